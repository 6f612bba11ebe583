"""Matrices that satisfy equations between products are drawn as wide as these allow."""

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Verdict, adverse_points, check, dimension, matrix, points, sweep
from numeric_check.drawing.overlaps import overlaps

K = dimension("k")
A, B, C = (matrix(name, K, K) for name in "ABC")
a, b, c = A.symbol, B.symbol, C.symbol


def said(lhs, rhs):
    return sp.Eq(lhs, rhs, evaluate=False)


RANGES, KERNELS = (said(a * b, b), said(b * a, a)), (said(a * b, a), said(b * a, b))


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        (RANGES, {said(a**2, a), said(b**2, b)}),
        (KERNELS, {said(a**2, a), said(b**2, b)}),
        ((said(a * b, b * a),), set()),  # of one length
        ((said(a * b * a, a), said(b * a * b, b)), set()),  # of several letters
        ((said(a * b, c), said(b * a, c)), set()),
        ((said(a**3, a), said(a**2, a)), set()),  # known before
        ((said(a**3, a), said(a**5, a)), set()),  # too long
        ((said(a + b, a), sp.Eq(sp.Symbol("x"), 1), sp.Ne(a * b, a)), set()),
    ],
)
def test_equations_in_one_matrix_follow_where_two_overlap(conditions, found):
    assert set(overlaps(conditions)) == found


@pytest.mark.parametrize("hypotheses", [RANGES, KERNELS])
@pytest.mark.parametrize("source", [points, adverse_points])
def test_two_different_projections_with_one_range_or_kernel_are_drawn(source, hypotheses):
    claim = Claim(lhs=a, rhs=b, variables=(K, A, B), hypotheses=hypotheses)
    found = list(source(claim, 16, np.random.default_rng(1)))
    assert len(found) == 16
    assert len({(point[a], point[b]) for point in found if point[a] != point[b]}) > 4


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize("hypotheses", [RANGES, KERNELS])
def test_what_holds_for_them_holds_and_what_does_not_is_refuted(judge, hypotheses):
    def of(lhs, rhs):
        return Claim(lhs=lhs, rhs=rhs, variables=(K, A, B), hypotheses=hypotheses)

    assert judge(of(a, b)).verdict is Verdict.REFUTED
    assert judge(of(a * b, b * a)).verdict is Verdict.REFUTED
    assert judge(of(a * a, a)).verdict is Verdict.HOLDS
    assert judge(of(sp.Trace(a), sp.Trace(b))).verdict is Verdict.HOLDS
