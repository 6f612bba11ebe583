"""Derivatives, limits and integrals: by the expansion of an expression in powers of t at a point, and by quadrature.

An expansion is t^v (c₀ + c₁ t + …) with balls for its coefficients. A coefficient that is 0 is known to be only where
its ball is a point, as for (1 − cos t)/t².
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from math import factorial
from operator import add, mul
from typing import Any

import flint
import sympy as sp
from flint import acb, acb_series

from tests.fuzz.judge.numbers import ZERO, NoRuleError, Number, UndefinedError, UnknownError, in_ball

TERMS = 10  # of an expansion
MEROMORPHIC = (sp.Add, sp.Mul, sp.Pow, sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.Symbol, sp.Number, sp.NumberSymbol)


@dataclass(frozen=True, slots=True)
class Expansion:
    """t^order (c₀ + c₁ t + …)."""

    order: int
    series: acb_series

    def __add__(self, other: Expansion) -> Expansion:
        order = min(self.order, other.order)
        return Expansion(order, self.from_order(order) + other.from_order(order))

    def __mul__(self, other: Expansion) -> Expansion:
        return Expansion(self.order + other.order, self.series * other.series)

    def from_order(self, order: int) -> acb_series:
        """The series that t^order is the factor of."""
        return _series([acb(0)] * (self.order - order) + self.series.coeffs())

    def leading(self) -> Expansion:
        """The expansion with c₀ ≠ 0."""
        found = self.series.coeffs()
        for count, c in enumerate(found):
            if not c.contains(0):
                return Expansion(self.order + count, _series(found[count:]))
            if not (c.real.is_zero() and c.imag.is_zero()):
                raise UnknownError("a ball has 0")
        raise UnknownError("all known coefficients are 0")

    def regular(self) -> acb_series:
        """The series of one without negative powers."""
        if self.order < 0 and self.leading().order < 0:
            raise UndefinedError("a pole")
        if self.order < 0:
            return self.leading().regular()
        return self.from_order(0)


def _series(coefficients: list[acb]) -> acb_series:
    return acb_series(coefficients[:TERMS], prec=TERMS)


def _constant(series: acb_series) -> acb:
    return (series.coeffs() or [acb(0)])[0]


def _inverse(e: Expansion) -> Expansion:
    found = e.leading()
    return Expansion(-found.order, 1 / found.series)


def _off_its_cut(series: acb_series) -> acb_series:
    """A series at which log is analytic along real t: off (−∞, 0], or real and not 0."""
    c = _constant(series)
    if c.contains(0):
        raise UnknownError("log of what may be 0")
    if not c.real > 0 and c.imag.contains(0) and not all(part.imag.is_zero() for part in series.coeffs()):
        raise NoRuleError("an expansion at a cut")
    return series


def _power(e: Expansion, exponent: sp.Expr) -> Expansion:
    if exponent.is_Integer and abs(exponent) <= TERMS:
        base = e if exponent >= 0 else _inverse(e)
        return reduce(mul, [base] * abs(int(exponent)), Expansion(0, _series([acb(1)])))
    if not exponent.is_Rational:
        raise NoRuleError("a power")
    number = acb(flint.fmpq(int(exponent.p), int(exponent.q)))
    return Expansion(0, (_off_its_cut(e.regular()).log() * number).exp())


_FUNCTIONS: dict[Any, Callable[[acb_series], acb_series]] = {
    sp.exp: lambda s: s.exp(),
    sp.log: lambda s: _off_its_cut(s).log(),
    sp.sin: lambda s: s.sin(),
    sp.cos: lambda s: s.cos(),
    sp.sinh: lambda s: (s.exp() - (-s).exp()) / 2,
    sp.cosh: lambda s: (s.exp() + (-s).exp()) / 2,
    sp.atan: lambda s: s.atan(),
}


def expansion(e: Any, variable: Any, center: Expansion, at: Any) -> Expansion:
    """Of e, where the variable is an expansion and all else is at a point."""
    if e == variable:
        return center
    if not e.has(variable):
        return Expansion(0, _series([at(e).ball]))
    part = lambda arg: expansion(arg, variable, center, at)
    if isinstance(e, sp.Add | sp.Mul):
        return reduce(add if isinstance(e, sp.Add) else mul, map(part, e.args))
    if isinstance(e, sp.Pow) and not e.exp.has(variable):
        return _power(part(e.base), e.exp)
    if type(e) in (sp.tan, sp.tanh):
        top, bottom = (sp.sin, sp.cos) if isinstance(e, sp.tan) else (sp.sinh, sp.cosh)
        return part(top(e.args[0])) * _inverse(part(bottom(e.args[0])))
    if type(e) not in _FUNCTIONS:
        raise NoRuleError(f"no expansion of {type(e).__name__}")
    return Expansion(0, _FUNCTIONS[type(e)](part(e.args[0]).regular()))


def derivative(e: Any, at: Any) -> Number:
    """n! cₙ at the value of the letter."""
    if len(e.variable_count) != 1 or not e.variable_count[0][1].is_Integer:
        raise NoRuleError("a derivative in several letters")
    ((variable, count),) = e.variable_count
    if not e.expr.has(variable):
        return at(e.expr) * ZERO
    center = Expansion(0, _series([at(variable).ball, acb(1)]))
    found = expansion(e.expr, variable, center, at).regular().coeffs()
    at(e.expr)  # which has a value there
    return in_ball(found[int(count)] * factorial(int(count)) if len(found) > count else acb(0))


def limit(e: Any, at: Any) -> Number:
    """c₀ at a number, and at ±∞ of e(1/t); without a value at a pole."""
    body, variable, where, _ = e.args
    t = Expansion(0, _series([acb(0), acb(1)]))
    if where in (sp.oo, -sp.oo):
        if not body.is_rational_function(variable):
            raise NoRuleError("a limit at infinity")
        center = _inverse(t)
    else:
        center = t + Expansion(0, _series([at(where).ball]))
    return in_ball(_constant(expansion(body, variable, center, at).regular()))


def integral(e: Any, at: Any) -> Number:
    """Of a meromorphic integrand between real numbers; its value at a ball with a pole is no finite ball."""
    if len(e.limits) != 1 or len(e.limits[0]) != 3:
        raise NoRuleError("an integral")
    variable, lower, upper = e.limits[0]
    if any(not isinstance(node, MEROMORPHIC) for node in sp.preorder_traversal(e.function)):
        raise NoRuleError("an integrand that may be cut")

    def value(z: acb, _: bool) -> acb:
        try:
            return at.with_value(variable, in_ball(z))(e.function).ball
        except (UndefinedError, UnknownError):
            return acb("nan")

    return in_ball(acb.integral(value, at(lower).ball, at(upper).ball))


EXPANSIONS: dict[str, Callable[[Any, Any], Number]] = {"Derivative": derivative, "Limit": limit, "Integral": integral}
