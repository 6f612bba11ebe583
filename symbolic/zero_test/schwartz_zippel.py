"""P(v) = 0 mod q at a random v and a random prime q: P = 0 but for a probability of d/2²⁵⁵ + (h/255)/2²⁴⁵.

For a polynomial P of degree d ≠ 0 whose integer coefficients have at most h bits. At most h/255 of the more than 2²⁴⁵
primes q ≡ 1 mod 4 with 256 bits divide a nonzero coefficient; otherwise v is a zero with probability at most d/q.
Sources: J. T. Schwartz, Fast probabilistic algorithms for verification of polynomial identities, J. ACM 27 (1980),
Corollary 1; for the primes, J. B. Rosser and L. Schoenfeld, Illinois J. Math. 6 (1962), (3.5).
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from operator import add, mul
from typing import Any

import sympy as sp
from flint import fmpz_mod_ctx

from symbolic.balls.limits import Limits

_PRIME_BITS = 256
_LOG_BOUND = 100  # of the degree and of the size of the coefficients, in bits: 2^100 keeps the bound far below 2^-128


@dataclass(frozen=True, slots=True)
class _Value:
    """The value at the point in ℤ/q, with bounds on the degree and on the bits of the coefficients of num/den."""

    value: Any
    degree: int
    bits: int


def holds_at_random_point(expr: sp.Expr, limits: Limits) -> Fraction | None:
    """The error bound at which expr = 0 as a rational function of its atoms, None if it is not 0 or too large.

    Parameters
    ----------
    expr : Expr; every node that is no sum, product or integer power is an atom
    limits : Limits

    Examples
    --------
    >>> x, y = sp.symbols("x y")
    >>> bound = holds_at_random_point((x + y) ** 2 - x**2 - 2 * x * y - y**2, Limits.seconds(5))
    >>> bound <= Fraction(1, 2**128)
    True
    """
    try:
        found = _Evaluation(fmpz_mod_ctx(_random_prime()), limits).value(expr)
    except ZeroDivisionError:
        return None
    if found.value or max(found.degree, found.bits).bit_length() > _LOG_BOUND:
        return None
    return Fraction(found.degree, 2**255) + Fraction(2 * found.bits + 1, 255 * 2**245)


def _random_prime() -> int:
    """A random prime q ≡ 1 mod 4 with 2²⁵⁵ < q < 2²⁵⁶, every one equally likely."""
    while True:
        q = secrets.randbits(_PRIME_BITS) | (1 << (_PRIME_BITS - 1))
        if q % 4 == 1 and sp.isprime(q):
            return q


class _Evaluation:
    """One evaluation in a field of residues, remembering every node."""

    def __init__(self, residues: Any, limits: Limits) -> None:
        self.residues = residues
        self.limits = limits
        self._values: dict[sp.Basic, _Value] = {}

    def value(self, e: sp.Basic) -> _Value:
        if e not in self._values:
            self.limits.check()
            self._values[e] = self._compute(e)
        return self._values[e]

    def _compute(self, e: sp.Basic) -> _Value:
        number = self.residues
        if e.is_Rational:
            bits = max(int(e.p).bit_length(), int(e.q).bit_length())
            return _Value(number(int(e.p)) / number(int(e.q)), 0, bits)
        if e is sp.I:
            return _Value(number(-1).sqrt(), 0, 1)
        if e.is_Pow and e.exp.is_Integer:
            n, base = int(e.exp), self.value(e.base)
            return _Value(base.value**n, abs(n) * base.degree, abs(n) * base.bits)
        if not (e.is_Add or e.is_Mul):
            return _Value(number(secrets.randbelow(int(number.modulus()))), 1, 1)
        parts = [self.value(arg) for arg in e.args]
        value = reduce(add if e.is_Add else mul, (part.value for part in parts))
        return _Value(value, sum(part.degree for part in parts), self._bits(e, parts))

    def _bits(self, e: sp.Basic, parts: list[_Value]) -> int:
        """The coefficients are bounded in the 1-norm, which is submultiplicative; a/b + c/d = (ad + bc)/bd."""
        return sum(part.bits for part in parts) + (len(parts) - 1 if e.is_Add else 0)
