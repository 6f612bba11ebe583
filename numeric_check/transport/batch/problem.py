"""The arguments of `verify_batch`, checked, as one value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from numeric_check.batch.scale import require_finite
from numeric_check.transport.batch.input import (
    real_array,
    require_equal_totals,
    require_masses,
    require_points,
    require_shape,
)

BLOCK_ENTRIES = 32768  # 256 KB of float64: a block stays in the second cache while several passes go over it
Triples = tuple[ArrayLike, ArrayLike, ArrayLike]


@dataclass(frozen=True, slots=True, kw_only=True)
class SparsePlan:
    """Triples (i, j, mass), arrays (N, k): π is the sum of the masses put at the cells (i, j)."""

    i: NDArray
    j: NDArray
    mass: NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """N problems: C (N, n, m) C-contiguous, p (N, n), q (N, m); float64 or integers, finite but for C and a dense plan.

    Those two are read once for their finiteness and their sizes, in blocks, by the checks.
    """

    C: NDArray
    p: NDArray
    q: NDArray
    f: NDArray | None
    g: NDArray | None
    plan: NDArray | SparsePlan | None
    mass_tolerance: float
    cost_tolerance: float
    first: int = 0  # how errors number the first one


def checked_problem(
    C: ArrayLike,
    p: ArrayLike,
    q: ArrayLike,
    f: ArrayLike | None,
    g: ArrayLike | None,
    plan: ArrayLike | Triples | None,
    mass_tolerance: float,
    cost_tolerance: float,
) -> Problem:
    """The arguments of `verify_batch` as a Problem, or an error that says what is wrong with them."""
    costs = np.ascontiguousarray(real_array("C", C, ("N", "n", "m")))
    require_points("C", costs)
    N, n, m = costs.shape
    for name, tolerance in (("mass_tolerance", mass_tolerance), ("cost_tolerance", cost_tolerance)):
        if not 0 <= tolerance < np.inf:
            raise ValueError(f"{name} must be a finite number ≥ 0; got {tolerance!r}.")
    if (f is None) != (g is None):
        raise ValueError(f"f and g must be given together, or neither; got only {'g' if f is None else 'f'}.")
    if f is None and plan is None:
        raise ValueError("there is nothing to verify: give potentials f and g, or a plan, or both.")
    masses_p = _marginal("p", p, (N, n), "one mass for each row of C")
    masses_q = _marginal("q", q, (N, m), "one mass for each column of C")
    require_equal_totals(("p", "q"), masses_p, masses_q, mass_tolerance)
    return Problem(
        C=costs,
        p=masses_p,
        q=masses_q,
        f=None if f is None else _potential("f", f, (N, n)),
        g=None if g is None else _potential("g", g, (N, m)),
        plan=None if plan is None else _plan(plan, costs.shape),
        mass_tolerance=float(mass_tolerance),
        cost_tolerance=float(cost_tolerance),
    )


def chunks(shape: tuple[int, ...]) -> Iterator[tuple[slice, slice]]:
    """Slices of problems and of rows with at most BLOCK_ENTRIES entries: whole problems, or rows of a single one.

    Examples
    --------
    >>> from numeric_check.transport.batch.problem import chunks
    >>> list(chunks((2, 100, 200)))
    [(slice(0, 1, None), slice(0, 100, None)), (slice(1, 2, None), slice(0, 100, None))]
    """
    N, n, m = shape
    problems, rows = max(1, BLOCK_ENTRIES // (n * m)), min(n, max(1, BLOCK_ENTRIES // m))
    for first in range(0, N, problems):
        for row in range(0, n, rows):
            yield slice(first, min(first + problems, N)), slice(row, min(row + rows, n))


def selected(problem: Problem, which: NDArray | slice) -> Problem:
    """The problems `which`, a slice or bool (N,)."""
    plan = problem.plan
    if isinstance(plan, SparsePlan):
        plan = SparsePlan(i=plan.i[which], j=plan.j[which], mass=plan.mass[which])
    elif plan is not None:
        plan = plan[which]
    f, g = (None if z is None else z[which] for z in (problem.f, problem.g))
    start = which.start if isinstance(which, slice) else 0
    return replace(
        problem, C=problem.C[which], p=problem.p[which], q=problem.q[which], f=f, g=g, plan=plan, first=start
    )


def potentials(problem: Problem) -> tuple[NDArray, NDArray]:
    """f and g as float64."""
    if problem.f is None or problem.g is None:
        raise ValueError("potentials are needed here; got None.")
    return problem.f.astype(np.float64, copy=False), problem.g.astype(np.float64, copy=False)


def masses(problem: Problem) -> NDArray:
    """What the plan is made of: its entries (N, n, m), or the masses (N, k) of its triples."""
    if problem.plan is None:
        raise ValueError("a plan is needed here; got None.")
    return problem.plan.mass if isinstance(problem.plan, SparsePlan) else problem.plan


def workspace(shape: tuple[int, ...], count: int, dtype: DTypeLike = np.float64) -> NDArray:
    """Scratch for `count` arrays of the size of any chunk: fresh ones would cost a page fault every 4 KB."""
    N, n, m = shape
    return np.empty((count, max(m, min(N * n * m, BLOCK_ENTRIES))), dtype)


def chunk(array: NDArray, part: slice, rows: slice, work: NDArray) -> NDArray:
    """Some rows of each of some problems as float64, one line a problem, in `work` unless they are floats already."""
    lines = array[part, rows].reshape(part.stop - part.start, -1)
    if lines.dtype == np.float64:
        return lines
    copy = like(lines, work)
    np.copyto(copy, lines)
    return copy


def like(lines: NDArray, work: NDArray) -> NDArray:
    """The beginning of the scratch `work`, in the shape of the lines."""
    return work[: lines.size].reshape(lines.shape)


def _marginal(name: str, value: ArrayLike, shape: tuple[int, int], why: str) -> NDArray:
    array = real_array(name, value, ("N", "n" if name == "p" else "m"))
    require_shape(name, array, shape, why)
    require_masses(name, array)
    return array


def _potential(name: str, value: ArrayLike, shape: tuple[int, int]) -> NDArray:
    array = real_array(name, value, ("N", "n" if name == "f" else "m"))
    require_shape(name, array, shape, f"one potential for each {'row' if name == 'f' else 'column'} of C")
    require_finite(0, **{name: array})
    return array


def _plan(plan: ArrayLike | Triples, shape: tuple[int, ...]) -> NDArray | SparsePlan:
    if not isinstance(plan, tuple):
        dense = real_array("plan", plan, ("N", "n", "m"))
        require_shape("plan", dense, shape, "the shape of C")
        return np.ascontiguousarray(dense)
    if len(plan) != 3:
        raise ValueError(f"plan must be an array (N, n, m) or three arrays (i, j, mass); got {len(plan)} of them.")
    mass = real_array("mass", plan[2], ("N", "k"))
    require_shape("mass", mass, (shape[0], mass.shape[1]), "triples for each problem")
    require_finite(0, mass=mass)
    if mass.shape[1] == 0:  # no triples are one of mass 0
        return SparsePlan(i=np.zeros((shape[0], 1), int), j=np.zeros((shape[0], 1), int), mass=np.zeros((shape[0], 1)))
    i, j = (_indices(name, value, mass, size) for name, value, size in zip("ij", plan[:2], shape[1:], strict=True))
    return SparsePlan(i=i, j=j, mass=mass)


def _indices(name: str, value: ArrayLike, mass: NDArray, size: int) -> NDArray:
    array = np.asarray(value)
    if array.dtype.kind not in "iu":
        raise TypeError(f"{name} must hold integers, the indices of the plan; got dtype {array.dtype}.")
    require_shape(name, array, mass.shape, "the shape of mass")
    if array.size and not (array.min() >= 0 and array.max() < size):
        index = tuple(map(int, np.argwhere((array < 0) | (array >= size))[0]))
        raise ValueError(f"{name} must hold indices from 0 to {size - 1}; got {array[index]} at index {index}.")
    return array.astype(np.intp, copy=False)
