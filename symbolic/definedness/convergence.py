"""Σ T(n) converges: absolutely, by the ratio of its factors cⁿ, Mⁿ, n^d, 1/n!; as conditions on c and M.

Σ |T(n)| < ∞ follows for T(n) = n^d Π cᵢⁿ Mⁿ/(n!)^e from e > 0, or e = 0 and Π |cᵢ| ρ(M) < 1, or d < −1 where all are 1,
and Γ(sn + b) ~ C sˢⁿ n^(b − 1/2 − s/2) (n!)ˢ.
Source: K. Knopp, Theory and Application of Infinite Series, 1951, sections 17-18; N. J. Higham, Functions of Matrices,
SIAM 2008, Theorem 4.7 (matrix power series inside the disk of convergence); DLMF 5.11.7 (Γ).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from symbolic.definedness.scalars import UNIT, UnknownDomain
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.spectrum import SpectralRadius

CONVERGES = sp.Predicate("converges")


@dataclass(slots=True)
class Growth:
    """n^degree · Π ratios^n / (n!)^factorials, or no more than that where it is not sharp."""

    degree: Any = sp.S.Zero
    ratio: Any = sp.S.One
    factorials: Any = sp.S.Zero
    sharp: bool = True

    def times(self, other: Growth, power: Any = 1) -> None:
        if power < 0 and not other.sharp:
            raise UnknownGrowth
        self.sharp = self.sharp and other.sharp
        self.degree += power * other.degree
        self.ratio *= other.ratio**power
        self.factorials += power * other.factorials


class UnknownGrowth(ValueError):
    """A factor that is none of these."""


def conditions(series: Any, parameters: frozenset[Any] = frozenset()) -> Iterator[Any]:
    """Conditions under which an infinite sum converges absolutely, and is smooth along parameters.

    Parameters
    ----------
    series : Sum or MatrixSum with one index from a to ∞
    parameters : symbols in which every term is smooth

    Yields
    ------
    SymPy Boolean : on the ratio of the terms, or ``Predicate("converges")`` of the series where no rule knows it.

    Raises
    ------
    UnknownDomain : where no rule knows whether the series is smooth.
    """
    term, (index, lower, upper) = series.args
    try:
        if lower == -sp.oo or upper != sp.oo:
            raise UnknownGrowth
        for part in _terms(term):
            growth = growth_of(part, index)
            if growth.factorials.is_positive:
                continue
            if growth.factorials != 0:
                raise UnknownGrowth
            moving = any(f.has(index) and f.has(*parameters) for f in _factors(part)) if parameters else False
            if growth.ratio == 1 and (moving or not (growth.degree + 1).is_negative):
                raise UnknownGrowth
            if growth.ratio != 1:
                yield sp.Lt(growth.ratio, 1, evaluate=False)
    except UnknownGrowth:
        if parameters & term.free_symbols:
            raise UnknownDomain(f"where {series} is smooth is not known") from None
        yield CONVERGES(series)


def _terms(term: Any) -> tuple[Any, ...]:
    return term.args if isinstance(term, sp.Add | sp.MatAdd) else (term,)


def _factors(term: Any) -> tuple[Any, ...]:
    return term.args if isinstance(term, sp.Mul | sp.MatMul) else (term,)


def growth_of(e: Any, n: Any) -> Growth:
    """The growth of a factor in the index."""
    growth = Growth()
    if not e.has(n):
        return growth
    if isinstance(e, sp.Mul | sp.MatMul):
        if sum(bool(getattr(arg, "is_Matrix", False)) and arg.has(n) for arg in e.args) > 1:
            raise UnknownGrowth
        for arg in e.args:
            growth.times(growth_of(arg, n))
        return growth
    if isinstance(e, sp.Transpose | sp.Abs | sp.conjugate):
        return growth_of(e.args[0], n)
    if isinstance(e, Contraction | sp.Trace | sp.re | sp.im):
        return replace(growth_of(e.args[0], n), sharp=False)
    if isinstance(e, sp.factorial | sp.gamma):
        argument = e.args[0] + (1 if isinstance(e, sp.factorial) else 0)
        slope = _slope(argument, n)
        degree = sp.expand(argument - slope * n) - (1 + slope) / 2
        return Growth(degree=degree, ratio=slope**slope, factorials=-slope)
    if isinstance(e, sp.binomial):
        return _growth_of_binomial(e, n)
    if isinstance(e, sp.RisingFactorial) and not e.args[0].has(n):
        return growth_of(sp.gamma(e.args[0] + e.args[1]), n)
    if isinstance(e, sp.Add):
        if not e.is_polynomial(n):
            raise UnknownGrowth
        return Growth(degree=sp.degree(e, n), sharp=UNIT.nonzero(sp.LC(e, n)))
    if e == n:
        return Growth(degree=sp.S.One)
    if isinstance(e, sp.Pow | sp.MatPow):
        return _growth_of_power(e, n)
    if isinstance(e, sp.exp):
        return Growth(ratio=sp.Abs(sp.exp(_slope_of_exponent(e.args[0], n))))
    raise UnknownGrowth


def _growth_of_binomial(e: sp.binomial, n: Any) -> Growth:
    """Γ(t+1)/(Γ(b+1) Γ(t−b+1)), with a factor 1/Γ that may be 0 where an argument does not grow."""
    top, bottom = e.args
    growth = Growth()
    for argument, power in ((top, 1), (bottom, -1), (top - bottom, -1)):
        part = sp.expand(argument + 1)
        if part.has(n):
            growth.times(growth_of(sp.gamma(part), n), power)
    return replace(growth, sharp=False)


def _growth_of_power(e: Any, n: Any) -> Growth:
    base, exponent = e.args
    if not exponent.has(n):
        growth = Growth()
        if not exponent.is_Rational or isinstance(e, sp.MatPow):
            raise UnknownGrowth
        growth.times(growth_of(base, n), exponent)
        return growth
    if base.has(n):
        raise UnknownGrowth
    if isinstance(e, sp.MatPow):  # |Mⁿ| ≤ C n^(k−1) ρ(M)ⁿ
        return Growth(degree=sp.oo, ratio=SpectralRadius(base).scaled() ** _slope(exponent, n), sharp=False)
    slope = _slope_of_exponent(exponent, n)
    if not slope.is_Integer:
        raise UnknownGrowth
    return Growth(ratio=sp.Abs(base) ** slope)


def _slope(e: Any, n: Any) -> Any:
    """a of a n + b with a natural number a."""
    slope = _slope_of_exponent(e, n)
    if not (slope.is_Integer and slope.is_positive):
        raise UnknownGrowth
    return slope


def _slope_of_exponent(e: Any, n: Any) -> Any:
    slope = sp.expand(e).coeff(n, 1)
    if sp.expand(e - slope * n).has(n):
        raise UnknownGrowth
    return slope
