"""Mean, standard deviation and correlation of codes, which are functions of the number of an entry."""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import ROWS, i, i_to_n, k, n

Code = Callable[[sp.Expr], sp.Expr]

FIRST, SECOND, DIRECTION = entries("z", ROWS), entries("y", ROWS), entries("w", ROWS)
z, y, w = FIRST.symbol, SECOND.symbol, DIRECTION.symbol
t = sp.Symbol("t", real=True)


def average(term: sp.Expr) -> sp.Expr:
    """The mean over i of a term."""
    return sp.Sum(term / n, i_to_n)


def mean(x: Code) -> sp.Expr:
    """Σ x_k / n."""
    return sp.Sum(x(k) / n, (k, 1, n))


def centred(x: Code) -> sp.Expr:
    """x_i less the mean."""
    return x(i) - mean(x)


def variance(x: Code) -> sp.Expr:
    """The mean square of the centred entries."""
    return average(centred(x) ** 2)


def deviation(x: Code) -> sp.Expr:
    """The standard deviation."""
    return sp.sqrt(variance(x))


def standardised(x: Code) -> sp.Expr:
    """N(x)_i, the centred entry over the standard deviation."""
    return centred(x) / deviation(x)


def covariance(x: Code, u: Code) -> sp.Expr:
    """The mean of the products of centred entries."""
    return average(centred(x) * centred(u))


def correlation(x: Code, u: Code) -> sp.Expr:
    """ρ, the covariance over both standard deviations."""
    return covariance(x, u) / (deviation(x) * deviation(u))


def first(index: sp.Expr) -> sp.Expr:
    """The entry of z."""
    return z[index]


def second(index: sp.Expr) -> sp.Expr:
    """The entry of y."""
    return y[index]


def moved(index: sp.Expr) -> sp.Expr:
    """The entry of y + tw."""
    return y[index] + t * w[index]


def slope(e: sp.Expr) -> sp.Expr:
    """d/dt at t = 0, kept as it stands."""
    return sp.Subs(sp.Derivative(e, t), t, 0)


RHO = correlation(first, second)
GRADIENT = (standardised(first) - RHO * standardised(second)) / (n * deviation(second))  # of ρ, with respect to y_i
COEFFICIENT = covariance(first, second) / variance(second)  # of y in the best affine fit of z
Z_VARIES, Y_VARIES = sp.Ne(variance(first), 0), sp.Ne(variance(second), 0)
OF_FIRST = {sp.Symbol("mu"): mean(first), sp.Symbol("sigma"): deviation(first)}
OF_SECOND = {sp.Symbol("nu"): mean(second), sp.Symbol("tau"): deviation(second)}
OF_BOTH = {**OF_FIRST, **OF_SECOND, sp.Symbol("rho"): RHO}
OGAN = ("Su6409",)


def projection(i: sp.Expr, j: sp.Expr) -> sp.Expr:
    """δ_ij − 1/n, which projects on the codes with mean 0."""
    return sp.KroneckerDelta(i, j) - 1 / n
