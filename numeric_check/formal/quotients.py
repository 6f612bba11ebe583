"""Quotients of polynomials in powers of e, in letters for other numbers, and in small ε, with Gaussian coefficients."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from numeric_check.rules.gaussian import Gaussian
from numeric_check.rules.refusals import NotApplicable

_ONE, _ZERO = Gaussian(1, 0), Gaussian(0, 0)
_MOST_TERMS = 2000  # of a polynomial; beyond it cancellation takes longer than it is worth


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A number that stands for itself, a root of ``square``, or an ε with ε^(order + 1) = 0.

    Parameters
    ----------
    number : int
        That no other letter of the same scope has; the letters in ``square`` have smaller ones.
    square : Quotient or None
    order : int or None
    real : bool
    """

    number: int
    square: Any = None
    order: int | None = None
    real: bool = False


Monomial = tuple[Any, tuple[tuple[Letter, int], ...]]  # e to a Gaussian rational, and powers of letters
Polynomial = Mapping[Monomial, Any]
Factor = frozenset[tuple[Monomial, Any]]

UNIT: Monomial = (_ZERO, ())


@dataclass(frozen=True, slots=True, eq=False)
class Quotient:
    """Σ cₖ mₖ over a product of powers of polynomials without an ε.

    Examples
    --------
    >>> from numeric_check.formal.quotients import constant
    >>> from numeric_check.rules.gaussian import Gaussian
    >>> third = constant(Gaussian(1, 0)) / constant(Gaussian(3, 0))
    >>> (third + third + third + constant(Gaussian(-1, 0))).is_zero()
    True
    """

    above: Polynomial
    below: Mapping[Factor, int]

    def __add__(self, other: Quotient) -> Quotient:
        if self.below == other.below:
            return Quotient(_sum(self.above, other.above), self.below)
        common = {f: max(self.below.get(f, 0), other.below.get(f, 0)) for f in {**self.below, **other.below}}
        return Quotient(_sum(_over(self, common), _over(other, common)), common)

    def __mul__(self, other: Quotient) -> Quotient:
        above = _product(self.above, other.above)
        if not above:
            return ZERO
        below = dict(self.below)
        for factor, power in other.below.items():
            below[factor] = below.get(factor, 0) + power
        return Quotient(above, below)

    def __neg__(self) -> Quotient:
        return Quotient({m: -c for m, c in self.above.items()}, self.below)

    def __sub__(self, other: Quotient) -> Quotient:
        return self + -other

    def __truediv__(self, other: Quotient) -> Quotient:
        return self * other.inverse()

    def inverse(self) -> Quotient:
        """1/(x + y) = 1/x − y/x² + y²/x³ − … for the nilpotent part y."""
        first, rest = self.parts()
        head = _inverse(first)
        return series(-rest * head, lambda k: _ONE) * head if rest.above else head

    def parts(self) -> tuple[Quotient, Quotient]:
        """What is free of ε, and the rest, of which a power is 0."""
        small = {m for m in self.above if any(letter.order is not None for letter, _ in m[1])}
        first = {m: c for m, c in self.above.items() if m not in small}
        return Quotient(first, self.below), Quotient({m: self.above[m] for m in small}, self.below)

    def coefficient(self, letter: Letter, power: int) -> Quotient:
        """Of a power of a letter."""
        found = {}
        for (exponent, powers), c in self.above.items():
            if dict(powers).get(letter, 0) == power:
                found[exponent, tuple((x, k) for x, k in powers if x != letter)] = c
        return Quotient(found, self.below)

    def coefficient_of_one(self) -> Any:
        """The Gaussian rational among the terms of the numerator."""
        return self.above.get(UNIT, _ZERO)

    def value(self) -> Any:
        """The Gaussian rational that it is, or None if it is not written as one."""
        if self.below or not set(self.above) <= {UNIT}:
            return None
        return self.coefficient_of_one()

    def is_zero(self) -> bool:
        """Whether the numerator is 0 when the squares of roots are put in; if not, the number may be 0 all the same."""
        above = self.above
        while (root := _squared_root(above)) is not None:
            above = _with_square(above, root)
        return not above

    def differs_from_zero(self) -> bool:
        """Whether it has no letters and is not written 0: powers of e are linearly independent by Lindemann's theorem.

        References
        ----------
        A. Baker, Transcendental Number Theory, Cambridge 1975, theorem 1.4.
        """
        return bool(self.above) and not any(powers for _, powers in self.above)

    def key(self) -> tuple[Any, Any]:
        """The same for quotients that are written alike."""
        return frozenset(self.above.items()), frozenset(self.below.items())


def constant(c: Any) -> Quotient:
    """A Gaussian rational."""
    return Quotient({UNIT: c} if c else {}, {})


def monomial(exponent: Any = _ZERO, letter: Letter | None = None) -> Quotient:
    """e to a Gaussian rational, times a letter."""
    return Quotient({(exponent, ((letter, 1),) if letter else ()): _ONE}, {})


ZERO, ONE = constant(_ZERO), constant(_ONE)


def series(small: Quotient, coefficient: Any) -> Quotient:
    """Σ_k c_k yᵏ for an y of which a power is 0."""
    total, power, k = ZERO, ONE, 0
    while power.above:
        total = total + power * constant(coefficient(k))
        power, k = power * small, k + 1
    return total


def _sum(a: Polynomial, b: Polynomial) -> Polynomial:
    found = dict(a)
    for m, c in b.items():
        before = found.get(m)
        value = c if before is None else before + c
        if value:
            found[m] = value
        else:
            del found[m]
    return found


def _product(a: Polynomial, b: Polynomial) -> Polynomial:
    found: dict[Monomial, Any] = {}
    for m, c in a.items():
        for n, d in b.items():
            if (both := _times(m, n)) is not None:
                before = found.get(both)
                found[both] = c * d if before is None else before + c * d
        if len(found) > _MOST_TERMS:
            raise NotApplicable("a product has too many terms for exact cancellation.")
    return {m: c for m, c in found.items() if c}


def _times(m: Monomial, n: Monomial) -> Monomial | None:
    """The product of two monomials, or None where it is 0 by a power of an ε."""
    powers = dict(m[1])
    for letter, k in n[1]:
        powers[letter] = powers.get(letter, 0) + k
        if letter.order is not None and powers[letter] > letter.order:
            return None
    return m[0] + n[0], tuple(sorted(powers.items(), key=lambda pair: pair[0].number))


def _over(x: Quotient, common: Mapping[Factor, int]) -> Polynomial:
    """The numerator of a quotient over a common denominator."""
    above = x.above
    for factor, power in common.items():
        for _ in range(power - x.below.get(factor, 0)):
            above = _product(above, dict(factor))
    return above


def _inverse(x: Quotient) -> Quotient:
    """Of a quotient without ε: its factors change sides; a power of e and a coefficient need no denominator."""
    if x.is_zero():
        raise NotApplicable("a number that is 0 has no inverse.")
    (exponent, powers), c = min(x.above.items(), key=_rank)
    shift: Polynomial = {(-exponent, ()): _ONE / c}
    rest = _product(x.above, shift)
    above = _over(Quotient(shift, {}), x.below)
    return Quotient(above, {frozenset(rest.items()): 1} if len(rest) > 1 or powers else {})


def _rank(term: tuple[Monomial, Any]) -> Any:
    (exponent, powers), _ = term
    return exponent.x, exponent.y, [(letter.number, k) for letter, k in powers]


def _squared_root(above: Polynomial) -> Letter | None:
    """The root of which a square occurs, and which is in the square of no other one that does."""
    found: Iterator[Letter] = (x for _, powers in above for x, k in powers if x.square is not None and k > 1)
    return max(found, key=lambda letter: letter.number, default=None)


def _with_square(above: Polynomial, root: Letter) -> Polynomial:
    """Times a power of the denominator of the square of a root, with that square put in."""
    split: dict[int, dict[Monomial, Any]] = {}
    for (exponent, powers), c in above.items():
        k = dict(powers).get(root, 0)
        left = tuple((x, n if x != root else k % 2) for x, n in powers if x != root or k % 2)
        split.setdefault(k // 2, {})[exponent, left] = c
    square, most = root.square, max(split)
    total: Polynomial = {}
    for count, part in split.items():
        for _ in range(count):
            part = dict(_product(part, square.above))
        for _ in range(most - count):
            part = dict(_over(Quotient(part, {}), square.below))
        total = _sum(total, part)
    return total
