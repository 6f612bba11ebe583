"""log u in the tower: log(Π f^e · w) = Σ e log f + log w for provably nonnegative factors f, and nothing more.

For a factor f >= 0 that vanishes somewhere both sides are undefined there; for roots both sides are 0 there.
Source: DLMF 4.2.7 and 4.8.1 (for positive factors the principal values add).
"""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

import sympy as sp

from symbolic.balls.limits import OutOfResourcesError, UndefinedError
from symbolic.towers.conjugation import conjugate, imaginary_part, is_imaginary, is_real
from symbolic.towers.constants import turn_of
from symbolic.towers.exponentials import span
from symbolic.towers.half_planes import turn_by_half_planes
from symbolic.towers.rational import RationalFunction
from symbolic.towers.rounding import floor_of
from symbolic.towers.signs import sign_of, sign_of_real
from symbolic.towers.tower import Exponent, Generator, NotConvertedError, Tower, Turn, as_fraction

if TYPE_CHECKING:
    from flint import fmpq_mpoly

_MOST_FACTOR_TERMS = 400  # a factorisation of more terms may take seconds inside one C call
_TRIAL_DIVISION = 2000
_MAX_BITS = 2000


def log_of(tower: Tower, u: RationalFunction, *, nonnegative: bool = False) -> RationalFunction:
    """The principal logarithm of u as a ℚ-linear combination of logarithm generators and iπ.

    Parameters
    ----------
    u : RationalFunction
    nonnegative : bool
        Whether the caller knows u >= 0 although its coefficients do not show it, as for f·conj(f).

    Raises
    ------
    UndefinedError : if u is identically 0.
    """
    u = tower.reduce(u)
    if u.is_zero:
        raise UndefinedError("a logarithm of 0")
    total, rest, sign = _nonnegative_factors(tower, u)
    if rest.rational is None and (within := _principal_exponent(tower, rest * tower.number(sign))) is not None:
        return tower.reduce(total + within)
    if rest.rational is None:
        total, rest, sign = _whole_square(tower, total, rest, sign)
    if rest.rational is None and (known := 1 if nonnegative else sign_of_real(tower, rest * tower.number(sign))):
        rest = rest * tower.number(sign * (1 if known > 0 else -1))
        total = total + generator_of(tower, rest, sign=abs(known))
        rest, sign = tower.one, 1 if known > 0 else -1
    rest = rest * tower.number(sign)
    turn = _root_of_unity(tower, rest)
    if turn is not None:
        return tower.reduce(total + tower.number(turn) * tower.imaginary * tower.pi)
    if rest.rational == -1:
        return tower.reduce(total + tower.imaginary * tower.pi)
    if rest.rational == 1:
        return total
    return tower.reduce(total + (_by_factors(tower, rest) or generator_of(tower, rest, sign=0)))


def _by_factors(tower: Tower, u: RationalFunction) -> RationalFunction | None:
    """log Π f^e = Σ e log f − 2πi ⌈Σ e arg f/(2π) − ½⌉ in a tower that splits angles; eᵇ is a factor with log b."""
    if not tower.splits_angles or len(u.num) + len(u.den) > _MOST_FACTOR_TERMS:
        return None
    content, factors = factors_of(tower, u)
    if len(factors) == 1 and content == factors[0][1] == 1 and exponent_of(tower, u) is None:
        return None
    total = tower.zero if content > 0 else tower.imaginary * tower.pi
    for factor, e in factors:
        f = tower.polynomial(factor)
        exponent = exponent_of(tower, f)
        total = total + tower.number(e) * (generator_of(tower, f, sign=0) if exponent is None else exponent)
    return principal(tower, total + _log_of_rational(tower, abs(content)))


def principal(tower: Tower, w: RationalFunction) -> RationalFunction:
    """log exp w = w − 2πi k with −π < Im w − 2πk ≤ π: k is known by bounds on the angles, or is ⌈Im w/(2π) − ½⌉."""
    w, full = tower.reduce(w), tower.number(2) * tower.pi
    coefficients = span(tower, w)
    turn = None if coefficients is None else turn_of(tower, coefficients)
    if turn is not None:
        k = floor((turn.low + 1) / 2)
        if turn.is_within(Fraction(2 * k - 1), Fraction(2 * k + 1), closed=True):
            return tower.reduce(w - tower.imaginary * full * tower.number(k))
    turns = -floor_of(tower, tower.number(Fraction(1, 2)) - imaginary_part(tower, w) / full)
    return tower.reduce(w - tower.imaginary * full * turns)


def _principal_exponent(tower: Tower, f: RationalFunction) -> RationalFunction | None:
    """w with f = exp(w) and −π < Im w <= π proved, for a monomial f in exponentials and their reciprocals."""
    if len(f.num) != 1 or len(f.den) != 1 or f.num.leading_coefficient() != 1 or not f.support:
        return None
    by_index = {entry.index: entry for entry in tower.exponents if entry.index is not None}
    if not all(j in by_index for j in f.support):
        return None
    powers = zip(f.num.monomial(0), f.den.monomial(0), strict=True)
    w = tower.zero
    for j, (above, below) in enumerate(powers):
        if above != below:
            w = w + tower.number(Fraction(int(above) - int(below), by_index[j].divisor)) * by_index[j].value
    w = tower.reduce(w)
    try:
        angle = imaginary_part(tower, w)
    except NotConvertedError:
        return None
    inside = sign_of_real(tower, tower.pi - angle) > 0 and sign_of_real(tower, tower.pi + angle) == 2
    return w if inside else None


def _root_of_unity(tower: Tower, f: RationalFunction) -> Fraction | None:
    """r with f = exp(iπr), −1 < r <= 1, for f = ±ζ^k with ζ = exp(iπ/D)."""
    entry = tower.exponents[0]
    f = tower.reduce(f)
    if f.support != {entry.index} or len(f.num) != 1 or not f.is_polynomial or abs(f.num.leading_coefficient()) != 1:
        return None
    turn = Fraction(int(f.num.total_degree()), entry.divisor) + (0 if f.num.leading_coefficient() > 0 else 1)
    return turn - 2 * (-(-(turn - 1) // 2))


def integer_log_of(tower: Tower, u: RationalFunction) -> RationalFunction:
    """Σ e_j log f_j over all factors of u: its exponential to an integer power n is uⁿ on any branch."""
    u = tower.reduce(u)
    if u.is_zero:
        raise UndefinedError("a symbolic power of 0")
    content, factors = factors_of(tower, u)
    total = _log_of_rational(tower, abs(content))
    if content < 0:
        total = total + tower.imaginary * tower.pi
    for factor, e in factors:
        sign = sign_of(tower, factor)
        f = tower.polynomial(factor)
        exponent = exponent_of(tower, f)
        total = total + tower.number(e) * (generator_of(tower, f, sign=max(sign, 0)) if exponent is None else exponent)
    return tower.reduce(total)


def exponent_of(tower: Tower, f: RationalFunction) -> RationalFunction | None:
    """b/D for a generator f = exp(b/D) of the tower."""
    if f.is_polynomial and len(f.num) == 1 == f.num.total_degree() == f.num.leading_coefficient():
        (j,) = f.support
        for entry in tower.exponents:
            if entry.index == j:
                return tower.reduce(entry.value / tower.number(entry.divisor))
    return None


def factors_of(tower: Tower, u: RationalFunction) -> tuple[Fraction, list[tuple[fmpq_mpoly, int]]]:
    """u = c Π f^e with a rational c and irreducible primitive polynomials f, e < 0 in the denominator."""
    if len(u.num) + len(u.den) > _MOST_FACTOR_TERMS:
        raise OutOfResourcesError(f"size: a factorisation of {len(u.num)} and {len(u.den)} terms")
    above, numerators = u.num.factor()
    below, denominators = u.den.factor()
    return as_fraction(above) / as_fraction(below), [
        *((f, int(e)) for f, e in numerators),
        *((f, -int(e)) for f, e in denominators),
    ]


def _nonnegative_factors(tower: Tower, u: RationalFunction) -> tuple[RationalFunction, RationalFunction, int]:
    """(Σ e log f, w, s) with u = s · w · Π f^e, every f >= 0 and s = ±1."""
    content, factors = factors_of(tower, u)
    total, rest, sign = _log_of_rational(tower, abs(content)), tower.one, 1 if content > 0 else -1
    for factor, e in factors:
        f = tower.polynomial(factor)
        known = sign_of(tower, factor)
        if known:
            sign *= 1 if known > 0 or e % 2 == 0 else -1
            f = f if known > 0 else -f
            total = total + tower.number(e) * generator_of(tower, f, sign=abs(known))
        elif e % 2 == 0 and is_real(tower, f):
            total = total + tower.number(e) * log_of_absolute(tower, f)
        else:
            rest = rest * f**e
    return total, rest, sign


def _whole_square(
    tower: Tower, total: RationalFunction, rest: RationalFunction, sign: int
) -> tuple[RationalFunction, RationalFunction, int]:
    """rest = ±G² with a real (or imaginary) G that is no polynomial, such as cos x in e^{ix}: log G² = 2 log|G|."""
    content, factors = factors_of(tower, rest)
    if any(e % 2 for _, e in factors):
        return total, rest, sign
    root = tower.one
    for factor, e in factors:
        root = root * tower.polynomial(factor) ** (e // 2)
    imaginary = is_imaginary(tower, root)
    if not imaginary and not is_real(tower, root):
        return total, rest, sign
    if imaginary:
        root = tower.reduce(root * tower.imaginary)
    sign = -sign if imaginary else sign
    total = total + tower.number(2) * log_of_absolute(tower, root) + _log_of_rational(tower, abs(content))
    return total, tower.one, sign if content > 0 else -sign


def log_of_absolute(tower: Tower, f: RationalFunction) -> RationalFunction:
    """log|f| for a real f; its exponential is the generator |f| with |f|² = f²."""
    known = sign_of_real(tower, f)
    if known:
        return generator_of(tower, f if known > 0 else -f, sign=abs(known))
    return generator_of(tower, absolute_of_real(tower, f), sign=1)


def absolute_of_real(tower: Tower, f: RationalFunction) -> RationalFunction:
    """The generator |f| of a real f of unknown sign; |−f| is the same generator."""
    if f.num.leading_coefficient() < 0:
        f = -f
    key = ("abs", f.key)
    if key not in tower.table:
        generator = Generator(
            meaning=sp.Abs(tower.meaning(f)),
            sign=1,
            real=True,
            constant=tower.is_constant(f),
            relation=(2, tower.reduce(f * f)),
        )
        tower.table[key] = tower.new(generator)
    return tower.table[key]


def generator_of(tower: Tower, f: RationalFunction, *, sign: int) -> RationalFunction:
    """The generator log f, with exp(log f) = f; for f = exp(b/D) with a real exponent it is b/D."""
    if sign and (exponent := exponent_of(tower, f)) is not None and is_real(tower, exponent):
        return exponent
    key = ("log", f.key)
    if key not in tower.table:
        meaning = sp.log(tower.meaning(f), evaluate=False)
        constant = tower.is_constant(f)
        tower.table[key] = tower.new(Generator(meaning=meaning, real=sign > 0, constant=constant))
        index = len(tower.generators) - 1
        if sign == 2:
            tower.table["strict", meaning] = tower.one
        if not sign:
            tower.pending_conjugates[index] = lambda: _conjugate_log(tower, f, index)
        turn = Turn(Fraction(0), Fraction(0)) if sign else turn_by_half_planes(tower, f)
        tower.exponents.append(Exponent(value=tower.table[key], known=f, turn=turn))
    return tower.reduce(tower.table[key])


def _conjugate_log(tower: Tower, f: RationalFunction, index: int) -> RationalFunction:
    """conj(log f) = log|f|² − log f, on the branch cut as well."""
    return log_of(tower, f * conjugate(tower, f), nonnegative=True) - tower.ring.generator(index)


def _log_of_rational(tower: Tower, value: Fraction) -> RationalFunction:
    """log(Π p^e) = Σ e log p over primes found by trial division; a large cofactor stays whole."""
    if value.numerator.bit_length() + value.denominator.bit_length() > _MAX_BITS:
        raise OutOfResourcesError("size: the logarithm of a rational number of many digits")
    total = tower.zero
    for number, sign in ((value.numerator, 1), (value.denominator, -1)):
        for prime, e in sp.factorint(number, limit=_TRIAL_DIVISION).items():
            if prime > 1:
                total = total + tower.number(sign * e) * generator_of(tower, tower.number(int(prime)), sign=2)
    return total
