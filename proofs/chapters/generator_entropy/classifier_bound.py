"""Σ J log σ(T) + M log σ(−T) ≤ Σ J log(J/(J+M)) + M log(M/(J+M)): what a classifier learns of the dependence."""

import sympy as sp

from numeric_check import Relation, entries
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy._channel import BOTH, JOINT, PAIRS, PRODUCT, J, M, i, j, twice_js
from proofs.chapters.letters.indices import COLUMNS, ROWS

LOGITS = entries("T", ROWS, COLUMNS)
T = LOGITS.symbol
VALUE = sp.Sum(-J[i, j] * sp.log(1 + sp.exp(-T[i, j])) - M[i, j] * sp.log(1 + sp.exp(T[i, j])), *BOTH)


def derive() -> Derivation:
    """log x ≤ x − 1 twice, at the ratios of σ(±T) to its best value; equality at T = log(J/M)."""
    return Derivation(
        id="TF-1022",
        title="The bound of a classifier of pairs",
        sentence=(
            r"For tables $J \ge 0$ and $M > 0$ and any logits $T$, $\sum_{ij} \bigl(J_{ij} \log\frac{1}{1 + "
            r"e^{-T_{ij}}} + M_{ij} \log\frac{1}{1 + e^{T_{ij}}}\bigr)$, the objective of a classifier of pairs "
            r"from $J$ against pairs from $M$, is at most $\sum_{ij} \bigl(J_{ij} \log\frac{J_{ij}}{J_{ij} + "
            r"M_{ij}} + M_{ij} \log\frac{M_{ij}}{J_{ij} + M_{ij}}\bigr)$, where the first term is $0$ if $J_{ij}$ "
            r"is: for distributions, twice their Jensen--Shannon divergence less $\log 4$. It does not estimate "
            "the mutual information, which is another divergence of the two, that of Kullback and Leibler."
        ),
        variables=(ROWS, COLUMNS, JOINT, PRODUCT, LOGITS),
        letters={
            **LETTERS,
            **PAIRS,
            "T": "the logits of the classifier",
        },
        start=VALUE,
        steps=(
            Step(
                expr=twice_js(J[i, j]),
                reason=r"$\log x \le x - 1$ at $\frac{J + M}{J (1 + e^{-T})}$ and at $\frac{J + M}{M (1 + e^T)}$",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Brakel2017", "Hjelm2019, section 3.1"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
