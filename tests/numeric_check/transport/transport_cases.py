"""Transport problems that are optimal by construction, and what verify_batch has to say of any problems."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport import BatchVerdict, verify_batch
from tests.numeric_check.transport.transport_definitions import (
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
