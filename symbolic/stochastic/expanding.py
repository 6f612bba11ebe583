"""Expansion of polynomials with rational coefficients by exact polynomials of FLINT: the same form, in less time."""

from __future__ import annotations

from typing import Any

import sympy as sp


def expanded(expr: sp.Expr) -> sp.Expr:
    """``sp.expand(expr)``; polynomials in symbols, with rational coefficients, are multiplied out by FLINT.

    Examples
    --------
    >>> x, y = sp.symbols("x y")
    >>> expanded((x + y) ** 2 - x * y / 2), expanded(sp.exp(x) * (x + 1))
    (x**2 + 3*x*y/2 + y**2, x*exp(x) + exp(x))
    """
    symbols = sorted(expr.free_symbols, key=sp.default_sort_key)
    if not symbols or not is_polynomial(expr):
        return sp.expand(expr)
    import flint  # loaded when first used: `import symbolic` stays cheap

    context = flint.fmpq_mpoly_ctx.get(tuple(f"x{i}" for i in range(len(symbols))), flint.Ordering.lex)
    polynomial = _polynomial(expr, dict(zip(symbols, context.gens(), strict=True)), context)
    return sp.Add(*(_term(monomial, c, symbols) for monomial, c in polynomial.terms()))


def is_polynomial(expr: sp.Expr) -> bool:
    """Whether the expression is written with commuting symbols, rational numbers, +, · and natural powers alone."""
    if expr.is_Add or expr.is_Mul:
        return all(map(is_polynomial, expr.args))
    if expr.is_Pow:
        return bool(expr.exp.is_Integer and expr.exp > 0) and is_polynomial(expr.base)
    return bool(expr.is_Rational or (expr.is_Symbol and expr.is_commutative))


def _polynomial(expr: sp.Expr, letters: dict[sp.Basic, Any], context: Any) -> Any:
    import flint  # loaded when first used: `import symbolic` stays cheap

    if expr.is_Rational:
        return context.constant(flint.fmpq(int(expr.p), int(expr.q)))
    if expr.is_Symbol:
        return letters[expr]
    if expr.is_Pow:
        return _polynomial(expr.base, letters, context) ** int(expr.exp)
    parts = [_polynomial(arg, letters, context) for arg in expr.args]
    return _sum(parts) if expr.is_Add else _product(parts)


def _sum(parts: list[Any]) -> Any:
    """By halves: a long sum is not copied for each of its terms."""
    while len(parts) > 1:
        parts = [sum(parts[i + 1 : i + 2], parts[i]) for i in range(0, len(parts), 2)]
    return parts[0]


def _product(parts: list[Any]) -> Any:
    value, *rest = parts
    for part in rest:
        value = value * part
    return value


def _term(monomial: tuple[int, ...], coefficient: Any, symbols: list[sp.Symbol]) -> sp.Expr:
    powers = (symbol ** int(e) for symbol, e in zip(symbols, monomial, strict=True) if e)
    return sp.Mul(sp.Rational(int(coefficient.p), int(coefficient.q)), *powers)
