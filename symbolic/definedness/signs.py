"""The sign of a number by rules for its class."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.definedness.matrices import is_gram
from symbolic.definedness.numbers import sign_of_number
from symbolic.definedness.rules import NAMES, body, is_constant, rule_of
from symbolic.definedness.sorts import is_norm
from symbolic.escapes import escapes
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.phi import phi
from symbolic.expressions.spectrum import SpectralRadius
from symbolic.signs import product_of_signs, sum_of_signs

if TYPE_CHECKING:
    from symbolic.definedness.known import Known


def sign_by_rules(known: Known, e: Any) -> int:
    """The sign of e by the assumptions of names and the signs of its parts."""
    if is_constant(e):
        return sign_of_number(e)
    rule = rule_of(e, _RULES)
    return rule(known, e) if rule is not None else 0


def _assumed(known: Known, e: Any) -> int:
    signs = (("positive", 2), ("negative", -2), ("nonnegative", 1), ("nonpositive", -1))
    return next((size for name, size in signs if getattr(e, f"is_{name}")), 0)


def _product(known: Known, e: sp.Mul) -> int:
    signs = [known.sign(arg) for arg in e.args]
    return product_of_signs(*signs) or int(signs.count(0) == 2 and min(signs) >= 0 and is_norm(known, e))


def _power(known: Known, e: sp.Pow) -> int:
    base, exponent = e.args
    if base == sp.E:
        return _exponential(known, exponent)
    below = known.sign(base)
    if below > 0 and known.real(exponent):
        return below
    if exponent.is_Integer and exponent % 2 == 0 and known.real(base):
        return _modulus(known, base)
    if exponent.is_Integer and below < 0:
        return below if exponent % 2 else -below
    return 0


def _exponential(known: Known, x: Any) -> int:
    return 2 if known.real(x) else 0


def _modulus(known: Known, x: Any) -> int:
    return 2 if known.nonzero(x) else 1


def _logarithm(known: Known, e: sp.log) -> int:
    return known.sign(e.args[0] - 1) if known.real(e) else 0


def _binomial(known: Known, e: sp.binomial) -> int:
    n, k = e.args
    if not (known.integer(n) and known.integer(k) and known.sign(n) >= 1):
        return 0
    return 2 if known.sign(k) >= 1 and known.sign(n - k) >= 1 else 1


def _sum(known: Known, e: sp.Sum) -> int:
    """The sign of the terms; not strictly where the range may be empty."""
    forwards = all(len(limit) == 3 and known.is_forwards(*limit[1:]) for limit in e.limits)
    size = known.sign(body(e)) if forwards and not escapes(e) else 0
    filled = abs(size) < 2 or all(upper == sp.oo or known.sign(upper - lower) >= 1 for _, lower, upper in e.limits)
    return size if filled else size // 2


def _largest(known: Known, e: sp.Max) -> int:
    signs = [known.sign(arg) for arg in e.args]
    return max(signs) if max(signs) > 0 else _common(*signs)


def _common(*signs: int) -> int:
    """The sign that all have."""
    return min(signs) if min(signs) > 0 else min(max(signs), 0)


def _contraction(known: Known, e: Contraction) -> int:
    """xᵀx of a real column, as (Ax)ᵀ(Ax) too."""
    return 1 if isinstance(e.parent, sp.MatMul) and is_gram(known, e.parent.args) is not None else 0


_ODD = (sp.sinh, sp.tanh, sp.atan, sp.asinh, sp.erf, sp.sign)  # and increasing
_RULES: dict[type, Callable[[Known, Any], int]] = {
    **dict.fromkeys(NAMES, _assumed),
    sp.Add: lambda known, e: sum_of_signs(*map(known.sign, e.args)),
    sp.Mul: _product,
    sp.Pow: _power,
    **dict.fromkeys((sp.exp, sp.cosh), lambda known, e: _exponential(known, e.args[0])),
    phi: lambda known, e: _exponential(known, e.args[1]),
    sp.Abs: lambda known, e: _modulus(known, e.args[0]),
    **dict.fromkeys(_ODD, lambda known, e: known.sign(e.args[0])),
    sp.log: _logarithm,
    **dict.fromkeys((SpectralRadius, sp.KroneckerDelta), lambda known, e: 1),
    sp.gamma: lambda known, e: 2 if known.sign(e.args[0]) == 2 else 0,
    sp.factorial: lambda known, e: 2 if known.sign(e.args[0]) >= 1 else 0,
    sp.binomial: _binomial,
    sp.Sum: _sum,
    Extreme: lambda known, e: 0 if escapes(e) else known.sign(body(e)),
    sp.Max: _largest,
    sp.Min: lambda known, e: _common(*map(known.sign, e.args)),
    sp.Piecewise: lambda known, e: _common(*(known.sign(value) for value, _ in e.args)),
    Contraction: _contraction,
}
