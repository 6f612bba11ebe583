"""Matrices as unevaluated sums X + Y, |Y| ≪ |X|: products and inverses in more than the working precision."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.functions.stacks import add_to_diagonal, inverses

Pair = tuple[NDArray, NDArray]

_DIGITS = 53
_CORRECTIONS = 3  # of an inverse; each has a relative error of cond·u of the one before


def residual(A: Pair, X: Pair, Y: Pair) -> NDArray:
    """A − XY with an error of about 2⁻²²·u·‖|X||Y|‖ beside that of rounding the result.

    The first matrix X + X' of a pair is parted into X₁ + X₂, X₁ rounded to a multiple of one number in each row, and Y
    into Y₁ + Y₂ in the same way by columns, so that no product in X₁Y₁ and no partial sum is rounded. Then
    XY = X₁Y₁ + X₁Y₂ + X₂Y, and the last two are small.

    Parameters
    ----------
    A, X, Y : pairs of arrays (N, k, k) of float64 or complex128, entries of size 2⁻⁴⁰⁰…2⁴⁰⁰ or 0

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.pairs import pair, residual
    >>> X = np.full((1, 1, 1), 1 + 2.0**-40)
    >>> residual(pair(X * X), pair(X), pair(X)).item() == -(2.0**-80), (X * X - X @ X).item()
    (True, 0.0)

    References
    ----------
    K. Ozaki, T. Ogita, S. Oishi, S. M. Rump, Error-free transformations of matrix multiplication, Numer. Algorithms
    59 (2012) 95-118, section 3.
    """
    exact, rest = _parts(X, Y)
    R = A[0] - exact
    R += A[1]
    R -= rest
    return R


def product(X: Pair, Y: Pair) -> Pair:
    """XY as a pair."""
    return two_sum(*_parts(X, Y))


def inverse(X: Pair) -> Pair:
    """X⁻¹ as a pair, by corrections V ← V + X⁻¹(I − XV) of that in working precision."""
    approximate = inverses(X[0])
    V = pair(approximate)
    unit = pair(np.broadcast_to(np.eye(X[0].shape[1], dtype=X[0].dtype), X[0].shape))
    for _ in range(_CORRECTIONS):
        V = two_sum(V[0], V[1] + approximate @ residual(unit, X, V))
    return V


def add(X: Pair, Y: Pair) -> Pair:
    """X + Y as a pair."""
    s, t = two_sum(X[0], Y[0])
    return two_sum(s, t + (X[1] + Y[1]))


def times(X: Pair, factor: NDArray | float) -> Pair:
    """X times powers of two."""
    return X[0] * factor, X[1] * factor


def plus_identity(X: Pair, number: float) -> Pair:
    """X + number·I as a pair."""
    shift = np.zeros_like(X[0])
    add_to_diagonal(shift, number)
    return add(X, pair(shift))


def pair(X: NDArray) -> Pair:
    """X with nothing behind it."""
    return X, np.zeros_like(X)


def two_sum(a: NDArray, b: NDArray) -> Pair:
    """a + b = s + t exactly, s the rounded sum.

    References
    ----------
    D. E. Knuth, The Art of Computer Programming 2, section 4.2.2, Theorem B.
    """
    s = a + b
    z = s - a
    return s, (a - (s - z)) + (b - z)


def _parts(X: Pair, Y: Pair) -> Pair:
    """XY = X₁Y₁, exactly, and the rest."""
    X1, X2 = _split(X[0], axis=2)
    Y1, Y2 = _split(Y[0], axis=1)
    rest = X1 @ (Y2 + Y[1])
    rest += (X2 + X[1]) @ Y[0]
    return X1 @ Y1, rest


def _split(X: NDArray, axis: int) -> Pair:
    """X = high + low, with so few digits in each row (axis 2) or column (axis 1) of ``high`` that sums are exact."""
    terms = X.shape[axis] * (2 if X.dtype.kind == "c" else 1)
    digits = (_DIGITS - int(np.ceil(np.log2(terms)))) // 2
    largest = np.maximum(np.abs(X.real), np.abs(X.imag)).max(axis=axis, keepdims=True)
    shift = np.ldexp(0.75, np.frexp(largest)[1] + _DIGITS - digits)  # the last digit of X + shift is 2^(e − digits)
    high = X + (shift if X.dtype.kind == "f" else shift * (1 + 1j))
    high -= shift if X.dtype.kind == "f" else shift * (1 + 1j)
    return high, X - high
