"""The unit column e_i of symbolic length, and a matrix with one row replaced, which is a rank-one update."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.inputs import integer_expression, matrix


class UnitColumn(sp.MatrixExpr):
    """e_i, the column of n entries with 1 in row i and 0 elsewhere, rows counted from 0.

    Parameters
    ----------
    n : size, a Symbol or a number
    i : row, a Symbol or a number

    Raises
    ------
    TypeError : if n or i is no scalar.
    ValueError : if n or i is no integer, or the row is known to lie outside 0 … n − 1.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import UnitColumn
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> UnitColumn(n, i).shape, UnitColumn(2, 0).as_explicit()
    ((n, 1), Matrix([
    [1],
    [0]]))

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.1.7 (the standard basis).
    """

    def __new__(cls, n: Any, i: Any) -> UnitColumn:
        n, i = (integer_expression(arg, f"{cls.__name__}: {name}") for name, arg in (("n", n), ("i", i)))
        if i.is_negative or (i - n).is_nonnegative:
            raise ValueError(f"{cls.__name__} needs a row from 0 to n - 1; got row {i} of n = {n}.")
        return sp.Basic.__new__(cls, n, i)

    @property
    def row(self) -> sp.Expr:
        return self.args[1]

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.args[0], sp.S.One

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        return sp.KroneckerDelta(i, self.row)

    def _latex(self, printer: Any) -> str:
        return rf"\boldsymbol{{e}}_{{{printer._print(self.row)}}}"


def with_row(A: sp.MatrixExpr, B: sp.MatrixExpr, i: Any) -> sp.MatrixExpr:
    """A with row i replaced by that of B: A + e_i e_iᵀ (B − A).

    Parameters
    ----------
    A, B : matrix expressions of one shape
    i : row, counted from 0

    Returns
    -------
    MatrixExpr

    Raises
    ------
    TypeError : if A or B is no matrix, or i no scalar.
    ValueError : if the shapes differ, or the row is known to lie outside.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import with_row
    >>> with_row(sp.Identity(2), sp.ImmutableMatrix([[5, 6], [7, 8]]), 1).as_explicit()
    Matrix([
    [1, 0],
    [7, 8]])
    """
    A, B = matrix(A, "A"), matrix(B, "B")
    if A.shape != B.shape:
        raise ValueError(f"A and B must have one shape; got {A.shape} and {B.shape}.")
    e = UnitColumn(A.shape[0], i)
    return sp.MatAdd(A, sp.MatMul(e, e.T, sp.MatAdd(B, sp.MatMul(-1, A))))
