"""Sums and products over ranges that may be empty, tables with zeros, transport plans, and means."""

from tests.hostile.statements.ninth import *

true, false = of("sums")

prob = [is_(total(P[i]), 1)]
plan = [is_(total(total(PI[i, j], 1, m, j)), 1)]
zero = [is_(total(X[i]), 0)]

# empty ranges and index sorts
true("1 + ... + (n-1), first term split, by the convention of Karr", Sum(i, (i, 1, n - 1)), 1 + Sum(i, (i, 2, n - 1)))
true("sum over 1..N has its first term, by the convention of Karr", Sum(i**2, (i, 1, N)), 1 + Sum(i**2, (i, 2, N)))
true("sum over 0..N has its first term", Sum(i**2, (i, 0, N)), Sum(i**2, (i, 1, N)))
false("telescoping over a negative range, n-3: n=1", Sum(2 * o + 1, (o, 1, e)), Max(e, 0) ** 2 + 2 * e)
false("Karr against empty: e=-3", Sum(1, (o, 1, e)), Max(e, 0))
true("count of 1..N", Sum(1, (o, 1, N)), N)
false("one too many: x=0", Sum(x**o, (o, 1, N)) + 1, x**0 * Sum(x**o, (o, 1, N)))
true("geometric at all x", (x - 1) * Sum(x**o, (o, 0, N)), x ** (N + 1) - 1)
false("geometric closed form: x=1", Sum(x**o, (o, 0, N)), (x ** (N + 1) - 1) / (x - 1), where_defined=True)
false(
    "geometric at x=1 given as a case one off: x=1",
    Sum(x**o, (o, 0, N)),
    Piecewise((N, Eq(x, 1)), ((x ** (N + 1) - 1) / (x - 1), True)),
)
true("geometric by cases", Sum(x**o, (o, 0, N)), Piecewise((N + 1, Eq(x, 1)), ((x ** (N + 1) - 1) / (x - 1), True)))
false(
    "derivative of geometric at 0: o x^(o-1), x=0,N=1", Sum(o * x ** (o - 1), (o, 0, N)), N * x ** (N - 1) * (N + 1) / 2
)
false("alternating sum is 0: n=1", Sum((-1) ** i, (i, 1, n)), 0)
false("alternating sum is 0 or 1: n=1", Sum((-1) ** i, (i, 1, n)), (1 - (-1) ** n) / 2)
true("alternating sum", Sum((-1) ** i, (i, 1, n)), ((-1) ** n - 1) / 2)
false(
    "sum of cubes of odds: n=2",
    Sum((2 * i - 1) ** 3, (i, 1, n)),
    n**2 * (2 * n**2 - 1) + (n - 1) * (n - 2) * (n - 3) + (n - 1) * (n - 2) - (n - 1),
)
false(
    "polynomial identity that breaks at: n=6",
    Sum(i, (i, 1, n)),
    n * (n + 1) / 2 + (n - 1) * (n - 2) * (n - 3) * (n - 4) * (n - 5),
)
false("vanishes up to n=12: n=13", total(1), n + ff(n - 1, 12))
true("polynomial identity", Sum(i**3, (i, 1, n)), Sum(i, (i, 1, n)) ** 2)
# tables
false("sum over reversed table: X=(1,0)", total(X[i]), total(X[n + 1 - i]) + X[1] - X[n])
true("reversed table", total(X[i]), total(X[n + 1 - i]))
false("telescoping: n=1", total(X[i + 1] - X[i], 1, n - 1), X[n] - X[2] + X[1] - X[2], given=[n >= 2])
true("telescoping", total(X[i + 1] - X[i], 1, n - 1), X[n] - X[1])
false(
    "neighbours: cyclic with the edge left out: n=1,X=1",
    total(X[i] * X[i + 1], 1, n - 1),
    total(X[i] ** 2) - total((X[i + 1] - X[i]) ** 2, 1, n - 1) / 2,
)
true(
    "neighbours",
    total(X[i] * X[i + 1], 1, n - 1),
    total(X[i] ** 2) - (X[1] ** 2 + X[n] ** 2) / 2 - total((X[i + 1] - X[i]) ** 2, 1, n - 1) / 2,
)
false("product over the table: X_1=0", Product(X[i], (i, 1, n)) * Product(1 / X[i], (i, 1, n)), 1, where_defined=True)
false("exp of sum of logs: P_1=0", exp(total(log(P[i]))), Product(P[i], (i, 1, n)), where_defined=True)
true("exp of sum of logs", exp(total(log(Q[i]))), Product(Q[i], (i, 1, n)))
false(
    "log of a product of reals: n=2,X=(-1,-1)",
    log(Product(X[i], (i, 1, n))),
    total(log(X[i])),
    given=[Product(X[i], (i, 1, n)) > 0],
)
false("variance positive: X=1", 0, total(X[i] ** 2) - total(X[i]) ** 2 / n, "!=")
true("variance nonnegative", total(X[i]) ** 2, n * total(X[i] ** 2), "<=")
false("variance with n-1: n=2,X=(1,1)", total(X[i]) ** 2, (n - 1) * total(X[i] ** 2), "<=", given=[n >= 2])
true(
    "n-1 when the sum of all is that without one",
    total(X[i]) ** 2,
    (n - 1) * total(X[i] ** 2),
    "<=",
    given=[is_(X[n], 0), n >= 2],
)
false("sharp constant: sum zero: X=(1,-1)", X[1] ** 2, (1 - 1 / n) * total(X[i] ** 2) * R(99, 100), "<=", given=zero)
true("sum zero: an entry", X[1] ** 2, (1 - 1 / n) * total(X[i] ** 2), "<=", given=zero)
false("sum zero, so each is zero: X=(1,-1)", X[1], 0, given=zero)
false("sum zero: sum of cubes zero: X=(1,1,-2)", total(X[i] ** 3), 0, given=zero)
false(
    "sum of squares zero: complex table: Z=(1,I)",
    IndexedBase("Zc", shape=(n,))[1],
    0,
    given=[is_(total(IndexedBase("Zc", shape=(n,))[i] ** 2), 0)],
)
true("sum of squares zero: real table", X[1], 0, given=[is_(total(X[i] ** 2), 0)])
false("Chebyshev without order: X=(1,0),Y=(0,1)", total(X[i]) * total(Y[i]), n * total(X[i] * Y[i]), "<=")
# probabilities
false("a probability below 1: P=(1)", P[1], 1, "!=", given=prob)
true("a probability at most 1", P[1], 1, "<=", given=prob)
false("sum of squares is below 1: P=(1)", total(P[i] ** 2), 1, "!=", given=prob)
true("sum of squares at least 1/n", 1 / n, total(P[i] ** 2), "<=", given=prob)
false("sum of squares at least 1/(n-1/10): P=1/n", 1 / (n - R(1, 10)), total(P[i] ** 2), "<=", given=prob)
false("entropy: with log P at P=0: P=(1,0)", total(P[i] * log(P[i])), 0, "<=", given=prob, where_defined=True)
true("entropy", total(Q[i] * log(1 / Q[i])), log(n), "<=", given=[is_(total(Q[i]), 1)])
false("entropy strictly below log n: Q=1/n", total(Q[i] * log(1 / Q[i])), log(n), "!=", given=[is_(total(Q[i]), 1)])
false("entropy at most 1: Q=1/n,n=3", total(Q[i] * log(1 / Q[i])), 1, "<=", given=[is_(total(Q[i]), 1)])
false(
    "entropy at most log(n) - small: Q=1/n",
    total(Q[i] * log(1 / Q[i])),
    log(n) * R(999, 1000),
    "<=",
    given=[is_(total(Q[i]), 1), n >= 2],
)
false(
    "mean squared strictly below second moment: X constant",
    total(P[i] * X[i]) ** 2,
    total(P[i] * X[i] ** 2),
    "!=",
    given=prob,
)
true("Jensen for the square", total(P[i] * X[i]) ** 2, total(P[i] * X[i] ** 2), "<=", given=prob)
false("Jensen without normalisation: P=2", total(P[i] * X[i]) ** 2, total(P[i] * X[i] ** 2), "<=", given=[is_(P[1], 2)])
false("Jensen for the cube: X=(-2,1),P=1/2", total(P[i] * X[i]) ** 3, total(P[i] * X[i] ** 3), "<=", given=prob)
false("chi-square above 1: P=Q", total(P[i] ** 2 / Q[i]), 1, "!=", given=[*prob, is_(total(Q[i]), 1)])
true("chi-square", 1, total(P[i] ** 2 / Q[i]), "<=", given=[*prob, is_(total(Q[i]), 1)])
false("chi-square of unnormalised Q: Q=2P", 1, total(P[i] ** 2 / Q[i]), "<=", given=prob)
false(
    "total variation at most 1/2: P=(1,0),Q nearly (0,1)",
    total(Abs(P[i] - Q[i])) / 2,
    R(1, 2),
    "<=",
    given=[*prob, is_(total(Q[i]), 1)],
)
true("total variation below 1", total(Abs(P[i] - Q[i])) / 2, 1, "<=", given=[*prob, is_(total(Q[i]), 1)])
false("Bhattacharyya strictly below 1: P=Q", total(sqrt(P[i] * Q[i])), 1, "!=", given=[*prob, is_(total(Q[i]), 1)])
true("Bhattacharyya", total(sqrt(P[i] * Q[i])), 1, "<=", given=[*prob, is_(total(Q[i]), 1)])
# transport
row = lambda one: Sum(PI[one, j], (j, 1, m))
false("conditional of a plan: zero row: pi_1=0", total(total(PI[i, j] / row(i), 1, m, j)), n, where_defined=True)
false(
    "plan is the product of its margins: n=m=2,pi=I/2",
    PI[1, 1],
    Sum(PI[1, j], (j, 1, m)) * Sum(PI[i, 1], (i, 1, n)),
    given=plan,
)
true("plan below its margin", PI[1, 1], row(1), "<=")
false("plan strictly below its margin: m=1", PI[1, 1], row(1), "!=")
false("plan with margin zero elsewhere: n=2,m=1,pi=(1,0)", PI[1, 1], 0, given=[is_(row(2), 0), n >= 2])
true("plan with a zero margin", PI[1, 1], 0, given=[is_(row(1), 0)])
false("mass bounded below: 1/(nm) <= pi_11: pi_11=0", 1 / (n * m), PI[1, 1], "<=", given=plan)
