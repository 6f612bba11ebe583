"""Which plans are feasible: π ≥ 0 with the marginals p and q, by sums that do not round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.transport.batch_problem import BLOCK_ENTRIES, Problem, SparsePlan, chunks, masses
from numeric_check.transport.batch_verdict import Check
from numeric_check.transport.exact_sums import cut, cut_for
from numeric_check.transport.two_sum import two_sum

_FLOAT_LIMIT, _INTEGER_LIMIT = 2.0**500, 2.0**51  # sums of masses times costs do not overflow; integers stay exact
_BAND = 2.0**-51  # rounding of a comparison with the tolerance, relative to it
Pieces = Callable[[NDArray, slice], tuple[NDArray, ...]]  # masses (B, …) of the problems of a slice → parts of them


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sums:
    """What one pass over the plan adds up; its arrays are written to.

    Attributes
    ----------
    parts : array (K, N, n + m), the sums of rows, then of columns, of each of K parts of the masses
    least, at : arrays (N,), the least mass and its cell, numbered row by row within the problem
    """

    parts: NDArray
    least: NDArray
    at: NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class _Residuals:
    """Sums of the plan minus the marginals, rows before columns: value + rest, (N, n + m), up to `left`, (N,).

    value is value + rest rounded; sums and total, a bound on all sums of moduli of masses, are where they come from.
    """

    value: NDArray
    rest: NDArray
    left: NDArray
    sums: _Sums
    total: NDArray


def primal_check(problem: Problem) -> tuple[Check, NDArray, NDArray]:
    """|Σ_j π_ij − p_i|, |Σ_i π_ij − q_j| and −π_ij ≤ mass_tolerance.

    Returns
    -------
    (check, undecided, outside) : the last two bool (N,), where rational arithmetic has to decide, and where it has to
        because masses are too large, or too large integers, for floats
    """
    tolerance = problem.mass_tolerance
    integers = [array.dtype.kind in "iu" for array in (problem.p, problem.q, masses(problem))]
    found = _whole_residuals(problem) if all(integers) else _cut_residuals(problem)
    violation = np.abs(found.value)
    fails = (violation > tolerance) | ((violation == tolerance) & (found.rest * np.sign(found.value) > 0))
    k = violation.argmax(axis=1)
    worst = violation[np.arange(len(k)), k]
    near = (found.left > 0) & (np.abs(worst - tolerance) <= 2 * found.left + _BAND * tolerance)
    outside = ~(found.total < (_INTEGER_LIMIT if any(integers) else _FLOAT_LIMIT))
    return _check(problem, found.sums, fails.any(axis=1), worst, k), near | outside, outside


def marginals_outside(problem: Problem) -> NDArray:
    """Where marginals are too large, or too large integers, for what is computed with them in floats, (N,)."""
    integers = any(array.dtype.kind in "iu" for array in (problem.p, problem.q))
    return ~(_marginal_total(problem) < (_INTEGER_LIMIT if integers else _FLOAT_LIMIT))


def _check(problem: Problem, sums: _Sums, fails: NDArray, worst: NDArray, k: NDArray) -> Check:
    n, m = problem.C.shape[1:]
    tolerance = problem.mass_tolerance
    at = np.full((len(k), 2), -1)
    row, column = k < n, k >= n
    at[row, 0], at[column, 1] = k[row], k[column] - n
    negative = -sums.least > worst
    at[negative] = np.stack(np.divmod(sums.at[negative], m), axis=1)
    worst[negative] = -sums.least[negative]
    holds = ~fails & (sums.least >= -tolerance)
    worst = np.where(holds, np.minimum(worst, tolerance), np.maximum(worst, np.nextafter(tolerance, np.inf)))
    at[holds] = -1
    return Check(holds=holds, worst=worst, at=at, by_fractions=np.zeros(len(k), bool))


def _whole_residuals(problem: Problem) -> _Residuals:
    """For integers, whose sums do not round."""
    sums = _sums(problem, lambda x, part: (x,), 1)
    value = sums.parts[0] - _marginals(problem)
    nothing = np.zeros(len(value))
    return _Residuals(value=value, rest=np.zeros_like(value), left=nothing, sums=sums, total=_plan_total(problem, sums))


def _cut_residuals(problem: Problem, total: NDArray | None = None) -> _Residuals:
    """For floats, cut into parts whose sums do not round if total bounds them; it is found out whether it does."""
    n, m = problem.C.shape[1:]
    assumed = _marginal_total(problem) if total is None else total
    how = cut_for(assumed, max(n, m, masses(problem).shape[1]))
    p_high, p_low, over = cut(_marginals(problem), how, slice(None))

    def pieces(x: NDArray, part: slice) -> tuple[NDArray, ...]:
        high, low, left = cut(x, how, part)
        over[part] |= left
        return high, low

    sums = _sums(problem, pieces, 2)
    true = _plan_total(problem, sums)
    if total is None and not (true <= assumed).all():  # plans that are far from their marginals
        _require_finite(masses(problem))
        return _cut_residuals(problem, np.minimum(np.maximum(true, assumed), _FLOAT_LIMIT))
    high, low = sums.parts
    value, rest = two_sum(high - p_high, low - p_low)
    return _Residuals(value=value, rest=rest, left=np.where(over, how.left, 0.0), sums=sums, total=true)


def _marginals(problem: Problem) -> NDArray:
    return np.concatenate([problem.p, problem.q], axis=1, dtype=np.float64)


def _marginal_total(problem: Problem) -> NDArray:
    """A bound on what the marginals add up to; 4 times, so that it bounds the plans that are not far from them, too."""
    return 4 * np.maximum(problem.p.sum(axis=1, dtype=np.float64), problem.q.sum(axis=1, dtype=np.float64))


def _plan_total(problem: Problem, sums: _Sums) -> NDArray:
    """A bound on Σ|π| = Σπ + 2Σ(−π)₊, the latter at most the number of masses times the least of them; all doubled."""
    n, count = problem.C.shape[1], masses(problem)[:1].size
    return 2 * (sums.parts[:, :, :n].sum(axis=(0, 2)) + 2 * count * np.maximum(0, -sums.least))


def _sums(problem: Problem, pieces: Pieces, count: int) -> _Sums:
    N, n, m = problem.C.shape
    found = _Sums(parts=np.zeros((count, N, n + m)), least=np.full(N, np.inf), at=np.zeros(N, np.intp))
    if isinstance(problem.plan, SparsePlan):
        _add_triples(problem.plan, pieces, (n, m), found)
    else:
        _add_dense(masses(problem), pieces, found)
    return found


def _add_triples(plan: SparsePlan, pieces: Pieces, shape: tuple[int, int], found: _Sums) -> None:
    n, m = shape
    size = n + m
    for part in blocks(len(plan.mass), plan.mass.shape[1], BLOCK_ENTRIES):
        i, j, mass = plan.i[part], plan.j[part], plan.mass[part].astype(np.float64, copy=False)
        here = np.arange(len(mass)), mass.argmin(axis=1)
        found.least[part] = mass[here]
        found.at[part] = i[here] * m + j[here]
        first = here[0][:, None] * size
        for index in ((first + i).reshape(-1), (first + n + j).reshape(-1)):
            for total, piece in zip(found.parts, pieces(mass, part), strict=True):
                total[part] += np.bincount(index, piece.reshape(-1), len(mass) * size).reshape(-1, size)


def _add_dense(plan: NDArray, pieces: Pieces, found: _Sums) -> None:
    n, m = plan.shape[1:]
    ones = np.ones(max(n, m))
    for part, rows in chunks(plan.shape):
        mass = plan[part, rows].astype(np.float64, copy=False)
        for total, piece in zip(found.parts, pieces(mass, part), strict=True):
            total[part, rows] += (piece.reshape(-1, m) @ ones[:m]).reshape(len(piece), -1)
            total[part, n:] += (ones[None, : piece.shape[1]] @ piece)[:, 0]
        flat = mass.reshape(len(mass), -1)
        cell = flat.argmin(axis=1)
        least = flat[np.arange(len(flat)), cell]
        smaller = ~(least >= found.least[part])  # NaN counts as smaller
        found.least[part][smaller], found.at[part][smaller] = least[smaller], cell[smaller] + rows.start * m


def _require_finite(plan: NDArray) -> None:
    wrong = np.argwhere(~np.isfinite(plan))
    if len(wrong):
        index = tuple(map(int, wrong[0]))
        raise ValueError(f"plan must hold finite masses; got {plan[index]} at index {index}.")
