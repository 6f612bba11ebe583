"""−Σ q log p = −Σ q log q + Σ q log(q/p): cross entropy is entropy plus divergence, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i_to_n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import ENTROPIES, LABELS, PREDICTED, cross_entropy, p, q


def derive() -> Derivation:
    """The logarithm of a quotient; it needs no total mass."""
    return Derivation(
        id="TF-1349",
        title="Cross entropy is entropy plus divergence",
        sentence=(
            r"For positive $p_i$ and $q_i$, $-\sum_i q_i \log p_i = -\sum_i q_i \log q_i + \sum_i q_i "
            r"\log\frac{q_i}{p_i}$: for distributions, the cross entropy is the entropy of the labels plus the "
            "Kullback--Leibler divergence. The labels fix the first part, so that training minimises the second."
        ),
        variables=(ROWS, PREDICTED, LABELS),
        letters={**LETTERS, "p": "the predictions, positive numbers", "q": "the labels, positive numbers"},
        start=cross_entropy(q, p),
        steps=(
            Step(
                expr=cross_entropy(q, q) + sp.Sum(q * sp.log(q / p), i_to_n),
                reason="the logarithm of a quotient",
            ),
        ),
        references=ENTROPIES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
