"""Derivatives, gradients, integrals, limits, orders, and captured letters, by a fresh reader."""

from tests.hostile.statements.fresh import *

true, false = of("calculus")

D_, In, Li = Derivative, Integral, Limit
sq = Sum(p[i] ** 2, (i, 1, P))
false(0, D_(Abs(x), x), sign(x), where_defined=True)  # x = 0: no derivative
true(1, D_(x * Abs(x), x), 2 * Abs(x))
false(2, D_(sqrt(x**2 + y**2), x), x / sqrt(x**2 + y**2), given=[Ne(x, 0) | Ne(y, 1)], where_defined=True)  # x = y = 0
true(3, D_(sqrt(x**2 + y**2), x), x / sqrt(x**2 + y**2), given=[Ne(y, 0)])
false(4, D_(Max(x, y), x), iv(x > y))  # x = y
true(5, D_(Max(x, y), x), iv(x > y), given=[Ne(x, y)])
false(6, D_(sq, p[j]), 2 * p[j], given=[j >= 0, j <= P], where_defined=True)  # j = 0
true(7, D_(sq, p[j]), 2 * p[j], given=[j >= 1, j <= P])
false(8, D_(Sum(p[i] * p[i + 1], (i, 1, P - 1)), p[1]), p[2], where_defined=True)  # P = 1
true(9, D_(Sum(p[i] * p[i + 1], (i, 1, P - 1)), p[1]), p[2], given=[P >= 2])
false(10, D_(Sum(p[i], (i, 1, P)) ** 2, p[j]), 2 * p[j], given=[j >= 1, j <= P])  # P = 2, p = (0, 1)
false(11, D_(log(Sum(exp(p[i]), (i, 1, P))), p[j]), exp(p[j]), given=[j >= 1, j <= P])  # not normalised
true(12, D_(log(Sum(exp(p[i]), (i, 1, P))), p[j]), exp(p[j]) / Sum(exp(p[i]), (i, 1, P)), given=[j >= 1, j <= P])
false(13, D_(sqrt(sq), p[1]), p[1] / sqrt(sq), where_defined=True)  # p = 0
false(14, D_(floor(x), x), 0, where_defined=True)  # x = 0
false(15, D_(sign(x), x), 0, where_defined=True)  # x = 0
false(16, D_(x**y, y), y * x ** (y - 1), given=[x > 0])  # the wrong letter
true(17, D_(x**y, y), x**y * log(x), given=[x > 0])
false(18, D_(x**y, x), y * x ** (y - 1), given=[x >= 0, y >= 0], where_defined=True)  # x = 0
false(19, D_(f(x) ** 2, x), 2 * f(x))  # f = x
false(20, D_(f(2 * x), x), Subs(D_(f(t), t), t, 2 * x))  # factor 2
true(21, D_(exp(-(x**2)), x, 2), (4 * x**2 - 2) * exp(-(x**2)))
false(22, D_(sin(x), (x, N)), sin(x + N * pi / 2) + KroneckerDelta(N, 4))  # N = 4
true(23, D_(sin(x), (x, 5)), sin(x + 5 * pi / 2))
false(24, D_(Trace(A * B), A), B)  # Bᵀ
true(25, D_(Trace(A * B), A), B.T)
false(26, D_(Trace(A.T * A), A), A + A.T)
true(27, D_(Trace(A.T * A), A), 2 * A)
false(28, D_(Trace(A * A), A), 2 * A)  # 2 Aᵀ
false(29, D_(log(Determinant(A)), A), Inverse(A), where_defined=False)  # transposed
false(30, D_(Determinant(I_ + x * A), x), Trace(A))  # at x = 0 alone
true(31, Subs(D_(Determinant(I_ + x * A), x), x, 0), Trace(A))
false(32, D_(MatrixExp(x * A), x), MatrixExp(A) * A)
true(33, D_(MatrixExp(x * A), x), A * MatrixExp(x * A))
false(34, D_(MatrixExp(A + x * B), x), B * MatrixExp(A + x * B))  # AB ≠ BA
true(35, D_(MatrixExp(A + x * B), x), B * MatrixExp(A + x * B), given=[Eq(A * B, B * A)])
true(36, D_(Trace(MatrixExp(A + x * B)), x), Trace(B * MatrixExp(A + x * B)))
false(37, D_(Inverse(I_ + x * A), x), -A * Inverse(I_ + x * A) ** 3)
one = Ne(Determinant(I_ + x * A), 0)
true(38, D_(Inverse(I_ + x * A), x), -A * Inverse(I_ + x * A) ** 2, given=[one])
false(39, In(1 / x, (x, -1, 1)), 0, where_defined=True)  # diverges
false(40, In(1 / x**2, (x, -1, 1)), -2)  # diverges
false(41, In(1 / (2 + cos(x)), (x, 0, 2 * pi)), 0)  # antiderivative jumps
true(42, In(1 / (2 + cos(x)), (x, 0, 2 * pi)), 2 * pi / sqrt(3))
false(43, In(x**y, (x, 0, 1)), 1 / (y + 1), given=[y >= -1], where_defined=True)  # y = -1
true(44, In(x**y, (x, 0, 1)), 1 / (y + 1), given=[y > -1])
false(45, In(exp(-x * t), (t, 0, oo)), 1 / x, given=[Ne(x, 0)])  # x = -1
true(46, In(exp(-a * t), (t, 0, oo)), 1 / a)
false(47, In(Abs(x - t), (x, 0, 1)), Rational(1, 2) - t + t**2)  # t = 2: 3/2 and 5/2
true(48, In(Abs(x - t), (x, 0, 1)), Rational(1, 2) - t + t**2, given=[t >= 0, t <= 1])
false(49, In(t, (t, 0, x)), x**2 / 2 + iv(x < -5))  # x = -6
true(50, In(t, (t, 0, x)), x**2 / 2)
false(51, In(sqrt(x**2), (x, -1, t)), t**2 / 2 - Rational(1, 2))  # t = 0: 1/2
false(52, In(1 / (x**2 + y), (x, -oo, oo)), pi / sqrt(y), where_defined=False)  # y = -1: diverges
true(53, In(1 / (x**2 + a), (x, -oo, oo)), pi / sqrt(a))
false(54, In(sin(x * t) / x, (x, 0, oo)), pi / 2)  # t = 0
false(55, In(exp(-(x**2) * t), (x, -oo, oo)), sqrt(pi / t), given=[t >= 0], where_defined=True)  # t = 0
false(56, In(log(x), (x, 0, y)), y * log(y) - y, given=[y >= 0], where_defined=True)  # y = 0
false(57, In(1 / (1 - y * x), (x, 0, 1)), -log(1 - y) / y, where_defined=False)  # y = 2
true(58, In(1 / (1 - y * x), (x, 0, 1)), -log(1 - y) / y, given=[y < 1, Ne(y, 0)])
false(59, In(cos(n * x) * cos(m * x), (x, 0, 2 * pi)), pi * KroneckerDelta(n, m))  # n = m = 0; n = -m
true(60, In(cos(P * x) * cos(Q * x), (x, 0, 2 * pi)), pi * KroneckerDelta(P, Q))
false(61, In(iv(x > t), (x, 0, 1)), 1 - t)  # t = 2
false(62, In(floor(x), (x, 0, t)), floor(t) * (floor(t) - 1) / 2)  # t = 3/2
false(63, D_(In(sin(t * x), (t, 0, x)), x), sin(x**2))  # Leibniz
true(64, D_(In(f(t), (t, 0, x)), x), f(x))  # f continuous? a function of a letter
false(65, Li((1 + x / N) ** N, N, oo), exp(x) + KroneckerDelta(x, 0))
false(66, Li(sin(x * t) / t, t, 0), 1)
true(67, Li(sin(x * t) / t, t, 0), x)
false(68, Li(Abs(t) / t, t, 0, "+-"), 1)  # two sides
true(69, Li(Abs(t) / t, t, 0, "+"), 1)
false(70, Li(exp(x / t), t, 0, "+"), 0, given=[x <= 0])  # x = 0: 1
true(71, Li(exp(x / t), t, 0, "+"), 0, given=[x < 0])
false(72, Li(x**t, t, oo), 0, given=[x >= 0, x <= 1])  # x = 1
false(73, Li(atan(x * t), t, oo), pi / 2)  # x = -1
true(74, Li(atan(x * t), t, oo), sign(x) * pi / 2)
false(75, Li((exp(x * t) - 1 - x * t) / t**2, t, 0), x**2)  # x²/2
false(76, Sum(x, (x, 1, P)), P * x)  # x is bound on the left
true(77, Sum(x, (x, 1, P)), P * (P + 1) / 2)
false(78, Sum(i * j, (i, 1, j), (j, 1, P)), j * Sum(i, (i, 1, P)))  # j is bound on the left
false(79, Subs(D_(x * y, x), x, y), D_(y**2, y))  # y and 2y
true(80, Subs(D_(x * y, x), x, y), y)
false(81, In(x * t, (x, 0, x)), x * t * x / 2 + t)  # the outer x
true(82, In(x * t, (x, 0, x)), x**2 * t / 2)
false(83, Lambda(x, x + y)(y), x + y)
false(84, Sum(Sum(i, (i, 1, i)), (i, 1, P)), P * (P + 1) * (P + 2) / 3)  # /6
true(85, Sum(Sum(i, (i, 1, i)), (i, 1, P)), P * (P + 1) * (P + 2) / 6)
false(86, modified_field([u**2], [u], t, 3)[0], u**2 - t * u**3 + t**2 * u**4)  # 3/2
false(87, modified_loss(x**2 / 2, [x], t, 3), x**2 / 2 + t * x**2 / 4 + t**2 * x**2 / 8)  # 1/6
true(88, modified_loss(x**2 / 2, [x], t, 3), x**2 / 2 + t * x**2 / 4 + t**2 * x**2 / 6)
