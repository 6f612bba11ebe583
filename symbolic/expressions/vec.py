"""vec(A), the columns of a matrix under each other, which SymPy has for explicit matrices only."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.inputs import matrix


class Vec(sp.MatrixExpr):
    """vec(A), the column of length mn with the columns of an m×n matrix A under each other: A_ij stands in row i + jm.

    Parameters
    ----------
    A : matrix expression or Matrix, of symbolic or concrete size

    Raises
    ------
    TypeError : if A is no matrix.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.expressions.vec import Vec
    >>> m, n = sp.symbols("m n", integer=True, positive=True)
    >>> Vec(sp.MatrixSymbol("A", m, n)).shape
    (m*n, 1)
    >>> Vec(sp.Matrix([[1, 2], [3, 4]])).doit().T
    Matrix([[1, 3, 2, 4]])

    References
    ----------
    R. A. Horn and C. R. Johnson, Topics in Matrix Analysis, Definition 4.2.9.
    """

    def __new__(cls, A: Any) -> Vec:
        return sp.Basic.__new__(cls, matrix(A, cls.__name__))

    @property
    def arg(self) -> Any:
        return self.args[0]

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        rows, columns = self.arg.shape
        return rows * columns, sp.S.One

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        rows = self.arg.shape[0]
        return self.arg[sp.Mod(i, rows), sp.floor(sp.sympify(i) / rows)]

    def doit(self, **hints: Any) -> sp.MatrixExpr:
        A = self.arg.doit(**hints) if hints.get("deep", True) else self.arg
        return A.vec() if isinstance(A, sp.MatrixBase) else Vec(A)

    def _latex(self, printer: Any) -> str:
        return rf"\operatorname{{vec}}\left({printer._print(self.arg)}\right)"
