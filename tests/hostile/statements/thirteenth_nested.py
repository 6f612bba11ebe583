"""Sums in functions in sums, ranges that depend on each other, deltas, cases, products, and tables beside matrices."""

from tests.hostile.statements.thirteenth import *

true, false = of("nested")
XI, XJ = X[i], X[j]

# functions of inner sums
false("|sum of |sum||: T=[[1,-1],[0,0]]", Sum(Abs(Sum(T[i, j], (j, 1, n))), (i, 1, n)), double(Abs(T[i, j])))
true("|sum of |sum||<=", Sum(Abs(Sum(T[i, j], (j, 1, n))), (i, 1, n)), double(Abs(T[i, j])), "<=")
false("|sum of sum|>=: T=[[1,-1],[0,0]]", double(Abs(T[i, j])), Sum(Abs(Sum(T[i, j], (j, 1, n))), (i, 1, n)), "<=")
false(
    "rows for columns in moduli: T=[[1,-1],[0,0]]",
    Sum(Abs(Sum(T[i, j], (j, 1, n))), (i, 1, n)),
    Sum(Abs(Sum(T[i, j], (i, 1, n))), (j, 1, n)),
)
true(
    "rows for columns renamed",
    Sum(Abs(Sum(T[i, j], (j, 1, n))), (i, 1, n)),
    Sum(Abs(Sum(T[j, i], (i, 1, n))), (j, 1, n)),
)
false(
    "exp of inner sums as product: n=2, T=0",
    Sum(exp(Sum(T[i, j], (j, 1, n))), (i, 1, n)),
    Product(exp(Sum(T[i, j], (i, 1, n))), (j, 1, n)),
)
true("exp of an inner sum as product", exp(total(X[i])), Product(exp(X[i]), (i, 1, n)))
false(
    "exp of sum, index of the outer: n=2, X=(0,1)",
    Sum(exp(Sum(X[i], (j, 1, n))), (i, 1, n)),
    Sum(exp(Sum(X[j], (j, 1, n))), (i, 1, n)),
)
true("exp of sum free of its index", Sum(exp(Sum(X[i], (j, 1, n))), (i, 1, n)), Sum(exp(n * X[i]), (i, 1, n)))
false("log sum exp of sums: n=2, X=Y=0", log(double(exp(X[i] + Y[j]))), log(total(exp(X[i] + Y[i]))))
true("log sum exp of sums apart", log(double(exp(X[i] + Y[j]))), log(total(exp(X[i]))) + log(total(exp(Y[i]))))
false(
    "largest of sums=sum of largest: n=2, X=(1,0), Y=(0,1)",
    Largest(X[i] + Y[i], (i, 1, n)),
    Largest(X[i], (i, 1, n)) + Largest(Y[i], (i, 1, n)),
)
true(
    "largest of sums<=sum of largest",
    Largest(X[i] + Y[i], (i, 1, n)),
    Largest(X[i], (i, 1, n)) + Largest(Y[i], (i, 1, n)),
    "<=",
)
true(
    "largest over two indices apart",
    Largest(Largest(X[i] + Y[j], (i, 1, n)), (j, 1, n)),
    Largest(X[i], (i, 1, n)) + Largest(Y[j], (j, 1, n)),
)
false(
    "largest over one index of both: n=2, X=(1,0), Y=(0,1)",
    Largest(Largest(X[i] + Y[j], (i, 1, n)), (j, 1, n)),
    Largest(X[i] + Y[i], (i, 1, n)),
)
false(
    "max min=min max: T=1",
    Largest(Smallest(T[i, j], (j, 1, n)), (i, 1, n)),
    Smallest(Largest(T[i, j], (i, 1, n)), (j, 1, n)),
)
true(
    "max min<=min max",
    Largest(Smallest(T[i, j], (j, 1, n)), (i, 1, n)),
    Smallest(Largest(T[i, j], (i, 1, n)), (j, 1, n)),
    "<=",
)
false(
    "min max<=max min: T=1",
    Smallest(Largest(T[i, j], (i, 1, n)), (j, 1, n)),
    Largest(Smallest(T[i, j], (j, 1, n)), (i, 1, n)),
    "<=",
)
false(
    "min max rows<=: T=[[1,0],[0,1]]",
    Smallest(Largest(T[i, j], (j, 1, n)), (i, 1, n)),
    Largest(Smallest(T[i, j], (i, 1, n)), (j, 1, n)),
    "<=",
)
true(
    "largest of largest exchanged",
    Largest(Largest(T[i, j], (j, 1, n)), (i, 1, n)),
    Largest(Largest(T[i, j], (i, 1, n)), (j, 1, n)),
)
false(
    "largest of sums exchanged: T=[[1,0],[1,0]]",
    Largest(Sum(T[i, j], (j, 1, n)), (i, 1, n)),
    Sum(Largest(T[i, j], (i, 1, n)), (j, 1, n)) - 1 + delta(n, 1),
)
true(
    "largest of sums<=sums of largest",
    Largest(Sum(T[i, j], (j, 1, n)), (i, 1, n)),
    Sum(Largest(T[i, j], (i, 1, n)), (j, 1, n)),
    "<=",
)
false(
    "sums of largest<=largest of sums: T=1",
    Sum(Largest(T[i, j], (i, 1, n)), (j, 1, n)),
    Largest(Sum(T[i, j], (j, 1, n)), (i, 1, n)),
    "<=",
)
false("X_i less the largest over i, summed=0: X=(1,0)", total(X[i] - Largest(X[i], (i, 1, n))), 0)
true("X_i less the largest over i, summed<=0", total(X[i] - Largest(X[i], (i, 1, n))), 0, "<=")
false(
    "X_i less the mean, squares=squares less n mean^2 up to a factor: n=2",
    total((X[i] - total(X[i]) / n) ** 2),
    total(X[i] ** 2) - total(X[i]) ** 2,
)
true("X_i less the mean, squares", total((X[i] - total(X[i]) / n) ** 2), total(X[i] ** 2) - total(X[i]) ** 2 / n)
false("softmax summed with the index inside: n=2, X=0", total(exp(X[i]) / total(exp(X[i]))), n)
true("softmax summed", total(exp(X[i]) / total(exp(X[i]))), 1)
false("softmax of n x=softmax of x: X=(1,0)", total(exp(X[i]) / total(exp(X[i])) * X[i]), total(X[i]) / n)
true("softmax shifted", total(exp(X[i] - X[1]) * i) / total(exp(X[i] - X[1])), total(i * exp(X[i])) / total(exp(X[i])))
false(
    "softmax shifted by X_i: X=(1,0)",
    total(exp(X[i] - X[i]) * i) / total(exp(X[i] - X[i])),
    total(i * exp(X[i])) / total(exp(X[i])),
)

# dependent ranges
false(
    "triangle in exp, j<=i for i<=j: X=(0,1)",
    Sum(exp(Sum(X[j], (j, 1, i))), (i, 1, n)),
    Sum(exp(Sum(X[j], (j, i, n))), (i, 1, n)),
)
true("triangle in exp renamed", Sum(exp(Sum(X[j], (j, 1, i))), (i, 1, n)), Sum(exp(Sum(X[i], (i, 1, j))), (j, 1, n)))
false(
    "triangle squared: n=2",
    Sum(Sum(X[j], (j, 1, i)) ** 2, (i, 1, n)),
    Sum(X[j] * X[k], (j, 1, i), (k, j, i), (i, 1, n)),
)
true("triangle squared", Sum(Sum(X[j], (j, 1, i)) ** 2, (i, 1, n)), Sum(X[j] * X[k], (j, 1, i), (k, 1, i), (i, 1, n)))
false(
    "i<j<k twice: X=1, n=3: 1=6",
    Sum(X[i] * X[j] * X[k], (i, 1, j - 1), (j, 1, k - 1), (k, 1, n)),
    Sum(X[i], (i, 1, n)) ** 3 / 6,
)
false(
    "i<=j<=k=i<j<k: n=1",
    Sum(X[i] * X[j] * X[k], (i, 1, j), (j, 1, k), (k, 1, n)),
    Sum(X[i] * X[j] * X[k], (i, 1, j - 1), (j, 1, k - 1), (k, 1, n)),
)
false(
    "i<j order kept: X=(1,0), Y=(0,1)",
    Sum(X[i] * Y[j], (i, 1, j - 1), (j, 1, n)),
    Sum(X[j] * Y[i], (i, 1, j - 1), (j, 1, n)),
)
true("i<j order exchanged", Sum(X[i] * Y[j], (i, 1, j - 1), (j, 1, n)), Sum(X[j] * Y[i], (j, 1, i - 1), (i, 1, n)))
true(
    "i<j and i>j and i=j",
    Sum(X[i] * Y[j], (i, 1, j - 1), (j, 1, n)) + Sum(X[i] * Y[j], (j, 1, i - 1), (i, 1, n)) + total(X[i] * Y[i]),
    double(X[i] * Y[j]),
)
false(
    "i<=j and i>=j: n=1",
    Sum(X[i] * Y[j], (i, 1, j), (j, 1, n)) + Sum(X[i] * Y[j], (j, 1, i), (i, 1, n)),
    double(X[i] * Y[j]),
)
false(
    "sum to i of T_ij, j as k: T=[[0,1],[0,0]]", Sum(T[i, j], (j, 1, i), (i, 1, n)), Sum(T[j, i], (j, 1, i), (i, 1, n))
)
false("partial sums=tails: X=(1,0)", Sum(X[i], (i, 1, j), (j, 1, n)), Sum(X[i], (i, j, n), (j, 1, n)))
true("partial sums and tails", Sum(X[i], (i, 1, j), (j, 1, n)) + Sum(X[i], (i, j, n), (j, 1, n)), (n + 1) * total(X[i]))
false(
    "partial sums and tails, n: n=1", Sum(X[i], (i, 1, j), (j, 1, n)) + Sum(X[i], (i, j, n), (j, 1, n)), n * total(X[i])
)
false(
    "sum of largest of the first j=n largest: X=(0,1)",
    Sum(Largest(X[i], (i, 1, j)), (j, 1, n)),
    n * Largest(X[i], (i, 1, n)),
)
true(
    "sum of largest of the first j<=n largest",
    Sum(Largest(X[i], (i, 1, j)), (j, 1, n)),
    n * Largest(X[i], (i, 1, n)),
    "<=",
)

# deltas and cases
true("delta once", double(delta(i, j) * X[i] * Y[j]), total(X[i] * Y[i]))
false("delta of i+1: X=Y=1", double(delta(i + 1, j) * X[i] * Y[j]), total(X[i] * Y[i]))
false("delta of i+1 up to n: X=1, n=1", double(delta(i + 1, j) * X[i]), total(X[i]))
true("delta of i+1 up to n-1", double(delta(i + 1, j) * X[i]), total(X[i], 1, n - 1))
false("delta with a free index, k=n+1", total(delta(i, k) * i), k)
true("delta with a free index in range", total(delta(i, k) * i), k, given=[k <= n])
false("delta with a free index from 2: k=1", total(delta(i, k) * i, 2, n), k, given=[k <= n, n >= 2])
false("delta squared in exp: n=2", double(exp(delta(i, j))), n * E)
true("delta in exp", double(exp(delta(i, j))), n * E + n * (n - 1))
false("1-delta: n=1", double((1 - delta(i, j)) * X[i]), n * total(X[i]))
true("1-delta", double((1 - delta(i, j)) * X[i]), (n - 1) * total(X[i]))
false("three deltas: n=2", Sum(delta(i, j) * delta(j, k) * delta(k, i), (i, 1, n), (j, 1, n), (k, 1, n)), n**3)
true("three deltas all", Sum(delta(i, j) * delta(j, k) * delta(k, i), (i, 1, n), (j, 1, n), (k, 1, n)), n)
false("delta over unequal ranges: n=1, m=2", Sum(delta(i, j), (i, 1, n), (j, 1, m)), m)
true("delta over unequal ranges", Sum(delta(i, j), (i, 1, n), (j, 1, m)), m, given=[m <= n])
false("delta of places g_i: g=1", Sum(delta(i, 2 * j), (i, 1, n), (j, 1, n)), n)
false("cases i<j: X=1, n=1", double(Piecewise((X[i], i <= j), (0, True))), total((n - i) * X[i]))
true("cases i<=j", double(Piecewise((X[i], i <= j), (0, True))), total((n + 1 - i) * X[i]))
false("cases X>0 without else: X=-1", total(Piecewise((X[i], X[i] > 0), (0, True))), total(X[i]))
false("cases X>=0: squares: X=-1", total(Piecewise((X[i] ** 2, X[i] >= 0), (-(X[i] ** 2), True))), total(X[i] ** 2))
true("cases X>=0: X|X|", total(Piecewise((X[i] ** 2, X[i] >= 0), (-(X[i] ** 2), True))), total(X[i] * Abs(X[i])))

# products, exponents
false(
    "product of sums, one index twice: n=2",
    Product(Sum(T[i, j], (j, 1, n)), (i, 1, n)),
    Sum(Product(T[i, j], (i, 1, n)), (j, 1, n)),
)
false(
    "product of products exchanged with weights: T=2",
    Product(Product(T[i, j] ** i, (i, 1, n)), (j, 1, n)),
    Product(Product(T[i, j] ** j, (i, 1, n)), (j, 1, n)) + n - 1,
)
true(
    "product of products exchanged",
    Product(Product(T[i, j], (i, 1, n)), (j, 1, n)),
    Product(Product(T[i, j], (j, 1, n)), (i, 1, n)),
)
false("two to a sum: n=2, X=0", 2 ** total(X[i]), total(2 ** X[i]))
true("two to a sum as product", 2 ** total(X[i]), Product(2 ** X[i], (i, 1, n)))
false("product to the sum: X=2, n=2", Product(Q[i], (i, 1, n)) ** total(Q[i]), Product(Q[i] ** Q[i], (i, 1, n)))
true("sum of products of sums with one name", total(X[i]) * total(Y[i]), double(X[i] * Y[j]))
false(
    "sum of products of sums, merged: n=2",
    total(X[i]) * total(Y[i]) * total(X[i]),
    Sum(X[i] * Y[j] * X[i], (i, 1, n), (j, 1, n)),
)
true("cube of a sum", total(X[i]) ** 3, Sum(X[i] * X[j] * X[k], (i, 1, n), (j, 1, n), (k, 1, n)))
false("cube of a sum, two names: n=2", total(X[i]) ** 3, Sum(X[i] * X[j] * X[j], (i, 1, n), (j, 1, n)))

# tables and matrices
entry = lambda M, r=i, c=j: M[r - 1, c - 1]
grid = lambda term: Sum(term, (i, 1, n), (j, 1, n))
true("trace by entries", total(entry(A, i, i)), tr(A))
false("trace by entries from 0 to n-2: A=1", Sum(A[k, k], (k, 1, n - 1)), tr(A))
true("trace of AB by entries", grid(entry(A) * entry(B, j, i)), tr(A * B))
false("trace of AB, B_ij: A=[[0,1],[0,0]]", grid(entry(A) * entry(B)), tr(A * B))
true("trace of AB'", grid(entry(A) * entry(B)), tr(A * B.T))
false("trace of a Hadamard product: A=B=[[1,1],[1,1]]", tr(HadamardProduct(A, B)), tr(A * B))
false("trace of kron=sum: n=1, A=B=1", tr(KroneckerProduct(A, B)), tr(A) + tr(B))
true("trace of kron", tr(KroneckerProduct(A, B)), tr(A) * tr(B))
false(
    "u'Av by entries with indices exchanged: A=[[0,1],[0,0]]",
    grid(u[i - 1, 0] * A[j - 1, i - 1] * v[j - 1, 0]),
    contraction(u.T, A * v),
)
true("u'Av by entries", grid(u[i - 1, 0] * A[i - 1, j - 1] * v[j - 1, 0]), contraction(u.T, A * v))
false("kron exchanged: u=(1,0), v=(0,1)", KroneckerProduct(u, v), KroneckerProduct(v, u))
false("(u'v)^2=u'u v'v: u=(1,0), v=(0,1)", contraction(u.T, v) ** 2, contraction(u.T, u) * contraction(v.T, v))
false("sum of all entries=trace of AJ with a factor: n=2", grid(entry(A)), tr(A * OneMatrix(n, n)) * n)
true("sum of all entries", grid(entry(A)), tr(A * OneMatrix(n, n)))
