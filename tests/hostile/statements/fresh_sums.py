"""Sums, products, supports and tables, with their empty ends, by a fresh reader."""

from tests.hostile.statements.fresh import *

true, false = of("sums")

logs = Sum(Piecewise((h[i] * log(h[i]), h[i] > 0), (0, True)), (i, 1, P))
one = Eq(Sum(h[i], (i, 1, P)), 1)
eqs = ForAll(Eq(p[i], q[i]), (i, 1, P - 1))
false(0, Sum(p[i], (i, 1, P)), Sum(q[i], (i, 1, P)), given=[eqs])  # P = 1
true(1, Sum(p[i], (i, 1, P - 1)), Sum(q[i], (i, 1, P - 1)), given=[eqs])
false(2, Product(p[i], (i, 1, P)), Product(q[i], (i, 1, P)), given=[ForAll(Eq(p[i] ** 2, q[i] ** 2), (i, 1, P))])
false(3, Sum(p[i] * q[i], (i, 1, P)), Sum(p[i], (i, 1, P)) * Sum(q[i], (i, 1, P)) / P)  # p = q = (0, 1)
true(4, Sum(p[i] * q[j], (i, 1, P), (j, 1, P)), Sum(p[i], (i, 1, P)) * Sum(q[i], (i, 1, P)))
false(5, Sum(p[i] * p[P - i], (i, 1, P)), Sum(p[i] * p[P - i], (i, 1, P - 1)))  # p_0 has no value
false(6, Sum(p[i] * p[P + 1 - i], (i, 1, P)), Sum(p[i] ** 2, (i, 1, P)))  # P = 2, p = (0, 1)
true(7, Sum(p[i] * p[P + 1 - i], (i, 1, P)), Sum(p[i] ** 2, (i, 1, P)), "<=")
false(8, Sum(p[i], (i, 1, P)) ** 2, (P - 1) * Sum(p[i] ** 2, (i, 1, P)), "<=")  # P = 1
true(9, Sum(p[i], (i, 1, P)) ** 2, P * Sum(p[i] ** 2, (i, 1, P)), "<=")
false(10, logs, 0, "<=")  # h = 2
true(11, logs, 0, "<=", given=[one])
true(12, -logs, log(P - 1) + log(2), "<=", given=[one, P >= 2])
false(13, -logs, log(P) - Rational(1, 10**6), "<=", given=[one])  # h uniform
true(14, -logs, log(P), "<=", given=[one])
false(15, Sum(h[i] ** 2, (i, 1, P)), 1 / P, "<=", given=[one])  # h = (1, 0)
true(16, 1 / P, Sum(h[i] ** 2, (i, 1, P)), "<=", given=[one])
false(17, Sum(sqrt(h[i]), (i, 1, P)), 1, "<=", given=[one])  # uniform, P = 2
true(18, 1, Sum(sqrt(h[i]), (i, 1, P)), "<=", given=[one])
false(19, Sum(h[i] * o[i], (i, 1, P)), Sum(h[i], (i, 1, P)) * Sum(o[i], (i, 1, P)) / P, "<=")
true(20, Sum(h[i] * o[i], (i, 1, P)), Sum(h[i], (i, 1, P)) * Sum(o[i], (i, 1, P)), "<=")
false(21, Sum(Piecewise((h[i] * log(h[i] / o[i]), h[i] > 0), (0, True)), (i, 1, P)), 0, "!=", given=[one])
false(22, 0, Sum(Piecewise((h[i] * log(h[i] / o[i]), h[i] > 0), (0, True)), (i, 1, P)), "<=", given=[one])  # o = 2
false(23, Sum((h[i] + 1) / h[i], (i, 1, P)) - Sum(1 / h[i], (i, 1, P)), P, where_defined=True)  # h = 0
false(
    24, Sum(T[i, j], (j, 1, i), (i, 1, P)), Sum(T[i, j], (i, j, P), (j, 1, P)), where_defined=True
)  # Q < P: no T[i, Q + 1]
true(25, Sum(T[i, j], (j, 1, i), (i, 1, P)), Sum(T[i, j], (i, j, P), (j, 1, P)), given=[P <= Q])
false(26, Sum(T[i, i], (i, 1, P)), Sum(T[i, i], (i, 1, Q)), given=[P <= Q])  # P = 1, Q = 2: T[2, 2] has no value
false(27, Sum(T[i, j] * T[j, i], (i, 1, P), (j, 1, P)), Sum(T[i, j] ** 2, (i, 1, P), (j, 1, P)), given=[Eq(P, Q)])
false(28, Sum(p[i] - p[i + 1], (i, 1, P - 1)), p[P] - p[1])  # sign
true(29, Sum(p[i] - p[i + 1], (i, 1, P - 1)), p[1] - p[P])
false(30, Sum((p[i] - p[i + 1]) ** 2, (i, 1, P - 1)), (p[1] - p[P]) ** 2, "<=")  # P = 3, p = (0, 1, 0)
true(31, (p[1] - p[P]) ** 2, (P - 1) * Sum((p[i] - p[i + 1]) ** 2, (i, 1, P - 1)), "<=")
false(32, (p[1] - p[P]) ** 2, Sum((p[i] - p[i + 1]) ** 2, (i, 1, P - 1)), "<=")  # p = (0, 1, 2)
false(33, Largest(p[i] + q[i], (i, 1, P)), Largest(p[i], (i, 1, P)) + Largest(q[i], (i, 1, P)))  # (0, 1), (1, 0)
true(34, Largest(p[i] + q[i], (i, 1, P)), Largest(p[i], (i, 1, P)) + Largest(q[i], (i, 1, P)), "<=")
false(35, Largest(p[i], (i, 1, P)), Sum(Abs(p[i]), (i, 1, P)) / P, "<=")  # (0, 1)
true(36, Sum(p[i], (i, 1, P)) / P, Largest(p[i], (i, 1, P)), "<=")
false(37, Largest(p[i] ** 2, (i, 1, P)), Largest(p[i], (i, 1, P)) ** 2)  # (-2, 1)
true(38, Largest(p[i] ** 2, (i, 1, P)), Largest(Abs(p[i]), (i, 1, P)) ** 2)
false(39, Largest(p[i], (i, 1, P)), Max(p[1], Largest(p[i], (i, 2, P))))  # P = 1: of nothing
true(40, Largest(p[i], (i, 1, P)), Max(p[1], Largest(p[i], (i, 2, P))), given=[P >= 2])
false(41, Product(1 + h[i], (i, 1, P)), 1 + Sum(h[i], (i, 1, P)))  # (1, 1)
true(42, 1 + Sum(h[i], (i, 1, P)), Product(1 + h[i], (i, 1, P)), "<=")
false(43, 1 + Sum(p[i], (i, 1, P)), Product(1 + p[i], (i, 1, P)), "<=", given=[ForAll(p[i] >= -3, (i, 1, P))])
true(44, Product(1 + p[i], (i, 1, P)), exp(Sum(p[i], (i, 1, P))), "<=", given=[ForAll(p[i] >= -1, (i, 1, P))])
false(45, Product(1 + p[i], (i, 1, P)), exp(Sum(p[i], (i, 1, P))), "<=")  # (-5, -5): 16
false(46, Product(x, (i, 1, P)), x**Q, given=[P <= Q])  # x = 2
false(47, Product(i / (i + 1), (i, 0, N)), 1 / (N + 1))  # 0
true(48, Product(i / (i + 1), (i, 1, N)), 1 / (N + 1))
false(49, Product(1 - 1 / i**2, (i, 2, N)), (N + 1) / (2 * N), where_defined=True)  # N = 0
true(50, Product(1 - 1 / i**2, (i, 2, P)), (P + 1) / (2 * P))
false(51, Product((-1) ** i, (i, 1, N)), (-1) ** N)  # N = 2
true(52, Product((-1) ** i, (i, 1, N)), (-1) ** (N * (N + 1) / 2))
false(
    53, Sum(binomial(N, i) * binomial(M, i), (i, 0, N)), binomial(N + M, M) - KroneckerDelta(N, 0) * M
)  # N = 0, M = 1
true(54, Sum(binomial(N, i) * binomial(M, i), (i, 0, N)), binomial(N + M, M))
false(55, Sum(binomial(i, m), (i, 0, N)), binomial(N + 1, m + 1))  # m = -1: 0 and 1
true(56, Sum(binomial(i, M), (i, 0, N)), binomial(N + 1, M + 1))
false(57, Sum((-1) ** i * binomial(N, i) / (i + 1), (i, 0, N)), 1 / (N + 2))  # N = 0
true(58, Sum((-1) ** i * binomial(N, i) / (i + 1), (i, 0, N)), 1 / (N + 1))
false(59, Sum(binomial(N, 2 * i), (i, 0, N)), 2 ** (N - 1))  # N = 0
true(60, Sum(binomial(P, 2 * i), (i, 0, P)), 2 ** (P - 1))
false(61, Sum((-1) ** i * binomial(N, i) * i**M, (i, 0, N)), 0, given=[M <= N])  # M = N
true(62, Sum((-1) ** i * binomial(N, i) * i, (i, 0, N)), 0, given=[N >= 2])
false(63, Sum((-1) ** i * binomial(N, i) * i, (i, 0, N)), 0)  # N = 1: -1
false(64, Sum(binomial(N, i) * x**i, (i, 0, N)), (1 + x) ** N - KroneckerDelta(N, 0) * KroneckerDelta(x, -1))
false(
    65, Sum(i * x**i, (i, 0, N)), x * (1 - (N + 1) * x**N + N * x ** (N + 1)) / (1 - x) ** 2, where_defined=True
)  # x = 1
false(66, Sum(x**i, (i, 0, oo)), 1 / (1 - x), given=[Abs(x) <= 1, Ne(x, 1)], where_defined=True)  # x = -1
true(67, Sum(x**i, (i, 0, oo)), 1 / (1 - x), given=[Abs(x) < 1])
false(68, Sum(x**i / i, (i, 1, oo)), -log(1 - x), given=[Abs(x) <= 1], where_defined=True)  # x = 1
true(69, Sum(x**i / i, (i, 1, oo)), -log(1 - x), given=[x >= -1, x < 1])
false(70, Sum(x**i / factorial(i), (i, 1, oo)), exp(x))  # i = 0
false(71, Sum(1 / (i * (i + 1)), (i, 1, oo)), 1 - 1 / (N + 1))  # N = 0
false(72, Sum(1 / (i + x) - 1 / (i + x + 1), (i, 0, oo)), 1 / x, where_defined=True)  # x = -1
true(73, Sum(1 / (i + a) - 1 / (i + a + 1), (i, 0, oo)), 1 / a)
false(74, Sum((-1) ** i, (i, 0, oo)), Rational(1, 2), where_defined=True)  # no value
false(75, Sum(1 / i**a, (i, 1, oo)), zeta(a), where_defined=True)  # a = 1/2
true(76, Sum(1 / i**a, (i, 1, oo)), zeta(a), given=[a > 1])
true(77, Sum(i, (i, 1, n)), n * (n + 1) / 2, given=[n >= -3])
true(78, Sum(x, (i, m, n)), (n - m + 1) * x, given=[n >= m - 2])
true(79, Sum(x, (i, m, n)), (n - m + 1) * x, given=[n >= m - 1])
