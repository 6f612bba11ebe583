"""exp(A) for matrices 1×1 and 2×2 by closed forms that do not cancel near a double eigenvalue."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.batch.phi1 import phi1

_ROWS = 8192  # matrices at a time: a dozen vectors of this length fit into the second cache


def closed_form(A: NDArray, out: NDArray) -> NDArray | None:
    """out = exp(A) for k = 1 or 2, except for those matrices whose entries are NaN or so large that squares overflow.

    Parameters
    ----------
    A, out : arrays (N, k, k) of one dtype

    Returns
    -------
    array of bool (N,): for which matrices out is not what it should be; or None
    """
    (np.exp if A.shape[1] == 1 else two_by_two)(A, out)
    parts = A.view(A.real.dtype) if A.flags.c_contiguous else np.stack([A.real, A.imag])
    limit = np.finfo(A.dtype).max ** 0.25
    if parts.max() <= limit and parts.min() >= -limit:
        return None
    return ~(np.maximum(np.abs(A.real), np.abs(A.imag)) <= limit).all(axis=(1, 2))


def two_by_two(A: NDArray, out: NDArray) -> None:
    """out = e^μ (C(q) I + S(q) [[h, b], [c, −h]]) for A = [[a, b], [c, d]], μ = (a + d)/2, h = (a − d)/2, q = h² + bc.

    C(q) = cosh √q and S(q) = sinh(√q)/√q are entire functions of q, so a double eigenvalue, q = 0, is no
    special case: an error of ulp·(h² + |bc|) in q moves the result by no more than the condition number of
    exp at A allows. With r = √q and φ = φ₁(−2r) = (1 − e^{−2r})/(2r), e^μ C = e^{μ+r}(1 − rφ) and
    e^μ S = e^{μ+r} φ, where nothing overflows before the result does. For q < 0, with w = √−q and
    t = tan(w/2), C = (1 − t²)/(1 + t²) and S = 2t/((1 + t²)w).

    Parameters
    ----------
    A : array (N, 2, 2) of float32, float64, complex64 or complex128
    out : array (N, 2, 2) of the dtype of A; NaN or infinite where entries of A are, or where a product overflows

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.expm_closed_form import two_by_two
    >>> out = np.empty((1, 2, 2))
    >>> two_by_two(np.array([[[0.0, 3.0], [0.0, 0.0]]]), out)
    >>> out[0]
    array([[1., 3.],
           [0., 1.]])

    References
    ----------
    D. S. Bernstein, W. So, Some explicit formulas for the matrix exponential, IEEE Trans. Autom. Control 38
    (1993), Corollary 2.3. Deviation: e^{μ+r} is taken out, and tan(w/2) stands for sin w and cos w.
    """
    factors = _complex_factors if A.dtype.kind == "c" else _real_factors
    for part in blocks(len(A), 1, _ROWS):
        (a, b), (c, d) = A[part].transpose(1, 2, 0)
        mu, h = a + d, a - d
        mu *= 0.5
        h *= 0.5
        q = h * h
        q += b * c
        C, S = factors(mu, q)
        h *= S
        block = out[part]
        np.add(C, h, out=block[:, 0, 0])
        np.multiply(b, S, out=block[:, 0, 1])
        np.multiply(c, S, out=block[:, 1, 0])
        np.subtract(C, h, out=block[:, 1, 1])


def _real_factors(mu: NDArray, q: NDArray) -> tuple[NDArray, NDArray]:
    """e^μ C(q) and e^μ S(q); of r and w one is the root of the smallest normal number, which is as good as 0."""
    tiny = np.finfo(q.dtype).tiny
    r = np.sqrt(np.maximum(q, tiny))
    mu += r
    S = np.exp(mu, out=mu)
    phi = _phi1_of_minus_twice(r)
    r *= phi
    C = np.subtract(1, r, out=r)
    C *= S
    S *= phi
    if q.min() < 0:
        cosine, sinc = _trigonometric(np.sqrt(np.maximum(np.negative(q, out=q), tiny)))
        C *= cosine
        S *= sinc
    return C, S


def _phi1_of_minus_twice(r: NDArray) -> NDArray:
    """(1 − e^{−2r})/(2r) for r > 0."""
    negative = r * -2
    value = np.expm1(negative)
    value /= negative
    return value


def _trigonometric(w: NDArray) -> tuple[NDArray, NDArray]:
    """cos w and sin(w)/w for w > 0 from t = tan(w/2): NumPy has a vectorised tangent, but no sine in float64."""
    t = w * 0.5
    np.tan(t, out=t)
    square = t * t
    denominator = square + 1
    cosine = np.subtract(1, square, out=square)
    cosine /= denominator
    denominator *= w
    t += t
    t /= denominator
    return cosine, t


def _complex_factors(mu: NDArray, q: NDArray) -> tuple[NDArray, NDArray]:
    r = np.sqrt(q)  # the principal root: Re r ≥ 0
    S = np.exp(mu + r)
    phi = phi1(-2 * r.astype(np.complex128)).astype(q.dtype)
    C = S * (1 - r * phi)
    S *= phi
    return C, S
