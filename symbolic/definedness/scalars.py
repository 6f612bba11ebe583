"""Where the scalar functions of SymPy have a value, and where they are smooth along a parameter.

Values are those of SymPy's principal branches, with its conventions at single points (acot 0 = π/2, 0⁰ = 1, sign 0 = 0,
arg 0 undefined). Source: NIST Digital Library of Mathematical Functions, 4.2(i), 4.23(ii), 4.37(ii) (cuts), 5.2(i) (Γ).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import sympy as sp

from symbolic.definedness.known import Known
from symbolic.expressions.phi import phi

UNIT = Known()  # what is known without any condition
_POLES = sp.Range(0, -sp.oo, -1)  # of Γ
_OUTSIDE = sp.Union(sp.Interval(-sp.oo, -1), sp.Interval(1, sp.oo))

INFINITE = {sp.nan, sp.zoo, sp.oo, -sp.oo}
Conditions = Iterator[Any]


class UnknownDomain(NotImplementedError):
    """An expression of which the domain cannot be computed; the message names the part."""


def _apart(*values: Any) -> Callable[..., Conditions]:
    """x ≠ v for all values v."""
    return lambda x: (_differ(x, value) for value in values)


def _differ(a: Any, b: Any) -> Any:
    return sp.Ne(a, b, evaluate=False)


def _off(x: Any, cut: Any) -> Any:
    return sp.Not(sp.Contains(x, cut, evaluate=False))


def _without_zeros(f: Any) -> Callable[[Any], Conditions]:
    return lambda x: iter((_differ(f(x), 0),))


def _everywhere(*_: Any) -> Conditions:
    return iter(())


def _gamma(x: Any) -> Conditions:
    yield sp.Ge(x, 1, evaluate=False) if UNIT.integer(x) else _off(x, _POLES)


def _binomial(n: Any, k: Any) -> Conditions:
    """n (n−1) ⋯ (n−k+1)/k! for integers k (0 for k < 0), and by Γ elsewhere."""
    if not UNIT.integer(k):
        yield _off(n, sp.Range(-1, -sp.oo, -1))


def _beta(x: Any, y: Any) -> Conditions:
    for argument in (x, y, x + y):
        yield from _gamma(argument)


def _count(k: Any) -> Conditions:
    if not UNIT.integer(k):
        yield sp.Contains(k, sp.S.Integers, evaluate=False)
    yield sp.Ge(k, 0, evaluate=False)


def _of_one(domain: Callable[[Any], Conditions]) -> Callable[..., Conditions]:
    """The domain of a function of one argument, of which SymPy allows several."""

    def conditions(x: Any, *more: Any) -> Conditions:
        if more:
            raise UnknownDomain(f"where a function of {1 + len(more)} arguments has a value is not known")
        return domain(x)

    return conditions


def _between_reals(*arguments: Any) -> Conditions:
    return (sp.Contains(x, sp.S.Reals, evaluate=False) for x in arguments)


_ENTIRE = (sp.exp, sp.sin, sp.cos, sp.sinc, sp.sinh, sp.cosh, sp.erf, sp.erfc, sp.erfi)
_OF_PARTS = (sp.Abs, sp.sign, sp.re, sp.im, sp.conjugate, sp.adjoint, sp.transpose, sp.floor, sp.ceiling, sp.frac)
DOMAINS: dict[type, Callable[..., Conditions]] = {
    **dict.fromkeys((*_ENTIRE, *_OF_PARTS, sp.asin, sp.acos, sp.asinh, sp.acosh, sp.KroneckerDelta), _everywhere),
    **dict.fromkeys((sp.tan, sp.sec), _without_zeros(sp.cos)),
    **dict.fromkeys((sp.cot, sp.csc), _without_zeros(sp.sin)),
    **dict.fromkeys((sp.tanh, sp.sech), _without_zeros(sp.cosh)),
    **dict.fromkeys((sp.coth, sp.csch), _without_zeros(sp.sinh)),
    **dict.fromkeys((sp.asec, sp.acsc, sp.asech, sp.acsch, sp.arg), _apart(0)),
    **dict.fromkeys((sp.atanh, sp.acoth), _apart(1, -1)),
    **dict.fromkeys((sp.atan, sp.acot), _apart(sp.I, -sp.I)),
    **dict.fromkeys((sp.Max, sp.Min), _between_reals),
    sp.atan2: lambda y, x: iter((*_between_reals(y, x), sp.Or(_differ(y, 0), _differ(x, 0)))),
    sp.gamma: _gamma,
    sp.factorial: lambda x: iter((sp.Ge(x, 0, evaluate=False),)) if UNIT.integer(x) else _gamma(x + 1),
    sp.beta: _beta,
    sp.binomial: _binomial,
    **dict.fromkeys((sp.RisingFactorial, sp.FallingFactorial), lambda x, k: _count(k)),
    **dict.fromkeys(
        (sp.fibonacci, sp.lucas), _of_one(lambda n: iter((sp.Contains(n, sp.S.Integers, evaluate=False),)))
    ),
    sp.harmonic: lambda n, *_: _count(n),
    sp.zeta: _of_one(_apart(1)),
    sp.Mod: lambda a, b: iter((*_between_reals(a, b), _differ(b, 0))),
    phi: lambda k, s: _count(k),
    sp.LambertW: _of_one(_everywhere),
    sp.Heaviside: lambda x, *_: _between_reals(x),
}


def logarithm(x: Any, base: Any = None) -> Conditions:
    """log x, or log x / log b."""
    yield _differ(x, 0)
    if base is not None:
        yield from _apart(0, 1)(base)


def power(base: Any, exponent: Any) -> Conditions:
    """bᵉ: everywhere for e = 0, 1, 2, … and for e > 0 (0ᵉ = 0), and else for b ≠ 0."""
    real = UNIT.real(exponent)
    if base == sp.E or UNIT.sign(exponent) >= 2 or (UNIT.sign(exponent) >= 1 and real):
        return
    apart = _differ(base, 0)
    yield sp.Or(apart, sp.Ge(exponent, 0, evaluate=False)) if exponent.free_symbols and real else apart


# --- along a parameter ------------------------------------------------------------------------------------------------


def smooth(e: Any) -> Conditions:
    """Beside its domain: where a function of smooth arguments is smooth, along real or complex parameters.

    A function of real arguments has to be smooth on the real line only: log x and x^a for x ≠ 0.

    Raises
    ------
    UnknownDomain : for a function with jumps or kinks that no rule names.
    """
    tables = [_ANYWHERE]
    if all(s.is_real for s in e.free_symbols if s.is_Symbol):
        tables.insert(0, _OF_REAL_PARAMETERS)
    if all(map(UNIT.real, e.args)):
        tables.insert(0, _ON_REALS)
    rule = next((table[type(e)] for table in tables if type(e) in table), None)
    if rule is None:
        raise UnknownDomain(f"where {e} is smooth is not known")
    yield from rule(*e.args)


def _off_cut(x: Any, *_: Any) -> Conditions:
    yield _differ(x, 0) if UNIT.real(x) else _off(x, sp.Interval(-sp.oo, 0))


def _pairwise_apart(*arguments: Any) -> Conditions:
    return (_differ(a, b) for a, b in combinations(arguments, 2))


_ON_REALS: dict[type, Callable[..., Conditions]] = {
    **dict.fromkeys((sp.Abs, sp.sign, sp.acot, sp.acoth), _apart(0)),
    **dict.fromkeys((sp.asin, sp.acos, sp.atanh, sp.acosh), _apart(1, -1)),
    **dict.fromkeys((sp.atan, sp.asinh), _everywhere),
}
_OF_REAL_PARAMETERS: dict[type, Callable[..., Conditions]] = {
    **dict.fromkeys((sp.re, sp.im, sp.conjugate), _everywhere),
    sp.Abs: _apart(0),
    sp.arg: lambda x: iter((_differ(x, 0), _off(x, sp.Interval(-sp.oo, 0)))),
}
_ANYWHERE: dict[type, Callable[..., Conditions]] = {
    **dict.fromkeys((*_ENTIRE, sp.tan, sp.cot, sp.sec, sp.csc, sp.tanh, sp.coth, sp.sech, sp.csch), _everywhere),
    **dict.fromkeys((sp.gamma, sp.factorial, sp.binomial, sp.RisingFactorial, sp.FallingFactorial), _everywhere),
    **dict.fromkeys((sp.zeta, phi), _everywhere),
    **dict.fromkeys((sp.log, sp.Pow), _off_cut),
    **dict.fromkeys((sp.asin, sp.acos, sp.atanh), lambda x: iter((_off(x, _OUTSIDE),))),
    **dict.fromkeys((sp.atan, sp.asinh), lambda x: iter((_off(sp.I * x, _OUTSIDE),))),
    sp.acosh: lambda x: iter((_off(x, sp.Interval(-sp.oo, 1)),)),
    **dict.fromkeys((sp.Max, sp.Min, sp.KroneckerDelta), _pairwise_apart),
}
