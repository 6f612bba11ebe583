"""True and false identities between traces, determinants and adjugates of symbolic size, with what is given."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic import Adjugate, MatrixExp, contraction
from tests.symbolic.completion import bank
from tests.symbolic.completion.bank import eq, inv, minus, plus, times

A, B, C, D, G, Q, X = bank.A, bank.B, bank.C, bank.D, bank.G, bank.Q, bank.X
U, V, u, v, I, J, O = bank.U, bank.V, bank.u, bank.v, bank.I, bank.J, bank.O
n, m, s, t = bank.n, bank.m, bank.s, bank.t
k = sp.Symbol("k", integer=True, nonnegative=True)
det, tr, adj = sp.Determinant, sp.Trace, Adjugate
ORTHOGONAL, IDEMPOTENT, COMMUTE = bank.ORTHOGONAL, eq(times(C, C), C), eq(times(A, B), times(B, A))
APART = sp.Ne(det(A), 0)
GRAM = times(X.T, X)
HAT = times(X, inv(GRAM), X.T)


def block(*rows: Any) -> Any:
    return sp.BlockMatrix([list(row) for row in rows])


ABCD = block((A, U), (V, G))
SCHUR = minus(G, times(V, inv(A), U))

TRUE: dict[str, tuple[Any, ...]] = {
    "Sylvester": (det(plus(I, times(U, V))), det(plus(J, times(V, U)))),
    "matrix determinant lemma": (det(plus(A, times(U, V))), det(A) * det(plus(J, times(V, inv(A), U)))),
    "determinant lemma with G": (
        det(plus(A, times(U, G, V))),
        det(A) * det(G) * det(plus(inv(G), times(V, inv(A), U))),
    ),
    "rank one": (det(plus(A, times(u, v.T))), det(A) * (1 + contraction(times(v.T, inv(A)), u))),
    "rank one, adjugate": (det(plus(A, times(u, v.T))), det(A) + contraction(times(v.T, adj(A)), u)),
    "Schur": (det(ABCD), det(A) * det(SCHUR)),
    "Schur, the other way": (det(ABCD), det(G) * det(minus(A, times(U, inv(G), V)))),
    "Schur, both ways": (det(A) * det(SCHUR), det(G) * det(minus(A, times(U, inv(G), V)))),
    "block triangular": (det(block((A, U), (sp.ZeroMatrix(m, n), G))), det(A) * det(G)),
    "block diagonal": (det(sp.BlockDiagMatrix(A, G, B)), det(A) * det(B) * det(G)),
    "two by two of two": (det(block((A, B), (B, A))), det(plus(A, B)) * det(minus(A, B))),
    "blocks that commute": (det(block((A, B), (C, D))), det(minus(times(A, D), times(B, C))), eq(C * D, D * C)),
    "bordered": (det(block((A, u), (v.T, sp.ZeroMatrix(1, 1)))), -det(A) * contraction(times(v.T, inv(A)), u)),
    "characteristic polynomial of AB": (
        det(minus(times(s, I), times(A, B))),
        det(minus(times(s, I), times(B, A))),
    ),
    "characteristic polynomial of UV": (
        s**m * det(minus(times(s, I), times(U, V))),
        s**n * det(minus(times(s, J), times(V, U))),
    ),
    "similar": (det(minus(times(s, I), times(inv(A), B, A))), det(minus(times(s, I), B))),
    "sum of inverses": (det(plus(inv(A), inv(B))), det(plus(A, B)) / (det(A) * det(B))),
    "quotient": (det(plus(A, B)) / det(A), det(plus(I, times(inv(A), B)))),
    "power": (det(sp.MatPow(A, k)), det(A) ** k),
    "square of a sum": (det(sp.MatPow(plus(A, B), 2)), det(plus(A, B)) ** 2),
    "factored": (det(plus(times(A, B), times(A, C))), det(A) * det(plus(B, C))),
    "scaled": (det(times(s, A)), s**n * det(A)),
    "negative": (det(minus(B, A)), (-1) ** n * det(minus(A, B))),
    "Kronecker": (det(sp.KroneckerProduct(A, G)), det(A) ** m * det(G) ** n),
    "exponential": (det(times(MatrixExp(A), B)), sp.exp(tr(A)) * det(B)),
    "orthogonal": (det(Q) ** 2, sp.S.One, ORTHOGONAL),
    "orthogonal similarity": (det(times(Q, A, Q.T)), det(A), ORTHOGONAL),
    "shifted similarity": (det(plus(times(Q, A, Q.T), times(s, I))), det(plus(A, times(s, I))), ORTHOGONAL),
    "idempotent": (det(C) ** 2, det(C), IDEMPOTENT),
    "transposes": (det(plus(A.T, B)), det(plus(A, B.T))),
    "adjugate": (times(A, adj(A)), times(det(A), I)),
    "adjugate on the left": (times(adj(A), A), times(det(A), I)),
    "adjugate of a product": (adj(times(A, B)), times(adj(B), adj(A))),
    "adjugate of a multiple": (adj(times(s, A)), times(s ** (n - 1), adj(A))),
    "adjugate of a transpose": (adj(A.T), adj(A).T),
    "adjugate of an inverse": (adj(inv(A)), times(1 / det(A), A)),
    "determinant of the adjugate": (det(adj(A)), det(A) ** (n - 1)),
    "adjugate, commuting": (times(adj(A), B), times(B, adj(A)), COMMUTE),
    "adjugate of a sum": (times(adj(plus(A, B)), plus(A, B)), times(det(plus(A, B)), I)),
    "adjugate of a symmetric matrix": (adj(A).T, adj(A), eq(A.T, A)),
    "adjugate and inverse": (tr(times(adj(A), B)) / det(A), tr(times(inv(A), B))),
    "cyclic": (tr(times(U, G, V)), tr(times(G, V, U))),
    "trace of the hat": (tr(HAT), m),
    "trace of the residual maker": (tr(minus(I, HAT)), n - m),
    "trace of a resolvent": (tr(times(inv(plus(A, B)), A)) + tr(times(inv(plus(A, B)), B)), n),
    "trace of a similarity": (tr(times(Q, A, Q.T)), tr(A), ORTHOGONAL),
    "trace of equal matrices": (tr(A), tr(B), eq(times(inv(C), A, C), B), sp.Ne(det(C), 0)),
    "trace of a projector": (tr(times(C, A, C)), tr(times(C, A)), IDEMPOTENT),
    "trace of a commutator": (tr(times(A, B)) - tr(times(B, A)), sp.S.Zero),
    "trace of a commutator with a word": (tr(times(A, B, C)), tr(times(B, A, C)), COMMUTE),
    "trace of symmetric and skew": (tr(times(A, B)), sp.S.Zero, eq(A.T, A), eq(B.T, -B)),
    "trace through an inverse": (
        tr(times(inv(plus(I, times(U, V))), U, V)),
        tr(times(inv(plus(J, times(V, U))), V, U)),
    ),
    "trace of blocks": (tr(block((A, U), (V, G))), tr(A) + tr(G)),
    "trace of a product of blocks": (tr(times(ABCD, ABCD)), tr(A * A) + 2 * tr(U * V) + tr(G * G)),
    "function of a determinant": (sp.log(det(plus(I, times(U, V)))), sp.log(det(plus(J, times(V, U))))),
}

FALSE: dict[str, tuple[Any, ...]] = {
    "Sylvester, sign": (det(plus(I, times(U, V))), det(minus(J, times(V, U)))),
    "Sylvester with s": (det(minus(times(s, I), times(U, V))), det(minus(times(s, J), times(V, U)))),
    "lemma without det A": (det(plus(A, times(U, V))), det(plus(J, times(V, inv(A), U)))),
    "lemma with G": (det(plus(A, times(U, G, V))), det(A) * det(plus(inv(G), times(V, inv(A), U)))),
    "rank one, sign": (det(plus(A, times(u, v.T))), det(A) * (1 - contraction(times(v.T, inv(A)), u))),
    "Schur, order": (det(block((A, B), (C, D))), det(A) * det(minus(D, times(B, inv(A), C)))),
    "Schur, sign": (det(ABCD), det(A) * det(plus(G, times(V, inv(A), U)))),
    "block determinant of numbers": (det(block((A, B), (C, D))), det(A) * det(D) - det(B) * det(C)),
    "blocks that do not commute": (det(block((A, B), (C, D))), det(minus(times(A, D), times(B, C)))),
    "other blocks commute": (det(block((A, B), (C, D))), det(minus(times(A, D), times(B, C))), eq(A * B, B * A)),
    "commuting, other order": (det(block((A, B), (C, D))), det(minus(times(A, D), times(C, B))), eq(C * D, D * C)),
    "block triangular": (det(block((A, U), (sp.ZeroMatrix(m, n), G))), det(A) + det(G)),
    "two by two of two": (det(block((A, B), (B, A))), det(plus(A, B)) ** 2),
    "antidiagonal": (det(block((O, A), (B, O))), det(A) * det(B)),
    "antidiagonal, sign": (det(block((O, A), (B, O))), -det(A) * det(B)),
    "bordered, sign": (det(block((A, u), (v.T, sp.ZeroMatrix(1, 1)))), det(A) * contraction(times(v.T, inv(A)), u)),
    "determinant of a sum": (det(plus(A, B)), det(A) + det(B)),
    "det(I + A)": (det(plus(I, A)), 1 + tr(A)),
    "scaled": (det(times(s, A)), s * det(A)),
    "negative": (det(minus(B, A)), det(minus(A, B))),
    "negative, sign": (det(times(-1, A)), -det(A)),
    "Kronecker, exponents": (det(sp.KroneckerProduct(A, G)), det(A) ** n * det(G) ** m),
    "orthogonal is special": (det(Q), sp.S.One, ORTHOGONAL),
    "isometry": (det(times(X, X.T)), sp.S.One, eq(times(X.T, X), J)),
    "idempotent is regular": (det(C), sp.S.One, IDEMPOTENT),
    "square root": (det(A), det(B), eq(times(A, A), times(B, B))),
    "similar": (det(minus(times(s, I), times(A, B, A))), det(minus(times(s, I), B))),
    "shifted similarity": (det(plus(times(A, B, A.T), times(s, I))), det(plus(B, times(s, I)))),
    "sum of inverses": (det(plus(inv(A), inv(B))), det(plus(A, B)) * det(A) * det(B)),
    "exponential": (det(times(MatrixExp(A), B)), tr(A) * det(B)),
    "adjugate of a product": (adj(times(A, B)), times(adj(A), adj(B))),
    "adjugate of a multiple": (adj(times(s, A)), times(s**n, adj(A))),
    "determinant of the adjugate": (det(adj(A)), det(A) ** n),
    "adjugate is the inverse": (times(A, adj(A)), I),
    "adjugate of a sum": (adj(plus(A, B)), plus(adj(A), adj(B))),
    "adjugate of the adjugate": (adj(adj(A)), A),
    "adjugate of a skew matrix": (adj(A).T, times(-1, adj(A)), eq(A.T, -A)),
    "adjugate and zero": (tr(times(adj(A), A)), det(A)),
    "reversed": (tr(times(A, B, C)), tr(times(C, B, A))),
    "trace of a product": (tr(times(A, B)), tr(A) * tr(B)),
    "trace of a square": (tr(times(A, A)), tr(A) ** 2),
    "trace of the hat": (tr(HAT), n),
    "trace of an inverse": (tr(inv(A)), 1 / tr(A)),
    "trace of a similarity": (tr(times(A, B, A.T)), tr(B)),
    "trace of one side's projector": (tr(times(C, A, C)), tr(A), IDEMPOTENT),
    "trace of a projector": (tr(C), sp.S.One, IDEMPOTENT),
    "trace of a commutator with a word": (tr(times(A, B, C)), tr(times(B, A, C))),
    "trace of symmetric matrices": (tr(times(A, B)), sp.S.Zero, eq(A.T, A), eq(B.T, B)),
    "trace of UV and size": (tr(times(U, V)), n, eq(times(V, U), J)),
    "trace of blocks": (tr(block((A, U), (V, G))), tr(A) * tr(G)),
    "logarithm of a product": (sp.log(det(times(A, B))), sp.log(det(A)) + sp.log(det(B))),
    "logarithm of a square": (sp.log(det(times(A, A))), 2 * sp.log(det(A))),
    "scalar zero divisor": (tr(A), tr(B), eq(times(s, A), times(s, B))),
    "similar by what may be singular": (tr(A), tr(B), eq(times(C, A), times(B, C))),
    "determinant by what may be singular": (det(A), det(B), eq(times(C, A), times(B, C))),
    "nilpotent is zero": (tr(times(A, B)), sp.S.Zero, eq(times(A, A), O)),
}
