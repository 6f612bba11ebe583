"""Comparisons as differences that are ≥ 0, > 0 or not 0."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.relational import Relational

_NEGATED = {sp.Lt: sp.Ge, sp.Le: sp.Gt, sp.Gt: sp.Le, sp.Ge: sp.Lt, sp.Eq: sp.Ne, sp.Ne: sp.Eq}


def tightened(difference: sp.Expr, *, strict: bool, integer: bool) -> tuple[sp.Expr, bool]:
    """d > 0 is d − 1 ≥ 0 of an integer d."""
    return (difference - 1, False) if strict and integer else (difference, strict)


def negated(relation: Relational) -> Relational:
    """The relation that holds exactly where this one does not, between real numbers."""
    return _NEGATED[type(relation)](*relation.args, evaluate=False)


def differences(fact: Any) -> list[tuple[sp.Expr, bool]]:
    """d with d ≥ 0 (or d > 0) for a comparison of numbers."""
    if not isinstance(fact, Relational) or not (is_scalar(fact.lhs) and is_scalar(fact.rhs)):
        return []
    if isinstance(fact, sp.Eq):
        return [(fact.lhs - fact.rhs, False), (fact.rhs - fact.lhs, False)]
    if isinstance(fact, sp.Ne):
        return []
    return [(fact.gts - fact.lts, isinstance(fact, sp.StrictGreaterThan | sp.StrictLessThan))]


def kept_apart(fact: Any) -> sp.Expr | None:
    """d for a condition by which d ≠ 0: a ≠ b, a < b, and a outside of a set that holds 0."""
    if isinstance(fact, sp.Ne | sp.StrictGreaterThan | sp.StrictLessThan) and is_scalar(fact.lhs):
        return fact.lhs - fact.rhs
    outside = isinstance(fact, sp.Not) and isinstance(fact.args[0], sp.Contains)
    return fact.args[0].args[0] if outside and fact.args[0].args[1].contains(0) == sp.true else None


def ends_of(fact: Any) -> tuple[Any, ...]:
    """a ≤ x and x ≤ b (or <) for x in an interval."""
    if not isinstance(fact, sp.Contains) or not isinstance(fact.args[1], sp.Interval):
        return ()
    x, interval = fact.args
    below = sp.StrictGreaterThan if interval.left_open else sp.GreaterThan
    above = sp.StrictLessThan if interval.right_open else sp.LessThan
    return (
        *([below(x, interval.start, evaluate=False)] if interval.start != -sp.oo else []),
        *([above(x, interval.end, evaluate=False)] if interval.end != sp.oo else []),
    )


def is_scalar(e: Any) -> bool:
    return isinstance(e, sp.Expr) and not getattr(e, "is_Matrix", False)
