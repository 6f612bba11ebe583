"""Branches on the edge of conditions, powers, and rounding, by a fresh reader."""

from tests.hostile.statements.fresh import *

true, false = of("branches")

false(0, log(u * v), log(u) + log(v), given=[re(u) >= 0, re(v) >= 0, Ne(u, 0), Ne(v, 0)])  # u = v = -i
true(1, log(u * v), log(u) + log(v), given=[re(u) > 0, re(v) >= 0, Ne(v, 0)])
false(2, sqrt(u * v), sqrt(u) * sqrt(v), given=[re(u) >= 0, re(v) >= 0])  # u = v = -i
true(3, sqrt(u * v), sqrt(u) * sqrt(v), given=[re(u) > 0, re(v) >= 0])
false(4, log(-u), log(u) - I * pi, given=[im(u) >= 0, Ne(u, 0)])  # u = 1
true(5, log(-u), log(u) - I * pi, given=[im(u) > 0])
false(6, log(u**2), 2 * log(u), given=[re(u) >= 0, Ne(u, 0)])  # u = -i
true(7, log(u**2), 2 * log(u), given=[re(u) > 0])
false(8, sqrt(u**2), u, given=[re(u) >= 0])  # u = -i
true(9, sqrt(u**2), u, given=[re(u) >= 0, im(u) >= 0])
false(10, (u**3) ** Rational(1, 3), u, given=[Abs(arg(u)) <= pi / 3, Ne(u, 0)])  # u = e^{-iπ/3}
true(11, (u**3) ** Rational(1, 3), u, given=[Abs(arg(u)) < pi / 3, Ne(u, 0)])
false(12, asin(sin(u)), u, given=[re(u) >= -pi / 2, re(u) <= pi / 2])  # u = π/2 ± i, one of them
true(13, asin(sin(u)), u, given=[re(u) > -pi / 2, re(u) < pi / 2])
false(14, acosh(cosh(u)), u, given=[re(u) > 0])  # u = 1 + 4i
false(15, acosh(cosh(u)), u, given=[re(u) >= 0, im(u) > -pi, im(u) <= pi])  # u = -i
true(16, acosh(cosh(u)), u, given=[re(u) > 0, im(u) > -pi, im(u) <= pi])
false(17, log(exp(u)), u, given=[im(u) >= -pi, im(u) < pi])  # u = -iπ
true(18, log(exp(u)), u, given=[im(u) > -pi, im(u) <= pi])
false(19, log(exp(u)), u, given=[Abs(im(u)) <= pi])  # u = -iπ
false(20, sqrt(-u), I * sqrt(u), given=[im(u) <= 0])  # u = -1
true(21, sqrt(-u), I * sqrt(u), given=[im(u) < 0])
false(22, sqrt(-x), I * sqrt(x))  # x = -1
true(23, sqrt(-x), I * sqrt(x), given=[x >= 0])
false(24, conjugate(sqrt(u)), sqrt(conjugate(u)), given=[Ne(u, 0)])  # u = -1
true(25, conjugate(sqrt(u)), sqrt(conjugate(u)), given=[Ne(im(u), 0)])
true(26, conjugate(sqrt(u)), sqrt(conjugate(u)), given=[re(u) >= 0])
false(27, atan2(y, x), 2 * atan(y / (sqrt(x**2 + y**2) + x)), given=[Ne(x, 0)], where_defined=True)  # x = -1, y = 0
true(28, atan2(y, x), 2 * atan(y / (sqrt(x**2 + y**2) + x)), given=[x > 0])
false(29, atan2(y, x), atan(y / x), given=[Ne(x, 0)])  # x = -1
false(30, atan2(y, x), pi / 2 - atan(x / y), given=[Ne(y, 0)])  # y = -1
true(31, atan2(y, x), pi / 2 - atan(x / y), given=[y > 0])
false(32, arg(u * v), arg(u) + arg(v), given=[im(u) >= 0, im(v) >= 0, Ne(u, 0), Ne(v, 0)])  # u = v = -1
false(33, arg(u / v), arg(u) - arg(v), given=[im(u) >= 0, im(v) <= 0, Ne(u, 0), Ne(v, 0)])  # u = -1, v = -i
true(34, arg(u / v), arg(u) - arg(v), given=[im(u) > 0, im(v) > 0])
false(35, arg(1 / u), -arg(u), given=[Ne(u, 0)])  # u = -1
false(36, log(x + I * y), log(x**2 + y**2) / 2 + I * atan(y / x), given=[Ne(x, 0)])  # x = -1
true(37, log(a + I * y), log(a**2 + y**2) / 2 + I * atan(y / a))
false(38, Abs(a ** (x + I * y)), a**y)  # a = 2, x = 1, y = 0
true(39, Abs(a ** (x + I * y)), a**x)
false(40, Abs(x ** (I * y)), 1, given=[Ne(x, 0)])  # x = -1, y = 1: e^{-π}
true(41, Abs(a ** (I * y)), 1)
true(42, (1 + u) ** v * (1 - u) ** v, (1 - u**2) ** v, given=[Ne(u, 1), Ne(u, -1)])
true(43, (1 + x) ** v * (1 - x) ** v, (1 - x**2) ** v, given=[Abs(x) < 1])
false(44, log((1 + u) / (1 - u)), log(1 + u) - log(1 - u), given=[Ne(u, 1), Ne(u, -1)])  # u = -2
true(45, log((1 + u) / (1 - u)), log(1 + u) - log(1 - u), given=[Abs(u) < 1])
false(46, atanh(u), log((1 + u) / (1 - u)) / 2, given=[Ne(u, 1), Ne(u, -1)])  # u = 2 or -2
true(47, atanh(u), log((1 + u) / (1 - u)) / 2, given=[Abs(u) < 1])
false(48, atan(u), log((1 + I * u) / (1 - I * u)) / (2 * I), given=[Ne(u, I), Ne(u, -I)])  # u = -2i
false(49, acos(u), pi / 2 - I * log(I * u + sqrt(1 - u**2)))  # u = 0: π/2 = π/2, u = 1: 0 and π
true(50, acos(u), pi / 2 + I * log(I * u + sqrt(1 - u**2)))
false(51, asinh(u), log(u - sqrt(u**2 + 1)))  # u = 0
true(52, asinh(u), log(u + sqrt(u**2 + 1)))
false(53, acosh(u), log(u + sqrt(u**2 - 1)))  # u = -2
true(54, acosh(u), log(u + sqrt(u - 1) * sqrt(u + 1)))
false(55, sqrt(u) * sqrt(1 / u), 1, given=[Ne(u, 0)])  # u = -1
false(56, sqrt(1 - u) / sqrt(u - 1), I, given=[Ne(u, 1)])  # u = 2: -i or i by the side
false(57, sqrt(1 - x) / sqrt(x - 1), I, given=[x < 1])  # x = 0: 1/i = -i
true(58, sqrt(1 - x) / sqrt(x - 1), -I, given=[x < 1])
true(59, sqrt(x / y), sqrt(x) / sqrt(y), given=[Ne(y, 0), x * y >= 0])
false(60, floor(x / 2) + floor((x + 1) / 2), floor(x) + KroneckerDelta(x, Rational(7, 2)))  # x = 7/2
true(61, floor(x / 2) + floor((x + 1) / 2), floor(x))
false(62, floor(2 * x), 2 * floor(x) + 1, given=[x - floor(x) >= Rational(1, 3)])  # x = 0.4
true(63, floor(2 * x), 2 * floor(x) + 1, given=[x - floor(x) >= Rational(1, 2)])
false(64, floor(-x), -floor(x) - 1, given=[x > 0])  # x = 1
false(
    65, Mod(x + y, 1), Mod(x, 1) + Mod(y, 1), given=[Mod(x, 1) <= Rational(1, 2), Mod(y, 1) <= Rational(1, 2)]
)  # 1/2, 1/2
true(66, Mod(x + y, 1), Mod(x, 1) + Mod(y, 1), given=[Mod(x, 1) < Rational(1, 2), Mod(y, 1) < Rational(1, 2)])
false(67, Mod(-n, 3), 3 - Mod(n, 3))  # n = 0
false(68, Mod(n**2, 4), Mod(n, 4))  # n = 2
true(69, Mod(n**2, 4), Mod(n, 2))
false(70, Mod(n, m) + Mod(-n, m), m, given=[m > 0])  # m = 1
false(71, floor(n / m) * m + Mod(n, m), n, where_defined=True)  # m = 0
true(72, floor(n / m) * m + Mod(n, m), n, given=[m < 0])
false(73, ceiling(n / 2) * 2, n + Mod(n, 4))  # n = 3
true(74, ceiling(n / 2) * 2, n + Mod(n, 2))
false(75, floor(sqrt(x)) ** 2, x, "<=", given=[x >= -1])  # x = -1/2: √ is not real
true(76, floor(sqrt(x)) ** 2, x, "<=", given=[x >= 0])
false(77, floor(x) * floor(y), floor(x * y), "<=")  # x = -1/2 = y: 1 and 0
false(78, x**y, exp(y * log(x)), given=[x >= 0, y >= 0], where_defined=True)  # x = 0
true(79, a**y, exp(y * log(a)))
false(80, x ** (2 * y), (x**2) ** y, given=[Ne(x, 0)])  # x = -1, y = 1/2
true(81, x ** (2 * n), (x**2) ** n, given=[Ne(x, 0)])
false(82, (-1) ** (x + y), (-1) ** x / (-1) ** (-y) * (1 + KroneckerDelta(x, 3)))  # x = 3
false(83, (x * y) ** Rational(1, 3), x ** Rational(1, 3) * y ** Rational(1, 3), given=[x * y > 0])  # x = y = -1
false(84, cbrt(x) ** 3, Abs(x))  # x = -1
false(85, real_root(-a, 3), (-a) ** Rational(1, 3))  # a = 1
true(86, (-a) ** Rational(1, 3), a ** Rational(1, 3) * (1 + sqrt(3) * I) / 2)
false(87, re(sqrt(u)), 0, "<=")  # u = 1
true(88, 0, re(sqrt(u)), "<=")
false(89, im(log(u)), pi / 2, "<=", given=[re(u) > -1, Ne(u, 0)])  # u = -1/2
on_axis = [Ne(u, I), Ne(u, -I)]
false(90, 2 * atan(u), I * log((1 - I * u) / (1 + I * u)), given=on_axis)  # u = 2i
quotient = (u + 1) / (u - 2 * I)  # is negative between -1 and 2i
false(91, log(quotient), -log(1 / quotient), given=[Ne(u, 2 * I), Ne(u, -1)])  # u = -1/2 + i
false(92, log(1 / (exp(u) + 2)), -log(exp(u) + 2), given=[Ne(exp(u), -2)])  # u = log 3 + iπ
false(93, conjugate(asinh(u)), asinh(conjugate(u)), given=on_axis)  # u = 2i
false(94, log(1 / (u**2 + 1)), -log(u**2 + 1), given=on_axis)  # u = 2i
