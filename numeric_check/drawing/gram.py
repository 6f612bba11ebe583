"""Columns and matrices whose contraction Yᵀ X is a given hard value, in exact rational arithmetic."""

from __future__ import annotations

import numpy as np
import sympy as sp
from sympy.polys.domains import QQ_I
from sympy.polys.matrices import DomainMatrix

_CONTRACTIONS = ("zero", "free", "tiny", "700", "-700", "small", "large columns", "10000", "-10000")
ZERO_TURN = _CONTRACTIONS.index("zero")
_CONTRACTION_VALUES = {
    "zero": sp.S.Zero,
    "tiny": sp.Rational(1, 10**300),  # far below the radius of every ball at the digits asked
    "700": sp.Integer(700),  # e^700 is near the largest float64
    "-700": sp.Integer(-700),
    "10000": sp.Integer(10**4),
    "-10000": sp.Integer(-(10**4)),
    "small": sp.Rational(1, 7),
    "large columns": sp.S.One,
}
_LARGE = sp.Integer(10**12)  # |x||y| for s = 1: an exponential by squaring loses twelve digits and more
_GRAMS = ("random", "zero", "nilpotent", "singular", "tiny", "large", "identity")
_TINY_GRAM = sp.Rational(1, 10**30)
_LARGE_GRAM = sp.Integer(25)


def column_with(
    drawn: sp.ImmutableDenseMatrix, x: sp.ImmutableDenseMatrix, rng: np.random.Generator, index: int
) -> sp.ImmutableDenseMatrix:
    """y = drawn + c eⱼ with yᵀx = s, where s is the hard value whose turn it is.

    Parameters
    ----------
    drawn, x : k×1 matrices
    rng : numpy.random.Generator
    index : int
        The number of the point.

    Returns
    -------
    ImmutableDenseMatrix : y; the column drawn itself where x = 0 or the turn is "free".
    """
    case = _CONTRACTIONS[index % len(_CONTRACTIONS)]
    places = [j for j, entry in enumerate(x) if entry]
    if case == "free" or not places:
        return drawn
    place = places[int(rng.integers(len(places)))]
    if case == "large columns":
        drawn = _perpendicular(x, place) * _LARGE
    entries = list(drawn)
    rest = sum((a * b for j, (a, b) in enumerate(zip(entries, x, strict=True)) if j != place), sp.S.Zero)
    entries[place] = gaussian((_CONTRACTION_VALUES[case] - rest) / x[place])
    return sp.ImmutableDenseMatrix(len(entries), 1, entries)


def matrix_with(drawn: sp.ImmutableDenseMatrix, X: sp.ImmutableDenseMatrix, index: int) -> sp.ImmutableDenseMatrix:
    """Y = drawn + P Δ with YᵀX = G, where G is the hard Gram matrix whose turn it is.

    The rows P of X form an invertible r×r block, so that Δᵀ X_P = G − drawnᵀ X has one solution.

    Parameters
    ----------
    drawn, X : k×r matrices
    index : int
        The number of the point.

    Returns
    -------
    ImmutableDenseMatrix : Y; the matrix drawn itself where X has not full column rank or the turn is "random".
    """
    case = _GRAMS[index % len(_GRAMS)]
    x = DomainMatrix.from_Matrix(X).convert_to(QQ_I)
    rows = x.transpose().to_field().rref()[1]
    if case == "random" or len(rows) < X.cols:
        return drawn
    y = DomainMatrix.from_Matrix(drawn).convert_to(QQ_I)
    wanted = DomainMatrix.from_Matrix(_gram(case, X.cols)).convert_to(QQ_I)
    block = x.extract(list(rows), list(range(X.cols)))
    correction = ((wanted - y.transpose() * x) * block.to_field().inv()).transpose().to_Matrix()
    entries = drawn.as_mutable()
    for place, row in enumerate(rows):
        entries[row, :] += correction[place, :]
    return sp.ImmutableDenseMatrix(entries.applyfunc(gaussian))


def gaussian(value: sp.Expr) -> sp.Expr:
    """The Gaussian rational in the form a + b i."""
    return QQ_I.to_sympy(QQ_I.from_sympy(sp.expand(value)))


def _perpendicular(x: sp.ImmutableDenseMatrix, place: int) -> sp.ImmutableDenseMatrix:
    """w with wᵀx = 0: two entries exchanged, one with its sign turned; zero for a single entry."""
    other = (place + 1) % x.rows
    entries = [sp.S.Zero] * x.rows
    if other != place:
        entries[other], entries[place] = x[place], -x[other]
    return sp.ImmutableDenseMatrix(x.rows, 1, entries)


def _gram(case: str, size: int) -> sp.Matrix:
    """The r×r matrix of a case; a nilpotent or singular 1×1 matrix is zero."""
    shift = sp.Matrix(size, size, lambda i, j: sp.Rational(i + 2, j + 1) if j > i else 0)
    full = shift + sp.Matrix(size, size, lambda i, j: sp.Rational(2 * i + 1, 3) if i == j else 0)
    if case in ("zero", "nilpotent"):
        return shift * int(case == "nilpotent")
    if case == "singular":
        return sp.Matrix(size, size, lambda i, j: sp.Rational((-1) ** i, j + 1) if i < size - 1 else 0)
    if case == "identity":
        return sp.eye(size)
    return full * (_TINY_GRAM if case == "tiny" else _LARGE_GRAM / max(1, size))
