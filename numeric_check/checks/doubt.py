"""Why agreement at all points may be an accident: they are special, or a difference changes its sign between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import mpmath
import sympy as sp

from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import shape_of
from numeric_check.claims.outcome import Outcome, Question, sides
from numeric_check.drawing.chance import met_by_chance
from numeric_check.drawing.conditions import conjuncts

_DIGITS = 10  # a sign needs no more


def doubt(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> str:
    """Why a claim that agrees at some points may be false; nothing if there is no such reason.

    A condition that no construction solves is met by special points. Two real sides that are said to differ, where one
    exceeds the other at one point and not at another, are equal somewhere between unless a side jumps, or a condition
    f ≠ g keeps the two points apart: f exceeds g at one of them and not at the other.

    Parameters
    ----------
    claim : Claim
    points : sequence of mappings of symbol to exact SymPy value
        They satisfy the conditions.

    Returns
    -------
    str
    """
    condition = met_by_chance(claim, points[0]) if points else None
    if condition is not None:
        return f"no construction solves {condition}: the points that satisfy it may be special"
    numbers = [v.symbol for v in claim.variables if isinstance(v.symbol, sp.Symbol)]
    lhs, rhs = sides(claim)
    if claim.relation != Relation.DIFFERENT or shape_of(lhs) != () or all(x.is_integer for x in numbers):
        return ""
    found: dict[tuple[Any, ...], set[Any]] = {}
    for place, point in zip(_places(claim, points), points, strict=True):
        found.setdefault(place, set()).add(_order(lhs, rhs, point))
    both = any(len(signs - {None}) > 1 for signs in found.values())
    return "the difference of the two sides has both signs, so that it may vanish between" if both else ""


def _places(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> list[tuple[Any, ...]]:
    """On which side of each f = g that a condition f ≠ g excludes the points are; of real f and g only."""
    apart = [
        c for c in conjuncts(claim.conditions) if isinstance(c, sp.Ne) and shape_of(c.lhs) == shape_of(c.rhs) == ()
    ]
    orders = [[_order(c.lhs, c.rhs, point) for point in points] for c in apart]
    known = [order for order in orders if None not in order]
    return [tuple(order[i] for order in known) for i in range(len(points))]


def _order(lhs: Any, rhs: Any, point: Mapping[Any, Any]) -> Outcome | None:
    """Whether lhs ≤ rhs of two real numbers, if balls decide it."""
    question = Question(lhs=lhs, rhs=rhs, relation=Relation.AT_MOST, point=point, digits=_DIGITS)
    finding = compare_by_balls(question)
    is_real = finding.error is not None and mpmath.isfinite(finding.error)
    return finding.outcome if is_real and finding.outcome in (Outcome.AGREES, Outcome.DIFFERS) else None
