"""Probability: divergences, entropy, log-sum-exp, softmax, duality with a term or a condition left out."""

from tests.hostile.statements.eighth import *

true, false = of("eighth: tables")
cost = IndexedBase("cost", shape=(n, n), real=True)
plan = IndexedBase("plan", shape=(n, n), nonnegative=True)
W = IndexedBase("W", shape=(n,), positive=True)


def S(term, letter=i, start=1, end=n):
    return Sum(term, (letter, start, end))


one_P, one_Q, one_W = Eq(S(P[i]), 1), Eq(S(Q[i]), 1), Eq(S(W[i]), 1)
kl = S(W[i] * log(W[i] / Q[i]))
lse = log(S(exp(X[i])))
soft = lambda letter: exp(X[letter]) / S(exp(X[j]), j)
some = [i >= 1, i <= n]

false("KL without normalisation: W=1/2, Q=1", 0, kl, "<=")
false("KL, only one normalised: Q=2", 0, kl, "<=", given=[one_W])
true("KL nonnegative", 0, kl, "<=", given=[one_W, one_Q])
false("KL symmetric: n=2", kl, S(Q[i] * log(Q[i] / W[i])), given=[one_W, one_Q])
false("KL above the cross entropy: n=2", -S(W[i] * log(Q[i])), kl, "<=", given=[one_W, one_Q])
true("KL and cross entropy", kl, S(W[i] * log(W[i])) - S(W[i] * log(Q[i])), given=[one_W, one_Q])
false("generalised KL, sign: W=1,Q=2", 0, kl + S(W[i]) - S(Q[i]), "<=")
true("generalised KL", 0, kl - S(W[i]) + S(Q[i]), "<=")
false("KL by chi square, wrong way: n=2", S((W[i] - Q[i]) ** 2 / Q[i]), kl, "<=", given=[one_W, one_Q])
true("KL by chi square", kl, S((W[i] - Q[i]) ** 2 / Q[i]), "<=", given=[one_W, one_Q])
false(
    "KL with zeros in P: P=0 has no log",
    S(P[i] * log(P[i] / Q[i])),
    S(P[i] * log(P[i])) - S(P[i] * log(Q[i])),
    given=[one_P, one_Q],
    where_defined=True,
)
false(
    "Gibbs with zeros: P[1]=0 has no value",
    -S(P[i] * log(P[i])),
    -S(P[i] * log(Q[i])),
    "<=",
    given=[one_P, one_Q],
    where_defined=True,
)
false("entropy above log n: n=2, W=(1/4,3/4)", log(n), -S(W[i] * log(W[i])), "<=", given=[one_W])
true("entropy at most log n", -S(W[i] * log(W[i])), log(n), "<=", given=[one_W])
false("entropy at most log n, not normalised: n=1, W=1/2", -S(W[i] * log(W[i])), log(n), "<=")
false("entropy of weights is negative: W=1/2,1/2", -S(W[i] * log(W[i])), 0, "<=", given=[one_W])
false("softmax entropy, a term left out: n=2, X=1", -S(soft(i) * log(soft(i))), lse)
true("softmax entropy", -S(soft(i) * log(soft(i))), lse - S(X[i] * exp(X[i])) / S(exp(X[i])))
false("log of softmax: n=1,X=1", log(soft(k)), X[k], given=[k <= n])
true("log of softmax", log(soft(k)), X[k] - lse, given=[k <= n])
false("softmax sums to n: n=2", S(soft(i)), n)
true("softmax sums to 1", S(soft(i)), 1)
false("softmax of a shift: s=1", S(exp(X[i] + s)), S(exp(X[i])))
false("lse of a shift, sign: s=1", log(S(exp(X[i] + s))), lse - s)
true("lse of a shift", log(S(exp(X[i] + s))), lse + s)
false("lse of a multiple: n=2, s=2, X=0", log(S(exp(s * X[i]))), s * lse)
false("lse below the largest: n=2", lse, Largest(X[i], (i, 1, n)), "<=")
true("lse above the largest", Largest(X[i], (i, 1, n)), lse, "<=")
false("lse within log n, half: n=2, X=0", lse, Largest(X[i], (i, 1, n)) + log(n) / 2, "<=")
true("lse within log n", lse, Largest(X[i], (i, 1, n)) + log(n), "<=")
false("lse below the mean: n=2", lse, S(X[i]) / n, "<=")
true("lse by Jensen", S(X[i]) / n + log(n), lse, "<=")
false("Jensen for exp, wrong way: n=2", S(exp(X[i])) / n, exp(S(X[i]) / n), "<=")
true("Jensen for exp", exp(S(X[i]) / n), S(exp(X[i])) / n, "<=")
false("Jensen for log, wrong way: n=2", log(S(Q[i]) / n), S(log(Q[i])) / n, "<=")
false(
    "Jensen, weights not normalised: n=1, W=2, X=1",
    exp(S(W[i] * X[i])),
    S(W[i] * exp(X[i])),
    "<=",
    given=[S(W[i]) >= 1],
)
false("Jensen for squares, weights to 2: W=2,X=1", S(W[i] * X[i]) ** 2, S(W[i] * X[i] ** 2), "<=")
true("Jensen for squares", S(W[i] * X[i]) ** 2, S(W[i] * X[i] ** 2), "<=", given=[one_W])
true("Jensen for squares, sub-probability", S(W[i] * X[i]) ** 2, S(W[i] * X[i] ** 2), "<=", given=[S(W[i]) <= 1])
false("Donsker-Varadhan, wrong way: X=(0,1)", lse, S(W[i] * X[i]), "<=", given=[one_W])
true("Donsker-Varadhan", S(W[i] * X[i]) - S(W[i] * log(W[i])), lse, "<=", given=[one_W])
false(
    "Donsker-Varadhan without entropy: n=2, W=(99/100,1/100), X=(1,0)",
    S(W[i] * X[i]) + log(n),
    lse,
    "<=",
    given=[one_W],
)
false("total variation twice: W=(9/10,1/10), Q=(1/10,9/10)", S(Abs(W[i] - Q[i])), 1, "<=", given=[one_W, one_Q])
true("total variation", S(Abs(W[i] - Q[i])), 2, "<=", given=[one_W, one_Q])
false("Hellinger, order: n=2", S(Abs(W[i] - Q[i])), S((sqrt(W[i]) - sqrt(Q[i])) ** 2), "<=", given=[one_W, one_Q])
false("Pinsker with a too good constant: n=2", S(Abs(W[i] - Q[i])) ** 2, kl, "<=", given=[one_W, one_Q])
false(
    "Hellinger expansion: factor, n=2",
    S((sqrt(W[i]) - sqrt(Q[i])) ** 2),
    1 - S(sqrt(W[i] * Q[i])),
    given=[one_W, one_Q],
)
true("Hellinger expansion", S((sqrt(W[i]) - sqrt(Q[i])) ** 2), 2 - 2 * S(sqrt(W[i] * Q[i])), given=[one_W, one_Q])
false("chi square expansion: sign", S((W[i] - Q[i]) ** 2 / Q[i]), S(W[i] ** 2 / Q[i]) + 1, given=[one_W, one_Q])
true("chi square expansion", S((W[i] - Q[i]) ** 2 / Q[i]), S(W[i] ** 2 / Q[i]) - 1, given=[one_W, one_Q])
false(
    "chi square expansion, Q not normalised: Q=2", S((W[i] - Q[i]) ** 2 / Q[i]), S(W[i] ** 2 / Q[i]) - 1, given=[one_W]
)
false(
    "variance of a table, weights: W=2",
    S(W[i] * (X[i] - S(W[j] * X[j], j)) ** 2),
    S(W[i] * X[i] ** 2) - S(W[i] * X[i]) ** 2,
)
true(
    "variance of a table",
    S(W[i] * (X[i] - S(W[j] * X[j], j)) ** 2),
    S(W[i] * X[i] ** 2) - S(W[i] * X[i]) ** 2,
    given=[one_W],
)
false("covariance sign: n=2", 0, S(W[i] * X[i] * Y[i]) - S(W[i] * X[i]) * S(W[i] * Y[i]), "<=", given=[one_W])
false("largest below the sum, real: X=-1,n=2", Largest(X[i], (i, 1, n)), S(X[i]), "<=")
true("largest below the sum, nonnegative", Largest(P[i], (i, 1, n)), S(P[i]), "<=")
false(
    "largest of a sum: n=2", Largest(X[i], (i, 1, n)) + Largest(Y[i], (i, 1, n)), Largest(X[i] + Y[i], (i, 1, n)), "<="
)
true(
    "largest of a sum, right",
    Largest(X[i] + Y[i], (i, 1, n)),
    Largest(X[i], (i, 1, n)) + Largest(Y[i], (i, 1, n)),
    "<=",
)
false("largest of a product, s=-1: n=2", Largest(s * X[i], (i, 1, n)), s * Largest(X[i], (i, 1, n)))
false("largest of negatives: n=2", Largest(-X[i], (i, 1, n)), -Largest(X[i], (i, 1, n)))
true("largest of negatives, smallest", Largest(-X[i], (i, 1, n)), -Smallest(X[i], (i, 1, n)))
false(
    "minimax, wrong way: n=2 identity cost",
    Smallest(Largest(cost[i, j], (i, 1, n)), (j, 1, n)),
    Largest(Smallest(cost[i, j], (j, 1, n)), (i, 1, n)),
    "<=",
)
true(
    "minimax",
    Largest(Smallest(cost[i, j], (j, 1, n)), (i, 1, n)),
    Smallest(Largest(cost[i, j], (i, 1, n)), (j, 1, n)),
    "<=",
)
false("mean above the largest: n=2", Largest(X[i], (i, 1, n)), S(X[i]) / n, "<=")

feasible = ForAll(X[i] + Y[j] <= cost[i, j], (i, 1, n), (j, 1, n))
rows, cols = (
    ForAll(Eq(Sum(plan[i, j], (j, 1, n)), W[i]), (i, 1, n)),
    ForAll(Eq(Sum(plan[i, j], (i, 1, n)), Q[j]), (j, 1, n)),
)
price = Sum(plan[i, j] * cost[i, j], (i, 1, n), (j, 1, n))
false(
    "weak duality, wrong way: cost=1,X=Y=0",
    price,
    S(X[i] * W[i]) + S(Y[j] * Q[j], j),
    "<=",
    given=[feasible, rows, cols],
)
true("weak duality", S(X[i] * W[i]) + S(Y[j] * Q[j], j), price, "<=", given=[feasible, rows, cols])
false("weak duality, one marginal: Q=2", S(X[i] * W[i]) + S(Y[j] * Q[j], j), price, "<=", given=[feasible, rows])
false(
    "weak duality, potentials subtracted: X=0,Y=-1,cost=0",
    S(X[i] * W[i]) - S(Y[j] * Q[j], j),
    price,
    "<=",
    given=[feasible, rows, cols],
)
false(
    "weak duality, only the diagonal is feasible: n=2",
    S(X[i] * W[i]) + S(Y[j] * Q[j], j),
    price,
    "<=",
    given=[ForAll(X[i] + Y[i] <= cost[i, i], (i, 1, n)), rows, cols],
)
false(
    "c-transform above: n=2, X=(0,1), cost=0",
    cost[k, m] - X[k],
    Smallest(cost[i, m] - X[i], (i, 1, n)),
    "<=",
    given=[k <= n, m <= n],
)
true("c-transform below", Smallest(cost[i, m] - X[i], (i, 1, n)), cost[k, m] - X[k], "<=", given=[k <= n, m <= n])
ctrans = lambda letter: Smallest(cost[j, letter] - X[j], (j, 1, n))
false("double c-transform, wrong way: n=2", Smallest(cost[k, m] - ctrans(m), (m, 1, n)), X[k], "<=", given=[k <= n])
true("double c-transform", X[k], Smallest(cost[k, m] - ctrans(m), (m, 1, n)), "<=", given=[k <= n])
false("mass of the plan: W=2", Sum(plan[i, j], (i, 1, n), (j, 1, n)), 1, given=[rows, cols])
true("mass of the plan", Sum(plan[i, j], (i, 1, n), (j, 1, n)), 1, given=[rows, one_W])
false("row and column sums swapped: n=2", Sum(plan[i, j], (j, 1, n)), Q[i], given=[rows, cols, i <= n])
