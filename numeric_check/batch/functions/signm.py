"""Signs of many square matrices at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.functions.balancing import balancing
from numeric_check.batch.functions.blockwise import by_blocks, refused
from numeric_check.batch.functions.pairs import Pair, inverse, pair, product, residual, two_sum
from numeric_check.batch.functions.refined import root
from numeric_check.batch.functions.stacks import along, diagonal_rows, norms, of_diagonal
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.rows import working_dtype
from numeric_check.batch.scale import ldexp

_PURIFICATIONS = 3
_OWN_INVERSE = 2.0**-30  # ‖S² − I‖/‖S‖², far above what rounding leaves, and far below what is no sign


@portable("(k,k)->(k,k)")
def signm(A: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """sign A = A(A²)^(−1/2), which has the eigenvalue 1 for those of A to the right of 0, and −1 for those to the left.

    Error in the Frobenius norm: at most 16·max(1, κ)·u·‖sign A‖ on every family of ``numeric_check.judging.families``,
    with κ the relative condition number of the sign at A and u = 2⁻⁵³, or 2⁻²⁴ for float32 and complex64. A², its root
    and the inverse are carried with digits beyond the last one of a float. Diagonal matrices have the signs of their
    entries.

    Parameters
    ----------
    A : array (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; integers and booleans become
        float64; never written to. No eigenvalue may be on the imaginary axis.
    out : array of the shape and dtype of the result, any strides; may be or overlap A, which is then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array of the shape and dtype of A

    Raises
    ------
    TypeError, ValueError : as in `sqrtm`, for an eigenvalue on the imaginary axis instead.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import signm
    >>> signm(np.array([[3.0, 1.0], [0.0, -2.0]]))
    array([[ 1. ,  0.4],
           [ 0. , -1. ]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (5.3).
    """
    return by_blocks(_signs, A, out, workers, _off_the_imaginary_axis)


def _signs(A: NDArray) -> NDArray:
    S = np.full_like(A, np.nan)
    diagonal = diagonal_rows(A)
    S[diagonal] = of_diagonal(lambda z: np.where(z.real == 0, np.nan, np.sign(z.real)), A[diagonal])
    rest = np.setdiff1d(np.arange(len(A)), diagonal)
    if len(rest):
        S[rest] = _of_matrices(A[rest].astype(working_dtype(A.dtype)))
    return S


def _of_matrices(A: NDArray) -> NDArray:
    apart, e = balancing(A)
    B = pair(ldexp(A, -apart - along(e)))
    X, found = root(product(B, B))
    S = np.full_like(A, np.nan)
    high, low = product((B[0][found], B[1][found]), inverse((X[0][found], X[1][found])))
    S[found] = _purified((ldexp(high, apart[found]), ldexp(low, apart[found])))
    return S


def _purified(S: Pair) -> NDArray:
    """S + ½S(I − S²), three times: that part of an error in S which commutes with S is squared each time.

    NaN where S² stays away from I, as for an eigenvalue that is 0 but for rounding.
    """
    unit = pair(np.broadcast_to(np.eye(S[0].shape[1], dtype=S[0].dtype), S[0].shape))
    for _ in range(_PURIFICATIONS):
        S = two_sum(S[0], S[1] + S[0] @ residual(unit, S, S) / 2)
    own_inverse = norms(residual(unit, S, S)) <= _OWN_INVERSE * norms(S[0]) ** 2
    return np.where(along(own_inverse), S[0] + S[1], np.nan)


def _off_the_imaginary_axis(A: NDArray) -> tuple[str, str]:
    values = np.linalg.eigvals(A)
    nearest = values[np.argmin(np.abs(values.real) / np.where(values == 0, 1, np.abs(values)))]
    remedy = "add εI or −εI with a small ε > 0 for a side of the axis"
    return refused("the imaginary axis", nearest, abs(nearest.real), remedy)
