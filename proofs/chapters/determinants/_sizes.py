"""The letters of the theorems that are proved up to a size n or an order m: matrices A and B, n×n, and a real t."""

import sympy as sp

from numeric_check import dimension, natural, square

SIZE = dimension("n")
MATRIX_A, MATRIX_B = square("A", SIZE), square("B", SIZE)

n, m = SIZE.symbol, natural("m", start=0).symbol
A, B = MATRIX_A.symbol, MATRIX_B.symbol
t = sp.Symbol("t", real=True)


def derivative_at_zero(expr: sp.Expr, order: sp.Expr | int) -> sp.Expr:
    """(d/dt)^order of a scalar at t = 0, kept as it stands."""
    return sp.Subs(sp.Derivative(expr, (t, order)), t, 0)
