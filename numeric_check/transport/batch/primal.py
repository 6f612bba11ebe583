"""Which plans are feasible: π ≥ 0 with the marginals p and q, by sums that do not round."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.batch.exact_sums import cut, cut_for
from numeric_check.transport.batch.problem import Problem, masses, selected, workspace
from numeric_check.transport.batch.sums import PlanSums, plan_sums
from numeric_check.transport.batch.two_sum import two_sum
from numeric_check.transport.batch.verdict import Check

_FLOAT_LIMIT, _INTEGER_LIMIT = 2.0**500, 2.0**51  # sums of masses times costs do not overflow; integers stay exact
_UNIT = 2.0**-53
_BAND = 2.0**-51  # rounding of a comparison with the tolerance, relative to it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Residuals:
    """Sums of the plan minus the marginals, rows before columns, arrays (N, n + m).

    Attributes
    ----------
    value, rest : value + rest is the residual as computed, value being this rounded
    off : array (N,), how far value + rest may be from the true one, 0 where it is exact
    """

    value: NDArray
    rest: NDArray
    off: NDArray


def primal_check(problem: Problem) -> tuple[Check, NDArray, NDArray]:
    """|Σ_j π_ij − p_i|, |Σ_i π_ij − q_j| and −π_ij ≤ mass_tolerance.

    Plain sums decide, up to a bound on their rounding; then sums that do not round.

    Returns
    -------
    (check, undecided, outside) : the last two bool (N,), where rational arithmetic has to decide, and where it has to
        because masses, of the plan or the marginals, are too large, or too large integers, for floats
    """
    integers = [array.dtype.kind in "iu" for array in (problem.p, problem.q, masses(problem))]
    sums = plan_sums(problem, lambda x, part: (x,))
    total = _total(problem, sums)
    outside = ~(total < (_INTEGER_LIMIT if any(integers) else _FLOAT_LIMIT))
    found = _rounded_residuals(problem, sums, np.zeros_like(total) if all(integers) else total)
    near = _near(problem, found) & ~outside
    if near.any():
        _put(found, near, _cut_residuals(problem if near.all() else selected(problem, near), total[near]))
        near = _near(problem, found)
    return _check(problem, sums, found), near | outside, outside


def marginals_outside(problem: Problem) -> NDArray:
    """Where marginals are too large, or too large integers, for what is computed with them in floats, (N,)."""
    integers = any(array.dtype.kind in "iu" for array in (problem.p, problem.q))
    return ~(_marginal_total(problem) < (_INTEGER_LIMIT if integers else _FLOAT_LIMIT))


def _check(problem: Problem, sums: PlanSums, found: _Residuals) -> Check:
    n, m = problem.C.shape[1:]
    tolerance = problem.mass_tolerance
    violation = np.abs(found.value)
    fails = (violation > tolerance) | ((violation == tolerance) & (found.rest * np.sign(found.value) > 0))
    k = violation.argmax(axis=1)
    worst = violation[np.arange(len(k)), k]
    at = np.full((len(k), 2), -1)
    row, column = k < n, k >= n
    at[row, 0], at[column, 1] = k[row], k[column] - n
    negative = -sums.least > worst
    at[negative] = np.stack(np.divmod(sums.at[negative], m), axis=1)
    worst[negative] = -sums.least[negative]
    holds = ~fails.any(axis=1) & (sums.least >= -tolerance)
    worst = np.where(holds, np.minimum(worst, tolerance), np.maximum(worst, np.nextafter(tolerance, np.inf)))
    at[holds] = -1
    return Check(holds=holds, worst=worst, at=at, by_fractions=np.zeros(len(k), bool))


def _near(problem: Problem, found: _Residuals) -> NDArray:
    """Whether what the residuals may be off might change the verdict."""
    if not found.off.any():
        return np.zeros(len(found.off), bool)
    worst = np.abs(found.value).max(axis=1)
    return (found.off > 0) & (np.abs(worst - problem.mass_tolerance) <= 2 * found.off + _BAND * problem.mass_tolerance)


def _put(found: _Residuals, which: NDArray, better: _Residuals) -> None:
    found.value[which], found.rest[which], found.off[which] = better.value, better.rest, better.off


def _rounded_residuals(problem: Problem, sums: PlanSums, total: NDArray) -> _Residuals:
    """From sums as computed: each is off by at most (K + 1)u times what its moduli add up to, K terms in any order."""
    value = sums.parts[0] - _marginals(problem)
    terms = max(*problem.C.shape[1:], masses(problem).shape[1])
    return _Residuals(value=value, rest=np.zeros_like(value), off=2 * (terms + 2) * _UNIT * total)


def _cut_residuals(problem: Problem, total: NDArray) -> _Residuals:
    """From masses cut into parts whose sums do not round."""
    how = cut_for(total, max(*problem.C.shape[1:], masses(problem).shape[1]))
    targets, over = cut(_marginals(problem), how, slice(None))

    work = workspace(problem.C.shape, 3) if masses(problem).ndim == 3 else None

    def pieces(x: NDArray, part: slice) -> tuple[NDArray, ...]:
        parts, left = cut(x, how, part, work)
        over[part] |= left
        return parts

    sums = plan_sums(problem, pieces).parts
    for total_of_part, target in zip(sums, targets, strict=False):
        total_of_part -= target
    value, rest = two_sum(*sums)
    return _Residuals(value=value, rest=rest, off=np.where(over, how.left, 0.0))


def _marginals(problem: Problem) -> NDArray:
    return np.concatenate([problem.p, problem.q], axis=1, dtype=np.float64)


def _marginal_total(problem: Problem) -> NDArray:
    """The larger of what both marginals add up to, (N,)."""
    return np.maximum(problem.p.sum(axis=1, dtype=np.float64), problem.q.sum(axis=1, dtype=np.float64))


def _total(problem: Problem, sums: PlanSums) -> NDArray:
    """A bound on Σ|π| = Σπ + 2Σ(−π)₊ ≤ Σπ + 2 count (−least)₊ and on the marginals; doubled, as it is rounded."""
    n, count = problem.C.shape[1], masses(problem)[:1].size
    plan = sums.parts[0, :, :n].sum(axis=1) + 2 * count * np.maximum(0, -sums.least)
    if not np.isfinite(plan).all():
        _require_finite(masses(problem), problem.first)
    return 2 * np.maximum(plan, _marginal_total(problem))


def _require_finite(plan: NDArray, first: int) -> None:
    wrong = np.argwhere(~np.isfinite(plan))
    if len(wrong):
        b, i, j = map(int, wrong[0])
        raise ValueError(f"plan must hold finite masses; got {plan[b, i, j]} at index {(first + b, i, j)}.")
