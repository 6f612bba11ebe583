"""The check of a proof that a sum has a closed form: a recurrence in n that both satisfy, and first values.

With Σ_j a_j(n) F(n + j, k) = G(n, k + 1) − G(n, k) for all k in a range, the sums S(n) = Σ_k F(n, k) satisfy
Σ_j a_j(n) S(n + j) = G at the ends of the range + the terms F(n + j, k) outside of it.
Source: M. Petkovšek, H. S. Wilf, D. Zeilberger, A = B, A K Peters 1996, sections 6.1 and 6.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from symbolic.hypergeometric.region import Region
from symbolic.hypergeometric.terms import Term, composed_polynomial, unmatched, vanishes

_MOST_VALUES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Summation:
    """The statement Σ_{k=a}^{b} F(n, k) + C(n) = 0 for all points of a region.

    Parameters
    ----------
    n, k : generators of a polynomial ring
    summand : tuple of Term
    lower : int
        a.
    upper : affine polynomial b in the points, with b(n + 1) − b(n) ≥ 0
    closed : tuple of Term
        C, free of k.
    region : Region of all points
    first : int
        The least n from which on b ≥ a; below, the sum is empty. The terms of F have a value for n ≥ first and
        a ≤ k ≤ b, and those of C in all of the region, which is proved already (``checked``).
    """

    n: Any
    k: Any
    summand: tuple[Term, ...]
    lower: int
    upper: Any
    closed: tuple[Term, ...]
    region: Region
    first: int

    @property
    def ring(self) -> Any:
        """The polynomials."""
        return self.upper.ring

    def term(self, j: int, k: Any) -> Iterator[Term]:
        """F(n + j, k)."""
        return (term.at({self.n: self.n + j, self.k: k}) for term in self.summand)

    def core(self, lift: int = 0) -> Term:
        """F without its rational part, with 1/(L + lift)! for 1/L!."""
        first = self.summand[0]
        risings: dict[Any, int] = {}
        for (s, L), m in first.risings.items():
            key = (s, L + lift if s == 1 and m < 0 else L)
            risings[key] = risings.get(key, 0) + m
        return Term(rational=first.rational.field.one, powers=first.powers, risings=risings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """a_j and R, with G = R F₀ where F₀ is F without its rational part; the range a + low ≤ k ≤ b − high; n ≥ start.

    Where F is 0 as a factorial of a negative integer divides, F₀ has 1/(L + lift)! for 1/L!, and R no pole.

    Parameters
    ----------
    coefficients : tuple of rational functions a_0, …, a_J of n
    multiplier : rational function R of n and k
    low, high, start, lift : int
    """

    coefficients: tuple[Any, ...]
    multiplier: Any
    low: int
    high: int
    start: int
    lift: int = 0


def is_certificate(problem: Summation, certificate: Certificate) -> bool:
    """Whether the certificate proves Σ_k F(n, k) + C(n) = 0 at all points of the region, by induction on n.

    Parameters
    ----------
    problem : Summation
    certificate : Certificate
    """
    return (
        is_in_place(problem, certificate)
        and _telescopes(problem, certificate)
        and _meets_at_the_ends(problem, certificate)
        and _starts(problem, certificate)
    )


def is_in_place(problem: Summation, certificate: Certificate) -> bool:
    """The range is one (or empty, by one), R has no pole in it, and the recurrence gives the last value from others."""
    p, c = problem, certificate
    if c.start < p.first or c.low < 0 or c.high < 1 or c.lift < 0 or len(c.coefficients) < 2:
        return False
    points = p.region.starting(p.n, c.start)
    lower, upper = p.ring(p.lower + c.low), p.upper - c.high + 1
    *_, leading = c.coefficients
    return (
        all(a.numer.degree(p.k) <= 0 and a.denom.degree(p.k) <= 0 for a in c.coefficients)
        and points.is_nonnegative(upper - lower)
        and points.between(p.k, lower, upper).has_no_zero(c.multiplier.denom)
        and all(points.has_no_zero(a.denom) for a in c.coefficients)
        and points.has_no_zero(leading.numer)
    )


def _telescopes(problem: Summation, certificate: Certificate) -> bool:
    """Σ_j a_j F(n + j, k) − G(n, k + 1) + G(n, k) = 0."""
    p, c = problem, certificate
    combined = [term.scaled(a) for j, a in enumerate(c.coefficients) for term in p.term(j, p.k)]
    G = p.core(c.lift).scaled(c.multiplier)
    return vanishes([*combined, G.at({p.k: p.k + 1}).scaled(-1), G])


def _meets_at_the_ends(problem: Summation, certificate: Certificate) -> bool:
    """G(n, b − high + 1) − G(n, a + low) + Σ_j a_j (F(n + j, k) summed over the other k, + C(n + j)) = 0."""
    p, c = problem, certificate
    G = p.core(c.lift).scaled(c.multiplier)
    terms = [G.at({p.k: p.upper - c.high + 1}), G.at({p.k: p.ring(p.lower + c.low)}).scaled(-1)]
    for j, a in enumerate(c.coefficients):
        rise = j * int(p.upper.coeff(p.n))
        outside = [p.ring(k) for k in range(p.lower, p.lower + c.low)]
        outside += [p.upper + i for i in range(1 - c.high, rise + 1)]
        terms += [term.scaled(a) for k in outside for term in p.term(j, k)]
        terms += [term.at({p.n: p.n + j}).scaled(a) for term in p.closed]
    return _vanishes_at_points(terms, p.region.starting(p.n, c.start))


def _starts(problem: Summation, certificate: Certificate) -> bool:
    """S(n) + C(n) = 0 for the values of n before the recurrence gives one; then b is a number."""
    p, c = problem, certificate
    for value in range(p.region.least[p.n], c.start + len(c.coefficients) - 1):
        here = {p.n: p.ring(value)}
        upper = composed_polynomial(p.upper, here)
        if not upper.is_ground:
            return False
        terms = [term.at(here) for term in p.closed]
        for k in range(p.lower, int(upper.coeff(1)) + 1):
            terms += [term.at({**here, p.k: p.ring(k)}) for term in p.summand]
        if not _vanishes_at_points(terms, p.region):
            return False
    return True


def _vanishes_at_points(terms: list[Term], region: Region, depth: int = 0) -> bool:
    """Whether Σ T_i = 0 at all points: as terms, or for the few m for which 1/(c − am)! in all of the rest is not 0."""
    terms = unmatched(terms)
    if not terms:
        return True
    last = _last_values(terms, region) if depth < len(region.least) else {}
    for m, high in sorted(last.items(), key=lambda item: item[1] - region.least[item[0]])[:1]:
        values = range(region.least[m], high + 1)
        return len(values) <= _MOST_VALUES and all(
            _vanishes_at_points([term.at({m: m.ring(value)}) for term in terms], region, depth + 1) for value in values
        )
    return False


def _last_values(terms: list[Term], region: Region) -> dict[Any, int]:
    """The letters m beyond a value of which all terms are 0, with this value."""
    found = [_last_value(term, region) for term in terms if term.rational]
    common = set.intersection(*map(set, found)) if found else set()
    return {m: max(last[m] for last in found) for m in common}


def _last_value(term: Term, region: Region) -> dict[Any, int]:
    last: dict[Any, int] = {}
    for (s, L), power in term.risings.items():
        letters = [m for m in region.least if L.degree(m) > 0]
        if s == 1 and power < 0 and len(letters) == 1 and L.coeff(letters[0]) < 0:
            (m,) = letters
            last[m] = min(int(L.coeff(1)) // -int(L.coeff(m)), last.get(m, int(L.coeff(1)) // -int(L.coeff(m))))
    return last


def checked(problem: Summation, needed: tuple[Any, Any], closed: tuple[Any, Any]) -> bool:
    """Whether all parts of F and C have a value: factorials of integers ≥ 0, and no zero in a denominator.

    Parameters
    ----------
    problem : Summation
    needed, closed : (polynomials that must be ≥ 0, polynomials that must not be 0) for F and for C
    """
    p = problem
    start = p.region.starting(p.n, p.first)
    within = start.between(p.k, p.ring(p.lower), p.upper)
    return (
        int(p.upper.coeff(p.n)) >= 0
        and p.region.is_nonnegative(p.upper - p.lower + 1)
        and start.is_nonnegative(p.upper - p.lower)
        and all(map(within.is_nonnegative, needed[0]))
        and all(map(within.has_no_zero, needed[1]))
        and all(map(p.region.is_nonnegative, closed[0]))
        and all(map(p.region.has_no_zero, closed[1]))
    )
