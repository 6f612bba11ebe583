"""Scalars: branches, cuts, hidden points without a value, sharp constants, thin regions, joint corners."""

from tests.hostile.statements.next import *

true, false = of("next: scalars")
empty = empty_of("next: scalars")
x, y, a, b, c_, d = symbols("x y a b c d", real=True)
z, w, u = symbols("z w u")
p, q, r = symbols("p q r", positive=True)
n = Symbol("n", integer=True, nonnegative=True)
m, k = symbols("m k", integer=True)
e = Symbol("e", even=True)
o = Symbol("o", odd=True)
R = Rational
ev = lambda f: f

false("log prod: z: -1, w: -1", log(z * w), log(z) + log(w), given=[Ne(z, 0), Ne(w, 0)])
false("log prod re: z = w = -i", log(z * w), log(z) + log(w), given=[re(z) >= 0, re(w) >= 0, Ne(z, 0), Ne(w, 0)])
true("log prod reT", log(z * w), log(z) + log(w), given=[re(z) > 0, re(w) > 0])
false("sqrt prod: z: -1, w: -1", sqrt(z * w), sqrt(z) * sqrt(w))
false("sqrt prod im: also true", sqrt(z * w), sqrt(z) * sqrt(w), given=[im(z) >= 0, im(w) >= 0])
false("sqrt quot: i vs -i", sqrt(1 / z), 1 / sqrt(z), given=[Ne(z, 0)])
false("sqrt quot2: z: 1, w: -1", sqrt(z / w), sqrt(z) / sqrt(w), given=[Ne(w, 0)])
false("pow pow: z: -1", (z**2) ** R(3, 2), z**3)
false("pow mul: z: -1, w: -1, u: 1/2", (z * w) ** u, z**u * w**u, given=[Ne(z, 0), Ne(w, 0)])
false("exp pow: z: 2 * pi * I, w: 1/2", exp(z) ** w, exp(z * w))
false("exp pow r: x: 2 * pi", exp(I * x) ** R(1, 2), exp(I * x / 2))
true("exp pow rT", exp(x) ** R(1, 2), exp(x / 2))
false("log exp: z: 2 * pi * I", log(exp(z)), z)
false("log exp strip: z: -pi * I", log(exp(z)), z, given=[im(z) <= pi, im(z) >= -pi])
true("log exp stripT", log(exp(z)), z, given=[im(z) <= pi, im(z) > -pi])
false("log conj: z: -1", log(conjugate(z)), conjugate(log(z)), given=[Ne(z, 0)])
false("sqrt conj: z: -1", sqrt(conjugate(z)), conjugate(sqrt(z)))
false("log neg: i pi vs -i pi", log(-z), log(z) - I * pi, given=[Ne(z, 0)])
false("log inv: z: -1", log(1 / z), -log(z), given=[Ne(z, 0)])
false("log sq: z: -I", log(z**2), 2 * log(z), given=[re(z) >= 0, Ne(z, 0)])
false("cbrt: x: -1", (x**3) ** R(1, 3), x)
false("cbrt neg: x: 1", (-x) ** R(1, 3), -(x ** R(1, 3)))
false("asin sin: x: pi", asin(sin(x)), x)
false("asin sin2: x: 2", asin(sin(x)), x, given=[x >= -pi / 2, x <= 2])
false("acos cos: x: -4", acos(cos(x)), Abs(x), given=[x >= -4, x <= 3])
false("atan tan: x: pi / 2 + 1/20", atan(tan(x)), x, given=[x > -pi / 2, x < pi / 2 + R(1, 10)])
false("atan sum: x: 2, y: 2", atan(x) + atan(y), atan((x + y) / (1 - x * y)), given=[Ne(x * y, 1)])
false("atan inv: x: -1", atan(x) + atan(1 / x), pi / 2, given=[Ne(x, 0)])
true("atan invT", atan(p) + atan(1 / p), pi / 2)
false("acos asin z: z: 1", acos(z), pi / 2 + asin(z))
false("asin log: sign -I", asin(z), I * log(I * z + sqrt(1 - z**2)))
false("acosh log: z=-2: log(-2+sqrt3)=log(.27)+i pi", acosh(z), log(z + sqrt(z**2 - 1)))
false("acosh cosh: x: -1", acosh(cosh(x)), x)
false("atan2 : x: -1, y: 1", atan2(y, x), atan(y / x), given=[Ne(x, 0)])
false("arg prod: z: -1, w: -1", arg(z * w), arg(z) + arg(w), given=[Ne(z, 0), Ne(w, 0)])
false("abs im: z: I", Abs(z) ** 2, z**2)
false("abs exp: z: -1", Abs(exp(z)), exp(Abs(z)))
false("re prod: z: I, w: I", re(z * w), re(z) * re(w))
false("conj pow: z: -1, w: 1/2", conjugate(z**w), conjugate(z) ** conjugate(w), given=[Ne(z, 0)])
false("cancel2: x: 1, y: 1", (x**2 - y**2) / (x - y), x + y, where_defined=True)
false("cancel unev: x: 0", Mul(x, Pow(x, -1, evaluate=False), evaluate=False), Integer(1), where_defined=True)
false("zero over: 0*(1/x) at 0", Mul(0, 1 / x, evaluate=False), Integer(0), where_defined=True)
false("log zero: x: 0", 0 + log(Abs(x)) - log(Abs(2 * x)), -log(2), where_defined=True)
false("log thin: x: 0, y: 0", log((x - y) ** 2) - 2 * log(Abs(x - y)), Integer(0), where_defined=True)
false("tan hidden: x: pi / 2", tan(x) * cos(x), sin(x), where_defined=True)
false("tan hidden2: x: pi / 2", tan(x) * cos(x), sin(x), given=[x > 1, x < R(16, 10)], where_defined=True)
true("tan hiddenT", tan(x) * cos(x), sin(x), given=[x > 1, x < R(157, 100)])
false(
    "log sqrtthin: x: 1, y: 1",
    log(x**2 + y**2 - 2 * x * y * cos(0) + (x - 1) ** 2),
    (x - y) ** 2 + (x - 1) ** 2,
    "<=",
    where_defined=True,
)
false(
    "hidden root: x: 2 ** 1/3",
    Mul(x**3 - 2, Pow(x**3 - 2, -1, evaluate=False), evaluate=False),
    Integer(1),
    where_defined=True,
)
false("hidden transc: x: log(3)", (exp(2 * x) - 9) / (exp(x) - 3), exp(x) + 3, where_defined=True)
false(
    "hidden transc g: x: log(3)",
    (exp(2 * x) - 9) / (exp(x) - 3),
    exp(x) + 3,
    given=[x > 1, Ne(x, R(109861228866811, 10**14))],
    where_defined=True,
)
true("hidden transcT", (exp(2 * x) - 9) / (exp(x) - 3), exp(x) + 3, given=[x < 1])
false("hidden xcos: Dottie", (x**2 - cos(x) ** 2) / (x - cos(x)), x + cos(x), where_defined=True)
false("gamma pole: x: 0", gamma(x + 1) / gamma(x), x, where_defined=True)
false("gamma pole2: x: -1", gamma(x) * x, gamma(x + 1), given=[Ne(x, 0)], where_defined=True)
false("fact neg: m: -1", factorial(m) * (m + 1), factorial(m + 1), where_defined=True)
false("binom ratio: n: 0, k: 0", binomial(n, k) * k / n, binomial(n - 1, k - 1), where_defined=True)
false("le complex: not real", sqrt(x), sqrt(x) + 1, "<=", where_defined=True)
false("le complex log: x: -1", log(x), x - 1, "<=", given=[Ne(x, 0)], where_defined=True)
false("le asin: x: 2", asin(x), R(16, 10), "<=", given=[x >= -1, x <= 2], where_defined=True)
false("le power: x: R(-1, 2)", x**x, exp(x**2), "<=", given=[x <= 1, Ne(x, 0)], where_defined=True)
false("acosh le: x: 1/2", acosh(x), x, "<=", given=[x >= R(1, 2)], where_defined=True)
false("am gm: p: 1, q: 1", sqrt(p * q), R(4999, 10**4) * (p + q), "<=")
true("am gmT", sqrt(p * q), (p + q) / 2, "<=")
false("am gm3: p: 1, q: 1, r: 1", (p * q * r) ** R(1, 3), R(333333, 10**6) * (p + q + r), "<=")
false("nesbitt: p: 1, q: 1, r: 1", R(1500001, 10**6), p / (q + r) + q / (p + r) + r / (p + q), "<=")
true("nesbittT", R(3, 2), p / (q + r) + q / (p + r) + r / (p + q), "<=")
false("motzkin: x: 1, y: 1", R(300001, 10**5) * x**2 * y**2, x**4 * y**2 + x**2 * y**4 + 1, "<=")
true("motzkinT", 3 * x**2 * y**2, x**4 * y**2 + x**2 * y**4 + 1, "<=")
false(
    "robinson like: diff .1 x²y² <= .099 fails at 1",
    x**2 * y**2 * (x**2 + y**2 - R(29, 10)),
    x**2 * y**2 * (x**2 + y**2 - 3) + (1 - x**2) ** 2 * 10**6 * 0 + R(99, 1000),
    "<=",
)
false("exp lin: 6.0496 vs 6.04", exp(x), 1 + x + x**2, "<=", given=[x <= R(18, 10)])
true("exp linT", exp(x), 1 + x + x**2, "<=", given=[x <= R(17, 10)])
false("exp e: x: 1", exp(1) * x, exp(x) - R(1, 10**12), "<=")
true("exp eT", exp(1) * x, exp(x), "<=")
false("log sharp: p: E", log(p), p / E - R(1, 10**15), "<=")
true("log sharpT", log(p), p / E, "<=")
false("xx min: e^{-1/e}=0.692200628 < .6923", R(6923, 10**4), p**p, "<=")
false("xx min2: p: exp(-1)", exp(-exp(-1)) + R(1, 10**20), p**p, "<=")
false("jordan: x: pi / 2", R(2, 1) / pi * x + R(1, 10**9), sin(x), "<=", given=[x >= 0, x <= pi / 2])
false(
    "jordan2: just past pi/2=1.57079632679: 2x/pi>1", 2 * x / pi, sin(x), "<=", given=[x >= 0, x <= R(157079633, 10**8)]
)
true("jordanT", 2 * x / pi, sin(x), "<=", given=[x >= 0, x <= R(15707963, 10**7)])
false(
    "sin le: x^5/120 - x^7/5040 vs x^5/120.5: x=0.1: 1e-5(1/120-1/120.5)=",
    sin(x),
    x - x**3 / 6 + x**5 / R(1205, 10),
    "<=",
    given=[x >= 0],
)
false("cos cusa: cusa gap x^4/180", sin(x) / x, (2 + cos(x)) / 3 - x**4 / R(1799, 10), "<=", given=[x > 0, x <= 1])
false("tanh : 2/15 x^5 =.1333 > .125", tanh(x), x - x**3 / 3 + x**5 / 8, "<=", given=[x > 0])
true("tanh T", tanh(x), x, "<=", given=[x > 0])
