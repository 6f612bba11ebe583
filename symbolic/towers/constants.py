"""f = 0 from the coefficients: every algebraic coefficient by its separation bound, linear forms in logarithms by exp.

If exp(Nw) = 1 for a number w with |Nw| < 2π then w = 0; with logarithms of algebraic numbers this decides
log(1 + √2) + log(√2 − 1) and 4 atan(1/5) − atan(1/239) − π/4.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import OutOfResourcesError
from symbolic.balls.values import NotEvaluatedError
from symbolic.towers.conjugation import imaginary_part
from symbolic.towers.exponentials import exp_of, span
from symbolic.towers.rational import RationalFunction
from symbolic.towers.separation import algebraic_is_zero, is_algebraic
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import NotConvertedError, Tower, Turn, grouped

if TYPE_CHECKING:
    from flint import fmpq_mpoly

_MAX_EXPONENT = 10_000
_MAX_FORM = 30  # terms of a linear form in logarithms


def vanishes(tower: Tower, f: RationalFunction) -> bool:
    """Whether f is proved to be 0: its numerator reduces to 0, or every coefficient of it is the number 0.

    Parameters
    ----------
    tower : Tower
    f : RationalFunction

    Returns
    -------
    bool : False means not proved.
    """
    f = tower.reduce(f)
    if f.is_zero:
        return True
    logarithmic = _logarithmic(tower)
    moving = {j for j, g in enumerate(tower.generators) if not g.constant and j not in logarithmic}
    if all(_part_is_zero(tower, part) for part in grouped(f.num, moving).values()):
        return True
    return len(f.num) <= _MAX_FORM and _linear_form_vanishes(tower, f)


def _logarithmic(tower: Tower) -> frozenset[int]:
    """The generators in exponents with a known exponential: π, i, logarithms and inverse functions."""
    known = [tower.reduce(e.value).support for e in tower.exponents if e.known is not None and e.turn is not None]
    return frozenset().union(*known)


def _part_is_zero(tower: Tower, p: fmpq_mpoly) -> bool:
    if _algebraic_coefficients_vanish(tower, p):
        return True
    return _linear_form_vanishes(tower, tower.polynomial(p))


def _algebraic_coefficients_vanish(tower: Tower, p: fmpq_mpoly) -> bool:
    for part in grouped(p, {j for j, g in enumerate(tower.generators) if not is_algebraic(g.meaning)}).values():
        tower.limits.check()
        value = tower.meaning(tower.polynomial(part))
        if part.is_constant() or algebraic_is_zero(value, tower.limits) is not True:
            return False
    return True


def _linear_form_vanishes(tower: Tower, f: RationalFunction) -> bool:
    """f or if = Σ c_j b_j on the basis of exponents, with exp of it equal to 1."""
    return any(_exponential_is_one(tower, tower.reduce(w)) for w in (f, tower.imaginary * f))


def _exponential_is_one(tower: Tower, w: RationalFunction) -> bool:
    """exp(Nw) = 1 and |Im Nw| < 2π: with N = 1 from bounds of the branches, for a number from a ball."""
    coefficients = span(tower, w)
    if not coefficients or any(abs(c.numerator) > _MAX_EXPONENT for c in coefficients.values()):
        return False
    n = 1
    if not _within_one_turn(tower, coefficients):
        n = lcm(*(c.denominator for c in coefficients.values()))
        if not _is_small_number(tower, tower.reduce(tower.number(n) * w)):
            return False
    try:
        difference = tower.reduce(exp_of(tower, tower.number(n) * w) - tower.one)
    except (NotConvertedError, OutOfResourcesError):
        return False
    return difference.is_zero or _algebraic_coefficients_vanish(tower, difference.num)


def _within_one_turn(tower: Tower, coefficients: dict[int, Fraction]) -> bool:
    """−2π < Σ c_j Im b_j < 2π from the bounds of every Im b_j."""
    total = turn_of(tower, coefficients)
    return total is not None and total.is_within(Fraction(-2), Fraction(2))


def turn_of(tower: Tower, coefficients: dict[int, Fraction]) -> Turn | None:
    """Bounds of Σ c_j Im b_j from those of every Im b_j; None where one has none."""
    total = Turn(Fraction(0), Fraction(0))
    for j, c in coefficients.items():
        turn = tower.exponents[j].turn or _proved_turn(tower, tower.exponents[j].value)
        if turn is None:
            return None
        total = total + turn.times(c)
    return total


def _proved_turn(tower: Tower, b: RationalFunction) -> Turn | None:
    """Bounds of Im b in units of π from the signs of Im b and π/2 ± Im b, π ± Im b."""
    try:
        angle = imaginary_part(tower, b)
    except NotConvertedError:
        return None
    ends = []
    for mirrored in (-angle, angle):
        bounds = (Fraction(0), Fraction(1, 2), Fraction(1))
        signs = ((c, sign_of_real(tower, tower.number(c) * tower.pi - mirrored)) for c in bounds)
        ends.append(next(((c, sign == 2) for c, sign in signs if sign > 0), None))
    low, high = ends
    return None if low is None or high is None else Turn(-low[0], high[0], low[1], high[1])


def _is_small_number(tower: Tower, f: RationalFunction) -> bool:
    if not tower.is_constant(f):
        return False
    try:
        return bool(abs(Evaluator({}, 128, tower.limits)(tower.meaning(f))) < 6)  # below 2π
    except NotEvaluatedError:
        return False
