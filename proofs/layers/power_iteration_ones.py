"""|Wvᵣ|²/|vᵣ|² = ½ for W = (2, ½; −2, ½) at every r from the start (1, 1): the largest singular value is √8."""

import sympy as sp

from proofs import Derivation, Step
from proofs.layers._missed import LETTERS, ONES, W
from proofs.layers._spectral import REFERENCES, STEPS, r
from symbolic import contraction


def derive() -> Derivation:
    """WWᵀ maps the ones to half of them: the other eigenvalue of WWᵀ, 8, has the eigenvector (1, −1)."""
    value = [contraction(ONES.T, sp.MatMul(sp.MatPow(W * W.T, power), ONES)) for power in (2 * r, 2 * r - 1)]
    return Derivation(
        id="TF-1310",
        title="Power iteration from a start of ones misses a spectral norm at every step",
        sentence=(
            r"For $W = \begin{pmatrix} 2 & \frac12 \\ -2 & \frac12 \end{pmatrix}$ and the start $\boldsymbol{u} = (1, "
            r"1)^\top$, the square $\boldsymbol{u}^\top (W W^\top)^{2r} \boldsymbol{u}/\boldsymbol{u}^\top (W "
            r"W^\top)^{2r-1} \boldsymbol{u}$ of the estimate after $r$ steps of power iteration is $\frac12$ for "
            r"every $r$. The formula has $W W^\top$ multiplied out. The spectral norm of $W$ is $\sqrt8$."
        ),
        variables=(STEPS,),
        letters={**LETTERS, "r": "the number of steps"},
        start=value[0] / value[1],
        steps=(Step(expr=sp.Rational(1, 2), reason=r"$W W^\top \boldsymbol{u} = \frac12 \boldsymbol{u}$"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
