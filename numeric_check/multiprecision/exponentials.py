"""exp(A) and det exp(A), at a working precision that is raised until a bound or a higher one confirms the digits."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import mpmath

from numeric_check.multiprecision.taylor import expm_with_error
from numeric_check.rules.refusals import NotApplicable

_GUARD_DIGITS = 20  # more than an easy matrix loses
_STEP_DIGITS = 40
_DOUBLINGS = 6  # 64 times the digits asked: more is lost only where e^|A| has thousands of digits
_KEPT = 256  # exponentials: a side of a claim at a few precisions, and the lines beside it
_SIZE_BITS = 64  # sizes are compared with powers of ten and printed to two digits

Entries = tuple[tuple[Any, ...], ...]


def exponential(argument: Callable[[], mpmath.matrix]) -> mpmath.matrix:
    """exp(A) to the digits of the context, relative to its norm.

    Of 50 digits a Taylor polynomial with squarings keeps 42 for a Jordan block of size 8 under a similarity by the
    Hilbert matrix, and 31 for size 16, and says nothing: A itself, rounded to 50 digits, does not determine more.

    Parameters
    ----------
    argument : callable without arguments, giving A, n×n, at the precision of the context

    Returns
    -------
    matrix, n×n

    Raises
    ------
    NotApplicable : if the highest precision does not confirm the one before it.

    Examples
    --------
    >>> import mpmath
    >>> from numeric_check.multiprecision.exponentials import exponential
    >>> mpmath.nprint(exponential(lambda: mpmath.matrix([[0, 1], [0, 0]])).tolist())
    [[1.0, 1.0], [0.0, 1.0]]

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, sections 3.1 (conditioning) and 10.3; C. Moler and C. Van Loan,
    Nineteen dubious ways …, SIAM Review 45 (2003) 3-49, method 3: the squaring phase.
    """
    return confirmed(lambda: _exponential(_entries(argument()), mpmath.mp.dps))


def determinant_of_exponential(argument: Callable[[], mpmath.matrix]) -> Any:
    """det exp(A) = det(exp(A/2ˢ))^(2ˢ) with |A/2ˢ| ≤ 1 to the digits of the context; no trace is taken.

    ``mpmath.det`` of exp(A) itself gives 0 as soon as the condition number reaches the working precision.

    Parameters
    ----------
    argument : callable without arguments, giving A, n×n, at the precision of the context

    Returns
    -------
    mpf or mpc

    Raises
    ------
    NotApplicable : if the highest precision does not confirm the one before it.

    Examples
    --------
    >>> import mpmath
    >>> from numeric_check.multiprecision.exponentials import determinant_of_exponential
    >>> mpmath.nprint(determinant_of_exponential(lambda: mpmath.matrix([[-300, 0], [1, 300]])))
    1.0

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 10.2 (exponentials of commuting matrices), and
    det(BC) = det(B) det(C).
    """
    return confirmed(lambda: _by_halving(_entries(argument()), mpmath.mp.dps))


def _entries(A: mpmath.matrix) -> Entries:
    return tuple(tuple(row) for row in A.tolist())


@lru_cache(maxsize=_KEPT)
def _exponential(entries: Entries, digits: int) -> tuple[mpmath.matrix, mpmath.mpf]:
    """At the digits of the context, which the caller gives for the cache."""
    value, error = expm_with_error(mpmath.matrix(entries))
    return value, len(entries) * error  # in the Frobenius norm


@lru_cache(maxsize=_KEPT)
def _by_halving(entries: Entries, digits: int) -> tuple[Any, mpmath.mpf]:
    """T ≈ exp(A/2ˢ) has |T|, |T⁻¹| ≤ e: an error η of T, those of the elimination in it, are one of 6nη in det T.

    A squaring doubles a relative error. The elimination is exact for a matrix within 3n²2ⁿ⁻ᵖ of T (Higham 2002, 9.5).
    """
    A, n = mpmath.matrix(entries), len(entries)
    norm = mpmath.mnorm(A, "inf")
    halvings = max(0, int(mpmath.mag(norm))) if norm else 0
    T, error = expm_with_error(A / 2**halvings)
    value = mpmath.det(T)
    for _ in range(halvings):
        value *= value
    relative = 6 * n * (error + mpmath.ldexp(3 * n * n, n - mpmath.mp.prec))
    return value, abs(value) * mpmath.ldexp(relative, halvings + 1)


def confirmed(compute: Callable[[], tuple[Any, Any]]) -> Any:
    """The value of a computation, at rising precisions until the bound of its error or the next one confirms it.

    For d digits the precisions are p = d + 20, then p + 40, 2p, 4p, …, 64p: others for other d, so that the same value
    at two precisions of the context is not one computation. A value that loses l digits at every precision, being right
    to p − l, is confirmed by the next as soon as p ≥ d + l, where the bound is of no use.

    Parameters
    ----------
    compute : callable without arguments, giving mpf, mpc or matrix at the precision of the context, and a bound

    Returns
    -------
    mpf, mpc or matrix : right to the digits of the context by the bound, or two precisions, 20 digits or more apart,
        agree to them

    Raises
    ------
    NotApplicable : if no bound is below the digits, and the last two precisions do not agree.

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, section 27.1.
    """
    digits = mpmath.mp.dps
    first = digits + _GUARD_DIGITS
    precisions = sorted({first, first + _STEP_DIGITS, *(first << doubling for doubling in range(1, _DOUBLINGS + 1))})
    before = None
    for precision in precisions:
        with mpmath.workdps(precision):
            value, error = compute()
            tolerance = size(value) * mpmath.mpf(10) ** -digits
            good = error <= tolerance or (before is not None and size(value - before) <= tolerance)
        if good:
            return value * 1  # rounded to the context
        before = value
    raise NotApplicable(f"mpmath confirms no {digits} digits of an exponential up to {precisions[-1]}.")


def size(value: Any) -> Any:
    """|z|, or the Frobenius norm to ``_SIZE_BITS``."""
    if not isinstance(value, mpmath.matrix):
        return abs(value)
    with mpmath.workprec(_SIZE_BITS):
        return mpmath.norm([+entry for entry in value])
