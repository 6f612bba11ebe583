"""Reading arguments as exact numbers: what is accepted, and clear errors for everything else."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import isfinite, lcm
from numbers import Rational
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.transport.exact.exact_array import ExactArray, rounded

_AXES = {1: "one axis", 2: "two axes, all rows of one length"}
_FLOATS = {float, np.float16, np.float32, np.float64}
_LARGEST_INTEGER = 2**53  # up to here every integer is a float64
_LARGEST_EXPONENT = 10_000  # Decimal("1e-9999999") alone is an integer of 33 million bits, and takes seconds


def read(name: str, values: ArrayLike, ndim: int) -> ExactArray:
    """The array as exact numbers.

    Integers among floats are floats, if floats represent them: [[0.5, 0], [0, 0.5]] is an array of floats.

    Parameters
    ----------
    name : the argument's name, for errors
    values : array or nested sequence of floats, integers, fractions or decimals
    ndim : the number of axes that it needs, 1 or 2

    Raises
    ------
    TypeError : for entries that are not real numbers, floats that are wider than float64, and masked arrays.
    ValueError : for another number of axes, rows of several lengths, infinities or NaN, and decimals beyond 10^±10000.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from numeric_check.transport.exact.exact_input import read
    >>> read("p", [Fraction(1, 2), Fraction(1, 3)], 1).numerators.tolist()
    [3, 2]
    """
    array = _array(name, values, ndim)
    if array.dtype.kind == "O":
        return _from_objects(name, array)
    if array.dtype.kind in "biu" and array.dtype != np.uint64:
        return ExactArray(approx=array.astype(np.float64), numerators=array.astype(np.int64), denominator=1)
    if array.dtype == np.uint64:
        return _from_objects(name, array.astype(object))
    if array.dtype.kind != "f" or array.dtype.itemsize > 8:
        raise TypeError(f"{name} needs floats up to 64 bits, integers or fractions; got entries of {array.dtype}.")
    return _from_floats(name, array.astype(np.float64, copy=False))


def fraction(name: str, number: Any) -> Fraction:
    """The number, exactly.

    Raises
    ------
    TypeError, ValueError : as `read`.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.exact_input import fraction
    >>> fraction("tolerance", np.float32(0.5))
    Fraction(1, 2)
    """
    if isinstance(number, np.floating) and number.dtype.itemsize <= 8:
        number = float(number)
    elif isinstance(number, np.integer | np.bool_):
        number = int(number)
    if not isinstance(number, int | float | Rational | Decimal):
        raise TypeError(f"{name} needs floats up to 64 bits, integers or fractions; got {number!r}.")
    if isinstance(number, float | Decimal) and not _finite(number):
        raise ValueError(f"{name} needs finite numbers; got {number!r}.")
    if isinstance(number, Decimal) and abs(number.adjusted()) > _LARGEST_EXPONENT:
        raise ValueError(f"{name} needs decimals within 10^±{_LARGEST_EXPONENT}; got {number!r}: rescale.")
    return Fraction(number)


def _array(name: str, values: ArrayLike, ndim: int) -> NDArray:
    rows = values if isinstance(values, list | tuple) else None
    if any(isinstance(part, np.ma.MaskedArray) for part in (values, *(rows or ()))):
        raise TypeError(f"{name} needs a plain array; got a masked one, whose mask would be lost: fill it first.")
    try:
        array = np.asarray(values) if rows is None else np.array(rows, dtype=object)
    except ValueError as error:
        raise ValueError(f"{name} needs {_AXES[ndim]}; got rows of several shapes.") from error
    if array.ndim != ndim:
        got = f"{type(values).__name__} of shape {array.shape}"
        raise ValueError(f"{name} needs {_AXES[ndim]}; got {got}: pass an array, or lists of numbers.")
    return array


def _finite(number: float | Decimal) -> bool:
    """Also for decimals that are too large for floats, and for signaling NaN, which no float can be made of."""
    return number.is_finite() if isinstance(number, Decimal) else isfinite(number)


def _from_floats(name: str, array: NDArray) -> ExactArray:
    with np.errstate(over="ignore", invalid="ignore"):
        total = array.sum()  # finite only if every entry is: one pass, and no array of booleans
    if not (isfinite(total) or np.isfinite(array).all()):
        where = tuple(int(k) for k in np.argwhere(~np.isfinite(array))[0])
        raise ValueError(f"{name} needs finite entries; got {array[where]} at {where}.")
    return ExactArray(approx=array, numerators=None, denominator=1)


def _from_objects(name: str, array: NDArray) -> ExactArray:
    entries = array.ravel().tolist()
    if _are_floats(entries):
        return _from_floats(name, array.astype(np.float64))
    seen = {id(entry): entry for entry in entries}  # the zeros of a plan are mostly one object
    fractions = {key: fraction(name, entry) for key, entry in seen.items()}
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


def _are_floats(entries: list[Any]) -> bool:
    kinds = set(map(type, entries))
    if not kinds & _FLOATS or not kinds <= _FLOATS | {int}:
        return False
    return all(abs(entry) <= _LARGEST_INTEGER for entry in entries if type(entry) is int)
