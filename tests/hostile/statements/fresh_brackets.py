"""Brackets, cases, conditions for stability, and their edges, by a fresh reader."""

from tests.hostile.statements.fresh import *

true, false = of("brackets")

H, S_ = hurwitz_conditions, schur_conditions
false(0, iv(x**2 > y**2), iv(x > y))  # x = -1, y = 0
false(1, iv(x < 0) + iv(x > 0), 1)  # x = 0
false(2, iv(x * y > 1), iv(x > 1 / y), given=[Ne(y, 0)])  # y = -1, x = 0
true(3, iv(x * b > 1), iv(x > 1 / b))
false(4, iv(Eq(floor(x), 0)), iv(x > 0) * iv(x < 1))  # x = 0
true(5, iv(x > 0) * iv(x < 1), iv(And(x > 0, x < 1)))
false(6, iv(x > 0) + iv(x < 1), iv(Or(x > 0, x < 1)))  # x = 1/2
true(7, iv(x > 0) + iv(y > 0) - iv(x > 0) * iv(y > 0), iv(Or(x > 0, y > 0)))
false(8, iv(S_(w**2 + x * w + y, w)), iv(Abs(y) <= 1) * iv(Abs(x) < 1 + y))  # y = 1, x = 0
true(9, iv(S_(w**2 + x * w + y, w)), iv(Abs(y) < 1) * iv(Abs(x) < 1 + y))
false(10, iv(S_(w**2 + x * w + y, w)), iv(Abs(y) < 1) * iv(x < 1 + y))  # x = -5, y = 0
false(11, iv(H(w**3 + a * w**2 + b * w + c, w)), iv(a * b >= c))  # a = b = c = 1
true(12, iv(H(w**3 + a * w**2 + b * w + c, w)), iv(a * b > c))
false(13, iv(H(w**3 + x * w**2 + y * w + z, w)), iv(x * y > z) * iv(z > 0))  # x = y = -2, z = 1
true(14, iv(H(w**3 + x * w**2 + y * w + z, w)), iv(x * y > z) * iv(z > 0) * iv(x > 0))
false(15, iv(H(w**4 + a * w**3 + b * w**2 + c * w + 1, w)), iv(a * b > c))  # a = b = 1, c = 1/2: abc = 1/2 < c² + a²
false(16, iv(SpectralRadius(Matrix([[x, 1], [0, x]])) < 1), iv(x < 1))  # x = -1
true(17, iv(SpectralRadius(Matrix([[x, 1], [0, x]])) < 1), iv(Abs(x) < 1))
false(18, iv(SpectralRadius(Matrix([[x, y], [-y, x]])) < 1), iv(x**2 + y**2 <= 1))  # x = 1, y = 0
true(19, iv(SpectralRadius(Matrix([[x, y], [-y, x]])) < 1), iv(x**2 + y**2 < 1))
false(20, iv(SpectralRadius(Matrix([[x, y], [y, x]])) < 1), iv(Abs(x + y) < 1))  # x = 1, y = -1
true(21, iv(SpectralRadius(Matrix([[x, y], [y, x]])) < 1), iv(Abs(x) + Abs(y) < 1))
false(22, iv(SpectralAbscissa(Matrix([[x, y], [-y, x]])) < 0), iv(x <= 0))  # x = 0
false(23, iv(SpectralAbscissa(Matrix([[0, 1], [-y, -x]])) < 0), iv(x > 0))  # y = -1
true(24, iv(SpectralAbscissa(Matrix([[0, 1], [-y, -x]])) < 0), iv(x > 0) * iv(y > 0))
false(25, iv(SpectralRadius(Matrix([[0, a], [b, 0]])) < 1), iv(a < 1) * iv(b < 1))  # a = 2, b = 1/4
true(26, iv(SpectralRadius(Matrix([[0, a], [b, 0]])) < 1), iv(a * b < 1))
false(27, iv(SpectralRadius(Matrix([[0, x], [y, 0]])) < 1), iv(x * y < 1))  # x = 1, y = -1
true(28, iv(SpectralRadius(Matrix([[0, x], [y, 0]])) < 1), iv(Abs(x * y) < 1))
false(29, iv(SpectralRadius(Matrix([[x]])) < 1), iv(x < 1))  # x = -1
false(30, iv(SpectralRadius(Matrix([[1 - a]])) < 1), iv(a <= 2))  # a = 2
true(31, iv(SpectralRadius(Matrix([[1 - a]])) < 1), iv(a < 2))
false(32, iv(SpectralRadius(Matrix([[1 + y - a, -y], [1, 0]])) < 1), iv(y < 1) * iv(a <= 2 * (1 + y)))  # y = 0, a = 2
false(33, iv(SpectralRadius(Matrix([[1 + y - a, -y], [1, 0]])) < 1), iv(y <= 1) * iv(a < 2 * (1 + y)))  # y = 1, a = 1
false(34, iv(SpectralRadius(Matrix([[1 - y * a, -x], [x, 1 - y * a]])) < 1), iv(y * a < 2))  # x = 1, ya = 1
false(35, Piecewise((sin(x) / x, Ne(x, 0)), (0, True)), sinc(x))  # x = 0
true(36, Piecewise((sin(x) / x, Ne(x, 0)), (1, True)), sinc(x))
false(
    37, Piecewise((x, x < 1), (x**2, x > 1)), Piecewise((x, x < 1), (x**2, True)), where_defined=True
)  # x = 1: no value
false(38, Piecewise((1, x > 0), (2, x >= 0), (3, True)), Piecewise((1, x >= 0), (3, True)))  # x = 0
true(39, Piecewise((1, x > 0), (2, x >= 0), (3, True)), 3 - 2 * iv(x > 0) - iv(Eq(x, 0)))
false(40, Derivative(Piecewise((x**2, x > 0), (0, True)), x), Piecewise((2 * x, x > 0), (1, True)))  # x = 0
true(41, Derivative(Piecewise((x**2, x > 0), (0, True)), x), 2 * Max(x, 0))
false(42, Derivative(Piecewise((x, x > 0), (0, True)), x), iv(x > 0))  # x = 0: no derivative
false(43, Derivative(Piecewise((sin(x), x > 0), (x + 1, True)), x), Piecewise((cos(x), x > 0), (1, True)))  # x = 0
true(44, Derivative(Piecewise((sin(x), x > 0), (x, True)), x), Piecewise((cos(x), x > 0), (1, True)))
false(45, Sum(iv(i <= m), (i, 1, P)), Min(m, P))  # m = -1
true(46, Sum(iv(i <= N), (i, 1, P)), Min(N, P))
false(47, Sum(iv(Eq(Mod(i, 2), 0)), (i, 1, N)), N / 2)  # N = 1
true(48, Sum(iv(Eq(Mod(i, 2), 0)), (i, 1, N)), floor(N / 2))
false(49, Sum(iv(Eq(i, j)), (i, 1, P)), 1, given=[j >= 1, j <= P + 1])  # j = P + 1
true(50, Sum(iv(Eq(i, j)), (i, 1, P)), 1, given=[j >= 1, j <= P])
false(51, Sum(KroneckerDelta(i, 2 * j), (i, 1, P)), iv(And(j >= 1, j <= P)))  # P = 1, j = 1
false(52, Sum(p[i] * iv(i > 1), (i, 1, P)), Sum(p[i], (i, 1, P)) - p[2])  # P = 1: no p_2
true(53, Sum(p[i] * iv(i > 1), (i, 1, P)), Sum(p[i], (i, 1, P)) - p[1])
false(54, Sum(iv(p[i] > 0), (i, 1, P)) + Sum(iv(p[i] < 0), (i, 1, P)), P)  # p = 0
true(55, Sum(iv(p[i] > 0), (i, 1, P)) + Sum(iv(p[i] <= 0), (i, 1, P)), P)
false(56, Sum(p[i] * iv(p[i] > 0), (i, 1, P)), Sum(Abs(p[i]), (i, 1, P)), given=[ForAll(p[i] >= -1, (i, 1, P))])
true(57, Sum(p[i] * iv(p[i] > 0), (i, 1, P)), (Sum(Abs(p[i]), (i, 1, P)) + Sum(p[i], (i, 1, P))) / 2)
false(58, iv(Sum(h[i], (i, 1, P)) > 0), iv(h[1] > 0))  # P = 2, h = (0, 1)
false(59, iv(x > y) * iv(y > z), iv(x > z))  # y = x
false(60, iv(Eq(x**2, y**2)), iv(Eq(x, y)) + iv(Eq(x, -y)))  # x = y = 0: 1 and 2
true(61, iv(Eq(x**2, y**2)), iv(Or(Eq(x, y), Eq(x, -y))))
false(62, Max(x, y) * Max(z, t), Max(x * z, y * t))  # x = 1, y = 0, z = 0, t = 1
false(63, Max(x, y, z) - Min(x, y, z), Max(Abs(x - y), Abs(y - z)))  # x = 0, y = 1, z = 2
true(64, Max(x, y, z) - Min(x, y, z), Max(Abs(x - y), Abs(y - z), Abs(x - z)))
false(65, Heaviside(x) + Heaviside(-x), 2 * Heaviside(x) * Heaviside(-x) + iv(Ne(x, 0)) + KroneckerDelta(x, 0))
false(66, sign(x * y), sign(x) + sign(y) - iv(x > 0) * iv(y > 0))  # x = y = -1
false(67, sign(x + y), sign(sign(x) + sign(y)))  # x = 2, y = -1
false(68, iv(x >= 1 / x), iv(x >= 1), given=[Ne(x, 0)])  # x = -1/2
true(69, iv(x >= 1 / x), iv(Or(x >= 1, And(x < 0, x >= -1))), given=[Ne(x, 0)])
false(70, iv(sqrt(a) < b), iv(a < b))  # a = 4, b = 3
true(71, iv(sqrt(a) < b), iv(a < b**2))
false(72, iv(sqrt(a) < x), iv(a < x**2))  # x = -2, a = 1
false(73, iv(exp(x) > y), iv(x > log(y)), given=[y >= 0])  # y = 0: log 0
true(74, iv(exp(x) > b), iv(x > log(b)))
false(75, iv(1 / x < 1 / y), iv(x > y), given=[Ne(x, 0), Ne(y, 0)])  # x = -1, y = 1
false(76, iv(x**3 > y**3), iv(x**2 > y**2))  # x = 0, y = -1
false(77, iv(Abs(x) < y), iv(x < y))  # x = -1, y = 1/2
true(78, iv(Abs(x) < y), iv(x < y) * iv(-x < y))
false(79, iv(Abs(x - y) <= 1), iv(floor(x) <= floor(y) + 1) * iv(floor(y) <= floor(x) + 1))  # x = 0, y = 19/10
