"""θᵀ(θ − hG) = θᵀθ for G = (g − (θᵀg/θᵀθ)θ)/|θ|: the gradient is orthogonal to the parameters of normalised weights."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers._directions import NOT_ZERO, REFERENCES, WORDS, tangential, theta
from proofs.chapters.layers.unit_norm_growth import RATE, h
from proofs.chapters.layers.unit_norm_slope import SLOPES
from proofs.chapters.letters.descent import GRADIENT, K, g
from symbolic import contraction


def derive() -> Derivation:
    """A function of θ/|θ| has slope 0 along θ itself."""
    return Derivation(
        id="TF-1315",
        title="The gradient in the parameters of normalised weights is orthogonal to them",
        sentence=(
            r"For $\boldsymbol{\theta}^\top \boldsymbol{\theta} \neq 0$, the gradient $\boldsymbol{G} = "
            r"\frac{1}{|\boldsymbol{\theta}|} \bigl(\boldsymbol{g} - \frac{\boldsymbol{\theta}^\top "
            r"\boldsymbol{g}}{\boldsymbol{\theta}^\top \boldsymbol{\theta}} \boldsymbol{\theta}\bigr)$ of a loss in "
            r"the parameters of normalised weights satisfies $\boldsymbol{\theta}^\top (\boldsymbol{\theta} - "
            r"h\boldsymbol{G}) = \boldsymbol{\theta}^\top \boldsymbol{\theta}$ for every step size $h$, which says "
            r"that $\boldsymbol{\theta}^\top \boldsymbol{G} = 0$."
        ),
        variables=(K, WORDS, GRADIENT, RATE),
        letters=SLOPES,
        start=contraction(theta.T, sp.MatAdd(theta, sp.MatMul(-h, tangential(g)))),
        steps=(Step(expr=contraction(theta.T, theta), reason="multiply out"),),
        hypotheses=(NOT_ZERO,),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
