"""Derivatives, limits, integrals, tables and conditions."""

from tests.hostile.statements.next import *

true, false = of("next: calculus 3")
empty = empty_of("next: calculus 3")
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

false("hyp forall2: empty range", x, 0, "<=", given=[ForAll(x <= -i, (i, 2, n))])
true("hyp forallT", x, -1, "<=", given=[ForAll(x <= -i, (i, 1, n))])
