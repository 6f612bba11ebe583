"""How many digits the routes work with, and how often they ask for more."""

from __future__ import annotations

from typing import Any

import flint
import mpmath
import pytest
import sympy as sp

from numeric_check.checks import ball_route
from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.multiprecision_route import compare_by_multiprecision, evaluate_sides
from numeric_check.checks.one_point import ROUTES, _asked
from numeric_check.claims.claim import Relation
from numeric_check.claims.outcome import Outcome, Question
from symbolic import MatrixFunction

z, t = sp.symbols("z t")
A = sp.ImmutableDenseMatrix([[2, 1], [1, 3]])
LOGARITHM = MatrixFunction(sp.Lambda(z, sp.log(z)), t * A)[0, 0]


def question(lhs: Any, rhs: Any, **more: Any) -> Question:
    return Question(lhs=lhs, rhs=rhs, relation=Relation.EQUAL, point={z: sp.Rational(1, 3)}, digits=50, **more)


@pytest.mark.parametrize(
    ("lhs", "times"),
    [
        (sp.Subs(sp.Derivative(LOGARITHM, t), t, 1), 1),
        (sp.floor(z), 1),
        (sp.Piecewise((1, sp.Eq(sp.sin(z) ** 2 + sp.cos(z) ** 2, 1, evaluate=False)), (0, True)), 3),
    ],
    ids=["derivative", "no rule", "open condition"],
)
def test_more_digits_are_asked_for_only_where_they_may_help(
    lhs: Any, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    at_precision = ball_route._at_precision

    def counted(asked_of: Question) -> Any:
        asked.append(flint.ctx.prec)
        return at_precision(asked_of)

    monkeypatch.setattr(ball_route, "_at_precision", counted)
    assert compare_by_balls(question(lhs, sp.S.One)).outcome is Outcome.OPEN
    assert len(asked) == times


@pytest.mark.parametrize(
    ("needed", "begins"), [(0, [115, 140]), (120, [115, 140]), (126, [141, 166]), (300, [315, 340])]
)
def test_the_second_route_begins_with_the_digits_that_the_first_has_needed(needed: int, begins: list[int]) -> None:
    used: list[int] = []

    def evaluate(asked: Question) -> tuple[Any, Any]:
        used.append(mpmath.mp.dps)
        return evaluate_sides(asked)

    found = compare_by_multiprecision(question(sp.sin(2 * z), 2 * sp.sin(z) * sp.cos(z), needed=needed), evaluate)
    assert found.outcome is Outcome.AGREES
    assert used == begins


def test_what_balls_have_found_with_many_digits_is_confirmed_at_once() -> None:
    lhs = sp.Add(sp.exp(1000 * z), sp.sin(z), -sp.exp(1000 * z), evaluate=False)
    found = _asked(ROUTES, question(lhs, sp.sin(z)), both=True)
    assert {route: finding.outcome for route, finding in found.items()} == dict.fromkeys(ROUTES, Outcome.AGREES)
    assert found["multiprecision"].working_digits == found["balls"].working_digits + 15
