"""What the certificates say about the plans and the potentials of POT."""

from __future__ import annotations

import warnings
from fractions import Fraction

import numpy as np
import ot
import pytest

from numeric_check.transport import Flaw, Optimality, certify, solve_exact


def cloud(n: int, metric: str = "sqeuclidean") -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(n)
    p, q = rng.random(n), rng.random(n)
    return ot.dist(rng.normal(size=(n, 2)), rng.normal(size=(n, 2)), metric), p / p.sum(), q / q.sum()


@pytest.mark.parametrize("metric", ["sqeuclidean", "euclidean"])
@pytest.mark.parametrize("n", [20, 150])
def test_an_ordinary_plan_is_optimal_but_for_ulps_in_its_marginals(n: int, metric: str) -> None:
    cost, p, q = cloud(n, metric)
    certificate = certify(cost, p, q, ot.emd(p, q, cost))
    assert (certificate.verdict, certificate.gap) == (Optimality.OPTIMAL, 0)
    assert certificate.residual < 1e-14
    value = solve_exact(cost, p, q, balance="q").value
    assert abs(certificate.value - value) < 1e-13
    exact = certify(cost, p, q, potentials=certificate.potentials, balance="q")
    assert (exact.verdict, exact.value) == (Optimality.OPTIMAL, value)


def test_ties_that_rounding_broke_leave_a_plan_that_is_an_ulp_too_dear_and_the_gap_says_so() -> None:
    cost, p, q = cloud(150, "cityblock")
    certificate = certify(cost, p, q, ot.emd(p, q, cost))
    assert certificate.verdict is Optimality.NOT_OPTIMAL
    assert 0 < certificate.witness.amount <= certificate.gap < 1e-14


def test_the_plan_of_an_assignment_is_optimal_literally() -> None:
    cost, _, _ = cloud(100)
    p = np.full(100, 1 / 100)
    certificate = certify(cost, p, p, ot.emd(p, p, cost))
    assert (certificate.verdict, certificate.residual) == (Optimality.OPTIMAL, 0)


def test_a_plan_with_two_masses_exchanged_is_improved_by_a_cycle() -> None:
    cost, p, q = cloud(60)
    plan = ot.emd(p, q, cost)
    (i, j), (k, l) = np.argwhere(plan > 0)[[0, -1]]
    step = min(plan[i, j], plan[k, l])
    plan[[i, k], [j, l]] -= step
    plan[[i, k], [l, j]] += step
    certificate = certify(cost, p, q, plan)
    assert (certificate.verdict, certificate.witness.flaw) == (Optimality.NOT_OPTIMAL, Flaw.CYCLE)
    assert 0 < certificate.witness.amount <= certificate.gap


def test_a_plan_for_tiny_costs_is_caught_and_solved() -> None:
    rng = np.random.default_rng(3)
    cost, p = 1e-20 * rng.random((40, 40)), np.full(40, 1 / 40)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plan = ot.emd(p, p, cost)
    certificate = certify(cost, p, p, plan)
    value = solve_exact(cost, p, p).value
    assert certificate.verdict is Optimality.NOT_OPTIMAL
    assert certificate.value > value
    assert certificate.value - certificate.gap <= value <= certificate.value - certificate.witness.amount


def test_float_potentials_are_judged_to_the_last_bit() -> None:
    cost, p, q = cloud(60)
    plan, log = ot.emd(p, q, cost, log=True)
    certificate = certify(cost, p, q, plan, (log["u"], log["v"]))
    (entry,) = certificate.witness.entries
    u, v, c = log["u"][entry[0]], log["v"][entry[1]], cost[entry]
    slack = Fraction(c.item()) - Fraction(u.item()) - Fraction(v.item())
    assert certificate.verdict is Optimality.NOT_CERTIFIED
    assert certificate.witness.amount == abs(slack) < 1e-10
