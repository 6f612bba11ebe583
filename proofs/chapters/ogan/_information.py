"""The letters of mutual information: a joint distribution J, with zeros or not, and the product M of its marginals."""

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m, k, l, m, n
from proofs.chapters.letters.weights import unless_zero
from symbolic import ForAll

JOINT, PRODUCT = entries("J", ROWS, COLUMNS, nonnegative=True), entries("M", ROWS, COLUMNS, positive=True)
CORRELATION = entries("r", ROWS, COLUMNS)
J, M, r = (variable.symbol[i, j] for variable in (JOINT, PRODUCT, CORRELATION))
BOTH = (i_to_n, j_to_m)


def total(term: sp.Expr) -> sp.Expr:
    """The sum over codes i and images j."""
    return sp.Sum(term, *BOTH)


def renamed(e: sp.Sum) -> sp.Sum:
    """A sum over k and l instead of i and j, for a factor in another sum over i and j."""
    return sp.Sum(e.function.xreplace({i: k, j: l}), (k, 1, n), (l, 1, m))


def marginals() -> sp.Expr:
    """Σ_l J_il Σ_k J_kj, the product of the probabilities of the code i and of the image j."""
    return sp.Sum(JOINT.symbol[i, l], (l, 1, m)) * sp.Sum(JOINT.symbol[k, j], (k, 1, n))


MASS = sp.Eq(total(J), 1)
INFORMATION = total(unless_zero(J, J * sp.log(J / M)))
IS_PRODUCT = ForAll(sp.Eq(M, marginals()), *BOTH)

LETTERS = {
    "n": "the number of codes",
    "m": "the number of images",
    **dict.fromkeys("ik", "the number of a code"),
    **dict.fromkeys("jl", "the number of an image"),
    "J": "the joint distribution of code and image, which may have zeros",
    "M": "the product of the two marginals of $J$, the distribution of an independent code and image",
}
