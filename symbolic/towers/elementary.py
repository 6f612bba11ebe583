"""Trigonometric and hyperbolic functions as exponentials: sin u = (e^{iu} − e^{−iu})/2i, cosh u = (eᵘ + e^{−u})/2."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

from symbolic.towers.conjugation import is_real
from symbolic.towers.exponentials import exp_of
from symbolic.towers.rational import RationalFunction
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import Tower


def _even_odd(tower: Tower, v: RationalFunction) -> tuple[RationalFunction, RationalFunction]:
    """((eᵛ + e^{−v})/2, (eᵛ − e^{−v})/2)."""
    e = exp_of(tower, v)
    inverse, two = tower.one / e, tower.number(2)
    return tower.reduce((e + inverse) / two), tower.reduce((e - inverse) / two)


def cos_sin(tower: Tower, u: RationalFunction) -> tuple[RationalFunction, RationalFunction]:
    """(cos u, sin u)."""
    even, odd = _even_odd(tower, tower.reduce(tower.imaginary * u))
    return even, tower.reduce(odd / tower.imaginary)


def cosh_sinh(tower: Tower, u: RationalFunction) -> tuple[RationalFunction, RationalFunction]:
    """(cosh u, sinh u)."""
    return _even_odd(tower, u)


def record_signs(tower: Tower, u: RationalFunction) -> None:
    """sin u > 0 for 0 < u < π and cos u > 0 for −π/2 < u < π/2: kept for the signs of multiples of them."""
    if u.rational is not None or ("signs", u.key) in tower.table or not is_real(tower, u):
        return
    tower.table["signs", u.key] = tower.one
    half = tower.pi / tower.number(2)
    cosine, sine = cos_sin(tower, u)
    for value, ends in ((sine, (u, tower.pi - u)), (cosine, (half + u, half - u))):
        low, high = (sign_of_real(tower, end) for end in ends)
        if low > 0 and high > 0:
            tower.signed.append((value, min(low, high)))


CIRCULAR = (sp.sin, sp.cos, sp.tan, sp.cot, sp.sec, sp.csc)

TRIGONOMETRIC: dict[type, Callable[[Tower, RationalFunction], RationalFunction]] = {
    sp.sin: lambda t, u: cos_sin(t, u)[1],
    sp.cos: lambda t, u: cos_sin(t, u)[0],
    sp.tan: lambda t, u: cos_sin(t, u)[1] / cos_sin(t, u)[0],
    sp.cot: lambda t, u: cos_sin(t, u)[0] / cos_sin(t, u)[1],
    sp.sec: lambda t, u: t.one / cos_sin(t, u)[0],
    sp.csc: lambda t, u: t.one / cos_sin(t, u)[1],
    sp.sinh: lambda t, u: cosh_sinh(t, u)[1],
    sp.cosh: lambda t, u: cosh_sinh(t, u)[0],
    sp.tanh: lambda t, u: cosh_sinh(t, u)[1] / cosh_sinh(t, u)[0],
    sp.coth: lambda t, u: cosh_sinh(t, u)[0] / cosh_sinh(t, u)[1],
    sp.sech: lambda t, u: t.one / cosh_sinh(t, u)[0],
    sp.csch: lambda t, u: t.one / cosh_sinh(t, u)[1],
}


def _maximum(converter: Any, e: sp.Basic, sign: int) -> RationalFunction:
    """max(a, b) = (a + b + |a − b|)/2 for real a, b, folded over the arguments; min has −|a − b|."""
    first, *rest = e.args
    for other in rest:
        first = (first + other + sign * sp.Abs(first - other)) / 2
    return converter(first)


ELEMENTARY: dict[type, Callable[[Any, sp.Basic], RationalFunction]] = {
    sp.erfc: lambda converter, e: converter(1 - sp.erf(e.args[0])),
    sp.Max: lambda converter, e: _maximum(converter, e, 1),
    sp.Min: lambda converter, e: _maximum(converter, e, -1),
}
