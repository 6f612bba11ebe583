"""Wᵀ(1, 1) = 0 for W = (1; −1): power iteration from the ones ends at once, and its estimate has no value."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.layers._spectral import REFERENCES

W, ONES = sp.ImmutableMatrix([1, -1]), sp.ImmutableMatrix([1, 1])


def derive() -> Derivation:
    """The first iterate is 0, and a program divides it by its length 0."""
    return Derivation(
        id="TF-1312",
        title="Power iteration from a start of ones can end at zero",
        sentence=(
            r"For $W = \begin{pmatrix} 1 \\ -1 \end{pmatrix}$ and the start $\boldsymbol{u} = (1, 1)^\top$, the first "
            r"iterate $\boldsymbol{v}_1 = W^\top \boldsymbol{u}$ of power iteration is $0$, so that neither its "
            r"direction nor the estimate $|W\boldsymbol{v}_1|/|\boldsymbol{v}_1|$ has a value."
        ),
        variables=(),
        letters={"$W$": r"the weights $\begin{pmatrix} 1 \\ -1 \end{pmatrix}$"},
        start=sp.MatMul(W.T, ONES),
        steps=(Step(expr=sp.ImmutableMatrix([[0]]), reason=r"$1 - 1 = 0$"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
