"""Bounds of arg f in the tower, by the half-planes that f provably stays in."""

from __future__ import annotations

from fractions import Fraction

import sympy as sp

from symbolic.towers.conjugation import conjugate
from symbolic.towers.rational import RationalFunction
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import NotConvertedError, Tower, Turn


def turn_by_half_planes(tower: Tower, f: RationalFunction) -> Turn:
    """Bounds of arg f in units of π: by the half-plane that f provably stays in."""
    if (known := _turn_of_unit(tower, f)) is not None:
        return known
    try:
        mirrored = conjugate(tower, f)
        real_sign = sign_of_real(tower, f + mirrored)
        imaginary_sign = sign_of_real(tower, (f - mirrored) / tower.imaginary)
    except NotConvertedError:
        return Turn(Fraction(-1), Fraction(1), above=True)
    side, is_open = (Fraction(1, 2), real_sign == 2) if real_sign > 0 else (Fraction(1), False)
    strict = abs(imaginary_sign) == 2
    if imaginary_sign > 0:
        return Turn(Fraction(0), side, strict, is_open or (strict and side == 1))
    if imaginary_sign < 0 and (strict or real_sign > 0):
        return Turn(-side, Fraction(0), is_open or side == 1, strict)
    return Turn(-side, side, is_open or side == 1, is_open)


def _turn_of_unit(tower: Tower, f: RationalFunction) -> Turn | None:
    """Re f ≥ 0 for f = √(1−w²) + iw and every complex w, and Im if ≥ 0: the closed strips of asin and of acos.

    With the principal y = √(1−w²), f · (y − iw) = 1, so f + 1/f = 2y and Re f · (1 + 1/|f|²) = 2 Re y ≥ 0, on the cuts
    as well. Hence −π/2 ≤ arg f ≤ π/2 and 0 ≤ arg if ≤ π; of −if nothing is said, as it may be negative and then has
    argument π. Source: DLMF 4.23.19 and 4.23.22.
    """
    half, zero = Fraction(1, 2), Fraction(0)
    for j in f.support:
        y, relation = tower.ring.generator(j), tower.generators[j].relation
        if relation is None or relation[0] != 2 or not _is_principal_root(tower.generators[j].meaning):
            continue
        for unit, turn in ((tower.one, Turn(-half, half)), (tower.imaginary, Turn(zero, 2 * half))):
            w = tower.reduce((f / unit - y) / tower.imaginary)
            if j not in w.support and tower.reduce(relation[1] + w * w - tower.one).is_zero:
                return turn
    return None


def _is_principal_root(meaning: sp.Expr) -> bool:
    return bool(meaning.is_Pow and meaning.exp == sp.S.Half)
