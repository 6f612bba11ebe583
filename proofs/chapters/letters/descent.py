"""The letters of the theorems on gradient descent: gradient g, symmetric Hessian H, directions v and w, a step h."""

import sympy as sp

from numeric_check import column, dimension, moderate, symmetric
from symbolic.procedures.matrices.symmetry import symmetry

K = dimension("k")
GRADIENT, DIRECTION, HESSIAN, STEP = column("g", K), column("v", K), symmetric("H", K), moderate("h")

k = K.symbol
g, v, H, h = GRADIENT.symbol, DIRECTION.symbol, HESSIAN.symbol, STEP.symbol
I, t = sp.Identity(k), sp.Symbol("t")
IS_SYMMETRIC = symmetry(H)
