"""The letters of losses of distances: an anchor a, a column p of its class, a column q of another, and directions."""

import sympy as sp

from numeric_check import column
from proofs.chapters.letters.descent import K
from symbolic import contraction

ANCHOR, SAME, OTHER = (column(name, K) for name in "apq")
OF_ANCHOR, OF_SAME, OF_OTHER = (column(name, K) for name in "uvw")
a, p, q = ANCHOR.symbol, SAME.symbol, OTHER.symbol
u, v, w = OF_ANCHOR.symbol, OF_SAME.symbol, OF_OTHER.symbol
t = sp.Symbol("t", real=True)

LETTERS = {
    "k": "the dimension of the columns",
    "a": "the anchor",
    "p": "a column of the same class",
    "q": "a column of another class",
    "u": "the direction in which the anchor is changed",
    "v": "the direction in which $p$ is changed",
    "w": "the direction in which $q$ is changed",
    "t": "how far to go, the derivative is taken at $t = 0$",
}
REFERENCES = ("Schroff2015, section 3.1 (the triplet loss)", "Su4493")


def moved(x: sp.MatrixExpr, along: sp.MatrixExpr) -> sp.MatrixExpr:
    """x + t along."""
    return sp.MatAdd(x, sp.MatMul(t, along))


def less(x: sp.MatrixExpr, y: sp.MatrixExpr) -> sp.MatrixExpr:
    """x − y."""
    return sp.MatAdd(x, sp.MatMul(-1, y))


def inner(x: sp.MatrixExpr, y: sp.MatrixExpr) -> sp.Expr:
    """xᵀy."""
    return contraction(sp.Transpose(x), y)


def squared_distance(x: sp.MatrixExpr, y: sp.MatrixExpr) -> sp.Expr:
    """|x − y|² of real columns."""
    return inner(less(x, y), less(x, y))
