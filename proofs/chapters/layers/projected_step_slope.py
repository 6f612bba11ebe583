"""d/dt (w − tg)/|w − tg| = −(g − (wᵀg)w) for |w| = 1: a projection after the step is normalisation before it."""

import sympy as sp

from numeric_check import column
from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._directions import REFERENCES, t, unit
from proofs.chapters.letters.descent import GRADIENT, K, g
from symbolic import DirectionalDerivative, contraction

WEIGHTS = column("w", K)
w = WEIGHTS.symbol


def derive() -> Derivation:
    """To first order in the step: minus the gradient of ``unit_norm_slope`` for |θ| = 1."""
    return Derivation(
        id="TF-1314",
        title="A step followed by the projection on the unit sphere, to first order",
        sentence=(
            r"For weights $\boldsymbol{w}$ of length $1$, the projected step $(\boldsymbol{w} - "
            r"t\boldsymbol{g})/|\boldsymbol{w} - t\boldsymbol{g}|$ moves with the velocity $-(\boldsymbol{g} - "
            r"(\boldsymbol{w}^\top \boldsymbol{g}) \boldsymbol{w})$ at $t = 0$. This is minus the gradient in the "
            r"parameters of normalised weights at $\boldsymbol{\theta} = \boldsymbol{w}$: to put the constraint after "
            "the step or the normalisation before it is the same to first order in the step size."
        ),
        variables=(K, WEIGHTS, GRADIENT),
        letters={
            **LETTERS,
            "w": "the weights, of length $1$",
            "t": "the step size, the derivative is taken at $t = 0$",
            r"$\boldsymbol{\theta}$": "the parameters before normalisation",
        },
        start=DirectionalDerivative(unit(sp.MatAdd(w, sp.MatMul(-t, g))), t, sp.S.Zero),
        steps=(
            Step(
                expr=sp.MatAdd(sp.MatMul(-1, g), sp.MatMul(contraction(w.T, g), w)),
                reason=r"product and chain rules, with $|\boldsymbol{w}| = 1$",
            ),
        ),
        hypotheses=(sp.Eq(contraction(w.T, w), 1),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
