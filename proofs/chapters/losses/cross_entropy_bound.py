"""−Σ q log u ≤ −Σ q log p with u = q where q > 0: the cross entropy is least at p = q, zeros among q allowed, all n."""

from functools import partial

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import ENTROPIES, PREDICTED, cross_entropy, mass, p
from symbolic import ForAll, decide_by_certificate

LABELS, SUPPORT = entries("q", ROWS, nonnegative=True), entries("u", ROWS, positive=True)
q, u = LABELS.symbol[i], SUPPORT.symbol[i]
WHERE_POSITIVE = ForAll(sp.Eq(q**2, q * u), i_to_n)


def derive() -> Derivation:
    """Gibbs' inequality; q/u is 1 where q > 0 and 0 elsewhere, so that Σ q p/u ≤ Σ p = Σ q."""
    left_out = sp.Sum(p * (u - q) ** 2 / u**2, i_to_n)  # Σ p over the zeros of q
    below = partial(
        decide_by_certificate,
        parts=(left_out,),
        multipliers=((-1, mass(q)), (1, mass(p)), (p / u**2, WHERE_POSITIVE)),
    )
    return Derivation(
        id="TF-1350",
        title="The cross entropy is least where the prediction is the distribution of the labels",
        sentence=(
            r"For a positive distribution $p$ and labels $q_i \ge 0$ with the sum $1$, the cross entropy $-\sum_i q_i "
            r"\log p_i$ is at least the entropy of the labels, on the left, which is its value at $p = q$ if no label "
            r"is $0$. Labels may be $0$: with $u_i = q_i$ where $q_i > 0$, and any $u_i > 0$ elsewhere, $q_i \log u_i$ "
            r"is $q_i \log q_i$ and $0$. This is what $q_i^2 = q_i u_i$ says."
        ),
        variables=(ROWS, PREDICTED, LABELS, SUPPORT),
        letters={**LETTERS, "u": "the labels where they are positive, and any positive numbers elsewhere"},
        start=cross_entropy(q, u),
        steps=(
            Step(
                expr=cross_entropy(q, p) + sp.Sum(q * (p / u - 1), i_to_n),
                reason=r"$\log x \le x - 1$ for $x = p_i/u_i$",
                relation=Relation.AT_MOST,
            ),
            Step(
                expr=cross_entropy(q, p),
                reason=r"$q_i/u_i$ is $0$ or $1$, so that $\sum_i q_i p_i/u_i \le \sum_i p_i = \sum_i q_i$",
                by=below,
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(mass(p), mass(q), WHERE_POSITIVE),
        references=ENTROPIES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
