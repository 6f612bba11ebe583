"""φ₁(s) = (eˢ − 1)/s and s ↦ eˢ − 1 for arrays, without cancellation."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_TINY = np.finfo(np.float64).tiny


def phi1(s: NDArray) -> NDArray:
    """φ₁(s) = (eˢ − 1)/s = Σ_{n≥0} sⁿ/(n+1)!, φ₁(0) = 1, entry by entry.

    expm1 is accurate down to subnormal s, where it returns s itself, so the quotient needs no series: at
    s = 0 it is taken at the smallest normal number, where it is exactly 1.

    Parameters
    ----------
    s : array of float64 or complex128, any shape, Re s ≤ 709

    Returns
    -------
    array of the shape and dtype of s; relative error ≤ 2 ulp for real s, and for complex s |error| ≤
    4 ulp·(|φ₁(s)| + |eˢ|): near the zeros s = 2πin of φ₁ it is small against eˢ, not against φ₁.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.phi1 import phi1
    >>> phi1(np.array([0.0, 1e-300, 1.0, -1e300]))
    array([1.00000000e+000, 1.00000000e+000, 1.71828183e+000, 1.00000000e-300])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (10.34).
    """
    away = np.where(s == 0, _TINY, s)
    return expm1(away) / away


def expm1(s: NDArray) -> NDArray:
    """eˢ − 1; for s = a + bi as (eᵃ − 1)cos b − 2 sin²(b/2) + i eᵃ sin b, where no term loses digits.

    NumPy's complex expm1 is the same formula one scalar at a time; this one runs on whole arrays.

    Parameters
    ----------
    s : array of float64 or complex128, any shape

    Returns
    -------
    array of the shape and dtype of s

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.phi1 import expm1
    >>> expm1(np.array([1e-20 + 1e-20j]))
    array([1.e-20+1.e-20j])
    """
    if s.dtype.kind == "f":
        return np.expm1(s)
    a, b = s.real, s.imag
    value = np.empty_like(s)
    value.real = np.expm1(a) * np.cos(b) - 2 * np.sin(b / 2) ** 2
    value.imag = np.exp(a) * np.sin(b)
    return value
