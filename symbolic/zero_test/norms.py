"""g·g̃ ≡ 0 with g̃(p) ≠ 0 gives g ≡ 0: analytic functions on a connected domain have no zero divisors.

g̃ is the product of the other conjugates of g for a root y^d = u, so that g·g̃ is free of y (d = 2 or 3); nested and
joint radicals are eliminated one by one, and every g̃ is kept away from 0 by a ball at one point.
Source: S. Landau, Simplification of nested radicals, SIAM J. Comput. 21 (1992), for the use of norms.
"""

from __future__ import annotations

from itertools import islice

import sympy as sp

from symbolic.balls.evaluator import certainly_nonzero
from symbolic.balls.limits import Limits
from symbolic.towers.convert import Converter
from symbolic.towers.derivatives import is_analytic
from symbolic.towers.rational import RationalFunction
from symbolic.towers.tower import NotConvertedError, Tower, split
from symbolic.zero_test.domain import Domain

_MAX_RADICALS = 6
_POINTS = 6
_BITS = 256


def vanishes_by_norms(
    tower: Tower, f: RationalFunction, expr: sp.Expr, conditions: tuple[sp.Expr, ...], limits: Limits
) -> bool:
    """Whether f is proved to be 0 by eliminating its radicals from the last one down.

    Parameters
    ----------
    tower : Tower
    f : RationalFunction, the value of ``expr``
    expr : Expr, for the domain: real symbols that are not integers
    conditions : linear expressions that are positive on the domain, which is connected
    limits : Limits
    """
    free = expr.free_symbols.union(*(c.free_symbols for c in conditions))
    symbols = tuple(sorted((s for s in free if s.is_Symbol), key=sp.default_sort_key))
    if not symbols or not all(s.is_real and not s.is_integer for s in symbols):
        return False
    domain = Domain(symbols=symbols, conditions=tuple(sp.Gt(c, 0, evaluate=False) for c in conditions))
    g = tower.reduce(tower.polynomial(f.num))
    cofactors: list[RationalFunction] = []
    for _ in range(_MAX_RADICALS):
        radicals = [j for j in sorted(g.support, reverse=True) if _is_radical(tower, j)]
        if not radicals or not g.is_polynomial:
            return False
        cofactor = _cofactor(tower, g, radicals[0])
        if cofactor is None:
            return False
        cofactors.append(cofactor)
        norm = tower.reduce(g * cofactor)
        if norm.is_zero:
            return _all_analytic(tower, [f, *cofactors]) and _apart_from_zero(tower, cofactors, domain, limits)
        g = tower.reduce(tower.polynomial(norm.num))
    return False


def _is_radical(tower: Tower, j: int) -> bool:
    generator = tower.generators[j]
    return generator.relation is not None and not generator.constant and generator.relation[0] in (2, 3)


def _cofactor(tower: Tower, g: RationalFunction, j: int) -> RationalFunction | None:
    """The product of the other conjugates of g in y: a − by for y² = u, and (a² − bcu) + (c²u − ab)y + (b² − ac)y²."""
    relation = tower.generators[j].relation
    if relation is None:
        return None
    degree, u = relation
    parts = split(g.num, j)
    a, b, c = (tower.polynomial(parts.get(k, g.num * 0)) for k in range(3))
    y = tower.ring.generator(j)
    if degree == 2:
        return tower.reduce(a - b * y)
    return tower.reduce(a * a - b * c * u + (c * c * u - a * b) * y + (b * b - a * c) * y * y)


def _all_analytic(tower: Tower, functions: list[RationalFunction]) -> bool:
    """Whether every generator in use is proved analytic on the whole domain."""
    converter = Converter(tower)
    used = frozenset().union(*(f.support for f in functions))
    try:
        return all(is_analytic(converter, tower.generators[j].meaning) for j in sorted(used))
    except NotConvertedError:
        return False


def _apart_from_zero(tower: Tower, cofactors: list[RationalFunction], domain: Domain, limits: Limits) -> bool:
    """Whether each cofactor is certainly not 0 at some point of the domain."""
    points = list(islice(domain.points(limits), _POINTS))
    return all(any(certainly_nonzero(tower.meaning(h), point, _BITS, limits) for point in points) for h in cofactors)
