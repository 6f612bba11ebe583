"""Statements Σ_{k=a}^{b} F(k) + C = 0 about sums of hypergeometric terms, over the k at which F is not 0."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from symbolic.hypergeometric.region import Region
from symbolic.hypergeometric.terms import Term, composed_polynomial

_LATEST_FIRST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Σ_{k=a}^{b} F(k) + C = 0 for all points of a region, where all parts have a value; b ≥ a − 1.

    Parameters
    ----------
    k : generator of a polynomial ring
    summand : tuple of Term
    lower : int
        a.
    upper : affine polynomial b in the points
    closed : tuple of Term
        C, free of k.
    region : Region of all points
    """

    k: Any
    summand: tuple[Term, ...]
    lower: int
    upper: Any
    closed: tuple[Term, ...]
    region: Region

    @property
    def is_short(self) -> bool:
        """Whether the range has ends that are numbers, or there is no summand."""
        return not self.summand or bool(self.upper.is_ground)

    def inductions(self) -> Iterator[Summation]:
        """The statement, for each letter n that b does not fall with; those first that F is simplest in."""
        weight = lambda n: sum(abs(m * L.coeff(n)) for term in self.summand for (_, L), m in term.risings.items())
        for n in sorted((n for n in self.region.least if self.upper.coeff(n) >= 0), key=weight):
            summation = self.inductive(n)
            if summation is not None:
                yield summation

    def inductive(self, n: Any) -> Summation | None:
        """The statement as one about n, unless its range is not known to be empty before some n and never after."""
        length = self.upper - self.lower
        least = self.region.least[n]
        for first in range(least, least + _LATEST_FIRST):
            if self.region.starting(n, first).is_nonnegative(length):
                return Summation(statement=self, n=n, first=first)
            if composed_polynomial(length, {n: n.ring(first)}) != -1:
                return None
        return None

    def at(self, n: Any, value: int) -> Statement:
        """The statement at one n."""
        values, least = {n: n.ring(value)}, {m: low for m, low in self.region.least.items() if m != n}
        is_empty = composed_polynomial(self.upper - self.lower, values) == -1
        return (replace(self, summand=()) if is_empty else self)._with(values, least)

    def _with(self, values: Any, least: dict[Any, int]) -> Statement:
        return on_support(
            k=self.k,
            summand=tuple(term.at(values) for term in self.summand),
            lower=self.upper.ring(self.lower),
            upper=composed_polynomial(self.upper, values),
            closed=tuple(term.at(values) for term in self.closed),
            region=replace(self.region, least=least),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Summation:
    """A statement as Σ_{k=a}^{b} F(n, k) + C(n) = 0, with b(n + 1) − b(n) ≥ 0, for all n.

    Parameters
    ----------
    statement : Statement
    n : generator
    first : int
        The least n from which on b ≥ a; below, the sum is empty.
    """

    statement: Statement
    n: Any
    first: int

    @property
    def ring(self) -> Any:
        """The polynomials."""
        return self.statement.upper.ring

    @property
    def points(self) -> Region:
        """All points at which the range is not empty."""
        return self.statement.region.starting(self.n, self.first)

    def term(self, j: int, k: Any) -> Iterator[Term]:
        """F(n + j, k)."""
        return (term.at({self.n: self.n + j, self.statement.k: k}) for term in self.statement.summand)

    def core(self, lift: int = 0) -> Term:
        """F without its rational part, with 1/(L + lift)! for 1/L!."""
        first = self.statement.summand[0]
        risings: dict[Any, int] = {}
        for (s, L), m in first.risings.items():
            key = (s, L + lift if s == 1 and m < 0 else L)
            risings[key] = risings.get(key, 0) + m
        return Term(rational=first.rational.field.one, powers=first.powers, risings=risings)


def on_support(
    *, k: Any, summand: tuple[Term, ...], lower: Any, upper: Any, closed: tuple[Term, ...], region: Region
) -> Statement:
    """The statement without the terms, and the k, for which 1/L! is 0 as L < 0; k begins at a number.

    Parameters
    ----------
    k : generator
    summand, closed : tuples of Term, with values at all points and for all k in the range
    lower, upper : affine polynomials in the points, with upper ≥ lower − 1
    region : Region of all points
    """
    summand = tuple(term for term in summand if not _is_zero(term, region.between(k, lower, upper)))
    closed = tuple(term for term in closed if not _is_zero(term, region))
    for bound in _bounds(summand, k, region, 1):
        if region.is_nonnegative(bound - lower) and region.is_nonnegative(upper - bound + 1):
            lower = bound
    for bound in _bounds(summand, k, region, -1):
        if region.is_nonnegative(upper - bound) and region.is_nonnegative(bound - lower + 1):
            upper = bound
    if not lower.is_ground:
        summand = tuple(term.at({k: k + lower}) for term in summand)
        upper, lower = upper - lower, upper.ring.zero
    return Statement(k=k, summand=summand, lower=int(lower.coeff(1)), upper=upper, closed=closed, region=region)


def _is_zero(term: Term, region: Region) -> bool:
    return any(s == 1 and m < 0 and region.is_nonnegative(-L - 1) for (s, L), m in term.risings.items())


def _bounds(summand: tuple[Term, ...], k: Any, region: Region, sign: int) -> list[Any]:
    """The bounds c with 1/(k − c)! in a term for sign 1, 1/(c − k)! for −1, beyond which all terms are 0."""
    each = [
        [k - sign * L for (s, L), m in term.risings.items() if s == 1 and m < 0 and L.coeff(k) == sign]
        for term in summand
    ]
    beyond = lambda c: all(any(region.is_nonnegative(sign * (d - c)) for d in bounds) for bounds in each)
    return [c for c in dict.fromkeys(chain(*each)) if beyond(c)]
