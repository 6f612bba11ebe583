"""max(0, a) ≤ log(1 + e^a): a triplet loss is at most the cross entropy of two scores with the same margin."""

import sympy as sp

from numeric_check import Relation, real
from proofs import Derivation, Step
from proofs.chapters.margins._metric import REFERENCES

EXCESS = real("a")
a = EXCESS.symbol
EXCESS_LETTERS = {"a": "the margin plus the score of another class less that of the right one"}


def derive() -> Derivation:
    """``log_sum_exp_lower`` for the two scores 0 and a."""
    return Derivation(
        id="TF-1365",
        title="A triplet loss is at most the cross entropy of two scores",
        sentence=(
            "For real $a$, such as the margin $m$ plus the score of another class less that of the right one, the "
            r"hinge $\max(0, a)$ of a triplet loss is at most the cross entropy $\log(1 + e^a)$ of two scores with "
            "that margin."
        ),
        variables=(EXCESS,),
        letters=EXCESS_LETTERS,
        start=sp.Max(0, a),
        steps=(Step(expr=sp.log(1 + sp.exp(a)), reason="log-sum-exp of $0$ and $a$", relation=Relation.AT_MOST),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
