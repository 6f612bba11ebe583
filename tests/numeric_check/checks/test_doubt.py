"""A difference of both signs may vanish between two points, unless a condition keeps the points apart."""

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, real, sweep

X, Y = real("x"), real("y")
x, y = X.symbol, Y.symbol


def different(lhs, *hypotheses):
    return Claim(lhs=lhs, rhs=sp.S.Zero, variables=(X, Y), hypotheses=hypotheses, relation=Relation.DIFFERENT)


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(
    ("lhs", "hypotheses"),
    [
        (x - y, (sp.Ne(x, y),)),
        (x * y, (sp.Ne(x, 0), sp.Ne(y, 0))),
        ((x - y) * (x**2 + 1), (sp.Ne(2 * x, 2 * y), sp.Ne(x, 5))),
    ],
)
def test_a_difference_whose_zeros_a_condition_excludes_holds(judge, lhs, hypotheses):
    assert judge(different(lhs, *hypotheses)).verdict == Verdict.HOLDS


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(
    ("lhs", "hypotheses"),
    [
        (x - y, ()),
        (x - y, (sp.Ne(x, y + 1),)),
        (x * y, (sp.Ne(x, 0),)),
        (sp.sinh(x - y) - sp.Rational(1, 3) + y**5, (sp.Ne(x, y),)),
    ],
)
def test_a_condition_beside_the_zeros_does_not_hide_them(judge, lhs, hypotheses):
    assert judge(different(lhs, *hypotheses)).verdict != Verdict.HOLDS
