"""Sums over an index that are a contraction or a trace, as SymPy or a derivative of a determinant writes them."""

from __future__ import annotations

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.contraction import Contraction
from symbolic.expressions.unit_column import UnitColumn
from symbolic.words.letters import join


def without_index(expr: sp.Sum) -> sp.Expr:
    """The sum as a contraction, or its terms as traces, where it has those forms."""
    contraction = _contracted(expr)
    return _traces(expr) if contraction is expr else contraction


def _contracted(expr: sp.Sum) -> sp.Expr:
    """Σ_i y_i x_i, as SymPy writes (yᵀx)[0, 0] of symbolic length, back as the contraction yᵀx."""
    ((index, lower, upper), *more) = expr.limits
    factors = sp.Mul.make_args(expr.function)
    entries = [f for f in factors if isinstance(f, MatrixElement)]
    if more or len(entries) != 2 or len(factors) != 2 or lower != 0:
        return expr
    (a, i, j), (b, m, n) = entries[0].args, entries[1].args
    columns = (i, j, m, n) == (index, 0, index, 0) and a.shape == b.shape == (upper + 1, 1)
    return Contraction(a.T * b, 0, 0) if columns and not (a.has(index) or b.has(index)) else expr


def _traces(expr: sp.Sum) -> sp.Expr:
    """Σ_{i=0}^{n−1} (a + b e_iᵀ A e_i + c(i)) = a n + b tr A + Σ c(i) for a, b, A free of i."""
    ((index, lower, upper), *more) = expr.limits
    if more or lower != 0 or not (upper + 1).is_nonnegative or not expr.has(UnitColumn):
        return expr
    total, rest = sp.S.Zero, sp.S.Zero
    for term in sp.Add.make_args(sp.expand_mul(expr.function)):
        scalar, dependent = term.as_independent(index, as_Add=False)
        trace = _diagonal_of(dependent, index, upper + 1)
        total, rest = (total, rest + term) if trace is None else (total + scalar * trace, rest)
    return total if rest == 0 else total + sp.Sum(rest, *expr.limits)


def _diagonal_of(factor: sp.Expr, index: sp.Symbol, size: sp.Expr) -> sp.Expr | None:
    """tr A for e_iᵀ A e_i with A free of i and of that size, the size for 1, None for all else."""
    if factor == 1:
        return size
    if not isinstance(factor, Contraction) or not isinstance(factor.parent, sp.MatMul):
        return None
    row, *inner, column = factor.parent.args
    unit = UnitColumn(size, index)
    matches = row == unit.T and column == unit and not any(matrix.has(index) for matrix in inner)
    if not matches:
        return None
    return sp.Trace(join(tuple(inner))) if inner else size
