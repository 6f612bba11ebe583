"""What a condition says of one variable: that it is computed, real, orthonormal, or has a bounded spectrum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy as sp
from sympy.assumptions.assume import AppliedPredicate
from sympy.core.function import AppliedUndef
from sympy.matrices.expressions.matexpr import MatrixElement

from numeric_check.claims.names import free_names


def conjuncts(conditions: Sequence[Any]) -> tuple[Any, ...]:
    """The conditions with every And taken apart, without those that are true."""
    parts = (part for condition in conditions for part in sorted(sp.And.make_args(condition), key=sp.default_sort_key))
    return tuple(dict.fromkeys(part for part in parts if part != sp.true))


def head_of(side: Any) -> Any:
    """The variable that a side is: X itself, a table T[i, j, …], or the matrix A of a spectral radius ρ(A)."""
    if isinstance(side, sp.Indexed):
        return side.base
    if type(side).__name__ == "SpectralRadius" and isinstance(side.args[0], sp.MatrixSymbol):
        return side.args[0]
    return side if isinstance(side, (sp.Symbol, sp.MatrixSymbol)) else None


def heads(condition: Any) -> tuple[Any, ...]:
    """The variables that stand alone on one side of a comparison and not on the other; the f of analytic(f(w))."""
    if is_analytic(condition) and isinstance(condition.arg, AppliedUndef):
        return (condition.arg.func,)
    inner = condition.args[0] if is_for_all(condition) else condition
    if not isinstance(inner, sp.core.relational.Relational):
        return ()
    sides = (inner.args, inner.args[::-1])
    found = [head_of(side) for side, other in sides if head_of(side) not in (None, *free_names(other))]
    radii = [head_of(side) for side in inner.args if type(side).__name__ == "SpectralRadius" and head_of(side)]
    return tuple(radii or found)


def is_for_all(condition: Any) -> bool:
    """ForAll is a class of the exact side, known here by its name."""
    return type(condition).__name__ == "ForAll"


def is_analytic(condition: Any) -> bool:
    """Whether it is analytic(f(w)) or analytic(f(A))."""
    return isinstance(condition, AppliedPredicate) and str(condition.function.name) == "analytic"


def alone(condition: Any, symbol: Any) -> tuple[str, sp.Expr, tuple[Any, ...]] | None:
    """("=" or "<=" or ">=", expression, indices) where it compares the symbol, or T[i, …] at all of its indices."""
    inner, limits = (condition.args[0], condition.args[1:]) if is_for_all(condition) else (condition, ())
    if not isinstance(inner, (sp.Eq, sp.Lt, sp.Le, sp.Gt, sp.Ge)):
        return None
    small, large = inner.args if isinstance(inner, sp.Eq) else (inner.lts, inner.gts)
    for side, other, sense in ((small, large, "<="), (large, small, ">=")):
        if head_of(side) != symbol or symbol in free_names(other) or type(side).__name__ == "SpectralRadius":
            continue
        if _covers(side, limits) if isinstance(side, sp.Indexed) else not limits:
            return "=" if isinstance(inner, sp.Eq) else sense, other, getattr(side, "indices", ())
    return None


def definition(condition: Any, symbol: Any) -> tuple[sp.Expr, tuple[Any, ...]] | None:
    """(expression, indices) for symbol = expression, or for T[i, …] = expression at all of its indices; else None."""
    found = alone(condition, symbol)
    return found[1:] if found is not None and found[0] == "=" else None


def _covers(entry: sp.Indexed, limits: Sequence[Any]) -> bool:
    """Whether every entry of the table is meant: its indices are those of the limits, each from 1 to its length."""
    ranges = {limit[0]: tuple(limit[1:]) for limit in limits}
    wanted = dict(zip(entry.indices, ((sp.S.One, length) for length in entry.base.shape or ()), strict=False))
    return len(wanted) == len(entry.indices) == len(limits) and ranges == wanted


def states_reality(condition: Any, symbol: Any) -> bool:
    """Whether it is Adjoint(A) = Aᵀ."""
    if not isinstance(condition, sp.Eq) or not isinstance(symbol, sp.MatrixSymbol):
        return False
    return set(condition.args) == {sp.Adjoint(symbol), sp.Transpose(symbol)}


def states_reality_of_any(conditions: Sequence[Any], letters: Sequence[Any]) -> bool:
    """Whether one of the conditions is Adjoint(A) = Aᵀ of one of the matrices."""
    return any(states_reality(condition, letter) for condition in conditions for letter in letters)


def stack(condition: Any) -> tuple[tuple[Any, ...], sp.Expr] | None:
    """((X₁, …), c) where it is X₁ᵀX₁ + … = c I: the rows of all X together are √c times orthonormal columns.

    The number xᵀx = c² of a column is the case of one column, and XᵀX = 0 that of c = 0.
    """
    if not isinstance(condition, sp.Eq):
        return None
    grams, unit = condition.args
    if isinstance(grams, MatrixElement) and grams.parent.shape == (1, 1) and _is_square(unit):
        grams, unit = grams.parent, sp.MatMul(unit, sp.Identity(1))
    if isinstance(unit, sp.ZeroMatrix):
        unit = sp.MatMul(sp.S.Zero, sp.Identity(unit.rows), evaluate=False)
    factors = unit.args if isinstance(unit, sp.MatMul) else (unit,)
    coefficient = sp.Mul(*(factor for factor in factors if not factor.is_Matrix))
    terms = grams.args if isinstance(grams, sp.MatAdd) else (grams,)
    letters = [term.args[1] for term in terms if isinstance(term, sp.MatMul) and len(term.args) == 2]
    whole = [sp.MatMul(sp.Transpose(letter), letter) for letter in letters]
    known = len(letters) == len(set(letters)) and all(isinstance(letter, sp.MatrixSymbol) for letter in letters)
    if not isinstance(factors[-1], sp.Identity) or len(factors) > 2 or not known or list(terms) != whole:
        return None
    return tuple(letters), coefficient


def _is_square(c: sp.Expr) -> bool:
    """Whether √c is written without a root."""
    return all(power.exp.is_Integer for power in sp.sqrt(c).atoms(sp.Pow))


def radius_bound(condition: Any, symbol: Any) -> tuple[sp.Expr, bool] | None:
    """(q, strict) where it is ρ(A) < q or ρ(A) ≤ q."""
    if not isinstance(condition, (sp.Lt, sp.Le, sp.Gt, sp.Ge)):
        return None
    small, large = condition.lts, condition.gts
    if type(small).__name__ == "SpectralRadius" and small.args[0] == symbol and symbol not in free_names(large):
        return large, isinstance(condition, (sp.Lt, sp.Gt))
    return None


def annihilator(condition: Any, symbol: Any) -> sp.Poly | None:
    """p where it is p(A) = 0 for a polynomial p in the matrix alone, such as A² = A, A³ = 0 or A² = I."""
    if not isinstance(condition, sp.Eq) or free_names(condition) - free_names(symbol) or not condition.lhs.is_Matrix:
        return None
    unknown = sp.Dummy()
    left, right = (_as_scalar(side, symbol, unknown) for side in condition.args)
    return None if left is None or right is None else sp.Poly(left - right, unknown)


def _as_scalar(expr: Any, symbol: Any, unknown: sp.Dummy) -> Any:
    """A sum of products of powers of one matrix with the unknown in its place; None if it is anything else."""
    if expr == symbol or not expr.is_Matrix:
        return unknown if expr == symbol else expr
    if isinstance(expr, (sp.Identity, sp.ZeroMatrix)):
        return sp.Integer(isinstance(expr, sp.Identity))
    if isinstance(expr, sp.MatPow) and expr.exp.is_Integer and expr.exp.is_positive:
        base = _as_scalar(expr.base, symbol, unknown)
        return None if base is None else base**expr.exp
    if not isinstance(expr, (sp.MatAdd, sp.MatMul)):
        return None
    parts = [_as_scalar(part, symbol, unknown) for part in expr.args]
    return None if None in parts else (sp.Add if isinstance(expr, sp.MatAdd) else sp.Mul)(*parts)


def function_of(condition: Any, symbol: Any) -> Any:
    """The Lambda of analytic(MatrixFunction(Lambda, A)) about the matrix A itself, or None."""
    if is_analytic(condition) and type(condition.arg).__name__ == "MatrixFunction" and condition.arg.args[1] == symbol:
        return condition.arg.args[0]
    return None


def permutes(condition: Any, symbol: Any) -> bool:
    """Whether it equates entries of one table and nothing else: T_ijk = T_jik = T_ikj at all indices."""
    inner = condition.args[0] if is_for_all(condition) else condition
    pairs = sp.And.make_args(inner)
    sides = [side for pair in pairs if isinstance(pair, sp.Eq) for side in pair.args]
    return len(sides) == 2 * len(pairs) and all(isinstance(s, sp.Indexed) and s.base == symbol for s in sides)
