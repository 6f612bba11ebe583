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
    """The letters in exponents, in ends of sums, and in binomials and factorials: there, they are integers."""
    found: set[Any] = set()
    for node in (node for e in expressions for node in sp.preorder_traversal(e)):
        if isinstance(node, sp.Pow) and not node.exp.is_number:
            found |= node.exp.free_symbols
        elif isinstance(node, sp.binomial | sp.factorial):
            found |= node.free_symbols
        elif isinstance(node, sp.RisingFactorial):
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
        here = {i for i, s in enumerate(self.K.symbols) if s in self.points}
        fits = all(sum(m) <= 1 and {i for i, d in enumerate(m) if d} <= here for m in p.monoms())
        if not fits or any(c.denominator != 1 or abs(c) > _LARGEST_COEFFICIENT for c in p.coeffs()):
            raise OutsideClass(f"{e} is not affine over small integers.")
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
        if e.base.free_symbols & self.points or e.base.atoms(sp.Function):
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
        return self._product([[terms[0].inverse()]] * -m)

    def _binomial(self, e: sp.binomial) -> list[Term]:
        top, bottom = map(self.affine, e.args)
        for m, also in ((bottom, ()), (top - bottom, (top,))):  # C(a, a − m) = C(a, m) for integers a ≥ 0
            if m.is_ground and 0 <= int(m.coeff(1)) <= _LARGEST_BOTTOM:
                self.nonnegative += also
                found = self.K.one
                for i in range(int(m.coeff(1))):
                    found *= self.K(top - i) / (i + 1)
                return [Term(rational=found)]
        one = self.K.ring.one
        self.nonnegative += (top, bottom, top - bottom)
        parts = ((top, 1), (bottom, -1), (top - bottom, -1))
        return self._product([[Term(rational=self.K.one, risings={(one, L): m})] for L, m in parts])

    def _factorial(self, e: sp.factorial) -> list[Term]:
        L = self.affine(e.args[0])
        self.nonnegative.append(L)
        return [Term(rational=self.K.one, risings={(self.K.ring.one, L): 1})]

    def _rising(self, e: sp.RisingFactorial) -> list[Term]:
        """(s + i)_L = (s)_{L+i}/(s)_i in ℚ(parameters), with the least s that has no zero there."""
        start, L = self.K.ring.from_expr(e.args[0]), self.affine(e.args[1])
        if e.args[0].free_symbols & self.points or (start.is_ground and not start.coeff(1) > 0):
            raise OutsideClass(f"{e} may be 0.")
        self.nonnegative.append(L)
        constant = sp.Rational(int(start.coeff(1).numerator), int(start.coeff(1).denominator))
        lift = max(0, int(sp.ceiling(constant)) - 1 if start.is_ground else int(sp.floor(constant)))
        below, divisor = start - lift, self.K.one
        for i in range(lift):
            divisor *= self.K(below + i)
        return [Term(rational=1 / divisor, risings={(below, L + lift): 1})]


_READ: dict[Any, Callable[[Reader, Any], list[Term]]] = {
    sp.Add: Reader._add,
    sp.Mul: Reader._mul,
    sp.Pow: Reader._pow,
    sp.binomial: Reader._binomial,
    sp.factorial: Reader._factorial,
    sp.RisingFactorial: Reader._rising,
}


def _few(terms: list[Term]) -> list[Term]:
    if len(terms) > _MOST_TERMS:
        raise OutsideClass(f"there are more than {_MOST_TERMS} terms.")
    return terms


def _factors(p: Any) -> list[tuple[Any, int]]:
    """The prime factors, with −1, of a polynomial over ℚ."""
    content, factors = p.factor_list()
    ring = p.ring
    number = sp.Rational(int(content.numerator), int(content.denominator))
    if max(abs(number.p), number.q) > _LARGEST_NUMBER:
        raise OutsideClass(f"{number} is too large a base.")
    return [*((ring(int(q)), m) for q, m in sp.factorrat(number).items() if q != 1), *factors]
