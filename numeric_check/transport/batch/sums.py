"""Row sums, column sums and least masses of plans, dense ones block by block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.transport.batch.problem import (
    BLOCK_ENTRIES,
    Problem,
    SparsePlan,
    chunk,
    chunks,
    masses,
    workspace,
)

Pieces = Callable[[NDArray, slice], tuple[NDArray, ...]]  # masses (B, …) of the problems of a slice → parts of them


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSums:
    """What one pass over the plan adds up; its arrays are written to.

    Attributes
    ----------
    parts : array (2, N, n + m), the sums of rows, then of columns, of each of two parts of the masses
    least, at : arrays (N,), the least mass and its cell, numbered row by row within the problem
    """

    parts: NDArray
    least: NDArray
    at: NDArray


def plan_sums(problem: Problem, pieces: Pieces) -> PlanSums:
    """The sums of the plan, cut into at most two pieces that add up to it or nearly so."""
    N, n, m = problem.C.shape
    found = PlanSums(parts=np.zeros((2, N, n + m)), least=np.full(N, np.inf), at=np.zeros(N, np.intp))
    if isinstance(problem.plan, SparsePlan):
        _add_triples(problem.plan, pieces, (n, m), found)
    else:
        _add_dense(masses(problem), pieces, found)
    return found


def _add_triples(plan: SparsePlan, pieces: Pieces, shape: tuple[int, int], found: PlanSums) -> None:
    n, m = shape
    size = n + m
    for part in blocks(len(plan.mass), plan.mass.shape[1], BLOCK_ENTRIES):
        i, j, mass = plan.i[part], plan.j[part], plan.mass[part].astype(np.float64, copy=False)
        here = np.arange(len(mass)), mass.argmin(axis=1)
        found.least[part] = mass[here]
        found.at[part] = i[here] * m + j[here]
        first = here[0][:, None] * size
        for index in ((first + i).reshape(-1), (first + n + j).reshape(-1)):
            for total, piece in zip(found.parts, pieces(mass, part), strict=False):
                total[part] += np.bincount(index, piece.reshape(-1), len(mass) * size).reshape(-1, size)


def _add_dense(plan: NDArray, pieces: Pieces, found: PlanSums) -> None:
    n, m = plan.shape[1:]
    ones, work = np.ones(max(n, m)), workspace(plan.shape, 1)[0]
    for part, rows in chunks(plan.shape):
        flat = chunk(plan, part, rows, work)
        mass = flat.reshape(len(flat), -1, m)
        for total, piece in zip(found.parts, pieces(mass, part), strict=False):
            total[part, rows] += (piece.reshape(-1, m) @ ones[:m]).reshape(len(piece), -1)
            total[part, n:] += (ones[None, : piece.shape[1]] @ piece)[:, 0]
        cell = flat.argmin(axis=1)
        least = flat[np.arange(len(flat)), cell]
        smaller = ~(least >= found.least[part])  # NaN counts as smaller
        found.least[part][smaller], found.at[part][smaller] = least[smaller], cell[smaller] + rows.start * m
