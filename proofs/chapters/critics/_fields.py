"""The letters of the theorems on energies in any dimension d, at one point: values and derivatives there.

The derivative ∂_i of a product of p, V and ∂_iU is that along the coordinate i, where p + tp_i, V + tV_i, U_i + tU_ii
are the three up to terms of the second order in t.
"""

import sympy as sp

from numeric_check import dimension, entries, real
from proofs.chapters.letters.indices import i

DIMENSION = dimension("d")
d = DIMENSION.symbol
i_to_d = (i, 1, d)
DATA, GENERATED, ENERGY, CHANGE = real("p"), real("q"), real("u"), real("v")
STRENGTH = real("lambda")
p, q, u, v, lam = (variable.symbol for variable in (DATA, GENERATED, ENERGY, CHANGE, STRENGTH))
SLOPE, BEND, CHANGES, GRADIENT = (
    entries("U", DIMENSION),
    entries("B", DIMENSION),
    entries("V", DIMENSION),
    entries("g", DIMENSION),
)
U, B, V, g = (variable.symbol for variable in (SLOPE, BEND, CHANGES, GRADIENT))
t = sp.Symbol("t", real=True)
LETTERS = {
    "d": "the number of coordinates",
    "p": "the density of the data at the point",
    "q": "the density of the generated data at the point",
    "u": "the energy at the point",
    "v": "the change of the energy at the point",
    "U": "the gradient of the energy at the point",
    "V": "the gradient of the change at the point",
    "g": "the gradient of the density of the data at the point",
    "B": "the second derivatives of the energy at the point, each along its coordinate twice",
    "lambda": "the strength of the penalty",
    "i": "the number of a coordinate",
}


def integrand(change: sp.Expr) -> sp.Expr:
    """(p − q) U + λ p |∇U|² at the energy U + change · V."""
    return (p - q) * (u + change * v) + lam * p * sp.Sum((U[i] + change * V[i]) ** 2, i_to_d)


def divergence(*factors: sp.Expr) -> sp.Expr:
    """Σ_i ∂_i of a product of factors that are given along the coordinate i, a + t a_i."""
    return sp.Sum(sp.Subs(sp.Derivative(sp.Mul(*factors), t), t, 0), i_to_d)


ALONG_P, ALONG_V, ALONG_U = p + t * g[i], v + t * V[i], U[i] + t * B[i]
