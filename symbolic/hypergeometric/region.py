"""Where an integer polynomial has one sign or no zero: at all integers n ≥ n₀, …, and k with a ≤ k ≤ b."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import gcd
from typing import Any

from symbolic.hypergeometric.terms import composed_polynomial


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The integers from their least values on, and an index between two affine ends.

    Parameters
    ----------
    least : mapping of generators of a polynomial ring, the points, to integers
    index : generator, optional
    lower, upper : affine polynomials in the points
    """

    least: Mapping[Any, int]
    index: Any = None
    lower: Any = None
    upper: Any = None

    def starting(self, point: Any, value: int) -> Region:
        """With another least value of one point."""
        return replace(self, least={**self.least, point: value})

    def between(self, index: Any, lower: Any, upper: Any) -> Region:
        """With an index in a range."""
        return replace(self, index=index, lower=lower, upper=upper)

    def is_nonnegative(self, p: Any) -> bool:
        """Whether p ≥ 0 is plain for a polynomial p in the points and the index.

        p is shifted to the least values, where all coefficients must be ≥ 0; one that is affine in the index is so
        between its ends if it is so there.
        """
        return any(all(_all_nonnegative(part) for part in parts) for parts in self._shifted(p))

    def is_positive(self, p: Any) -> bool:
        """Whether p ≥ 1 is plain, or p > 0 for rational coefficients."""
        return any(all(_all_nonnegative(part) and part.coeff(1) > 0 for part in parts) for parts in self._shifted(p))

    def has_no_zero(self, p: Any) -> bool:
        """Whether p ≠ 0 in ℚ(parameters) at all points: in each factor, some coefficient has no zero."""
        if not p:
            return False
        return all(map(self._factor_has_no_zero, _factors(p)))

    def _factor_has_no_zero(self, p: Any) -> bool:
        return any(self.is_positive(c) or self.is_positive(-c) or _has_no_integer_zero(c) for c in self.coefficients(p))

    def coefficients(self, p: Any) -> list[Any]:
        """The coefficients of p as a polynomial in the parameters."""
        ring = p.ring
        here = [i for i, g in enumerate(ring.gens) if g in self.least or g == self.index]
        parts: dict[Any, dict[Any, Any]] = {}
        for monomial, c in p.terms():
            inner = tuple(d if i in here else 0 for i, d in enumerate(monomial))
            outer = tuple(0 if i in here else d for i, d in enumerate(monomial))
            parts.setdefault(outer, {})[inner] = c
        return [ring.from_dict(part) for part in parts.values()]

    def _shifted(self, p: Any) -> list[list[Any]]:
        """The choices of polynomials, in variables ≥ 0, that p lies between."""
        ring = p.ring
        base = {g: g + low for g, low in self.least.items()}
        if self.index is None or p.degree(self.index) <= 0:
            return [[composed_polynomial(p, base)]]
        ends = [composed_polynomial(end, base) for end in (ring(self.lower), ring(self.upper))]
        if p.degree(self.index) == 1:
            return [[composed_polynomial(p, {**base, self.index: end}) for end in ends]]
        inward = (ends[0] + self.index, ends[1] - self.index)
        return [[composed_polynomial(p, {**base, self.index: end})] for end in inward]


@lru_cache(maxsize=4096)
def _factors(p: Any) -> tuple[Any, ...]:
    return tuple(factor for factor, _ in p.factor_list()[1])


def _all_nonnegative(p: Any) -> bool:
    return all(c >= 0 for c in p.coeffs())


def _has_no_integer_zero(p: Any) -> bool:
    """Σ a_i x_i + b is not 0 at integers where gcd(a_i) does not divide b."""
    _, p = p.clear_denoms()
    if any(sum(monomial) > 1 for monomial in p.monoms()):
        return False
    b = int(p.coeff(1))
    common = gcd(*(int(c) for monomial, c in p.terms() if sum(monomial)))
    return bool(b % common) if common else b != 0
