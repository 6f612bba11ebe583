"""L(θ − hg) = L(θ) − h |g|² + ½ h² gᵀHg for L(θ) = ½ θᵀHθ + cᵀθ and g = ∇L(θ) = Hθ + c, all sizes."""

import sympy as sp

from numeric_check import column
from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from proofs.chapters.letters.descent import HESSIAN, IS_SYMMETRIC, STEP, H, K, h
from symbolic import contraction

POINT, SLOPE = column("theta", K), column("c", K)
theta, c = POINT.symbol, SLOPE.symbol


def loss(x: sp.MatrixExpr) -> sp.Expr:
    """½ xᵀHx + cᵀx."""
    return contraction(x.T, H * x) / 2 + contraction(c.T, x)


def derive() -> Derivation:
    """The loss after one step; for h ∝ 1/|g| the decrease h|g|² is the same everywhere, up to the curvature along g."""
    g = sp.MatAdd(sp.MatMul(H, theta), c)
    return Derivation(
        id="TF-01W4",
        title="The loss after one step of gradient descent on a quadratic",
        sentence=(
            r"For the quadratic loss $L(\boldsymbol{\theta}) = \frac12 \boldsymbol{\theta}^\top H \boldsymbol{\theta} "
            r"+ \boldsymbol{c}^\top \boldsymbol{\theta}$ with symmetric $H$ and gradient $\boldsymbol{g} = "
            r"H\boldsymbol{\theta} + \boldsymbol{c}$, a step of gradient descent gives exactly $L(\boldsymbol{\theta} "
            r"- h\boldsymbol{g}) = L(\boldsymbol{\theta}) - h\, \boldsymbol{g}^\top \boldsymbol{g} + \frac{h^2}{2} "
            r"\boldsymbol{g}^\top H \boldsymbol{g}$. The formula writes $L$ and $\boldsymbol{g}$ out."
        ),
        variables=(K, POINT, SLOPE, HESSIAN, STEP),
        letters={
            **LETTERS,
            "$L$": "the loss",
            r"$\boldsymbol{g}$": (
                r"the gradient $H\boldsymbol{\theta} + \boldsymbol{c}$ of $L$ at $\boldsymbol{\theta}$"
            ),
        },
        start=loss(sp.MatAdd(theta, sp.MatMul(-h, g))),
        steps=(
            Step(
                expr=loss(theta) - h * contraction(g.T, g) + h**2 * contraction(g.T, H * g) / 2,
                reason="multiply out, with a symmetric Hessian",
            ),
        ),
        hypotheses=(IS_SYMMETRIC,),
        references=("Nesterov2018, section 1.2.3 (general losses, as a bound)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
