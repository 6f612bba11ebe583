"""Where the plan has mass: complementary slackness and ⟨c, π⟩, over dense plans and triples alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.transport.batch_dual import decided, in_band, potentials, raise_to, rounding_band
from numeric_check.transport.batch_problem import BLOCK_ENTRIES, Problem, SparsePlan, chunks, masses
from numeric_check.transport.batch_value import product_error
from numeric_check.transport.batch_verdict import Check, Enclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Support:
    """Cells of some problems that have mass: numbered through all problems, their problem, row, column and mass."""

    cell: NDArray
    owner: NDArray
    i: NDArray
    j: NDArray
    mass: NDArray


def coupling(problem: Problem) -> tuple[Enclosed, Check | None]:
    """⟨c, π⟩, and whether c_ij − f_i − g_j ≤ cost_tolerance wherever π_ij ≠ 0 (None without potentials)."""
    N = len(problem.C)
    value, size, count = np.zeros(N), np.zeros(N), np.zeros(N, np.intp)
    worst, at, doubtful = np.full(N, -np.inf), np.zeros(N, np.intp), [np.empty(0, np.intp)]
    band = None if problem.f is None else rounding_band(problem)[0]
    flat = problem.C.reshape(-1)
    for support in _supports(problem):
        c = flat[support.cell].astype(np.float64, copy=False)
        part = slice(int(support.owner[0]), int(support.owner[-1]) + 1)
        local = support.owner - part.start
        products = c * support.mass
        value[part] += np.bincount(local, products)
        size[part] += np.bincount(local, np.abs(products, out=products))
        count[part] += np.bincount(local)
        if band is not None:
            doubtful.append(_slack(problem, support, c, band, worst, at))
    error = product_error(size, count, problem.C, masses(problem))
    primal = Enclosed(value=value, error=error)
    if band is None:
        return primal, None
    return primal, decided(problem, worst, at, np.concatenate(doubtful), band, sign=-1)


def _slack(problem: Problem, support: _Support, c: NDArray, band: NDArray, worst: NDArray, at: NDArray) -> NDArray:
    """Raises `worst` to the rounded c_ij − f_i − g_j of these cells; returns the cells in the band of rounding."""
    f, g = potentials(problem)
    n, m = problem.C.shape[1:]
    slack = f.reshape(-1)[support.owner * n + support.i]
    slack += g.reshape(-1)[support.owner * m + support.j]
    np.subtract(c, slack, out=slack)
    raise_to(worst, at, support.owner, slack, support.cell - support.owner * (n * m))
    if not band.any():
        return np.empty(0, np.intp)
    return support.cell[in_band(slack, band[support.owner], problem.cost_tolerance)]


def _supports(problem: Problem) -> Iterator[_Support]:
    """The support in order of the problems, a block of it at a time; blocks without any mass are left out."""
    found = _triples(problem, problem.plan) if isinstance(problem.plan, SparsePlan) else _dense(problem)
    return (support for support in found if len(support.cell))


def _triples(problem: Problem, plan: SparsePlan) -> Iterator[_Support]:
    N, n, m = problem.C.shape
    for part in blocks(N, plan.mass.shape[1], BLOCK_ENTRIES):
        mass = plan.mass[part].astype(np.float64, copy=False)
        owner = np.broadcast_to(np.arange(part.start, part.stop)[:, None], mass.shape)
        used = mass != 0
        arrays = (owner, plan.i[part], plan.j[part], mass)
        owner, i, j, mass = (a.reshape(-1) if used.all() else a[used] for a in arrays)
        yield _Support(cell=(owner * n + i) * m + j, owner=owner, i=i, j=j, mass=mass)


def _dense(problem: Problem) -> Iterator[_Support]:
    n, m = problem.C.shape[1:]
    plan = np.asarray(problem.plan)
    for part, rows in chunks(plan.shape):
        first = (part.start * n + rows.start) * m
        entries = plan[part, rows].reshape(-1)
        local = np.flatnonzero(entries != 0)
        cell = local + first
        row, j = np.divmod(cell, m)
        owner, i = np.divmod(row, n)
        yield _Support(cell=cell, owner=owner, i=i, j=j, mass=entries[local].astype(np.float64, copy=False))
