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
from symbolic.towers.conjugation import imaginary_part, real_part
from symbolic.towers.exponentials import exp_of, span
from symbolic.towers.rational import RationalFunction
from symbolic.towers.separation import algebraic_is_zero, is_algebraic
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import NotConvertedError, Tower, Turn, grouped, split

if TYPE_CHECKING:
    from flint import fmpq_mpoly

_MAX_EXPONENT = 10_000
_MULTIPLES = (1, 2, 4)  # of an angle: the roots in an exponential are gone in its square
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
    if len(f.num) > _MAX_FORM:
        return False
    return _linear_form_vanishes(tower, f) or (not tower.is_constant(f) and _by_squares(tower, f))


def _by_squares(tower: Tower, f: RationalFunction) -> bool:
    """a + b y = 0 for y² = u, as a² = b²u and the signs of a and by are opposite."""
    _record_roots(tower)
    for j in sorted(f.support, reverse=True):
        relation, parts = tower.generators[j].relation, split(f.num, j)
        if relation is None or relation[0] != 2 or not tower.generators[j].sign or set(parts) != {0, 1}:
            continue
        a, b = (tower.polynomial(parts[k]) for k in (0, 1))
        if tower.reduce(a * a - b * b * relation[1]).is_zero:
            signs = [sign_of_real(tower, part) for part in (a, b)]
            return signs[0] * signs[1] < 0
    return False


def _record_roots(tower: Tower) -> None:
    """Re √u ≥ 0, and Im √u has the sign of Im u: kept for the signs of multiples of them.

    An end of the bounds on arg u is open only where u ≠ 0.
    """
    for entry in tuple(tower.exponents):
        turn = entry.turn
        if entry.index is None or turn is None or entry.known is None or entry.divisor % 2:
            continue
        if tower.generators[entry.index].real or not turn.is_within(Fraction(-1), Fraction(1), closed=True):
            continue
        root = tower.ring.generator(entry.index) ** (entry.divisor // 2)
        try:
            real, imaginary = real_part(tower, root), imaginary_part(tower, root)
        except NotConvertedError:
            continue
        strict = (turn.above or turn.below) and turn.is_within(Fraction(-1), Fraction(1))
        signs = [(real, 2 if strict else 1)]
        if turn.low >= 0:
            signs.append((imaginary, 2 if turn.above else 1))
        elif turn.high <= 0:
            signs.append((imaginary, -2 if turn.below else -1))
        tower.signed.extend((part, sign) for part, sign in signs if not part.is_zero)


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
    """exp(Nw) = 1 and |Im Nw| < 2π: with a small N from bounds of the branches, for a number from a ball."""
    coefficients = span(tower, w)
    if not coefficients or any(abs(c.numerator) > _MAX_EXPONENT for c in coefficients.values()):
        return False
    turn = turn_of(tower, coefficients)
    multiples = (1,) if tower.is_constant(w) else _MULTIPLES
    if turn is not None and any(_is_one_turn(turn, n) and _is_one(tower, n, w) for n in multiples):
        return True
    n = lcm(*(c.denominator for c in coefficients.values()))
    return _is_small_number(tower, tower.reduce(tower.number(n) * w)) and _is_one(tower, n, w)


def _is_one_turn(turn: Turn, n: int) -> bool:
    """−2π < n Im w < 2π."""
    return turn.times(Fraction(n)).is_within(Fraction(-2), Fraction(2))


def _is_one(tower: Tower, n: int, w: RationalFunction) -> bool:
    """exp(nw) = 1."""
    try:
        difference = tower.reduce(exp_of(tower, tower.number(n) * w) - tower.one)
    except (NotConvertedError, OutOfResourcesError):
        return False
    return difference.is_zero or _algebraic_coefficients_vanish(tower, difference.num)


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
