"""Conditions at explicit matrices and rational numbers, in exact arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import ge, gt, le, lt
from typing import Any

import sympy as sp
from flint import fmpq

from symbolic.instances.arithmetic import NotRationalError, NoValueError, scalar
from symbolic.instances.values import are_equal, as_sympy, has_rule, value_at

_ORDERED: dict[type, Callable[[Any, Any], Any]] = {
    sp.StrictGreaterThan: gt,
    sp.GreaterThan: ge,
    sp.StrictLessThan: lt,
    sp.LessThan: le,
}
_SETS: dict[Any, Callable[[fmpq], bool]] = {
    sp.S.Complexes: lambda _: True,
    sp.S.Reals: lambda _: True,
    sp.S.Integers: lambda x: x.q == 1,
    sp.S.Naturals0: lambda x: x.q == 1 and x >= 0,
    sp.S.Naturals: lambda x: x.q == 1 and x > 0,
}


def is_evaluated(expr: Any) -> bool:
    """Whether every part of an expression or condition is of a kind that has rational values."""
    if isinstance(expr, sp.MatrixBase):
        return all(is_evaluated(entry) for entry in expr.flat())
    if isinstance(expr, sp.Symbol):
        return bool(expr.is_commutative)
    if isinstance(expr, sp.MatrixSymbol | sp.Rational | sp.logic.boolalg.BooleanAtom):
        return True
    if type(expr) is sp.Contains:
        return is_evaluated(expr.args[0]) and (expr.args[1] in _SETS or _is_rational(expr.args[1]))
    known = has_rule(expr) or isinstance(expr, (sp.Eq, sp.Ne, sp.And, sp.Or, sp.Not, *_ORDERED))
    return known and all(map(is_evaluated, expr.args))


def holds_exactly(condition: Any, point: Mapping[Any, Any]) -> bool | None:
    """Whether a condition holds at a point; None where it is not evaluated, or a side of it has no value.

    Parameters
    ----------
    condition : SymPy Boolean
        =, ≠ between matrices or numbers, <, ≤, >, ≥, x in ℂ, ℝ, ℤ, ℕ or an interval, and and, or, not of these.
    point : mapping, as for ``value_at``

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.instances.conditions import holds_exactly
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", n, n)
    >>> holds_exactly(sp.Ne(sp.Determinant(A), 0), {n: 2, A: sp.Matrix([[1, 2], [2, 4]])})
    False
    """
    try:
        return _holds(condition, point)
    except (NoValueError, NotRationalError):
        return None


def _is_rational(domain: Any) -> bool:
    """Whether a set is an interval with rational ends, or ends at infinity."""
    return isinstance(domain, sp.Interval) and all(end.is_Rational or end.is_infinite for end in domain.args[:2])


def _holds(condition: Any, point: Mapping[Any, Any]) -> bool:
    if condition in (sp.true, sp.false):
        return bool(condition)
    if isinstance(condition, sp.And | sp.Or | sp.Not):
        parts = [_holds(part, point) for part in condition.args]
        return any(parts) if isinstance(condition, sp.Or) else all(parts) != isinstance(condition, sp.Not)
    if isinstance(condition, sp.Contains) and condition.args[1] in _SETS:
        return _SETS[condition.args[1]](scalar(value_at(condition.args[0], point)))
    if isinstance(condition, sp.Contains) and _is_rational(condition.args[1]):
        return bool(condition.args[1].contains(as_sympy(scalar(value_at(condition.args[0], point)))))
    if type(condition) not in (sp.Eq, sp.Ne, *_ORDERED):
        raise NotRationalError(f"{type(condition).__name__} is not evaluated.")
    lhs, rhs = (value_at(side, point) for side in condition.args)
    if isinstance(condition, sp.Eq | sp.Ne):
        return are_equal(lhs, rhs) == isinstance(condition, sp.Eq)
    return bool(_ORDERED[type(condition)](scalar(lhs), scalar(rhs)))
