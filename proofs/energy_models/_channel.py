"""The letters of the theorems on mutual information: codes j with the masses r, and states i with K_ij given j."""

import sympy as sp

from numeric_check import entries
from proofs.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from symbolic import ForAll

CHANNEL, CODES = entries("K", ROWS, COLUMNS, positive=True), entries("r", COLUMNS, positive=True)
STATES, POSTERIOR = entries("s", ROWS, positive=True), entries("R", COLUMNS, ROWS, positive=True)
JOINT, PRODUCT = entries("J", ROWS, COLUMNS, positive=True), entries("M", ROWS, COLUMNS, positive=True)
LOGIT = entries("T", ROWS, COLUMNS)
K, r, s, R, J, M, T = (variable.symbol for variable in (CHANNEL, CODES, STATES, POSTERIOR, JOINT, PRODUCT, LOGIT))
BOTH = (i_to_n, j_to_m)
ARE_STATES = ForAll(sp.Eq(s[i], sp.Sum(K[i, j] * r[j], j_to_m)), i_to_n)
POSTERIOR_MASS = ForAll(sp.Eq(sp.Sum(R[j, i], j_to_m), 1), i_to_n)


def joint_mean(term: sp.Expr) -> sp.Expr:
    """Σ_ij K_ij r_j term."""
    return sp.Sum(K[i, j] * r[j] * term, *BOTH)


INFORMATION = joint_mean(sp.log(K[i, j] / s[i]))
TWICE_JS = sp.Sum(
    J[i, j] * sp.log(J[i, j] / (J[i, j] + M[i, j])) + M[i, j] * sp.log(M[i, j] / (J[i, j] + M[i, j])), *BOTH
)  # of two distributions, less log 4
