"""Matrices whose contraction YᵀX is a given hard value, in exact rational arithmetic."""

from __future__ import annotations

import sympy as sp
from sympy.polys.domains import QQ_I
from sympy.polys.matrices import DomainMatrix

from numeric_check.rules.conversion import to_sympy
from numeric_check.rules.exact import Exact

_FREE, _LARGE_COLUMNS = "free", "large columns"
_CONTRACTIONS = {
    "zero": sp.S.Zero,
    _FREE: sp.S.Zero,
    "tiny": sp.Rational(1, 10**300),  # far below the radius of every ball at the digits asked
    "700": sp.Integer(700),  # e^700 is near the largest float64
    "-700": sp.Integer(-700),
    "small": sp.Rational(1, 7),
    _LARGE_COLUMNS: sp.S.One,
    "10000": sp.Integer(10**4),
    "-10000": sp.Integer(-(10**4)),
}
_LARGE = sp.Integer(10**12)  # |x||y| for s = 1: an exponential by squaring loses twelve digits and more
_GRAMS = (_FREE, "zero", "nilpotent", "singular", "tiny", "large", "identity")
_TINY_GRAM = sp.Rational(1, 10**30)
_LARGE_GRAM = sp.Integer(25)


def matrix_with(drawn: sp.ImmutableDenseMatrix, X: sp.ImmutableDenseMatrix, index: int) -> sp.ImmutableDenseMatrix:
    """Y = drawn + P Δ with YᵀX = G, where G is the hard number or Gram matrix whose turn it is.

    The rows P of X form an invertible r×r block, so that Δᵀ X_P = G − drawnᵀ X has one solution.

    Parameters
    ----------
    drawn, X : k×r matrices
    index : int
        The number of the point.

    Returns
    -------
    ImmutableDenseMatrix : Y; the matrix drawn itself where X has not full column rank or the turn is "free".
    """
    cases = tuple(_CONTRACTIONS) if X.cols == 1 else _GRAMS
    case = cases[index % len(cases)]
    x = DomainMatrix.from_Matrix(X).convert_to(QQ_I)
    rows = x.transpose().to_field().rref()[1]
    if case == _FREE or len(rows) < X.cols:
        return drawn
    if case == _LARGE_COLUMNS:
        drawn = _perpendicular(X, rows[0]) * _LARGE
    y = DomainMatrix.from_Matrix(drawn).convert_to(QQ_I)
    G = sp.Matrix([[_CONTRACTIONS[case]]]) if X.cols == 1 else _gram(case, X.cols)
    block = x.extract(list(rows), list(range(X.cols)))
    correction = (DomainMatrix.from_Matrix(G).convert_to(QQ_I) - y.transpose() * x) * block.to_field().inv()
    entries = drawn.as_mutable()
    for place, row in enumerate(rows):
        entries[row, :] += correction.transpose().to_Matrix()[place, :]
    return sp.ImmutableDenseMatrix(entries.applyfunc(gaussian))


def gaussian(value: sp.Expr) -> sp.Expr:
    """The Gaussian rational in the form a + b i."""
    return value if value.is_Rational else to_sympy(Exact().number(sp.expand(value)))


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
