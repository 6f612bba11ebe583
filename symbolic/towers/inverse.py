"""Inverse functions as generators A with a known exponential, such as exp(i asin u) = √(1−u²) + iu.

acos u = π/2 − asin u, acot u = atan(1/u) for u ≠ 0, asec u = acos(1/u), on the cuts as well.
Source: DLMF 4.23.19, 4.23.22, 4.23.26 and 4.37.16-4.37.24.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import sympy as sp

from symbolic.towers.conjugation import conjugate, imaginary_part, is_imaginary, is_real, real_part
from symbolic.towers.exponentials import exp_of
from symbolic.towers.logarithms import log_of
from symbolic.towers.rational import RationalFunction
from symbolic.towers.signs import sign_of_function, sign_of_real
from symbolic.towers.tower import Exponent, Generator, NotConvertedError, Tower, Turn

HALF = Fraction(1, 2)


def root_of(tower: Tower, u: RationalFunction) -> RationalFunction:
    """√u on the principal branch."""
    u = tower.reduce(u)
    return tower.zero if u.is_zero else exp_of(tower, tower.number(HALF) * log_of(tower, u))


def _asin_exponential(tower: Tower, u: RationalFunction) -> RationalFunction:
    return root_of(tower, tower.one - u * u) + tower.imaginary * u


def _atan_exponential(tower: Tower, u: RationalFunction) -> RationalFunction:
    """exp(i atan u) = (1 + iu)/√(1 + u²) for real u, and with √(1+iu)·√(1−iu) below in general."""
    iu = tower.imaginary * u
    if is_real(tower, u):
        return (tower.one + iu) / root_of(tower, tower.one + u * u)
    return (tower.one + iu) / (root_of(tower, tower.one + iu) * root_of(tower, tower.one - iu))


def _asinh_exponential(tower: Tower, u: RationalFunction) -> RationalFunction:
    return u + root_of(tower, u * u + tower.one)


def _acosh(tower: Tower, u: RationalFunction) -> RationalFunction:
    """acosh u = log(u + √(u−1)√(u+1)), on the cut as well (DLMF 4.37.19 with principal roots)."""
    return log_of(tower, u + root_of(tower, u - tower.one) * root_of(tower, u + tower.one))


def _atanh_exponential(tower: Tower, u: RationalFunction) -> RationalFunction:
    one = tower.one
    return (one + u) / (root_of(tower, one + u) * root_of(tower, one - u))


_EXPONENTIALS: dict[type, tuple[bool, Callable[[Tower, RationalFunction], RationalFunction]]] = {
    sp.asin: (True, _asin_exponential),
    sp.atan: (True, _atan_exponential),
    sp.asinh: (False, _asinh_exponential),
    sp.atanh: (False, _atanh_exponential),
}


def _is_real_value(tower: Tower, function: type, u: RationalFunction) -> bool:
    """Whether the inverse function is real at u on the whole domain."""
    if not is_real(tower, u) or function in (sp.atan, sp.asinh):
        return is_real(tower, u)
    return sign_of_function(tower, tower.reduce(tower.one - u * u)) > 0


def inverse(tower: Tower, function: type, u: RationalFunction) -> RationalFunction:
    """The generator of an inverse function at u; u and −u share it, for all of them are odd."""
    u = tower.reduce(u)
    if u.is_zero:
        return tower.zero
    if u.num.leading_coefficient() < 0:
        return -inverse(tower, function, -u)
    key = (function, u.key)
    if key not in tower.table:
        real = _is_real_value(tower, function, u)
        constant = tower.is_constant(u)
        imaginary, exponential = _EXPONENTIALS[function]
        known = tower.reduce(exponential(tower, u))
        a = tower.new(Generator(meaning=function(tower.meaning(u)), real=real, constant=constant))
        index = len(tower.generators) - 1
        if not real and _is_off_cut(tower, function, u):  # so f(ū) = f(u)‾
            tower.pending_conjugates[index] = lambda: inverse(tower, function, conjugate(tower, u))
        if real:
            tower.increasing[index] = function, u
        tower.table[key] = a
        value = tower.imaginary * a if imaginary else a
        tower.exponents.append(Exponent(value=value, known=known, turn=_turn(tower, function, u, real)))
    return tower.table[key]


def _turn(tower: Tower, function: type, u: RationalFunction, real: bool) -> Turn:
    """Bounds of Re asin u, Re atan u, Im asinh u, Im atanh u, in units of π.

    They are a quarter turn each way. With f(z) = ½ arg((1 + iz)(1 − iz)‾) + kπ, Re atan z has the strict sign of Re z
    where Re z ≠ 0, and less than π/2; so has Re asin z, with π/2 on its cuts alone (DLMF 4.23.16–17, 4.23.35–36).
    Im asinh z = Re asin(−iz) and Im atanh z = Re atan(−iz).
    """
    zero = Fraction(0)
    if real and function in (sp.asinh, sp.atanh):
        return Turn(zero, zero)
    known = sign_of_function(tower, u) if real else 2 * _side(tower, function, u)
    is_open = (real and function is sp.atan) or (function in (sp.atan, sp.atanh) and abs(known) == 2)
    if real and function is sp.asin:
        is_open = sign_of_function(tower, tower.reduce(tower.one - u * u)) == 2
    strict = abs(known) == 2
    if known > 0:
        return Turn(zero, HALF, strict, is_open)
    return Turn(-HALF, zero, is_open, strict) if known < 0 else Turn(-HALF, HALF, is_open, is_open)


def _side(tower: Tower, function: type, u: RationalFunction) -> int:
    """1 or −1 for the strict sign of Re u, of Im u for asinh and atanh; 0 where it is not proved."""
    turned = u if function in (sp.asin, sp.atan) else u / tower.imaginary
    try:
        sign = sign_of_real(tower, real_part(tower, turned))
    except NotConvertedError:
        return 0
    return sign // 2 if abs(sign) == 2 else 0


def _is_off_cut(tower: Tower, function: type, u: RationalFunction) -> bool:
    """Whether u is proved to be off the cuts: not real for asin and atanh, not imaginary for atan and asinh."""
    turned = u * tower.imaginary if function in (sp.atan, sp.asinh) else u
    if is_imaginary(tower, turned):
        return True
    try:
        if abs(sign_of_real(tower, imaginary_part(tower, turned))) == 2:
            return True
    except NotConvertedError:
        return False
    return is_real(tower, turned) and sign_of_real(tower, tower.reduce(tower.one - turned * turned)) == 2


def _quarter(tower: Tower) -> RationalFunction:
    return tower.pi / tower.number(2)


def _simple(function: type) -> Callable[[Any, sp.Basic], RationalFunction]:
    return lambda c, e: inverse(c.tower, function, c(e.args[0]))


def _reciprocal(function: type) -> Callable[[Any, sp.Basic], RationalFunction]:
    return lambda c, e: inverse(c.tower, function, c.tower.one / c(e.args[0]))


def _jumping(function: type) -> Callable[[Any, sp.Basic], RationalFunction]:
    """acot u = atan(1/u) and acoth u = atanh(1/u) where u ≠ 0; the zeros of u are recorded and decided on their own."""

    def convert(c: Any, e: sp.Basic) -> RationalFunction:
        u = c(e.args[0])
        if u.is_zero:
            return _quarter(c.tower) if function is sp.atan else c.tower.imaginary * _quarter(c.tower)
        if not (is_real(c.tower, u) and abs(sign_of_real(c.tower, u)) == 2):
            c.tower.excluded.append(e.args[0])
        return inverse(c.tower, function, c.tower.one / u)

    return convert


INVERSE: dict[type, Callable[[Any, sp.Basic], RationalFunction]] = {
    **{function: _simple(function) for function in _EXPONENTIALS},
    sp.acot: _jumping(sp.atan),
    sp.acsc: _reciprocal(sp.asin),
    sp.acsch: _reciprocal(sp.asinh),
    sp.acosh: lambda c, e: _acosh(c.tower, c(e.args[0])),
    sp.asech: lambda c, e: _acosh(c.tower, c.tower.one / c(e.args[0])),
    sp.acoth: _jumping(sp.atanh),
    sp.acos: lambda c, e: _quarter(c.tower) - inverse(c.tower, sp.asin, c(e.args[0])),
    sp.asec: lambda c, e: _quarter(c.tower) - inverse(c.tower, sp.asin, c.tower.one / c(e.args[0])),
}
