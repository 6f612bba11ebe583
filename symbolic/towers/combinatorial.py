"""Γ(z + k) = z(z+1)⋯(z+k−1) Γ(z): factorials, binomials and gamma functions by shifts of one argument.

Every shift starts from an argument that occurs in the expression, so no pole is introduced. A binomial coefficient
C(n, k) = n!/(k!(n−k)!) is rewritten only for a provably nonnegative n; 1/Γ is entire and vanishes where C does.
Source: DLMF 5.5.1 and 1.2.1.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import sympy as sp

from symbolic.balls.limits import OutOfResourcesError
from symbolic.towers.elementary import cos_sin
from symbolic.towers.exponentials import exp_of
from symbolic.towers.logarithms import log_of
from symbolic.towers.rational import RationalFunction
from symbolic.towers.signs import sign_of_function
from symbolic.towers.tower import Generator, NotConvertedError, Tower

_MAX_SHIFT = 200
_MAX_REFLECTED = 6


def convert_gamma(converter: Any, e: sp.Basic) -> RationalFunction:
    """Γ(z), n! = Γ(n+1), or C(n, k).

    Raises
    ------
    NotConvertedError : for a binomial whose upper argument is not provably nonnegative.
    """
    if isinstance(e, sp.gamma):
        return _gamma(converter, converter(e.args[0]))
    tower = converter.tower
    if isinstance(e, sp.factorial):
        return _gamma(converter, tower.reduce(converter(e.args[0]) + tower.one))
    n, k = (converter(arg) for arg in e.args)
    if k.integer is not None:
        return _falling(tower, n, k.integer)
    if sign_of_function(tower, n) <= 0:
        return converter.opaque(e)
    below = [tower.reduce(k + tower.one), tower.reduce(n - k + tower.one)]
    result = _gamma(converter, tower.reduce(n + tower.one))
    for z in below:
        result = result * _reciprocal_gamma(converter, z)
    return tower.reduce(result)


def _falling(tower: Any, n: RationalFunction, k: int) -> RationalFunction:
    """C(n, k) = n(n−1)⋯(n−k+1)/k! for an integer k, 0 for k < 0."""
    if k < 0:
        return tower.zero
    return tower.reduce(_rising_product(tower, n - tower.number(k - 1), k) / tower.number(sp.factorial(k)))


def convert_rising(converter: Any, e: sp.Basic) -> RationalFunction:
    """x(x+1)⋯(x+k−1) = Γ(x+k)/Γ(x), x(x−1)⋯(x−k+1) = Γ(x+1)/Γ(x−k+1), for arguments of proved sign."""
    tower = converter.tower
    x, k = (converter(arg) for arg in e.args)
    rising = isinstance(e, sp.RisingFactorial)
    if k.integer is not None and 0 <= k.integer <= _MAX_SHIFT:
        return _rising_product(tower, x if rising else x - tower.number(k.integer - 1), k.integer)
    if rising and sign_of_function(tower, x) == 2 and sign_of_function(tower, k) > 0:
        return _gamma(converter, tower.reduce(x + k)) / _gamma(converter, x)
    if not rising and sign_of_function(tower, x) > 0:
        return _gamma(converter, x + tower.one) * _reciprocal_gamma(converter, tower.reduce(x - k + tower.one))
    raise NotConvertedError(f"{type(e).__name__} of arguments whose sign is not proved")


def _gamma(converter: Any, z: RationalFunction) -> RationalFunction:
    """Γ(z) from the first Γ(base) with an integer z − base, by DLMF 5.5.1."""
    tower = converter.tower
    z = tower.reduce(z)
    if (value := z.integer) is not None:
        if value <= 0 or value > _MAX_SHIFT:
            raise NotConvertedError(f"gamma({value}) is a pole or too large")
        return tower.number(sp.factorial(value - 1))
    for base, generator in tower.gammas:
        if (shift := tower.reduce(z - base).integer) is not None:
            return tower.reduce(generator * _rising_product(tower, base, shift))
    known = _by_reflection(tower, z) or _by_duplication(converter, z)
    if known is not None:
        return known
    positive = sign_of_function(tower, z) == 2
    meaning = sp.gamma(tower.meaning(z))
    constant = z.rational is not None
    generator = tower.new(Generator(meaning=meaning, sign=2 if positive else 0, real=positive, constant=constant))
    tower.gammas.append((z, generator))
    return generator


def _by_reflection(tower: Tower, z: RationalFunction) -> RationalFunction | None:
    """Γ(z) = π/(sin πb Γ(b)) · (1−b)(2−b)⋯(m−1−b) for a known Γ(b) with z + b = m; b = 1, …, m − 1 is left out."""
    for base, generator in tower.gammas:
        if (m := tower.reduce(z + base).integer) is None or not -_MAX_SHIFT <= m <= _MAX_REFLECTED:
            continue
        for k in range(1, m) if base.rational is None else ():
            _leave_out(tower, base - tower.number(k))
        sine = cos_sin(tower, tower.pi * base)[1]
        reflected = tower.pi / (sine * generator)
        return tower.reduce(reflected * _rising_product(tower, tower.one - base, m - 1))
    return None


def _by_duplication(converter: Any, z: RationalFunction) -> RationalFunction | None:
    """Γ(a) Γ(a + ½) = 2^(1−2a) √π Γ(2a) where two of the three are known but for whole shifts.

    Γ(2a) has its poles where Γ(a) or Γ(a + ½) has one. A shift that is not 0 leaves out the zeros of its factors.
    """
    tower, half = converter.tower, converter.tower.number(Fraction(1, 2))
    for base, generator in tuple(tower.gammas):
        if (shift := tower.reduce(z - base - half).integer) is not None:
            for double, value in tuple(tower.gammas):
                if (other := tower.reduce(double - base - base).integer) is not None:
                    doubled = value * _shifted(tower, double, -other)
                    return tower.reduce(
                        _constant(tower, base) * doubled / generator * _shifted(tower, base + half, shift)
                    )
        if (shift := tower.reduce(z - base - base).integer) is not None:
            for upper, value in tuple(tower.gammas):
                if (other := tower.reduce(upper - base - half).integer) is not None:
                    halves = generator * value * _shifted(tower, upper, -other)
                    return tower.reduce(halves / _constant(tower, base) * _shifted(tower, base + base, shift))
    return None


def _constant(tower: Tower, a: RationalFunction) -> RationalFunction:
    """2^(1−2a) √π."""
    exponent = tower.one - tower.number(2) * a
    root = exp_of(tower, tower.number(Fraction(1, 2)) * log_of(tower, tower.pi))
    return root * exp_of(tower, exponent * log_of(tower, tower.number(2)))


def _shifted(tower: Tower, z: RationalFunction, shift: int) -> RationalFunction:
    """Γ(z + shift)/Γ(z), the zeros of its factors left out."""
    if z.rational is None:
        for j in range(min(shift, 0), max(shift, 0)):
            _leave_out(tower, z + tower.number(j))
    return _rising_product(tower, z, shift)


def _leave_out(tower: Tower, f: RationalFunction) -> None:
    """Leave the zeros of f to be decided on their own, unless there are none."""
    if abs(sign_of_function(tower, tower.reduce(f))) != 2:
        tower.excluded.append(tower.meaning(tower.reduce(f)))


def _rising_product(tower: Any, z: RationalFunction, shift: int) -> RationalFunction:
    """Γ(z + shift)/Γ(z) for an integer shift of either sign."""
    if abs(shift) > _MAX_SHIFT:
        raise OutOfResourcesError(f"size: a shift of gamma by {shift}")
    result = tower.one
    for j in range(min(shift, 0), max(shift, 0)):
        result = result * (z + tower.number(j))
    return tower.reduce(result if shift >= 0 else tower.one / result)


def _reciprocal_gamma(converter: Any, z: RationalFunction) -> RationalFunction:
    """1/Γ(z): the reciprocal for a provably positive z, otherwise an entire function R with R(z) = z R(z + 1)."""
    tower = converter.tower
    if sign_of_function(tower, z) == 2:
        return tower.one / _gamma(converter, z)
    for j, (base, generator) in enumerate(tower.reciprocal_gammas):
        if (shift := tower.reduce(base - z).integer) is not None:
            if shift >= 0:
                return tower.reduce(generator * _rising_product(tower, z, shift))
            del tower.reciprocal_gammas[j]
            higher = _reciprocal_gamma(converter, z)
            tower.aliases[min(generator.support)] = higher * _rising_product(tower, base, -shift)
            return higher
    generator = tower.new(Generator(meaning=1 / sp.gamma(tower.meaning(z))))
    tower.reciprocal_gammas.append((z, generator))
    return generator
