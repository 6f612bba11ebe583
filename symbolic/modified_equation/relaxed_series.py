"""a₀ + a₁h + a₂h² + … by coefficients that are computed when they are asked for, so that a series may use itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Rule = Callable[[int], Any]
Reduce = Callable[[Any], Any]


class Series:
    """Σ aₘhᵐ, where aₘ is given by a rule in a₀, …, aₘ₋₁ and in coefficients of other series.

    Parameters
    ----------
    rule : callable
        m ↦ aₘ in a commutative ring that holds the rationals; it is called once for each m, in ascending order.

    Examples
    --------
    y′ = y, y(0) = 1 has m yₘ = yₘ₋₁:

    >>> from fractions import Fraction
    >>> y = Series(lambda m: y.term(m - 1) / m if m else Fraction(1))
    >>> [str(y.term(m)) for m in range(4)]
    ['1', '1', '1/2', '1/6']

    References
    ----------
    J. van der Hoeven, Relax, but don't be too lazy, J. Symbolic Computation 34 (2002) 479-542, section 3.
    """

    __slots__ = ("rule", "terms")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.terms: list[Any] = []

    def term(self, m: int) -> Any:
        """aₘ"""
        while len(self.terms) <= m:
            self.terms.append(self.rule(len(self.terms)))
        return self.terms[m]


def constant(value: Any) -> Series:
    return monomial(value, 0)


def monomial(value: Any, exponent: int) -> Series:
    """value·h^exponent"""
    zero = value * 0
    return Series(lambda m: value if m == exponent else zero)


def total(parts: Sequence[Series]) -> Series:
    first, *rest = parts
    return Series(lambda m: sum((part.term(m) for part in rest), first.term(m)))


def shifted(a: Series, v: int) -> Series:
    """h^−v a, for a whose first v coefficients vanish."""
    return Series(lambda m: a.term(m + v))


def product(a: Series, b: Series) -> Series:
    """Σ_i a_i b_{m−i}"""

    def rule(m: int) -> Any:
        value = a.term(0) * b.term(m)
        for i in range(1, m + 1):
            left, right = a.term(i), b.term(m - i)
            if left and right:
                value += left * right
        return value

    return Series(rule)


def power(base: Series, exponent: Any, start: Any, reciprocal: Any, reduce: Reduce) -> Series:
    """p = bᵃ from b p′ = a b′p: m b₀ pₘ = Σ_{i=1}^{m} (ai − (m − i)) bᵢ pₘ₋ᵢ.

    Parameters
    ----------
    base : Series
    exponent : coefficient
        a, any constant.
    start, reciprocal : coefficients
        p₀ = b₀ᵃ and 1/b₀.
    reduce : callable
        A normal form of the coefficients.

    References
    ----------
    D. E. Knuth, The Art of Computer Programming 2, 3rd edition, section 4.7, equation (9).
    """

    def rule(m: int) -> Any:
        if m == 0:
            return start
        parts = [(exponent * i - (m - i)) * base.term(i) * series.term(m - i) for i in range(1, m + 1) if base.term(i)]
        return reduce(sum(parts, start * 0) * reciprocal / m)

    series = Series(rule)
    return series


def chain(
    start: Any, arguments: Sequence[Series], derivatives: Sequence[Callable[[], Series]], reduce: Reduce
) -> Series:
    """F(u, v, …) from F′ = F_u u′ + F_v v′ + …: m Fₘ = Σ_u Σ_{i=1}^{m} i uᵢ (F_u)ₘ₋ᵢ.

    Parameters
    ----------
    start : coefficient
        F(u₀, v₀, …).
    arguments : sequence of Series
        u, v, …
    derivatives : sequence of callables
        F_u, F_v, …, asked for at m = 1 first: a derivative may lead back to F itself, as for exp.
    reduce : callable
        A normal form of the coefficients.

    References
    ----------
    A. Griewank and A. Walther, Evaluating Derivatives, 2nd edition, SIAM 2008, section 13.2.
    """

    def rule(m: int) -> Any:
        value = start * 0
        for u, derivative in zip(arguments, derivatives, strict=True) if m else ():
            for i in range(1, m + 1):
                if u.term(i):
                    value += i * u.term(i) * derivative().term(m - i)
        return reduce(value / m) if m else start

    return Series(rule)
