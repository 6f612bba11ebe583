"""Equivalences, polynomial inequalities, constants, lines with instances, and procedures without their premisses."""

from symbolic import ForAll, SpectralAbscissa, SpectralRadius, iverson
from tests.hostile.statements.base import *


def d(name, l, r, rel="==", given=(), ok=F, point=None, kind="door"):
    add(kind, name, lambda: S.decide(l, r, rel, given), ok, point)


KE = "edge: equivalence"


def e(name, P, Q, given=(), ok=F):
    d(name, iverson(P), iverson(Q), "==", given, ok, kind=KE)


e("x>0 iff x>=0", x > 0, x >= 0)
e("x^2>1", x**2 > 1, x > 1)
e("x^2>1 T", x**2 > 1, Or(x > 1, x < -1), ok=T)
e("1/x<1", 1 / x < 1, x > 1)
e("1/x<1 T", 1 / x < 1, Or(x > 1, x < 0), ok=T)
e("xy>0", x * y > 0, And(x > 0, y > 0))
e("xy>=0", x * y >= 0, Or(And(x >= 0, y >= 0), And(x <= 0, y <= 0)), ok=T)
e("x^3", x**3 > y**3, x > y, ok=T)
e("|x|<y", Abs(x) < y, And(-y < x, x < y), ok=T)
e("|x|<=y", Abs(x) <= y, And(-y < x, x <= y))
e("max", Max(x, y) > 0, And(x > 0, y > 0))
e("sq pos", x**2 + y**2 > 0, And(Ne(x, 0), Ne(y, 0)))
e("sq pos T", x**2 + y**2 > 0, Or(Ne(x, 0), Ne(y, 0)), ok=T)
M2 = Matrix([[x, y], [-y, x]])
e("rho rot", SpectralRadius(M2) < 1, x**2 + y**2 < 1, ok=T)
e("rho rot F", SpectralRadius(M2) < 1, x**2 + y**2 <= 1)
M3 = Matrix([[0, 1], [-y, -x]])
e("hurwitz", SpectralAbscissa(M3) < 0, And(x > 0, y > 0), ok=T)
e("hurwitz<=", SpectralAbscissa(M3) <= 0, And(x >= 0, y >= 0), ok=T)
e("hurwitz F", SpectralAbscissa(M3) < 0, And(x >= 0, y > 0))
e("jury", SpectralRadius(M3) < 1, And(Abs(x) < 1 + y, y < 1), ok=T)
e("jury F", SpectralRadius(M3) < 1, And(Abs(x) < 1 + y, y <= 1))
e("jury F2", SpectralRadius(M3) < 1, And(Abs(x) <= 1 + y, y < 1))
e("jury<=", SpectralRadius(M3) <= 1, And(Abs(x) <= 1 + y, y <= 1), ok=OPEN)
M4 = Matrix([[0, 1, 0], [0, 0, 1], [-x, -y, -p]])
e("hurwitz3", SpectralAbscissa(M4) < 0, And(x > 0, p * y > x), ok=T)
e("hurwitz3F", SpectralAbscissa(M4) < 0, And(x > 0, y > 0))
e("hurwitz3F2", SpectralAbscissa(M4) < 0, p * y > x)
e("tri", SpectralAbscissa(Matrix([[x, 1], [0, y]])) < 0, x + y < 0)
e("cplx", SpectralAbscissa(Matrix([[x + I * y, 0], [0, -1]])) < 0, x < 0, ok=T)
e("psd", And(x >= 0, x * y - 1 >= 0), And(x > 0, y > 0, x * y >= 1), ok=T)
e("psd F", And(x >= 0, x * y - 1 >= 0), And(x > 0, y >= 0, x * y > 1))
e("parity", Eq(Mod(j, 2), 0), Eq(Mod(j**2, 4), 0), ok=T)
e("int sq", j**2 >= j, j >= 0)
e("int strict", j > 0, j >= 1, ok=T)
e("int strict2", 2 * j > 1, j >= 1, ok=T)
e("real strict", x > 0, x >= 1)
# polynomial inequalities, regions, constants
KP = "edge: polynomial"
w2 = Symbol("w2", real=True)
P_ = lambda *a, **k: d(*a, kind=KP, **k)
P_("disc", 0, x**2 + y * x + 1, "<=", given=[y**2 <= 4], ok=T)
P_("disc F", 0, x**2 + y * x + 1, "<=", given=[y**2 <= 4 + R(1, 10**12)])
P_("disc a", 0, w2 * x**2 + y * x + 1, "<=", given=[y**2 <= 4 * w2], ok=T)
P_("disc c", 0, w2 * x**2 + y * x + p, "<=", given=[y**2 <= 4 * w2 * p], ok=T)
P_("disc c0", 0, w2 * x**2 + y * x + q0, "<=", given=[y**2 <= 4 * w2 * q0])
P_("nesbitt", R(3, 2), p / (q0 + x) + q0 / (p + x) + x / (p + q0), "<=", given=[x > 0, q0 > 0], ok=T)
P_("nesbitt F", R(3, 2), p / (q0 + x) + q0 / (p + x) + x / (p + q0), "<=", given=[x >= -R(1, 10)])
P_("sos strict", 0, (x * y - 1) ** 2 + x**2, "!=", ok=T)
P_("sos inf", R(1, 1000), (x * y - 1) ** 2 + x**2, "<=")
P_("box", x * y + x + y, 3, "<=", given=[x <= 1, y <= 1])
P_("box T", x * y + x + y, 3, "<=", given=[x <= 1, y <= 1, x >= -1, y >= -1], ok=T)
P_("tri", Abs(x - y), Abs(x) - Abs(y), "<=")
P_("sqrt conc", sqrt(p) + sqrt(q0), sqrt(2 * (p + q0)), "<=", ok=T)
P_("sqrt conc F", sqrt(2 * (p + q0)), sqrt(p) + sqrt(q0), "<=")
P_("sqrt x2", sqrt(x**2 + y**2), Abs(x) + Abs(y), "<=", ok=T)
P_("sqrt x2 F", Abs(x) + Abs(y), sqrt(2) * sqrt(x**2 + y**2) - R(1, 10**15), "<=")
P_("mono", x**3 - x, y**3 - y, "<=", given=[x <= y])
P_("mono T", x**3 + x, y**3 + y, "<=", given=[x <= y], ok=T)
P_("mono edge", x**3 - 3 * x, y**3 - 3 * y, "<=", given=[x <= y, x >= 1], ok=T)
P_("mono edge F", x**3 - 3 * x, y**3 - 3 * y, "<=", given=[x <= y, x >= R(99, 100)])
P_("int", j, j**2, "<=", ok=T)
P_("int F", x, x**2, "<=")
P_("int gap", j * (j - 1) * (j - 2), -1, "!=", ok=T)
P_("hom", x * y * w2, R(1, 27), "<=", given=[Eq(x + y + w2, 1)])
P_("hom T", x * y * w2, R(1, 27), "<=", given=[Eq(x + y + w2, 1), x >= 0, y >= 0, w2 >= 0], ok=T)
P_("circle", x + y, sqrt(2), "<=", given=[Eq(x**2 + y**2, 1)], ok=T)
P_("circle F", x + y, R(141421356, 10**8), "<=", given=[Eq(x**2 + y**2, 1)])
P_("circle ineq", x + y, sqrt(2), "<=", given=[x**2 + y**2 <= 1], ok=T)
P_("hyper", 2, x + y, "<=", given=[Eq(x * y, 1)])
P_("hyper T", 4, (x + y) ** 2, "<=", given=[Eq(x * y, 1)], ok=T)
P_("nonneg prod", 0, x * y, "<=", given=[x + y >= 0, x * y * (x + y) >= 0])
P_("nonneg prod2", 0, x * y, "<=", given=[x + y > 0, x * y * (x + y) >= 0], ok=T)
P_("frac", x / (1 + Abs(x)), 1, "<=", ok=T)
P_("frac strict", x / (1 + Abs(x)), R(999999, 1000000), "<=")
P_("lip", Abs(x / (1 + Abs(x)) - y / (1 + Abs(y))), Abs(x - y), "<=", ok=T)
P_("lip F", Abs(x - y) * R(1, 2), Abs(x / (1 + Abs(x)) - y / (1 + Abs(y))), "<=")
P_("const1", exp(pi), pi**E, "<=")
P_("const2", pi**E, exp(pi), "<=", ok=T)
P_("const3", R(355, 113), pi, "<=")
P_("const4", EulerGamma, R(57721566, 10**8), "<=")
P_("const5", exp(pi * sqrt(163)), 640320**3 + 744, "!=", ok=T)
P_("const6", exp(pi * sqrt(163)), 640320**3 + 744)
P_("const7", log(2) + log(3), log(6), ok=T)
P_("const8", atan(R(1, 2)) + atan(R(1, 3)), pi / 4, ok=T)
P_("const9", atan(1) + atan(2) + atan(3), pi, ok=T)
P_("const10", 4 * atan(R(1, 5)) - atan(R(1, 239)), pi / 4 + R(1, 10**50))
P_("const11", sqrt(2) ** sqrt(2), 2)
P_("const12", (-8) ** R(1, 3), -2)
P_("const13", (-1) ** R(1, 3), -1)
P_("const14", I**I, exp(-pi / 2), ok=T)
P_("const15", log(-1), -I * pi)
P_("const16", zeta(3), R(1202056903, 10**9), "<=")
P_("const17", gamma(R(1, 3)) * gamma(R(2, 3)), 2 * pi / sqrt(3), ok=T)
P_("const18", gamma(R(1, 3)) * gamma(R(2, 3)), pi / sqrt(3))
P_("const19", cos(pi / 7) * cos(2 * pi / 7) * cos(3 * pi / 7), R(1, 8), ok=T)
P_("const20", cos(pi / 7) - cos(2 * pi / 7) + cos(3 * pi / 7), R(1, 2), ok=T)
P_("const21", cos(pi / 7) + cos(2 * pi / 7) + cos(3 * pi / 7), R(1, 2))
P_("const22", sin(pi / 180), R(17452406437, 10**12), "<=")
P_("const23", LambertW(1), R(5671432904, 10**10), "<=", ok=OPEN)
P_("const24", floor(exp(pi * sqrt(163))), 640320**3 + 743, ok=T)
P_("const25", floor(exp(pi * sqrt(163))), 640320**3 + 744)
P_("const26", sqrt(10**20 + 1) - 10**10, R(1, 2 * 10**10), "==")
P_("const27", sqrt(10**20 + 1) - 10**10, R(1, 2 * 10**10), "<=", ok=T)
# derive steps
KD = "edge: line"


def ln(name, d_, ok=("undecided", "refuted")):
    add(KD, name, bad(lambda: st(d_())), ok)


ln("cond lost", lambda: line([x], Mul(x, 1 / x, evaluate=False), Integer(1), S.decide))
ln("at x=0", lambda: line([x], (x**2 - 1) / (x - 1), x + 1, S.decide))
lem = lambda: Derivation(
    title="lem",
    variables=letters(where(x, Ne(x, 0)), y),
    start=x * y / x**2,
    steps=(Step(expr=y / x, reason="r", by=S.decide),),
)
ln(
    "inst x->y-1",
    lambda: line(
        [y], Mul(y - 1, y, 1 / (y - 1) ** 2, evaluate=False), y / (y - 1), Theorem(derive=lem, at={x: y - 1, y: y})
    ),
)
ln(
    "inst x->y^2+1",
    lambda: line(
        [y],
        Mul(y**2 + 1, y, 1 / (y**2 + 1) ** 2, evaluate=False),
        y / (y**2 + 1),
        Theorem(derive=lem, at={x: y**2 + 1, y: y}),
    ),
    ok=("proved", "undecided"),
)
lem2 = lambda: Derivation(
    title="lem2", variables=letters(where(x, x >= 0)), start=sqrt(x**2), steps=(Step(expr=x, reason="r", by=S.decide),)
)
ln("inst sqrt", lambda: line([y], sqrt((y - 1) ** 2), y - 1, Theorem(derive=lem2, at={x: y - 1})))
ln("inst sqrt cplx", lambda: line([z], sqrt(z**2), z, Theorem(derive=lem2, at={x: z})))
lem3 = lambda: Derivation(
    title="lem3",
    variables=letters(n, A, B),
    start=A * B * Inverse(B),
    steps=(Step(expr=A, reason="r", by=S.decide),),
    hypotheses=(Ne(det(B), 0),),
)
ln("inst inv", lambda: line([n, A], MatMul(A, A, Inverse(A)), A, Theorem(derive=lem3, at={B: A, A: A})))
ln(
    "inst inv n=0",
    lambda: line(
        [m, MatrixSymbol("Q", m - 1, m - 1)],
        MatMul(MatrixSymbol("Q", m - 1, m - 1), Inverse(MatrixSymbol("Q", m - 1, m - 1))),
        Identity(m - 1),
        Theorem(derive=lem3, at={n: m - 1, B: MatrixSymbol("Q", m - 1, m - 1), A: Identity(m - 1)}),
    ),
)
lem4 = lambda: Derivation(
    title="lem4",
    variables=letters(where(n), x),
    start=Sum(x**i, (i, 1, n)),
    steps=(Step(expr=x * (1 - x**n) / (1 - x), reason="r", by=S.decide),),
    hypotheses=(Ne(x, 1),),
)
ln(
    "inst geom x=1",
    lambda: line([n], Sum(1**i, (i, 1, n)), Integer(0) / 1, Theorem(derive=lem4, at={x: Integer(1), n: n})),
)
ln(
    "le transitive",
    lambda: Derivation(
        title="c",
        variables=letters(x, y),
        start=x,
        steps=(
            Step(expr=x**2 + 1, reason="r", by=S.decide, relation=AT),
            Step(expr=x**2, reason="r", by=S.decide, relation=AT),
        ),
    ),
)
ln("hyp wrong", lambda: line([x, y], x, y, S.decide, given=(Eq(x**2, y**2),)))
ln("contra given", lambda: line([x], x, x + 1, S.decide, given=(x > 1, x < 0)))
ln("contra given2", lambda: line([x, y], x, x + 1, S.decide, given=(Eq(x * y, 1), Eq(x, 0))))
ln("contra mat", lambda: line([n, A], A, 2 * A, S.decide, given=(Eq(A * A, Om), Ne(det(A), 0))))
ln(
    "contra sum",
    lambda: line([n, Tb], Tb[1], Integer(0), S.decide, given=(ForAll(Tb[i] > 0, (i, 1, n)), Sum(Tb[i], (i, 1, n)) < 0)),
)
ln("contra int", lambda: line([j], j, j + 1, S.decide, given=(2 * j > 1, 2 * j < 2)))
ln("contra cplx", lambda: line([z], z, z + 1, S.decide, given=(Eq(Abs(z), -1),)))
ln("contra fn", lambda: line([f, x], f(x), f(x) + 1, S.decide, given=(Eq(f(x), 0), Ne(f(x), 0))))
# procedures with wrong premisses
KQ = "edge: procedure"
q_ = lambda name, fn, ok=F: add(KQ, name, bad(fn), ok)
q_("iv const", lambda: S.decide_initial_value(Abs(t), Integer(0) + t, t=t))
tr_ = Symbol("tr_", real=True)
q_("iv sign", lambda: S.decide_initial_value(sign(tr_) * sqrt(tr_**2), tr_, t=tr_), ok=T)
q_("iv atan", lambda: S.decide_initial_value(atan(tr_) + atan(1 / tr_), Integer(0), t=tr_))
q_("iv log", lambda: S.decide_initial_value(log(tr_**2 + 1), 2 * log(tr_ + 1), t=tr_))
q_("iv log2", lambda: S.decide_initial_value(log((1 + t) ** 2), 2 * log(1 + t), t=t))
q_("iv sqrt", lambda: S.decide_initial_value(sqrt((1 + t) ** 2), 1 + t, t=t))
q_("iv floor", lambda: S.decide_initial_value(floor(tr_), Integer(0), t=tr_))
q_("iv pw", lambda: S.decide_initial_value(Piecewise((1, tr_ > 5), (0, True)), Integer(0), t=tr_))
q_("iv tan", lambda: S.decide_initial_value(atan(tan(tr_)), tr_, t=tr_))
q_("iv exp comm", lambda: S.decide_initial_value(mexp(t * (A + B)), mexp(t * A) * mexp(t * B), t=t, generator=A + B))
q_("iv exp", lambda: S.decide_initial_value(mexp(t * A), Id + t * A, t=t, generator=A))
q_("iv gen(t)", lambda: S.decide_initial_value(exp(t**2), exp(t**2 / 2), t=t, generator=2 * t))
q_("ind", lambda: S.decide_by_induction(Sum(i, (i, 1, n)), n * (n + 1) / 2 + 1, n, 1))
q_("ind start", lambda: S.decide_by_induction(A**N, A ** (N + 1) * Inverse(A), N, 0), ok=T)
q_("ind start2", lambda: S.decide_by_induction((A * B) ** N * A, A * (B * A) ** N, N, 0), ok=T)
q_("ind start3", lambda: S.decide_by_induction((A * B) ** N, A**N * B**N, N, 0))
q_("ind start 5", lambda: S.decide_by_induction((A * B) ** N * A, A * (B * A) ** N, N, 5))
q_("mac", lambda: S.decide_maclaurin(exp(-1 / t**2), Integer(0), variable=t))
q_(
    "mac2",
    lambda: S.decide_maclaurin(1 / (1 - t), Sum(t**N, (N, 0, oo)), variable=t),
    ok=("undecided", "refuted", "proved"),
)
q_("mac3", lambda: S.decide_maclaurin(log(1 + t), Sum((-1) ** N * t ** (N + 1) / (N + 1), (N, 1, oo)), variable=t))
q_("gen", lambda: S.decide_generic(det(A * B), det(A) * det(B), size=n, upto=3), ok=T)
q_("gen2", lambda: S.decide_generic(A**2 - tr(A) * A + det(A) * Id, Om, size=n, upto=2))
q_("trian", lambda: S.decide_triangular(Determinant(A), Determinant(A.T) + Determinant(A) * 0, triangular=A), ok=T)
q_("real log", lambda: S.decide_real_logarithm(log(det(mexp(A))), tr(A)))
q_("triangle", lambda: S.decide_triangle(Abs(Sum(z**i / i, (i, 1, oo))), Sum(Abs(z) ** i / i, (i, 1, oo))), ok=OPEN)
q_("shift", lambda: S.decide_shift(gamma(z + 2), z * gamma(z)))
q_("different", lambda: S.decide_different(x**2, x**2))
q_("different2", lambda: S.decide_different(x, -x))
q_(
    "entries",
    lambda: S.decide_entries(mexp(Matrix([[0, x], [-x, 0]])), Matrix([[cos(x), sin(x)], [-sin(x), cos(x)]])),
    ok=T,
)
q_("entries2", lambda: S.decide_entries(mexp(Matrix([[0, x], [x, 0]])), Matrix([[cos(x), sin(x)], [sin(x), cos(x)]])))
q_(
    "entries3",
    lambda: S.decide_entries(
        mexp(Matrix([[x, 1], [0, y]])), Matrix([[exp(x), (exp(x) - exp(y)) / (x - y)], [0, exp(y)]])
    ),
    ok=OPEN,
)
q_("newton", lambda: S.decide_by_newton(tr(A) ** 2, tr(A * A), size=n, orders={}))
