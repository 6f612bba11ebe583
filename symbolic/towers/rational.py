"""Rational functions p/q in one FLINT polynomial ring ℚ[g₀, …, g_{m−1}], in lowest terms with q monic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import comb, prod
from typing import TYPE_CHECKING, Any, TypeAlias

from symbolic.balls.limits import Limits, OutOfResourcesError, UndefinedError

if TYPE_CHECKING:
    from flint import fmpq_mpoly

_GCD_TERMS = 3000  # beyond this many terms a gcd may take seconds inside one uninterruptible C call
_POWER_BITS = 10**6
Vector: TypeAlias = Mapping[tuple[int, ...], Any]  # monomial → coefficient


class Ring:
    """The polynomial ring in ``size`` generators over ℚ, with the limits of the call it serves."""

    def __init__(self, size: int, limits: Limits) -> None:
        from flint import fmpq_mpoly_ctx

        self.limits = limits
        self.size = size
        self.context = fmpq_mpoly_ctx.get([f"g{j}" for j in range(size)], "degrevlex")
        self.generators = self.context.gens()
        self.one_polynomial = self.context.constant(1)

    def number(self, value: Any) -> RationalFunction:
        """The constant p/q, from an int, a Fraction or anything with integer ``p`` and ``q``."""
        from flint import fmpq

        if isinstance(value, Fraction):
            value = fmpq(value.numerator, value.denominator)
        elif not isinstance(value, int):
            value = fmpq(int(value.p), int(value.q))
        return RationalFunction(ring=self, num=self.context.constant(value), den=self.one_polynomial)

    def generator(self, index: int) -> RationalFunction:
        """The generator g_index as a rational function."""
        return RationalFunction(ring=self, num=self.generators[index], den=self.one_polynomial)

    def quotient(self, num: fmpq_mpoly, den: fmpq_mpoly) -> RationalFunction:
        """num/den in lowest terms with a monic denominator.

        Raises
        ------
        UndefinedError : if ``den`` is the zero polynomial.
        OutOfResourcesError : if the gcd is predicted to be too large.
        """
        if den.is_zero():
            raise UndefinedError("a denominator is identically zero")
        if num.is_zero():
            return RationalFunction(ring=self, num=num, den=self.one_polynomial)
        if not den.is_constant():
            self.limits.check()
            if len(num) + len(den) > _GCD_TERMS:
                raise OutOfResourcesError(f"size: a gcd of {len(num)} and {len(den)} terms")
            common = num.gcd(den)
            if not common.is_one():
                num, den = num / common, den / common
        lead = den.leading_coefficient()
        return RationalFunction(ring=self, num=num / lead, den=den / lead)

    def product(self, p: fmpq_mpoly, q: fmpq_mpoly) -> fmpq_mpoly:
        """p·q, its number of coefficient products predicted first, a long coefficient counted by its words."""
        if len(p) > 8 or len(q) > 8:
            words = 1 + (_bits(p) + _bits(q)) // 512
            self.limits.check_size(len(p) * len(q) * words, "a product")
        return p * q

    def power(self, p: fmpq_mpoly, n: int) -> fmpq_mpoly:
        """pⁿ; its terms are at most C(n + t − 1, n) and at most Π (n·deg_j + 1)."""
        if len(p) > 1 and n > 1:
            dense = prod(n * d + 1 for d in p.degrees())
            terms = min(dense, comb(n + len(p) - 1, n) if n + len(p) < 2000 else dense)
            words = 1 + n * (_bits(p) + len(p).bit_length()) // 512
            self.limits.check_size(terms * len(p) * words, f"a power {n}")
        elif n * _bits(p) > _POWER_BITS:
            raise OutOfResourcesError(f"size: a coefficient to the power {n}")
        return p**n


def combinations_of(columns: Sequence[Vector], wanted: Sequence[Vector]) -> list[list[Any]] | None:
    """For each wanted vector rational numbers c with Σ c_k columns_k = wanted, or None if one has none."""
    from flint import fmpq, fmpq_mat

    vectors = [*columns, *wanted]
    rows = [[vector.get(key, 0) for vector in vectors] for key in sorted({key for v in vectors for key in v})]
    echelon, rank = fmpq_mat(len(rows), len(vectors), [entry for row in rows for entry in row]).rref()
    solutions = [[fmpq(0)] * len(columns) for _ in wanted]
    for row in echelon.tolist()[:rank]:
        pivot = next(k for k, entry in enumerate(row) if entry)
        if pivot >= len(columns):
            return None
        for solution, entry in zip(solutions, row[len(columns) :], strict=True):
            solution[pivot] = entry
    return solutions


def _bits(p: fmpq_mpoly) -> int:
    """The bits of the longest coefficient."""
    return max((int(c.p).bit_length() + int(c.q).bit_length() - 1 for c in p.coeffs()), default=0)


@dataclass(frozen=True, eq=False)
class RationalFunction:
    """num/den in lowest terms, den monic; made by ``Ring`` and by the arithmetic below.

    Parameters
    ----------
    ring : Ring
    num, den : fmpq_mpoly

    Examples
    --------
    >>> from symbolic.balls.limits import Limits
    >>> ring = Ring(2, Limits.seconds(5))
    >>> x, y = ring.generator(0), ring.generator(1)
    >>> ((x * x - y * y) / (x - y) - x - y).num
    0
    """

    ring: Ring
    num: fmpq_mpoly
    den: fmpq_mpoly

    def __add__(self, other: RationalFunction) -> RationalFunction:
        ring = self.ring
        if self.den == other.den:
            return ring.quotient(self.num + other.num, self.den)
        left, right = ring.product(self.num, other.den), ring.product(other.num, self.den)
        return ring.quotient(left + right, ring.product(self.den, other.den))

    def __neg__(self) -> RationalFunction:
        return RationalFunction(ring=self.ring, num=-self.num, den=self.den)

    def __sub__(self, other: RationalFunction) -> RationalFunction:
        return self + (-other)

    def __mul__(self, other: RationalFunction) -> RationalFunction:
        ring = self.ring
        return ring.quotient(ring.product(self.num, other.num), ring.product(self.den, other.den))

    def __truediv__(self, other: RationalFunction) -> RationalFunction:
        ring = self.ring
        return ring.quotient(ring.product(self.num, other.den), ring.product(self.den, other.num))

    def __pow__(self, n: int) -> RationalFunction:
        ring = self.ring
        if n < 0:
            return ring.quotient(ring.power(self.den, -n), ring.power(self.num, -n))
        return RationalFunction(ring=ring, num=ring.power(self.num, n), den=ring.power(self.den, n))

    @cached_property
    def key(self) -> tuple[frozenset[Any], frozenset[Any]]:
        """A hashable identity: equal rational functions have equal keys."""
        return frozenset(self.num.to_dict().items()), frozenset(self.den.to_dict().items())

    @property
    def is_zero(self) -> bool:
        return bool(self.num.is_zero())

    @property
    def is_polynomial(self) -> bool:
        return bool(self.den.is_constant())

    @property
    def rational(self) -> Fraction | None:
        """The value of a constant in ℚ, None for anything else."""
        if not (self.num.is_constant() and self.den.is_constant()):
            return None
        if self.num.is_zero():
            return Fraction(0)
        value = self.num.leading_coefficient() / self.den.leading_coefficient()
        return Fraction(int(value.p), int(value.q))

    @property
    def integer(self) -> int | None:
        """The value of a constant in ℤ, None for anything else."""
        value = self.rational
        return int(value) if value is not None and value.denominator == 1 else None

    @property
    def support(self) -> frozenset[int]:
        """The indices of the generators that occur."""
        degrees = zip(self.num.degrees(), self.den.degrees(), strict=True)
        return frozenset(j for j, pair in enumerate(degrees) if any(d > 0 for d in pair))
