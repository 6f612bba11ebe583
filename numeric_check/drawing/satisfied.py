"""Whether values are of their sorts and a point satisfies conditions: the filter of everything that is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import flint
import sympy as sp

from numeric_check.balls.evaluator import Balls
from numeric_check.drawing.basics import admits, parts
from numeric_check.evaluation.conditions import holds
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.rules.refusals import UNEVALUABLE

_BITS = 192  # which tell √2 + 10⁻³⁰ from √2


def satisfied(conditions: tuple[Any, ...], point: Mapping[Any, Any]) -> bool:
    """Whether all conditions are known to hold at a point.

    Parameters
    ----------
    conditions : tuple of SymPy Booleans
    point : mapping of symbol to exact SymPy value

    Returns
    -------
    bool : False too where it is not known.
    """
    if not conditions:
        return True
    with flint.ctx.workprec(_BITS):
        scope = scope_at(Balls(), point, exact_scope(point))
        try:
            return all(bool(holds(c, scope)) for c in conditions)
        except UNEVALUABLE:
            return False


def of_sort(symbol: Any, value: Any) -> bool:
    """Whether a computed number or entry has the assumptions of its symbol."""
    return not isinstance(symbol, (sp.Symbol, sp.IndexedBase)) or all(admits(symbol, part) for part in parts(value))
