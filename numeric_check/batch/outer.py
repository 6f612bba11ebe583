"""exp(xyᵀ) and its inverse for many pairs x, y at once, by the closed form I + φ₁(yᵀx) xyᵀ."""

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
    longest,
    merged,
    put_back,
    result_array,
)
from numeric_check.batch.dot import contraction
from numeric_check.batch.phi1 import phi1
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.rows import (
    DOUBLE,
    SINGLE,
    row_arrays,
    row_workspace,
    scratch_like,
    wide_rows,
    working_rows,
)
from numeric_check.batch.wide_range import wide_exp_outer
from numeric_check.batch.workers import require_workers, share


@portable("(k),(k)->(k,k)")
def exp_outer(x: ArrayLike, y: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """exp(xyᵀ) = I + φ₁(s) xyᵀ with s = yᵀx, φ₁(s) = (eˢ − 1)/s, φ₁(0) = 1, for every row; y is not conjugated.

    Error, entry by entry, relative to |δᵢⱼ| + |φ₁(s) xᵢyⱼ|: at most 4 + 2Σ|xᵢyᵢ| ulp where s is a plain dot
    product (the worst case is 4 + ½(k + 1)Σ|xᵢyᵢ|), and 8 + 2|s| ulp where it is compensated. That
    is done where s is ill-conditioned, Σ|xᵢyᵢ| > 128(1 + |s|): a plain s is off by about 2⁻⁵²Σ|xᵢyᵢ|, and
    φ₁(s) by as much relative to itself, 3e-8 at |x||y| = 10⁸. The compensated bound holds up to |x||y| of
    about 10¹⁵, and grows like k²·2⁻¹⁰⁵·Σ|xᵢyᵢ| beyond. For complex rows read 8 for 4, and |φ₁(s)| + |eˢ|
    for |φ₁(s)|: φ₁ vanishes at 2πin. float32 and complex64 form s and φ₁(s) in double precision.

    Parameters
    ----------
    x, y : arrays (…, k) of float32, float64, complex64 or complex128, leading axes broadcast; integers become float64
    out : array (…, k, k) of the dtype of the result, any strides; may overlap x and y, which are then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array (…, k, k) of dtype ``numpy.result_type(x, y)``; entries beyond the largest float are infinite,
    without a warning, and no other entry is. Products are not lost either when s, φ₁(s) or a factor is
    beyond the range of floats.

    Raises
    ------
    TypeError : for another dtype (bool, float16, longdouble, object, strings), an ``out`` of the wrong dtype, or
        workers that are no integer.
    ValueError : for wrong or unequal shapes, NaN or infinite entries (``out`` is then partly written), an ``out`` of
        the wrong shape, read-only or broadcast, or workers below 1.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_outer
    >>> exp_outer(np.array([[1.0, 2.0]]), np.array([[2.0, -1.0]]))  # s = 0: I + xyᵀ
    array([[[ 3., -1.],
            [ 4., -1.]]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Problem 1.16: f(uvᵀ) by the divided difference f[vᵀu, 0].
    T. Ogita, S. M. Rump, S. Oishi, SIAM J. Sci. Comput. 26 (2005), Algorithm 5.3 (the compensated dot product).
    """
    return _exp_outer(x, y, out, inverse=False, workers=workers)


@portable("(k),(k)->(k,k)")
def exp_outer_inverse(x: ArrayLike, y: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """exp(xyᵀ)⁻¹ = exp(−xyᵀ) = I − φ₁(−s) xyᵀ with s = yᵀx, for every row; nothing is inverted.

    Parameters, returns, errors and accuracy as in `exp_outer`.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_outer, exp_outer_inverse
    >>> x, y = np.array([[1.0, 2.0]]), np.array([[2.0, -1.0]])
    >>> exp_outer(x, y) @ exp_outer_inverse(x, y)
    array([[[1., 0.],
            [0., 1.]]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 10.2 with A = xyᵀ, B = −xyᵀ.
    """
    return _exp_outer(x, y, out, inverse=True, workers=workers)


def _exp_outer(x: ArrayLike, y: ArrayLike, out: NDArray | None, *, inverse: bool, workers: int) -> NDArray:
    workers = require_workers(workers)
    (x, y), dtype, batch = row_arrays(x=x, y=y)
    rows, k = x.shape
    out = result_array(out, (*batch, k, k), dtype)
    result = merged(out, 2)
    if out.size:
        x, y = apart(x, out), apart(y, out)
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):
            share(partial(_write_blocks, x, y, result, inverse), list(blocks(rows, k)), workers)
    return put_back(result, out)


def _write_blocks(x: NDArray, y: NDArray, out: NDArray, inverse: bool, parts: Iterator[slice]) -> None:
    limits, ulp = (SINGLE if out.dtype.char in "fF" else DOUBLE), float(np.finfo(out.dtype).eps)
    work = row_workspace(longest(*x.shape), x.shape[1], out.dtype)
    for part in parts:
        xs, ys = working_rows(x, part, out.dtype), working_rows(y, part, out.dtype)
        signed = np.negative(xs) if inverse else xs
        s = contraction(signed, ys, ulp, work)
        wide = wide_rows(s, limits, part.start, x=xs, y=ys)
        columns = np.multiply(phi1(s)[:, None], signed, out=scratch_like(work, 0, xs))
        _write_identity_plus_outer(columns.astype(out.dtype, copy=False), ys.astype(out.dtype, copy=False), out[part])
        if wide is not None:
            _write_wide(signed, ys, out[part], np.flatnonzero(wide))


def _write_identity_plus_outer(a: NDArray, y: NDArray, out: NDArray) -> None:
    """out = I + ayᵀ; einsum writes an outer product faster than broadcasting or matmul do."""
    for part in blocks(len(a), out.shape[1] ** 2, OUTPUT_ENTRIES):
        np.einsum("ni,nj->nij", a[part], y[part], out=out[part])
        add_one_to_diagonal(out[part])


def _write_wide(x: NDArray, y: NDArray, out: NDArray, rows: NDArray) -> None:
    for part in blocks(len(rows), x.shape[1] ** 2):
        chosen = rows[part]
        out[chosen] = wide_exp_outer(x[chosen], y[chosen])
