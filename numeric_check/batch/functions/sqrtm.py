"""Principal square roots of many square matrices at once."""

from __future__ import annotations

from functools import partial

from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.functions.blockwise import by_blocks, off_the_cut
from numeric_check.batch.functions.square_roots import square_roots
from numeric_check.batch.portable.dispatch import portable

_SINGULAR = "a singular A must be Hermitian or diagonal, to the last digit; otherwise add εI with a small ε > 0"


@portable("(k,k)->(k,k)")
def sqrtm(A: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """A^(1/2), the square root whose eigenvalues have positive real parts, or are 0, of every matrix.

    Error in the Frobenius norm: at most 16·max(1, κ)·u·‖A^(1/2)‖ on every family of ``numeric_check.judging.families``,
    with κ the relative condition number of the square root at A and u = 2⁻⁵³, or 2⁻²⁴ for float32 and complex64. The
    iteration of Denman and Beavers finds X, which is given as it is if ‖X² − A‖ ≤ 8u‖A‖, as an error L(X² − A) is
    then at most 8κu‖X‖. Other matrices are balanced, and their roots corrected from a residual in more than the working
    precision, to the last digit. Diagonal matrices have the roots of their entries.

    Parameters
    ----------
    A : array (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; integers and booleans become
        float64; never written to. No eigenvalue may be on the closed negative real axis, except that 0 may be one of a
        diagonal or Hermitian matrix. Eigenvalues of a Hermitian matrix above −4k·u‖A‖ count as 0 if they are not
        positive. Of other matrices, an eigenvalue 0, or one on the negative axis of a complex matrix, may be taken for
        one beside it, as rounding has it; then X² is A as nearly as for all others. One
        beside the negative axis may be refused where κ is above 10⁹, as rounding then nearly moves it there.
    out : array of the shape and dtype of the result, any strides; may be or overlap A, which is then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array of the shape and dtype of A

    Raises
    ------
    TypeError : for another dtype (float16, longdouble, object, strings), a masked array, an ``out`` of the wrong dtype,
        or workers that are no integer.
    ValueError : for an eigenvalue on the closed negative real axis; for matrices that are not square, k = 0, NaN or
        infinite entries, an ``out`` of the wrong shape, read-only or broadcast, or workers below 1. ``out`` may then be
        partly written.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import sqrtm
    >>> sqrtm(np.array([[1.0, 4.0], [0.0, 1.0]]))
    array([[1., 2.],
           [0., 1.]])
    >>> sqrtm(np.array([[0.0, 1.0], [0.0, 0.0]]))
    Traceback (most recent call last):
    ...
    ValueError: A must have no eigenvalue on the closed negative real axis, nor next to it; got the eigenvalue 0 of ...

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, sections 6.3 (the iterations) and 6.1, (6.3): residual and error.
    """
    return by_blocks(square_roots, A, out, workers, partial(off_the_cut, singular=_SINGULAR))
