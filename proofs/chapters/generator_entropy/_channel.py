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
JOINT, PRODUCT = entries("J", ROWS, COLUMNS, nonnegative=True), entries("M", ROWS, COLUMNS, positive=True)
K, r, s, J, M = (variable.symbol for variable in (CHANNEL, CODES, STATES, JOINT, PRODUCT))
BOTH = (i_to_n, j_to_m)
PAIRS = {
    "J": "the joint distribution of states and codes, which may have zeros",
    "M": "the distribution of pairs whose state and code are drawn by themselves",
}


def twice_js(joint: sp.Expr) -> sp.Expr:
    """Σ_ij J log(J/(J+M)) + M log(M/(J+M)): of two distributions, less log 4; a term of J = 0 is 0."""
    own, other = joint * sp.log(joint / (joint + M[i, j])), M[i, j] * sp.log(M[i, j] / (joint + M[i, j]))
    return sp.Sum(own if joint.is_positive else sp.Piecewise((own, joint > 0), (0, True)), *BOTH) + sp.Sum(other, *BOTH)


def are_states(r: sp.Expr) -> ForAll:
    """s_i = Σ_j K_ij r_j."""
    return ForAll(sp.Eq(s[i], sp.Sum(K[i, j] * r[j], j_to_m)), i_to_n)


def joint_mean(r: sp.Expr, term: sp.Expr) -> sp.Expr:
    """Σ_ij K_ij r_j term."""
    return sp.Sum(K[i, j] * r[j] * term, *BOTH)


def information(r: sp.Expr) -> sp.Expr:
    """The mutual information Σ_ij K_ij r_j log(K_ij/s_i)."""
    return joint_mean(r, sp.log(K[i, j] / s[i]))
