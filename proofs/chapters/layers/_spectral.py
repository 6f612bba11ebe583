"""The letters of power iteration: a real matrix W with ‖W‖₂ ≤ σ, a start u, and an input v."""

import sympy as sp

from numeric_check import column, dimension, matrix, natural, positive
from symbolic import contraction

ROWS, COLUMNS, STEPS, BOUND = dimension("m"), dimension("n"), natural("r"), positive("sigma")
m, n, r, sigma = ROWS.symbol, COLUMNS.symbol, STEPS.symbol, BOUND.symbol
WEIGHTS, REST = matrix("W", ROWS, COLUMNS, is_real=True), matrix("C", COLUMNS, COLUMNS, is_real=True)
WORDS, START, INPUT = matrix("W", ROWS, COLUMNS), column("u", ROWS), column("v", COLUMNS, is_real=True)
W, C, u, v = (variable.symbol for variable in (WEIGHTS, REST, START, INPUT))

BOUNDED = sp.Eq(sp.MatAdd(sp.MatMul(W.T, W), sp.MatMul(C.T, C)), sp.MatMul(sigma**2, sp.Identity(n)), evaluate=False)
LEFT, RIGHT = column("p", ROWS, is_real=True), column("q", COLUMNS, is_real=True)
OTHERS, FACTOR = matrix("X", ROWS, COLUMNS, is_real=True), positive("tau")
p, q, X, tau = LEFT.symbol, RIGHT.symbol, OTHERS.symbol, FACTOR.symbol
P, Q = (sp.MatAdd(sp.Identity(x.shape[0]), sp.MatMul(-1, x, x.T)) for x in (p, q))  # the projections beside p and q
REST_OF_W = sp.MatMul(P, X, Q)
DECOMPOSED = sp.MatAdd(sp.MatMul(sigma, p, q.T), REST_OF_W)  # W with the singular value σ and its vectors p and q

REFERENCES = ("Miyato2018, section 2.1 and appendix A (spectral normalisation by power iteration)", "Su6311")


def square(x: sp.MatrixExpr) -> sp.Expr:
    """xᵀx, for a real column the square of its length."""
    return contraction(sp.Transpose(x), x)


UNITS = tuple(sp.Eq(square(x), 1) for x in (p, q))
