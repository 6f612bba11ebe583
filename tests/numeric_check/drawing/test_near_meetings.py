"""Constants that are slightly too sharp are refuted beside the place where both sides are equal, and no others."""

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, natural, positive, real, sweep
from numeric_check.drawing.near_meetings import near_meetings

X, Y, P, Q, S = real("x"), real("y"), positive("p"), positive("q"), positive("s")
x, y, p, q, s = (variable.symbol for variable in (X, Y, P, Q, S))
DIVERGENCE = x * sp.log(x / y) + (1 - x) * sp.log((1 - x) / (1 - y))
UNIT = (x > 0, x < 1, y > 0, y < 1)
MEANS = (p + q) / 2 - sp.sqrt(p * q)
ONE = (p <= 1, q <= 1)


def at_most(lhs, rhs, *variables, given=()):
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    return Claim(lhs=lhs, rhs=rhs, variables=variables, hypotheses=given, relation=Relation.AT_MOST)


def pinsker(constant, fourth=0):
    return sp.Rational(constant) * (x - y) ** 2 + sp.Rational(fourth) * (x - y) ** 4


FALSE = {
    "Pinsker": at_most(pinsker("2.00001"), DIVERGENCE, X, Y, given=UNIT),
    "Pinsker with 0 on a side": at_most(0, DIVERGENCE - pinsker("2.001"), X, Y, given=UNIT),
    "Pinsker by a factor": at_most(s * pinsker("2.001"), s * DIVERGENCE, X, Y, S, given=UNIT),
    "Pinsker refined": at_most(pinsker(2, "0.45"), DIVERGENCE, X, Y, given=UNIT),
    "means": at_most(sp.Rational(1251, 10000) * (p - q) ** 2, MEANS, P, Q, given=ONE),
    "means on two sides": at_most(
        sp.sqrt(p * q) + sp.Rational(1251, 10000) * (p - q) ** 2, (p + q) / 2, P, Q, given=ONE
    ),
    "a slope": at_most(
        (sp.tanh(x) - sp.tanh(y)) ** 2, sp.Rational(17, 100) * (x - y) ** 2, X, Y, given=(x >= 1, y >= 1)
    ),
}
TRUE = {
    "Pinsker": at_most(pinsker(2), DIVERGENCE, X, Y, given=UNIT),
    "Pinsker with 0 on a side": at_most(0, DIVERGENCE - pinsker(2), X, Y, given=UNIT),
    "Pinsker by a factor": at_most(s * pinsker(2), s * DIVERGENCE, X, Y, S, given=UNIT),
    "Pinsker refined": at_most(pinsker(2, "4/9"), DIVERGENCE, X, Y, given=UNIT),
    "means": at_most((p - q) ** 2 / 8, MEANS, P, Q, given=ONE),
    "means on two sides": at_most(sp.sqrt(p * q) + (p - q) ** 2 / 8, (p + q) / 2, P, Q, given=ONE),
    "a slope": at_most(
        (sp.tanh(x) - sp.tanh(y)) ** 2, sp.Rational(18, 100) * (x - y) ** 2, X, Y, given=(x >= 1, y >= 1)
    ),
}


SLOW = {"Pinsker refined", "Pinsker by a factor"}


def some(names):
    return [pytest.param(name, marks=pytest.mark.slow) if name in SLOW else name for name in names]


@pytest.mark.parametrize("judge", [check, pytest.param(sweep, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", some(FALSE))
def test_a_constant_that_is_slightly_too_sharp_is_refuted(judge, name):
    assert judge(FALSE[name]).verdict is Verdict.REFUTED


@pytest.mark.parametrize("judge", [check, pytest.param(sweep, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", some(TRUE))
def test_the_best_constant_holds(judge, name):
    assert judge(TRUE[name]).verdict is Verdict.HOLDS


def test_nothing_is_climbed_where_the_sides_do_not_meet_or_no_letters_do():
    assert near_meetings(at_most(x, y**2 + 1, X, Y)) == []
    assert near_meetings(at_most((x - 1) ** 2, x**2 + 1, X)) == []
    assert near_meetings(Claim(lhs=x, rhs=y, variables=(X, Y))) == []
    assert near_meetings(at_most(sp.zeta(p) - sp.zeta(q), p - q, P, Q)) == []
    k = natural("k")
    assert near_meetings(at_most(k.symbol * (p - q), p - q, k, P, Q)) == []
