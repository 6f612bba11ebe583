"""(1/η) log P_η for one step of SGD, P_η g(x) = E g(x − η∇f_γ(x)): differential operators, power by power of η."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement
from typing import Any

import sympy as sp

from symbolic.modified_equation import inputs
from symbolic.stochastic.expanding import is_polynomial
from symbolic.stochastic.noise import Noise, noise_of
from symbolic.stochastic.operators import Index, Operator, logarithm
from symbolic.zero_test.zero import is_zero

MAX_ORDER = 8  # of the operators: their products take seconds in one variable, and a minute in two


def generator_terms(samples: Any, variables: Sequence[sp.Symbol], order: int) -> list[dict[Index, sp.Expr]]:
    """A₀, …, A_{order−1} with P_η = exp(η(A₀ + ηA₁ + …)), where P_η g(x) = E g(x − η∇f_γ(x)).

    With P_η = Σ_n (−η)ⁿ Σ_{|α|=n} E(∇f_γ)^α ∂^α/α!, the logarithm Σ_k (−1)^(k+1)/k (P_η − 1)^k is taken as a power
    series in η. For one variable, with m, Σ and K₃ the mean, variance and third central moment of f_γ′,

        A₀ = −m∂,   A₁ = ½Σ∂² − ½mm′∂,
        A₂ = −(K₃/6)∂³ + (½Σm′ + ¼mΣ′)∂² + (¼Σm″ − ⅓mm′² − 1/12 m²m″)∂.

    Parameters
    ----------
    samples : list of losses f₁, …, f_N, equally likely; or tuple (f, Σ), or (f, Σ, K₃, …)
        f = E f_γ, then the cumulants of ∇f_γ: a d × d Matrix, and Arrays with 3, 4, … indices.
    variables : sequence of d Symbols
    order : int from 1 to 8, at most the number of moments that are given

    Returns
    -------
    list of dict : multi-index (α₁, …, α_d) to the coefficient of ∂^α; those that vanish are left out

    Raises
    ------
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    >>> x, s = sp.symbols("x s")
    >>> generator_terms([(x - 1) ** 2 / 2, (x + 1) ** 2 / 2], [x], 2)
    [{(1,): -x}, {(1,): -x/2, (2,): 1/2}]
    >>> generator_terms((x**2 / 2, sp.Matrix([[s]])), [x], 2)
    [{(1,): -x}, {(1,): -x/2, (2,): s/2}]

    References
    ----------
    Q. Li, C. Tai and W. E, Stochastic Modified Equations and Dynamics of Stochastic Gradient Algorithms I, JMLR 20
    (2019), no. 40, match A₀ and A₁; A₂ is computed here.
    """
    names = inputs.symbols(variables)
    return terms_of(noise_of(samples, names, None), names, inputs.integer(order, MAX_ORDER))


def terms_of(noise: Noise, variables: Sequence[sp.Symbol], order: int) -> list[Operator]:
    """A₀, …, A_{order−1} by the moments of the noise.

    Raises
    ------
    ValueError : if fewer moments are known than the order.
    """
    if noise.known is not None and order > noise.known:
        raise ValueError(
            f"order {order} needs {order} moments of the gradient; got {noise.known}: add the cumulant K_{order}, or "
            f"give the losses of the samples."
        )
    increments = [_increment(noise, len(variables), n) for n in range(1, order + 1)]
    return [_cleared(operator) for operator in logarithm(increments, variables)]


def _increment(noise: Noise, d: int, n: int) -> Operator:
    """The coefficient of ηⁿ in P_η: (−1)ⁿ Σ_{|α|=n} E(∇f_γ)^α ∂^α/α!"""
    operator = {}
    for places in combinations_with_replacement(range(d), n):
        index = tuple(places.count(i) for i in range(d))
        factorials = sp.Mul(*map(sp.factorial, index))
        operator[index] = (-1) ** n * noise.moment(*places) / factorials
    return {index: c for index, c in operator.items() if c != 0}


def _cleared(operator: Operator) -> Operator:
    """Without the coefficients that the zero test proves to be zero; a polynomial that is multiplied out is not."""
    return {index: c for index, c in operator.items() if c.is_number or is_polynomial(c) or is_zero(c) is not True}
