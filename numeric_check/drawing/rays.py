"""Multiples of values at which a side has no value, or two sides that are compared are equal or change places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from itertools import dropwhile, pairwise
from typing import Any

import flint
import sympy as sp
from sympy.polys.domains import QQ_I
from sympy.polys.matrices import DomainMatrix

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.names import free_names, shape_of
from numeric_check.claims.variable import Point
from numeric_check.drawing.basics import is_gaussian, parts, rebuilt
from numeric_check.drawing.edges import edges
from numeric_check.drawing.order import sizes
from numeric_check.drawing.satisfied import of_sort, satisfied
from numeric_check.evaluation.evaluate import shared_exact_scope
from numeric_check.rules.conversion import to_sympy
from numeric_check.rules.exact import gaussian_root, gaussian_roots, rational_polynomial
from numeric_check.rules.gaussian import Gaussian
from numeric_check.rules.refusals import UNEVALUABLE
from numeric_check.rules.scope import Scope

_DEGREE = 5  # of a polynomial in the factor
_KEPT = 16  # claims of which the expressions are known
_BITS, _DIGITS = 128, 30  # of a real root, which for ≤ need not be exact
_WIDE = (sp.MatrixSymbol, sp.IndexedBase)
_POSITIVE = (sp.Abs, sp.re, sp.im, sp.conjugate, sp.Max, sp.Min)  # which let positive factors through
_NODES = tuple(Gaussian(node, 0) for node in range(1, _DEGREE + 4))  # two more than a polynomial of this degree needs

Coefficients = list[Any]


def on_rays(claim: Claim, point: Point) -> Iterator[Point]:
    """The point with s times the value of one variable, or of all matrices and tables, for those s that decide a claim.

    Where the difference of the sides is a polynomial in s: its roots for ≠, and a number in each interval between the
    real ones for ≤, and i for matrices and tables. For all claims, the roots of edges with matrices or tables that are
    polynomials in s, where a side may have no value; for numbers also with i times all matrices and tables.

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
    lengths = sizes(claim.variables)
    zeros, turning = _expressions(claim)
    scaled = [x for x, v in point.items() if x not in lengths and not isinstance(v, sp.Lambda) and any(parts(v))]
    wide, numbers = ([x for x in scaled if isinstance(x, _WIDE) is is_wide] for is_wide in (True, False))
    for x in scaled:
        yield from _along(claim, point, [x], zeros, turning)
    if turning and len(wide) > 1:
        yield from _along(claim, point, wide, [], turning)
    if zeros and wide and numbers:
        turned = {**point, **_multiples(point, wide, sp.I)}
        if all(of_sort(x, turned[x]) for x in wide) and satisfied(_about(claim, wide), turned):
            for x in numbers:
                yield from _along(claim, turned, [x], zeros, [])


def _along(claim: Claim, point: Point, symbols: Sequence[Any], zeros: list[Any], turning: list[Any]) -> Iterator[Point]:
    """The point with multiples of some values at which zeros are 0, or between which what turns does."""
    scope, rational = shared_exact_scope(tuple(point.items())), any(isinstance(x, _WIDE) for x in symbols)
    factors = [s for expr in zeros for s in _roots(_polynomial(expr, scope, symbols), rational)]
    found = [s for expr in turning for s in _beside(_polynomial(expr, scope, symbols))]
    factors += [*found, *([sp.I] if found and rational else [])]
    for factor in dict.fromkeys(factors):
        multiples = _multiples(point, symbols, factor)
        there = {**point, **multiples}
        if all(of_sort(x, value) for x, value in multiples.items()) and satisfied(claim.conditions, there):
            yield there


def _multiples(point: Point, symbols: Sequence[Any], factor: Any) -> Point:
    return {x: rebuilt(point[x], [sp.expand(factor * entry) for entry in parts(point[x])]) for x in symbols}


def _about(claim: Claim, symbols: Sequence[Any]) -> tuple[Any, ...]:
    """The conditions on these variables alone and their sizes, such as that a matrix is real."""
    known = set(symbols) | sizes(claim.variables)
    return tuple(condition for condition in claim.conditions if free_names(condition) <= known)


def in_polynomials(claim: Claim) -> bool:
    """Whether polynomials in the entries of matrices and tables, as far as functions in them say, are compared by ≤.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    bool
    """
    functions = claim.lhs.atoms(sp.Function) | claim.rhs.atoms(sp.Function)
    wide = any(isinstance(variable.symbol, _WIDE) for variable in claim.variables)
    return wide and claim.relation == Relation.AT_MOST and all(isinstance(f, _POSITIVE) for f in functions)


@lru_cache(maxsize=_KEPT)
def _expressions(claim: Claim) -> tuple[list[Any], list[Any]]:
    """Numbers that matter where they are 0, and those that matter by their signs."""
    found = dict.fromkeys(edge for side in (claim.lhs, claim.rhs) for edge in edges(side))
    square = (edge for edge in found if not edge.is_Matrix or edge.is_square)
    zeros = [sp.Determinant(edge) if edge.is_Matrix else edge for edge in square if edge.atoms(*_WIDE)]
    if claim.relation == Relation.EQUAL or shape_of(claim.lhs) != ():
        return zeros, []
    difference = claim.lhs - claim.rhs
    return ([*zeros, difference], []) if claim.relation == Relation.DIFFERENT else (zeros, [difference])


def _roots(coefficients: Coefficients, rational: bool) -> list[sp.Expr]:
    """The roots that SymPy finds, or where ``rational`` those that are Gaussian rationals."""
    if len(coefficients) < 2:
        return []
    if len(coefficients) == 2:
        return [to_sympy(-coefficients[1] / coefficients[0])]
    real = not any(c.y for c in coefficients)
    if rational and real:
        found = list(map(to_sympy, gaussian_roots(rational_polynomial([c.x for c in coefficients]))[0]))
    elif len(coefficients) == 3 and (real or rational):
        found = _quadratic(coefficients, rational)
    else:
        roots = sp.roots(_in_sympy(coefficients), cubics=False, quartics=False)
        found = [root for root in roots if is_gaussian(root) or not rational]
    return sorted(found, key=sp.default_sort_key)


def _quadratic(coefficients: Coefficients, rational: bool) -> list[sp.Expr]:
    """The roots of as² + bs + c, which SymPy would simplify at length, or where ``rational`` those that are."""
    a, b, c = coefficients
    middle, square = -b / (2 * a), (b * b - 4 * a * c) / (4 * a * a)
    if rational:
        height = gaussian_root(square)
        return [] if height is None else list(dict.fromkeys(map(to_sympy, (middle + height, middle - height))))
    root = sp.sqrt(to_sympy(square))
    return list(dict.fromkeys((to_sympy(middle) + root, to_sympy(middle) - root)))


def _beside(coefficients: Coefficients) -> list[sp.Expr]:
    """A number in each interval between the real roots."""
    if len(coefficients) < 2 or any(c.y for c in coefficients):
        return []
    with flint.ctx.workprec(_BITS):
        polynomial: Any = rational_polynomial([c.x for c in coefficients]).numer()
        balls = [
            root.real for root, _ in polynomial.complex_roots() if root.imag == 0
        ]  # of a real root it is 0 exactly
        roots = sorted(sp.Rational(ball.mid().str(_DIGITS, radius=False)) for ball in balls)
    if not roots:
        return [sp.S.One]
    ends = (min(2 * roots[0], sp.S.Zero) - 1, max(2 * roots[-1], sp.S.Zero) + 1)
    return [*ends, *((a + b) / 2 for a, b in pairwise(roots))]


def _in_sympy(coefficients: Coefficients) -> sp.Poly:
    return sp.Poly(list(map(to_sympy, coefficients)), sp.Dummy("s"))


def _polynomial(expr: Any, scope: Scope, symbols: Sequence[Any]) -> Coefficients:
    """A number in the factor s of some values, from its values at a few s, two more than a polynomial needs.

    The highest coefficient comes first and is not 0; there is none where it is no polynomial.
    """
    used = [x for x in symbols if x in free_names(expr)]
    if not used or any(scope.values.get(x) is None for x in used):
        return []
    try:
        found = [_scaled(scope, used, node).value(expr) for node in _NODES]
    except UNEVALUABLE:
        return []
    *differences, first, second = _divided_differences(found)
    if first or second:
        return []
    coefficients: Coefficients = []
    for node, difference in reversed(list(zip(_NODES, differences, strict=False))):
        shifted = [*coefficients, QQ_I.zero]
        for place, c in enumerate(coefficients, start=1):  # p ↦ p (s − node) + difference
            shifted[place] -= node * c
        shifted[-1] += difference
        coefficients = shifted
    return list(dropwhile(lambda c: not c, coefficients))


def _scaled(scope: Scope, symbols: Sequence[Any], factor: Any) -> Scope:
    return reduce(lambda at, x: at.bind(x, _multiple(scope.values[x], factor)), symbols, scope)


def _multiple(value: Any, factor: Any) -> Any:
    if isinstance(value, dict):
        return {place: factor * entry for place, entry in value.items()}
    return value.scalarmul(factor) if isinstance(value, DomainMatrix) else factor * value


def _divided_differences(values: list[Any]) -> list[Any]:
    """The coefficients of Newton's form of the polynomial with these values at the nodes."""
    found = list(values)
    for order in range(1, len(found)):
        for k in range(len(found) - 1, order - 1, -1):
            found[k] = (found[k] - found[k - 1]) / Gaussian(order, 0)
    return found
