"""Definite integrals by antiderivatives: ∫_a^b f = F(b) − F(a) for a continuous F with F′ = f inside.

The antiderivative is searched for and not trusted: its derivative is compared with f by the normal form of scalars, and
that it is smooth inside and continuous at the ends is proved here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import sympy as sp

from symbolic.balls.limits import Limits, OutOfResourcesError
from symbolic.binders import bound_symbols
from symbolic.bounds.enclosures import Box
from symbolic.bounds.positivity import is_smooth
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import Verdict
from symbolic.definedness import UnknownDomain, implied, natural_domain
from symbolic.definedness.limits import limit_value
from symbolic.procedures.identity import decide_identity

_ENTIRE = (sp.Add, sp.Mul, sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.sinc)
_INFINITE = (sp.oo, -sp.oo, sp.zoo, sp.nan, sp.AccumBounds)
_MAX_SIZE = 60  # operations of an integrand


def without_integrals(e: Any, given: tuple[Any, ...] = ()) -> Any:
    """The expression with the value of every integral in one letter of which an antiderivative is proved.

    Parameters
    ----------
    e : SymPy expression
    given : tuple of SymPy Booleans
        Conditions on the letters of the ends.

    Examples
    --------
    >>> x = sp.Symbol("x", real=True)
    >>> without_integrals(sp.Integral(1 / (1 + x**2), (x, -sp.oo, sp.oo)))
    pi
    >>> without_integrals(sp.Integral(1 / x, (x, -1, 1)))
    Integral(1/x, (x, -1, 1))

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorem 6.21; an improper integral is the limit at its ends.
    """
    values = {}
    bound = bound_symbols(e)
    for node in e.atoms(sp.Integral):
        with suppress(OutOfResourcesError):
            value = None if node.free_symbols & bound else _value(node, given)
            if value is not None:
                values[node] = value
    return e.xreplace(values) if values else e


def _value(integral: sp.Integral, given: tuple[Any, ...]) -> sp.Expr | None:
    if len(integral.limits) != 1 or len(integral.limits[0]) != 3:
        return None
    f, (x, a, b) = integral.function, integral.limits[0]
    if f.count_ops() > _MAX_SIZE or any(end.has(x) for end in (a, b)) or f.has(sp.Integral, sp.Sum, sp.Derivative):
        return None
    if (a.is_number or b.is_number) and a == b:
        return None
    t = sp.Dummy("t", real=True) if all(end.is_extended_real for end in (a, b)) else sp.Dummy("t", complex=True)
    f = f.xreplace({x: t})
    for F in _entire_antiderivatives(f, t):
        if _is_entire(f) and _is_entire(F) and all(end.is_finite for end in (a, b)) and _is_slope(F, f, t):
            return F.xreplace({t: b}) - F.xreplace({t: a})
    return _on_the_line(f, t, a, b, given)


def _is_entire(e: sp.Expr) -> bool:
    """Whether e is an entire function of all its letters."""
    if e.is_Symbol or e.is_number:
        return True
    if e.is_Pow and e.base != sp.E:
        return bool(e.exp.is_Integer and e.exp > 0) and _is_entire(e.base)
    return (isinstance(e, _ENTIRE) or e.is_Pow) and all(_is_entire(arg) for arg in e.args)


def _entire_antiderivatives(f: sp.Expr, t: sp.Symbol) -> Iterator[sp.Expr]:
    """Σ of ∫ cos(ct) = t sinc(ct) and ∫ sin(ct) = t sin(ct/2) sinc(ct/2) for every c, 0 too; and what SymPy finds."""
    total = sp.S.Zero
    for term in sp.Add.make_args(sp.expand(f)):
        constant, wave = term.as_independent(t)
        primitive = _of_wave(wave, t)
        if primitive is None:
            break
        total += constant * primitive
    else:
        yield total


def _of_wave(wave: sp.Expr, t: sp.Symbol) -> sp.Expr | None:
    if wave == 1:
        return t
    if not isinstance(wave, sp.exp | sp.cos | sp.sin):
        return None
    c = sp.expand(wave.args[0] / t)
    if c.has(t):
        return None
    if isinstance(wave, sp.cos):
        return t * sp.sinc(c * t)
    if isinstance(wave, sp.sin):
        return -sp.cos(c * t) / c if c.is_number else t * sp.sin(c * t / 2) * sp.sinc(c * t / 2)
    if c.is_number:
        return sp.exp(c * t) / c
    c = sp.expand(c / sp.I)
    return t * sp.sinc(c * t) + sp.I * t * sp.sin(c * t / 2) * sp.sinc(c * t / 2)


def _is_slope(F: sp.Expr, f: sp.Expr, t: sp.Symbol) -> bool:
    """Whether ∂F/∂t = f but for the zeros of some functions; both are continuous, so everywhere."""
    plain = F.replace(sp.sinc, lambda u: sp.sin(u) / u)
    decision = decide_identity(sp.diff(plain, t), f, timeout=DEFAULT_TIMEOUT)
    return decision.verdict is Verdict.PROVED and all(isinstance(c, sp.Ne) for c in decision.assumes)


def _on_the_line(f: sp.Expr, t: sp.Symbol, a: sp.Expr, b: sp.Expr, given: tuple[Any, ...]) -> sp.Expr | None:
    """F(b) − F(a) between real ends, with limits where they are infinite or F is continuous."""
    if not all(end.is_extended_real for end in (a, b)):
        return None
    F = sp.integrate(f, t)
    if F.has(sp.Integral, sp.Piecewise):
        return None
    if not (all(_is_entire_in(t, g) for g in (f, F)) or _are_smooth_between(f, F, t, a, b, given)):
        return None
    forwards = bool((b - a).is_extended_positive)
    low, high = (_at(F, t, end, side if forwards else "") for end, side in ((a, "+"), (b, "-")))
    return high - low if low is not None and high is not None and _is_slope(F, f, t) else None


def _is_entire_in(t: sp.Symbol, e: sp.Expr) -> bool:
    """Whether e is an entire function of t for all values of its other letters."""
    if not e.has(t):
        try:
            return not natural_domain(e)
        except UnknownDomain:
            return False
    if e.is_Pow and e.base != sp.E:
        return bool(e.exp.is_Integer and e.exp > 0) and _is_entire_in(t, e.base)
    return e == t or (isinstance(e, (*_ENTIRE, sp.erf, sp.Pow)) and all(_is_entire_in(t, arg) for arg in e.args))


def _are_smooth_between(f: sp.Expr, F: sp.Expr, t: sp.Symbol, a: sp.Expr, b: sp.Expr, given: tuple[Any, ...]) -> bool:
    if f.free_symbols != {t} or (box := _box(f, t, a, b, given)) is None:
        return False
    limits = Limits.seconds(DEFAULT_TIMEOUT)
    return all(is_smooth(g, box, limits) for g in (f, F))


def _box(f: sp.Expr, t: sp.Symbol, a: sp.Expr, b: sp.Expr, given: tuple[Any, ...]) -> Box | None:
    """An interval with both ends in its closure, on which f is smooth: ℝ, (0, ∞) or that between the ends."""
    limits = Limits.seconds(DEFAULT_TIMEOUT)
    boxes: list[Box] = [{t: (-sp.oo, sp.oo)}]
    if all(end == sp.oo or implied(given, sp.Gt(end, 0)) for end in (a, b)):
        boxes.append({t: (sp.S.Zero, sp.oo)})
    if a.is_number and b.is_number and (b - a).is_extended_positive:
        boxes.append({t: (a, b)})
    return next((box for box in boxes if is_smooth(f, box, limits)), None)


def _at(F: sp.Expr, t: sp.Symbol, end: sp.Expr, side: str) -> sp.Expr | None:
    """The value at an end at which every part of F has one, or the limit there."""
    if end in (sp.oo, -sp.oo):
        return limit_value(sp.Limit(F, t, end))
    values = [node.xreplace({t: end}) for node in sp.preorder_traversal(F)]
    if not any(value.has(*_INFINITE) for value in values):
        return values[0]
    return limit_value(sp.Limit(F, t, end, side)) if side else None
