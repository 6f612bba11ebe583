"""A divisor that seems to be 0 on the set that the conditions give leaves the verdict open."""

import pytest
import sympy as sp

import numeric_check as N
from numeric_check import Claim, Verdict, check, sweep
from numeric_check.checks.vanishing import vanishing

x, y = N.real("x"), N.real("y")
X, Y = x.symbol, y.symbol
n = N.dimension("n")
A = N.square("A", n)
q = sp.Symbol("q", rational=True)
ROOT = X * sp.exp(X) + sp.cos(X)
POINT = {X: sp.S.Zero, Y: sp.S.Zero}


def claim(side, *given, variables=(x, y)):
    return Claim(lhs=side, rhs=side, variables=variables, hypotheses=given)


@pytest.mark.parametrize(
    ("side", "given", "found"),
    [
        (1 / ROOT, (), ROOT),
        (Y**2 / ROOT**3, (), ROOT),
        (1 / (X**2 + Y**2 + 1), (), None),
        (1 / (sp.exp(X) + sp.exp(Y)), (), None),
        (1 / ROOT, (sp.Ne(ROOT, 0),), None),
        (1 / ROOT, (X > 1,), None),
        (1 / (X + Y - 3), (X**2 + Y**2 < 1,), None),
        (1 / (X + Y - sp.Rational(5, 4)), (X**2 + Y**2 < 1,), X + Y - sp.Rational(5, 4)),
        (sp.Piecewise((1 / ROOT, sp.Ne(ROOT, 0)), (0, True)), (), None),
    ],
)
def test_a_divisor_seems_to_be_0_or_not(side, given, found):
    assert vanishing(claim(side, *given), [POINT]) == found


def test_a_matrix_that_is_inverted_may_be_singular():
    inverse = claim(sp.Inverse(A.symbol), variables=(n, A))
    assert vanishing(inverse, [{n.symbol: sp.Integer(2), A.symbol: sp.eye(2)}]) == sp.Determinant(A.symbol)


def test_letters_that_no_float_tells_apart_are_not_looked_at():
    assert vanishing(claim(1 / (q**2 - 2), variables=(N.Variable(symbol=q),)), [{q: sp.S.One}]) is None


@pytest.mark.parametrize("ask", [check, sweep])
def test_the_verdict_is_open_and_says_why(ask):
    evidence = ask(claim(1 / ROOT, variables=(x,)))
    assert evidence.verdict is not Verdict.HOLDS
    assert str(ROOT) in evidence.why or evidence.verdict is Verdict.REFUTED
    assert ask(claim(1 / ROOT, sp.Ne(ROOT, 0), variables=(x,))).verdict is Verdict.HOLDS
