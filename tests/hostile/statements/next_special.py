"""Special functions on their cuts, and bound letters outside of their assumptions."""

from tests.hostile.statements.next import *

true, false = of("next: special")
empty = empty_of("next: special")
x, y, a, b, t = symbols("x y a b t", real=True)
z, w = symbols("z w")
p, q = symbols("p q", positive=True)
n = Symbol("n", integer=True, positive=True)
n0 = Symbol("n", integer=True, nonnegative=True)
m, l = symbols("m l", integer=True)
kp = Symbol("k", integer=True, positive=True)
ki = Symbol("k", integer=True)
i, j = symbols("i j", integer=True, positive=True)
R = Rational
A, B = (MatrixSymbol("A", n, n), MatrixSymbol("B", n, n))

false("beyond its assumptions 1: 1", Integral(Abs(p), (p, -1, 1)), Integer(0))
false(
    "beyond its assumptions 2: k positive, range from 0",
    Sum(A[0, kp] * B[kp, 0] * (KroneckerDelta(0, kp) + 1), (kp, 0, n - 1)),
    (A * B)[0, 0],
)
false("beyond its assumptions 3: x: 0", Integral(sign(p) + x, (p, -1, 1)), 2 + 2 * x)
false("beyond its assumptions 4", Integral(Integral(Abs(p), (p, -1, 1)), (x, 0, 1)), Integer(0))
false("beyond its assumptions 5: 1", Derivative(Integral(Abs(p) * x, (p, -1, 1)), x), Integer(0))
false("beyond its assumptions 6", Sum(Integral(Abs(p), (p, -1, ki)), (ki, 1, 1)), Integer(0))
false(
    "beyond its assumptions 7: integer positive letter as integration variable",
    Integral(sqrt(n**2), (n, -1, 0)),
    -R(1, 2),
)
false("beyond its assumptions 8: 0", Integral(cos(2 * pi * m), (m, 0, 1)), Integer(1))
false("beyond its assumptions 9", Integral(Max(p, -p), (p, -2, 0)), Integer(-2), "<=")
false("beyond its assumptions 10: 1", Integral(x, (x, 0, 1)) + Integral(Abs(p), (p, -1, 0)), Integer(0))
false(
    "beyond its assumptions 11: x real letter on the path 0..i: |x|^2 -> x^2 auto",
    Integral(Abs(x) ** 2, (x, 0, I)),
    I**3 / 3,
)
false("beyond its assumptions 12: conj(x)=x auto for real x", Integral(conjugate(x), (x, 0, I)), -R(1, 2))
false("beyond its assumptions 13: = i * 1/2", Integral(im(x), (x, 0, I)), Integer(0))
false("beyond its assumptions 14", Sum(Abs(kp), (kp, -2, 2)), Integer(0))
false("beyond its assumptions 16", Product(sign(kp), (kp, -1, -1)), Integer(1))
false("beyond its assumptions 17", Largest(Abs(kp), (kp, -3, -1)), Integer(-1))
false("beyond its assumptions 18: x: 12", x, Integer(0), given=[Eq(x, Sum(Abs(kp), (kp, -3, 3)))])
false("beyond its assumptions 19: x: 1", x, Integer(0), given=[Eq(x, Integral(Abs(p), (p, -1, 1)))])
false(
    "beyond its assumptions 20: x: -1",
    x,
    Integer(-2),
    "<=",
    given=[ForAll(x <= Abs(kp) - 1, (kp, -1, 1))],
)
true("special function 1", Ei(x), Ei(x) + 0 * x + sin(x) ** 2 + cos(x) ** 2 - 1, given=[x < 0])
true("special function 2", erf(-z), -erf(z))
true("special function 3", besselj(-m, p), (-1) ** m * besselj(m, p))
true("special function 4", besselj(R(1, 2), p), sqrt(2 / (pi * p)) * sin(p))
true("special function 5", legendre(2, x), (3 * x**2 - 1) / 2)
true("special function 6", chebyshevt(n0, cos(x)), cos(n0 * x))
true("special function 7", gamma(z) * gamma(1 - z) * sin(pi * z), pi, given=[Ne(sin(pi * z), 0)])
true("special function 8", digamma(x + 1), digamma(x) + 1 / x, given=[x > 0])
true("special function 9", zeta(-1), -R(1, 12))
true("special function 10", LambertW(z) * exp(LambertW(z)), z)
true("special function 11", hyper((1, 1), (2,), z) * z, -log(1 - z), given=[Abs(z) < 1])
true("special function 12", uppergamma(1, x), exp(-x))
true("special function 13", lowergamma(1, x), 1 - exp(-x))
true("special function 14", expint(1, p), -Ei(-p))
true("special function 15", Si(-x), -Si(x))
true("special function 16", polylog(2, 1), pi**2 / 6)
true("special function 17", elliptic_k(0), pi / 2)
true("special function 18", acot(x), atan(1 / x), given=[Ne(x, 0)])
true("special function 19", asec(x), acos(1 / x), given=[Ne(x, 0)])
true("special function 20", acoth(z), atanh(1 / z), given=[Ne(z, 0), Ne(z**2, 1)])
true("special function 21", asinh(z), log(z + sqrt(z**2 + 1)))
true("special function 22", acosh(z), log(z + sqrt(z - 1) * sqrt(z + 1)))
true("special function 23", atanh(z), (log(1 + z) - log(1 - z)) / 2, given=[Ne(z**2, 1)])
true("special function 24", atan(z), (log(1 + I * z) - log(1 - I * z)) / (2 * I), given=[Ne(z**2, -1)])
true("special function 25", asin(z), -I * log(I * z + sqrt(1 - z**2)))
true("special function 26", acos(z), pi / 2 - asin(z))
true("special function 27", beta(p, q), gamma(p) * gamma(q) / gamma(p + q))
true("special function 28", erfc(z), 1 - erf(z))
true("special function 29", loggamma(p), log(gamma(p)))
true("special function 30", harmonic(n), digamma(n + 1) + EulerGamma)
false("special value 1: branch", loggamma(z), log(gamma(z)), given=[re(z) > 0])
false("special value 2: z on imaginary axis", acosh(z), log(z + sqrt(z**2 - 1)), given=[re(z) >= 0])
false(
    "special value 3: x=2: (log3 - log(-1))/2=(log3 - i pi)/2",
    atanh(z),
    log((1 + z) / (1 - z)) / 2,
    given=[Ne(z**2, 1)],
)
false("special value 4: one of the cuts", atan(z), log((1 + I * z) / (1 - I * z)) / (2 * I), given=[Ne(z**2, -1)])
false("special value 5: z: 2", asec(z), pi / 2 - asin(z))
false("special value 7: m: 0", besselj(m, 0), Integer(0))
false("special value 8: max .5819", besselj(1, x), R(58, 100), "<=")
false("special value 9: x: -2", zeta(x), 0, "!=")
false("special value 10: x: R(14616, 10 ** 4)", R(8857, 10**4), gamma(x), "<=", given=[x > 0])
false("special value 11: Ei zero at .3725", Ei(x), Integer(0), "<=", given=[x <= R(38, 100)])
false("special value 12: x: 0", LambertW(x), log(1 + x) - R(1, 10**6), "<=", given=[x >= 0])
false("special value 13: 1.85194", Si(x), R(185, 100), "<=")
false("special value 14: x: 1", erf(x), 2 / sqrt(pi) * x)
false("special value 15: x: R(10001, 10 ** 4)", Abs(chebyshevt(5, x)), 1, "<=", given=[Abs(x) <= R(10001, 10**4)])
false("special value 16: n0: 1, x: 1", hermite(n0, -x), hermite(n0, x))
false("special value 17: harmonic(-2) zoo", harmonic(m), Sum(1 / ki, (ki, 1, m)), where_defined=True)
false("special value 18: m: 2", fibonacci(m), fibonacci(-m))
false("special value 19: n: 1", bernoulli(n), Integer(0), given=[Eq(Mod(n, 2), 1)])
false("special value 20: n: 33", catalan(n), binomial(2 * n, n) - binomial(2 * n, n + 1) + iverson(Eq(n, 33)))
false("special value 21: x: R(1, 10 ** 10)", Piecewise((1 / x, x > 0), (0, True)), 10**9, "<=")
false("special value 22: x: 10 ** 6", Max(0, 1 - Abs(x - 10**6)), Integer(0))
true("special value 23", floor(x) * floor(1 / x), 1, "<=", given=[x > 0])
false("special value 24: n: 2", Mod(2**n, 7), 3, "<=")
false("special value 25: n: 1", Mod(n**2, 8), 1, "!=")
true("special value 26", Mod(n**2, 4) * (Mod(n**2, 4) - 1), Integer(0))
false("special value 27: n: 2", Mod(n, 2) * Mod(n, 3), Mod(n, 6))
false("special value 28: n: 4", sqrt(n), floor(sqrt(n)), "!=")
false("special value 29: 41²+41+41=41*43", n**2 + n + 41, 41 * 43, "!=")
false("special value 30: n: 1", cos(2 * pi / n), R(999, 1000), "<=")
