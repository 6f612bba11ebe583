"""Matrices and what stands beside them, with leading axes that are broadcast."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from math import prod

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import apart, blocks, numeric_array, result_array
from numeric_check.batch.expm_input import require_finite_matrices, square_matrices
from numeric_check.batch.workers import require_workers, share

_BLOCK_ENTRIES = 2**15


def with_leading_axes(name: str, value: ArrayLike, axes: tuple[str, ...]) -> NDArray:
    """The value as an array (…, *axes), integers as float64.

    Raises
    ------
    TypeError, ValueError : as in `numeric_check.batch.arrays.numeric_array`.

    Examples
    --------
    >>> from numeric_check.batch.functions.broadcasting import with_leading_axes
    >>> with_leading_axes("B", [[[1], [2]]], ("k", "m")).shape
    (1, 2, 1)
    """
    try:
        extra = np.ndim(value) - len(axes)
    except (TypeError, ValueError):  # ragged, or no numbers: numeric_array says so
        extra = 0
    return numeric_array(name, value, ("…",) * (1 if extra < 0 else extra) + axes)


def broadcast_batches(**arrays: NDArray) -> tuple[tuple[int, ...], list[NDArray]]:
    """The common shape of the axes before the last two, and the arrays as (N, k, m).

    Raises
    ------
    ValueError : if there is none.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.broadcasting import broadcast_batches
    >>> shape, (A, B) = broadcast_batches(A=np.ones((4, 1, 2, 2)), B=np.ones((3, 2, 5)))
    >>> shape, A.shape, B.shape
    ((4, 3), (12, 2, 2), (12, 2, 5))
    """
    try:
        shape = np.broadcast_shapes(*(array.shape[:-2] for array in arrays.values()))
    except ValueError as error:
        names, shapes = (" and ".join(map(str, part)) for part in (arrays, (a.shape for a in arrays.values())))
        raise ValueError(f"{names} must have leading axes that broadcast; got shapes {shapes}.") from error
    flat = [np.broadcast_to(a, shape + a.shape[-2:]).reshape(prod(shape), *a.shape[-2:]) for a in arrays.values()]
    return shape, flat


def beside_by_blocks(
    function: Callable[[NDArray, NDArray], NDArray],
    A: ArrayLike,
    name: str,
    B: ArrayLike,
    out: NDArray | None,
    workers: int,
    *,
    square: bool,
) -> NDArray:
    """function(A, B) for arrays (…, k, k) and (…, k, m), of the shape of B with the leading axes of both.

    Parameters
    ----------
    function : arrays (N, k, k) and (N, k, m) of one dtype → array (N, k, m)
    A, B, out, workers : as they are given
    name : of B
    square : whether m = k

    Raises
    ------
    TypeError, ValueError : for a dtype, a shape or a number of workers that is none, and entries that are not finite.
    """
    workers = require_workers(workers)
    left = square_matrices("A", A)
    right = square_matrices(name, B) if square else with_leading_axes(name, B, ("k", "m"))
    if right.shape[-2] != left.shape[-1]:
        needs = "be of one size" if square else "agree in the number of rows"
        raise ValueError(f"A and {name} must {needs}; got shapes {left.shape} and {right.shape}.")
    shape, flat = broadcast_batches(A=left, **{name: right})
    for label, array in (("A", left), (name, right)):
        if array.size and not np.isfinite(array).all():
            require_finite_matrices(label, array.reshape(-1, *array.shape[-2:]), array.shape[:-2])
    dtype = np.result_type(left, right)
    out = result_array(out, shape + right.shape[-2:], dtype)
    if out.size:
        matrices, others = (apart(part, out).astype(dtype, copy=False) for part in flat)
        result = out.reshape(-1, *out.shape[-2:])
        parts = list(blocks(len(matrices), left.shape[-1] ** 2, _BLOCK_ENTRIES))
        with np.errstate(all="ignore"):
            share(partial(_write_blocks, function, matrices, others, result), parts, workers)
        if not np.may_share_memory(result, out):  # the batch axes of out could not be merged without a copy
            out[...] = result.reshape(out.shape)
    return out


def _write_blocks(
    function: Callable[[NDArray, NDArray], NDArray], A: NDArray, B: NDArray, out: NDArray, parts: Iterator[slice]
) -> None:
    for part in parts:
        out[part] = function(A[part], B[part])
