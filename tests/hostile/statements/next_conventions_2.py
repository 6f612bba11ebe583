"""Conventions at integers of any sign, true ones beside them, sharp inequalities, branches of antiderivatives."""

from tests.hostile.statements.next import *

true, false = of("next: conventions 2")
empty = empty_of("next: conventions 2")
x, y, a, b, t, s = symbols("x y a b t s", real=True)
z, w, u = symbols("z w u")
p, q, r = symbols("p q r", positive=True)
n = Symbol("n", integer=True, positive=True)
n0 = Symbol("n", integer=True, nonnegative=True)
m, l = symbols("m l", integer=True)
i, j, k = symbols("i j k", integer=True, positive=True)
ki = Symbol("k", integer=True)
k0 = Symbol("k", integer=True, nonnegative=True)
R = Rational
f, g = (Function("f"), Function("g"))
U = lambda c, *v: c(*v, evaluate=False)

false("inequality 8: x: 0", log(1 + exp(x)), Max(x, 0) + R(69, 100), "<=")
true("inequality 8 true", log(1 + exp(x)), Max(x, 0) + log(2), "<=")
false("inequality 9: .2 <= .1+.0996 =.1996 false", Abs(x) ** R(1, 2), R(1, 10) + R(249, 100) * Abs(x), "<=")
true("inequality 9 true", Abs(x) ** R(1, 2), R(1, 10) + R(250, 100) * Abs(x), "<=")
false("inequality 10: roots: min of x^4-x = -3/4 4^{-1/3}=-.4725 <-.47", x**4 - x + R(47, 100), 0, "!=")
false("inequality 11: .1575-.63+.47=-.0025", 0, x**4 - x + R(47, 100), "<=")
true("inequality 11 true", 0, x**4 - x + R(473, 1000), "<=")
false(
    "inequality 12: x: 1/2, y: 1/2, a: 1/2",
    x * (1 - x) * y * (1 - y) * a * (1 - a),
    R(1, 64) - R(1, 10**12),
    "<=",
    given=[x >= 0, x <= 1, y >= 0, y <= 1, a >= 0, a <= 1],
)
false(
    "inequality 13: 3sqrt3/8=.6495",
    sin(x) * sin(y) * sin(a),
    R(649, 1000),
    "<=",
    given=[Eq(x + y + a, pi), x > 0, y > 0, a > 0],
)
false("inequality 14: x: 10 ** 4", atan(x), R(157, 100), "<=")
false("inequality 15: x: 1", x / (1 + x**2), R(4999999, 10**7), "<=")
false("inequality 16: 11^9=2.36e9", x**10 - 10 * x**9, Integer(10) ** 9, "<=")
false("inequality 17: x: 0", sqrt(x**2 + 1) - x, R(1, 2), "<=")
false("inequality 18: x: 6", erf(x), R(9999999999, 10**10), "<=")
false("inequality 19: sin 11=-.99999021 -> .99999021>.99999", Abs(sin(n)), R(99999, 10**5), "<=")
false("inequality 20: sin355=-3.0e-5", R(1, 10**4), Abs(sin(n)), "<=")
false("inequality 21: n: 1", 1 / n, Abs(sin(n)), "<=")
false("inequality 22: n: 1", n**n, factorial(n) ** 2 - 1, "<=")
false("inequality 23: e - e/2n", (1 + 1 / n) ** n, R(2718, 1000), "<=")
true("inequality 23 true", (1 + 1 / n) ** n, E, "<=")
false("inequality 24: e=2.718281828>2.7182818", Sum(1 / factorial(ki), (ki, 0, n)), R(27182818, 10**7), "<=")
false("inequality 25: n: 50", Sum(R(1, 2) ** ki, (ki, 0, n)), 2 - R(1, 10**12), "<=")
false(
    "inequality 26: H_n - ln n = .57727 at n = 10**4",
    log(n),
    Sum(1 / k, (k, 1, n)) - R(5773, 10**4),
    "<=",
)
false("inequality 27: z = i, w = -i", Abs(z) ** 2 + Abs(w) ** 2, Abs(z + w) ** 2, "<=", given=[re(z * w) >= 0])
false("inequality 28: z: 1", Abs(exp(z) - 1), exp(Abs(z)) - 1 - Abs(z) ** 8 / 10**6, "<=")
true("inequality 28 true", Abs(exp(z) - 1), exp(Abs(z)) - 1, "<=")
false("inequality 29: z: I", Abs(sin(z)), 1, "<=")
false("inequality 30: z: 1", re(sqrt(z)), Integer(0), "<=")
false("inequality 31: z: 1/2", 0, re(log(z)), "<=", given=[Abs(z - 2) <= R(3, 2)])
true("inequality 32", re(z**2), Abs(z) ** 2 - im(z) ** 2, "<=")
false(
    "antiderivative 1: x: -2, y: 2",
    Integral(1 / (1 + t**2), (t, x, y)),
    atan((y - x) / (1 + x * y)),
    given=[Ne(x * y, -1)],
)
false("antiderivative 2", Integral(1 / (5 + 4 * cos(t)), (t, 0, 2 * pi)), Integer(0))
false(
    "antiderivative 3: log(1-i)-log(-1-i)=i pi/2 and true integral = i pi/2: shifte",
    Integral(1 / (t - I), (t, -1, 1)),
    log(1 - I) - log(-1 - I) + 2 * pi * I,
)
false("antiderivative 4: -i pi/2", Integral(1 / (t + I), (t, -1, 1)), I * pi / 2)
false("antiderivative 5", Integral(t / sqrt(1 - t**2), (t, -1, 1)), Integer(1))
false("antiderivative 6", Integral(1 / sqrt(1 - t**2), (t, -1, 1)), pi / 2)
false("antiderivative 7: diverges through 0", Integral(1 / t**2, (t, 1, x)), 1 - 1 / x, given=[Ne(x, 0)])
false("antiderivative 9: x: -1", Integral(1 / t, (t, x, 1)), -log(x), given=[Ne(x, 0)])
false("antiderivative 10: x: pi", Integral(tan(t), (t, 0, x)), -log(Abs(cos(x))), given=[Ne(cos(x), 0)])
false("antiderivative 11: x: -1", Integral(exp(-(t**2)), (t, 0, x)), sqrt(pi) / 2 * erf(Abs(x)))
false("antiderivative 12: x: 1", Integral(sign(t), (t, -1, x)), x + 1)
false("antiderivative 13: x: -1/2", Integral(Abs(t), (t, -1, x)), (x**2 + 1) / 2)
false("antiderivative 14", Integral(sqrt(t**2 - 2 * t + 1), (t, 0, 2)), Integer(0))
false("antiderivative 15", Integral(atan(1 / t), (t, -1, 1)), pi / 2)
false("antiderivative 16: p: 4", Integral(1 / (t**2 + p), (t, 0, oo)), pi / (2 * p))
false("antiderivative 17: a: 0", Integral(cos(a * t), (t, 0, 1)), sin(a) / a + 0 ** Abs(a), where_defined=True)
false("antiderivative 18: x: -1/2", Integral(t ** (x - 1) * exp(-t), (t, 0, oo)), gamma(x))
false("antiderivative 19", Integral(1 / (t * log(t)), (t, 2, oo)), Integer(3))
false("antiderivative 20: a: -1", Integral(exp(a * t), (t, -oo, 0)), 1 / a, given=[Ne(a, 0)])
