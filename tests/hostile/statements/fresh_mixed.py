"""Sizes that may be 0, functions that are not evaluated, uneven ends, and gammas, by a fresh reader."""

from tests.hostile.statements.fresh import *

true, false = of("mixed")

det, tr = Determinant, Trace
Z, ZN, IN = MatrixSymbol("Z", N, N), ZeroMatrix(N, N), Identity(N)
J, JN = OneMatrix(d, d), OneMatrix(N, N)
x0, x1 = MatrixSymbol("x0", N, 1), MatrixSymbol("x1", N, 1)
void = ZeroMatrix(d - 1, d - 1)
false(0, MatPow(O_, N), O_)  # N = 0
true(1, MatPow(O_, P), O_)
false(2, tr(MatPow(O_, N)), 0)  # N = 0
true(3, tr(MatPow(O_, N)), d * KroneckerDelta(N, 0))
false(4, det(MatPow(O_, N)), 0)  # N = 0
false(5, det(void), 0)  # d = 1
false(6, Adjugate(MatPow(O_, N)), Adjugate(O_))  # N = 0, d = 2
false(7, MatPow(O_, n), O_, given=[n >= 0])  # n = 0
false(8, MatPow(A - A, N), O_)  # N = 0
false(9, det(x * IN), 0, given=[Eq(x, 0)])  # N = 0
false(10, det(IN + x * JN), 1 + x)  # N = 2
true(11, det(IN + x * JN), 1 + N * x)
false(12, det(J), 0)  # d = 1
false(13, det(J - I_), (-1) ** d * (d - 1))  # sign
false(14, det(x0 * x1.T), 0)  # N = 1
false(15, det(ZN), 1)  # N = 1
false(16, tr(JN), 1 + N * 0)  # N = 2
false(17, det(BlockMatrix([[O_, A], [B, O_]])), -det(A) * det(B))  # d = 2
true(18, det(BlockMatrix([[O_, A], [B, O_]])), (-1) ** d * det(A) * det(B))
false(19, det(BlockMatrix([[A, B], [-B, A]])), det(A) ** 2 + det(B) ** 2)  # d = 2
false(20, det(BlockMatrix([[A, B], [C, I_]])), det(A - C * B))  # B C
true(21, det(BlockMatrix([[A, B], [C, I_]])), det(A - B * C))
false(22, A**P * B, O_, given=[Eq(B * A, O_)])  # e21-like
false(23, A**N, A, given=[Eq(A**2, A)])  # N = 0
false(24, A**N, O_, given=[Eq(A**2, O_), N >= 1])  # N = 1
false(25, A ** (2 * n), I_, given=[Eq(A**3, I_)])  # n = 1
false(26, Sum(Mod(i, 2), (i, 1, N)), N / 2)  # N = 1
false(27, Sum(totient(i), (i, 1, N)), 5 * N)  # N = 1
false(28, Sum(x * Mod(i, 3), (i, 1, N)), N * x)  # N = 2
false(29, Product(1 + Mod(i, 3), (i, 1, N)), 2**N)  # N = 2: 2·3
false(30, Sum(p[i] * Mod(i, 3), (i, 1, P - 1)), Sum(p[i], (i, 1, P - 1)))  # P = 3
false(31, Sum(besselj(i, x), (i, 1, N)), N * x)  # N = 1, x = 1
false(32, Sum(divisor_sigma(i), (i, 1, N)), N**2)  # N = 2: 1 + 3
false(33, gamma(x + 1) / gamma(x), x, where_defined=True)  # x = 0
true(34, gamma(a + 1) / gamma(a), a)
false(35, gamma(u) * gamma(1 - u), pi / sin(pi * u) + KroneckerDelta(u, Rational(1, 2)))  # u = 1/2
false(36, gamma(2 * a), 2 ** (2 * a) * gamma(a) * gamma(a + Rational(1, 2)) / sqrt(pi))  # 2^{2a - 1}
true(37, gamma(2 * a), 2 ** (2 * a - 1) * gamma(a) * gamma(a + Rational(1, 2)) / sqrt(pi))
false(38, binomial(x, N), gamma(x + 1) / (gamma(N + 1) * gamma(x - N + 1)) + KroneckerDelta(N, 3))  # N = 3
false(39, binomial(n, m), binomial(n, n - m))  # n = m = -1
true(40, binomial(N, m), binomial(N, N - m))
false(41, binomial(n, N) * binomial(n - N, M), binomial(n, M) * binomial(n, N))  # n = 2, N = M = 1
false(42, binomial(-x, N), (-1) ** N * binomial(x + N, N))  # x + N - 1
true(43, binomial(-x, N), (-1) ** N * binomial(x + N - 1, N))
false(44, rf(x, N), gamma(x + N) / gamma(x), where_defined=True)  # x = 0
false(45, rf(x, N), (-1) ** N * ff(x, N))  # ff(-x, N)
true(46, rf(x, N), (-1) ** N * ff(-x, N))
false(47, harmonic(N), harmonic(N - 1) + 1 / N, where_defined=True)  # N = 0
true(48, harmonic(P), harmonic(P - 1) + 1 / P)
false(49, factorial(2 * N) / factorial(N), 2**N * factorial2(2 * N - 1) + KroneckerDelta(N, 1))  # N = 1
false(50, beta(a, b), gamma(a) * gamma(b) / gamma(a * b))  # a + b
false(51, beta(a, b), beta(a + 1, b) - beta(a, b + 1))  # sum
true(52, beta(a, b), beta(a + 1, b) + beta(a, b + 1))
false(53, Sum(binomial(2 * i, i) * binomial(2 * N - 2 * i, N - i), (i, 0, N)), 4**N - KroneckerDelta(N, 0))  # N = 0
true(54, Sum(binomial(2 * i, i) * binomial(2 * N - 2 * i, N - i), (i, 0, N)), 4**N)
false(55, Sum((-1) ** i * binomial(2 * N, i) ** 2, (i, 0, 2 * N)), binomial(2 * N, N))  # (-1)^N
true(56, Sum((-1) ** i * binomial(2 * N, i) ** 2, (i, 0, 2 * N)), (-1) ** N * binomial(2 * N, N))
false(57, Sum(binomial(N, i) * binomial(i, M), (i, 0, N)), 2**N * binomial(N, M))  # 2^{N - M}
true(58, Sum(binomial(N, i) * binomial(i, M), (i, 0, N)), 2 ** (N - M) * binomial(N, M))
false(
    59,
    Sum(binomial(N, i) ** 3, (i, 0, N)),
    Sum(binomial(N, i) ** 2 * binomial(2 * i, N), (i, 0, N)) + KroneckerDelta(N, 6),
)
false(60, Sum(1, (i, 1, x)), x, given=[x >= 0], where_defined=True)  # x = 1/2
false(61, Sum(i, (i, 1, floor(x))), x * (x + 1) / 2, given=[x >= 0])  # x = 1/2
true(62, Sum(i, (i, 1, floor(x))), floor(x) * (floor(x) + 1) / 2, given=[x >= 0])
false(63, Sum(1, (i, 1, P), (j, i, P)), P**2 / 2)  # P (P + 1)/2
false(64, Sum(1, (j, i + 1, P), (i, 1, P)), P * (P + 1) / 2)
true(65, Sum(1, (j, i + 1, P), (i, 1, P)), P * (P - 1) / 2)
false(66, Product(Sum(p[j], (j, 1, i)), (i, 1, 2)), p[1] * (p[1] + p[2]), where_defined=True)  # P = 1
false(67, Sum(Product(x, (j, 1, i)), (i, 0, N)), (x ** (N + 1) - 1) / (x - 1), where_defined=True)  # x = 1
true(68, Sum(Product(x, (j, 1, i)), (i, 0, N)), (x ** (N + 1) - 1) / (x - 1), given=[Ne(x, 1)])
false(69, Sum(KroneckerDelta(i, j) * p[i], (i, 1, P)), p[j], given=[j >= 0, j <= P], where_defined=True)  # j = 0
true(70, Sum(KroneckerDelta(i, j) * p[i], (i, 1, P)), p[j], given=[j >= 1, j <= P])
false(71, Sum(KroneckerDelta(i + j, P), (i, 1, P), (j, 1, P)), P)  # P - 1
true(72, Sum(KroneckerDelta(i + j, P), (i, 1, P), (j, 1, P)), P - 1)
false(73, fibonacci(n + m), fibonacci(n) * fibonacci(m + 1) + fibonacci(n + 1) * fibonacci(m))  # n - 1
true(74, fibonacci(N + M + 1), fibonacci(N + 1) * fibonacci(M + 1) + fibonacci(N) * fibonacci(M))
false(75, floor(log(P) / log(2)), floor(log(P + 1) / log(2)))  # P = 1
false(76, Abs(u + v) ** 2, Abs(u) ** 2 + Abs(v) ** 2 + 2 * re(u * v))  # conjugate
true(77, Abs(u + v) ** 2, Abs(u) ** 2 + Abs(v) ** 2 + 2 * re(u * conjugate(v)))
false(78, Abs(u) + Abs(v), Abs(u + v), "<=")
false(79, Abs(Abs(u) - Abs(v)), Abs(u + v) - Abs(v), "<=")  # u = 1, v = -1
false(80, Abs(exp(u)), exp(Abs(re(u))) - 1, "<=")  # u = 0
false(81, re(u) * im(u), Abs(u) ** 2 / 4, "<=")  # u = 1 + i
true(82, re(u) * im(u), Abs(u) ** 2 / 2, "<=")
false(83, conjugate(u**v), conjugate(u) ** conjugate(v), given=[Ne(u, 0)])  # u = -1
true(84, conjugate(u**v), conjugate(u) ** conjugate(v), given=[re(u) > 0])
