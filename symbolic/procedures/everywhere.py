"""Expressions that have a value at every integer from a start on: what an induction may pass through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.contraction import Contraction
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.phi import phi
from symbolic.expressions.unit_column import UnitColumn
from symbolic.procedures.matrix_zero import shortened

_TOTAL = (
    *(sp.Add, sp.Mul, sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.Abs, sp.sign, sp.re, sp.im, sp.conjugate, phi),
    *(sp.KroneckerDelta, sp.MatAdd, sp.MatMul, sp.Transpose, sp.Adjoint, sp.Trace, sp.Determinant, Contraction),
    *(MatrixExp, sp.ImmutableDenseMatrix, AppliedUndef, sp.Indexed, MatrixElement, UnitColumn),
)


def partial_in(expr: Any, starts: Mapping[sp.Symbol, Any]) -> Any | None:
    """A part that is not known to have a value at all integers n ≥ a, for the symbols n and their starts a.

    Parts that are free of the symbols are left aside: what they need does not depend on n.

    Parameters
    ----------
    expr : scalar or matrix expression
    starts : mapping of Symbol to integer expression

    Returns
    -------
    expression, or None if every part has a value.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.everywhere import partial_in
    >>> n, z = sp.Symbol("n", integer=True, positive=True), sp.Symbol("z")
    >>> partial_in(z ** (n - 1) / (z - 1), {n: 1}), partial_in(1 / (n - 2), {n: 1}), partial_in(1 / (n - 2), {n: 3})
    (None, 1/(n - 2), None)
    """
    if not expr.has(*starts) or expr in starts:
        return None
    if isinstance(expr, sp.Sum | sp.Product | MatrixSum):
        return _partial_in_range(expr, starts)
    if isinstance(expr, sp.Pow | sp.MatPow):
        total = _has_power(expr, starts)
    elif isinstance(expr, sp.factorial):
        total = bool(_moved(expr.args[0], starts).is_nonnegative)
    elif isinstance(expr, sp.log):
        total = is_nonzero_in(expr.args[0], starts)
    elif isinstance(expr, sp.binomial):
        total = all(_moved(arg, starts).is_integer and _moved(arg, starts).is_nonnegative for arg in expr.args)
    else:
        total = isinstance(expr, _TOTAL)
    if not total:
        return expr
    parts = (partial_in(arg, starts) for arg in expr.args if isinstance(arg, sp.Expr | sp.MatrixBase))
    return next((part for part in parts if part is not None), None)


def is_nonzero_in(expr: sp.Expr, starts: Mapping[sp.Symbol, Any]) -> bool:
    """Whether a scalar is known to be other than 0 at all integers from the starts on."""
    if isinstance(expr, sp.Mul):
        return all(is_nonzero_in(factor, starts) for factor in expr.args)
    if isinstance(expr, sp.Pow) and expr.exp.is_real:
        return is_nonzero_in(expr.base, starts)
    if isinstance(expr, sp.Abs):
        return is_nonzero_in(expr.args[0], starts)
    moved = sp.expand(_moved(expr, starts))
    return isinstance(expr, sp.exp) or moved.is_zero is False or _has_no_natural_root(moved)


def _moved(expr: sp.Expr, starts: Mapping[sp.Symbol, Any]) -> sp.Expr:
    """The expression with a + j for each symbol, j = 0, 1, …"""
    steps = {symbol: sp.Dummy(symbol.name, integer=True, nonnegative=True) for symbol in starts}
    return expr.xreplace({symbol: starts[symbol] + steps[symbol] for symbol in starts})


def _has_no_natural_root(expr: sp.Expr) -> bool:
    """For a polynomial in one symbol j = 0, 1, … with rational coefficients."""
    (*symbols,) = expr.free_symbols
    if len(symbols) != 1 or not expr.is_polynomial(*symbols):
        return False
    polynomial = sp.Poly(expr, *symbols)
    if not polynomial.domain.is_ZZ and not polynomial.domain.is_QQ:
        return False
    return not any(root.is_integer and root.is_nonnegative for root in polynomial.ground_roots())


def _has_power(expr: Any, starts: Mapping[sp.Symbol, Any]) -> bool:
    """bᵉ with an e that is never negative, or a b that is never 0."""
    exponent = _moved(expr.exp, starts)
    if exponent.is_nonnegative or (expr.is_commutative and exponent.is_positive):
        return True
    return bool(not expr.is_Matrix and is_nonzero_in(expr.base, starts))


def _partial_in_range(expr: Any, starts: Mapping[sp.Symbol, Any]) -> Any | None:
    """A part of the terms of a finite sum or product; its index is one more symbol, from the lower limit on."""
    within = dict(starts)
    limits = [expr.limits] if isinstance(expr, MatrixSum) else list(expr.limits)
    for index, lower, upper in reversed(limits):
        length = _moved(upper - lower + 1, within)
        if lower.has(*within) or not (lower.is_integer and length.is_integer and length.is_nonnegative):
            return expr
        within[index] = lower
    return partial_in(expr.args[0], within)


def why_partial(part: Any, n: sp.Symbol, start: int) -> str:
    """The sentence for an answer."""
    return f"{shortened(part)} is not known to have a value at every {n} ≥ {start}, which the induction passes through."
