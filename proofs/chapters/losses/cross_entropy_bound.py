"""−Σ q log q ≤ −Σ q log p for distributions: the cross entropy is least at p = q, all n."""

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import ENTROPIES, LABELS, PREDICTED, cross_entropy, mass, p, q


def derive() -> Derivation:
    """Gibbs' inequality; at p = q the two sides are the same expression."""
    return Derivation(
        id="TF-1350",
        title="The cross entropy is least where the prediction is the distribution of the labels",
        sentence=(
            r"For positive distributions $p$ and $q$, the cross entropy $-\sum_i q_i \log p_i$ is at least the "
            r"entropy $-\sum_i q_i \log q_i$, which is its value at $p = q$."
        ),
        variables=(ROWS, PREDICTED, LABELS),
        letters=LETTERS,
        start=cross_entropy(q, q),
        steps=(
            Step(
                expr=cross_entropy(q, p),
                reason=r"$\log u \le u - 1$ for $u = p_i/q_i$",
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(mass(p), mass(q)),
        references=ENTROPIES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
