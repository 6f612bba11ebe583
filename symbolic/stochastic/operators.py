"""Differential operators Σ_α c_α(x) ∂^α with functions for coefficients, their products, and the logarithm of 1 + X."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from math import comb, prod
from typing import TypeAlias

import sympy as sp

from symbolic.stochastic.expanding import expanded

Index: TypeAlias = tuple[int, ...]
Operator: TypeAlias = dict[Index, sp.Expr]  # α → c_α


def added(terms: Sequence[tuple[sp.Expr, Mapping[Index, sp.Expr]]]) -> Operator:
    """Σ c A over the pairs (c, A), expanded, without the coefficients that vanish by their form.

    Examples
    --------
    >>> x = sp.Symbol("x")
    >>> added([(sp.Integer(2), {(1,): x}), (x, {(1,): -sp.Integer(2), (0,): x})])
    {(0,): x**2}
    """
    parts: dict[Index, list[sp.Expr]] = {}
    for factor, operator in terms:
        for index, coefficient in operator.items():
            parts.setdefault(index, []).append(factor * coefficient)
    sums = {index: expanded(sp.Add(*coefficients)) for index, coefficients in parts.items()}
    return {index: sums[index] for index in sorted(sums) if sums[index] != 0}


def composed(left: Operator, right: Operator, variables: Sequence[sp.Symbol]) -> Operator:
    """A∘B by Leibniz: a ∂^α (b ∂^β) = Σ_{γ≤α} C(α, γ) a (∂^γ b) ∂^(α−γ+β).

    Examples
    --------
    >>> x = sp.Symbol("x")
    >>> composed({(1,): sp.S.One}, {(0,): x}, [x])
    {(0,): 1, (1,): x}
    """
    terms = []
    for (alpha, a), (beta, b) in product(left.items(), right.items()):
        for gamma in product(*(range(k + 1) for k in alpha)):
            weight = prod(map(comb, alpha, gamma))
            index = tuple(k - c + m for k, c, m in zip(alpha, gamma, beta, strict=True))
            moved = b.diff(*((v, c) for v, c in zip(variables, gamma, strict=True) if c)) if any(gamma) else b
            terms.append((sp.Integer(weight), {index: a * moved}))
    return added(terms)


def logarithm(increments: Sequence[Operator], variables: Sequence[sp.Symbol]) -> list[Operator]:
    """The coefficients of η, η², … in log(1 + X) = Σ_k (−1)^(k+1)/k X^k for X = η X₁ + η² X₂ + …

    Parameters
    ----------
    increments : X₁, …, X_n
    variables : sequence of Symbol

    Returns
    -------
    list of n operators

    Examples
    --------
    A translation by η is the exponential of η d/dx:

    >>> x = sp.Symbol("x")
    >>> logarithm([{(1,): sp.S.One}, {(2,): sp.S.Half}], [x])
    [{(1,): 1}, {}]
    """
    n = len(increments)
    power = dict(enumerate(increments, start=1))  # of η in X^k to its coefficient
    terms: dict[int, list[tuple[sp.Expr, Operator]]] = {m: [(sp.S.One, X)] for m, X in power.items()}
    for k in range(2, n + 1):
        products: dict[int, list[tuple[sp.Expr, Operator]]] = {}
        for first, X in enumerate(increments, start=1):
            for m, operator in power.items():
                if first + m <= n:
                    products.setdefault(first + m, []).append((sp.S.One, composed(X, operator, variables)))
        power = {m: added(parts) for m, parts in products.items()}
        for m, operator in power.items():
            terms[m].append((sp.Rational((-1) ** (k + 1), k), operator))
    return [added(terms[m]) for m in range(1, n + 1)]


def applied(operator: Mapping[Index, sp.Expr], g: sp.Expr, variables: Sequence[sp.Symbol]) -> sp.Expr:
    """Σ_α c_α ∂^α g.

    Examples
    --------
    >>> x, y = sp.symbols("x y")
    >>> applied({(1, 0): y, (0, 2): sp.S.One}, x**2 + y**2, [x, y])
    2*x*y + 2
    """
    slopes = {index: [(v, k) for v, k in zip(variables, index, strict=True) if k] for index in operator}
    return sp.Add(*(c * (g.diff(*slopes[index]) if slopes[index] else g) for index, c in operator.items()))
