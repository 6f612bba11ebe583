"""Values at which a side of a claim may have no value or change its form, or a condition only just holds."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, pairwise
from typing import Any

import sympy as sp

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names, shape_of
from numeric_check.claims.variable import Point
from numeric_check.drawing.basics import admits
from numeric_check.drawing.constructions import computed
from numeric_check.drawing.edges import edges
from numeric_check.drawing.roots import roots_of
from numeric_check.rules.scope import UNEVALUABLE

MOST = 24  # values that are looked at for one claim
_ORDERS = (sp.Lt, sp.Le, sp.Gt, sp.Ge)

Fixed = Mapping[Any, Any]


def critical_values(claim: Claim) -> tuple[Fixed, ...]:
    """Letters with their values in terms of others for what is 0 at the edges of both sides and of the conditions.

    The difference of two sides that are said to differ is an edge too. Between the end of a condition and the next of
    these numbers is a middle.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    tuple of mappings : numbers by ``roots_of``, all letters 0, a matrix that stands alone as a term of a sum.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real
    >>> from numeric_check.drawing.critical import critical_values
    >>> x = real("x")
    >>> critical_values(Claim(lhs=1 / (x.symbol**2 - 2), rhs=x.symbol, variables=(x,)))
    ({x: sqrt(2)}, {x: -sqrt(2)})
    """
    letters = {v.symbol for v in claim.variables if isinstance(v.symbol, (sp.Symbol, sp.MatrixSymbol))}
    parts = (claim.lhs, claim.rhs, *claim.conditions)
    found = [edge for part in parts for edge in edges(part)]
    if claim.relation == Relation.DIFFERENT and shape_of(claim.lhs) == ():
        found.append(claim.lhs - claim.rhs)
    by_edge = [_critical(edge) for edge in dict.fromkeys(found) if free_names(edge) <= letters]
    singles = [values[0] for values in chain(*by_edge) if len(values) == 1]
    for x in dict.fromkeys(x for x, _ in singles if isinstance(x, sp.Symbol)):
        by_edge.append([((x, middle),) for middle in _middles(x, {root for y, root in singles if y == x}, claim)])
    longest = max(map(len, by_edge), default=0)
    by_turns = (values[turn] for turn in range(longest) for values in by_edge if turn < len(values))
    return tuple(map(dict, dict.fromkeys(by_turns)))[:MOST]


def _critical(edge: Any) -> list[tuple[tuple[Any, Any], ...]]:
    """Values of single letters at which the edge is 0, and all letters 0 at once, as in x² + y²."""
    names = sorted(free_names(edge), key=str)
    found: list[Any] = [((x, root),) for x in names for root in _zeros(edge, x) if _may_be(x, root)]
    origin = {x: sp.S.Zero for x in names if isinstance(x, sp.Symbol) and admits(x, sp.S.Zero)}
    if len(names) == len(origin) > 1 and edge.xreplace(origin) == 0:
        found.append(tuple(origin.items()))
    return found


def _middles(x: sp.Symbol, roots: set[Any], claim: Claim) -> list[sp.Expr]:
    """Numbers between the end of a condition on one letter and the next real root."""
    relations: set[Any] = set().union(*(condition.atoms(*_ORDERS) for condition in claim.conditions))
    ends = {root for r in relations if r.free_symbols == {x} for root in roots_of(r.lhs - r.rhs, x)}
    numbers = sorted((root for root in roots if root.is_number and root.is_extended_real), key=sp.N)
    between = [(a + b) / 2 for a, b in pairwise(numbers) if {a, b} & ends]
    return [middle for middle in between if admits(x, middle)]


def value_at(symbol: Any, expr: Any, point: Point) -> Any:
    """The value at a point of the letters before it, or None if it is none or has none.

    Parameters
    ----------
    symbol : Symbol, MatrixSymbol or undefined function
    expr : SymPy expression, or the Lambda of a function
    point : dict

    Returns
    -------
    exact SymPy value or None
    """
    if isinstance(expr, sp.Lambda):
        return expr
    if not free_names(expr) <= set(point):
        return None
    if isinstance(symbol, sp.MatrixSymbol):
        try:
            return computed(symbol, expr, (), point)
        except UNEVALUABLE:
            return None
    value = sp.expand(expr.xreplace({name: point[name] for name in expr.free_symbols}))
    return value if _may_be(symbol, value) and not value.has(sp.zoo, sp.nan, sp.oo) else None


def _may_be(symbol: Any, value: Any) -> bool:
    return isinstance(symbol, sp.MatrixSymbol) or not value.is_number or admits(symbol, value)


def _zeros(edge: Any, letter: Any) -> tuple[Any, ...]:
    if isinstance(letter, sp.Symbol):
        return () if edge.is_Matrix or edge.atoms(sp.MatrixSymbol) else roots_of(edge, letter)
    terms = sp.MatAdd.make_args(edge) if edge.is_Matrix else ()
    mine = [term for term in terms if letter in free_names(term)]
    if len(mine) != 1:
        return ()
    factor, alone = mine[0].as_coeff_mmul()
    others = [term for term in terms if term != mine[0]]
    if alone.doit() != letter:
        return ()
    return (sp.MatAdd(*others) * (-1 / factor) if others else sp.ZeroMatrix(*letter.shape),)
