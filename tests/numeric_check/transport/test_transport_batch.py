"""verify_batch against the definitions in rational arithmetic, and the mutants that it has to refuse."""

from __future__ import annotations

import numpy as np
import pytest

from numeric_check.transport import verify_batch
from tests.numeric_check.transport.transport_cases import (
    Case,
    certified,
    changed,
    require_the_definitions,
    triples,
    verified,
)
from tests.numeric_check.transport.transport_definitions import (
    best_assignment,
)

SHAPES = [(3, 1, 1), (4, 2, 3), (5, 4, 4), (2, 1, 7)]


@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("integer", [False, True])
@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_optimal_by_construction_is_proved_to_be(
    shape: tuple[int, int, int], integer: bool, sparse: bool
) -> None:
    case = certified(1, shape, integer)
    verdict = verified(case, sparse)
    assert verdict.optimal.all()
    np.testing.assert_array_equal(verdict.gap.value, 0)
    assert not verdict.primal.by_fractions.any()
    if integer:
        assert not verdict.gap.error.any()
    require_the_definitions(case, sparse)


def test_an_assignment_is_accepted_exactly_if_it_is_the_best_of_all() -> None:
    rng = np.random.default_rng(2)
    f, g = rng.integers(0, 9, (2, 40, 4))
    C = f[:, :, None] + g[:, None, :] + rng.integers(0, 3, (40, 4, 4))
    ones = np.ones((40, 4), int)
    C[:, range(4), range(4)] -= rng.integers(0, 2, (40, 4)) * (C - f[:, :, None] - g[:, None, :])[:, range(4), range(4)]
    verdict = verify_batch(C, ones, ones, f, g, np.broadcast_to(np.eye(4, dtype=int), C.shape))
    values = [float(best_assignment(costs)) for costs in C]
    assert 0 < verdict.optimal.sum() < 40
    np.testing.assert_array_equal(verdict.primal_value.value[verdict.optimal], np.array(values)[verdict.optimal])
    assert (verdict.dual_value.value <= values).all()


def mutants(case: Case) -> dict[str, tuple[Case, str]]:
    """A change, and the check that has to notice it in every problem."""
    first, last = case.plan.argmax(axis=2), np.arange(len(case.C))
    i = case.plan.max(axis=2).argmax(axis=1)
    j = first[last, i]
    step = np.zeros(case.plan.shape, case.plan.dtype)
    step[last, i, j] = 1
    below = case.C - step if case.C.dtype.kind == "i" else np.where(step, np.nextafter(case.C, -np.inf), case.C)
    above = case.C + step if case.C.dtype.kind == "i" else np.where(step, np.nextafter(case.C, np.inf), case.C)
    more = case.plan + step if case.C.dtype.kind == "i" else np.where(step, np.nextafter(case.plan, np.inf), case.plan)
    moved = case.plan - step + np.roll(step, 1, axis=2)
    around = moved + np.roll(step, 1, axis=1) - np.roll(step, (1, 1), axis=(1, 2))
    return {
        "a tight cost lowered by the least amount": (changed(case, C=below), "dual"),
        "a cost with mass raised by the least amount": (changed(case, C=above), "slackness"),
        "the least mass added": (changed(case, plan=more), "primal"),
        "mass moved within a row": (changed(case, plan=moved), "primal"),
        "mass moved around a cycle": (changed(case, plan=around), "slackness or primal"),
        "the sign of f": (changed(case, f=-case.f), "dual or slackness"),
        "the sign of g": (changed(case, g=-case.g), "dual or slackness"),
        "f raised": (changed(case, f=case.f + 1), "dual"),
        "f lowered": (changed(case, f=case.f - 1), "slackness"),
        "the plan doubled": (changed(case, plan=2 * case.plan), "primal"),
        "columns reversed": (changed(case, g=case.g[:, ::-1].copy()), "dual or slackness"),
        "a negative pair of masses": (changed(case, plan=around - 100 * (around - case.plan)), "primal"),
    }


@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("integer", [False, True])
@pytest.mark.parametrize("name", mutants(certified(3, (6, 4, 5))))
def test_mutants_are_refused_by_the_check_that_is_concerned(name: str, integer: bool, sparse: bool) -> None:
    mutant, concerned = mutants(certified(3, (6, 4, 5), integer))[name]
    verdict = verified(mutant, sparse)
    assert not verdict.optimal.any()
    noticed = [~getattr(verdict, check).holds for check in concerned.split(" or ")]
    assert np.any(noticed, axis=0).all()
    require_the_definitions(mutant, sparse)


@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("integer", [False, True])
def test_problems_larger_than_a_block_are_searched_to_the_end(integer: bool, sparse: bool) -> None:
    case = certified(6, (2, 300, 301), integer)
    assert verified(case, sparse).optimal.all()
    C = case.C.copy()
    C[1, 299, 300] = -1000
    verdict = verified(changed(case, C=C), sparse)
    assert verdict.dual.holds.tolist() == [True, False]
    assert verdict.dual.at[1].tolist() == [299, 300]
    i, j = np.argwhere(case.plan[0] > 0)[-1]
    C = case.C.copy()
    C[0, i, j] += 1
    verdict = verified(changed(case, C=C), sparse)
    assert verdict.slackness.holds.tolist() == [False, True]
    assert verdict.slackness.at[0].tolist() == [i, j]
    plan = case.plan.copy()
    plan[1, 250, 7] -= 1000
    if not sparse:
        verdict = verified(changed(case, plan=plan), sparse)
        assert verdict.primal.holds.tolist() == [True, False]
        assert verdict.primal.at[1].tolist() == [250, -1]


def test_many_small_problems_are_judged_one_by_one() -> None:
    case = certified(7, (3000, 4, 5))
    f = case.f.copy()
    wrong = np.arange(0, 3000, 7)
    f[wrong, 2] += 1
    for sparse in (False, True):
        verdict = verified(changed(case, f=f), sparse)
        np.testing.assert_array_equal(np.flatnonzero(~verdict.dual.holds), wrong)
        assert (verdict.dual.at[wrong, 0] == 2).all()


def test_marginals_that_are_missed_are_named_by_row_or_column() -> None:
    C, ones = np.zeros((2, 2, 2)), np.ones((2, 2))
    plan = np.array([[[1, 0], [0, 3]], [[1, 0], [0.5, 1]]])
    q = np.array([[1, 1], [0.5, 1.5]])
    verdict = verify_batch(C, ones, q, plan=plan)
    assert verdict.primal.at.tolist() == [[1, -1], [-1, 0]]
    swapped = verify_batch(C, q, ones, plan=plan.transpose(0, 2, 1))
    assert swapped.primal.at.tolist() == [[1, -1], [0, -1]]
    assert verdict.primal.worst.tolist() == swapped.primal.worst.tolist() == [2, 1]


def test_a_negative_mass_is_named_though_the_marginals_are_right() -> None:
    plan, ones = np.array([[[3.0, -2.0], [-2.0, 3.0]]]), np.ones((1, 2))
    for given_plan in (plan, triples(plan)):
        verdict = verify_batch(np.zeros((1, 2, 2)), ones, ones, plan=given_plan)
        assert not verdict.primal.holds.any()
        assert (verdict.primal.at.tolist(), verdict.primal.worst.tolist()) == ([[0, 1]], [2])


def test_a_part_of_the_questions_gets_a_part_of_the_answers() -> None:
    case = certified(8, (3, 4, 5))
    dual = verify_batch(case.C, case.p, case.q, case.f, case.g)
    assert dual.dual.holds.all()
    assert dual.primal is dual.slackness is dual.optimal is dual.primal_value is dual.gap is None
    primal = verify_batch(case.C, case.p, case.q, plan=case.plan)
    assert primal.primal.holds.all()
    assert primal.dual is primal.slackness is primal.optimal is primal.dual_value is primal.gap is None
    np.testing.assert_array_equal(primal.primal_value.value, dual.dual_value.value)


def test_triples_at_one_cell_add_up_and_their_order_does_not_matter() -> None:
    i, j, mass = [[0, 1, 0]], [[0, 0, 0]], [[1, 2, 3]]
    verdict = verify_batch(np.ones((1, 2, 1)), [[4, 2]], [[6]], plan=(i, j, mass))
    assert verdict.primal.holds.all()
    assert verdict.primal_value.value == 6
