"""(WWᵀ)ʳ(1, 1) = 2⁻ʳ(1, 1) for W = (2, ½; −2, ½): from the ones, power iteration finds √½ and not √8, at every r."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers._missed import LETTERS, ONES, W
from proofs.chapters.layers._spectral import REFERENCES, STEPS, r


def derive() -> Derivation:
    """WWᵀ maps the ones to half of them: the other eigenvalue of WWᵀ, 8, has the eigenvector (1, −1)."""
    return Derivation(
        id="TF-1310",
        title="Power iteration from a start of ones misses a spectral norm at every step",
        sentence=(
            r"For $W = \begin{pmatrix} 2 & \frac12 \\ -2 & \frac12 \end{pmatrix}$ and the start $\boldsymbol{u} = (1, "
            r"1)^\top$, $(W W^\top)^r \boldsymbol{u} = 2^{-r} \boldsymbol{u}$ for every $r \ge 1$; the formula has $W "
            r"W^\top$ multiplied out. So the square of the estimate after $r$ steps of power iteration, "
            r"$\boldsymbol{u}^\top (W W^\top)^{2r} \boldsymbol{u}/\boldsymbol{u}^\top (W W^\top)^{2r-1} "
            r"\boldsymbol{u}$, is $\frac12$ for every $r$; the spectral norm of $W$ is $\sqrt8$."
        ),
        variables=(STEPS,),
        letters={**LETTERS, "r": "the number of steps"},
        start=sp.MatMul(sp.MatPow(W * W.T, r), ONES),
        steps=(Step(expr=2**-r * ONES, reason=r"$W W^\top \boldsymbol{u} = \frac12 \boldsymbol{u}$"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
