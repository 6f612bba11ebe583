"""Exact values of sums, binomials, factorials and powers at small integers and rationals; None where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import factorial, prod
from typing import Any

import sympy as sp

_OF_FACTORS = sp.binomial | sp.RisingFactorial | sp.FallingFactorial
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
    if not isinstance(e, sp.Add | sp.Mul | sp.Pow | sp.factorial | sp.gamma | _OF_FACTORS):
        raise NoValue(f"{e} is not evaluated.")
    parts = [value(part, at) for part in e.args]
    if isinstance(e, sp.Add):
        return sum(parts, Fraction(0))
    if isinstance(e, sp.Mul):
        return prod(parts, start=Fraction(1))
    if isinstance(e, _OF_FACTORS):
        return _factors(type(e), *parts)
    if isinstance(e, sp.Pow):
        return _power(*parts)
    return Fraction(factorial(_natural(parts[0] - int(isinstance(e, sp.gamma)))))


def _factors(kind: type, x: Fraction, k: Fraction) -> Fraction:
    """x ⋯ (x ± (k−1)), over k! for a binomial, which is 0 for k < 0."""
    if kind is sp.binomial and k.denominator == 1 and k < 0:
        return Fraction(0)
    step = 1 if kind is sp.RisingFactorial else -1
    product = prod((x + step * i for i in range(_natural(k))), start=Fraction(1))
    return product / factorial(int(k)) if kind is sp.binomial else product


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
    """Term by term, from a to b ≥ a − 1, the last index outermost."""
    if any(len(limit) != 3 for limit in e.limits):
        raise NoValue(f"{e} is not evaluated.")
    *inside, (k, *ends) = e.limits
    body = sp.Sum(e.function, *inside) if inside else e.function
    low, high = (value(end, at) for end in ends)
    if low.denominator != 1 or high.denominator != 1 or not low - 1 <= high <= low + _HIGHEST:
        raise NoValue(f"{e} is not evaluated.")
    terms = (value(body, {**at, k: Fraction(i)}) for i in range(int(low), int(high) + 1))
    return sum(terms, Fraction(0))
