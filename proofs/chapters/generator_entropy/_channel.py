"""The letters of the theorems on mutual information: codes j with the masses r, and states i with K_ij given j."""

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from symbolic import ForAll

CHANNEL, CODES, STATES = (
    entries("K", ROWS, COLUMNS, positive=True),
    entries("r", COLUMNS),
    entries("s", ROWS, positive=True),
)
JOINT, PRODUCT = entries("J", ROWS, COLUMNS, positive=True), entries("M", ROWS, COLUMNS, positive=True)
K, r, s, J, M = (variable.symbol for variable in (CHANNEL, CODES, STATES, JOINT, PRODUCT))
BOTH = (i_to_n, j_to_m)
TWICE_JS = sp.Sum(
    J[i, j] * sp.log(J[i, j] / (J[i, j] + M[i, j])) + M[i, j] * sp.log(M[i, j] / (J[i, j] + M[i, j])), *BOTH
)  # of two distributions, less log 4


def are_states(r: sp.Expr) -> ForAll:
    """s_i = Σ_j K_ij r_j."""
    return ForAll(sp.Eq(s[i], sp.Sum(K[i, j] * r[j], j_to_m)), i_to_n)


def joint_mean(r: sp.Expr, term: sp.Expr) -> sp.Expr:
    """Σ_ij K_ij r_j term."""
    return sp.Sum(K[i, j] * r[j] * term, *BOTH)


def information(r: sp.Expr) -> sp.Expr:
    """The mutual information Σ_ij K_ij r_j log(K_ij/s_i)."""
    return joint_mean(r, sp.log(K[i, j] / s[i]))
