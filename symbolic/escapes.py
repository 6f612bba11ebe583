"""Bound symbols that leave the domain of their assumptions: what holds for n ≥ 1 says nothing of a sum from n = 0."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp

from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.for_all import ForAll
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.inputs import anything

_STEPS = sp.Dummy("j", integer=True)
_STEPS_FORWARDS = sp.Dummy("j", integer=True, nonnegative=True)
_NEARNESS = sp.Dummy("h", positive=True)
_EVERYWHERE = tuple(sp.Dummy(**facts).assumptions0 for facts in ({}, {"complex": True}))
_ENDS = {  # of an interval all of whose inner points satisfy an assumption
    "real": "real",
    **dict.fromkeys(("positive", "nonnegative"), "nonnegative"),
    **dict.fromkeys(("negative", "nonpositive"), "nonpositive"),
}
_INTERVALS = tuple((sp.Dummy(**{name: True}).assumptions0, f"is_extended_{ends}") for name, ends in _ENDS.items())
_NEAR_EVERY_POINT = (  # every point is an inner one, of a line or of the plane, so that derivatives stay inside
    *_EVERYWHERE,
    *(sp.Dummy(**{name: True}).assumptions0 for name in ("real", "nonzero", "positive", "negative")),
)


def escapes(*exprs: Any) -> set[Any]:
    """The bound symbols that somewhere take values, or approach them, which their assumptions exclude.

    A sum or a product has to run through integers that the index admits, a substitution to put an admitted value, a
    limit to go through admitted values, an integral to go along a line through them, and a derivative to stand for a
    symbol without isolated or boundary values; other binders admit no assumptions.

    Parameters
    ----------
    *exprs : SymPy expressions

    Returns
    -------
    set

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import escapes
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> escapes(sp.Sum(1 / n, (n, 1, sp.oo))), escapes(sp.Subs(1 / n, n, -1))
    (set(), {n})
    """
    parts = (anything(expr, "expr") for expr in exprs)
    return {symbol for part in parts for node in sp.preorder_traversal(part) for symbol in _escaping(node)}


def _escaping(node: Any) -> Iterator[Any]:
    if isinstance(node, sp.Sum | sp.Product | MatrixSum | ForAll | Extreme):
        yield from (index for index, *ends in node.args[1:] if not _admits_range(index, *ends))
    elif isinstance(node, sp.Integral):
        yield from (x for x, *ends in node.limits if not _admits_interval(x, *ends))
    elif isinstance(node, sp.Subs):
        pairs = zip(node.variables, node.point, strict=True)
        yield from (symbol for symbol, value in pairs if not admits(symbol, value))
    elif isinstance(node, sp.Derivative):
        yield from (x for x, _ in node.variable_count if _name(x).assumptions0 not in _NEAR_EVERY_POINT)
    elif isinstance(node, DirectionalDerivative):
        _, t, place = node.args
        if t.assumptions0 not in _NEAR_EVERY_POINT or not admits(t, place):
            yield t
    elif isinstance(node, sp.Limit):
        if node.args[1].assumptions0 not in _EVERYWHERE and not all(admits(node.args[1], x) for x in _near(node)):
            yield node.args[1]
    else:
        bound = getattr(node, "bound_symbols", ())
        yield from (symbol for symbol in bound if symbol.assumptions0 not in _EVERYWHERE)


def _near(limit: sp.Limit) -> tuple[sp.Expr, ...]:
    """The values that a limit goes through, with a letter for how far they are from its place."""
    _, x, a, side = limit.args
    if a in (sp.oo, -sp.oo):
        far = sp.Dummy("h", positive=True, **({"integer": True} if x.is_integer else {}))
        return (far if a == sp.oo else -far,)
    near = {"+": (_NEARNESS,), "-": (-_NEARNESS,), "+-": (_NEARNESS, -_NEARNESS)}
    return tuple(a + step for step in near[str(side)])


def _name(x: Any) -> Any:
    """What carries the assumptions: of an entry its table."""
    return x.base.label if isinstance(x, sp.Indexed) else x


def admits(symbol: Any, value: Any) -> bool:
    """Whether the value is known to satisfy every assumption of the symbol."""
    return all(getattr(value, f"is_{name}") is wanted for name, wanted in symbol.assumptions0.items())


def _admits_interval(x: sp.Symbol, *ends: Any) -> bool:
    """Whether all values between two ends satisfy all assumptions; those at the ends do not matter to an integral."""
    if x.assumptions0 in _EVERYWHERE:
        return True
    of_ends = next((of_ends for facts, of_ends in _INTERVALS if facts == x.assumptions0), "")
    return bool(of_ends) and len(ends) == 2 and all(getattr(end, of_ends) for end in ends)


def _admits_range(index: Any, *ends: Any) -> bool:
    """Whether a, a + 1, …, b satisfy all assumptions of the index, and backwards b + 1, …, a − 1."""
    if len(ends) != 2:
        return index.assumptions0 in _EVERYWHERE
    lower, upper = ends
    if admits(index, lower + _STEPS):
        return True
    forwards = upper == sp.oo or (upper - lower + 1).is_nonnegative or admits(index, upper + 1 + _STEPS_FORWARDS)
    return bool(forwards) and admits(index, lower + _STEPS_FORWARDS)
