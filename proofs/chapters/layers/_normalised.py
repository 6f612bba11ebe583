"""The letters of spectral normalisation: weights W, divided by pᵀWq with constant p and q, and a gradient G."""

import sympy as sp

from numeric_check import column, matrix
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._spectral import COLUMNS, ROWS, WORDS, W
from symbolic import contraction

LEFT, RIGHT, GRADIENT, DIRECTION = (
    column("p", ROWS),
    column("q", COLUMNS),
    matrix("G", ROWS, COLUMNS),
    matrix("V", ROWS, COLUMNS),
)
p, q, G, V = (variable.symbol for variable in (LEFT, RIGHT, GRADIENT, DIRECTION))


def divisor(W: sp.MatrixExpr) -> sp.Expr:
    """pᵀWq, for singular vectors p and q the singular value."""
    return contraction(p.T, sp.MatMul(W, q))


IN_WEIGHTS = sp.MatMul(
    1 / divisor(W), sp.MatAdd(G, sp.MatMul(-sp.Trace(sp.MatMul(G.T, W)) / divisor(W), p, q.T))
)  # the gradient of the loss in W
NOT_ZERO = sp.Ne(divisor(W), 0)
VARIABLES = (ROWS, COLUMNS, WORDS, LEFT, RIGHT, GRADIENT)
NORMALISED = {
    **LETTERS,
    "p": "a column, the top left singular vector of $W$",
    "q": "a column, the top right singular vector of $W$",
    "G": r"the gradient of the loss in the weights $W/\sigma$",
    "V": "the direction in which $W$ is changed",
    "t": "how far to go, the derivative is taken at $t = 0$",
    r"$\sigma$": r"the divisor $\boldsymbol{p}^\top W \boldsymbol{q}$",
}
REFERENCES = ("Miyato2018, section 2.3 (the gradient of spectrally normalised weights)", "Su6311")
