"""Words in matrices of symbolic size: products, transposes, inverses, traces, determinants, and steps between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import sympy as sp

from symbolic import MatrixExp, contraction
from tests.fuzz.claims import Fuzzed
from tests.fuzz.families.laws import COEFFICIENTS
from tests.fuzz.families.scalars import off, pick

n = sp.Symbol("n", integer=True, positive=True)
A, B, C = (sp.MatrixSymbol(name, n, n) for name in "ABC")
x, y = (sp.MatrixSymbol(name, n, 1) for name in "xy")
s, t = sp.Symbol("s", real=True), sp.Symbol("t")
I = sp.Identity(n)
det, tr = sp.Determinant, sp.Trace
Generator = np.random.Generator
_UNARY: tuple[Callable[[Any], Any], ...] = (sp.Transpose, sp.Inverse, sp.Adjoint, lambda M: M * M, lambda M: s * M)


def random_matrix(generator: Generator, depth: int) -> Any:
    """A square matrix, as it is written."""
    if depth == 0 or generator.random() < 0.15:
        return pick(generator, (A, B, C, A, B, I, sp.MatMul(x, y.T), t * A))
    part = lambda: random_matrix(generator, depth - 1)
    kind = generator.random()
    if kind < 0.35:
        return pick(generator, _UNARY)(part())
    return sp.MatMul(part(), part()) if kind < 0.75 else sp.MatAdd(part(), part())


Sides = tuple[Any, Any]
_LAWS: tuple[Callable[[Any, Any, Any], Sides], ...] = (
    lambda M, N, P: (M * (N + P), M * N + M * P),
    lambda M, N, P: ((M * N).T, N.T * M.T),
    lambda M, N, P: ((M + N).T, M.T + N.T),
    lambda M, N, P: (sp.Inverse(M * N), sp.Inverse(N) * sp.Inverse(M)),
    lambda M, N, P: (sp.Inverse(M.T), sp.Inverse(M).T),
    lambda M, N, P: (sp.MatMul(M, sp.Inverse(M)), I),
    lambda M, N, P: (sp.MatMul(sp.Inverse(M), M, N), N),
    lambda M, N, P: (sp.Adjoint(M * N), sp.Adjoint(N) * sp.Adjoint(M)),
    lambda M, N, P: ((M + N) ** 2, M * M + M * N + N * M + N * N),
    lambda M, N, P: (M * N, N * M),
    lambda M, N, P: (M, M.T),
    lambda M, N, P: ((M * N).T, M.T * N.T),
    lambda M, N, P: (sp.Inverse(M + N), sp.Inverse(M) + sp.Inverse(N)),
    lambda M, N, P: (M * M.T, M.T * M),
    lambda M, N, P: (sp.Inverse(M) - sp.Inverse(N), sp.Inverse(M) * (N - M) * sp.Inverse(N)),
    lambda M, N, P: (sp.Inverse(I + M * N) * M, M * sp.Inverse(I + N * M)),
    lambda M, N, P: (sp.Inverse(I - M), I + M * sp.Inverse(I - M)),
    lambda M, N, P: (tr(M * N), tr(N * M)),
    lambda M, N, P: (tr(M * N * P), tr(P * M * N)),
    lambda M, N, P: (tr(M * N * P), tr(N * M * P)),
    lambda M, N, P: (tr(M.T), tr(M)),
    lambda M, N, P: (tr(sp.Adjoint(M)), sp.conjugate(tr(M))),
    lambda M, N, P: (tr(M * N), tr(M) * tr(N)),
    lambda M, N, P: (tr(s * M + N), s * tr(M) + tr(N)),
    lambda M, N, P: (det(M * N), det(M) * det(N)),
    lambda M, N, P: (det(M.T * N), det(N * M)),
    lambda M, N, P: (det(sp.Inverse(M)), 1 / det(M)),
    lambda M, N, P: (det(M + N), det(M) + det(N)),
    lambda M, N, P: (det(t * M), t**n * det(M)),
    lambda M, N, P: (det(t * M), t * det(M)),
    lambda M, N, P: (det(I + M * N), det(I + N * M)),
    lambda M, N, P: (det(I + M * x * y.T), 1 + contraction(y.T, M * x)),
    lambda M, N, P: (contraction(x.T, M * y), contraction(y.T, M.T * x)),
    lambda M, N, P: (contraction(x.T, M * y), tr(M * y * x.T)),
    lambda M, N, P: (contraction(x.T, y) ** 2, contraction(x.T, x) * contraction(y.T, y)),
    lambda M, N, P: (MatrixExp(M).T, MatrixExp(M.T)),
    lambda M, N, P: (MatrixExp(M) * MatrixExp(-M), I),
    lambda M, N, P: (MatrixExp(M + N), MatrixExp(M) * MatrixExp(N)),
    lambda M, N, P: (det(MatrixExp(M)), sp.exp(tr(M))),
)
_GIVEN = (
    sp.Eq(A.T, A),
    sp.Eq(A * B, B * A),
    sp.Ne(det(A), 0),
    sp.Ne(det(B), 0),
    sp.Eq(B.T, B),
    sp.Eq(A.T * A, I),
    sp.Ne(contraction(y.T, x), 0),
    sp.Ne(t, 0),
    sp.Eq(sp.Adjoint(A), A.T),
)


def claim(generator: Generator, depth: int = 2) -> Fuzzed:
    """A law, or what is none, at random matrices; in two of ten with a mutant of a side."""
    M, N, P = (random_matrix(generator, int(generator.integers(0, depth + 1))) for _ in range(3))
    lhs, rhs = off(generator, *pick(generator, _LAWS)(M, N, P), wrong=0.2)
    if generator.random() < 0.1 and getattr(lhs, "is_Matrix", False) and getattr(rhs, "is_Matrix", False):
        lhs, rhs = lhs.doit(), rhs.doit()
    chosen = generator.permutation(len(_GIVEN))[: generator.integers(3)]
    return Fuzzed(lhs=lhs, rhs=rhs, given=tuple(_GIVEN[number] for number in chosen))


def short(generator: Generator) -> Fuzzed:
    """Of matrices of depth 1, times a number."""
    found = claim(generator, depth=1)
    number = pick(generator, COEFFICIENTS)
    lhs, rhs = (sp.MatMul(number, e) if getattr(e, "is_Matrix", False) else number * e for e in (found.lhs, found.rhs))
    return Fuzzed(lhs=lhs, rhs=rhs, given=found.given)
