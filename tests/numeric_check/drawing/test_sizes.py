"""Sizes at their ends: matrices without rows, and long tables; and letters that are no numbers."""

from dataclasses import replace

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, sweep, variable_of
from numeric_check.claims.names import free_names
from symbolic import ForAll, SpectralRadius
from tests.sampling import slow


@pytest.mark.parametrize("judge", [check, sweep])
def test_matrices_without_rows_are_drawn_where_a_size_may_be_0(judge):
    n = sp.Symbol("n", integer=True, nonnegative=True)
    A, c = sp.MatrixSymbol("A", n, n), sp.Symbol("c", real=True)
    variables = tuple(map(variable_of, (n, c, A)))
    law = Claim(lhs=sp.Determinant(c * A), rhs=c**n * sp.Determinant(A), variables=variables)
    assert judge(law).verdict == Verdict.HOLDS
    once = replace(law, rhs=law.rhs + sp.KroneckerDelta(n, 0))
    assert judge(once).verdict == Verdict.REFUTED
    zero = Claim(lhs=sp.Determinant(A), rhs=sp.S.Zero, variables=variables, hypotheses=(sp.Eq(A, sp.ZeroMatrix(n, n)),))
    assert judge(zero).verdict == Verdict.REFUTED


def test_long_tables_are_drawn_with_equal_entries_too():
    n, i = sp.symbols("n i", integer=True, positive=True)
    q = sp.IndexedBase("q", shape=(n,), nonnegative=True)
    squares, one = sp.Sum(q[i] ** 2, (i, 1, n)), sp.Eq(sp.Sum(q[i], (i, 1, n)), 1)
    variables = tuple(map(variable_of, (n, q)))
    claim = Claim(
        lhs=sp.Rational(1, 20), rhs=squares, variables=variables, hypotheses=(one,), relation=Relation.AT_MOST
    )
    assert check(claim).verdict == Verdict.REFUTED
    assert check(replace(claim, lhs=1 / n)).verdict == Verdict.HOLDS


def test_a_letter_that_does_not_commute_is_no_number():
    with pytest.raises(TypeError, match="does not commute"):
        variable_of(sp.Symbol("x", commutative=False))


n, m, i, j = sp.symbols("n m i j", integer=True, positive=True)
A = sp.MatrixSymbol("A", n, n)
X = sp.IndexedBase("X", shape=(n,), real=True)
PLAN = sp.IndexedBase("pi", shape=(n, m), nonnegative=True)
SUM = sp.Sum(PLAN[i, j], (i, 1, n), (j, 1, m))
SQUARES = sp.Sum(PLAN[i, j] ** 2, (i, 1, n), (j, 1, m))
REAL = (sp.Eq(sp.Adjoint(A), A.T),)
SYMMETRIC = (*REAL, sp.Eq(A.T, A))
GROWING = {
    "trace of a contraction": (sp.Trace(A), n, 10, (*SYMMETRIC, SpectralRadius(A) < 1)),
    "determinant beside a contraction": (
        sp.Determinant(sp.Identity(n) + A),
        2**n,
        40,
        (*SYMMETRIC, SpectralRadius(A) < 1),
    ),
    "trace of an orthogonal matrix": (sp.Trace(A), n, 12, (*REAL, sp.Eq(A.T * A, sp.Identity(n)))),
    "determinant by the spectral radius": (
        sp.Abs(sp.Determinant(A)),
        SpectralRadius(A) ** n,
        5 * (1 + SpectralRadius(A) ** 3),
        REAL,
    ),
    "square of the sum of a plan": (SUM**2, n * m * SQUARES, 20 * SQUARES, ()),
    "sum of a table in a box": (sp.Sum(X[i], (i, 1, n)), n, 25, (ForAll((X[i] >= 0) & (X[i] <= 1), (i, 1, n)),)),
}


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize("name", slow(GROWING, *list(GROWING)[:-2]))
def test_a_bound_that_fails_for_larger_sizes_is_refuted(name, judge):
    lhs, bound, constant, given = GROWING[name]
    letters = [x for x in (n, m, A, X, PLAN) if x in set().union(*map(free_names, (lhs, bound, *given)))]
    law = Claim(
        lhs=lhs,
        rhs=sp.sympify(bound),
        variables=tuple(map(variable_of, letters)),
        hypotheses=given,
        relation=Relation.AT_MOST,
    )
    assert judge(law).verdict != Verdict.REFUTED
    assert judge(replace(law, rhs=sp.sympify(constant))).verdict == Verdict.REFUTED
