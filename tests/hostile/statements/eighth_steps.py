"""Optimisation: rates, momentum, smoothness, Young and Hölder, stability regions, with wrong constants and borders."""

from tests.hostile.statements.eighth import *

true, false = of("eighth: steps")
lam, mu, beta, th = symbols("lam mu beta th", positive=True)
small = [x**2 + y**2 < 1]
G = Matrix([[1 + beta - h * lam, -beta], [1, 0]])
inside = lambda *gs: [one for one in gs]

false("contraction factor at 2/L: h=2,L=1", Abs(1 - h * L), 1, "!=", given=[h * L <= 2])
true("contraction factor inside", Abs(1 - h * L), 1, "!=", given=[h * L < 2])
false("GD stable, border: h=2,L=1", iverson(Abs(1 - h * L) < 1), iverson(h * L <= 2))
true("GD stable", iverson(Abs(1 - h * L) < 1), iverson(h * L < 2))
false("GD stable for signed curvature: a=-1", iverson(Abs(1 - h * a) < 1), iverson(h * a < 2))
true("GD stable for signed curvature", iverson(Abs(1 - h * a) < 1), iverson(h * a < 2) * iverson(h * a > 0))
false("optimal step 1/L: mu=1,L=3,h=1/3", Abs(1 - h * L), Abs(1 - h * mu), given=[Eq(h * L, 1)])
true("optimal step 2/(L+mu)", (1 - 2 * mu / (L + mu)) ** 2, (1 - 2 * L / (L + mu)) ** 2)
false("rate of the best step, squared root: L=4,mu=1", 1 - 2 * mu / (L + mu), ((L - mu) / (L + mu)) ** 2)
true("rate of the best step", 1 - 2 * mu / (L + mu), (L - mu) / (L + mu))
false("contraction of (1-hL)^2 by 1-hL: h=3/2,L=1", (1 - h * L) ** 2, 1 - h * L, "<=", given=[h * L <= 2])
true("contraction of (1-hL)^2 short", (1 - h * L) ** 2, 1 - h * L, "<=", given=[h * L <= 1])
false(
    "descent, h<=2/L gives half: h=2,L=1,x=1", -h * x**2 + L * h**2 * x**2 / 2, -h * x**2 / 2, "<=", given=[h * L <= 2]
)
true("descent lemma at 1/L", -h * x**2 + L * h**2 * x**2 / 2, -h * x**2 / 2, "<=", given=[h * L <= 1])
false(
    "descent, just beyond: h=1, L=1001/1000, x=1",
    -h * x**2 + L * h**2 * x**2 / 2,
    -h * x**2 / 2,
    "<=",
    given=[h * L <= R(1001, 1000)],
)
false("convexity of a cubic: x=-2,y=0", x**3 + 3 * x**2 * (y - x), y**3, "<=")
true("convexity of a cubic, positive", p**3 + 3 * p**2 * (q - p), q**3, "<=")
false("convexity of a double well: x=0,y=1", (x**2 - 1) ** 2 + 4 * x * (x**2 - 1) * (y - x), (y**2 - 1) ** 2, "<=")
true("convexity of a fourth power", x**4 + 4 * x**3 * (y - x), y**4, "<=")
false("monotone gradient of a double well: x=0,y=1/2", 0, (x**3 - x - y**3 + y) * (x - y), "<=")
true("monotone gradient of a cubic root", 0, (x**3 - y**3) * (x - y), "<=")
false("cocoercive, constant: x=1,y=0, L=2", L * (x - y) ** 2, (L * x / 2 - L * y / 2) * (x - y), "<=")
false("Young with halves: a=b=1", a * b, a**2 / 4 + b**2 / 4, "<=")
true("Young", a * b, a**2 / 2 + b**2 / 2, "<=")
false("Young with a weight, one side: p=1,a=1,b=3/2", a * b, p * a**2 / 2 + b**2 / (4 * p), "<=")
true("Young with a weight", a * b, p * a**2 / 2 + b**2 / (2 * p), "<=")
false("Young for 3 and 3/2, swapped: p=q=2", p * q, p**3 / 3 + q ** R(3, 2) / 3, "<=")
true("Young for 3 and 3/2", p * q, p**3 / 3 + 2 * q ** R(3, 2) / 3, "<=")
false("parallelogram, without 2: a=b=1", (a + b) ** 2, a**2 + b**2, "<=")
true("parallelogram", (a + b) ** 2, 2 * a**2 + 2 * b**2, "<=")
false("(a+b+c)^2 with 2: a=b=c=1", (a + b + c) ** 2, 2 * (a**2 + b**2 + c**2), "<=")
true("(a+b+c)^2 with 3", (a + b + c) ** 2, 3 * (a**2 + b**2 + c**2), "<=")
false("Peter-Paul: s=-1, a=b=1", (a + b) ** 2, (1 + s) * a**2 + (1 + s) * b**2 / s, "<=", given=[s < 0])
true("Peter-Paul right", (a + b) ** 2, (1 + s) * a**2 + (1 + 1 / s) * b**2, "<=", given=[s > 0])
false("convex combination, s outside: s=2", (s * a + (1 - s) * b) ** 2, s * a**2 + (1 - s) * b**2, "<=")
true("convex combination", (s * a + (1 - s) * b) ** 2, s * a**2 + (1 - s) * b**2, "<=", given=[s >= 0, s <= 1])
false(
    "convex combination identity, sign",
    (s * a + (1 - s) * b) ** 2,
    s * a**2 + (1 - s) * b**2 + s * (1 - s) * (a - b) ** 2,
)
false("three points, sign: x=0,a=1,b=2", 2 * (a - x) * (b - x), (a - x) ** 2 + (b - x) ** 2 + (a - b) ** 2)
true("three points", 2 * (a - x) * (b - x), (a - x) ** 2 + (b - x) ** 2 - (a - b) ** 2)
false(
    "heavy ball, border: beta=1/2, h=1, lam=3",
    iverson(SpectralRadius(G) < 1),
    iverson(h * lam <= 2 * (1 + beta)) * iverson(beta < 1),
)
true("heavy ball", iverson(SpectralRadius(G) < 1), iverson(h * lam < 2 * (1 + beta)) * iverson(beta < 1))
false(
    "heavy ball, minus: beta=1/2, h lam=2",
    iverson(SpectralRadius(G) < 1),
    iverson(h * lam < 2 * (1 - beta)) * iverson(beta < 1),
)
false(
    "heavy ball, beta=1 is stable: no",
    iverson(SpectralRadius(G) < 1),
    iverson(h * lam < 2 * (1 + beta)) * iverson(beta <= 1),
)
false(
    "heavy ball radius is beta: h=1, lam=1/100, beta=1/4",
    SpectralRadius(G) ** 2,
    beta,
    given=[beta < 1, h * lam < 2 * (1 + beta)],
)
false("heavy ball determinant", G.det(), -beta + 0 * h)
false("momentum average from 0: n=1", (1 - beta) * Sum(beta**k, (k, 1, n)), 1 - beta**n, given=[beta < 1])
true("momentum average", (1 - beta) * Sum(beta ** (k - 1), (k, 1, n)), 1 - beta**n)
false("Adam bias, power: n=1", (1 - beta) * Sum(beta ** (n - k), (k, 1, n)), 1 - beta ** (n - 1))
true("Adam bias", (1 - beta) * Sum(beta ** (n - k), (k, 1, n)), 1 - beta**n)
false("Adam step bounded by h: a=b... with beta: a=1, s=1/2", Abs(a) / sqrt(a**2 / 2 + b**2), 1, "<=", given=[Ne(a, 0)])
true("Adam step bounded", Abs(a) / sqrt(a**2 + b**2), 1, "<=", given=[Ne(a, 0)])
false("rate (1-mu/L)^n below exp, wrong way: n=1", exp(-n * mu / L), (1 - mu / L) ** n, "<=", given=[mu < L])
true("rate (1-mu/L)^n below exp", (1 - mu / L) ** n, exp(-n * mu / L), "<=", given=[mu < L])
false("rate below exp, mu above L: mu/L=8,n=2", (1 - mu / L) ** n, exp(-n * mu / L), "<=")
false("1/n is summable: n=12367", Sum(1 / k, (k, 1, n)), 10, "<=")
false("log below a root, a window: n=5000", log(n), n ** R(1, 4), "<=", given=[n >= 5000, n <= 10**9])
false("log below a root, far: n=16", log(n), sqrt(n) / 2 + R(1, 4), "<=")
false("sqrt step sum, lower: n=1", Sum(1 / sqrt(k), (k, 1, n)), 2 * sqrt(n) - 2, "<=")
true("sqrt step sum, upper", Sum(1 / sqrt(k), (k, 1, n)), 2 * sqrt(n), "<=")
false("far quartic: x=700", x**2 * 10**6, x**4 + 10**11, "<=")
false("thin square: x=10005/10000", 0, (x - 1) * (x - R(1001, 1000)), "<=")
false("one integer: e=7 in a square", 1, (e - 7) ** 2 + e * 0, "<=")
false("one integer of a product: e=12", 0, (e - 11) * (e - 13), "<=")
true("no integer between", 0, (e - 11) * (e - 12), "<=")
false("Motzkin with a larger middle: x=y=1", 4 * x**2 * y**2, x**4 * y**2 + x**2 * y**4 + 1, "<=")
true("Motzkin", 3 * x**2 * y**2, x**4 * y**2 + x**2 * y**4 + 1, "<=")
false("Motzkin minus a bit: x=y=1", 3 * x**2 * y**2 + R(1, 10**9), x**4 * y**2 + x**2 * y**4 + 1, "<=")
false("Robinson's touch, strict: x=y=1", x**4 * y**2 + x**2 * y**4 + 1, 3 * x**2 * y**2, "!=")
false("AM-GM of three, reals: a=-2,b=c=0", 3 * a * b * c, a**3 + b**3 + c**3, "<=")
true("AM-GM of three, positive", 3 * p * q * r, p**3 + q**3 + r**3, "<=")
false("Nesbitt, larger: a=b=c", R(8, 5), p / (q + r) + q / (p + r) + r / (p + q), "<=")
true("Nesbitt", R(3, 2), p / (q + r) + q / (p + r) + r / (p + q), "<=")
false(
    "Schur of degree one, without positivity: a=-3,b=1,c=1/2",
    0,
    a * (a - b) * (a - c) + b * (b - a) * (b - c) + c * (c - a) * (c - b),
    "<=",
)
true("Schur of degree one", 0, p * (p - q) * (p - r) + q * (q - p) * (q - r) + r * (r - p) * (r - q), "<=")
false("exp tangent at 1: x=1", exp(1) * x + R(1, 100), exp(x), "<=")
true("exp tangent at 1", exp(1) * x, exp(x), "<=")
false("exp upper on [0,1]: x=1", exp(x), 1 + x + x**2 * R(7, 10), "<=", given=[x >= 0, x <= 1])
false("cosh below exp square, quarter: x=1", cosh(x), exp(x**2 / 4), "<=")
true("cosh below exp square", cosh(x), exp(x**2 / 2), "<=")
false(
    "Hoeffding constant: p weights: s=1,x=1/2",
    x * exp(s * (1 - x)) + (1 - x) * exp(-s * x),
    exp(s**2 / 10),
    "<=",
    given=[x >= 0, x <= 1],
)
false("log below a tangent, wrong sign: p=2", p - 1, log(p), "<=")
true("log bounds", 1 - 1 / p, log(p), "<=")
false("log mean above arithmetic: p=1,q=2", (p + q) / 2, (p - q) / (log(p) - log(q)), "<=", given=[Ne(p, q)])
true("log mean above geometric", sqrt(p * q), (p - q) / (log(p) - log(q)), "<=", given=[Ne(p, q)])
false("sigmoid slope bound: x=0", exp(x) / (1 + exp(x)) ** 2, R(6, 25), "<=")
true("sigmoid slope bound quarter", exp(x) / (1 + exp(x)) ** 2, R(1, 4), "<=")
false("sigmoid symmetric: x=1", 1 / (1 + exp(-x)), 1 / (1 + exp(x)))
false("softplus minus: x=1", log(1 + exp(x)) - log(1 + exp(-x)), -x)
true("softplus minus, right", log(1 + exp(x)) - log(1 + exp(-x)), x)
false("tanh by sigmoid: x=1", tanh(x), 2 / (1 + exp(-x)) - 1)
true("tanh by sigmoid, right", tanh(x), 2 / (1 + exp(-2 * x)) - 1)
false("hinge below logistic: x=0 base e", Max(0, 1 - x), log(1 + exp(-x)), "<=")
true("hinge above, base 2", Max(0, -x), log(1 + exp(-x)), "<=")
false("stability of order two: z=-1+3*I", Abs(1 + z + z**2 / 2), 1, "<=", given=[re(z) <= 0, re(z) >= -2])
true("stability of order two, real", Abs(1 + x + x**2 / 2), 1, "<=", given=[x <= 0, x >= -2])
false("stability of order three, border 3: x=-3", Abs(1 + x + x**2 / 2 + x**3 / 6), 1, "<=", given=[x <= 0, x >= -3])
false("implicit Euler unstable: z=1/2", Abs(1 / (1 - z)), 1, "<=", given=[re(z) <= 1, Ne(z, 1)])
true("implicit Euler", Abs(1 / (1 - z)), 1, "<=", given=[re(z) <= 0])
false("trapezoid strictly: z=I", Abs((2 + z) / (2 - z)), 1, "!=", given=[re(z) <= 0])
true("trapezoid", Abs((2 + z) / (2 - z)), 1, "<=", given=[re(z) <= 0])
false("leapfrog, 2 inclusive: p=2", iverson(SpectralRadius(Matrix([[2 - p**2, -1], [1, 0]])) <= 1), iverson(p < 2))
