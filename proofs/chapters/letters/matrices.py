"""The letters that the theorems share: columns x, y, matrices X, Y, A of symbolic size, and the contraction s = yᵀx."""

import sympy as sp

from numeric_check import column, dimension, matrix, moderate, natural
from symbolic import contraction

K, R, N = dimension("k"), dimension("r"), natural("n")
COLUMN_X = column("x", K)
COLUMN_Y = column("y", K, against=COLUMN_X)
MATRIX_X = matrix("X", K, R)
MATRIX_Y = matrix("Y", K, R, against=MATRIX_X)
MATRIX_A = matrix("A", K, K)
TIME = moderate("t")

k, r, n = K.symbol, R.symbol, N.symbol
x, y = COLUMN_X.symbol, COLUMN_Y.symbol
X, Y = MATRIX_X.symbol, MATRIX_Y.symbol
A, t = MATRIX_A.symbol, TIME.symbol
s = contraction(y.T, x)
I = sp.Identity(k)
WHERE = {sp.Symbol("s"): s}
