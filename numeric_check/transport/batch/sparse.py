"""Dense plans with few masses as triples: an optimal plan need not have more than n + m − 1 of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.batch.problem import SparsePlan, chunks, like, workspace

_CELLS_PER_MASS = 10  # a mass of its own costs about as much as ten cells that are treated with all others
_BRANCHES_FROM = 30  # a mispredicted branch costs as much as going through about 30 entries without branches


def as_triples(plan: NDArray) -> NDArray | SparsePlan:
    """The masses π_ij ≠ 0 of plans (N, n, m) as triples; the plans themselves where they have many, or not finite ones.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.sparse import as_triples
    >>> plan = np.zeros((1, 4, 5))
    >>> plan[0, [2, 3], [4, 1]] = 0.5
    >>> triples = as_triples(plan)
    >>> triples.i, triples.j, triples.mass
    (array([[2, 3]]), array([[4, 1]]), array([[0.5, 0.5]]))
    """
    cells = _occupied(plan)
    return plan if cells is None else _padded(plan, cells)


def _occupied(plan: NDArray) -> NDArray | None:
    """The numbers of the cells with mass, all cells being numbered through; None if a block has many of them."""
    n, m = plan.shape[1:]
    found = [np.empty(0, np.intp)]
    work = workspace(plan.shape, 1, bool)[0]
    for part, rows in chunks(plan.shape):
        block = plan[part, rows]
        occupied = np.not_equal(block, 0, out=like(block, work))  # NaN counts
        count = int(np.count_nonzero(occupied))
        if count * _CELLS_PER_MASS > block.size:
            return None
        found.append(_true(occupied.reshape(-1), count) + (part.start * n + rows.start) * m)
    return np.concatenate(found)


def _true(given: NDArray, count: int) -> NDArray:
    """Where `count` entries of an array (K,) are true, by the faster of the two ways that flatnonzero has.

    If up to a tenth are, it searches for one after the other, and the processor mispredicts a branch at each of them.
    With more of them it goes through all entries without branches: true ones are added behind the end for that.
    """
    if count * _BRANCHES_FROM < given.size:
        return np.flatnonzero(given)
    return np.flatnonzero(np.concatenate([given, np.ones(given.size // 9 + 1, bool)]))[:count]


def _padded(plan: NDArray, cells: NDArray) -> NDArray | SparsePlan:
    """The cells, sorted, as one row of triples a problem, as long as the longest needs and filled up with mass 0."""
    N, n, m = plan.shape
    counts = np.diff(np.searchsorted(cells, np.arange(N + 1) * (n * m)))
    k = max(1, int(counts.max(initial=0)))
    masses = plan.reshape(-1).take(cells)
    if k * _CELLS_PER_MASS > n * m or not np.isfinite(masses).all():
        return plan
    rows = cells // m
    triples = rows % n, cells - rows * m, masses
    if (counts == k).all():
        i, j, mass = (values.reshape(N, k) for values in triples)
        return SparsePlan(i=i, j=j, mass=mass)
    filled = np.arange(k) < counts[:, None]
    i, j, mass = (np.zeros((N, k), values.dtype) for values in triples)
    i[filled], j[filled], mass[filled] = triples
    return SparsePlan(i=i, j=j, mass=mass)
