"""Which potentials are feasible: f_i + g_j ≤ c_ij for all i and j, in one pass over the costs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.batch_problem import Problem, chunks
from numeric_check.transport.batch_verdict import Check
from numeric_check.transport.two_sum import excess

# |fl(fl(f + g) − c) − (f + g − c)| ≤ u|f + g| + u|fl(…)|, u = 2⁻⁵³, and next to the tolerance t the second part is u·t.
# Four times as much covers the rounding of the band itself. A sign needs no band where f + g is exact and t = 0.
_BAND = 2.0**-51
_FLOAT_LIMIT, _INTEGER_LIMIT = 2.0**500, 2.0**51  # sums of three such floats do not overflow, of integers are exact


def largest_excess(problem: Problem) -> tuple[NDArray, NDArray, NDArray, NDArray]:
    """Over all cells of each problem the largest rounded f_i + g_j − c_ij, its cell, the doubtful cells, and `outside`.

    Returns
    -------
    worst, at : arrays (N,) of float and of cells, numbered through row by row
    doubtful : int array (K,), cells of all problems numbered through: all that may decide where worst does not
    outside : bool array (N,), where costs or potentials are so large that floats are not relied upon
    """
    N, n, m = problem.C.shape
    f, g = potentials(problem)
    band, outside = rounding_band(problem)
    worst, at, doubtful = np.full(N, -np.inf), np.zeros(N, np.intp), [np.empty(0, np.intp)]
    for part, rows in chunks(problem.C.shape):
        c = problem.C[part, rows].astype(np.float64, copy=False)
        outside[part] |= costs_outside(problem.C, c, part, rows)
        found = f[part, rows, None] + g[part, None, :]
        found -= c
        found = found.reshape(len(c), -1)
        cell = found.argmax(axis=1)
        largest = found[np.arange(len(c)), cell]
        larger = largest > worst[part]
        worst[part][larger], at[part][larger] = largest[larger], cell[larger] + rows.start * m
        near = in_band(largest, band[part], problem.cost_tolerance)
        if near.any():
            bound = np.where(near, problem.cost_tolerance - band[part], np.inf)
            doubtful.append(np.flatnonzero(found >= bound[:, None]) + (part.start * n + rows.start) * m)
    return worst, at, np.concatenate(doubtful), outside


def dual_check(problem: Problem) -> tuple[Check, NDArray]:
    """f_i + g_j − c_ij ≤ cost_tolerance for all i, j; and the problems left to rational arithmetic, `outside`."""
    worst, at, doubtful, outside = largest_excess(problem)
    band, _ = rounding_band(problem)
    return decided(problem, worst, at, doubtful, band, sign=1), outside


def decided(problem: Problem, worst: NDArray, at: NDArray, doubtful: NDArray, band: NDArray, sign: int) -> Check:
    """The verdicts, sign·(f_i + g_j − c_ij) ≤ cost_tolerance: by `worst` out of the band, by exact signs within it."""
    N, n, m = problem.C.shape
    tolerance = problem.cost_tolerance
    near = in_band(worst, band, tolerance)
    holds = np.where(near, True, worst <= tolerance)
    worst = np.where(near, np.minimum(worst, tolerance), worst)
    f, g = potentials(problem)
    owner, cell = np.divmod(doubtful, n * m)
    i, j = np.divmod(cell, m)
    c = problem.C.reshape(-1)[doubtful].astype(np.float64)
    beyond = excess(sign * f[owner, i], sign * g[owner, j], sign * c, tolerance)
    fails = np.flatnonzero(beyond > 0)
    holds[owner[fails]] = False
    raise_to(
        worst, at, owner[fails], np.maximum(tolerance + beyond[fails], np.nextafter(tolerance, np.inf)), cell[fails]
    )
    found = np.stack(np.divmod(at, m), axis=1)
    found[worst == -np.inf] = -1
    return Check(holds=holds, worst=worst, at=found, by_fractions=np.zeros(N, bool))


def raise_to(worst: NDArray, at: NDArray, owner: NDArray, values: NDArray, cells: NDArray) -> None:
    """worst[owner] = max(worst[owner], values) in place, and `at` the cell where it is reached."""
    before = worst.copy()
    np.maximum.at(worst, owner, values)
    reached = (values == worst[owner]) & (values > before[owner])
    at[owner[reached]] = cells[reached]


def potentials(problem: Problem) -> tuple[NDArray, NDArray]:
    """f and g as float64."""
    if problem.f is None or problem.g is None:
        raise ValueError("potentials are needed here; got None.")
    return problem.f.astype(np.float64, copy=False), problem.g.astype(np.float64, copy=False)


def rounding_band(problem: Problem) -> tuple[NDArray, NDArray]:
    """How far rounded f_i + g_j − c_ij may be off next to the tolerance, and where f or g is too large: (N,) each."""
    f, g = potentials(problem)
    size = np.maximum(f.max(axis=1), -f.min(axis=1)) + np.maximum(g.max(axis=1), -g.min(axis=1))
    integers = all(array is not None and array.dtype.kind in "iu" for array in (problem.f, problem.g))
    scale = np.zeros(len(size)) if integers else size
    outside = ~(size <= (_INTEGER_LIMIT if integers else _FLOAT_LIMIT))
    return np.where(outside, 0.0, _BAND * (scale + problem.cost_tolerance)), outside


def in_band(worst: NDArray, band: NDArray, tolerance: float) -> NDArray:
    """Whether rounding might have changed the verdict on a violation."""
    return (band > 0) & (np.abs(worst - tolerance) <= band)


def all_costs_outside(problem: Problem) -> NDArray:
    """`costs_outside` for all problems, (N,)."""
    outside = np.zeros(len(problem.C), bool)
    for part, rows in chunks(problem.C.shape):
        c = problem.C[part, rows].astype(np.float64, copy=False)
        outside[part] |= costs_outside(problem.C, c, part, rows)
    return outside


def costs_outside(C: NDArray, c: NDArray, part: slice, rows: slice) -> NDArray:
    """Where the costs of a chunk are beyond the range that floats are relied upon for; ValueError unless finite."""
    flat = c.reshape(len(c), -1)
    limit = _INTEGER_LIMIT if C.dtype.kind in "iu" else _FLOAT_LIMIT
    outside = ~(np.vecdot(flat, flat) < limit**2)  # one pass that NaN and infinities do not survive
    if outside.any() and not np.isfinite(c).all():
        b, i, j = map(int, np.argwhere(~np.isfinite(c))[0])
        raise ValueError(
            f"C must hold finite costs; got {c[b, i, j]} at index {(part.start + b, rows.start + i, j)}: forbid a cell "
            "by a cost that is larger than any plan can save."
        )
    return outside
