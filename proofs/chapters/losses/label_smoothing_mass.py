"""Σ ((1−ε)q + ε/n) = 1 for Σ q = 1: smoothed labels are a distribution, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import ANY_LABELS, REFERENCES, SMOOTHING, mass, smoothed

q = ANY_LABELS.symbol[i]


def derive() -> Derivation:
    """And positive for q ≥ 0: so ``cross_entropy_bound`` says that the best prediction is the smoothed labels."""
    return Derivation(
        id="TF-1352",
        title="Smoothed labels have total mass one",
        sentence=(
            r"For labels $q$ with $\sum_i q_i = 1$, the smoothed labels $(1 - \epsilon) q_i + \frac{\epsilon}{n}$ "
            r"have the sum $1$. For $q_i \ge 0$ and $0 < \epsilon < 1$ they are positive, and so, by the bound of the "
            "cross entropy, the prediction with the least cross entropy is the smoothed labels themselves."
        ),
        variables=(ROWS, ANY_LABELS, SMOOTHING),
        letters={**LETTERS, "q": "the labels, numbers with the sum $1$"},
        start=sp.Sum(smoothed(q), i_to_n),
        steps=(Step(expr=sp.S.One, reason=r"$\sum_i q_i = 1$ and $\sum_i \frac1n = 1$"),),
        hypotheses=(mass(q),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
