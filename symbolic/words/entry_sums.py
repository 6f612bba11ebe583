"""Sums over an index that are a contraction or a trace, as SymPy or a derivative of a determinant writes them."""

from __future__ import annotations

import sympy as sp

from symbolic.expressions.contraction import Contraction
from symbolic.expressions.unit_column import UnitColumn
from symbolic.words.contractions import contracted
from symbolic.words.letters import join


def without_index(expr: sp.Sum) -> sp.Expr:
    """The sum as a contraction, or its terms as traces, where it has those forms."""
    contraction = contracted(expr)
    return _traces(expr) if contraction == expr else contraction


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
    if total == 0:
        return expr
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
