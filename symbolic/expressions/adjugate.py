"""The adjugate of a square matrix, which SymPy has for explicit matrices only."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.square import MatrixOfSquare


class Adjugate(MatrixOfSquare):
    """adj(A), the transpose of the matrix of cofactors: adj(A)ᵢⱼ = (−1)^(i+j) det(A without row j and column i).

    It is defined for singular A too, and adj(A) A = A adj(A) = det(A) I; for 1×1 it is 1.

    Parameters
    ----------
    A : square matrix expression or Matrix, of symbolic or concrete size

    Raises
    ------
    ValueError : if A is not square.
    TypeError : if A is no matrix.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import Adjugate
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", n, n)
    >>> Adjugate(A).shape, Adjugate(A.T) == Adjugate(A).T
    ((n, n), True)
    >>> Adjugate(sp.Matrix([[1, 2], [3, 4]])).doit()
    Matrix([
    [ 4, -2],
    [-3,  1]])

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.8.2.
    """

    def _eval_transpose(self) -> Adjugate:
        return Adjugate(self.arg.T)

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        return MatrixElement(self, i, j)

    def doit(self, **hints: Any) -> sp.MatrixExpr:
        A = self._done(hints)
        return A.adjugate() if isinstance(A, sp.MatrixBase) else Adjugate(A)

    def _latex(self, printer: Any) -> str:
        return rf"\operatorname{{adj}}\left({printer._print(self.arg)}\right)"
