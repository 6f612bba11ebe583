"""How an earlier theorem L = R, L ≤ R or L ≠ R takes one line to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sympy as sp

from numeric_check import Relation
from symbolic import Decision, ForAll, Verdict, canonical, decide_words


def _by_equality(left: Any, right: Any, lhs: Any, rhs: Any) -> Decision:
    return decide_words(rewritten(lhs, left, right), rewritten(rhs, left, right))


def _by_inequality(left: Any, right: Any, lhs: Any, rhs: Any) -> Decision:
    """lhs ≤ lhs with ``right`` for ``left`` where it grows with it, which is rhs; or the same from rhs down.

    Or the lines are equal to the two sides, which may then be written in another way.
    """
    for expr, old, new, other in ((lhs, left, right, rhs), (rhs, right, left, lhs)):
        weights = list(growing(expr, old))
        if not weights:
            continue
        decision = decide_words(expr.xreplace({old: new}), other)
        if decision.verdict is Verdict.PROVED:
            return replace(decision, relation=Relation.AT_MOST.value, assumes=(*decision.assumes, *weights[0]))
    ends = _ends(lhs, left, rhs, right)
    if ends is not None:
        return replace(ends, relation=Relation.AT_MOST.value)
    return _undecided(f"no line grows with {left} and is the other one with {right} in its place.")


def _ends(lhs: Any, left: Any, rhs: Any, right: Any) -> Decision | None:
    """lhs = left and rhs = right, assuming what both assume."""
    first, second = decide_words(lhs, left), decide_words(rhs, right)
    if first.verdict is second.verdict is Verdict.PROVED:
        return replace(first, assumes=(*first.assumes, *second.assumes))
    return None


def growing(expr: Any, part: Any) -> Iterator[tuple[Any, ...]]:
    """Conditions under which an expression grows with a part that stands in it: one tuple, or none.

    Parameters
    ----------
    expr, part : scalar expressions

    Yields
    ------
    tuple of SymPy Booleans : the factors beside it are ≥ 0, and the sums around it run forwards.
    """
    if expr == part:
        yield ()
    elif isinstance(expr, sp.Add):
        inner = [next(growing(arg, part), None) for arg in expr.args if arg.has(part)]
        if inner and None not in inner:
            yield tuple(condition for conditions in inner if conditions for condition in conditions)
    elif isinstance(expr, sp.Mul):
        inside = [arg for arg in expr.args if arg.has(part)]
        for conditions in growing(inside[0], part) if len(inside) == 1 else ():
            weight = sp.Mul(*(arg for arg in expr.args if arg != inside[0]))
            yield (*conditions, sp.Ge(weight, 0, evaluate=False))
    elif isinstance(expr, sp.Sum) and all(len(limit) == 3 and not limit.has(part) for limit in expr.limits):
        for conditions in growing(expr.function, part):
            yield from _over_ranges(conditions, expr.limits)


def _over_ranges(conditions: tuple[Any, ...], limits: Any) -> Iterator[tuple[Any, ...]]:
    """Each condition for all indices; a range that is not known to be reversed nowhere changes nothing."""
    forwards = [sp.Ge(upper, lower - 1, evaluate=False) for _, lower, upper in limits if upper != sp.oo]
    yield (*(ForAll(condition, *limits) for condition in conditions), *forwards)


def _by_difference(left: Any, right: Any, lhs: Any, rhs: Any) -> Decision:
    for one, other in ((left, right), (right, left)):
        if (decision := _ends(lhs, one, rhs, other)) is not None:
            return replace(decision, relation=Relation.DIFFERENT.value)
    return _undecided(f"the lines are not {left} and {right}.")


def rewritten(expr: Any, left: Any, right: Any) -> Any:
    """The expression with ``left`` replaced by ``right`` where it stands as written, and then in normal form.

    A number is replaced as a whole line alone: it is the place of an entry, the end of a range and an exponent as well.
    """
    for form in (lambda e: e, canonical):
        old, new = form(left), form(right)
        if getattr(old, "is_Number", False):
            expr = new if form(expr) == old else expr
        else:
            expr = form(expr).xreplace({old: new})
    return canonical(expr)


def _undecided(why: str) -> Decision:
    return Decision(verdict=Verdict.UNDECIDED, procedure="earlier theorem", why=why)


APPLY = {
    Relation.EQUAL: _by_equality,
    Relation.AT_MOST: _by_inequality,
    Relation.DIFFERENT: _by_difference,
}
