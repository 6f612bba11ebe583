"""The letters of a GAN that turns on a circle: generator θ and discriminator φ, real columns, turned by ω in a step."""

import sympy as sp

from numeric_check import column
from proofs.chapters.averages import LETTERS
from proofs.chapters.averages._average import SQUARE, alpha, omega
from proofs.chapters.letters.descent import K
from symbolic import contraction

GENERATOR, CRITIC = column("theta", K), column("phi", K)
theta, phi = GENERATOR.symbol, CRITIC.symbol
a, b = (1 - alpha) * (1 - alpha * sp.cos(omega)) / SQUARE, (1 - alpha) * alpha * sp.sin(omega) / SQUARE
SHORT = {sp.Symbol("d"): SQUARE}


def combined(a: sp.Expr, b: sp.Expr) -> sp.MatrixExpr:
    """aθ + bφ."""
    return sp.MatAdd(sp.MatMul(a, theta), sp.MatMul(b, phi))


AVERAGES = combined(a, -b), combined(b, a)  # of θ and of φ
TURNED = combined(sp.cos(omega), sp.sin(omega)), combined(-sp.sin(omega), sp.cos(omega))  # θ and φ after a step


def square(x: sp.MatrixExpr) -> sp.Expr:
    """xᵀx, for a real column the square of its length."""
    return contraction(sp.Transpose(x), x)


CIRCLES = {
    **LETTERS,
    "theta": "the parameters of the generator",
    "phi": "the parameters of the discriminator",
    "d": r"the number $1 - 2\alpha\cos\omega + \alpha^2$, written without a difference",
    "$a$": r"the factor $(1 - \alpha)(1 - \alpha \cos\omega)/d$",
    "$b$": r"the factor $(1 - \alpha)\alpha \sin\omega/d$",
}
REFERENCES = ("Mescheder2018, section 2 (the Dirac-GAN)", "Yazici2019, section 3", "Su6575")
