"""Dual potentials with exact values."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

Vector = tuple[Fraction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Potentials:
    """f and g as integers over one common denominator.

    Examples
    --------
    >>> from numeric_check.transport.exact.potentials import Potentials, fractions
    >>> fractions(Potentials(f=(1,), g=(4, -2), denominator=4))
    ((Fraction(1, 4),), (Fraction(1, 1), Fraction(-1, 2)))
    """

    f: tuple[int, ...]
    g: tuple[int, ...]
    denominator: int


def fractions(potentials: Potentials) -> tuple[Vector, Vector]:
    """f and g as fractions."""
    over = potentials.denominator
    return tuple(Fraction(k, over) for k in potentials.f), tuple(Fraction(k, over) for k in potentials.g)
