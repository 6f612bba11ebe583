"""−∇ ½ θᵀ(−log(I + A)/h)θ = log(I + A)θ/h with A = −hH, ρ(A) < 1: the modified loss of a quadratic, all orders."""

import sympy as sp

from numeric_check import column, nonzero
from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from proofs.chapters.letters.matrices import MATRIX_A, A, I, K
from proofs.chapters.logarithms.det_of_logarithm import LOGARITHM
from symbolic import MatrixFunction, SpectralRadius, contraction
from symbolic.procedures.matrices.symmetry import symmetry

POINT, DIRECTION, STEP = column("theta", K), column("v", K), nonzero("h")
theta, v, h, t = POINT.symbol, DIRECTION.symbol, STEP.symbol, sp.Symbol("t")


def modified_loss(x: sp.MatrixExpr) -> sp.Expr:
    """½ xᵀ(−log(I + A)/h)x."""
    return -contraction(x.T, sp.MatMul(MatrixFunction(LOGARITHM, I + A), x)) / (2 * h)


def derive() -> Derivation:
    """In every direction v; log(I + A)/h is the field of ``gradient_descent_quadratic``, and A = −hH is symmetric."""
    log = MatrixFunction(LOGARITHM, I + A)
    along = sp.MatAdd(theta, sp.MatMul(t, v))
    halves = contraction(v.T, sp.MatMul(log, theta)) + contraction(theta.T, sp.MatMul(log, v))
    return Derivation(
        id="TF-027P",
        title="The modified loss of gradient descent on a quadratic loss",
        sentence=(
            r"For a symmetric $A$ with spectral radius below $1$, $\frac1h \log(I + A)\,\boldsymbol{\theta}$ is minus "
            r"the gradient of $-\frac1{2h} \boldsymbol{\theta}^\top \log(I + A)\,\boldsymbol{\theta}$, seen along any "
            r"vector $\boldsymbol{v}$. For $A = -hH$ the first is the modified field of gradient descent on $\frac12 "
            r"\boldsymbol{\theta}^\top H \boldsymbol{\theta}$ with step size $h$, and hence $-\frac1{2h} "
            r"\boldsymbol{\theta}^\top \log(I - hH)\,\boldsymbol{\theta}$ is a modified loss, to all orders."
        ),
        variables=(K, POINT, DIRECTION, MATRIX_A, STEP),
        letters={
            **LETTERS,
            "theta": "the point",
            "A": "a symmetric matrix with spectral radius below $1$, $-hH$ in the application",
            r"$\rho$": "the spectral radius, the largest modulus of an eigenvalue",
            "$H$": "the Hessian of the quadratic loss, symmetric",
        },
        start=-sp.Subs(sp.Derivative(modified_loss(along), t), t, 0),
        steps=(
            Step(expr=halves / (2 * h), reason="the product rule"),
            Step(
                expr=contraction(v.T, sp.MatMul(log, theta)) / h,
                reason="the logarithm of a symmetric matrix is symmetric",
            ),
        ),
        hypotheses=(symmetry(A), SpectralRadius(A) < 1),
        references=("Hairer2006, IX.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
