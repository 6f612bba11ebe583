"""What proves p ≥ 0 where g₁, g₂, … ≥ 0 and h₁, h₂, … = 0, and the check of it: multiplied out over the rationals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import prod
from typing import Any, TypeAlias

Polynomial: TypeAlias = Any  # an element of a polynomial ring of SymPy over ℚ


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Whether p ≥ 0 at all real points at which every g ≥ 0 and every h = 0.

    Parameters
    ----------
    goal : p
    nonnegative : the polynomials g
    zero : the polynomials h
    positive : frozenset of the places of those g that are > 0 wherever the others hold
    """

    goal: Polynomial
    nonnegative: tuple[Polynomial, ...] = ()
    zero: tuple[Polynomial, ...] = ()
    positive: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SquaresTimes:
    """Π_{i ∈ factors} gᵢ · Σ d q²."""

    factors: tuple[int, ...]
    squares: tuple[tuple[Any, Polynomial], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """(1 + Σ xᵢ²)ʳ Π_{i ∈ multipliers} gᵢ · p = Σ SquaresTimes + Σ h μ with gᵢ > 0, or −p² = such a sum with −p as a g.

    Parameters
    ----------
    power : int, r
    multipliers : tuple of places of positive g
    by_contradiction : bool
        Whether it shows that −p² ≥ 0 wherever −p ≥ 0, so that −p is not > 0.
    terms : tuple of SquaresTimes
    cofactors : tuple of the polynomials μ, one for each h
    """

    terms: tuple[SquaresTimes, ...]
    cofactors: tuple[Polynomial, ...] = ()
    power: int = 0
    multipliers: tuple[int, ...] = ()
    by_contradiction: bool = False


def target(problem: Problem, power: int, multipliers: Iterable[int], by_contradiction: bool) -> Polynomial:
    """The left side of a certificate."""
    ring = problem.goal.ring
    if by_contradiction:
        return -(problem.goal**2)
    spread = sum((x**2 for x in ring.gens), ring.one)
    return prod((problem.nonnegative[i] for i in multipliers), start=spread**power * problem.goal)


def generators(problem: Problem, by_contradiction: bool) -> tuple[Polynomial, ...]:
    """The polynomials g, with −p as the last one for a proof by contradiction."""
    return (*problem.nonnegative, -problem.goal) if by_contradiction else problem.nonnegative


def proves(problem: Problem, certificate: Certificate) -> bool:
    """Whether the certificate is one: both sides multiplied out are the same polynomial, every d ≥ 0.

    Parameters
    ----------
    problem : Problem
    certificate : Certificate

    Returns
    -------
    bool

    Examples
    --------
    >>> from sympy import QQ
    >>> from sympy.polys.rings import ring
    >>> from symbolic.procedures.positivity.certificate import Certificate, Problem, SquaresTimes, proves
    >>> R, x, y = ring("x, y", QQ)
    >>> square = SquaresTimes(factors=(), squares=((QQ(1), x - y),))
    >>> proves(Problem(goal=x**2 - 2*x*y + y**2), Certificate(terms=(square,)))
    True
    >>> proves(Problem(goal=x**2 - 3*x*y + y**2), Certificate(terms=(square,)))
    False

    References
    ----------
    J.-L. Krivine, Anneaux préordonnés, J. Analyse Math. 12 (1964) 307–326; G. Stengle, A Nullstellensatz and a
    Positivstellensatz in semialgebraic geometry, Math. Ann. 207 (1974) 87–97.
    """
    gens = generators(problem, certificate.by_contradiction)
    if not set(certificate.multipliers) <= problem.positive or certificate.power < 0:
        return False
    if len(certificate.cofactors) not in (0, len(problem.zero)):
        return False
    if any(i not in range(len(gens)) for term in certificate.terms for i in term.factors):
        return False
    if any(d < 0 for term in certificate.terms for d, _ in term.squares):
        return False
    left = target(problem, certificate.power, certificate.multipliers, certificate.by_contradiction)
    zero = problem.goal.ring.zero
    for term in certificate.terms:
        left -= prod((gens[i] for i in term.factors), start=sum((d * q**2 for d, q in term.squares), zero))
    for h, cofactor in zip(problem.zero, certificate.cofactors, strict=False):
        left -= h * cofactor
    return left == 0
