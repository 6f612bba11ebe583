"""WWᵀ(1, −1) = 8 (1, −1) for W = (2, ½; −2, ½): the singular value √8 that power iteration from the ones misses."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers._missed import LETTERS, TOP, W
from proofs.chapters.layers._spectral import REFERENCES


def derive() -> Derivation:
    """So W divided by the estimate √½ of ``power_iteration_ones`` has norm 4, and is not of norm 1."""
    return Derivation(
        id="TF-1311",
        title="The singular value that power iteration from a start of ones misses",
        sentence=(
            r"For $W = \begin{pmatrix} 2 & \frac12 \\ -2 & \frac12 \end{pmatrix}$ and $\boldsymbol{p} = (1, "
            r"-1)^\top$, $W W^\top \boldsymbol{p} = 8 \boldsymbol{p}$. So $\sqrt8$ is a singular value of $W$, and "
            r"divided by $\sqrt{\frac12}$, the estimate of power iteration from the start $(1, 1)^\top$, $W$ has "
            "spectral norm at least $4$, and not $1$."
        ),
        variables=(),
        letters=LETTERS,
        start=sp.MatMul(W, W.T, TOP, evaluate=False),
        steps=(Step(expr=sp.MatMul(8, TOP, evaluate=False), reason="multiply out"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
