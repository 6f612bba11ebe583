"""Claims about square matrices that fail for numbers, and adjoints as words."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic import MatrixExp, Verdict, decide, decide_identity
from symbolic.procedures.matrices.one_row import decide_by_one_row
from tests.sampling import sampled

n, m = sp.symbols("n m", integer=True, positive=True)
k = sp.Symbol("k", integer=True, nonnegative=True)
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
X = sp.MatrixSymbol("X", n, m)
c = sp.Symbol("c")

FALSE = (
    (sp.log(sp.Determinant(MatrixExp(A))), sp.Trace(A)),
    (sp.Adjoint(A), A.T),
    (sp.Trace(sp.Adjoint(A)), sp.Trace(A)),
    (sp.Determinant(sp.Adjoint(A)), sp.Determinant(A)),
    (sp.Trace(MatrixExp(A)), sp.Trace(A)),
)
ADJOINTS = (
    (A.conjugate(), sp.Adjoint(A.T)),
    (sp.Adjoint(A * B), sp.Adjoint(B) * sp.Adjoint(A)),
    (sp.Adjoint(sp.Inverse(A)), sp.Inverse(sp.Adjoint(A))),
    (sp.Adjoint(A + c * B), sp.Adjoint(A) + sp.conjugate(c) * sp.Adjoint(B)),
    (sp.Transpose(sp.Adjoint(A * B)), sp.Adjoint(A.T) * sp.Adjoint(B.T)),
    (sp.Adjoint(sp.Adjoint(X)), X),
    (sp.MatPow(sp.Adjoint(A), k), sp.Adjoint(sp.MatPow(A, k))),
)
NO_ADJOINTS = (
    (sp.Adjoint(A * B), sp.Adjoint(A) * sp.Adjoint(B)),
    (sp.Adjoint(c * A), c * sp.Adjoint(A)),
    (sp.Adjoint(A.T), A),
    (sp.Adjoint(sp.I * A), sp.I * sp.Adjoint(A)),
)


@pytest.mark.parametrize(("lhs", "rhs"), FALSE, ids=str)
def test_what_fails_for_numbers_is_refuted(lhs, rhs) -> None:
    decision = decide(lhs, rhs)
    assert decision.verdict is Verdict.REFUTED
    assert decision.witness[n] == 1


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [(A * B, B * A), (sp.Determinant(A), sp.Trace(A)), (X * X.T, X * X.T), (sp.Trace(A * B), sp.Trace(B * A))],
    ids=str,
)
def test_what_holds_for_numbers_is_left_open(lhs, rhs) -> None:
    assert decide_by_one_row(lhs, rhs).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("size", [sp.S(2), m], ids=str)
def test_constant_matrices_count_their_rows(size) -> None:
    turned = sp.Trace(MatrixExp(A) * MatrixExp(B) * MatrixExp(-A))
    for constant in (sp.OneMatrix(size, size), sp.KroneckerProduct(sp.Identity(1), sp.Identity(size))):
        assert decide(turned * sp.Trace(constant), size * sp.Trace(MatrixExp(B))).verdict is not Verdict.REFUTED


@pytest.mark.parametrize(("lhs", "rhs"), sampled(ADJOINTS, 2, arguments=2), ids=str)
def test_adjoints_are_words(lhs, rhs) -> None:
    assert decide_identity(lhs, rhs).verdict is Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs"), NO_ADJOINTS, ids=str)
def test_other_words_are_not_proved(lhs, rhs) -> None:
    assert decide(lhs, rhs).verdict is not Verdict.PROVED
