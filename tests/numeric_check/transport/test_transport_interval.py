"""The interval of a certificate holds the exact value for any plan and any potentials; wrong bounds do not pass."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.regularised_plans import regularised
from numeric_check.transport import Certificate, Flaw, Optimality, Witness, certify, solve_exact
from numeric_check.transport.exact.exact_array import in_range
from numeric_check.transport.exact.exact_input import read
from numeric_check.transport.exact.problem import Weights, balanced, read_weights
from numeric_check.transport.interval import enclose, of_plan, upper
from numeric_check.transport.interval.c_transform import feasible
from numeric_check.transport.interval.costs import dense_costs
from numeric_check.transport.interval.heaviest_forest import heaviest_forest
from numeric_check.transport.interval.rounding import cost_above
from numeric_check.transport.interval.upper import upper_bound
from tests.numeric_check.transport.transport_families import INSTANCES, instance
from tests.sampling import examples, sampled

PLANS = {
    "independent": lambda rng, p, q: np.outer(p, q),
    "random": lambda rng, p, q: rng.random((len(p), len(q))),
    "signed": lambda rng, p, q: rng.normal(size=(len(p), len(q))),
    "sparse": lambda rng, p, q: rng.random((len(p), len(q))) * (rng.random((len(p), len(q))) < 0.2),
    "empty": lambda rng, p, q: np.zeros((len(p), len(q))),
    "huge": lambda rng, p, q: 1e300 * rng.random((len(p), len(q))),
    "subnormal": lambda rng, p, q: 1e-310 * rng.random((len(p), len(q))),
}


def require_the_value_within(cost: Any, p: Any, q: Any, found: Certificate) -> Fraction:
    value = solve_exact(cost, p, q, balance="q").value
    assert found.lower is not None
    assert found.upper is not None
    assert found.lower <= value <= found.upper
    return value


def require_sinkhorn(seed: int) -> None:
    """The interval holds the value, the gap of the plan is above its excess, and with ε = width it is ε-optimal."""
    case = regularised(seed)
    arrays = case.cost, case.p, case.q
    found = certify(*arrays, case.plan, balance="q")
    value = require_the_value_within(*arrays, found)
    width = found.upper - found.lower
    assert found.verdict is Optimality.NOT_OPTIMAL
    if found.residual == 0:
        assert found.gap >= found.value - value
    told = certify(*arrays, case.plan, case.potentials, balance="q", epsilon=width, regularisation=case.strength)
    by_rows = certify(lambda rows: case.cost[rows], case.p, case.q, case.plan, case.potentials, balance="q")
    entropic = certify(*arrays, None, case.potentials, balance="q", regularisation=case.strength)
    for other in (told, by_rows, entropic):
        require_the_value_within(*arrays, other)
    close = certify(*arrays, case.plan, balance="q", epsilon=width)
    assert (close.verdict, close.gap, close.witness) == (Optimality.EPSILON_OPTIMAL, width, None)
    assert certify(*arrays, potentials=close.potentials, balance="q").lower >= close.lower


@pytest.mark.parametrize("seed", sampled(range(500), 17))
def test_the_interval_of_a_sinkhorn_plan_holds_the_exact_value(seed: int) -> None:
    require_sinkhorn(seed)


@pytest.mark.parametrize(("name", "number"), sampled(INSTANCES[3::9], 3, arguments=2))
def test_the_interval_of_any_plan_and_any_potentials_holds_the_exact_value(name: str, number: int) -> None:
    cost, p, q = instance(name, number)
    rng = np.random.default_rng(number)
    for draw in PLANS.values():
        plan = draw(rng, np.array(p, float), np.array(q, float))
        for potentials in (None, (rng.normal(size=len(plan)), rng.normal(size=plan.shape[1]))):
            require_the_value_within(cost, p, q, certify(cost, p, q, plan, potentials, balance="q"))


def test_an_optimal_plan_has_an_interval_of_one_number_or_of_its_residual() -> None:
    for name, number in INSTANCES[::12]:
        cost, p, q = instance(name, number)
        solution = solve_exact(cost, p, q, balance="q")
        found = certify(cost, p, q, solution.plan, balance="q")
        assert found.lower == found.upper == solution.value
        shares = solution.plan.astype(float)
        near = certify(cost, p, q, shares, balance="q", tolerance=1)
        require_the_value_within(cost, p, q, near)
        if near.verdict is Optimality.OPTIMAL:
            spread = max(map(max, np.array(cost, object).tolist())) - min(near.potentials[0]) - min(near.potentials[1])
            assert near.upper - near.lower <= 2 * near.residual * spread


@examples(100)
@given(st.data())
def test_c_transforms_are_feasible_to_the_last_bit(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 4))
    numbers = st.floats(allow_nan=False, allow_infinity=False)
    cost = read("cost", np.reshape(data.draw(st.lists(numbers, min_size=n * m, max_size=n * m)), (n, m)), 2)
    costs = dense_costs(cost)
    f, g = feasible(costs, np.array(data.draw(st.lists(st.floats(-1e9, 1e9), min_size=n, max_size=n))))
    for i, row in enumerate(cost.approx.tolist()):
        for j, c in enumerate(row):
            assert costs.unit * (Fraction(float(f[i])) + Fraction(float(g[j]))) <= Fraction(c)


@examples(100)
@given(st.lists(st.tuples(st.floats(-1e100, 1e100), st.integers(0, 2**62)), min_size=1, max_size=2000))
def test_the_cost_is_bounded_from_above_and_closely(terms: list[tuple[float, int]]) -> None:
    cost, units = (np.array(side) for side in zip(*terms, strict=True))
    true = sum(Fraction(c) * k for c, k in terms)
    size = sum(abs(Fraction(c)) * k for c, k in terms)
    assert true <= cost_above(cost, units) <= true + size / 10**12


@pytest.mark.parametrize("kind", PLANS)
def test_a_rounded_plan_has_the_marginals_exactly(kind: str) -> None:
    """For costs α_i + β_j every plan between p and q costs α·p + β·q, and none with other marginals need do so."""
    rng = np.random.default_rng(len(kind))
    n, m = 7, 5
    a, b = rng.integers(-9, 9, n).astype(float), rng.integers(-9, 9, m).astype(float)
    p, q = rng.integers(0, 50, n), rng.integers(1, 50, m)
    weights = balanced(read_weights(p, q, None))
    plan = np.maximum(in_range(read("plan", PLANS[kind](rng, p, q), 2))[0], 0.0)
    costs = dense_costs(read("cost", np.add.outer(a, b), 2))
    bound = upper_bound(costs, costs, lambda block: plan[block.rows], weights, np.zeros(m))
    true = sum(Fraction(int(k) * w, weights.denominator) for k, w in zip([*a, *b], weights.p + weights.q, strict=True))
    assert true <= bound <= true + Fraction(1, 10**9)


def _not_feasible(costs: Any, f: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Means in place of minima: the potentials of some regularised problem."""
    cost = np.concatenate([block.cost for block in costs.blocks()])
    return f, (cost - f[:, None]).mean(0)


def _nothing_filled(costs: Any, left: list[int], room: list[int], g: np.ndarray) -> Fraction:
    return Fraction(0)


def _not_rounded(costs: Any, support: Any, masses: Any, weights: Weights, g: np.ndarray) -> Fraction:
    return costs.unit * sum(Fraction(float((block.cost * masses(block)).sum())) for block in support.blocks())


@pytest.mark.parametrize(
    ("place", "name", "wrong"),
    [
        (enclose, "feasible", _not_feasible),
        (upper, "filled", _nothing_filled),
        (enclose, "upper_bound", _not_rounded),
    ],
)
def test_wrong_bounds_do_not_pass(place: Any, name: str, wrong: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(0)
    cost, p, q = rng.random((5, 6)) + 1, np.full(5, 1 / 5), np.full(6, 1 / 6)
    plan = 0.5 * np.outer(p, q) * (rng.random((5, 6)) < 0.7)
    plan[0] = 0
    require_the_value_within(cost, p, q, certify(cost, p, q, plan, balance="q"))
    monkeypatch.setattr(place, name, wrong)
    with pytest.raises((AssertionError, ValueError), match=r"assert|lower ≤ upper"):
        require_the_value_within(cost, p, q, certify(cost, p, q, plan, balance="q"))


def test_what_fills_an_optimal_plan_of_other_marginals_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    arrays, plan = ([[0, 1], [1, 0]], [0.75, 0.25], [0.5, 0.5]), [[0.5, 0.0], [0.0, 0.5]]
    found = certify(*arrays, plan, tolerance=1)
    assert (found.verdict, require_the_value_within(*arrays, found)) == (Optimality.OPTIMAL, Fraction(1, 4))
    monkeypatch.setattr(of_plan, "_filling", lambda problem, residual, optimal: Fraction(0))
    with pytest.raises(AssertionError, match="assert"):
        require_the_value_within(*arrays, certify(*arrays, plan, tolerance=1))


def test_epsilon_is_compared_with_the_exact_width() -> None:
    cost, half, plan = [[0.0, 1.0], [1.0, 0.0]], [0.5, 0.5], [[0.375, 0.125], [0.125, 0.375]]
    found = certify(cost, half, half, plan)
    width = found.upper - found.lower
    assert abs(width - Fraction(1, 4)) < Fraction(1, 10**12)
    assert (found.verdict, found.witness.flaw, found.gap >= Fraction(1, 4)) == (
        Optimality.NOT_OPTIMAL,
        Flaw.CYCLE,
        True,
    )
    assert certify(cost, half, half, plan, epsilon=width).verdict is Optimality.EPSILON_OPTIMAL
    below = certify(cost, half, half, plan, epsilon=width - Fraction(1, 2**200))
    assert below.verdict is Optimality.NOT_OPTIMAL
    off = certify(cost, half, half, np.multiply(plan, 0.9), epsilon=width + Fraction(1, 10**6))
    assert (off.verdict, off.residual > 0.1) == (Optimality.EPSILON_OPTIMAL, True)
    negative = [[0.5, 0.0], [0.0, 0.5]] + 1e-9 * np.array([[1, -1], [-1, 1]])
    assert certify(cost, half, half, negative, epsilon=1).verdict is Optimality.NOT_OPTIMAL


def test_potentials_that_miss_by_an_ulp_prove_almost_their_value() -> None:
    case = regularised(29)
    f, g = solve_exact(case.cost, case.p, case.q, balance="q").potentials
    rough = np.array(f, float) + 1e-16, np.array(g, float) + 1e-16
    found = certify(case.cost, case.p, case.q, potentials=rough, balance="q")
    value = solve_exact(case.cost, case.p, case.q, balance="q").value
    assert found.verdict is Optimality.NOT_CERTIFIED
    assert value - Fraction(1, 10**14) < found.lower <= value


def test_the_interval_is_shown_in_floats_that_lie_outside() -> None:
    shown = repr(certify([[0.0, 1.0], [1.0, 0.0]], [0.5, 0.5], [0.5, 0.5], [[0.4, 0.1], [0.1, 0.4]]))
    low, high = (float(end) for end in shown.partition("within [")[2].partition("]")[0].split(", "))
    assert low < 0 < high
    assert abs(high - 0.2) < 1e-12
    with pytest.raises(ValueError, match="an interval needs lower ≤ upper; got 1 and 0"):
        Certificate(
            verdict=Optimality.NOT_CERTIFIED,
            witness=Witness(flaw=Flaw.WIDTH, amount=Fraction(1)),
            lower=Fraction(1),
            upper=Fraction(0),
        )


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"epsilon": -1}, ValueError, "epsilon needs a number of at least 0; got -1"),
        ({"epsilon": float("nan")}, ValueError, "epsilon needs finite numbers; got nan"),
        ({"epsilon": "small"}, TypeError, "epsilon needs floats up to 64 bits, integers or fractions; got 'small'"),
        ({"regularisation": 0}, ValueError, "regularisation needs a positive number; got 0"),
        ({"regularisation": float("inf")}, ValueError, "regularisation needs finite numbers; got inf"),
        ({"plan": None, "regularisation": 1}, ValueError, "certify needs a plan or potentials to judge; got neither"),
    ],
)
def test_bad_input_gets_a_clear_error(arguments: dict, error: type, message: str) -> None:
    good = {"cost": [[0.0, 1.0], [1.0, 0.0]], "p": [0.5, 0.5], "q": [0.5, 0.5], "plan": [[0.5, 0.0], [0.0, 0.5]]}
    with pytest.raises(error, match=message):
        certify(**{**good, **arguments})


@examples(60)
@given(st.data())
def test_the_heaviest_forest_has_no_cycle_and_weighs_most(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 4))
    masses = data.draw(st.lists(st.integers(0, 5), min_size=n * m, max_size=n * m))
    plan = np.reshape(masses, (n, m)).astype(float)
    rows, columns = heaviest_forest(plan)
    joined = np.zeros((n + m, n + m))
    joined[rows, n + columns] = joined[n + columns, rows] = 1
    pieces = n + m - np.linalg.matrix_rank(np.diag(joined.sum(0)) - joined)
    assert len(rows) == n + m - pieces
    support = (plan > 0).astype(float)
    block = np.block([[np.zeros((n, n)), support], [support.T, np.zeros((m, m))]])
    assert pieces == n + m - np.linalg.matrix_rank(np.diag(block.sum(0)) - block)
