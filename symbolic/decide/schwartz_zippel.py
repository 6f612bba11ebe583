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

import sympy as sp

from symbolic.balls.limits import Limits

BOUND_BITS = 128  # the error probability stated is at most 2^-128
_PRIME_BITS = 256
_MAX_LOG = 100  # of the degree and of the size of the coefficients, in bits: 2^100 keeps the bound far below 2^-128


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    """num/den mod q at the random point, with bounds on the degree and on the bits of the coefficients of both."""

    num: int
    den: int
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
    q = _random_prime()
    value = _Evaluation(q, limits).value(expr)
    if value.num % q or not value.den % q or max(value.degree, value.bits).bit_length() > _MAX_LOG:
        return None
    return Fraction(value.degree, 2**255) + Fraction(2 * value.bits + 1, 255 * 2**245)


def _random_prime() -> int:
    """A random prime q ≡ 1 mod 4 with 2²⁵⁵ < q < 2²⁵⁶, every one equally likely."""
    while True:
        q = secrets.randbits(_PRIME_BITS) | (1 << (_PRIME_BITS - 1))
        if q % 4 == 1 and sp.isprime(q):
            return q


class _Evaluation:
    """One evaluation modulo q, remembering every node."""

    def __init__(self, q: int, limits: Limits) -> None:
        self.q = q
        self.limits = limits
        self._values: dict[sp.Basic, _Value] = {}

    def value(self, e: sp.Basic) -> _Value:
        if e not in self._values:
            self.limits.check()
            self._values[e] = self._compute(e)
        return self._values[e]

    def _compute(self, e: sp.Basic) -> _Value:
        if e.is_Rational:
            bits = max(int(e.p).bit_length(), int(e.q).bit_length())
            return _Value(num=int(e.p) % self.q, den=int(e.q) % self.q, degree=0, bits=bits)
        if e is sp.I:
            return _Value(num=self._root_of_minus_one(), den=1, degree=0, bits=1)
        if e.is_Pow and e.exp.is_Integer:
            return self._power(self.value(e.base), int(e.exp))
        if not (e.is_Add or e.is_Mul):
            return _Value(num=secrets.randbelow(self.q), den=1, degree=1, bits=1)
        total = self.value(e.args[0])
        for arg in e.args[1:]:
            other = self.value(arg)
            total = self._sum(total, other) if e.is_Add else self._product(total, other)
        return total

    def _sum(self, a: _Value, b: _Value) -> _Value:
        num = (a.num * b.den + b.num * a.den) % self.q
        return _Value(num=num, den=a.den * b.den % self.q, degree=a.degree + b.degree, bits=a.bits + b.bits + 1)

    def _product(self, a: _Value, b: _Value) -> _Value:
        """The coefficients are bounded in the 1-norm, which is submultiplicative."""
        den = a.den * b.den % self.q
        return _Value(num=a.num * b.num % self.q, den=den, degree=a.degree + b.degree, bits=a.bits + b.bits)

    def _power(self, a: _Value, n: int) -> _Value:
        num, den = (a.num, a.den) if n >= 0 else (a.den, a.num)
        m = abs(n)
        return _Value(num=pow(num, m, self.q), den=pow(den, m, self.q), degree=m * a.degree, bits=m * a.bits)

    def _root_of_minus_one(self) -> int:
        """r with r² = −1 mod q: g^((q−1)/4) for a non-residue g."""
        g = 2
        while pow(g, (self.q - 1) // 2, self.q) != self.q - 1:
            g += 1
        return pow(g, (self.q - 1) // 4, self.q)
