"""Plans of Sinkhorn's iteration, as POT returns them, for random problems of four kinds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

STRENGTHS = [10.0 ** (-k / 2) for k in range(7)]  # ε from 1 to 10⁻³, the largest cost being 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Regularised:
    """A problem, the regularisation ε, the plan, and the potentials f and g of which it is exp((f + g − c)/ε)."""

    cost: NDArray
    p: NDArray
    q: NDArray
    strength: float
    plan: NDArray
    potentials: tuple[NDArray, NDArray]


def solved(cost: NDArray, p: NDArray, q: NDArray, strength: float, iterations: int) -> Regularised:
    """The problem with POT's plan after at most so many iterations, and its potentials."""
    import ot

    with np.errstate(over="ignore"):  # exp(f/ε), which POT returns beside its logarithm
        plan, log = ot.bregman.sinkhorn_log(p, q, cost, strength, numItermax=iterations, log=True, warn=False)
    potentials = strength * log["log_u"], strength * log["log_v"]
    return Regularised(cost=cost, p=p, q=q, strength=strength, plan=plan, potentials=potentials)


def regularised(seed: int, largest: int = 25, iterations: int = 300) -> Regularised:
    """Costs at random, or squared or plain distances in the plane, or on the line; not always converged."""
    import ot

    rng = np.random.default_rng(seed)
    n, m = rng.integers(2, largest, 2)
    x, y = rng.normal(size=(n, 2)), rng.normal(size=(m, 2)) + 0.5
    kinds = (
        lambda: rng.random((n, m)),
        lambda: ot.dist(x, y),
        lambda: ot.dist(x, y, "euclidean"),
        lambda: abs(x[:, :1] - y[:, 0]),
    )
    cost = kinds[seed % 4]()
    cost /= cost.max()
    p, q = rng.random(n), rng.random(m)
    p, q = p / p.sum(), q / q.sum()
    strength = STRENGTHS[seed // 4 % len(STRENGTHS)]
    return solved(cost, p, q, strength, iterations)
