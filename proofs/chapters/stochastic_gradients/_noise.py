"""The letters of the theorems on SGD in one dimension: mean m, variance Σ and third central moment K of f_γ′, and g."""

from collections.abc import Sequence
from itertools import product

import sympy as sp

from numeric_check import analytic, complex_number

POINT = complex_number("x")
x = POINT.symbol
MEAN, VARIANCE, THIRD, TEST = (analytic(name, x) for name in ("m", "Sigma", "K", "g"))
m, Sigma, K, g = (variable.symbol(x) for variable in (MEAN, VARIANCE, THIRD, TEST))


def moments() -> tuple[sp.Expr, sp.Expr, sp.Expr]:
    """E f_γ′, E f_γ′², E f_γ′³."""
    return m, Sigma + m**2, K + 3 * m * Sigma + m**3


def increment(n: int, test: sp.Expr = g) -> sp.Expr:
    """The coefficient of ηⁿ in E g(x − ηf_γ′(x)): (−1)ⁿ/n! E f_γ′ⁿ g⁽ⁿ⁾."""
    return sp.Mul((-1) ** n / sp.factorial(n), moments()[n - 1], sp.Derivative(test, (x, n)), evaluate=False)


def logarithm_term(n: int) -> sp.Expr:
    """The coefficient of ηⁿ in log(M_η) g = Σ_k (−1)^(k+1)/k (M_η − 1)^k g, as it stands."""
    total = []
    for k in range(1, n + 1):
        for orders in product(range(1, n + 1), repeat=k):
            if sum(orders) == n:
                weight = sp.Rational((-1) ** (k + 1), k)
                total.append(_nested(orders) if k == 1 else sp.Mul(weight, _nested(orders), evaluate=False))
    return sp.Add(*total, evaluate=False)


def _nested(orders: Sequence[int]) -> sp.Expr:
    term = g
    for order in reversed(orders):
        term = increment(order, term)
    return term
