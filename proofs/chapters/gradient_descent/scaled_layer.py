"""θ = λφ: gradient descent of φ with the rate α is gradient descent of θ with λ²α, all dimensions."""

import sympy as sp

from numeric_check import column, complex_number, moderate
from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, K, g, t, v
from symbolic import contraction

POINT, SCALE, RATE = column("phi", K), complex_number("lambda"), moderate("alpha")
phi, lam, alpha = POINT.symbol, SCALE.symbol, RATE.symbol


def derive() -> Derivation:
    """The loss of φ is L(λφ), with the slope λ gᵀw in a direction w, g = ∇L(θ): one step, seen along v.

    λ(φ − α ∇_φ) against v is θᵀv − αλ times the slope of L at λ(φ + tv), which has λgᵀ(tv) + O(t²) there.
    """
    slope = sp.Subs(sp.Derivative(contraction(g.T, sp.MatMul(lam, sp.MatAdd(phi, t * v))), t), t, 0)
    step = sp.MatAdd(sp.MatMul(lam, phi), sp.MatMul(-(lam**2) * alpha, g))
    return Derivation(
        id="TF-01ZK",
        title="The learning rate of a layer whose weights are scaled",
        sentence=(
            r"For weights $\boldsymbol{\theta} = \lambda\boldsymbol{\phi}$, a step of gradient descent for "
            r"$\boldsymbol{\phi}$ with the learning rate $\alpha$ is one for $\boldsymbol{\theta}$ with the learning "
            r"rate $\lambda^2 \alpha$: seen along any $\boldsymbol{v}$, $\lambda\boldsymbol{\phi}$ after the step is "
            r"$\lambda\boldsymbol{\phi} - \alpha\lambda^2 \boldsymbol{g}$ with $\boldsymbol{g} = \nabla "
            r"L(\boldsymbol{\theta})$. The derivative in the formula is that of $L(\lambda\boldsymbol{\phi})$ along "
            r"$\boldsymbol{v}$."
        ),
        variables=(K, POINT, GRADIENT, DIRECTION, SCALE, RATE),
        letters={
            **LETTERS,
            "phi": "the parameters before scaling",
            "g": r"the gradient of the loss $L$ at $\boldsymbol{\theta} = \lambda \boldsymbol{\phi}$",
            "lambda": "the factor by which the parameters are scaled",
            "alpha": r"the learning rate of $\boldsymbol{\phi}$",
            "$L$": r"the loss, a function of $\boldsymbol{\theta}$",
            r"$\boldsymbol{\theta}$": r"the scaled parameters $\lambda \boldsymbol{\phi}$, the weights of a layer",
        },
        start=contraction(v.T, sp.MatMul(lam, phi)) - alpha * lam * slope,
        steps=(Step(expr=contraction(v.T, step), reason="chain rule for the scaled weights"),),
        references=("Yang2021, scalings of weights and of rates that give the same training",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
