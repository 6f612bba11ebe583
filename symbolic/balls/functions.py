"""The functions with a rigorous ball: SymPy class to ball function, with SymPy's conventions.

acot z = atan(1/z) with acot 0 = π/2 and acoth 0 = iπ/2, asec z = acos(1/z) and so on; sign(z) = z/|z|.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

from symbolic.balls.values import NotEvaluatedError, Value, acb, is_real, nonzero, off_cut, principal_log


def _divided(numerator: str | None, denominator: str) -> Callable[[Value], Value]:
    """z ↦ numerator(z)/denominator(z), refusing a pole."""

    def quotient(z: Value) -> Value:
        below = nonzero(getattr(z, denominator)(), denominator)
        return (acb(1) if numerator is None else getattr(z, numerator)()) / below

    return quotient


def _times_i(z: Value) -> Value:
    import flint

    return z * flint.acb(0, 1)


def _asin(z: Value) -> Value:
    off_cut(z, False, "asin")
    return acb(z.real.asin()) if is_real(z) else z.asin()


def _acos(z: Value) -> Value:
    off_cut(z, False, "acos")
    return acb(z.real.acos()) if is_real(z) else z.acos()


def _atan(z: Value) -> Value:
    if is_real(z):
        return acb(z.real.atan())
    off_cut(_times_i(z), False, "atan")
    return z.atan()


def _asinh(z: Value) -> Value:
    if is_real(z):
        return acb(z.real.asinh())
    off_cut(_times_i(z), False, "asinh")
    return z.asinh()


def _acosh(z: Value) -> Value:
    if is_real(z) and z.real > 1:
        return acb(z.real.acosh())
    if z.imag.contains(0) and not z.real > 1:
        raise NotEvaluatedError("a ball meets the branch cut of acosh")
    return z.acosh()


def _atanh(z: Value) -> Value:
    off_cut(z, False, "atanh")
    return acb(z.real.atanh()) if is_real(z) else z.atanh()


def _of_reciprocal(function: Callable[[Value], Value]) -> Callable[[Value], Value]:
    return lambda z: function(1 / nonzero(z, "a reciprocal"))


def _acot(z: Value) -> Value:
    return acb(acb(0).acos().real) if z.is_zero() else _of_reciprocal(_atan)(z)


def _acoth(z: Value) -> Value:
    return _times_i(_acot(z)) if z.is_zero() else _of_reciprocal(_atanh)(z)


def _log(z: Value, *base: Value) -> Value:
    """log z, or log z / log b for a base b."""
    value = principal_log(z)
    for b in base:
        value = value / nonzero(principal_log(b), "the logarithm of a base")
    return value


def _absolute(z: Value) -> Value:
    return acb(abs(z.real)) if is_real(z) else acb(abs(z))


def _sign(z: Value) -> Value:
    if z.is_zero():
        return z
    return nonzero(z, "sign") / _absolute(z)


def _arg(z: Value) -> Value:
    return acb(principal_log(z).imag)


def _atan2(y: Value, x: Value) -> Value:
    if not (is_real(x) and is_real(y)):
        raise NotEvaluatedError("atan2 of an argument not known to be real")
    return _arg(x + _times_i(y))


def _gamma(z: Value) -> Value:
    if z.imag.contains(0) and not z.real > 0 and z.real.contains_integer():
        raise NotEvaluatedError("a ball meets a pole of gamma")
    return acb(z.real.gamma()) if is_real(z) else z.gamma()


def _binomial(n: Value, k: Value) -> Value:
    """Γ(n+1)/(Γ(k+1)Γ(n−k+1)) for an n away from the negative integers, where every convention agrees."""
    return _gamma(n + 1) * (k + 1).rgamma() * (n - k + 1).rgamma()


def _rising(x: Value, k: Value) -> Value:
    return _gamma(x + k) / nonzero(_gamma(x), "gamma")


def _falling(x: Value, k: Value) -> Value:
    return _gamma(x + 1) / nonzero(_gamma(x - k + 1), "gamma")


def _heaviside(x: Any, at_zero: Any) -> Any:
    if x.is_zero():
        return at_zero
    if x.contains(0):
        raise NotEvaluatedError("Heaviside of a ball that contains 0")
    return x * 0 + (1 if x > 0 else 0)


def _extremum(method: str) -> Callable[..., Any]:
    def fold(first: Any, *rest: Any) -> Any:
        for other in rest:
            first = getattr(first, method)(other)
        return first

    return fold


FUNCTIONS: dict[type, Callable[..., Value]] = {
    sp.log: _log,
    sp.sin: lambda z: z.sin(),
    sp.cos: lambda z: z.cos(),
    sp.tan: _divided("sin", "cos"),
    sp.cot: _divided("cos", "sin"),
    sp.sec: _divided(None, "cos"),
    sp.csc: _divided(None, "sin"),
    sp.sinh: lambda z: z.sinh(),
    sp.cosh: lambda z: z.cosh(),
    sp.tanh: _divided("sinh", "cosh"),
    sp.coth: _divided("cosh", "sinh"),
    sp.sech: _divided(None, "cosh"),
    sp.csch: _divided(None, "sinh"),
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
    sp.conjugate: lambda z: z.conjugate(),
    sp.arg: _arg,
    sp.atan2: _atan2,
    sp.gamma: _gamma,
    sp.factorial: lambda z: _gamma(z + 1),
    sp.binomial: _binomial,
    sp.RisingFactorial: _rising,
    sp.FallingFactorial: _falling,
    sp.erf: lambda z: z.erf(),
    sp.erfc: lambda z: z.erfc(),
    sp.sinc: lambda z: z.sinc(),
}

REAL_FUNCTIONS: dict[type, Callable[..., Any]] = {
    sp.Heaviside: _heaviside,
    sp.Max: _extremum("max"),
    sp.Min: _extremum("min"),
}
