"""Statements of a reader from outside about sums, each put to the front door."""

from tests.hostile.statements.outside import *

true, false = of("outside: sums", ("door",))
p = IndexedBase("p", real=True)
q = IndexedBase("q", real=True)
false(0, Sum((-1) ** k * binomial(N, k), (k, 0, N)), 0)
true(1, Sum((-1) ** k * binomial(N, k), (k, 0, N)), KroneckerDelta(N, 0))
false(2, Sum(binomial(n, k), (k, 0, n)), 2**n)
false(3, Sum(k * (-1) ** k * binomial(P, k), (k, 0, P)), 0)
false(4, binomial(n, k), binomial(n, n - k))
false(5, binomial(n, N), binomial(n, n - N))
false(6, binomial(n, k) * k, n * binomial(n - 1, k - 1) + k)
false(7, Sum(k, (k, 1, n)), n * (n + 1) / 2 + Piecewise((1, n < -3), (0, True)))
false(8, Sum(1 / (k * (k + 1)), (k, 1, n)), n / (n + 1), where_defined=True)
false(9, Sum(x**k, (k, 0, n)), 0)
false(10, Sum(x**k, (k, 0, N)), Piecewise(((1 - x ** (N + 1)) / (1 - x), Ne(x, 1)), (N, True)))
false(11, Sum(x**k, (k, 1, N)), Piecewise((x * (1 - x**N) / (1 - x), Ne(x, 1)), (N + 1, True)))
false(12, Product(1 - 1 / k**2, (k, 2, P)), (P + 1) / (2 * P) + KroneckerDelta(P, 1))
false(13, Product(x - k, (k, 0, N - 1)), (-1) ** N * rf(x, N))
true(14, Product(x - k, (k, 0, N - 1)), ff(x, N))
false(15, rf(x, N), gamma(x + N) / gamma(x) + KroneckerDelta(x, 0), where_defined=True)
false(16, rf(x, N), 0, "!=")
false(17, Sum((-1) ** (k + 1) / k * binomial(N, k), (k, 1, N)), harmonic(N) + KroneckerDelta(N, 0))
true(18, Sum((-1) ** (k + 1) / k * binomial(N, k), (k, 1, N)), harmonic(N))
false(19, Sum(binomial(k, m), (k, m, n)), binomial(n + 1, m + 1))
false(20, Sum(binomial(P, k) ** 2, (k, 1, P)), binomial(2 * P, P))
false(21, Sum((-1) ** k * binomial(2 * N, k) ** 2, (k, 0, 2 * N)), binomial(2 * N, N))
true(22, Sum((-1) ** k * binomial(2 * N, k) ** 2, (k, 0, 2 * N)), (-1) ** N * binomial(2 * N, N))
false(23, Sum(binomial(N, k) / (k + 1), (k, 0, N)), 2 ** (N + 1) / (N + 1))
false(24, Sum((-1) ** k * binomial(N, k) / (x + k), (k, 0, N)), factorial(N) / rf(x, N))
false(25, Sum(binomial(x, k) * y**k, (k, 0, oo)), (1 + y) ** x, where_defined=True)
false(26, Sum(binomial(x, k) * (-1) ** k, (k, 0, oo)), 0, given=[x >= 0])
false(27, Sum(binomial(x, k), (k, 0, oo)), 2**x, given=[x >= -1], where_defined=True)
false(28, hyper([x, y], [z], 1), gamma(z) * gamma(z - x - y) / gamma(z - x) / gamma(z - y), where_defined=True)
false(29, hyper([-N, x], [y], 1), rf(y - x, N) / rf(y, N) * (1 + KroneckerDelta(N, 0)))
false(30, Sum((-1) ** k * k, (k, 0, N)), (-1) ** N * N / 2)
false(31, Sum(k * factorial(k), (k, 1, N)), factorial(N + 1))
false(32, Sum(k * factorial(k), (k, 0, n)), factorial(n + 1) - 1, where_defined=True)
false(33, Sum(k, (k, n, 0)), n * (1 - n) / 2 + Piecewise((0, n <= 0), (1, True)))
false(34, Sum(n * k, (k, 1, n)), Sum(k * k, (k, 1, n)))
false(35, Sum(Sum(k, (k, 1, k)), (k, 1, N)), Sum(k**2, (k, 1, N)))
false(36, Sum(j, (j, 1, i), (i, 1, N)), N * (N + 1) * (N + 2) / 6 + KroneckerDelta(N, 0))
false(37, Sum(KroneckerDelta(k, m) * x, (k, 1, N)), x)
false(38, Sum(KroneckerDelta(k, m) * f(k), (k, 0, N)), f(m), given=[m >= 0])
false(39, Sum(KroneckerDelta(k, m) * f(k), (k, 0, N)), f(m), given=[m >= 0, m <= N + 1])
true(40, Sum(KroneckerDelta(k, m) * f(k), (k, 0, N)), f(m), given=[m >= 0, m <= N])
false(41, Sum(Max(k, m), (k, 0, N)), (N + 1) * m + N, given=[m >= N - 2])
false(42, N * Sum(p[k] ** 2, (k, 1, N)), Sum(p[k], (k, 1, N)) ** 2, "<=")
true(43, Sum(p[k], (k, 1, N)) ** 2, N * Sum(p[k] ** 2, (k, 1, N)), "<=")
false(44, Sum(p[k], (k, 1, N)) ** 2, (N - 1) * Sum(p[k] ** 2, (k, 1, N)), "<=")
false(45, Sum(p[k], (k, 1, N)), 0, "!=", given=[ForAll(p[k] > 0, (k, 1, N))])
false(
    46,
    0,
    Sum(p[k] * log(p[k] / q[k]), (k, 1, N)),
    "<=",
    given=[ForAll(p[k] > 0, (k, 1, N)), ForAll(q[k] > 0, (k, 1, N))],
)
false(
    47,
    0,
    Sum(p[k] * log(p[k] / q[k]), (k, 1, N)),
    "<=",
    given=[ForAll(p[k] > 0, (k, 1, N)), ForAll(q[k] > 0, (k, 1, N)), Eq(Sum(p[k], (k, 1, N)), 1)],
)
true(
    48,
    0,
    Sum(p[k] * log(p[k] / q[k]), (k, 1, N)),
    "<=",
    given=[
        ForAll(p[k] > 0, (k, 1, N)),
        ForAll(q[k] > 0, (k, 1, N)),
        Eq(Sum(p[k], (k, 1, N)), 1),
        Eq(Sum(q[k], (k, 1, N)), 1),
    ],
)
false(49, p[1], 1, "<=", given=[ForAll(p[k] >= 0, (k, 2, N)), Eq(Sum(p[k], (k, 2, N)), 1)])
false(50, Sum(p[k], (k, 0, N)), 0, given=[ForAll(Eq(p[k], 0), (k, 1, N))])
false(51, 0, Sum(p[k], (k, 0, N)), "<=", given=[ForAll(p[k] >= 0, (k, 1, N))])
false(52, 0, p[1], "<=", given=[ForAll(p[k] >= 0, (k, 1, N))])
false(
    53, exp(Sum(p[k] * q[k], (k, 1, N))), Sum(p[k] * exp(q[k]), (k, 1, N)), "<=", given=[ForAll(p[k] >= 0, (k, 1, N))]
)
false(
    54,
    Sum(p[k] * q[k], (k, 1, N)),
    1,
    "<=",
    given=[ForAll(p[k] >= 0, (k, 1, N)), ForAll(q[k] <= 1, (k, 1, N)), Eq(Sum(p[k], (k, 1, N)), 2)],
)
false(
    55,
    -Sum(p[k] * log(p[k]), (k, 1, N)),
    log(N - 1),
    "<=",
    given=[ForAll(p[k] > 0, (k, 1, N)), Eq(Sum(p[k], (k, 1, N)), 1)],
)
false(
    56,
    Sum(p[k] * log(p[k] / q[k]), (k, 1, N)),
    Sum(Abs(p[k] - q[k]), (k, 1, N)),
    "<=",
    given=[ForAll(p[k] > 0, (k, 1, N)), ForAll(q[k] > 0, (k, 1, N))],
)
false(
    57,
    Sum((p[k] - q[k]) ** 2 / q[k], (k, 1, N)),
    Sum(p[k] ** 2 / q[k], (k, 1, N)) - 1,
    given=[ForAll(q[k] > 0, (k, 1, N)), Eq(Sum(p[k], (k, 1, N)), 1)],
)
false(
    58,
    Sum(p[k] * log(p[k] / q[k]), (k, 1, N)),
    Sum(p[k] * log(p[k]), (k, 1, N)) - Sum(p[k] * log(q[k]), (k, 1, N)),
    given=[ForAll(p[k] >= 0, (k, 1, N)), ForAll(q[k] >= 0, (k, 1, N))],
    where_defined=True,
)
