"""Multiples of one value at which two sides that are compared are equal, or one exceeds the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import sympy as sp

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.variable import Point
from numeric_check.drawing.basics import parts, rebuilt
from numeric_check.drawing.order import sizes
from numeric_check.drawing.satisfied import of_sort, satisfied
from numeric_check.evaluation.evaluate import exact_scope
from numeric_check.rules.scope import UNEVALUABLE

_DEGREE = 5  # of the difference of the sides as a polynomial in the factor
_NODES = tuple(map(sp.Integer, range(1, _DEGREE + 4)))  # two more than a polynomial of this degree needs


def on_rays(claim: Claim, point: Point) -> Iterator[Point]:
    """The point with s times the value of one variable, for those s that decide a claim that is no equation.

    Where the difference of the sides is a polynomial in s: its roots for ≠, and a number in each interval between the
    real ones for ≤.

    Parameters
    ----------
    claim : Claim
    point : mapping of symbol to exact SymPy value

    Yields
    ------
    dict : points that satisfy the conditions.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, Relation, column, dimension
    >>> from numeric_check.drawing.rays import on_rays
    >>> k = dimension("k")
    >>> u = column("u", k).symbol
    >>> claim = Claim(lhs=u[0, 0], rhs=sp.Integer(7), variables=(k, column("u", k)), relation=Relation.DIFFERENT)
    >>> [found[u] for found in on_rays(claim, {k.symbol: sp.Integer(1), u: sp.ImmutableMatrix([2])})]
    [Matrix([[7]])]
    """
    if claim.relation == Relation.EQUAL:
        return
    lengths = sizes(claim.variables)
    for symbol, value in point.items():
        if symbol in lengths or isinstance(value, sp.Lambda) or not any(parts(value)):
            continue
        for factor in _factors(claim, point, symbol):
            multiple = rebuilt(value, [sp.expand(factor * entry) for entry in parts(value)])
            there = {**point, symbol: multiple}
            if of_sort(symbol, multiple) and satisfied(claim.conditions, there):
                yield there


def _factors(claim: Claim, point: Point, symbol: Any) -> list[sp.Expr]:
    polynomial = _difference(claim, point, symbol)
    if polynomial is None or polynomial.degree() < 1:
        return []
    if claim.relation == Relation.DIFFERENT:
        return sorted(sp.roots(polynomial, cubics=False, quartics=False), key=sp.default_sort_key)
    if not all(coefficient.is_real for coefficient in polynomial.all_coeffs()):
        return []
    roots = sorted(sp.Rational(str(sp.N(root, 30))) for root in set(polynomial.real_roots()))
    if not roots:
        return [sp.S.One]
    return [
        2 * roots[0] - 1 if roots[0] < 0 else -sp.S.One,
        *((a + b) / 2 for a, b in pairwise(roots)),
        2 * roots[-1] + 1,
    ]


def _difference(claim: Claim, point: Point, symbol: Any) -> sp.Poly | None:
    """lhs − rhs in the factor s of one value, from its values at a few s, two more than a polynomial needs."""
    s, value = sp.Dummy("s"), point[symbol]
    try:
        found = []
        for node in _NODES:
            scope = exact_scope({**point, symbol: rebuilt(value, [sp.expand(node * entry) for entry in parts(value)])})
            lhs, rhs = scope.all_values((claim.lhs, claim.rhs))
            found.append(sp.Rational(str((lhs - rhs).x)) + sp.I * sp.Rational(str((lhs - rhs).y)))
        polynomial = sp.Poly(sp.interpolate(list(zip(_NODES, found, strict=True))[:-2], s), s)
    except UNEVALUABLE:
        return None
    known = zip(_NODES[-2:], found[-2:], strict=True)
    return polynomial if all(sp.expand(polynomial.eval(node) - value) == 0 for node, value in known) else None
