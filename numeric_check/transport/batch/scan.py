"""One pass over the costs, and over a dense plan beside them: violations, sizes and ⟨c, π⟩ of all problems."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.batch.extremes import Extremes, no_extremes, note
from numeric_check.transport.batch.problem import Problem, chunk, chunks, like, potentials, workspace

# |fl(fl(f + g) − c) − (f + g − c)| ≤ u|f + g| + u|fl(…)|, u = 2⁻⁵³, and next to the tolerance t the second part is u·t.
# Four times as much covers the rounding of the band itself. A sign needs no band where f + g is exact and t = 0.
_BAND = 2.0**-51
_FLOAT_LIMIT, _INTEGER_LIMIT = 2.0**500, 2.0**51  # sums of three such floats do not overflow, of integers are exact
_HUGE = 2.0**1000  # its square times any positive float is more than all that is computed with


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What the pass has found; its arrays are written to.

    Attributes
    ----------
    outside : bool array (N,), where costs or potentials are so large that floats are not relied upon
    dual : the largest f_i + g_j − c_ij, or None without potentials
    slackness : the largest c_ij − f_i − g_j where π_ij > 0, or None without potentials
    value : float array (N,), ⟨c, π⟩ as far as dense plans go
    cost_squares, plan_squares : float arrays (N,), Σ c_ij² and, for dense plans, Σ π_ij²
    """

    outside: NDArray
    dual: Extremes | None
    slackness: Extremes | None
    value: NDArray
    cost_squares: NDArray
    plan_squares: NDArray


def scan(problem: Problem) -> Scan:
    """The pass: blocks of 256 KB of costs, each read once from memory.

    Raises
    ------
    ValueError : for costs that are NaN or infinite.
    """
    found, m = _empty_scan(problem), problem.C.shape[2]
    f_and_g = None if problem.f is None else potentials(problem)
    work = workspace(problem.C.shape, 4)
    for part, rows in chunks(problem.C.shape):
        c = chunk(problem.C, part, rows, work[0])
        squares = np.vecdot(c, c)  # does not survive NaN and infinities
        if not np.isfinite(squares).all():
            _require_finite(c, m, problem.first + part.start, rows)
        found.cost_squares[part] += squares
        plan = chunk(problem.plan, part, rows, work[1]) if isinstance(problem.plan, np.ndarray) else None
        if plan is not None:
            short = c.reshape(-1, m), plan.reshape(-1, m)  # row by row: a bound with n + m in it, not n·m
            found.value[part] += np.vecdot(*short).reshape(len(c), -1).sum(axis=1)
            found.plan_squares[part] += np.vecdot(plan, plan)
        if f_and_g is not None:
            _note_violations(f_and_g, found, c, plan, part, rows, work[2:])
    limit = _INTEGER_LIMIT if problem.C.dtype.kind in "iu" else _FLOAT_LIMIT
    found.outside[~(found.cost_squares < limit**2)] = True
    return found


def note_slack(
    found: Extremes, part: slice, violation: NDArray, mass: NDArray, cells: NDArray | int, slack: NDArray
) -> None:
    """Takes c_ij − f_i − g_j into account where π_ij > 0, and 0 elsewhere; violation is f_i + g_j − c_ij.

    It is written to `slack`, an array of the same shape.
    """
    np.multiply(mass, -_HUGE, out=slack)
    slack *= _HUGE
    np.maximum(violation, slack, out=slack)
    np.negative(slack, out=slack)
    note(found, part, slack, cells, used=mass > 0)


def _empty_scan(problem: Problem) -> Scan:
    N = len(problem.C)
    outside, dual, slackness = np.zeros(N, bool), None, None
    if problem.f is not None:
        band, outside = _rounding_band(problem)
        dual, slackness = (no_extremes(band, problem.cost_tolerance, least) for least in (-np.inf, 0.0))
    return Scan(
        outside=outside,
        dual=dual,
        slackness=slackness,
        value=np.zeros(N),
        cost_squares=np.zeros(N),
        plan_squares=np.zeros(N),
    )


def _note_violations(
    f_and_g: tuple[NDArray, NDArray],
    found: Scan,
    c: NDArray,
    plan: NDArray | None,
    part: slice,
    rows: slice,
    work: NDArray,
) -> None:
    f, g = f_and_g
    n, m = f.shape[1], g.shape[1]
    violation = like(c, work[0])
    np.add(f[part, rows, None], g[part, None, :], out=violation.reshape(len(c), -1, m))
    violation -= c
    first = (part.start * n + rows.start) * m
    if found.dual is not None and found.slackness is not None:
        note(found.dual, part, violation, first)
        if plan is not None:
            note_slack(found.slackness, part, violation, plan, first, like(c, work[1]))


def _rounding_band(problem: Problem) -> tuple[NDArray, NDArray]:
    """How far rounded f_i + g_j − c_ij may be off next to the tolerance, and where f or g is too large: (N,) each."""
    f, g = potentials(problem)
    size = np.abs(f).max(axis=1) + np.abs(g).max(axis=1)
    integers = [array is not None and array.dtype.kind in "iu" for array in (problem.f, problem.g)]
    scale = np.where(all(integers) or _on_one_grid(size, f, g), 0.0, size)
    outside = ~(size <= (_INTEGER_LIMIT if any(integers) else _FLOAT_LIMIT))
    return np.where(outside, 0.0, _BAND * (scale + problem.cost_tolerance)), outside


def _on_one_grid(size: NDArray, f: NDArray, g: NDArray) -> NDArray:
    """Whether all f_i and g_j are multiples of 2ᵉ⁻⁵¹, 2ᵉ > max|f| + max|g|: then no f_i + g_j rounds, (N,).

    The sum is such a multiple, and less than 2ᵉ. With σ = 1½·2ᵉ⁺¹, x + σ is between 2ᵉ⁺¹ and 2ᵉ⁺², where floats are
    2ᵉ⁻⁵¹ apart, so that (x + σ) − σ is x rounded to the grid. Subnormal numbers are on one grid anyway. The rounded
    size serves as well as the true one: that is below 2ᵉ too, since rounding is monotone.
    """
    sigma = np.ldexp(1.5, np.frexp(size)[1] + 1)[:, None]
    return ((f + sigma) - sigma == f).all(axis=1) & ((g + sigma) - sigma == g).all(axis=1)


def _require_finite(c: NDArray, m: int, first: int, rows: slice) -> None:
    wrong = np.argwhere(~np.isfinite(c))
    if len(wrong):
        b, cell = map(int, wrong[0])
        raise ValueError(
            f"C must hold finite costs; got {c[b, cell]} at index "
            f"{(first + b, rows.start + cell // m, cell % m)}: "
            "forbid a cell by a cost larger than any plan can save."
        )
