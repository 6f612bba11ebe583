"""exp(A) for matrices that are exactly of rank one, found by exact products, whatever their norm."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.dot import compensated_contraction, two_product, workspace
from numeric_check.batch.scale import ldexp, mantissa_exponent
from numeric_check.batch.wide_range import wide_phi1


def rank_one_rows(B: NDArray) -> NDArray:
    """Which matrices are of rank 0 or 1 exactly: b_ij b_pq = b_iq b_pj for all i, j, with b_pq the largest entry.

    Products are compared as pairs of floats whose sum is exact. Complex matrices count only if they are real.

    Parameters
    ----------
    B : array (N, k, k) of float64 or complex128, entries of size at most 1

    Returns
    -------
    array of bool (N,)

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.expm_rank_one import rank_one_rows
    >>> rank_one_rows(np.array([[[0.5, 1.0], [0.25, 0.5]], [[0.5, 1.0], [0.25, 0.5 + 2.0**-53]]]))
    array([ True, False])

    References
    ----------
    T. Ogita, S. M. Rump, S. Oishi, SIAM J. Sci. Comput. 26 (2005), Algorithm 3.3 (TwoProduct).
    """
    real, n = B.real, np.arange(len(B))
    p, q = np.divmod(np.abs(real).reshape(len(B), -1).argmax(axis=1), B.shape[1])
    left = _exact_product(real, real[n, p, q][:, None, None])
    right = _exact_product(real[n, :, q][:, :, None], real[n, p, :][:, None, :])
    same = (left[0] == right[0]) & (left[1] == right[1]) & (B.imag == 0)
    return same.all(axis=(1, 2))


def rank_one_exponential(B: NDArray, exponents: NDArray, unit: NDArray) -> NDArray:
    """I + φ₁(s)A with s = tr A, for A = 2^exponents B of rank one, entry by entry, where tr A = 2^unit tr B.

    Parameters
    ----------
    B : array (N, k, k) of float64 or complex128
    exponents : array (N, k, k) of integers
    unit : array (N,) of integers

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Problem 1.16.
    """
    count, k, _ = B.shape
    diagonal = np.ascontiguousarray(np.einsum("nii->ni", B))
    trace = compensated_contraction(diagonal, np.ones_like(diagonal), workspace(count, k, B.dtype))
    m, e = mantissa_exponent(trace)
    factor, shift = wide_phi1(m, e + unit.astype(np.int32))
    mantissa, exponent = mantissa_exponent(B)
    total = exponent + exponents + shift[:, None, None]
    return ldexp(factor[:, None, None] * mantissa, np.clip(total, -9999, 9999)) + np.eye(k)


def _exact_product(a: NDArray, b: NDArray) -> tuple[NDArray, NDArray]:
    """p + e = ab with p the rounded product."""
    work = np.empty((6, *np.broadcast_shapes(a.shape, b.shape)))
    work[0], work[1] = a, b
    two_product(*work)
    return work[4], work[5]
