"""g ≥ 0 on a box: by the range of its factors, by monotony in one letter, by Taylor's theorem and balls on an interval.

Each rule states what is left to show; nothing is taken from a sample. The rules for the factors f of g = Π fᵉ:

- the range of f on the box has a sign;
- f(a) ≥ 0 and ∂f/∂x ≥ 0, where x begins at a; or f(b) ≥ 0, or f → c ≥ 0, and ∂f/∂x ≤ 0, where it ends at b or ∞;
- one letter in [a, b]: f = (x − a)ᵏ f⁽ᵏ⁾(ξ)/k! near a zero a, and a ball for each of finitely many parts elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import sympy as sp

from symbolic.balls.limits import Limits
from symbolic.bounds.enclosures import SMOOTH, Box, enclosed
from symbolic.bounds.pieces import is_nonnegative_on
from symbolic.bounds.ranges import NotEnclosedError
from symbolic.definedness.limits import limit_value

_HIGHEST_DEGREE = 64  # of a power of one exponential or root in what is factored
_MAX_DEPTH = 6
_MAX_GOALS = 80  # on the whole box
_GOALS_ON_A_PART = 30
_MAX_SPLITS = 1
_SPLITS = (sp.S.One, sp.S(2), sp.S(3), sp.S(5))
_SHARES = (sp.S.Half, sp.Rational(9, 10), sp.Rational(1, 10))
_INFINITE = (sp.oo, -sp.oo, sp.zoo, sp.nan)


@dataclass(slots=True)
class Search:
    """What may still be tried, and the goals that were tried in vain."""

    limits: Limits
    left: int
    failed: set[Any] = field(default_factory=set)


def nonnegative(g: sp.Expr, box: Box, limits: Limits) -> bool:
    """Whether g ≥ 0 is proved at every point of the closed box at which g has a value.

    Parameters
    ----------
    g : elementary expression in the letters of the box
    box : mapping, real Symbol to its two ends
    limits : Limits

    Examples
    --------
    >>> x = sp.Symbol("x", real=True)
    >>> nonnegative(x - sp.sin(x), {x: (sp.S.Zero, sp.oo)}, Limits.seconds(5))
    True
    >>> nonnegative(sp.sin(x) - x + x**3 / 7, {x: (sp.S.Zero, sp.oo)}, Limits.seconds(5))
    False
    """
    goals = _GOALS_ON_A_PART if len(box) == 1 else _MAX_GOALS
    forms = [g, _in_exponentials(g)] if g.has(sp.sinh, sp.cosh, sp.tanh) else [g]
    return any(_shown(form, dict(box), Search(limits, goals), 0) for form in forms)


def _in_exponentials(g: sp.Expr) -> sp.Expr:
    """sinh u = (eᵘ − e⁻ᵘ)/2, and cosh u and tanh u likewise."""
    return g.replace(lambda e: isinstance(e, sp.sinh | sp.cosh | sp.tanh), lambda e: e.rewrite(sp.exp))


def _shown(g: sp.Expr, box: Box, search: Search, depth: int) -> bool:
    search.limits.check()
    key = g, tuple(sorted(box.items(), key=str))
    if key in search.failed or depth > _MAX_DEPTH or search.left <= 0:
        return False
    search.left -= 1
    if not g.has(*_INFINITE) and _by_rules(g, box, search, depth):
        return True
    search.failed.add(key)
    return False


def _by_rules(g: sp.Expr, box: Box, search: Search, depth: int) -> bool:
    box = {x: ends for x, ends in box.items() if g.has(x)}
    if _sign(g, box, search) > 0:
        return True
    sign, open_ = _factors(g, box, search)
    if not open_:
        return sign > 0
    f = sign * sp.Mul(*open_)
    expanded = sp.expand(f)
    if expanded == 0 or _sign(expanded, box, search) > 0:
        return True
    forms = [e for e in dict.fromkeys((f, expanded, g)) if e.free_symbols == f.free_symbols]
    return _by_parts(tuple(forms), {x: ends for x, ends in box.items() if f.has(x)}, search, depth)


def _by_parts(forms: tuple[sp.Expr, ...], box: Box, search: Search, depth: int) -> bool:
    """One of the forms is ≥ 0, each of which suffices."""
    if not box:
        return False
    ends = next(iter(box.values()))
    if len(box) == 1 and not any(end in _INFINITE for end in ends):
        (x,) = box
        if is_nonnegative_on(forms[0], x, *ends, search.limits):
            return True
    if any(_at_extreme_waves(e, box, search, depth) for e in forms[1:2]):
        return True
    if any(_monotone(e, x, box, search, depth) for e in forms for x in sorted(box, key=str)):
        return True
    return len(box) == 1 and depth < _MAX_SPLITS and _split(forms[-1], box, search, depth)


def _at_extreme_waves(g: sp.Expr, box: Box, search: Search, depth: int) -> bool:
    """A + B s ≥ A − |B| for a sine or cosine s of a real number, with A and B free of it and B of one sign."""
    for s in sorted((s for s in g.atoms(sp.sin, sp.cos) if _is_real(s, box, search)), key=str):
        t = sp.Dummy("t", real=True)
        linear = g.xreplace({s: t})
        B = sp.expand(sp.diff(linear, t))
        if B == 0 or B.has(t):
            continue
        sign = _sign(sp.factor(B), box, search)
        if sign and _shown(linear.xreplace({t: sp.Integer(-1 if sign > 0 else 1)}), box, search, depth + 1):
            return True
    return False


def _split(f: sp.Expr, box: Box, search: Search, depth: int) -> bool:
    """On [a, c] and on [c, b], for a number c."""
    ((x, (a, b)),) = box.items()
    middle = [a + (b - a) * share for share in _SHARES] if (b - a).is_finite else []
    for c in middle or _SPLITS:
        if (b - c).is_extended_positive and (c - a).is_extended_positive:
            parts = ({x: (c, b)}, {x: (a, c)})
            if all(_shown(f, part, Search(search.limits, _GOALS_ON_A_PART), _MAX_SPLITS) for part in parts):
                return True
    return False


def _sign(g: sp.Expr, box: Box, search: Search) -> int:
    try:
        return enclosed(g, box, search.limits).sign or _sign_in_turns(g, box, search)
    except NotEnclosedError:
        return 0


def _sign_in_turns(g: sp.Expr, box: Box, search: Search) -> int:
    """The sign of a multiple of π with t π/2, |t| ≤ 1, for every arctangent: sums of angles are exact in t."""
    angles = sorted(g.atoms(sp.atan), key=str)
    if not angles or not all(_is_real(e.args[0], box, search) for e in angles):
        return 0
    turns = {e: sp.Dummy("t", real=True) for e in angles}
    turned = sp.expand(g.xreplace({e: t * sp.pi / 2 for e, t in turns.items()}) / sp.pi)
    ends = dict.fromkeys(turns.values(), (sp.S.NegativeOne, sp.S.One))
    sign = enclosed(turned, {**box, **ends}, search.limits).sign
    return max(min(sign, 1), -1)


def _factors(g: sp.Expr, box: Box, search: Search) -> tuple[int, list[sp.Expr]]:
    """The sign of the factors that have one, and the others; an even power of a real number is no matter."""
    sign, left = 1, []
    for part in _factored_fraction(g):
        for factor in sp.Mul.make_args(part):
            base, exponent = factor.as_base_exp() if factor.is_Pow and factor.base != sp.E else (factor, sp.S.One)
            known = _sign(factor, box, search)
            if known:
                sign *= 1 if known > 0 else -1
            elif exponent.is_Integer and exponent.is_even and _is_real(base, box, search):
                continue
            else:
                left.append(factor)
    return sign, left


@lru_cache(maxsize=1024)
def _factored_fraction(g: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    high = {e: sp.Dummy(positive=True) for e in g.atoms(sp.exp, sp.Pow) if _has_high_degree(e)}
    back = {letter: e for e, letter in high.items()}
    numerator, denominator = sp.fraction(sp.together(g.xreplace(high)))
    return sp.factor(numerator).xreplace(back), sp.factor(denominator).xreplace(back)


def _has_high_degree(e: sp.Expr) -> bool:
    """Whether SymPy reads e^(pu/q) as a high power of e^(u/q): it factors polynomials of that degree without end."""
    number = e.exp.as_coeff_Mul()[0]
    return bool(number.is_Rational and not number.is_Integer and max(abs(number.p), number.q) > _HIGHEST_DEGREE)


def _is_real(e: sp.Expr, box: Box, search: Search) -> bool:
    try:
        enclosed(e, box, search.limits)
    except NotEnclosedError:
        return False
    return True


def _monotone(g: sp.Expr, x: sp.Symbol, box: Box, search: Search, depth: int) -> bool:
    """From the end of x at which g is least, if g is smooth inside."""
    a, b = box[x]
    if not is_smooth(g, box, search.limits):
        return False
    slope = sp.diff(g, x)
    rest = {y: ends for y, ends in box.items() if y != x}
    for end, direction in ((a, 1), (b, -1)):
        begins = any(_shown(value, rest, search, depth + 1) for value in _at(g, x, end, rest, search))
        if begins and _shown(direction * slope, box, search, depth + 1):
            return True
    return False


def _at(g: sp.Expr, x: sp.Symbol, end: sp.Expr, rest: Box, search: Search) -> Iterator[sp.Expr]:
    """The value at an end at which g is continuous, or its limit at ∞."""
    if end == sp.oo:
        if not rest and (value := limit_value(sp.Limit(g, x, sp.oo))) is not None:
            yield value
        return
    if end == -sp.oo:
        return
    values = [node.xreplace({x: end}) for node in sp.preorder_traversal(g)]
    if not any(value.has(*_INFINITE, sp.AccumBounds) for value in values):
        yield values[0]


def is_smooth(g: sp.Expr, box: Box, limits: Limits) -> bool:
    """Whether g is a smooth function inside the box, and real there.

    Examples
    --------
    >>> x = sp.Symbol("x", real=True)
    >>> [is_smooth(g, {x: (sp.S.Zero, sp.oo)}, Limits.seconds(5)) for g in (sp.log(x), abs(x - 1))]
    [True, False]
    """
    try:
        enclosed(g, box, limits)
        return all(_is_smooth_node(node, box, limits) for node in sp.preorder_traversal(g) if node.has(*box))
    except NotEnclosedError:
        return False


def _is_smooth_node(e: sp.Expr, box: Box, limits: Limits) -> bool:
    if e.is_Symbol or e.is_Add or e.is_Mul or isinstance(e, SMOOTH) or (e.is_Pow and e.base == sp.E):
        return True
    if isinstance(e, sp.asin):
        return enclosed(1 - e.args[0] ** 2, box, limits).sign == 2
    if e.is_Pow and e.base != sp.E:
        return e.exp.is_Rational and ((e.exp.is_Integer and e.exp >= 0) or abs(enclosed(e.base, box, limits).sign) == 2)
    return isinstance(e, sp.log) and len(e.args) == 1 and enclosed(e.args[0], box, limits).sign == 2
