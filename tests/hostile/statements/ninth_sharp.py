"""Inequalities that are tight at one point, at one direction or in one limit, with constants slightly too small."""

from tests.hostile.statements.ninth import *

true, false = of("sharp")

unit = [0 < x, x < 1, 0 < y, y < 1]
kl2 = x * log(x / y) + (1 - x) * log((1 - x) / (1 - y))
ent = -x * log(x) - (1 - x) * log(1 - x)

# where two letters meet
false("Pinsker with 2.001: x=0.501,y=0.5", R(2001, 1000) * (x - y) ** 2, kl2, "<=", given=unit)
false("Pinsker with 2.1: x=0.501,y=0.5", R(21, 10) * (x - y) ** 2, kl2, "<=", given=unit)
true("Pinsker with 2", 2 * (x - y) ** 2, kl2, "<=", given=unit)
false(
    "Pinsker refined with 1/2: x=0.545,y=0.476",
    2 * (x - y) ** 2 + (x - y) ** 4 / 2,
    kl2,
    "<=",
    given=unit,
)
false("sine is 0.9999-Lipschitz: x=0,y=0.01", Abs(sin(x) - sin(y)), R(9999, 10**4) * Abs(x - y), "<=")
true("sine is 1-Lipschitz", Abs(sin(x) - sin(y)), Abs(x - y), "<=")
false("tanh is 0.999-Lipschitz: x=0,y=0.01", Abs(tanh(x) - tanh(y)), R(999, 1000) * Abs(x - y), "<=")
false(
    "sigmoid is 0.2499-Lipschitz: x=0,y=0.01",
    Abs(1 / (1 + exp(-x)) - 1 / (1 + exp(-y))),
    R(2499, 10**4) * Abs(x - y),
    "<=",
)
true("sigmoid is 1/4-Lipschitz", Abs(1 / (1 + exp(-x)) - 1 / (1 + exp(-y))), Abs(x - y) / 4, "<=")
false(
    "swish is 1.09-Lipschitz: x=2.4,y=2.41", Abs(x / (1 + exp(-x)) - y / (1 + exp(-y))), R(109, 100) * Abs(x - y), "<="
)
false("x/(1+x^2) is 0.99-Lipschitz: x=0,y=0.01", Abs(x / (1 + x**2) - y / (1 + y**2)), R(99, 100) * Abs(x - y), "<=")
false(
    "log mean below 0.9999 of the mean: p=q+",
    R(1, 1) * (p - q) / (log(p) - log(q)),
    R(9999, 10**4) * (p + q) / 2,
    "<=",
    given=[Ne(p, q)],
)
true("log mean below the mean", (p - q) / (log(p) - log(q)), (p + q) / 2, "<=", given=[Ne(p, q)])
false(
    "log mean above 1.0001 of the geometric mean: p=q+",
    R(10001, 10**4) * sqrt(p * q),
    (p - q) / (log(p) - log(q)),
    "<=",
    given=[Ne(p, q)],
)
false(
    "convexity of exp on x,y>=0 with 0.126: x=0,y=0.01",
    R(126, 1000) * (x - y) ** 2,
    (exp(x) + exp(y)) / 2 - exp((x + y) / 2),
    "<=",
    given=[x >= 0, y >= 0],
)
true(
    "convexity of exp on x,y>=0 with 1/8",
    (x - y) ** 2 / 8,
    (exp(x) + exp(y)) / 2 - exp((x + y) / 2),
    "<=",
    given=[x >= 0, y >= 0],
)
false(
    "Hoeffding with 0.1249: x=1/2,y=0.01",
    log(x * exp((1 - x) * y) + (1 - x) * exp(-x * y)),
    R(1249, 10**4) * y**2,
    "<=",
    given=[0 < x, x < 1],
)
true("Hoeffding with 1/8", log(x * exp((1 - x) * y) + (1 - x) * exp(-x * y)), y**2 / 8, "<=", given=[0 < x, x < 1])
false(
    "sqrt is 0.4999-Lipschitz from 1: x=1,y=1.0001",
    Abs(sqrt(x) - sqrt(y)),
    R(4999, 10**4) * Abs(x - y),
    "<=",
    given=[x >= 1, y >= 1],
)
false(
    "arithmetic and geometric mean, 0.1251 (p-q)^2: p=1,q=0.999",
    R(1251, 10**4) * (p - q) ** 2,
    ((p + q) / 2 - sqrt(p * q)),
    "<=",
    given=[p <= 1, q <= 1],
)
# where one letter meets a number
false("cosh below exp(0.499 x^2): x=0.05", cosh(x), exp(R(499, 1000) * x**2), "<=")
true("cosh below exp(x^2/2)", cosh(x), exp(x**2 / 2), "<=")
false("cosh below exp(0.4999999 x^2): x=0.0001", cosh(x), exp(R(4999999, 10**7) * x**2), "<=")
false("log(1+p) above p-0.4999p^2: p=1e-5", p - R(4999, 10**4) * p**2, log(1 + p), "<=")
true("log(1+p) above p-p^2/2", p - p**2 / 2, log(1 + p), "<=")
false("sin p above p-p^3/6.001: p=0.01", p - p**3 / R(6001, 1000), sin(p), "<=")
true("sin p above p-p^3/6", p - p**3 / 6, sin(p), "<=")
false("sin p/p above cos(p)^0.333: p=0.01", cos(p) ** R(333, 1000), sin(p) / p, "<=", given=[p < pi / 2])
false("sqrt(1+p) above its parabola by p^2/10^5: p=1e-4", 1 + p / 2 - p**2 / 8, sqrt(1 + p) - p**2 / 10**5, "<=")
false("tan p above p+p^3/2.999: p=0.01", p + p**3 / R(2999, 1000), tan(p), "<=", given=[p < pi / 2])
true("tan p above p+p^3/3", p + p**3 / 3, tan(p), "<=", given=[p < pi / 2])
false("atan p below p-p^3/3.001: p=0.01", atan(p) - p**5 / 5, p - p**3 / R(2999, 1000), "<=")
false("p^p above 0.6923: p=1/E", R(6923, 10**4), p**p, "<=")
true("p^p above 0.6922", R(6922, 10**4), p**p, "<=")
false("p^(1/p) below 1.4446: p=E", p ** (1 / p), R(14446, 10**4), "<=")
false("n^(1/n) below 1.442: n=3", n ** (R(1) / n), R(1442, 1000), "<=")
true("n^(1/n) below 1.4423", n ** (R(1) / n), R(14423, 10**4), "<=")
false("x^3 exp(-x) below 1.3442: x=3", x**3 * exp(-x), R(13442, 10**4), "<=")
false("exp(-p) sin p below 0.3223: p=pi/4", exp(-p) * sin(p), R(3223, 10**4), "<=")
false("entropy above 2.773x(1-x): x=1/2", R(2773, 1000) * x * (1 - x), ent, "<=", given=[0 < x, x < 1])
true("entropy above 4 log 2 x(1-x)", 4 * log(2) * x * (1 - x), ent, "<=", given=[0 < x, x < 1])
false(
    "entropy below log 2 (4x(1-x))^0.722: x=0.49",
    ent,
    log(2) * (4 * x * (1 - x)) ** R(722, 1000),
    "<=",
    given=[0 < x, x < 1],
)
false("x^4-x^3+x^2-x+0.3264 nonnegative: x=0.6058", 0, x**4 - x**3 + x**2 - x + R(3264, 10**4), "<=")
true("x^4-x^3+x^2-x+0.33", 0, x**4 - x**3 + x**2 - x + R(33, 100), "<=")
false("x^6-3x+2.17: x=(1/2)^(1/5)", 0, x**6 - 3 * x + R(217, 100), "<=")
false("cos x + cos(sqrt2 x) above -1.99: far", -R(199, 100), cos(x) + cos(sqrt(2) * x), "<=")
false("cos x + cos(sqrt2 x) below 2 off 0: 1.999 at far", cos(x) + cos(sqrt(2) * x), R(199, 100), "<=", given=[x >= 10])
false("sin x + sin(pi x) below 1.99: far", sin(x) + sin(pi * x), R(199, 100), "<=")
# directions
false("ab+bc at most 0.7071: b=sqrt2 a,c=a", a * b + b * c, R(7071, 10**4) * (a**2 + b**2 + c**2), "<=")
true("ab+bc at most 0.7072", a * b + b * c, R(7072, 10**4) * (a**2 + b**2 + c**2), "<=")
false("ab+bc+cd at most 0.809: golden", a * b + b * c + c * d, R(809, 1000) * (a**2 + b**2 + c**2 + d**2), "<=")
true("ab+bc+cd at most 0.8091", a * b + b * c + c * d, R(8091, 10**4) * (a**2 + b**2 + c**2 + d**2), "<=")
false("form with a thin cone: x=sqrt2 y", 0, x**2 - 2 * sqrt(2) * (1 + R(1, 10**6)) * x * y + 2 * y**2, "<=")
true("form without a cone", 0, x**2 - 2 * sqrt(2) * x * y + 2 * y**2, "<=")
false("form with a thin cone: x=7y/5", 0, (5 * x - 7 * y) ** 2 - y**2 / 10**6, "<=")
false("cubic form: p^3+q^3+r^3 above 3.0001pqr: p=q=r", R(30001, 10**4) * p * q * r, p**3 + q**3 + r**3, "<=")
false(
    "p^2 q+q^2 r+r^2 p below 4/27-: (1/3,2/3,0+)",
    p**2 * q + q**2 * r + r**2 * p,
    R(148, 1000),
    "<=",
    given=[is_(p + q + r, 1)],
)
true("p^2 q+q^2 r+r^2 p below 4/27", p**2 * q + q**2 * r + r**2 * p, R(4, 27), "<=", given=[is_(p + q + r, 1)])
false("pqr at most 0.037: p=q=r=1/3", p * q * r, R(37, 1000), "<=", given=[is_(p + q + r, 1)])
false(
    "x+2y+3s at most 3.74 on the sphere: (1,2,3)/sqrt14",
    x + 2 * y + 3 * s,
    R(374, 100),
    "<=",
    given=[is_(x**2 + y**2 + s**2, 1)],
)
true("x+2y+3s at most 3.742 on the sphere", x + 2 * y + 3 * s, R(3742, 1000), "<=", given=[is_(x**2 + y**2 + s**2, 1)])
false("xys at most 0.19 on the sphere: equal", x * y * s, R(19, 100), "<=", given=[is_(x**2 + y**2 + s**2, 1)])
# tables
false(
    "path inequality with 1.001: linear table",
    R(1001, 1000) * (X[n] - X[1]) ** 2,
    (n - 1) * total((X[i + 1] - X[i]) ** 2, 1, n - 1),
    "<=",
)
true("path inequality", (X[n] - X[1]) ** 2, (n - 1) * total((X[i + 1] - X[i]) ** 2, 1, n - 1), "<=")
false(
    "neighbours at most 0.99: n=30,X_i=sin(i pi/31)",
    total(X[i] * X[i + 1], 1, n - 1),
    R(99, 100) * total(X[i] ** 2),
    "<=",
)
false("neighbours at most 0.8: n=4, golden", total(X[i] * X[i + 1], 1, n - 1), R(8, 10) * total(X[i] ** 2), "<=")
true("neighbours at most 1", total(X[i] * X[i + 1], 1, n - 1), total(X[i] ** 2), "<=")
false("Cauchy with 0.9999: X=Y", total(X[i] * Y[i]) ** 2, R(9999, 10**4) * total(X[i] ** 2) * total(Y[i] ** 2), "<=")
false(
    "weighted Cauchy with 1.64: n=300,X_i=1/i",
    total(X[i] / i) ** 2,
    R(164, 100) * total(X[i] ** 2),
    "<=",
)
true("weighted Cauchy with 1.645", total(X[i] / i) ** 2, R(1645, 1000) * total(X[i] ** 2), "<=")
false("harmonic mean with 1.0001: constant", R(10001, 10**4) * n**2, total(Q[i]) * total(1 / Q[i]), "<=")
true("harmonic mean", n**2, total(Q[i]) * total(1 / Q[i]), "<=")
false(
    "linear form on the unit sphere: X=i",
    total(i * X[i]) ** 2,
    R(999, 1000) * n * (n + 1) * (2 * n + 1) / 6 * total(X[i] ** 2),
    "<=",
)
true("linear form on the sphere", total(i * X[i]) ** 2, n * (n + 1) * (2 * n + 1) / 6 * total(X[i] ** 2), "<=")
# limits in integers
false("harmonic - log - gamma below 0.4995/n: n=200", harmonic(n) - log(n) - EulerGamma, R(4995, 10**4) / n, "<=")
true("harmonic - log - gamma below 1/(2n)", harmonic(n) - log(n) - EulerGamma, 1 / (2 * n), "<=")
false(
    "Stirling with 1/(12.01n): n=10", factorial(n), sqrt(2 * pi * n) * (n / E) ** n * exp(1 / (R(1201, 100) * n)), "<="
)
true("Stirling with 1/(12n)", factorial(n), sqrt(2 * pi * n) * (n / E) ** n * exp(1 / (12 * n)), "<=")
false("(1+1/n)^(n+0.499) above e: n=200", E, (1 + 1 / n) ** (n + R(499, 1000)), "<=")
true("(1+1/n)^(n+1/2) above e", E, (1 + 1 / n) ** (n + R(1, 2)), "<=")
