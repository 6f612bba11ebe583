"""The letters of the theorems on Gaussians: means m₁ and m₂, a covariance A, M = RᵀR, and points x and y."""

import sympy as sp

from numeric_check import column, dimension, invertible, matrix
from symbolic.kantorovich import gaussian_potentials

D = dimension("d")
POINT, IMAGE, MEAN, TARGET = column("x", D), column("y", D), column("m_1", D), column("m_2", D)
FACTOR, COVARIANCE = invertible("R", D), matrix("A", D, D)

x, y, m1, m2 = POINT.symbol, IMAGE.symbol, MEAN.symbol, TARGET.symbol
R, A = FACTOR.symbol, COVARIANCE.symbol
TRANSPORT = gaussian_potentials(m1, A, m2, sp.MatMul(R.T, R))

REFERENCES = (
    "Peyre2019, section 2.6 (Gaussians)",
    "Gelbrich1990",
)
