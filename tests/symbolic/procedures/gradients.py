"""True and false directional derivatives of functions of matrices of symbolic size."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic import Adjugate, DirectionalDerivative, MatrixExp, contraction
from tests.symbolic.completion import bank
from tests.symbolic.completion.bank import eq, inv, minus, plus, times

A, B, C, E, X = bank.A, bank.B, bank.C, bank.D, bank.X
I, n, m, u, v = bank.I, bank.n, bank.m, bank.u, bank.v
H = sp.MatrixSymbol("H", n, m)
h = sp.MatrixSymbol("h", n, 1)
t, s, q = sp.Symbol("t"), sp.Symbol("s"), sp.Symbol("q", real=True)
k = sp.Symbol("k", integer=True, positive=True)
det, tr, adj = sp.Determinant, sp.Trace, Adjugate
MOVED = plus(A, times(t, E))
SYMMETRIC = eq(A.T, A)
W = plus(X, times(t, H))
x = plus(u, times(t, h))


def at_zero(f: Any) -> Any:
    """d/dt f at t = 0, which is the derivative at A in the direction E."""
    return DirectionalDerivative(f, t, 0) if f.is_Matrix else sp.Subs(sp.Derivative(f, t), t, 0)


def entry(row: Any, column: Any) -> Any:
    return contraction(row, column)


TRUE: dict[str, tuple[Any, ...]] = {
    "determinant": (at_zero(det(MOVED)), tr(times(adj(A), E))),
    "determinant by the inverse": (at_zero(det(MOVED)), det(A) * tr(times(inv(A), E))),
    "logarithm": (at_zero(sp.log(det(MOVED))), tr(times(inv(A), E))),
    "reciprocal": (at_zero(1 / det(MOVED)), -tr(times(inv(A), E)) / det(A)),
    "determinant of the inverse": (at_zero(det(inv(MOVED))), -tr(times(inv(A), E)) / det(A)),
    "cube": (at_zero(det(sp.MatPow(MOVED, 3))), 3 * det(A) ** 3 * tr(times(inv(A), E))),
    "power of the determinant": (at_zero(det(MOVED) ** k), k * det(A) ** k * tr(times(inv(A), E))),
    "real power": (at_zero(det(MOVED) ** q), q * det(A) ** q * tr(times(inv(A), E))),
    "scalar multiple": (sp.Derivative(det(times(s, A)), s), n * s ** (n - 1) * det(A)),
    "scalar in the inverse": (sp.Derivative(tr(inv(times(s, A))), s), -tr(inv(A)) / s**2),
    "characteristic polynomial": (
        sp.Derivative(det(minus(times(s, I), A)), s),
        tr(adj(minus(times(s, I), A))),
    ),
    "logarithm of the characteristic polynomial": (
        sp.Derivative(sp.log(det(minus(times(s, I), A))), s),
        tr(inv(minus(times(s, I), A))),
    ),
    "product": (at_zero(det(times(B, MOVED, C))), det(B) * det(C) * tr(times(adj(A), E))),
    "product by the inverse": (at_zero(det(times(B, MOVED, C))), det(times(B, A, C)) * tr(times(inv(A), E))),
    "trace with the inverse": (at_zero(tr(times(inv(MOVED), B))), -tr(times(inv(A), E, inv(A), B))),
    "inverse": (at_zero(inv(MOVED)), times(-1, inv(A), E, inv(A))),
    "square": (at_zero(sp.MatPow(MOVED, 2)), plus(times(A, E), times(E, A))),
    "trace of a square": (at_zero(tr(sp.MatPow(MOVED, 2))), 2 * tr(times(A, E))),
    "trace of a cube": (at_zero(tr(sp.MatPow(MOVED, 3))), 3 * tr(times(A, A, E))),
    "linear": (at_zero(tr(times(B, MOVED, C))), tr(times(C, B, E))),
    "Frobenius norm": (at_zero(tr(times(sp.Transpose(W), W))), 2 * tr(times(X.T, H))),
    "quadratic": (at_zero(tr(times(sp.Transpose(W), A, W))), tr(times(X.T, plus(A, A.T), H))),
    "quadratic, symmetric": (at_zero(tr(times(sp.Transpose(W), A, W))), 2 * tr(times(X.T, A, H)), SYMMETRIC),
    "logarithm of the Gram determinant": (
        at_zero(sp.log(det(times(sp.Transpose(W), W)))),
        2 * tr(times(inv(times(X.T, X)), X.T, H)),
    ),
    "Gram determinant": (
        at_zero(det(times(sp.Transpose(W), W))),
        2 * det(times(X.T, X)) * tr(times(inv(times(X.T, X)), X.T, H)),
    ),
    "quadratic form": (
        at_zero(entry(times(sp.Transpose(x), A), x)),
        entry(times(u.T, plus(A, A.T)), h),
    ),
    "quadratic form, symmetric": (at_zero(entry(times(sp.Transpose(x), A), x)), 2 * entry(times(u.T, A), h), SYMMETRIC),
    "trace times determinant": (
        at_zero(tr(MOVED) * det(MOVED)),
        det(A) * (tr(E) + tr(A) * tr(times(inv(A), E))),
    ),
    "logarithm of a shifted determinant": (
        at_zero(sp.log(det(plus(I, times(B, MOVED))))),
        tr(times(inv(plus(I, times(B, A))), B, E)),
    ),
    "Gaussian likelihood": (
        at_zero(sp.log(det(MOVED)) + tr(times(inv(MOVED), B))),
        tr(times(inv(A), minus(A, B), inv(A), E)),
    ),
    "exponential of a trace": (at_zero(sp.exp(tr(times(MOVED, B)))), sp.exp(tr(times(A, B))) * tr(times(B, E))),
    "exponential": (DirectionalDerivative(MatrixExp(times(t, A)), t, 0), A),
}

FALSE: dict[str, tuple[Any, ...]] = {
    "determinant": (at_zero(det(MOVED)), tr(times(A, E))),
    "determinant at I only": (at_zero(det(MOVED)), tr(E)),
    "determinant, transposed": (at_zero(det(MOVED)), tr(times(adj(A).T, E))),
    "determinant without det": (at_zero(det(MOVED)), tr(times(inv(A), E))),
    "logarithm, transposed": (at_zero(sp.log(det(MOVED))), tr(times(inv(A).T, E))),
    "logarithm, not inverted": (at_zero(sp.log(det(MOVED))), tr(times(A, E))),
    "logarithm, with det": (at_zero(sp.log(det(MOVED))), det(A) * tr(times(inv(A), E))),
    "reciprocal, sign": (at_zero(1 / det(MOVED)), tr(times(inv(A), E)) / det(A)),
    "reciprocal, power": (at_zero(1 / det(MOVED)), -tr(times(inv(A), E)) / det(A) ** 2),
    "cube, exponent": (at_zero(det(sp.MatPow(MOVED, 3))), 3 * det(A) ** 2 * tr(times(inv(A), E))),
    "cube, factor": (at_zero(det(sp.MatPow(MOVED, 3))), det(A) ** 3 * tr(times(inv(A), E))),
    "power of the determinant": (at_zero(det(MOVED) ** k), k * det(A) ** (k - 1) * tr(times(inv(A), E))),
    "scalar multiple": (sp.Derivative(det(times(s, A)), s), det(A)),
    "scalar multiple, exponent": (sp.Derivative(det(times(s, A)), s), n * s**n * det(A)),
    "scalar in the inverse": (sp.Derivative(tr(inv(times(s, A))), s), -tr(inv(A)) / s),
    "characteristic polynomial": (sp.Derivative(det(minus(times(s, I), A)), s), -tr(adj(minus(times(s, I), A)))),
    "product": (at_zero(det(times(B, MOVED, C))), det(B) * det(C) * tr(times(adj(A), C, E))),
    "trace with the inverse, sign": (at_zero(tr(times(inv(MOVED), B))), tr(times(inv(A), E, inv(A), B))),
    "trace with the inverse, once": (at_zero(tr(times(inv(MOVED), B))), -tr(times(inv(A), E, B))),
    "inverse, order": (at_zero(inv(MOVED)), times(-1, inv(A), inv(A), E)),
    "square": (at_zero(sp.MatPow(MOVED, 2)), times(2, A, E)),
    "trace of a cube": (at_zero(tr(sp.MatPow(MOVED, 3))), 3 * tr(times(A, E))),
    "linear, transposed": (at_zero(tr(times(B, MOVED, C))), tr(times(B, C, E))),
    "Frobenius norm": (at_zero(tr(times(sp.Transpose(W), W))), tr(times(X.T, H))),
    "quadratic, not symmetric": (at_zero(tr(times(sp.Transpose(W), A, W))), 2 * tr(times(X.T, A, H))),
    "quadratic, skew": (at_zero(tr(times(sp.Transpose(W), A, W))), 2 * tr(times(X.T, A, H)), eq(A.T, -A)),
    "Gram determinant without det": (
        at_zero(det(times(sp.Transpose(W), W))),
        2 * tr(times(inv(times(X.T, X)), X.T, H)),
    ),
    "Gram logarithm, factor": (
        at_zero(sp.log(det(times(sp.Transpose(W), W)))),
        tr(times(inv(times(X.T, X)), X.T, H)),
    ),
    "quadratic form, not symmetric": (at_zero(entry(times(sp.Transpose(x), A), x)), 2 * entry(times(u.T, A), h)),
    "trace times determinant": (at_zero(tr(MOVED) * det(MOVED)), det(A) * tr(E)),
    "shifted determinant, order": (
        at_zero(sp.log(det(plus(I, times(B, MOVED))))),
        tr(times(B, inv(plus(I, times(B, A))), E)),
    ),
    "Gaussian likelihood, sign": (
        at_zero(sp.log(det(MOVED)) + tr(times(inv(MOVED), B))),
        tr(times(inv(A), plus(A, B), inv(A), E)),
    ),
}
