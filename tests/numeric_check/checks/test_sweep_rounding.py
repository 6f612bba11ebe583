"""The sweep tells rounding errors from false statements: it refutes what is off by a billionth, not what cancels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

import numeric_check.checks.batches as module
from numeric_check import (
    Claim,
    Relation,
    Verdict,
    column,
    dimension,
    distribution,
    entries,
    natural,
    real,
    square,
    sweep,
)
from numeric_check.checks.rounding import Residuals
from symbolic import MatrixExp, MatrixFunction, contraction

i, k, m, t, u = sp.Symbol("i", integer=True), dimension("k"), natural("m"), real("t"), real("u")
p, v = column("p", k, is_real=True), column("v", k, is_real=True)
A, F, G, q = square("A", k), entries("F", m), entries("G", m, positive=True), distribution("q", m)
a, b, P, V, n = t.symbol, u.symbol, p.symbol, v.symbol, m.symbol
MEAN = sp.Sum(F.symbol[i], (i, 1, n)) / n
w = sp.Symbol("w")
OFF = 1 + sp.Rational(1, 10**9)
BUMP = sp.Derivative(sp.exp(a) * sp.sin(a), (a, 3), evaluate=False)
TRUE = {
    "a variance, 0 of one number": Claim(
        lhs=sp.Sum((F.symbol[i] - MEAN) ** 2, (i, 1, n)) / n,
        rhs=sp.Sum(F.symbol[i] ** 2, (i, 1, n)) / n - MEAN**2,
        variables=(m, F),
    ),
    "a difference of means, 0 of one number": Claim(
        lhs=sp.Sum(G.symbol[i] * F.symbol[i], (i, 1, n)) / sp.Sum(G.symbol[i], (i, 1, n)) - MEAN,
        rhs=sp.Sum(G.symbol[i] * (F.symbol[i] - MEAN), (i, 1, n)) / sp.Sum(G.symbol[i], (i, 1, n)),
        variables=(m, F, G),
    ),
    "a sum over a distribution": Claim(
        lhs=sp.Sum(q.symbol[i] * (a + i), (i, 1, n)),
        rhs=a + sp.Sum(q.symbol[i] * i, (i, 1, n)),
        variables=(m, q, t),
    ),
    "a third derivative": Claim(lhs=BUMP, rhs=2 * sp.exp(a) * (sp.cos(a) - sp.sin(a)), variables=(t,)),
    "a unit column": Claim(
        lhs=contraction(P.T, (sp.Identity(k.symbol) - P * P.T) * V) + contraction(P.T, V),
        rhs=contraction(P.T, V),
        variables=(k, p, v),
        hypotheses=(sp.Eq(contraction(P.T, P), 1),),
    ),
    "an inverse": Claim(lhs=MatrixExp(A.symbol), rhs=MatrixExp(-A.symbol).inv(), variables=(k, A)),
    "a difference of powers": Claim(lhs=(a - b) * (a**2 + a * b + b**2), rhs=a**3 - b**3, variables=(t, u)),
    "a kink": Claim(lhs=sp.Max(a, b) - sp.Min(a, b), rhs=abs(a - b), variables=(t, u)),
}


@pytest.mark.parametrize("claim", TRUE.values(), ids=TRUE)
def test_what_is_true_holds_and_what_is_off_by_a_billionth_is_refuted(claim):
    assert sweep(claim, size=800, edges=False).verdict is Verdict.HOLDS
    scaled = sp.MatMul if getattr(claim.rhs, "is_Matrix", False) else sp.Mul
    for mutant in (replace(claim, rhs=scaled(OFF, claim.rhs)), replace(claim, lhs=scaled(OFF, claim.lhs))):
        exact_points = claim.hypotheses == ()  # points that satisfy an equation to rounding alone witness nothing
        wanted = (Verdict.REFUTED,) if exact_points else (Verdict.REFUTED, Verdict.UNDECIDED)
        assert sweep(mutant, size=800, edges=False).verdict in wanted


def test_a_billionth_at_most_points_is_refuted_also_where_no_bound_is_known():
    """No bounds are known of functions of a matrix by its eigenvalues."""
    logarithm = MatrixFunction(sp.Lambda(w, sp.log(w)), MatrixExp(A.symbol / 8))
    law = Claim(lhs=sp.Trace(logarithm), rhs=sp.Trace(A.symbol) / 8, variables=(k, A))
    assert sweep(law, size=800, edges=False).verdict is Verdict.HOLDS
    assert sweep(replace(law, rhs=OFF * law.rhs), size=800, edges=False).verdict is not Verdict.HOLDS


def test_where_a_side_is_0_errors_are_absolute():
    law = Claim(lhs=sp.cosh(a) ** 2 - sp.sinh(a) ** 2 - 1, rhs=sp.S.Zero, variables=(t,))
    evidence = sweep(law, size=800, edges=False)
    assert evidence.verdict is Verdict.HOLDS
    assert float(evidence.worst) <= 1e-6
    mutant = replace(law, lhs=law.lhs + sp.Rational(1, 10**9))
    assert sweep(mutant, size=800, edges=False).verdict is Verdict.REFUTED


def test_an_order_that_fails_by_a_billionth_is_refuted_and_equality_up_to_rounding_is_not():
    square_of_sum = Claim(lhs=4 * a * b, rhs=(a + b) ** 2, variables=(t, u), relation=Relation.AT_MOST)
    assert sweep(square_of_sum, size=800, edges=False).verdict is Verdict.HOLDS
    equal = Claim(lhs=(a + b) ** 2, rhs=a**2 + 2 * a * b + b**2, variables=(t, u), relation=Relation.AT_MOST)
    assert sweep(equal, size=800, edges=False).verdict is Verdict.HOLDS
    assert sweep(replace(equal, lhs=equal.lhs * OFF), size=800, edges=False).verdict is Verdict.REFUTED


def test_sides_that_are_equal_up_to_rounding_are_not_said_to_differ():
    same = Claim(lhs=sp.exp(a), rhs=sp.cosh(a) + sp.sinh(a), variables=(t,), relation=Relation.DIFFERENT)
    assert sweep(same, size=800, edges=False).verdict is not Verdict.HOLDS


def test_points_that_rounding_hides_are_left_out_and_said():
    law = Claim(lhs=(a + 10**4) ** 2 - 10**8 - 2 * 10**4 * a, rhs=a**2, variables=(t,))
    evidence = sweep(law, size=800, edges=False)
    assert evidence.verdict is Verdict.HOLDS
    assert evidence.points < 800
    assert "rounding errors hide the two sides at" in evidence.why
    assert float(evidence.worst) <= module.TOLERANCE


def test_a_mutant_that_explains_everything_by_rounding_lets_a_false_claim_pass(monkeypatch):
    false = Claim(lhs=sp.sin(a) ** 2 + sp.cos(a) ** 2, rhs=OFF, variables=(t,))
    assert sweep(false, size=80, edges=False).verdict is Verdict.REFUTED
    monkeypatch.setattr(module, "residuals", lambda claim, drawn, places: _explained(places))
    assert sweep(false, size=80, edges=False).verdict is Verdict.HOLDS


def _explained(places):
    every = np.ones(len(places), bool)
    return Residuals(explained=every, known=every, bound=np.ones(len(places)), vanishes=False)
