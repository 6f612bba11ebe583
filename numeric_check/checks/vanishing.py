"""Divisors and determinants of inverted matrices that are 0 at a point which no source draws exactly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.drawing.ascent import meets
from numeric_check.drawing.basics import assumptions
from numeric_check.drawing.charts import chart_of, is_kept
from numeric_check.rules.refusals import UNEVALUABLE

_MOST = 4  # divisors
_SIZES = 2
_INSIDE = 1e-2  # of the inequalities, whose fourth powers are then no roots
_SORTS = ("rational", "irrational", "algebraic", "transcendental", "imaginary", "noninteger")  # of no coordinates
_SEED = 20240524


def vanishing(claim: Claim, points: Sequence[Mapping[Any, Any]]) -> Any:
    """A divisor of a side that seems to be 0 somewhere on the set that the conditions give, or None.

    Parameters
    ----------
    claim : Claim
    points : sequence of mappings of symbol to exact SymPy value
        From which the integers and the functions are taken.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real
    >>> from numeric_check.checks.vanishing import vanishing
    >>> t = real("t")
    >>> divisor = t.symbol * sp.exp(t.symbol) + sp.cos(t.symbol)
    >>> vanishing(Claim(lhs=1 / divisor, rhs=1 / divisor, variables=(t,)), [{t.symbol: sp.S.Zero}])
    t*exp(t) + cos(t)
    """
    kept = {tuple((x, point[x]) for x in point if is_kept(x)): point for point in points}
    if any(assumptions(v.symbol).get(sort) for v in claim.variables for sort in _SORTS if _has_sort(v.symbol)):
        return None
    divisors = dict.fromkeys(d for side in (claim.lhs, claim.rhs) for d in _divisors(side))
    kept_apart = tuple(sp.Ne(d, 0, evaluate=False) for c in claim.conditions for d in _divisors(c) if not d.is_Matrix)
    known = {variable.symbol for variable in claim.variables}
    varying = {x for x in known if not is_kept(x)}
    free = [d for d in divisors if free_names(d) <= known and free_names(d) & varying]
    for divisor in free[:_MOST]:
        within = replace(claim, hypotheses=(*claim.hypotheses, *kept_apart, sp.Eq(divisor, 0, evaluate=False)))
        if any(_meets(within, point) for point in list(kept.values())[:_SIZES]):
            return divisor
    return None


def _has_sort(symbol: Any) -> bool:
    return isinstance(symbol, (sp.Symbol, sp.IndexedBase)) and not is_kept(symbol)


def _meets(within: Claim, point: Mapping[Any, Any]) -> bool:
    try:
        chart = chart_of(within, point, inside=_INSIDE)
        return chart is not None and meets(chart, np.random.default_rng(_SEED))
    except UNEVALUABLE:
        return False


def _divisors(side: Any) -> Iterator[Any]:
    """What must not be 0, as far as its form does not say that it is not, and no case of a side excludes it."""
    nodes = sp.preorder_traversal(side)
    for node in nodes:
        if isinstance(node, sp.Piecewise):
            nodes.skip()
        if isinstance(node, (sp.Inverse, sp.MatPow)) and not node.args[1].is_nonnegative:
            yield sp.Determinant(node.args[0])
        elif isinstance(node, sp.Pow) and node.exp.is_negative and node.base.is_zero is not False:
            yield node.base
