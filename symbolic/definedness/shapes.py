"""Conditions in other shapes: tidy, under a premise, at values of their symbols, and in a neighbourhood."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.binders import captures, put
from symbolic.definedness.scalars import UNIT, UnknownDomain
from symbolic.expressions.for_all import ForAll

ANALYTIC = sp.Predicate("analytic")


def tidy(condition: Any) -> tuple[Any, ...]:
    """a b ≠ 0 as a ≠ 0 and b ≠ 0, c(x − a) ≠ 0 as x ≠ a; all others as they are."""
    if not isinstance(condition, sp.Ne) or condition.rhs != 0:
        return (condition,)
    _, primitive = condition.lhs.as_content_primitive()
    factors = [_base(factor) for factor in sp.Mul.make_args(primitive)]
    return tuple(_apart(f) for f in factors if not UNIT.nonzero(f))


def _base(e: Any) -> Any:
    """e, or what vanishes exactly where e does."""
    if isinstance(e, sp.Abs) or (e.is_Pow and e.exp.is_positive):
        return _base(e.args[0])
    return e


def _apart(e: Any) -> Any:
    number, rest = e.as_coeff_Add()
    sign, rest = rest.as_coeff_Mul()
    whole = rest.is_Symbol and sign in (1, -1)
    return sp.Ne(rest, -number / sign, evaluate=False) if whole else sp.Ne(e, 0, evaluate=False)


def where(condition: Any, consequence: Any) -> Any:
    if condition == sp.true or consequence in (sp.true, sp.false):
        return consequence if condition == sp.true or consequence == sp.true else sp.Not(condition)
    return sp.Or(sp.Not(condition), consequence)


def at_values(condition: Any, at: dict[Any, Any]) -> Any:
    """The condition at values of some symbols; where these have values of their own is said apart."""
    if captured := captures(condition, *at, *at.values()):
        raise UnknownDomain(f"{condition} binds {captured.pop()}, which a value is put in for or stands in")
    if (there := put(condition, at)) is None:
        raise UnknownDomain(f"{condition} says nothing at {at}")
    return there


def joined_in(condition: Any) -> tuple[Any, ...]:
    """The parts of a condition that are joined by And, Or and Not."""
    if isinstance(condition, sp.And | sp.Or | sp.Not):
        return tuple(atom for arg in condition.args for atom in joined_in(arg))
    return (condition,)


def in_a_neighbourhood(condition: Any) -> Any:
    """A condition that holds near a point where it holds: strict comparisons and ≠ of continuous sides do."""
    if isinstance(condition, sp.LessThan | sp.GreaterThan):
        return (sp.StrictLessThan if isinstance(condition, sp.LessThan) else sp.StrictGreaterThan)(
            *condition.args, evaluate=False
        )
    if isinstance(condition, sp.And | sp.Or):
        return type(condition)(*map(in_a_neighbourhood, condition.args))
    if isinstance(condition, ForAll):
        return ForAll(in_a_neighbourhood(condition.relation), *condition.limits)
    closed = isinstance(condition, sp.Not) and isinstance(condition.args[0], sp.Contains)
    if closed or isinstance(condition, sp.Ne | sp.StrictLessThan | sp.StrictGreaterThan) or condition == sp.false:
        return condition
    if getattr(condition, "function", None) == ANALYTIC:
        return condition
    raise UnknownDomain(f"{condition} may fail in every neighbourhood of a point where it holds")
