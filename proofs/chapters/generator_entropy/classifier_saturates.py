"""Σ J log(J/(J+M)) + M log(M/(J+M)) ≤ 0: a classifier sees at most log 4 of a dependence, whatever n is."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy._channel import JOINT, PAIRS, PRODUCT, J, i, j, twice_js
from proofs.chapters.letters.indices import COLUMNS, ROWS


def derive() -> Derivation:
    """Each probability J/(J + M) is at most one. The entropy log n of n equal states has no bound."""
    return Derivation(
        id="TF-1024",
        title="What a classifier of pairs sees is bounded",
        sentence=(
            r"For tables $J \ge 0$ and $M > 0$ of any sizes, $\sum_{ij} \bigl(J_{ij} \log\frac{J_{ij}}{J_{ij} + "
            r"M_{ij}} + M_{ij} \log\frac{M_{ij}}{J_{ij} + M_{ij}}\bigr)$, where the first term is $0$ if $J_{ij}$ "
            "is, is at most $0$. So twice the Jensen--Shannon divergence of two distributions, which is this sum "
            r"plus $\log 4$, is at most $\log 4$, while the mutual information may be as large as $\log n$."
        ),
        variables=(ROWS, COLUMNS, JOINT, PRODUCT),
        letters={
            **LETTERS,
            **PAIRS,
        },
        start=twice_js(J[i, j]),
        steps=(
            Step(
                expr=sp.S.Zero,
                reason="the logarithm of a probability is not positive",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Brakel2017",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
