"""The letters of the theorems on n states: data p or w, generated states q, energies U and changes V of them."""

import sympy as sp

from numeric_check import distribution, entries
from proofs.chapters.letters.indices import ROWS, i, i_to_n, k, n

DATA, GENERATED = distribution("p", ROWS, positive=True), distribution("q", ROWS)
POSITIVE_WEIGHTS = entries("p", ROWS, positive=True)
WEIGHTS, ENERGY, CHANGE = entries("w", ROWS), entries("U", ROWS), entries("V", ROWS)
p, q, w, U, V = (variable.symbol for variable in (DATA, GENERATED, WEIGHTS, ENERGY, CHANGE))
k_to_n = (k, 1, n)
PARTITION = sp.Sum(sp.exp(-U[k]), k_to_n)  # Z
GIBBS = sp.exp(-U[i]) / PARTITION  # the density of the energy model at the state i
MASS = sp.Eq(sp.Sum(w[i], i_to_n), 1)


def mean(weights: sp.Expr, term: sp.Expr) -> sp.Expr:
    """Σ_i weights · term."""
    return sp.Sum(weights * term, i_to_n)


def divergence(left: sp.Expr, right: sp.Expr) -> sp.Expr:
    """The Kullback–Leibler divergence Σ_i left log(left/right), with cases where a left weight may be 0."""
    return sp.Sum(_unless_zero(left, left * sp.log(left / right)), i_to_n)


def minus_entropy(weights: sp.Expr) -> sp.Expr:
    """Σ_i weights log(weights), with cases where a weight may be 0."""
    return sp.Sum(_unless_zero(weights, weights * sp.log(weights)), i_to_n)


def _unless_zero(weight: sp.Expr, term: sp.Expr) -> sp.Expr:
    """The term where the weight is positive, and 0 where it is 0: the convention 0 log 0 = 0."""
    return term if weight.is_positive else sp.Piecewise((term, weight > 0), (0, True))
