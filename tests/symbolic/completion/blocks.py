"""True and false identities between block matrices of symbolic size, with what is given."""

from __future__ import annotations

from typing import Any

import sympy as sp

from tests.symbolic.completion import bank
from tests.symbolic.completion.bank import eq, inv, minus, plus, times

A, B, C, D, G, Q, R = bank.A, bank.B, bank.C, bank.D, bank.G, bank.Q, bank.R
U, V, I, J, O = bank.U, bank.V, bank.I, bank.J, bank.O
n, m, s = bank.n, bank.m, bank.s
NM, MN = sp.ZeroMatrix(n, m), sp.ZeroMatrix(m, n)
REGULAR = sp.Ne(sp.Determinant(A), 0)


def block(*rows: Any) -> Any:
    return sp.BlockMatrix([list(row) for row in rows])


def diag(*blocks: Any) -> Any:
    return sp.BlockDiagMatrix(*blocks)


M = block((A, U), (V, G))
E = sp.Identity(n + m)
SCHUR = minus(G, times(V, inv(A), U))
OTHER = minus(A, times(U, inv(G), V))
AU, VA = times(inv(A), U), times(V, inv(A))
LOWER, UPPER = block((I, NM), (VA, J)), block((I, AU), (MN, J))
BANACHIEWICZ = block(
    (plus(inv(A), times(AU, inv(SCHUR), VA)), times(-1, AU, inv(SCHUR))),
    (times(-1, inv(SCHUR), VA), inv(SCHUR)),
)
OTHER_WAY = block(
    (inv(OTHER), times(-1, inv(OTHER), U, inv(G))),
    (times(-1, inv(G), V, inv(OTHER)), plus(inv(G), times(inv(G), V, inv(OTHER), U, inv(G)))),
)
SHEAR, BACK = block((I, B), (O, I)), block((I, times(-1, B)), (O, I))
SYMPLECTIC = block((O, I), (times(-1, I), O))

TRUE: dict[str, tuple[Any, ...]] = {
    "sum": (plus(M, M), block((times(2, A), times(2, U)), (times(2, V), times(2, G)))),
    "multiple": (times(s, M), block((times(s, A), times(s, U)), (times(s, V), times(s, G)))),
    "product": (
        times(M, M),
        block(
            (plus(times(A, A), times(U, V)), plus(times(A, U), times(U, G))),
            (plus(times(V, A), times(G, V)), plus(times(V, U), times(G, G))),
        ),
    ),
    "times a column": (times(M, block((I,), (MN,))), block((A,), (V,))),
    "row times column": (times(block((A, U)), block((B,), (V,))), plus(times(A, B), times(U, V))),
    "transpose": (sp.Transpose(M), block((A.T, V.T), (U.T, G.T))),
    "adjoint": (sp.Adjoint(M), block((sp.Adjoint(A), sp.Adjoint(V)), (sp.Adjoint(U), sp.Adjoint(G)))),
    "identity": (plus(diag(I, J), times(-1, E)), sp.ZeroMatrix(n + m, n + m)),
    "Schur factorization": (M, times(LOWER, diag(A, SCHUR), UPPER)),
    "inverse": (inv(M), BANACHIEWICZ),
    "inverse by the other complement": (inv(M), OTHER_WAY),
    "inverse as a product": (times(M, BANACHIEWICZ), E),
    "both complements": (BANACHIEWICZ, OTHER_WAY),
    "inverse times": (times(inv(M), M), E),
    "inverse of a transpose": (sp.Transpose(inv(M)), inv(sp.Transpose(M))),
    "inverse of a triangle": (
        inv(block((A, U), (MN, G))),
        block((inv(A), times(-1, inv(A), U, inv(G))), (MN, inv(G))),
    ),
    "inverse of a diagonal": (inv(diag(A, G)), diag(inv(A), inv(G))),
    "shear": (inv(SHEAR), BACK),
    "square of a shear": (sp.MatPow(SHEAR, 2), block((I, times(2, B)), (O, I))),
    "commutator of a shear": (times(SHEAR, diag(A, A)), times(diag(A, A), SHEAR), eq(A * B, B * A)),
    "antidiagonal": (inv(block((O, A), (B, O))), block((O, inv(B)), (inv(A), O))),
    "symplectic": (sp.MatPow(SYMPLECTIC, 2), times(-1, sp.Identity(2 * n))),
    "symplectic shear": (times(sp.Transpose(SHEAR), SYMPLECTIC, SHEAR), SYMPLECTIC, eq(B.T, B)),
    "orthogonal blocks": (times(sp.Transpose(diag(Q, I)), diag(Q, I)), sp.Identity(2 * n), bank.ORTHOGONAL),
    "a block of a product that is I": (
        plus(times(A, B), times(U, V)),
        I,
        eq(times(M, block((B, U), (V, R))), E),
    ),
    "equal blocks": (A, B, eq(block((A, U), (V, G)), block((B, U), (V, R)))),
    "Roth": (
        times(block((I, Q), (O, I)), block((A, O), (O, B)), inv(block((I, Q), (O, I)))),
        block((A, C), (O, B)),
        eq(minus(times(Q, B), times(A, Q)), C),
    ),
}
FALSE: dict[str, tuple[Any, ...]] = {
    "sum": (plus(M, M), block((times(2, A), U), (V, times(2, G)))),
    "multiple": (times(s, M), block((times(s, A), U), (V, times(s, G)))),
    "product by blocks": (times(M, M), block((times(A, A), times(A, U)), (times(G, V), times(G, G)))),
    "product, cross terms": (times(M, M), block((times(A, A), times(A, U)), (times(V, A), times(G, G)))),
    "transpose": (sp.Transpose(M), block((A.T, U), (V, G.T))),
    "transpose, blocks in place": (sp.Transpose(M), block((A.T, V.T), (U.T, G))),
    "adjoint is the transpose": (sp.Adjoint(M), sp.Transpose(M)),
    "symmetric": (sp.Transpose(M), M, eq(A.T, A), eq(G.T, G)),
    "commuting": (times(M, block((A, U), (V, R))), times(block((A, U), (V, R)), M)),
    "Schur factorization, other complement": (M, times(LOWER, diag(A, plus(G, times(V, inv(A), U))), UPPER)),
    "Schur factorization, order": (M, times(UPPER, diag(A, SCHUR), LOWER)),
    "inverse by blocks": (inv(M), block((inv(A), NM), (MN, inv(G)))),
    "inverse, sign": (
        inv(M),
        block(
            (plus(inv(A), times(AU, inv(SCHUR), VA)), times(AU, inv(SCHUR))),
            (times(inv(SCHUR), VA), inv(SCHUR)),
        ),
    ),
    "inverse, a term missing": (
        inv(M),
        block((inv(A), times(-1, AU, inv(SCHUR))), (times(-1, inv(SCHUR), VA), inv(SCHUR))),
    ),
    "inverse of a triangle, sign": (
        inv(block((A, U), (MN, G))),
        block((inv(A), times(inv(A), U, inv(G))), (MN, inv(G))),
    ),
    "inverse of a triangle, order": (
        inv(block((A, C), (O, B))),
        block((inv(A), times(-1, inv(B), C, inv(A))), (O, inv(B))),
    ),
    "inverse of a diagonal, swapped": (inv(diag(A, B)), diag(inv(B), inv(A))),
    "antidiagonal": (inv(block((O, A), (B, O))), block((O, inv(A)), (inv(B), O))),
    "shear": (inv(SHEAR), SHEAR),
    "square of a shear": (sp.MatPow(SHEAR, 2), block((I, times(B, B)), (O, I))),
    "commutator of a shear": (times(SHEAR, diag(A, A)), times(diag(A, A), SHEAR)),
    "symplectic": (sp.MatPow(SYMPLECTIC, 2), sp.Identity(2 * n)),
    "symplectic shear, not symmetric": (times(sp.Transpose(SHEAR), SYMPLECTIC, SHEAR), SYMPLECTIC),
    "symplectic shear, skew": (times(sp.Transpose(SHEAR), SYMPLECTIC, SHEAR), SYMPLECTIC, eq(B.T, -B)),
    "orthogonal blocks, not given": (times(sp.Transpose(diag(Q, I)), diag(Q, I)), sp.Identity(2 * n)),
    "another block": (U, times(A, U), eq(M, block((B, U), (V, R)))),
    "blocks of a product that is I": (times(A, B), I, eq(times(M, block((B, U), (V, R))), E)),
    "Roth, sign": (
        times(block((I, Q), (O, I)), block((A, O), (O, B)), inv(block((I, Q), (O, I)))),
        block((A, C), (O, B)),
        eq(minus(times(A, Q), times(Q, B)), C),
    ),
    "idempotent": (sp.MatPow(block((I, B), (O, O)), 2), block((I, O), (O, O))),
}
