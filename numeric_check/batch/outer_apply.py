"""exp(xyᵀ)v and log det exp(xyᵀ) for many pairs x, y at once, in O(k) each; no matrix is formed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import apart, blocks, longest, merged, put_back, result_array
from numeric_check.batch.dot import compensated_contraction, plain_contraction, plain_dot
from numeric_check.batch.phi1 import phi1
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.rows import (
    DOUBLE,
    row_arrays,
    row_workspace,
    scratch_like,
    wide_rows,
    working_dtype,
    working_rows,
)
from numeric_check.batch.scale import ldexp, require_finite
from numeric_check.batch.wide_range import wide_contraction, wide_exp_outer_apply
from numeric_check.batch.workers import require_workers, share

_SMALL, _BIG = 2.0**-900, 2.0**900  # products below 2^-1022 are then below 2^-100 of the factor φ₁(s) yᵀv


@portable("(k),(k),(k)->(k)")
def exp_outer_apply(
    x: ArrayLike, y: ArrayLike, v: ArrayLike, out: NDArray | None = None, *, workers: int = 1
) -> NDArray:
    """exp(xyᵀ)v = v + φ₁(s) (yᵀv) x with s = yᵀx, for every row, in O(k); y is not conjugated.

    Error, entry by entry, relative to |vᵢ| + |φ₁(s)| Σⱼ|yⱼvⱼ| |xᵢ|: that of `exp_outer`, 4 + 2Σ|xᵢyᵢ| ulp or
    8 + 2|s| where s is ill-conditioned and compensated, and k/2 ulp more: yᵀv is a plain sum, hence also
    the moduli inside the sum. For complex rows as in `exp_outer`.

    Parameters
    ----------
    x, y, v : arrays (…, k) of float32, float64, complex64 or complex128, leading axes broadcast; integers become
        float64
    out : array (…, k) of the dtype of the result, any strides; may be or overlap an input, which is then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array (…, k) of dtype ``numpy.result_type(x, y, v)``; infinite exactly where the true entry is too large

    Raises
    ------
    TypeError, ValueError : as in `exp_outer`.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_outer_apply
    >>> exp_outer_apply(np.array([[1.0, 2.0]]), np.array([[2.0, -1.0]]), np.array([[1.0, 1.0]]))
    array([[2., 3.]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Problem 1.16 (the closed form) and section 13 (f(A)b).
    """
    workers = require_workers(workers)
    (x, y, v), dtype, batch = row_arrays(x=x, y=y, v=v)
    out = result_array(out, batch + x.shape[1:], dtype)
    result = merged(out, 1)
    if out.size:
        x, y, v = (apart(array, out) for array in (x, y, v))
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):
            _apply(x, y, v, result, workers)
    return put_back(result, out)


@portable("(k),(k)->()")
def exp_outer_logdet(x: ArrayLike, y: ArrayLike, *, workers: int = 1) -> NDArray:
    """log det exp(xyᵀ) = tr(xyᵀ) = yᵀx = s, for every row; det exp(xyᵀ) = eˢ is ``numpy.exp`` of it.

    Taken from s, never from the matrix, whose determinant would carry the rounding of k² entries. Always
    compensated: |error| ≤ ½ulp·|s| + k²·2⁻¹⁰⁵·Σ|xᵢyᵢ|, ulp of the dtype of the result, down to the smallest
    normal number. For complex rows it is the logarithm that continues s, not the principal one.

    Parameters
    ----------
    x, y : arrays (…, k) of float32, float64, complex64 or complex128, leading axes broadcast; integers become float64
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array (…) of dtype ``numpy.result_type(x, y)``; 0 for k = 0

    Raises
    ------
    TypeError, ValueError : as in `exp_outer`.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_outer_logdet
    >>> exp_outer_logdet(np.array([[1e8, 1.0, 1e8]]), np.array([[1e8, 1.0, -1e8]]))
    array([1.])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 1.2, properties of f(A): det(e^A) = e^{tr A}.
    """
    workers = require_workers(workers)
    (x, y), dtype, batch = row_arrays(x=x, y=y)
    out = np.zeros(len(x), dtype)
    if x.size:
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):
            share(partial(_logdet_blocks, x, y, out), list(blocks(*x.shape)), workers)
    return out.reshape(batch)


def _apply(x: NDArray, y: NDArray, v: NDArray, out: NDArray, workers: int) -> None:
    """The rows that need compensated sums again at the end: a few in each block cost as many calls as all of them."""
    doubtful: dict[int, NDArray] = {}
    share(partial(_apply_blocks, x, y, v, out, doubtful), list(blocks(*x.shape)), workers)
    chosen = np.concatenate([doubtful[first] for first in sorted(doubtful)])
    share(partial(_apply_compensated, x, y, v, chosen, out), list(blocks(len(chosen), x.shape[1])), workers)


def _apply_blocks(
    x: NDArray, y: NDArray, v: NDArray, out: NDArray, doubtful: dict[int, NDArray], parts: Iterator[slice]
) -> None:
    ulp, work = float(np.finfo(out.dtype).eps), row_workspace(longest(*x.shape), x.shape[1], out.dtype)
    for part in parts:
        xs, ys, vs = (working_rows(array, part, out.dtype) for array in (x, y, v))
        s, wrong = plain_contraction(xs, ys, ulp, work)
        doubtful[part.start] = part.start + np.flatnonzero(wrong)
        _apply_block(xs, ys, vs, s, part.start, work, out[part])


def _apply_compensated(
    x: NDArray, y: NDArray, v: NDArray, chosen: NDArray, out: NDArray, parts: Iterator[slice]
) -> None:
    work = row_workspace(longest(len(chosen), x.shape[1]), x.shape[1], out.dtype)
    for part in parts:
        xs, ys, vs = (np.ascontiguousarray(array[chosen[part]], working_dtype(out.dtype)) for array in (x, y, v))
        result = np.empty(xs.shape, out.dtype)
        _apply_block(xs, ys, vs, compensated_contraction(xs, ys, work), 0, work, result)
        out[chosen[part]] = result


def _apply_block(x: NDArray, y: NDArray, v: NDArray, s: NDArray, first_row: int, work: NDArray, out: NDArray) -> None:
    factor = phi1(s) * plain_dot(v, y, work)
    overflows: list[str] = []
    with np.errstate(over="call", call=lambda kind, flag: overflows.append(kind)):
        term = np.multiply(factor[:, None], x, out=scratch_like(work, 0, x))
        np.add(v, term, out=out, casting="same_kind")
    if overflows or _suspicious(s, factor):
        _repair(x, y, v, s, first_row, out)


def _suspicious(s: NDArray, factor: NDArray) -> bool:
    """Whether NaN, or overflow or a loss of digits on the way to the factor φ₁(s) yᵀv, may have occurred.

    A NaN or infinite entry makes s or yᵀv, and so the factor, NaN or infinite, or 0 where s = −∞. Products
    that underflow matter only where the factor is small.
    """
    size = np.abs(factor)
    return not (size.min() > _SMALL and size.max() < _BIG and s.real.max() <= DOUBLE.largest_s)


def _repair(x: NDArray, y: NDArray, v: NDArray, s: NDArray, first_row: int, out: NDArray) -> None:
    wide = wide_rows(s, DOUBLE, first_row, x=x, y=y, v=v)
    if wide is not None:
        out[wide] = wide_exp_outer_apply(x[wide], y[wide], v[wide])


def _logdet_blocks(x: NDArray, y: NDArray, out: NDArray, parts: Iterator[slice]) -> None:
    work = row_workspace(longest(*x.shape), x.shape[1], out.dtype)
    for part in parts:
        xs, ys = (working_rows(array, part, out.dtype) for array in (x, y))
        out[part] = s = compensated_contraction(xs, ys, work)
        if not np.isfinite(s).all():  # a split or a product overflowed
            require_finite(part.start, x=xs, y=ys)
            rows = ~np.isfinite(s)
            out[part][rows] = ldexp(*wide_contraction(xs[rows], ys[rows]))
