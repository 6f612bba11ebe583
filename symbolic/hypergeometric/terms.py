"""Hypergeometric terms: a rational function times powers cᴸ and rising factorials (s)_L, L affine in integer letters.

The integer letters are the *points*: at each of them a term is a number in ℚ(parameters). A factorial is L! = (1)_L;
(s)_L = Γ(s + L)/Γ(s) has a value for every integer L where s is no integer, and 1/L! = 0 for L = −1, −2, ….
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from symbolic.words import OutsideClass

Exponents = Mapping[Any, Any]
Risings = Mapping[tuple[Any, Any], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """R · Π c^L · Π ((s)_L)^m, over a field K = ℚ(points, parameters) of SymPy.

    Parameters
    ----------
    rational : element of K
    powers : mapping of c, a prime, −1 or an irreducible polynomial in parameters, to L, a polynomial without constant
    risings : mapping of (s, L) to m
    """

    rational: Any
    powers: Exponents = field(default_factory=dict)
    risings: Risings = field(default_factory=dict)

    def times(self, other: Term) -> Term:
        """The product of two terms."""
        return Term(
            rational=self.rational * other.rational,
            powers=_added(self.powers, other.powers),
            risings=_added(self.risings, other.risings),
        )

    def inverse(self) -> Term:
        """1 over the term; no rising factorial is 0."""
        return Term(
            rational=1 / self.rational,
            powers={base: -L for base, L in self.powers.items()},
            risings={key: -m for key, m in self.risings.items()},
        )

    def scaled(self, factor: Any) -> Term:
        """The term times an element of K."""
        return Term(rational=self.rational * factor, powers=self.powers, risings=self.risings)

    def at(self, values: Mapping[Any, Any]) -> Term:
        """The term with affine polynomials, or numbers, in place of points."""
        K = self.rational.field
        found = Term(rational=composed(self.rational, values))
        for base, L in self.powers.items():
            found = found.times(power(K, base, composed_polynomial(L, values)))
        risings: dict[Any, int] = {}
        for (s, L), m in self.risings.items():
            key = (s, composed_polynomial(L, values))
            risings[key] = risings.get(key, 0) + m
        return found.times(Term(rational=K.one, risings=risings))


def power(K: Any, base: Any, L: Any) -> Term:
    """c^L for a prime c, c = −1 or a polynomial c in parameters that is not 0, and an affine L over ℤ."""
    constant = int(L.coeff(1))
    direction = L - constant
    return Term(rational=K(base) ** constant, powers={base: direction} if direction else {})


def composed_polynomial(p: Any, values: Mapping[Any, Any]) -> Any:
    """p with polynomials in place of generators, all at once."""
    ring = p.ring
    return p.compose([(g, ring(value)) for g, value in values.items()]) if values else p


def composed(f: Any, values: Mapping[Any, Any]) -> Any:
    """A rational function with polynomials in place of generators; ZeroDivisionError at a pole."""
    K = f.field
    return K(composed_polynomial(f.numer, values)) / K(composed_polynomial(f.denom, values))


def aligned(terms: Iterable[Term]) -> list[tuple[Any, Any]]:
    """Each term as (what is not rational in it, the rational rest): terms of one class are similar.

    (s)_{L+g} = (s)_{L+c} (s + L + c) ⋯ (s + L + g − 1). Factorials are written with the least of them that stands in a
    numerator, which are all of nonnegative integers, as the caller has proved; factorials that only divide with the
    greatest of them: 1/(L + g)! = (L + g + 1) ⋯ (L + c)/(L + c)! holds for all integers L, also where it is 0.
    """
    terms = [term for term in terms if term.rational]
    shifts: dict[Any, list[tuple[int, int]]] = {}
    for term in terms:
        for (s, L), m in term.risings.items():
            shift = int(L.coeff(1))
            shifts.setdefault((s, L - shift), []).append((shift, m))
    chosen = {(s, direction): _chosen(s, direction, found) for (s, direction), found in shifts.items()}
    return [_aligned(term, chosen) for term in terms]


def _chosen(s: Any, direction: Any, shifts: list[tuple[int, int]]) -> int:
    if not direction:
        return 0
    above = [shift for shift, m in shifts if m > 0 or s != 1]
    return min(above) if above else max(shift for shift, _ in shifts)


def _aligned(term: Term, chosen: Mapping[Any, int]) -> tuple[Any, Any]:
    K = term.rational.field
    rational = term.rational
    left: dict[Any, int] = {}
    for (s, L), m in term.risings.items():
        shift = int(L.coeff(1))
        direction = L - shift
        if s == 1 and not direction and shift < 0:
            if m > 0:
                raise OutsideClass("a factorial of a negative integer has no value.")
            return (frozenset(), frozenset()), K.zero
        base, product = chosen[s, direction], K.one
        for i in range(min(base, shift), max(base, shift)):
            product *= K(s + direction + i)
        rational *= product ** (m if shift >= base else -m)
        if direction:
            left[s, direction] = left.get((s, direction), 0) + m
    powers = {base: _reduced(L) if base == -1 else L for base, L in term.powers.items()}
    key = (frozenset((b, L) for b, L in powers.items() if L), frozenset((k, m) for k, m in left.items() if m))
    return key, rational


def _reduced(L: Any) -> Any:
    """The exponent of −1, modulo 2."""
    return L.ring.from_dict({monomial: L.ring.domain.one for monomial, c in L.terms() if int(c) % 2})


def unmatched(terms: Iterable[Term]) -> list[Term]:
    """The terms without those in classes of similar ones that sum to 0."""
    terms = [term for term in terms if term.rational]
    sums: dict[Any, Any] = {}
    pairs = aligned(terms)
    for key, rational in pairs:
        sums[key] = sums[key] + rational if key in sums else rational
    return [term for term, (key, _) in zip(terms, pairs, strict=True) if sums[key]]


def vanishes(terms: Iterable[Term]) -> bool:
    """Whether Σ T_i = 0 as every class of similar terms sums to 0; False says nothing.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.hypergeometric.terms import Term, vanishes
    >>> K, n = sp.field("n", sp.QQ)
    >>> factorial = lambda L: Term(rational=K.one, risings={(K.ring.one, L.numer): 1})
    >>> vanishes([factorial(n + 1), factorial(n).scaled(-(n + 1))])
    True
    >>> vanishes([factorial(n + 1), factorial(n).scaled(-n)])
    False
    """
    return not unmatched(terms)


def _added(left: Mapping[Any, Any], right: Mapping[Any, Any]) -> dict[Any, Any]:
    both = {key: left.get(key, 0) + right.get(key, 0) for key in {**left, **right}}
    return {key: value for key, value in both.items() if value}
