"""Mistakes that are made in papers: losses, transport, games, means, moments; by a fresh reader."""

from tests.hostile.statements.fresh import *

true, false = of("practice")

sm = Sum(exp(p[i]), (i, 1, P))
lse = log(sm)
unit_h, unit_o = Eq(Sum(h[i], (i, 1, P)), 1), Eq(Sum(o[i], (i, 1, P)), 1)
pos_h, pos_o = ForAll(h[i] > 0, (i, 1, P)), ForAll(o[i] > 0, (i, 1, P))
simplex = [unit_h, unit_o, pos_h, pos_o]
KL = Sum(h[i] * log(h[i] / o[i]), (i, 1, P))
KLr = Sum(o[i] * log(o[i] / h[i]), (i, 1, P))
TV = Sum(Abs(h[i] - o[i]), (i, 1, P)) / 2
mean = Sum(p[i], (i, 1, P)) / P
var = Sum((p[i] - mean) ** 2, (i, 1, P)) / P
false(0, lse, Largest(p[i], (i, 1, P)), "<=")  # P = 2, p = 0
true(1, Largest(p[i], (i, 1, P)), lse, "<=")
true(2, lse, Largest(p[i], (i, 1, P)) + log(P), "<=")
false(3, lse, Largest(p[i], (i, 1, P)) + log(P) / 2, "<=")  # p = 0, P = 2
false(4, log(Sum(exp(x * p[i]), (i, 1, P))) / x, lse, given=[x >= 1])  # p = 0, P = 2, x = 2
false(5, log(Sum(exp(x + p[i]), (i, 1, P))), x * P + lse)  # P = 2
true(6, log(Sum(exp(x + p[i]), (i, 1, P))), x + lse)
false(7, KL, KLr, given=simplex)  # not symmetric
false(8, KL, 0, "!=", given=simplex)  # h = o
true(9, 0, KL, "<=", given=simplex)
false(10, KL, 2 * TV**2, "<=", given=simplex)  # far apart
false(11, KL, log(P), "<=", given=simplex)  # o close to 0 where h is not
true(12, KL, Sum(h[i] ** 2 / o[i], (i, 1, P)) - 1, "<=", given=simplex)
false(13, KL, Sum((h[i] - o[i]) ** 2 / o[i], (i, 1, P)) / 2, "<=", given=simplex)  # o[1] > h[1] far
true(14, KL, log(Sum(h[i] ** 2 / o[i], (i, 1, P))), "<=", given=simplex)
true(15, TV, 1, "<=", given=simplex)
false(16, TV, Rational(1, 2), "<=", given=simplex)  # (0.9, 0.1), (0.1, 0.9)
true(17, TV, 1 - Sum(Min(h[i], o[i]), (i, 1, P)), given=simplex)
false(18, TV, Sum(Max(h[i] - o[i], 0), (i, 1, P)))  # sums differ
true(19, TV, Sum(Max(h[i] - o[i], 0), (i, 1, P)), given=[unit_h, unit_o])
false(20, 1 - Sum(sqrt(h[i] * o[i]), (i, 1, P)), TV**2 / 4, "<=", given=[unit_h, unit_o])  # disjoint: 1 and 1/4
true(21, 1 - Sum(sqrt(h[i] * o[i]), (i, 1, P)), TV, "<=", given=[unit_h, unit_o])
false(22, var, Sum(p[i] ** 2, (i, 1, P)) / P - mean)  # mean² forgotten
true(23, var, Sum(p[i] ** 2, (i, 1, P)) / P - mean**2)
false(24, Sum((p[i] - mean) ** 2, (i, 1, P)) / (P - 1), var * P / (P - 1) + KroneckerDelta(P, 2), where_defined=False)
true(25, Sum((p[i] - p[j]) ** 2, (i, 1, P), (j, 1, P)), 2 * P**2 * var)
false(26, Sum((p[i] - p[j]) ** 2, (i, 1, P), (j, 1, P)), P**2 * var)  # twice
false(27, Sum((p[i] - p[j]) ** 2, (j, 1, i), (i, 1, P)), P**2 * var / 2)  # P² var
true(28, Sum((p[i] - p[j]) ** 2, (j, 1, i), (i, 1, P)), P**2 * var)
false(29, Sum(p[i] ** 4, (i, 1, P)) / P, 3 * (Sum(p[i] ** 2, (i, 1, P)) / P) ** 2, "<=")  # one large of many
true(30, (Sum(p[i] ** 2, (i, 1, P)) / P) ** 2, Sum(p[i] ** 4, (i, 1, P)) / P, "<=")
false(31, Sum(p[i] * q[i], (i, 1, P)) / P - mean * Sum(q[i], (i, 1, P)) / P, 0, given=[Eq(var, 1)])  # q = p
false(32, Max(0, 1 - x * y), log(1 + exp(-x * y)), "<=")  # xy = 0: 1 and log 2
true(33, log(1 + exp(-x)), log(2) + Max(0, -x), "<=")
false(34, log(1 + exp(-x)), Max(0, 1 - x), "<=")  # x = 1
false(35, iv(x * y <= 0), log(1 + exp(-x * y)), "<=")  # xy = 0
true(36, iv(x * y <= 0), log(1 + exp(-x * y)) / log(2), "<=")
true(37, log(1 / (1 + exp(-x))) + log(1 / (1 + exp(x))), 0, "!=")
false(38, 1 / (1 + exp(-x)) + 1 / (1 + exp(x)), 1, "!=")
true(39, 1 / (1 + exp(-x)) + 1 / (1 + exp(x)), 1)
false(40, tanh(x / 2), 1 / (1 + exp(-x)) - Rational(1, 2))  # factor 2
true(41, tanh(x / 2), 2 / (1 + exp(-x)) - 1)
false(42, Sum(T[i, j], (i, 1, P), (j, 1, Q)), 1, given=[ForAll(Eq(Sum(T[i, j], (j, 1, Q)), 1), (i, 1, P))])  # P
true(43, Sum(T[i, j], (i, 1, P), (j, 1, Q)), P, given=[ForAll(Eq(Sum(T[i, j], (j, 1, Q)), 1), (i, 1, P))])
rows = [
    ForAll(Eq(Sum(T[i, j], (j, 1, P)), h[i]), (i, 1, P)),
    ForAll(Eq(Sum(T[i, j], (i, 1, P)), o[j]), (j, 1, P)),
    Eq(P, Q),
]
dual = ForAll(p[i] + q[j] <= r[i] * r[j], (i, 1, P), (j, 1, P))
plan = ForAll(T[i, j] >= 0, (i, 1, P), (j, 1, P))
cost = Sum(T[i, j] * r[i] * r[j], (i, 1, P), (j, 1, P))
value = Sum(p[i] * h[i], (i, 1, P)) + Sum(q[i] * o[i], (i, 1, P))
true(44, value, cost, "<=", given=[*rows, dual, plan])
false(45, value, cost, "<=", given=[*rows, dual])  # T with signs
false(46, value, cost, "<=", given=[rows[0], rows[2], dual, plan])  # the other marginal is missing
false(47, cost, value, "<=", given=[*rows, dual, plan])
false(48, value, cost, "<=", given=[*rows, plan, ForAll(p[i] + q[i] <= r[i] ** 2, (i, 1, P))])  # the diagonal alone
false(49, Sum(p[i] * h[i], (i, 1, P)) - Sum(q[i] * o[i], (i, 1, P)), cost, "<=", given=[*rows, dual, plan])  # sign of q
false(50, x**2 + y**2 - s * (x**2 + y**2), (x - s * x) ** 2 + (y - s * y) ** 2, given=[s >= 0])  # s²
false(51, (x - s * y) ** 2 + (y + s * x) ** 2, x**2 + y**2, "<=", given=[s >= 0])  # grows
true(52, (x - s * y) ** 2 + (y + s * x) ** 2, (1 + s**2) * (x**2 + y**2))
false(53, iv((1 + s**2) * (x**2 + y**2) <= x**2 + y**2), iv(Eq(s, 0)))  # x = y = 0
true(54, iv((1 + s**2) * a <= a), iv(Eq(s, 0)))
false(55, (1 - x) ** N, exp(-N * x), "<=")  # x = 4, N = 2
true(56, (1 - x) ** N, exp(-N * x), "<=", given=[x >= 0, x <= 1])
false(57, (1 - x) ** N, exp(-N * x), "<=", given=[x >= 0])  # x = 10, N = 2
false(58, 1 - N * x, (1 - x) ** N, "<=", given=[x <= 4])  # N = 3, x = 4: -11, -27
true(59, 1 - N * x, (1 - x) ** N, "<=", given=[x <= 2])
false(60, Abs(x + y) ** 3, Abs(x) ** 3 + Abs(y) ** 3, "<=")  # 8 and 2
true(61, Abs(x + y) ** 3, 4 * (Abs(x) ** 3 + Abs(y) ** 3), "<=")
false(62, sqrt(a + b), sqrt(a) + sqrt(b) - Min(a, b) / 100, "<=")  # a = b = 10⁶
true(63, sqrt(a + b), sqrt(a) + sqrt(b), "<=")
true(64, x * y, (x**2 / a + a * y**2) / 2, "<=", given=[Ne(a, 1)])
false(65, x * y, (x**2 / s + s * y**2) / 2, "<=", given=[Ne(s, 0)])  # s < 0
true(66, x * y, (x**2 / a + a * y**2) / 2, "<=")
false(67, a * log(a / b), a - b, "<=")  # a = e b
true(68, a - b, a * log(a / b), "<=")
false(69, log((a + b) / 2), (log(a) + log(b)) / 2, "<=")  # concave
true(70, (log(a) + log(b)) / 2, log((a + b) / 2), "<=")
false(71, (a + b + c) / 3, cbrt(a * b * c), "<=")
true(72, 3 * cbrt(a * b * c), a + b + c, "<=")
false(73, 2 / (1 / a + 1 / b), Min(a, b), "<=")
true(74, 2 / (1 / a + 1 / b), sqrt(a * b), "<=")
false(75, floor(N / 2) + 1, N, "<=")  # N = 0, 1... floor(1/2)+1 = 1 ≤ 1; N = 0: 1 and 0
true(76, floor(P / 2) + 1, P + 1, "<=")
false(77, Sum(1 / i, (i, 1, P)), log(P), "<=")  # 1 and 0
true(78, log(P + 1), Sum(1 / i, (i, 1, P)), "<=")
false(79, Sum(1 / i, (i, 1, P)), log(P) + EulerGamma, "<=")
true(80, Sum(1 / i, (i, 1, P)), log(P) + 1, "<=")
