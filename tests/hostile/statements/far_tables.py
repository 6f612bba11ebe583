"""Frames, unit columns, distributions, tables of integers, unknown functions and spectra."""

from sympy import *

from symbolic import (
    ForAll,
    Largest,
    MatrixExp,
    Smallest,
    SpectralAbscissa,
    SpectralRadius,
    contraction,
    iverson,
    phi,
    phi1,
)
from tests.hostile.statements.pairs import of

true, false = of("far tables")
x, y, u, v, t, s = symbols("x y u v t s", real=True)
z, w = symbols("z w")
p, q, r = symbols("p q r", positive=True)
n, m, k = symbols("n m k", integer=True)
N, M = symbols("N M", integer=True, nonnegative=True)
f, g = Function("f"), Function("g")
P, Q = symbols("P Q", integer=True, positive=True)
i, j = symbols("i j", integer=True, positive=True)
a = IndexedBase("a", shape=(P,), real=True)
e = IndexedBase("e", shape=(P,), integer=True, nonnegative=True)
E2 = IndexedBase("E", shape=(P, P), real=True)
q0 = IndexedBase("q", shape=(P,), nonnegative=True)
U = MatrixSymbol("U", P, Q)
A = MatrixSymbol("A", P, P)
B = MatrixSymbol("B", P, P)
c = MatrixSymbol("c", P, 1)
d = MatrixSymbol("d", P, 1)
real = lambda X: Eq(Adjoint(X), X.T)
one = [Eq(Sum(q0[i], (i, 1, P)), 1)]
# frames & conditions
false(0, U * U.T, Identity(P), given=[Eq(U.T * U, Identity(Q))])
false(1, Trace(U * U.T), P, given=[Eq(U.T * U, Identity(Q))])
false(2, U[0, 0] ** 2, 1, "<=", given=[Eq(U.T * U, Identity(Q))])
false(3, U[0, 0], 1, "!=", given=[Eq(U.T * U, Identity(Q)), real(U)])
false(4, U[0, 0], Rational(99, 100), "<=", given=[Eq(U.T * U, Identity(Q)), real(U)])
false(5, U[0, 0], Rational(3, 5), "!=", given=[Eq(U.T * U, Identity(Q)), real(U)])
false(6, Trace(A), 0, "!=", given=[Eq(A.T * A, Identity(P)), real(A)])
false(7, Determinant(A + Identity(P)), 0, "!=", given=[Eq(A.T * A, Identity(P)), real(A), Eq(Determinant(A), 1)])
false(8, Determinant(A + Identity(P)), 0, given=[Eq(A.T * A, Identity(P)), real(A)])
false(9, A**2, Identity(P), given=[Eq(A.T * A, Identity(P)), Eq(Determinant(A), -1), real(A)])
false(10, A, A.T, given=[Eq(A.T * A, Identity(P)), Eq(Determinant(A), -1), real(A)])
false(
    11,
    A * B,
    B * A,
    given=[Eq(A.T * A, Identity(P)), Eq(B.T * B, Identity(P)), Eq(Determinant(A), 1), Eq(Determinant(B), 1)],
)
false(12, (c.T * A * c)[0, 0], 1, "<=", given=[Eq(A, A.T), real(A), real(c), Eq(c.T * c, Identity(1)), Trace(A) <= 1])
false(13, (c.T * A * c)[0, 0], Trace(A), "<=", given=[Eq(A, A.T), real(A), real(c), Eq(c.T * c, Identity(1))])
false(14, (c.T * d)[0, 0], 1, "!=", given=[Eq(c.T * c, Identity(1)), Eq(d.T * d, Identity(1)), real(c), real(d)])
false(
    15,
    (c.T * d)[0, 0],
    Rational(999, 1000),
    "<=",
    given=[Eq(c.T * c, Identity(1)), Eq(d.T * d, Identity(1)), real(c), real(d)],
)
false(16, c, d, given=[Eq(c * c.T, d * d.T)])
false(17, c * d.T, d * c.T, given=[Eq((c.T * d), Identity(1))])
false(18, A * c, c, given=[Eq(A * A, A)])
false(19, A * c, ZeroMatrix(P, 1), "!=", given=[Ne(A, ZeroMatrix(P, P)), Ne(c, ZeroMatrix(P, 1))])
false(20, Determinant(Identity(P) + A), 0, "!=", given=[Eq(A.T, -A)])
true(21, Determinant(Identity(P) + A), 0, "!=", given=[Eq(A.T, -A), real(A)])
false(22, Determinant(Identity(P) + A * A), 0, "!=", given=[real(A)])
false(23, Determinant(Identity(P) + A.T * A), 0, "!=")
false(24, 1, Determinant(Identity(P) + A), "<=", given=[real(A), Eq(A.T, A), 0 <= Trace(A)])
false(25, Determinant(A), (Trace(A) / P) ** P, "<=", given=[real(A), Eq(A.T, A), 0 <= Determinant(A), 0 <= Trace(A)])
# distributions and tables
false(26, Sum(q0[i] ** 2, (i, 1, P)), Rational(999, 1000), "<=", given=one)
false(27, Rational(1, 5), Sum(q0[i] ** 2, (i, 1, P)), "<=", given=one)
false(28, Rational(1, 20), Sum(q0[i] ** 2, (i, 1, P)), "<=", given=one)
false(29, Rational(1, 200), Sum(q0[i] ** 2, (i, 1, P)), "<=", given=one)
false(30, Sum(i * q0[i], (i, 1, P)), 10, "<=", given=one)
false(31, Sum(i * q0[i], (i, 1, P)), 3, "<=", given=one)
false(32, Sum(i * q0[i], (i, 1, P)), (P + 1) / 2, "<=", given=one)
false(33, P, Sum(e[i], (i, 1, P)), "<=")
false(34, Product(e[i], (i, 1, P)), Sum(e[i], (i, 1, P)), "!=", given=[P >= 2])
false(35, Sum(e[i] ** 2, (i, 1, P)), Sum(e[i], (i, 1, P)), "!=", given=[P >= 3])
false(36, Sum(e[i], (i, 1, P)), 15, "!=")
false(37, Sum(e[i] ** 2, (i, 1, P)), 30, "!=", given=[Eq(P, 4)])
false(38, Mod(Sum(e[i], (i, 1, P)), 7), 6, "!=")
false(39, Product(factorial(e[i]), (i, 1, P)), factorial(Sum(e[i], (i, 1, P))), "!=", given=[P >= 2])
false(40, e[1], e[2], "!=", given=[P >= 2, e[1] >= 3, e[2] <= 20])
false(41, a[1] * a[2], a[1] + a[2], "!=", given=[P >= 2])
false(42, a[1] ** 2 + a[2] ** 2, 0, "!=", given=[P >= 3])
false(43, Largest(a[i], (i, 1, P)), Smallest(a[i], (i, 1, P)), "!=", given=[P >= 3])
false(44, Sum(E2[i, i], (i, 1, P)), 0, "!=")
false(45, Sum(E2[i, j] * E2[j, i], (i, 1, P), (j, 1, P)), 0, "!=", given=[P >= 2])
false(46, 0, Sum(E2[i, j] * E2[j, i], (i, 1, P), (j, 1, P)), "<=")
false(47, Sum(E2[i, j] * E2[i, j], (i, 1, P), (j, 1, P)), Sum(E2[i, j] * E2[j, i], (i, 1, P), (j, 1, P)), "<=")
false(
    48, 0, Sum(a[i] * a[j] * E2[i, j], (i, 1, P), (j, 1, P)), "<=", given=[ForAll(E2[i, j] >= 0, (i, 1, P), (j, 1, P))]
)
false(
    49,
    0,
    Sum(a[i] * a[j] * E2[i, j], (i, 1, P), (j, 1, P)),
    "<=",
    given=[ForAll(Eq(E2[i, j], E2[j, i]), (i, 1, P), (j, 1, P)), ForAll(E2[i, i] >= 0, (i, 1, P))],
)
false(50, Sum(a[i], (i, 1, P)), Sum(a[i], (i, 1, N)), given=[N <= P, N >= P - 1])
false(51, Sum(a[i], (i, 1, P)), P * a[1], given=[ForAll(Eq(a[i], a[i + 1]), (i, 1, P - 2)), P >= 2])
true(52, Sum(a[i], (i, 1, P)), P * a[1], given=[ForAll(Eq(a[i], a[1]), (i, 1, P))])
false(53, a[1], a[P], "<=", given=[ForAll(a[i] <= a[i + 1] + Rational(1, 10**9), (i, 1, P - 1))])
false(
    54,
    Sum(i * a[i], (i, 1, P)),
    (P + 1) * Sum(a[i], (i, 1, P)) / 2,
    "<=",
    given=[ForAll(a[i] <= a[i + 1], (i, 1, P - 1))],
)
false(55, Sum(a[i], (i, 1, P)), 1, "<=", given=[ForAll(a[i] <= 1 / P + Rational(1, 10**12), (i, 1, P))])
# functions
false(56, f(x), 0, given=[Eq(f(0), 0)])
false(57, f(x) - f(y), 0, given=[Eq(x, y + Rational(1, 10**30))])
false(58, Derivative(f(x), x), 0, "!=")
false(59, f(x), f(y), "!=", given=[Ne(x, y)])
false(60, Subs(Derivative(f(x), x), x, 0), 0)
false(61, f(g(x)), g(f(x)))
false(62, f(x + y), f(x) + y * Subs(Derivative(f(t), t), t, x))
false(63, f(x) * f(-x), f(0) ** 2)
false(64, f(f(x)), x, "!=")
false(65, Sum(Subs(Derivative(f(t), (t, k)), t, 0) * x**k / factorial(k), (k, 0, 7)), f(x))
false(66, Sum(Subs(Derivative(f(t), (t, k)), t, 0) * x**k / factorial(k), (k, 0, oo)), f(x))
false(67, Integral(f(t), (t, 0, 1)), f(Rational(1, 2)))
false(68, Abs(f(x)), f(x))
false(69, f(x) ** 2, 1, "<=")
false(70, re(f(x)), f(x))
false(71, Derivative(f(x, y), x), Derivative(f(x, y), y))
false(72, f(x, y), f(y, x))
false(73, Derivative(f(x, y), x, y), 0)
# spectral, exp
false(74, SpectralRadius(A), 0, given=[Eq(Trace(A), 0)])
false(75, SpectralRadius(A) ** 2, SpectralRadius(A * A.T), "<=")
false(76, SpectralRadius(A * A.T), SpectralRadius(A) ** 2, "<=")
false(77, SpectralRadius(A), 1, "!=", given=[Ne(A, Identity(P)), Ne(A, -Identity(P))])
false(78, SpectralRadius(MatrixExp(A)), exp(SpectralRadius(A)))
false(79, Trace(MatrixExp(A)), 0, "!=")
false(80, Determinant(MatrixExp(A) - Identity(P)), 0, "!=", given=[Ne(Determinant(A), 0)])
false(81, MatrixExp(A), MatrixExp(A).T, "!=", given=[Ne(A, A.T)])
false(82, MatrixExp(A) * MatrixExp(B), MatrixExp(A + B), given=[Eq(Trace(A * B - B * A), 0)])
false(83, MatrixExp(A + B), MatrixExp(A) * MatrixExp(B), given=[Eq(A * A * B, A * B * A)])
false(84, 0, Trace(MatrixExp(A)), "<=", given=[real(A)])
false(85, P, Trace(MatrixExp(A)), "<=", given=[real(A), Eq(Trace(A), 0)])
