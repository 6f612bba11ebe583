"""Sums and products of symbolic length: reversed and empty ranges, deltas, closed forms, means, entropies."""

from symbolic import ForAll, iverson
from tests.hostile.statements.base import *


def d(name, l, r, rel="==", given=(), ok=F, point=None, kind="edge: sums"):
    add(kind, name, lambda: S.decide(l, r, rel, given), ok, point)


i0, k0 = symbols("i0 k0", integer=True)
a_, b_ = symbols("a_ b_", integer=True)
ab = IndexedBase("ab")
Cb = IndexedBase("Cb", shape=(n,))
# ranges
d("sum rev empty", Sum(1, (i0, a_, b_)), b_ - a_ + 1, ok=T)
d("sum len T", Sum(1, (i0, a_, b_)), b_ - a_ + 1, given=[b_ >= a_ - 1], ok=T)
d("sum len F", Sum(1, (i0, a_, b_)), b_ - a_ + 1, given=[b_ >= a_ - 2], ok=T)
d("sum split", Sum(ab[i0], (i0, 1, N)) + Sum(ab[i0], (i0, N + 1, M)), Sum(ab[i0], (i0, 1, M)), ok=T)
d("sum split T", Sum(ab[i0], (i0, 1, N)) + Sum(ab[i0], (i0, N + 1, M)), Sum(ab[i0], (i0, 1, M)), given=[N <= M], ok=T)
d(
    "sum split edge",
    Sum(ab[i0], (i0, 1, N)) + Sum(ab[i0], (i0, N + 1, M)),
    Sum(ab[i0], (i0, 1, M)),
    given=[N <= M + 1],
    ok=T,
)
d("sum first", Sum(ab[i0], (i0, 0, N)), ab[0] + Sum(ab[i0], (i0, 1, N)), ok=T)
d("sum first F", Sum(ab[i0], (i0, 1, N)), ab[1] + Sum(ab[i0], (i0, 2, N)), ok=T)
d("sum first n", Sum(ab[i0], (i0, 1, n)), ab[1] + Sum(ab[i0], (i0, 2, n)), ok=T)
d("sum last", Sum(ab[i0], (i0, 1, N)), ab[N] + Sum(ab[i0], (i0, 1, N - 1)), ok=T)
d("sum shift", Sum(ab[i0 + 1], (i0, 0, N - 1)), Sum(ab[i0], (i0, 1, N)), ok=T)
d("sum rev", Sum(ab[N - i0], (i0, 0, N)), Sum(ab[i0], (i0, 0, N)), ok=T)
d("tele", Sum(ab[i0 + 1] - ab[i0], (i0, 1, N)), ab[N + 1] - ab[1], ok=T)
d("tele F", Sum(ab[i0 + 1] - ab[i0], (i0, 1, N)), ab[N] - ab[1])
d("delta", Sum(KroneckerDelta(i0, k0) * ab[i0], (i0, 1, n)), ab[k0])
d("delta T", Sum(KroneckerDelta(i0, k0) * ab[i0], (i0, 1, n)), ab[k0], given=[k0 >= 1, k0 <= n], ok=T)
d("delta edge", Sum(KroneckerDelta(i0, k0) * ab[i0], (i0, 1, n)), ab[k0], given=[k0 >= 0, k0 <= n])
d("delta2", Sum(KroneckerDelta(2 * i0, k0), (i0, 1, n)), 1, given=[k0 >= 2, k0 <= 2 * n])
d(
    "off diag",
    Sum(ab[i0] * ab[k0], (i0, 1, n), (k0, 1, n)),
    Sum(ab[i0] ** 2, (i0, 1, n)) + 2 * Sum(ab[i0] * ab[k0], (k0, 1, i0 - 1), (i0, 1, n)),
    ok=T,
)
d("off diag F", Sum(ab[i0] * ab[k0], (i0, 1, n), (k0, 1, n)), 2 * Sum(ab[i0] * ab[k0], (k0, 1, i0), (i0, 1, n)))
d("triang swap", Sum(ab[i0] * Cb[k0], (k0, 1, i0), (i0, 1, n)), Sum(ab[i0] * Cb[k0], (i0, k0, n), (k0, 1, n)), ok=T)
d("triang swap F", Sum(ab[i0] * Cb[k0], (k0, 1, i0), (i0, 1, n)), Sum(ab[i0] * Cb[k0], (i0, 1, k0), (k0, 1, n)))
d("prod of sum", Sum(ab[i0], (i0, 1, n)) * Sum(Cb[i0], (i0, 1, n)), Sum(ab[i0] * Cb[i0], (i0, 1, n)))
d("gauss", Sum(i0, (i0, 1, N)), N * (N + 1) / 2, ok=T)
d("gauss int", Sum(i0, (i0, 1, b_)), b_ * (b_ + 1) / 2, ok=T)
d("gauss edge", Sum(i0, (i0, 1, b_)), b_ * (b_ + 1) / 2, given=[b_ >= -1], ok=T)
d("gauss edge F", Sum(i0, (i0, 1, b_)), b_ * (b_ + 1) / 2, given=[b_ >= -2], ok=T)
d("geom", Sum(x**i0, (i0, 0, N)), (x ** (N + 1) - 1) / (x - 1), given=[Ne(x, 1)], ok=T)
d("geom at 1", (x - 1) * Sum(x**i0, (i0, 0, N)), x ** (N + 1) - 1, ok=T)
d("geom pw", Sum(x**i0, (i0, 0, N)), Piecewise((N, Eq(x, 1)), ((x ** (N + 1) - 1) / (x - 1), True)))
d("geom pw T", Sum(x**i0, (i0, 0, N)), Piecewise((N + 1, Eq(x, 1)), ((x ** (N + 1) - 1) / (x - 1), True)), ok=T)
d("geom from 1", Sum(x**i0, (i0, 1, N)), x * (x**N - 1) / (x - 1), given=[Ne(x, 1)], ok=T)
d("geom inf", Sum(x**i0, (i0, 0, oo)), 1 / (1 - x), given=[x < 1], point={x: Integer(-2)})
d("geom inf T", Sum(x**i0, (i0, 0, oo)), 1 / (1 - x), given=[Abs(x) < 1], ok=T)
d("geom inf edge", Sum(x**i0, (i0, 0, oo)), 1 / (1 - x), given=[x >= -1, x < 1], ok=("undecided", "refuted", "proved"))
d("log series", Sum((-1) ** (i0 + 1) * x**i0 / i0, (i0, 1, oo)), log(1 + x), given=[Abs(x) < 1], ok=T)
d("log series F", Sum(x**i0 / i0, (i0, 1, oo)), log(1 - x), given=[Abs(x) < 1])
d("exp series", Sum(z**i0 / factorial(i0), (i0, 0, oo)), exp(z), ok=T)
d("exp series F", Sum(z**i0 / factorial(i0), (i0, 1, oo)), exp(z))
d("basel", Sum(1 / i0**2, (i0, 1, oo)), pi**2 / 6, ok=T)
d("basel F", Sum(1 / i0**2, (i0, 1, oo)), pi**2 / 6 - R(1, 10**30))
d("harm", Sum(1 / i0, (i0, 1, n)), log(n) + 1, "<=", ok=T)
d("harm F", Sum(1 / i0, (i0, 1, n)), log(n) + R(99, 100), "<=")
d("binom sum", Sum(binomial(N, i0), (i0, 0, N)), 2**N, ok=T)
d("binom alt", Sum((-1) ** i0 * binomial(N, i0), (i0, 0, N)), 0)
d("binom alt n", Sum((-1) ** i0 * binomial(n, i0), (i0, 0, n)), 0, ok=T)
d("binom alt k", Sum((-1) ** i0 * binomial(n, i0) * i0, (i0, 0, n)), 0)
d("binom i", Sum(i0 * binomial(N, i0), (i0, 0, N)), N * 2 ** (N - 1), ok=T)
d("binom even", Sum(binomial(N, 2 * i0), (i0, 0, N)), 2 ** (N - 1))
d("binom even n", Sum(binomial(n, 2 * i0), (i0, 0, n)), 2 ** (n - 1), ok=T)
d("vander", Sum(binomial(N, i0) * binomial(M, k - i0), (i0, 0, k)), binomial(N + M, k), ok=T)
d("vander F", Sum(binomial(N, i0) * binomial(M, k - i0), (i0, 0, N)), binomial(N + M, k), ok=T)
d("vander F2", Sum(binomial(N, i0) * binomial(M, k - i0), (i0, 1, k)), binomial(N + M, k))
d("vander z", Sum(binomial(z, i0) * binomial(w, k - i0), (i0, 0, k)), binomial(z + w, k), ok=T)
d("hockey", Sum(binomial(i0, k), (i0, 0, N)), binomial(N + 1, k + 1), ok=T)
d("hockey F", Sum(binomial(i0, k), (i0, 0, N)), binomial(N, k + 1))
d("hockey j", Sum(binomial(i0, l), (i0, 0, N)), binomial(N + 1, l + 1))
d("central", Sum(binomial(N, i0) ** 2, (i0, 0, N)), binomial(2 * N, N), ok=T)
d("central F", Sum(binomial(N, i0) ** 2, (i0, 0, N)), binomial(2 * N, N - 1))
d(
    "cubes alt",
    Sum((-1) ** i0 * binomial(2 * N, i0) ** 3, (i0, 0, 2 * N)),
    (-1) ** N * factorial(3 * N) / factorial(N) ** 3,
    ok=T,
)
d("cubes alt F", Sum((-1) ** i0 * binomial(2 * N, i0) ** 3, (i0, 0, 2 * N)), factorial(3 * N) / factorial(N) ** 3)
d("cubes", Sum(binomial(N, i0) ** 3, (i0, 0, N)), 2**N * binomial(2 * N, N))
d("binom theorem", Sum(binomial(N, i0) * x**i0 * y ** (N - i0), (i0, 0, N)), (x + y) ** N, ok=T)
d("binom theorem z", Sum(binomial(z, i0) * x**i0, (i0, 0, oo)), (1 + x) ** z, given=[Abs(x) < 1], ok=T)
d("binom theorem z1", Sum(binomial(z, i0) * x**i0, (i0, 0, oo)), (1 + x) ** z, given=[Abs(x) <= 1])
d("fact sum", Sum(i0 * factorial(i0), (i0, 1, N)), factorial(N + 1) - 1, ok=T)
d("fact sum F", Sum(i0 * factorial(i0), (i0, 0, N)), factorial(N + 1))
d("1/(i(i+1))", Sum(1 / (i0 * (i0 + 1)), (i0, 1, N)), N / (N + 1), ok=T)
d("1/(i(i+1)) 0", Sum(1 / (i0 * (i0 + 1)), (i0, 0, N)), N / (N + 1))
d("1/(i-5)", Sum(1 / ((i0 - 5) * (i0 - 4)), (i0, 1, n)), -R(1, 4) - 1 / (n - 4))
d("catalan", Sum(binomial(2 * i0, i0) * binomial(2 * (N - i0), N - i0), (i0, 0, N)), 4**N, ok=T)
d("sum z pole", Sum(1 / (i0 - z), (i0, 1, N)) - Sum(1 / (i0 - z), (i0, 2, N)), 1 / (1 - z), ok=T)
d("product", Product(i0, (i0, 1, N)), factorial(N), ok=T)
d("product 0", Product(i0, (i0, 0, N)), factorial(N))
d("product empty", Product(x, (i0, 1, N)), x**N, ok=T)
d("product log", log(Product(ab[i0], (i0, 1, n))), Sum(log(ab[i0]), (i0, 1, n)))
pb = IndexedBase("pb", positive=True)
d("product log T", log(Product(pb[i0], (i0, 1, n))), Sum(log(pb[i0]), (i0, 1, n)), ok=T)
d(
    "product split",
    Product(ab[i0], (i0, 1, n)) / ab[n],
    Product(ab[i0], (i0, 1, n - 1)),
    ok=("undecided", "proved", "refuted"),
)
d("product inverse", Product(1 / ab[i0], (i0, 1, n)) * Product(ab[i0], (i0, 1, n)), 1, ok=T)
d("product sq", Product(Abs(x), (i0, 1, N)), Abs(x) ** N, ok=T)
d("product sqrt", Product(sqrt(ab[i0]), (i0, 1, n)), sqrt(Product(ab[i0], (i0, 1, n))))
d("product tele", Product((i0 + 1) / i0, (i0, 1, N)), N + 1, ok=T)
d("product tele F", Product(1 - 1 / i0**2, (i0, 1, n)), (n + 1) / (2 * n))
d("product inf", Product(1 - 1 / i0**2, (i0, 2, oo)), R(1, 2), ok=T)
d("iverson", iverson(x > 0) * x, Max(x, 0), ok=T)
d("iverson>=", iverson(x > 0) + iverson(x < 0), 1)
d("iverson eq", iverson(x >= 0), iverson(x > 0))
d("iverson sum", Sum(iverson(i0 >= k), (i0, 1, n)), n - k + 1)
d("iverson sum T", Sum(iverson(i0 >= k), (i0, 1, n)), n - k + 1, given=[k <= n + 1], ok=T)
d(
    "cs sums",
    Sum(Tb[i0] * hb[i0], (i0, 1, n)) ** 2,
    Sum(Tb[i0] ** 2, (i0, 1, n)) * Sum(hb[i0] ** 2, (i0, 1, n)),
    "<=",
    ok=T,
)
d("cs cplx", Sum(ab[i0] * Cb[i0], (i0, 1, n)) ** 2, Sum(ab[i0] ** 2, (i0, 1, n)) * Sum(Cb[i0] ** 2, (i0, 1, n)), "<=")
d("jensen", Sum(Tb[i0], (i0, 1, n)) ** 2, n * Sum(Tb[i0] ** 2, (i0, 1, n)), "<=", ok=T)
d("jensen F", Sum(Tb[i0], (i0, 1, n)) ** 2, (n - 1) * Sum(Tb[i0] ** 2, (i0, 1, n)), "<=")
d("jensen edge", Sum(Tb[i0], (i0, 1, n)) ** 2, n**2 * Sum(Tb[i0] ** 2, (i0, 1, n)) / (n - 1 + 1) - R(1, 10**12), "<=")
d("cheb", n * Sum(Tb[i0] * hb[i0], (i0, 1, n)), Sum(Tb[i0], (i0, 1, n)) * Sum(hb[i0], (i0, 1, n)), "<=")
d(
    "gibbs",
    Sum(Pb[i0] * log(Pb[i0]), (i0, 1, n)),
    0,
    "<=",
    given=[Eq(Sum(Pb[i0], (i0, 1, n)), 1)],
    ok=("undecided", "refuted", "proved"),
)
Qb = IndexedBase("Qb", shape=(n,), positive=True)
Rb = IndexedBase("Rb", shape=(n,), positive=True)
d(
    "kl",
    0,
    Sum(Qb[i0] * log(Qb[i0] / Rb[i0]), (i0, 1, n)),
    "<=",
    given=[Eq(Sum(Qb[i0], (i0, 1, n)), 1), Eq(Sum(Rb[i0], (i0, 1, n)), 1)],
    ok=T,
)
d("kl F", 0, Sum(Qb[i0] * log(Qb[i0] / Rb[i0]), (i0, 1, n)), "<=", given=[Eq(Sum(Qb[i0], (i0, 1, n)), 1)])
d(
    "kl le sub",
    0,
    Sum(Qb[i0] * log(Qb[i0] / Rb[i0]), (i0, 1, n)),
    "<=",
    given=[Eq(Sum(Qb[i0], (i0, 1, n)), 1), Sum(Rb[i0], (i0, 1, n)) <= 1],
    ok=T,
)
d(
    "kl ge",
    0,
    Sum(Qb[i0] * log(Qb[i0] / Rb[i0]), (i0, 1, n)),
    "<=",
    given=[Eq(Sum(Qb[i0], (i0, 1, n)), 1), Sum(Rb[i0], (i0, 1, n)) >= 1],
)
d(
    "kl sup",
    0,
    Sum(Piecewise((Pb[i0] * log(Pb[i0] / Qb[i0]), Pb[i0] > 0), (0, True)), (i0, 1, n)),
    "<=",
    given=[Eq(Sum(Pb[i0], (i0, 1, n)), 1), Eq(Sum(Qb[i0], (i0, 1, n)), 1)],
    ok=T,
)
d("entropy", Sum(-Qb[i0] * log(Qb[i0]), (i0, 1, n)), log(n), "<=", given=[Eq(Sum(Qb[i0], (i0, 1, n)), 1)], ok=T)
d("entropy F", Sum(-Qb[i0] * log(Qb[i0]), (i0, 1, n)), log(n), "<=")
d("entropy unnorm", Sum(-Qb[i0] * log(Qb[i0]), (i0, 1, n)), log(n), "<=", given=[Sum(Qb[i0], (i0, 1, n)) <= 1])
d("tsallis", Sum(Pb[i0] ** 2, (i0, 1, n)), Sum(Pb[i0], (i0, 1, n)), "<=")
d("tsallis T", Sum(Pb[i0] ** 2, (i0, 1, n)), Sum(Pb[i0], (i0, 1, n)), "<=", given=[ForAll(Pb[i] <= 1, (i, 1, n))], ok=T)
d(
    "var",
    0,
    Sum(Pb[i0] * Tb[i0] ** 2, (i0, 1, n)) - Sum(Pb[i0] * Tb[i0], (i0, 1, n)) ** 2,
    "<=",
    given=[Eq(Sum(Pb[i0], (i0, 1, n)), 1)],
    ok=T,
)
d(
    "var F",
    0,
    Sum(Pb[i0] * Tb[i0] ** 2, (i0, 1, n)) - Sum(Pb[i0] * Tb[i0], (i0, 1, n)) ** 2,
    "<=",
    given=[Sum(Pb[i0], (i0, 1, n)) >= 1],
)
d(
    "var sub",
    0,
    Sum(Pb[i0] * Tb[i0] ** 2, (i0, 1, n)) - Sum(Pb[i0] * Tb[i0], (i0, 1, n)) ** 2,
    "<=",
    given=[Sum(Pb[i0], (i0, 1, n)) <= 1],
    ok=T,
)
d("softmax", Sum(exp(Tb[i0]) / Sum(exp(Tb[k0]), (k0, 1, n)), (i0, 1, n)), 1, ok=T)
d("softmax z", Sum(exp(Cb[i0]) / Sum(exp(Cb[k0]), (k0, 1, n)), (i0, 1, n)), 1, ok=T)
d("softmax shift", exp(Tb[i] + y) / Sum(exp(Tb[k0] + y), (k0, 1, n)), exp(Tb[i]) / Sum(exp(Tb[k0]), (k0, 1, n)), ok=T)
d("lse", log(Sum(exp(Tb[i0] + y), (i0, 1, n))), y + log(Sum(exp(Tb[i0]), (i0, 1, n))), ok=T)
d("lse z", log(Sum(exp(Cb[i0] + z), (i0, 1, n))), z + log(Sum(exp(Cb[i0]), (i0, 1, n))))
d("lse max", log(Sum(exp(Tb[i0]), (i0, 1, n))), log(n) + Sum(Tb[i0], (i0, 1, n)) / n, "<=")
d("lse mean", log(n) + Sum(Tb[i0], (i0, 1, n)) / n, log(Sum(exp(Tb[i0]), (i0, 1, n))), "<=", ok=T)
d("sum abs", Abs(Sum(ab[i0], (i0, 1, n))), Sum(Abs(ab[i0]), (i0, 1, n)), "<=", ok=T)
d("sum abs F", Sum(Abs(ab[i0]), (i0, 1, n)), Abs(Sum(ab[i0], (i0, 1, n))), "<=")
d("sum cond", Sum(ab[i0] / i0, (i0, 1, oo)), Sum(ab[i0], (i0, 1, oo)), "<=")
d(
    "sum swap inf",
    Sum(Sum((iverson(Eq(i0, k0)) - iverson(Eq(i0, k0 + 1))), (i0, 1, oo)), (k0, 1, oo)),
    Sum(Sum((iverson(Eq(i0, k0)) - iverson(Eq(i0, k0 + 1))), (k0, 1, oo)), (i0, 1, oo)),
)
d("sum lin inf", Sum(ab[i0] + Cb[i0], (i0, 1, oo)), Sum(ab[i0], (i0, 1, oo)) + Sum(Cb[i0], (i0, 1, oo)), ok=OPEN)
d("sum shift inf", Sum(1 / i0 - 1 / (i0 + 1), (i0, 1, oo)), 1, ok=T)
d("sum div", Sum((-1) ** i0, (i0, 0, oo)), R(1, 2))
d("sum dirichlet", Sum(1 / i0**x, (i0, 1, oo)), zeta(x), given=[x > 0])
d("sum dirichlet T", Sum(1 / i0**x, (i0, 1, oo)), zeta(x), given=[x > 1], ok=T)
d("sum dirichlet z", Sum(1 / i0**z, (i0, 1, oo)), zeta(z), given=[re(z) >= 1])
d("forall transf", Sum(Tb[i], (i, 1, n)), Sum(hb[i], (i, 1, n)), given=[ForAll(Eq(Tb[i], hb[i]), (i, 1, n))], ok=T)
d("forall range", Sum(Tb[i], (i, 1, n)), Sum(hb[i], (i, 1, n)), given=[ForAll(Eq(Tb[i], hb[i]), (i, 1, n - 1))])
d("forall range2", Sum(Tb[i], (i, 2, n)), Sum(hb[i], (i, 2, n)), given=[ForAll(Eq(Tb[i], hb[i]), (i, 2, n))], ok=T)
d(
    "forall le",
    Sum(Tb[i] * Pb[i], (i, 1, n)),
    Sum(hb[i] * Pb[i], (i, 1, n)),
    "<=",
    given=[ForAll(Tb[i] <= hb[i], (i, 1, n))],
    ok=T,
)
d(
    "forall le F",
    Sum(Tb[i] * Tb[i], (i, 1, n)),
    Sum(hb[i] * hb[i], (i, 1, n)),
    "<=",
    given=[ForAll(Tb[i] <= hb[i], (i, 1, n))],
)
d(
    "forall le abs",
    Sum(Tb[i] * y, (i, 1, n)),
    Sum(hb[i] * y, (i, 1, n)),
    "<=",
    given=[ForAll(Tb[i] <= hb[i], (i, 1, n)), y >= -R(1, 10**9)],
)
d("forall entry", Tb[k], 1, given=[ForAll(Eq(Tb[i], 1), (i, 1, n))])
d("forall entry T", Tb[k], 1, given=[ForAll(Eq(Tb[i], 1), (i, 1, n)), k <= n], ok=T)
d(
    "forall sym",
    Sum(IndexedBase("S2", shape=(n, n))[i, k] * (ab[i] - ab[k]), (i, 1, n), (k, 1, n)),
    0,
    given=[
        ForAll(Eq(IndexedBase("S2", shape=(n, n))[i, k], IndexedBase("S2", shape=(n, n))[k, i]), (i, 1, n), (k, 1, n))
    ],
    ok=T,
)
d("forall dstoch", Sum(IndexedBase("S2", shape=(n, n))[i, k] * (ab[i] - ab[k]), (i, 1, n), (k, 1, n)), 0)
d("map", Sum(ab[IndexedBase("G", integer=True)[i]], (i, 1, n)), Sum(ab[i], (i, 1, n)))
d("n=1", Sum(Tb[i] ** 2, (i, 1, n)), Sum(Tb[i], (i, 1, n)) ** 2, given=[Eq(n, 1)], ok=T)
d("n>=2", Sum(Tb[i] ** 2, (i, 1, n)), Sum(Tb[i], (i, 1, n)) ** 2, "!=", given=[n >= 2])
d(
    "newton",
    Sum(Tb[i] * Tb[k], (i, 1, k - 1), (k, 1, n)) * 2,
    Sum(Tb[i], (i, 1, n)) ** 2 - Sum(Tb[i] ** 2, (i, 1, n)),
    ok=T,
)
d(
    "lagrange",
    Sum(Tb[i] ** 2, (i, 1, n)) * Sum(hb[i] ** 2, (i, 1, n)) - Sum(Tb[i] * hb[i], (i, 1, n)) ** 2,
    Sum((Tb[i] * hb[k] - Tb[k] * hb[i]) ** 2, (i, 1, n), (k, 1, n)) / 2,
    ok=T,
)
d(
    "lagrange F",
    Sum(Tb[i] ** 2, (i, 1, n)) * Sum(hb[i] ** 2, (i, 1, n)) - Sum(Tb[i] * hb[i], (i, 1, n)) ** 2,
    Sum((Tb[i] * hb[k] - Tb[k] * hb[i]) ** 2, (i, 1, n), (k, 1, n)),
)
