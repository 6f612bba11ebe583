"""ρ(M)² and 2α(M) exactly, where they are rational: the largest real ones among all λμ̄ and among all λ + μ̄."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from math import comb
from typing import Any

import flint
from sympy.polys.domains import QQ, QQ_I
from sympy.polys.matrices import DomainMatrix

from numeric_check.rules.gaussian import made

MAX_ROWS = 8  # of matrices; the polynomials that are factored have the square of it for their degree
_FIRST_BITS = 64  # at which real roots are told from a rational number; they are doubled until that is so
Rows = tuple[tuple[Any, ...], ...]


def squared_radius(rows: Rows) -> Fraction | None:
    """ρ(M)² of a matrix of Gaussian rationals, or None if it is not rational: the largest real number among all λμ̄.

    The sum of their k-th powers is |s_k|², where s_k is the sum of the k-th powers of the eigenvalues.
    """
    return _largest_real(rows, lambda s, k: s[k] * _conjugate(s[k]))


def doubled_abscissa(rows: Rows) -> Fraction | None:
    """2α(M), or None if it is not rational: the largest real number among all λ + μ̄.

    The sum of their k-th powers is Σ_m C(k, m) s_m s̄_{k−m}.
    """
    return _largest_real(
        rows, lambda s, k: sum((comb(k, m) * (s[m] * _conjugate(s[k - m])) for m in range(k + 1)), QQ_I.zero)
    )


def _conjugate(z: Any) -> Any:
    return made(z.x, -z.y)


def _largest_real(rows: Rows, power_sum: Any) -> Fraction | None:
    """The largest real one of n² numbers whose sums of powers are those of sums of powers of the eigenvalues."""
    n = len(rows)
    if n > MAX_ROWS:
        return None
    sums = _power_sums(charpoly(rows), n * n)
    found = [power_sum(sums, k).x for k in range(1, n * n + 1)]  # the n² numbers come in conjugate pairs
    return _largest_rational_root(tuple(Fraction(int(s.numerator), int(s.denominator)) for s in found))


def _power_sums(coefficients: Sequence[Any], count: int) -> list[Any]:
    """Σ λᵏ for k = 0, …, count over the roots of a polynomial with leading coefficient 1, by Newton's identities."""
    degree = len(coefficients) - 1
    sums = [QQ_I.convert(degree)]
    for k in range(1, count + 1):
        last = -k * coefficients[k] if k <= degree else QQ_I.zero
        sums.append(last - sum((coefficients[j] * sums[k - j] for j in range(1, min(k - 1, degree) + 1)), QQ_I.zero))
    return sums


def charpoly(table: Sequence[Sequence[Any]]) -> list[Any]:
    """The coefficients of det(xI − M) of a matrix of Gaussian rationals, the highest first.

    Examples
    --------
    >>> from numeric_check.rules.extents import charpoly
    >>> from numeric_check.rules.gaussian import Gaussian
    >>> charpoly([[Gaussian(0), Gaussian(2)], [Gaussian(2), Gaussian(0)]])
    [QQ_I(1, 0), QQ_I(0, 0), QQ_I(-4, 0)]
    """
    n = len(table)
    if any(z.y for row in table for z in row):
        return DomainMatrix(list(map(list, table)), (n, n), QQ_I).charpoly()
    entries = [flint.fmpq(int(z.x.numerator), int(z.x.denominator)) for row in table for z in row]
    found = reversed(flint.fmpq_mat(n, n, entries).charpoly().coeffs())
    return [made(QQ(int(c.p), int(c.q)), QQ.zero) for c in found]


@lru_cache(maxsize=1024)
def _largest_rational_root(power_sums: tuple[Fraction, ...]) -> Fraction | None:
    """The largest real one of numbers with these sums of powers if it is rational: no other real one is above it."""
    polynomial = _with_power_sums([flint.fmpq(s.numerator, s.denominator) for s in power_sums])
    factors = [factor for factor, _ in polynomial.factor()[1]]
    roots = [-factor[0] / factor[1] for factor in factors if factor.degree() == 1]
    if not roots or any(_has_root_above(max(roots), factor) for factor in factors if factor.degree() > 1):
        return None
    return Fraction(int(max(roots).p), int(max(roots).q))


def _with_power_sums(sums: list[flint.fmpq]) -> flint.fmpq_poly:
    """Π (x − r) from the Σ rᵏ for k = 1, …, degree, by Newton's identities: k e_k = −Σ e_{k−j} s_j."""
    coefficients = [flint.fmpq(1)]
    for k in range(1, len(sums) + 1):
        total = sum((coefficients[k - j] * sums[j - 1] for j in range(1, k + 1)), flint.fmpq(0))
        coefficients.append(-total / k)
    return flint.fmpq_poly(coefficients[::-1])


def _has_root_above(number: flint.fmpq, factor: flint.fmpq_poly) -> bool:
    """Whether an irreducible polynomial, none of whose roots is rational, has a real root above a number."""
    bits = _FIRST_BITS
    while True:
        with flint.ctx.workprec(bits):
            polynomial: Any = factor.numer()
            roots = [root for root, _ in polynomial.complex_roots()]
            signs = [root.real - number for root in roots if root.imag == 0]  # of a real root it is 0 exactly
        if not any(sign.contains(0) for sign in signs):
            return any(sign > 0 for sign in signs)
        bits *= 2
