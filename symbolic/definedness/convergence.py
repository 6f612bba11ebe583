"""Σ T(n) converges: absolutely, by the ratio of its factors cⁿ, Mⁿ, n^d, 1/n!; as conditions on c and M.

Σ |T(n)| < ∞ follows for T(n) = n^d Π cᵢⁿ Mⁿ/(n!)^e from e > 0, or e = 0 and Π |cᵢ| ρ(M) < 1, or d < −1 where all are 1.
Source: K. Knopp, Theory and Application of Infinite Series, 1951, sections 17-18; N. J. Higham, Functions of Matrices,
SIAM 2008, Theorem 4.7 (matrix power series inside the disk of convergence).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.expressions.contraction import Contraction
from symbolic.expressions.spectral_radius import SpectralRadius

CONVERGES = sp.Predicate("converges")


@dataclass(slots=True)
class _Growth:
    """n^degree · Π ratios^n / (n!)^factorials."""

    degree: Any = sp.S.Zero
    ratio: Any = sp.S.One
    factorials: Any = sp.S.Zero

    def times(self, other: _Growth, power: Any = 1) -> None:
        self.degree += power * other.degree
        self.ratio *= other.ratio**power
        self.factorials += power * other.factorials


class _UnknownGrowth(ValueError):
    """A factor that is none of these."""


def conditions(series: Any) -> Iterator[Any]:
    """Conditions under which an infinite sum converges absolutely.

    Parameters
    ----------
    series : Sum or MatrixSum with one index from a to ∞

    Yields
    ------
    SymPy Boolean : on the ratio of the terms, or ``Predicate("converges")`` of the series where no rule knows it.
    """
    term, (index, _, _) = series.args
    try:
        for part in _terms(term):
            growth = _growth(part, index)
            if growth.factorials.is_positive:
                continue
            if growth.factorials != 0:
                raise _UnknownGrowth
            if growth.ratio == 1 and not (growth.degree + 1).is_negative:
                raise _UnknownGrowth
            if growth.ratio != 1:
                yield sp.Lt(growth.ratio, 1, evaluate=False)
    except _UnknownGrowth:
        yield CONVERGES(series)


def _terms(term: Any) -> tuple[Any, ...]:
    return term.args if isinstance(term, sp.Add | sp.MatAdd) else (term,)


def _growth(e: Any, n: Any) -> _Growth:
    """The growth of a factor in the index."""
    growth = _Growth()
    if not e.has(n):
        return growth
    if isinstance(e, sp.Mul | sp.MatMul):
        if sum(bool(getattr(arg, "is_Matrix", False)) and arg.has(n) for arg in e.args) > 1:
            raise _UnknownGrowth
        for arg in e.args:
            growth.times(_growth(arg, n))
        return growth
    if isinstance(e, Contraction | sp.Trace | sp.Transpose | sp.Abs | sp.conjugate | sp.re | sp.im):
        return _growth(e.args[0], n)
    if isinstance(e, sp.factorial | sp.gamma):
        return _Growth(factorials=-_slope(e.args[0], n))
    if isinstance(e, sp.Add):
        if not e.is_polynomial(n):
            raise _UnknownGrowth
        return _Growth(degree=sp.degree(e, n))
    if e == n:
        return _Growth(degree=sp.S.One)
    if isinstance(e, sp.Pow | sp.MatPow):
        return _growth_of_power(e, n)
    if isinstance(e, sp.exp):
        return _Growth(ratio=sp.Abs(sp.exp(_slope_of_exponent(e.args[0], n))))
    raise _UnknownGrowth


def _growth_of_power(e: Any, n: Any) -> _Growth:
    base, exponent = e.args
    if not exponent.has(n):
        growth = _Growth()
        if not exponent.is_Rational or isinstance(e, sp.MatPow):
            raise _UnknownGrowth
        growth.times(_growth(base, n), exponent)
        return growth
    if base.has(n):
        raise _UnknownGrowth
    slope = _slope(exponent, n)
    size = SpectralRadius(base).scaled() if isinstance(e, sp.MatPow) else sp.Abs(base)
    return _Growth(ratio=size**slope)


def _slope(e: Any, n: Any) -> Any:
    """a of a n + b with a natural number a."""
    slope = sp.expand(e).coeff(n, 1)
    if not (slope.is_Integer and slope.is_positive) or sp.expand(e - slope * n).has(n):
        raise _UnknownGrowth
    return slope


def _slope_of_exponent(e: Any, n: Any) -> Any:
    slope = sp.expand(e).coeff(n, 1)
    if sp.expand(e - slope * n).has(n):
        raise _UnknownGrowth
    return slope
