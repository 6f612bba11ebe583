"""Lines with a reason, chains of several lines, instances of theorems and texts, right and wrong in the usual ways."""

from functools import partial

from numeric_check import variable_of
from proofs import Derivation, Step, Theorem
from proofs.chapters.determinants import det_exp, determinant_lemma
from proofs.chapters.exponential import exponential_of_commuting_sum as of_sum
from proofs.chapters.layers import clipping_nonexpansive as clipping
from proofs.chapters.logarithms import neumann_sum
from proofs.chapters.losses import log_sum_exp_upper
from proofs.chapters.rank_one import rank_one_exponential
from proofs.chapters.wasserstein import modulus_by_sign
from symbolic.door.worker import decide_text
from tests.hostile.statements import base
from tests.hostile.statements.base import AT, DI, F, T, Z, add, bad, line, st
from tests.hostile.statements.eleventh import *

AB = commute(A, B)
inv_a = isnt(det(A))
REAL, POS = {"real": ["x", "y", "a"]}, {"positive": ["p", "q"]}
ANY = {"matrix": ["A n n", "B n n", "U n m", "V m n", "u n 1", "v n 1"]}


def _zero(lhs, rhs):
    return Z(lhs - rhs)


def by(ok, name, letters, lhs, rhs, reason, relation="==", given=()):
    relation = {"==": line.__defaults__[0], "<=": AT, "!=": DI}[relation]
    add(
        "eleventh: by",
        name,
        bad(lambda: st(line(letters, sympify(lhs), sympify(rhs), reason, relation, tuple(given)))),
        ok,
    )


def chain(ok, name, letters, start, *lines, given=()):
    """Lines without reasons; a pair is a relation and a side."""
    steps = [one if isinstance(one, tuple) else ("==", one) for one in lines]
    kinds = {"==": line.__defaults__[0], "<=": AT, "!=": DI}
    steps = tuple(Step(expr=sympify(side), reason="so", relation=kinds[relation]) for relation, side in steps)
    made = lambda: st(
        Derivation(
            title="a chain",
            variables=tuple(variable_of(one) for one in letters),
            start=sympify(start),
            steps=steps,
            hypotheses=given,
        )
    )
    add("eleventh: chain", name, bad(made), ok)


def text(ok, words, *given, **declared):
    add("eleventh: text", " | ".join([words, *given]), bad(lambda: decide_text(words, given=given, **declared)), ok)


by(F, "by identity: sqrt z^2", (z,), sqrt(z**2), z, base.D)
by(F, "by zero test: sqrt z^2", (z,), sqrt(z**2), z, _zero)
by(F, "by zero test: log z^2", (z,), log(z**2), 2 * log(z), _zero, given=[isnt(z)])
by(F, "by identity: cancelled", (x,), (x**2 - 1) / (x - 1), x + 1, base.D)
by(T, "by identity: cancelled, x!=1", (x,), (x**2 - 1) / (x - 1), x + 1, base.D, given=[isnt(x, 1)])
by(F, "by identity: x/x=1", (x,), mul(x, power(x, -1)), 1, base.D)
by(F, "by words: AB=BA", (n, A, B), A * B, B * A, base.W)
by(F, "by words: (A+B)^2", (n, A, B), (A + B) ** 2, A**2 + 2 * A * B + B**2, base.W)
by(T, "by words: (A+B)^2 right", (n, A, B), (A + B) ** 2, A**2 + A * B + B * A + B**2, base.W)
by(F, "by words: A A^-1", (n, A), lazy(MatMul, A, A.I), Id, base.W)
by(T, "by words: A A^-1, det", (n, A), lazy(MatMul, A, A.I), Id, base.W, given=[inv_a])
by(F, "by words: (AB)^T", (n, A, B), (A * B).T, A.T * B.T, base.W)
by(F, "by words: tr ACB", (n, A, B, C), tr(A * B * C), tr(A * C * B), base.W)
by(
    F,
    "by determinants: det(I+UV) with n, m swapped and x",
    (n, m, U, V),
    det(Id + 2 * U * V),
    det(Identity(m) + V * U),
    decide_determinants,
)
by(T, "by determinants: det(I+UV)", (n, m, U, V), det(Id + U * V), det(Identity(m) + V * U), decide_determinants)
by(F, "by determinants: det 2A", (n, A), det(2 * A), 2 * det(A), decide_determinants)
by(F, "by finite sums: off by one", (n, X), total(X[i]), total(X[i + 1], 1, n - 1), decide_finite_sums)
by(F, "by finite sums: product", (n, X, Y), total(X[i]) * total(Y[i]), total(X[i] * Y[i]), decide_finite_sums)
by(
    T,
    "by finite sums: double",
    (n, X, Y),
    total(X[i]) * total(Y[j], letter=j),
    Sum(X[i] * Y[j], (i, 1, n), (j, 1, n)),
    decide_finite_sums,
)
by(F, "by triangle: reversed", (x, y), Abs(x) + Abs(y), Abs(x + y), decide_triangle, "<=")
by(T, "by triangle", (x, y), Abs(x + y), Abs(x) + Abs(y), decide_triangle, "<=")
by(F, "by termwise: X<=|X| reversed", (n, X), total(Abs(X[i])), total(X[i]), decide_termwise, "<=")
by(F, "by termwise: X^2<=X^4", (n, X), total(X[i] ** 2), total(X[i] ** 4), decide_termwise, "<=")
by(F, "by certificate: Gibbs without masses", (n, Q), total(Q[i] * log(Q[i])), 0, decide_by_certificate, "<=")
by(F, "by limit: two sides", (x,), Limit(Abs(x) / x, x, 0, "-"), 1, decide_limit)
by(F, "by derivative: wrong sign", (x,), Derivative(cos(x), x), sin(x), decide_derivative)
by(F, "by derivative: |x|", (x,), Derivative(Abs(x), x), sign(x), decide_derivative)
by(F, "by series: radius", (z,), Sum(z**N, (N, 0, oo)), 1 / (1 - z), decide_series, given=[isnt(z, 1)])
by(
    F,
    "by maclaurin: cosh for cos",
    (z,),
    Sum(z ** (2 * N) / factorial(2 * N), (N, 0, oo)),
    cos(z),
    partial(decide_maclaurin, variable=z),
)
by(F, "by different: x^2!=1", (x,), x**2, 1, decide_different, "!=")
by(F, "by generic: det A=tr A", (n, A), det(A), tr(A), partial(decide_generic, size=2))
by(F, "by eigenvalues: tr A^2=(tr A)^2", (n, A), tr(A * A), tr(A) ** 2, partial(decide_by_eigenvalues, size=2))
by(F, "by entries: A=A^T", (G2,), G2, G2.T, decide_entries)
by(
    F,
    "by inverse: (A+B)^-1",
    (n, A, B),
    (A + B).I,
    A.I + B.I,
    partial(decide_inverse, by=base.W),
    given=[inv_a, isnt(det(B)), isnt(det(A + B))],
)

cs, bs = of_sum.C, of_sum.B
by(
    F,
    "theorem: exp of a sum, no condition",
    (n, A, B, s),
    mexp(s * (A + B)),
    mexp(s * A) * mexp(s * B),
    Theorem(derive=of_sum.derive, at={of_sum.K.symbol if hasattr(of_sum, "K") else n: n, cs: A, bs: B, of_sum.t: s}),
)
by(
    T,
    "theorem: exp of a sum",
    (n, A, B, s),
    mexp(s * (A + B)),
    mexp(s * A) * mexp(s * B),
    Theorem(derive=of_sum.derive, at={of_sum.K.symbol: n, cs: A, bs: B, of_sum.t: s}),
    given=[AB],
)
by(
    F,
    "theorem: exp of a sum at A, A^T",
    (n, A),
    mexp(A + A.T),
    mexp(A) * mexp(A.T),
    Theorem(derive=of_sum.derive, at={of_sum.K.symbol: n, cs: A, bs: A.T, of_sum.t: 1}),
)
by(
    F,
    "theorem: modulus by sign at complex",
    (z,),
    Abs(z),
    z * sign(z),
    Theorem(derive=modulus_by_sign.derive, at={modulus_by_sign.a: x}),
)
by(
    F,
    "theorem: neumann from m-1",
    (n, B, M),
    (Id + B) * MatrixSum((-B) ** N, (N, 0, M)),
    Id - (-B) ** M,
    Theorem(derive=neumann_sum.derive, at={neumann_sum.K.symbol: n, neumann_sum.B: B, neumann_sum.m: M}),
)
by(
    F,
    "theorem: clipping reversed",
    (n, X, Y, a, b),
    total(Abs(X[i] - Y[i])),
    total(Abs(Max(a, Min(b, X[i])) - Max(a, Min(b, Y[i])))),
    Theorem(derive=clipping.derive),
    "<=",
)
by(
    F,
    "theorem: lse upper without log n",
    (n, X),
    log(total(exp(X[i]))),
    Largest(X[i], (i, 1, n)),
    Theorem(derive=log_sum_exp_upper.derive),
    "<=",
)
by(F, "theorem: det exp=exp det", (n, A), det(mexp(A)), exp(det(A)), Theorem(derive=det_exp.derive))

chain(F, "a step in between is wrong, the ends agree", [x], x**2, x**2 + 1, x**2)
chain(F, "a pole in between", [x], 1, mul(x, power(x, -1)), 1)
chain(F, "a log in between", [x], x, lazy(exp, log(x)), x)
chain(T, "a log in between of p", [p], p, lazy(exp, log(p)), p)
chain(F, "sqrt both ways", [x], x, sqrt(x**2), x)
chain(T, "sqrt of a sum of squares", [x, y], sqrt(x**2 + 2 * x * y + y**2), Abs(x + y))
chain(F, "binomial with a lost middle", [a, b], (a + b) ** 2, a**2 + b**2)
chain(F, "<= then = the wrong way", [x], x**2, ("<=", x**2 + 1), x**2)
chain(T, "<= then =", [x], x**2, ("<=", x**2 + 1), (x + 1) ** 2 - 2 * x)
chain(F, "<= with a negative factor", [x, a], a * x, ("<=", a * (x + 1)))
chain(T, "<= with a positive factor", [x, p], p * x, ("<=", p * (x + 1)))
chain(F, "square of <=", [x], x - 1, ("<=", x), ("<=", x**2))
chain(F, "log of a sum", [p, q], log(p + q), log(p) + log(q))
chain(F, "trace of three", [n, A, B, C], tr(A * B * C), tr(B * C * A), tr(B * A * C))
chain(T, "trace of three, right", [n, A, B, C], tr(A * B * C), tr(B * C * A), tr(C * A * B))
chain(F, "inverse of a product", [n, A, B], (A * B).I * A, A.I * B.I * A, given=(inv_a, isnt(det(B))))
chain(F, "inverse without a condition", [n, A, B], B, lazy(MatMul, A.I, A, B))
chain(T, "inverse with a condition", [n, A, B], B, lazy(MatMul, A.I, A, B), given=(inv_a,))
chain(F, "divide by det", [n, A], Adjugate(A), det(A) * A.I)
chain(T, "divide by det, condition", [n, A], Adjugate(A), det(A) * A.I, given=(inv_a,))
chain(F, "geometric without x!=1", [n, x], Sum(x**l, (l, 0, n - 1)), (x**n - 1) / (x - 1))
chain(F, "sum split twice at k", [n, X], total(X[i]) + X[n], total(X[i], 1, n - 1) + X[n])
chain(
    F,
    "swapped sums of a triangle",
    [n, X, Y],
    Sum(X[i] * Y[j], (i, 1, j), (j, 1, n)),
    Sum(X[i] * Y[j], (j, 1, i), (i, 1, n)),
)
chain(F, "Jensen the wrong way", [n, X], (total(X[i]) / n) ** 2, total(X[i] ** 2) / n)
chain(F, "power of a power", [z, a], (z**2) ** a, z ** (2 * a), given=(isnt(z),))
chain(F, "limit of a product", [x], Limit(x * sin(1 / x), x, 0, "+"), 0, 1)
chain(F, "contradiction is no licence", [x], x, x + 1, given=(x > 1, x < 0))

text(T, "x^2/x = x", "x != 0", **REAL)
text(F, "-x^2 = (-x)^2", **REAL)
text(F, "1/2x = 1/(2x)", "x != 0", **REAL)
text(F, "x/y/a = x/(y/a)", "y != 0", "a != 0", **REAL)
text(T, "x/y/a = x/(y a)", "y != 0", "a != 0", **REAL)
text(F, "2^x^2 = 2^(2x)", **REAL)
text(F, "abs(x)^3 = x^3", **REAL)
text(F, "exp(x)^2 = exp(x^2)", **REAL)
text(F, "sqrt(x) sqrt(y) = sqrt(x y)", **REAL)
text(F, "log(p + q) <= log(p) + log(q)", **POS)
text(T, "log(p q) = log(p) + log(q)", **POS)
text(F, "log(p)^2 = 2 log(p)", **POS)
text(F, "tr(A B) = tr(A) tr(B)", **ANY)
text(F, "(A B)^2 = A^2 B^2", **ANY)
text(F, "inv(A) A = eye(n)", "det(A) = 1 + det(A)", **ANY)
text(F, "det(A + B) = det(A) + det(B)", **ANY)
text(F, "u.T v = v.H u", **ANY)
text(T, "u.T v = v.T u", **ANY)
text(F, "A.H = A.T", **ANY)
text(F, "tr(U V) = tr(V.T U)", **{"matrix": ["U n m", "V m n"]})
text(F, "vec(A B) = kron(A, B) vec(eye(n))", **ANY)
text(T, "vec(A B) = kron(eye(n), A) vec(B)", **ANY)
text(F, "vec(A B) = kron(A, eye(n)) vec(B)", **ANY)
text(F, "kron(A, B) = kron(B, A)", **ANY)
text(F, "hadamard(A, B) = A B", **ANY)
text(T, "hadamard(A, B) = hadamard(B, A)", **ANY)
text(F, "sum(x^k, k, 1, n) = (x^(n+1) - 1)/(x - 1)", "x != 1", real=["x"], integer=["n"], positive=["n"])
text(F, "sum(k, k, 0, n) = n^2/2", integer=["n"], positive=["n"])
text(T, "sum(k, k, 0, n) = n*(n+1)/2", integer=["n"], positive=["n"])
text(F, "x >= 1/x", "x != 0", **REAL)
text(F, "x^2 >= x", **REAL)
text(T, "x^2 >= 2x - 1", **REAL)
text(F, "x^2 != 1", **REAL)
text(F, "exp(A + B) = exp(A) exp(B)", **ANY)
text(T, "exp(A + B) = exp(A) exp(B)", "A B = B A", **ANY)
text(F, "exp(A B) = exp(B A)", **ANY)
text(F, "inv(A + B) = inv(A) + inv(B)", **ANY)
