"""Where a part of a side turns on the set that the conditions give: beyond a kink, and on both sides of a cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.drawing.ascent import by_chance
from numeric_check.drawing.charts import INSIDE, chart_of, is_kept
from numeric_check.drawing.edges import differences
from numeric_check.drawing.nearby import Near
from numeric_check.drawing.tops import Draw
from numeric_check.rules.refusals import UNEVALUABLE

_MOST = 6  # parts
_TRIED, _FOUND = 24, 2  # points of each
_ASIDE = 1e-3  # of a cut, as a share of each number
_BESIDE = 1e-2  # of the ends of conditions there, which no move reaches


def turning_points(claim: Claim, draw: Draw, rng: np.random.Generator) -> Iterator[Near]:
    """Points with each sign of what a modulus or a maximum takes, and beside the cut of a logarithm, an angle, a root.

    For log zw these are points where zw is negative, which letters reach together and none of them alone; they are
    moved in opposite directions, one of which crosses the cut.

    Parameters
    ----------
    claim : Claim
    draw : callable
        From a number to a point, from which the integers and the functions are taken.
    rng : numpy.random.Generator

    Yields
    ------
    Near
    """
    names = {variable.symbol for variable in claim.variables}
    varying = {x for x in names if not is_kept(x)}
    about = (case for case in _cases(claim) if free_names(sp.And(*case)) <= names and free_names(case[0]) & varying)
    cases = list(islice(dict.fromkeys(about), _MOST))
    point = draw(0) if cases and names - varying else {}
    for case in cases if point is not None else ():
        within = replace(claim, hypotheses=(*claim.hypotheses, *case))
        chart = chart_of(within, point or {}, inside=_BESIDE if len(case) > 1 else INSIDE)
        if chart is None:
            return
        try:
            found = by_chance(chart, rng, _TRIED)
        except UNEVALUABLE:
            continue
        for values in found[:_FOUND]:
            direction = {x: value * _at_random(value, rng) for x, value in values.items()}
            for aside in (_ASIDE, -_ASIDE) if len(case) > 1 else (0.0,):
                moved = {x: value + aside * direction[x] for x, value in values.items()}
                yield Near(values={**chart.kept, **moved})


def _at_random(value: Any, rng: np.random.Generator) -> Any:
    """Numbers of order one in the shape of a value, complex if it is."""
    found = rng.standard_normal(np.shape(value))
    return found + 1j * rng.standard_normal(np.shape(value)) if np.iscomplexobj(value) else found


def _cases(claim: Claim) -> Iterator[tuple[Any, ...]]:
    """One relation for each side of a kink, and two that say that a number lies on a cut."""
    for side in (claim.lhs, claim.rhs):
        for node in sp.preorder_traversal(side):
            number = node.args[0] if isinstance(node, (sp.Abs, sp.sign, sp.log, sp.arg, sp.Pow)) else None
            root = isinstance(node, (sp.log, sp.arg)) or (isinstance(node, sp.Pow) and node.exp.is_integer is not True)
            if number is None or number.is_Matrix or (isinstance(node, sp.Pow) and not root):
                continue
            if number.is_extended_real:
                yield from _signs(number)
            elif root:
                yield sp.Eq(sp.im(number), 0, evaluate=False), sp.Lt(sp.re(number), 0, evaluate=False)
        for difference in differences(side):
            yield from _signs(difference)


def _signs(number: Any) -> Iterator[tuple[Any, ...]]:
    if number.is_extended_real and not number.is_number:
        yield from ((sp.Lt(e, 0, evaluate=False),) for e in (number, -number) if not e.is_nonnegative)
