"""False statements about ranges, dummies and tables under conditions, each with the reason why it is false."""

from tests.hostile.statements.last import *

true, false = of("last: ranges")
iv = iverson
sum_p, sum_q = total(p[i]), total(q[i])
a0 = IndexedBase("a0", shape=(M,), real=True)
K = IndexedBase("K", shape=(N, N), real=True)
L = IndexedBase("L", shape=(N, M), real=True)
o = IndexedBase("o", shape=(N,), integer=True)
cx = IndexedBase("cx", shape=(N,))
false("the last entry is free", 0, sum_p, "<=", given=[ForAll(p[i] >= 0, (i, 1, N - 1))])
false("the first entry is free", 0, sum_p, "<=", given=[ForAll(p[i] >= 0, (i, 2, N))])
true("all but the first from 2", 0, Sum(p[i], (i, 2, N)), "<=", given=[N >= 1, ForAll(p[i] >= 0, (i, 2, N))])
false("every second entry", 0, sum_p, "<=", given=[ForAll(p[2 * i] >= 0, (i, 1, N / 2)), Eq(Mod(N, 2), 0)])
false("entries of another index", sum_p, sum_q, "<=", given=[ForAll(p[i] <= q[j], (i, 1, N), (j, 2, N))])
true("every pair", sum_p, sum_q, "<=", given=[ForAll(p[i] <= q[j], (i, 1, N), (j, 1, N))])
false("an empty range says nothing", p[1], q[1], "<=", given=[ForAll(p[i] <= q[i], (i, 2, 1)), N >= 1])
false("a condition at k alone", sum_p, sum_q, "<=", given=[p[k] <= q[k], k >= 1, k <= N])
false("one row", Sum(K[i, j], (i, 1, N), (j, 1, N)), N, given=[ForAll(Eq(Sum(K[i, j], (j, 1, N)), 1), (i, 1, N - 1))])
stochastic = [ForAll(Eq(Sum(K[i, j], (j, 1, N)), 1), (i, 1, N))]
true("rows sum to 1", Sum(K[i, j], (j, 1, N), (i, 1, N)), N, given=stochastic)
false("columns of a row-stochastic table", Sum(K[i, j], (i, 1, N)), 1, given=[*stochastic, j >= 1, j <= N])
false("stationary by rows", Sum(p[i] * K[i, j], (i, 1, N), (j, 1, N)), 1, given=stochastic)
true("mass is kept", Sum(p[i] * K[i, j], (i, 1, N), (j, 1, N)), sum_p, given=stochastic)
false("mass is kept on the other side", Sum(K[i, j] * p[j], (i, 1, N), (j, 1, N)), sum_p, given=stochastic)
balanced = [ForAll(Eq(p[i] * K[i, j], p[j] * K[j, i]), (i, 1, N), (j, 1, N))]
true("detailed balance", Sum(p[i] * K[i, j], (i, 1, N)), p[j], given=[*stochastic, *balanced, j >= 1, j <= N])
false("detailed balance without rows", Sum(p[i] * K[i, j], (i, 1, N)), p[j], given=[*balanced, j >= 1, j <= N])
symmetric = [symmetric_tensor(K)]
false("antisymmetric part", Sum(K[i, j] * p[i], (i, 1, N), (j, 1, N)), 0, given=symmetric)
true(
    "symmetric table",
    Sum(K[i, j] * p[i], (i, 1, N), (j, 1, N)),
    Sum(K[j, i] * p[i], (i, 1, N), (j, 1, N)),
    given=symmetric,
)
odd = [ForAll(Eq(K[i, j], -K[j, i]), (i, 1, N), (j, 1, N))]
true("skew table", Sum(K[i, j], (i, 1, N), (j, 1, N)), 0, given=odd)
false("skew table above the diagonal", Sum(K[i, j], (i, 1, j), (j, 1, N)), 0, given=odd)
false("skew table squared", Sum(K[i, j] * K[j, i], (i, 1, N), (j, 1, N)), 0, given=odd)
false("sizes exchanged", Sum(L[i, j], (i, 1, N), (j, 1, M)), Sum(L[i, j], (i, 1, M), (j, 1, N)), where_defined=False)
false("outer product of sums, M and N", Sum(p[i] * a0[j], (i, 1, N), (j, 1, M)), N * M)
true("outer product of sums", Sum(p[i] * a0[j], (i, 1, N), (j, 1, M)), sum_p * Sum(a0[i], (i, 1, M)))
false("constant summed N times, M", Sum(p[i], (i, 1, N), (j, 1, M)), N * sum_p)
true("constant summed M times", Sum(p[i], (i, 1, N), (j, 1, M)), M * sum_p)
false("x is bound and free", Sum(k * x, (k, 1, N)) + k, (k * x) * N + k)
false("dummy i against the free i", Sum(p[i], (i, 1, N)) * p[i], Sum(p[i] ** 2, (i, 1, N)), given=[i >= 1, i <= N])
true("free i inside", Sum(p[i] * p[k], (k, 1, N)), p[i] * sum_p, given=[i >= 1, i <= N])
false("bound of the inner by the outer dummy", Sum(k, (k, 1, i), (i, 1, N)), N * i * (i + 1) / 2)
false("shift by one", Sum(p[i] * k, (k, i, N), (i, 1, N)), Sum(k * p[i], (i, 1, k - 1), (k, 1, N)))
true("triangle from the other side", Sum(p[i] * k, (k, i, N), (i, 1, N)), Sum(k * p[i], (i, 1, k), (k, 1, N)))
false("reversed, off by one", sum_p, Sum(p[N - i], (i, 1, N - 1)), given=[N >= 1])
true("reversed", sum_p, Sum(p[N + 1 - i], (i, 1, N)))
false("split at k twice", sum_p, Sum(p[i], (i, 1, k)) + Sum(p[i], (i, k, N)), given=[k >= 1, k <= N])
true("split at k", sum_p, Sum(p[i], (i, 1, k)) + Sum(p[i], (i, k + 1, N)), given=[k >= 0, k <= N])
false("split at k = N + 2", Sum(i, (i, 1, N)), Sum(i, (i, 1, k)) + Sum(i * x / x, (i, k + 1, N)) + iv(k > N + 1))
false("even and odd up to 2N + 1", Sum(k**2, (k, 1, 2 * N + 1)), Sum(4 * k**2 + (2 * k - 1) ** 2, (k, 1, N)))
true("even and odd", Sum(k**2, (k, 1, 2 * N)), Sum(4 * k**2 + (2 * k - 1) ** 2, (k, 1, N)))
false(
    "map that is not one to one", Sum(p[o[i]], (i, 1, N)), sum_p, given=[ForAll(And(o[i] >= 1, o[i] <= N), (i, 1, N))]
)
false("map twice", Sum(o[i] ** 2, (i, 1, N)), Sum(o[i], (i, 1, N)), "!=", given=[N >= 1])
false("integers squared", Sum(o[i], (i, 1, N)), Sum(o[i] ** 3, (i, 1, N)), "<=")
true("integers and their squares", Sum(o[i], (i, 1, N)), Sum(o[i] ** 2, (i, 1, N)), "<=")
false("complex squares", 0, total(Abs(cx[i]) ** 2) - Abs(total(cx[i] ** 2)), "!=", given=[N >= 1])
true("complex squares, triangle", Abs(total(cx[i] ** 2)), total(Abs(cx[i]) ** 2), "<=")
false("modulus of a complex sum", Abs(total(cx[i])) ** 2, total(Abs(cx[i]) ** 2), "<=")
false("no conjugate", Abs(total(cx[i])) ** 2, total(cx[i]) ** 2)
true("with the conjugate", Abs(total(cx[i])) ** 2, total(cx[i]) * total(conjugate(cx[i])))
center = [Eq(sum_p, 0)]
false("centred tables, product", total(p[i] * q[i]), 0, given=center)
true("centred table times a constant", total(p[i] * (q[i] + x)), total(p[i] * q[i]), given=center)
false("both centred by one", total((p[i] + x) * (q[i] + y)), total(p[i] * q[i]) + N * x * y, given=center)
true("both centred", total((p[i] + x) * (q[i] + y)), total(p[i] * q[i]) + N * x * y, given=[*center, Eq(sum_q, 0)])
false(
    "variance of a sum without covariance", total((p[i] + q[i]) ** 2), total(p[i] ** 2) + total(q[i] ** 2), given=center
)
unit = [every(p[i] > 0), Eq(sum_p, 1)]
false("entropy above log N", log(N), -total(p[i] * log(p[i])), "<=", given=unit)
true("entropy", -total(p[i] * log(p[i])), log(N), "<=", given=unit)
false("entropy of one state is 0", -total(p[i] * log(p[i])), 0, "!=", given=unit)
false("Gibbs without a normalised q", 0, total(p[i] * log(p[i] / q[i])), "<=", given=[*unit, every(q[i] > 0)])
true("Gibbs", 0, total(p[i] * log(p[i] / q[i])), "<=", given=[*unit, every(q[i] > 0), Eq(sum_q, 1)])
false(
    "reverse KL",
    total(p[i] * log(p[i] / q[i])),
    total(q[i] * log(q[i] / p[i])),
    given=[*unit, every(q[i] > 0), Eq(sum_q, 1)],
)
false(
    "chi² below KL",
    total(p[i] ** 2 / q[i]) - 1,
    total(p[i] * log(p[i] / q[i])),
    "<=",
    given=[*unit, every(q[i] > 0), Eq(sum_q, 1)],
)
false(
    "cross entropy, order",
    -total(p[i] * log(q[i])),
    -total(p[i] * log(p[i])),
    "<=",
    given=[*unit, every(q[i] > 0), Eq(sum_q, 1)],
)
false(
    "Jensen for log, direction", log(total(p[i] * q[i])), total(p[i] * log(q[i])), "<=", given=[*unit, every(q[i] > 0)]
)
true("Jensen for log", total(p[i] * log(q[i])), log(total(p[i] * q[i])), "<=", given=[*unit, every(q[i] > 0)])
false(
    "weights that do not sum to 1", total(p[i] * q[i]), Largest(q[i], (i, 1, N)), "<=", given=[every(p[i] >= 0), N >= 1]
)
false("duality with the wrong sign", Sum(K[i, j] * r[i], (i, 1, N), (j, 1, N)), 0, "<=", given=[every(r[i] >= 0)])
plan = [ForAll(K[i, j] >= 0, (i, 1, N), (j, 1, N)), ForAll(Eq(Sum(K[i, j], (j, 1, N)), p[i]), (i, 1, N))]
true("marginal", Sum(K[i, j] * q[i], (j, 1, N), (i, 1, N)), total(p[i] * q[i]), given=plan)
false("marginal of the wrong side", Sum(K[i, j] * q[j], (i, 1, N), (j, 1, N)), total(p[i] * q[i]), given=plan)
false("an entry above its marginal", p[i], K[i, j], "<=", given=[*plan, i >= 1, i <= N, j >= 1, j <= N])
true("an entry below its marginal", K[i, j], p[i], "<=", given=[*plan, i >= 1, i <= N, j >= 1, j <= N])
