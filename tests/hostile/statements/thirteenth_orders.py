"""Inequalities of tables under conditions: majorisation, means, convexity, order, masses; sharp and just not."""

from tests.hostile.statements.thirteenth import *

true, false = of("orders")
mass = [certain]
masses = [certain, certain_q]
SX, SY, SQ = total(X[i]), total(Y[i]), total(Q[i])
sorted_x = every(X[i] <= X[i + 1], (i, 1, n - 1))
sorted_y = every(Y[i] <= Y[i + 1], (i, 1, n - 1))
positive_q = every(Q[i] <= 1)
mean = SX / n
H = total(P[i] * log(P[i]))

true("Cauchy", total(X[i] * Y[i]) ** 2, total(X[i] ** 2) * total(Y[i] ** 2), "<=")
false("Cauchy reversed: X=(1,0), Y=(0,1)", total(X[i] ** 2) * total(Y[i] ** 2), total(X[i] * Y[i]) ** 2, "<=")
false("Cauchy without squares: n=2, X=Y=1/2", total(X[i] * Y[i]), total(X[i] ** 2) * total(Y[i] ** 2), "<=")
false("Cauchy with n too small a factor: X=1", SX**2, (n - 1) * total(X[i] ** 2), "<=", [n >= 2])
true("square of a sum", SX**2, n * total(X[i] ** 2), "<=")
false("square of a sum, given SX=0: n=2", total(X[i] ** 2), SX**2, "<=", [is_(SX, 0)])
true("mass: sum of squares<=1", total(P[i] ** 2), 1, "<=", mass)
true("mass: n sum of squares>=1", 1, n * total(P[i] ** 2), "<=", mass)
false("mass: n sum of squares<=1: P=(1,0)", n * total(P[i] ** 2), 1, "<=", mass)
false("mass: (n-1) sum of squares>=1: P uniform", 1, (n - 1) * total(P[i] ** 2), "<=", [*mass, n >= 2])
false("mass: sum of cubes>=1/n: uniform", 1, n * total(P[i] ** 3), "<=", mass)
true("mass: sum of cubes", 1, n**2 * total(P[i] ** 3), "<=", mass)
false("mass: P_1<=1/2: P=(1,0)", 2 * P[1], 1, "<=", mass)
false("mass: P_1 P_2<=1/8: 1/4", 8 * P[1] * P[2], 1, "<=", [*mass, n >= 2])
true("mass: P_1 P_2<=1/4", 4 * P[1] * P[2], 1, "<=", [*mass, n >= 2])
false("mass: largest>=1/2: n=3", 1, 2 * Largest(P[i], (i, 1, n)), "<=", mass)
true("mass: largest>=1/n", 1, n * Largest(P[i], (i, 1, n)), "<=", mass)
false("mass: smallest>=1/n: P=(1,0)", 1, n * Smallest(P[i], (i, 1, n)), "<=", mass)
true("mass: smallest<=1/n", n * Smallest(P[i], (i, 1, n)), 1, "<=", mass)
false("mass: smallest<=1/(n+1): uniform", (n + 1) * Smallest(P[i], (i, 1, n)), 1, "<=", mass)
false("mass of X (signed): sum of squares<=1: X=(2,-1)", total(X[i] ** 2), 1, "<=", [is_(SX, 1)])
false("mass of X (signed): sum of |X|<=1: X=(2,-1)", total(Abs(X[i])), 1, "<=", [is_(SX, 1)])
true("mass of X (signed): sum of |X|>=1", 1, total(Abs(X[i])), "<=", [is_(SX, 1)])
false("mass of X: smallest>=0: X=(2,-1)", 0, Smallest(X[i], (i, 1, n)), "<=", [is_(SX, 1)])
true("Gibbs", total(Q[i] * log(P[i] + Q[i])) * 0, 0, "<=")
true("divergence>=0", 0, total(Q[i] * log(Q[i] / W[i])), "<=", [certain_q, every(W[i] > 0), is_(total(W[i]), 1)])
false(
    "divergence<=1: Q near (1,0), W near (0,1)",
    total(Q[i] * log(Q[i] / W[i])),
    1,
    "<=",
    [certain_q, every(W[i] > 0), is_(total(W[i]), 1)],
)
false("divergence without masses: W=2, Q=1", 0, total(Q[i] * log(Q[i] / W[i])), "<=", [every(W[i] > 0)])
false("divergence with one mass: W=2", 0, total(Q[i] * log(Q[i] / W[i])), "<=", [certain_q, every(W[i] > 0)])
true("entropy<=log n", -total(Q[i] * log(Q[i])), log(n), "<=", [certain_q])
false("entropy>=log n: Q=(1/4,3/4)", log(n), -total(Q[i] * log(Q[i])), "<=", [certain_q])
false("entropy>=log n/2: Q=(1/100,99/100)", log(n), -2 * total(Q[i] * log(Q[i])), "<=", [certain_q])
false("entropy<=1: n=3 uniform", -total(Q[i] * log(Q[i])), 1, "<=", [certain_q])
false("entropy<=log n without mass: Q=1/e, n=1", -total(Q[i] * log(Q[i])), log(n), "<=")

# means
true("AM-QM", mean**2, total(X[i] ** 2) / n, "<=")
false("QM-AM: X=(1,0)", total(X[i] ** 2) / n, mean**2, "<=")
true("AM-HM", n**2, SQ * total(1 / Q[i]), "<=")
false("AM-HM with n^3: n=2, Q=1", n**3, SQ * total(1 / Q[i]), "<=")
false("AM-HM reversed: Q=(1,2)", SQ * total(1 / Q[i]), n**2, "<=")
true("AM-GM, two", 4 * p * q, (p + q) ** 2, "<=")
false("AM-GM, three with 28: p=q=r", 28 * p * q * r, (p + q + r) ** 3, "<=")
true("AM-GM, three", 27 * p * q * r, (p + q + r) ** 3, "<=")
false("power means, 3<=2: p=1, q=2", (p**3 + q**3) ** 2 / 4, (p**2 + q**2) ** 3 / 8, "<=")
true("power means, 2<=3", (p**2 + q**2) ** 3 / 8, (p**3 + q**3) ** 2 / 4, "<=")
false("log of the mean<=mean of logs: Q=(1,2)", log(SQ / n), total(log(Q[i])) / n, "<=")
true("mean of logs<=log of the mean", total(log(Q[i])) / n, log(SQ / n), "<=")
false("mean of exp<=exp of mean: X=(1,0)", total(exp(X[i])) / n, exp(mean), "<=")
true("exp of mean<=mean of exp", exp(mean), total(exp(X[i])) / n, "<=")
false(
    "exp of mass-mean<=..., signed weights: weights (2,-1)",
    exp(total(X[i] * Y[i])),
    total(X[i] * exp(Y[i])),
    "<=",
    [is_(SX, 1)],
)
true("exp of mass-mean", exp(total(P[i] * Y[i])), total(P[i] * exp(Y[i])), "<=", mass)
false("exp of weighted mean without mass: P=2, Y=1", exp(total(P[i] * Y[i])), total(P[i] * exp(Y[i])), "<=")
false("square of weighted sum without mass: P=2, Y=1", total(P[i] * Y[i]) ** 2, total(P[i] * Y[i] ** 2), "<=")
true("square of weighted mean", total(P[i] * Y[i]) ** 2, total(P[i] * Y[i] ** 2), "<=", mass)
false("cube of weighted mean: Y=(-1, 1/2): weighted (-)", total(P[i] * Y[i]) ** 3, total(P[i] * Y[i] ** 3), "<=", mass)

# order
false("sorted X: X_n<=X_1: X=(0,1)", X[n], X[1], "<=", [sorted_x])
true("sorted X: X_1<=X_n", X[1], X[n], "<=", [sorted_x])
false("sorted from 2 on: X_1<=X_n: X=(1,0)", X[1], X[n], "<=", [every(X[i] <= X[i + 1], (i, 2, n - 1))])
false("sorted to n-1: X_1<=X_n: X=(1,0)", X[1], X[n], "<=", [every(X[i] <= X[i + 1], (i, 1, n - 2))])
false("sorted X: n X_1>=sum: X=(0,1)", SX, n * X[1], "<=", [sorted_x])
true("sorted X: n X_1<=sum", n * X[1], SX, "<=", [sorted_x])
false("sorted X: Chebyshev reversed: X=Y=(0,1)", n * total(X[i] * Y[i]), SX * SY, "<=", [sorted_x, sorted_y])
false("one sorted: Chebyshev: X=(0,1), Y=(1,0)", SX * SY, n * total(X[i] * Y[i]), "<=", [sorted_x])
false("sorted X: sum of i X<=(n+1)/2 sum: X=(0,1)", 2 * total(i * X[i]), (n + 1) * SX, "<=", [sorted_x])
false("sorted X: |X| sorted: X=(-1,0)", Abs(X[1]), Abs(X[n]), "<=", [sorted_x])
false("sorted X: X^2 sorted: X=(-1,0)", X[1] ** 2, X[n] ** 2, "<=", [sorted_x])
false("neighbours within 1: X_n<=X_1+1: X=(0,1,2)", X[n], X[1] + 1, "<=", [every(X[i + 1] <= X[i] + 1, (i, 1, n - 1))])
false(
    "neighbours within 1: X_n<=X_1+n-2: X=(0,1)", X[n], X[1] + n - 2, "<=", [every(X[i + 1] <= X[i] + 1, (i, 1, n - 1))]
)
false(
    "convex X: X_2<=X_1: X=(0,1,3)", X[2], X[1], "<=", [every(2 * X[i + 1] <= X[i] + X[i + 2], (i, 1, n - 2)), n >= 3]
)
false(
    "convex X: n=4, X_2<=(X_1+X_3)/2-1",
    X[2],
    (X[1] + X[3]) / 2 - 1,
    "<=",
    [every(2 * X[i + 1] <= X[i] + X[i + 2], (i, 1, n - 2)), n >= 3],
)
false(
    "majorised: sums of squares reversed: X=(0,2), Y=1",
    X[1] ** 2 + X[2] ** 2,
    Y[1] ** 2 + Y[2] ** 2,
    "<=",
    [n >= 2, is_(X[1] + X[2], Y[1] + Y[2]), Y[1] <= X[1], X[2] <= X[1], Y[2] <= Y[1]],
)
true(
    "majorised: sums of squares",
    Y[1] ** 2 + Y[2] ** 2,
    X[1] ** 2 + X[2] ** 2,
    "<=",
    [n >= 2, is_(X[1] + X[2], Y[1] + Y[2]), Y[1] <= X[1], X[2] <= X[1], Y[2] <= Y[1]],
)
false(
    "majorised, not sorted: X=(1,-1), Y=(-2,2): 8<=2",
    Y[1] ** 2 + Y[2] ** 2,
    X[1] ** 2 + X[2] ** 2,
    "<=",
    [n >= 2, is_(X[1] + X[2], Y[1] + Y[2]), Y[1] <= X[1]],
)
false("X<=Y at all: squares: X=-1, Y=0", total(X[i] ** 2), total(Y[i] ** 2), "<=", [every(X[i] <= Y[i])])
false("X<=Y at all: products with X: X=-1, Y=0", total(X[i] * X[i]), total(Y[i] * X[i]), "<=", [every(X[i] <= Y[i])])
true("X<=Y at all: products with P", total(P[i] * X[i]), total(P[i] * Y[i]), "<=", [every(X[i] <= Y[i])])
false("X<=Y in sum: products with P: X=(1,-1), Y=0, P=(1,0)", total(P[i] * X[i]), total(P[i] * Y[i]), "<=", [SX <= SY])
false("X<=Y in sum: largest: X=(1,-1), Y=0", Largest(X[i], (i, 1, n)), Largest(Y[i], (i, 1, n)), "<=", [SX <= SY])
false(
    "largest X<=smallest... reversed: X=0, Y=(1,-1): sums",
    SX,
    SY,
    "<=",
    [Largest(X[i], (i, 1, n)) <= Largest(Y[i], (i, 1, n))],
)
true("largest X<=smallest Y: sums", SX, SY, "<=", [Largest(X[i], (i, 1, n)) <= Smallest(Y[i], (i, 1, n))])
false("|X|<=1: sum<=n-1: X=1", SX, n - 1, "<=", [every(Abs(X[i]) <= 1)])
true("|X|<=1: sum<=n", SX, n, "<=", [every(Abs(X[i]) <= 1)])
false("|X|<=1: sum of squares>=0.. <= |sum|: X=(1,-1)", total(X[i] ** 2), Abs(SX), "<=", [every(Abs(X[i]) <= 1)])
false("|X|<=1: sum of squares<=sum of cubes: X=-1", total(X[i] ** 2), total(X[i] ** 3), "<=", [every(Abs(X[i]) <= 1)])
true("|X|<=1: sum of squares<=sum of |X|", total(X[i] ** 2), total(Abs(X[i])), "<=", [every(Abs(X[i]) <= 1)])
false(
    "Lipschitz: |X_i-X_j|<=|i-j|, X_n-X_1<=1: n=3",
    X[n] - X[1],
    1,
    "<=",
    [every(Abs(X[i] - X[j]) <= Abs(i - j), (i, 1, n), (j, 1, n))],
)
true(
    "Lipschitz: |X_i-X_j|<=|i-j|, X_n-X_1",
    X[n] - X[1],
    n - 1,
    "<=",
    [every(Abs(X[i] - X[j]) <= Abs(i - j), (i, 1, n), (j, 1, n))],
)

# plans between masses
plan = [every(PI[i, j] >= 0, (i, 1, n), (j, 1, m)), every(is_(Sum(PI[i, j], (j, 1, m)), P[i]))]
false("plan: PI_11>=P_1: PI=(0,1)", P[1], PI[1, 1], "<=", plan)
true("plan: PI_11<=P_1", PI[1, 1], P[1], "<=", plan)
false(
    "plan: sum of squares<=squares reversed: PI=(1/2,1/2)",
    total(P[i] ** 2),
    Sum(PI[i, j] ** 2, (i, 1, n), (j, 1, m)),
    "<=",
    plan,
)
true("plan: sum of squares<=", Sum(PI[i, j] ** 2, (i, 1, n), (j, 1, m)), total(P[i] ** 2), "<=", plan)
false("plan: total=1", Sum(PI[i, j], (i, 1, n), (j, 1, m)), 1, given=plan)
true("plan: total", Sum(PI[i, j], (i, 1, n), (j, 1, m)), 1, given=[*plan, *mass])
false(
    "plan: dual feasible on the diagonal only: X_i+Y_i<=0",
    Sum(PI[i, j] * (X[i] + Y[j]), (i, 1, n), (j, 1, m)),
    0,
    "<=",
    [*plan, every(X[i] + Y[i] <= 0), m <= n],
)
true(
    "plan: dual feasible",
    Sum(PI[i, j] * (X[i] + Y[j]), (i, 1, n), (j, 1, m)),
    0,
    "<=",
    [*plan, every(X[i] + Y[j] <= 0, (i, 1, n), (j, 1, m)), m <= n],
)
false(
    "plan: dual feasible for j<=m-1: PI_1m=1",
    Sum(PI[i, j] * (X[i] + Y[j]), (i, 1, n), (j, 1, m)),
    0,
    "<=",
    [*plan, every(X[i] + Y[j] <= 0, (i, 1, n), (j, 1, m - 1)), m <= n],
)
