"""d/dt gᵀ(θ + tv)/|θ + tv| = Gᵀv with G = (g − (θᵀg/θᵀθ)θ)/|θ|: the gradient of a loss in the direction of θ."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._directions import NOT_ZERO, PARAMETERS, REFERENCES, t, tangential, theta, unit
from proofs.chapters.letters.descent import DIRECTION, GRADIENT, K, g, v
from symbolic import contraction


def derive() -> Derivation:
    """The chain rule for the loss of θ/|θ|, whose gradient in the weights θ/|θ| is g."""
    moved = contraction(g.T, unit(sp.MatAdd(theta, sp.MatMul(t, v))))
    return Derivation(
        id="TF-1313",
        title="The gradient of a loss in the parameters of normalised weights",
        sentence=(
            r"For weights $\boldsymbol{\theta}/|\boldsymbol{\theta}|$ with real $\boldsymbol{\theta} \neq 0$, in which "
            r"the loss has the gradient $\boldsymbol{g}$, the loss has the slope $\boldsymbol{G}^\top \boldsymbol{v}$ "
            r"in $\boldsymbol{\theta}$ along $\boldsymbol{v}$ with the gradient $\boldsymbol{G} = "
            r"\frac{1}{|\boldsymbol{\theta}|} \bigl(\boldsymbol{g} - \frac{\boldsymbol{\theta}^\top "
            r"\boldsymbol{g}}{\boldsymbol{\theta}^\top \boldsymbol{\theta}} \boldsymbol{\theta}\bigr)$: the part of "
            r"$\boldsymbol{g}$ beside $\boldsymbol{\theta}$, divided by the length. On the left stands the linear part "
            "of the loss, which has the same slope."
        ),
        variables=(K, PARAMETERS, GRADIENT, DIRECTION),
        letters=SLOPES,
        start=sp.Subs(sp.Derivative(moved, t), t, 0),
        steps=(Step(expr=contraction(sp.Transpose(tangential(g)), v), reason="product and chain rules"),),
        hypotheses=(NOT_ZERO,),
        references=REFERENCES,
    )


SLOPES = {
    **LETTERS,
    "g": r"the gradient of the loss in the weights $\boldsymbol{\theta}/|\boldsymbol{\theta}|$",
    "v": r"the direction in which $\boldsymbol{\theta}$ is changed",
    "t": "how far to go, the derivative is taken at $t = 0$",
    r"$\boldsymbol{G}$": r"the gradient of the loss in $\boldsymbol{\theta}$",
}


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
