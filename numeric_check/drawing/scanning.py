"""Integers, all in a wide range at once in float64, at which an edge is 0 or one side exceeds the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import islice
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays.evaluator import Arrays
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names, shape_of
from numeric_check.drawing.basics import admits
from numeric_check.drawing.conditions import conjuncts
from numeric_check.drawing.meeting import put_in
from numeric_check.drawing.order import sizes
from numeric_check.drawing.satisfied import satisfied
from numeric_check.evaluation.conditions import holds, joined
from numeric_check.evaluation.evaluate import batch_scope
from numeric_check.rules.refusals import UNEVALUABLE
from numeric_check.rules.scope import Scope

_REACH = {1: 100000, 2: 700, 3: 50}  # of each of so many integers
_FAR = np.rint(10.0 ** np.linspace(5, 40, 561)[1:])  # one integer alone, sixteen in each power of ten
_CONVERGENTS = 25  # of π, with numerators that float64 has exactly
_SHORT = 24
_ZERO = 1e-9  # what is smaller is taken for 0, and judged elsewhere
_MOST, _MOST_EDGES = 3, 4
_LONGEST = 60  # operations


def scanned(claim: Claim, edges: Iterable[Any]) -> list[Mapping[Any, Any]]:
    """Integer letters with values at which edges are 0, and at which what is compared by ≤ is violated.

    The ranges are all integers up to 100,000 of one letter and fewer of several; for ≤ and one letter some up to 10⁴⁰
    besides, where √n exceeds 100 log n, and those next to multiples of π, where sin n is small.

    Parameters
    ----------
    claim : Claim
    edges : iterable of scalar SymPy expressions
        Those without integers for letters are left out.

    Returns
    -------
    list of mappings of symbol to integer

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, natural
    >>> from numeric_check.drawing.scanning import scanned
    >>> n, m = natural("n"), natural("m")
    >>> cubes = n.symbol**3 + m.symbol**3 - 1729
    >>> scanned(Claim(lhs=cubes, rhs=1 / cubes, variables=(n, m)), [cubes])[0]
    {m: 1, n: 12}
    """
    lengths = sizes(claim.variables)
    compared = claim.relation == Relation.AT_MOST and shape_of(claim.lhs) == ()
    gap = [claim.lhs - claim.rhs] if compared else []
    known = islice((e for e in edges if _in_integers(e, lengths)), _MOST_EDGES)
    found = [values for edge in known for values in _places(claim, edge, _zeros)]
    return found + [v for g in gap if _in_integers(g, lengths) for v in _places(claim, g, _largest)]


def _in_integers(e: Any, lengths: set[Any]) -> bool:
    names = free_names(e)
    known = all(isinstance(x, sp.Symbol) and x.is_integer and x not in lengths for x in names)
    return known and len(names) in _REACH and not e.is_Matrix and sp.count_ops(e) <= _LONGEST


def _places(claim: Claim, e: Any, chosen: Any) -> list[Mapping[Any, Any]]:
    """The values of the letters of an expression at the chosen places of the grid where the conditions hold."""
    letters = sorted(free_names(e), key=str)
    reach = _REACH[len(letters)]
    lowest = [max(-reach, next((low for low in (1, 0) if not admits(x, sp.Integer(low - 1))), -reach)) for x in letters]
    axes = [np.arange(low, reach + 1.0) for low in lowest]
    if len(letters) == 1 and chosen is _largest:
        far = np.concatenate([_FAR, *([_near_turns()] if e.has(sp.sin, sp.cos, sp.tan, sp.cot) else [])])
        axes = [np.concatenate([*axes, far, *([-far] if lowest[0] < 0 else [])])]
    grid = [axis.ravel() for axis in np.meshgrid(*axes, indexing="ij")]
    mine = [c for c in conjuncts(claim.conditions) if free_names(c) <= set(letters)]
    try:
        with np.errstate(all="ignore"):
            scope = batch_scope(Arrays(), dict(zip(letters, grid, strict=True)))
            value, allowed = np.broadcast_to(scope.value(e), grid[0].shape), _allowed(mine, scope)
    except UNEVALUABLE:
        return _one_by_one(claim, e, letters[0], lowest[0]) if chosen is _zeros and len(letters) == 1 else []
    hits = np.flatnonzero(chosen(value) & allowed)
    size = np.add.reduce([np.abs(axis[hits]) for axis in grid])
    places = hits[np.argsort(size, kind="stable")]
    points = ({x: sp.Integer(int(axis[at])) for x, axis in zip(letters, grid, strict=True)} for at in places)
    return list(islice((point for point in points if all(admits(x, v) for x, v in point.items())), _MOST))


@cache
def _near_turns() -> np.ndarray:
    """Beyond the range the numerators of the convergents of π, and of π/2 where these are half as large."""
    convergents = sp.continued_fraction_convergents(sp.continued_fraction_iterator(sp.pi))
    numerators = [int(p.p) for p in islice(convergents, _CONVERGENTS)]
    near = numerators + [p // 2 for p in numerators if p % 2 == 0]
    return np.array(sorted(float(p) for p in near if p > _REACH[1]))


def _one_by_one(claim: Claim, e: Any, n: Any, low: int) -> list[Mapping[Any, Any]]:
    """The integers of a short range at which an expression is 0, such as N! − 5040, which float64 has no rule for."""
    values = (sp.Integer(k) for k in range(max(low, -_SHORT), _SHORT + 1))
    known = [c for c in claim.conditions if free_names(c) <= {n}]
    zeros = ({n: k} for k in values if admits(n, k) and put_in(e, {n: k}) == 0 and satisfied(tuple(known), {n: k}))
    return list(islice(zeros, _MOST))


def _allowed(conditions: Sequence[Any], scope: Scope) -> Any:
    return joined((partial(holds, condition, scope) for condition in conditions), every=True)


def _zeros(value: np.ndarray) -> Any:
    return np.abs(value) < _ZERO


def _largest(value: np.ndarray) -> Any:
    return np.nan_to_num(np.real(value), nan=-np.inf) > 0
