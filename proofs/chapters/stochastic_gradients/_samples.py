"""The letters of the theorems on finitely many samples: gradients F_si of n samples in m dimensions, and moments."""

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j, m, n
from symbolic import ForAll, symmetric_tensor

s = sp.Symbol("s", integer=True, positive=True)
s_to_n, i_to_m, j_to_m = (s, 1, n), (i, 1, m), (j, 1, m)
GRADIENTS, MEAN_GRADIENT, COVARIANCE = (
    entries("F", ROWS, COLUMNS),
    entries("g", COLUMNS),
    entries("S", COLUMNS, COLUMNS),
)
F, g, S = GRADIENTS.symbol, MEAN_GRADIENT.symbol, COVARIANCE.symbol


def mean(term: sp.Expr) -> sp.Expr:
    """E over the samples, each with the probability 1/n."""
    return sp.Sum(term, s_to_n) / n


IS_MEAN = ForAll(sp.Eq(g[i], mean(F[s, i])), i_to_m)
IS_COVARIANCE = ForAll(sp.Eq(S[i, j], mean((F[s, i] - g[i]) * (F[s, j] - g[j]))), i_to_m, j_to_m)

HESSIAN, SLOPE, CURVATURE = entries("H", COLUMNS, COLUMNS), entries("phi", COLUMNS), entries("P", COLUMNS, COLUMNS)
H, phi, P = HESSIAN.symbol, SLOPE.symbol, CURVATURE.symbol
IS_SYMMETRIC = symmetric_tensor(H)
