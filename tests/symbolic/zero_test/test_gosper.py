"""Gosper's algorithm: what it proposes telescopes, and sums without a closed form have none."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import binomial, factorial, harmonic

from symbolic.zero_test.gosper import gosper_term
from tests.sampling import sampled

x = sp.Symbol("x", positive=True)
k = sp.Symbol("k", integer=True)
M, N, R = sp.symbols("M N R", integer=True, nonnegative=True)
AT = {M: sp.Integer(11), N: sp.Integer(13), R: sp.Integer(17), x: sp.Rational(2, 7)}

SUMMABLE = (
    k * factorial(k),
    k**3,
    x**k,
    k**2 * x**k,
    1 / (k * (k + 3)),
    binomial(2 * k, k) / 4**k,
    (-1) ** k * binomial(N, k),
    (-1) ** k * binomial(N, k) * k,
    (4 * k + 1) * factorial(k) / factorial(2 * k + 1),
)
NOT = (
    1 / k,
    factorial(k),
    binomial(N, k),
    x**k / factorial(k),
    harmonic(k),
    (-1) ** k * binomial(M + N, M + k) * binomial(N + R, N + k) * binomial(R + M, R + k),
)


@pytest.mark.parametrize("term", sampled(SUMMABLE, 2), ids=str)
def test_what_is_proposed_telescopes(term: sp.Expr) -> None:
    multiplier = gosper_term(term, k)
    assert multiplier is not None
    for j in range(1, 6):
        here, after = ((multiplier * term).subs(AT).subs(k, i) for i in (j, j + 1))
        assert sp.expand(after - here - term.subs(AT).subs(k, j)) == 0


@pytest.mark.parametrize("term", sampled(NOT, 2), ids=str)
def test_a_sum_that_is_no_hypergeometric_term_has_no_multiplier(term: sp.Expr) -> None:
    assert gosper_term(term, k) is None
