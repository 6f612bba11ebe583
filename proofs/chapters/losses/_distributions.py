"""The letters of cross entropies: predictions p > 0 and labels q over n classes, and smoothed labels."""

import sympy as sp

from numeric_check import entries, real
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n

PREDICTED, LABELS = entries("p", ROWS, positive=True), entries("q", ROWS, positive=True)
ANY_LABELS, SMOOTHING = entries("q", ROWS), real("epsilon")
LABELS_WITH_ZEROS = entries("q", ROWS, nonnegative=True)
p, q, epsilon = PREDICTED.symbol[i], LABELS.symbol[i], SMOOTHING.symbol


def mass(entry: sp.Expr) -> sp.Eq:
    """Σᵢ entry = 1."""
    return sp.Eq(sp.Sum(entry, i_to_n), 1)


def smoothed(q: sp.Expr, epsilon: sp.Expr = epsilon) -> sp.Expr:
    """(1 − ε)q + ε/n."""
    return (1 - epsilon) * q + epsilon / n


def cross_entropy(q: sp.Expr, p: sp.Expr) -> sp.Expr:
    """−Σᵢ q log p."""
    return -sp.Sum(q * sp.log(p), i_to_n)


ENTROPIES = ("Cover2006, sections 2.3 and 2.6",)
REFERENCES = ("Szegedy2016, section 7 (label smoothing)", "Su4493")
