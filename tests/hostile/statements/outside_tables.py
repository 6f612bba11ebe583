"""Statements of a reader from outside about tables, each put to the front door."""

from sympy import *
from sympy import Determinant, KroneckerProduct, Trace
from sympy.matrices.expressions import HadamardProduct, hadamard_product

from symbolic import *
from symbolic.stability import hurwitz_conditions, schur_conditions
from tests.hostile.statements.pairs import of

true, false = of("outside: tables", ("door",))
x, y, z, t, s = symbols("x y z t s", real=True)
a, b, c = symbols("a b c", positive=True)
u, v, w = symbols("u v w")
n, m, k = symbols("n m k", integer=True)
N = Symbol("N", integer=True, nonnegative=True)
P = Symbol("P", integer=True, positive=True)
i, j, l = symbols("i j l", integer=True)
f, g = Function("f"), Function("g")
d, e = symbols("d e", integer=True, positive=True)
A, B, C = (MatrixSymbol(name, d, d) for name in "ABC")
U, V = MatrixSymbol("U", d, e), MatrixSymbol("V", d, e)
X, Y = MatrixSymbol("X", d, 1), MatrixSymbol("Y", d, 1)
I_, O_ = Identity(d), ZeroMatrix(d, d)
ncA, ncB, ncC = symbols("ncA ncB ncC", commutative=False)
iv = iverson
p = IndexedBase("p", shape=(P,), real=True)
q = IndexedBase("q", shape=(P,), real=True)
R = (k, 1, P)
pp = [ForAll(p[k] >= 0, R)]
qp = [ForAll(q[k] > 0, R)]
s1 = [Eq(Sum(p[k], R), 1)]
s2 = [Eq(Sum(q[k], R), 1)]
Ar = MatrixSymbol("A", d, d)
false(0, P * Sum(p[k] ** 2, R), Sum(p[k], R) ** 2, "<=")
true(1, Sum(p[k], R) ** 2, P * Sum(p[k] ** 2, R), "<=")
false(2, Sum(p[k] * q[k], R) ** 2, Sum(p[k] ** 2, R) * Sum(q[k], R) ** 2, "<=")
true(3, Sum(p[k] * q[k], R) ** 2, Sum(p[k] ** 2, R) * Sum(q[k] ** 2, R), "<=")
false(4, 0, Sum(p[k] * log(p[k] / q[k]), R), "<=", given=pp + qp + s1)
false(5, 0, Sum(p[k] * log(p[k] / q[k]), R), "!=", given=[ForAll(p[k] > 0, R)] + qp + s1 + s2)
true(6, 0, Sum(p[k] * log(p[k] / q[k]), R), "<=", given=[ForAll(p[k] > 0, R)] + qp + s1 + s2)
false(7, 0, Sum(p[k] * log(p[k] / q[k]), R), "<=", given=[ForAll(p[k] > 0, R)] + qp + s1 + [Eq(Sum(q[k], R), 2)])
false(8, Sum(p[k], R) - Sum(q[k], R), Sum(p[k] * log(p[k] / q[k]), R) - 1, "<=", given=[ForAll(p[k] > 0, R)] + qp)
false(9, 0, Sum(p[k] * log(p[k] / q[k]), (k, 2, P)), "<=", given=[ForAll(p[k] > 0, R)] + qp + s1 + s2)
false(10, Sum(p[k] * log(q[k]), R), log(Sum(p[k] * q[k], R)), "<=", given=pp + qp)
false(11, exp(Sum(p[k] * q[k], R)), Sum(p[k] * exp(q[k]), R), "<=", given=pp)
true(12, exp(Sum(p[k] * q[k], R)), Sum(p[k] * exp(q[k]), R), "<=", given=pp + s1)
false(13, exp(Sum(p[k] * q[k], R)), Sum(p[k] * exp(q[k]), R), "<=", given=s1)
false(14, Sum(p[k] * q[k], R) ** 2, Sum(p[k] * q[k] ** 2, R), "<=", given=s1)
false(15, Sum(p[k] * q[k], R) ** 2, Sum(p[k] * q[k] ** 2, R), "<=", given=pp + [Eq(Sum(p[k], R), 2)])
true(16, Sum(p[k] * q[k], R) ** 2, Sum(p[k] * q[k] ** 2, R), "<=", given=pp + s1)
false(17, Sum(p[k] ** 2, R), 1 / P, "<=", given=pp + s1)
true(18, 1 / P, Sum(p[k] ** 2, R), "<=", given=pp + s1)
true(19, Sum(p[k] ** 2, R), 1, "<=", given=pp + s1)
false(20, Sum(p[k] ** 2, R), 1, "<=", given=s1)
false(21, -Sum(p[k] * log(p[k]), R), log(P) - Rational(1, 10**6), "<=", given=[ForAll(p[k] > 0, R)] + s1)
true(22, -Sum(p[k] * log(p[k]), R), log(P), "<=", given=[ForAll(p[k] > 0, R)] + s1)
false(23, Sum(Abs(p[k]), R), Abs(Sum(p[k], R)), "<=")
false(24, Largest(p[k] + q[k], R), Largest(p[k], R) + Largest(q[k], R))
false(25, Largest(p[k], R) + Largest(q[k], R), Largest(p[k] + q[k], R), "<=")
true(26, Largest(p[k] + q[k], R), Largest(p[k], R) + Largest(q[k], R), "<=")
false(27, Largest(p[k], R), Sum(p[k], R) / P, "<=")
true(28, Sum(p[k], R) / P, Largest(p[k], R), "<=")
false(29, Largest(p[k], R), Sum(p[k], R), "<=")
true(30, Largest(p[k], R), Sum(p[k], R), "<=", given=pp)
false(31, Largest(-p[k], R), -Largest(p[k], R))
false(32, Largest(p[k], R), Smallest(p[k], R), "<=")
false(33, Sum(p[k] * q[k], R), Largest(q[k], R), "<=", given=pp + [Eq(Sum(p[k], R), 2)])
false(34, Sum(p[k] * q[k], R), Largest(q[k], R), "<=", given=s1)
false(35, Sum(p[k] * q[k], R), Largest(p[k], R) * Sum(Abs(q[k]), R), "<=")
true(36, Sum(p[k] * q[k], R), Largest(Abs(p[k]), R) * Sum(Abs(q[k]), R), "<=")
false(37, log(Sum(exp(p[k]), R)), Largest(p[k], R), "<=")
true(38, Largest(p[k], R), log(Sum(exp(p[k]), R)), "<=")
true(39, log(Sum(exp(p[k]), R)), Largest(p[k], R) + log(P), "<=")
false(40, log(Sum(exp(p[k]), R)), Smallest(p[k], R) + log(P), "<=")
false(41, exp(p[1] + x) / Sum(exp(p[k] + y), R), exp(p[1]) / Sum(exp(p[k]), R))
false(42, Sum(p[k] * (q[k] - Sum(p[i] * q[i], (i, 1, P))) ** 2, R), Sum(p[k] * q[k] ** 2, R) - Sum(p[k] * q[k], R) ** 2)
true(
    43,
    Sum(p[k] * (q[k] - Sum(p[i] * q[i], (i, 1, P))) ** 2, R),
    Sum(p[k] * q[k] ** 2, R) - Sum(p[k] * q[k], R) ** 2,
    given=s1,
)
false(44, Sum(p[i] * p[j], (i, 1, P), (j, 1, P)), Sum(p[k] ** 2, R))
false(45, Sum(Sum(p[i] * p[j], (i, 1, j)), (j, 1, P)), (Sum(p[k], R) ** 2 - Sum(p[k] ** 2, R)) / 2)
true(46, Sum(Sum(p[i] * p[j], (i, 1, j)), (j, 1, P)), (Sum(p[k], R) ** 2 + Sum(p[k] ** 2, R)) / 2)
false(
    47,
    Sum(p[k] * (q[k] - q[k - 1]), (k, 2, P)),
    p[P] * q[P] - p[1] * q[1] - Sum(q[k] * (p[k + 1] - p[k]), (k, 1, P - 1)) + KroneckerDelta(P, 1),
)
false(48, Sum(p[k], R) * Sum(q[k], R), P * Sum(p[k] * q[k], R), "<=")
false(49, p[1], p[P], "<=", given=[ForAll(p[k] <= p[k + 1], (k, 2, P - 1))])
false(50, p[1], p[2], "<=", given=[ForAll(p[k] <= p[k + 1], (k, 1, P - 1)), P >= 1], where_defined=True)
false(51, log(1 + exp(x)), Max(x, 0), "<=")
false(52, log(a) * b, a * b - b + log(b), "<=")
true(53, log(a), a - 1, "<=")
false(54, exp(x) * (y - x) + exp(x), exp(y) - Rational(1, 10**9), "<=")
false(55, Trace(A * A), Trace(A.T * A))
false(56, Trace(A.T * A), Trace(A * A), "<=")
false(57, ncA ** (-1) * ncB, ncB * ncA ** (-1), given=[Eq(ncA * ncA * ncB, ncB * ncA * ncA)])
true(58, ncA ** (-1) * ncB, ncB * ncA ** (-1), given=[Eq(ncA * ncB, ncB * ncA)])
false(59, Inverse(X * Y.T), X * Y.T)
false(60, MatrixExp(X * Y.T), I_ + (exp((Y.T * X)[0, 0]) - 1) / (Y.T * X)[0, 0] * Y * X.T)
false(61, Determinant(MatPow(A, n)), Determinant(A) ** (-n))
false(62, MatPow(A, n) * MatPow(A, -n), O_)
false(63, MatPow(A, N), O_, given=[Eq(Determinant(A), 0)])
false(64, Determinant(MatPow(A, N)), 0, given=[Eq(Determinant(A), 0)])
true(65, Determinant(MatPow(A, P)), 0, given=[Eq(Determinant(A), 0)])
false(66, A * A - Trace(A) * A + Determinant(A) * I_, O_)
true(67, A * A - Trace(A) * A + Determinant(A) * I_, O_, given=[Eq(d, 2)])
false(68, A * A - Trace(A) * A + Determinant(A) * I_, O_, given=[d <= 2])
false(69, Determinant(A + B), Determinant(A) + Determinant(B), given=[d <= 2])
false(70, Determinant(A), 0, given=[Eq(A.T, -A)])
false(71, Determinant(A), 0, given=[Eq(A.T, -A), d >= 3])
