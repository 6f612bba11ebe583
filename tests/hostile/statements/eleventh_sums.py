"""Sums and products over indices, binomials, floors and remainders, sequences, with their first and empty cases."""

from tests.hostile.statements.eleventh import *

true, false = of("sums")
XI, YI = X[i], Y[i]
two = [n >= 2]

true("telescope", total(X[i + 1] - X[i], 1, n - 1), X[n] - X[1])
false("telescope to n", total(X[i + 1] - X[i], 1, n - 1), X[n] - X[2], given=two)
false("telescope product: X=0", Product(X[i + 1] / X[i], (i, 1, n - 1)), X[n] / X[1], where_defined=True)
true("telescope product, positive", Product(Q[i + 1] / Q[i], (i, 1, n - 1)), Q[n] / Q[1])
false("telescope product inverted", Product(Q[i + 1] / Q[i], (i, 1, n - 1)), Q[1] / Q[n])
false("shift by one", total(X[i]), total(X[i + 1], 1, n - 1))
true("shift", total(X[i]), Sum(X[l + 1], (l, 0, n - 1)))
true("reversed", total(X[i] * Y[n + 1 - i]), total(X[n + 1 - i] * Y[i]))
false("reversed with n-i", total(X[i] * i), total(X[n + 1 - i] * (n - i)))
true("reversed weights", total(X[i] * i), total(X[n + 1 - i] * (n + 1 - i)))
true("split", total(X[i]), X[1] + total(X[i], 2, n))
true("split at 1 and n, where a sum from 2 to 0 is -X_1", total(X[i]), X[1] + X[n] + total(X[i], 2, n - 1))
true("split at 1 and n, n>=2", total(X[i]), X[1] + X[n] + total(X[i], 2, n - 1), given=two)
false("split at k inclusive twice", total(X[i]), total(X[i], 1, k) + total(X[i], k, n), given=[k <= n])
true("split at k", total(X[i]), total(X[i], 1, k) + total(X[i], k + 1, n), given=[k <= n])
false("product of sums: n=2", total(X[i] * Y[i]), total(X[i]) * total(Y[i]))
false("square of sum: n=2", total(X[i]) ** 2, total(X[i] ** 2))
true("square of sum by pairs", total(X[i]) ** 2, total(X[i] ** 2) + 2 * Sum(X[i] * X[j], (i, 1, j - 1), (j, 1, n)))
false("square of sum by pairs, i<=j", total(X[i]) ** 2, total(X[i] ** 2) + 2 * Sum(X[i] * X[j], (i, 1, j), (j, 1, n)))
false("square of sum by pairs once", total(X[i]) ** 2, total(X[i] ** 2) + Sum(X[i] * X[j], (i, 1, j - 1), (j, 1, n)))
true(
    "pairs of differences",
    Sum((X[i] - X[j]) ** 2, (i, 1, n), (j, 1, n)),
    2 * n * total(X[i] ** 2) - 2 * total(X[i]) ** 2,
)
false(
    "pairs of differences, i<j",
    Sum((X[i] - X[j]) ** 2, (i, 1, j - 1), (j, 1, n)),
    2 * n * total(X[i] ** 2) - 2 * total(X[i]) ** 2,
)
true(
    "pairs of differences, i<j half",
    Sum((X[i] - X[j]) ** 2, (i, 1, j - 1), (j, 1, n)),
    n * total(X[i] ** 2) - total(X[i]) ** 2,
)
true("triangle swapped", Sum(X[i] * Y[j], (i, 1, j), (j, 1, n)), Sum(X[i] * Y[j], (j, i, n), (i, 1, n)))
false("triangle swapped as j<=i", Sum(X[i] * Y[j], (i, 1, j), (j, 1, n)), Sum(X[i] * Y[j], (j, 1, i), (i, 1, n)))
true("sum of prefix sums", Sum(X[i], (i, 1, j), (j, 1, n)), total((n + 1 - i) * X[i]))
false("sum of prefix sums, n-i", Sum(X[i], (i, 1, j), (j, 1, n)), total((n - i) * X[i]))
true(
    "Abel",
    total(X[i] * (Y[i + 1] - Y[i]), 1, n - 1),
    X[n] * Y[n] - X[1] * Y[1] - total(Y[i + 1] * (X[i + 1] - X[i]), 1, n - 1),
)
false(
    "Abel with Y_i",
    total(X[i] * (Y[i + 1] - Y[i]), 1, n - 1),
    X[n] * Y[n] - X[1] * Y[1] - total(Y[i] * (X[i + 1] - X[i]), 1, n - 1),
)
true(
    "Lagrange identity",
    total(X[i] ** 2) * total(Y[i] ** 2) - total(X[i] * Y[i]) ** 2,
    Sum((X[i] * Y[j] - X[j] * Y[i]) ** 2, (i, 1, n), (j, 1, n)) / 2,
)
false(
    "Lagrange identity without half",
    total(X[i] ** 2) * total(Y[i] ** 2) - total(X[i] * Y[i]) ** 2,
    Sum((X[i] * Y[j] - X[j] * Y[i]) ** 2, (i, 1, n), (j, 1, n)),
)
false("sum of X^2>=(sum X)^2", total(X[i]) ** 2, total(X[i] ** 2), "<=")
true("sum of P^2<=(sum P)^2", total(P[i] ** 2), total(P[i]) ** 2, "<=")
true(
    "Chebyshev for sorted sequences of 2",
    (X[1] + X[2]) * (Y[1] + Y[2]),
    2 * (X[1] * Y[1] + X[2] * Y[2]),
    "<=",
    given=[n >= 2, X[1] <= X[2], Y[1] <= Y[2]],
)
false(
    "Chebyshev, one reversed",
    (X[1] + X[2]) * (Y[1] + Y[2]),
    2 * (X[1] * Y[1] + X[2] * Y[2]),
    "<=",
    given=[n >= 2, X[1] <= X[2], Y[2] <= Y[1]],
)
true("|sum|<=sum|.|", Abs(total(X[i])), total(Abs(X[i])), "<=")
false("sum|.|<=|sum|", total(Abs(X[i])), Abs(total(X[i])), "<=")
false("sum|X|<=sqrt(sum X^2): n=2", total(Abs(X[i])), sqrt(total(X[i] ** 2)), "<=")
true("sqrt(sum X^2)<=sum|X|", sqrt(total(X[i] ** 2)), total(Abs(X[i])), "<=")
true("sum|X|<=sqrt n |X|", total(Abs(X[i])), sqrt(n) * sqrt(total(X[i] ** 2)), "<=")
false("AM<=GM: n=2", total(Q[i]) / n, Product(Q[i], (i, 1, n)) ** (1 / n), "<=")
true("GM<=AM", Product(Q[i], (i, 1, n)) ** (1 / n), total(Q[i]) / n, "<=")
false("HM=n/sum 1/Q>=GM", Product(Q[i], (i, 1, n)) ** (1 / n), n / total(1 / Q[i]), "<=")
true("n^2<=sum Q sum 1/Q", n**2, total(Q[i]) * total(1 / Q[i]), "<=")
false("n^2<=sum Q sum 1/Q, with n^3", n**3, total(Q[i]) * total(1 / Q[i]), "<=")
true("1+sum P<=prod(1+P)", 1 + total(P[i]), Product(1 + P[i], (i, 1, n)), "<=")
false("prod(1+P)<=1+sum P: n=2", Product(1 + P[i], (i, 1, n)), 1 + total(P[i]), "<=")
false(
    "1+sum X<=prod(1+X) for X>=-1: 1,-1",
    1 + total(X[i]),
    Product(1 + X[i], (i, 1, n)),
    "<=",
    given=[ForAll(X[i] >= -1, (i, 1, n))],
)
true(
    "1-sum P<=prod(1-P), P<=1",
    1 - total(P[i]),
    Product(1 - P[i], (i, 1, n)),
    "<=",
    given=[ForAll(P[i] <= 1, (i, 1, n))],
)
false(
    "1-sum P<=prod(1-P): 2, 0 is -1<=0; P=(2,, )= three: 3,0,, ",
    1 - total(P[i]),
    Product(1 - P[i], (i, 1, n)),
    "<=",
    given=[n >= 3],
)
true("prod(1+P)<=exp sum P", Product(1 + P[i], (i, 1, n)), exp(total(P[i])), "<=")
false("prod(1+X)<=exp sum X: -3,-3", Product(1 + X[i], (i, 1, n)), exp(total(X[i])), "<=")
false(
    "log prod=sum log of reals: -1,-1",
    log(Product(X[i], (i, 1, n))),
    total(log(X[i])),
    given=[ForAll(isnt(X[i], 0), (i, 1, n))],
)
true("log prod=sum log", log(Product(Q[i], (i, 1, n))), total(log(Q[i])))
false("prod of c: sum exponent", Product(p * Q[i], (i, 1, n)), p * Product(Q[i], (i, 1, n)))
true("prod of c", Product(p * Q[i], (i, 1, n)), p**n * Product(Q[i], (i, 1, n)))
false("prod(-X)=-prod X: n=2", Product(-X[i], (i, 1, n)), -Product(X[i], (i, 1, n)))
true("Gauss", total(i), n * (n + 1) / 2)
false("Gauss from 0 to n-1", Sum(l, (l, 0, n - 1)), n * (n + 1) / 2)
true("sum of cubes", total(i**3), total(i) ** 2)
false("sum of i^2=(n)(n+1)(2n+1)/3", total(i**2), n * (n + 1) * (2 * n + 1) / 3)
true("odd numbers", total(2 * i - 1), n**2)
false("odd numbers from 2i+1, i=1, n", total(2 * i + 1), n**2)
false("geometric, x=1", Sum(x**l, (l, 0, n - 1)), (1 - x**n) / (1 - x), where_defined=True)
true("geometric", Sum(x**l, (l, 0, n - 1)), (1 - x**n) / (1 - x), given=[isnt(x, 1)])
false("geometric to n", Sum(x**l, (l, 0, n)), (1 - x**n) / (1 - x), given=[isnt(x, 1)])
false("geometric from 1: x=2", Sum(x**i, (i, 1, n)), (1 - x ** (n + 1)) / (1 - x), given=[isnt(x, 1)])
true(
    "sum ix^i", Sum(l * x**l, (l, 0, n)), x * (1 - (n + 1) * x**n + n * x ** (n + 1)) / (1 - x) ** 2, given=[isnt(x, 1)]
)
false(
    "sum ix^i, n and n+1 swapped",
    Sum(l * x**l, (l, 0, n)),
    x * (1 - n * x**n + (n + 1) * x ** (n + 1)) / (1 - x) ** 2,
    given=[isnt(x, 1)],
)
true("hockey stick", Sum(binomial(i, k), (i, k, N)), binomial(N + 1, k + 1))
false("hockey stick to N", Sum(binomial(i, k), (i, k, N)), binomial(N, k + 1))
true("alternating binomials, n>=1", Sum((-1) ** l * binomial(n, l), (l, 0, n)), 0)
false("alternating binomials, N=0", Sum((-1) ** l * binomial(N, l), (l, 0, N)), 0)
true("sum k binom", Sum(l * binomial(n, l), (l, 0, n)), n * 2 ** (n - 1))
false("sum k(k-1)binom, n=, 2^(n-1)", Sum(l * (l - 1) * binomial(n, l), (l, 0, n)), n * (n - 1) * 2 ** (n - 1))
true("sum k(k-1)binom", Sum(l * (l - 1) * binomial(n, l), (l, 0, n)), n * (n - 1) * 2 ** (n - 2))
true("squares of binomials", Sum(binomial(N, l) ** 2, (l, 0, N)), binomial(2 * N, N))
false(
    "alternating squares for all N: N=1",
    Sum((-1) ** l * binomial(N, l) ** 2, (l, 0, N)),
    binomial(N, N / 2),
    given=[is_(Mod(N, 2), 0)],
)
true("Pascal", binomial(n, k), binomial(n - 1, k) + binomial(n - 1, k - 1))
false("Pascal with n,k-1", binomial(n, k), binomial(n - 1, k) + binomial(n, k - 1))
true("absorb", k * binomial(n, k), n * binomial(n - 1, k - 1))
false("absorb with n-1,k", k * binomial(n, k), n * binomial(n - 1, k))
false("symmetry for integers: n=-1", binomial(e, k), binomial(e, e - k))
true("symmetry, k<=n", binomial(n, k), binomial(n, n - k), given=[k <= n])
true("Vandermonde", Sum(binomial(N, l) * binomial(M, k - l), (l, 0, k)), binomial(N + M, k))
false("Vandermonde from 1", Sum(binomial(N, j) * binomial(M, k - j), (j, 1, k)), binomial(N + M, k))
false("central<=4^n/n: n=1, 2<=4, n=8: 12870>8192", binomial(2 * n, n), 4**n / n, "<=")
true("central<=4^n/2, n>=1", binomial(2 * n, n), 4**n / 2, "<=")
true("4^n/(2n)<=central", 4**n / (2 * n), binomial(2 * n, n), "<=")
false("floor(2x)=2floor x: 1/2", floor(2 * x), 2 * floor(x))
true("floor(2x)", floor(2 * x), floor(x) + floor(x + R(1, 2)))
false("floor(-x)=-floor x: 1/2", floor(-x), -floor(x))
true("floor(-x)=-ceil x", floor(-x), -ceiling(x))
false("ceil=floor+1: 0", ceiling(x), floor(x) + 1)
true("ceil=floor+1 off integers", ceiling(x), floor(x) + 1, given=[isnt(x, floor(x))])
true("floor x+floor y<=floor(x+y)", floor(x) + floor(y), floor(x + y), "<=")
false("floor(x+y)<=floor x+floor y: 1/2,1/2", floor(x + y), floor(x) + floor(y), "<=")
false("floor(xy)>=floor x floor y: -1/2", floor(x) * floor(y), floor(x * y), "<=")
true("floor(pq)>=floor p floor q", floor(p) * floor(q), floor(p * q), "<=")
true("floor(n/2)+ceil(n/2)", floor(n / 2) + ceiling(n / 2), n)
false("floor(n/3)+ceil(n/3)=2n/3, n=1", floor(n / 3) + ceiling(n / 3), floor(2 * n / 3))
false("n mod of -e: e=1", Mod(-e, n), n - Mod(e, n))
true("n mod of -e, not divisible", Mod(-e, n), n - Mod(e, n), given=[isnt(Mod(e, n), 0)])
false("mod of product", Mod(e * o, n), Mod(e, n) * Mod(o, n))
true("mod of product, again", Mod(e * o, n), Mod(Mod(e, n) * Mod(o, n), n))
false("mod of sum: 1,1 mod 2", Mod(e + o, n), Mod(e, n) + Mod(o, n))
true("square mod 4", Mod(e**2, 4) * (Mod(e**2, 4) - 1), 0)
false("square mod 8 is 0 or 1: 2", Mod(e**2, 8) * (Mod(e**2, 8) - 1), 0)
true("e^3-e mod 6", Mod(e**3 - e, 6), 0)
false("e^3-e mod 12: 2", Mod(e**3 - e, 12), 0)
true("e^5-e mod 30", Mod(e**5 - e, 30), 0)
false("2^n>=n^2: 3", n**2, 2**n, "<=")
true("2^n>=n^2, n>=4", n**2, 2**n, "<=", given=[n >= 4])
true("2^n>=n+1", n + 1, 2**n, "<=")
false("2^n>=n+1 as 2n+1: 1,2", 2 * n + 1, 2**n, "<=")
true("n!>=2^(n-1)", 2 ** (n - 1), factorial(n), "<=")
false("n!>=2^n: 1", 2**n, factorial(n), "<=")
false("n!<=(n/2)^n: 1", factorial(n), (n / 2) ** n, "<=")
true("n!<=((n+1)/2)^n", factorial(n), ((n + 1) / 2) ** n, "<=")
false("(2n)!=2^n n!: 2", factorial(2 * n), 2**n * factorial(n))
true("(2n)!=2^n n!(2n-1)!!", factorial(2 * n), 2**n * factorial(n) * factorial2(2 * n - 1))
true("Cassini", fibonacci(n + 1) * fibonacci(n - 1) - fibonacci(n) ** 2, (-1) ** n)
false("Cassini sign", fibonacci(n + 1) * fibonacci(n - 1) - fibonacci(n) ** 2, (-1) ** (n + 1))
true("sum of Fibonacci", Sum(fibonacci(i), (i, 1, n)), fibonacci(n + 2) - 1)
false("sum of Fibonacci without 1", Sum(fibonacci(i), (i, 1, n)), fibonacci(n + 2))
true("F_2n=F_n L_n", fibonacci(2 * n), fibonacci(n) * lucas(n))
false("F_2n=F_n^2+F_(n-1)^2", fibonacci(2 * n), fibonacci(n) ** 2 + fibonacci(n - 1) ** 2)
true("sum of harmonic numbers", Sum(harmonic(i), (i, 1, n)), (n + 1) * harmonic(n) - n)
false("sum of harmonic numbers, n H_n-n", Sum(harmonic(i), (i, 1, n)), n * harmonic(n) - n)
true("H_n<=1+log n", harmonic(n), 1 + log(n), "<=")
false("H_n<=log n+1/2, 1", harmonic(n), log(n) + R(1, 2), "<=")
true("log(n+1)<=H_n", log(n + 1), harmonic(n), "<=")
true("Catalan", catalan(N), binomial(2 * N, N) - binomial(2 * N, N + 1))
false("Catalan with N-1, 2N over N-1 twice", catalan(n), binomial(2 * n, n) - 2 * binomial(2 * n, n - 1))
