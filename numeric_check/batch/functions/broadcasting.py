"""Matrices and what stands beside them, with leading axes that are broadcast."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import apart, blocks, merged, one_batch, put_back, result_array, with_leading_axes
from numeric_check.batch.expm_input import require_finite_matrices, square_matrices
from numeric_check.batch.workers import require_workers, share

_BLOCK_ENTRIES = 2**15


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
        needs, m = ("the size", left.shape[-1]) if square else ("as many rows as there are columns", "m")
        raise ValueError(
            f"{name} must have {needs} of A, shape (…, {left.shape[-1]}, {m}); "
            f"got shape {right.shape} beside A of shape {left.shape}."
        )
    require_finite("A", left)
    require_finite(name, right)
    shape, flat = one_batch(2, A=left, **{name: right})
    dtype = np.result_type(left, right)
    out = result_array(out, shape + right.shape[-2:], dtype)
    if out.size:
        matrices, others = (apart(part, out).astype(dtype, copy=False) for part in flat)
        result = merged(out, 2)
        parts = list(blocks(len(matrices), left.shape[-1] ** 2, _BLOCK_ENTRIES))
        with np.errstate(all="ignore"):
            share(partial(_write_blocks, function, matrices, others, result), parts, workers)
        put_back(result, out)
    return out


def require_finite(name: str, array: NDArray) -> None:
    """Raises ValueError saying how many of the matrices (…, k, m) have entries that are NaN or infinite, and where."""
    if not np.isfinite(array).all():
        require_finite_matrices(name, array.reshape(-1, *array.shape[-2:]), array.shape[:-2])


def _write_blocks(
    function: Callable[[NDArray, NDArray], NDArray], A: NDArray, B: NDArray, out: NDArray, parts: Iterator[slice]
) -> None:
    for part in parts:
        out[part] = function(A[part], B[part])
