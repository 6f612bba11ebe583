"""Transport on the line: the cost |x − y|^p couples quantiles, and its potentials are read off the staircase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.inputs import scalar
from symbolic.kantorovich.vectors import vector

Cell = tuple[int, int]

MAX_POWER = 10_000  # of the cost: its values have as many digits


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantileTransport:
    """The optimal coupling on the line with its potentials, in the order in which the points were given.

    Parameters
    ----------
    value : Rational
        W_p^p = Σ π_ij |x_i − y_j|^p.
    plan : n×m matrix π
        π couples quantiles: no mass crosses.
    f, g : columns of length n and m
        f_i + g_j ≤ |x_i − y_j|^p for all i, j, with equality along a staircase that contains the support of π, so that
        Σ f_i p_i + Σ g_j q_j = W_p^p. In sorted order f is 0 at the least x.
    """

    value: sp.Rational
    plan: sp.ImmutableDenseMatrix
    f: sp.ImmutableDenseMatrix
    g: sp.ImmutableDenseMatrix


def quantile_potential(x: Any, p: Any, y: Any, q: Any, *, power: int = 1) -> QuantileTransport:
    """W_p^p, plan and potentials between Σ p_i δ(x_i) and Σ q_j δ(y_j) for the cost |x − y|^p, exactly.

    The staircase of the north-west corner rule runs through the sorted points; f_i + g_j = |x_i − y_j|^p along it
    determines f and g, which are feasible elsewhere since |x − y|^p is a Monge cost for p ≥ 1.

    Parameters
    ----------
    x, y : points, of length n and m, rational, in any order
    p, q : weights ≥ 0, of length n and m, rational, of the same sum
    power : int
        p ≥ 1 of the cost.

    Returns
    -------
    QuantileTransport

    Raises
    ------
    TypeError, ValueError : for floats, lengths that do not fit, numbers that are not rational, negative weights, sums
        that differ, or a power below 1.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from symbolic.kantorovich import quantile_potential
    >>> third = Fraction(1, 3)
    >>> found = quantile_potential([0, 3], [third, 2 * third], [1, 2], [2 * third, third])
    >>> found.value, list(found.f), list(found.g)
    (4/3, [0, 1], [1, 0])

    References
    ----------
    A. J. Hoffman, On simple linear programming problems, Proc. Symposia in Pure Mathematics VII, AMS 1963 (Monge
    costs); G. Peyré and M. Cuturi, Computational Optimal Transport, 2019, section 2.6 (quantiles).
    """
    if not isinstance(power, int) or isinstance(power, bool) or not 1 <= power <= MAX_POWER:
        raise ValueError(f"power must be an int from 1 to {MAX_POWER}, so that the cost is convex; got {power!r}.")
    xs, ys = _rational("x", x), _rational("y", y)
    ps, qs = _weights("p", p, len(xs)), _weights("q", q, len(ys))
    if sum(ps) != sum(qs):
        raise ValueError(f"p and q must have one sum; got {sum(ps)} and {sum(qs)}: scale one of them.")
    rows = sorted(range(len(xs)), key=lambda i: xs[i])
    columns = sorted(range(len(ys)), key=lambda j: ys[j])
    cells = [(rows[i], columns[j], mass) for i, j, mass in _staircase([ps[i] for i in rows], [qs[j] for j in columns])]
    cost = {(i, j): abs(xs[i] - ys[j]) ** power for i, j, _ in cells}
    f, g = _tight([(i, j) for i, j, _ in cells], cost)
    plan = sp.zeros(len(xs), len(ys))
    for i, j, mass in cells:
        plan[i, j] += mass
    return QuantileTransport(
        value=sum((mass * cost[i, j] for i, j, mass in cells), sp.S.Zero),
        plan=plan.as_immutable(),
        f=sp.ImmutableDenseMatrix([f[i] for i in range(len(xs))]),
        g=sp.ImmutableDenseMatrix([g[j] for j in range(len(ys))]),
    )


def potential_slope(F: sp.Expr, G: sp.Expr) -> sp.Expr:
    """φ′ = −sign(F − G) of the potential φ for W₁, where F and G are the distribution functions at a point.

    W₁ = ∫ |F − G| dx, as ∫ φ d(μ − ν) = −∫ φ′ (F − G) dx for every φ with |φ′| ≤ 1. Where F = G any slope of at most 1
    will do; this one is 0.

    Parameters
    ----------
    F, G : exact real expressions

    Returns
    -------
    Expr

    Raises
    ------
    TypeError, ValueError : for floats and matrices, and what is known not to be real.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.kantorovich import potential_slope
    >>> x = sp.Symbol("x", positive=True)
    >>> potential_slope(1 - sp.exp(-x), sp.S.Zero).subs(x, 2)
    -1

    References
    ----------
    F. Santambrogio, Optimal Transport for Applied Mathematicians, Birkhäuser 2015, chapter 2 (the line).
    """
    return -sp.sign(_level("F", F) - _level("G", G))


def _level(name: str, value: Any) -> sp.Expr:
    value = scalar(value, name)
    if value.has(sp.Float) or value.is_real is False:
        raise ValueError(f"{name} must be exact and real; got {value}.")
    return value


def _rational(name: str, values: Any) -> list[sp.Rational]:
    entries = list(vector(name, values))
    for i, value in enumerate(entries):
        if not value.is_Rational:
            raise ValueError(f"{name}[{i}] must be rational, so that it can be sorted exactly; got {value}.")
    return entries


def _weights(name: str, values: Any, length: int) -> list[sp.Rational]:
    weights = _rational(name, values)
    if len(weights) != length:
        raise ValueError(f"{name} needs one weight for each of its {length} points; got {len(weights)}.")
    negative = next((i for i, w in enumerate(weights) if w < 0), None)
    if negative is not None:
        raise ValueError(f"{name}[{negative}] must be ≥ 0; got {weights[negative]}.")
    return weights


def _staircase(p: list[sp.Rational], q: list[sp.Rational]) -> list[tuple[int, int, sp.Rational]]:
    """The n + m − 1 cells of the north-west corner rule with their masses, some of them 0 where sums are tied."""
    cells, i, j, left, right = [], 0, 0, p[0], q[0]
    while True:
        mass = min(left, right)
        cells.append((i, j, mass))
        left, right = left - mass, right - mass
        down = i + 1 < len(p) and (left == 0 or j + 1 == len(q))
        if not down and j + 1 == len(q):
            return cells
        i, j = (i + 1, j) if down else (i, j + 1)
        left, right = (p[i], right) if down else (left, q[j])


def _tight(cells: list[Cell], cost: dict[Cell, sp.Rational]) -> tuple[dict[int, sp.Rational], dict[int, sp.Rational]]:
    """f and g with f_i + g_j = c_ij along a staircase, and f = 0 at its first row."""
    f, g = {cells[0][0]: sp.S.Zero}, {}
    for i, j in cells:
        if i in f:
            g[j] = cost[i, j] - f[i]
        else:
            f[i] = cost[i, j] - g[j]
    return f, g
