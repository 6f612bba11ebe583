"""α ≠ 0 ⟹ |α| ≥ 1/(u^(D−1) l): exact zero tests for algebraic numbers by a root bound and one ball.

α = U/L with algebraic integers U, L whose conjugates are at most u and l in absolute value, U of degree at most D.
Source: C. Burnikel, R. Fleischer, K. Mehlhorn, S. Schirra, A strong and easily computable separation bound for
arithmetic expressions involving radicals, Algorithmica 27 (2000), Theorem 1 (division brought to the root).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import lcm, prod
from typing import Any

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError

_MAX_BITS = 300_000  # a ball of this precision takes about 0.1 s for a few radicals
_SLACK = 1e-6  # covers the rounding of the float logarithms below, relative


@dataclass(slots=True)
class _Degrees:
    """The extensions met: a k-th root of each base, and all roots of unity together."""

    roots: dict[sp.Basic, int] = field(default_factory=dict)
    unity: int = 1

    def total(self) -> int:
        return prod(self.roots.values()) * int(sp.totient(self.unity))


def is_algebraic(e: sp.Basic) -> bool:
    """Whether e is built from rationals, i, roots and exp(iπr) by rational operations."""
    if e.is_Rational or e is sp.I:
        return True
    if e.is_Add or e.is_Mul:
        return all(is_algebraic(arg) for arg in e.args)
    if e.is_Pow:
        return bool(e.exp.is_Rational) and is_algebraic(e.base)
    return _turn(e) is not None


def _turn(e: sp.Basic) -> sp.Rational | None:
    """r for e = exp(iπr) with a rational r."""
    if not isinstance(e, sp.exp):
        return None
    r = e.args[0] / (sp.I * sp.pi)
    return r if r.is_Rational else None


def algebraic_is_zero(e: sp.Expr, limits: Limits) -> bool | None:
    """Whether an algebraic number is 0, None if the bound needs too much precision or a value has no ball.

    Parameters
    ----------
    e : Expr with ``is_algebraic(e)``
    limits : Limits

    Examples
    --------
    >>> algebraic_is_zero(sp.sqrt(3 + 2 * sp.sqrt(2)) - 1 - sp.sqrt(2), Limits.seconds(5))
    True
    >>> algebraic_is_zero(sp.sqrt(2) - sp.Rational(14142, 10000), Limits.seconds(5))
    False
    """
    degrees = _Degrees()
    u, l = _bound(e, degrees)
    degree = degrees.total()
    needed = ((degree - 1) * u + l) * (1 + _SLACK) + 1
    bits = 128
    while bits <= _MAX_BITS:
        limits.check()
        try:
            value = Evaluator({}, bits, limits)(e)
        except NotEvaluatedError:
            return None
        if not value.contains(0):
            return False
        if value.abs_upper() < _two_to(-needed):
            return True
        bits = min(4 * bits, int(needed) + 256) if bits < needed + 64 else 2 * bits
    return None


def _two_to(exponent: float) -> Any:
    import flint

    return flint.arb(2) ** (int(exponent) - 1)


def _bound(e: sp.Basic, degrees: _Degrees) -> tuple[float, float]:
    """(log₂ u, log₂ l) by the rules of the source; the extensions are added to ``degrees``."""
    if e.is_Rational:
        return float(max(int(e.p).bit_length(), 0)), float(int(e.q).bit_length())
    if e is sp.I:
        degrees.unity = lcm(degrees.unity, 4)
        return 0.0, 0.0
    if e.is_Add or e.is_Mul:
        parts = [_bound(arg, degrees) for arg in e.args]
        u, l = parts[0]
        for v, m in parts[1:]:
            u, l = (max(u + m, l + v) + 1, l + m) if e.is_Add else (u + v, l + m)
        return u, l
    if e.is_Pow:
        return _power_bound(e, degrees)
    turn = _turn(e)
    if turn is None:
        raise ValueError(f"a separation bound needs an algebraic number; got {e}.")
    degrees.unity = lcm(degrees.unity, 2 * int(turn.q))
    return 0.0, 0.0


def _power_bound(e: sp.Basic, degrees: _Degrees) -> tuple[float, float]:
    """b^(p/k) = (ᵏ√b)^p, upside down for p < 0."""
    p, k = int(e.exp.p), int(e.exp.q)
    u, l = _bound(e.base, degrees)
    if k > 1:
        degrees.roots[e.base] = lcm(degrees.roots.get(e.base, 1), k)
        u, l = ((u + (k - 1) * l) / k, l) if u >= l else (u, ((k - 1) * u + l) / k)
    return (abs(p) * u, abs(p) * l) if p > 0 else (abs(p) * l, abs(p) * u)
