"""exp(A) for many square matrices at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import apart, blocks, result_array
from numeric_check.batch.expm_careful import careful_expm
from numeric_check.batch.expm_closed_form import closed_form
from numeric_check.batch.expm_groups import exponentials
from numeric_check.batch.expm_input import require_finite_matrices, square_matrices
from numeric_check.batch.expm_layout import layout_for, workspace
from numeric_check.batch.expm_taylor import SLOTS
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.workers import require_workers, share

_BLOCK_ENTRIES = 3 * 2**15  # entries treated together: fewer, and the calls cost; more, and the caches


@portable("(k,k)->(k,k)")
def expm(A: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """exp(A) = Σ_{n≥0} Aⁿ/n! for every matrix, by scaling and squaring of Taylor polynomials.

    Error in the Frobenius norm: at most 16·max(1, κ)·u·‖exp A‖ on every family of `numeric_check.matrix_families`,
    with κ the relative condition number of exp at A and u = 2⁻⁵³, or 2⁻²⁴ for float32 and complex64; where
    ‖exp A‖ is below the smallest normal number, that number stands for it. Beyond, as with any scaling and
    squaring: full matrices that are nearly nilpotent of index 3 or more with ‖A‖ above 10² can be off by more.
    Each matrix gets the degree and the scaling that bounds of its powers allow; matrices of large norm are
    balanced and carried with exponents, so that nothing overflows on the way.

    Parameters
    ----------
    A : array (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; integers and
        booleans become float64; never written to
    out : array of the shape and dtype of the result, any strides; may be or overlap A, which is then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array of the shape and dtype of A. Entries beyond the largest float are infinite, without a warning, and
    entries far below those may be 0; nothing is NaN. A finite result becomes infinite only where κu > 1, that
    is, where rounding A changes the result by more than its size.

    Raises
    ------
    TypeError : for another dtype (float16, longdouble, object, strings), a masked array, an ``out`` of the
        wrong dtype, or workers that are no integer.
    ValueError : for matrices that are not square, k = 0, NaN or infinite entries (``out`` is then partly
        written), an ``out`` of the wrong shape, read-only or broadcast, or workers below 1.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import expm
    >>> expm(np.array([[0.0, 1e308], [0.0, 0.0]]))
    array([[1.e+000, 1.e+308],
           [0.e+000, 1.e+000]])

    References
    ----------
    P. Bader, S. Blanes, F. Casas, Mathematics 7 (2019) 1174; A. H. Al-Mohy, N. J. Higham, SIAM J. Matrix
    Anal. Appl. 31 (2009) 970–989.
    """
    workers = require_workers(workers)
    array = square_matrices("A", A)
    out = result_array(out, array.shape, array.dtype)
    if array.size:
        flat = (-1, *array.shape[-2:])
        matrices, result = apart(array, out).reshape(flat), out.reshape(flat)
        with np.errstate(all="ignore"):
            parts = list(blocks(len(matrices), array.shape[-1] ** 2, _BLOCK_ENTRIES))
            share(partial(_write_blocks, matrices, result, array.shape[:-2], parts[0].stop), parts, workers)
        if not np.may_share_memory(result, out):  # the batch axes of out could not be merged without a copy
            out[...] = result.reshape(out.shape)
    return out


def _write_blocks(A: NDArray, out: NDArray, batch_shape: tuple[int, ...], longest: int, parts: Iterator[slice]) -> None:
    k = A.shape[1]
    layout = layout_for(k, longest)
    work = workspace(layout, SLOTS if k > 2 else 0, longest, A.dtype)
    for part in parts:
        wide = exponentials(layout, A[part], out[part], work) if k > 2 else closed_form(A[part], out[part])
        if wide is not None or not _all_finite(out[part]):
            require_finite_matrices("A", A, batch_shape)
            rows = ~np.isfinite(out[part]).all(axis=(1, 2))
            rows = part.start + np.flatnonzero(rows if wide is None else rows | wide)
            out[rows] = careful_expm(A[rows].astype(working_dtype(A.dtype)))


def _all_finite(X: NDArray) -> bool:
    """Whether all entries are finite; a sum of squares tells, unless it overflows itself."""
    flat = X.reshape(-1)
    return bool(np.isfinite(np.vdot(flat, flat)) or np.isfinite(flat).all())
