"""Sides that agree to a hundred digits, as all admissible arguments are far, are told apart by more digits."""

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, natural, positive, real, sweep

X, N, P = real("x"), natural("n"), positive("p")
x, n, p = X.symbol, N.symbol, P.symbol
TINY = sp.Rational(1, 10**70)


def claim(lhs, rhs, variable, *given, relation=Relation.EQUAL):
    return Claim(lhs=lhs, rhs=sp.sympify(rhs), variables=(variable,), hypotheses=given, relation=relation)


FALSE = {
    "sides that part far below": claim(sp.cosh(x), sp.sinh(x), X, x >= 300),
    "one of them above": claim(sp.cosh(x), sp.sinh(x), X, x >= 300, relation=Relation.AT_MOST),
    "a limit": claim(sp.erf(x), 1, X, x >= 40),
    "the other limit": claim(sp.tanh(x), -1, X, x <= -2000),
    "a small term": claim(sp.log(1 + sp.exp(x)), x, X, x >= 800),
    "an argument that is far": claim(sp.tanh(1000 * sp.cosh(x)), 1, X),
    "an integer": claim(sp.gamma(n) + 1, sp.gamma(n), N, n >= 100),
    "a huge number": claim(sp.sqrt(x**2 + 1), x, X, x >= 10**60),
    "a tiny number": claim(sp.exp(p), 1 + p, P, p <= TINY),
}
TRUE = {
    "squares": claim(sp.cosh(x) ** 2 - sp.sinh(x) ** 2, 1, X, x >= 300),
    "order": claim(sp.sinh(x), sp.cosh(x), X, x >= 300, relation=Relation.AT_MOST),
    "complement": claim(1 - sp.erf(x), sp.erfc(x), X, x >= 40),
    "softplus": claim(sp.log(1 + sp.exp(x)), x + sp.log(1 + sp.exp(-x)), X, x >= 800),
    "factorials": claim(sp.gamma(n + 1), n * sp.gamma(n), N, n >= 100),
    "a root": claim(sp.sqrt(x**2 + 1) - x, 1 / (sp.sqrt(x**2 + 1) + x), X, x >= 10**60),
}


@pytest.mark.parametrize("name", FALSE)
def test_what_agrees_to_the_digits_and_is_false_is_refuted(name):
    assert check(FALSE[name]).verdict is Verdict.REFUTED
    assert sweep(FALSE[name]).verdict is not Verdict.HOLDS


@pytest.mark.parametrize("name", TRUE)
def test_what_is_true_of_far_numbers_is_not_refuted(name):
    assert check(TRUE[name]).verdict is Verdict.HOLDS
    assert sweep(TRUE[name]).verdict is not Verdict.REFUTED
