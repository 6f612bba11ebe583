"""verify_batch treats dense plans with few masses as triples, and sums on one grid as exact: nothing else changes."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from numeric_check.transport import verify_batch
from numeric_check.transport.batch.problem import SparsePlan
from numeric_check.transport.batch.scan import _on_one_grid
from numeric_check.transport.batch.sparse import _true, as_triples
from tests.numeric_check.transport.transport_cases import (
    Case,
    certified,
    changed,
    require_the_definitions,
    triples,
    verified,
)
from tests.sampling import slow


def sparse_plans(seed: int, shape: tuple[int, int, int], most: int) -> NDArray:
    """Up to `most` masses, some of them negative, in each problem."""
    rng = np.random.default_rng(seed)
    plan = np.zeros(shape)
    for one in plan:
        count = rng.integers(0, most + 1)
        one.reshape(-1)[rng.choice(one.size, count, replace=False)] = rng.standard_normal(count)
    return plan


@pytest.mark.parametrize("shape", [(1, 1, 1), (3, 5, 7), (5, 30, 20), (2, 300, 301), (1, 3, 40000)])
def test_triples_put_the_masses_of_a_dense_plan_where_they_were(shape: tuple[int, int, int]) -> None:
    plan = sparse_plans(1, shape, shape[1] * shape[2] // 12)
    found = as_triples(plan)
    assert isinstance(found, SparsePlan) == (plan.size > 10)
    if isinstance(found, SparsePlan):
        again = np.zeros_like(plan)
        np.add.at(again, (np.arange(len(plan))[:, None], found.i, found.j), found.mass)
        np.testing.assert_array_equal(again, plan)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_full_plans_and_those_that_are_not_finite_stay_dense(bad: float) -> None:
    plan = sparse_plans(2, (4, 9, 9), 5)
    assert as_triples(plan) is not plan
    assert as_triples(plan + 1).shape == plan.shape
    uneven = plan.copy()
    uneven[2] = 1.0
    assert as_triples(uneven) is uneven
    plan[3, 8, 8] = bad
    assert as_triples(plan) is plan


def test_no_problems_have_no_triples() -> None:
    found = as_triples(np.empty((0, 3, 4)))
    assert isinstance(found, SparsePlan)
    assert found.mass.shape == (0, 1)


@given(st.lists(st.booleans(), max_size=60))
def test_true_entries_are_found_in_both_ways(entries: list[bool]) -> None:
    for given_entries in (entries, entries + [False] * 2000):
        mask = np.array(given_entries, bool)
        np.testing.assert_array_equal(_true(mask, int(mask.sum())), np.flatnonzero(mask))


@pytest.mark.parametrize("integer", [False, True])
def test_dense_plans_with_few_masses_get_the_verdicts_of_their_triples(integer: bool) -> None:
    case = certified(3, (6, 40, 50), integer)
    plan, C = case.plan.copy(), case.C.copy()
    plan[1, 7, 9] -= 5
    plan[2, 0, 0] += 1
    i, j = np.argwhere(plan[3] > 0)[4]
    C[3, i, j] += 1
    C[4, 3, 3] -= 1000
    wrong = changed(case, plan=plan, C=C)
    dense, sparse = verified(wrong, False), verified(wrong, True)
    assert dense.optimal.tolist() == [True, False, False, False, False, True]
    for name in ("primal", "dual", "slackness"):
        for field in ("holds", "worst", "at", "by_fractions"):
            np.testing.assert_array_equal(getattr(getattr(dense, name), field), getattr(getattr(sparse, name), field))
    np.testing.assert_array_equal(dense.gap.value, sparse.gap.value)
    require_the_definitions(wrong, False)


@pytest.mark.parametrize("sparse", [False, True])
def test_the_largest_violation_of_slackness_is_not_negative(sparse: bool) -> None:
    full, one = np.ones((2, 1, 1)), np.ones((2, 1))
    for C in (np.zeros_like(full), np.array([[[0.0]], [[-1e300]]])):
        verdict = verify_batch(C, one, one, one, one, triples(full) if sparse else full)
        assert (verdict.slackness.worst.tolist(), verdict.slackness.holds.all()) == ([0, 0], True)


@given(st.lists(st.tuples(st.integers(-(2**54), 2**54), st.integers(-20, 20)), min_size=2, max_size=8), st.integers())
def test_what_is_on_one_grid_adds_up_without_rounding(numbers: list[tuple[int, int]], seed: int) -> None:
    scale = seed % 2100 - 1060
    values = np.ldexp([float(k) for k, _ in numbers], [scale % 900 - 450 + e * (seed % 3) for _, e in numbers])
    f, g = values[None, : len(values) // 2], values[None, len(values) // 2 :]
    size = np.abs(f).max(axis=1) + np.abs(g).max(axis=1)
    if _on_one_grid(size, f, g)[0]:
        for a in f[0]:
            for b in g[0]:
                assert Fraction(a) + Fraction(b) == Fraction(a + b)


def test_multiples_of_one_unit_are_on_a_grid_and_one_bit_too_many_is_not() -> None:
    f = np.array([[1.0, 0.75]] * 4 + [[5e-324, 0.0], [0.0, 0.0], [1e300, 1.0], [2.0**1023, 0.0]])
    g = np.array([[2.0**-50, 2.0**-51, 2.0**-53, -(2.0**-54), -5e-324, 0.0, 0.0, 1.0]]).T
    with np.errstate(over="ignore", invalid="ignore"):
        found = _on_one_grid(np.abs(f).max(axis=1) + np.abs(g).max(axis=1), f, g)
    assert found.tolist() == [True, False, False, False, True, True, False, False]


def test_a_potential_half_an_ulp_too_large_is_noticed_although_the_sum_of_both_is_tight() -> None:
    f, g = np.array([[1.0]]), np.array([[2.0**-53]])
    verdict = verify_batch(f[:, :, None] + g[:, None, :], f, f, f, g)
    assert not verdict.dual.holds[0]
    verdict = verify_batch(f[:, :, None] + g[:, None, :], f, f, f, -g, f[:, :, None])
    assert not verdict.slackness.holds[0]


@pytest.mark.parametrize("exchanged", [False, True])
def test_an_integer_beyond_the_floats_is_exact_beside_a_float(exchanged: bool) -> None:
    f, g = np.array([[2**53 + 1]]), np.zeros((1, 1))
    potentials = (g, f) if exchanged else (f, g)
    verdict = verify_batch(np.full((1, 1, 1), 2.0**53), g + 1, g + 1, *potentials)
    assert (verdict.dual.holds.tolist(), verdict.dual.worst.tolist()) == ([False], [1])
    assert Fraction(verdict.dual_value.value[0]) + Fraction(verdict.dual_value.error[0]) >= 2**53 + 1


@pytest.mark.parametrize("integer", slow([False, True], True))
def test_full_plans_larger_than_a_block_are_searched_to_the_end(integer: bool) -> None:
    rng = np.random.default_rng(4)
    f, g, plan = (
        rng.integers(1, 99, shape) * (1 if integer else 0.25) for shape in ((2, 200), (2, 301), (2, 200, 301))
    )
    case = Case(C=f[:, :, None] + g[:, None, :], p=plan.sum(axis=2), q=plan.sum(axis=1), f=f, g=g, plan=plan)
    assert verified(case, False).optimal.all()
    for cell in ((199, 300), (3, 5)):
        for name, amount, check in (("C", 1, "slackness"), ("C", -1, "dual"), ("plan", -1000, "primal")):
            wrong = getattr(case, name).copy()
            wrong[1, *cell] += amount
            found = getattr(verified(changed(case, **{name: wrong}), False), check)
            assert found.holds.tolist() == [True, False]
            assert found.at[1].tolist() == ([cell[0], -1] if name == "plan" else list(cell))
