"""Ranges that end at another index: Σ_{j ≤ i} T = Σ_j [j ≤ i] T, with the order of two indices as a letter sgn(j − i).

    [j ≤ i] = (1 + δ_ij − sgn(j − i))/2,  [j < i] = (1 − δ_ij − sgn(j − i))/2,  sgn(i − j) = −sgn(j − i),
    sgn(j − i)² = 1 − δ_ij,

so that Σ_{i<j} T(i, j) = ½ Σ_ij T(i, j) − ½ Σ_i T(i, i) for a symmetric T: a sum of sgn(j − i) T(i, j) is its negative.

Source: R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, 2nd ed., section 2.4 (2.32 and 2.33).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from math import prod
from typing import Any

import sympy as sp

from symbolic.index_notation.term import Rules, Term

_ORDER = sp.IndexedBase(sp.Dummy("sgn", real=True))  # sgn[j, i] is the sign of j − i


def triangle(index: Any, lower: sp.Expr, upper: sp.Expr, rules: Rules) -> tuple[sp.Expr, tuple[Any, Any]] | None:
    """The factor and the whole range of a sum that begins or ends at an index i of that range; None for other sums.

    From the first place to i or i − 1, or from i or i + 1 to the last place: no such range runs backwards.
    """
    for i, (first, last) in rules.ranges.items():
        if i not in lower.free_symbols | upper.free_symbols:
            continue
        for sign, end, other in ((-1, upper, lower == first), (1, lower, upper == last)):
            if other and end - i in (0, sign):
                equal = 1 if end == i else -1
                return (1 + equal * sp.KroneckerDelta(index, i) + sign * _ORDER[index, i]) / 2, (first, last)
    return None


def is_order(factor: Any) -> bool:
    """Whether a factor is the order of two indices."""
    return isinstance(factor, sp.Indexed) and factor.base == _ORDER


def in_order(factor: sp.Indexed) -> sp.Indexed:
    """sgn(j − i) up to its sign, the same as sgn(i − j)."""
    return _ORDER[tuple(sorted(factor.indices, key=sp.default_sort_key))]


def orientation(factors: Iterable[sp.Expr]) -> int:
    """The sign that is lost where all orders among the factors are written ``in_order``."""
    return prod(1 if factor == in_order(factor) else -1 for factor in factors if is_order(factor))


def without_squares(term: Term) -> Iterator[Term]:
    """The term with sgn(i − i) = 0, sgn(i + 1 − i) = 1, …, and sgn(j − i)² = 1 − δ_ij."""
    orders = [factor for factor in term.factors if is_order(factor)]
    for factor in orders:
        if (gap := factor.indices[0] - factor.indices[1]).is_Integer:
            others = _without(term, factor)
            yield from without_squares(replace(others, coefficient=sp.sign(gap) * term.coefficient)) if gap else ()
            return
    for first, second in combinations(orders, 2):
        if in_order(first) == in_order(second):
            rest = _without(term, first, second)
            rest = replace(rest, coefficient=orientation((first, second)) * term.coefficient)
            delta = sp.KroneckerDelta(*first.indices)
            yield from without_squares(rest)
            yield from without_squares(replace(rest, coefficient=-rest.coefficient, factors=(*rest.factors, delta)))
            return
    yield term


def _without(term: Term, *factors: sp.Expr) -> Term:
    left = list(term.factors)
    for factor in factors:
        left.remove(factor)
    return replace(term, factors=tuple(left))
