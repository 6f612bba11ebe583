"""L(θ − (h/|g|) g) = L(θ) − h |g| + ½ h² gᵀHg/|g|² for L(θ) = ½ θᵀHθ + cᵀθ and g = Hθ + c ≠ 0, all sizes."""

from functools import partial

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.gradient_descent import LETTERS
from proofs.chapters.gradient_descent.gradient_step_loss import POINT, SLOPE, c, loss, theta
from proofs.chapters.letters.descent import HESSIAN, IS_SYMMETRIC, STEP, H, K, h
from symbolic import contraction
from symbolic.procedures.matrices.symmetry import decide_symmetric


def derive() -> Derivation:
    """Normalised descent, h/|g| in the place of h: the curvature along g/|g| is all that tells two steps apart."""
    g = sp.MatAdd(sp.MatMul(H, theta), c)
    square = contraction(g.T, g)
    length = sp.sqrt(square)
    return Derivation(
        id="TF-01X9",
        title="The loss after a normalised step on a quadratic",
        sentence=(
            r"For $L(\boldsymbol{\theta}) = \frac12 \boldsymbol{\theta}^\top H \boldsymbol{\theta} + "
            r"\boldsymbol{c}^\top \boldsymbol{\theta}$ with symmetric $H$, $\boldsymbol{g} = H\boldsymbol{\theta} + "
            r"\boldsymbol{c}$ and the principal root $\ell = \sqrt{\boldsymbol{g}^\top \boldsymbol{g}} \neq 0$, a "
            r"step $-\frac{h}{\ell} \boldsymbol{g}$ leads exactly to the loss $L(\boldsymbol{\theta}) - h \ell + "
            r"\frac{h^2}{2 \ell^2} \boldsymbol{g}^\top H \boldsymbol{g}$. The formula writes $L$ and "
            r"$\boldsymbol{g}$ out."
        ),
        variables=(K, POINT, SLOPE, HESSIAN, STEP),
        letters={
            **LETTERS,
            "h": "the step size, for real letters and $h > 0$ the length of the step",
            "$L$": "the loss",
            r"$\boldsymbol{g}$": (
                r"the gradient $H\boldsymbol{\theta} + \boldsymbol{c}$ of $L$ at $\boldsymbol{\theta}$"
            ),
            "q": r"the number $\boldsymbol{g}^\top \boldsymbol{g} = \ell^2$",
            r"$\ell$": (r"the root of $q$, for real letters the length of $\boldsymbol{g}$"),
        },
        start=loss(sp.MatAdd(theta, sp.MatMul(-h / length, g))),
        steps=(
            Step(
                expr=loss(theta) - h * length + h**2 / (2 * square) * contraction(g.T, H * g),
                reason="multiply out, with a symmetric Hessian",
                by=partial(decide_symmetric, symmetric=(H,)),
            ),
        ),
        where={sp.Symbol("q"): square},
        hypotheses=(IS_SYMMETRIC, sp.Ne(square, 0)),
        references=("Nesterov2018, chapter 3 (subgradient steps $h/|g|$)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
