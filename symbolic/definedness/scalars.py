"""Where the scalar functions of SymPy have a value, and where they are smooth along a parameter.

Values are those of SymPy's principal branches, with its conventions at single points (acot 0 = π/2, 0⁰ = 1, sign 0 = 0,
arg 0 undefined). Source: NIST Digital Library of Mathematical Functions, 4.2(i), 4.23(ii), 4.37(ii) (cuts), 5.2(i) (Γ).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import sympy as sp

from symbolic.definedness.known import Known
from symbolic.expressions.phi import phi

UNIT = Known()  # what is known without any condition
_POLES = sp.Range(0, -sp.oo, -1)  # of Γ
_CUT = sp.Interval(-sp.oo, 0)
_OUTSIDE = sp.Union(sp.Interval(-sp.oo, -1), sp.Interval(1, sp.oo))

Conditions = Iterator[Any]


class UnknownDomain(NotImplementedError):
    """An expression of which the domain cannot be computed; the message names the part."""


def _apart(*values: Any) -> Any:
    """x ≠ v for all values v."""
    return lambda x: (sp.Ne(x, value, evaluate=False) for value in values)


def _without_zeros(f: Any) -> Callable[[Any], Conditions]:
    return lambda x: iter((sp.Ne(f(x), 0, evaluate=False),))


def _everywhere(*_: Any) -> Conditions:
    return iter(())


def _gamma(x: Any) -> Conditions:
    if UNIT.integer(x):
        yield sp.Ge(x, 1, evaluate=False)
    else:
        yield sp.Not(sp.Contains(x, _POLES, evaluate=False))


def _factorial(x: Any) -> Conditions:
    if UNIT.integer(x):
        yield sp.Ge(x, 0, evaluate=False)
    else:
        yield from _gamma(x + 1)


def _binomial(n: Any, k: Any) -> Conditions:
    """n (n−1) ⋯ (n−k+1)/k! for integers k (0 for k < 0), and by Γ elsewhere."""
    if not UNIT.integer(k):
        yield sp.Not(sp.Contains(n, sp.Range(-1, -sp.oo, -1), evaluate=False))


def _rising(x: Any, k: Any) -> Conditions:
    yield from _count(k)


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
    for x in arguments:
        yield sp.Contains(x, sp.S.Reals, evaluate=False)


DOMAINS: dict[type, Callable[..., Conditions]] = {
    **dict.fromkeys(
        (
            sp.exp,
            sp.sin,
            sp.cos,
            sp.sinh,
            sp.cosh,
            sp.Abs,
            sp.sign,
            sp.re,
            sp.im,
            sp.conjugate,
            sp.erf,
            sp.erfc,
            sp.erfi,
        ),
        _everywhere,
    ),
    **dict.fromkeys((sp.asin, sp.acos, sp.asinh, sp.acosh, sp.KroneckerDelta, sp.adjoint, sp.transpose), _everywhere),
    **dict.fromkeys((sp.tan, sp.sec), _without_zeros(sp.cos)),
    **dict.fromkeys((sp.cot, sp.csc), _without_zeros(sp.sin)),
    **dict.fromkeys((sp.tanh, sp.sech), _without_zeros(sp.cosh)),
    **dict.fromkeys((sp.coth, sp.csch), _without_zeros(sp.sinh)),
    **dict.fromkeys((sp.asec, sp.acsc, sp.asech, sp.acsch, sp.arg), _apart(0)),
    **dict.fromkeys((sp.atanh, sp.acoth), _apart(1, -1)),
    **dict.fromkeys((sp.atan, sp.acot), _apart(sp.I, -sp.I)),
    **dict.fromkeys((sp.Max, sp.Min), _between_reals),
    **dict.fromkeys((sp.floor, sp.ceiling, sp.frac), _everywhere),
    sp.atan2: lambda y, x: iter(
        (*_between_reals(y, x), sp.Or(sp.Ne(y, 0, evaluate=False), sp.Ne(x, 0, evaluate=False)))
    ),
    sp.gamma: _gamma,
    sp.factorial: _factorial,
    sp.binomial: _binomial,
    sp.RisingFactorial: _rising,
    sp.FallingFactorial: _rising,
    sp.harmonic: lambda n, *_: _count(n),
    sp.zeta: _of_one(_apart(1)),
    sp.Mod: lambda a, b: iter((*_between_reals(a, b), sp.Ne(b, 0, evaluate=False))),
    phi: lambda k, s: _count(k),
    sp.LambertW: _of_one(_everywhere),
    sp.Heaviside: lambda x, *_: _between_reals(x),
}


def logarithm(x: Any, base: Any = None) -> Conditions:
    """log x, or log x / log b."""
    yield sp.Ne(x, 0, evaluate=False)
    if base is not None:
        yield sp.Ne(base, 0, evaluate=False)
        yield sp.Ne(base, 1, evaluate=False)


def power(base: Any, exponent: Any) -> Conditions:
    """bᵉ: everywhere for e = 0, 1, 2, … and for e > 0 (0ᵉ = 0), and else for b ≠ 0."""
    if base == sp.E or UNIT.sign(exponent) >= 2 or (UNIT.sign(exponent) >= 1 and UNIT.real(exponent)):
        return
    apart = sp.Ne(base, 0, evaluate=False)
    if exponent.free_symbols and UNIT.real(exponent):
        yield sp.Or(apart, sp.Ge(exponent, 0, evaluate=False))
    else:
        yield apart


# --- along a parameter ------------------------------------------------------------------------------------------------


def smooth(e: Any) -> Conditions:
    """Beside its domain: where a function of smooth arguments is smooth, along real or complex parameters.

    A function of real arguments has to be smooth on the real line only: log x and x^a for x ≠ 0.

    Raises
    ------
    UnknownDomain : for a function with jumps or kinks that no rule names.
    """
    if isinstance(e, _SMOOTH):
        return
    real = all(map(UNIT.real, e.args))
    if isinstance(e, sp.Abs | sp.sign) and UNIT.real(e.args[0]):
        yield sp.Ne(e.args[0], 0, evaluate=False)
    elif isinstance(e, sp.re | sp.im | sp.conjugate | sp.Abs | sp.arg) and _of_real_parameters(e):
        if isinstance(e, sp.Abs | sp.arg):
            yield sp.Ne(e.args[0], 0, evaluate=False)
        if isinstance(e, sp.arg):
            yield _off(e.args[0], _CUT)
    elif isinstance(e, sp.log | sp.Pow):
        yield sp.Ne(e.args[0], 0, evaluate=False) if UNIT.real(e.args[0]) else _off(e.args[0], _CUT)
    elif isinstance(e, sp.asin | sp.acos | sp.atanh | sp.acosh):
        yield from (
            _apart(1, -1)(e.args[0])
            if real
            else iter((_off(e.args[0], _OUTSIDE if not isinstance(e, sp.acosh) else sp.Interval(-sp.oo, 1)),))
        )
    elif isinstance(e, sp.atan | sp.asinh):
        if not real:
            yield _off(sp.I * e.args[0], _OUTSIDE)
    elif isinstance(e, sp.acot | sp.acoth) and real:
        yield sp.Ne(e.args[0], 0, evaluate=False)
    elif isinstance(e, sp.Max | sp.Min | sp.KroneckerDelta):
        for i, a in enumerate(e.args):
            yield from (sp.Ne(a, b, evaluate=False) for b in e.args[i + 1 :])
    else:
        raise UnknownDomain(f"where {e} is smooth is not known")


def _of_real_parameters(e: Any) -> bool:
    return all(bool(s.is_real) for s in e.free_symbols if s.is_Symbol)


def _off(x: Any, cut: Any) -> Any:
    return sp.Not(sp.Contains(x, cut, evaluate=False))


_SMOOTH = (
    *(sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.tan, sp.cot, sp.sec, sp.csc, sp.tanh, sp.coth, sp.sech, sp.csch),
    *(sp.erf, sp.erfc, sp.erfi, sp.gamma, sp.factorial, sp.binomial, sp.RisingFactorial, sp.FallingFactorial, sp.zeta),
    phi,
)
