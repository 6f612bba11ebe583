"""|θ − hG|² = |θ|² + h²|G|² for the gradient G in the parameters of normalised weights: no step shortens them."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.layers._directions import NOT_ZERO, REFERENCES, WORDS, tangential, theta
from proofs.chapters.layers.unit_norm_slope import SLOPES
from proofs.chapters.letters.descent import GRADIENT, K, g
from symbolic import contraction

RATE = real("h")
h = RATE.symbol


def derive() -> Derivation:
    """Pythagoras, by ``unit_norm_orthogonal``."""
    G = tangential(g)
    step = sp.MatAdd(theta, sp.MatMul(-h, G))
    squared = contraction(theta.T, theta) + h**2 * contraction(sp.Transpose(G), G)
    return Derivation(
        id="TF-1316",
        title="The norm of the parameters of normalised weights never falls in a step",
        sentence=(
            r"For $\boldsymbol{\theta}^\top \boldsymbol{\theta} \neq 0$ and the gradient $\boldsymbol{G} = "
            r"\frac{1}{|\boldsymbol{\theta}|} \bigl(\boldsymbol{g} - \frac{\boldsymbol{\theta}^\top "
            r"\boldsymbol{g}}{\boldsymbol{\theta}^\top \boldsymbol{\theta}} \boldsymbol{\theta}\bigr)$ of a loss in "
            r"the parameters of normalised weights, a step of gradient descent leads to $|\boldsymbol{\theta} - "
            r"h\boldsymbol{G}|^2 = |\boldsymbol{\theta}|^2 + h^2 |\boldsymbol{G}|^2$, for real letters. So the norm "
            r"never falls, and as $\boldsymbol{G}$ has the divisor $|\boldsymbol{\theta}|$, the steps become shorter "
            r"for gradients $\boldsymbol{g}$ of the same length."
        ),
        variables=(K, WORDS, GRADIENT, RATE),
        letters=SLOPES,
        start=contraction(sp.Transpose(step), step),
        steps=(Step(expr=squared, reason="the gradient is orthogonal to the parameters"),),
        hypotheses=(NOT_ZERO,),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
