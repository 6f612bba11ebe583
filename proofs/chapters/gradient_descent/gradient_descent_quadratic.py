"""exp(log(I + A)) θ = (I + A) θ with A = −hH, ρ(A) < 1: the modified flow of gradient descent on ½ θᵀHθ, all orders."""

from functools import partial

import sympy as sp

from numeric_check import column
from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from proofs.chapters.letters.matrices import MATRIX_A, A, I, K
from proofs.chapters.logarithms.det_of_logarithm import LOGARITHM
from symbolic import MatrixExp, MatrixFunction, SpectralRadius, decide_arguments, decide_formula

POINT = column("theta", K)


def derive() -> Derivation:
    """The flow of the linear field log(I + A)/h over one step h is one step of gradient descent.

    The field is Σ (−1)ⁿ⁺¹/n hⁿ⁻¹ (−H)ⁿ θ by ``logarithm_series``: only tall trees have elementary differentials.
    """
    theta = POINT.symbol
    return Derivation(
        id="TF-026H",
        title="The modified flow of gradient descent on a quadratic loss",
        sentence=(
            r"If $A$ has spectral radius below $1$, $\exp(\log(I + A))\,\boldsymbol{\theta}$ is $(I + "
            r"A)\boldsymbol{\theta}$, with the principal logarithm. The left side is the flow of the linear field "
            r"$\frac1h \log(I + A)\,\boldsymbol{\theta}$ over the time $h$. For $A = -hH$ with a symmetric $H$ the "
            r"right side is a step of gradient descent on $\frac12 \boldsymbol{\theta}^\top H \boldsymbol{\theta}$ "
            "with step size $h$, and hence the linear field is the modified field, to all orders."
        ),
        variables=(K, MATRIX_A, POINT),
        letters={
            **LETTERS,
            "A": "a square matrix with spectral radius below $1$, $-hH$ in the application",
            r"$\rho$": "the spectral radius, the largest modulus of an eigenvalue",
            "$h$": "the step size, a number that is not zero",
            "$H$": "the Hessian of the quadratic loss, symmetric",
        },
        start=sp.MatMul(MatrixExp(MatrixFunction(LOGARITHM, I + A)), theta),
        steps=(
            Step(
                expr=sp.MatMul(sp.MatAdd(I, A), theta),
                reason="the exponential of the principal logarithm",
                by=partial(decide_arguments, by=partial(decide_formula, A=A)),
            ),
        ),
        hypotheses=(SpectralRadius(A) < 1,),
        references=(
            "Hairer2006, IX.1",
            "Higham2008, Theorem 1.31",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
