"""The letters of the theorems on hinges and margins: masses p and q of the states, and energies U."""

import sympy as sp

from numeric_check import distribution, entries
from proofs.chapters.letters.indices import ROWS, i_to_n

DATA, GENERATED, ENERGY = distribution("p", ROWS), distribution("q", ROWS), entries("U", ROWS)
NOT_NEGATIVE_DATA = entries("p", ROWS, nonnegative=True)
ANY_DATA, ANY_GENERATED = entries("p", ROWS), entries("q", ROWS)
LETTERS = {
    "n": "the number of states",
    "p": "the distribution of the data, which may have zeros",
    "q": "the distribution of the generated states, which may have zeros",
    "U": "the energies of the states",
    "i": "the number of a state",
}
OF_ANY_SIGN = {
    **LETTERS,
    "p": "real numbers, the distribution of the data",
    "q": "real numbers, the distribution of the generated states",
}


def hinge(p: sp.Expr, q: sp.Expr, energy: sp.Expr) -> sp.Expr:
    """Σ p max(0, 1 + energy) + q max(0, 1 − energy)."""
    return sp.Sum(p * sp.Max(0, 1 + energy) + q * sp.Max(0, 1 - energy), i_to_n)


def margin(p: sp.Expr, q: sp.Expr, energy: sp.Expr, m: sp.Expr) -> sp.Expr:
    """Σ p energy + q max(0, m − energy)."""
    return sp.Sum(p * energy + q * sp.Max(0, m - energy), i_to_n)
