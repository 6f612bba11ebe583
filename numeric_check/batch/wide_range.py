"""exp(xyᵀ) of rows whose products leave the range of floats: every factor is carried as m·2ᵉ."""

from __future__ import annotations

from math import log

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.dot import compensated_contraction, workspace
from numeric_check.batch.phi1 import expm1
from numeric_check.batch.scale import ldexp, mantissa_exponent

_LINEAR = 2.0**-60  # below it eˢ − 1 = s to the last bit
_LARGE = 500.0  # above it eˢ − 1 = eˢ to the last bit, and eˢ is taken apart before it can overflow
_CERTAIN = 1e5  # e^1e5 exceeds 2^(3·1074) times the largest float: whatever it multiplies is 0 or infinite
_LN2_HIGH = float.fromhex("0x1.62e42fee00000p-1")  # ln 2 to 33 bits, so that n·_LN2_HIGH is exact for |n| < 2²⁰
_LN2_LOW = float.fromhex("0x1.a39ef35793c76p-33")


def wide_contraction(x: NDArray, y: NDArray) -> tuple[NDArray, NDArray]:
    """yᵀx = m·2ᵉ row by row, compensated, for finite entries of any size.

    Parameters
    ----------
    x, y : arrays (N, k), both float64 or both complex128, k ≥ 1

    Returns
    -------
    (m, e) : array (N,) of the dtype of x; array (N,) of int32

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.wide_range import wide_contraction
    >>> m, e = wide_contraction(np.array([[2.0**1000]]), np.array([[2.0**1000]]))
    >>> float(m[0]), int(e[0])
    (0.5, 2001)
    """
    (mx, ex), (my, ey) = mantissa_exponent(x), mantissa_exponent(y)
    exponents = ex + ey
    top = exponents.max(axis=1)  # of the products, not of the factors, whose largest entries may lie apart
    scaled = ldexp(my, exponents - top[:, None])
    m, e = mantissa_exponent(compensated_contraction(mx, scaled, workspace(len(x), x.shape[1], x.dtype)))
    return m, e + top


def wide_phi1(m: NDArray, e: NDArray) -> tuple[NDArray, NDArray]:
    """φ₁(s) = (eˢ − 1)/s as m'·2^{e'} for s = m·2ᵉ of any size; Re s is cut off at 10⁵, where nothing is finite."""
    s = ldexp(m, e)
    if s.dtype.kind == "c":  # a phase that overflows is not known to one turn; any finite one will do
        s.imag = np.clip(s.imag, -1e300, 1e300)
    small = np.abs(s) < _LINEAR
    numerator, shift = _exponential_less_one(s)
    with np.errstate(invalid="ignore", divide="ignore"):
        quotient = np.where(small, 1, numerator / np.where(m == 0, 1, m))
    mantissa, exponent = mantissa_exponent(quotient)
    return mantissa, exponent + np.where(small, 0, shift - e)


def wide_exp_outer(x: NDArray, y: NDArray) -> NDArray:
    """exp(xyᵀ)_{ij} = δᵢⱼ + φ₁(s) xᵢ yⱼ with the exponents of the three factors added before anything is rounded.

    Parameters
    ----------
    x, y : finite arrays (N, k), both float64 or both complex128, k ≥ 1

    Returns
    -------
    array (N, k, k); infinite exactly where the entry exceeds the largest float

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.wide_range import wide_exp_outer
    >>> wide_exp_outer(np.array([[1e200, 0.0]]), np.array([[0.0, 1e-200]]))
    array([[[1., 1.],
            [0., 1.]]])
    """
    mf, ef = wide_phi1(*wide_contraction(x, y))
    (mx, ex), (my, ey) = mantissa_exponent(x), mantissa_exponent(y)
    mantissas = (mf[:, None] * mx)[:, :, None] * my[:, None, :]
    value = ldexp(mantissas, (ef[:, None] + ex)[:, :, None] + ey[:, None, :])
    diagonal = np.einsum("nii->ni", value)
    diagonal += 1
    return value


def wide_exp_outer_apply(x: NDArray, y: NDArray, v: NDArray) -> NDArray:
    """exp(xyᵀ)v = v + φ₁(s) (yᵀv) x, the two terms added at the exponent of the larger one.

    Parameters
    ----------
    x, y, v : finite arrays (N, k), all float64 or all complex128, k ≥ 1

    Returns
    -------
    array (N, k)
    """
    mf, ef = wide_phi1(*wide_contraction(x, y))
    mt, et = wide_contraction(v, y)
    (mx, ex), (mv, ev) = mantissa_exponent(x), mantissa_exponent(v)
    term, shift = mantissa_exponent((mf * mt)[:, None] * mx)
    e_term = shift + (ef + et)[:, None] + ex
    top = np.maximum(ev, e_term)
    return ldexp(ldexp(mv, ev - top) + ldexp(term, e_term - top), top)


def turns_of_two(x: NDArray) -> tuple[NDArray, NDArray]:
    """(n, x − n ln 2) with n the nearest integer to x/ln 2, so that eˣ = 2ⁿ e^rest."""
    n = np.rint(x / log(2))
    return n, (x - n * _LN2_HIGH) - n * _LN2_LOW


def _exponential_less_one(s: NDArray) -> tuple[NDArray, NDArray]:
    """eˢ − 1 = value·2ⁿ, with n = 0 for Re s ≤ 500 and eˢ = 2ⁿ e^{s − n ln 2} above."""
    large = s.real > _LARGE
    real = np.where(large, np.minimum(s.real, _CERTAIN), 0)
    n, rest = turns_of_two(real)
    reduced = s.copy()
    reduced.real = np.where(large, rest, s.real)
    return np.where(large, np.exp(np.where(large, reduced, 0)), expm1(np.where(large, 0, s))), n.astype(np.int32)
