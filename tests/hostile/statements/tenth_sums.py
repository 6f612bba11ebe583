"""Finite sums and series: ranges, empty sums, indices, radii of convergence, binomials, inequalities of tables."""

from tests.hostile.statements.tenth import *

true, false = of("sums")
S_ = lambda term, lo=1, hi=n, l_=i: Sum(term, (l_, lo, hi))

# ranges and indices
false("sum i=n(n-1)/2: n=1", S_(i), n * (n - 1) / 2)
true("sum i=n(n+1)/2", S_(i), n * (n + 1) / 2)
false("sum i^2=n(n+1)(2n+1)/3: n=1", S_(i**2), n * (n + 1) * (2 * n + 1) / 3)
false("sum i^3=n^2(n+1)^2/2: n=1", S_(i**3), n**2 * (n + 1) ** 2 / 2)
false("geometric 1..n=(1-x^(n+1))/(1-x): n=1, x=0", S_(x**i), (1 - x ** (n + 1)) / (1 - x), given=[Ne(x, 1)])
true("geometric 1..n=(x-x^(n+1))/(1-x)", S_(x**i), (x - x ** (n + 1)) / (1 - x), given=[Ne(x, 1)])
false("geometric without x!=1: x=1", S_(x**i), (x - x ** (n + 1)) / (1 - x), where_defined=True)
false("sum_(i=m)^n 1=n-m: n=m", S_(1, m, n), n - m, given=[m <= n])
true("sum_(i=m)^n 1=n-m+1", S_(1, m, n), n - m + 1, given=[m <= n])
false("sum_(i=m)^n X=sum_1^n-sum_1^m: m=n=1, X=1", S_(X[i], m, n), S_(X[i]) - S_(X[i], 1, m), given=[m <= n])
true("sum_(i=m)^n X=sum_1^n-sum_1^(m-1)", S_(X[i], m, n), S_(X[i]) - S_(X[i], 1, m - 1), given=[m <= n])
false("telescope X_(i+1)-X_i over 1..n-1=X_n: X_1=1", S_(X[i + 1] - X[i], 1, n - 1), X[n], given=[n >= 2])
true("telescope=X_n-X_1", S_(X[i + 1] - X[i], 1, n - 1), X[n] - X[1], given=[n >= 2])
false(
    "by parts, boundary lost: X=Y=(0,1)",
    S_(X[i] * (Y[i + 1] - Y[i]), 1, n - 1),
    -S_(Y[i + 1] * (X[i + 1] - X[i]), 1, n - 1),
    given=[n >= 2],
)
true(
    "by parts",
    S_(X[i] * (Y[i + 1] - Y[i]), 1, n - 1),
    X[n] * Y[n] - X[1] * Y[1] - S_(Y[i + 1] * (X[i + 1] - X[i]), 1, n - 1),
    given=[n >= 2],
)
false("sum 1/(i(i+1))=1-1/n: n=1", S_(1 / (i * (i + 1))), 1 - 1 / n)
true("sum 1/(i(i+1))=1-1/(n+1)", S_(1 / (i * (i + 1))), 1 - 1 / (n + 1))
false("sum of products is product of sums: n=2, X=(1,0), Y=(0,1)", S_(X[i] * Y[i]), S_(X[i]) * S_(Y[i]))
false("(sum X)^2=sum X^2: n=2, X=1", S_(X[i]) ** 2, S_(X[i] ** 2))
true("(sum X)^2=double sum", S_(X[i]) ** 2, Sum(X[i] * X[j], (i, 1, n), (j, 1, n)))
false(
    "(sum X)^2=sum X^2+sum_(i<j) X_iX_j: n=2, X=1",
    S_(X[i]) ** 2,
    S_(X[i] ** 2) + Sum(X[i] * X[j], (i, 1, j - 1), (j, 1, n)),
)
true("(sum X)^2=sum X^2+2sum_(i<j)", S_(X[i]) ** 2, S_(X[i] ** 2) + 2 * Sum(X[i] * X[j], (i, 1, j - 1), (j, 1, n)))
false("swapped triangle i<=j to j<=i: n=2, X=(1,0)", Sum(X[i], (i, 1, j), (j, 1, n)), Sum(X[i], (j, 1, i), (i, 1, n)))
true("swapped triangle", Sum(X[i], (i, 1, j), (j, 1, n)), S_((n - i + 1) * X[i]))
false(
    "sum_ij (X_i-X_j)^2=n sum X^2-(sum X)^2: n=2, X=(1,0)",
    Sum((X[i] - X[j]) ** 2, (i, 1, n), (j, 1, n)),
    n * S_(X[i] ** 2) - S_(X[i]) ** 2,
)
true(
    "sum_ij (X_i-X_j)^2=2(n sum X^2-(sum X)^2)",
    Sum((X[i] - X[j]) ** 2, (i, 1, n), (j, 1, n)),
    2 * (n * S_(X[i] ** 2) - S_(X[i]) ** 2),
)
false(
    "variance=mean X^2-mean X: n=1, X=2", S_((X[i] - S_(X[j], 1, n, j) / n) ** 2) / n, S_(X[i] ** 2) / n - S_(X[i]) / n
)
true(
    "variance=mean X^2-(mean X)^2", S_(X[i] ** 2) / n - (S_(X[i]) / n) ** 2, S_((X[i] - S_(X[j], 1, n, j) / n) ** 2) / n
)
false(
    "unbiased variance/(n-1) for n=1: n=1",
    S_((X[i] - S_(X[j], 1, n, j) / n) ** 2) / (n - 1),
    (S_(X[i] ** 2) - S_(X[i]) ** 2 / n) / (n - 1),
    where_defined=True,
)
false(
    "sum over an index that is bound: sum_i X_i Y_j, j=i: n=2, X=(1,1), Y=(1,0), j=2",
    S_(X[i] * Y[j]),
    S_(X[i] * Y[i]),
    given=[j <= n],
)
false("sum_i pi_ij=sum_j pi_ij: n=m=2", Sum(PI[i, j], (i, 1, n)), Sum(PI[j, i], (i, 1, n)), given=[is_(n, m), j <= n])
false("product of exp=exp of product: n=2, X=(1,0)", Product(exp(X[i]), (i, 1, n)), exp(Product(X[i], (i, 1, n))))
true("product of exp=exp of sum", Product(exp(X[i]), (i, 1, n)), exp(S_(X[i])))
false("prod_(i=1)^n i/(i+1)=1/n: n=1", Product(i / (i + 1), (i, 1, n)), 1 / n)
false("prod (cX_i)=c prod X_i: n=2, c=2, X=1", Product(c * X[i], (i, 1, n)), c * Product(X[i], (i, 1, n)))

# binomials
false("sum_0^n binom=2^n-1: n=1", S_(binomial(n, i), 0, n), 2**n - 1)
true("sum_1^n binom=2^n-1", S_(binomial(n, i), 1, n), 2**n - 1)
false("sum (-1)^i binom(N,i)=0: N=0", Sum((-1) ** M * binomial(N, M), (M, 0, N)), 0)
true("sum (-1)^i binom(n,i)=0, n>=1", Sum((-1) ** M * binomial(n, M), (M, 0, n)), 0)
false("sum i binom(n,i)=n 2^n: n=1", S_(i * binomial(n, i)), n * 2**n)
true("sum i binom(n,i)=n 2^(n-1)", S_(i * binomial(n, i)), n * 2 ** (n - 1))
false("sum binom^2=binom(2n,n)/2: n=1", Sum(binomial(n, M) ** 2, (M, 0, n)), binomial(2 * n, n) / 2)
false(
    "Pascal with n-1, k: binom(n,k)=binom(n-1,k)+binom(n-1,k+1): n=2, k=1",
    binomial(n, k),
    binomial(n - 1, k) + binomial(n - 1, k + 1),
)
true("Pascal", binomial(n, k), binomial(n - 1, k) + binomial(n - 1, k - 1))
false(
    "hockey stick sum_(i=k)^n binom(i,k)=binom(n,k+1): n=k",
    S_(binomial(i, k), k, n),
    binomial(n, k + 1),
    given=[k <= n],
)
true("hockey stick", S_(binomial(i, k), k, n), binomial(n + 1, k + 1), given=[k <= n])
false("binom(n,k)=n binom(n-1,k)/k: n=2, k=2", binomial(n, k), n * binomial(n - 1, k) / k)
false("binom(2n,n)<=4^n/n: n=4", binomial(2 * n, n), 4**n / n, "<=")
true("binom(2n,n)<=4^n", binomial(2 * n, n), 4**n, "<=")
false("n!<=(n/2)^n: n=1", factorial(n), (n / 2) ** n, "<=")
true("n!<=n^n", factorial(n), n**n, "<=")
false(
    "n!>=(n/e)^n sqrt(2 pi n)e^(1/(12n)): n=1: 1.0023",
    (n / E) ** n * sqrt(2 * pi * n) * exp(1 / (12 * n)),
    factorial(n),
    "<=",
)
false("2^n>=n^2: n=3", n**2, 2**n, "<=")
true("2^n>=n^2, n>=4", n**2, 2**n, "<=", given=[n >= 4])
false("H_n<=log n+1/2: n=1", harmonic(n), log(n) + R(1, 2), "<=")

# series outside their radius
ser = lambda term, lo=0: Sum(term, (M, lo, oo))
false("sum x^M=1/(1-x), x!=1: x=2", ser(x**M), 1 / (1 - x), given=[Ne(x, 1)], where_defined=True)
true("sum x^M=1/(1-x), |x|<1", ser(x**M), 1 / (1 - x), given=[Abs(x) < 1])
false("sum x^M=1/(1-x), |x|<=1, x!=1: x=-1", ser(x**M), 1 / (1 - x), given=[Abs(x) <= 1, Ne(x, 1)], where_defined=True)
false("sum_(1) x^M=1/(1-x), |x|<1: x=0", ser(x**M, 1), 1 / (1 - x), given=[Abs(x) < 1])
false("sum M x^M=1/(1-x)^2: x=0", ser(M * x**M), 1 / (1 - x) ** 2, given=[Abs(x) < 1])
true("sum M x^M=x/(1-x)^2", ser(M * x**M), x / (1 - x) ** 2, given=[Abs(x) < 1])
false("sum x^i/i=log(1-x): x=1/2", Sum(x**i / i, (i, 1, oo)), log(1 - x), given=[Abs(x) < 1])
true("sum x^i/i=-log(1-x)", Sum(x**i / i, (i, 1, oo)), -log(1 - x), given=[Abs(x) < 1])
false(
    "sum (-1)^(i+1)x^i/i=log(1+x), x>-1: x=2",
    Sum((-1) ** (i + 1) * x**i / i, (i, 1, oo)),
    log(1 + x),
    given=[x > -1],
    where_defined=True,
)
false("sum x^M/M!=exp x-1: x=0", ser(x**M / factorial(M)), exp(x) - 1)
false("cos series without signs: x=1", ser(x ** (2 * M) / factorial(2 * M)), cos(x))
true("cosh series", ser(x ** (2 * M) / factorial(2 * M)), cosh(x))
false("Poisson mean: sum M p^M/M! exp(-p)=1: p=2", exp(-p) * ser(M * p**M / factorial(M)), 1)
true("Poisson mean=p", exp(-p) * ser(M * p**M / factorial(M)), p)
false("Poisson second moment=p^2: p=1", exp(-p) * ser(M**2 * p**M / factorial(M)), p**2)
false("zeta(2)=pi^2/8", Sum(1 / i**2, (i, 1, oo)), pi**2 / 8)
false("alternating zeta(2)=pi^2/6: pi^2/12", Sum((-1) ** (i + 1) / i**2, (i, 1, oo)), pi**2 / 6)
false("sum 1/M!=e-1: M from 0", ser(1 / factorial(M)), E - 1)
false("sum of 1/i is finite: log 2", Sum(1 / i, (i, 1, oo)), log(2))
false("geometric mean count 1/p from 0: p=1/2", Sum(M * p * (1 - p) ** M, (M, 0, oo)), 1 / p, given=[p < 1])
true("geometric mean (1-p)/p from 0", Sum(M * p * (1 - p) ** M, (M, 0, oo)), (1 - p) / p, given=[p < 1])

# inequalities of tables
false("(sum X)^2<=sum X^2: n=2, X=1", S_(X[i]) ** 2, S_(X[i] ** 2), "<=")
true("(sum X)^2<=n sum X^2", S_(X[i]) ** 2, n * S_(X[i] ** 2), "<=")
false(
    "Cauchy-Schwarz with n: squares swapped: X=(1,1), Y=(1,0): n=2",
    S_(X[i] ** 2) * S_(Y[i] ** 2),
    S_(X[i] * Y[i]) ** 2,
    "<=",
)
true("Cauchy-Schwarz", S_(X[i] * Y[i]) ** 2, S_(X[i] ** 2) * S_(Y[i] ** 2), "<=")
false("Chebyshev sum: sum X sum Y<=n sum XY: X=(1,0), Y=(0,1)", S_(X[i]) * S_(Y[i]), n * S_(X[i] * Y[i]), "<=")
false("AM<=GM: Q=(1,4)", S_(Q[i]) / n, Product(Q[i], (i, 1, n)) ** (1 / n), "<=")
true("HM<=AM", n / S_(1 / Q[i]), S_(Q[i]) / n, "<=")
false("sum Q sum 1/Q<=n^2: Q=(1,4)", S_(Q[i]) * S_(1 / Q[i]), n**2, "<=")
true("sum Q sum 1/Q>=n^2", n**2, S_(Q[i]) * S_(1 / Q[i]), "<=")
false("l2<=linf: n=2, X=1", sqrt(S_(X[i] ** 2)), Largest(Abs(X[i]), (i, 1, n)), "<=")
true("linf<=l2", Largest(Abs(X[i]), (i, 1, n)), sqrt(S_(X[i] ** 2)), "<=")
false("l1<=l2: n=2, X=1", S_(Abs(X[i])), sqrt(S_(X[i] ** 2)), "<=")
false("l1<=sqrt(n)l2/2: n=1, X=1", S_(Abs(X[i])), sqrt(n) * sqrt(S_(X[i] ** 2)) / 2, "<=")
false("Jensen reversed: log mean<=mean log: Q=(1,4)", log(S_(Q[i]) / n), S_(log(Q[i])) / n, "<=")
true("Jensen: mean log<=log mean", S_(log(Q[i])) / n, log(S_(Q[i]) / n), "<=")
false(
    "max(X+Y)=max X+max Y: X=(1,0), Y=(0,1)",
    Largest(X[i] + Y[i], (i, 1, n)),
    Largest(X[i], (i, 1, n)) + Largest(Y[i], (i, 1, n)),
)
true(
    "max(X+Y)<=max X+max Y", Largest(X[i] + Y[i], (i, 1, n)), Largest(X[i], (i, 1, n)) + Largest(Y[i], (i, 1, n)), "<="
)
false("max(cX)=c max X: c=-1, X=(1,0)", Largest(c * X[i], (i, 1, n)), c * Largest(X[i], (i, 1, n)))
false(
    "min(X+Y)<=min X+min Y: X=(1,0), Y=(0,1)",
    Smallest(X[i] + Y[i], (i, 1, n)),
    Smallest(X[i], (i, 1, n)) + Smallest(Y[i], (i, 1, n)),
    "<=",
)
false(
    "min_j max_i<=max_i min_j: PI=identity 2x2",
    Smallest(Largest(PI[i, j], (i, 1, n)), (j, 1, m)),
    Largest(Smallest(PI[i, j], (j, 1, m)), (i, 1, n)),
    "<=",
)
true(
    "max min<=min max",
    Largest(Smallest(PI[i, j], (j, 1, m)), (i, 1, n)),
    Smallest(Largest(PI[i, j], (i, 1, n)), (j, 1, m)),
    "<=",
)
false("max X>=0: X=-1", 0, Largest(X[i], (i, 1, n)), "<=")
false("|sum X|=sum|X|: X=(1,-1)", Abs(S_(X[i])), S_(Abs(X[i])))
