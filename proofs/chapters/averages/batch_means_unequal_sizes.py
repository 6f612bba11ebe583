"""Σ bᵢmᵢ/Σ bᵢ = b_c/Σ bᵢ ≠ 1/n = Σ mᵢ/n for mᵢ = δ_ic: the mean of batch means is not the mean for unequal sizes."""

import sympy as sp

from numeric_check import Relation, index
from proofs import Derivation, Step
from proofs.chapters.averages._batches import LETTERS, MEANS, SIZES, b, m, mean_of_all, mean_of_means, total
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n
from symbolic import ForAll

BATCH = index("c", ROWS)
c = BATCH.symbol


def derive() -> Derivation:
    """A metric that is 1 on one batch and 0 on the others; {1}, {0, 0} is the case 1/3 beside 1/2."""
    return Derivation(
        id="TF-1325",
        title="The mean of batch means for batches of unequal sizes",
        sentence=(
            "For $n$ batches of sizes $b_i > 0$, let a metric be $1$ on all samples of the batch $c$ and $0$ on all "
            r"others. If the size $b_c$ is not the mean size, the mean $\sum_i b_i m_i/\sum_i b_i$ of all values is "
            r"not the mean $\frac1n \sum_i m_i$ of the batch means. So if the sizes are not all equal, there are "
            "values for which the two differ."
        ),
        variables=(ROWS, SIZES, MEANS, BATCH),
        letters={
            **LETTERS,
            "c": "the number of a batch",
            r"$\delta$": r"Kronecker's $\delta_{ic}$: $1$ if $i = c$, and $0$ if not",
        },
        start=mean_of_all(),
        steps=(
            Step(expr=b[c] / total(b[i]), reason="only the batch $c$ counts"),
            Step(expr=1 / n, reason=r"$n b_c \neq \sum_i b_i$", relation=Relation.DIFFERENT),
            Step(expr=mean_of_means(), reason="one of $n$ batch means is $1$"),
        ),
        hypotheses=(
            ForAll(sp.Eq(m[i], sp.KroneckerDelta(i, c)), i_to_n),
            sp.Ne(n * b[c], total(b[i])),
        ),
        references=("Su6311",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
