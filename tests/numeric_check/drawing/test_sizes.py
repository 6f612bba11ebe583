"""Sizes at their ends: matrices without rows, and long tables; and letters that are no numbers."""

from dataclasses import replace

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, sweep, variable_of


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
