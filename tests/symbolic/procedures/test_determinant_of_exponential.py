"""det exp(A) = exp(tr A), for matrices of symbolic size and explicit ones."""

import pytest
import sympy as sp

from symbolic import MatrixExp, Verdict
from symbolic.procedures.matrices.determinant_of_exponential import decide_determinant_of_exponential

n, t = sp.Symbol("n", integer=True, positive=True), sp.Symbol("t")
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
M = sp.ImmutableMatrix([[-3, 1, 2], [1, -1, 0], [1, 0, -2]])


def det_exp(X):
    return sp.Determinant(MatrixExp(X))


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (det_exp(A), sp.exp(sp.Trace(A))),
        (det_exp(A * B), det_exp(B * A)),
        (det_exp(A + B), det_exp(A) * det_exp(B)),
        (det_exp(M), sp.exp(-6)),
        (det_exp(-t * M), sp.exp(6 * t)),
    ],
)
def test_it_is_the_exponential_of_the_trace(lhs, rhs):
    assert decide_determinant_of_exponential(lhs, rhs).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (det_exp(A), sp.exp(sp.Determinant(A))),
        (det_exp(A * B), det_exp(A) * det_exp(B)),
        (det_exp(t * A), t**n * det_exp(A)),
        (det_exp(A + sp.Identity(n)), sp.E * det_exp(A)),
        (det_exp(M), sp.exp(-5)),
    ],
)
def test_other_values_are_not_proved(lhs, rhs):
    assert decide_determinant_of_exponential(lhs, rhs).verdict is not Verdict.PROVED
