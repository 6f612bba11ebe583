"""0 ≤ Σ yᵢ(1 − pᵢ) ≤ −Σ yᵢ log pᵢ for labels y ≥ 0, such as one label 1 among zeros, all n."""

from functools import partial

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n, j, n
from proofs.chapters.losses import LETTERS
from proofs.chapters.losses._distributions import ENTROPIES, PREDICTED, cross_entropy, mass, p
from symbolic import decide_by_certificate

LABELS = entries("y", ROWS, nonnegative=True)
y = LABELS.symbol[i]


def derive() -> Derivation:
    """Σᵢ yᵢ(1 − pᵢ) = Σᵢ yᵢ Σ_{j ≠ i} pⱼ."""
    others = sp.Sum(y * PREDICTED.symbol[j] * (1 - sp.KroneckerDelta(i, j)), i_to_n, (j, 1, n))
    return Derivation(
        id="TF-1456",
        title="The cross entropy is not negative, also where labels are zero",
        sentence=(
            r"For a positive distribution $p$ and labels $y_i \ge 0$, which may be $0$, as where one label is $1$ and "
            r"all others are $0$, the cross entropy $-\sum_i y_i \log p_i$ is at least $\sum_i y_i (1 - p_i)$, and so "
            "not negative. For one label $1$ this is the probability that the prediction gives to the other classes."
        ),
        variables=(ROWS, PREDICTED, LABELS),
        letters={**LETTERS, "y": "the labels, numbers that are not negative"},
        start=sp.S.Zero,
        steps=(
            Step(
                expr=sp.Sum(y * (1 - p), i_to_n),
                reason=r"$1 - p_i$ is the sum of the other $p_j$",
                by=partial(decide_by_certificate, parts=(others,), multipliers=((sp.Sum(y, i_to_n), mass(p)),)),
                relation=Relation.AT_MOST,
            ),
            Step(expr=cross_entropy(y, p), reason=r"$\log p_i \le p_i - 1$", relation=Relation.AT_MOST),
        ),
        hypotheses=(mass(p),),
        references=ENTROPIES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
