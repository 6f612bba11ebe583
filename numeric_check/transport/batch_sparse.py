"""Dense plans with few masses as triples: an optimal plan need not have more than n + m − 1 of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.batch_problem import SparsePlan, chunks

_CELLS_PER_MASS = 6  # a mass of its own costs about as much as six cells that are treated with all others


def as_triples(plan: NDArray) -> NDArray | SparsePlan:
    """The masses π_ij ≠ 0 of plans (N, n, m) as triples; the plans themselves where they have many, or not finite ones.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch_sparse import as_triples
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
    for part, rows in chunks(plan.shape):
        block = plan[part, rows]
        cells = np.flatnonzero(block != 0)  # NaN counts
        if len(cells) * _CELLS_PER_MASS > block.size:
            return None
        cells += (part.start * n + rows.start) * m
        found.append(cells)
    return np.concatenate(found)


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
