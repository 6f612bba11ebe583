"""Every procedure is asked what is false, whether it is made for it or not: none proves it, and none breaks down.

Which procedure is asked is no matter of soundness then: what ``accepts`` says saves time alone.
"""

import pytest
import sympy as sp

from symbolic.conditions import decide_under
from symbolic.deadline import within
from symbolic.decision import Verdict
from symbolic.door.table import ROUTES
from symbolic.goal import Goal
from tests.hostile.statements.base import fails
from tests.hostile.statements.operands import ASSUMED, FALSE, TRUE, one_more
from tests.sampling import sampled

SECONDS = 2.0
ONE_MORE = one_more()
FALSE_ONES = [(kind, number) for kind, rows in FALSE.items() for number in range(len(rows))]


def answers(row):
    """What each procedure says that is about the relation, with each of its options."""
    lhs, relation, rhs, given, *_ = (*row, ())
    goal = Goal(sp.sympify(lhs), sp.sympify(rhs), relation, tuple(given))
    for route in ROUTES:
        if relation not in route.relations:
            continue
        for call in route.calls(goal, SECONDS):
            try:
                found = within(
                    SECONDS, lambda call=call: decide_under(call, goal.lhs, goal.rhs, goal.given), lambda: None
                )
            except (TypeError, ValueError):  # not made for these sides, as the front door takes it
                continue
            if found is not None:
                yield route.procedure.__name__, found


def conditional(decision, point):
    """Whether something that the proof supposes fails at the point, or where no point is named, that it does."""
    if point == ASSUMED:
        return bool(decision.assumes)
    return point is not None and any(fails(c, point) for c in decision.assumes if not isinstance(c, str))


@pytest.mark.parametrize(("kind", "number"), sampled(FALSE_ONES, 48, arguments=2))
def test_no_procedure_proves_what_is_false(kind, number):
    row = FALSE[kind][number]
    point = row[4] if len(row) > 4 else None
    for name, decision in answers(row):
        proved = decision.verdict is Verdict.PROVED and decision.relation == row[1]
        assert not proved or conditional(decision, point), (name, row, decision)


@pytest.mark.parametrize("number", sampled(range(len(ONE_MORE)), 64))
def test_nothing_is_one_more_than_itself_or_different_from_itself(number):
    for name, decision in answers(ONE_MORE[number]):
        proved = decision.verdict is Verdict.PROVED and decision.relation == ONE_MORE[number][1]
        assert not proved, (name, ONE_MORE[number], decision)


@pytest.mark.parametrize("number", sampled(range(len(TRUE)), 20))
def test_no_procedure_refutes_what_is_true(number):
    found = list(answers(TRUE[number]))
    refuted = [name for name, decision in found if decision.verdict is Verdict.REFUTED]
    assert not refuted, (refuted, TRUE[number])
    assert any(decision.verdict is Verdict.PROVED for _, decision in found), TRUE[number]
