"""Integers above 2⁵³ that differ by little: the differences are seen, and the plan of floats is right at once."""

from __future__ import annotations

import numpy as np
import pytest

from numeric_check.transport import certify, solve_exact
from numeric_check.transport.exact import optimum

pytest.importorskip("ot")


@pytest.mark.parametrize("separable", [False, True])
def test_near_ties_of_large_integers_need_no_pivots(separable: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    pivots = []
    minimize = optimum.minimize
    monkeypatch.setattr(optimum, "minimize", lambda *args: pivots.append(1) or minimize(*args))
    rng = np.random.default_rng(0)
    small = rng.integers(0, 100, (60, 40)).astype(object)
    f, g = (rng.integers(0, 2**60, size).astype(object) * int(separable) for size in (60, 40))
    cost = 2**60 + small + f[:, None] + g
    p, q = ([int(mass) for mass in rng.integers(1, 100, size)] for size in (60, 40))
    p[0] += max(sum(q) - sum(p), 0)
    q[0] += max(sum(p) - sum(q), 0)
    solution = solve_exact(cost, p, q)
    assert certify(cost, p, q, solution.plan, solution.potentials).verdict.value == "optimal"
    shift = (
        2**60 * sum(p) + sum(x * w for x, w in zip(f, p, strict=True)) + sum(x * w for x, w in zip(g, q, strict=True))
    )
    assert solution.value == solve_exact(small, p, q).value + shift
    assert not pivots
