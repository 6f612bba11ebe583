"""The letters of a cross entropy with a margin: the score z of the right class, the scores x of n others, and m > 0."""

import sympy as sp

from numeric_check import entries, positive, real
from proofs.chapters.letters.indices import ROWS, j, n

OTHERS, OWN, MARGIN = entries("x", ROWS), real("z"), positive("m")
x, z, m = OTHERS.symbol, OWN.symbol, MARGIN.symbol

VARIABLES = (ROWS, OTHERS, OWN, MARGIN)
LETTERS = {
    "n": "the number of the other classes",
    "x": "the scores of the other classes",
    "z": "the score of the right class",
    "m": "the margin",
    "j": "the number of another class",
}
REFERENCES = ("Wang2018, section 3.1 (a margin between the scores)",)


def loss(margin: sp.Expr) -> sp.Expr:
    """log(1 + Σⱼ e^{xⱼ − z + margin}) = −log p for the softmax p of the right class, its score less the margin."""
    return sp.log(1 + sp.Sum(sp.exp(x[j] - z + margin), (j, 1, n)))
