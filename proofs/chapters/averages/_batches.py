"""The letters of means over batches: sizes b > 0 of n batches and the means m of their values."""

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n

SIZES, MEANS = entries("b", ROWS, positive=True), entries("m", ROWS)
b, m = SIZES.symbol, MEANS.symbol

LETTERS = {
    "n": "the number of batches",
    "b": "the sizes of the batches, any positive numbers",
    "m": "the means of the values in the batches",
    "i": "the number of a batch",
    "j": "the number of a batch",
}


def total(term: sp.Expr) -> sp.Expr:
    """The sum over the batches i."""
    return sp.Sum(term, i_to_n)


def mean_of_all() -> sp.Expr:
    """Σ bᵢmᵢ/Σ bᵢ."""
    return total(b[i] * m[i]) / total(b[i])


def mean_of_means() -> sp.Expr:
    """Σ mᵢ/n."""
    return total(m[i]) / n
