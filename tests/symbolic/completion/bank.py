"""True and false identities between matrices of symbolic size, with what is given."""

from __future__ import annotations

from typing import Any

import sympy as sp

n, m, p = sp.symbols("n m p", integer=True, positive=True)
lam, mu = sp.symbols("lambda mu", positive=True)
s, t = sp.symbols("s t")
A, B, C, D = (sp.MatrixSymbol(name, n, n) for name in "ABCD")
Q, R = sp.MatrixSymbol("Q", n, n), sp.MatrixSymbol("R", m, m)
X = sp.MatrixSymbol("X", n, m)
U, V, G = sp.MatrixSymbol("U", n, m), sp.MatrixSymbol("V", m, n), sp.MatrixSymbol("G", m, m)
u, v = sp.MatrixSymbol("u", n, 1), sp.MatrixSymbol("v", n, 1)
Y, Z = sp.MatrixSymbol("Y", m, n), sp.MatrixSymbol("Z", m, n)
I, J, O = sp.Identity(n), sp.Identity(m), sp.ZeroMatrix(n, n)


def times(*factors: Any) -> Any:
    return sp.MatMul(*factors, evaluate=False)


def plus(*terms: Any) -> Any:
    return sp.MatAdd(*terms, evaluate=False)


def minus(a: Any, b: Any) -> Any:
    return plus(a, times(-1, b))


def inv(a: Any) -> Any:
    return sp.Inverse(a)


def eq(a: Any, b: Any) -> Any:
    return sp.Eq(a, b, evaluate=False)


S = plus(A, B)
GRAM, OUTER = plus(times(X.T, X), times(lam, J)), plus(times(X, X.T), times(lam, I))
HAT = times(X, inv(times(X.T, X)), X.T)
CAYLEY = times(minus(I, A), inv(plus(I, A)))
SKEW, ORTHOGONAL, COMMUTE = eq(A.T, -A), eq(times(Q.T, Q), I), eq(times(A, B), times(B, A))
W = sp.MatrixSymbol("W", n, n)
WEIGHTED = inv(plus(inv(A), times(X, inv(R), X.T)))


WOODBURY = minus(inv(A), times(inv(A), U, inv(plus(inv(G), times(V, inv(A), U))), V, inv(A)))


def penrose(a: Any, x: Any) -> tuple[Any, ...]:
    """The four equations of Moore and Penrose."""
    return (
        eq(times(a, x, a), a),
        eq(times(x, a, x), x),
        eq(times(x.T, a.T), times(a, x)),
        eq(times(a.T, x.T), times(x, a)),
    )


TRUE: dict[str, tuple[Any, ...]] = {
    "inverse": (times(S, inv(S)), I),
    "inverse on the left": (times(inv(S), S), I),
    "ridge": (times(inv(GRAM), X.T), times(X.T, inv(OUTER))),
    "Woodbury": (
        inv(plus(A, times(U, V))),
        minus(inv(A), times(inv(A), U, inv(plus(J, times(V, inv(A), U))), V, inv(A))),
    ),
    "Woodbury with C": (
        inv(plus(A, times(U, G, V))),
        minus(inv(A), times(inv(A), U, inv(plus(inv(G), times(V, inv(A), U))), V, inv(A))),
    ),
    "Woodbury as a product": (times(plus(A, times(U, G, V)), WOODBURY), I),
    "Woodbury without C inverse": (
        inv(plus(A, times(U, G, V))),
        minus(inv(A), times(inv(A), U, inv(plus(J, times(G, V, inv(A), U))), G, V, inv(A))),
    ),
    "hat idempotent": (times(HAT, HAT), HAT),
    "hat squared": (sp.MatPow(HAT, 2), HAT),
    "hat symmetric": (sp.Transpose(HAT), HAT),
    "hat keeps X": (times(HAT, X), X),
    "residual maker": (times(minus(I, HAT), X), sp.ZeroMatrix(n, m)),
    "Kalman gain": (
        times(A, X, inv(plus(times(X.T, A, X), R))),
        times(WEIGHTED, X, inv(R)),
    ),
    "Kalman covariance": (
        WEIGHTED,
        minus(A, times(A, X, inv(plus(times(X.T, A, X), R)), X.T, A)),
    ),
    "sum of inverses": (plus(inv(A), inv(B)), times(inv(A), S, inv(B))),
    "sum of inverses, other order": (plus(inv(A), inv(B)), times(inv(B), S, inv(A))),
    "parallel sum": (inv(plus(inv(A), inv(B))), times(A, inv(S), B)),
    "push through": (times(inv(plus(I, times(A, B))), A), times(A, inv(plus(I, times(B, A))))),
    "push through, rectangular": (times(inv(plus(I, times(U, V))), U), times(U, inv(plus(J, times(V, U))))),
    "parallel commutes": (times(A, inv(S), B), times(B, inv(S), A)),
    "Searle 1": (inv(plus(I, inv(A))), times(A, inv(plus(A, I)))),
    "Searle 2": (minus(A, times(A, inv(S), A)), minus(B, times(B, inv(S), B))),
    "Searle 3": (inv(plus(I, times(A, B))), minus(I, times(A, inv(plus(I, times(B, A))), B))),
    "Searle 4": (
        times(inv(plus(A, times(U, U.T))), U),
        times(inv(A), U, inv(plus(J, times(U.T, inv(A), U)))),
    ),
    "resolvent": (
        minus(inv(minus(A, times(s, I))), inv(minus(A, times(t, I)))),
        times(s - t, inv(minus(A, times(s, I))), inv(minus(A, times(t, I)))),
    ),
    "second resolvent": (minus(inv(A), inv(B)), times(inv(A), minus(B, A), inv(B))),
    "resolvents commute": (
        times(inv(minus(A, times(s, I))), inv(minus(A, times(t, I)))),
        times(inv(minus(A, times(t, I))), inv(minus(A, times(s, I)))),
    ),
    "product": (inv(times(A, B)), times(inv(B), inv(A))),
    "transpose": (sp.Transpose(inv(A)), inv(A.T)),
    "scaled": (inv(times(s, A)), times(1 / s, inv(A))),
    "twice": (times(2, inv(times(2, S))), inv(S)),
    "Cayley orthogonal": (times(sp.Transpose(CAYLEY), CAYLEY), I, SKEW),
    "Cayley orthogonal, on the right": (times(CAYLEY, sp.Transpose(CAYLEY)), I, SKEW),
    "Cayley commutes": (CAYLEY, times(inv(plus(I, A)), minus(I, A))),
    "commuting inverse": (times(inv(A), B), times(B, inv(A)), COMMUTE),
    "commuting inverses": (times(inv(A), inv(B)), times(inv(B), inv(A)), COMMUTE),
    "pseudoinverse is unique": (Y, Z, *penrose(X, Y), *penrose(X, Z)),
    "pseudoinverse of full rank": (Y, times(inv(times(X.T, X)), X.T), *penrose(X, Y)),
    "projector": (times(minus(I, C), minus(I, C)), minus(I, C), eq(times(C, C), C)),
    "complementary projectors": (times(C, minus(I, C)), O, eq(times(C, C), C)),
    "reflection": (times(minus(I, times(2, C)), minus(I, times(2, C))), I, eq(times(C, C), C)),
    "orthogonal on the right": (times(Q, Q.T), I, ORTHOGONAL),
    "orthogonal similarity": (inv(times(Q, A, Q.T)), times(Q, inv(A), Q.T), ORTHOGONAL),
    "inverse is unique": (inv(A), B, eq(times(A, B), I)),
    "left inverse": (B, C, eq(times(B, A), I), eq(times(A, C), I)),
    "symmetric inverse": (sp.Transpose(inv(A)), inv(A), eq(A.T, A)),
    "nilpotent": (inv(minus(I, A)), plus(I, A), eq(times(A, A), O)),
    "nilpotent of order 3": (inv(minus(I, A)), plus(I, A, times(A, A)), eq(times(A, A, A), O)),
    "idempotent": (inv(plus(I, C)), minus(I, times(sp.Rational(1, 2), C)), eq(times(C, C), C)),
    "conjugation of powers": (
        sp.MatPow(times(inv(A), B, A), 3),
        times(inv(A), B, B, B, A),
    ),
    "Riccati": (
        times(B, inv(plus(I, times(A, B)))),
        inv(plus(inv(B), A)),
    ),
    "Schur": (
        times(minus(D, times(C, inv(A), B)), inv(minus(D, times(C, inv(A), B)))),
        I,
    ),
    "unitary": (
        times(Q, sp.Adjoint(Q)),
        I,
        eq(times(sp.Adjoint(Q), Q), I),
    ),
}

FALSE: dict[str, tuple[Any, ...]] = {
    "ridge, transposed": (times(inv(GRAM), X.T), times(X.T, inv(plus(times(X, X.T), times(mu, I))))),
    "ridge, without transpose": (times(inv(GRAM), X.T), times(2, X.T, inv(OUTER))),
    "Woodbury, sign": (
        inv(plus(A, times(U, V))),
        plus(inv(A), times(inv(A), U, inv(plus(J, times(V, inv(A), U))), V, inv(A))),
    ),
    "Woodbury, inner sign": (
        inv(plus(A, times(U, V))),
        minus(inv(A), times(inv(A), U, inv(minus(J, times(V, inv(A), U))), V, inv(A))),
    ),
    "Woodbury, G": (
        inv(plus(A, times(U, G, V))),
        minus(inv(A), times(inv(A), U, inv(plus(G, times(V, inv(A), U))), V, inv(A))),
    ),
    "Woodbury, missing factor": (
        inv(plus(A, times(U, V))),
        minus(inv(A), times(U, inv(plus(J, times(V, inv(A), U))), V, inv(A))),
    ),
    "hat is the identity": (HAT, I),
    "hat without transpose": (times(X, inv(times(X.T, X)), Y), HAT),
    "Kalman, wrong R": (times(A, X, inv(plus(times(X.T, A, X), R))), times(WEIGHTED, X, R)),
    "Kalman, R not symmetric": (sp.Transpose(WEIGHTED), WEIGHTED),
    "sum of inverses": (plus(inv(A), inv(B)), inv(S)),
    "sum of inverses, factors": (plus(inv(A), inv(B)), times(S, inv(A), inv(B))),
    "parallel sum": (inv(plus(inv(A), inv(B))), times(inv(S), A, B)),
    "parallel sum, product first": (inv(plus(inv(A), inv(B))), times(A, B, inv(S))),
    "push through": (times(inv(plus(I, times(A, B))), A), times(A, inv(plus(I, times(A, B))))),
    "push through, sign": (times(inv(plus(I, times(U, V))), U), times(U, inv(minus(J, times(V, U))))),
    "resolvent, sign": (
        minus(inv(minus(A, times(s, I))), inv(minus(A, times(t, I)))),
        times(t - s, inv(minus(A, times(s, I))), inv(minus(A, times(t, I)))),
    ),
    "second resolvent": (minus(inv(A), inv(B)), times(inv(A), minus(A, B), inv(B))),
    "product": (inv(times(A, B)), times(inv(A), inv(B))),
    "transpose": (sp.Transpose(inv(A)), inv(A)),
    "scaled": (inv(times(s, A)), times(s, inv(A))),
    "Cayley without skewness": (times(sp.Transpose(CAYLEY), CAYLEY), I),
    "Cayley of a symmetric matrix": (times(sp.Transpose(CAYLEY), CAYLEY), I, eq(A.T, A)),
    "Cayley is the identity": (CAYLEY, I, SKEW),
    "commuting inverse": (times(inv(A), B), times(B, inv(A))),
    "anticommuting inverse": (times(inv(A), B), times(B, inv(A)), eq(times(A, B), times(-1, B, A))),
    "commuting with another": (times(inv(A), C), times(C, inv(A)), COMMUTE),
    "projector without idempotence": (times(minus(I, C), minus(I, C)), minus(I, C)),
    "idempotent is 0": (C, O, eq(times(C, C), C)),
    "idempotent is symmetric": (C.T, C, eq(times(C, C), C)),
    "isometry is no coisometry": (times(X, X.T), I, eq(times(X.T, X), J)),
    "orthogonal is symmetric": (Q.T, Q, ORTHOGONAL),
    "orthogonal is an involution": (times(Q, Q), I, ORTHOGONAL),
    "unitary by transposes": (times(Q, Q.T), I, eq(times(sp.Adjoint(Q), Q), I)),
    "generalized inverse is not unique": (Y, Z, *penrose(X, Y)[:2], *penrose(X, Z)[:2]),
    "pseudoinverse, one equation missing": (Y, Z, *penrose(X, Y)[:3], *penrose(X, Z)),
    "one-sided inverse of a rectangle": (times(X, Y), I, eq(times(Y, X), J)),
    "left inverses of a rectangle": (Y, Z, eq(times(Y, X), J), eq(times(Z, X), J)),
    "zero divisors": (B, O, eq(times(A, B), O)),
    "cancelled without inverse": (B, C, eq(times(A, B), times(A, C))),
    "scalar zero divisor": (A, O, eq(times(s, A), times(s, A, A))),
    "eigenvalue s = 1": (A, O, eq(times(s, A), A)),
    "nilpotent of order 3": (inv(minus(I, A)), plus(I, A), eq(times(A, A, A), O)),
    "square root of I": (A, I, eq(times(A, A), I)),
    "similar is equal": (times(inv(A), B, A), B),
    "AB and BA": (times(A, B), times(B, A)),
}
