"""Along the closed borders of the plane points are drawn by chance, where products may lie on a cut."""

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Verdict, check, complex_number, critical_points, sweep
from numeric_check.drawing.borders import borders

Z, W = complex_number("z"), complex_number("w")
z, w = Z.symbol, W.symbol
I, re, im = sp.I, sp.re, sp.im
QUARTERS = (re(z) >= 0, im(z) <= 0, re(w) >= 0, im(w) <= 0)


def claim(lhs, rhs, *hypotheses):
    return Claim(lhs=lhs, rhs=rhs, variables=(Z, W), hypotheses=hypotheses)


def test_several_points_of_each_border_are_drawn_and_none_is_a_corner():
    product = claim(sp.sqrt(z * w), sp.sqrt(z) * sp.sqrt(w), *QUARTERS)
    found = [point for point in critical_points(product, np.random.default_rng(0)) if point[z] and point[w]]
    both = {(point[z], point[w]) for point in found if re(point[z]) == re(point[w]) == 0}
    assert len(both - {(-I, -I)}) > 1
    assert all(im(a) < 0 and im(b) < 0 for a, b in both)


@pytest.mark.parametrize(
    ("lhs", "hypotheses"),
    [
        (sp.exp(z), QUARTERS),  # no cut
        (sp.sqrt(z), (re(z) > 0,)),  # no border
        (sp.sqrt(z), (abs(z) <= 1,)),  # no straight one
        (sp.sqrt(z), (re(z) >= im(w),)),  # of two letters
        (sp.sqrt(z), (re(w) >= 0,)),  # of another letter
    ],
)
def test_nothing_is_drawn_for_other_claims(lhs, hypotheses):
    assert borders(claim(lhs, w, *hypotheses)) == []


def test_of_many_letters_few_borders_are_taken():
    letters = [complex_number(name) for name in "abcd"]
    ends = [end for x in letters for end in (re(x.symbol) >= 0, im(x.symbol) <= 1)]
    product = sp.Mul(*(x.symbol for x in letters))
    many = Claim(lhs=sp.log(product), rhs=product, variables=tuple(letters), hypotheses=tuple(ends))
    assert len(borders(many)) == 8


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_branch_is_seen_where_a_point_of_the_border_is_excluded(judge):
    for excluded in (sp.Ne(z, -I), sp.Ne(z, w), sp.Ne(z, -2 * I)):
        wrong = claim(sp.sqrt(z * w), sp.sqrt(z) * sp.sqrt(w), *QUARTERS, excluded)
        assert judge(wrong).verdict is Verdict.REFUTED
    right = claim(sp.sqrt(z * w), sp.sqrt(z) * sp.sqrt(w), *(c.func(-c.lhs, 0) if c.has(im) else c for c in QUARTERS))
    assert judge(right).verdict is not Verdict.REFUTED
