"""Letters and abbreviations for equations of the Matrix Cookbook."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp
from sympy import Eq, Identity, OneMatrix, Transpose, ZeroMatrix
from sympy import Trace as tr

from symbolic import DirectionalDerivative

k, m, n, q = sp.symbols("k m n q", integer=True, positive=True)
i, j = sp.symbols("i j", integer=True, nonnegative=True)
t, c, al, be = sp.symbols("t c alpha beta")
A, B, C, D, X, Y, Z, S, W, P, H = (sp.MatrixSymbol(name, n, n) for name in "ABCDXYZSWPH")
F, G, Fp = sp.MatrixSymbol("F", m, n), sp.MatrixSymbol("G", n, m), sp.MatrixSymbol("Fp", n, m)
U, V, K = sp.MatrixSymbol("U", n, k), sp.MatrixSymbol("V", k, n), sp.MatrixSymbol("K", k, k)
x, y, a, b, u, v, s, h = (sp.MatrixSymbol(name, n, 1) for name in "xyabuvsh")
A2, A3, A4 = (sp.MatrixSymbol("A", size, size) for size in (2, 3, 4))
I, O, one = Identity(n), ZeroMatrix(n, n), OneMatrix(n, 1)
T = Transpose


def sq(e: Any) -> Any:
    """The number in a 1×1 matrix."""
    return e[0, 0]


def grad(f: Callable[[Any], Any], gradient: Any) -> tuple[Any, Any]:
    """d/dt f(X + tH) = tr(GᵀH) at t = 0."""
    return sp.Subs(sp.Derivative(f(X + t * H), t), t, 0), tr(gradient.T * H)


def gradx(f: Callable[[Any], Any], gradient: Any) -> tuple[Any, Any]:
    """d/dt f(x + th) = gᵀh at t = 0."""
    return sp.Subs(sp.Derivative(f(x + t * h), t), t, 0), sq(gradient.T * h)


def dird(f: Callable[[Any], Any], slope: Any) -> tuple[Any, Any]:
    """d/dt f(X + tH) at t = 0."""
    return DirectionalDerivative(f(X + t * H), t, sp.S.Zero), slope


def sym(*matrices: Any) -> tuple[Any, ...]:
    return tuple(Eq(M.T, M) for M in matrices)


def PI(M: Any, N: Any) -> tuple[Any, ...]:
    """The four equations of the pseudo-inverse (214)–(217)."""
    return Eq(M * N * M, M), Eq(N * M * N, N), Eq(T(M * N), M * N), Eq(T(N * M), N * M)


idem, invo, nil, orth = (Eq(A * A, A),), (Eq(A * A, I),), (Eq(A * A, O),), (Eq(A.T * A, I),)
