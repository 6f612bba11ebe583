"""Infinite sums whose terms are 0 at equal distances, in mpmath and in float64, against their closed forms."""

from __future__ import annotations

import mpmath
import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Verdict, check, real, sweep
from numeric_check.arrays.evaluator import Arrays
from numeric_check.evaluation.evaluate import batch_scope, exact_scope, scope_at
from numeric_check.multiprecision.evaluator import Multiprecision
from symbolic import MatrixExp, MatrixSum

k = sp.Symbol("k", integer=True, nonnegative=True)
x, t = sp.Symbol("x", real=True), sp.Symbol("t")
A, VALUE = sp.MatrixSymbol("A", 2, 2), sp.ImmutableMatrix([[1, 2], [sp.S.Half, -1]])
SHIFT = sp.ImmutableMatrix(5, 5, lambda i, j: int((i + 1) % 5 == j))
LONG_SHIFT = sp.ImmutableMatrix(13, 13, lambda i, j: int((i + 1) % 13 == j))  # twelve traces are 0 before the first
LONGER_SHIFT = sp.ImmutableMatrix(20, 20, lambda i, j: int((i + 1) % 20 == j))
UNIT = sp.exp(2 * sp.pi * sp.I / 5)
RANGE = (k, 0, sp.oo)
FIFTHS, THIRDS = k * (k - 5) * (k - 10), k * (k - 3) * (k - 6)
SUMS = {
    "zeros at 0, 5, 10": (sp.Sum(FIFTHS * x**k / sp.factorial(k), RANGE), (x**3 - 12 * x**2 + 36 * x) * sp.exp(x)),
    "zeros at 0, 3, 6": (sp.Sum(THIRDS * x**k / sp.factorial(k), RANGE), (x**3 - 6 * x**2 + 10 * x) * sp.exp(x)),
    "of matrices": (
        sp.Trace(MatrixSum(FIFTHS * A**k / sp.factorial(k), RANGE)),
        sp.Trace((A**3 - 12 * A**2 + 36 * A) * MatrixExp(A)),
    ),
    "trace of a cycle": (
        sp.Sum(sp.Trace(sp.MatPow(SHIFT, k + 1)) * x**k / sp.factorial(k), RANGE),
        5 * sp.Add(*(x**j / sp.factorial(j) for j in range(4, 80, 5))),
    ),
    "trace of a long cycle": (
        sp.Sum(sp.Trace(sp.MatPow(LONG_SHIFT, k + 1)) * x**k / sp.factorial(k), RANGE),
        13 * sp.Add(*(x**j / sp.factorial(j) for j in range(12, 80, 13))),
    ),
    "a longer cycle, from its order on": (
        sp.Sum(sp.Trace(sp.MatPow(LONGER_SHIFT, k)) * x**k / sp.factorial(k), RANGE),
        20 * sp.Add(*(x**j / sp.factorial(j) for j in range(0, 80, 20))),
    ),
    "roots of unity": (
        sp.Sum(x**k / sp.factorial(k) - UNIT**k * x**k / sp.factorial(k), RANGE),
        sp.exp(x) - sp.exp(UNIT * x),
    ),
}


@pytest.mark.parametrize("name", SUMS)
def test_terms_that_are_zero_at_equal_distances_do_not_end_a_sum(name):
    point = {A: VALUE, x: sp.Rational(3, 2)}
    with mpmath.workdps(60):
        scope = scope_at(Multiprecision(), point, exact_scope(point))
        total, closed = map(scope.value, SUMS[name])
        assert abs(total - closed) <= mpmath.mpf(10) ** -55
    batch = batch_scope(Arrays(), {A: np.array([np.array(VALUE.tolist(), dtype=complex)] * 2), x: np.full(2, 1.5)})
    total, closed = map(batch.value, SUMS[name])
    assert np.abs(total - closed).max() <= 1e-12


@pytest.mark.parametrize("name", ["zeros at 0, 5, 10", "zeros at 0, 3, 6"])
def test_a_partial_sum_up_to_the_last_zero_is_refuted_and_the_sum_holds(name):
    whole, closed = SUMS[name]
    last = 10 if "10" in name else 6
    partial = sp.Add(*(whole.function.subs(k, j) for j in range(last + 1)))
    factor = sp.Limit(t + sp.exp(t), t, 0)  # for which the balls have no rule
    for run in (check, lambda claim: sweep(claim, size=80, edges=False)):
        assert run(Claim(lhs=whole, rhs=closed, variables=(real("x"),))).verdict is Verdict.HOLDS
        assert run(Claim(lhs=whole, rhs=partial, variables=(real("x"),))).verdict is Verdict.REFUTED
    assert check(Claim(lhs=whole * factor, rhs=closed, variables=(real("x"),))).verdict is Verdict.HOLDS
    assert check(Claim(lhs=whole * factor, rhs=partial, variables=(real("x"),))).verdict is Verdict.REFUTED
