"""Σ bᵢmᵢ/Σ bᵢ − Σ mᵢ/n = Σ (bᵢ − b̄)(mᵢ − m̄)/Σ bᵢ: the error of a mean of batch means is a covariance, all n."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.averages._batches import LETTERS, MEANS, SIZES, b, m, mean_of_all, mean_of_means, total
from proofs.chapters.letters.indices import ROWS, i, j, n


def derive() -> Derivation:
    """Multiplied by Σ b, both sides are Σ b m − Σ b Σ m/n."""
    sizes, means = (sp.Sum(x[j] / n, (j, 1, n)) for x in (b, m))
    return Derivation(
        id="TF-1455",
        title="The difference of the mean of all values and the mean of the batch means",
        sentence=(
            r"For $n$ batches of sizes $b_i > 0$ with the batch means $m_i$, the mean $\sum_i b_i m_i/\sum_i b_i$ of "
            r"all values less the mean of the batch means is $\sum_i (b_i - \bar b)(m_i - \bar m)/\sum_i b_i$ with the "
            r"means $\bar b$ and $\bar m$ of sizes and batch means: the covariance of the two over the mean size. So "
            "it is $0$ if and only if sizes and batch means are uncorrelated, and always if the sizes are equal."
        ),
        variables=(ROWS, SIZES, MEANS),
        letters={**LETTERS, "bbar": "the mean size", "mbar": "the mean of the batch means"},
        start=mean_of_all() - mean_of_means(),
        steps=(Step(expr=total((b[i] - sizes) * (m[i] - means)) / total(b[i]), reason="multiply out"),),
        where={sp.Symbol("bbar"): sizes, sp.Symbol("mbar"): means},
        references=("Su6311",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
