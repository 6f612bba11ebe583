"""The derivative of a matrix in a scalar parameter, at a point."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.printing.precedence import PRECEDENCE

from symbolic.expressions.index_limits import substituted
from symbolic.inputs import scalar, symbol


class DirectionalDerivative(sp.MatrixExpr):
    """d/dt F(t) at t = t₀ of a matrix-valued F; SymPy's Derivative would evaluate it entrywise or to zero.

    Parameters
    ----------
    expr : matrix expression F(t)
    t : Symbol
    t0 : scalar

    Raises
    ------
    TypeError : if expr is no matrix, t no Symbol, or t0 no scalar.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (3.6) (the Fréchet derivative along a direction).
    """

    def __new__(cls, expr: sp.MatrixExpr, t: sp.Symbol, t0: sp.Expr) -> DirectionalDerivative:
        if not isinstance(expr, sp.MatrixExpr | sp.MatrixBase) or not isinstance(t, sp.Symbol):
            raise TypeError(f"{cls.__name__} needs a matrix expression and a Symbol; got {expr!r} and {t!r}.")
        return sp.Basic.__new__(cls, expr, symbol(t, f"{cls.__name__}: t"), scalar(t0, f"{cls.__name__}: t0"))

    @property
    def expr(self) -> sp.MatrixExpr:
        return self.args[0]

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.expr.shape

    @property
    def bound_symbols(self) -> list[sp.Symbol]:
        return [self.args[1]]

    @property
    def free_symbols(self) -> set[sp.Basic]:
        return (self.expr.free_symbols - {self.args[1]}) | self.args[2].free_symbols

    def _eval_subs(self, old: Any, new: Any) -> DirectionalDerivative:
        """The parameter stays bound, as an index does."""
        expr, t = substituted(self.expr, self.args[1], old, new)
        return DirectionalDerivative(expr, t, self.args[2]._subs(old, new))

    def _latex(self, printer: Any) -> str:
        t, t0 = (printer._print(arg) for arg in self.args[1:])
        body = printer.parenthesize(self.expr, PRECEDENCE["Mul"])
        return rf"\left.\frac{{d}}{{d {t}}}\right|_{{{t}={t0}}} {body}"
