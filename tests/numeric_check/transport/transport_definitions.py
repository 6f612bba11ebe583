"""Optimal transport by the definitions, one problem at a time, in rational numbers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations
from typing import Any

import numpy as np
from numpy.typing import NDArray

Triple = tuple[int, int, Fraction]


def rationals(array: Any) -> Any:
    """The entries as Fractions, in lists as the array has axes."""
    values = array.tolist() if isinstance(array, np.ndarray) else array
    return [rationals(value) for value in values] if isinstance(values, list) else Fraction(values)


def triples_of(plan: Any) -> list[Triple]:
    """A dense plan (n, m), or (i, j, mass), as triples."""
    if isinstance(plan, tuple):
        return [(int(i), int(j), Fraction(mass.item())) for i, j, mass in zip(*plan, strict=True)]
    return [(i, j, mass) for i, row in enumerate(rationals(plan)) for j, mass in enumerate(row)]


def primal_violation(triples: Sequence[Triple], p: Any, q: Any) -> Fraction:
    """The largest of −π_ij, |Σ_j π_ij − p_i| and |Σ_i π_ij − q_j|."""
    rows = [sum((mass for i, _, mass in triples if i == k), Fraction(0)) for k in range(len(p))]
    columns = [sum((mass for _, j, mass in triples if j == k), Fraction(0)) for k in range(len(q))]
    off = [abs(a - b) for a, b in zip(rows + columns, rationals(p) + rationals(q), strict=True)]
    return max(*off, *(-mass for _, _, mass in triples))


def dual_violation(C: Any, f: Any, g: Any) -> Fraction:
    """The largest f_i + g_j − c_ij."""
    costs, us, vs = rationals(C), rationals(f), rationals(g)
    return max(u + v - costs[i][j] for i, u in enumerate(us) for j, v in enumerate(vs))


def slackness_violation(C: Any, f: Any, g: Any, triples: Sequence[Triple]) -> Fraction:
    """The largest c_ij − f_i − g_j where π_ij > 0, at least 0."""
    costs, us, vs = rationals(C), rationals(f), rationals(g)
    return max([Fraction(0), *(costs[i][j] - us[i] - vs[j] for i, j, mass in triples if mass > 0)])


def plan_cost(C: Any, triples: Sequence[Triple]) -> Fraction:
    costs = rationals(C)
    return sum((costs[i][j] * mass for i, j, mass in triples), Fraction(0))


def pairing(f: Any, p: Any) -> Fraction:
    return sum((a * b for a, b in zip(rationals(f), rationals(p), strict=True)), Fraction(0))


def best_assignment(C: NDArray) -> Fraction:
    """min over permutations σ of Σ c_{iσ(i)}."""
    costs = rationals(C)
    return min(sum(costs[i][j] for i, j in enumerate(order)) for order in permutations(range(len(C))))


def quantile_cost(x: Any, y: Any, a: Any, b: Any, p: int) -> Fraction:
    """∫ |F⁻¹(t) − G⁻¹(t)|ᵖ dt over 0 < t < mass, by the levels at which a quantile function jumps."""
    left, right = (sorted(zip(rationals(z), rationals(w), strict=True)) for z, w in ((x, a), (y, b)))
    total = Fraction(0)
    while left and right:
        (u, s), (v, t) = left[0], right[0]
        moved = min(s, t)
        total += moved * abs(u - v) ** p
        left, right = (
            [(z, w - moved), *rest] if w > moved else rest
            for (z, w), rest in ((left[0], left[1:]), (right[0], right[1:]))
        )
    return total
