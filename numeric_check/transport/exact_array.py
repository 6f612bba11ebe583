"""Arrays of exact rational numbers: floats as the dyadic rationals that they are, integers and fractions as given."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isfinite, lcm
from numbers import Rational
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

_MANTISSA = 53
_INT64 = 62  # bits that fit an int64 with room for the sign
_FLOAT = 1000  # bits up to which a scaled float stays away from overflow


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


def read(name: str, values: ArrayLike, ndim: int) -> ExactArray:
    """The array as exact numbers.

    Parameters
    ----------
    name : the argument's name, for errors
    values : array or nested sequence of floats, integers, fractions or decimals
    ndim : the number of axes that it needs

    Raises
    ------
    TypeError : for entries that are not real numbers, or floats that are wider than float64.
    ValueError : for another number of axes, for no entries, and for infinities or NaN.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from numeric_check.transport.exact_array import read
    >>> read("p", [Fraction(1, 2), Fraction(1, 3)], 1).numerators.tolist()
    [3, 2]
    """
    array = np.array(values, dtype=object) if isinstance(values, list | tuple) else np.asarray(values)
    if array.ndim != ndim or array.size == 0:
        raise ValueError(f"{name} needs {ndim} axes with entries on each; got an array of shape {array.shape}.")
    if array.dtype.kind == "O":
        return _from_objects(name, array)
    if array.dtype.kind in "biu" and array.dtype != np.uint64:
        return ExactArray(approx=array.astype(np.float64), numerators=array.astype(np.int64), denominator=1)
    if array.dtype == np.uint64:
        return _from_objects(name, array.astype(object))
    if array.dtype.kind != "f" or array.dtype.itemsize > 8:
        raise TypeError(f"{name} needs floats up to 64 bits, integers or fractions; got entries of {array.dtype}.")
    return _from_floats(name, array.astype(np.float64, copy=False))


def integers(values: ExactArray, index: Any = ...) -> tuple[list[int], int]:
    """The flattened entries at an index as integers over one common denominator.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact_array import integers, read
    >>> integers(read("p", np.array([0.75, 0.5]), 1))
    ([3, 2], 4)
    """
    if values.numerators is not None:
        return values.numerators[index].ravel().tolist(), values.denominator
    return dyadic(values.approx[index].ravel())


def dyadic(values: NDArray) -> tuple[list[int], int]:
    """Finite floats as integers over one power of two.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact_array import dyadic
    >>> dyadic(np.array([1.5, -0.25, 0.0]))
    ([6, -1, 0], 4)
    """
    mantissas, exponents = np.frexp(values)
    exponents = exponents[mantissas != 0]
    if exponents.size == 0:
        return [0] * len(values), 1
    shift = max(0, _MANTISSA - int(exponents.min()))
    bits = int(exponents.max()) + shift
    if bits <= _INT64:
        scaled = np.ldexp(values, shift).astype(np.int64)
        spare = min(shift, _trailing_zeros(int(np.bitwise_or.reduce(scaled))))
        return (scaled >> spare).tolist(), 1 << (shift - spare)
    if bits <= _FLOAT:
        return [int(value) for value in np.ldexp(values, shift).tolist()], 1 << shift
    return [_shifted(value, shift) for value in values.tolist()], 1 << shift


def rounded(numerators: Collection[int], denominator: int) -> NDArray:
    """numerators/denominator, each rounded to nearest; infinite beyond the range of floats."""
    try:
        return np.array([k / denominator for k in numerators], dtype=np.float64)
    except OverflowError:
        return np.array([_quotient(k, denominator) for k in numerators], dtype=np.float64)


def _quotient(numerator: int, denominator: int) -> float:
    try:
        return numerator / denominator
    except OverflowError:
        return float("inf") if numerator > 0 else float("-inf")


def _shifted(value: float, shift: int) -> int:
    numerator, denominator = value.as_integer_ratio()
    return (numerator << shift) // denominator


def _trailing_zeros(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def _from_floats(name: str, array: NDArray) -> ExactArray:
    with np.errstate(over="ignore", invalid="ignore"):
        total = array.sum()  # finite only if every entry is: one pass, and no array of booleans
    if not (isfinite(total) or np.isfinite(array).all()):
        where = tuple(int(k) for k in np.argwhere(~np.isfinite(array))[0])
        raise ValueError(f"{name} needs finite entries; got {array[where]} at {where}.")
    return ExactArray(approx=array, numerators=None, denominator=1)


def _from_objects(name: str, array: NDArray) -> ExactArray:
    entries = array.ravel().tolist()
    if all(type(entry) is float for entry in entries):
        return _from_floats(name, array.astype(np.float64))
    seen = {id(entry): entry for entry in entries}  # the zeros of a plan are mostly one object
    fractions = {key: _fraction(name, entry) for key, entry in seen.items()}
    denominator = lcm(*(fraction.denominator for fraction in fractions.values()))
    scaled = {key: f.numerator * (denominator // f.denominator) for key, f in fractions.items()}
    approx = dict(zip(scaled, rounded(scaled.values(), denominator).tolist(), strict=True))
    numerators = np.empty(len(entries), object)
    numerators[:] = [scaled[id(entry)] for entry in entries]
    return ExactArray(
        approx=np.array([approx[id(entry)] for entry in entries]).reshape(array.shape),
        numerators=numerators.reshape(array.shape),
        denominator=denominator,
    )


def _fraction(name: str, entry: Any) -> Fraction:
    if isinstance(entry, np.floating) and entry.dtype.itemsize <= 8:
        entry = float(entry)
    elif isinstance(entry, np.integer | np.bool_):
        entry = int(entry)
    if not isinstance(entry, int | float | Rational | Decimal):
        raise TypeError(f"{name} needs floats up to 64 bits, integers or fractions; got {entry!r}.")
    if not isfinite(entry) if isinstance(entry, float | Decimal) else False:
        raise ValueError(f"{name} needs finite entries; got {entry!r}.")
    return Fraction(entry)
