"""verify_batch where a single rounding would decide, and at the limits of floats and integers."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numeric_check.transport import verify_batch
from numeric_check.transport.batch.exact_sums import cut, cut_for
from numeric_check.transport.batch.two_sum import excess
from tests.numeric_check.transport.transport_cases import (
    Case,
    certified,
    changed,
    require_the_definitions,
    triples,
    verified,
)
from tests.sampling import examples


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
    alone = verify_batch(case.C, case.p, case.q, plan=triples(case.plan) if sparse else case.plan)
    for value in (verdict.primal_value, alone.primal_value):
        assert (value.value, value.error) == ([0], [0])
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


def test_float32_and_strided_arrays_are_read_as_they_are() -> None:
    case = certified(9, (4, 3, 3), integer=False)
    single = changed(case, **{name: getattr(case, name).astype(np.float32) for name in case.__slots__})
    assert verified(single, False).optimal.all()
    wide = np.repeat(case.C, 2, axis=2)[:, :, ::2]
    assert verified(changed(case, C=wide), True).optimal.all()


@given(st.data())
@examples(150)
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
