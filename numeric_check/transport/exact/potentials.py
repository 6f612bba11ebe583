"""Dual potentials with exact values."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from numpy.typing import ArrayLike

from numeric_check.transport.exact.exact_array import integers
from numeric_check.transport.exact.exact_input import read

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


def read_potentials(shape: tuple[int, int], potentials: tuple[ArrayLike, ArrayLike]) -> Potentials:
    """The pair (f, g), exactly.

    Raises
    ------
    TypeError, ValueError : for what is no pair, and for entries or lengths that do not fit.
    """
    if not (isinstance(potentials, tuple | list) and len(potentials) == 2):
        raise TypeError(f"potentials needs the pair (f, g); got {type(potentials).__name__}.")
    f, g = read("potentials: f", potentials[0], 1), read("potentials: g", potentials[1], 1)
    if (len(f.approx), len(g.approx)) != shape:
        raise ValueError(f"potentials (f, g) need the lengths {shape} of cost; got {(len(f.approx), len(g.approx))}.")
    (rows, over_f), (columns, over_g) = integers(f), integers(g)
    return Potentials(
        f=tuple(k * over_g for k in rows), g=tuple(k * over_f for k in columns), denominator=over_f * over_g
    )
