"""Finite sums and series: ranges off by one, telescoping, binomials, harmonic sums, radii of convergence."""

from tests.hostile.statements.eighth import *

true, false = of("eighth: sums")
d, l = symbols("d l", integer=True, nonnegative=True)
T = Symbol("T", integer=True, nonnegative=True)


def S(term, letter, start, end):
    return Sum(term, (letter, start, end))


def C(top, low):
    return binomial(top, low, evaluate=False)


false("sum of numbers: T=1", S(d, d, 0, T), T * (T - 1) / 2)
true("sum of numbers", S(d, d, 0, T), T * (T + 1) / 2)
false("sum of squares: T=1", S(d**2, d, 0, T), T * (T + 1) * (2 * T - 1) / 6)
false("sum of cubes is not the square of T: T=2", S(d**3, d, 0, T), (T * (T - 1) / 2) ** 2)
false("sum of odd numbers: T=0", S(2 * d + 1, d, 0, T), T**2)
true("sum of odd numbers", S(2 * d + 1, d, 0, T), (T + 1) ** 2)
false("geometric: T=0", S(x**d, d, 0, T), (1 - x**T) / (1 - x), given=[Ne(x, 1)])
true("geometric", S(x**d, d, 0, T), (1 - x ** (T + 1)) / (1 - x), given=[Ne(x, 1)])
false("geometric at 1: x=1", S(x**d, d, 0, T), (1 - x ** (T + 1)) / (1 - x), where_defined=True)
false("geometric from 1: n=1", S(x**k, k, 1, n), (x - x**n) / (1 - x), given=[Ne(x, 1)])
false(
    "arithmetico-geometric: n=1",
    S(k * x**k, k, 1, n),
    x * (1 - (n + 1) * x**n - n * x ** (n + 1)) / (1 - x) ** 2,
    given=[Ne(x, 1)],
)
true(
    "arithmetico-geometric",
    S(k * x**k, k, 1, n),
    x * (1 - (n + 1) * x**n + n * x ** (n + 1)) / (1 - x) ** 2,
    given=[Ne(x, 1)],
)
false("telescoping: n=1", S(1 / (k * (k + 1)), k, 1, n), 1 - 1 / n)
true("telescoping", S(1 / (k * (k + 1)), k, 1, n), 1 - 1 / (n + 1))
false("telescoping, step two: n=2", S(1 / (k * (k + 2)), k, 1, n), (1 - 1 / (n + 2)) / 2)
false("telescoping of a table: n=2, X=(1,2)", S(X[k + 1] - X[k], k, 1, n - 1), X[n] - X[2])
false("Abel summation, ends: n=1", S(X[k], k, 1, n) * 2, S(X[k], k, 1, n - 1) + X[n])
false("split of a sum: n=2", S(X[k], k, 1, n), X[1] + X[n] + S(X[k], k, 2, n))
true("split of a sum", S(X[k], k, 1, n), X[n] + S(X[k], k, 1, n - 1))
false("square of a sum: n=2", S(X[k], k, 1, n) ** 2, S(X[k] ** 2, k, 1, n))
false(
    "square of a sum, off-diagonal twice: n=2",
    S(X[k], k, 1, n) ** 2,
    S(X[k] ** 2, k, 1, n) + Sum(X[i] * X[j], (j, 1, i - 1), (i, 1, n)),
)
true(
    "square of a sum, off-diagonal",
    S(X[k], k, 1, n) ** 2,
    S(X[k] ** 2, k, 1, n) + 2 * Sum(X[i] * X[j], (j, 1, i - 1), (i, 1, n)),
)
false("order of a triangle: n=2, X=(0,1)", Sum(X[i], (j, 1, i), (i, 1, n)), Sum(X[i], (i, 1, j), (j, 1, n)))
true("order of a triangle", Sum(X[i] * Y[j], (j, 1, i), (i, 1, n)), Sum(X[i] * Y[j], (i, j, n), (j, 1, n)))
false(
    "order of a triangle, diagonal left out: n=1",
    Sum(X[i] * Y[j], (j, 1, i), (i, 1, n)),
    Sum(X[i] * Y[j], (i, j + 1, n), (j, 1, n)),
)
false(
    "Lagrange with a factor: n=2",
    S(X[i] ** 2, i, 1, n) * S(Y[i] ** 2, i, 1, n) - S(X[i] * Y[i], i, 1, n) ** 2,
    Sum((X[i] * Y[j] - X[j] * Y[i]) ** 2, (i, 1, n), (j, 1, n)),
)
true(
    "Lagrange",
    S(X[i] ** 2, i, 1, n) * S(Y[i] ** 2, i, 1, n) - S(X[i] * Y[i], i, 1, n) ** 2,
    Sum((X[i] * Y[j] - X[j] * Y[i]) ** 2, (i, 1, n), (j, 1, n)) / 2,
)
false(
    "variance with n+1: n=1, X=1",
    S((X[i] - S(X[j], j, 1, n) / n) ** 2, i, 1, n),
    S(X[i] ** 2, i, 1, n) - S(X[i], i, 1, n) ** 2 / (n + 1),
)
true("variance", S((X[i] - S(X[j], j, 1, n) / n) ** 2, i, 1, n), S(X[i] ** 2, i, 1, n) - S(X[i], i, 1, n) ** 2 / n)
false(
    "mean pair distance: n=2",
    Sum((X[i] - X[j]) ** 2, (i, 1, n), (j, 1, n)),
    n * S(X[i] ** 2, i, 1, n) - S(X[i], i, 1, n) ** 2,
)
false("Chebyshev sum without order: n=2", S(X[i], i, 1, n) * S(Y[i], i, 1, n), n * S(X[i] * Y[i], i, 1, n), "<=")
false("mean below a power mean, wrong way: n=2", n * S(X[i] ** 2, i, 1, n), S(X[i], i, 1, n) ** 2, "<=")
true("mean below a power mean", S(X[i], i, 1, n) ** 2, n * S(X[i] ** 2, i, 1, n), "<=")
false("l1 below l2: n=2, X=1", S(Abs(X[i]), i, 1, n), sqrt(S(X[i] ** 2, i, 1, n)), "<=")
true("l2 below l1", sqrt(S(X[i] ** 2, i, 1, n)), S(Abs(X[i]), i, 1, n), "<=")
false("AM-GM by reciprocals: n=2, Q=1", S(Q[i], i, 1, n) * S(1 / Q[i], i, 1, n), n**2, "<=")
true("AM-HM", n**2, S(Q[i], i, 1, n) * S(1 / Q[i], i, 1, n), "<=")
false("binomial theorem, end: T=1", S(C(T, d) * x**d, d, 0, T), (1 + x) ** (T + 1))
false("binomial theorem from 1: n=1", S(C(n, k) * x**k, k, 1, n), (1 + x) ** n)
false("alternating binomials: T=0", S((-1) ** d * C(T, d), d, 0, T), 0)
true("alternating binomials, n>=1", S((-1) ** d * C(n, d), d, 0, n), 0)
false("alternating squares: n=1", S((-1) ** d * C(2 * n, d) ** 2, d, 0, 2 * n), C(2 * n, n))
false("weighted binomials: T=1", S(d * C(T, d), d, 0, T), T * 2**T)
true("weighted binomials", S(d * C(n, d), d, 0, n), n * 2 ** (n - 1))
false("twice weighted: n=1", S(d * (d - 1) * C(n, d), d, 0, n), n * (n + 1) * 2 ** (n - 2))
false("squares of binomials: T=1", S(C(T, d) ** 2, d, 0, T), C(2 * T + 1, T))
true("squares of binomials", S(C(T, d) ** 2, d, 0, T), C(2 * T, T))
false("hockey stick, end: T=1, l=0", S(C(d, l), d, l, T), C(T + 1, l), given=[l <= T])
true("hockey stick", S(C(d, l), d, l, T), C(T + 1, l + 1), given=[l <= T])
false("hockey stick, top: T=l=0", S(C(d, l), d, 0, T), C(T, l + 1))
false("Pascal, one too far: n=2, k=1", C(n, k), C(n - 1, k - 1) + C(n - 1, k + 1))
true("Pascal", C(n, k), C(n - 1, k - 1) + C(n - 1, k))
false("absorption: n=3, k=1", k * C(n, k), n * C(n - 1, k))
false("upper negation: x=1, d=1", binomial(-x, d), (-1) ** d * binomial(x + d, d))
false("symmetry of binomials: e=-1, d=1", binomial(e, d), binomial(e, e - d))
false("half of the binomials: T=0", S(C(2 * T, d), d, 0, T), 2 ** (2 * T - 1))
false("reciprocal binomials: T=0", S(1 / C(T, d), d, 0, T), 2)
false("sum over parity: T=0", S(C(T, 2 * d), d, 0, T), 2**T / 2)
true("sum over parity", S(C(n, 2 * d), d, 0, n), 2**n / 2)
false("harmonic shift: n=1", S(1 / k, k, 1, n), S(1 / k, k, 2, n + 1))
false("harmonic recursion: n=1", harmonic(n), harmonic(n - 1) + 1 / (n + 1))
false("sum of harmonic: n=1", S(harmonic(k), k, 1, n), (n + 1) * harmonic(n) - n + 1)
true("sum of harmonic", S(harmonic(k), k, 1, n), (n + 1) * harmonic(n) - n)
false("harmonic below log: n=1", harmonic(n), log(n) + R(9, 10), "<=")
true("harmonic above log", log(n), harmonic(n), "<=")
false("harmonic of double: n=1", S((-1) ** (k + 1) / k, k, 1, 2 * n), harmonic(2 * n) - harmonic(n) / 2)
true("harmonic of double", S((-1) ** (k + 1) / k, k, 1, 2 * n), harmonic(2 * n) - harmonic(n))
false("factorial telescoping: n=1", S(k * factorial(k), k, 1, n), factorial(n + 1))
true("factorial telescoping", S(k * factorial(k), k, 1, n), factorial(n + 1) - 1)
false("Stirling below: n=1", factorial(n), n**n * exp(-n) * sqrt(2 * pi * n), "<=")
true("factorial below a power", factorial(n), n**n, "<=")
false("factorial above an exponential: n=3", 2**n, factorial(n), "<=")
true("factorial above an exponential, n>=4", 2**n, factorial(n), "<=", given=[n >= 4])
false("power against power, one integer: n=3", n**3, 3**n - 1, "<=")
false("square against exponential, one integer: n=3", n**2, 2**n, "<=")
true("square against exponential", n**2, 2**n, "<=", given=[n >= 4])
false("Bernoulli with x<-2: x=-4,n=3", 1 + n * x, (1 + x) ** n, "<=")
true("Bernoulli", 1 + n * x, (1 + x) ** n, "<=", given=[x >= -1])
false("Bernoulli strict: x=0", 1 + n * x, (1 + x) ** n, "!=", given=[x > -1, n >= 2])
false("product telescoping: n=1", Product(1 + 1 / k, (k, 1, n)), n)
true("product telescoping", Product(1 + 1 / k, (k, 1, n)), n + 1)
false("product 1-1/k^2 from 2: n=1", Product(1 - 1 / (k + 1) ** 2, (k, 1, n)), (n + 1) / (2 * n))
false(
    "product of sums: n=1, X=Y=1", Product(X[k], (k, 1, n)) * Product(Y[k], (k, 1, n)), Product(X[k] + Y[k], (k, 1, n))
)
false("a sum that runs backwards beyond its index: e=-2", S(1, d, 1, e), e)
false("a product that runs backwards beyond its index: e=-2", Product(2, (d, 1, e)), 2**e)
false("a sum from an end beyond its index: e=-1", S(d, d, e, 0), 0, given=[e <= 0])
true("a sum that runs backwards within its index", S(1, d, 1, e), e, given=[e >= -1])
false("geometric series without radius: x=2", S(x**d, d, 0, oo), 1 / (1 - x), given=[Ne(x, 1)], where_defined=True)
false("geometric series at -1: diverges", S(x**d, d, 0, oo), 1 / (1 - x), given=[x >= -1, x < 1], where_defined=True)
false("geometric series from 1: x=0", S(x**k, k, 1, oo), 1 / (1 - x), given=[Abs(x) < 1])
true("geometric series", S(x**d, d, 0, oo), 1 / (1 - x), given=[Abs(x) < 1])
false("derived geometric: x=1/2", S(k * x**k, k, 1, oo), 1 / (1 - x) ** 2, given=[Abs(x) < 1])
true("derived geometric", S(k * x ** (k - 1), k, 1, oo), 1 / (1 - x) ** 2, given=[Abs(x) < 1])
false("log series, sign: x=1/2", S(x**k / k, k, 1, oo), log(1 - x), given=[Abs(x) < 1])
true("log series", S(x**k / k, k, 1, oo), -log(1 - x), given=[Abs(x) < 1])
false("log series at 1: x=1 diverges", S(x**k / k, k, 1, oo), -log(1 - x), given=[x >= -1, x <= 1], where_defined=True)
true("log series at -1", S(x**k / k, k, 1, oo), -log(1 - x), given=[x >= -1, x < 1])
false("exp series without the first: x=0", S(x**k / factorial(k), k, 1, oo), exp(x))
true("exp series", S(x**d / factorial(d), d, 0, oo), exp(x))
false("exp series shifted: x=2", S(x**d / factorial(d + 1), d, 0, oo), (exp(x) - 1) * x)
false("exp series shifted at 0: x=0", S(x**d / factorial(d + 1), d, 0, oo), (exp(x) - 1) / x, where_defined=True)
false("cos series: sign", S(x ** (2 * d) / factorial(2 * d), d, 0, oo), cos(x))
false("sin series: index", S((-1) ** d * x ** (2 * d + 1) / factorial(2 * d), d, 0, oo), sin(x))
false("atan series outside: x=2", S((-1) ** d * x ** (2 * d + 1) / (2 * d + 1), d, 0, oo), atan(x), where_defined=True)
false("binomial series at -1/2: sign", S(binomial(R(-1, 2), d) * x**d, d, 0, oo), 1 / sqrt(1 - x), given=[Abs(x) < 1])
false(
    "central binomials, radius 1: x=-1/2",
    S(C(2 * d, d) * x**d, d, 0, oo),
    1 / sqrt(1 - 4 * x),
    given=[Abs(x) < 1, x < R(1, 4)],
    where_defined=True,
)
true("central binomials", S(C(2 * d, d) * x**d, d, 0, oo), 1 / sqrt(1 - 4 * x), given=[Abs(x) < R(1, 4)])
false("zeta(2)", S(1 / k**2, k, 1, oo), pi**2 / 8)
false("harmonic series converges: diverges", S(1 / k, k, 1, oo), 100, "<=")
false("tail of geometric: end: x=1/2", S(x**d, d, T, oo), x ** (T + 1) / (1 - x), given=[Abs(x) < 1])
true("tail of geometric", S(x**d, d, T, oo), x**T / (1 - x), given=[Abs(x) < 1])
false(
    "Cauchy product as a product of terms: x=1/2", S(x**d, d, 0, oo) ** 2, S(x ** (2 * d), d, 0, oo), given=[Abs(x) < 1]
)
