"""conj, Re, Im, |·|, arg and sign in the tower: Re u = (u + ū)/2, |u| = √(uū), u = |u| exp(i arg u)."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import sympy as sp

from symbolic.towers.conjugation import conjugate, imaginary_part, is_real, real_part
from symbolic.towers.exponentials import exp_of
from symbolic.towers.logarithms import log_of
from symbolic.towers.rational import RationalFunction
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import NotConvertedError, Tower

HALF = Fraction(1, 2)


def absolute(tower: Tower, u: RationalFunction) -> RationalFunction:
    """|u| = exp(log(uū)/2), or ±u where the sign of a real u is proved."""
    u = tower.reduce(u)
    if u.is_zero:
        return u
    if is_real(tower, u):
        known = sign_of_real(tower, u)
        if known:
            return u if known > 0 else -u
    square = tower.reduce(u * conjugate(tower, u))
    return exp_of(tower, tower.number(HALF) * log_of(tower, square, nonnegative=True))


def _argument(converter: Any, e: sp.Basic) -> RationalFunction:
    """arg u = (log u − log|u|)/i, undefined at u = 0."""
    tower, u = converter.tower, converter(e.args[0])
    if u.is_zero:
        raise NotConvertedError("arg(0) is undefined")
    modulus = tower.number(HALF) * log_of(tower, tower.reduce(u * conjugate(tower, u)), nonnegative=True)
    return tower.reduce((converter.logarithm(e.args[0]) - modulus) / tower.imaginary)


def _angle(converter: Any, e: sp.Basic) -> RationalFunction:
    """atan2(y, x) = arg(x + iy) for real x and y."""
    y, x = e.args
    if not all(is_real(converter.tower, converter(part)) for part in (x, y)):
        raise NotConvertedError("atan2 needs real arguments")
    return converter(sp.arg(x + sp.I * y, evaluate=False))


def _sign(converter: Any, e: sp.Basic) -> RationalFunction:
    """sign u = u/|u| where u ≠ 0; the zeros of u are recorded and decided on their own."""
    tower, u = converter.tower, converter(e.args[0])
    if u.is_zero:
        return u
    known = sign_of_real(tower, u) if is_real(tower, u) else 0
    if abs(known) == 2:
        return tower.number(known // 2)
    tower.excluded.append(e.args[0])
    return tower.reduce(u / absolute(tower, u))


def _heaviside(converter: Any, e: sp.Basic) -> RationalFunction:
    """Heaviside(x) = (1 + sign x)/2 for real x ≠ 0, and what it is at 0 is decided there."""
    tower, u = converter.tower, converter(e.args[0])
    if not is_real(tower, u):
        raise NotConvertedError("Heaviside needs a real argument")
    if u.is_zero:
        tower.excluded.append(e.args[0])
    return tower.reduce((tower.one + _sign(converter, e)) / tower.number(2))


COMPLEX_PARTS: dict[type, Callable[[Any, sp.Basic], RationalFunction]] = {
    sp.conjugate: lambda c, e: conjugate(c.tower, c(e.args[0])),
    sp.re: lambda c, e: real_part(c.tower, c(e.args[0])),
    sp.im: lambda c, e: imaginary_part(c.tower, c(e.args[0])),
    sp.Abs: lambda c, e: absolute(c.tower, c(e.args[0])),
    sp.arg: _argument,
    sp.atan2: _angle,
    sp.sign: _sign,
    sp.Heaviside: _heaviside,
}
