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

_DIGITS = 10  # a sign needs no more


def doubt(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> str:
    """Why a claim that agrees at some points may be false; nothing if there is no such reason.

    A condition that no construction solves is met by special points. Two real sides that are said to differ, where one
    exceeds the other at one point and not at another, are equal somewhere between unless a side jumps.

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
    signs = {_order(lhs, rhs, point) for point in points} - {None}
    return "the difference of the two sides has both signs, so that it may vanish between" if len(signs) > 1 else ""


def _order(lhs: Any, rhs: Any, point: Mapping[Any, Any]) -> Outcome | None:
    """Whether lhs ≤ rhs of two real numbers, if balls decide it."""
    question = Question(lhs=lhs, rhs=rhs, relation=Relation.AT_MOST, point=point, digits=_DIGITS)
    finding = compare_by_balls(question)
    is_real = finding.error is not None and mpmath.isfinite(finding.error)
    return finding.outcome if is_real and finding.outcome in (Outcome.AGREES, Outcome.DIFFERS) else None
