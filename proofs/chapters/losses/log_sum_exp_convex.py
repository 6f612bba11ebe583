"""0 ≤ d²/dt² log Σ e^{xᵢ + tvᵢ}: log-sum-exp, and with it the cross entropy of a softmax, is convex, all n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step, Theorem
from proofs.chapters.letters.indices import ROWS
from proofs.chapters.losses import LETTERS, log_sum_exp_curvature
from proofs.chapters.losses._softmax import (
    DIRECTION,
    DIVISOR,
    REFERENCES,
    SCORES,
    SHORT,
    at_zero,
    moved_log_sum_exp,
    spread,
)


def derive() -> Derivation:
    """A variance is not negative."""
    return Derivation(
        id="TF-1347",
        title="Log-sum-exp is convex",
        sentence=(
            r"For real scores $x$ and every direction $v$, the second derivative of $\log \sum_i e^{x_i}$ along $v$ "
            "is not negative. So log-sum-exp is convex, and so is the cross entropy of a softmax in the scores."
        ),
        variables=(ROWS, SCORES, DIRECTION),
        letters={**LETTERS, **DIVISOR},
        start=sp.S.Zero,
        steps=(
            Step(expr=spread(), reason="a sum of squares with weights $> 0$", relation=Relation.AT_MOST),
            Step(
                expr=at_zero(moved_log_sum_exp(), 2),
                reason="the second derivative is a variance",
                by=Theorem(derive=log_sum_exp_curvature.derive),
            ),
        ),
        where=SHORT,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
