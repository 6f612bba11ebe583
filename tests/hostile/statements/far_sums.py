"""Empty ranges, closed forms that fail once, entropies, supports, nested and reversed sums, series."""

from sympy import *

from symbolic import (
    ForAll,
    Largest,
    MatrixExp,
    Smallest,
    SpectralAbscissa,
    SpectralRadius,
    contraction,
    iverson,
    phi,
    phi1,
)
from tests.hostile.statements.pairs import of

true, false = of("far sums")
i, j = symbols("i j", integer=True, positive=True)
n = Symbol("n", integer=True, nonnegative=True)
m = Symbol("m", integer=True, positive=True)
k = Symbol("k", integer=True)
x, y, t = symbols("x y t", real=True)
z = Symbol("z")
a = IndexedBase("a", shape=(n,), real=True)
b = IndexedBase("b", shape=(n,), real=True)
am = IndexedBase("a", shape=(m,), real=True)
bm = IndexedBase("b", shape=(m,), real=True)
pm = IndexedBase("p", shape=(m,), positive=True)
qm = IndexedBase("q", shape=(m,), nonnegative=True)
pn = IndexedBase("p", shape=(n,), positive=True)
A = IndexedBase("A", shape=(m, m), real=True)
An = IndexedBase("A", shape=(n, n))
c = IndexedBase("c", shape=(n,))
# empty ranges
false(0, Sum(a[i] ** 2, (i, 1, n)), 0, "!=")
false(2, 1, Sum(1, (i, 1, n)), "<=")
false(3, Product(a[i], (i, 1, n)), 0, given=[Eq(n, 0)])
false(4, Sum(a[i], (i, 0, n)), Sum(a[i], (i, 1, n)))
false(5, Sum(2**i, (i, 0, n - 1)), 2**n)
true(6, Sum(2**k, (k, 0, n - 1)), 2**n - 1)
false(7, Sum(x**k, (k, 0, n)), (1 - x ** (n + 1)) / (1 - x) + x * 0, where_defined=True)
false(8, Sum(x**k, (k, 0, n - 1)) * (x - 1), x**n - 1 + KroneckerDelta(n, 7))
false(9, Sum(k, (k, 1, n)), n * (n + 1) / 2 + Piecewise((1, n > 40), (0, True)))
false(10, Sum(k, (k, 1, n)), n * (n + 1) / 2 + iverson(Eq(n, 41)))
false(11, Sum(k**3, (k, 1, n)), Sum(k**2, (k, 1, n)) ** 2)
false(12, Sum(k * factorial(k), (k, 1, n)), factorial(n + 1))
false(13, Sum(binomial(n, k) ** 2, (k, 0, n)), binomial(2 * n, n) + KroneckerDelta(n, 0))
false(14, Sum((-1) ** k * binomial(n, k), (k, 0, n)), 0)
true(15, Sum((-1) ** k * binomial(n, k), (k, 0, n)), KroneckerDelta(n, 0))
false(16, Sum((-1) ** k * binomial(m, k) * k, (k, 0, m)), 0)
true(17, Sum((-1) ** k * binomial(m, k) * k, (k, 0, m)), -KroneckerDelta(m, 1))
false(18, Sum((-1) ** k * binomial(n, k) * k**2, (k, 0, n)), 0, given=[n >= 2])
true(19, Sum((-1) ** k * binomial(n, k) * k**2, (k, 0, n)), 0, given=[n >= 3])
true(20, Sum(binomial(n, k) * x**k, (k, 0, n)), (1 + x) ** n)
false(21, Sum(binomial(n, k) * binomial(m, 5 - k), (k, 0, 5)), binomial(n + m, 5) + iverson(n + m < 3))
false(22, Sum(1 / (k * (k + 1)), (k, 1, n)), 1 - 1 / (n + 2))
false(23, Sum(1 / k, (k, 1, 2 * m)) - Sum(1 / k, (k, 1, m)), log(2))
false(24, Sum(1 / k, (k, 1, 2 * m)) - Sum(1 / k, (k, 1, m)), log(2) - Rational(1, 10**4), "<=")
false(25, Sum(a[i], (i, 1, n)) ** 2, Sum(a[i] ** 2, (i, 1, n)), "<=")
false(26, Sum(am[i], (i, 1, m)) ** 2, (m - 1) * Sum(am[i] ** 2, (i, 1, m)), "<=")
false(27, Sum(am[i], (i, 1, m)) ** 2, m * Sum(am[i] ** 2, (i, 1, m)))
false(28, Sum(a[i] ** 2, (i, 1, n)), Sum(a[i], (i, 1, n)) ** 2, "<=")
false(29, Sum(am[i] * bm[i], (i, 1, m)), Sum(am[i], (i, 1, m)) * Sum(bm[i], (i, 1, m)) / m, "<=")
false(30, Sum(pm[i] * log(pm[i]), (i, 1, m)), 0, "<=")
false(31, log(m), -Sum(pm[i] * log(pm[i]), (i, 1, m)), "<=", given=[Eq(Sum(pm[i], (i, 1, m)), 1)])
false(
    32,
    Sum(Piecewise((qm[i] * log(qm[i]), qm[i] > 0), (0, True)), (i, 1, m)),
    -1 / m,
    "<=",
    given=[Eq(Sum(qm[i], (i, 1, m)), 1)],
)
false(33, Sum(Piecewise((1, qm[i] > 0), (0, True)), (i, 1, m)), m)
false(34, Sum(Piecewise((qm[i], qm[i] > 0), (1, True)), (i, 1, m)), Sum(qm[i], (i, 1, m)))
true(35, Sum(Piecewise((qm[i], qm[i] > 0), (0, True)), (i, 1, m)), Sum(qm[i], (i, 1, m)))
false(36, Sum(Piecewise((1, qm[i] > 0), (0, True)), (i, 1, m)), 0, "!=")
false(37, 1, Sum(Piecewise((1, qm[i] > 0), (0, True)), (i, 1, m)), "<=")
true(38, 1, Sum(Piecewise((1, qm[i] > 0), (0, True)), (i, 1, m)), "<=", given=[Eq(Sum(qm[i], (i, 1, m)), 1)])
false(39, Sum(A[i, j], (i, 1, m), (j, 1, i)), Sum(A[i, j], (j, 1, m), (i, 1, j)))
false(40, Sum(A[i, j], (j, 1, m), (i, 1, j)), Sum(A[i, j], (i, 1, m), (j, 1, i)))
true(41, Sum(A[i, j], (j, 1, i), (i, 1, m)), Sum(A[i, j], (i, j, m), (j, 1, m)))
false(42, Sum(A[i, j] * KroneckerDelta(i, j), (i, 1, m), (j, 1, m)), Sum(A[i, i], (i, 1, m)) + KroneckerDelta(m, 3))
false(43, Sum(Sum(a[i], (i, 1, n)) * a[i], (i, 1, n)), Sum(a[i] ** 2, (i, 1, n)))
true(44, Sum(Sum(a[i], (i, 1, n)) * a[i], (i, 1, n)), Sum(a[i], (i, 1, n)) ** 2)
false(45, Sum(a[i] * b[j], (i, 1, n), (j, 1, n)), Sum(a[i] * b[i], (i, 1, n)))
false(46, Sum(a[i], (i, 1, n)), a[i] * n)
false(47, a[i] * Sum(b[i], (i, 1, n)), Sum(a[i] * b[i], (i, 1, n)), given=[i <= n])
false(48, Sum(a[i], (i, 1, n)), Sum(a[n + 1 - i], (i, 1, n)) + a[1], given=[n >= 1])
true(49, Sum(a[i], (i, 1, n)), Sum(a[n + 1 - i], (i, 1, n)))
false(50, Sum(a[i] - a[i + 1], (i, 1, n - 1)), a[1] - a[n - 1], given=[n >= 2])
true(51, Sum(a[i] - a[i + 1], (i, 1, n - 1)), a[1] - a[n], given=[n >= 1])
true(52, Sum(1, (k, 3, n)), n - 2)
false(53, Sum(k, (k, 5, 2)), 0)
false(54, Product(k, (k, 1, n)), factorial(n) + KroneckerDelta(n, 0))
true(55, Product(1 - 1 / k**2, (k, 2, m)), (m + 1) / (2 * m))
true(56, Product(x, (k, 1, n)), x**n)
false(57, Sum(z**k / k, (k, 1, oo)), -log(1 - z), given=[Abs(z) <= 1], where_defined=True)
false(58, Sum(z**k / factorial(k), (k, 1, oo)), exp(z))
false(59, Sum(z**k, (k, 0, oo)), 1 / (1 - z), given=[Abs(z) <= 1, Ne(z, 1)], where_defined=True)
false(60, Sum((-1) ** k / (2 * k + 1), (k, 0, oo)), pi / 4 + Rational(1, 10**60))
false(61, Sum(1 / k**2, (k, 1, oo)), pi**2 / 6, "!=")
false(62, Sum(1 / k, (k, 1, oo)), Sum(1 / k, (k, 1, oo)))
false(63, Sum(x**k * k, (k, 0, oo)), x / (1 - x) ** 2 + x**50, given=[Abs(x) < 1])
false(64, Largest(am[i], (i, 1, m)), Sum(Abs(am[i]), (i, 1, m)) / m, "<=")
false(65, Largest(am[i] + bm[i], (i, 1, m)), Largest(am[i], (i, 1, m)) + Largest(bm[i], (i, 1, m)))
true(66, Largest(am[i] + bm[i], (i, 1, m)), Largest(am[i], (i, 1, m)) + Largest(bm[i], (i, 1, m)), "<=")
false(67, Smallest(am[i], (i, 1, m)), Largest(am[i], (i, 1, m)), "!=")
false(68, Largest(-am[i], (i, 1, m)), -Largest(am[i], (i, 1, m)))
false(69, Largest(x * am[i], (i, 1, m)), x * Largest(am[i], (i, 1, m)))
false(70, Largest(am[i], (i, 1, m)), Sum(am[i], (i, 1, m)), "<=")
