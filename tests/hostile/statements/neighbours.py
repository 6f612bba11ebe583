"""Neighbours of the finds: binders, hypotheses, theorems in use, the print, edges, far values, sorts of indices."""

from functools import partial

from tests.hostile.statements.base import *  # noqa: F403

um = lambda e: lazy(Mul, e, lazy(Pow, e, Integer(-1)))
FS, CE = S.decide_finite_sums, S.decide_by_certificate
H = lambda c: Hypothesis(relation=c)
AB = lambda e: Abs(e)


def L(kind, nm, ss, l, r, by, given=(), rel=Relation.EQUAL, ok=F):
    add(kind, nm, bad(lambda: st(line(ss, sympify(l), sympify(r), by, rel, given))), ok)


def both(kind, nm, ss, l, r, by, pt):  # bare pair: a condition that fails at pt must be assumed; chain: not proved
    add(kind, "bare " + nm, bad(partial(by, sympify(l), sympify(r))), F, pt)
    L(kind, "chain " + nm, ss, l, r, by)


ON = Integer(1)
# 1. unevaluated nodes under binders -----------------------------------------------------------------
K = "binder"
both(
    K,
    "Subs um(t-x),t=y",
    (x, y, z),
    lazy(Mul, Subs(um(t - x), t, y), z + 1),
    Subs(um(t - x), t, y) * z + Subs(um(t - x), t, y),
    D,
    {x: ON, y: ON},
)  # x=y
both(
    K,
    "nested Sum um(x-i*j)",
    (n, x, z),
    Sum(Sum(um(x - i * j) * 2, (i, 1, n)), (j, 1, n)),
    2 * Sum(Sum(um(x - i * j), (i, 1, n)), (j, 1, n)),
    FS,
    {x: ON, n: ON},
)
both(
    K,
    "Sum of Product um(x-i)",
    (n, x),
    Sum(Product(um(x - i), (i, 1, m)) * 2, (m, 1, n)),
    2 * Sum(Product(um(x - i), (i, 1, m)), (m, 1, n)),
    FS,
    {x: ON, n: ON},
)
both(K, "Sum um -> n nested", (n, x), Sum(Sum(um(x - i - j), (i, 1, n)), (j, 1, n)), n**2, FS, {x: Integer(2), n: ON})
both(K, "Sum um(x-i) -> n by D", (n, x), Sum(um(x - i), (i, 1, n)), n, D, {x: ON, n: ON})
both(K, "Product um(x-i)=1 FS", (n, x), Product(um(x - i), (i, 1, n)), ON, FS, {x: ON, n: ON})
both(
    K, "Integral 1/(t-x)", (x,), Integral(2 / (t - x), (t, 0, 1)), 2 * Integral(1 / (t - x), (t, 0, 1)), D, {x: R(1, 2)}
)
both(K, "Integral um(x) const in t", (x,), Integral(um(x), (t, 0, 1)), ON, D, {x: Integer(0)})
both(
    K,
    "MatrixSum um(x-i)A^i * 2",
    (n, x, A),
    S.MatrixSum(2 * um(x - i) * A**i, (i, 1, n)),
    2 * S.MatrixSum(um(x - i) * A**i, (i, 1, n)),
    W,
    {x: ON, n: ON},
)
both(K, "fun um(z) A", (n, A), fun(um(z), A), Id, partial(S.decide_formula, A=A), {n: ON, A: zeros(1, 1)})
both(
    K, "fun um(z-x) A", (n, A, x), fun(um(z - x), A), Id, partial(S.decide_formula, A=A), {n: ON, A: ones(1, 1), x: ON}
)
both(K, "fun um(x) z A", (n, A, x), fun(lazy(Mul, um(x), z), A), A, partial(S.decide_formula, A=A), {x: Integer(0)})
both(K, "fun um(z) A W", (n, A), fun(um(z), A) * A, A, W, {n: ON, A: zeros(1, 1)})
both(
    K,
    "Lambda um(x) inside fun",
    (n, A, x),
    2 * fun(um(x) + z, A),
    fun(2 * um(x) + 2 * z, A),
    partial(S.decide_formula, A=A),
    {x: Integer(0)},
)
both(K, "Largest um(x-i)", (n, x), S.Largest(um(x - i) * 1, (i, 1, n)), ON, FS, {x: ON, n: ON})
both(K, "Limit um(x)", (x,), Limit(lazy(Mul, um(x), exp(t)), t, 0), ON, S.decide_limit, {x: Integer(0)})
both(K, "Sum of Integral um", (n, x), Sum(Integral(um(x - i), (t, 0, 1)), (i, 1, n)), n, FS, {x: ON, n: ON})
both(K, "Piecewise um in Sum", (n, x), Sum(Piecewise((um(x - i), x > 0), (1, True)), (i, 1, n)), n, FS, {x: ON, n: ON})
both(K, "log(exp) under sum", (n, z), Sum(lazy(log, exp(z * i)), (i, 1, n)), Sum(z * i, (i, 1, n)), FS, None)  # z=2πi
both(K, "0*(1/x) lazily", (x,), lazy(Mul, Integer(0), lazy(Pow, x, Integer(-1))), Integer(0), D, {x: Integer(0)})
both(K, "(1/x)^0 lazily", (x,), lazy(Pow, lazy(Pow, x, Integer(-1)), Integer(0)), ON, D, {x: Integer(0)})
both(
    K,
    "1/x-1/x lazily",
    (x,),
    lazy(Add, lazy(Pow, x, Integer(-1)), lazy(Mul, Integer(-1), lazy(Pow, x, Integer(-1)))),
    Integer(0),
    D,
    {x: Integer(0)},
)
both(
    K,
    "Sum 1/(x-i)-1/(x-i) lazily",
    (n, x),
    Sum(lazy(Add, 1 / (x - i), -1 / (x - i)), (i, 1, n)),
    Integer(0),
    FS,
    {x: ON, n: ON},
)
both(K, "MatMul A A^-1 lazily in tr", (n, A), tr(MatMul(A, Inverse(A), evaluate=False)), n, W, {n: ON, A: zeros(1, 1)})
both(K, "A^-1 0 lazily", (n, A), MatMul(Inverse(A), Om, evaluate=False), Om, W, {n: ON, A: zeros(1, 1)})
both(K, "A^-1 - A^-1", (n, A), MatAdd(Inverse(A), -Inverse(A), evaluate=False), Om, W, {n: ON, A: zeros(1, 1)})
both(
    K,
    "MatrixSum A^-i A^i",
    (n, A),
    S.MatrixSum(MatMul(MatPow(A, -i), MatPow(A, i), evaluate=False), (i, 1, n)),
    n * Id,
    W,
    {n: ON, A: zeros(1, 1)},
)
add(
    K,
    "ForAll um given",
    bad(
        lambda: st(
            line(
                (n, x, Tb),
                Sum(Tb[i] * um(x - i), (i, 1, n)),
                Sum(Tb[i], (i, 1, n)),
                FS,
                given=(S.ForAll(Tb[i] >= 0, (i, 1, n)),),
            )
        )
    ),
    F,
)
# 2. bound letters ----------------------------------------------------------------------------------------
K = "bound"


def BD(nm, l, r, by=FS, ss=(n,)):
    add(K, nm, bad(partial(by, sympify(l), sympify(r))), F)
    add(K, "check " + nm, bad(lambda: check(claim(l, "==", r))), F)


BD("ΣΣ i..i = n Σ", Sum(Sum(i, (i, 1, i)), (i, 1, n)), n * n * (n + 1) / 2)  # n=2: 4 vs 6
BD("i Σ i = Σ i²", Sum(i * Sum(i, (i, 1, n)), (i, 1, n)), n * Sum(i**2, (i, 1, n)))  # n=2: 9 vs 10
BD("Σ x with x bound", Sum(j * Sum(j, (j, 1, j)), (j, 1, n)), Sum(j * j * (j - 1) / 2, (j, 1, n)))  # n=1: 1 vs 0
BD("Σ_i Σ_j T[i] swapped limits", Sum(Tb[i], (i, 1, j), (j, 1, n)), Sum(Tb[i] * i, (i, 1, n)))  # n=2,T=(1,0): 2 vs 1
BD("order of limits", Sum(i, (i, 1, j), (j, 1, n)), Sum(j, (i, 1, j), (j, 1, n)))  # n=2: 4 vs 5
BD("Π in Σ same letter", Sum(Product(i, (i, 1, i)), (i, 1, n)), Sum(i**i, (i, 1, n)))  # n=2: 3 vs 5
BD("Σ i free i", i * Sum(i, (i, 1, n)), Sum(i**2, (i, 1, n)))  # i=1,n=2
BD(
    "Dummy i", Dummy("i", integer=True, positive=True) * Sum(i, (i, 1, n)), i * Sum(i, (i, 1, n)), FS
)  # different letters
BD("Int x Int x", Integral(x * Integral(x, (x, 0, x)), (x, 0, 1)), Integral(x**2 * 1, (x, 0, 1)) / 2, D)  # 1/8 vs 1/6
BD("Subs capture", Subs(Subs(x * t, t, x + 1), x, 2), Integer(4), D)  # 6
BD("Subs order", Subs(Subs(x + 2 * t, x, t), t, 1), 1 + 2 * t, D)  # 3
BD("Derivative of Integral", Derivative(Integral(t * x, (t, 0, x)), x), x**2, S.decide_derivative)  # 3x²/2
BD("Derivative of Subs", Derivative(Subs(t**2 * x, t, x), x), x**2, S.decide_derivative)  # 3x²
BD("Subs Derivative", Subs(Derivative(t * x, t), t, x), 2 * x, S.decide_derivative)  # x
BD("Derivative of Sum letter", Derivative(Sum(x * i, (i, 1, n)), x), Sum(x, (i, 1, n)), S.decide_derivative)
BD("Limit bound", t * Limit(exp(t), t, 0), exp(t), S.decide_limit)
BD("Largest of own end", S.Largest(Sum(i, (i, 1, i)), (i, 1, n)), n, FS)  # n=2: 3
BD("MatrixSum tr", tr(S.MatrixSum(i * A**i, (i, 1, n))), Sum(tr(A**i), (i, 1, n)), W)
BD("MatrixSum free i", i * S.MatrixSum(A**i, (i, 1, n)), S.MatrixSum(i * A**i, (i, 1, n)), W)
BD("MatrixSum nested", S.MatrixSum(S.MatrixSum(A**i, (i, 1, i)), (i, 1, n)), S.MatrixSum(n * A**i, (i, 1, n)), W)
BD("fun letter z", z * fun(exp(z), A), fun(z * exp(z), A), partial(S.decide_formula, A=A))
BD("fun letter z in arg", fun(exp(z), z * A), fun(exp(z * z), A), partial(S.decide_formula, A=A))
BD("fun letter w", fun(exp(z * w), A), fun(exp(z * w), A, w), partial(S.decide_formula, A=A))
BD("DirDer place", S.DirectionalDerivative(mexp(t * A), t, t), t * A * mexp(t * A), S.decide_derivative)
BD(
    "DirDer free t",
    t * S.DirectionalDerivative(mexp(t * A), t, 0),
    S.DirectionalDerivative(t * mexp(t * A), t, 0),
    S.decide_derivative,
)
BD("shift", Derivative(g(t), t), Subs(Derivative(g(2 * a + t), a), a, 0), S.decide_shift)
BD("shift same", Derivative(g(t), t), Subs(Derivative(g(t + t), t), t, 0), S.decide_shift)
BD("two letters i as name", Sum(Symbol("i", real=True) * i, (i, 1, n)), Sum(i**2, (i, 1, n)), FS)
# 3. contradictory through functions -------------------------------------------------------------------------
K = "contra"
Ar = Eq(Adjoint(A), A.T, evaluate=False)
rr = lambda e: lazy(Gt, e, Integer(0))


def CT(nm, ss, *c, l=None, r=None, by=None):
    if l is None:
        l, r, by = sqrt(x**2), x, D
        c = (x > 0, *c)
        ss = tuple(dict.fromkeys((x, *ss)))
    add(K, nm, bad(lambda: st(line(ss, sympify(l), sympify(r), by, given=tuple(c)))), F)


for nm, ss, c in [
    ("Abs<0", (y,), lazy(Lt, Abs(y), Integer(0))),
    ("floor=1/2", (y,), eq(floor(y), R(1, 2))),
    ("Mod=5", (n,), eq(Mod(n, 3), 5)),
    ("sign=2", (y,), eq(sign(y), 2)),
    ("Max<x", (y,), lazy(Lt, Max(x, y), x)),
    ("tri", (y,), lazy(Gt, Abs(x - y), Abs(x) + Abs(y))),
    ("sin²+cos²", (y,), eq(sin(y) ** 2 + cos(y) ** 2, 2)),
    ("sqrt<0", (), lazy(Lt, sqrt(x), Integer(0))),
    ("cosh<1", (y,), lazy(Lt, cosh(y), ON)),
    ("e^y+e^-y<2", (y,), lazy(Lt, exp(y) + exp(-y), Integer(2))),
    ("atan=2", (y,), eq(atan(y), 2)),
    ("n!=5", (n,), eq(factorial(n), 5)),
    ("n(n+1) odd", (n,), eq(Mod(n * (n + 1), 2), 1)),
    ("n²=2", (n,), eq(n**2, 2)),
    ("zz*=-1", (z,), eq(z * conjugate(z), -1)),
    ("re im", (z,), eq(re(z) + I * im(z), z + 1)),
    ("trI", (n,), eq(tr(Id), n + 1)),
    ("det exp=0", (n, A), eq(det(mexp(A)), 0)),
    ("tr AB", (n, A, B), ne(tr(A * B), tr(B * A))),
    ("det AB", (n, A, B), ne(det(A * B), det(A) * det(B))),
    ("commutator=I", (n, A, B), lazy(Eq, A * B - B * A, Id)),
    ("rho=-1", (n, A), eq(S.SpectralRadius(A), -1)),
    ("rho<0", (n, A), lazy(Lt, S.SpectralRadius(A), Integer(0))),
    ("KD=2", (n, m), eq(KroneckerDelta(n, m), 2)),
    ("SOS", (y,), lazy(Lt, x**2 + y**2, 2 * x * y)),
    ("1/y=0", (y,), eq(1 / y, 0)),
    ("x^3<0", (), lazy(Lt, x**3, Integer(0))),
    ("f(1)=1,2", (f,), And(eq(f(1), 1), eq(f(1), 2), evaluate=False)),
    ("erf>1", (y,), lazy(Gt, erf(y), ON)),
    ("tanh>1", (y,), lazy(Gt, tanh(y), ON)),
    ("y>e^y", (y,), lazy(Gt, y, exp(y))),
    ("gamma=0", (p,), eq(gamma(p), 0)),
    ("log p>p", (p,), lazy(Gt, log(p), p)),
    ("ΣP=-1", (n, Pb), eq(Sum(Pb[i], (i, 1, n)), -1)),
    ("ΣT²<0", (n, Tb), lazy(Lt, Sum(Tb[i] ** 2, (i, 1, n)), Integer(0))),
    ("max<min", (n, Tb), lazy(Lt, S.Largest(Tb[i], (i, 1, n)), S.Smallest(Tb[i], (i, 1, n)))),
    ("uv^T inv", (A,), eq(exp(z), 0)),
    ("gcd", (n,), eq(4 * n + 2, 6 * n * n * 2 + 12 * n**2)),
    ("n<m<n+1", (n, m), And(n < m, m < n + 1)),
    ("2n=2m+1", (n, m), eq(2 * n, 2 * m + 1)),
    ("sum gauss", (n,), ne(Sum(i, (i, 1, n)), n * (n + 1) / 2)),
    ("sinh", (y,), And(y > 0, lazy(Lt, sinh(y), Integer(0)))),
    ("floor>y", (y,), lazy(Gt, floor(y), y)),
    ("frac", (y,), lazy(Gt, y - floor(y), ON)),
    ("ceil", (y,), lazy(Gt, ceiling(y), y + 1)),
    ("conj", (z,), ne(Abs(conjugate(z)), Abs(z))),
    ("A=-A,A!=0", (n, A), And(lazy(Eq, A, -A), Ne(A, Om))),
    ("Piecewise", (y,), eq(Piecewise((1, y > 0), (2, True)), 3)),
    ("binom", (n,), eq(binomial(n, 1), n + 1)),
    ("ρ(A)>ρ(A^T)", (n, A), lazy(Gt, S.SpectralRadius(A), S.SpectralRadius(A.T))),
    ("x^y<0", (y,), lazy(Lt, x**y, Integer(0))),
    ("asin", (y,), eq(asin(y), 3)),
]:
    CT(nm, tuple(ss) + ((z,) if nm == "uv^T inv" else ()), c)


# 4. products of given inequalities: 1/g with g that may vanish under given; true neighbours ---------------------------
def Q(nm, ss, g, *given, true=False):
    q = lazy(Mul, sympify(g), lazy(Pow, sympify(g), Integer(-1)))
    add("sign true" if true else "sign", nm, bad(lambda: st(line(ss, q, ON, D, given=given))), T if true else F)


x2 = Symbol("x2", real=True)
V = (x, y)
for nm, g, gv in [
    ("xy-1; x>1,y<1", x * y - 1, (x > 1, y < 1)),
    ("xy-1; x>=1,y>=1", x * y - 1, (x >= 1, y >= 1)),
    ("xy-2; x,y>1", x * y - 2, (x > 1, y > 1)),
    ("xy+1; x,y>-1", x * y + 1, (x > -1, y > -1)),
    ("xy-1; x,y<1", x * y - 1, (x < 1, y < 1)),
    ("xy-6; x>2,y>-3", x * y - 6, (x > 2, y > -3)),
    ("x²-1; x<1", x**2 - 1, (x < 1,)),
    ("x-y; x²>y²,-", x - y**2, (x > 1, y > 1)),
    ("x^y-1; x>1,y>=0", x**y - 1, (x > 1, y >= 0)),
    ("log x log y; x,y>0", log(x) * log(y), (x > 0, y > 0)),
    ("x/y-1; >1", x / y - 1, (x > 1, y > 1)),
    ("(x-1)(y-1)-0; y>=1", (x - 1) * (y - 1), (x > 1, y >= 1)),
    ("xy-x-y; >1", x * y - x - y, (x > 1, y > 1)),
    ("x²-y²; x>y", x**2 - y**2, (x > y,)),
    ("x³-y²; x>y>1", x**3 - y**2 - 100, (x > y, y > 1)),
    ("xy; x+y>0", x * y, (x + y > 0,)),
    ("x+y; xy>0-1", x + y, (x * y > -1,)),
    ("x y-1; xy>0", x * y - 1, (x * y > 0, x > 1)),
    ("x+y+1; xy>0", x + y + 1, (x * y > 0,)),
    ("x-1/x; x>0", x - 1 / x, (x > 0,)),
    ("x+1/x-2; x>0", x + 1 / x - 2, (x > 0,)),
    ("x+1/x-2;x>=1", x + 1 / x - 2, (x >= 1,)),
    ("xy-1; x²>1,y²>1", x * y - x * y**2 + 2, (x**2 > 1, y**2 > 1)),
    ("x y - 1; x² y²<=1", x * y - 1, (x**2 * y**2 <= 1,)),
    ("1-xy; |x|<=1,|y|<=1", 1 - x * y, (Abs(x) <= 1, Abs(y) <= 1)),
    ("1-xyx2", 1 - x * y * x2, (Abs(x) < 1, Abs(y) < 1, Abs(x2) < 2)),
    ("1-x-y", 1 - x - y, (Abs(x) < 1, Abs(y) < 1)),
    ("x²+y²-1", x**2 + y**2 - 1, (Abs(x) < 1, Abs(y) < 1)),
    ("xyx2; two neg", x * y - x2, (x < 0, y < 0, x2 > 0)),
    ("xy-x2²", x * y - x2**2, (x > x2, y > x2)),
    ("x-y; xx2>yx2", x - x2, (x * x2 > y * x2,)),
    ("xy>=1->x", x - 1, (x * y >= 1, y >= 1)),
    ("exp x -1; x>=0", exp(x) - 1, (x >= 0,)),
    ("exp(xy)-1; x>0", exp(x * y) - 1, (x > 0, y > -1)),
    ("sin x; 0<x<4", sin(x), (x > 0, x < 4)),
    ("cos x-1; x>0", cos(x) - 1, (x > 0,)),
    ("atan x-atan y", atan(x) - atan(y) - pi, (x > -(10**6),)),
][:-1] + [
    ("tanh x tanh y -1/2", tanh(x) * tanh(y) - R(1, 2), (x > 0, y > 0)),
    ("floor x; x>0", floor(x), (x > 0,)),
    ("ceil x-1;x>0", ceiling(x) - 1, (x > 0,)),
    ("sinh x sinh y -1", sinh(x) * sinh(y) - 1, (x > 0, y > 0)),
]:
    Q(nm, V + ((x2,) if (sympify(g).has(x2) or any(c.has(x2) for c in gv)) else ()), g, *gv)
for nm, g, gv in [
    ("xy-1; x,y>1", x * y - 1, (x > 1, y > 1)),
    ("xy-1; x,y<-1", x * y - 1, (x < -1, y < -1)),
    ("xy-6; >2,>3", x * y - 6, (x > 2, y > 3)),
    ("(x-1)(y-1)", (x - 1) * (y - 1), (x > 1, y > 1)),
    ("x²-1; x>1", x**2 - 1, (x > 1,)),
    ("x+y; x²>y²", x + y, (x**2 > y**2,)),
    ("xy+1; x,y>0", x * y + 1, (x > 0, y > 0)),
    ("1-xy; |.|<1", 1 - x * y, (Abs(x) < 1, Abs(y) <= 1)),
    ("x; xy>0", x, (x * y > 0,)),
    ("log x log y; >1", log(x) * log(y), (x > 1, y > 1)),
    ("xy; x<0,y>0", x * y, (x < 0, y > 0)),
    ("x+y+x y; >0", x + y + x * y, (x > 0, y > 0)),
    ("1-x²; |x|<1", 1 - x**2, (Abs(x) < 1,)),
    ("exp x-1", exp(x) - 1, (x > 0,)),
    ("x/y-1", x / y - 1, (x > 1, y < 1, y > 0)),
]:
    Q(nm, V, g, *gv, true=True)
# certificates with weights and parts that may be negative
C_ = "certificate"


def CF(nm, l, r, true=False, **k):
    add(C_ + (" true" if true else ""), nm, bad(lambda: CE(sympify(l), sympify(r), **k)), T if true else F)


CF("1<=xy by (x-1)(y-1)", ON, x * y + 1 - x - y + 1, parts=((x - 1) * (y - 1),), given=(x >= 1, y <= 1))  # x=2,y=0
CF(
    "part (x-1)(y-1), x²>=1", x + y - 1, x * y, parts=((x - 1) * (y - 1),), given=(x**2 >= 1, y**2 >= 1)
)  # x=-1,y=1.. x=-1,y=2
CF("part xy", 0, x * y, parts=(x * y,), given=(x + y >= 0, x >= 0))  # 1,-1
CF("part xy; both <=0 / >=0", 0, x * y, parts=(x * y,), given=(x <= 0, y >= 0))
CF("part xy*x2", 0, x * y * x2, parts=(x * y * x2,), given=(x <= 0, y <= 0, x2 <= 0))
CF("part Max", 0, Max(x, y), parts=(Max(x, y),), given=(x + y >= -1,))  # -1/2
CF("part Min", 0, Min(x, y), parts=(Min(x, y),), given=(x >= 0,))
CF("part |x|-|y|", Abs(y), Abs(x), parts=(Abs(x) - Abs(y),), given=(x >= y,))  # 1,-2
CF("part |x|-y", y, Abs(x), parts=(Abs(x) - y,), given=(x <= y,))
CF("part Max-Min+x", 0, Max(x, y) - Min(x, y) + x, parts=(Max(x, y) - Min(x, y) + x,))
CF("part s²", 0, s**2, parts=(s**2,))  # complex
CF("part uu", 0, S.contraction(u.T, u), parts=(S.contraction(u.T, u),))  # u=i
CF("part tr AtA", 0, tr(A.T * A), parts=(tr(A.T * A),))
CF("part det AtA", 0, det(A.T * A), parts=(det(A.T * A),))
CF("part det A A^*... -A A*", 0, det(-A * Adjoint(A)), parts=(det(-A * Adjoint(A)),))  # n=1: -1
CF("part ΣT", 0, Sum(Tb[i], (i, 1, n)), parts=(Sum(Tb[i], (i, 1, n)),), given=(S.ForAll(Tb[i] >= 0, (i, 1, n - 1)),))
CF(
    "part ΣTh",
    0,
    Sum(Tb[i] * hb[i], (i, 1, n)),
    parts=(Sum(Tb[i] * hb[i], (i, 1, n)),),
    given=(S.ForAll(Tb[i] + hb[i] >= 0, (i, 1, n)),),
)
CF("part ΣP reversed", 0, Sum(Pb[i], (i, n, 1)), parts=(Sum(Pb[i], (i, n, 1)),))  # n=3: -P2
CF("part Σ(i-2)P", 0, Sum((i - 2) * Pb[i], (i, 1, n)), parts=(Sum((i - 2) * Pb[i], (i, 1, n)),))
CF(
    "part ΣΣ P P (i-j)",
    0,
    Sum((i - j) * Pb[i] * Pb[j], (i, 1, n), (j, 1, n)) + Sum((i - j) * Pb[i], (i, 1, n), (j, 1, n)),
    parts=(Sum((i - j) * Pb[i], (i, 1, n), (j, 1, n)),),
)
CF("part f(x)²", 0, f(x) ** 2, parts=(f(x) ** 2,))
CF("part z conj(w)", 0, z * conjugate(w), parts=(z * conjugate(w),))
CF("part largest-T[i+1]", 0, S.Largest(Tb[j], (j, 1, n)) - Tb[2], parts=(S.Largest(Tb[j], (j, 1, n)) - Tb[2],))  # n=1
CF("weight x-1", (x - 1) * y, (x - 1) * x2, multipliers=((x - 1, y <= x2),), given=(x >= 0,))
CF(
    "weight binomial(n,-)",
    binomial(x, 2) * y,
    binomial(x, 2) * x2,
    multipliers=((binomial(x, 2), y <= x2),),
    given=(x > 0,),
)  # x=1/2
CF("weight gamma", gamma(x) * y, gamma(x) * x2, multipliers=((gamma(x), y <= x2),), given=(x > -1,))
CF("weight log", log(x) * y, log(x) * x2, multipliers=((log(x), y <= x2),), given=(x > 0,))
CF("weight (-1)^n", (-1) ** n * y, (-1) ** n * x2, multipliers=(((-1) ** n, y <= x2),))
CF("weight floor(x)", floor(x) * y, floor(x) * x2, multipliers=((floor(x), y <= x2),), given=(x > -1,))
CF("part AtA real", 0, 1 + Max(x, y, 0), true=True, parts=(1 + Max(x, y, 0),))
CF("part xy true", 0, x * y, true=True, parts=(x * y,), given=(x <= 0, y <= 0))
CF("part (x-1)(y-1) true", x + y - 1, x * y, true=True, parts=((x - 1) * (y - 1),), given=(x >= 1, y >= 1))
# 5. signs of Max/Min/Abs/norms/Gram --------------------------------------------------------------------------------
realA = Eq(Adjoint(A), A.T, evaluate=False)
realu = Eq(Adjoint(u), u.T, evaluate=False)
cc = S.contraction
nA = (n, A)
nu = (n, u)
for nm, ss, g, gv in [
    ("Max>=0", V, Max(x, y), (x >= 0,)),
    ("Min x>0", V, Min(x, y), (x > 0,)),
    ("Max x≠0", V, Max(x, y), (Ne(x, 0),)),
    ("|x|-|y|", V, Abs(x) - Abs(y), (Ne(x, y),)),
    ("|x+y|", V, Abs(x + y), (Ne(x, 0), Ne(y, 0))),
    ("|x|+y", V, Abs(x) + y, (Ne(x, 0),)),
    ("Max(x,1)-1", V, Max(x, 1) - 1, ()),
    ("Max(x,0)+y", V, Max(x, 0) + y, (y >= 0,)),
    ("Max-Min", V, Max(x, y) - Min(x, y), (Ne(x, 0),)),
    ("Max*Min", V, Max(x, y) * Min(x, y), (x * y >= 0,)),
    ("uTu complex", nu, cc(u.T, u), (Ne(u, ZeroMatrix(n, 1)),)),
    ("1+uTu complex", nu, 1 + cc(u.T, u), ()),
    ("1+s²", (n, u, v), 1 + s**2, ()),
    ("1+s real", (n, u, v), 1 + s, (realu, Eq(Adjoint(v), v.T, evaluate=False))),
    ("det AtA", nA, det(A.T * A), (Ne(A, Om),)),
    ("det(I+AtA) complex", nA, det(Id + A.T * A), ()),
    ("det(I+A²) real", nA, det(Id + A**2), (realA,)),
    ("det(I-AtA) real", nA, det(Id - A.T * A), (realA,)),
    ("tr AtA cplx", nA, tr(A.T * A), (Ne(det(A), 0),)),
    ("tr A² real", nA, tr(A**2), (realA, Ne(det(A), 0))),
    ("det(xI+A A^T)", (n, A, x), det(x * Id + A * A.T), (realA, Ne(x, 0))),
    ("det(xI+AtA) x>=0", (n, A, x), det(x * Id + A.T * A), (realA, x >= 0)),
    ("det(A+A^T)", nA, det(A + A.T), (realA, Ne(det(A), 0))),
    ("rho", nA, S.SpectralRadius(A), (Ne(A, Om),)),
    ("rho-1", nA, S.SpectralRadius(A) - 1, (S.SpectralRadius(A) <= 1,)),
    ("det(I+A) rho<=1", nA, det(Id + A), (S.SpectralRadius(A) <= 1,)),
    ("det(I+AB)", (n, A, B), det(Id + A * B), (S.SpectralRadius(A) < 1, S.SpectralRadius(B) < 1)),
    ("det(I+A+A²)", nA, det(Id + A + A**2), (S.SpectralRadius(A) < 2,)),
    ("ΣT²", (n, Tb), Sum(Tb[i] ** 2, (i, 1, n)), ()),
    ("1+ΣT", (n, Tb), 1 + Sum(Tb[i], (i, 1, n)), ()),
    ("Σ(i-2)", (n,), Sum(i - 2, (i, 1, n)), ()),
    ("Σi -n..n", (n,), Sum(i, (i, -n, n)), ()),
    ("Σ2^i to N", (N,), Sum(2**i, (i, 1, N)), ()),
    ("Πi -n..n", (n,), Product(i, (i, -n, n)), ()),
    ("ΣP", (n, Pb), Sum(Pb[i], (i, 1, n)), ()),
    ("ΣΣ P>0 at one", (n, Pb), Sum(Pb[i], (i, 2, n)), (Pb[1] > 0,)),
    ("Σ ForAll P>0 from 2", (n, Tb), Sum(Tb[i], (i, 2, n)), (S.ForAll(Tb[i] > 0, (i, 1, n)),)),
    ("Largest T", (n, Tb), S.Largest(Tb[i], (i, 1, n)), (Ne(Tb[1], 0),)),
    ("Largest |T|", (n, Tb), S.Largest(Abs(Tb[i]), (i, 1, n)), ()),
    ("Smallest P", (n, Pb), S.Smallest(Pb[i] + i - 1, (i, 1, n)), (Pb[1] >= 0,)),
    ("|z|+z", (z,), Abs(z) + z, (Ne(z, 0),)),
    ("z conj z+z²", (z,), z * conjugate(z) + z**2, (Ne(z, 0),)),
    ("u*u", nu, cc(Adjoint(u), u), ()),
    ("u*v", (n, u, v), cc(Adjoint(u), v), (Ne(u, ZeroMatrix(n, 1)), Ne(v, ZeroMatrix(n, 1)))),
    ("Piecewise", V, Piecewise((x, x > 0), (y, True)), (y >= 0,)),
    ("Abs(f)", (x, f), 1 + f(x) ** 2, ()),
    ("binomial(n,m)", (n, m), binomial(n, m), ()),
    ("binomial(x,2)", (x,), binomial(x, 2), (x > 0,)),
    ("gamma(x)+", (x,), gamma(x) + 1, (x > -1,)),
    ("LambertW", (x,), LambertW(x), (x >= 0,)),
    ("erfc", (x,), erfc(x) - 1, (x >= 0,)),
    ("KD", (n, m), KroneckerDelta(n, m), ()),
    ("sqrt(x²)-x", (x,), sqrt(x**2) - x, (Ne(x, 0),)),
]:
    Q("known " + nm, ss, g, *gv)
for nm, ss, g, gv in [
    ("Max x>0", V, Max(x, y), (x > 0,)),
    ("|x|+|y|", V, Abs(x) + Abs(y), (Ne(x, 0),)),
    ("u*u", nu, 1 + cc(Adjoint(u), u), ()),
    ("det(I+A*A)", nA, det(Id + Adjoint(A) * A), ()),
    ("det(xI+AtA)", (n, A, x), det(x * Id + A.T * A), (realA, x > 0)),
    ("det(I+A) rho<1", nA, det(Id + A), (S.SpectralRadius(A) < 1,)),
    ("1+ΣT²", (n, Tb), 1 + Sum(Tb[i] ** 2, (i, 1, n)), ()),
    ("1+Largest|T|", (n, Tb), 1 + S.Largest(Abs(Tb[i]), (i, 1, n)), ()),
    ("Min(x,-1)", (x,), Min(x, -1), ()),
    ("2+erf", (x,), 2 + exp(x), ()),
]:
    Q("known " + nm, ss, g, *gv, true=True)
# 1b. nested unevaluated nodes
K = "binder2"
lm = lambda *a: lazy(Mul, *a)
both(K, "Derivative y·um(x) in y", (x, y), Derivative(lm(y, um(x)), y), ON, S.decide_derivative, {x: Integer(0)})
both(
    K,
    "Subs Derivative t·um(t)",
    (y,),
    Subs(Derivative(lm(t, um(t)), t), t, y),
    ON,
    S.decide_derivative,
    {y: Integer(0)},
)
both(
    K,
    "MatrixSum um(x-i)·A^i",
    (n, x, A),
    S.MatrixSum(lazy(MatMul, um(x - i), A**i), (i, 1, n)),
    S.MatrixSum(A**i, (i, 1, n)),
    W,
    {x: ON, n: ON},
)
both(
    K,
    "Largest T·um(x)",
    (n, x, Tb),
    S.Largest(lm(Tb[i], um(x)), (i, 1, n)),
    S.Largest(Tb[i], (i, 1, n)),
    S.decide_by_two_bounds,
    {x: Integer(0)},
)
both(K, "det um(x)·A", (n, x, A), det(lazy(MatMul, um(x), A)), det(A), S.decide_determinants, {x: Integer(0)})
both(K, "tr um(x)·A", (n, x, A), tr(lazy(MatMul, um(x), A)), tr(A), W, {x: Integer(0)})
both(K, "exp um(x)·A", (n, x, A), mexp(lazy(MatMul, um(x), A)), mexp(A), W, {x: Integer(0)})
both(
    K, "fun 1/z·z² formula", (n, A), fun(lm(1 / z, z**2), A), A, partial(S.decide_formula, A=A), {n: ON, A: zeros(1, 1)}
)
both(K, "fun z/z·z formula", (n, A), fun(lm(um(z), z), A), A, partial(S.decide_formula, A=A), {n: ON, A: zeros(1, 1)})
both(
    K,
    "fun 1/z - 1/z formula",
    (n, A),
    fun(lazy(Add, 1 / z, -1 / z), A),
    Om,
    partial(S.decide_formula, A=A),
    {n: ON, A: zeros(1, 1)},
)
both(
    K,
    "fun 0·log z formula",
    (n, A),
    fun(lm(Integer(0), log(z)), A),
    Om,
    partial(S.decide_formula, A=A),
    {n: ON, A: zeros(1, 1)},
)
both(
    K,
    "fun 0/z formula",
    (n, A),
    fun(lm(Integer(0), 1 / z), A),
    Om,
    partial(S.decide_formula, A=A),
    {n: ON, A: zeros(1, 1)},
)
both(
    K,
    "fun (z²-1)/(z-1) formula",
    (n, A),
    fun((z**2 - 1) / (z - 1), A),
    A + Id,
    partial(S.decide_formula, A=A),
    {n: ON, A: ones(1, 1)},
)
both(
    K,
    "fun x/x+z entries",
    (x,),
    fun(lazy(Add, um(x), z), ImmutableMatrix([[1, 1], [0, 1]])),
    ImmutableMatrix([[2, 1], [0, 2]]),
    S.decide_entries,
    {x: Integer(0)},
)
both(
    K,
    "fun z/z entries",
    (x,),
    fun(um(z), ImmutableMatrix([[x, 1], [0, 1]])),
    ImmutableMatrix([[1, 0], [0, 1]]),
    S.decide_entries,
    {x: Integer(0)},
)
both(
    K,
    "fun z/z entries const",
    (x,),
    fun(um(z), ImmutableMatrix([[0, 1], [0, 1]])),
    ImmutableMatrix([[1, 0], [0, 1]]),
    S.decide_entries,
    None,
)
both(
    K,
    "fun sqrt entries",
    (x,),
    fun(sqrt(z), ImmutableMatrix([[x, 1], [0, x]])),
    ImmutableMatrix([[sqrt(x), 1 / (2 * sqrt(x))], [0, sqrt(x)]]),
    S.decide_entries,
    {x: Integer(-1)},
)
both(
    K,
    "fun z/z rank one",
    (n, u, v),
    fun(um(z), u * v.T),
    Id,
    partial(S.decide_primary_function, alpha=Integer(0), beta=ON, M=u * v.T, s=s),
    {n: ON, u: zeros(1, 1), v: ones(1, 1)},
)
both(
    K,
    "fun um(x)e^z rank one",
    (n, u, v, x),
    fun(lm(um(x), exp(z)), u * v.T),
    mexp(u * v.T),
    partial(S.decide_primary_function, alpha=Integer(0), beta=ON, M=u * v.T, s=s),
    {x: Integer(0)},
)
both(
    K, "fun um(x)e^z det", (n, A, x), det(fun(lm(um(x), exp(z)), A)), exp(tr(A)), S.decide_determinants, {x: Integer(0)}
)
both(K, "fun um(x)e^z tr", (n, A, x), tr(fun(lm(um(x), exp(z)), A)), tr(mexp(A)), W, {x: Integer(0)})
both(K, "fun um(x)e^z W", (n, A, x), fun(lm(um(x), exp(z)), A), mexp(A), W, {x: Integer(0)})
both(K, "fun um(x)e^z series", (n, A, x), fun(lm(um(x), exp(z)), A), mexp(A), S.decide_series, {x: Integer(0)})
both(K, "fun generic", (n, A, x), fun(lm(um(x), z), A), A, S.decide_generic, {x: Integer(0)})
both(K, "Sum um(x)T", (n, x, Tb), Sum(lm(um(x), Tb[i]), (i, 1, n)), Sum(Tb[i], (i, 1, n)), FS, {x: Integer(0)})
both(K, "Sum um(T)", (n, Tb), Sum(um(Tb[i]), (i, 1, n)), n, FS, None)
both(
    K,
    "Sum um(x) z^i/i! series",
    (x, z),
    Sum(lm(um(x), z**r0 / factorial(r0)), (r0, 0, oo)),
    exp(z),
    S.decide_series,
    {x: Integer(0)},
)
both(
    K,
    "Sum um(x-r0) z^r/r! series",
    (x, z),
    Sum(lm(um(x - r0), z**r0 / factorial(r0)), (r0, 0, oo)),
    exp(z),
    S.decide_series,
    {x: Integer(0)},
)
both(
    K,
    "newton/maclaurin um",
    (x, z),
    Sum(lm(um(x), z**r0 / factorial(r0)), (r0, 0, oo)),
    exp(z),
    S.decide_maclaurin,
    {x: Integer(0)},
)
both(
    K,
    "initial value um(x)",
    (x, t),
    lm(um(x), exp(t)),
    exp(t),
    partial(S.decide_initial_value, t=t, generator=ON),
    {x: Integer(0)},
)
both(
    K,
    "exp derivative um(x)",
    (x, t),
    Subs(Derivative(exp(lm(um(x), t)), (t, 2)), t, 0),
    ON,
    S.decide_exponential_derivative,
    {x: Integer(0)},
)
both(K, "real log um(x)", (x, y), log(exp(lm(um(x), y))), y, S.decide_real_logarithm, {x: Integer(0)})
both(
    K,
    "termwise um",
    (n, x),
    Sum(lm(um(x), 1 / i**3), (i, 1, oo)),
    Sum(1 / i**2, (i, 1, oo)),
    S.decide_termwise,
    {x: Integer(0)},
)
both(
    K,
    "triangle um",
    (n, x, z),
    Abs(Sum(lm(um(x), (z / 3) ** i), (i, 1, n))),
    Sum(Abs(z / 3) ** i, (i, 1, n)),
    S.decide_triangle,
    {x: Integer(0)},
)
both(
    K,
    "inverse um",
    (n, x, A),
    Inverse(lazy(MatMul, um(x), Id + Om + mexp(A))),
    mexp(-A),
    partial(S.decide_inverse, by=W),
    {x: Integer(0)},
)
both(K, "arguments um", (x, A, n), sin(um(x)), sin(ON), partial(S.decide_arguments, by=D), {x: Integer(0)})
both(
    K,
    "eigenvalues um",
    (n, x, A),
    tr(lazy(MatMul, um(x), mexp(A))),
    tr(mexp(A)),
    S.decide_by_eigenvalues,
    {x: Integer(0)},
)
both(
    K,
    "induction um(x)",
    (n, x),
    Sum(lm(um(x), i), (i, 1, n)),
    n * (n + 1) / 2,
    partial(S.decide_by_induction, n=n, start=1),
    {x: Integer(0)},
)
both(K, "different", (x,), lm(um(x - x + 0 * x + 1), ON), ON, S.decide_different, None)
# 6. closed convergence conditions
K = "converge"


def CV(nm, ss, body, lim, *given, by=D, ms=False, true=False):
    Sm = S.MatrixSum if ms else Sum
    L(K + (" true" if true else ""), nm, ss, Sm(2 * body, lim), 2 * Sm(body, lim), by, given=given, ok=T if true else F)


io = (i, 1, oo)
ro = (r0, 0, oo)
for by in (D, S.decide_sums):
    b_ = " " + by.__name__
    CV("z^i/i |z|<=1" + b_, (z,), z**i / i, io, Abs(z) <= 1, by=by)  # z=1
    CV("x^r |x|<=1" + b_, (x,), x**r0, ro, Abs(x) <= 1, by=by)
    CV("i^-x x>=1" + b_, (x,), i ** (-x), io, x >= 1, by=by)
    CV("(-1)^i i^-x x>=0" + b_, (x,), (-1) ** i * i ** (-x), io, x >= 0, by=by)
    CV("z^i/i², |z|<=2" + b_, (z,), z**i / i**2, io, Abs(z) <= 2, by=by)
    CV("(xy)^r <=1" + b_, (x, y), (x * y) ** r0, ro, Abs(x) <= 1, Abs(y) <= 1, by=by)
    CV("(x+y)^r <1" + b_, (x, y), (x + y) ** r0, ro, Abs(x) < 1, Abs(y) < 1, by=by)
    CV("i! x^i" + b_, (x,), factorial(i) * x**i, io, Abs(x) < 1, by=by)
    CV("e^(ix) x<=0" + b_, (x,), exp(x * i), io, x <= 0, by=by)
    CV("e^(iz) re z<=0" + b_, (z,), exp(z * i), io, re(z) <= 0, by=by)
    CV("binomial central z^r |z|<=1/4" + b_, (z,), binomial(2 * r0, r0) * z**r0, ro, Abs(z) <= R(1, 4), by=by)
    CV("A^r rho<=1" + b_, (n, A), A**r0, ro, S.SpectralRadius(A) <= 1, by=W if by is D else S.decide_series, ms=True)
    CV(
        "(AB)^r rho<1" + b_,
        (n, A, B),
        (A * B) ** r0,
        ro,
        S.SpectralRadius(A) < 1,
        S.SpectralRadius(B) < 1,
        by=W if by is D else S.decide_series,
        ms=True,
    )
    CV("true x^r |x|<1" + b_, (x,), x**r0, ro, Abs(x) < 1, by=by, true=True)
    CV("true i^-x x>1" + b_, (x,), i ** (-x), io, x > 1, by=by, true=True)
    CV("true z^i/i, |z|<=1, z≠1" + b_, (z,), z**i / i, io, Abs(z) <= 1, Ne(z, 1), by=by, true=True)
    CV("true z^i/i² |z|<=1" + b_, (z,), z**i / i**2, io, Abs(z) <= 1, by=by, true=True)
    CV(
        "true A^r rho<1" + b_,
        (n, A),
        A**r0,
        ro,
        S.SpectralRadius(A) < 1,
        by=W if by is D else S.decide_series,
        ms=True,
        true=True,
    )


# 7. functions R -> C, and checks
def CK(nm, l, rel, r, *cond, true=False):
    for what, fn in (("check", check), ("sweep", partial(sweep, size=300))):
        add(
            what + (" true" if true else ""),
            nm,
            bad(lambda fn=fn: fn(claim(l, rel, r, *cond))),
            ("holds", "undecided") if true else F,
        )


fR = Function("fR", real=True)
fP = Function("fP", positive=True)
fi = Function("fi", integer=True)
CK("re f=f", re(f(x)), "==", f(x))
CK("sqrt f²=|f|", sqrt(f(x) ** 2), "==", Abs(f(x)))
CK("|e^{if}|=1", Abs(exp(I * f(x))), "==", 1)
CK("log e^f=f", log(exp(f(x))), "==", f(x))
CK("f<=|f|", f(x), "<=", Abs(f(x)))
CK("f even", f(x), "==", f(-x))
CK("f(n)=f(n+1)", f(n), "==", f(n + 1))
CK("conj f(z)=f(conj z)", conjugate(f(z)), "==", f(conjugate(z)))
CK("fR mono", fR(x), "<=", fR(x + 1))
CK("fR²≠2", fR(x) ** 2, "!=", 2)
CK("fP>=1", 1, "<=", fP(x))
CK("fR(0)=0", fR(0), "==", 0)
CK("f' =0", Derivative(f(x), x), "==", 0)
CK("floor fR", floor(fR(x)), "==", fR(x))
CK("fi even", (-1) ** fi(x), "==", 1)
CK("f(f)=f", f(f(x)), "==", f(x))
CK("log fP>=0", 0, "<=", log(fP(x)))
CK("1/fR", um(fR(x)), "==", 1)
CK("fR+fR(y)", fR(x) + fR(y), "==", fR(x + y))
CK("conj fR", conjugate(fR(x)), "==", fR(x), true=True)
CK("sqrt fP²", sqrt(fP(x) ** 2), "==", fP(x), true=True)
CK("0<=fR²", 0, "<=", fR(x) ** 2, true=True)
CK("|f|>=0", 0, "<=", Abs(f(x)), true=True)
for nm, l, r in [
    ("D conj f", conjugate(f(x)), f(x)),
    ("D sqrt f²", sqrt(f(x) ** 2), Abs(f(x))),
    ("D log e^f", log(exp(f(x))), f(x)),
    ("D |e^if|", Abs(exp(I * f(x))), ON),
    ("D re f", re(f(x)), f(x)),
    ("D |f|²", Abs(f(x)) ** 2, f(x) ** 2),
    ("D log e^fR(z)", log(exp(f(p))), f(p)),
    ("D (-1)^(2f)", (-1) ** (2 * f(n)), ON),
]:
    add("functions", nm, bad(partial(D, l, r)), F)
    L("functions", "chain " + nm, tuple(q for q in (x, p, n) if l.has(q)) + (f,), l, r, D)
# 8. CRootOf, big integers
X_ = Symbol("X_")
rt = [CRootOf(X_**5 - X_ - 1, q) for q in range(5)]
r3 = CRootOf(X_**7 - 3 * X_ + 1, 0)
CK("root=60 digits", rt[0] + 0 * x + x, "==", x + Rational(str(rt[0].evalf(70))))
CK("root4=conj3", rt[3] + z, "==", rt[4] + z)
CK("root^5", rt[0] ** 5 + z, "==", rt[0] + z)
CK("root3 <=", rt[0], "<=", R(11673, 10000) * 0 + 1)
CK("r complex <=", rt[1], "<=", 2)
CK("x≠root", x**5 - x - 1, "!=", 0)
CK("x^7", x**7 - 3 * x + 1, "!=", 0)
CK("um quint", um(x**5 - x - 1), "==", 1)
CK("r3 thin", r3, "<=", r3 - Pow(10, -45))
CK("Eq given root", x, "==", 1, eq(x**5 - x - 1))
CK("given root, Abs", Abs(x), "==", -x, eq(x**5 - x - 1))
CK("given 2 roots", x, "==", Abs(x), eq(x**5 - 5 * x + 1))
CK("given z root", im(z), "==", 0, eq(z**5 - z - 1))
CK("given septic thin", x, "<=", R(-1, 2), eq(x**7 - 3 * x + 1))
CK("root true", x**5, "==", x + 1, eq(x**5 - x - 1), true=True)
CK("root prod true", rt[0] ** 5 + z, "==", rt[0] + 1 + z, true=True)
CK("sum roots true", sum(rt) + z, "==", z, true=True)
CK("n+10^400", n + 10**400, "==", 10**400)
CK("2^n big", 2**n, "<=", Pow(10, 700))
CK("n!<=", factorial(n), "<=", 10**50)
CK("e^-big", exp(-(10**6) * (x**2 + 1)), "==", 0)
CK("mod big", Mod(n + 10**60, 7), "==", Mod(n, 7))
CK("floor big", floor(n / Integer(10) ** 30), "==", 0)
CK("n≠10^30", n, "!=", 10**30)
CK("x≠10^-30", x, "!=", Pow(10, -30))
CK("(n+1)^1000", Pow(n + 1, 1000), "==", Pow(n, 1000))
CK("cos big", cos(10**50 * x), "==", cos(x))
CK("sin(n) big", sin(10**40 * pi * n + Pow(10, -20)), "==", 0)
CK("fact tail", factorial(n + 100) / factorial(n + 99), "==", 100 + n + Pow(10, -60))
CK("binom sym", binomial(1000 + n, 500), "==", binomial(1000 + n, 500 + n), true=True)
CK("Mod prime", Mod(2**n, 10**9 + 7), "==", 2**n)
CK("tower", 2 ** (2**n), "<=", 2 ** (10**4))
CK("gamma big", gamma(n + 200), "<=", Pow(200, 500))
CK("j big neg", Abs(j), "<=", 10**6, j >= -(10**7), j <= 10**7)
CK("large given", n, "==", 10**20, n >= 10**20, n <= 10**20 + 1)
CK("big true", Mod(n + 7 * 10**60, 7), "==", Mod(n, 7), true=True)
CK("fact true", factorial(n + 100), "==", (n + 100) * factorial(n + 99), true=True)
# 9. edges of ranges
K = "edges"


def ED(nm, l, r, ss=(n, Tb), by=FS, true=False, chk=True, given=()):
    L(K + (" true" if true else ""), nm, ss, l, r, by, ok=T if true else F, given=given)
    if chk:
        add(
            "check " + K + (" true" if true else ""),
            nm,
            bad(lambda: check(claim(l, "==", r, *given))),
            ("holds", "undecided") if true else F,
        )


ED("first two", Tb[1] + Tb[2] + Sum(Tb[i], (i, 3, n)), Sum(Tb[i], (i, 1, n)))  # n=1
ED("last two", Tb[n] + Tb[n - 1] + Sum(Tb[i], (i, 1, n - 2)), Sum(Tb[i], (i, 1, n)))  # n=1
ED("shift", Sum(Tb[i], (i, 1, n)), Sum(Tb[i + 1], (i, 1, n - 1)))
ED("telescope", Sum(Tb[i + 1] - Tb[i], (i, 1, n)), Tb[n + 1 - 1] - Tb[1])
ED("Karr n+1..n-1", Sum(Tb[i], (i, n + 1, n - 1)), Integer(0))  # = -T[n]
ED("product n+1..n-1", Product(i + 1, (i, n + 1, n - 1)), ON, ss=(n,))
ED("Largest split", Max(S.Largest(Tb[i], (i, 1, n - 1)), Tb[n]), S.Largest(Tb[i], (i, 1, n)), by=S.decide_by_two_bounds)
ED("Largest 2..n", Max(S.Largest(Tb[i], (i, 2, n)), Tb[1]), S.Largest(Tb[i], (i, 1, n)), by=S.decide_by_two_bounds)
ED(
    "MatrixSum to n-2",
    S.MatrixSum(A**i, (i, 1, n - 2)) + A ** (n - 1),
    S.MatrixSum(A**i, (i, 1, n - 1)),
    ss=(n, A),
    by=W,
    true=True,
)
ED("binomial n+1", Sum(binomial(n, r0), (r0, 0, n - 1)), 2**n, ss=(n,), chk=True)
ED("Σ x^r at x=1", Sum(x**r0, (r0, 0, N)), (x ** (N + 1) - 1) / (x - 1), ss=(N, x))
ED("Σ j from -j", Sum(ON, (i, j, l)), Abs(l - j) + 1, ss=(j, l))
ED("Σ 1..j", Sum(i, (i, 1, j)), Abs(j) * (Abs(j) + 1) / 2, ss=(j,))
ED("half", Sum(ON, (i, 1, n / 2)), n / 2, ss=(n,))
ED("floor half", Sum(ON, (i, 1, floor(n / 2))), n / 2, ss=(n,))
ED("T[0]", Sum(Tb[i - 1], (i, 1, n)), Sum(Tb[i], (i, 0, n - 1)))
ED("swap triangle", Sum(Tb[i] * hb[j], (j, i, n), (i, 1, n)), Sum(Tb[i] * hb[j], (i, 1, n), (j, 1, n)), ss=(n, Tb, hb))
ED("KD edge", Sum(KroneckerDelta(i, n + 1), (i, 1, n)), ON, ss=(n,))
ED("KD Σ m", Sum(KroneckerDelta(i, m) * Tb[i], (i, 1, n)), Tb[m], ss=(n, m, Tb))
ED("true split", Sum(Tb[i], (i, 1, n - 1)) + Tb[n], Sum(Tb[i], (i, 1, n)), true=True)
ED("true first", Tb[1] + Sum(Tb[i], (i, 2, n)), Sum(Tb[i], (i, 1, n)), true=True)
# 10. print
P_ = "print"


def PR(nm, a_, b__):
    def go():
        q, w_ = print_expression(a_), print_expression(b__)
        return ("proved", q, "") if q == w_ else ("refuted", q + " // " + w_, "")

    add(P_, nm, bad(go), F)


di = Dummy("i", integer=True, positive=True)
PR("dummy", di + i, 2 * i) if 0 else PR("dummy", Sum(i * di, (i, 1, n)), Sum(i * i, (i, 1, n)))
PR("nested Sum", Sum(Sum(i * j, (i, 1, j)), (j, 1, n)), Sum(i, (i, 1, Sum(j, (j, 1, n)))))
PR("Subs", Subs(x * t, t, x + 1), x * t)
PR("Subs of +", Subs(t, t, x) + 1, Subs(t + 1, t, x))
PR("Sum +", Sum(i, (i, 1, n)) + 1, Sum(i + 1, (i, 1, n)))
PR("Sum neg", lm(Integer(-1), Sum(i, (i, 1, n)), x), Sum(-i * x, (i, 1, n)))
PR("Sum times", Sum(i, (i, 1, n)) * x, Sum(i * x, (i, 1, n)))
PR("x Sum", lm(x, Sum(i, (i, 1, n)) + 1), x * Sum(i, (i, 1, n)) + 1)
PR("Prod", Product(i, (i, 1, n)) ** 2, Product(i**2, (i, 1, n)))
PR("Product plus", Product(i, (i, 1, n)) + x, Product(i + x, (i, 1, n)))
PR("Int", Integral(x, (x, 0, 1)) * t, Integral(x * t, (x, 0, 1)))
PR("Der", Derivative(x, x) * t, Derivative(x * t, x))
PR("Der order", Derivative(f(x), x, x), Derivative(f(x), x) ** 2)
PR("Limit dir", Limit(1 / t, t, 0, "+"), Limit(1 / t, t, 0, "-"))
PR("fun +", fun(z + 1, A), fun(z, A) + Id) if 0 else PR(
    "fun ·", fun(exp(z), A) * 2, fun(2 * exp(z), A) * 1
) if 0 else PR("fun w", fun(w * exp(z), A), fun(z * exp(w), A))
PR("Lambda", fun(z * w, A), fun(z * w, A, w))
PR("x/y/z", lm(x, lazy(Pow, lm(y, p), Integer(-1))), lm(lm(x, 1 / y), p))
PR("pow pow", lazy(Pow, x**y, p), lazy(Pow, x, y**p))
PR("sin pow", sin(x) ** 2, sin(x**2))
PR("sin prod", sin(x) * y, sin(x * y))
PR("log pow", log(x) ** n, log(x**n))
PR("1/2 x", lm(R(1, 2), x + 1), lm(R(1, 2), x) + 1)
PR("neg pow", lazy(Pow, -x, Integer(2)), -(x**2))
PR("fact", factorial(2 * n), 2 * factorial(n))
PR("fact2", factorial(factorial(n)), factorial2(n))
PR("x!", x * factorial(n), factorial(x * n))
PR("floor/ceil", floor(x), ceiling(x))
PR("Abs/det", Abs(x), det(MatrixSymbol("x", 1, 1)) if 0 else x)
PR("conj+", conjugate(z) + w, conjugate(z + w))
PR("transposes", (A * B).T, A * B.T)
PR("inv", lazy(Inverse, A * B) if 0 else Inverse(A + B), A + Inverse(B))
PR("matpow", MatPow(A, n + 1), MatPow(A, n) * A + 0 * A) if 0 else PR("matpow", MatPow(A, n + m), MatPow(A, n) + m * Id)
PR("tr", tr(A) * x, tr(x * A))
PR("tr+", tr(A) + x, tr(A + x * Id))
PR("det^", det(A) ** 2, det(A**2))
PR("exp", mexp(A) * B, mexp(A * B))
PR("Msum", S.MatrixSum(A**i, (i, 1, n)) * B, S.MatrixSum(A**i * B, (i, 1, n)))
PR("Msum+", S.MatrixSum(A**i, (i, 1, n)) + B, S.MatrixSum(A**i + B, (i, 1, n)))
PR("Largest", S.Largest(Tb[i], (i, 1, n)) * x, S.Largest(Tb[i] * x, (i, 1, n)))
PR("Largest+", S.Largest(Tb[i], (i, 1, n)) + x, S.Largest(Tb[i] + x, (i, 1, n)))
PR("Max/Largest", Max(x, y), Min(x, y))
PR("rho", S.SpectralRadius(A) * x, S.SpectralRadius(x * A))
PR("Tij", Tb[i + 1], Tb[i] + 1)
PR("Tn", Tb[n] ** 2, Tb[n**2])
PR("Mod", Mod(x, 3) + 1, Mod(x, 4))
PR("Mod2", Mod(x + 1, 3), x + Mod(1, 3))
PR("Mod3", 2 * Mod(x, 3), lazy(Mod, 2 * x, Integer(3)))
PR("And/Or", Or(And(x > 0, y > 0), x < -1), And(x > 0, Or(y > 0, x < -1)))
PR("Not", Not(Or(x > 0, y > 0), evaluate=False), Or(Not(x > 0), y > 0))
PR("ForAll imp", S.ForAll(Implies(Tb[i] > 0, x > 0), (i, 1, n)), Implies(S.ForAll(Tb[i] > 0, (i, 1, n)), x > 0))
PR("binom", binomial(n, m) * x, binomial(n, m * x))
PR("KD", KroneckerDelta(n, m) * x, KroneckerDelta(n, m * x))
PR("Piecewise", Piecewise((x, x > 0), (y, True)) + 1, Piecewise((x, x > 0), (y + 1, True)))
PR("greek", Symbol("beta"), Function("beta")(x))
PR("hat", Symbol("xhat"), Symbol("x") * Symbol("hat"))
PR("x_12", Symbol("x_1_2"), Symbol("x_12"))
PR("xy", Symbol("xy"), x * y)
PR("T1 idx", Symbol("T_1"), Tb[1])
PR("f(x,y)", Function("f")(x * y), Function("f")(x, y))
PR("f inv", 1 / f(x), f(1 / x))
PR("f^2", f(x) ** 2, f(f(x)))
PR("asin", asin(x), 1 / sin(x))
PR("re", re(z) * w, re(z * w))
PR("exp1", exp(x) * y, exp(x * y))
PR("sqrt", sqrt(x) * y, sqrt(x * y))
PR("root", lazy(Pow, x, R(1, 3)), lazy(Pow, x, Integer(3)) / 3)
# 11. Theorem(at=…), Hypothesis, Solution
K = "theorem"
lm = lambda *a: lazy(Mul, *a)
TH = Theorem


def fgen():
    return line((x, f), (f(x) + 1) ** 2, f(x) ** 2 + 2 * f(x) + 1, D)


def zgen():
    return line((z,), (z + 1) ** 2, z**2 + 2 * z + 1, D)


def matdbl():
    return line((n, A), A * (A + Id), A**2 + A, W)


def tang():
    return line((x,), 2 * x, x**2 + 1, partial(CE, parts=((x - 1) ** 2,)), AT)


def prod1():
    return line(
        (where(x, x >= 1), where(y, y >= 1)),
        x + y - 1,
        x * y,
        partial(CE, parts=((x - 1) * (y - 1),), given=(x >= 1, y >= 1)),
        AT,
    )


def tabl():
    return line((n, Tb), Sum(2 * Tb[i], (i, 1, n)), 2 * Sum(Tb[i], (i, 1, n)), FS)


def lims():
    return line((x, f), 2 * Sum(f(i), (i, 1, 3)), Sum(2 * f(i), (i, 1, 3)), FS)


def sqp():
    return line((where(x, x >= 0),), sqrt(x**2), x, D)


def gau():
    return line((N,), Sum(i, (i, 1, N)), N * (N + 1) / 2, FS)


def LT(nm, *a, ok=F, **k):
    add(K + (" true" if ok is T else ""), nm, bad(lambda: st(line(*a, **k))), ok)


LT("f:=um", (x,), (um(x) + 1) ** 2, um(x) ** 2 + 2 * um(x) + 1, TH(derive=fgen, at={f: Lambda(t, um(t))}))
LT("f:=um collapsed", (x,), (um(x) + 1) ** 2, Integer(4), TH(derive=fgen, at={f: Lambda(t, um(t))}))
LT(
    "f:=um line 1",
    (x,),
    lazy(Pow, lazy(Add, um(x), ON), Integer(2)),
    um(x) + 2 * um(x) + 1,
    TH(derive=fgen, at={f: Lambda(t, um(t))}),
)
LT(
    "f:=0·1/t",
    (x,),
    lazy(Pow, lazy(Add, lm(Integer(0), 1 / x), ON), Integer(2)),
    ON,
    TH(derive=fgen, at={f: Lambda(t, lm(Integer(0), 1 / t))}),
)
LT("z:=um", (x,), (um(x) + 1) ** 2, um(x) ** 2 + 2 * um(x) + 1, TH(derive=zgen, at={z: um(x)}))
LT(
    "z:=um under Sum",
    (n, x),
    Sum((um(x - i) + 1) ** 2, (i, 1, n)),
    Sum(um(x - i) ** 2 + 2 * um(x - i) + 1, (i, 1, n)),
    TH(derive=zgen, at={z: um(x - i)}),
)
LT(
    "z:=um(x-j) capture",
    (n, x),
    Sum((um(x) + 1) ** 2, (i, 1, n)),
    Sum(um(x) ** 2 + 2 * um(x) + 1, (i, 1, n)),
    TH(derive=zgen, at={z: um(x)}),
)
LT("z:=1/x", (x,), (1 / x + 1) ** 2, 1 / x**2 + 2 / x + 1, TH(derive=zgen, at={z: 1 / x}))
LT(
    "A:=Inverse",
    (n, A),
    Inverse(A) * (Inverse(A) + Id),
    Inverse(A) ** 2 + Inverse(A),
    TH(derive=matdbl, at={A: Inverse(A)}),
)
LT(
    "A:=lazy 0·A^-1",
    (n, A),
    MatMul(
        MatMul(Om, Inverse(A), evaluate=False),
        MatAdd(MatMul(Om, Inverse(A), evaluate=False), Id, evaluate=False),
        evaluate=False,
    ),
    Om,
    TH(derive=matdbl, at={A: MatMul(Om, Inverse(A), evaluate=False)}),
)
LT(
    "A:=fun(z/z)",
    (n, A),
    fun(um(z), A) * (fun(um(z), A) + Id),
    fun(um(z), A) ** 2 + fun(um(z), A),
    TH(derive=matdbl, at={A: fun(um(z), A)}),
)
LT("tang x:=f", (x, f), 2 * f(x), f(x) ** 2 + 1, TH(derive=tang, at={x: f(x)}), relation=AT)
LT("tang neg weight", (x, y), -Abs(y) * 2 * x, -Abs(y) * (x**2 + 1), TH(derive=tang), relation=AT)
LT(
    "tang weight Max(y,0)-1",
    (x, y),
    (Max(y, 0) - 1) * 2 * x,
    (Max(y, 0) - 1) * (x**2 + 1),
    TH(derive=tang),
    relation=AT,
)
LT("tang weight Min", (x, y), Min(y, 1) * 2 * x, Min(y, 1) * (x**2 + 1), TH(derive=tang), relation=AT)
LT(
    "tang weight uTu complex",
    (x, n, u),
    S.contraction(u.T, u) * 2 * x,
    S.contraction(u.T, u) * (x**2 + 1),
    TH(derive=tang),
    relation=AT,
)
LT(
    "tang weight xy given",
    (x, y, p),
    x * y * 2 * p,
    x * y * (p**2 + 1),
    TH(derive=tang, at={x: p}),
    relation=AT,
    given=(x < 1, y < 1),
)
LT("prod1 not discharged", (x, y), x + y - 1, x * y, TH(derive=prod1), relation=AT)
LT("prod1 |x|>=1", (x, y), x + y - 1, x * y, TH(derive=prod1), relation=AT, given=(Abs(x) >= 1, Abs(y) >= 1))
LT("prod1 x²>=1,y>=1", (x, y), x + y - 1, x * y, TH(derive=prod1), relation=AT, given=(x**2 >= 1, y >= 1))
LT(
    "prod1 at xy, z",
    (x, y),
    x * y + y - 1,
    x * y * y,
    TH(derive=prod1, at={x: x * y}),
    relation=AT,
    given=(x >= 1, y >= 0),
)
LT("tabl other length", (n, m, Tb), Sum(2 * Tb[i], (i, 1, m)), 2 * Sum(Tb[i], (i, 1, m)), TH(derive=tabl, at={n: m}))
LT(
    "sqp at Max-1",
    (x, y),
    sqrt((Max(x, y) - 1) ** 2),
    Max(x, y) - 1,
    TH(derive=sqp, at={x: Max(x, y) - 1}),
    given=(x >= 0,),
)
LT("sqp at xy", (x, y), sqrt((x * y) ** 2), x * y, TH(derive=sqp, at={x: x * y}), given=(x >= 0, y <= 1))
LT("sqp at det AtA", (n, A), sqrt(det(A.T * A) ** 2), det(A.T * A), TH(derive=sqp, at={x: det(A.T * A)}))
LT("sqp at f²", (x, f), sqrt(f(x) ** 4), f(x) ** 2, TH(derive=sqp, at={x: f(x) ** 2}))
LT("gau at Max", (x,), Sum(i, (i, 1, Max(x, 0))), Max(x, 0) * (Max(x, 0) + 1) / 2, TH(derive=gau, at={N: Max(x, 0)}))
LT("gau at Mod", (x,), Sum(i, (i, 1, Mod(x, 5))), Mod(x, 5) * (Mod(x, 5) + 1) / 2, TH(derive=gau, at={N: Mod(x, 5)}))
LT("hyp squared", (x, y), x, y, Hypothesis(relation=eq(x**2, y**2)), given=(eq(x**2, y**2),))
LT("hyp under 1/", (x, y), 1 / x, 1 / y, Hypothesis(relation=eq(x, y)), given=(eq(x, y),))
LT(
    "hyp under Sum letter",
    (n, i, x),
    Sum(i * x, (i, 1, n)),
    Sum(x, (i, 1, n)),
    Hypothesis(relation=eq(i, 1)),
    given=(eq(i, 1),),
)
LT(
    "hyp derivative",
    (x, y),
    Derivative(x * y, x),
    Derivative(x**2, x),
    Hypothesis(relation=eq(x, y)),
    given=(eq(x, y),),
)
LT("hyp f", (x, f), f(x + 1), f(x), Hypothesis(relation=eq(f(x), f(x + 2))), given=(eq(f(x), f(x + 2)),))
LT("hyp lambda", (n, x, A), fun(z * x, A), fun(z, A), Hypothesis(relation=eq(z, x)), given=(eq(z, x),))
LT("zgen true", (x,), (x**2 + 1) ** 2, x**4 + 2 * x**2 + 1, TH(derive=zgen, at={z: x**2}), ok=T)
LT("prod1 true", (x, y), x + y - 1, x * y, TH(derive=prod1), relation=AT, given=(x >= 1, y >= 1), ok=T)
LT("sqp xy true", (x, y), sqrt((x * y) ** 2), x * y, TH(derive=sqp, at={x: x * y}), given=(x >= 0, y >= 0), ok=T)
LT("tang |y| true", (x, y), Abs(y) * 2 * x, Abs(y) * (x**2 + 1), TH(derive=tang), relation=AT, ok=T)
# 12. spread of values of functions and far values in checks
K = "far"
for nm, c in {
    "im f<4": (im(f(x)), "<=", 4),
    "re f<=10": (re(f(x)), "<=", 10**3),
    "|f|<=1e6": (Abs(f(x)), "<=", 10**6),
    "fR≠0": (fR(x), "!=", 0),
    "fR≠1": (fR(x), "!=", 1),
    "fR(0)≠fR(1)": (fR(0), "!=", fR(1)),
    "fR(x)≠x": (fR(x), "!=", x),
    "fP≠1": (fP(x), "!=", 1),
    "sqrt f²=f": (sqrt(f(x) ** 2), "==", f(x)),
    "floor fP>=1": (1, "<=", ceiling(fP(x)) + floor(fP(x))),
    "fP<=1e3": (fP(x), "<=", 10**3),
    "log fR": (log(fR(x)), "==", log(fR(x))),
    "sqrt fR<=": (sqrt(fR(x)), "<=", 1 + fR(x) ** 2),
    "fR sat": (Max(fR(x), -100), "==", fR(x)),
    "fi<=50": (fi(x), "<=", 50),
    "fi≠7": (fi(x), "!=", 7),
    "asin sin fR": (asin(sin(fR(x))), "==", fR(x)),
    "log e^z": (log(exp(z)), "==", z),
    "log e^{f+f}": (log(exp(2 * f(x))), "==", 2 * f(x)),
    "e^{f}^(1/2)": (sqrt(exp(f(x))), "==", exp(f(x) / 2)),
    "f(x)f(y)": (sqrt(f(x)) * sqrt(f(y)), "==", sqrt(f(x) * f(y))),
}.items():
    add(K, "check " + nm, bad(lambda c=c: check(claim(*c))), F)
    add(K, "sweep " + nm, bad(lambda c=c: sweep(claim(*c), size=300)), F)
# 13. neighbours of this review's finds
K = "more"
for nm, c in {
    "n<=1000": (n, "<=", 10**3),
    "n<=1e5": (n, "<=", 10**5),
    "j<=1e4": (j, "<=", 10**4),
    "-j": (-j, "<=", 10**4),
    "x<=1e6": (x, "<=", 10**6),
    "p<=1e12": (p, "<=", 10**12),
    "1e-9<=p": (Pow(10, -9), "<=", p),
    "|z|<=1e4": (Abs(z), "<=", 10**4),
    "n²≠1e6": (n**2, "!=", 10**6),
    "n!=42": (n, "!=", 42),
    "n≠1001": (n, "!=", 1001),
    "T<=1e3": (Sum(Tb[i], (i, 1, n)), "<=", 10**6),
    "P<=": (S.Largest(Pb[i], (i, 1, n)), "<=", 10**6),
    "trA": (Abs(tr(A)), "<=", 10**6),
    "n<=3 dims A": (tr(Id), "<=", 50),
    "x²": (x**2, "<=", 10**9),
    "1/p": (1 / p, "<=", 10**9),
    "e^x": (exp(x), "<=", Pow(10, 400)),
    "log p": (log(p), "<=", 60),
    "-log p": (-log(p), "<=", 60),
    "n m": (n * m, "<=", 10**5),
    "n-m": (n - m, "<=", 10**3),
    "harmonic": (Sum(1 / i, (i, 1, n)), "<=", 12),
}.items():
    add(K, "check " + nm, bad(lambda c=c: check(claim(*c))), F)
for nm, l, r in [
    ("Sum to x", Sum(ON, (i, 1, x)), x),
    ("Sum i to n/2", Sum(i, (i, 1, n / 2)), n * (n + 2) / 8),
    ("Product to n/2", Product(i, (i, 1, n / 2)), factorial(n / 2)),
    ("T[n/2]", Tb[n / 2], Tb[n / 2]),
    ("tr A^(n/2)", tr(MatPow(A, n / 2)), tr(MatPow(A, n / 2))),
    ("MatrixSum to n/2", tr(S.MatrixSum(A**i, (i, 1, n / 2))), tr(S.MatrixSum(A**i, (i, 1, n / 2)))),
    ("Sum to sqrt n²+..", Sum(ON, (i, 1, sqrt(n))), sqrt(n)),
    ("Largest to n/2", S.Largest(i, (i, 1, n / 2)), n / 2),
    ("Sum from 1/2·n", Sum(ON, (i, n / 2, n)), n / 2 + 1),
    ("T[x]", Tb[x], Tb[x]),
    ("fun z/z tr", tr(fun(um(z), A)), n),
    ("fun z²/z tr", tr(fun(lazy(Mul, 1 / z, z**2), A)), tr(A)),
    ("fun 0·log z", tr(fun(lazy(Mul, Integer(0), log(z)), A)), Integer(0)),
]:
    add(K, "check domain " + nm, bad(lambda l=l, r=r: check(claim(l, "==", r))), F)
SQ = Sum(Tb[i] ** 2, (i, 1, n))
for nm, d in {
    "ΣT²<0": lambda: line((x, n, Tb), sqrt(x**2), -x, D, given=(x > 0, lazy(Le, SQ, ON))),
    "ΣT²<=1": lambda: line((x, n, Tb), um(x**2 - 5), ON, D, given=(lazy(Le, SQ, ON),)),
    "ΣT²=1": lambda: line((x, n, Tb), um(x**2 - 5), ON, D, given=(lazy(Eq, SQ, ON),)),
    "ΣP²=1": lambda: line((x, n, Pb), um(x**2 - 5), ON, D, given=(lazy(Eq, Sum(Pb[i] ** 2, (i, 1, n)), ON),)),
    "ΣT<=1": lambda: line((x, n, Tb), um(x**2 - 5), ON, D, given=(lazy(Le, Sum(Tb[i], (i, 1, n)), ON),)),
    "Σi²T<=1": lambda: line((x, n, Tb), um(x**2 - 5), ON, D, given=(lazy(Le, Sum(i**2 * Tb[i], (i, 1, n)), ON),)),
    "sqrt det² A'A": lambda: line((n, A), sqrt(det(A.T * A) ** 2), det(A.T * A), D),
    "sqrt tr² A'A": lambda: line((n, A), sqrt(tr(A.T * A) ** 2), tr(A.T * A), D),
    "sqrt tr² AA'": lambda: line((n, A), Abs(tr(A * A.T)), tr(A * A.T), D),
    "log det A'A": lambda: line((n, A), log(det(A.T * A)), 2 * log(det(A)), D),
    "W 2·fun(1/z z²)": lambda: line(
        (n, A), 2 * fun(lazy(Mul, 1 / z, z**2), A), fun(lazy(Mul, 1 / z, z**2), A) * 2 + Om * A, W
    ),
    "W exp fun z/z": lambda: line((n, A), mexp(fun(um(z), A)) * A, mexp(fun(um(z), A)) * A + Om * A, W),
    "det fun": lambda: line((n, A, B), det(fun(um(z), A) * B), det(B * fun(um(z), A)), S.decide_determinants),
    "tr fun comm": lambda: line((n, A, B), tr(fun(um(z), A) * B), tr(B * fun(um(z), A)), W),
    "fun z/z commutes": lambda: line((n, A), fun(um(z), A) * A, A * fun(um(z), A), W),
}.items():
    add(K, "chain " + nm, bad(lambda d=d: st(d())), F)


def PL_(nm, d):  # two different letters or indices that print alike in one statement
    from proofs import latex

    def go():
        q = d()
        text = latex(q, tuple(prove(q)))
        return ("proved", text[-400:].replace("\n", " "), "")

    add("print line", nm, bad(go), F)


PL_(
    "x12 and x_12",
    lambda: line(
        (Symbol("x12"), Symbol("x_12")),
        (Symbol("x12") + Symbol("x_12")) ** 2,
        Symbol("x12") ** 2 + 2 * Symbol("x12") * Symbol("x_12") + Symbol("x_12") ** 2,
        D,
    ),
)
_d = Dummy("i", integer=True, positive=True)
PL_("i bound beside another i", lambda: line((n, _d), Sum(2 * i * _d, (i, 1, n)), 2 * _d * Sum(i, (i, 1, n)), FS))
PL_(
    "two bound i",
    lambda: line((n,), Sum(2 * i * _d, (i, 1, n), (_d, 1, n)), 2 * Sum(i * _d, (i, 1, n), (_d, 1, n)), FS),
)
PL_(
    "i of two sorts",
    lambda: line(
        (n, Symbol("i", real=True)),
        Sum(2 * i * Symbol("i", real=True), (i, 1, n)),
        2 * Symbol("i", real=True) * Sum(i, (i, 1, n)),
        FS,
    ),
)
PL_(
    "f and its letter",
    lambda: line(
        (Symbol("f"), x, f), (f(x) + Symbol("f")) ** 2, f(x) ** 2 + 2 * f(x) * Symbol("f") + Symbol("f") ** 2, D
    ),
)
# 14. an index whose letter is positive, over a range that is not: its assumptions say nothing there
K = "index sort"
for nm, ss, g in [
    ("5+Σi -3..n", (n,), 5 + Sum(i, (i, -3, n))),
    ("6+Σi -3..N", (N,), 6 + Sum(i, (i, -3, N))),
    ("1+Σ i³ -1..0", (N,), 1 + Sum(i**3, (i, -1, 0)) + 0 * N),
    ("Largest -5..-1", (n,), 1 + S.Largest(i, (i, -5, -1)) + 0 * n),
    ("Σ p i -1..0", (p,), 1 + Sum(p * i, (i, -1, 0))),
    ("Smallest -n..n", (n,), 3 + S.Smallest(i, (i, -n, n))),
    ("1+Σ r0 -1..n", (x, n), 3 + Sum(r0 * x**2, (r0, -1, 0))),
    ("Σ gamma", (n,), 5 + Sum(i * 1, (i, 1 - n, n - 3))),
]:
    L(K, "1/g " + nm, ss, lazy(Mul, g, lazy(Pow, g, Integer(-1))), ON, D)
    add(
        K,
        "implied " + nm,
        lambda g=g: (
            "proved"
            if __import__("symbolic.definedness", fromlist=["x"]).implied((), lazy(Ne, g, Integer(0)))
            else "undecided",
            "",
            "",
        ),
        F,
    )
add(K, "certificate Σi -3..n", bad(lambda: CE(Integer(0), Sum(i, (i, -3, n)), parts=(Sum(i, (i, -3, n)),))), F)
add(K, "certificate Σip -1..0", bad(lambda: CE(Integer(0), Sum(i * p, (i, -1, 0)), parts=(Sum(i * p, (i, -1, 0)),))), F)
add(
    K,
    "certificate Largest",
    bad(lambda: CE(Integer(0), S.Largest(i * p, (i, -2, -1)), parts=(S.Largest(i * p, (i, -2, -1)),))),
    F,
)
add(
    K,
    "termwise",
    bad(
        lambda: S.decide_termwise(
            Sum(0 * i + m - m, (i, -3, 0)) if 0 else Sum(-p + i * 0, (i, -3, 0)), Sum(-p + i, (i, -3, 0))
        )
    ),
    F,
)
add(K, "two bounds |i|", bad(lambda: S.decide_by_two_bounds(Sum(Abs(i) * p, (i, -2, n)), Sum(i * p, (i, -2, n)))), F)
add(K, "D |i|=i lazily", bad(lambda: D(Sum(lazy(Abs, i), (i, -3, n)), Sum(i, (i, -3, n)))), F)
add(K, "FS |i|=i lazily", bad(lambda: FS(Sum(lazy(Abs, i) * p, (i, -3, n)), Sum(i * p, (i, -3, n)))), F)
add(
    K,
    "FS sqrt i²",
    bad(lambda: FS(Sum(lazy(Pow, lazy(Pow, i, Integer(2)), R(1, 2)) * p, (i, -3, n)), Sum(i * p, (i, -3, n)))),
    F,
)
add(K, "FS 1/i over 0", bad(lambda: FS(Sum(2 * p / i, (i, -1, n)), 2 * Sum(p / i, (i, -1, n)))), F, {n: ON, p: ON})
