"""log(1 + e^a) ≤ max(0, a) + log 2: the cross entropy of two scores with a margin is a smooth triplet loss."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.margins._metric import REFERENCES
from proofs.chapters.margins.smooth_triplet_lower import EXCESS, EXCESS_LETTERS, a


def derive() -> Derivation:
    """``log_sum_exp_upper`` for the two scores 0 and a."""
    return Derivation(
        id="TF-1366",
        title="The cross entropy of two scores is at most a triplet loss plus the logarithm of two",
        sentence=(
            "For real $a$, such as the margin $m$ plus the score of another class less that of the right one, the "
            r"cross entropy $\log(1 + e^a)$ of two scores with that margin is at most $\max(0, a) + \log 2$. With the "
            "bound from below it is a smooth triplet loss, with the slope $e^a/(1 + e^a) > 0$ everywhere."
        ),
        variables=(EXCESS,),
        letters=EXCESS_LETTERS,
        start=sp.log(1 + sp.exp(a)),
        steps=(Step(expr=sp.Max(0, a) + sp.log(2), reason="log-sum-exp of $0$ and $a$", relation=Relation.AT_MOST),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
