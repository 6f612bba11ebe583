"""ρ(M)² and 2α(M) exactly, where they are rational: the largest real eigenvalues of M ⊗ M̄ and of M ⊗ I + I ⊗ M̄."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

import flint
import sympy as sp
from sympy.polys.domains import QQ, QQ_I
from sympy.polys.matrices import DomainMatrix

from numeric_check.rules.gaussian import made

MAX_ROWS = 3  # of matrices; those whose eigenvalues are asked for have the square of it
Rows = tuple[tuple[Any, ...], ...]


def squared_radius(rows: Rows) -> Fraction | None:
    """ρ(M)² of a matrix of Gaussian rationals, or None if it is not rational: the eigenvalues of M ⊗ M̄ are all λμ̄."""
    return _largest_real(rows, lambda i, j, k, m: rows[i][k] * _conjugate(rows[j][m]))


def doubled_abscissa(rows: Rows) -> Fraction | None:
    """2α(M), or None if it is not rational: the eigenvalues of M ⊗ I + I ⊗ M̄ are all λ + μ̄."""
    zero = QQ_I.zero
    return _largest_real(
        rows, lambda i, j, k, m: (rows[i][k] if j == m else zero) + (_conjugate(rows[j][m]) if i == k else zero)
    )


def _conjugate(z: Any) -> Any:
    return made(z.x, -z.y)


def _largest_real(rows: Rows, entry: Callable[[int, int, int, int], Any]) -> Fraction | None:
    if len(rows) > MAX_ROWS:
        return None
    pairs = [(i, j) for i in range(len(rows)) for j in range(len(rows))]
    table = [[entry(*row, *column) for column in pairs] for row in pairs]
    coefficients = charpoly(table)
    return _largest_rational_root(tuple(Fraction(int(c.x.numerator), int(c.x.denominator)) for c in coefficients))


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
def _largest_rational_root(coefficients: tuple[Fraction, ...]) -> Fraction | None:
    """The largest real root of a polynomial if it is rational: no other factor has a root above it."""
    polynomial = sp.Poly([sp.Rational(c.numerator, c.denominator) for c in coefficients], sp.Dummy("x"))
    factors = [factor for factor, _ in polynomial.factor_list()[1]]
    roots = [-factor.nth(0) / factor.nth(1) for factor in factors if factor.degree() == 1]
    if not roots or any(factor.count_roots(max(roots), None) for factor in factors if factor.degree() > 1):
        return None
    return Fraction(int(max(roots).p), int(max(roots).q))
