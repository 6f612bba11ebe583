"""Gaussian rationals as elements of SymPy's field QQ<I>, with a shorter way through real ones."""

from __future__ import annotations

from typing import Any

from sympy.polys.domains import QQ, ZZ
from sympy.polys.domains.gaussiandomains import GaussianInteger, GaussianRational

_NOUGHT = QQ(0)
_NUMBERS = (int, ZZ.dtype, QQ.dtype, GaussianInteger)


class Gaussian(GaussianRational):
    """x + yi with rational x and y.

    SymPy's own elements convert each operand, and multiply parts that are 0; most numbers of a check are real. What is
    no number, such as an affine form, is asked itself.

    Parameters
    ----------
    x, y : int or rational number

    Examples
    --------
    >>> from numeric_check.rules.gaussian import Gaussian
    >>> Gaussian(1, 2) * Gaussian(1, -2), Gaussian(1) / Gaussian(0, 2)
    (QQ_I(5, 0), QQ_I(0, -1/2))
    """

    __slots__ = ()

    def __hash__(self) -> int:
        """That of SymPy's element; a rational number goes through ``Fraction``, which for whole ones is not needed."""
        x, y = self.x, self.y
        return hash((x.numerator if x.denominator == 1 else x, y.numerator if y.denominator == 1 else y))

    def __add__(self, other: Any) -> Any:
        if not isinstance(other, GaussianRational):
            return super().__add__(other) if isinstance(other, _NUMBERS) else NotImplemented
        return made(self.x + other.x, self.y + other.y)

    def __sub__(self, other: Any) -> Any:
        if not isinstance(other, GaussianRational):
            return super().__sub__(other) if isinstance(other, _NUMBERS) else NotImplemented
        return made(self.x - other.x, self.y - other.y)

    def __mul__(self, other: Any) -> Any:
        if not isinstance(other, GaussianRational):
            return super().__mul__(other) if isinstance(other, _NUMBERS) else NotImplemented
        a, b, c, d = self.x, self.y, other.x, other.y
        if not b:
            return made(a * c, a * d if d else _NOUGHT)
        return made(a * c - b * d, a * d + b * c) if d else made(a * c, b * c)

    def __truediv__(self, other: Any) -> Any:
        if not isinstance(other, GaussianRational) or other.y or not other.x:
            found = super().__truediv__(other)
            return found if found is NotImplemented else made(found.x, found.y)
        return made(self.x / other.x, self.y / other.x if self.y else _NOUGHT)

    def __pow__(self, exponent: int) -> Any:
        return super().__pow__(exponent) if self.y else made(self.x**exponent, _NOUGHT)

    __radd__ = __add__
    __rmul__ = __mul__


def made(x: Any, y: Any) -> Gaussian:
    """x + yi of parts that are rational numbers already."""
    z = object.__new__(Gaussian)
    z.x, z.y = x, y
    return z
