"""Points are found where an inequality is tightest, and judged as all others are."""

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, positive, real, variable_of
from numeric_check.drawing.climbing import summits

X, P, Q = real("x"), positive("p"), positive("q")
x, p, q = X.symbol, P.symbol, Q.symbol


def at_most(lhs, rhs, *variables, given=()):
    return Claim(lhs=lhs, rhs=sp.sympify(rhs), variables=variables, hypotheses=given, relation=Relation.AT_MOST)


NEAR_E = (p <= q, p >= sp.E - sp.Rational(1, 10))
FALSE = {
    "two waves": at_most(sp.sin(x**2) + sp.sin(x), sp.Rational(199, 100), X),
    "a wave that gets shorter": at_most(
        sp.sin(1 / x), sp.Rational(999999, 10**6), X, given=(x > 0, x < sp.Rational(1, 100))
    ),
    "beside a corner": at_most(q**p, p**q, P, Q, given=NEAR_E),
    "a maximum at no known number": at_most(x * sp.exp(-(x**4)), sp.Rational(55, 100), X),
}


@pytest.mark.parametrize("name", FALSE)
def test_what_is_false_in_a_small_region_is_refuted(name):
    assert check(FALSE[name]).verdict is Verdict.REFUTED


def test_a_bound_that_is_just_reached_holds():
    assert check(at_most(x * sp.exp(-x), sp.exp(-1), X)).verdict is Verdict.HOLDS


def test_summits_satisfy_the_signs_of_the_letters_and_the_conditions():
    found = summits(FALSE["beside a corner"])
    assert found
    assert all(0 < values[p] <= values[q] and values[p] > 2 for values in found)


def test_nothing_is_climbed_for_equations_and_complex_numbers():
    z = sp.Symbol("z")
    assert summits(Claim(lhs=x, rhs=x + 1, variables=(X,))) == []
    assert summits(at_most(abs(z), 1, variable_of(z))) == []
