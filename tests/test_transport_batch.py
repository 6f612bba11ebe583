"""verify_batch against the definitions in rational arithmetic, on problems made to be decided by a single rounding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from numeric_check.transport import BatchVerdict, verify_batch
from numeric_check.transport.exact_sums import cut, cut_for
from numeric_check.transport.two_sum import excess
from tests.transport_oracle import (
    best_assignment,
    dual_violation,
    pairing,
    plan_cost,
    primal_violation,
    slackness_violation,
    triples_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Problems with plans and potentials that may or may not be what they should."""

    C: NDArray
    p: NDArray
    q: NDArray
    f: NDArray
    g: NDArray
    plan: NDArray


def certified(seed: int, shape: tuple[int, int, int], integer: bool = True) -> Case:
    """Optimal by construction: C = f + g + slack, with slack 0 on a staircase, which carries all the mass."""
    rng = np.random.default_rng(seed)
    N, n, m = shape
    f, g = rng.integers(-99, 99, (N, n)), rng.integers(-99, 99, (N, m))
    plan, slack = np.zeros(shape, int), rng.integers(0, 50, shape)
    for k in range(N):
        turns = rng.permutation([0] * (n - 1) + [1] * (m - 1))
        i, j = np.cumsum(turns == 0), np.cumsum(turns == 1)
        rows, columns = rng.permutation(n), rng.permutation(m)
        cells = rows[np.r_[0, i]], columns[np.r_[0, j]]
        plan[k][cells] = rng.integers(0, 9, n + m - 1)
        slack[k][cells] = 0
    C = f[:, :, None] + g[:, None, :] + slack
    case = Case(C=C, p=plan.sum(axis=2), q=plan.sum(axis=1), f=f, g=g, plan=plan)
    return case if integer else changed(case, **{name: getattr(case, name) / 64 for name in case.__slots__})


def changed(case: Case, **new: NDArray) -> Case:
    return Case(**{name: new.get(name, getattr(case, name)) for name in case.__slots__})


def triples(plan: NDArray) -> tuple[NDArray, NDArray, NDArray]:
    """The plan as n + m − 1 triples a problem, or as many as the fullest one has, filled up with mass 0."""
    size = max(sum(plan.shape[1:]) - 1, *(np.count_nonzero(one) for one in plan))
    i, j, mass = (
        np.zeros((len(plan), size), int),
        np.zeros((len(plan), size), int),
        np.zeros((len(plan), size), plan.dtype),
    )
    for k, one in enumerate(plan):
        rows, columns = np.nonzero(one)
        i[k, : len(rows)], j[k, : len(rows)], mass[k, : len(rows)] = rows, columns, one[rows, columns]
    return i, j, mass


def verified(case: Case, sparse: bool, **tolerances: float) -> BatchVerdict:
    plan = triples(case.plan) if sparse else case.plan
    return verify_batch(case.C, case.p, case.q, case.f, case.g, plan, **tolerances)


def require_the_definitions(case: Case, sparse: bool, mass_tolerance: float = 0.0, cost_tolerance: float = 0.0) -> None:
    """Every verdict, witness, violation and value is what the rational oracle finds."""
    verdict = verified(case, sparse, mass_tolerance=mass_tolerance, cost_tolerance=cost_tolerance)
    for k in range(len(case.C)):
        C, p, q, f, g = case.C[k], case.p[k], case.q[k], case.f[k], case.g[k]
        pi = triples_of(case.plan[k])
        require_check(verdict.primal, k, primal_violation(pi, p, q), mass_tolerance)
        require_check(verdict.dual, k, dual_violation(C, f, g), cost_tolerance)
        require_check(verdict.slackness, k, slackness_violation(C, f, g, pi), cost_tolerance)
        if not verdict.dual.holds[k]:
            i, j = verdict.dual.at[k]
            assert Fraction(f[i].item()) + Fraction(g[j].item()) - Fraction(C[i, j].item()) > Fraction(cost_tolerance)
        if not verdict.slackness.holds[k]:
            i, j = verdict.slackness.at[k]
            assert case.plan[k, i, j] > 0
            assert Fraction(C[i, j].item()) - Fraction(f[i].item()) - Fraction(g[j].item()) > Fraction(cost_tolerance)
        assert verdict.optimal[k] == (verdict.primal.holds[k] and verdict.dual.holds[k] and verdict.slackness.holds[k])
        cost, value = plan_cost(C, pi), pairing(f, p) + pairing(g, q)
        for found, true in ((verdict.primal_value, cost), (verdict.dual_value, value), (verdict.gap, cost - value)):
            assert abs(Fraction(found.value[k]) - true) <= Fraction(found.error[k])


def require_check(check: Any, k: int, true: Fraction, tolerance: float) -> None:
    assert check.holds[k] == (true <= Fraction(tolerance))
    assert (check.worst[k] <= tolerance) == check.holds[k]
    assert (check.at[k] >= 0).any() != check.holds[k]
    if true > Fraction(tolerance):
        assert abs(Fraction(check.worst[k]) - true) <= true / 2**20 or check.worst[k] == np.nextafter(tolerance, np.inf)


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


def rough(seed: int, shape: tuple[int, int, int] = (12, 3, 4)) -> Case:
    """Costs are rounded sums of potentials, up to an ulp; the marginals of half of the problems are off by one."""
    rng = np.random.default_rng(seed)
    case = certified(seed, shape)
    f, g = (rng.standard_normal(z.shape) * 10.0 ** rng.integers(-3, 3, z.shape) for z in (case.f, case.g))
    tight = case.f[:, :, None] + case.g[:, None, :] == case.C
    C = f[:, :, None] + g[:, None, :]
    C = np.where(tight, C + rng.integers(-1, 2, (shape[0], 1, 1)) * np.spacing(C), C + 1)
    plan = np.where(case.plan > 0, rng.integers(0, 2**50, shape) * 2.0**-52, 0.0)
    nudge = rng.integers(0, 2, (shape[0], 1)) * 2.0**-52
    return Case(C=C, p=plan.sum(axis=2) * (1 + nudge), q=plan.sum(axis=1), f=f, g=g, plan=plan)


@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_floats_are_judged_as_the_real_numbers_that_they_are(seed: int, sparse: bool) -> None:
    case = rough(seed)
    for mass_tolerance, cost_tolerance in ((0.0, 0.0), (2.0**-53, 2.0**-53), (1e-9, 1e-9), (3e-16, 1.0)):
        require_the_definitions(case, sparse, mass_tolerance, cost_tolerance)


def test_the_rough_problems_are_decided_in_both_ways_by_one_rounding() -> None:
    verdicts = [verified(rough(seed), True) for seed in range(6)]
    for check in ("primal", "dual", "slackness"):
        holds = np.concatenate([getattr(verdict, check).holds for verdict in verdicts])
        worst = np.concatenate([getattr(verdict, check).worst for verdict in verdicts])
        assert 0 < holds.sum() < len(holds)
        assert (worst[~holds] < 1e-12).any()


@pytest.mark.parametrize("sparse", [False, True])
def test_a_violation_equal_to_the_tolerance_is_none_and_one_above_it_by_less_than_an_ulp_is(sparse: bool) -> None:
    tiny = 2.0**-80
    case = Case(
        C=np.zeros((2, 1, 1)),
        p=np.array([[0.5], [0.5]]),
        q=np.array([[0.5], [0.5]]),
        f=np.array([[0.25], [0.25]]),
        g=np.array([[0.0], [tiny]]),
        plan=np.full((2, 1, 1), 0.75),
    )
    verdict = verified(case, sparse, mass_tolerance=0.25, cost_tolerance=0.25)
    assert verdict.dual.holds.tolist() == [True, False]
    assert verdict.primal.holds.tolist() == [True, True]
    split = verify_batch(
        np.zeros((1, 1, 1)), [[0.5]], [[0.5]], plan=([[0, 0]], [[0, 0]], [[0.75, tiny]]), mass_tolerance=0.25
    )
    assert split.primal.holds.tolist() == [False]
    require_the_definitions(case, sparse, 0.25, 0.25)


@pytest.mark.parametrize("sparse", [False, True])
def test_masses_of_all_sizes_are_left_to_rational_arithmetic_where_they_cancel(sparse: bool) -> None:
    small = 2.0**-200
    plan = np.array([[[1.0, small], [small, 1.0]], [[1.0, small], [0.0, 1.0]], [[1.0, 0.5], [0.5, 1.0]]])
    p, q = plan.sum(axis=2), plan.sum(axis=1)
    case = Case(C=np.ones((3, 2, 2)), p=p, q=q, f=np.zeros((3, 2)), g=np.ones((3, 2)), plan=plan)
    verdict = verified(case, sparse)
    assert verdict.primal.holds.tolist() == [False, False, True]
    assert verdict.primal.by_fractions.tolist() == [True, True, False]
    require_the_definitions(case, sparse)


@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("scale", [2**40, 2**55])
def test_integers_beyond_the_floats_are_exact(scale: int, sparse: bool) -> None:
    case = certified(4, (4, 3, 3))
    large = changed(case, **{name: getattr(case, name) * scale + (name == "C") for name in ("C", "f", "g")})
    require_the_definitions(large, sparse)
    assert verified(large, sparse).dual.holds.all()
    assert not verified(large, sparse).slackness.holds.any()
    heavy = changed(case, **{name: getattr(case, name) * scale for name in ("p", "q", "plan")})
    require_the_definitions(heavy, sparse)
    assert verified(heavy, sparse).optimal.all()
    more = heavy.plan.copy()
    more[:, 0, 0] += 1
    assert not verified(changed(heavy, plan=more), sparse).primal.holds.any()


@pytest.mark.parametrize("sparse", [False, True])
def test_integer_values_beyond_2_to_the_53_are_enclosed(sparse: bool) -> None:
    case = certified(4, (4, 3, 3))
    costs = {name: getattr(case, name) * (2**40 + 1) for name in ("C", "f", "g")}
    masses = {name: getattr(case, name) * (2**12 + 1) for name in ("p", "q", "plan")}
    large = changed(case, **costs, **masses)
    require_the_definitions(large, sparse)
    assert verified(large, sparse).primal_value.error.all()


@pytest.mark.parametrize("sparse", [False, True])
def test_values_whose_terms_overflow_are_exact(sparse: bool) -> None:
    case = Case(
        C=np.array([[[1e308], [-1e308]]]),
        p=np.array([[4.0, 4.0]]),
        q=np.array([[8.0]]),
        f=np.zeros((1, 2)),
        g=np.array([[-1e308]]),
        plan=np.array([[[4.0], [4.0]]]),
    )
    verdict = verified(case, sparse)
    assert (verdict.primal_value.value, verdict.primal_value.error) == ([0], [0])
    assert (verdict.slackness.holds, verdict.slackness.worst, verdict.slackness.at[0].tolist()) == (
        [False],
        [np.inf],
        [0, 0],
    )


@pytest.mark.parametrize("sparse", [False, True])
def test_the_smallest_mass_needs_a_tight_cost_as_any_other(sparse: bool) -> None:
    least = np.full((1, 1), 5e-324)
    case = Case(C=np.ones((1, 1, 1)), p=least, q=least, f=0 * least, g=0 * least, plan=least[None])
    verdict = verified(case, sparse, cost_tolerance=0.5)
    assert (verdict.slackness.holds, verdict.slackness.worst) == ([False], [1.0])


@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("scale", [2.0**-1060, 2.0**-600, 2.0**600, 2.0**1010])
def test_floats_at_both_ends_of_the_range_are_judged(scale: float, sparse: bool) -> None:
    case = certified(5, (3, 2, 3))
    for names in (("C", "f", "g"), ("p", "q", "plan")):
        require_the_definitions(changed(case, **{name: getattr(case, name) * scale for name in names}), sparse)


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


@pytest.mark.parametrize("k", [0, 3])
def test_no_problems_and_no_triples_are_fine(k: int) -> None:
    empty = np.zeros((0, k), int)
    verdict = verify_batch(np.empty((0, 2, 2)), *[np.empty((0, 2))] * 4, (empty, empty, empty))
    assert verdict.optimal.shape == (0,)
    none = np.zeros((1, 0), int)
    assert verify_batch(np.ones((1, 1, 1)), [[0]], [[0]], [[1]], [[0]], (none, none, none)).optimal.all()
    assert not verify_batch(np.ones((1, 1, 1)), [[1]], [[1]], [[1]], [[0]], (none, none, none)).primal.holds.any()


def test_float32_and_strided_arrays_are_read_as_they_are() -> None:
    case = certified(9, (4, 3, 3), integer=False)
    single = changed(case, **{name: getattr(case, name).astype(np.float32) for name in case.__slots__})
    assert verified(single, False).optimal.all()
    wide = np.repeat(case.C, 2, axis=2)[:, :, ::2]
    assert verified(changed(case, C=wide), True).optimal.all()


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_the_floats_the_verdicts_are_those_of_the_definitions(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 3))
    near = st.sampled_from(
        [0.0, 1.0, -1.0, 1 + 2.0**-52, 1 - 2.0**-53, 2.0**-53, 2.0**-54, 0.1, 0.2, 0.3, 0.1 + 0.2, 1e-300]
    )
    masses = near.map(abs) if data.draw(st.booleans()) else near
    array = lambda shape, entries: np.array(
        data.draw(st.lists(entries, min_size=(k := int(np.prod(shape))), max_size=k))
    ).reshape(shape)
    plan, f, g = array((1, n, m), masses), array((1, n), near), array((1, m), near)
    C = f[:, :, None] + g[:, None, :] if data.draw(st.booleans()) else array((1, n, m), near)
    p, q = np.abs(plan.sum(axis=2)), np.abs(plan.sum(axis=1))
    if abs(p.sum() - q.sum()) > 1e-13:
        p, q = np.full((1, n), m / 4), np.full((1, m), n / 4)
    tolerances = data.draw(st.sampled_from([0.0, 2.0**-53, 0.1])), data.draw(st.sampled_from([0.0, 2.0**-53, 0.1]))
    require_the_definitions(Case(C=C, p=p, q=q, f=f, g=g, plan=plan), data.draw(st.booleans()), *tolerances)


def test_an_excess_that_the_last_addition_would_lose_is_found() -> None:
    g, c, tolerance = -(2.0**-46), 2.0**-46 - 2.0**-99, 256 - 2.0**-45
    found = excess(np.array([256.0]), np.array([g]), np.array([c]), tolerance)
    assert found.tolist() == [2.0**-99]


@given(st.lists(st.tuples(*[st.floats(-1e9, 1e9)] * 3), min_size=1, max_size=5), st.sampled_from([0.0, 1e-9, 0.1]))
def test_the_excess_has_the_sign_of_the_exact_sum(rows: list[tuple[float, float, float]], tolerance: float) -> None:
    f, g, c = np.array(rows).T
    c = np.where(np.arange(len(c)) % 2, c, f + g)
    found = excess(f, g, c, tolerance)
    for k in range(len(f)):
        true = Fraction(f[k]) + Fraction(g[k]) - Fraction(c[k]) - Fraction(tolerance)
        assert (found[k] > 0) == (true > 0)
        assert (found[k] < 0) == (true < 0)


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=40), st.integers(0, 1))
def test_cut_parts_add_up_without_rounding_in_any_order(numbers: list[float], reverse: int) -> None:
    x = np.array([numbers[:: -1 if reverse else 1]])
    parts, over = cut(x, cut_for(np.abs(x).sum(axis=1), x.shape[1]), slice(None))
    for part in parts:
        assert Fraction(part.sum()) == sum(map(Fraction, part[0]))
        assert Fraction(np.cumsum(part[0][::-1])[-1]) == sum(map(Fraction, part[0]))
    if not over[0]:
        for k, number in enumerate(x[0]):
            assert sum(Fraction(part[0, k]) for part in parts) == Fraction(number)


GOOD: dict[str, Any] = {
    "C": np.zeros((1, 2, 2)),
    "p": np.ones((1, 2)),
    "q": np.ones((1, 2)),
    "f": np.zeros((1, 2)),
    "g": np.zeros((1, 2)),
    "plan": np.eye(2)[None],
}
INDEX = np.array([[0, 1]])
BAD = {
    "C of two axes": ({"C": np.zeros((2, 2))}, ValueError, r"C must have shape \(N, n, m\); got shape \(2, 2\)"),
    "no rows": ({"C": np.zeros((1, 0, 2))}, ValueError, r"C must have at least one entry in every problem; got"),
    "infinite cost": (
        {"C": [[[0, np.inf], [0, 0]]]},
        ValueError,
        r"C must hold finite costs; got inf at .*\(0, 0, 1\)",
    ),
    "minus infinity": (
        {"C": [[[0, 0], [-np.inf, 0]]]},
        ValueError,
        r"C must hold finite costs; got -inf at .*\(0, 1, 0\)",
    ),
    "nan cost": ({"C": [[[0, 0], [0, np.nan]]]}, ValueError, r"C must hold finite costs; got nan at index \(0, 1, 1\)"),
    "complex": ({"C": np.zeros((1, 2, 2), complex)}, TypeError, "C must hold real numbers .*; got dtype complex128"),
    "objects": ({"p": np.array([[Fraction(1), 1]])}, TypeError, "p must hold real numbers .*; got dtype object"),
    "negative mass": ({"p": [[3.0, -1.0]]}, ValueError, r"p must hold finite masses ≥ 0; got -1\.0 at index \(0, 1\)"),
    "nan mass": ({"q": [[np.nan, 1.0]]}, ValueError, r"q must hold finite masses ≥ 0; got nan at index \(0, 0\)"),
    "shape of p": ({"p": np.ones((1, 3))}, ValueError, r"p must have shape \(1, 2\), one mass for each row of C; got"),
    "shape of g": (
        {"g": np.ones((1, 3))},
        ValueError,
        r"g must have shape \(1, 2\), one potential for each column of C",
    ),
    "unequal totals": (
        {"p": [[1.0, 1.1]]},
        ValueError,
        r"p and q must have one total mass, to 2⁻⁴⁰ of it; got 2\.1 and 2",
    ),
    "only f": ({"g": None}, ValueError, "f and g must be given together, or neither; got only f"),
    "only g": ({"f": None}, ValueError, "f and g must be given together, or neither; got only g"),
    "nothing": ({"f": None, "g": None, "plan": None}, ValueError, "there is nothing to verify"),
    "nan potential": ({"f": [[0.0, np.nan]]}, ValueError, r"f must be finite; got nan at index \(0, 1\)"),
    "shape of plan": ({"plan": np.ones((1, 2, 3))}, ValueError, r"plan must have shape \(1, 2, 2\), the shape of C"),
    "nan plan": (
        {"plan": [[[np.nan, 0], [0, 1.0]]]},
        ValueError,
        r"plan must hold finite masses; got nan at .*\(0, 0, 0\)",
    ),
    "infinite plan": (
        {"plan": [[[1, 0], [0, np.inf]]]},
        ValueError,
        r"plan must hold finite masses; got inf at .*\(0, 1, 1\)",
    ),
    "two arrays": ({"plan": (INDEX, INDEX)}, ValueError, r"plan must be an array \(N, n, m\) or three arrays.*; got 2"),
    "index too large": (
        {"plan": (INDEX, INDEX + 1, INDEX)},
        ValueError,
        r"j must hold indices from 0 to 1; got 2 at .*\(0, 1\)",
    ),
    "negative index": ({"plan": (INDEX - 1, INDEX, INDEX)}, ValueError, r"i must hold indices from 0 to 1; got -1 at"),
    "float index": ({"plan": (INDEX * 1.0, INDEX, INDEX)}, TypeError, "i must hold integers, .*; got dtype float64"),
    "infinite mass": ({"plan": (INDEX, INDEX, [[1.0, np.inf]])}, ValueError, r"mass must be finite; got inf at"),
    "triples of other N": (
        {"plan": (*[np.zeros((2, 1), int)] * 3,)},
        ValueError,
        r"mass must have shape \(1, 1\), triples",
    ),
    "tolerance": ({"mass_tolerance": -1.0}, ValueError, r"mass_tolerance must be a finite number ≥ 0; got -1\.0"),
    "nan tolerance": ({"cost_tolerance": np.nan}, ValueError, "cost_tolerance must be a finite number ≥ 0; got nan"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_an_error_that_says_what_is_needed(case: str) -> None:
    new, error, message = BAD[case]
    with pytest.raises(error, match=message):
        verify_batch(**{**GOOD, **new})


def test_a_cost_that_is_not_finite_is_found_in_any_block_and_without_potentials() -> None:
    C = np.zeros((3, 200, 300))
    C[2, 199, 299] = np.inf
    p, q = np.full((3, 200), 3.0), np.full((3, 300), 2.0)
    plan: Callable[[], NDArray] = lambda: np.full((3, 200, 300), 0.01)
    with pytest.raises(ValueError, match=r"got inf at index \(2, 199, 299\)"):
        verify_batch(C, p, q, plan=plan())
    with pytest.raises(ValueError, match=r"got inf at index \(2, 199, 299\)"):
        verify_batch(C, p, q, np.zeros((3, 200)), np.zeros((3, 300)))
