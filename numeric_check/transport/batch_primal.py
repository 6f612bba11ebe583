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
class _Sizes:
    """Per problem the least mass (N,), its place (N, 2), and a bound (N,) on the modulus of any sum of masses."""

    least: NDArray
    at: NDArray
    total: NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class _Residuals:
    """Sums of the plan minus the marginals, rows before columns: value + rest, (N, n + m), up to `left`, (N,).

    value is value + rest rounded.
    """

    value: NDArray
    rest: NDArray
    left: NDArray


def primal_check(problem: Problem) -> tuple[Check, NDArray, NDArray]:
    """|Σ_j π_ij − p_i|, |Σ_i π_ij − q_j| and −π_ij ≤ mass_tolerance.

    Returns
    -------
    (check, undecided, outside) : the last two bool (N,), where rational arithmetic has to decide, and where it has to
        because masses are too large, or too large integers, for floats
    """
    tolerance = problem.mass_tolerance
    sizes = _sizes(problem)
    integers = [array.dtype.kind in "iu" for array in (problem.p, problem.q, masses(problem))]
    sums = _whole_residuals(problem) if all(integers) else _cut_residuals(problem, sizes.total)
    violation = np.abs(sums.value)
    fails = (violation > tolerance) | ((violation == tolerance) & (sums.rest * np.sign(sums.value) > 0))
    k = violation.argmax(axis=1)
    worst = violation[np.arange(len(k)), k]
    near = (sums.left > 0) & (np.abs(worst - tolerance) <= 2 * sums.left + _BAND * tolerance)
    check = _check(problem, sizes, fails.any(axis=1), worst, k)
    outside = ~(sizes.total < (_INTEGER_LIMIT if any(integers) else _FLOAT_LIMIT))
    return check, near | outside, outside


def marginals_outside(problem: Problem) -> NDArray:
    """Where marginals are too large, or too large integers, for what is computed with them in floats, (N,)."""
    total = np.maximum(problem.p.sum(axis=1, dtype=np.float64), problem.q.sum(axis=1, dtype=np.float64))
    integers = any(array.dtype.kind in "iu" for array in (problem.p, problem.q))
    return ~(total < (_INTEGER_LIMIT if integers else _FLOAT_LIMIT))


def _check(problem: Problem, sizes: _Sizes, fails: NDArray, worst: NDArray, k: NDArray) -> Check:
    n, tolerance = problem.C.shape[1], problem.mass_tolerance
    at = np.full((len(k), 2), -1)
    row, column = k < n, k >= n
    at[row, 0], at[column, 1] = k[row], k[column] - n
    negative = -sizes.least > worst
    at[negative], worst[negative] = sizes.at[negative], -sizes.least[negative]
    holds = ~fails & (sizes.least >= -tolerance)
    worst = np.where(holds, np.minimum(worst, tolerance), np.maximum(worst, np.nextafter(tolerance, np.inf)))
    return Check(holds=holds, worst=worst, at=at, by_fractions=np.zeros(len(k), bool))


def _whole_residuals(problem: Problem) -> _Residuals:
    """For integers, whose sums do not round."""
    (sums,) = _sums(problem, lambda x, part: (x,), 1)
    value = sums - _marginals(problem)
    return _Residuals(value=value, rest=np.zeros_like(value), left=np.zeros(len(value)))


def _cut_residuals(problem: Problem, total: NDArray) -> _Residuals:
    n, m = problem.C.shape[1:]
    how = cut_for(total, max(n, m, masses(problem).shape[1]))
    p_high, p_low, over = cut(_marginals(problem), how, slice(None))

    def pieces(x: NDArray, part: slice) -> tuple[NDArray, ...]:
        high, low, left = cut(x, how, part)
        over[part] |= left
        return high, low

    high, low = _sums(problem, pieces, 2)
    value, rest = two_sum(high - p_high, low - p_low)
    return _Residuals(value=value, rest=rest, left=np.where(over, how.left, 0.0))


def _marginals(problem: Problem) -> NDArray:
    return np.concatenate([problem.p, problem.q], axis=1, dtype=np.float64)


def _sums(problem: Problem, pieces: Pieces, count: int) -> NDArray:
    """The sums of rows, then of columns, of each part of the masses, (count, N, n + m)."""
    N, n, m = problem.C.shape
    sums = np.zeros((count, N, n + m))
    if isinstance(problem.plan, SparsePlan):
        _add_triples(problem.plan, pieces, n, sums)
    else:
        _add_dense(np.asarray(problem.plan), pieces, sums)
    return sums


def _add_triples(plan: SparsePlan, pieces: Pieces, n: int, sums: NDArray) -> None:
    size = sums.shape[2]
    for part in blocks(len(plan.mass), plan.mass.shape[1], BLOCK_ENTRIES):
        first = np.arange(part.stop - part.start)[:, None] * size
        rows, columns = ((first + index).reshape(-1) for index in (plan.i[part], plan.j[part] + n))
        for total, piece in zip(sums, pieces(plan.mass[part].astype(np.float64, copy=False), part), strict=True):
            for index in (rows, columns):
                total[part] += np.bincount(index, piece.reshape(-1), first.size * size).reshape(-1, size)


def _add_dense(plan: NDArray, pieces: Pieces, sums: NDArray) -> None:
    n, m = plan.shape[1:]
    ones = np.ones(max(n, m))
    for part, rows in chunks(plan.shape):
        for total, piece in zip(sums, pieces(plan[part, rows].astype(np.float64, copy=False), part), strict=True):
            total[part, rows] += (piece.reshape(-1, m) @ ones[:m]).reshape(len(piece), -1)
            total[part, n:] += (ones[None, : piece.shape[1]] @ piece)[:, 0]


def _sizes(problem: Problem) -> _Sizes:
    """For moduli: Σ|π| = Σπ + 2Σ(−π)₊, the latter at most the number of masses times the least of them."""
    marginal = np.maximum(problem.p.sum(axis=1, dtype=np.float64), problem.q.sum(axis=1, dtype=np.float64))
    least, at, total = _sparse_sizes(problem.plan) if isinstance(problem.plan, SparsePlan) else _dense_sizes(problem)
    count = masses(problem)[:1].size
    bound = total + 2 * count * np.maximum(0, -least)
    return _Sizes(least=least, at=at, total=2 * np.maximum(bound, marginal))  # twice: these sums round


def _sparse_sizes(plan: SparsePlan) -> tuple[NDArray, NDArray, NDArray]:
    mass = plan.mass.astype(np.float64, copy=False)
    here = np.arange(len(mass)), mass.argmin(axis=1)
    return mass[here], np.stack([plan.i[here], plan.j[here]], axis=1), mass.sum(axis=1)


def _dense_sizes(problem: Problem) -> tuple[NDArray, NDArray, NDArray]:
    plan = np.asarray(problem.plan)
    N, _, m = plan.shape
    least, cell, total, ones = np.full(N, np.inf), np.zeros(N, np.intp), np.zeros(N), np.ones(BLOCK_ENTRIES + m)
    for part, rows in chunks(plan.shape):
        flat = plan[part, rows].astype(np.float64, copy=False).reshape(part.stop - part.start, -1)
        added = flat @ ones[: flat.shape[1]]
        if not np.isfinite(added).all():
            _require_finite(flat.reshape(len(flat), -1, m), part.start, rows.start)
        total[part] += added
        at = flat.argmin(axis=1)
        smallest = flat[np.arange(len(flat)), at]
        smaller = smallest < least[part]
        least[part][smaller], cell[part][smaller] = smallest[smaller], at[smaller] + rows.start * m
    return least, np.stack(np.divmod(cell, m), axis=1), total


def _require_finite(plan: NDArray, first_problem: int, first_row: int) -> None:
    wrong = np.argwhere(~np.isfinite(plan))
    if len(wrong):
        b, i, j = map(int, wrong[0])
        raise ValueError(
            f"plan must hold finite masses; got {plan[b, i, j]} at index {(first_problem + b, first_row + i, j)}."
        )
