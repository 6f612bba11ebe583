"""Probabilities, scores and weights in their corners: nearly disjoint, nearly certain, nearly equal, far apart."""

from tests.hostile.statements.ninth import *

true, false = of("corners")

pq = [is_(total(P[i]), 1), is_(total(Q[i]), 1)]
one = [is_(total(Q[i]), 1)]
Q2 = IndexedBase("Q2", shape=(n,), positive=True)
two = [is_(total(Q[i]), 1), is_(total(Q2[i]), 1)]
kl = total(Q[i] * log(Q[i] / Q2[i]))
bc = total(sqrt(Q[i] * Q2[i]))
tv = total(Abs(Q[i] - Q2[i])) / 2
js = total(Q[i] * log(2 * Q[i] / (Q[i] + Q2[i])) + Q2[i] * log(2 * Q2[i] / (Q[i] + Q2[i]))) / 2
ent = total(Q[i] * log(1 / Q[i]))
lse = log(total(exp(X[i])))

# nearly disjoint
false("Bhattacharyya at least 1/100: Q=(e,1-e),Q2=(1-e,e),e=1/10^6", R(1, 100), bc, "<=", given=two)
false("Bhattacharyya at least 1/10: Q=(e,1-e),Q2=(1-e,e),e=1/10^6", R(1, 10), bc, "<=", given=two)
true("Bhattacharyya at most 1", bc, 1, "<=", given=two)
false("total variation at most 0.99: Q=(e,1-e),Q2=(1-e,e),e=1/10^6", tv, R(99, 100), "<=", given=two)
false("total variation at most 0.9: Q=(e,1-e),Q2=(1-e,e),e=1/10^6", tv, R(9, 10), "<=", given=two)
true("total variation at most 1", tv, 1, "<=", given=two)
false(
    "squared Hellinger at most 0.9: Q=(e,1-e),Q2=(1-e,e),e=1/10^6",
    total((sqrt(Q[i]) - sqrt(Q2[i])) ** 2) / 2,
    R(9, 10),
    "<=",
    given=two,
)
false("Jensen-Shannon at most 0.65: Q=(e,1-e),Q2=(1-e,e),e=1/10^6", js, R(65, 100), "<=", given=two)
true("Jensen-Shannon at most log 2", js, log(2), "<=", given=two)
false("relative entropy at most 50: Q_1=9/10,Q2_1=10^-40", kl, 50, "<=", given=two)
false("relative entropy at most 500: Q_1=9/10,Q2_1=10^-400", kl, 500, "<=", given=two)
false("chi-square at most 10^6: Q2_1=1e-8", total(Q[i] ** 2 / Q2[i]), 10**6, "<=", given=two)
false(
    "relative entropy at most twice its mirror: (1/2,1/2),(1-e,e)",
    kl,
    2 * total(Q2[i] * log(Q2[i] / Q[i])),
    "<=",
    given=two,
)
false(
    "overlap at least 1/50: Q=(e,1-e),Q2=(1-e,e),e=1/10^6",
    R(1, 50),
    total(Min(Q[i], Q2[i])),
    "<=",
    given=two,
)
true("overlap and total variation", total(Min(Q[i], Q2[i])), 1 - tv, given=two)
false("product mass at least 1/n^2: Q=(e,1-e),Q2=(1-e,e),e=1/10^6", 1 / n**2, total(Q[i] * Q2[i]), "<=", given=two)
false("product mass at most 9/10: both nearly a point", total(Q[i] * Q2[i]), R(9, 10), "<=", given=[*two, n >= 2])
# nearly equal
false(
    "relative entropy above 2.01 TV^2: Q=(1/2,1/2),Q2=(0.501,0.499)",
    R(201, 100) * tv**2,
    kl,
    "<=",
    given=two,
)
true("Pinsker", 2 * tv**2, kl, "<=", given=two)
false("relative entropy below chi-square/2: Q=(e,1-e)", kl, (total(Q[i] ** 2 / Q2[i]) - 1) / 2, "<=", given=two)
true("relative entropy below chi-square", kl, total(Q[i] ** 2 / Q2[i]) - 1, "<=", given=two)
false("relative entropy above chi-square/2: Q2=(e,1-e)", (total(Q[i] ** 2 / Q2[i]) - 1) / 2, kl, "<=", given=two)
false("TV below Hellinger squared: near", tv, total((sqrt(Q[i]) - sqrt(Q2[i])) ** 2) / 2, "<=", given=two)
true("TV above Hellinger squared", total((sqrt(Q[i]) - sqrt(Q2[i])) ** 2) / 2, tv, "<=", given=two)
false("Jensen-Shannon above TV^2: near", tv**2, js, "<=", given=two)
true("Jensen-Shannon above TV^2/2", tv**2 / 2, js, "<=", given=two)
# nearly certain
false("entropy at least 1/10: nearly a point", R(1, 10), ent, "<=", given=[*one, n >= 2])
false("entropy at least 1/1000: nearly a point", R(1, 1000), ent, "<=", given=[*one, n >= 2])
true("entropy at least 0", 0, ent, "<=", given=one)
false("largest probability at most 0.99, n>=2", Largest(Q[i], (i, 1, n)), R(99, 100), "<=", given=[*one, n >= 2])
false("smallest probability at least 1/n^3: e", 1 / n**3, Smallest(Q[i], (i, 1, n)), "<=", given=one)
true("largest probability at least 1/n", 1 / n, Largest(Q[i], (i, 1, n)), "<=", given=one)
false("entropy at least 1-sum of squares times 1.5: n=2", R(15, 10) * (1 - total(Q[i] ** 2)), ent, "<=", given=one)
true("entropy at least 1-sum of squares", 1 - total(Q[i] ** 2), ent, "<=", given=one)
false(
    "entropy at least 1.5(1-largest): (1/2,1/2,0+)",
    R(3, 2) * (1 - Largest(Q[i], (i, 1, n))),
    ent,
    "<=",
    given=[*one, n >= 3],
)
false("softmax entry at least 1e-6", R(1, 10**6), exp(X[1]) / total(exp(X[i])), "<=", given=[n >= 2])
false(
    "softmax entry at least 1e-6, scores in [-6,6]: n=2",
    R(1, 10**5),
    exp(X[1]) / total(exp(X[i])),
    "<=",
    given=[ForAll(Abs(X[i]) <= 6, (i, 1, n)), is_(n, 2)],
)
true(
    "softmax entry at least 6e-6, scores in [-6,6]: n=2",
    R(6, 10**6),
    exp(X[1]) / total(exp(X[i])),
    "<=",
    given=[ForAll(Abs(X[i]) <= 6, (i, 1, n)), is_(n, 2)],
)
false("logsumexp at most largest+1: n=3", lse, Largest(X[i], (i, 1, n)) + 1, "<=")
false("logsumexp at most largest+2: n=8", lse, Largest(X[i], (i, 1, n)) + 2, "<=")
false("logsumexp at most largest+5: n=149", lse, Largest(X[i], (i, 1, n)) + 5, "<=")
false("entropy at most 3: n=21", ent, 3, "<=", given=one)
false("entropy at most 5: n=149", ent, 5, "<=", given=one)
false(
    "variance at most 1/5 for values in [0,1]: half and half",
    total(X[i] ** 2) / n - (total(X[i]) / n) ** 2,
    R(1, 5),
    "<=",
    given=[ForAll((X[i] >= 0) & (X[i] <= 1), (i, 1, n))],
)
true(
    "variance at most 1/4 for values in [0,1]",
    total(X[i] ** 2) / n - (total(X[i]) / n) ** 2,
    R(1, 4),
    "<=",
    given=[ForAll((X[i] >= 0) & (X[i] <= 1), (i, 1, n))],
)
false(
    "variance at most 0.249 for values in [0,1]: half and half",
    total(X[i] ** 2) / n - (total(X[i]) / n) ** 2,
    R(249, 1000),
    "<=",
    given=[ForAll((X[i] >= 0) & (X[i] <= 1), (i, 1, n))],
)
false(
    "variance at most 0.23 for odd n in [0,1]: n=5",
    total(X[i] ** 2) / n - (total(X[i]) / n) ** 2,
    R(23, 100),
    "<=",
    given=[ForAll((X[i] >= 0) & (X[i] <= 1), (i, 1, n)), is_(Mod(n, 2), 1)],
)
# sorted and alternating tables
false(
    "sorted: X_1+X_n below twice the mean: (0,0,3)",
    X[1] + X[n],
    2 * total(X[i]) / n,
    "<=",
    given=[ForAll(X[i] <= X[i + 1], (i, 1, n - 1)), n >= 2],
)
true("sorted: first at most the mean", n * X[1], total(X[i]), "<=", given=[ForAll(X[i] <= X[i + 1], (i, 1, n - 1))])
false(
    "sorted: strictly below the mean",
    n * X[1],
    total(X[i]),
    "!=",
    given=[ForAll(X[i] <= X[i + 1], (i, 1, n - 1)), n >= 2],
)
false(
    "convex table: ends above the middle by 2: linear",
    X[1] + X[3],
    2 * X[2],
    "!=",
    given=[ForAll(2 * X[i + 1] <= X[i] + X[i + 2], (i, 1, n - 2)), n >= 3],
)
false("all |X_i|=1: sum is not 0: (1,-1)", total(X[i]), 0, "!=", given=[ForAll(is_(X[i] ** 2, 1), (i, 1, n))])
false(
    "all X_i in {0,1}: sum at most n-1: ones",
    total(X[i]),
    n - 1,
    "<=",
    given=[ForAll(is_(X[i] ** 2, X[i]), (i, 1, n)), n >= 2],
)
true("all X_i in {0,1}: sum of squares", total(X[i] ** 2), total(X[i]), given=[ForAll(is_(X[i] ** 2, X[i]), (i, 1, n))])
false(
    "X_i X_{i+1}=0 for all: sum of X equals largest: (1,0,1)",
    total(Abs(X[i])),
    Largest(Abs(X[i]), (i, 1, n)),
    given=[ForAll(is_(X[i] * X[i + 1], 0), (i, 1, n - 1))],
)
false("X_i X_j=0 at the ends alone: X_1=0: X_n=0", X[1], 0, given=[is_(X[1] * X[n], 0), n >= 2])
true("X_1 X_n=0, n=1", X[1], 0, given=[is_(X[1] * X[n], 0), is_(n, 1)])
false(
    "differences +-1: ends of one parity: n=2",
    Mod(X[n] - X[1], 2),
    0,
    given=[ForAll(is_((X[i + 1] - X[i]) ** 2, 1), (i, 1, n - 1))],
)
false("periodic: X_{i+2}=X_i: X_1=X_2: (0,1,0)", X[1], X[2], given=[ForAll(is_(X[i + 2], X[i]), (i, 1, n - 2)), n >= 2])
false(
    "Fibonacci table: X_4=3X_1: X=(0,1,1,2)",
    X[4],
    3 * X[1],
    given=[ForAll(is_(X[i + 2], X[i + 1] + X[i]), (i, 1, n - 2)), n >= 4],
)
true(
    "Fibonacci table: X_4", X[4], X[1] + 2 * X[2], given=[ForAll(is_(X[i + 2], X[i + 1] + X[i]), (i, 1, n - 2)), n >= 4]
)
