"""log Σ e^{xᵢ} ≤ max x + log n: log-sum-exp is at most log n above the maximum, all n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, k, n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._softmax import REFERENCES, SCORES, exponentials, x
from symbolic import Largest


def derive() -> Derivation:
    """No term of the sum is larger than e^{max x}; equality if all scores are equal."""
    return Derivation(
        id="TF-1342",
        title="Log-sum-exp is at most the maximum plus the logarithm of the number of scores",
        sentence=(
            r"For real scores $x_1, \dots, x_n$, $\log \sum_j e^{x_j} \le \max_k x_k + \log n$. With the bound from "
            r"below it is a smooth maximum, with an error of at most $\log n$."
        ),
        variables=(ROWS, SCORES),
        letters=LETTERS,
        start=sp.log(exponentials()),
        steps=(
            Step(
                expr=Largest(x[k], (k, 1, n)) + sp.log(n),
                reason="each of the $n$ terms is at most the largest",
                relation=Relation.AT_MOST,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
