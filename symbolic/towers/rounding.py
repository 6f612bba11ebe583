"""⌊u⌋ in the tower: ⌊n + v⌋ = n + ⌊v⌋ for integers n, and ⌊v⌋ = k where k ≤ v < k + 1 is proved; ⌈u⌉ = −⌊−u⌋.

A generator F = ⌊v⌋ is an integer with 0 ≤ v − F < 1, and ⌊a + ib⌋ = ⌊a⌋ + i⌊b⌋.
Source: R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics (1994), (3.5)-(3.8).
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import floor
from typing import Any

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.values import NotEvaluatedError
from symbolic.towers.conjugation import imaginary_part, is_real, real_part
from symbolic.towers.constants import vanishes
from symbolic.towers.rational import RationalFunction, combinations_of
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import Generator, NotConvertedError, Tower, as_fraction

_BITS = (128, 1024, 8192)
_NEAR = (-1, 0)  # the values that are tried for ⌊v⌋ when the whole terms of u are taken out


def floor_of(tower: Tower, u: RationalFunction) -> RationalFunction:
    """⌊u⌋ by parts.

    Raises
    ------
    NotConvertedError : if the real and imaginary parts of u are not known.
    """
    u = tower.reduce(u)
    if is_real(tower, u):
        return _floor_of_real(tower, u)
    parts = (_floor_of_real(tower, part(tower, u)) for part in (real_part, imaginary_part))
    return tower.reduce(next(parts) + tower.imaginary * next(parts))


def _floor_of_real(tower: Tower, u: RationalFunction) -> RationalFunction:
    whole, v = _whole_terms(tower, u)
    if v.is_zero:
        return whole
    known = _floor_of_number(tower, v) if tower.is_constant(v) else _within(tower, v)
    if known is not None:
        return tower.reduce(whole + tower.number(known))
    key = ("floor", v.key)
    if key not in tower.table:
        tower.table[key] = tower.new(Generator(meaning=sp.floor(tower.meaning(v), evaluate=False), real=True))
        tower.floors.append((v, tower.table[key]))
    return tower.reduce(whole + tower.table[key])


def _whole_terms(tower: Tower, u: RationalFunction) -> tuple[RationalFunction, RationalFunction]:
    """(n, v) with u = n + v and an integer n: the coefficients of integer monomials of v are in [0, 1)."""
    if not u.is_polynomial:
        return tower.zero, u
    den = as_fraction(u.den.leading_coefficient())
    total: dict[tuple[int, ...], int] = {}
    for exponents, coefficient in u.num.to_dict().items():
        if all(_is_integer(tower.generators[j].meaning) for j, e in enumerate(exponents) if e):
            total[exponents] = floor(as_fraction(coefficient) / den)
    whole = tower.polynomial(tower.ring.context.from_dict(total))
    return whole, tower.reduce(u - whole)


def _is_integer(meaning: sp.Expr) -> bool:
    return bool(isinstance(meaning, sp.floor) or (meaning.is_Symbol and meaning.is_integer))


def _floor_of_number(tower: Tower, v: RationalFunction) -> int:
    """⌊v⌋ of a real number by a ball, and by v = k exactly where the ball meets an integer k.

    Raises
    ------
    NotConvertedError : if neither decides.
    """
    if (value := v.rational) is not None:
        return floor(value)
    for bits in _BITS:
        try:
            ball = Evaluator({}, bits, tower.limits)(tower.meaning(v)).real
        except NotEvaluatedError:
            break
        if (low := ball.floor()).is_exact():
            return int(low.fmpz())
        if (near := ball.unique_fmpz()) is not None and vanishes(tower, v - tower.number(int(near))):
            return int(near)
    raise NotConvertedError("the floor of a number that is not told apart from an integer")


def _within(tower: Tower, v: RationalFunction) -> int | None:
    """k with k ≤ v < k + 1: from proved signs, or from v = c₀ + Σ c_j (v_j − ⌊v_j⌋), where the sum is of [0, 1)s."""
    for k in _NEAR:
        below, above = v - tower.number(k), tower.number(k + 1) - v
        if sign_of_real(tower, below) > 0 and sign_of_real(tower, above) == 2:
            return k
    return _within_by_fractions(tower, v)


def _within_by_fractions(tower: Tower, v: RationalFunction) -> int | None:
    fractions = [tower.reduce(w - f) for w, f in tower.floors]
    columns = [tower.one, *fractions, v]
    if not tower.floors or not all(f.is_polynomial for f in columns):
        return None
    vectors = [{k: c / f.den.leading_coefficient() for k, c in f.num.to_dict().items()} for f in columns]
    solutions = combinations_of(vectors[:-1], vectors[-1:])
    if solutions is None:
        return None
    constant, *others = (as_fraction(c) for c in solutions[0])
    low, high = (constant + sum((pick(c, Fraction(0)) for c in others), Fraction(0)) for pick in (min, max))
    k = floor(low)
    is_open = any(others)  # a fractional part is less than 1, so an end that needs one to be 1 is not reached
    if high < k + 1 or (high == k + 1 and is_open and any(c > 0 for c in others)):
        return k
    return None


def convert_ceiling(converter: Any, e: sp.Basic) -> RationalFunction:
    """⌈u⌉ = −⌊−u⌋."""
    return -floor_of(converter.tower, -converter(e.args[0]))


ROUNDING: dict[type, Callable[[Any, sp.Basic], RationalFunction]] = {
    sp.floor: lambda converter, e: floor_of(converter.tower, converter(e.args[0])),
    sp.ceiling: convert_ceiling,
}
