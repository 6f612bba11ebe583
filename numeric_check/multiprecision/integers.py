"""Matrices of mpmath as matrices of integers with one exponent, with which sums and products are exact and fast.

With the balls the second route shares the multiplication of integers, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flint
import mpmath
from mpmath.libmp import from_man_exp, fzero

RANGE = 1 << 15  # bits from the largest entry down to those that are cut: a range of 10⁹⁸⁰⁰

Parts = tuple[flint.fmpz_mat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyadic:
    """(R + iI)·2ᵉ with integer matrices; ``parts`` is (R,) or (R, I)."""

    parts: Parts
    exponent: int

    def length(self) -> int:
        """The bits of the largest integer."""
        return max(int(m.bit_length()) for part in self.parts for m in part.entries())

    def is_zero(self) -> bool:
        return all(part.is_zero() for part in self.parts)

    def magnitude(self) -> Any:
        """The least e with all parts of all entries below 2ᵉ; −∞ for zero."""
        return -mpmath.inf if self.is_zero() else self.length() + self.exponent

    def times(self, other: Dyadic) -> Dyadic:
        """The product, exactly."""
        return Dyadic(parts=times(self.parts, other.parts), exponent=self.exponent + other.exponent)

    def scaled(self, scalar: tuple[int, ...]) -> Dyadic:
        """The multiple by an integer (a,) or a Gaussian integer (a, b)."""
        parts = tuple(part * scalar[0] for part in self.parts)
        if len(scalar) > 1:
            turned = tuple(part * scalar[1] for part in self.parts)
            parts = plus(parts, (-turned[1] if len(turned) > 1 else turned[0] * 0, turned[0]))
        return Dyadic(parts=parts, exponent=self.exponent)

    def cut(self, bits: int) -> Dyadic:
        """Each entry to at least so many bits of its own, down to ``RANGE`` below the largest; zeros stay zeros."""
        known = [[int(m.bit_length()) for m in part.entries()] for part in self.parts]
        lengths = list(filter(None, known[0] if len(known) == 1 else map(max, *known)))
        shift = max(min(lengths), max(lengths) - RANGE) - bits if lengths else 0
        if shift <= 0:
            return self
        return Dyadic(parts=shifted(self.parts, -shift), exponent=self.exponent + shift)


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
    >>> from numeric_check.multiprecision.integers import dyadic
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


def plus(a: Parts, b: Parts) -> Parts:
    """The sum; what is real has no second part."""
    return (*(x + y for x, y in zip(a, b, strict=False)), *a[len(b) :], *b[len(a) :])


def shifted(parts: Parts, shift: int) -> Parts:
    """⌊2ˢ m⌋ for each integer."""
    if shift >= 0:
        return tuple(part * (1 << shift) for part in parts)
    return tuple(flint.fmpz_mat(p.nrows(), p.ncols(), [m >> -shift for m in p.entries()]) for p in parts)


def each(f: Callable[[Any], Any], parts: Parts) -> Parts:
    """A function of the integers, entry by entry."""
    return tuple(flint.fmpz_mat(part.nrows(), part.ncols(), [f(m) for m in part.entries()]) for part in parts)


def gaussian(number: Any, exponent: int) -> tuple[int, ...]:
    """A finite mpf or mpc in multiples of 2ᵉ, cut towards zero: (a,) or (a, b)."""
    real, imaginary = _mantissas(number)
    return (
        (_integer(real, exponent),) if imaginary == fzero else (_integer(real, exponent), _integer(imaginary, exponent))
    )


def last_bit(number: Any) -> int:
    """The largest e for which a finite mpf or mpc that is not zero is a multiple of 2ᵉ."""
    return min(exponent for _, mantissa, exponent, _ in _mantissas(number) if mantissa)


def _mantissas(entry: Any) -> tuple[Any, Any]:
    """The real and the imaginary part as (sign, mantissa, exponent, bits of the mantissa)."""
    return entry._mpc_ if isinstance(entry, mpmath.mpc) else (entry._mpf_, fzero)


def _integer(number: tuple[int, Any, int, int], exponent: int) -> int:
    """⌊m 2ᵃ⁻ᵉ⌋ of the modulus, with the sign."""
    sign, mantissa, own, _ = number
    shift = own - exponent
    size = int(mantissa) << shift if shift >= 0 else int(mantissa) >> -shift
    return -size if sign else size
