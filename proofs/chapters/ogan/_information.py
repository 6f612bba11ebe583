"""The letters of mutual information: a joint distribution J ≥ 0 with marginals p and q, and J = pqu where J > 0."""

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m, k, l, m, n
from symbolic import ForAll

JOINT, RATIO = entries("J", ROWS, COLUMNS, nonnegative=True), entries("u", ROWS, COLUMNS, positive=True)
CODES, IMAGES = entries("p", ROWS, positive=True), entries("q", COLUMNS, positive=True)
CORRELATION = entries("r", ROWS, COLUMNS)
VARIABLES = (ROWS, COLUMNS, JOINT, CODES, IMAGES, RATIO, CORRELATION)

J, u, p, q, r = JOINT.symbol, RATIO.symbol, CODES.symbol, IMAGES.symbol, CORRELATION.symbol
PRODUCT = p[i] * q[j]


def total(term: sp.Expr) -> sp.Expr:
    """The sum over codes i and images j."""
    return sp.Sum(term, i_to_n, j_to_m)


def renamed(e: sp.Expr) -> sp.Expr:
    """A sum over k and l instead of i and j, for a factor in another sum over i and j."""
    return sp.Sum(e.function.xreplace({i: k, j: l}), (k, 1, n), (l, 1, m))


MASS = sp.Eq(total(J[i, j]), 1)
CODES_ARE_MARGINAL = ForAll(sp.Eq(p[i], sp.Sum(J[i, j], j_to_m)), i_to_n)
IMAGES_ARE_MARGINAL = ForAll(sp.Eq(q[j], sp.Sum(J[i, j], i_to_n)), j_to_m)
IS_RATIO = ForAll(sp.Eq(J[i, j] ** 2, J[i, j] * PRODUCT * u[i, j]), i_to_n, j_to_m)
HYPOTHESES = (MASS, CODES_ARE_MARGINAL, IMAGES_ARE_MARGINAL, IS_RATIO)

INFORMATION = total(J[i, j] * sp.log(u[i, j]))
LEFT_OUT = PRODUCT * (1 - J[i, j] / (PRODUCT * u[i, j])) ** 2  # pq − J/u: pq where J = 0, and 0 elsewhere


def left_out(weight: sp.Expr) -> tuple[sp.Expr, ForAll]:
    """The multiplier by which Σ weight (pq − J/u) is Σ weight pq (1 − J/(pqu))²."""
    return weight / (u[i, j] ** 2 * PRODUCT), IS_RATIO


LETTERS = {
    "n": "the number of codes",
    "m": "the number of images",
    **dict.fromkeys("ik", "the number of a code"),
    **dict.fromkeys("jl", "the number of an image"),
    "J": "the joint distribution of code and image",
    "p": "the distribution of the code",
    "q": "the distribution of the image",
    "u": r"the ratio $J_{ij}/(p_i q_j)$ where $J_{ij} > 0$, and any positive number elsewhere",
}
WORDS = (
    r"Let a code and an image have a joint distribution $J$ with the marginal distributions $p$ and $q$, and $u_{ij} = "
    r"\frac{J_{ij}}{p_i q_j}$ where $J_{ij} > 0$, and any $u_{ij} > 0$ elsewhere, which is what $J_{ij}^2 = J_{ij} p_i "
    r"q_j u_{ij}$ says: then $\sum_{ij} J_{ij} \log u_{ij}$ is their mutual information. "
)
