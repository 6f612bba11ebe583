"""The letters of the Dirac-GAN: the columns φ of the discriminator and θ of the generator, and how they move."""

import sympy as sp

from numeric_check import column, dimension, positive, real
from symbolic import DirectionalDerivative, contraction

K = dimension("k")
PHI, THETA = column("phi", K), column("theta", K)
REAL_PHI, REAL_THETA = column("phi", K, is_real=True), column("theta", K, is_real=True)
STEP, STRENGTH = real("h"), positive("lambda")
DRAWN, DAMPED, PUSHED = real("a"), real("b"), real("c")

k, phi, theta = K.symbol, PHI.symbol, THETA.symbol
h, lam = STEP.symbol, STRENGTH.symbol
a, b, c = DRAWN.symbol, DAMPED.symbol, PUSHED.symbol
t = sp.Symbol("t")
s = contraction(theta.T, phi)

GAN_ARTICLE = ("Su6583",)
DIRAC = ("Mescheder2018, section 2 (the Dirac-GAN, $k = 1$)",)


def square(x: sp.MatrixExpr) -> sp.Expr:
    """|x|² = xᵀx of a real column."""
    return contraction(sp.Transpose(x), x)


def plus(x: sp.MatrixExpr, *terms: tuple[sp.Expr, sp.MatrixExpr]) -> sp.MatrixExpr:
    """x + Σ c y for pairs (c, y)."""
    return sp.MatAdd(x, *(sp.MatMul(factor, y) for factor, y in terms))


def field(a: sp.Expr, b: sp.Expr, c: sp.Expr) -> tuple[sp.MatrixExpr, sp.MatrixExpr]:
    """φ and θ after the time t with the velocities φ′ = −aθ − bφ and θ′ = cφ of this moment."""
    damped = (-t * b, phi) if b != 0 else None
    return plus(phi, (-t * a, theta), *([damped] if damped else [])), plus(theta, (t * c, phi))


def rate(e: sp.Expr) -> sp.Expr:
    """The derivative in t at t = 0."""
    return sp.Subs(sp.Derivative(e, t), t, 0)


def matrix_rate(e: sp.MatrixExpr) -> sp.MatrixExpr:
    return DirectionalDerivative(e, t, sp.S.Zero)


def energy(phi: sp.MatrixExpr, theta: sp.MatrixExpr) -> sp.Expr:
    """|θ|² + |φ|², the squared distance from the equilibrium."""
    return square(theta) + square(phi)


def momentum(phi: sp.MatrixExpr, theta: sp.MatrixExpr) -> sp.MatrixExpr:
    """L = θφᵀ − φθᵀ."""
    return sp.MatAdd(sp.MatMul(theta, sp.Transpose(phi)), sp.MatMul(-1, phi, sp.Transpose(theta)))
