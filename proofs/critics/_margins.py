"""The letters of the theorems on hinges and margins: distributions p and q that may have zeros, and energies U."""

import sympy as sp

from numeric_check import entries
from proofs.letters.indices import ROWS, i, i_to_n

DATA, GENERATED, ENERGY = entries("p", ROWS, nonnegative=True), entries("q", ROWS, nonnegative=True), entries("U", ROWS)
p, q, U = DATA.symbol, GENERATED.symbol, ENERGY.symbol
SIGN = sp.sign(p[i] - q[i])
LETTERS = {
    "n": "the number of states",
    "p": "the distribution of the data, which may have zeros",
    "q": "the distribution of the generated states, which may have zeros",
    "U": "the energies of the states",
    "i": "the number of a state",
}


def hinge(energy: sp.Expr) -> sp.Expr:
    """Σ p max(0, 1 + energy) + q max(0, 1 − energy)."""
    return sp.Sum(p[i] * sp.Max(0, 1 + energy) + q[i] * sp.Max(0, 1 - energy), i_to_n)


def margin(energy: sp.Expr, m: sp.Expr) -> sp.Expr:
    """Σ p energy + q max(0, m − energy)."""
    return sp.Sum(p[i] * energy + q[i] * sp.Max(0, m - energy), i_to_n)
