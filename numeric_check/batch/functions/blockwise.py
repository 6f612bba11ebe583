"""A function of matrices applied to arrays (…, k, k) block by block, and what is said where it has no value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import apart, blocks, put_back, result_array
from numeric_check.batch.expm_input import require_finite_matrices, square_matrices
from numeric_check.batch.expm_scaling import unit_roundoff
from numeric_check.batch.workers import require_workers, share

_BLOCK_ENTRIES = 2**15
_BESIDE = 2.0**-10  # of an eigenvalue's size, a distance that is called next to the axis

Domain = Callable[[NDArray], tuple[str, str]]


def by_blocks(
    function: Callable[[NDArray], NDArray],
    A: ArrayLike,
    out: NDArray | None,
    workers: int,
    domain: Domain | None = None,
    lead: tuple[int, ...] = (),
) -> NDArray:
    """function(A) for an array (…, k, k).

    Parameters
    ----------
    function : array (N, k, k) → array of the same shape and dtype, NaN in the matrices at which the function has no
        value
    A, out, workers : as they are given
    domain : matrix without value → what A must be, and is not, and what to do; None for a function that has a value
        everywhere
    lead : axes that the function adds in front

    Raises
    ------
    TypeError, ValueError : for a dtype, a shape or a number of workers that is none, for entries that are not finite,
        and for matrices without value.
    """
    workers = require_workers(workers)
    array = square_matrices("A", A)
    out = result_array(out, lead + array.shape, array.dtype)
    if array.size:
        flat = (-1, *array.shape[-2:])
        matrices, result = apart(array, out).reshape(flat), out.reshape(lead + flat)
        parts = list(blocks(len(matrices), array.shape[-1] ** 2, _BLOCK_ENTRIES))
        with np.errstate(all="ignore"):
            share(partial(_write_blocks, function, matrices, result, array.shape[:-2], domain), parts, workers)
        put_back(result, out)
    return out


def _write_blocks(
    function: Callable[[NDArray], NDArray],
    A: NDArray,
    out: NDArray,
    batch_shape: tuple[int, ...],
    domain: Domain | None,
    parts: Iterator[slice],
) -> None:
    for part in parts:
        B = np.ascontiguousarray(A[part])
        finite = np.isfinite(np.vdot(B, B)) or np.isfinite(B).all()
        if not finite:
            require_finite_matrices("A", A, batch_shape)
        value = function(B)
        out[..., part, :, :] = value
        if domain is not None and np.isnan(np.vdot(value, value)):
            wrong = np.flatnonzero(np.isnan(value).any(axis=(1, 2)))
            if len(wrong):
                row = part.start + int(wrong[0])
                at = f" at index {tuple(map(int, np.unravel_index(row, batch_shape)))}" if batch_shape else ""
                what, remedy = domain(B[wrong[0]])
                raise ValueError(f"{what} of the matrix{at}: {remedy}.")


def off_the_cut(A: NDArray, singular: str = "add εI with a small ε > 0") -> tuple[str, str]:
    """What is wrong with a matrix that has no principal square root, or logarithm, and what to do.

    Parameters
    ----------
    A : array (k, k)
    singular : what to do about the eigenvalue 0

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.blockwise import off_the_cut
    >>> what, remedy = off_the_cut(np.array([[2.0, 0.0], [0.0, -1.0]]))
    >>> what
    'A must have no eigenvalue on the closed negative real axis, nor next to it; got the eigenvalue -1'
    >>> remedy
    'take A + iεI with a small ε > 0 for the value above the cut'
    """
    values = np.linalg.eigvals(A)
    distance = np.where(values.real < 0, np.abs(values.imag), np.abs(values))
    nearest = values[np.argmin(distance)]
    is_zero = np.abs(nearest) <= 4 * len(A) * unit_roundoff(A.dtype) * np.linalg.norm(A)
    remedy = singular if is_zero else "take A + iεI with a small ε > 0 for the value above the cut"
    return refused("the closed negative real axis", 0.0 if is_zero else nearest, distance.min(), remedy)


def refused(axis: str, eigenvalue: complex, distance: float, remedy: str) -> tuple[str, str]:
    """What is wrong with a matrix of an eigenvalue at that distance from the axis, and what to do."""
    got = f"got the eigenvalue {eigenvalue.real if eigenvalue.imag == 0 else eigenvalue:.6g}"
    if distance > _BESIDE * abs(eigenvalue) > 0:
        what = f"A must be further than rounding from matrices with an eigenvalue on {axis}; {got}"
        return what, "compute it with more digits, as by mpmath"
    return f"A must have no eigenvalue on {axis}, nor next to it; {got}", remedy
