"""f ≡ f(p) on a connected domain if f is analytic there and every ∂f/∂x_j = 0: then one exact value decides.

Analytic is proved node by node: no zero of a denominator, and no branch cut of a logarithm, root or inverse function,
is met for real symbols in products of intervals.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from symbolic.balls.limits import Limits, UndefinedError
from symbolic.towers.conjugation import conjugate, is_real
from symbolic.towers.constants import vanishes
from symbolic.towers.convert import Converter, converter_for
from symbolic.towers.rational import RationalFunction
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import NotConvertedError, Tower

_ENTIRE = (sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.erf, sp.erfc)
_ON_REALS = (sp.atan, sp.asinh, sp.tanh, sp.sech)
_POINTS = (sp.S.One, sp.S.Half, sp.Integer(2), sp.Integer(3), sp.Rational(1, 3))
_MAX_SYMBOLS = 4


def constant_on_domain(expr: sp.Expr, limits: Limits) -> bool:
    """Whether expr is proved to be 0 by its derivatives and one exact value.

    Parameters
    ----------
    expr : Expr in real, positive or nonnegative symbols only
    limits : Limits

    Examples
    --------
    >>> x = sp.Symbol("x", positive=True)
    >>> constant_on_domain(sp.atan(x) + sp.atan(1 / x) - sp.pi / 2, Limits.seconds(5))
    True
    """
    symbols = sorted((s for s in expr.free_symbols if s.is_Symbol), key=sp.default_sort_key)
    if not 0 < len(symbols) <= _MAX_SYMBOLS or not all(s.is_real and not s.is_integer for s in symbols):
        return False
    boundary = next((s for s in symbols if s.is_nonnegative and not s.is_positive), None)
    if boundary is not None:
        inner = expr.xreplace({boundary: sp.Dummy(boundary.name, positive=True)})
        edge = expr.xreplace({boundary: sp.S.Zero})
        return constant_on_domain(inner, limits) and (
            vanishes_everywhere(edge, limits) or constant_on_domain(edge, limits)
        )
    try:
        analytic = is_analytic(converter_for(expr, limits), expr)
    except (NotConvertedError, UndefinedError):
        return False
    return (
        analytic
        and any(vanishes_everywhere(expr.xreplace(dict.fromkeys(symbols, p)), limits) for p in _POINTS)
        and all(vanishes_everywhere(expr.diff(s), limits) for s in symbols)
    )


def vanishes_everywhere(expr: sp.Expr, limits: Limits) -> bool:
    """Whether a tower of its own proves expr = 0, without leaving out zeros of anything."""
    if expr.has(sp.nan, sp.zoo, sp.oo, -sp.oo):
        return False
    converter = converter_for(expr, limits)
    try:
        return vanishes(converter.tower, converter(expr)) and not converter.tower.excluded
    except (NotConvertedError, UndefinedError):
        return False


def is_analytic(converter: Converter, e: sp.Basic) -> bool:
    """Whether e is proved analytic at every point of the domain of its (real) symbols."""
    if e.is_Atom:
        return True
    if not all(is_analytic(converter, arg) for arg in e.args):
        return False
    if e.is_Add or e.is_Mul or isinstance(e, _ENTIRE):
        return True
    if isinstance(e, sp.log) and len(e.args) > 1:
        return False
    u = converter(e.args[0])
    if e.is_Pow:
        return _power_is_analytic(converter.tower, e, u)
    if isinstance(e, _ON_REALS):
        return is_real(converter.tower, u)
    test = _CONDITIONS.get(type(e))
    return test is not None and test(converter.tower, u)


def _power_is_analytic(tower: Tower, e: sp.Basic, base: RationalFunction) -> bool:
    if e.base is sp.E or (e.exp.is_Integer and e.exp >= 0):
        return True
    if e.exp.is_Integer:
        return abs(sign_of_real(tower, base)) == 2 or _off_negative_axis(tower, base)
    return _off_negative_axis(tower, base)


def _off_negative_axis(tower: Tower, u: RationalFunction) -> bool:
    """u > 0, or Re u > 0, or Im u of one strict sign."""
    if sign_of_real(tower, u) == 2:
        return True
    mirrored = conjugate(tower, u)
    above = tower.reduce((u - mirrored) / tower.imaginary)
    return sign_of_real(tower, u + mirrored) == 2 or abs(sign_of_real(tower, above)) == 2


def _inside(tower: Tower, u: RationalFunction) -> bool:
    """−1 < u < 1."""
    return is_real(tower, u) and sign_of_real(tower, tower.one - u * u) == 2


def _outside(tower: Tower, u: RationalFunction) -> bool:
    """u > 1 or u < −1 throughout."""
    return abs(sign_of_real(tower, u)) == 2 and sign_of_real(tower, u * u - tower.one) == 2


def _nonzero(tower: Tower, u: RationalFunction) -> bool:
    return abs(sign_of_real(tower, u)) == 2


_CONDITIONS: dict[type, Callable[[Tower, RationalFunction], bool]] = {
    sp.log: _off_negative_axis,
    sp.asin: _inside,
    sp.acos: _inside,
    sp.atanh: _inside,
    sp.acosh: lambda tower, u: sign_of_real(tower, u - tower.one) == 2,
    sp.acot: _nonzero,
    sp.Abs: _nonzero,
    sp.sign: _nonzero,
    sp.acsch: _nonzero,
    sp.coth: _nonzero,
    sp.csch: _nonzero,
    sp.asec: _outside,
    sp.acsc: _outside,
    sp.acoth: _outside,
}
