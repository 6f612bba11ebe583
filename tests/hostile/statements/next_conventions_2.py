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

true("iq7T", cosh(x), exp(x**2 / 2), "<=")
false("iq8: x: 0", log(1 + exp(x)), Max(x, 0) + R(69, 100), "<=")
true("iq8T", log(1 + exp(x)), Max(x, 0) + log(2), "<=")
false("iq9: .2 <= .1+.0996 =.1996 false", Abs(x) ** R(1, 2), R(1, 10) + R(249, 100) * Abs(x), "<=")
true("iq9T", Abs(x) ** R(1, 2), R(1, 10) + R(250, 100) * Abs(x), "<=")
false("iq10: roots: min of x^4-x = -3/4 4^{-1/3}=-.4725 <-.47", x**4 - x + R(47, 100), 0, "!=")
false("iq11: .1575-.63+.47=-.0025", 0, x**4 - x + R(47, 100), "<=")
true("iq11T", 0, x**4 - x + R(473, 1000), "<=")
false(
    "iq12: x: 1/2, y: 1/2, a: 1/2",
    x * (1 - x) * y * (1 - y) * a * (1 - a),
    R(1, 64) - R(1, 10**12),
    "<=",
    given=[x >= 0, x <= 1, y >= 0, y <= 1, a >= 0, a <= 1],
)
false(
    "iq13: 3sqrt3/8=.6495", sin(x) * sin(y) * sin(a), R(649, 1000), "<=", given=[Eq(x + y + a, pi), x > 0, y > 0, a > 0]
)
false("iq14: x: 10 ** 4", atan(x), R(157, 100), "<=")
false("iq15: x: 1", x / (1 + x**2), R(4999999, 10**7), "<=")
false("iq16: 11^9=2.36e9", x**10 - 10 * x**9, Integer(10) ** 9, "<=")
false("iq17: x: 0", sqrt(x**2 + 1) - x, R(1, 2), "<=")
false("iq18: x: 6", erf(x), R(9999999999, 10**10), "<=")
false("iq19: sin 11=-.99999021 -> .99999021>.99999", Abs(sin(n)), R(99999, 10**5), "<=")
false("iq20: sin355=-3.0e-5", R(1, 10**4), Abs(sin(n)), "<=")
false("iq21: n: 1", 1 / n, Abs(sin(n)), "<=")
false("iq22: n: 1", n**n, factorial(n) ** 2 - 1, "<=")
false("iq23: e - e/2n", (1 + 1 / n) ** n, R(2718, 1000), "<=")
true("iq23T", (1 + 1 / n) ** n, E, "<=")
false("iq24: e=2.718281828>2.7182818", Sum(1 / factorial(ki), (ki, 0, n)), R(27182818, 10**7), "<=")
false("iq25: n: 50", Sum(R(1, 2) ** ki, (ki, 0, n)), 2 - R(1, 10**12), "<=")
false(
    "iq26: H_n - ln n = .57722+1/2n < .5773 for n>6400: n=5000: .57722+",
    log(n),
    Sum(1 / k, (k, 1, n)) - R(5773, 10**4),
    "<=",
)
false("iq27: re(zw)=re(-i)=0", Abs(z) ** 2 + Abs(w) ** 2, Abs(z + w) ** 2, "<=", given=[re(z * w) >= 0])
false("iq28: z: 1", Abs(exp(z) - 1), exp(Abs(z)) - 1 - Abs(z) ** 8 / 10**6, "<=")
true("iq28T", Abs(exp(z) - 1), exp(Abs(z)) - 1, "<=")
false("iq29: z: I", Abs(sin(z)), 1, "<=")
false("iq30: z: 1", re(sqrt(z)), Integer(0), "<=")
false("iq31: z: 1/2", 0, re(log(z)), "<=", given=[Abs(z - 2) <= R(3, 2)])
true("iq32", re(z**2), Abs(z) ** 2 - im(z) ** 2, "<=")
false("ib1: x: -2, y: 2", Integral(1 / (1 + t**2), (t, x, y)), atan((y - x) / (1 + x * y)), given=[Ne(x * y, -1)])
false("ib2", Integral(1 / (5 + 4 * cos(t)), (t, 0, 2 * pi)), Integer(0))
false(
    "ib3: log(1-i)-log(-1-i)=i pi/2 and true integral = i pi/2: shifte",
    Integral(1 / (t - I), (t, -1, 1)),
    log(1 - I) - log(-1 - I) + 2 * pi * I,
)
false("ib4: -i pi/2", Integral(1 / (t + I), (t, -1, 1)), I * pi / 2)
false("ib5", Integral(t / sqrt(1 - t**2), (t, -1, 1)), Integer(1))
false("ib6", Integral(1 / sqrt(1 - t**2), (t, -1, 1)), pi / 2)
false("ib7: diverges through 0", Integral(1 / t**2, (t, 1, x)), 1 - 1 / x, given=[Ne(x, 0)])
false("ib9: x: -1", Integral(1 / t, (t, x, 1)), -log(x), given=[Ne(x, 0)])
false("ib10: x: pi", Integral(tan(t), (t, 0, x)), -log(Abs(cos(x))), given=[Ne(cos(x), 0)])
false("ib11: x: -1", Integral(exp(-(t**2)), (t, 0, x)), sqrt(pi) / 2 * erf(Abs(x)))
false("ib12: x: 1", Integral(sign(t), (t, -1, x)), x + 1)
false("ib13: x: -1/2", Integral(Abs(t), (t, -1, x)), (x**2 + 1) / 2)
false("ib14", Integral(sqrt(t**2 - 2 * t + 1), (t, 0, 2)), Integer(0))
false("ib15", Integral(atan(1 / t), (t, -1, 1)), pi / 2)
false("ib16: p: 4", Integral(1 / (t**2 + p), (t, 0, oo)), pi / (2 * p))
false("ib17: a: 0", Integral(cos(a * t), (t, 0, 1)), sin(a) / a + 0 ** Abs(a))
false("ib18: x: -1/2", Integral(t ** (x - 1) * exp(-t), (t, 0, oo)), gamma(x))
false("ib19", Integral(1 / (t * log(t)), (t, 2, oo)), Integer(3))
false("ib20: a: -1", Integral(exp(a * t), (t, -oo, 0)), 1 / a, given=[a != 0])
