"""max x ≤ log Σ e^{xᵢ}: log-sum-exp is at least the maximum, all n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, k, n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._softmax import REFERENCES, SCORES, exponentials, x
from symbolic import Largest


def derive() -> Derivation:
    """One term of the sum is e^{max x}."""
    return Derivation(
        id="TF-1341",
        title="Log-sum-exp is at least the maximum",
        sentence=(r"For real scores $x_1, \dots, x_n$, $\max_k x_k \le \log \sum_j e^{x_j}$."),
        variables=(ROWS, SCORES),
        letters=LETTERS,
        start=Largest(x[k], (k, 1, n)),
        steps=(
            Step(
                expr=sp.log(exponentials()),
                reason="the sum is at least its largest term, and the logarithm grows",
                relation=Relation.AT_MOST,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
