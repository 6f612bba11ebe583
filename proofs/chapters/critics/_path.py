"""The letters of the theorems on a critic on a path: slopes s on the edges, flows H = P − Q, and weights w of edges."""

import sympy as sp

from numeric_check import entries, positive
from proofs.chapters.letters.indices import ROWS, i, i_to_n

WEIGHTS, FLOW, SLOPES, STRENGTH = (
    entries("w", ROWS, positive=True),
    entries("H", ROWS),
    entries("s", ROWS),
    positive("lambda"),
)
w, H, s, lam = WEIGHTS.symbol, FLOW.symbol, SLOPES.symbol, STRENGTH.symbol


def objective(slope: sp.Expr, weight: sp.Expr = w[i], strength: sp.Expr = lam) -> sp.Expr:
    """Σ_i (−H_i slope + λ weight slope²)."""
    return sp.Sum(-H[i] * slope + strength * weight * slope**2, i_to_n)


LEAST = -sp.Sum(H[i] ** 2 / (4 * lam * w[i]), i_to_n)
