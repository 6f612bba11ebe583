"""The functions with a rigorous ball: SymPy class to ball function, with SymPy's conventions.

acot z = atan(1/z) with acot 0 = π/2 and acoth 0 = iπ/2, asec z = acos(1/z) and so on; sign(z) = z/|z|. At a pole
the ball is not finite, which the evaluator refuses at every node.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import methodcaller
from typing import Any

import sympy as sp

from symbolic.balls.values import NotEvaluatedError, Value, acb, is_real, nonzero, off_cut, principal_log


def _times_i(z: Value) -> Value:
    import flint

    return z * flint.acb(0, 1)


def _inverse(name: str, *, rotated: bool = False) -> Callable[[Value], Value]:
    """An inverse function with the cuts (−∞, −1] and [1, ∞), or with these times i."""

    def value(z: Value) -> Value:
        off_cut(_times_i(z) if rotated else z, name)
        return getattr(z, name)()

    return value


_acos, _asin, _atanh = _inverse("acos"), _inverse("asin"), _inverse("atanh")
_atan, _asinh = _inverse("atan", rotated=True), _inverse("asinh", rotated=True)


def _acosh(z: Value) -> Value:
    if z.imag.contains(0) and not z.real > 1:
        raise NotEvaluatedError("a ball meets the branch cut of acosh")
    return z.acosh()


def _of_reciprocal(function: Callable[[Value], Value]) -> Callable[[Value], Value]:
    return lambda z: function(1 / nonzero(z, "a reciprocal"))


def _acot(z: Value) -> Value:
    return acb(acb(0).acos().real) if z.is_zero() else _of_reciprocal(_atan)(z)


def _acoth(z: Value) -> Value:
    return _times_i(_acot(z)) if z.is_zero() else _of_reciprocal(_atanh)(z)


def _log(z: Value, *base: Value) -> Value:
    """log z, or log z / log b for a base b."""
    return principal_log(z) / principal_log(base[0]) if base else principal_log(z)


def _absolute(z: Value) -> Value:
    return acb(abs(z.real)) if is_real(z) else acb(abs(z))


def _sign(z: Value) -> Value:
    return z if z.is_zero() else z / _absolute(z)


def _arg(z: Value) -> Value:
    return acb(principal_log(z).imag)


def _atan2(y: Value, x: Value) -> Value:
    if not (is_real(x) and is_real(y)):
        raise NotEvaluatedError("atan2 of an argument not known to be real")
    return _arg(x + _times_i(y))


def _binomial(n: Value, k: Value) -> Value:
    """Γ(n+1)/(Γ(k+1)Γ(n−k+1)) for an n away from the negative integers, where every convention agrees."""
    return (n + 1).gamma() * (k + 1).rgamma() * (n - k + 1).rgamma()


def _lambert(z: Value, branch: Value | None = None) -> Value:
    """W(z) on the principal branch, away from the cut (−∞, −1/e)."""
    import flint

    if branch is not None and not branch.is_zero():
        raise NotEvaluatedError("LambertW on another branch than the principal one")
    if z.imag.contains(0) and not z.real * flint.arb(1).exp() > -1:
        raise NotEvaluatedError("a ball meets the branch cut of LambertW")
    return z.lambertw()


def _zeta(s: Value, a: Value | None = None) -> Value:
    """ζ(s), of one argument alone."""
    if a is not None:
        raise NotEvaluatedError("zeta of two arguments")
    return s.zeta()


def _heaviside(x: Any, at_zero: Any) -> Any:
    if x.is_zero():
        return at_zero
    if x.contains(0):
        raise NotEvaluatedError("Heaviside of a ball that contains 0")
    return x * 0 + (1 if x > 0 else 0)


_AS_THEY_ARE = "sin cos tan cot sec csc sinh cosh tanh coth sech csch conjugate gamma erf erfc sinc"

FUNCTIONS: dict[type, Callable[..., Value]] = {
    sp.log: _log,
    **{getattr(sp, name): methodcaller(name) for name in _AS_THEY_ARE.split()},
    sp.asin: _asin,
    sp.acos: _acos,
    sp.atan: _atan,
    sp.acot: _acot,
    sp.asec: _of_reciprocal(_acos),
    sp.acsc: _of_reciprocal(_asin),
    sp.asinh: _asinh,
    sp.acosh: _acosh,
    sp.atanh: _atanh,
    sp.acoth: _acoth,
    sp.asech: _of_reciprocal(_acosh),
    sp.acsch: _of_reciprocal(_asinh),
    sp.Abs: _absolute,
    sp.sign: _sign,
    sp.re: lambda z: acb(z.real),
    sp.im: lambda z: acb(z.imag),
    sp.arg: _arg,
    sp.atan2: _atan2,
    sp.LambertW: _lambert,
    sp.zeta: _zeta,
    sp.factorial: lambda z: (z + 1).gamma(),
    sp.binomial: _binomial,
    sp.RisingFactorial: lambda x, k: (x + k).gamma() / x.gamma(),
    sp.FallingFactorial: lambda x, k: (x + 1).gamma() / (x - k + 1).gamma(),
}

REAL_FUNCTIONS: dict[type, Callable[..., Any]] = {
    sp.Heaviside: _heaviside,
    sp.Max: lambda *values: reduce(lambda a, b: a.max(b), values),
    sp.Min: lambda *values: reduce(lambda a, b: a.min(b), values),
}
