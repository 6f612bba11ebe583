"""−Σ q log q ≤ −Σ q log p for distributions: the cross entropy is least at p = q, zeros among q allowed, all n."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import ENTROPIES, LABELS_WITH_ZEROS, PREDICTED, cross_entropy, mass, p

q = LABELS_WITH_ZEROS.symbol[i]


def derive() -> Derivation:
    """Gibbs' inequality; for positive q the two sides are the same expression at p = q."""
    return Derivation(
        id="TF-1350",
        title="The cross entropy is least where the prediction is the distribution of the labels",
        sentence=(
            r"For a positive distribution $p$ and labels $q_i \ge 0$ with the sum $1$, of which any may be $0$, the "
            r"cross entropy $-\sum_i q_i \log p_i$ is at least the entropy $-\sum_i q_i \log q_i$, in which the term "
            r"of $q_i = 0$ is $0$. Where all labels are positive this is its value at $p = q$."
        ),
        variables=(ROWS, PREDICTED, LABELS_WITH_ZEROS),
        letters=LETTERS,
        start=-sp.Sum(sp.Piecewise((q * sp.log(q), q > 0), (0, True)), i_to_n),
        steps=(
            Step(
                expr=cross_entropy(q, p),
                reason=r"$\log u \le u - 1$ for $u = p_i/q_i$, where $q_i > 0$",
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(mass(p), mass(q)),
        references=ENTROPIES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
