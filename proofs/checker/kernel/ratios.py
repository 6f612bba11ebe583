"""Rational functions of atoms, exact, of python-flint."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import reduce
from math import comb
from operator import add, eq, mod, mul

from flint import Ordering, fmpq, fmpq_mpoly, fmpq_mpoly_ctx

MOST_TERMS = 20_000  # of a product, before like terms are collected
_MOST_IN_FRACTION = 4_000  # terms of a numerator and a denominator that are brought to lowest terms
_MOST_DEGREE = 1_000  # of these, and of a power
_MOST_BITS = 20_000  # of a number

_SIZES = (16, 64, 320)  # of rings, since flint takes the longer the more atoms a ring has; the last of one claim
_RINGS = [fmpq_mpoly_ctx.get([f"x{n}" for n in range(size)], Ordering.lex) for size in _SIZES]
ATOMS = [next(ring for ring in _RINGS if n < ring.nvars()).gen(n) for n in range(_SIZES[-1])]
ONE = _RINGS[0].constant(1)


class Refused(ValueError):
    """What the checker does not read, or does not find equal."""


class Ratio:
    """A quotient of polynomials in lowest terms; the leading coefficient of the denominator is 1, which alone is ONE.

    Each is in a ring that has its atoms, which need not be the smallest. Ten thousands are made in one run, which is
    why it is no frozen dataclass; but it is never changed.
    """

    __slots__ = ("_numbers", "_text", "den", "num")

    def __init__(self, num: fmpq_mpoly, den: fmpq_mpoly = ONE) -> None:
        self.num, self.den, self._text = num, den, ""
        self._numbers: frozenset[int] | None = None

    def __eq__(self, other: object) -> bool:
        return bool(isinstance(other, Ratio) and eq(*alike(self.num, other.num)) and eq(*alike(self.den, other.den)))

    def __hash__(self) -> int:
        return hash(repr(self))

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of the atoms of which it is a function."""
        if self._numbers is None:
            self._numbers = frozenset(n for p in (self.num, self.den) for n, e in enumerate(p.degrees()) if e > 0)
        return self._numbers

    def __repr__(self) -> str:
        self._text = self._text or f"({self.num})/({self.den})"
        return self._text

    def __add__(self, other: Ratio) -> Ratio:
        num = add(*alike(_times(self.num, other.den), _times(other.num, self.den)))
        return _lowest(num, _times(self.den, other.den))

    def __neg__(self) -> Ratio:
        return Ratio(-self.num, self.den)

    def __sub__(self, other: Ratio) -> Ratio:
        return self + -other

    def __mul__(self, other: Ratio) -> Ratio:
        return _lowest(_times(self.num, other.num), _times(self.den, other.den))

    def __truediv__(self, other: Ratio) -> Ratio:
        return _lowest(_times(self.num, other.den), _times(self.den, other.num))

    def __pow__(self, n: int) -> Ratio:
        num, den = _power(self.num, abs(n)), _power(self.den, abs(n))
        return Ratio(num, den) if n >= 0 else _lowest(den, num)


def alike(p: fmpq_mpoly, q: fmpq_mpoly) -> tuple[fmpq_mpoly, fmpq_mpoly]:
    """Two polynomials in one ring, the larger of theirs."""
    if p.context() is q.context():
        return p, q
    ring = max(p.context(), q.context(), key=fmpq_mpoly_ctx.nvars)
    return p.project_to_context(ring), q.project_to_context(ring)


def _times(p: fmpq_mpoly, q: fmpq_mpoly) -> fmpq_mpoly:
    if len(p) * len(q) > MOST_TERMS:
        raise Refused(f"a product has more than {MOST_TERMS} terms.")
    if p is ONE or q is ONE:
        return p if q is ONE else q
    return q * p.leading_coefficient() if p != 0 and p.is_constant() else mul(*alike(p, q))


def _power(p: fmpq_mpoly, n: int) -> fmpq_mpoly:
    if n > _MOST_DEGREE:
        raise Refused(f"a power is higher than {_MOST_DEGREE}.")
    if n > 1 and comb(n + len(p) - 1, n) > MOST_TERMS:
        raise Refused(f"a power has more than {MOST_TERMS} terms.")
    if n > 1:
        _require_short(p, n)
    return p**n


def _require_short(p: fmpq_mpoly, times: int = 1) -> None:
    c = p.leading_coefficient() if p != 0 else fmpq(0)
    if max(int(c.p).bit_length(), int(c.q).bit_length()) * times > _MOST_BITS:
        raise Refused(f"a number has more than {_MOST_BITS} bits.")


def _lowest(num: fmpq_mpoly, den: fmpq_mpoly) -> Ratio:
    if den == 0:
        raise Refused("a denominator is zero.")
    _require_short(num)
    if den is ONE or den.is_one():
        return Ratio(num)
    num, den = alike(num, den)
    if len(num) + len(den) > _MOST_IN_FRACTION or max(*num.degrees(), *den.degrees()) > _MOST_DEGREE:
        raise Refused(f"a fraction has more than {_MOST_IN_FRACTION} terms, or a degree of more than {_MOST_DEGREE}.")
    common = num.gcd(den)
    num, den = num / common, den / common
    lead = den.leading_coefficient()
    return Ratio(num / lead, ONE if den.is_constant() else den / lead)


def number(value: int | str | Fraction) -> Ratio:
    """A rational number."""
    return Ratio(ONE * fmpq(*Fraction(value).as_integer_ratio()))


ZERO, UNIT = number(0), number(1)


def constant(r: Ratio) -> Fraction | None:
    """The number that r is, if it is one."""
    return coefficient(r.num) if r.num.is_constant() and r.den.is_constant() else None


def coefficient(p: fmpq_mpoly) -> Fraction:
    """The leading coefficient of a polynomial."""
    c = p.leading_coefficient() if p != 0 else fmpq(0)
    return Fraction(int(c.p), int(c.q))


def whole(r: Ratio) -> int | None:
    """The whole number that r is, if it is one."""
    c = constant(r)
    return int(c) if c is not None and c.denominator == 1 else None


def divides(p: Ratio, r: Ratio) -> bool:
    """Whether the numerator of r is a multiple of the polynomial p ≠ 0."""
    return p.num != 0 and mod(*alike(r.num, p.num)) == 0


def added(terms: Iterable[Ratio]) -> Ratio:
    """The sum of some ratios."""
    return reduce(lambda a, b: b if a is ZERO else a + b, terms, ZERO)


def multiplied(factors: Iterable[Ratio]) -> Ratio:
    """The product of some ratios."""
    return reduce(lambda a, b: b if a is UNIT else a * b, factors, UNIT)
