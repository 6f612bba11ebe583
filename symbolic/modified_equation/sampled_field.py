"""f_h = f + h f₂ + … from the iterates Φⁿ(x): h f_h = d/dn Φⁿ(x) at n = 0, coefficient by coefficient in h."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import comb
from typing import Any

from symbolic.modified_equation.relaxed_series import Series

Point = Sequence[Series]


def sampled_field(
    step: Callable[[Point], Point], start: Point, order: int, reduce: Callable[[Any], Any]
) -> list[list[Any]]:
    """f_{h,m} = Σ_{n=1}^{m} (−1)ⁿ⁺¹ C(m, n)/n [hᵐ] Φⁿ(x): the coefficients of h⁰, …, h^(order−1) for each variable.

    The exact flow of f_h gives Φⁿ(x) = exp(n h f_h) x, in which hᵐ has a polynomial in n of degree m at most, 0 at
    n = 0. Its derivative there is that of the interpolation at n = 0, …, m; the same as Σ (−1)^(k+1)/k Δᵏ, the
    logarithm of the pullback.

    Parameters
    ----------
    step : callable
        Φ, from series to series, the identity at h = 0.
    start : sequence of Series
        x.
    order : int
    reduce : callable
        A normal form of the coefficients.

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd edition, section IX.1.
    """
    normal = lambda y: Series(lambda m: reduce(y.term(m)))
    points = [start]
    for _ in range(order):
        points.append([normal(y) for y in step(points[-1])])
    return [[_slope(points, i, m, reduce) for m in range(1, order + 1)] for i in range(len(start))]


def _slope(points: Sequence[Point], i: int, m: int, reduce: Callable[[Any], Any]) -> Any:
    value = points[1][i].term(m) * m
    for n in range(2, m + 1):
        value += points[n][i].term(m) * ((-1) ** (n + 1) * comb(m, n)) / n
    return reduce(value)
