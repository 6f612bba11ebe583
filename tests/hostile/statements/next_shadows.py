"""Letters that are bound and supposed at once, letters of one name, values that are none, near constants, sizes."""

from tests.hostile.statements.next import *

true, false = of("next: shadows")
empty = empty_of("next: shadows")
x, y, a, b, t, s = symbols("x y a b t s", real=True)
z, w, u = symbols("z w u")
p, q, r = symbols("p q r", positive=True)
n = Symbol("n", integer=True, positive=True)
n0 = Symbol("n", integer=True, nonnegative=True)
m, l = symbols("m l", integer=True)
i, j, k = symbols("i j k", integer=True, positive=True)
ki = Symbol("k", integer=True)
R = Rational
f, g = (Function("f"), Function("g"))
A = IndexedBase("a", shape=(n,), real=True)
Mt, Nt = (MatrixSymbol("A", n, n), MatrixSymbol("B", n, n))
U = lambda c, *v: c(*v, evaluate=False)
xp = Symbol("x", positive=True)
xc = Symbol("x")
xi = Symbol("x", integer=True)
xn = Symbol("x", negative=True)
d1, d2 = (Dummy("x"), Dummy("x"))
W1 = Wild("x")
fp = Function("f", positive=True)
fr = Function("f", real=True)

false("bound and supposed 1: x: 1", Limit(Abs(x) / x, x, 0, "-"), Integer(1), given=[x > 0])
false("bound and supposed 2: 12", Sum(Abs(ki), (ki, -3, 3)), Integer(0), given=[ki >= 0])
false("bound and supposed 2 b: 12 vs 0", Sum(Abs(ki), (ki, -3, 3)), Sum(ki, (ki, -3, 3)), given=[ki >= 0])
false("bound and supposed 3: x: 0", Integral(Abs(x), (x, -1, 0)), Integral(x, (x, -1, 0)), given=[x >= 0])
false("bound and supposed 4: 0 vs 1", Derivative(cos(x), x), Derivative(1 + x, x), given=[Eq(x, 0)])
false("bound and supposed 5: 2", Derivative(x**2, x), Integer(0), given=[Eq(x, 1)])
false("bound and supposed 6: n=2,i=1,a=(0,1)", Sum(A[i], (i, 1, n)), Integer(0), given=[Eq(A[i], 0), i <= n])
false("bound and supposed 7: n=2,i=1,a=(0,9)", Sum(A[i], (i, 1, n)), n, "<=", given=[A[i] <= 1, i <= n])
false("bound and supposed 8: f(t)=t, x=0", Integral(f(x), (x, 0, 1)), Integer(0), given=[Eq(f(x), 0)])
false("bound and supposed 9: f(t)=t-1,x=1", f(0), Integer(0), given=[Eq(f(x), 0)])
false("bound and supposed 10: f(t)=t,x=0,y=1", f(y), f(0), given=[Eq(f(x), f(0))])
false("bound and supposed 11: f=t,x=0,y=1", Subs(f(x), x, y), f(x))
false("bound and supposed 12: 1 vs 1+2", Integral(x * y, (x, 0, 1)) * x, x * y / 2 + x**2 - x)
false("bound and supposed 13: 6", Product(ki, (ki, 1, 3)), Integer(0), given=[Eq(ki, 0)])
false("bound and supposed 14: x: 0", Derivative(Abs(x), x), Integer(1), given=[x >= 0], where_defined=True)
false("bound and supposed 15: x: 1", Derivative(Abs(x - 1), x), Integer(1), given=[x >= 1], where_defined=True)
false(
    "bound and supposed 16: x: 1",
    Derivative(Piecewise((x, x <= 1), (x**2, True)), x),
    Integer(1),
    given=[x <= 1],
    where_defined=True,
)
false("bound and supposed 17: f=t,g=-t,x=0", Derivative(f(x), x), Derivative(g(x), x), given=[Eq(f(x), g(x))])
false(
    "bound and supposed 18: f=t,g=0,t=0", Integral(f(t), (t, 0, 1)), Integral(g(t), (t, 0, 1)), given=[Eq(f(t), g(t))]
)
false("bound and supposed 19: f=t,x=5", Limit(f(x), x, 0), Integer(5), given=[Eq(f(x), 5)])
false("bound and supposed 20: f(0)=0 else 1", Sum(f(ki), (ki, 0, 3)), Integer(0), given=[Eq(f(ki), 0)])
false(
    "bound and supposed 21: a=(0,1),i=1",
    Largest(A[i], (i, 1, n)),
    A[i],
    "<=",
    given=[ForAll(A[i] <= 1, (i, 1, n)), i <= n],
)
false("bound and supposed 22: 1 vs 2", Derivative(x * y, x), Integer(2) * x, given=[Eq(y, x)])
false("bound and supposed 23: f=xy: y vs 2x", Derivative(f(x, y), x), Derivative(f(x, x), x), given=[Eq(y, x)])
false("bound and supposed 24: y/2=0", Integral(x * y, (x, 0, 1)), R(1, 3), given=[Eq(y, x)])
false("bound and supposed 25: 0 vs 14", Sum(ki * l, (ki, 1, 3)), Integer(14), given=[Eq(l, ki)])
false("one name 1: x: 1, xp: 2", Abs(x), xp)
false("one name 2: xc: 1, x: 0", xc + x, 2 * x)
false("one name 3: xp: 1, xn: -1", xp - xn, Integer(0))
false("one name 4: xp: 1, x: 0", sqrt(xp**2), x)
false("one name 5: x: 1, xc: 0", Sum(xi, (xi, 1, 3)) + x, Integer(6) + xc)
false("one name 6: x: -1, xp: 1", Abs(x), x, given=[xp > 0])
false(
    "one name 7: x: 2, y: 2, xp: 1, Symbol('x', nonnegative=True): 2",
    x,
    xp,
    "<=",
    given=[x <= y, y <= Symbol("x", nonnegative=True)],
)
false("dummy 1: d1: 0, d2: 1", d1, d2)
true("dummy 2", d1 + d2, d2 + d1)
false("dummy 3: W1: 0, xc: 1", W1, xc)
false("dummy 4: d1: -1", sqrt(d1**2), d1)
true("dummy 5", sin(W1) ** 2 + cos(W1) ** 2, Integer(1))
false("function 1: f=-1", Abs(f(x)), f(x))
false("function 2: f=-1", sqrt(fr(x) ** 2), fr(x))
true("function 3", sqrt(fp(x) ** 2), fp(x))
false("function 4: differ", fp(x), f(x))
false("function 5: f=1", fp(x), Integer(0), "<=")
false("function 6: f=2", f(x) * f(y), f(x * y))
false("function 7: f=t", f(-x), f(x))
true("function 8", log(fp(x) * f(x)), log(fp(x)) + log(f(x)), given=[Ne(f(x), 0)])
false("value 1: no number: a side has no value", oo, oo)
false("value 2", oo, -oo)
false("value 3", S.NaN, S.NaN)
false("value 4", zoo, zoo)
false("value 5: oo no value", Integer(1), oo, "<=")
false("value 6: x: 0", x, oo, "<=")
false("value 7: x: 0", -oo, x, "<=")
false("value 8: oo has no value", x, oo, "!=")
false("value 11: oo", Symbol("e", extended_real=True) + 1, Symbol("e", extended_real=True), "!=")
false("value 12: no number", AccumBounds(0, 1), AccumBounds(0, 1))
false("value 13: x: 0", exp(x) + Order(x), exp(x) + Order(x))
false("value 14: x: 0", Order(x**2), Order(x))
false("value 15", Order(x), Order(x**2))
false("value 16: 1/0", U(Pow, 0, -1), U(Pow, 0, -1))
false("value 17", U(Mul, 0, U(Pow, 0, -1)), Integer(0))
false("value 18", U(Add, U(Pow, 0, -1), U(Mul, -1, U(Pow, 0, -1))), Integer(0))
false("value 19", U(log, 0), U(log, 0))
true("value 20", U(Pow, 0, 0), Integer(1))
false("value 21", U(Pow, 0, 0), Integer(0))
false("value 22", U(Add, 1, 1), Integer(3))
true("value 23", UnevaluatedExpr(x) + 1, 1 + x)
false("value 24: x: 0", UnevaluatedExpr(x) + 1, x)
false("value 25: x: 0", UnevaluatedExpr(1 / x) * x, Integer(1), where_defined=True)
false("value 26: x: 0", U(Mul, UnevaluatedExpr(0), 1 / x), Integer(0), where_defined=True)
false("value 27: A=0", U(MatMul, Mt, Inverse(Mt)), Identity(n), where_defined=True)
false(
    "value 28: A=I,B=-I",
    U(MatMul, Inverse(Mt + Nt), Mt + Nt),
    Identity(n),
    given=[Ne(Determinant(Mt), 0), Ne(Determinant(Nt), 0)],
    where_defined=True,
)
false("value 29: A=0", Trace(U(MatMul, Mt, Inverse(Mt))), n, where_defined=True)
true("value 30: x: 0", U(Pow, x, 0) * U(Mul, x, U(Pow, x, -1)), U(Pow, x, 0))
false("value 31: x: -1", U(Pow, U(Pow, x, 2), R(1, 2)), x)
false("value 32", U(Pow, U(Pow, -1, 2), R(1, 2)), Integer(-1))
false("value 33", U(Pow, -8, R(1, 3)), Integer(-2))
false("value 34", real_root(-8, 3), U(Pow, -8, R(1, 3)))
false("value 35", U(Abs, U(Mul, -1, I)), I)
false("value 36: x: 0, y: 1", U(Max, x, U(Max, y, x)), x)
false("value 37: x: 0", Max(x, 1), x)
false("value 38: x: 50, y: 1", Mod(x, y, evaluate=False), x - y * floor(x / y) + floor(Abs(x) / 50), given=[Ne(y, 0)])
false("value 39: x: 1, y: 0", Mod(x, y), x - y * floor(x / y), where_defined=True)
false("value 40: 1/2", Heaviside(x), Piecewise((1, x >= 0), (0, True)))
false("value 41: x: 0", DiracDelta(x), Integer(0))
