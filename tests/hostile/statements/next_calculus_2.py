"""Derivatives, limits, integrals, tables and conditions."""

from tests.hostile.statements.next import *

true, false = of("next: calculus 2")
empty = empty_of("next: calculus 2")
x, y, a, b, t, s = symbols("x y a b t s", real=True)
z, w, u = symbols("z w u")
p, q, r = symbols("p q r", positive=True)
n = Symbol("n", integer=True, positive=True)
n0 = Symbol("n", integer=True, nonnegative=True)
m, l = symbols("m l", integer=True)
i, j, k = symbols("i j k", integer=True, positive=True)
R = Rational
f, g = (Function("f"), Function("g"))
A = IndexedBase("a", shape=(n,), real=True)
B = IndexedBase("b", shape=(n,), real=True)
Z = IndexedBase("a", shape=(n0,), real=True)
P = IndexedBase("p", shape=(n,), nonnegative=True)
W = IndexedBase("w", shape=(n,), positive=True)
C2 = IndexedBase("c", shape=(n, n), real=True)
sm = lambda e, i_=i, n_=n: Sum(e, (i_, 1, n_))

false("integral 25", Integral(DiracDelta(x), (x, 0, 1)), Integer(1))
false(
    "integral 26: x: 2",
    Derivative(Integral(sin(x * t) / t, (t, 1, 2)), x),
    (sin(2 * x) - sin(x)) / x**2,
    given=[Ne(x, 0)],
)
false("table 1: n=2, ones: 2 vs 4", sm(A[i] * B[i]), sm(A[i]) * sm(B[i]))
false("table 2: (1,-1)", sm(A[i] ** 2), sm(A[i]) ** 2, "<=")
false("table 3: (1,1)", sm(A[i]) ** 2, sm(A[i] ** 2), "<=")
true("table 3 true", sm(A[i]) ** 2, n * sm(A[i] ** 2), "<=")
false("table 4: ones", sm(A[i]) ** 2, (n - R(1, 10**6)) * sm(A[i] ** 2), "<=")
false("table 5: (1,1)", Sum(A[i] * A[j], (i, 1, n), (j, 1, n)), sm(A[i] ** 2))
false("table 6: n=1", Sum(A[i] * A[j], (j, 1, i), (i, 1, n)), sm(A[i]) ** 2 / 2)
false("table 7: n=2,(1,0)", A[1], Largest(A[i], (i, 2, n)), "<=")
false("table 8: (1,0),(0,1)", Largest(A[i] + B[i], (i, 1, n)), Largest(A[i], (i, 1, n)) + Largest(B[i], (i, 1, n)))
true("table 8 true", Largest(A[i] + B[i], (i, 1, n)), Largest(A[i], (i, 1, n)) + Largest(B[i], (i, 1, n)), "<=")
false("table 9: n=1,a=1", sm(A[i]), (n - 1) * Largest(A[i], (i, 1, n)), "<=")
false("table 10: n0: 0", Largest(Z[i], (i, 1, n0)), -Smallest(-Z[i], (i, 1, n0)), where_defined=True)
false("table 11: p=0", sm(P[i] / sm(P[j], j)), Integer(1), where_defined=True)
true("table 11 true", sm(W[i] / sm(W[j], j)), Integer(1))
false("table 12: p_i=0: log 0", sm(P[i] * log(P[i])), sm(P[i] ** 2), "<=", where_defined=True)
false("table 13: w=(2)", sm(W[i] * log(W[i])), 0, "<=", given=[Eq(sm(W[i]), 2)])
false("table 14: uniform", -sm(W[i] * log(W[i])), log(n) - R(1, 10**9), "<=", given=[Eq(sm(W[i]), 1)])
true("table 14 true", -sm(W[i] * log(W[i])), log(n), "<=", given=[Eq(sm(W[i]), 1)])
false("table 15: w=2,b=1", sm(W[i] * log(W[i] / B[i])), Integer(0), "<=", given=[ForAll(B[i] > 0, (i, 1, n))])
false(
    "table 16: n=1,w=1,b=2",
    Integer(0),
    sm(W[i] * log(W[i] / B[i])),
    "<=",
    given=[ForAll(B[i] > 0, (i, 1, n)), Eq(sm(W[i]), 1)],
)
true(
    "table 16 true",
    Integer(0),
    sm(W[i] * log(W[i] / B[i])),
    "<=",
    given=[ForAll(B[i] > 0, (i, 1, n)), Eq(sm(W[i]), 1), sm(B[i]) <= 1],
)
false("table 17: n=1,a=1", sm(A[i]), Integer(0), given=[ForAll(Eq(A[i], 0), (i, 2, n))])
true("table 17 true", sm(A[i]), Integer(0), given=[ForAll(Eq(A[i], 0), (i, 1, n))])
false("table 18: n+1 outside", A[n] - A[1], Sum(A[i + 1] - A[i], (i, 1, n)))
true("table 18 true", A[n] - A[1], Sum(A[i + 1] - A[i], (i, 1, n - 1)))
false("table 19: a_2 does not exist for n=1", A[2] ** 2 - A[1] ** 2, (A[2] - A[1]) * (A[2] + A[1]), where_defined=True)
false("table 20: n: 2", (A[3] + 1) ** 2, A[3] ** 2 + 2 * A[3] + 1, given=[n >= 2], where_defined=True)
true("table 20 true", (A[3] + 1) ** 2, A[3] ** 2 + 2 * A[3] + 1, given=[n >= 3])
false("table 21: m: 0, n: 1", A[m] * (A[m] + 1), A[m] ** 2 + A[m], given=[m <= n], where_defined=True)
false("table 22: n=2 c12=1", Sum(C2[i, j] - C2[j, i], (i, 1, n), (j, 1, i)), Integer(0))
true("table 22 true", Sum(C2[i, j] - C2[j, i], (i, 1, n), (j, 1, n)), Integer(0))
false(
    "table 23: n=1,c11=1 (range i<=n-1 empty)",
    Sum(C2[i, i], (i, 1, n)),
    Integer(0),
    given=[ForAll(Eq(C2[i, j], -C2[j, i]), (i, 1, n - 1), (j, 1, n))],
)
true(
    "table 23 true", Sum(C2[i, i], (i, 1, n)), Integer(0), given=[ForAll(Eq(C2[i, j], -C2[j, i]), (i, 1, n), (j, 1, n))]
)
false("table 24: equal", Product(W[i], (i, 1, n)) ** (1 / n), sm(W[i]) / n - R(1, 10**9), "<=")
false("table 25: (1,1): 4<=3", Product(1 + P[i], (i, 1, n)), 1 + sm(P[i]), "<=")
true("table 25 true", 1 + sm(P[i]), Product(1 + P[i], (i, 1, n)), "<=")
false("table 26: (1,-2)", 1 + sm(A[i]), Product(1 + A[i], (i, 1, n)), "<=", given=[ForAll(A[i] >= -2, (i, 1, n))])
false("table 27: n=1: 0 vs a1", sm(KroneckerDelta(i, 2) * A[i]), A[1])
false("table 28: (1,1)", sm(Abs(A[i])), sqrt(sm(A[i] ** 2)), "<=")
false("table 29: zero", sqrt(sm((A[i] + B[i]) ** 2)), sqrt(sm(A[i] ** 2)) + sqrt(sm(B[i] ** 2)) - R(1, 10**15), "<=")
true("table 29 true", sqrt(sm((A[i] + B[i]) ** 2)), sqrt(sm(A[i] ** 2)) + sqrt(sm(B[i] ** 2)), "<=")
false(
    "table 30: Titu reversed: (1,-1),(1,1): 2<=0",
    Sum(A[i] ** 2 / B[i], (i, 1, n)),
    sm(A[i]) ** 2 / sm(B[i]),
    "<=",
    given=[ForAll(B[i] > 0, (i, 1, n))],
)
false(
    "table 31: b=0",
    sm(A[i]) ** 2 / sm(B[i]),
    Sum(A[i] ** 2 / B[i], (i, 1, n)),
    "<=",
    given=[ForAll(B[i] >= 0, (i, 1, n))],
    where_defined=True,
)
false("table 32: equal", log(sm(exp(A[i]))), Largest(A[i], (i, 1, n)) + log(n) - R(1, 10**12), "<=")
true("table 32 true", log(sm(exp(A[i]))), Largest(A[i], (i, 1, n)) + log(n), "<=")
false("table 33: a=b=(1,0): 1-1/2", sm(A[i] * B[i]) - sm(A[i]) * sm(B[i]) / n, Integer(0), "<=")
false(
    "table 34: a=(1,1),b=(1,-1)... sum 0<=0",
    sm(A[i] * B[i]),
    sm(A[i]) * sm(B[i]),
    "<=",
    given=[ForAll(A[i] >= 0, (i, 1, n)), ForAll(B[i] >= -1, (i, 1, n))],
)
empty("contradiction 1", x, x + 1, given=[x > 1, x < 0])
empty("contradiction 2", x, x + 1, given=[Eq(x**2, -1)])
empty("contradiction 3", x, y, given=[x**2 + y**2 < 0])
empty("contradiction 4", x, x + 1, given=[sin(x) > 1])
empty("contradiction 5", x, x + 1, given=[Eq(exp(x), 0)])
empty("contradiction 6", x, 2 * x, given=[x > 0, Eq(x, -Abs(y))])
empty("contradiction 7", x, Integer(-1), "<=", given=[x > y, y > a, a > x])
empty("contradiction 8", m, Integer(7), given=[Eq(2 * m, 1)])
empty("contradiction 9", x, Integer(0), given=[Eq(x**2, 2), Eq(x**3, 3)])
empty("contradiction 10", x, y, given=[x >= 0, y >= 0, Eq(x + y, -1)])
empty("contradiction 11", x, Integer(5), given=[x <= 1, x**3 >= 2])
empty("contradiction 12", x, Integer(0), "<=", given=[x > 0, x * y < 0, y > 0])
empty("contradiction 13", sm(A[i]), Integer(3), given=[ForAll(A[i] > 0, (i, 1, n)), Eq(sm(A[i]), 0)])
empty("contradiction 14", x, Integer(1), given=[Eq(m**2, 2 * l**2), m > 0, Eq(x, m)])
empty("contradiction 15", x, Integer(1), given=[Eq(floor(x), R(1, 2))])
empty("contradiction 16", x, Integer(-5), "<=", given=[x**4 + x**2 + 1 <= 0])
empty("contradiction 17: min -1/e=-.3679", x, Integer(-5), "<=", given=[x * exp(x) <= -R(1, 2)])
empty("contradiction 18", x, y, "<=", given=[x**2 + y**2 <= 2 * x * y - R(1, 10**9)])
false("hyp extra: x: 1, y: 1", x, Integer(0), "<=", given=[y > 0])
false("hyp extra2: x: 2, y: 0", x**2, x, given=[Eq(y * (y - 1), 0)])
false("hyp weak: x: 1, y: -1", x, y, given=[Eq(x**2, y**2)])
false("hyp weak2: x: 1, y: -1", x, y, "<=", given=[x**2 <= y**2])
false("hyp weak3: x: 1, y: -1", 1 / x, 1 / y, "<=", given=[y <= x, Ne(x, 0), Ne(y, 0)])
false("hyp weak4: a: -1, x: 0, y: 1", x * a, y * a, "<=", given=[x <= y])
false("hyp weak5: x: 1, y: 0", x, Integer(0), given=[Eq(x * y, 0)])
false("hyp weak6: x: 1", x, 2, given=[Eq(x**3 - 4 * x**2 + 5 * x - 2, 0)])
false("hyp weak7: x: 1/2, a: 0, b: 1", x**a, x**b, "<=", given=[a <= b, x > 0])
false("hyp weak8: x: pi / 4, y: 3 * pi / 4", log(x), log(y), given=[Eq(sin(x), sin(y)), x > 0, y > 0])
false("hyp weak9: x=-1/2ish", x, y, given=[Eq(x * exp(x), y * exp(y))])
false("hyp weak10: x: 0, y: 1", x, y, given=[Eq(x**3 - x, y**3 - y)])
true("hyp T", x, y, given=[Eq(x**3, y**3)])
true("hyp T2", x, y, given=[Eq(exp(x), exp(y))])
false("hyp disj: x: 1, y: 0", x, 0, "<=", given=[Or(x <= 0, y >= 0)])
false("hyp impl: x: 1, y: 0", x, 0, "<=", given=[Implies(x > 1, y > 1)])
false("hyp not: x: 1, y: 0", x, 0, "<=", given=[Not(And(x > 1, y > 1))])
false("hyp forall: x: 1, n: 1", x, 0, "<=", given=[ForAll(x <= i, (i, 1, n))])
