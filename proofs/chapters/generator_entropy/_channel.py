"""The letters of the theorems on mutual information: codes j with the masses r, and states i with K_ij given j."""

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m
from proofs.chapters.letters.weights import unless_zero
from symbolic import ForAll

CHANNEL, CODES, STATES = (
    entries("K", ROWS, COLUMNS, nonnegative=True),
    entries("r", COLUMNS),
    entries("s", ROWS, positive=True),
)
JOINT, PRODUCT = entries("J", ROWS, COLUMNS, nonnegative=True), entries("M", ROWS, COLUMNS, positive=True)
K, r, s, J, M = (variable.symbol for variable in (CHANNEL, CODES, STATES, JOINT, PRODUCT))
BOTH = (i_to_n, j_to_m)
PAIRS = {
    "J": "the joint distribution of states and codes, which may have zeros",
    "M": "the distribution of pairs of an independent state and code",
}


def twice_js(joint: sp.Expr) -> sp.Expr:
    """Σ_ij J log(J/(J+M)) + M log(M/(J+M)): of two distributions, less log 4; a term of J = 0 is 0."""
    own, other = joint * sp.log(joint / (joint + M[i, j])), M[i, j] * sp.log(M[i, j] / (joint + M[i, j]))
    return sp.Sum(unless_zero(joint, own), *BOTH) + sp.Sum(other, *BOTH)


def are_states(r: sp.Expr) -> ForAll:
    """s_i = Σ_j K_ij r_j."""
    return ForAll(sp.Eq(s[i], sp.Sum(K[i, j] * r[j], j_to_m)), i_to_n)


def joint_mean(r: sp.Expr, term: sp.Expr) -> sp.Expr:
    """Σ_ij K_ij r_j term."""
    return sp.Sum(K[i, j] * r[j] * term, *BOTH)


def information(r: sp.Expr) -> sp.Expr:
    """The mutual information Σ_ij K_ij r_j log(K_ij/s_i), with the term 0 where K_ij is 0."""
    return sp.Sum(unless_zero(K[i, j], K[i, j] * r[j] * sp.log(K[i, j] / s[i])), *BOTH)


def share(mass: sp.Expr) -> sp.Expr:
    """f(p) = p log(2p/(p + p²)) + p² log(2p²/(p + p²)) + p (1 − p) log 2, what a state adds to twice the divergence."""
    return mass * sp.log(2 / (1 + mass)) + mass**2 * sp.log(2 * mass / (1 + mass)) + mass * (1 - mass) * sp.log(2)
