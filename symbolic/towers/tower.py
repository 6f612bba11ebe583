"""The tower ℚ(g₀, …, g_m): generators of a field of functions, with true relations g^d = u among them.

Every relation holds at every point where the expression is defined, so an expression whose numerator reduces to 0
vanishes wherever it is defined. Independence of the generators is never used for a proof, only for finding one.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.balls.limits import Limits, OutOfResourcesError
from symbolic.towers.rational import RationalFunction, Ring

if TYPE_CHECKING:
    from flint import fmpq_mpoly


class NotConvertedError(Exception):
    """An expression that has no place in the tower, with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """One generator g of the tower.

    Parameters
    ----------
    meaning : Expr
        Its value, in functions of the symbols.
    sign : int
        2 for g > 0, 1 for g >= 0, 0 where nothing is known; at every point of the domain.
    real : bool
    constant : bool
        Whether g is a number.
    relation : (d, u), optional
        g^d = u, with u in other generators.
    """

    meaning: sp.Expr
    sign: int = 0
    real: bool = False
    constant: bool = False
    relation: tuple[int, RationalFunction] | None = None

    def __post_init__(self) -> None:
        if self.sign and not self.real:
            raise ValueError(f"a generator with a sign is real; got {self.meaning} with sign {self.sign}.")


@dataclass(frozen=True, slots=True)
class Turn:
    """low ≤ Im b ≤ high in units of π on the whole domain, with < at an end that is open.

    Examples
    --------
    >>> upper, lower = Turn(Fraction(0), Fraction(1), True, True), Turn(Fraction(-1), Fraction(0), True, True)
    >>> (lower + upper.times(Fraction(-1))).is_within(Fraction(-2), Fraction(2))
    True
    """

    low: Fraction
    high: Fraction
    above: bool = False
    below: bool = False

    def times(self, c: Fraction) -> Turn:
        """The bounds of c·Im b."""
        if c >= 0:
            return Turn(c * self.low, c * self.high, self.above, self.below)
        return Turn(c * self.high, c * self.low, self.below, self.above)

    def __add__(self, other: Turn) -> Turn:
        above, below = self.above or other.above, self.below or other.below
        return Turn(self.low + other.low, self.high + other.high, above, below)

    def is_within(self, low: Fraction, high: Fraction, *, closed: bool = False) -> bool:
        """Whether low < Im b < high is proved, or low < Im b ≤ high for ``closed``."""
        is_above = self.low > low or (self.low == low and self.above)
        return is_above and (self.high < high or (self.high == high and (self.below or closed)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Exponent:
    """A basis exponent b: exp(b/divisor) is the generator ``index``, and exp(b) is ``known`` where it is given.

    ``turn`` bounds Im b, None where nothing is known.
    """

    value: RationalFunction
    known: RationalFunction | None = None
    divisor: int = 1
    index: int | None = None
    turn: Turn | None = None


class Tower:
    """The generators of one decision and their relations; grows while an expression is converted.

    Parameters
    ----------
    size : int
        The largest number of generators.
    limits : Limits
    splits_angles : bool
        Whether the logarithm of a product is that of its factors, with the whole turns that are left.

    Examples
    --------
    >>> tower = Tower(8, Limits.seconds(5))
    >>> i = tower.imaginary
    >>> tower.reduce(i * i).rational
    Fraction(-1, 1)
    """

    def __init__(self, size: int, limits: Limits, *, splits_angles: bool = False) -> None:
        self.limits = limits
        self.splits_angles = splits_angles
        self.ring = Ring(size, limits)
        self.generators: list[Generator] = []
        self.aliases: dict[int, RationalFunction] = {}
        self.conjugates: dict[int, RationalFunction] = {}
        self.pending_conjugates: dict[int, Callable[[], RationalFunction]] = {}
        self.exponents: list[Exponent] = []
        self.table: dict[Any, RationalFunction] = {}
        self.excluded: list[sp.Expr] = []
        self.facts: list[tuple[fmpq_mpoly, int]] = []
        self.signed: list[tuple[RationalFunction, int]] = []
        self.increasing: dict[int, tuple[type, RationalFunction]] = {}
        self.floors: list[tuple[RationalFunction, RationalFunction]] = []
        self.gammas: list[tuple[RationalFunction, RationalFunction]] = []
        self.reciprocal_gammas: list[tuple[RationalFunction, RationalFunction]] = []
        self.one = self.ring.number(1)
        self.zero = self.ring.number(0)
        minus_one = self.ring.number(-1)
        self.imaginary = self.new(Generator(meaning=sp.I, constant=True, relation=(2, minus_one)))
        self.pi = self.new(Generator(meaning=sp.pi, sign=2, real=True, constant=True))
        half_turn = self.imaginary * self.pi
        self.exponents.append(
            Exponent(value=half_turn, known=minus_one, divisor=2, index=0, turn=Turn(Fraction(1), Fraction(1)))
        )
        self.conjugates[0] = -self.imaginary

    def new(self, generator: Generator) -> RationalFunction:
        """Append a generator.

        Raises
        ------
        OutOfResourcesError : if the ring is full.
        """
        self.limits.check()
        index = len(self.generators)
        if index >= self.ring.size:
            raise OutOfResourcesError(f"size: more than {self.ring.size} generators")
        self.generators.append(generator)
        return self.ring.generator(index)

    def number(self, value: Any) -> RationalFunction:
        return self.ring.number(value)

    def polynomial(self, p: fmpq_mpoly) -> RationalFunction:
        return RationalFunction(ring=self.ring, num=p, den=self.ring.one_polynomial)

    def is_constant(self, f: RationalFunction) -> bool:
        """Whether only numbers occur in f."""
        return all(self.generators[j].constant for j in f.support)

    def reduce(self, f: RationalFunction) -> RationalFunction:
        """f modulo all relations, with the generators that have one taken out of a monomial denominator."""
        num, den = self._reduce(f.num), self._reduce(f.den)
        return self._clear_denominator(num if den.num.is_one() and den.den.is_one() else num / den)

    def _reduce(self, p: fmpq_mpoly) -> RationalFunction:
        """p with every alias replaced and every g^k, k >= d, rewritten as g^(k mod d) u^(k div d)."""
        total = self.polynomial(p)
        degrees = p.degrees()
        for j in range(len(self.generators) - 1, -1, -1):
            relation = self.generators[j].relation
            if degrees[j] > 0 and (j in self.aliases or (relation and degrees[j] >= relation[0])):
                total = self.zero
                for k, coefficient in split(p, j).items():
                    total = total + self.polynomial(coefficient) * self._rewritten(j, k)
                return self.reduce(total)
        return total

    def _rewritten(self, j: int, k: int) -> RationalFunction:
        if j in self.aliases:
            return self.aliases[j] ** k
        relation = self.generators[j].relation
        if relation is None:
            return self.ring.generator(j) ** k
        d, u = relation
        return self.ring.generator(j) ** (k % d) * u ** (k // d)

    def _clear_denominator(self, f: RationalFunction) -> RationalFunction:
        """Rationalise a denominator a + bi, and one divisible by a root y: 1/y = y^(d−1)/u."""
        if f.is_polynomial:
            return f
        for j, generator in enumerate(self.generators):
            if generator.relation is None or f.den.degrees()[j] == 0:
                continue
            d = generator.relation[0]
            parts = split(f.den, j)
            if min(parts) > 0:
                factor = self.ring.generator(j) ** (d - min(parts))
            elif d == 2 and set(parts) == {0, 1} and len(f.den) <= 50:
                factor = self.polynomial(parts[0]) - self.polynomial(parts[1]) * self.ring.generator(j)
            else:
                continue
            below = self.reduce(self.polynomial(f.den) * factor)
            if not below.is_zero:
                return self.reduce(self.polynomial(f.num) * factor) / below
        return f

    def meaning(self, f: RationalFunction) -> sp.Expr:
        """f in functions of the symbols."""
        return self._meaning(f.num) / self._meaning(f.den)

    def _meaning(self, p: fmpq_mpoly) -> sp.Expr:
        terms = []
        for exponents, coefficient in p.to_dict().items():
            factors = [self.generators[j].meaning ** int(e) for j, e in enumerate(exponents) if e]
            terms.append(sp.Mul(sp.Rational(int(coefficient.p), int(coefficient.q)), *factors))
        return sp.Add(*terms)


def split(p: fmpq_mpoly, j: int) -> dict[int, fmpq_mpoly]:
    """The coefficients p_k of p = Σ p_k g_j^k."""
    return {int(exponents[j]): part for exponents, part in grouped(p, {j}).items()}


def grouped(p: fmpq_mpoly, outer: Container[int]) -> dict[tuple[int, ...], fmpq_mpoly]:
    """The coefficients of p as a polynomial in the generators whose indices are ``outer``, by its monomials."""
    groups: dict[tuple[int, ...], dict[Any, Any]] = {}
    for exponents, coefficient in p.to_dict().items():
        monomial = tuple(e if j in outer else 0 for j, e in enumerate(exponents))
        rest = tuple(0 if j in outer else e for j, e in enumerate(exponents))
        groups.setdefault(monomial, {})[rest] = coefficient
    return {monomial: p.context().from_dict(part) for monomial, part in groups.items()}


def as_fraction(value: Any) -> Fraction:
    """A FLINT or SymPy rational as a Fraction."""
    return Fraction(int(value.p), int(value.q))
