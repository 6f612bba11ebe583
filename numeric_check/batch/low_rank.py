"""exp(XYᵀ) for many tall X, Y at once, by the closed form I + X φ₁(YᵀX) Yᵀ."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import (
    OUTPUT_ENTRIES,
    add_one_to_diagonal,
    apart,
    blocks,
    merged,
    one_batch,
    put_back,
    require_same_ends,
    result_array,
    with_leading_axes,
)
from numeric_check.batch.dot import ILL_CONDITIONED, compensated_contraction, workspace
from numeric_check.batch.matrix_phi1 import matrix_phi1
from numeric_check.batch.outer import exp_outer
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.scale import ldexp, ordinary, require_finite
from numeric_check.batch.workers import require_workers, share

_LOG2_BALANCED = 100  # columns whose entries are 2^±100 or 0 are used as they are: YᵀX cannot overflow
_LARGEST = 2.0**400  # of a column after balancing: YᵀX and the splits of the dot product stay within floats


@portable("(k,r),(k,r)->(k,k)")
def exp_low_rank(X: ArrayLike, Y: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """exp(XYᵀ) = I + X φ₁(M) Yᵀ with the r×r matrix M = YᵀX, φ₁(M) = Σ_{n≥0} Mⁿ/(n+1)!, for every index.

    M may be singular or nilpotent. Its entries are dot products, compensated where Σ|yx| ≫ 1 + max|M|, and
    r = 1 is `exp_outer`. Where sizes are extreme, column c of X and of Y is first scaled by 2^p and 2^−p to
    equal size, which leaves XYᵀ as it is. The error is about (8 + 2‖M‖) k r ulp of I + |X| |φ₁(M)| |Y|ᵀ for
    normal M; for M far from normal it grows with the condition of the exponential of M.

    Parameters
    ----------
    X, Y : arrays (…, k, r) of float32, float64, complex64 or complex128, leading axes broadcast; integers become
        float64; r ≪ k
    out : array (…, k, k) of the dtype of the result, any strides; may overlap X and Y, which are then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array (…, k, k) of dtype ``numpy.result_type(X, Y)``; float32 and complex64 are computed in double
    precision. Where r > 1 and the result overflows, its entries are infinite or NaN, without a warning.

    Raises
    ------
    TypeError : for another dtype (bool, float16, longdouble, object, strings), an ``out`` of the wrong dtype, or
        workers that are no integer.
    ValueError : for wrong or unequal shapes, NaN or infinite entries (``out`` is then partly written), an ``out`` of
        the wrong shape, read-only or broadcast, or workers below 1.
    OverflowError : if r > 1 and the balanced columns exceed 2⁴⁰⁰, so that YᵀX would be near 2⁸⁰⁰.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_low_rank
    >>> X, Y = np.eye(3)[None, :, :2], np.eye(3)[None, :, 1:]  # XYᵀ shifts, (XYᵀ)³ = 0
    >>> exp_low_rank(X, Y)
    array([[[1. , 1. , 0.5],
            [0. , 1. , 1. ],
            [0. , 0. , 1. ]]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 1.35: f(αI + AB) = f(α)I + A (…) B, for α = 0.
    """
    workers = require_workers(workers)
    X, Y = with_leading_axes("X", X, ("k", "r")), with_leading_axes("Y", Y, ("k", "r"))
    require_same_ends(2, X=X, Y=Y)
    if X.shape[-1] == 1:
        require_finite(0, X=X, Y=Y)
        return exp_outer(X[..., 0], Y[..., 0], out, workers=workers)
    batch, (X, Y) = one_batch(2, X=X, Y=Y)
    rows, k, r = X.shape
    out = result_array(out, (*batch, k, k), np.result_type(X, Y))
    X, Y = apart(X, out), apart(Y, out)
    if r == 0:
        out[...] = np.eye(k)
        return out
    result = merged(out, 2)
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        share(partial(_write_blocks, X, Y, result), list(blocks(rows if k else 0, k * r)), workers)
    return put_back(result, out)


def _write_blocks(X: NDArray, Y: NDArray, out: NDArray, parts: Iterator[slice]) -> None:
    for part in parts:
        _write_block(X[part], Y[part], part.start, out[part])


def _write_block(X: NDArray, Y: NDArray, first_row: int, out: NDArray) -> None:
    X, Y = (np.ascontiguousarray(array, working_dtype(out.dtype)) for array in (X, Y))
    if not (ordinary(X, _LOG2_BALANCED) and ordinary(Y, _LOG2_BALANCED)):
        require_finite(first_row, X=X, Y=Y)
        X, Y = _balanced(X, Y)
    right = matrix_phi1(_gram(X, Y, float(np.finfo(out.dtype).eps))) @ Y.transpose(0, 2, 1)
    for part in blocks(len(X), out.shape[1] ** 2, OUTPUT_ENTRIES):
        np.matmul(X[part], right[part], out=out[part], casting="same_kind")
        add_one_to_diagonal(out[part])


def _balanced(X: NDArray, Y: NDArray) -> tuple[NDArray, NDArray]:
    """Columns 2^p x and 2^−p y of nearly equal largest entry; a pair with a zero column is set to zero."""
    sizes = [np.maximum(np.abs(array.real), np.abs(array.imag)).max(axis=1) for array in (X, Y)]
    present = (sizes[0] != 0) & (sizes[1] != 0)
    p = np.where(present, (np.frexp(sizes[1])[1] - np.frexp(sizes[0])[1]) // 2, 0)
    largest = max(np.ldexp(np.where(present, size, 0), q).max() for size, q in zip(sizes, (p, -p), strict=True))
    if largest > _LARGEST:
        raise OverflowError(
            f"X and Y must have columns of size at most 2^400 after balancing, or YᵀX may overflow; got {largest:.3g}."
        )
    return tuple(ldexp(array, q[:, None, :]) * present[:, None, :] for array, q in zip((X, Y), (p, -p), strict=True))


def _gram(X: NDArray, Y: NDArray, ulp: float) -> NDArray:
    """M = YᵀX by plain products, compensated where Σ|yx| > 128(1 + max|M|), as in `contraction`."""
    M = Y.transpose(0, 2, 1) @ X
    magnitude = np.abs(Y).transpose(0, 2, 1) @ np.abs(X)
    enough = ILL_CONDITIONED * ulp / np.finfo(np.float64).eps
    if magnitude.max() > enough:
        doubtful = magnitude.max(axis=(1, 2)) > enough * (1 + np.abs(M).max(axis=(1, 2)))
        M[doubtful] = _compensated_gram(X[doubtful], Y[doubtful])
    return M


def _compensated_gram(X: NDArray, Y: NDArray) -> NDArray:
    rows, k, r = X.shape
    x, y = (np.ascontiguousarray(array.transpose(2, 0, 1)) for array in (X, Y))
    M, work = np.empty((rows, r, r), X.dtype), workspace(rows, k, X.dtype)
    for i in range(r):
        for j in range(r):
            M[:, i, j] = compensated_contraction(x[j], y[i], work)
    return M
