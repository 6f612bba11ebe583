"""Functions and products as letters: equations that are given are needed, and letters are renamed apart."""

from __future__ import annotations

import sympy as sp

from symbolic import MatrixExp, Verdict, decide
from symbolic.abstraction.letters import Letters
from symbolic.abstraction.statement import Abstraction
from symbolic.goal import Goal
from symbolic.procedures.matrices.abstraction import accepts_abstraction, decide_by_abstraction
from symbolic.procedures.matrices.generic_entries import accepts_generic_entries, decide_generic_entries
from symbolic.procedures.matrices.one_row import decide_by_one_row

n = sp.Symbol("n", integer=True, positive=True)
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
COMMUTE = sp.Eq(A * B, B * A)


def test_an_equation_that_is_used_is_assumed() -> None:
    decision = decide_by_abstraction(MatrixExp(A) * B, B * MatrixExp(A), given=(COMMUTE,))
    assert decision.verdict is Verdict.PROVED
    assert decision.assumes == (COMMUTE,)
    assert decide_by_abstraction(MatrixExp(A) * B, B * MatrixExp(A)).verdict is Verdict.UNDECIDED


def test_a_letter_has_a_name_that_is_not_taken() -> None:
    taken = sp.MatrixSymbol("_0_0", n, n)
    statement = Abstraction(MatrixExp(A) * taken, MatrixExp(A), (), ())
    assert taken not in statement.letters.meaning
    assert Letters(frozenset()).of(MatrixExp(A)).name == "_0_0"


def test_a_corrupted_fact_is_seen_in_what_is_assumed() -> None:
    statement = Abstraction(MatrixExp(A) * B, B * MatrixExp(A), (COMMUTE,), ())
    (used,) = (fact for fact, rests in statement.letters.facts.items() if COMMUTE in rests and fact != COMMUTE)
    assert statement.assumed((used,)) == (COMMUTE,)


def test_what_has_no_such_part_is_not_accepted() -> None:
    assert not accepts_abstraction(Goal(A * B, B * A))
    assert accepts_abstraction(Goal(MatrixExp(A), A))
    assert not accepts_generic_entries(Goal(A, B))


def test_entries_of_other_polynomials_are_refused() -> None:
    C = sp.MatrixSymbol("C", 2, 2)
    trace, det, one = sp.Trace(C), sp.Determinant(C), sp.Identity(2)
    assert decide_generic_entries(C**2, trace * C - det * one).verdict is Verdict.PROVED
    for wrong in (trace * C + det * one, trace * C - det * C, trace**2 * C - det * one):
        assert decide_generic_entries(C**2, wrong).verdict is Verdict.UNDECIDED


def test_complex_numbers_satisfy_what_is_given() -> None:
    unitary = sp.Eq(sp.Adjoint(A) * A, sp.Identity(n))
    decision = decide_by_one_row(A.T * A, sp.Identity(n), given=(unitary,))
    assert decision.verdict is Verdict.REFUTED
    assert decide(A.T * A, sp.Identity(n), given=(unitary,)).verdict is Verdict.REFUTED
    assert decide_by_one_row(A, sp.Identity(n), given=(sp.Ne(A, B),)).verdict is Verdict.UNDECIDED


def test_what_is_stated_of_two_diagonal_matrices_has_one_shape_on_both_sides() -> None:
    """diag(u) v = diag(v) u for columns; the diagonal part of a matrix has no column."""
    u, v = sp.MatrixSymbol("u", n, 1), sp.MatrixSymbol("v", n, 1)
    for other, columns in ((sp.DiagMatrix(v), 1), (sp.DiagonalMatrix(A), 0)):
        for side in (sp.MatMul(sp.DiagMatrix(u), other), sp.MatMul(other, sp.DiagMatrix(u))):
            stated = Abstraction(side, side, (), ()).equations
            assert all(equation.lhs.shape == equation.rhs.shape for equation in stated)
            assert sum(equation.lhs.shape == (n, 1) for equation in stated) == columns
