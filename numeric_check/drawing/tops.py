"""Points of the set that the conditions give: by chance, and where lhs − rhs is largest; exact values next to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import shape_of
from numeric_check.claims.variable import Point
from numeric_check.drawing.ascent import by_chance, climbed
from numeric_check.drawing.charts import Chart, chart_of, is_kept
from numeric_check.drawing.nearby import Near
from numeric_check.rules.refusals import UNEVALUABLE

_TURNS = 2  # of sizes
_FOUND = 2  # of the highest points of each

Draw = Callable[[int], Point | None]  # a point by its number, from which the integers and the functions are taken


def tops(claim: Claim, draw: Draw) -> Iterator[Near]:
    """Of what is compared by ≤ the two highest points at each of two sizes, but of real letters without conditions.

    Those are climbed by ``summits``, from many more points.
    """
    letters = [variable.symbol for variable in claim.variables]
    free = not claim.conditions and all(isinstance(x, sp.Symbol) and x.is_extended_real for x in letters)
    if claim.relation == Relation.AT_MOST and shape_of(claim.lhs) == () and not free:
        yield from _near(_charts(claim, draw, climbs=True), lambda chart: climbed(chart)[:_FOUND])


def chances(claim: Claim, draw: Draw, rng: np.random.Generator) -> Iterator[Near]:
    """Points by chance at two sizes, if there are conditions."""
    if claim.conditions:
        yield from _near(_charts(claim, draw, climbs=False), partial(by_chance, rng=rng))


def _near(charts: Iterator[Chart], find: Callable[[Chart], list[dict[Any, Any]]]) -> Iterator[Near]:
    """What is found in the charts, as far as float64 has rules."""
    try:
        for chart in charts:
            yield from (Near(values={**chart.kept, **values}) for values in find(chart))
    except UNEVALUABLE:
        return


def _charts(claim: Claim, draw: Draw, *, climbs: bool) -> Iterator[Chart]:
    """The charts of two sizes, or the one chart if there are none."""
    kept = any(is_kept(variable.symbol) for variable in claim.variables)
    for index in range(_TURNS if kept else 1):
        point = draw(index) if kept else {}
        chart = None if point is None else chart_of(claim, point, climbs=climbs)
        if chart is not None:
            yield chart
