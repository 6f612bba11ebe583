"""The letters of the softmax: real scores x and a direction v, over n classes."""

import sympy as sp

from numeric_check import entries, real
from proofs.chapters.letters.indices import ROWS, i, i_to_n, j, n

SCORES, DIRECTION, SHIFT = entries("x", ROWS), entries("v", ROWS), real("c")
x, v, c = SCORES.symbol, DIRECTION.symbol, SHIFT.symbol
t = sp.Symbol("t", real=True)
j_to_n = (j, 1, n)

REFERENCES = ("Boyd2004, sections 3.1.5 and 3.1.3 (log-sum-exp)",)


def exponentials(shift: sp.Expr = sp.S.Zero) -> sp.Expr:
    """Σⱼ e^{xⱼ + shift}."""
    return sp.Sum(sp.exp(x[j] + shift), j_to_n)


SHORT = {sp.Symbol("Z"): exponentials()}
DIVISOR = {"Z": "the divisor of the softmax"}


def softmax(k: sp.Expr) -> sp.Expr:
    """e^{xₖ}/Σⱼ e^{xⱼ}."""
    return sp.exp(x[k]) / exponentials()


def moved_log_sum_exp() -> sp.Expr:
    """log Σᵢ e^{xᵢ + tvᵢ}."""
    return sp.log(sp.Sum(sp.exp(x[i] + t * v[i]), i_to_n))


def at_zero(expr: sp.Expr, order: int = 1) -> sp.Expr:
    """The derivative of the order in t at t = 0, kept as it stands."""
    return sp.Subs(sp.Derivative(expr, t) if order == 1 else sp.Derivative(expr, (t, order)), t, 0)


def spread() -> sp.Expr:
    """Σᵢ pᵢ (vᵢ − Σⱼ pⱼvⱼ)², the variance of v under the softmax p."""
    mean = sp.Sum(sp.exp(x[j]) * v[j], j_to_n) / exponentials()
    return sp.Sum(softmax(i) * (v[i] - mean) ** 2, i_to_n)
