"""Whether the terms of a difference cancel at a point."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from numeric_check.evaluation.evaluate import scope_at, shared_exact_scope
from numeric_check.formal.evaluator import Formal
from numeric_check.rules.refusals import UNEVALUABLE
from numeric_check.rules.scope import Scope

_POINTS_KEPT = 128  # the lines of a derivation are checked at the same points
_ANSWERS_KEPT = 1024  # the same is asked again at each precision


@lru_cache(maxsize=_ANSWERS_KEPT)
def vanish(lhs: Any, rhs: Any, point: tuple[tuple[Any, Any], ...]) -> bool:
    """Whether two sides that have values at a point are equal there, entry by entry, since all terms cancel.

    Parameters
    ----------
    lhs, rhs : SymPy expressions
        Scalars, or matrices of one shape, that are known to have values.
    point : items of the point

    Returns
    -------
    bool : False too where it is not found out.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.formal.cancelling import vanish
    >>> t = sp.Symbol("t")
    >>> lhs, point = sp.exp(t) * sp.exp(1 - t), ((t, sp.Rational(1, 3)),)
    >>> vanish(lhs, sp.E, point), vanish(lhs, 1 + sp.E, point)
    (True, False)
    """
    scope = _scope(point)
    try:
        values = scope.all_values((lhs, rhs))
        left, right = ((x.rows if scope.arithmetic.is_matrix(x) else ((x,),)) for x in values)
        pairs = [pair for rows in zip(left, right, strict=True) for pair in zip(*rows, strict=True)]
        return all((a - b).is_zero() for a, b in pairs)
    except UNEVALUABLE:
        return False


@lru_cache(maxsize=_POINTS_KEPT)
def _scope(point: tuple[tuple[Any, Any], ...]) -> Scope:
    return scope_at(Formal(), dict(point), shared_exact_scope(point))
