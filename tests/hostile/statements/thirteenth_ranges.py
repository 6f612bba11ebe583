"""Ranges that end at an index of another range, beside a free letter of its name, of which something is given."""

from tests.hostile.statements.thirteenth import *

true, false = of("ranges")
ends = {
    "p": p,
    "i": i,
    "i x^2": i * x**2,
    "e^ix": exp(i * x),
    "|x|+1": Abs(x) + 1,
    "cosh ix": cosh(i * x),
    "2^i": 2**i,
}
for name, term in ends.items():
    backwards = Sum(term, (i, k, j), (j, 1, n))
    false(f"j>=k at j, sum of {name} over k..j for all j is >=0: k=3, n=1", 0, backwards, "<=", [j >= k])
    true(f"sum of {name} over 1..j for all j is >=0", 0, Sum(term, (i, 1, j), (j, 1, n)), "<=")
    true(f"j>=k at j, sum of {name} over k..j at j is >=0", 0, Sum(term, (i, k, j)), "<=", [j >= k])
    false(f"no j>=k, sum of {name} over k..j is >=0: k=3, j=1", 0, Sum(term, (i, k, j)), "<=")
    false(
        f"k>=j at k, sum of {name} over j..k for all j is >=0: k=1, n=4",
        0,
        Sum(term, (i, j, k), (j, 1, n)),
        "<=",
        [k >= j],
    )
false(
    "j>=k at j, 1+sum of e^ix over k..j for all j is not 0: x=0, k=3, n=1",
    1 + Sum(exp(i * x), (i, k, j), (j, 1, n)),
    0,
    "!=",
    [j >= k],
)
false(
    "j>=k at j, 2+sum of p over k..j for all j is not 0: p=2, k=3, n=1",
    2 + Sum(p, (i, k, j), (j, 1, n)),
    0,
    "!=",
    [j >= k],
)
false("j>k at j, sum of p over k..j-1 for all j is >0: k=2, n=1", Sum(p, (i, k, j), (j, 1, n)), 0, "!=", [j > k])
false(
    "j>=k at j, sum<=2 sum: k=3, n=1",
    Sum(exp(i * x), (i, k, j), (j, 1, n)),
    2 * Sum(exp(i * x), (i, k, j), (j, 1, n)),
    "<=",
    [j >= k],
)
false(
    "j>=k at j, |sum|=sum: k=3, n=1",
    Abs(Sum(exp(i * x), (i, k, j), (j, 1, n))),
    Sum(exp(i * x), (i, k, j), (j, 1, n)),
    given=[j >= k],
)
false(
    "j>=k at j, sqrt of the square: k=3, n=1",
    sqrt(Sum(p, (i, k, j), (j, 1, n)) ** 2),
    Sum(p, (i, k, j), (j, 1, n)),
    given=[j >= k],
)
false(
    "j>=k at j, log of the square: k=3, n=1",
    log(Sum(p, (i, k, j), (j, 1, n)) ** 2),
    2 * log(Sum(p, (i, k, j), (j, 1, n))),
    given=[j >= k],
)
false("j>=k at j, entries: k=3, n=1", 0, Sum(Z[i] ** 2, (i, k, j), (j, 1, n)), "<=", [j >= k, k <= l, n <= l])
false("j>=m at j, moduli of entries: m=3, n=1", 0, Sum(Abs(Z[i]), (i, m, j), (j, 1, n)), "<=", [j >= m, m <= l, n <= l])
false("j>=k at j, three ranges: k=3, n=1", 0, Sum(p, (i, k, j), (j, 1, m), (m, 1, n)), "<=", [j >= k])
false("m>=k at m, three ranges: k=3, n=1", 0, Sum(p, (i, k, m), (j, 1, m), (m, 1, n)), "<=", [m >= k])
false("m>=k at m, a range between: k=3, n=1", 0, Sum(p * j, (j, k, m), (i, 1, j), (m, 1, n)), "<=", [m >= k, k <= j])
false("n>=k at n, Sum over n: k=3, m=1", 0, Sum(p, (i, k, n), (n, 1, m)), "<=", [n >= k])
false("n>=k at n, beside n: k=3, m=1", 0, n * Sum(p, (i, k, n), (n, 1, m)), "<=", [n >= k])
false("j>=k at j, in exp: k=3, n=1, p=1", 1, exp(Sum(p, (i, k, j), (j, 1, n))), "<=", [j >= k])
false(
    "j>=k at j, in a maximum: k=3, n=1, p=1",
    Max(Sum(p, (i, k, j), (j, 1, n)), 0),
    Sum(p, (i, k, j), (j, 1, n)),
    given=[j >= k],
)
false("j>=k at j, in a sign: k=3, n=1, p=1", sign(Sum(p, (i, k, j), (j, 1, n))), 1, given=[j >= k])
false("j>=k at j, product over k..j of 1+p is >=1: k=3, n=1", 1, Product(1 + p, (i, k, j), (j, 1, n)), "<=", [j >= k])

# a bound on the free j is none on the bound one, in inequalities too
tail = lambda function: Sum(function(Z[j]), (j, 1, m)) - Sum(function(total(delta(i, j) * Z[i])), (j, 1, m))
within = [j <= n, n <= l, m <= l]
false("P_j (z'z over m less z'z over n)<=0: n=1, m=2, z_2=1", P[j] * tail(lambda e: e**2), 0, "<=", within)
false("P_j (sum of |z| over m less that over n)<=0: n=1, m=2, z_2=1", P[j] * tail(Abs), 0, "<=", within)
false("P_j (z'z over m less z'z over n)=0: n=1, m=2, z_2=1", P[j] * tail(lambda e: e**2), 0, given=within)
true(
    "P_j (z'z over n less z'z over n)=0",
    P[j] * (total(Z[i] ** 2) - Sum(total(delta(i, j) * Z[i]) ** 2, (j, 1, n))),
    0,
    given=within[:2],
)
true(
    "P_j (z'z over n less z'z over m)<=0, m<=n",
    P[j] * (Sum(Z[j] ** 2, (j, 1, m)) - total(Z[i] ** 2)),
    0,
    "<=",
    given=[*within, m <= n],
)
