"""Principal logarithms of many square matrices at once."""

from __future__ import annotations

from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.functions.blockwise import by_blocks, off_the_cut
from numeric_check.batch.functions.logarithms import logarithms
from numeric_check.batch.portable.dispatch import portable


@portable("(k,k)->(k,k)")
def logm(A: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """log A, the logarithm whose eigenvalues have imaginary parts between −π and π, for every matrix.

    Error in the Frobenius norm: at most 16·max(1, κ)·u·‖log A‖ on every family of ``numeric_check.judging.families``,
    with κ the relative condition number of the logarithm at A and u = 2⁻⁵³, or 2⁻²⁴ for float32 and complex64, which
    are computed in double precision. The square roots of inverse scaling and squaring carry digits beyond the last one
    of a float, so that I + Z = A^(1/2ˢ) is known as well as if Z were formed without subtracting I. Diagonal matrices
    have the logarithms of their entries.

    Parameters
    ----------
    A : array (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; integers and booleans become
        float64; never written to. No eigenvalue may be on the closed negative real axis. For a complex matrix that is
        not diagonal, one on the negative axis may be taken for one beside it, as rounding has it. One
        beside the axis may be refused where κ is above 10⁹, as rounding then nearly moves it there.
    out : array of the shape and dtype of the result, any strides; may be or overlap A, which is then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array of the shape and dtype of A

    Raises
    ------
    TypeError, ValueError : as in `sqrtm`.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import logm
    >>> logm(np.array([[1.0, 1e100], [0.0, 1.0]]))
    array([[0.e+000, 1.e+100],
           [0.e+000, 0.e+000]])
    >>> (logm(np.array([[0.0, -1.0], [1.0, 0.0]])) / np.pi).round(15)  # a quarter turn
    array([[ 0. , -0.5],
           [ 0.5,  0. ]])

    References
    ----------
    A. H. Al-Mohy, N. J. Higham, Improved inverse scaling and squaring algorithms for the matrix logarithm, SIAM J. Sci.
    Comput. 34 (2012) C153-C169. Deviation: pairs instead of the recurrences of a Schur form.
    """
    return by_blocks(logarithms, A, out, workers, off_the_cut)
