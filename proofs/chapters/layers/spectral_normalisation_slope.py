"""d/dt tr(Gᵀ(W + tV))/pᵀ(W + tV)q = tr(((G − tr(GᵀW)/σ pqᵀ)/σ)ᵀV), σ = pᵀWq: the gradient of W/σ, p and q fixed."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers._normalised import (
    DIRECTION,
    IN_WEIGHTS,
    NORMALISED,
    NOT_ZERO,
    REFERENCES,
    VARIABLES,
    G,
    V,
    W,
    divisor,
)

t = sp.Symbol("t", real=True)


def derive() -> Derivation:
    """The slope of the loss of W/σ along V; p and q are constants, as they are in programs."""
    moved = sp.MatAdd(W, sp.MatMul(t, V))
    loss = sp.Trace(sp.MatMul(G.T, moved)) / divisor(moved)
    return Derivation(
        id="TF-1317",
        title="The gradient of a loss in spectrally normalised weights",
        sentence=(
            r"For weights $W/\sigma$ with $\sigma = \boldsymbol{p}^\top W \boldsymbol{q} \neq 0$ and constant "
            r"$\boldsymbol{p}$ and $\boldsymbol{q}$, in which the loss has the gradient $G$, the slope of the loss in "
            r"$W$ along $V$ is $\operatorname{tr}(D^\top V)$ with the gradient $D = \frac1\sigma \bigl(G - "
            r"\frac{\operatorname{tr}(G^\top W)}{\sigma} \boldsymbol{p} \boldsymbol{q}^\top\bigr)$. On the left stands "
            "the linear part of the loss, which has the same slope."
        ),
        variables=(*VARIABLES, DIRECTION),
        letters={**NORMALISED, "$D$": "the gradient of the loss in $W$"},
        start=sp.Subs(sp.Derivative(loss, t), t, 0),
        steps=(Step(expr=sp.Trace(sp.MatMul(sp.Transpose(IN_WEIGHTS), V)), reason="the derivative of a quotient"),),
        hypotheses=(NOT_ZERO,),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
