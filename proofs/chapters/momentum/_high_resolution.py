"""A curve with X′ = V, X″ = A, X‴ = B at the times ±δ, δ = √s, and the momentum λ = (1 − rδ)/(1 + rδ), r = √μ."""

import sympy as sp

from numeric_check import column, complex_number, moderate
from proofs.chapters.letters.descent import GRADIENT, K

ROOT_STEP, ROOT_CONVEXITY = moderate("delta"), complex_number("r")
POINT, VELOCITY, ACCELERATION, JERK, AFTER, BEFORE = (column(name, K) for name in ("X", "V", "A", "B", "R", "S"))
VARIABLES = (K, POINT, VELOCITY, ACCELERATION, JERK, AFTER, BEFORE, GRADIENT, ROOT_CONVEXITY, ROOT_STEP)

delta, r = ROOT_STEP.symbol, ROOT_CONVEXITY.symbol
X, V, A, B, R, S = (variable.symbol for variable in VARIABLES[1:7])
later = sp.MatAdd(delta * V, delta**2 / 2 * A, delta**3 / 6 * B, delta**4 * R)  # X(t + δ) − X(t)
earlier = sp.MatAdd(delta * V, -(delta**2) / 2 * A, delta**3 / 6 * B, -(delta**4) * S)  # X(t) − X(t − δ)
momentum = (1 - r * delta) / (1 + r * delta)
remainder = sp.MatAdd(R, S, r / 3 * B, r * delta * R, -r * delta * S)  # of the differences, divided by δ²
HYPOTHESES = (sp.Ne(delta, 0), sp.Ne(1 + r * delta, 0))
SOURCE = "Shi2022"


def residual(gradient: sp.MatrixExpr) -> sp.MatrixExpr:
    """(1 + rδ)/δ² times what is left of x₊ − x − λ(x − x₋) + s∇f = 0 along the curve."""
    left = sp.MatAdd(later, sp.MatMul(-momentum, earlier), sp.MatMul(delta**2, gradient))
    return sp.MatMul((1 + r * delta) / delta**2, left)
