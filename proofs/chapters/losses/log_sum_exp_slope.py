"""d/dt log Σ e^{xᵢ + tvᵢ} = Σ pᵢvᵢ with the softmax p: the gradient of log-sum-exp is the softmax, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._softmax import (
    DIRECTION,
    DIVISOR,
    REFERENCES,
    SCORES,
    SHORT,
    at_zero,
    moved_log_sum_exp,
    softmax,
    v,
)


def derive() -> Derivation:
    """The chain rule for the logarithm of a sum."""
    return Derivation(
        id="TF-1345",
        title="The gradient of log-sum-exp is the softmax",
        sentence=(
            r"For real scores $x$ and every direction $v$, the slope of $\log \sum_i e^{x_i}$ along $v$ is $\sum_i "
            r"p_i v_i$ with the softmax $p_i = e^{x_i}/\sum_j e^{x_j}$."
        ),
        variables=(ROWS, SCORES, DIRECTION),
        letters={**LETTERS, **DIVISOR, "$p$": "the softmax of the scores"},
        start=at_zero(moved_log_sum_exp()),
        steps=(Step(expr=sp.Sum(softmax(i) * v[i], i_to_n), reason="chain rule"),),
        where=SHORT,
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
