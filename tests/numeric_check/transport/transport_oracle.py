"""A second exact route to the optimal value: all bases of small problems, PPL's simplex on the dual of larger ones."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import comb, lcm

import numpy as np
import ppl

FEW_BASES = 150


def exact(numbers: Sequence) -> list[Fraction]:
    return [Fraction(k if isinstance(k, Fraction) else k.item() if hasattr(k, "item") else k) for k in numbers]


def balanced(p: Sequence, q: Sequence) -> tuple[list[Fraction], list[Fraction]]:
    """p, and q·Σp/Σq."""
    p, q = exact(p), exact(q)
    return p, [k * sum(p) / sum(q) for k in q]


def optimal_value(cost: Sequence, p: Sequence, q: Sequence) -> Fraction:
    """min Σ c_ij x_ij between p and q·Σp/Σq, by one of the two routes."""
    cost = [exact(row) for row in cost]
    p, q = balanced(p, q)
    n, m = len(p), len(q)
    few = comb(n * m, n + m - 1) <= FEW_BASES
    return (value_by_bases if few else value_by_ppl)(cost, p, q)


def value_by_bases(cost: list[list[Fraction]], p: list[Fraction], q: list[Fraction]) -> Fraction:
    """The least cost of all basic feasible plans; one of them is optimal."""
    n, m = len(p), len(q)
    entries = [(i, j) for i in range(n) for j in range(m)]
    values = []
    for basis in combinations(entries, n + m - 1):
        masses = masses_of(basis, p, q)
        if masses is not None and min(masses.values()) >= 0:
            values.append(sum(cost[i][j] * x for (i, j), x in masses.items()))
    return min(values)


def masses_of(basis: tuple[tuple[int, int], ...], p: list[Fraction], q: list[Fraction]) -> dict | None:
    """The masses that p and q force on a spanning tree; None if the entries are none."""
    left = {("p", i): w for i, w in enumerate(p)} | {("q", j): w for j, w in enumerate(q)}
    open_entries, masses = set(basis), {}
    while open_entries:
        ends = [end for i, j in open_entries for end in (("p", i), ("q", j))]
        leaf = next((end for end in ends if ends.count(end) == 1), None)
        if leaf is None:
            return None
        i, j = next(e for e in open_entries if leaf in (("p", e[0]), ("q", e[1])))
        masses[i, j] = left[leaf]
        open_entries.discard((i, j))
        for end in (("p", i), ("q", j)):
            left[end] -= masses[i, j]
    return masses if not any(left.values()) else None


def value_by_ppl(cost: list[list[Fraction]], p: list[Fraction], q: list[Fraction]) -> Fraction:
    """max p·f + q·g over f_i + g_j ≤ c_ij."""
    n, m = len(p), len(q)
    scale = lcm(*(c.denominator for row in cost for c in row))
    mass = lcm(*(w.denominator for w in p + q))
    problem = ppl.MIP_Problem(n + m)
    names = [ppl.Variable(k) for k in range(n + m)]
    for i in range(n):
        for j in range(m):
            problem.add_constraint(names[i] + names[n + j] <= int(cost[i][j] * scale))
    objective = ppl.Linear_Expression([int(w * mass) for w in p + q], 0)
    problem.set_objective_function(objective)
    problem.set_optimization_mode("maximization")
    best = problem.optimal_value()
    return Fraction(int(best.numerator), int(best.denominator)) / (scale * mass)


def cost_of(cost: Sequence, plan: np.ndarray) -> Fraction:
    return sum(
        (c * x for row, masses in zip(cost, plan, strict=True) for c, x in zip(exact(row), masses, strict=True)),
        Fraction(0),
    )
