"""Arrays of exact rational numbers: floats as the dyadic rationals that they are, integers and fractions as given."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MANTISSA = 53
_INT64 = 62  # bits that fit an int64 with room for the sign
_FLOAT = 1000  # bits up to which a scaled float stays away from overflow
_LARGE, _SMALL = 2.0**500, 2.0**-500  # sums and differences of such numbers stay within the floats


@dataclass(frozen=True, slots=True, kw_only=True)
class ExactArray:
    """value = numerators/denominator, with its rounding to float64 beside it.

    Attributes
    ----------
    approx : float64 array, the values rounded to nearest; infinite where they are beyond the range of floats
    numerators : array of int64 or of Python integers, of the same shape; None where approx is exact
    denominator : int ≥ 1; 1 where approx is exact
    """

    approx: NDArray
    numerators: NDArray | None
    denominator: int


def integers(values: ExactArray, index: Any = ...) -> tuple[list[int], int]:
    """The flattened entries at an index as integers over one common denominator.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.exact_array import integers
    >>> from numeric_check.transport.exact.exact_input import read
    >>> integers(read("p", np.array([0.75, 0.5]), 1))
    ([3, 2], 4)
    """
    if values.numerators is not None:
        return values.numerators[index].ravel().tolist(), values.denominator
    return dyadic(values.approx[index].ravel())


def common_denominator(values: ExactArray) -> int:
    """A common denominator of all entries: for floats that of the last bit of the smallest one.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.exact_array import common_denominator
    >>> from numeric_check.transport.exact.exact_input import read
    >>> common_denominator(read("cost", np.array([0.75, 1.0]), 1)) == 2**53
    True
    """
    if values.numerators is not None:
        return values.denominator
    sizes = np.abs(values.approx[values.approx != 0])
    return 1 << max(0, _MANTISSA - int(np.frexp(sizes.min())[1])) if sizes.size else 1


def dyadic(values: NDArray) -> tuple[list[int], int]:
    """Finite floats as integers over one power of two.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.exact_array import dyadic
    >>> dyadic(np.array([1.5, -0.25, 0.0]))
    ([6, -1, 0], 4)
    """
    mantissas, exponents = np.frexp(values)
    used = exponents[mantissas != 0]
    if used.size == 0:
        return [0] * len(values), 1
    shift = max(0, _MANTISSA - int(used.min()))
    bits = int(used.max()) + shift
    if bits <= _INT64:
        scaled = np.ldexp(values, shift).astype(np.int64)
        spare = min(shift, _trailing_zeros(int(np.bitwise_or.reduce(scaled))))
        return (scaled >> spare).tolist(), 1 << (shift - spare)
    if bits <= _FLOAT:
        return list(map(int, np.ldexp(values, shift).tolist())), 1 << shift
    whole = np.ldexp(mantissas, _MANTISSA).astype(np.int64).tolist()
    left = np.where(mantissas == 0, 0, exponents.astype(np.int64) + (shift - _MANTISSA)).tolist()
    return [k << by for k, by in zip(whole, left, strict=True)], 1 << shift


def rounded(numerators: Collection[int], denominator: int) -> NDArray:
    """numerators/denominator, each rounded to nearest; infinite beyond the range of floats."""
    try:
        return np.array([k / denominator for k in numerators], dtype=np.float64)  # faster than the line below
    except OverflowError:
        return np.array([quotient(k, denominator) for k in numerators], dtype=np.float64)


def in_range(values: ExactArray) -> tuple[NDArray, Fraction, bool]:
    """Floats of moderate size, the power of 2 that they are to be multiplied by, and whether they are exact.

    What is not exact is rounded to nearest. Floats whose largest is of moderate size are themselves.

    Examples
    --------
    >>> from numeric_check.transport.exact.exact_array import in_range
    >>> from numeric_check.transport.exact.exact_input import read
    >>> in_range(read("cost", [[0.0, 0.1]], 2))
    (array([[0. , 0.1]]), Fraction(1, 1), True)
    >>> floats, unit, exact = in_range(read("cost", [[1e300, -1e300]], 2))
    >>> floats, unit == 2**996, exact
    (array([[ 1.49322179, -1.49322179]]), True, False)
    """
    if values.numerators is None:
        largest = max(values.approx.max(), -values.approx.min())
        if largest == 0 or _SMALL <= largest <= _LARGE:
            return values.approx, Fraction(1), True
    numerators, denominator = integers(values)
    unit = Fraction(2) ** (max(map(abs, numerators)).bit_length() - denominator.bit_length())
    scaled = rounded([k * unit.denominator for k in numerators], denominator * unit.numerator)
    return scaled.reshape(values.approx.shape), unit, False


def quotient(numerator: int, denominator: int) -> float:
    """numerator/denominator rounded to nearest; infinite beyond the range of floats."""
    try:
        return numerator / denominator
    except OverflowError:
        return float("inf") if numerator > 0 else float("-inf")


def _trailing_zeros(bits: int) -> int:
    return (bits & -bits).bit_length() - 1
