"""Conditions on the coefficients of a polynomial that hold if and only if all its roots are in a region.

The disc and the left half-plane are images of each other by x ↦ (x + 1)/(x − 1). Real coefficients have the conditions
of Liénard and Chipart for the half-plane, complex ones those of Schur and Cohn for the disc.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import sympy as sp

from symbolic.deadline import LONG_TIMEOUT, within
from symbolic.exactness import inexact
from symbolic.inputs import scalar, seconds
from symbolic.stability.signs import is_positive

Coefficients = Sequence[sp.Expr]  # a₀, …, aₙ


def schur_conditions(polynomial: sp.Expr, z: sp.Symbol, *, timeout: float = LONG_TIMEOUT) -> Any:
    """A condition that holds if and only if all roots in z satisfy |z| < 1.

    Parameters
    ----------
    polynomial : expression
        With coefficients that may depend on other symbols. The first ones may vanish, and the degree is then lower; a
        constant other than 0 has no root, and 0 has every number as a root.
    z : Symbol
    timeout : float
        Seconds; with many letters in the coefficients the minors soon have millions of terms.

    Returns
    -------
    SymPy Boolean : And and Or of relations between real numbers

    Raises
    ------
    TypeError, ValueError : if there is no polynomial in the symbol, or a coefficient is no exact number.
    TimeoutError : if they are not found in time.

    Examples
    --------
    >>> b, c = sp.symbols("b c", real=True)
    >>> z = sp.Symbol("z")
    >>> sorted(schur_conditions(z**2 + b * z + c, z).args, key=str)
    [-b + c + 1 > 0, 1 - c > 0, b + c + 1 > 0]

    References
    ----------
    I. Schur, Über Potenzreihen, die im Innern des Einheitskreises beschränkt sind, J. reine angew. Math. 148 (1918)
    122–145; A. Cohn, Über die Anzahl der Wurzeln einer algebraischen Gleichung in einem Kreise, Math. Z. 14 (1922)
    110–148; E. I. Jury, Theory and Application of the z-Transform Method, Wiley 1964.
    """
    return _in_time(timeout, lambda: _by_degree(_coefficients(polynomial, z), _schur))


def hurwitz_conditions(polynomial: sp.Expr, s: sp.Symbol, *, timeout: float = LONG_TIMEOUT) -> Any:
    """A condition that holds if and only if all roots in s satisfy Re s < 0.

    Parameters
    ----------
    polynomial, s, timeout : as for ``schur_conditions``

    Returns
    -------
    SymPy Boolean : And and Or of relations between real numbers

    Raises
    ------
    TypeError, ValueError, TimeoutError : as by ``schur_conditions``

    Examples
    --------
    >>> a, b, c = sp.symbols("a b c", real=True)
    >>> s = sp.Symbol("s")
    >>> sorted(hurwitz_conditions(s**3 + a * s**2 + b * s + c, s).args, key=str)
    [a > 0, a*b - c > 0, b > 0, c > 0]

    References
    ----------
    F. R. Gantmacher, The Theory of Matrices, vol. 2, Chelsea 1959, chapter XV.
    """
    return _in_time(timeout, lambda: _by_degree(_coefficients(polynomial, s), _hurwitz))


def _in_time(timeout: Any, find: Callable[[], Any]) -> Any:
    allowed = seconds(timeout, "timeout")

    def late() -> Any:
        raise TimeoutError(
            f"the conditions are not found in {allowed:g} s: pass a longer timeout, or a polynomial of a lower "
            "degree or with fewer letters."
        )

    return within(allowed, find, late)


def _coefficients(polynomial: Any, x: Any) -> Coefficients:
    if why := inexact(scalar(polynomial, "polynomial")):
        raise ValueError(f"the polynomial {polynomial} has no roots that are known: {why}.")
    if not isinstance(x, sp.Symbol):
        raise TypeError(f"the roots are those in a Symbol; got {x!r}.")
    polynomial = sp.expand(polynomial)
    if polynomial.has(sp.nan, sp.oo, -sp.oo, sp.zoo, sp.Order):
        raise ValueError(f"{polynomial} has a coefficient without a value.")
    if not polynomial.is_polynomial(x):
        raise ValueError(f"{polynomial} is no polynomial in {x}.")
    return tuple(reversed(sp.Poly(polynomial, x).all_coeffs()))


def _by_degree(a: Coefficients, conditions: Callable[[Coefficients], Any]) -> Any:
    """The conditions where aₙ ≠ 0, or those of the lower degree where aₙ = 0."""
    *rest, leading = a
    of_degree = conditions(a) if rest else sp.Ne(leading, 0)
    if leading.is_zero is False or not rest:
        return of_degree
    return sp.Or(of_degree, sp.And(sp.Eq(leading, 0), _by_degree(rest, conditions)))


def _schur(a: Coefficients) -> Any:
    """That there are n roots, and all in the disc: aₙ = 0 does not satisfy it."""
    if not _are_real(a):
        return _positive_minors(_schur_cohn(a))
    return _positive_hurwitz(_mobius(_with_positive_leading(a)))


def _hurwitz(a: Coefficients) -> Any:
    """That there are n roots, and all in the half-plane: aₙ = 0 does not satisfy it."""
    if not _are_real(a):
        return _positive_minors(_schur_cohn(_mobius(a)))
    return _positive_hurwitz(_with_positive_leading(a))


def _are_real(a: Coefficients) -> bool:
    return all(sp.expand(c.as_real_imag()[1]) == 0 for c in a)


def _with_positive_leading(a: Coefficients) -> Coefficients:
    """A polynomial with the same roots where aₙ ≠ 0, and the first coefficient |aₙ| or aₙ²."""
    leading = a[-1]
    factor = 1 if leading.is_positive else -1 if leading.is_negative else leading
    return tuple(sp.expand(factor * c) for c in a)


def _mobius(a: Coefficients) -> Coefficients:
    """(x − 1)ⁿ p((x + 1)/(x − 1)): its roots are in the disc where those of p are in the half-plane, and conversely."""
    x, n = sp.Dummy("x"), len(a) - 1
    image = sp.Poly(sp.expand(sum(c * (x + 1) ** k * (x - 1) ** (n - k) for k, c in enumerate(a))), x)
    return tuple(image.coeff_monomial(x**k) for k in range(n + 1))


def _positive_hurwitz(a: Coefficients) -> Any:
    """All roots in the half-plane and aₙ > 0: all aₖ > 0, and every second minor of Hurwitz > 0.

    The minors Δ₁, Δ₃, … or Δ₂, Δ₄, … up to Δₙ₋₁ suffice beside the coefficients.
    """
    n = len(a) - 1
    entry = lambda i, j: a[n - (2 * j - i + 1)] if 0 <= 2 * j - i + 1 <= n else sp.S.Zero
    minors = (sp.Matrix(k, k, entry).det(method="berkowitz") for k in range(n - 1, 1, -2))
    return sp.And(*map(is_positive, a), *map(is_positive, minors))


def _schur_cohn(a: Coefficients) -> sp.Matrix:
    """TTᴴ − UUᴴ with the lower triangular Toeplitz matrices of aₙ, aₙ₋₁, …, a₁ and of the conjugates of a₀, …, aₙ₋₁."""
    n = len(a) - 1
    T = sp.Matrix(n, n, lambda i, j: a[n - i + j] if i >= j else 0)
    U = sp.Matrix(n, n, lambda i, j: sp.conjugate(a[i - j]) if i >= j else 0)
    return (T * T.H - U * U.H).applyfunc(sp.expand)


def _positive_minors(hermitian: sp.Matrix) -> Any:
    """That a Hermitian matrix is positive definite, by its leading minors, which are real."""
    minors = (hermitian[:k, :k].det(method="berkowitz") for k in range(1, hermitian.rows + 1))
    return sp.And(*(is_positive(_real_part(minor)) for minor in minors))


def _real_part(e: sp.Expr) -> sp.Expr:
    """Re e in the parts of letters, but where SymPy has an angle for that of a root, which 0 has none of."""
    found = sp.expand(e.as_real_imag()[0])
    return sp.expand((e + sp.conjugate(e)) / 2) if found.has(sp.atan2) else found
