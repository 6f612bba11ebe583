"""SymPy's LaTeX printer with the conventions of the theorems."""

from __future__ import annotations

import re
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.printing.latex import LatexPrinter

from symbolic import Contraction, MatrixSum, UnitColumn

SAFE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")


class Printer(LatexPrinter):
    """SymPy's LaTeX printer with bold columns, ⊤ for the transpose, and a whitelist of names."""

    def _print_Symbol(self, expr: sp.Symbol, style: str = "plain") -> str:
        return super()._print_Symbol(_named(expr))

    def _print_MatrixSymbol(self, expr: sp.MatrixSymbol) -> str:
        name = super()._print_Symbol(_named(sp.Symbol(expr.name)))
        return rf"\boldsymbol{{{name}}}" if 1 in expr.shape else name

    def _print_Function(self, expr: Any, exp: Any = None) -> str:
        _named(sp.Symbol(type(expr).__name__))
        return super()._print_Function(expr, exp)

    def _print_Derivative(self, expr: sp.Derivative) -> str:
        """f′(y), f″(y) and f‴(y) for an unknown function of one variable."""
        ((y, order), *more) = expr.variable_count
        unknown = isinstance(expr.expr, AppliedUndef) and expr.expr.args == (y,) and not more
        if not (unknown and order in (1, 2, 3)):
            return super()._print_Derivative(expr)
        name = self._print(sp.Symbol(type(expr.expr).__name__))
        return name + "'" * int(order) + rf"\left({self._print(y)}\right)"

    def _print_Contraction(self, expr: Contraction) -> str:
        return self._print(expr.parent)

    def _print_Pow(self, expr: sp.Pow) -> str:
        if isinstance(expr.base, Contraction) and expr.exp.is_Integer and expr.exp > 0:
            return rf"\left({self._print(expr.base)}\right)^{{{self._print(expr.exp)}}}"
        return super()._print_Pow(expr)

    def _print_MatrixElement(self, expr: Any) -> str:
        return self._print(expr.parent) if expr.parent.shape == (1, 1) else super()._print_MatrixElement(expr)

    def _print_Transpose(self, expr: sp.Transpose) -> str:
        return rf"{self._tight(expr.arg)}^{{\top}}"

    def _print_Identity(self, expr: sp.Identity) -> str:
        return "I"

    def _print_ZeroMatrix(self, expr: sp.ZeroMatrix) -> str:
        return "0"

    def _print_Trace(self, expr: sp.Trace, exp: str | None = None) -> str:
        return rf"\operatorname{{tr}}\left({self._print(expr.arg)}\right)" + _superscript(exp)

    def _print_Determinant(self, expr: sp.Determinant, exp: str | None = None) -> str:
        return rf"\det\left({self._print(expr.arg)}\right)" + _superscript(exp)

    def _print_AppliedPredicate(self, expr: Any) -> str:
        """Q.upper_triangular(T) in words."""
        return rf"{self._print(expr.arg)} \text{{ is {expr.function.name.replace('_', ' ')}}}"

    def _print_BlockMatrix(self, expr: sp.BlockMatrix) -> str:
        rows, columns = expr.blockshape
        body = r" \\ ".join(" & ".join(self._print(expr.blocks[i, j]) for j in range(columns)) for i in range(rows))
        return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"

    def _as_ordered_terms(self, expr: sp.Expr, order: str | None = None) -> list[sp.Expr]:
        """SymPy's order, but a sum does not begin with a minus sign if it can help it."""
        terms = list(super()._as_ordered_terms(expr, order=order))
        first = next((i for i, term in enumerate(terms) if not term.could_extract_minus_sign()), 0)
        return [terms[first], *terms[:first], *terms[first + 1 :]]

    def _print_MatAdd(self, expr: sp.MatAdd) -> str:
        """I first, then by degree, infinite sums last; a minus sign does not come first if it can be helped."""
        text = ""
        terms = [self._print(term) for term in sorted(expr.args, key=degree)]
        first = next((i for i, printed in enumerate(terms) if not printed.startswith("-")), 0)
        for printed in (terms[first], *terms[:first], *terms[first + 1 :]):
            text += printed if not text else f" {printed}" if printed.startswith("-") else f" + {printed}"
        return text

    def _print_MatMul(self, expr: sp.MatMul) -> str:
        scalar, matrices = expr.as_coeff_matrices()
        factors = [self._factor(matrix) for matrix in matrices]
        if scalar.could_extract_minus_sign():
            return "- " + self._print(sp.MatMul(-scalar, *matrices))
        if scalar == 1:
            return " ".join(factors)
        coefficient = self._print(scalar)
        if isinstance(scalar, sp.Add | sp.Sum):
            coefficient = rf"\left({coefficient}\right)"
        return " ".join([coefficient, *factors])

    def _factor(self, matrix: Any) -> str:
        text = self._print(matrix)
        return rf"\left({text}\right)" if isinstance(matrix, sp.MatAdd | sp.MatMul | MatrixSum) else text

    def _tight(self, expr: Any) -> str:
        text = self._print(expr)
        return text if isinstance(expr, sp.MatrixSymbol | UnitColumn) else rf"\left({text}\right)"


def print_expression(expr: Any) -> str:
    r"""The LaTeX of one expression, \boldsymbol for columns and \top for transposes.

    Parameters
    ----------
    expr : SymPy expression

    Returns
    -------
    str

    Raises
    ------
    ValueError : if a symbol or function has a name that is not letters, digits and single underscores.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs import print_expression
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    >>> print(print_expression(x * y.T))
    \boldsymbol{x} \boldsymbol{y}^{\top}
    """
    return Printer().doprint(expr)


def degree(term: Any) -> tuple[bool, int]:
    """Infinite sums after all else; otherwise the number of letters, a literal power counted out."""
    letters = 0
    for node in sp.preorder_traversal(term):
        letters += isinstance(node, sp.MatrixSymbol)
        letters += 2 * int(node.exp) if isinstance(node, sp.MatPow) and node.exp.is_Integer else 0
    return term.has(MatrixSum), letters


def _superscript(exp: str | None) -> str:
    return "" if exp is None else f"^{{{exp}}}"


def _named(symbol: sp.Symbol) -> sp.Symbol:
    if not SAFE_NAME.fullmatch(symbol.name):
        raise ValueError(
            f"{symbol.name!r} is no name that can be typeset; use letters, digits and single underscores, as in x_1."
        )
    return symbol
