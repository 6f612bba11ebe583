"""The letters of the value beside a progress bar: values v₁, v₂, … with weights w₁, w₂, … > 0."""

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import ROWS, k

VALUES, WEIGHTS = entries("v", ROWS.symbol + 1), entries("w", ROWS.symbol + 1, positive=True)
v, w = VALUES.symbol, WEIGHTS.symbol


def total(n: sp.Expr) -> sp.Expr:
    """Σ_{k≤n} wₖ."""
    return sp.Sum(w[k], (k, 1, n))


def shown(n: sp.Expr) -> sp.Expr:
    """Σ_{k≤n} wₖvₖ/Σ_{k≤n} wₖ, the value that the bar shows after n updates."""
    return sp.Sum(w[k] * v[k], (k, 1, n)) / total(n)


REFERENCES = ("Su6311",)
