"""The letters of the theorems on MALA for U = x²/2: a step ε from x to y, and the chain's proposals and acceptances."""

import sympy as sp

from numeric_check import positive, real

STEP, START, END = positive("epsilon"), real("x"), real("y")
eps, x, y = STEP.symbol, START.symbol, END.symbol
LETTERS = {
    "epsilon": "the step size",
    "x": "the state before the step",
    "y": "the state that is proposed",
    "$U$": r"the energy, $\frac12 x^2$",
    "$a$": "the probability of acceptance",
}


def proposal(x: sp.Expr, y: sp.Expr, step: sp.Expr = eps) -> sp.Expr:
    """log of the density of y = x − (ε/2) x + √ε ξ, up to a constant."""
    return -((y - x + step * x / 2) ** 2) / (2 * step)


def flow(log_density: sp.Expr, x: sp.Expr, y: sp.Expr, log_ratio: sp.Expr) -> sp.Expr:
    """density(x) · proposal(y | x) · min(1, ratio)."""
    return sp.exp(log_density) * sp.exp(proposal(x, y)) * sp.Min(1, sp.exp(log_ratio))
