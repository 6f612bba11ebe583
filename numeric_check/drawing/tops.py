"""The highest points of lhs − rhs on the set that the conditions give, with exact values next to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import sympy as sp

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import shape_of
from numeric_check.claims.variable import Point
from numeric_check.drawing.ascent import chart_of, climbed, is_kept
from numeric_check.drawing.nearby import Near
from numeric_check.rules.refusals import UNEVALUABLE

_TURNS = 2  # of sizes
_FOUND = 2  # points of each


def tops(claim: Claim, draw: Callable[..., Point | None]) -> Iterator[Near]:
    """Of what is compared by ≤ the two highest points at each of two sizes.

    Parameters
    ----------
    claim : Claim
    draw : callable (index=i) → point or None
        From which the integers and the functions are taken.

    Yields
    ------
    Near
    """
    letters = [variable.symbol for variable in claim.variables]
    climbs = claim.conditions or not all(isinstance(x, sp.Symbol) for x in letters)  # beyond what ``summits`` does
    if claim.relation != Relation.AT_MOST or shape_of(claim.lhs) != () or not climbs:
        return
    for index in range(_TURNS if any(map(is_kept, letters)) else 1):
        point = draw(index=index) if any(map(is_kept, letters)) else {}
        chart = None if point is None else chart_of(claim, point)
        if chart is None:
            continue
        try:
            found = climbed(chart)
        except UNEVALUABLE:
            return
        yield from (Near(values={**chart.kept, **values}) for values in found[:_FOUND])
