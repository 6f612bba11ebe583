"""A sum of matrices over an index."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.expressions.index_limits import OverIndex, index_limits


class MatrixSum(OverIndex, sp.MatrixExpr):
    """Σ_{n=a}^{b} T(n) of a matrix-valued term; SymPy's Sum is a scalar and cannot be added to a matrix.

    Parameters
    ----------
    term : matrix expression
    limits : tuple (n, a, b), b may be oo

    Raises
    ------
    TypeError : if the term is no matrix, or limits are no (Symbol, lower, upper).
    ValueError : if the index is assumed positive or nonnegative, and the sum starts below.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 4.3 (matrix power series).
    """

    def __new__(cls, term: sp.MatrixExpr, limits: Any) -> MatrixSum:
        if not isinstance(term, sp.MatrixExpr | sp.MatrixBase):
            raise TypeError(f"MatrixSum needs a matrix-valued term; got {term!r}.")
        (limits,) = index_limits(cls.__name__, limits)
        index, lower, _ = limits
        if (index.is_positive and lower.is_positive is not True) or (index.is_nonnegative and lower.is_negative):
            sign = "positive" if index.is_positive else "nonnegative"
            raise ValueError(f"the index {index} is assumed {sign}, but the sum starts at {lower}.")
        return sp.Basic.__new__(cls, term, limits)

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.term.shape

    def _eval_transpose(self) -> MatrixSum:
        return MatrixSum(self.term.T, self.limits)

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        return sp.Sum(self.term[i, j], self.limits)

    def _latex(self, printer: Any) -> str:
        index, lower, upper, term = self._printed(printer)
        return rf"\sum_{{{index}={lower}}}^{{{upper}}} {term}"
