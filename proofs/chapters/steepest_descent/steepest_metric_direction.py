"""gᵀ(−M⁻¹g/|g|) = −|g| with |g|² = gᵀM⁻¹g, M = BᵀB: the natural gradient attains the bound in the metric, all sizes."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.descent import GRADIENT, K, g, k
from proofs.chapters.steepest_descent import LETTERS
from proofs.chapters.steepest_descent.steepest_descent_metric import FACTOR
from symbolic import Contraction, contraction


def derive() -> Derivation:
    """The case of equality in ``steepest_descent_metric``, for the direction v of length one, vᵀMv = 1."""
    B = FACTOR.symbol
    natural = sp.MatMul(sp.Inverse(sp.MatMul(B.T, B)), g)
    square = contraction(g.T, natural)
    length = sp.sqrt(square)
    return Derivation(
        id="TF-02CA",
        title="The rate of descent along the negative natural gradient",
        sentence=(
            r"With the metric $M = B^\top B$ and the principal root $\ell = \sqrt{\boldsymbol{g}^\top M^{-1} "
            r"\boldsymbol{g}} \neq 0$, a loss with gradient $\boldsymbol{g}$ has the slope $-\ell$ along $-M^{-1} "
            r"\boldsymbol{g}/\ell$, the opposite of the natural gradient $M^{-1} \boldsymbol{g}$ divided by "
            r"$\ell$. For real letters this direction has length one in the metric, and so no real direction of "
            "length one in it has a smaller slope, by the bound for a metric."
        ),
        variables=(K, GRADIENT, FACTOR),
        letters={
            **LETTERS,
            "B": "a root of the metric, invertible",
            "M": r"the metric $B^\top B$, so that $M^{-1} = B^{-1} (B^\top)^{-1}$",
            "q": r"the number $\boldsymbol{g}^\top M^{-1} \boldsymbol{g}$",
            r"$\ell$": r"the root of $q$",
        },
        start=Contraction(sp.MatMul(g.T, sp.MatMul(-1 / length, natural)), 0, 0),
        steps=(Step(expr=-length, reason="the length is the root of its square"),),
        where={sp.MatrixSymbol("M", k, k): sp.MatMul(B.T, B), sp.Symbol("q"): square},
        hypotheses=(sp.Ne(square, 0),),
        references=("Horn2013, Theorem 5.1.4 (the case of equality)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
