"""|W vᵣ|² = uᵀ(WWᵀ)²ʳu for vᵣ = (WᵀW)ʳ⁻¹Wᵀu: the image of the iterate of power iteration, all sizes and steps."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._spectral import COLUMNS, REFERENCES, ROWS, START, STEPS, r, square, u
from proofs.chapters.layers._spectral import WORDS as WEIGHTS
from symbolic import contraction

W = WEIGHTS.symbol


def derive() -> Derivation:
    """The product of the iterate with itself is one word in W and Wᵀ."""
    image = sp.MatMul(W, sp.MatPow(sp.MatMul(W.T, W), r - 1), W.T, u)
    return Derivation(
        id="TF-1303",
        title="The image of an iterate of power iteration",
        sentence=(
            r"The iterate $\boldsymbol{v}_r = (W^\top W)^{r-1} W^\top \boldsymbol{u}$ of power iteration satisfies "
            r"$|W \boldsymbol{v}_r|^2 = \boldsymbol{u}^\top (W W^\top)^{2r} \boldsymbol{u}$ for real $W$ and "
            r"$\boldsymbol{u}$, for all sizes and every number $r$ of steps. The formula, with $\boldsymbol{x}^\top "
            r"\boldsymbol{x}$ for $|\boldsymbol{x}|^2$, holds for complex letters too."
        ),
        variables=(ROWS, COLUMNS, STEPS, WEIGHTS, START),
        letters={**LETTERS, "r": "the number of steps"},
        start=square(image),
        steps=(
            Step(
                expr=contraction(u.T, sp.MatMul(sp.MatPow(sp.MatMul(W, W.T), 2 * r), u)),
                reason=r"$W (W^\top W)^{r-1} W^\top = (W W^\top)^r$",
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
