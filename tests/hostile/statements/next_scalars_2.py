"""Scalars: branches, cuts, hidden points without a value, sharp constants, thin regions, joint corners."""

from tests.hostile.statements.next import *

true, false = of("next: scalars 2")
empty = empty_of("next: scalars 2")
x, y, a, b, c_, d = symbols("x y a b c d", real=True)
z, w, u = symbols("z w u")
p, q, r = symbols("p q r", positive=True)
n = Symbol("n", integer=True, nonnegative=True)
m, k = symbols("m k", integer=True)
e = Symbol("e", even=True)
o = Symbol("o", odd=True)
R = Rational
ev = lambda f: f

true("far", x**2, exp(x / 100) + 10**7, "<=", given=[x >= 0])
false("far 2: 3.375e9 vs 3.27e6+1e9", x**3, exp(x / 100) + 10**9, "<=", given=[x >= 0])
false("far 3: log31=3.434", log(1 + x), R(37, 100) * x ** R(1, 2) + R(6, 10), "<=", given=[x >= 0])
false("far only: x> e^{e^3}=5.3e8", log(log(x)), 3, "<=", given=[x >= 3])
false("far only2: x: exp(exp(6))", log(log(x)), 5, "<=", given=[x >= 3])
false("far osc: x: 10 ** 6 * 2 * pi + pi / 2", x * sin(x), 10**6 + 0 * x, "<=", given=[x >= 0])
false(
    "thin: x: 0, y: 355/113",
    (x - R(1, 3)) ** 2 * 10**12 + y**2,
    0 * x + 10**12 * (x - R(1, 3)) ** 2 + y**2 - R(1, 10**6) + Max(0, 10**3 * Abs(y - R(355, 113))),
    "<=",
)
false("thin2: x: 1 / sqrt(2), y: 1 / sqrt(2)", 1, 10**8 * (x**2 + y**2 - 1) ** 2 + 10**8 * (x - y) ** 2 + R(1, 2), "<=")
false("thin3: x: sqrt(2)", 0, (x**2 - 2) ** 2 - R(1, 10**12), "<=")
false("thin4: plastic number", 0, (x**3 - x - 1) ** 2 + (y**2 - x) ** 2 - R(1, 10**20), "<=")
false(
    "corner: x: 1, y: 1, a: 1, b: 1",
    x + y + a + b,
    R(399, 100),
    "<=",
    given=[x <= 1, y <= 1, a <= 1, b <= 1, x >= 0, y >= 0, a >= 0, b >= 0],
)
false(
    "corner2: x: 1, y: 1, a: 1, b: 1",
    x * y * a * b,
    R(99, 100),
    "<=",
    given=[x <= 1, y <= 1, a <= 1, b <= 1, x >= -1, y >= -1, a >= -1, b >= -1],
)
false(
    "corner3: x: 1, y: -1, a: 1, b: -1",
    -x * y - y * a - a * b - b * x,
    R(399, 100),
    "<=",
    given=[Abs(x) <= 1, Abs(y) <= 1, Abs(a) <= 1, Abs(b) <= 1],
)
false(
    "chsh: x: 1, y: 1, a: 1, b: 1",
    x * (a + b) + y * (a - b),
    R(199, 100),
    "<=",
    given=[Abs(x) <= 1, Abs(y) <= 1, Abs(a) <= 1, Abs(b) <= 1],
)
true("chshT", x * (a + b) + y * (a - b), 2, "<=", given=[Abs(x) <= 1, Abs(y) <= 1, Abs(a) <= 1, Abs(b) <= 1])
false("tri rev: x: 1, y: -1", Abs(x - y), Abs(Abs(x) - Abs(y)), "<=")
false("tri z: z: 1, w: 1 + I", Abs(z + w), Abs(z) + Abs(w), given=[re(z) > 0, re(w) > 0])
false("abs sq: z: 1, w: 1", Abs(z + w) ** 2, R(199, 100) * (Abs(z) ** 2 + Abs(w) ** 2), "<=")
true("abs sqT", Abs(z + w) ** 2, 2 * (Abs(z) ** 2 + Abs(w) ** 2), "<=")
false("max add: x: 1, y: 0, a: 0, b: 1", Max(x, y) + Max(a, b), Max(x + a, y + b))
true("max addT", Max(x + a, y + b), Max(x, y) + Max(a, b), "<=")
false("max mul: x: -1, y: 0, a: 1", Max(x * y, x * a), x * Max(y, a))
false("max min: x: 1, y: 0, a: 0", Max(x, Min(y, a)), Min(Max(x, y), a))
true("max minT", Max(x, Min(y, a)), Min(Max(x, y), Max(x, a)))
false("sign mul: x: 1, y: 1", sign(x + y), sign(x) + sign(y))
false("sign sq: x: 0", sign(x) ** 2, Integer(1))
false("sign z: 0 vs 0*0+1", sign(z) ** 2, sign(z**2) * Abs(sign(z)) + 1 - Abs(sign(z)))
false("floor add: x: 1/2, y: 1/2", floor(x + y), floor(x) + floor(y))
false("floor neg: x: 1/2", floor(-x), -floor(x))
false("floor neg2: x: 0", floor(-x), -floor(x) - 1)
false("ceil: x: 0", ceiling(x), floor(x) + 1)
false("floor 2: x: 10 ** 6", floor(2 * x), floor(x) + floor(x + R(1, 2)) + floor(Abs(x) / 10**6))
true("floor 2T", floor(2 * x), floor(x) + floor(x + R(1, 2)))
false("floor sqrt: n: 3", floor(sqrt(n)), floor(sqrt(n + 1)))
false("frac: x: 1/2", frac(x + R(1, 2)), frac(x) + R(1, 2))
false("mod neg: x: 1", Mod(-x, 3), -Mod(x, 3))
false("mod prod: m: 5, k: 5", Mod(m * k, 6), Mod(m, 6) * Mod(k, 6))
false("iv: x: 0, y: 0", iverson(x < y) + iverson(y < x), Integer(1))
true("ivT", iverson(x < y) + iverson(y <= x), Integer(1))
false("bracket 2: x: pi / 2", iverson(Eq(sin(x) ** 2, 1)), Integer(0))
false("bracket 3: root", iverson(Eq(x**5 - x - 1, 0)), Integer(0))
false("bracket 4: root", iverson(Eq(exp(x), x + 2)), Integer(0))
false("cases 1: x: pi", Piecewise((x, x > 0), (0, True)), Max(x, 0) + Piecewise((R(1, 10**9), Eq(x, pi)), (0, True)))
false("pw gap: x: 0", Piecewise((x, x > 0), (-x, x < 0)), Abs(x), where_defined=True)
false("pw order: x: 2", Piecewise((1, x > 0), (2, x > 1), (3, True)), Piecewise((2, x > 1), (1, x > 0), (3, True)))
false(
    "pw abs: x: sqrt(2)",
    Piecewise((x**2, x >= 0), (-(x**2), True)),
    x * Abs(x) + Piecewise((1, Eq(x**2, 2)), (0, True)),
)
false("apart 1: x: sqrt(2)", x**2, 2, "!=")
false("apart 2: real root", x**5 - x, 1, "!=")
false("apart 3: roots .619,1.512", exp(x), 3 * x, "!=")
false("apart 4: Dottie", cos(x), x, "!=")
false("apart 5: 1.8955", sin(x), x * R(1, 2), "!=", given=[x > 0])
false("apart 6: z: I", z**2 + 1, 0, "!=")
false("apart 7: x: 0, y: 0", x**2 + y**2, 0, "!=")
false("apart 8: x: sqrt(2), y: 1", x**2 - 2 * y**2, 0, "!=", given=[x > 0])
false("apart 9: x: 1, y: 2, a: 2", (x - 1) ** 2 + (y - 2) ** 2 + (a - x * y) ** 2, 0, "!=")
false("apart 10: x: 1", gamma(x), 1, "!=", given=[x > 0])
false("apart 11: z: pi * I", exp(z), -1, "!=")
false("apart 12: n: 41", n**2 - n + 41, 41**2, "!=")
false("apart 13: m: 1, k: 12", m**3 + k**3, 1729, "!=", given=[m > 0, k > 0])
false("apart 14: m: 1766319049, k: 226153980", m**2 - 61 * k**2, 1, "!=", given=[k > 0])
false("apart 15: x: pi / 2, y: pi / 2", sin(x) + sin(y), 2, "!=")
false("apart 16: root 1.5ish", x**4 + x**3 + x**2 + x, 10, "!=")
true("ne T1", x**2 + 1, 0, "!=")
true("ne T2", exp(x), 0, "!=")
true("ne T3", exp(x), x, "!=")
true("ne T4", m**2, 2, "!=")
false("ne D: x: 0", 1 / x, 0, "!=", where_defined=True)
false("ne D2: x: pi / 2", tan(x) ** 2, -1, "!=", where_defined=True)
