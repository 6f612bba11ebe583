"""Letters that are free in one place and bound in another, and conditions that hold at a free letter alone."""

from tests.hostile.statements.thirteenth import *

true, false = of("binding")
functions = {"exp": exp, "||": Abs, "^2": lambda e: e**2, "log(1+e^.)": lambda e: log(1 + exp(e)), "cos": cos}

for name, function in functions.items():
    inner = function(total(delta(i, j) * Z[i]))
    false(
        f"free j<=n, sum over j to m of {name} of a delta: n=1, m=2, z_2=1",
        X[j] * Sum(inner, (j, 1, m)),
        X[j] * Sum(function(Z[j]), (j, 1, m)),
        given=[j <= n, n <= l, m <= l],
    )
    true(
        f"free j<=n, sum over j to n of {name} of a delta",
        X[j] * Sum(inner, (j, 1, n)),
        X[j] * Sum(function(Z[j]), (j, 1, n)),
        given=[j <= n, n <= l],
    )
    false(
        f"sum over j to m of {name} of a delta: n=1, m=2, z_2=1",
        Sum(inner, (j, 1, m)),
        Sum(function(Z[j]), (j, 1, m)),
        given=[j <= n],
    )
    false(
        f"free k<=n, largest over k to m of {name} of a delta: n=1, m=2",
        X[k] * Largest(function(total(delta(i, k) * Z[i])) - k, (k, 1, m)),
        X[k] * Largest(function(Z[k]) - k, (k, 1, m)),
    )

# conditions at some places only, and what follows from them at all
some = {
    "at i: n=2, i=1": [is_(X[i], Y[i]), i <= n],
    "at j: n=2, j=1": [is_(X[j], Y[j]), j <= n],
    "at 1: n=2": [is_(X[1], Y[1])],
    "at n: n=2": [is_(X[n], Y[n])],
    "at 2..n: n=1": [every(is_(X[i], Y[i]), (i, 2, n))],
    "at 1..n-1: n=1": [every(is_(X[i], Y[i]), (i, 1, n - 1))],
    "at 1..m: n=2, m=1": [every(is_(X[i], Y[i]), (i, 1, m)), m <= n],
    "at k..n: k=2, n=2": [every(is_(X[i], Y[i]), (i, k, n)), k <= n],
    "at 1..k: k=1, n=2": [every(is_(X[i], Y[i]), (i, 1, k)), k <= n],
    "in squares: X=1, Y=-1": [every(is_(X[i] ** 2, Y[i] ** 2))],
    "in moduli: X=1, Y=-1": [every(is_(Abs(X[i]), Abs(Y[i])))],
    "reversed: X=(1,2), Y=(2,1)": [every(is_(X[i], Y[n + 1 - i]))],
}
ways = {
    "sum of i X": lambda t: total(i * t[i]),
    "sum of i exp X": lambda t: total(i * exp(t[i])),
    "largest of X - 5i": lambda t: Largest(t[i] - 5 * i, (i, 1, n)),
    "product of i + exp X": lambda t: Product(i + exp(t[i]), (i, 1, n)),
    "nested": lambda t: Sum(exp(Sum(t[i] * j, (i, 1, j))), (j, 1, n)),
    "|sum of i X|+X_1": lambda t: Abs(total(i * t[i])) + t[1],
}
for at, given in some.items():
    for way, of_table in ways.items():
        false(f"X=Y, {way}, {at}", of_table(X), of_table(Y), given=given)
for way, of_table in ways.items():
    true(f"X=Y at all, {way}", of_table(X), of_table(Y), given=[every(is_(X[i], Y[i]))])

below = {
    "at i: n=2, i=1": [X[i] <= Y[i], i <= n],
    "at 1: n=2": [X[1] <= Y[1]],
    "at n: n=2": [X[n] <= Y[n]],
    "at 2..n: n=1": [every(X[i] <= Y[i], (i, 2, n))],
    "at 1..n-1: n=1": [every(X[i] <= Y[i], (i, 1, n - 1))],
    "at 1..m: n=2, m=1": [every(X[i] <= Y[i], (i, 1, m)), m <= n],
    "in moduli: X=1, Y=-1": [every(Abs(X[i]) <= Abs(Y[i]))],
    "reversed: X=(0,2), Y=(2,0)": [every(X[i] <= Y[n + 1 - i])],
}
monotone = {
    "sum of i X": lambda t: total(i * t[i]),
    "sum of i exp X": lambda t: total(i * exp(t[i])),
    "largest of X - 5i": lambda t: Largest(t[i] - 5 * i, (i, 1, n)),
    "smallest of X + 5i": lambda t: Smallest(t[i] + 5 * i, (i, 1, n)),
    "log of sum of i exp X": lambda t: log(total(i * exp(t[i]))),
}
for at, given in below.items():
    for way, of_table in monotone.items():
        false(f"X<=Y, {way}, {at}", of_table(X), of_table(Y), "<=", given=given)
for way, of_table in monotone.items():
    true(f"X<=Y at all, {way}", of_table(X), of_table(Y), "<=", given=[every(X[i] <= Y[i])])

# ranges of a ForAll that depend on each other: the last index is the outermost
upper = every(T[i, j] >= 0, (i, 1, j), (j, 1, n))
lower = every(T[i, j] >= 0, (j, 1, i), (i, 1, n))
false("T_ij>=0 for i<=j, sum over i<=j of T_ik: k=1, j=2", 0, Sum(T[i, k], (i, 1, j)), "<=", [upper, j <= n, k <= n])
false("T_ij>=0 for i<=j, sum over i<=j of T_i1: j=2", 0, Sum(T[i, 1], (i, 1, j)), "<=", [upper, j <= n])
false("T_ij>=0 for j<=i, sum over j<=i of T_kj: k=1, i=2", 0, Sum(T[k, j], (j, 1, i)), "<=", [lower, i <= n, k <= n])
true("T_ij>=0 for i<=j, sum over i<=j of T_ij", 0, Sum(T[i, j], (i, 1, j)), "<=", [upper, j <= n])
true("T_ij>=0 for i<=j, all", 0, Sum(T[i, j], (i, 1, j), (j, 1, n)), "<=", [upper])
false("T_ij>=0 for i<=j, the square: n=2, T_21=-1", 0, double(T[i, j]), "<=", [upper])
false("T_ij>=0 for i<=j, the others: n=2, T_21=-1", 0, Sum(T[i, j], (j, 1, i), (i, 1, n)), "<=", [upper])
false(
    "T_ij=0 for i<=j, sum over i<=j of T_ik: k=1, j=2",
    0,
    Sum(T[i, k], (i, 1, j)),
    "==",
    [every(is_(T[i, j], 0), (i, 1, j), (j, 1, n)), j <= n, k <= n],
)
false(
    "T_ij=0 for i<=j, |sum| over i<=j of T_ik: k=1, j=2",
    Abs(Sum(T[i, k], (i, 1, j))),
    0,
    "<=",
    [every(is_(T[i, j], 0), (i, 1, j), (j, 1, n)), j <= n, k <= n],
)
false(
    "T_ij<=S_ij for i<=j, at i<=j, k: k=1, j=2",
    Sum(T[i, k], (i, 1, j)),
    Sum(S[i, k], (i, 1, j)),
    "<=",
    [every(T[i, j] <= S[i, j], (i, 1, j), (j, 1, n)), j <= n, k <= n],
)
false(
    "T_ij<=S_ij for i<=j, exp at i<=j, k: k=1, j=2",
    Sum(exp(T[i, k]), (i, 1, j)),
    Sum(exp(S[i, k]), (i, 1, j)),
    "<=",
    [every(T[i, j] <= S[i, j], (i, 1, j), (j, 1, n)), j <= n, k <= n],
)
false(
    "T_ij<=1 for i<=j, largest over i<=j of T_ik: k=1, j=2",
    Largest(T[i, k], (i, 1, j)),
    1,
    "<=",
    [every(T[i, j] <= 1, (i, 1, j), (j, 1, n)), j <= n, k <= n],
)

# conditions about a free letter do not hold under a name that is bound
false(
    "X_i-k!=0 for all i, sum of 1/(X_k-k): n=2, k=1, X=(2,2)",
    2 * Sum(1 / (X[k] - k), (k, 1, n)),
    Sum(2 / (X[k] - k), (k, 1, n)),
    given=[every(isnt(X[i] - k, 0))],
    where_defined=True,
)
false(
    "X_i-k>0 for all i, sum of log(X_k-k): n=2, k=1, X=(2,2)",
    2 * Sum(log(X[k] - k), (k, 1, n)),
    Sum(2 * log(X[k] - k), (k, 1, n)),
    given=[every(X[i] - k > 0)],
    where_defined=True,
)
false(
    "T_ik!=0 for all i, sum of 1/T_kk: n=2, k=1, T_22=0",
    2 * Sum(1 / T[k, k], (k, 1, n)),
    Sum(2 / T[k, k], (k, 1, n)),
    given=[every(isnt(T[i, k], 0)), k <= n],
    where_defined=True,
)
false(
    "T_ik!=0 for all i, product of 1/T_kk: n=2, k=1, T_22=0",
    Product(1 / T[k, k], (k, 1, n)),
    1 / Product(T[k, k], (k, 1, n)),
    given=[every(isnt(T[i, k], 0)), k <= n],
    where_defined=True,
)
true(
    "X_i-m!=0 for all i, sum of 1/(X_k-m)",
    2 * Sum(1 / (X[k] - m), (k, 1, n)),
    Sum(2 / (X[k] - m), (k, 1, n)),
    given=[every(isnt(X[i] - m, 0))],
)
