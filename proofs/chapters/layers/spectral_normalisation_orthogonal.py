"""tr(Wᵀ(W − hD)) = tr(WᵀW) for the gradient D of a loss of W/σ: it is orthogonal to the weights."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers._normalised import IN_WEIGHTS, NORMALISED, NOT_ZERO, REFERENCES, VARIABLES, W
from proofs.chapters.layers.unit_norm_growth import RATE, h


def derive() -> Derivation:
    """W/σ does not change along W; so here too |W − hD|² = |W|² + h²|D|²."""
    return Derivation(
        id="TF-1318",
        title="The gradient of a loss in spectrally normalised weights is orthogonal to them",
        sentence=(
            r"For $\sigma = \boldsymbol{p}^\top W \boldsymbol{q} \neq 0$, the gradient $D = \frac1\sigma \bigl(G - "
            r"\frac{\operatorname{tr}(G^\top W)}{\sigma} \boldsymbol{p} \boldsymbol{q}^\top\bigr)$ of a loss of "
            r"$W/\sigma$ satisfies $\operatorname{tr}(W^\top (W - hD)) = \operatorname{tr}(W^\top W)$ for every step "
            r"size $h$, which says that $\operatorname{tr}(W^\top D) = 0$. So, for real letters, the Frobenius norm "
            "of $W$ never falls in a step."
        ),
        variables=(*VARIABLES, RATE),
        letters={**NORMALISED, "$D$": "the gradient of the loss in $W$"},
        start=sp.Trace(sp.MatMul(W.T, sp.MatAdd(W, sp.MatMul(-h, IN_WEIGHTS)))),
        steps=(
            Step(
                expr=sp.Trace(sp.MatMul(W.T, W)),
                reason=r"$\operatorname{tr}(W^\top \boldsymbol{p} \boldsymbol{q}^\top) = \sigma$",
            ),
        ),
        hypotheses=(NOT_ZERO,),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
