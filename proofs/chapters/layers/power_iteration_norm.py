"""|vᵣ|² = uᵀ(WWᵀ)²ʳ⁻¹u for vᵣ = (WᵀW)ʳ⁻¹Wᵀu: the length of the iterate of power iteration, all sizes and steps."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers import LETTERS
from proofs.chapters.layers._spectral import COLUMNS, REFERENCES, ROWS, START, STEPS, r, square, u
from proofs.chapters.layers._spectral import WORDS as WEIGHTS
from symbolic import contraction

W = WEIGHTS.symbol


def derive() -> Derivation:
    """With ``power_iteration_image`` it gives the square of the estimate, |W vᵣ|²/|vᵣ|²."""
    iterate = sp.MatMul(sp.MatPow(sp.MatMul(W.T, W), r - 1), W.T, u)
    return Derivation(
        id="TF-1304",
        title="The length of an iterate of power iteration",
        sentence=(
            r"The iterate $\boldsymbol{v}_r = (W^\top W)^{r-1} W^\top \boldsymbol{u}$ of power iteration satisfies "
            r"$|\boldsymbol{v}_r|^2 = \boldsymbol{u}^\top (W W^\top)^{2r-1} \boldsymbol{u}$ for real $W$ and "
            r"$\boldsymbol{u}$, for all sizes and every number $r$ of steps. The formula, with $\boldsymbol{x}^\top "
            r"\boldsymbol{x}$ for $|\boldsymbol{x}|^2$, holds for complex letters too."
        ),
        variables=(ROWS, COLUMNS, STEPS, WEIGHTS, START),
        letters={**LETTERS, "r": "the number of steps"},
        start=square(iterate),
        steps=(
            Step(
                expr=contraction(u.T, sp.MatMul(sp.MatPow(sp.MatMul(W, W.T), 2 * r - 1), u)),
                reason=r"$W (W^\top W)^{2r-2} W^\top = (W W^\top)^{2r-1}$",
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
