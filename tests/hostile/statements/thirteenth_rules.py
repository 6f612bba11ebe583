"""Conditions as rules for rewriting: that use each other or themselves, that permute, and that hold in part."""

from tests.hostile.statements.thirteenth import *

true, false = of("rules")
fixed = every(is_(X[i], Sum(T[i, j] * X[j], (j, 1, n))))
left = every(is_(X[j], Sum(T[i, j] * X[i], (i, 1, n))), (j, 1, n))
there = every(is_(X[i], Sum(T[i, j] * Y[j], (j, 1, n))))
back = every(is_(Y[i], Sum(T[j, i] * X[j], (j, 1, n))))
again = every(is_(Y[i], Sum(T[i, j] * X[j], (j, 1, n))))
swapped = every(is_(T[i, j], T[j, i]), (i, 1, n), (j, 1, n))
skew = every(is_(T[i, j], -T[j, i]), (i, 1, n), (j, 1, n))
palindrome = every(is_(X[i], X[n + 1 - i]))
shifted = every(is_(X[i], X[i + 1]), (i, 1, n - 1))
stochastic = every(is_(Sum(T[i, j], (j, 1, n)), 1))
square = every(is_(S[i, j], Sum(T[i, k] * T[k, j], (k, 1, n))), (i, 1, n), (j, 1, n))
inverse = every(is_(Sum(T[i, k] * S[k, j], (k, 1, n)), delta(i, j)), (i, 1, n), (j, 1, n))
split = every(is_(T[i, j], X[i] * Y[j]), (i, 1, n), (j, 1, n))
SX, SY = total(X[i]), total(Y[i])

true("x=Tx: sum", SX, double(T[i, j] * X[j]), given=[fixed])
false("x=Tx: sum of T_ij x_i: T=[[0,0],[5,1]], x=(0,1)", SX, double(T[i, j] * X[i]), given=[fixed])
true("x=Tx: x'x", total(X[i] ** 2), double(X[i] * T[i, j] * X[j]), given=[fixed])
false("x=Tx: x'x by columns: T=[[1,1],[0,0]], x=(1,0)", SX, double(T[i, j] * X[i]), given=[fixed])
true("x=Tx: twice", SX, Sum(T[i, j] * T[j, k] * X[k], (i, 1, n), (j, 1, n), (k, 1, n)), given=[fixed])
false(
    "x=Tx: twice, x_j: T=[[0,0],[5,1]]",
    SX,
    Sum(T[i, j] * T[j, k] * X[j], (i, 1, n), (j, 1, n), (k, 1, n)),
    given=[fixed],
)
false("x=Tx: |x|<=sum of |T|: n=1, T=1, x=2", Abs(SX), double(Abs(T[i, j])), "<=", [fixed])
false("x=Tx, x=T'x: T=T': T=[[0,1,0],[0,0,1],[1,0,0]], x=1", T[1, 2], T[2, 1], given=[fixed, left, n >= 3])
true("x=Tx, T stochastic, x=T'y: sums", SX, double(T[i, j] * X[j]), given=[fixed, stochastic])
false(
    "T stochastic, sum of T_ij x_j=sum of x: T=[[1,0],[1,0]], x=(1,0)", SX, double(T[i, j] * X[j]), given=[stochastic]
)
true("T stochastic, sum of T_ij x_i=sum of x", SX, double(T[i, j] * X[i]), given=[stochastic])
false("T stochastic, columns too: T=[[1,0],[1,0]]", Sum(T[i, 1], (i, 1, n)), 1, given=[stochastic])
true("T stochastic, total", double(T[i, j]), n, given=[stochastic])
false("T stochastic, trace<=n: T=[[5,-4],[0,1]]", total(T[i, i]), n, "<=", [stochastic])
false("T stochastic, sum of squares<=n: T=[[2,-1],[0,1]]", double(T[i, j] ** 2), n, "<=", [stochastic])
true("T stochastic, sum of squares>=1", 1, double(T[i, j] ** 2), "<=", [stochastic])
false("T stochastic, sum of squares>=n: T=1/2", n, double(T[i, j] ** 2), "<=", [stochastic])
true("x=Ty, y=T'x: x'x=y'y", total(X[i] ** 2), total(Y[i] ** 2), given=[there, back])
false("x=Ty, y=T'x: sums: T=[[0,1],[-1,0]], y=(0,1)", SX, SY, given=[there, back], left="check")
false("x=Ty, y=T'x: x'y=x'x: T=[[0,1],[-1,0]]", total(X[i] * Y[i]), total(X[i] ** 2), given=[there, back], left="check")
false(
    "x=Ty, y=Tx: x'x=y'y: T=[[0,2],[1/2,0]], x=(2,0), y=(0,1)", total(X[i] ** 2), total(Y[i] ** 2), given=[there, again]
)
false("x=Ty, y=Tx: x=y: T=-1, x=1", SX, SY, given=[there, again])
true(
    "x=Ty, y=Tx: sum of x=sum of TTx",
    SX,
    Sum(T[i, j] * T[j, k] * X[k], (i, 1, n), (j, 1, n), (k, 1, n)),
    given=[there, again],
)
true("T symmetric: x'Ty=y'Tx", double(X[i] * T[i, j] * Y[j]), double(Y[i] * T[i, j] * X[j]), given=[swapped])
false("T not symmetric: x'Ty=y'Tx: T=[[0,1],[0,0]]", double(X[i] * T[i, j] * Y[j]), double(Y[i] * T[i, j] * X[j]))
false(
    "T symmetric but in the last column: T=[[0,1],[0,0]]",
    double(X[i] * T[i, j] * Y[j]),
    double(Y[i] * T[i, j] * X[j]),
    given=[every(is_(T[i, j], T[j, i]), (i, 1, n - 1), (j, 1, n - 1)), n >= 2],
)
false(
    "T symmetric at i, j",
    double(X[i] * T[i, j] * Y[j]),
    double(Y[i] * T[i, j] * X[j]),
    given=[is_(T[i, j], T[j, i])],
)
false(
    "T symmetric: sum of T_ij x_i=sum of T_ii x_i: T=1, n=2",
    double(T[i, j] * X[i]),
    total(T[i, i] * X[i]),
    given=[swapped],
)
true("T skew: x'Tx=0", double(X[i] * T[i, j] * X[j]), 0, given=[skew])
false("T skew: x'Ty=0: T=[[0,1],[-1,0]]", double(X[i] * T[i, j] * Y[j]), 0, given=[skew])
false("T skew: x'|T|x=0: T=[[0,1],[-1,0]]", double(X[i] * Abs(T[i, j]) * X[j]), 0, given=[skew])
false("T skew: sum of exp T=n^2: T=[[0,1],[-1,0]]", double(exp(T[i, j])), n**2, given=[skew])
true("T skew: trace", total(T[i, i]), 0, given=[skew])
false("T skew: upper half is 0: T_12=1", Sum(T[i, j], (i, 1, j), (j, 1, n)), 0, given=[skew])
true("x palindrome: sum of i x", 2 * total(i * X[i]), (n + 1) * SX, given=[palindrome])
false("x palindrome: sum of i x, n: n=1", 2 * total(i * X[i]), n * SX, given=[palindrome])
false("x palindrome: x_1=x_2: n=3", X[1], X[2], given=[palindrome, n >= 3])
false("x palindrome: constant: n=3, x=(1,0,1)", SX, n * X[1], given=[palindrome])
false(
    "x palindrome, y: x'y by y reversed minus one: n=1",
    total(X[i] * Y[i]),
    total(X[i] * Y[n - i + 1]) - Y[1] * X[1],
    given=[palindrome],
)
true("x palindrome: x'y by y reversed", total(X[i] * Y[i]), total(X[i] * Y[n + 1 - i]), given=[palindrome])
true("x constant: sum", SX, n * X[1], given=[shifted])
false("x constant up to n-1: n=2, x=(0,1)", SX, n * X[1], given=[every(is_(X[i], X[i + 1]), (i, 1, n - 2)), n >= 2])
false("x constant from 2 on: n=2, x=(0,1)", SX, n * X[1], given=[every(is_(X[i], X[i + 1]), (i, 2, n - 1)), n >= 2])
false("x_i=x_(i+2): x=(0,1)", SX, n * X[1], given=[every(is_(X[i], X[i + 2]), (i, 1, n - 2)), n >= 2])
true("S=TT: total", double(S[i, j]), Sum(T[i, k] * T[k, j], (i, 1, n), (j, 1, n), (k, 1, n)), given=[square])
false(
    "S=TT: total by TT': T=[[1,1],[0,0]]",
    double(S[i, j]),
    Sum(T[i, k] * T[j, k], (i, 1, n), (j, 1, n), (k, 1, n)),
    given=[square],
)
false("S=TT: trace=sum of T^2: T=[[0,1],[-1,0]]", total(S[i, i]), double(T[i, j] ** 2), given=[square])
true("S=TT: trace", total(S[i, i]), double(T[i, j] * T[j, i]), given=[square])
true(
    "S=TT: x'Sy",
    double(X[i] * S[i, j] * Y[j]),
    Sum(X[i] * T[i, k] * T[k, j] * Y[j], (i, 1, n), (j, 1, n), (k, 1, n)),
    given=[square],
)
false(
    "S=TT: S_ij x_j y_k: T=[[0,1],[0,0]]",
    double(X[i] * S[i, j] * Y[j]),
    Sum(X[i] * T[k, i] * T[k, j] * Y[j], (i, 1, n), (j, 1, n), (k, 1, n)),
    given=[square],
)
false("S=TT: sum of exp S=sum of exp T^2: n=2, T=1", double(exp(S[i, j])), double(exp(T[i, j] ** 2)), given=[square])
false("S=TT: largest: n=2, T=1", Largest(S[i, i], (i, 1, n)), Largest(T[i, i] ** 2, (i, 1, n)), given=[square])
true(
    "TS=1: x'TSy",
    Sum(X[i] * T[i, k] * S[k, j] * Y[j], (i, 1, n), (j, 1, n), (k, 1, n)),
    total(X[i] * Y[i]),
    given=[inverse],
)
false(
    "TS=1: x'ST'y: T=[[1,1],[0,1]]",
    Sum(X[i] * S[i, k] * T[j, k] * Y[j], (i, 1, n), (j, 1, n), (k, 1, n)),
    total(X[i] * Y[i]),
    given=[inverse],
)
false("TS=1: sum of T_ij S_ij=n: T=[[1,1],[0,-1]]", double(T[i, j] * S[i, j]), n, given=[inverse])
false("TS=1: T_11 S_11=1: n=2, T=[[0,1],[1,0]]", T[1, 1] * S[1, 1], 1, given=[inverse])
true("T=xy': total", double(T[i, j]), SX * SY, given=[split])
false("T=xy': trace=product of sums: n=2, x=y=1", total(T[i, i]), SX * SY, given=[split])
false("T=xy': symmetric: x=(1,0), y=(0,1)", double(T[i, j] * i), double(T[j, i] * i), given=[split])
false("T=xy': |total|<=sum |T_ii|: n=2, x=y=1", Abs(double(T[i, j])), total(Abs(T[i, i])), "<=", [split])
true("T=xy': T_12 T_21=T_11 T_22", T[1, 2] * T[2, 1], T[1, 1] * T[2, 2], given=[split, n >= 2])
false(
    "T=xy': T_12 T_12=T_11 T_22: x=(0,1), y=(0,1) up to 1: x=(1,1), y=(1,2)",
    T[1, 2] ** 2,
    T[1, 1] * T[2, 2],
    given=[split, n >= 2],
)

# marginals
true("rows x, columns y: sums", SX, SY, given=[rows, columns])
for name, lhs, rhs in (
    ("squares: T=[[1,1],[0,0]]", total(X[i] ** 2), total(Y[i] ** 2)),
    ("x'y=x'x: T=[[0,1],[0,0]]", total(X[i] * Y[i]), total(X[i] ** 2)),
    ("weighted: T=[[0,1],[0,0]]", total(i * X[i]), total(i * Y[i])),
    ("exp: T=[[1,1],[0,0]]", total(exp(X[i])), total(exp(Y[i]))),
    ("moduli: T=[[1,-1],[0,0]]", total(Abs(X[i])), total(Abs(Y[i]))),
    ("largest: T=[[1,1],[0,0]]", Largest(X[i], (i, 1, n)), Largest(Y[i], (i, 1, n))),
    ("x'Tx=y'Ty: T=[[1,1],[0,0]]", double(X[i] * T[i, j] * X[j]), double(Y[i] * T[i, j] * Y[j])),
    ("x'Ty=y'Tx: T=[[1,1],[0,0]]", double(X[i] * T[i, j] * Y[j]), double(Y[i] * T[i, j] * X[j])),
    ("cubes: T=[[1,1],[0,0]]", total(X[i] ** 3), total(Y[i] ** 3)),
    ("sum of x_i y_j T_ji: T=[[0,1],[0,0]]", double(X[i] * X[j] * T[i, j]), double(X[i] * Y[j] * T[j, i])),
    ("log sum exp: T=[[1,1],[0,0]]", log(total(exp(X[i]))), log(total(exp(Y[i])))),
    ("first: T=[[0,1],[0,0]]", X[1], Y[1]),
    ("sum of |x-y|: T=[[0,1],[0,0]]", total(Abs(X[i] - Y[i])), 0),
    ("products: T=[[1,1],[0,0]]", total(X[i] * T[i, i]), total(Y[i] * T[i, i])),
):
    false(f"rows x, columns y: {name}", lhs, rhs, given=[rows, columns, n >= 2])
    if "first" not in name:
        false(
            f"rows x, columns y, T_ij=T_ji at i, j: {name}",
            lhs,
            rhs,
            given=[rows, columns, is_(T[k, m], T[m, k]), n >= 2, k <= n, m <= n],
        )
false("rows x, columns y, <=: squares: T=[[1,1],[0,0]]", total(X[i] ** 2), total(Y[i] ** 2), "<=", [rows, columns])
false(
    "rows x, columns y, <=: largest: T=[[1,1],[0,0]]",
    Largest(X[i], (i, 1, n)),
    Largest(Y[i], (i, 1, n)),
    "<=",
    [rows, columns],
)
true("rows x: x_1", X[1], Sum(T[1, j], (j, 1, n)), given=[rows])
true("rows x: sum of squares", total(X[i] ** 2), Sum(T[i, j] * T[i, k], (i, 1, n), (j, 1, n), (k, 1, n)), given=[rows])
false("rows x: sum of squares=sum of T^2: n=2, T=1", total(X[i] ** 2), double(T[i, j] ** 2), given=[rows])
false(
    "rows x: sum of squares with one index twice: n=2",
    total(X[i] ** 2),
    Sum(T[i, j] * T[j, k], (i, 1, n), (j, 1, n), (k, 1, n)),
    given=[rows],
)
true(
    "rows x: sum of x_i x_j T_ij",
    double(X[i] * X[j] * T[i, j]),
    Sum(T[i, k] * T[j, m] * T[i, j], (i, 1, n), (j, 1, n), (k, 1, n), (m, 1, n)),
    given=[rows],
)
false(
    "rows x: sum of x_i x_j T_ij, m and k exchanged: T=[[1,1],[0,0]]",
    double(X[i] * X[j] * T[i, j]),
    Sum(T[k, i] * T[m, j] * T[i, j], (i, 1, n), (j, 1, n), (k, 1, n), (m, 1, n)),
    given=[rows],
)
true("rows x: sum of |x|<=sum of |T|", total(Abs(X[i])), double(Abs(T[i, j])), "<=", [rows])
false("rows x: sum of |T|<=sum of |x|: T=[[1,-1],[0,0]]", double(Abs(T[i, j])), total(Abs(X[i])), "<=", [rows])
true("rows x: largest", Largest(X[i], (i, 1, n)), Largest(Sum(T[i, j], (j, 1, n)), (i, 1, n)), given=[rows])
false(
    "rows x: largest of columns: T=[[1,1],[0,0]]",
    Largest(X[i], (i, 1, n)),
    Largest(Sum(T[i, j], (i, 1, n)), (j, 1, n)),
    given=[rows],
)
