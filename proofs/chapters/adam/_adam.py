"""The letters of the theorems on Adam, in one coordinate: the gradient g, its slope D along the flow, β, ρ, ε, h."""

import sympy as sp

from numeric_check import complex_number, positive, real

FIRST, SECOND, REGULAR = complex_number("beta"), complex_number("rho"), positive("epsilon")
GRADIENT, BEND, STEP = real("g"), real("D"), real("h")

beta, rho, eps = FIRST.symbol, SECOND.symbol, REGULAR.symbol
g, D, h = GRADIENT.symbol, BEND.symbol, STEP.symbol
root = sp.sqrt(g**2 + eps)


def at_zero(expr: sp.Expr, t: sp.Symbol) -> sp.Expr:
    """d/dt at t = 0, kept as it stands."""
    return sp.Subs(sp.Derivative(expr, t), t, 0)
