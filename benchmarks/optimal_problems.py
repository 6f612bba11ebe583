"""Transport problems with plans and potentials that are optimal by construction."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimal:
    """Transport problems that are optimal by construction: C = f + g + slack, with no slack where the plan has mass."""

    C: NDArray
    p: NDArray
    q: NDArray
    f: NDArray
    g: NDArray
    plan: NDArray
    triples: tuple[NDArray, NDArray, NDArray]


def optimal_problems(N: int, n: int, integer: bool) -> Optimal:
    """N problems n×n with plans of 2n − 1 masses along a staircase in shuffled rows and columns.

    Entries are integers, or multiples of 2⁻²⁰ as float64, so that costs are exact sums of potentials and slack.
    """
    rng = np.random.default_rng(n)
    f, g = rng.integers(0, 1000, (2, N, n))
    C = f[:, :, None] + g[:, None, :]
    C += rng.integers(0, 1000, C.shape)
    turns = rng.permuted(np.repeat([[0, 1]], n - 1, axis=1), axis=1) * np.ones((N, 1), int)
    turns = rng.permuted(turns, axis=1)
    start = np.zeros((N, 1), int)
    along = [np.concatenate([start, np.cumsum(turns == kind, axis=1)], axis=1) for kind in (0, 1)]
    i, j = (np.take_along_axis(rng.permuted(np.tile(np.arange(n), (N, 1)), axis=1), steps, axis=1) for steps in along)
    mass, here = rng.integers(1, 100, i.shape), np.arange(N)[:, None]
    C[here, i, j] = np.take_along_axis(f, i, axis=1) + np.take_along_axis(g, j, axis=1)
    plan = np.zeros_like(C)
    plan[here, i, j] = mass
    arrays = {"C": C, "p": plan.sum(axis=2), "q": plan.sum(axis=1), "f": f, "g": g, "plan": plan}
    scaled = arrays if integer else {name: array * 2.0**-20 for name, array in arrays.items()}
    return Optimal(**scaled, triples=(i, j, mass if integer else mass * 2.0**-20))
