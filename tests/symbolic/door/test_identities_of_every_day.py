"""What people look up in a reference, in one call without hints, and the same with one mistake."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Eq, Identity, Inverse, MatAdd, MatMul, MatPow

from symbolic import Adjugate, Verdict, contraction, decide
from symbolic.expressions.vec import Vec
from tests.sampling import sampled

n, m, p = sp.symbols("n m p", integer=True, positive=True)
N, M, K = sp.symbols("N M K", integer=True, nonnegative=True)
z, q = sp.Symbol("z"), sp.Symbol("q", positive=True)
k, i, j = sp.symbols("k i j", integer=True)
t, c, lam = sp.symbols("t c lambda", real=True)
A, B, S = (sp.MatrixSymbol(name, n, n) for name in "ABS")
U, V, C = sp.MatrixSymbol("U", n, m), sp.MatrixSymbol("V", m, n), sp.MatrixSymbol("C", m, m)
X, H, R = sp.MatrixSymbol("X", n, m), sp.MatrixSymbol("H", m, n), sp.MatrixSymbol("R", m, m)
P, Q = sp.MatrixSymbol("P", n, n), sp.MatrixSymbol("Q", n, n)
Y, Z = sp.MatrixSymbol("Y", m, n), sp.MatrixSymbol("Z", m, n)
u, v = sp.MatrixSymbol("u", n, 1), sp.MatrixSymbol("v", n, 1)
I, Im = Identity(n), Identity(m)
x, w = sp.IndexedBase("x", shape=(n,), real=True), sp.IndexedBase("w", shape=(n,), positive=True)
a, b = sp.IndexedBase("a", shape=(n,), positive=True), sp.IndexedBase("b", shape=(n,), positive=True)


def total(term: sp.Expr) -> sp.Sum:
    return sp.Sum(term, (i, 1, n))


def inv(M: sp.MatrixExpr) -> sp.MatrixExpr:
    return Inverse(M)


def penrose(G: sp.MatrixExpr) -> tuple[sp.Basic, ...]:
    """G is a pseudo-inverse of X."""
    return (
        Eq(MatMul(X, G, X), X),
        Eq(MatMul(G, X, G), G),
        Eq((X * G).T, X * G),
        Eq((G * X).T, G * X),
    )


HAT = MatMul(X, inv(X.T * X), X.T)
W = inv(Im + V * inv(A) * U)
det = sp.Determinant
BLOCKS = sp.BlockMatrix([[A, U], [V, C]])
SCHUR = C - V * inv(A) * U
BLOCK_INVERSE = sp.BlockMatrix(
    [
        [MatAdd(inv(A), MatMul(inv(A), U, inv(SCHUR), V, inv(A))), MatMul(-1, inv(A), U, inv(SCHUR))],
        [MatMul(-1, inv(SCHUR), V, inv(A)), inv(SCHUR)],
    ]
)
SYMMETRIC = Eq(A.T, A)
CENTRED = u - inv(A) * v
EQUAL = {
    "an inverse": (MatMul(MatAdd(A, B), inv(A + B)), I, ()),
    "ridge": (MatMul(inv(X.T * X + lam * Im), X.T), MatMul(X.T, inv(X * X.T + lam * I)), ()),
    "Woodbury": (inv(A + U * V), MatAdd(inv(A), MatMul(-1, inv(A), U, W, V, inv(A))), ()),
    "Woodbury with C": (
        inv(A + U * C * V),
        MatAdd(inv(A), MatMul(-1, inv(A), U, inv(inv(C) + V * inv(A) * U), V, inv(A))),
        (),
    ),
    "Searle": (MatMul(inv(I + inv(A)), I), MatMul(A, inv(A + I)), ()),
    "Searle, sums": (MatAdd(inv(A), inv(B)), MatMul(inv(A), A + B, inv(B)), ()),
    "push through": (MatMul(inv(I + U * V), U), MatMul(U, inv(Im + V * U)), ()),
    "parallel sum": (MatMul(A, inv(A + B), B), MatMul(B, inv(A + B), A), ()),
    "hat matrix": (MatMul(HAT, HAT), HAT, ()),
    "hat matrix as a square": (MatPow(HAT, 2), HAT, ()),
    "Kalman gain": (
        MatMul(P, H.T, inv(MatAdd(MatMul(H, P, H.T), R))),
        MatMul(inv(MatAdd(inv(P), MatMul(H.T, inv(R), H))), H.T, inv(R)),
        (),
    ),
    "Kalman covariance": (
        inv(MatAdd(inv(P), MatMul(H.T, inv(R), H))),
        MatAdd(P, MatMul(-1, P, H.T, inv(MatAdd(MatMul(H, P, H.T), R)), H, P)),
        (),
    ),
    "Searle, I + AB": (inv(I + A * B), MatAdd(I, MatMul(-1, A, inv(I + B * A), B)), ()),
    "Searle, parallel": (MatAdd(A, MatMul(-1, A, inv(A + B), A)), MatAdd(B, MatMul(-1, B, inv(A + B), B)), ()),
    "block inverse": (inv(BLOCKS), BLOCK_INVERSE, ()),
    "block inverse as a product": (MatMul(BLOCKS, BLOCK_INVERSE), Identity(n + m), ()),
    "Schur's determinant": (det(BLOCKS), det(A) * det(SCHUR), ()),
    "Schur's determinant, the other block": (det(BLOCKS), det(C) * det(A - U * inv(C) * V), ()),
    "Sylvester's determinant": (det(I + U * V), det(Im + V * U), ()),
    "matrix determinant lemma": (det(A + U * V), det(A) * det(Im + V * inv(A) * U), ()),
    "characteristic polynomials of AB and BA": (det(lam * I - A * B), det(lam * I - B * A), ()),
    "completing the square": (
        contraction(MatMul(u.T, A), u) - 2 * contraction(v.T, u),
        contraction(MatMul(CENTRED.T, A), CENTRED) - contraction(MatMul(v.T, inv(A)), v),
        (SYMMETRIC,),
    ),
    "mixed product of Kronecker": (
        sp.KroneckerProduct(A, C) * sp.KroneckerProduct(B, R),
        sp.KroneckerProduct(A * B, C * R),
        (),
    ),
    "vec of a product": (Vec(A * X * C), sp.KroneckerProduct(C.T, A) * Vec(X), ()),
    "trace of a Kronecker product": (sp.Trace(sp.KroneckerProduct(A, C)), sp.Trace(A) * sp.Trace(C), ()),
    "determinant of a Kronecker product": (det(sp.KroneckerProduct(A, C)), det(A) ** m * det(C) ** n, ()),
    "adjugate": (MatMul(A, Adjugate(A)), MatMul(det(A), I), ()),
    "trace of the hat matrix": (sp.Trace(HAT), m, ()),
    "Jacobi's formula": (
        sp.Subs(sp.Derivative(sp.log(det(A + t * B)), t), t, 0),
        sp.Trace(inv(A) * B),
        (),
    ),
    "commuting with an inverse": (MatMul(inv(A), B), MatMul(B, inv(A)), (Eq(A * B, B * A),)),
    "the pseudo-inverse is unique": (Y, Z, (*penrose(Y), *penrose(Z))),
    "mixed traces": (sp.Trace(sp.HadamardProduct(A, B) * S), sp.Trace(sp.HadamardProduct(A, S.T) * B.T), ()),
    "softmax": (sp.exp(x[j] + c) / total(sp.exp(x[i] + c)), sp.exp(x[j]) / total(sp.exp(x[i])), ()),
    "log-sum-exp": (sp.log(total(sp.exp(c + x[i]))), c + sp.log(total(sp.exp(x[i]))), ()),
    "row of Pascal": (sp.Sum(sp.binomial(N, k), (k, 0, N)), 2**N, ()),
    "mean of a binomial": (sp.Sum(k * sp.binomial(N, k), (k, 0, N)), N * 2**N / 2, ()),
    "squares of a row": (sp.Sum(sp.binomial(N, k) ** 2, (k, 0, N)), sp.binomial(2 * N, N), ()),
    "Vandermonde": (sp.Sum(sp.binomial(M, k) * sp.binomial(N, K - k), (k, 0, K)), sp.binomial(M + N, K), ()),
    "Dixon": (
        sp.Sum((-1) ** k * sp.binomial(2 * N, N + k) ** 3, (k, -N, N)),
        sp.factorial(3 * N) / sp.factorial(N) ** 3,
        (),
    ),
    "alternating row": (sp.Sum((-1) ** k * sp.binomial(n, k), (k, 0, n)), sp.S.Zero, ()),
    "alternating row and 0": (sp.Sum((-1) ** k * sp.binomial(N, k), (k, 0, N)), sp.KroneckerDelta(N, 0), ()),
    "alternating row, given": (sp.Sum((-1) ** k * sp.binomial(N, k), (k, 0, N)), sp.S.Zero, (N >= 1,)),
    "hockey stick": (sp.Sum(sp.binomial(k, M), (k, 0, N)), sp.binomial(N + 1, M + 1), ()),
    "binomial theorem": (sp.Sum(sp.binomial(N, k) * t**k * c ** (N - k), (k, 0, N)), (t + c) ** N, ()),
    "sum of sums": (sp.Sum(sp.Sum(1, (j, 1, k)), (k, 1, N)), N * (N + 1) / 2, ()),
    "harmonic numbers": (sp.Sum(sp.harmonic(k), (k, 1, N)), (N + 1) * sp.harmonic(N) - N, ()),
    "ordered choices": (sp.factorial(N) / sp.factorial(N - M), sp.binomial(N, M) * sp.factorial(M), ()),
    "central binomial": (
        sp.binomial(2 * N, N),
        4**N * sp.gamma(N + sp.S.Half) / (sp.sqrt(sp.pi) * sp.factorial(N)),
        (),
    ),
    "reflection": (sp.gamma(z) * sp.gamma(1 - z), sp.pi / sp.sin(sp.pi * z), ()),
    "duplication": (
        sp.gamma(z) * sp.gamma(z + sp.S.Half),
        2 ** (1 - 2 * z) * sp.sqrt(sp.pi) * sp.gamma(2 * z),
        (),
    ),
    "mean of a geometric law": (sp.Sum(k * (1 - q) ** (k - 1) * q, (k, 1, sp.oo)), 1 / q, ()),
    "mean of a Poisson law": (sp.Sum(k * q**k * sp.exp(-q) / sp.factorial(k), (k, 0, sp.oo)), q, ()),
    "telescoping series": (sp.Sum(1 / (k * (k + 1)), (k, 1, sp.oo)), sp.S.One, ()),
    "sum of cubes": (sp.Sum(k**3, (k, 1, N)), N**2 * (N + 1) ** 2 / 4, ()),
}
AT_MOST = {
    "Jensen": (total(w[i] * sp.log(a[i])), sp.log(total(w[i] * a[i])), (Eq(total(w[i]), 1),)),
    "Gibbs": (total(a[i] * sp.log(b[i] / a[i])), sp.S.Zero, (Eq(total(a[i]), 1), Eq(total(b[i]), 1))),
    "mean of squares": (total(x[i]) ** 2, n * total(x[i] ** 2), ()),
}
FALSE = {
    "ridge, factors swapped": (MatMul(X.T, inv(X * X.T + lam * I)), MatMul(inv(X.T * X + 2 * lam * Im), X.T), "==", ()),
    "Woodbury, sign": (inv(A + U * V), MatAdd(inv(A), MatMul(inv(A), U, W, V, inv(A))), "==", ()),
    "inverse of a sum": (inv(A + B), MatAdd(inv(A), inv(B)), "==", ()),
    "not given": (MatMul(inv(A), B), MatMul(B, inv(A)), "==", ()),
    "three of four": (Y, Z, "==", (*penrose(Y)[:3], *penrose(Z)[:3])),
    "not a hat": (MatMul(X, X.T, X, X.T), MatMul(X, X.T), "==", ()),
    "block inverse, block by block": (
        inv(BLOCKS),
        sp.BlockMatrix([[inv(A), sp.ZeroMatrix(n, m)], [sp.ZeroMatrix(m, n), inv(C)]]),
        "==",
        (),
    ),
    "Schur's determinant, sign": (det(BLOCKS), det(A) * det(C + V * inv(A) * U), "==", ()),
    "Sylvester with lambda": (det(lam * I - U * V), det(lam * Im - V * U), "==", ()),
    "completing the square, not symmetric": (
        contraction(MatMul(u.T, A), u) - 2 * contraction(v.T, u),
        contraction(MatMul(CENTRED.T, A), CENTRED) - contraction(MatMul(v.T, inv(A)), v),
        "==",
        (),
    ),
    "mixed product, order": (
        sp.KroneckerProduct(A, C) * sp.KroneckerProduct(B, R),
        sp.KroneckerProduct(B * A, R * C),
        "==",
        (),
    ),
    "vec, factors swapped": (Vec(A * X * C), sp.KroneckerProduct(C, A) * Vec(X), "==", ()),
    "softmax, another shift": (sp.exp(x[j] + c) / total(sp.exp(x[i])), sp.exp(x[j]) / total(sp.exp(x[i])), "==", ()),
    "log of a sum": (sp.log(total(sp.exp(x[i]))), total(x[i]), "==", ()),
    "alternating": (sp.Sum((-1) ** k * sp.binomial(N, k), (k, 0, N)), sp.S.Zero, "==", ()),
    "one too many": (sp.Sum(sp.binomial(N, k), (k, 0, N)), 2 ** (N + 1), "==", ()),
    "Dixon, another sign": (
        sp.Sum((-1) ** k * sp.binomial(2 * N, k) ** 3, (k, 0, 2 * N)),
        sp.factorial(3 * N) / sp.factorial(N) ** 3,
        "==",
        (),
    ),
    "symmetry for all integers": (sp.binomial(i, j), sp.binomial(i, i - j), "==", ()),
    "ends": (sp.Sum(sp.binomial(N, k), (k, 1, N)), 2**N, "==", ()),
    "Jensen turned round": (sp.log(total(w[i] * a[i])), total(w[i] * sp.log(a[i])), "<=", (Eq(total(w[i]), 1),)),
    "Jensen without weights": (total(w[i] * sp.log(a[i])), sp.log(total(w[i] * a[i])), "<=", ()),
    "Gibbs without a sum": (total(a[i] * sp.log(b[i] / a[i])), sp.S.Zero, "<=", (Eq(total(a[i]), 1),)),
    "mean of squares, one less": (total(x[i]) ** 2, (n - 1) * total(x[i] ** 2), "<=", ()),
}


@pytest.mark.parametrize("claim", sampled(EQUAL.values(), 16), ids=EQUAL)
def test_an_equation_is_proved(claim) -> None:
    lhs, rhs, given = claim
    decision = decide(lhs, rhs, given=given)
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("claim", sampled(AT_MOST.values(), 3), ids=AT_MOST)
def test_an_inequality_is_proved(claim) -> None:
    lhs, rhs, given = claim
    decision = decide(lhs, rhs, "<=", given)
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("claim", sampled(FALSE.values(), 8), ids=FALSE)
def test_with_a_mistake_it_is_not(claim) -> None:
    assert decide(*claim).verdict is not Verdict.PROVED
