"""Matrices of mpmath as matrices of integers with one exponent, with which sums and products are exact and fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flint
import mpmath
from mpmath.libmp import from_man_exp, fzero

Parts = tuple[flint.fmpz_mat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyadic:
    """(R + iI)·2ᵉ with integer matrices; ``parts`` is (R,) or (R, I)."""

    parts: Parts
    exponent: int


def dyadic(A: mpmath.matrix, bits: int) -> Dyadic | None:
    """A, exactly, or where it takes more bits, cut to multiples of 2⁻ᵇ times the least power of two above its entries.

    Parameters
    ----------
    A : matrix
    bits : int
        b.

    Returns
    -------
    Dyadic, or None if A is not finite

    Examples
    --------
    >>> import mpmath
    >>> from numeric_check.multiprecision_integers import dyadic
    >>> dyadic(mpmath.matrix([[0.5, 3]]), 100)
    Dyadic(parts=([1, 6],), exponent=-1)
    """
    entries = [_mantissas(entry) for entry in A]
    numbers = [number for pair in entries for number in pair if number != fzero]
    if any(not mantissa for _, mantissa, _, _ in numbers):
        return None
    lowest = min((own for _, _, own, _ in numbers), default=0)
    highest = max((own + length for _, _, own, length in numbers), default=0)
    exponent = max(lowest, highest - bits)
    count = 2 if any(pair[1] != fzero for pair in entries) else 1
    parts = (flint.fmpz_mat(A.rows, A.cols, [_integer(pair[i], exponent) for pair in entries]) for i in range(count))
    return Dyadic(parts=tuple(parts), exponent=exponent)


def rounded(D: Dyadic) -> mpmath.matrix:
    """The matrix of mpmath with each entry rounded to the context."""
    precision, rounding = mpmath.mp._prec_rounding
    parts = [
        [from_man_exp(int(entry), D.exponent, precision, rounding) for entry in part.entries()] for part in D.parts
    ]
    make = mpmath.mp.make_mpf if len(parts) == 1 else mpmath.mp.make_mpc
    entries = [make(numbers[0] if len(parts) == 1 else numbers) for numbers in zip(*parts, strict=True)]
    columns = D.parts[0].ncols()
    return mpmath.matrix([entries[i : i + columns] for i in range(0, len(entries), columns)])


def times(a: Parts, b: Parts) -> Parts:
    """The product, exactly; of complex matrices from three products: I = (R + I)(R′ + I′) − RR′ − II′."""
    if len(a) == 1:
        return tuple(a[0] * part for part in b)
    if len(b) == 1:
        return tuple(part * b[0] for part in a)
    real, imaginary = a[0] * b[0], a[1] * b[1]
    return real - imaginary, (a[0] + a[1]) * (b[0] + b[1]) - real - imaginary


def each(f: Callable[[Any], Any], parts: Parts) -> Parts:
    """A function of the integers, entry by entry."""
    return tuple(flint.fmpz_mat(part.nrows(), part.ncols(), [f(m) for m in part.entries()]) for part in parts)


def _mantissas(entry: Any) -> tuple[Any, Any]:
    """The real and the imaginary part as (sign, mantissa, exponent, bits of the mantissa)."""
    return entry._mpc_ if isinstance(entry, mpmath.mpc) else (entry._mpf_, fzero)


def _integer(number: tuple[int, Any, int, int], exponent: int) -> int:
    """⌊m 2ᵃ⁻ᵉ⌋ of the modulus, with the sign."""
    sign, mantissa, own, _ = number
    shift = own - exponent
    size = int(mantissa) << shift if shift >= 0 else int(mantissa) >> -shift
    return -size if sign else size
