"""Σ J log σ(T) + M log σ(−T) = Σ J log(J/(J+M)) + M log(M/(J+M)) at T = log(J/M): the best classifier of pairs."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy._channel import BOTH, PAIRS, PRODUCT, M, i, j, twice_js
from proofs.chapters.letters.indices import COLUMNS, ROWS
from symbolic import ForAll

JOINT, LOGITS = entries("J", ROWS, COLUMNS, positive=True), entries("T", ROWS, COLUMNS)
J, T = JOINT.symbol, LOGITS.symbol


def derive() -> Derivation:
    """σ(log(J/M)) = J/(J + M)."""
    return Derivation(
        id="TF-1023",
        title="The bound of a classifier of pairs is attained",
        sentence=(
            r"At the logits $T_{ij} = \log\frac{J_{ij}}{M_{ij}}$, the objective $\sum_{ij} \bigl(J_{ij} \log\frac{1}{1 "
            r"+ e^{-T_{ij}}} + M_{ij} \log\frac{1}{1 + e^{T_{ij}}}\bigr)$ of a classifier of pairs has its greatest "
            r"value, $\sum_{ij} \bigl(J_{ij} \log\frac{J_{ij}}{J_{ij} + M_{ij}} + M_{ij} \log\frac{M_{ij}}{J_{ij} + "
            r"M_{ij}}\bigr)$."
        ),
        variables=(ROWS, COLUMNS, JOINT, PRODUCT, LOGITS),
        letters={
            **LETTERS,
            **PAIRS,
            "J": "the joint distribution of states and codes",
            "T": "the logits of the classifier",
        },
        start=sp.Sum(-J[i, j] * sp.log(1 + sp.exp(-T[i, j])) - M[i, j] * sp.log(1 + sp.exp(T[i, j])), *BOTH),
        steps=(Step(expr=twice_js(J[i, j]), reason=r"$e^{T_{ij}} = J_{ij}/M_{ij}$"),),
        hypotheses=(ForAll(sp.Eq(T[i, j], sp.log(J[i, j] / M[i, j])), *BOTH),),
        references=("Goodfellow2014, section 4.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
