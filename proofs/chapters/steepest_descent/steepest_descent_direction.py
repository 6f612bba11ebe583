"""gᵀ(−g/|g|) = −|g|: the negative gradient attains the bound on the rate of descent, all sizes."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.descent import GRADIENT, K, g
from proofs.chapters.steepest_descent import LETTERS
from symbolic import Contraction, contraction


def derive() -> Derivation:
    """The case of equality in ``steepest_descent_bound``, for the direction of length one."""
    square = contraction(g.T, g)
    length = sp.sqrt(square)
    return Derivation(
        id="TF-02A0",
        title="The rate of descent along the negative gradient",
        sentence=(
            r"Along $\boldsymbol{v} = -\boldsymbol{g}/|\boldsymbol{g}|$, with the principal root $|\boldsymbol{g}| = "
            r"\sqrt{\boldsymbol{g}^\top \boldsymbol{g}} \neq 0$, a loss with gradient $\boldsymbol{g}$ has the slope "
            r"$\boldsymbol{g}^\top \boldsymbol{v} = -|\boldsymbol{g}|$. A real $\boldsymbol{v}$ has length one, as "
            r"$\boldsymbol{v}^\top \boldsymbol{v} = \boldsymbol{g}^\top \boldsymbol{g}/|\boldsymbol{g}|^2$, and so no "
            "real direction of length one has a smaller slope, by the inequality of Cauchy and Schwarz."
        ),
        variables=(K, GRADIENT),
        letters={
            **LETTERS,
            r"$\boldsymbol{v}$": r"the direction $-\boldsymbol{g}/|\boldsymbol{g}|$",
        },
        start=Contraction(sp.MatMul(g.T, sp.MatMul(-1 / length, g)), 0, 0),
        steps=(Step(expr=-length, reason=r"the length is the root of $\boldsymbol{g}^\top \boldsymbol{g}$"),),
        hypotheses=(sp.Ne(square, 0),),
        references=("Horn2013, Theorem 5.1.4 (the case of equality)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
