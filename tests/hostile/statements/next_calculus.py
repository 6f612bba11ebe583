"""Derivatives, limits, integrals, tables and conditions."""

from tests.hostile.statements.next import *

true, false = of("next: calculus")
empty = empty_of("next: calculus")
x, y, a, b, t, s = symbols("x y a b t s", real=True)
z, w, u = symbols("z w u")
p, q, r = symbols("p q r", positive=True)
n = Symbol("n", integer=True, positive=True)
n0 = Symbol("n", integer=True, nonnegative=True)
m, l = symbols("m l", integer=True)
i, j, k = symbols("i j k", integer=True, positive=True)
R = Rational
f, g = (Function("f"), Function("g"))
A = IndexedBase("a", shape=(n,), real=True)
B = IndexedBase("b", shape=(n,), real=True)
Z = IndexedBase("a", shape=(n0,), real=True)
P = IndexedBase("p", shape=(n,), nonnegative=True)
W = IndexedBase("w", shape=(n,), positive=True)
C2 = IndexedBase("c", shape=(n, n), real=True)
sm = lambda e, i_=i, n_=n: Sum(e, (i_, 1, n_))

false("d abs: x: 0", Derivative(Abs(x), x), sign(x), where_defined=True)
true("d absT", Derivative(Abs(x), x), sign(x), given=[Ne(x, 0)])
false("d max: x: 0, y: 0", Derivative(Max(x, y), x), Heaviside(x - y), where_defined=True)
false("d sqrt: x: 0", Derivative(sqrt(x), x), 1 / (2 * sqrt(x)), given=[x >= 0], where_defined=True)
false("d sqabs: x: -1", Derivative(x * Abs(x), x), 2 * x)
false(
    "d cbrt: x: -1",
    Derivative(Piecewise((x**2, x >= 0), (x**3, True)), x),
    Piecewise((2 * x, x > 0), (3 * x**2 + x**4, True)),
)
false("d pw jump: x: 0", Derivative(Piecewise((x + 1, x >= 0), (x, True)), x), Integer(1), where_defined=True)
false("d floor: x: 0", Derivative(floor(x), x), Integer(0), where_defined=True)
false("d log: x: 0", Derivative(log(x), x), 1 / x, where_defined=True)
false("d prod: f=g=1 const.. f=x,g=1: 1 vs 0", Derivative(f(x) * g(x), x), Derivative(f(x), x) * Derivative(g(x), x))
false("d chain: f=x^2,g=2x: 8x vs 4x", Derivative(f(g(x)), x), Derivative(f(x), x) * Derivative(g(x), x))
true("d chainT", Derivative(f(x) ** 2, x), 2 * f(x) * Derivative(f(x), x))
false("d subs: 2+x vs 2x+1", Subs(Derivative(x**2, x), x, 1) + x, 2 * x + 1)
false("d const: y: 1", Derivative(y**2, x), 2 * y)
false("d second: x: 0", Derivative(x**4, x, x), 12 * x**2 + Derivative(x**4, (x, 5)) + R(1, 10**30))
false("d nth: n0: 0, x: 0", Derivative(exp(2 * x), (x, n0)), 2 * n0 * exp(2 * x))
false("d nth2: n: 30", Derivative(sin(x), (x, n)), sin(x + n * pi / 2) + sin(pi * n) * 0 + binomial(n, 30))
false("d mixed: f=xy", Derivative(f(x, y), x, y), Derivative(f(x, y), x, x))
false("d conj: not holomorphic", Derivative(conjugate(z), z), Integer(1), where_defined=True)
false("d abs2z: z: 1", Derivative(Abs(z) ** 2, z), conjugate(z), where_defined=True)
false("d rez: z: 1", Derivative(re(z), z), R(1, 2), where_defined=True)
false("d arg: x: 1, y: 1", Derivative(atan2(y, x), x), y / (x**2 + y**2), given=[x > 0])
false(
    "d atan2: jump on the cut",
    Derivative(atan2(y, x), y),
    x / (x**2 + y**2),
    given=[Ne(x**2 + y**2, 0)],
    where_defined=True,
)
false(
    "d logcut: log not complex-differentiable on cut",
    Derivative(log(z), z),
    1 / z,
    given=[Ne(z, 0)],
    where_defined=True,
)
true("d logcutT", Derivative(log(z), z), 1 / z, given=[re(z) > 0])
false("d sqrtcut: z: -1", Derivative(sqrt(z), z), 1 / (2 * sqrt(z)), given=[Ne(z, 0)], where_defined=True)
true("d logreal", Derivative(log(Abs(x)), x), 1 / x, given=[Ne(x, 0)])
false(
    "d x2sin",
    Subs(Derivative(Piecewise((x * sin(1 / x), Ne(x, 0)), (0, True)), x), x, 0),
    Integer(0),
    where_defined=True,
)
false("d abs at0", Subs(Derivative(Abs(x), x), x, 0), Integer(0))
false("ode: x: 0", Derivative(f(x), x), f(x) + R(1, 10**20) * exp(x), given=[Eq(f(x), exp(x))])
false("ode hyp: f=0", f(x), exp(x), given=[Eq(Derivative(f(x), x), f(x))])
false("leibniz: f=1: 2x vs 1", Derivative(Integral(f(t), (t, 0, x**2)), x), f(x**2))
false("leibniz2: x^3/2' = 3/2", Derivative(Integral(x * t, (t, 0, x)), x), x**2)
false("limit 1: none", Limit(sin(1 / x), x, 0), Integer(0))
false("limit 2: none", Limit(Abs(x) / x, x, 0, "+-"), Integer(1))
false("limit 3", Limit(Abs(x) / x, x, 0, "-"), Integer(1))
true("limit 3 true", Limit(Abs(x) / x, x, 0, "+"), Integer(1))
false("limit 4", Limit((1 + 1 / x) ** x, x, oo), E + R(1, 10**30))
true("limit 4 true", Limit((1 + 1 / x) ** x, x, oo), E)
false("limit 5", Limit(x * sin(x), x, oo), oo)
false("limit 6: over reals none", Limit(sin(pi * x), x, oo), Integer(0))
false("limit 7: 0 over integers", Limit(sin(pi * n), n, oo), Integer(1))
false("limit 8: -1", Limit(floor(x), x, 0, "-"), Integer(0))
false("limit 9: -1", Limit(floor(x) + floor(-x), x, 0), Integer(0))
false("limit 10", Limit(exp(1 / x), x, 0, "+-"), Integer(0))
false("limit 11", Limit(atan(1 / x), x, 0, "-"), pi / 2)
false("limit 12: y: 0", Limit(x**y, x, 0, "+"), Integer(0))
false("limit 13: y: 1", Limit(y**x, x, oo), Integer(0), given=[y <= 1, y > -1])
false("limit 14: 1", Limit(x / (x + y), x, 0), Integer(0))
false("limit 15: y: 1", Limit((x**2 - y**2) / (x - y), x, y), y)
false("limit 16: y: 1/2", Limit(sin(y * x) / x, x, 0), y + sin(pi * y) * R(1, 10**10))
false("limit 17", Limit((sin(x) - x) / x**3, x, 0), -R(1, 6) + R(1, 10**18))
false("limit 18", Limit(sqrt(x**2 + x) - x, x, -oo), R(1, 2))
false("limit 19", Limit(sqrt(x**2) / x, x, -oo), Integer(1))
false("limit 21", Limit(Sum(1 / k, (k, 1, n)), n, oo), Integer(20))
false("limit 22", Limit(log(x) / x ** R(1, 100), x, oo), Integer(1))
false("limit 23", Limit(sin(x) / x, x, y), sin(y) / y)
false("limit 24", Limit(x**2 * sin(1 / x) / sin(x), x, 0), Integer(1))
false("integral 1: diverges", Integral(1 / x**2, (x, -1, 1)), Integer(-2))
false("integral 2: diverges (no PV)", Integral(1 / x, (x, -1, 1)), Integer(0))
false("integral 3", Integral(1 / x, (x, 1, oo)), Integer(100))
false("integral 4: a: -2", Integral(x**a, (x, 0, 1)), 1 / (a + 1), given=[Ne(a, -1)])
true("integral 4 true", Integral(x**a, (x, 0, 1)), 1 / (a + 1), given=[a > 0])
false("integral 5: a: -1", Integral(exp(-a * x), (x, 0, oo)), 1 / a, given=[Ne(a, 0)])
true("integral 5 true", Integral(exp(-p * x), (x, 0, oo)), 1 / p)
false("integral 6", Integral(sqrt(x**2), (x, -1, 1)), Integer(0))
false("integral 7: 3/2 vs 5/2", Integral(Abs(x - y), (x, 0, 1)), y**2 - y + R(1, 2))
true("integral 7 true", Integral(Abs(x - y), (x, 0, 1)), y**2 - y + R(1, 2), given=[y >= 0, y <= 1])
false("integral 8: y: -1", Integral(x, (x, 0, y)), Abs(y) * y / 2)
false("integral 9: y: 100", Integral(cos(x), (x, 0, y)), sin(y) + floor(y / 100))
false("integral 10", Integral(1 / (1 + x**2), (x, -oo, oo)), R(355, 113))
false("integral 11", Integral(exp(-(x**2)), (x, -oo, oo)), sqrt(pi) + R(1, 10**25))
false(
    "integral 12: diverges through pi/2",
    Integral(1 / cos(x) ** 2, (x, 0, y)),
    tan(y),
    given=[y >= 0, y <= 2, Ne(y, pi / 2)],
)
false("integral 13: 2pi/sqrt3", Integral(1 / (2 + cos(x)), (x, 0, 2 * pi)), Integer(0))
false("integral 14: -1 vs -3", Integral(sign(x - y), (x, 0, 1)), 1 - 2 * y)
false("integral 15: .5 vs 0", Integral(floor(x), (x, 0, y)), floor(y) * (floor(y) - 1) / 2, given=[y >= 0])
false("integral 16", Integral(log(x), (x, 0, 1)), Integer(-1) + R(1, 10**18))
false("integral 17: shadow: x^2/2", Integral(x, (x, 0, x)), x**2)
false("integral 18: 1/8", Integral(Integral(x * y, (x, 0, y)), (y, 0, 1)), R(1, 4))
false("integral 19: f real", Integral(f(x), (x, 0, 1)), Integral(f(x) + x - R(1, 2) * 1 - R(1, 10**9), (x, 0, 1)), "<=")
false("integral 20: n0: 1", Integral(x**n0, (x, -1, 1)), 2 / (n0 + 1))
false("integral 21", Integral(sin(x) / x, (x, 0, oo)), pi / 2 + R(1, 10**12))
false("integral 22: 2-2i", Integral(1 / sqrt(x), (x, -1, 1)), Integer(2))
false(
    "integral 23: a: 1/2",
    Integral(1 / (x**2 - a**2), (x, 0, 1)),
    log(Abs((1 - a) / (1 + a))) / (2 * a),
    given=[Ne(a, 0), Ne(a, 1), Ne(a, -1)],
)
false("integral 24", Integral(exp(x), (x, 1, 0)), E - 1)
