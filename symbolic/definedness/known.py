"""What is given: which numbers are real, integer, of one sign, or not zero, under stated conditions.

Nothing is taken from SymPy's ``is_…`` of a compound expression: only the assumptions of names, and the rules here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from math import gcd, lcm
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.consistency import contradictory_signs
from symbolic.definedness.comparisons import differences, ends_of, kept_apart, tightened
from symbolic.definedness.factors import factored, factors_of
from symbolic.definedness.normal import normal
from symbolic.definedness.numbers import is_apart_from_zero, sign_of_number
from symbolic.escapes import escapes
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.phi import phi
from symbolic.expressions.spectral_radius import SpectralRadius

_REAL_ON_REALS = (
    sp.exp,
    sp.sin,
    sp.cos,
    sp.sinh,
    sp.cosh,
    sp.tanh,
    sp.tan,
    sp.atan,
    sp.asinh,
    sp.erf,
    sp.erfc,
    sp.sign,
)
_REAL_ANYWHERE = (sp.Abs, sp.re, sp.im, sp.arg, sp.KroneckerDelta, SpectralRadius)
_REAL_OF_REALS = (sp.factorial, sp.binomial, sp.floor, sp.ceiling)  # and else not


@dataclass(frozen=True)
class Known:
    """The conditions that hold, joined by And, and what follows from them.

    Parameters
    ----------
    given : tuple of SymPy Booleans
    """

    given: tuple[Any, ...] = ()
    _memo: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def facts(self) -> tuple[Any, ...]:
        """The conditions without And, and the ends of an interval as comparisons."""
        parts = [part for condition in self.given for part in sp.And.make_args(normal(condition))]
        return tuple(parts + [end for part in parts for end in ends_of(part)])

    def is_in(self, e: Any, domain: sp.Set) -> bool:
        """Whether e is given to lie in a subset of the domain."""
        return any(
            isinstance(fact, sp.Contains) and fact.args[0] == e and fact.args[1].is_subset(domain)
            for fact in self.facts
        )

    def also(self, *conditions: Any) -> Known:
        """With further conditions."""
        return Known(given=(*self.given, *conditions))

    # --- sorts ---------------------------------------------------------------------------------------------------

    def real(self, e: sp.Basic) -> bool:
        """Whether e is known to be a real number, where it is defined."""
        return self._remembered("real", e, self._real)

    def _real(self, e: Any) -> bool:
        if e.is_Number or e.is_NumberSymbol:
            return bool(e.is_extended_real and e.is_finite)
        if self.is_in(e, sp.S.Reals):
            return True
        if e.is_Symbol or isinstance(e, sp.Indexed | AppliedUndef):
            return bool(e.is_real)
        if isinstance(e, sp.Add | sp.Mul):
            return all(map(self.real, e.args)) or (isinstance(e, sp.Mul) and self._real_product(e))
        if isinstance(e, sp.Pow):
            return self._real_power(*e.args)
        if isinstance(e, _REAL_ANYWHERE):
            return True
        if isinstance(e, _REAL_ON_REALS):
            return self.real(e.args[0])
        if isinstance(e, _REAL_OF_REALS):
            return all(map(self.real, e.args))
        if isinstance(e, sp.log):
            return self.sign(e.args[0]) == 2
        if isinstance(e, phi):
            return self.real(e.args[1])
        if isinstance(e, sp.Max | sp.Min | Extreme):
            return True  # they have a value between real numbers only
        if isinstance(e, sp.Sum):
            return not escapes(e) and self.real(_body(e))
        if isinstance(e, sp.Piecewise):
            return all(self.real(value) for value, _ in e.args)
        if isinstance(e, sp.Trace | sp.Determinant):
            return self.real_matrix(e.arg)
        if isinstance(e, Contraction | MatrixElement):
            return self.real_matrix(e.parent)
        return False

    def _real_product(self, e: sp.Mul) -> bool:
        """z times its conjugate."""
        others = [arg for arg in e.args if not self.real(arg)]
        return len(others) == 2 and sp.conjugate(others[0]) == others[1]

    def _real_power(self, base: sp.Basic, exponent: sp.Basic) -> bool:
        if base == sp.E:
            return self.real(exponent)
        if not self.real(base) or not self.real(exponent):
            return False
        return self.integer(exponent) or self.sign(base) >= 1

    def real_matrix(self, A: Any) -> bool:
        """Whether all entries of a matrix expression are real: Eq(Adjoint(A), A.T) for its letters."""
        if isinstance(A, sp.MatrixSymbol):
            return any(
                isinstance(fact, sp.Eq) and set(fact.args) == {sp.Adjoint(A), sp.Transpose(A)} for fact in self.facts
            )
        if isinstance(A, sp.MatrixBase):
            return all(map(self.real, A))
        if isinstance(A, sp.Identity | sp.ZeroMatrix) or type(A).__name__ == "UnitColumn":
            return True
        known = isinstance(A, sp.MatAdd | sp.MatMul | sp.Transpose | sp.Adjoint | sp.Inverse)
        if known or type(A).__name__ in ("MatrixExp", "Adjugate"):
            return all(self.real_matrix(a) if getattr(a, "is_Matrix", False) else self.real(a) for a in A.args)
        if isinstance(A, sp.MatPow):
            return self.real_matrix(A.base) and self.integer(A.exp)
        return False

    def integer(self, e: sp.Basic) -> bool:
        """Whether e is known to be an integer, where it is defined."""
        if e.is_Number or e.is_Symbol or isinstance(e, sp.Indexed | AppliedUndef):
            return bool(e.is_integer) or self.is_in(e, sp.S.Integers)
        if isinstance(e, sp.Add | sp.Mul | sp.Max | sp.Min):
            return all(map(self.integer, e.args))
        if isinstance(e, sp.Pow):
            return self.integer(e.base) and self.integer(e.exp) and self.sign(e.exp) >= 1
        if isinstance(e, sp.binomial | sp.factorial):
            return all(map(self.integer, e.args))
        return isinstance(e, sp.floor | sp.ceiling | sp.KroneckerDelta | sp.sign) and self.real(e.args[0])

    # --- signs ---------------------------------------------------------------------------------------------------

    def sign(self, e: sp.Basic) -> int:
        """2 for e > 0, 1 for e ≥ 0, −1 for e ≤ 0, −2 for e < 0, 0 where nothing is known; 1 for 0 itself."""
        return self._remembered("sign", e, self._sign_and_zero)

    def _sign_and_zero(self, e: Any) -> int:
        """e ≥ 0 and e ≠ 0 are e > 0."""
        size = self._sign(e) or self._sign_by_rows(e) or self._sign_of_quotient(e)
        kept = abs(size) == 1 and self._nonzero_factors and self._is_given_nonzero(e)
        return 2 * size if kept else size

    def _sign(self, e: Any) -> int:
        if e.is_Number or not e.free_symbols:
            return sign_of_number(e)
        if e.is_Symbol or isinstance(e, sp.Indexed | AppliedUndef):
            return _assumed_sign(e)
        if isinstance(e, sp.Add):
            return _sign_of_sum([self.sign(arg) for arg in e.args])
        if isinstance(e, sp.Mul):
            return self._sign_of_product(e)
        if isinstance(e, sp.Pow):
            return self._sign_of_power(*e.args)
        if isinstance(e, sp.exp | sp.cosh):
            return 2 if self.real(e.args[0]) else 0
        if isinstance(e, sp.Abs):
            return 2 if self.nonzero(e.args[0]) else 1
        if isinstance(e, sp.sinh | sp.tanh | sp.atan | sp.asinh | sp.erf | sp.sign):
            return self.sign(e.args[0])
        if isinstance(e, sp.log):
            return self.sign(e.args[0] - 1) if self.sign(e.args[0]) == 2 else 0
        if isinstance(e, phi):
            return 2 if self.real(e.args[1]) else 0
        if isinstance(e, SpectralRadius | sp.KroneckerDelta):
            return 1
        if isinstance(e, sp.gamma):
            return 2 if self.sign(e.args[0]) == 2 else 0
        if isinstance(e, sp.factorial):
            return 2 if self.sign(e.args[0]) >= 1 else 0
        if isinstance(e, sp.binomial):
            n, k = e.args
            counts = self.integer(n) and self.integer(k) and self.sign(n) >= 1
            return (2 if self.sign(k) >= 1 and self.sign(n - k) >= 1 else 1) if counts else 0
        return self._sign_of_collection(e)

    def _sign_of_collection(self, e: Any) -> int:
        """Σ, max, min and Piecewise have the sign that all their terms have."""
        if isinstance(e, sp.Sum):
            forwards = all(len(limit) == 3 and self.is_forwards(*limit[1:]) for limit in e.limits)
            size = self.sign(_body(e)) if forwards and not escapes(e) else 0
            return min(size, 1) if size > 0 else 0
        if isinstance(e, Extreme):
            return 0 if escapes(e) else self.sign(_body(e))
        if isinstance(e, sp.Max | sp.Min | sp.Piecewise):
            signs = [self.sign(arg[0] if isinstance(e, sp.Piecewise) else arg) for arg in e.args]
            if isinstance(e, sp.Max) and max(signs) > 0:
                return max(signs)
            return min(signs) if min(signs) > 0 else max(signs) if max(signs) < 0 else 0
        if isinstance(e, Contraction):
            return 1 if self._is_square(e.parent) else 0
        return 0

    def is_forwards(self, lower: sp.Expr, upper: sp.Expr) -> bool:
        """Whether a range is not reversed, b ≥ a − 1: there Σ is what everybody takes it for."""
        return upper == sp.oo or self.sign(upper - lower + 1) >= 1

    def _is_square(self, product: Any) -> bool:
        """xᵀx of a real column, as (Ax)ᵀ(Ax) too."""
        if not isinstance(product, sp.MatMul) or len(product.args) % 2 or not self.real_matrix(product):
            return False
        half = len(product.args) // 2
        left, right = product.args[:half], product.args[half:]
        return all(sp.Transpose(a).doit() == b for a, b in zip(left, reversed(right), strict=True))

    def _sign_of_product(self, e: sp.Mul) -> int:
        signs = [self.sign(arg) for arg in e.args]
        if 0 not in signs:
            size = min(map(abs, signs))
            return size if sum(s < 0 for s in signs) % 2 == 0 else -size
        return 1 if self._real_product(e) and 0 in signs and signs.count(0) == 2 and min(signs) >= 0 else 0

    def _sign_of_power(self, base: sp.Basic, exponent: sp.Basic) -> int:
        if base == sp.E:
            return 2 if self.real(exponent) else 0
        below = self.sign(base)
        if below == 2 and self.real(exponent):
            return 2
        if below == 1 and self.real(exponent):
            return 1
        if exponent.is_Integer and exponent % 2 == 0 and self.real(base):
            return 2 if self.nonzero(base) else 1
        if exponent.is_Integer and below < 0:
            return below if exponent % 2 else -below
        return 0

    def _sign_by_rows(self, e: sp.Basic) -> int:
        """The sign that follows from the bounds of its atoms, or from the given comparisons, linearly."""
        if not self.real(e):
            return 0
        if size := self._sign_by_bounds(e) or self._sign_by_bounds(-e) * -1:
            return size
        for strict, size in ((True, 2), (False, 1)) if self._compared else ():
            for direction in (1, -1):
                if self.follows(direction * e, strict=strict):
                    return direction * size
        return 0

    def _sign_by_bounds(self, e: Any) -> int:
        """2 or 1 for Σ c a + b with a ≥ 0 where c > 0, a ≤ 0 where c < 0, and |a| ≥ 1 of integers a ≠ 0."""
        lowest, strict = sp.S.Zero, False
        for atom, c in sp.expand(e).as_coefficients_dict().items():
            if atom == 1:
                lowest += c
                continue
            size = self._sign(atom) if c.is_Rational else 0
            if c * size <= 0:
                return 0
            whole = abs(size) == 2 and self.integer(atom)
            lowest += abs(c) if whole else 0
            strict = strict or (abs(size) == 2 and not whole)
        return 2 if lowest > 0 or (lowest == 0 and strict) else 1 if lowest == 0 else 0

    @cached_property
    def _compared(self) -> bool:
        """Whether numbers are compared in what is given."""
        return any(differences(fact) for fact in self.facts)

    def _sign_of_quotient(self, e: Any) -> int:
        """The sign of a sum over its common denominator, factor by factor."""
        divided = any(power.exp.is_negative for power in e.atoms(sp.Pow))
        if not isinstance(e, sp.Add) or not (divided or self._compared) or not self.real(e):
            return 0
        product = factored(e)
        return 0 if product is None or product == e else self.sign(product)

    def follows(self, e: sp.Expr, *, strict: bool) -> bool:
        """Whether e > 0 (or e ≥ 0) follows linearly from the given comparisons: its negation contradicts them."""
        against = [tightened(-e, strict=not strict, integer=self.integer(e))]
        against += [
            tightened(difference, strict=is_strict, integer=self.integer(difference))
            for fact in self.facts
            for difference, is_strict in differences(fact)
            if self.real(difference)
        ]
        atoms = {atom for difference, _ in against for atom in sp.expand(difference).as_coefficients_dict()}
        for atom in atoms - {sp.S.One}:
            size = self._sign(atom)
            positive = atom if size > 0 else -atom
            against += [tightened(positive, strict=abs(size) == 2, integer=self.integer(atom))] if size else []
        groups = ([difference for difference, is_strict in against if is_strict == wanted] for wanted in (False, True))
        return contradictory_signs([], *groups)

    # --- not zero ------------------------------------------------------------------------------------------------

    def nonzero(self, e: sp.Basic) -> bool:
        """Whether e ≠ 0 is known, where e is defined."""
        return self._remembered("nonzero", e, self._nonzero)

    def _nonzero(self, e: Any) -> bool:
        if not e.free_symbols:
            return abs(sign_of_number(e)) == 2 or is_apart_from_zero(e)
        if isinstance(e, sp.Symbol | sp.Indexed | AppliedUndef) and e.is_zero is False:
            return True
        if isinstance(e, sp.exp) or (isinstance(e, sp.Pow) and e.base == sp.E):
            return True
        if isinstance(e, sp.Abs | sp.conjugate | sp.sign):
            return self.nonzero(e.args[0])
        if isinstance(e, sp.Mul):
            if all(map(self.nonzero, e.args)):
                return True
        elif isinstance(e, sp.Add):
            if self._has_a_part_apart(e) or self._is_off_a_disk(e):
                return True
        elif isinstance(e, sp.Pow) and self.nonzero(e.base):
            return True
        elif isinstance(e, sp.factorial | sp.gamma):
            return True  # 1/Γ is entire
        return abs(self.sign(e)) == 2 or self._is_given_nonzero(e) or self._is_no_integer_root(e)

    def _has_a_part_apart(self, e: sp.Add) -> bool:
        """a + ib with real a and b, one of which is not 0."""
        imaginary = [arg / sp.I for arg in e.args if sp.I in sp.Mul.make_args(arg)]
        real = [arg for arg in e.args if sp.I not in sp.Mul.make_args(arg)]
        if not imaginary or not all(map(self.real, (*real, *imaginary))):
            return False
        return self.nonzero(sp.Add(*imaginary)) or self.nonzero(sp.Add(*real))

    def _is_off_a_disk(self, e: sp.Add) -> bool:
        """c + w with a number c and |w| < |c|."""
        c, w = e.as_coeff_Add()
        bounded = c != 0 and any(fact.has(sp.Abs) for fact in self.facts)
        return bounded and self.sign(sp.Abs(c) - sp.Abs(w)) == 2

    def _is_given_nonzero(self, e: sp.Expr) -> bool:
        """Every irreducible factor of e divides something that is given not to be 0, or is not 0 by its sign."""
        factors = factors_of(e)
        if factors is None:
            return False
        allowed = self._nonzero_factors
        return all(
            factor in allowed or -factor in allowed or (factor != e and self.nonzero(factor)) for factor in factors
        )

    @cached_property
    def _nonzero_factors(self) -> frozenset[sp.Expr]:
        found: set[sp.Expr] = set()
        for fact in self.facts:
            if (difference := kept_apart(fact)) is not None:
                found |= set(factors_of(difference) or ())
        return frozenset(found)

    def _is_no_integer_root(self, e: sp.Expr) -> bool:
        """Σ a_i n_i + b with integers n_i is not 0 where gcd(a_i) does not divide b."""
        terms = sp.expand(e).as_coefficients_dict()
        constant = terms.pop(sp.S.One, sp.S.Zero)
        if not terms or not all(c.is_Rational and self.integer(atom) for atom, c in terms.items()):
            return self._is_at_no_integer(e)
        scale = lcm(*(int(c.q) for c in terms.values()))
        return not (constant * scale / gcd(*(int(c * scale) for c in terms.values()))).is_integer

    def _is_at_no_integer(self, e: sp.Expr) -> bool:
        """A polynomial over ℚ in one integer n, of which every integer root r is excluded by n ≠ r."""
        (*symbols,) = e.free_symbols
        if len(symbols) != 1 or not self.integer(symbols[0]) or not e.is_polynomial(*symbols):
            return False
        polynomial = sp.Poly(e, *symbols)
        if polynomial.degree() < 2 or not (polynomial.domain.is_ZZ or polynomial.domain.is_QQ):
            return False
        return all(self.nonzero(symbols[0] - root) for root in polynomial.ground_roots() if root.is_integer)

    def _remembered(self, question: str, e: Any, answer: Any) -> Any:
        """Each question is asked once; a question that comes back to itself is not answered by itself."""
        key = (question, e)
        if key not in self._memo:
            self._memo[key] = 0
            self._memo[key] = answer(e)
        return self._memo[key]


def _body(e: sp.Sum | Extreme) -> sp.Expr:
    """The terms, with indices of their own: what is given of a free letter says nothing of a bound one of its name."""
    own = {index: sp.Dummy(index.name, **index.assumptions0) for index in e.bound_symbols}
    return e.args[0].xreplace(own)


def _assumed_sign(e: Any) -> int:
    for name, size in (("positive", 2), ("negative", -2), ("nonnegative", 1), ("nonpositive", -1)):
        if getattr(e, f"is_{name}"):
            return size
    return 0


def _sign_of_sum(signs: Iterable[int]) -> int:
    signs = list(signs)
    if all(s > 0 for s in signs):
        return max(signs)
    return min(signs) if all(s < 0 for s in signs) else 0
