"""Exact values of sums, binomials, factorials and powers at small integers and rationals; None where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import comb, factorial, prod
from typing import Any

import sympy as sp

_HIGHEST = 60  # of exponents, factorials and ranges that are evaluated


class NoValue(ArithmeticError):
    """An expression has no value at a point, or none that is evaluated."""


def value(e: Any, at: Mapping[Any, Fraction]) -> Fraction:
    """The value of an expression at a point.

    Parameters
    ----------
    e : scalar
    at : mapping of symbols to Fraction

    Raises
    ------
    NoValue : where there is none.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.hypergeometric.values import value
    >>> n, k = sp.symbols("n k", integer=True, nonnegative=True)
    >>> value(sp.Sum(sp.binomial(n, k), (k, 0, n)), {n: 3})
    Fraction(8, 1)
    """
    if isinstance(e, sp.Rational):
        return Fraction(int(e.p), int(e.q))
    if isinstance(e, sp.Symbol) and e in at:
        return Fraction(at[e])
    if isinstance(e, sp.Sum):
        return _sum(e, at)
    if not isinstance(e, sp.Add | sp.Mul | sp.Pow | sp.binomial | sp.factorial | sp.RisingFactorial):
        raise NoValue(f"{e} is not evaluated.")
    parts = [value(part, at) for part in e.args]
    if isinstance(e, sp.Add):
        return sum(parts, Fraction(0))
    if isinstance(e, sp.Mul):
        return prod(parts, start=Fraction(1))
    if isinstance(e, sp.RisingFactorial):
        return prod((parts[0] + i for i in range(_natural(parts[1]))), start=Fraction(1))
    if isinstance(e, sp.Pow):
        return _power(*parts)
    naturals = [_natural(part) for part in parts]
    return Fraction(comb(*naturals) if isinstance(e, sp.binomial) else factorial(*naturals))


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    """b^m for an integer m, with 0⁰ = 1."""
    if exponent.denominator != 1 or abs(exponent) > _HIGHEST or (base == 0 and exponent < 0):
        raise NoValue(f"{base}^{exponent} is not evaluated.")
    return base ** int(exponent)


def _natural(number: Fraction) -> int:
    if number.denominator != 1 or not 0 <= number <= _HIGHEST:
        raise NoValue(f"{number} is no small nonnegative integer.")
    return int(number)


def _sum(e: sp.Sum, at: Mapping[Any, Fraction]) -> Fraction:
    """Term by term, over one index, from a to b ≥ a − 1."""
    if len(e.limits) != 1 or len(e.limits[0]) != 3:
        raise NoValue(f"{e} is not evaluated.")
    k, *ends = e.limits[0]
    low, high = (value(end, at) for end in ends)
    if low.denominator != 1 or high.denominator != 1 or not low - 1 <= high <= low + _HIGHEST:
        raise NoValue(f"{e} is not evaluated.")
    terms = (value(e.function, {**at, k: Fraction(i)}) for i in range(int(low), int(high) + 1))
    return sum(terms, Fraction(0))
