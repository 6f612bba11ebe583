"""Inequalities between words in real matrices, for all sizes: squares are found for the true ones, by the door."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Trace as tr

from symbolic import Verdict, decide
from symbolic.goal import Goal
from symbolic.procedures.square_search import squares_of
from symbolic.procedures.squares import decide_by_squares
from tests.sampling import sampled

m, n = sp.symbols("m n", integer=True, positive=True)
t, e = sp.Symbol("t", real=True), sp.Symbol("e", positive=True)
x, y, z, b = (sp.MatrixSymbol(name, n, 1) for name in "xyzb")
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
X, Y = (sp.MatrixSymbol(name, m, n) for name in "XY")
REAL = tuple(sp.Eq(sp.Adjoint(M), M.T) for M in (x, y, z, b, A, B, X, Y))
ONE, ZERO = sp.S.One, sp.S.Zero


def dot(row: sp.MatrixExpr, column: sp.MatrixExpr) -> sp.Expr:
    return (row.T * column)[0, 0]


xx, yy, zz, xy, yz, zx = dot(x, x), dot(y, y), dot(z, z), dot(x, y), dot(y, z), dot(z, x)
TRUE = [
    (xy**2, xx * yy), (ZERO, xx), (2 * xy, xx + yy), (2 * t * xy, t**2 * xx + yy), (ZERO, dot(x, A.T * A * x)),
    (ZERO, tr(A.T * A)), (2 * tr(X.T * Y), tr(X.T * X) + tr(Y.T * Y)), (dot(x + y, x + y), 2 * xx + 2 * yy),
    (ZERO, dot(A * x - b, A * x - b)), (xy + yz + zx, xx + yy + zz), (xy, e * xx / 2 + yy / (2 * e)),
    (tr(A * A), tr(A.T * A)), (dot(x, A * x) ** 2, xx * dot(A * x, A * x)),
    (dot(x, A * y) ** 2, dot(A.T * x, A.T * x) * yy),
    (ZERO, dot(X * x, X * x) + t**2 * xx), (-2 * dot(X * x, X * y), dot(X * x, X * x) + dot(X * y, X * y)),
    (4 * xy, dot(x + y, x + y)), (tr(A * B), tr(A * A.T) / 2 + tr(B.T * B) / 2),
]  # fmt: skip
FALSE = [
    (xy, xx + yy - 1), (xx, 2 * xy), (2 * xy**2, xx * yy), (ZERO, dot(x, A * x)), (tr(A.T * A), tr(A * A)), (xx, xx**2),
    (xy, xx / 3 + yy / 2), (2 * t * xy, t * xx + yy), (ZERO, tr(A)), (ZERO, tr(A * A)), (2 * tr(X.T * Y), tr(X.T * X)),
    (dot(x + y, x + y), xx + yy), (ZERO, dot(A * x - b, A * x - b) - 1), (2 * (xy + yz + zx), xx + yy + zz),
    (xy, e * xx / 2 + yy / (3 * e)), (xy, t * xx / 2 + yy / (2 * e)), (xx * yy, xy**2), (dot(x, A * x) ** 2, xx * yy),
    (dot(x, A * y) ** 2, dot(A * x, A * x) * yy), (ZERO, dot(X * x, X * x) + t * xx), (5 * xy, dot(x + y, x + y)),
    (tr(A * B), tr(A * A.T) / 2 + tr(B.T * B) / 3), (ZERO, -xx), (xx, dot(x, A.T * A * x)), (xx, ZERO),
    (tr(A * B), tr(A * A) / 2 + tr(B * B) / 2),
]  # fmt: skip


@pytest.mark.parametrize(("lhs", "rhs"), sampled(TRUE, 12, arguments=2))
def test_a_true_inequality_is_proved_for_real_matrices_and_not_for_complex_ones(lhs, rhs):
    assert decide(lhs, rhs, "<=", REAL).verdict is Verdict.PROVED
    assert decide(lhs, rhs, "<=").verdict is not Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs"), sampled(FALSE, 8, arguments=2))
def test_a_false_inequality_is_not_proved(lhs, rhs):
    assert decide(lhs, rhs, "<=", REAL).verdict is not Verdict.PROVED


def test_squares_that_are_not_the_difference_are_refused():
    lhs, rhs = 2 * tr(x.T * y), tr(x.T * x) + tr(y.T * y)
    (found,) = squares_of(Goal(lhs, rhs, "<=", REAL))
    assert decide_by_squares(lhs, rhs, **found).verdict is Verdict.PROVED
    ((c, w),) = found["squares"]
    for wrong in (((2 * c, w),), ((-c, w),), ((c, w + x),), ()):
        assert decide_by_squares(lhs, rhs, squares=wrong, real=found["real"]).verdict is Verdict.UNDECIDED
