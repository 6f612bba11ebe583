"""Expressions read as sums of hypergeometric terms, and what must hold for that at all points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import sympy as sp

from symbolic.hypergeometric.terms import Term, power
from symbolic.words import OutsideClass

_MOST_TERMS = 100
_HIGHEST_POWER = 20
_LARGEST_COEFFICIENT = 100  # of an affine exponent or argument
_LARGEST_NUMBER = 10**9  # that is factored, in a base
_LARGEST_BOTTOM = 10  # m of a binomial C(a, m) that is read as a polynomial in a


def points_of(*expressions: Any) -> set[Any]:
    """The letters in exponents, in ends of sums, in factorials, and that count factors: there, they are integers."""
    found: set[Any] = set()
    for node in (node for e in expressions for node in sp.preorder_traversal(e)):
        if isinstance(node, sp.Pow):
            found |= node.exp.free_symbols
        elif isinstance(node, sp.factorial | sp.KroneckerDelta):
            found |= node.free_symbols
        elif isinstance(node, sp.binomial | sp.RisingFactorial | sp.FallingFactorial):
            found |= node.args[1].free_symbols
        elif isinstance(node, sp.Sum):
            found |= set().union(*(set(limit[:1]) | part.free_symbols for limit in node.limits for part in limit[1:]))
    return found


@dataclass(slots=True)
class Reader:
    """Reads expressions over a field ℚ(points, parameters), and collects what must be ≥ 0 and what must not be 0.

    Parameters
    ----------
    K : fraction field of SymPy
    points : set of symbols
    """

    K: Any
    points: set[Any]
    nonnegative: list[Any] = field(default_factory=list)
    nonzero: list[Any] = field(default_factory=list)

    def terms(self, e: Any) -> list[Term]:
        """Terms with the sum e wherever the collected conditions hold."""
        if isinstance(e, sp.Rational):
            return [self._constant(e)]
        if isinstance(e, sp.Symbol):
            return [Term(rational=self.K(self._generator(e)))]
        for kind, read in _READ.items():
            if isinstance(e, kind):
                return read(self, e)
        raise OutsideClass(f"{type(e).__name__} in {e} is no part of a hypergeometric term.")

    def affine(self, e: Any) -> Any:
        """e as a polynomial of degree 1 over ℤ in the points."""
        try:
            p = self.K.ring.from_expr(sp.expand(e))
        except (ValueError, sp.PolynomialError, sp.CoercionFailed):
            raise OutsideClass(f"{e} is not affine.") from None
        return self._affine(p)

    def _affine(self, p: Any) -> Any:
        here = {i for i, s in enumerate(self.K.symbols) if s in self.points}
        fits = all(sum(m) <= 1 and {i for i, d in enumerate(m) if d} <= here for m in p.monoms())
        if not fits or any(c.denominator != 1 or abs(c) > _LARGEST_COEFFICIENT for c in p.coeffs()):
            raise OutsideClass(f"{p} is not affine over small integers.")
        return p

    def _generator(self, symbol: Any) -> Any:
        return self.K.ring.gens[self.K.symbols.index(symbol)]

    def _constant(self, value: Any) -> Term:
        return Term(rational=self.K(sp.QQ(int(value.p), int(value.q))))

    def _add(self, e: sp.Add) -> list[Term]:
        return _few([term for arg in e.args for term in self.terms(arg)])

    def _mul(self, e: sp.Mul) -> list[Term]:
        return self._product([self.terms(arg) for arg in e.args])

    def _product(self, factors: list[list[Term]]) -> list[Term]:
        found = [Term(rational=self.K.one)]
        for terms in factors:
            found = _few([one.times(other) for one, other in product(found, terms)])
        return found

    def _pow(self, e: sp.Pow) -> list[Term]:
        if e.exp.is_Integer:
            return self._integer_power(self.terms(e.base), int(e.exp))
        if e.base.free_symbols & self.points:
            raise OutsideClass(f"{e} is a power with a base that is no constant.")
        terms = self.terms(e.base)
        base = sum((term.rational for term in terms), self.K.zero)
        if not base or any(term.powers or term.risings for term in terms):
            raise OutsideClass(f"{e} is a power of 0, or of a power.")
        L = self.affine(e.exp)
        found = Term(rational=self.K.one)
        for p, m in ((base.numer, 1), (base.denom, -1)):
            for factor, multiplicity in _factors(p):
                found = found.times(power(self.K, factor, m * multiplicity * L))
        return [found]

    def _integer_power(self, terms: list[Term], m: int) -> list[Term]:
        if abs(m) > _HIGHEST_POWER:
            raise OutsideClass(f"a power {m} is too high.")
        if m >= 0:
            return self._product([terms] * m)
        if all(not term.powers and not term.risings for term in terms):
            terms = [Term(rational=sum((term.rational for term in terms), self.K.zero))]
        if len(terms) != 1 or not terms[0].rational:
            raise OutsideClass("a denominator is not one hypergeometric term.")
        self.nonzero.append(terms[0].rational.numer)
        self.nonnegative += (L for (s, L), m in terms[0].risings.items() if s == 1 and m < 0)
        return self._product([[terms[0].inverse()]] * -m)

    def _binomial(self, e: sp.binomial) -> list[Term]:
        """C(t, b) = Γ(t+1)/(b! Γ(t−b+1)), 0 for b < 0; and for b > t, where t ≥ 0 is an integer."""
        top, bottom = self.K.ring.from_expr(sp.expand(e.args[0])), self.affine(e.args[1])
        whole = not self._split(top)[0]
        for m, also in ((bottom, ()), (top - bottom, (top,))):  # C(a, a − m) = C(a, m) for integers a ≥ 0
            if m.is_ground and (whole or m == bottom) and 0 <= int(m.coeff(1)) <= _LARGEST_BOTTOM:
                self.nonnegative += also
                found = self.K.one
                for i in range(int(m.coeff(1))):
                    found *= self.K(top - i) / (i + 1)
                return [Term(rational=found)]
        if whole:
            self.nonnegative.append(top)
        return [self._gammas(((top + 1, 1), (bottom + 1, -1), (top - bottom + 1, -1)))]

    def _factorial(self, e: sp.factorial) -> list[Term]:
        L = self.affine(e.args[0])
        self.nonnegative.append(L)
        return [self._gammas(((L + 1, 1),))]

    def _delta(self, e: sp.KroneckerDelta) -> list[Term]:
        """δ(a, b) = 1/((a − b)! (b − a)!) for integers."""
        L = self.affine(e.args[0] - e.args[1])
        return [self._gammas(((1 + L, -1), (1 - L, -1)))]

    def _product_of_factors(self, e: sp.RisingFactorial | sp.FallingFactorial) -> list[Term]:
        """x ⋯ (x+k−1) = Γ(x+k)/Γ(x) for an integer x ≥ 1, x ⋯ (x−k+1) = Γ(x+1)/Γ(x−k+1) for x ≥ 0, or other x."""
        x, k = self.K.ring.from_expr(sp.expand(e.args[0])), self.affine(e.args[1])
        rising = isinstance(e, sp.RisingFactorial)
        self.nonnegative.append(k)
        if not self._split(x)[0]:
            self.nonnegative.append(x - 1 if rising else x)
        return [self._gammas(((x + k, 1), (x, -1)) if rising else ((x + 1, 1), (x - k + 1, -1)))]

    def _gammas(self, factors: tuple[tuple[Any, int], ...]) -> Term:
        """Π Γ(z)^m, where Γ(s) cancels for each s that is no integer."""
        risings: dict[Any, int] = {}
        for z, m in factors:
            s, L = self._split(z)
            key = (s, L) if s else (self.K.ring.one, L - 1)
            risings[key] = risings.get(key, 0) + m
        return Term(rational=self.K.one, risings={key: m for key, m in risings.items() if m and key[1]})

    def _split(self, z: Any) -> tuple[Any, Any]:
        """s and L with z = s + L: parameters and a constant in [0, 1), and an affine L over ℤ in the points."""
        ring = self.K.ring
        points = [ring.from_expr(p) for p in self.points if p in self.K.symbols]
        at_zero = z.compose([(p, ring.zero) for p in points]) if points else z
        whole = int(sp.floor(sp.Rational(*_pair(at_zero.coeff(1)))))
        return at_zero - whole, self._affine(z - at_zero + whole)


_READ: dict[Any, Callable[[Reader, Any], list[Term]]] = {
    sp.Add: Reader._add,
    sp.Mul: Reader._mul,
    sp.Pow: Reader._pow,
    sp.binomial: Reader._binomial,
    sp.factorial: Reader._factorial,
    sp.KroneckerDelta: Reader._delta,
    **dict.fromkeys((sp.RisingFactorial, sp.FallingFactorial), Reader._product_of_factors),
}


def _few(terms: list[Term]) -> list[Term]:
    if len(terms) > _MOST_TERMS:
        raise OutsideClass(f"there are more than {_MOST_TERMS} terms.")
    return terms


def _pair(number: Any) -> tuple[int, int]:
    return int(number.numerator), int(number.denominator)


def _factors(p: Any) -> list[tuple[Any, int]]:
    """The prime factors, with −1, of a polynomial over ℚ."""
    content, factors = p.factor_list()
    ring = p.ring
    number = sp.Rational(*_pair(content))
    if max(abs(number.p), number.q) > _LARGEST_NUMBER:
        raise OutsideClass(f"{number} is too large a base.")
    return [*((ring(int(q)), m) for q, m in sp.factorrat(number).items() if q != 1), *factors]
