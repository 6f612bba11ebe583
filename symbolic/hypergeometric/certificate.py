"""The check of a proof that a sum has a closed form: a recurrence in n that both satisfy, and first values.

With Σ_j a_j(n) F(n + j, k) = G(n, k + 1) − G(n, k) for all k in a range, the sums S(n) = Σ_k F(n, k) satisfy
Σ_j a_j(n) S(n + j) = G at the ends of the range + the terms F(n + j, k) outside of it.
Source: M. Petkovšek, H. S. Wilf, D. Zeilberger, A = B, A K Peters 1996, sections 6.1 and 6.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from symbolic.hypergeometric.region import Region
from symbolic.hypergeometric.summation import Statement, Summation
from symbolic.hypergeometric.terms import Term, unmatched, vanishes

_MOST_VALUES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """a_j and R, with G = R F₀ where F₀ is F without its rational part; the range a + low ≤ k ≤ b − high; n ≥ start.

    Where F is 0 as a factorial of a negative integer divides, F₀ has 1/(L + lift)! for 1/L!, and R no pole.

    Parameters
    ----------
    n : generator
        The letter of the induction.
    coefficients : tuple of rational functions a_0, …, a_J of n
    multiplier : rational function R of n and k
    low, high, start, lift : int
    first : tuple of (int, proof)
        How the statement is proved for the first values of n at which its range has an end with letters.
    """

    n: Any
    coefficients: tuple[Any, ...]
    multiplier: Any
    low: int
    high: int
    start: int
    lift: int = 0
    first: tuple[tuple[int, Any], ...] = ()


Proof = Certificate | None  # None where the few terms are written out


def is_proof(statement: Statement, proof: Proof) -> bool:
    """Whether the proof is one of Σ_k F(k) + C = 0 at all points of the region.

    Parameters
    ----------
    statement : Statement
    proof : Certificate or None
    """
    if proof is None:
        return _is_written_out(statement)
    problem = statement.inductive(proof.n) if proof.n in statement.region.least else None
    return problem is not None and is_certificate(problem, proof)


def is_certificate(problem: Summation, certificate: Certificate) -> bool:
    """Whether the certificate proves Σ_k F(n, k) + C(n) = 0 at all points of the region, by induction on n.

    Parameters
    ----------
    problem : Summation
    certificate : Certificate
    """
    return is_step(problem, certificate) and all(
        is_proof(problem.statement.at(problem.n, value), dict(certificate.first).get(value))
        for value in first_values(problem, certificate)
    )


def first_values(problem: Summation, certificate: Certificate) -> range:
    """The n before the recurrence gives a value."""
    least = problem.statement.region.least[problem.n]
    return range(least, certificate.start + len(certificate.coefficients) - 1)


def is_step(problem: Summation, certificate: Certificate) -> bool:
    """Whether the recurrence holds from ``start`` on, and gives the last value from the others."""
    return (
        is_in_place(problem, certificate)
        and _telescopes(problem, certificate)
        and _meets_at_the_ends(problem, certificate)
    )


def is_in_place(problem: Summation, certificate: Certificate) -> bool:
    """The range is one (or empty, by one), R has no pole in it, and the recurrence gives the last value from others."""
    p, s, c = problem, problem.statement, certificate
    if c.n != p.n or not s.summand or s.upper.coeff(p.n) < 0:
        return False
    if c.start < p.first or c.low < 0 or c.high < 1 or c.lift < 0 or len(c.coefficients) < 2:
        return False
    points = s.region.starting(p.n, c.start)
    lower, upper = p.ring(s.lower + c.low), s.upper - c.high + 1
    *_, leading = c.coefficients
    return (
        all(a.numer.degree(s.k) <= 0 and a.denom.degree(s.k) <= 0 for a in c.coefficients)
        and points.is_nonnegative(upper - lower)
        and points.between(s.k, lower, upper).has_no_zero(c.multiplier.denom)
        and all(points.has_no_zero(a.denom) for a in c.coefficients)
        and points.has_no_zero(leading.numer)
    )


def _telescopes(problem: Summation, certificate: Certificate) -> bool:
    """Σ_j a_j F(n + j, k) − G(n, k + 1) + G(n, k) = 0."""
    p, k, c = problem, problem.statement.k, certificate
    combined = [term.scaled(a) for j, a in enumerate(c.coefficients) for term in p.term(j, k)]
    G = p.core(c.lift).scaled(c.multiplier)
    return vanishes([*combined, G.at({k: k + 1}).scaled(-1), G])


def _meets_at_the_ends(problem: Summation, certificate: Certificate) -> bool:
    """G(n, b − high + 1) − G(n, a + low) + Σ_j a_j (F(n + j, k) summed over the other k, + C(n + j)) = 0."""
    p, s, c = problem, problem.statement, certificate
    G = p.core(c.lift).scaled(c.multiplier)
    terms = [G.at({s.k: s.upper - c.high + 1}), G.at({s.k: p.ring(s.lower + c.low)}).scaled(-1)]
    for j, a in enumerate(c.coefficients):
        rise = j * int(s.upper.coeff(p.n))
        outside = [p.ring(k) for k in range(s.lower, s.lower + c.low)]
        outside += [s.upper + i for i in range(1 - c.high, rise + 1)]
        terms += [term.scaled(a) for k in outside for term in p.term(j, k)]
        terms += [term.at({p.n: p.n + j}).scaled(a) for term in s.closed]
    return _vanishes_at_points(terms, s.region.starting(p.n, c.start))


def _is_written_out(statement: Statement) -> bool:
    """F(a) + … + F(b) + C = 0, for few k or no F."""
    s = statement
    if not s.is_short:
        return False
    places = range(s.lower, int(s.upper.coeff(1)) + 1) if s.summand else ()
    if len(places) > _MOST_VALUES:
        return False
    terms = [term.at({s.k: s.upper.ring(k)}) for k in places for term in s.summand]
    return _vanishes_at_points([*s.closed, *terms], s.region)


def _vanishes_at_points(terms: list[Term], region: Region, depth: int = 0) -> bool:
    """Whether Σ T_i = 0 at all points: as terms, or for the few m for which 1/(c − am)! in some of the rest is not 0.

    Those with such a letter m in common are summed apart from the others.
    """
    terms = unmatched(terms)
    if not terms or depth > len(region.least):
        return not terms
    last = [_last_value(term, region) for term in terms]
    letters = [m for m in region.least if any(m in highest for highest in last)]
    m = max(letters, key=lambda m: sum(m in highest for highest in last), default=None)
    if m is None:
        return False
    ending = [term for term, highest in zip(terms, last, strict=True) if m in highest]
    others = [term for term, highest in zip(terms, last, strict=True) if m not in highest]
    values = range(region.least[m], max(highest[m] for highest in last if m in highest) + 1)
    return (
        len(values) <= _MOST_VALUES
        and all(
            _vanishes_at_points([term.at({m: m.ring(value)}) for term in ending], region, depth + 1) for value in values
        )
        and _vanishes_at_points(others, region, depth + 1)
    )


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
    s = problem.statement
    within = problem.points.between(s.k, problem.ring(s.lower), s.upper)
    return (
        s.region.is_nonnegative(s.upper - s.lower + 1)
        and problem.points.is_nonnegative(s.upper - s.lower)
        and all(map(within.is_nonnegative, needed[0]))
        and all(map(within.has_no_zero, needed[1]))
        and all(map(s.region.is_nonnegative, closed[0]))
        and all(map(s.region.has_no_zero, closed[1]))
    )
