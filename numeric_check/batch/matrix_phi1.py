"""φ₁ of many small square matrices, by scaling and doubling."""

from __future__ import annotations

from math import factorial

import numpy as np
from numpy.typing import NDArray

_STEP = 4  # the polynomial is Horner's rule in B⁴ on polynomials of degree 3
_TAYLOR = np.array([1 / factorial(n + 1) for n in range(6 * _STEP)]).reshape(-1, _STEP)  # for ‖B‖ < 2 the rest
#   is below 2²⁴/25! · 13/12 < 2⁻⁵⁹, and Σ‖Bⁿ‖/(n+1)! < φ₁(2) = 3.2 keeps cancellation within 8 roundings


def matrix_phi1(A: NDArray) -> NDArray:
    """φ₁(A) = Σ_{n≥0} Aⁿ/(n+1)!, which is A⁻¹(e^A − I) where A is invertible and needs no inverse where it is not.

    With B = A/2ʲ of norm below 2, φ₁(B) is a Taylor polynomial, and D = e^B − I = Bφ₁(B). Then j times
    φ₁(2B) = (e^B + I)φ₁(B)/2 = φ₁(B) + Dφ₁(B)/2 and e^{2B} − I = 2D + D². Carrying D instead of e^B keeps
    the digits of small D, so scaling too far (a large nilpotent part) costs nothing; for eigenvalues far to
    the left D tends to −I and φ₁ halves in each step, without cancellation.

    Parameters
    ----------
    A : array (N, r, r) of finite float64 or complex128; singular, nilpotent, of any norm up to 2¹⁰²³

    Returns
    -------
    array (N, r, r) of the dtype of A, the first axis innermost in memory; for normal A the error is about
    (8 + 2‖A‖)·r·2⁻⁵²‖φ₁(A)‖. Entries that overflow on the way are infinite or NaN.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.matrix_phi1 import matrix_phi1
    >>> matrix_phi1(np.array([[[0.0, 1e8], [0.0, 0.0]]]))
    array([[[1.e+00, 5.e+07],
            [0.e+00, 1.e+00]]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 10.7.4; B. Skaflestad, W. M. Wright, The scaling
    and modified squaring method for matrix functions related to the exponential, Appl. Numer. Math. 59
    (2009), (2.5) with l = 1. Deviation: D instead of e^B is doubled.
    """
    if A.size == 0:
        return A.copy()
    table = np.ascontiguousarray(A.transpose(1, 2, 0))
    doublings = np.maximum(np.frexp(np.abs(table).sum(axis=1).max(axis=0))[1] - 1, 0)
    order = np.argsort(-doublings, kind="stable")  # those still to be doubled are then the first ones
    count = doublings[order]
    B = _halved(np.take(table, order, axis=2), count) if count[0] else table
    phi = np.empty_like(table)
    phi[:, :, order if count[0] else slice(None)] = _doubled(B, _taylor(B), count)
    return phi.transpose(2, 0, 1)


def _halved(A: NDArray, count: NDArray) -> NDArray:
    """A/2^count without error; 2^−count itself may be subnormal, so it is applied in two parts."""
    half = count // 2
    return A * np.ldexp(1.0, -half) * np.ldexp(1.0, half - count)


def _taylor(B: NDArray) -> NDArray:
    """Σ cₙBⁿ by the scheme of Paterson and Stockmeyer (Higham 2008, section 4.2)."""
    powers = np.zeros((_STEP, *B.shape), B.dtype)
    powers[0] += np.eye(B.shape[0])[:, :, None]
    powers[1] = B
    for n in range(2, _STEP):
        powers[n] = _product(powers[n - 1], B)
    top = _product(powers[_STEP - 1], B)
    *lower, value = (_TAYLOR.astype(B.dtype) @ powers.reshape(_STEP, -1)).reshape(-1, *B.shape)
    for polynomial in reversed(lower):
        value = _product(value, top)
        value += polynomial
    return value


def _doubled(B: NDArray, phi: NDArray, count: NDArray) -> NDArray:
    """φ₁(2^count B) from φ₁(B), in place; the counts do not increase."""
    active = int(np.searchsorted(-count, 0))
    D = _product(B[:, :, :active], phi[:, :, :active])
    for done in range(count[0]):
        step = _product(D, phi[:, :, :active])
        step *= 0.5
        phi[:, :, :active] += step
        active = int(np.searchsorted(-count, -done - 1))  # the last D would overflow before φ₁ does
        D = D[:, :, :active]
        D = _product(D, D) + 2 * D
    return phi


def _product(A: NDArray, B: NDArray) -> NDArray:
    """AB for tables (r, r, N): with the long axis last, twice as fast for r ≤ 4 as matmul on (N, r, r)."""
    return np.einsum("imn,mjn->ijn", A, B)
