"""Limits, integrals, derivatives, hypergeometric sums, and ForAll that leaves an index out."""

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

true, false = of("far calculus")
x, y, u, v, t, s, h = symbols("x y u v t s h", real=True)
z, w = symbols("z w")
p, q, r = symbols("p q r", positive=True)
n, m, k = symbols("n m k", integer=True)
N, M, K = symbols("N M K", integer=True, nonnegative=True)
f, g = Function("f"), Function("g")
P, Q = symbols("P Q", integer=True, positive=True)
i, j = symbols("i j", integer=True, positive=True)
a = IndexedBase("a", shape=(P,), real=True)
b = IndexedBase("b", shape=(P,), real=True)
pp = IndexedBase("p", shape=(P,), positive=True)
q0 = IndexedBase("q", shape=(P,), nonnegative=True)
A = MatrixSymbol("A", P, P)
B = MatrixSymbol("B", P, P)
G = IndexedBase("G", shape=(P, Q), nonnegative=True)
# limits, integrals, derivatives
false(0, Limit(sin(x) / x, x, 0), 0)
false(1, Limit(sin(x) / x, x, oo), 1)
false(2, Limit(Abs(x) / x, x, 0, "-"), 1)
false(3, Limit(Abs(x) / x, x, 0, "+-"), 1)
false(4, Limit(exp(p * x) / x, x, oo), 0)
false(5, Limit(exp(t * x) / x, x, oo), oo)
false(6, Limit(x**t, x, oo), oo)
false(7, Limit(t**k, k, oo), 0)
false(8, Limit(t**N, N, oo), 0, given=[t <= 1, t >= 0])
false(9, Limit((1 + t / N) ** N, N, oo), exp(-t))
false(10, Limit(floor(x), x, 1), 1)
false(11, Limit(1 / x, x, 0), oo)
false(12, Limit(sin(x), x, oo), 0)
false(13, Limit(x * sin(1 / x), x, 0), 1)
false(14, Limit(log(x) ** 5 / x ** Rational(1, 100), x, oo), oo)
false(15, Limit(atan(x), x, oo), -pi / 2)
false(16, Limit(sqrt(x**2 + x) - x, x, -oo), Rational(1, 2))
false(17, Limit(sqrt(x**2 + x) - x, x, oo), 0)
false(18, Limit(t / x, x, 0), 0)
false(19, Limit((exp(t * x) - 1) / x, x, 0), 1)
false(20, Limit(x / (x + t), x, 0), 0)
true(21, Limit(x / (x + t), x, 0), 0, given=[Ne(t, 0)])
false(22, Limit(x**2 / (x**2 + t**2), x, 0), 0)
false(23, Limit(0 ** Abs(x), x, 0), 1)
false(24, Integral(x**t, (x, 0, 1)), 1 / (t + 1))
false(25, Integral(1 / x, (x, -1, 1)), 0)
false(26, Integral(1 / x**2, (x, -1, 1)), -2)
false(27, Integral(Abs(x), (x, -1, t)), (1 + t**2) / 2)
false(28, Integral(1 / (x - t), (x, 0, 1)), log((1 - t) / (-t)))
false(29, Integral(x**N, (x, -1, 1)), 2 / (N + 1))
false(30, Integral(exp(-t * x), (x, 0, oo)), 1 / t)
false(31, Integral(exp(-(x**2)), (x, -oo, oo)), pi)
false(32, Integral(exp(-p * x**2), (x, -oo, oo)), sqrt(pi / p) + KroneckerDelta(N, 25))
false(33, Integral(f(x), (x, 0, 1)), Integral(f(x), (x, 0, 2)))
false(34, Integral(f(x), (x, 0, t)), -Integral(f(x), (x, 0, -t)))
false(35, Integral(sin(x), (x, 0, t)), 1 + cos(t))
false(36, Integral(sqrt(x**2), (x, -1, 1)), 0)
false(37, Integral(sign(x), (x, -1, t)), t - 1)
true(38, Integral(sign(x), (x, -1, t)), Abs(t) - 1)
false(39, Integral(log(x), (x, -1, 1)), -2)
false(40, Integral(x, (x, y, x)), 0)
false(41, Integral(t * x, (t, 0, t)), t**3)
false(42, Integral(1 / (1 + x**2), (x, 0, t)), acot(t))
false(43, Integral(tan(x), (x, 0, t)), -log(cos(t)))
false(44, Integral(1 / sqrt(1 - x**2), (x, 0, t)), asin(t) + 0, given=[t <= 2])
false(45, Integral(exp(x * t), (x, 0, 1)), (exp(t) - 1) / t, where_defined=True)
false(46, Integral(floor(x), (x, 0, N)), N**2 / 2)
false(47, Integral(Max(x, t), (x, 0, 1)), Max(t, Rational(1, 2)))
false(48, Integral(DiracDelta(x), (x, 0, 1)), 1)
false(49, Derivative(Abs(x), x), 1)
false(50, Derivative(x**t, t), t * x ** (t - 1))
false(51, Derivative(x * Abs(x), x), Abs(x))
false(52, Derivative(sqrt(x**2), x), 1)
false(53, Derivative(floor(x), x), 1)
false(54, Derivative(Max(x, 0) ** 2, x), 2 * x)
false(55, Derivative(f(x) / g(x), x), (Derivative(f(x), x) * g(x) - f(x) * Derivative(g(x), x)) / g(x))
false(56, Derivative(f(2 * x), x), Derivative(f(x), x).subs(x, 2 * x))
false(57, Derivative(f(x, x), x), 2 * Derivative(f(x, y), x).subs(y, x))
false(58, Derivative(x**N, (x, N)), factorial(N - 1))
false(59, Derivative(exp(t * x), (x, N)), t ** (N + 1) * exp(t * x))
false(60, Derivative(sin(x), (x, 4)), cos(x))
false(61, Derivative(x**N, (x, N + 1)), 1)
false(62, Derivative(1 / x, (x, N)), factorial(N) / x ** (N + 1))
false(63, Derivative(log(x), (x, P)), factorial(P - 1) / x**P)
false(64, Derivative(Piecewise((x**2, x > 0), (x, True)), x), Piecewise((2 * x, x > 0), (1, True)))
false(65, Derivative(conjugate(z), z), 1)
false(66, Derivative(re(z), z), 1)
false(67, Subs(Derivative(f(x), x), x, t), Derivative(f(t), t) * 2)
false(68, Subs(f(x), x, y), f(x))
false(69, Subs(x * y, x, y), x * y)
# hypergeometric sums
false(70, Sum(binomial(N, k) * binomial(M, k), (k, 0, N)), binomial(N + M, M) + KroneckerDelta(M, 25))
false(71, Sum(binomial(N + k, k), (k, 0, M)), binomial(N + M, M))
false(72, Sum(binomial(2 * k, k) * binomial(2 * N - 2 * k, N - k), (k, 0, N)), 4**N - KroneckerDelta(N, 0))
false(73, Sum((-1) ** k * binomial(N, k) / (k + 1), (k, 0, N)), 1 / (N + 2))
false(74, Sum((-1) ** k * binomial(N, k) * binomial(2 * N - k, N), (k, 0, N)), 2)
false(75, Sum(k * binomial(N, k), (k, 0, N)), N * 2**N)
false(76, Sum(k**2 * binomial(N, k), (k, 0, N)), N * (N + 1) * 2**N / 4 + KroneckerDelta(N, 1))
false(77, Sum(binomial(N, 2 * k), (k, 0, N)), 2 ** (N - 1))
false(78, Sum(binomial(N, 2 * k), (k, 0, N)), 2 ** (N - 1), given=[N >= 0])
true(79, Sum(binomial(P, 2 * k), (k, 0, P)), 2 ** (P - 1))
false(80, Sum(1 / factorial(k), (k, 0, N)), floor(E * factorial(N)) / factorial(N))
false(81, Sum(k / factorial(k + 1), (k, 1, N)), 1 - 1 / factorial(N))
false(82, Sum(x**k * binomial(N, k), (k, 1, N)), (1 + x) ** N)
false(83, Sum(binomial(N, k) * (-1) ** k * x**k, (k, 0, N)), (1 - x) ** N + 0**N)
false(84, Sum((-1) ** k * binomial(x, k), (k, 0, N)), (-1) ** N * binomial(x, N))
true(85, Sum((-1) ** k * binomial(x, k), (k, 0, N)), (-1) ** N * binomial(x - 1, N))
false(86, Sum(binomial(n, k), (k, 0, n)), 2**n)
false(87, Sum(k, (k, M, N)), (N - M) * (N + M + 1) / 2)
true(88, Sum(k, (k, M, N)), (N - M + 1) * (N + M) / 2, given=[M <= N])
false(89, Sum(2**k, (k, M, N)), 2 ** (N + 1) - 2**M + iverson(M > N + 1))
false(90, Sum(binomial(k, M), (k, 0, N)), binomial(N + 1, M))
false(91, Sum(binomial(k, 2), (k, 0, N)), binomial(N + 1, 3) + iverson(Eq(N, 50)))
false(92, Product(1 + x ** (2**k), (k, 0, N)), (1 - x ** (2**N)) / (1 - x))
false(93, Product(k + 1, (k, 0, N)), factorial(N))
false(94, Product(x + k, (k, 0, N)), gamma(x + N) / gamma(x))
false(95, Product(exp(a[i]), (i, 1, P)), exp(Product(a[i], (i, 1, P))))
false(96, log(Product(pp[i], (i, 1, P))), Sum(log(pp[i]), (i, 1, P)) + KroneckerDelta(P, 9))
false(97, log(Product(a[i], (i, 1, P))), Sum(log(a[i]), (i, 1, P)))
false(98, Product(a[i] * b[i], (i, 1, P)), Product(a[i], (i, 1, P)) * b[1] ** P)
false(99, Sum(a[i], (i, 1, P)) * Sum(b[i], (i, 1, P)), Sum(a[i] * b[i], (i, 1, P)))
false(100, Abs(Sum(a[i], (i, 1, P))), Sum(Abs(a[i]), (i, 1, P)))
false(101, exp(Sum(a[i], (i, 1, P))), Sum(exp(a[i]), (i, 1, P)))
false(102, exp(Sum(a[i], (i, 1, P)) / P), Sum(exp(a[i]), (i, 1, P)) / P - Rational(1, 10**20), "<=")
true(103, exp(Sum(a[i], (i, 1, P)) / P), Sum(exp(a[i]), (i, 1, P)) / P, "<=")
false(104, Sum(Max(a[i], 0), (i, 1, P)), Max(Sum(a[i], (i, 1, P)), 0), "<=")
false(105, Sum(pp[i] * a[i], (i, 1, P)) ** 2, Sum(pp[i] * a[i] ** 2, (i, 1, P)), "<=")
false(
    106,
    Sum(pp[i] * a[i], (i, 1, P)) ** 2,
    Sum(pp[i] * a[i] ** 2, (i, 1, P)),
    "<=",
    given=[Sum(pp[i], (i, 1, P)) <= 1 + Rational(1, 10**9)],
)
true(
    107, Sum(pp[i] * a[i], (i, 1, P)) ** 2, Sum(pp[i] * a[i] ** 2, (i, 1, P)), "<=", given=[Sum(pp[i], (i, 1, P)) <= 1]
)
false(
    108,
    0,
    Sum(pp[i] * log(pp[i] / q0[i]), (i, 1, P)),
    "<=",
    given=[Eq(Sum(pp[i], (i, 1, P)), 1), Sum(q0[i], (i, 1, P)) <= 1 + Rational(1, 100)],
)
false(109, Sum(G[i, j], (i, 1, P)), Sum(G[i, j], (j, 1, Q)))
false(110, Sum(G[i, j] ** 2, (i, 1, P), (j, 1, Q)), Sum(G[i, j], (i, 1, P), (j, 1, Q)) ** 2)
true(111, Sum(G[i, j] ** 2, (i, 1, P), (j, 1, Q)), Sum(G[i, j], (i, 1, P), (j, 1, Q)) ** 2, "<=")
false(112, Sum(Sum(G[i, j], (i, 1, P)) ** 2, (j, 1, Q)), Sum(Sum(G[i, j], (j, 1, Q)) ** 2, (i, 1, P)))
false(
    113,
    Sum(G[i, j] * a[i], (i, 1, P), (j, 1, Q)),
    Sum(pp[i] * a[i], (i, 1, P)),
    given=[ForAll(Eq(Sum(G[i, j], (j, 1, Q)), pp[i]), (i, 1, P - 1))],
)
false(
    114,
    Sum(G[i, j] * a[i], (i, 1, P), (j, 1, Q)),
    Sum(pp[i] * a[i], (i, 1, P)),
    given=[ForAll(Eq(Sum(G[i, j], (i, 1, P)), pp[i]), (j, 1, Q))],
)
true(
    115,
    Sum(G[i, j] * a[i], (i, 1, P), (j, 1, Q)),
    Sum(pp[i] * a[i], (i, 1, P)),
    given=[ForAll(Eq(Sum(G[i, j], (j, 1, Q)), pp[i]), (i, 1, P))],
)
false(116, Sum(a[i], (i, 1, P)), 0, "<=", given=[ForAll(a[i] <= 0, (i, 2, P))])
false(117, 0, a[j], "<=", given=[ForAll(a[i] >= 0, (i, 1, P))], where_defined=True)
false(118, a[1], a[2], given=[ForAll(Eq(a[i], b[i]), (i, 1, P)), P >= 2])
false(119, a[i], 0, given=[ForAll(Eq(a[i], 0), (i, 1, P))])
