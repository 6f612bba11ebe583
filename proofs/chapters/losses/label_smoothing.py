"""−Σ ((1−ε)q + ε/n) log p = −(1−ε) Σ q log p − (ε/n) Σ log p: smoothed labels add a uniform part, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import (
    ANY_LABELS,
    PREDICTED,
    REFERENCES,
    SMOOTHING,
    cross_entropy,
    epsilon,
    p,
    smoothed,
)

q = ANY_LABELS.symbol[i]


def derive() -> Derivation:
    """The cross entropy is linear in the labels."""
    return Derivation(
        id="TF-1351",
        title="The cross entropy of smoothed labels",
        sentence=(
            r"For real labels $q$, positive predictions $p$ and real $\epsilon$, the cross entropy of the smoothed "
            r"labels $(1 - \epsilon) q_i + \frac{\epsilon}{n}$ is $1 - \epsilon$ times that of the labels plus "
            r"$\epsilon$ times that of the uniform distribution."
        ),
        variables=(ROWS, PREDICTED, ANY_LABELS, SMOOTHING),
        letters={**LETTERS, "p": "the predictions, positive numbers", "q": "the labels, real numbers"},
        start=cross_entropy(smoothed(q), p),
        steps=(
            Step(
                expr=(1 - epsilon) * cross_entropy(q, p) - epsilon * sp.Sum(sp.log(p), i_to_n) / n,
                reason="the cross entropy is linear in the labels",
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
