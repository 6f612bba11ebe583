"""Which rows are of ordinary size, and numbers m·2ᵉ for those that are not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ZERO_EXPONENT = -(10**6)  # the exponent given to 0: below every other, with room to add several in int32
_SIGN_AND_LOWEST = np.uint64(1)


def ordinary(array: NDArray, log2_range: int) -> bool:
    """Whether every entry is 0 or has 2^−L ≤ |entry| < 2^L, L = log2_range; False for NaN and infinities.

    The bits of a float, shifted left by one, are a number that grows with |entry|; the least one after
    subtracting 1 is the least non-zero one, because 0 wraps round to the largest.

    Parameters
    ----------
    array : C-contiguous, float64 or complex128 (then both parts are looked at)
    log2_range : integer below 1000

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.scale import ordinary
    >>> ordinary(np.array([1.0, 0.0]), 200), ordinary(np.array([1.0, 1e-200]), 200), ordinary(np.array([np.nan]), 200)
    (True, False, False)
    """
    bits = np.left_shift(array.view(np.uint64), _SIGN_AND_LOWEST)
    lowest, highest = (np.uint64((1023 + exponent) << 53) for exponent in (-log2_range, log2_range))
    if bits.max() >= highest:
        return False
    if bits.min() >= lowest:
        return True
    bits -= _SIGN_AND_LOWEST
    return bool(bits.min() >= lowest - _SIGN_AND_LOWEST)


def unusual_rows(array: NDArray, log2_range: int) -> NDArray:
    """For which rows `ordinary` is False: a boolean array (N,) for an array (N, k)."""
    parts = np.abs(array.view(np.float64))
    wrong = ~(parts < 2.0**log2_range) | ((parts < 2.0**-log2_range) & (parts != 0))
    return wrong.any(axis=1)


def mantissa_exponent(z: NDArray) -> tuple[NDArray, NDArray]:
    """z = m·2ᵉ with 1/2 ≤ max(|Re m|, |Im m|) < 1, entry by entry; 0 = 0·2^ZERO_EXPONENT.

    Parameters
    ----------
    z : finite array of float64 or complex128, any shape

    Returns
    -------
    (m, e) : array of the dtype of z, array of int32

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.scale import mantissa_exponent
    >>> mantissa_exponent(np.array([6.0, 0.0]))
    (array([0.75, 0.  ]), array([       3, -1000000], dtype=int32))
    """
    if z.dtype.kind == "c":
        e = np.maximum(np.frexp(z.real)[1], np.frexp(z.imag)[1])
        e = np.where(z.real == 0, np.frexp(z.imag)[1], np.where(z.imag == 0, np.frexp(z.real)[1], e))
    else:
        e = np.frexp(z)[1]
    return ldexp(z, -e), np.where(z == 0, ZERO_EXPONENT, e).astype(np.int32)


def ldexp(m: NDArray, e: NDArray) -> NDArray:
    """m·2ᵉ for real or complex m, rounded once, ±inf where it is too large.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.scale import ldexp
    >>> ldexp(np.array([1 + 2j]), np.array([3]))
    array([8.+16.j])
    """
    if m.dtype.kind == "f":
        return np.ldexp(m, e)
    value = np.empty(np.broadcast_shapes(m.shape, np.shape(e)), m.dtype)
    value.real, value.imag = np.ldexp(m.real, e), np.ldexp(m.imag, e)
    return value


def require_finite(first_row: int, **arrays: NDArray) -> None:
    """Raises ValueError naming the first entry that is NaN or infinite, for blocks that start at ``first_row``.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.scale import require_finite
    >>> require_finite(10, x=np.array([[1.0, np.inf]]))
    Traceback (most recent call last):
    ...
    ValueError: x must be finite; got inf at index (10, 1).
    """
    for name, array in arrays.items():
        wrong = np.argwhere(~np.isfinite(array))
        if len(wrong):
            row, *rest = map(int, wrong[0])
            raise ValueError(f"{name} must be finite; got {array[(row, *rest)]} at index {(first_row + row, *rest)}.")
