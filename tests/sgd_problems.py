"""Quadratic sample losses and their stochastic modified equations, written out from the definition."""

from __future__ import annotations

import sympy as sp

R = sp.Rational
x, y, z, eta = sp.symbols("x y z eta")
ONE = ([(x - 1) ** 2 / 2, (x + 1) ** 2, (2 * x - 3) ** 2 / 5], [x], {x: R(3, 2)})
TWO = ([(x - 1) ** 2 / 2 + x * y / 3, (x + y) ** 2, (2 * x - y - 3) ** 2 / 5], [x, y], {x: R(3, 2), y: R(-1)})
THREE = ([(x - y) ** 2 / 2 + z**2, (x + z - 1) ** 2, (2 * y - z) ** 2 / 3 + x], [x, y, z], {x: R(1), y: R(-1), z: R(2)})
PROBLEMS = {1: ONE, 2: TWO, 3: THREE}


QUARTER = R(1, 4)


def modified_equation(losses, variables, order, quarter=QUARTER):
    """−∇(f + (η/4)|∇f|²), without the second term at order 1, and η Cov(∇f_γ)."""
    mean = sum(losses) / len(losses)
    gradient = sp.Matrix([mean.diff(v) for v in variables])
    noise = [sp.Matrix([loss.diff(v) for v in variables]) - gradient for loss in losses]
    modified = mean + (eta * quarter * gradient.dot(gradient) if order == 2 else 0)
    covariance = sum((g * g.T for g in noise), start=sp.zeros(len(variables))) / len(losses)
    return [-modified.diff(v) for v in variables], (eta * covariance).expand()
