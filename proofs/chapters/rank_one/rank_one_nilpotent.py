"""exp(xyᵀ) = I + xyᵀ when yᵀx = 0."""

import sympy as sp

from proofs import Derivation, Hypothesis, Step, Theorem
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, WHERE, I, K, s, x, y
from proofs.chapters.rank_one import LETTERS, rank_one_exponential
from symbolic import MatrixExp, exp_outer, phi1


def derive() -> Derivation:
    """yᵀx = 0 gives exp(xyᵀ) = I + φ₁(0) xyᵀ = I + xyᵀ: no quotient 0/0 occurs."""
    orthogonal = sp.Eq(s, 0)
    return Derivation(
        id="TF-004M",
        title="The exponential of a nilpotent rank-one matrix",
        sentence=(
            r"If $\boldsymbol{y}^\top \boldsymbol{x} = 0$, so that the square of $\boldsymbol{x} \boldsymbol{y}^\top$ "
            r"is zero, then the series of the exponential of $\boldsymbol{x} \boldsymbol{y}^\top$ ends after its "
            r"second term: the exponential is $I + \boldsymbol{x} \boldsymbol{y}^\top$."
        ),
        variables=(K, COLUMN_X, COLUMN_Y),
        letters={
            **LETTERS,
            "s": r"$\boldsymbol{y}^\top \boldsymbol{x}$, which is zero here",
        },
        hypotheses=(orthogonal,),
        start=MatrixExp(x * y.T),
        steps=(
            Step(
                expr=exp_outer(x, y),
                reason="the exponential of a rank-one matrix",
                by=Theorem(derive=rank_one_exponential.derive),
            ),
            Step(expr=I + phi1(0) * x * y.T, reason="hypothesis", by=Hypothesis(relation=orthogonal)),
        ),
        where=WHERE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
