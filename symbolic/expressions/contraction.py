"""The scalar yᵀx, kept whole while the length of its columns is a symbol."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.inputs import matrix


class Contraction(MatrixElement):
    """The scalar yᵀx: the one entry of a 1×1 matrix product, kept whole while its length is a symbol.

    SymPy's own entry ``(y.T*x)[0, 0]`` unfolds into a Sum whenever an expression around it is evaluated; this one
    unfolds only once the length is a number. Otherwise it is a SymPy ``MatrixElement``.

    Parameters
    ----------
    product : matrix expression of shape (1, 1)
    i, j : 0

    Raises
    ------
    TypeError : if product is no matrix.
    ValueError : if the entry is another one.
    """

    def __new__(cls, product: Any, i: Any, j: Any) -> Contraction:
        A = matrix(product, f"{cls.__name__}: the product")
        if not all(isinstance(place, int | sp.Expr) and sp.unpolarify(place) == 0 for place in (i, j)):
            raise ValueError(f"{cls.__name__} is the entry (0, 0) of a 1×1 product; got ({i}, {j}).")
        return super().__new__(cls, A, sp.S.Zero, sp.S.Zero)

    def doit(self, **hints: Any) -> sp.Expr:
        product = self.parent
        matrices = (node for node in sp.preorder_traversal(product) if getattr(node, "is_Matrix", False))
        if not all(sp.sympify(size).is_Integer for matrix in matrices for size in matrix.shape):
            return self
        return sp.Matrix(product.doit(**hints).as_explicit())[0, 0]

    def _eval_subs(self, old: Any, new: Any) -> Any:
        """Unchanged where SymPy puts a polar number for a matrix, as when it looks for the value of a series."""
        return self if getattr(old, "is_Matrix", False) and getattr(new, "is_polar", False) else None

    def _latex(self, printer: Any) -> str:
        return printer._print(self.parent)

    def _sympystr(self, printer: Any) -> str:
        return f"({printer._print(self.parent)})[0, 0]"


def contraction(row: sp.MatrixExpr, column: sp.MatrixExpr) -> sp.Expr:
    """The scalar yᵀx of a row yᵀ and a column x, of symbolic or concrete length.

    Parameters
    ----------
    row, column : matrices of shapes (1, k) and (k, 1)

    Returns
    -------
    Expr : a ``Contraction`` of the product; its value when both are concrete.

    Raises
    ------
    TypeError : if row or column is no matrix.
    ValueError : if the shapes are not (1, k) and (k, 1).

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import contraction
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    >>> contraction(y.T, x)
    (y.T*x)[0, 0]
    >>> contraction(sp.Matrix([[1, 2]]), sp.Matrix([3, 4]))
    11
    """
    row, column = matrix(row, "row"), matrix(column, "column")
    if row.shape[0] != 1 or column.shape[1] != 1 or row.shape[1] != column.shape[0]:
        raise ValueError(f"a contraction needs shapes (1, k) and (k, 1); got {row.shape} and {column.shape}.")
    product = row * column
    if isinstance(product, sp.MatrixBase):
        return product[0, 0]
    scalar, matrices = product.as_coeff_matrices() if isinstance(product, sp.MatMul) else (sp.S.One, [product])
    return scalar * Contraction(sp.MatMul(*matrices), 0, 0)
