"""Exact solutions of an equation for one letter, by undoing one operation after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import sympy as sp
from sympy.concrete.expr_with_limits import ExprWithLimits

_KEPT = 4096
_PERIODS = (0, 1, -1)
_LARGEST_EXPONENT = 6
_LARGEST_DEGREE = 8
_LONGEST_OF_ANGLES = 40  # operations


def _periodic(*values: Any, period: Any) -> tuple[Any, ...]:
    return tuple(value + k * period for k in _PERIODS for value in values)


_INVERSES: dict[Any, Callable[[Any], tuple[Any, ...]]] = {
    sp.exp: lambda c: _periodic(sp.log(c), period=2 * sp.pi * sp.I),
    sp.log: lambda c: (sp.exp(c),),
    sp.sin: lambda c: _periodic(sp.asin(c), sp.pi - sp.asin(c), period=2 * sp.pi),
    sp.cos: lambda c: _periodic(sp.acos(c), -sp.acos(c), period=2 * sp.pi),
    sp.tan: lambda c: _periodic(sp.atan(c), period=sp.pi),
    sp.sinh: lambda c: (sp.asinh(c),),
    sp.cosh: lambda c: (sp.acosh(c), -sp.acosh(c)),
    sp.Abs: lambda c: (-c, c, c * sp.I),
    sp.re: lambda c: (c - sp.I, c, c + sp.I),
    sp.im: lambda c: (c * sp.I, c * sp.I + 1, c * sp.I - 1),
    sp.arg: lambda c: (sp.exp(sp.I * c), 2 * sp.exp(sp.I * c)),
    sp.conjugate: lambda c: (sp.conjugate(c),),
}


@lru_cache(maxsize=_KEPT)
def roots_of(expr: sp.Expr, x: sp.Symbol) -> tuple[sp.Expr, ...]:
    """Some x with expr = 0: all of them only where that is easy, and perhaps some that are none.

    Sums with one term in x, products, powers, exp, log, sin, cos, tan, |·|, re and im are undone, and polynomials in
    sin u and cos u; of a polynomial in x
    with rational coefficients, without radicals as CRootOf; of others the roots of a linear, a quadratic or a binomial
    factor.

    Parameters
    ----------
    expr : scalar SymPy expression
    x : Symbol

    Returns
    -------
    tuple of SymPy expressions without x

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.drawing.roots import roots_of
    >>> x, y = sp.symbols("x y", positive=True)
    >>> roots_of(sp.exp(x) - 2, x)[0], roots_of(x**2 - y, x)
    (log(2), (sqrt(y), -sqrt(y)))
    """
    return tuple(dict.fromkeys(root for root in _solved(expr, sp.S.Zero, x) if not root.has(sp.zoo, sp.nan, sp.oo, x)))


def _solved(lhs: sp.Expr, c: sp.Expr, x: sp.Symbol) -> list[sp.Expr]:
    """lhs = c, where c is free of x."""
    if lhs == x:
        return [c]
    if x not in lhs.free_symbols:
        return []
    if isinstance(lhs, sp.Mul) and c == 0:
        return [root for factor in lhs.args for root in _solved(factor, c, x)]
    if isinstance(lhs, (sp.Add, sp.Mul)):
        known, unknown = lhs.as_independent(x)
        if known != lhs.identity:
            return _solved(unknown, c - known if isinstance(lhs, sp.Add) else c / known, x)
        return _of_polynomial(lhs - c, x) or _of_angle(lhs - c, x)
    if isinstance(lhs, sp.Pow) and x not in lhs.exp.free_symbols:
        return [root for base in _bases(lhs.exp, c) for root in _solved(lhs.base, base, x)]
    if isinstance(lhs, sp.Pow) and x not in lhs.base.free_symbols and c != 0:
        return _solved(lhs.exp, sp.log(c) / sp.log(lhs.base), x)
    inverse = _INVERSES.get(type(lhs))
    return [] if inverse is None else [root for value in inverse(c) for root in _solved(lhs.args[0], value, x)]


def _bases(exponent: sp.Expr, c: sp.Expr) -> list[sp.Expr]:
    """b with b^e = c."""
    if c == 0:
        return [c] if exponent.is_positive else []
    first = c ** (1 / exponent)
    many = abs(exponent) if exponent.is_Integer and abs(exponent) <= _LARGEST_EXPONENT else 1
    return [first * sp.exp(2 * sp.pi * sp.I * k / many) for k in range(many)]


def _of_angle(expr: sp.Expr, x: sp.Symbol) -> list[sp.Expr]:
    """The roots of a polynomial in sines and cosines of one angle u and its multiples, by t = tan(u/2), and u = π."""
    angles = {node.args[0] for node in expr.atoms(sp.sin, sp.cos) if x in node.free_symbols}
    if not angles or sp.count_ops(expr) > _LONGEST_OF_ANGLES:
        return []
    u, t = min(angles, key=sp.count_ops), sp.Dummy("t", real=True)
    parts = {sp.sin(u): 2 * t / (1 + t**2), sp.cos(u): (1 - t**2) / (1 + t**2)}
    numerator = sp.fraction(sp.together(sp.expand_trig(expr).xreplace(parts)))[0]
    if x in numerator.free_symbols:
        return []
    turns = [*(2 * sp.atan(root) for root in roots_of(sp.expand(numerator), t)), sp.pi]
    return [root for turn in turns for root in _solved(u, turn, x)]


def _of_polynomial(expr: sp.Expr, x: sp.Symbol) -> list[sp.Expr]:
    """The roots of a polynomial, or of the numerator of a quotient of polynomials."""
    if expr.is_rational_function(x) and not expr.is_polynomial(x):
        expr = sp.expand(sp.fraction(sp.together(expr))[0])
    if not expr.is_polynomial(x) or sp.degree(expr, x) > _LARGEST_DEGREE:
        return []
    bound = [node for node in expr.atoms(ExprWithLimits) if x not in node.free_symbols]
    letters = {node: sp.Dummy(**node.assumptions0) for node in bound}  # SymPy would simplify each sum for long
    polynomial = sp.Poly(expr.xreplace(letters), x)
    if polynomial.domain.is_ZZ or polynomial.domain.is_QQ:
        return polynomial.real_roots() if x.is_extended_real else polynomial.all_roots()
    back = {letter: node for node, letter in letters.items()}
    roots = (root.xreplace(back) for root in sp.roots(polynomial, cubics=False, quartics=False))
    return sorted(roots, key=sp.default_sort_key)
