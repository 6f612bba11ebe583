"""The largest violation of each problem, found in floats, and the cells that may be wrongly judged by it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.transport.batch.problem import Problem, potentials
from numeric_check.transport.batch.two_sum import excess
from numeric_check.transport.batch.verdict import Check

_CELLS = 4096  # doubtful cells treated together: the arrays of the error-free sums, 32 KB each, stay in the cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Extremes:
    """What a search that goes on block by block has found up to now; its arrays are written to.

    Attributes
    ----------
    worst : float array (N,), the largest rounded violation
    at : int array (N,), its cell, all cells of all problems being numbered through
    doubtful : int arrays of cells so close to the tolerance that rounding may have put them on the wrong side of it; no
        others may have, but in problems that have a clear violation
    band : float array (N,), what is close, 0 where nothing rounds
    tolerance : the largest violation that is none
    """

    worst: NDArray
    at: NDArray
    doubtful: list[NDArray]
    band: NDArray
    tolerance: float


def no_extremes(band: NDArray, tolerance: float, least: float) -> Extremes:
    """Before the search, for N problems with a band each; violations below `least` are not told apart from it."""
    N = len(band)
    return Extremes(worst=np.full(N, least), at=np.zeros(N, np.intp), doubtful=[], band=band, tolerance=tolerance)


def note(found: Extremes, part: slice, violation: NDArray, cells: NDArray | int, used: NDArray | None = None) -> None:
    """Takes the violations of a block into account.

    Parameters
    ----------
    violation : array (B, K), of the problems of the slice `part`
    cells : int array (B, K), where they are; or the number of the first cell, if they are consecutive
    used : bool array (B, K), which cells count, those that do not having violations of at most 0; None for all
    """
    k = violation.argmax(axis=1) + np.arange(len(violation)) * violation.shape[1]
    largest = violation.reshape(-1)[k]
    larger = largest > found.worst[part]
    found.worst[part][larger] = largest[larger]
    found.at[part][larger] = _numbers(cells, k[larger])
    band = found.band[part]
    near = _in_band(largest, band, found.tolerance)
    if near.any():
        close = violation >= np.where(near, found.tolerance - band, np.inf)[:, None]
        if used is not None:
            close &= used
        found.doubtful.append(_numbers(cells, np.flatnonzero(close)))


def decided(problem: Problem, found: Extremes, sign: int) -> Check:
    """Whether sign·(f_i + g_j − c_ij) ≤ tolerance: by `worst`, and within the band by exact signs of doubtful cells."""
    n, m = problem.C.shape[1:]
    tolerance = found.tolerance
    near = _in_band(found.worst, found.band, tolerance)
    holds = np.where(near, True, found.worst <= tolerance)
    worst = np.where(near, np.minimum(found.worst, tolerance), found.worst)
    at = found.at.copy()
    cells = np.concatenate([*found.doubtful, np.empty(0, np.intp)])
    f_and_g = potentials(problem)
    parts = [_excess(problem, f_and_g, cells[part], tolerance, sign) for part in blocks(len(cells), 1, _CELLS)]
    beyond = np.concatenate([*parts, np.empty(0)])
    fails = beyond > 0
    cells, owner = cells[fails], cells[fails] // (n * m)
    holds[owner] = False
    _raise_to(worst, at, owner, np.maximum(tolerance + beyond[fails], np.nextafter(tolerance, np.inf)), cells)
    witness = np.stack(np.divmod(at % (n * m), m), axis=1)
    witness[holds] = -1
    return Check(holds=holds, worst=worst, at=witness, by_fractions=np.zeros(len(holds), bool))


def _excess(problem: Problem, f_and_g: tuple[NDArray, NDArray], cells: NDArray, tolerance: float, sign: int) -> NDArray:
    f, g = f_and_g
    n, m = problem.C.shape[1:]
    rows = cells // m  # numbered through all problems, as the columns below
    columns = cells - rows * m + rows // n * m
    c = problem.C.reshape(-1).take(cells).astype(np.float64, copy=False)
    return excess(sign * f.reshape(-1).take(rows), sign * g.reshape(-1).take(columns), sign * c, tolerance)


def _raise_to(worst: NDArray, at: NDArray, owner: NDArray, values: NDArray, cells: NDArray) -> None:
    """worst[owner] = max(worst[owner], values) in place, and `at` the cell where it is reached."""
    before = worst.copy()
    np.maximum.at(worst, owner, values)
    reached = (values == worst[owner]) & (values > before[owner])
    at[owner[reached]] = cells[reached]


def _numbers(cells: NDArray | int, k: NDArray) -> NDArray:
    return cells + k if isinstance(cells, int) else cells.reshape(-1)[k]


def _in_band(worst: NDArray, band: NDArray, tolerance: float) -> NDArray:
    """Whether rounding might have changed the verdict on a violation."""
    return (band > 0) & (np.abs(worst - tolerance) <= band)
