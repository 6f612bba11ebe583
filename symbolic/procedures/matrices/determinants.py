"""Determinants of block matrices of symbolic size, by the rules
det(AB) = det A det B,   det [[A, B], [0, D]] = det A det D,   det I = 1,   the determinant of 1×1 is its entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.inputs import shape_of
from symbolic.procedures.matrices.matrix_zero import decide_words, scope_of
from symbolic.words import OutsideClass, canonical, canonical_scalar, combine, multiply, rebuild, words

PROCEDURE = "block determinant rules"

Blocks = list[list[sp.MatrixExpr]]


@procedure(PROCEDURE)
def decide_determinants(lhs: sp.Expr, rhs: sp.Expr) -> Decision:
    """lhs = rhs for scalars built from determinants of products of block matrices.

    Every determinant is reduced two ways, as the product of its factors' determinants and as the determinant of the
    product multiplied out block by block; the sides are equal when a form of one equals a form of the other.

    Parameters
    ----------
    lhs, rhs : scalar expressions

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import contraction, decide_determinants
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    >>> I, one = sp.Identity(k), sp.Identity(1)
    >>> upper = sp.BlockMatrix([[I, x], [sp.ZeroMatrix(1, k), one + y.T * x]])
    >>> print(decide_determinants(sp.Determinant(upper), 1 + contraction(y.T, x)).verdict)
    proved

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.3.5 (products) and 0.8.5 (block triangular and Schur
    complements).
    """
    for left in _reductions(lhs):
        for right in _reductions(rhs):
            if decide_words(left, right).verdict is Verdict.PROVED:
                return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs))
    raise OutsideClass("no reduction of the left side equals one of the right side.")


def _reductions(expr: sp.Expr) -> Iterator[sp.Expr]:
    """The expression with each determinant reduced factor by factor, and with each multiplied out."""
    return (expr.replace(sp.Determinant, rule) for rule in (_factorwise, _multiplied_out))


def _factorwise(matrix: sp.MatrixExpr) -> sp.Expr:
    factors = matrix.args if isinstance(matrix, sp.MatMul) else (matrix,)
    if not all(isinstance(factor, sp.BlockMatrix) for factor in factors):
        if all(shape_of(factor) == matrix.shape for factor in factors):
            return sp.Mul(*(canonical_scalar(sp.Determinant(factor)) for factor in factors))
        return canonical_scalar(sp.Determinant(matrix))
    if not all(_has_square_diagonal(factor) for factor in factors):
        return sp.Determinant(matrix)
    return sp.Mul(*(_of_blocks(_blocks(factor)) for factor in factors))


def _has_square_diagonal(matrix: sp.BlockMatrix) -> bool:
    rows, columns = matrix.blockshape
    return rows == columns and all(matrix.blocks[i, i].shape[0] == matrix.blocks[i, i].shape[1] for i in range(rows))


def _multiplied_out(matrix: sp.MatrixExpr) -> sp.Expr:
    factors = matrix.args if isinstance(matrix, sp.MatMul) else (matrix,)
    if not all(isinstance(factor, sp.BlockMatrix) for factor in factors):
        return canonical_scalar(sp.Determinant(matrix))
    return _of_blocks(reduce(_times, map(_blocks, factors)))


def _blocks(matrix: sp.BlockMatrix) -> Blocks:
    return matrix.blocks.tolist()


def _times(left: Blocks, right: Blocks) -> Blocks:
    """(A B)_ij = Σ_l A_il B_lj, each block in normal form; the columns of A are cut where the rows of B are."""
    if [block.shape[1] for block in left[0]] != [row[0].shape[0] for row in right]:
        raise OutsideClass("the blocks of the factors do not fit each other.")
    return [
        [
            rebuild(
                combine(multiply(words(a), words(b)) for a, b in zip(row, column, strict=True)),
                (row[0].shape[0], column[0].shape[1]),
            )
            for column in zip(*right, strict=True)
        ]
        for row in left
    ]


def _of_blocks(blocks: Blocks) -> sp.Expr:
    """The product of the diagonal blocks' determinants when one triangle is zero; the determinant itself otherwise."""
    blocks = [[canonical(block) for block in row] for row in blocks]
    order = range(len(blocks))
    places = {(i, j) for i in order for j in order if not isinstance(blocks[i][j], sp.ZeroMatrix)}
    lower, upper = all(i <= j for i, j in places), all(i >= j for i, j in places)
    square = all(blocks[i][i].shape[0] == blocks[i][i].shape[1] for i in order)
    if not ((lower or upper) and square):
        return sp.Determinant(sp.BlockMatrix(blocks))
    return sp.Mul(*(canonical_scalar(sp.Determinant(blocks[i][i])) for i in order))
