"""Statements of the sixth review: theorems at values, letters of one name, bad input, prints, thin conditions."""

import sys
import traceback
from functools import partial

from tests.hostile.statements.base import *

lp = lambda b_, e: lazy(Pow, sympify(b_), sympify(e))
lm = lambda *ar: lazy(Mul, *map(sympify, ar))
um = lambda e: lm(e, lp(e, -1))
FS, CE, EN = S.decide_finite_sums, S.decide_by_certificate, S.decide_entries
IND, DD, SER, SUMS, DET = (
    S.decide_by_induction,
    S.decide_derivative,
    S.decide_series,
    S.decide_sums,
    S.decide_determinants,
)
Em = lambda rows: ImmutableMatrix(rows)
ON, ZE = Integer(1), Integer(0)
H = lambda c: Hypothesis(relation=c)
fP, fR, fi, fN = (
    Function("fP", positive=True),
    Function("fR", real=True),
    Function("fi", integer=True),
    Function("fN", nonnegative=True),
)
A2, A3 = MatrixSymbol("A", 2, 2), MatrixSymbol("A", m, m)
x2, _l = Symbol("x2", real=True), Symbol("l", integer=True)
ev, od = Symbol("ev", even=True), Symbol("od", odd=True)
cpl = Symbol("cpl", complex=True, zero=False)


def F_(kind, nm, fn, point=None):
    add(kind, nm, bad(fn), F, point)


def T_(kind, nm, fn):
    add(kind + " true", nm, fn, T)


class TH:
    """A Theorem that is made when the statement runs, as some values are refused."""

    def __init__(self, **parts):
        self.parts = parts

    def made(self):
        return Theorem(**self.parts)


def L(kind, nm, ss, l, r, by, rel=Relation.EQUAL, given=(), ok=F):
    reason = lambda: by.made() if isinstance(by, TH) else by
    add(kind, nm, bad(lambda: st(line(ss, sympify(l), sympify(r), reason(), rel, given))), ok)


# 1. theorems about letters and functions of a sort ---------------------------------------------------------
K = "theorem sort"


def thP():
    return line((x, p, fP), log(p * fP(x)), log(p) + log(fP(x)), D)


def thP2():
    return line((x, fP), lp(fP(x) ** 2, R(1, 2)), fP(x), D)


def thP3():
    return line((x, fP), ZE, fP(x), partial(CE, parts=(fP(x),)), AT)


def thR():
    return line((x, fR), lp((1 + fR(x) ** 2) ** 2, R(1, 2)), 1 + fR(x) ** 2, D)


def thi():
    return line((x, fi), lazy(cos, 2 * pi * fi(x)), ON, D)


def thN():
    return line((x, fN), lazy(Abs, fN(x)), fN(x), D)


def thnz():
    return line((nz,), log(nz**2), 2 * log(Abs(nz)), D)


def thnz2():
    return line((nz,), lp(nz**2, R(1, 2)), Abs(nz), D)


def thnz3():
    return line((nz,), ZE, nz**2, partial(CE, parts=(nz**2,)), AT)


# log(-p x) = log p + log(-x): true for p > 0; its neighbour with two factors is not
L(K, "fP := t², root", (x,), lp((x**3) ** 2, R(1, 2)), x**3, TH(derive=thP2, at={fP: Lambda(t, t**3)}))  # x=-1
L(K, "fP := t, root", (x,), sqrt(x**2), x, TH(derive=thP2, at={fP: Lambda(t, t)}))  # x=-1
L(K, "fP := sin, root", (x,), sqrt(sin(x) ** 2), sin(x), TH(derive=thP2, at={fP: Lambda(t, sin(t))}))
L(K, "fP := I t, root", (x,), sqrt((I * x) ** 2), I * x, TH(derive=thP2, at={fP: Lambda(t, I * t)}))
L(K, "fP := -t², 0<=", (x,), ZE, -(x**2), TH(derive=thP3, at={fP: Lambda(t, -(t**2))}), AT)  # x=1
L(K, "fP := t, y<=y+x", (x, y), y, y + x, TH(derive=thP3, at={fP: Lambda(t, t)}), AT)  # x=-1
L(K, "fR := I t", (x,), sqrt((1 - x**2) ** 2), 1 - x**2, TH(derive=thR, at={fR: Lambda(t, I * t)}))  # x=2
L(K, "fR := I t²", (x,), sqrt((1 - x**4) ** 2), 1 - x**4, TH(derive=thR, at={fR: Lambda(t, I * t**2)}))
L(K, "fi := t/2", (x,), cos(pi * x), ON, TH(derive=thi, at={fi: Lambda(t, t / 2)}))  # x=1
L(K, "fi := t", (x,), cos(2 * pi * x), ON, TH(derive=thi, at={fi: Lambda(t, t)}))
L(K, "fN := t", (x,), Abs(x), x, TH(derive=thN, at={fN: Lambda(t, t)}))
L(K, "fN := cos", (x,), Abs(cos(x)), cos(x), TH(derive=thN, at={fN: Lambda(t, cos(t))}))
L(K, "nz := z log", (z,), log(z**2), 2 * log(Abs(z)), TH(derive=thnz, at={nz: z}), given=(Ne(z, 0),))  # i
L(K, "nz := z root", (z,), sqrt(z**2), Abs(z), TH(derive=thnz2, at={nz: z}), given=(Ne(z, 0),))  # i
L(K, "nz := e^z", (z,), sqrt(exp(z) ** 2), Abs(exp(z)), TH(derive=thnz2, at={nz: exp(z)}))  # iπ/2
L(K, "nz := z <=", (z,), ZE, z**2, TH(derive=thnz3, at={nz: z}), AT, given=(Ne(z, 0),))
L(K, "nz := e^{ix}", (x,), sqrt(exp(2 * I * x)), ON, TH(derive=thnz2, at={nz: exp(I * x)}))
L(
    K,
    "fP := e^t true",
    (x,),
    sqrt(exp(x) ** 2) + 0 * x if 0 else lp(exp(x) ** 2 + 0, R(1, 2)),
    exp(x),
    TH(derive=thP2, at={fP: Lambda(t, exp(t))}),
    ok=T,
)
L(K + " true", "nz := x", (where(x, Ne(x, 0)),), log(x**2), 2 * log(Abs(x)), TH(derive=thnz, at={nz: x}), ok=T)


def th_ev():
    return line((ev,), lazy(Pow, Integer(-1), ev), ON, D)


def th_od():
    return line((od,), lazy(Pow, Integer(-1), od), -ON, D)


def th_im():
    return line((im_,), lazy(Abs, im_) ** 2, -(im_**2), D)


def th_rat():
    return line((rat,), lazy(conjugate, rat), rat, D)


def th_cx():
    return line((cpl,), um(cpl), ON, D)


def th_ex():
    return line((fin,), (fin + 1) ** 2, fin**2 + 2 * fin + 1, D)


def th_np():
    return line((npos,), lazy(Abs, npos), -npos, D)


L(K, "ev := n", (n,), (-1) ** n, ON, TH(derive=th_ev, at={ev: n}))
L(K, "ev := 2x", (x,), (-1) ** (2 * x), ON, TH(derive=th_ev, at={ev: 2 * x}))
L(K, "ev := n(n+1)/1... n²", (n,), (-1) ** (n**2), ON, TH(derive=th_ev, at={ev: n**2}))
L(K, "od := n", (n,), (-1) ** n, -ON, TH(derive=th_od, at={od: n}))
L(K, "im := x", (x,), Abs(x) ** 2, -(x**2), TH(derive=th_im, at={im_: x}))
L(K, "im := z", (z,), lazy(Abs, z) ** 2, -(z**2), TH(derive=th_im, at={im_: z}))
L(K, "rat := z", (z,), conjugate(z), z, TH(derive=th_rat, at={rat: z}))
L(K, "rat := log x", (x,), conjugate(log(x)), log(x), TH(derive=th_rat, at={rat: log(x)}), given=(Ne(x, 0),))
L(K, "cpl := z", (z,), um(z), ON, TH(derive=th_cx, at={cpl: z}))
L(K, "cpl := x-y", (x, y), um(x - y), ON, TH(derive=th_cx, at={cpl: x - y}))
L(K, "np := j", (j,), Abs(j), -j, TH(derive=th_np, at={npos: j}))
L(K, "np := -x", (p,), lazy(Abs, -p), p, TH(derive=th_np, at={npos: -p}), ok=OPEN)
L(K, "fin := 1/x", (x,), (1 / x + 1) ** 2, 1 / x**2 + 2 / x + 1, TH(derive=th_ex, at={fin: 1 / x}))
L(K + " true", "ev := 2n", (n,), lazy(Pow, Integer(-1), 2 * n), ON, TH(derive=th_ev, at={ev: 2 * n}), ok=T)

# 2. an inequality in a line whose range has the part too ---------------------------------------------------
K = "growing"


def leq():
    return line((j,), 2 * j, j**2 + 1, partial(CE, parts=((j - 1) ** 2,)), AT)


def leqN():
    return line((N,), N, 2 * N, partial(CE, parts=(N,)), AT)


L(
    K,
    "lower limit grows",
    (j,),
    Sum(2 * j + l, (l, 2 * j, 10)),
    Sum(j**2 + 1 + l, (l, j**2 + 1, 10)),
    TH(derive=leq),
    AT,
    (j <= 5,),
)  # j=3: 70, 20
L(
    K,
    "lower limit l²",
    (j,),
    Sum(2 * j + l**2, (l, 2 * j, 20)),
    Sum(j**2 + 1 + l**2, (l, j**2 + 1, 20)),
    TH(derive=leq),
    AT,
    (j <= 10,),
)
L(
    K, "lower limit N", (N,), Sum(N + l, (l, N, 10)), Sum(2 * N + l, (l, 2 * N, 10)), TH(derive=leqN), AT, (N <= 10,)
)  # N=5: 75, 20
L(
    K,
    "upper limit, negative terms",
    (j,),
    Sum(2 * j - l**2, (l, 0, 2 * j)),
    Sum(j**2 + 1 - l**2, (l, 0, j**2 + 1)),
    TH(derive=leq),
    AT,
    (j >= 0,),
)  # j=4: 72-204, 18*17-1785
L(
    K,
    "in two sums",
    (j,),
    Sum(Sum(2 * j + l, (l, 2 * j, 10)), (i, 1, 3)),
    Sum(Sum(j**2 + 1 + l, (l, j**2 + 1, 10)), (i, 1, 3)),
    TH(derive=leq),
    AT,
    (j <= 5,),
)
L(K, "weight with part", (j,), 2 * j * (2 * j + 1), (j**2 + 1) * (j**2 + 2), TH(derive=leq), AT)
L(K, "index is the part", (N,), Sum(N, (N, 0, 3)), Sum(2 * N, (N, 0, 3)), TH(derive=leqN), AT, ok=OPEN)
L(K, "power", (j,), (2 * j) ** 2, (j**2 + 1) ** 2, TH(derive=leq), AT, ok=OPEN)
L(
    K,
    "product ranges",
    (j,),
    Product(2 * j + l**2 + 1, (l, 2 * j, 10)),
    Product(j**2 + 2 + l**2, (l, j**2 + 1, 10)),
    TH(derive=leq),
    AT,
    (j <= 5,),
)
L(
    K, "reversed sum", (j,), Sum(2 * j, (l, 5, j)), Sum(j**2 + 1, (l, 5, j)), TH(derive=leq), AT
)  # j=3: -6, -10... j=2: -2*4.. Σ5..2 = -(3,4): -8, -10
L(K, "weight l", (j, N), Sum(l * 2 * j, (l, -N, 1)), Sum(l * (j**2 + 1), (l, -N, 1)), TH(derive=leq), AT)
L(K + " true", "sum", (j, N), Sum(2 * j + l, (l, 0, N)), Sum(j**2 + 1 + l, (l, 0, N)), TH(derive=leq), AT, ok=T)

# 3. letters of one name -------------------------------------------------------------------------------------
K = "one name"
T2 = IndexedBase("T", shape=(2,), real=True)
Tm = IndexedBase("T", shape=(m,), real=True)
L(K, "A n×n, A 2×2, n=2", (n, A, A2), tr(A), tr(A2), H(Eq(n, 2)), given=(Eq(n, 2),))
L(K, "det A, n=2", (n, A, A2, z), z * det(A), z * det(A2), H(Eq(n, 2)), given=(Eq(n, 2),))
L(K, "A n×n, A m×m, n=m", (n, m, A, A3), tr(A), tr(A3), H(Eq(n, m)), given=(Eq(n, m),))
L(K, "T n, T 2", (n, Tb, T2), Tb[1], T2[1], H(Eq(n, 2)), given=(Eq(n, 2),))
L(K, "T n, T m", (n, m, Tb, Tm), Tb[1], Tm[1], H(Eq(n, m)), given=(Eq(n, m),))
L(K, "tr exp A", (n, A, A2), tr(mexp(A)), tr(mexp(A2)), H(Eq(n, 2)), given=(Eq(n, 2),))
L(K, "D under n=2", (n, A, A2), tr(A), tr(A2), D, given=(Eq(n, 2),))
L(K, "W under n=2", (n, A, A2), tr(A), tr(A2), W, given=(Eq(n, 2),))
F_(K, "generic A A2", lambda: S.decide_generic(tr(A), tr(A2), size=n, upto=3))
F_(K, "generic tr A - tr A3", lambda: S.decide_generic(tr(A) + tr(A3), 2 * tr(A), size=n, upto=2))
F_(K, "entries A1", lambda: EN(tr(MatrixSymbol("A", 1, 1)), tr(A)))
F_(K, "eigenvalues A A3", lambda: S.decide_by_eigenvalues(tr(A), tr(A3), size=n, orders={}))
F_(K, "newton A A3", lambda: S.decide_by_newton(tr(A), tr(A3), size=n, orders={}))
F_(K, "arguments A A3", lambda: S.decide_arguments(tr(A), tr(A3), by=W))
F_(K, "induction T n T m", lambda: IND(Sum(i * Tm[1], (i, 1, N)), N * (N + 1) / 2 * T2[1], N, 0))
dx = Dummy("x", real=True)
L(K, "Dummy x and x", (x, dx), (x + dx) ** 2, 4 * x**2, D)
L(K, "Dummy x in Hyp", (x, dx, y), y + dx, y + 1, H(Eq(x, 1)), given=(Eq(x, 1),))
L(
    K,
    "Dummy x at",
    (x, dx),
    (dx + 1) ** 2,
    x**2 + 2 * x + 1,
    TH(derive=lambda: line((z,), (z + 1) ** 2, z**2 + 2 * z + 1, D), at={z: dx}),
)
L(K, "f of Symbol f", (x, f, Symbol("f")), f(x) + Symbol("f"), 2 * Symbol("f"), D)
L(K, "fR and f", (x, Function("f", real=True), f), Function("f", real=True)(x), f(x), D)
L(K, "f one and two arguments", (x, y, f), f(x, y), f(x), D)
L(
    K,
    "theorem f real at f",
    (x, f),
    lp((1 + f(x) ** 2) ** 2, R(1, 2)),
    1 + f(x) ** 2,
    TH(
        derive=lambda: line(
            (x, Function("f", real=True)),
            lp((1 + Function("f", real=True)(x) ** 2) ** 2, R(1, 2)),
            1 + Function("f", real=True)(x) ** 2,
            D,
        )
    ),
)
L(
    K,
    "x column and x",
    (n, MatrixSymbol("x", n, 1), x),
    x * tr(Id),
    x * n + S.contraction(MatrixSymbol("x", n, 1).T, MatrixSymbol("x", n, 1)) - x**2,
    W,
)
F_(
    K,
    "check A A2",
    lambda: check(
        Claim(lhs=tr(A), rhs=tr(A2), relation=Relation.EQUAL, variables=letters(n, A, A2), hypotheses=(Eq(n, 2),))
    ),
)
F_(
    K,
    "sweep A A2",
    lambda: sweep(
        Claim(lhs=tr(A), rhs=tr(A2), relation=Relation.EQUAL, variables=letters(n, A, A2), hypotheses=(Eq(n, 2),)),
        size=100,
    ),
)
F_(K, "assert A A2", lambda: ident(tr(A), tr(A2), given=[Eq(n, 2)]))
F_(K, "assert A A3", lambda: ident(tr(A), tr(A3), given=[Eq(n, m)]))
F_(K, "FS Tn Tm given", lambda: FS(Sum(Tb[i], (i, 1, 2)), Sum(T2[i], (i, 1, 2)), given=(Eq(n, 2),)))
L(K, "FS Tn T2", (n, Tb, T2), Sum(Tb[i], (i, 1, n)), Sum(T2[i], (i, 1, 2)), H(Eq(n, 2)), given=(Eq(n, 2),))

# 4. hypotheses ----------------------------------------------------------------------------------------------
K = "hypothesis"
L(K, "A=B, transposed", (n, A, B), A.T, B, H(Eq(A, B)), given=(Eq(A, B),))
L(K, "AB=BA, ABA", (n, A, B), A * B * A * B, A**2 * B**2 + A * B, H(Eq(A * B, B * A)), given=(Eq(A * B, B * A),))
L(K, "AB=BA, exp", (n, A, B), mexp(A * B), mexp(A) * mexp(B), H(Eq(A * B, B * A)), given=(Eq(A * B, B * A),))
L(K, "tr A = 0 then A", (n, A), A, Om, H(Eq(tr(A), 0)), given=(Eq(tr(A), 0),))
L(K, "tr A = 0, det", (n, A), det(mexp(A)), tr(A), H(Eq(tr(A), 0)), given=(Eq(tr(A), 0),))
L(K, "A²=0, exp", (n, A), mexp(A), Id - A, H(Eq(A**2, Om)), given=(Eq(A**2, Om),))
L(K, "A²=A, A³=I", (n, A), A**3, Id, H(Eq(A**2, A)), given=(Eq(A**2, A),))
L(K, "A^T=A, B^T", (n, A, B), (A * B).T, A * B.T, H(Eq(A.T, A)), given=(Eq(A.T, A),))
L(K, "u=v, uᵀu", (n, u, v), S.contraction(u.T, v), ON, H(Eq(u, v)), given=(Eq(u, v),))
L(K, "vᵀu=0, exp", (n, u, v), mexp(u * v.T), Id, H(Eq(s, 0)), given=(Eq(s, 0),))
L(K, "vᵀu=1, (uvᵀ)^N", (n, N, u, v), (u * v.T) ** N, u * v.T, H(Eq(s, 1)), given=(Eq(s, 1),))  # N=0
L(K, "x=2, Derivative", (x, f), Derivative(f(x), x), Derivative(f(2), x), H(Eq(x, 2)), given=(Eq(x, 2),))
L(K, "f(x)=0, Subs", (x, f), Subs(Derivative(f(t), t), t, x), ZE, H(Eq(f(x), 0)), given=(Eq(f(x), 0),))
L(K, "f(x)=0, f(2x)", (x, f), f(2 * x), ZE, H(Eq(f(x), 0)), given=(Eq(f(x), 0),))
L(K, "n=1, Sum", (n, Tb), Sum(Tb[i], (i, 1, n)), Tb[1] + Tb[2], H(Eq(n, 1)), given=(Eq(n, 1),))
L(K, "x=y², root", (x, y), sqrt(x), y, H(Eq(x, y**2)), given=(Eq(x, y**2),))
L(K, "e^x=e^y", (z, w), z, w, H(Eq(exp(z), exp(w))), given=(Eq(exp(z), exp(w)),))
L(K, "T[1]=0", (n, Tb), Sum(Tb[i], (i, 1, n)), ZE, H(Eq(Tb[1], 0)), given=(Eq(Tb[1], 0),))
L(K, "T[n]=T[1]", (n, Tb), Sum(Tb[i], (i, 1, n)), n * Tb[1], H(Eq(Tb[n], Tb[1])), given=(Eq(Tb[n], Tb[1]),))
L(K, "1/x = y", (x, y), x, 1 / y, H(Eq(1 / x, y)), given=(Eq(1 / x, y),), ok=OPEN)  # true
L(K, "x y = 1, y := 0", (x, y), x, x * y * x, H(Eq(x * y, 1)), given=(Eq(x * y, 1),), ok=OPEN)
L(K, "x/y=1", (x, y), x, y, H(Eq(x / y, 2)), given=(Eq(x / y, 2),))
L(K, "0=x", (x,), ZE, x**2 + 1, H(lazy(Eq, ZE, x)), given=(lazy(Eq, ZE, x),))
L(K, "contradiction A=0, A=I", (n, A, x), x, x + 1, D, given=(Eq(A, Om), Eq(A, Id)))
L(K, "contradiction A=B, tr", (n, A, B, x), x, x + 1, D, given=(Eq(A, B), Eq(tr(A), 1), Eq(tr(B), 2)))
L(
    K,
    "contradiction u=0, vᵀu=1",
    (n, u, v, x),
    x,
    x + 1,
    H(Eq(x, x + 1, evaluate=False)) if 0 else D,
    given=(Eq(u, ZeroMatrix(n, 1)), Eq(s, 1)),
)
L(K, "contradiction x>y>z>x", (x, y, x2), sqrt(x**2), -x, D, given=(x > y, y > x2, x2 > x))
L(K, "contradiction x!=x", (x,), sqrt(x**2), x, D, given=(lazy(Ne, x, x),))
L(K, "contradiction parity", (j, x), sqrt(x**2), x, D, given=(Eq(Mod(j, 2), 0), Eq(Mod(j, 4), 1), x > -1))
L(K, "contradiction Contains", (x,), sqrt(x**2), x, D, given=(Contains(x, Interval(1, 2)), Contains(x, Interval(3, 4))))
L(K, "contradiction And(Or)", (x,), sqrt(x**2), -x + 1, D, given=(Or(x > 3, x < 1), x >= 1, x <= 3))
L(
    K,
    "contradiction A²=-I n=1 real",
    (n, A, x),
    sqrt(x**2),
    x,
    D,
    given=(x > 0, Eq(n, 1), Eq(A * A, -Id), Eq(Adjoint(A), A.T), Eq(x, x)),
)
L(K, "contradiction f", (x, f), f(0), ON, H(Eq(f(0), 1)), given=(Eq(f(0), 1), Eq(f(0), 2)))
L(K, "contradiction det=0 inv", (n, A), det(A), ON, H(Eq(det(A), 1)), given=(Eq(det(A), 1), Eq(det(A), 0)))
L(
    K,
    "contradiction ΣP=0, P1=1",
    (n, Pb),
    Sum(Pb[i], (i, 1, n)),
    ZE,
    H(Eq(Sum(Pb[i], (i, 1, n)), 0)),
    given=(Eq(Sum(Pb[i], (i, 1, n)), 0), Eq(Pb[1], 1)),
)
L(K, "contradiction 2n=3", (n, x), x, x + 1, D, given=(Eq(2 * n, 3),))
L(K + " true", "A=B", (n, A, B), A * B, B * B, H(Eq(A, B)), given=(Eq(A, B),), ok=T)
L(K + " true", "AB=BA", (n, A, B), A * B * A, B * A * A, H(Eq(A * B, B * A)), given=(Eq(A * B, B * A),), ok=T)
L(K + " true", "vᵀu=0", (n, u, v), u * v.T * u * v.T, Om, H(Eq(s, 0)), given=(Eq(s, 0),), ok=T)
L(K + " true", "x=2", (x, f), f(x) ** 2, f(2) ** 2, H(Eq(x, 2)), given=(Eq(x, 2),), ok=T)

# 5. procedures ----------------------------------------------------------------------------------------------
K = "procedure"
xN, yN = MatrixSymbol("xx", n, 1), MatrixSymbol("yy", n, 1)
e0 = S.UnitColumn(n, 0)
er = S.UnitColumn(n, r0)
for nm, (fn, pt) in {
    "unit column product": (lambda: W(S.contraction(e0.T, er), ON), None),  # r0=1
    "unit column length": (lambda: W(S.contraction(er.T, er), ON), {n: ON, r0: Integer(3)}),
    "unit column e_1 n=1": (lambda: W(S.contraction(S.UnitColumn(n, 1).T, S.UnitColumn(n, 1)), ON), {n: ON}),
    "sum of unit columns": (lambda: W(S.MatrixSum(S.UnitColumn(n, r0), (r0, 0, n)), OneMatrix(n, 1)), None),
    "with_row det": (lambda: DET(det(S.with_row(A, B, 0)), det(B)), None),
    "with_row twice": (lambda: W(S.with_row(S.with_row(A, B, 0), C, 0), S.with_row(A, B + C, 0)), None),
    "with_row at n": (lambda: W(S.with_row(A, B, n), A), None),
    "with_row trace": (lambda: W(tr(S.with_row(A, B, 0)), tr(A) + B[0, 0]), None),
    "A[0,0] e0": (lambda: W(S.contraction(e0.T, A * e0), A[0, 1]), None),
    "adjugate transpose": (lambda: W(S.Adjugate(A).T, S.Adjugate(A)), None),
    "adjugate cA": (lambda: DET(det(S.Adjugate(2 * A)), 2**n * det(S.Adjugate(A))), None),
    "adjugate det n=1": (lambda: DET(det(S.Adjugate(A)), det(A) ** (n - 1) + 0 ** (n - 1)), None),
    "adjugate det at A=0, n=1": (lambda: DET(det(S.Adjugate(A)) * det(A), det(A) ** n + 1), None),
    "adjugate product": (lambda: W(S.Adjugate(A) * S.Adjugate(B), S.Adjugate(A * B)), None),
    "adjugate A A": (lambda: W(A * S.Adjugate(A), S.Adjugate(A) * A * det(A)), None),
    "directional of inverse": (lambda: DD(S.DirectionalDerivative(Inverse(Id + t * A), t, 0), A), None),
    "directional of A²": (lambda: DD(S.DirectionalDerivative((A + t * B) ** 2, t, 0), 2 * A * B), None),
    "directional exp(tA)tB": (lambda: DD(S.DirectionalDerivative(mexp(t * A) * (t * B), t, 1), mexp(A) * B), None),
    "directional at pole": (lambda: DD(S.DirectionalDerivative(A / t, t, 0), Om), None),
    "directional at singular": (
        lambda: DD(S.DirectionalDerivative(Inverse(t * A), t, 1), -Inverse(A)),
        {n: ON, A: zeros(1, 1)},
    ),
    "tr of directional": (lambda: DD(tr(S.DirectionalDerivative(mexp(A + t * B), t, 0)), tr(mexp(A)) * tr(B)), None),
    "second derivative": (lambda: DD(Derivative(exp(t) ** 2, t, t), 2 * exp(2 * t)), None),
    "derivative of det(I+tA)²": (lambda: DD(Subs(Derivative(det(Id + t * A) ** 2, t), t, 0), tr(A)), None),
    "derivative at letter": (lambda: DD(Subs(Derivative(exp(t * x), t), t, x), x * exp(x)), None),
    "derivative of conj": (lambda: DD(Derivative(conjugate(exp(I * x)), x), I * exp(-I * x)), None),
    "derivative of f(2x)": (lambda: DD(Derivative(f(2 * x), x), Subs(Derivative(f(t), t), t, 2 * x)), None),
    "derivative in n": (lambda: DD(Derivative(2**n, n), 2**n * log(2)), {n: ON}),
    "derivative tr log": (lambda: DD(Derivative(log(x**2), x), 1 / x), None),
    "derivative of 0": (lambda: DD(Derivative(Abs(x) - Abs(x) + floor(x), x), ZE), {x: ZE}),
    "exp derivative c^m at m=0": (
        lambda: S.decide_exponential_derivative(Subs(Derivative(exp(a * t), (t, N)), t, 0), a**N - 0**N),
        None,
    ),
    "exp derivative at 1": (
        lambda: S.decide_exponential_derivative(Subs(Derivative(exp(a * t), (t, N)), t, 1), a**N),
        None,
    ),
    "exp derivative order": (
        lambda: S.decide_exponential_derivative(Subs(Derivative(exp(a * t), (t, 3)), t, 0), 3 * a),
        None,
    ),
    "exp derivative t²": (
        lambda: S.decide_exponential_derivative(Subs(Derivative(exp(a * t**2), (t, 2)), t, 0), a**2),
        None,
    ),
    "limit at letter": (lambda: S.decide_limit(Limit(exp(t) * x, t, x), exp(x)), None),
    "limit of a shifted letter": (lambda: S.decide_limit(Limit(t**2 + x, t, x), x**2), None),
    "limit nested letters": (lambda: S.decide_limit(Limit(t * Limit(t, t, 1), t, 2), Integer(4)), None),
    "limit phi": (lambda: S.decide_limit(Limit(S.phi1(t), t, 0), ZE), None),
    "limit conj": (lambda: S.decide_limit(Limit(conjugate(t) / t, t, 0), ON), None),
    "limit integer letter": (lambda: S.decide_limit(Limit(exp(n) + 1, n, 1), E + 1), None),
    "limit positive letter from left": (lambda: S.decide_limit(Limit(p + 1, p, -1, "-"), ZE), None),
    "shift with pole": (lambda: S.decide_shift(Derivative(1 / x, x), Subs(Derivative(1 / (t + x), t), t, 0)), {x: ZE}),
    "shift 2s": (lambda: S.decide_shift(Derivative(f(x), x), Subs(Derivative(f(x + 2 * t), t), t, 0)), None),
    "shift -s": (lambda: S.decide_shift(Derivative(f(x), x), Subs(Derivative(f(x - t), t), t, 0)), None),
    "shift at 1": (lambda: S.decide_shift(Derivative(f(x), x), Subs(Derivative(f(x + t), t), t, 1)), None),
    "shift re": (lambda: S.decide_shift(Derivative(re(x), x), Subs(Derivative(re(x + t), t), t, 0)), None),
    "shift |.|": (lambda: S.decide_shift(Derivative(Abs(p), p), Subs(Derivative(Abs(p + t), t), t, 0)), None),
    "shift n": (lambda: S.decide_shift(Derivative(f(n), n), Subs(Derivative(f(n + t), t), t, 0)), {n: ON}),
    "iv value": (lambda: S.decide_initial_value(mexp(t * A) + Id, mexp(t * A) * 2, t=t, generator=A), None),
    "iv integer t": (lambda: S.decide_initial_value(exp(2 * pi * I * n) * 1, ON, t=n, generator=2 * pi * I), None),
    "iv positive t": (lambda: S.decide_initial_value(sign(p) * exp(p), -exp(p), t=p, generator=ON), None),
    "iv commuting": (
        lambda: S.decide_initial_value(
            mexp(t * A) * mexp(t * B), mexp(t * (A + B)), t=t, generator=A + B, commuting=(A, B)
        ),
        {n: Integer(2), A: Em([[0, 1], [0, 0]]), B: Em([[0, 0], [1, 0]])},
    ),
    "iv generator t": (lambda: S.decide_initial_value(mexp(t**2 * A), mexp(t * A), t=t, generator=t * A), None),
    "iv 1/(t-1)": (lambda: S.decide_initial_value(lm(um(t - 1), exp(t)), exp(t), t=t, generator=ON), {t: ON}),
    "formula other order": (lambda: S.decide_formula(fun(log(z), A) * 2, fun(log(z**2), A), A=A), None),
    "formula asin sin": (lambda: S.decide_formula(fun(asin(sin(z)), A), A, A=A), None),
    "formula sqrt exp": (lambda: S.decide_formula(fun(sqrt(exp(z)), A), mexp(A / 2), A=A), None),
    "formula z^w": (lambda: S.decide_formula(fun(z**w, A) * fun(z**w, A), fun(z ** (w**2), A), A=A), None),
    "formula f(f)": (lambda: S.decide_formula(fun(f(f(z)), A), fun(f(z), A) * fun(f(z), A), A=A), None),
    "formula f·g": (lambda: S.decide_formula(fun(f(z) * g(z), A), fun(f(g(z)), A), A=A), None),
    "formula tan": (
        lambda: S.decide_formula(fun(tan(z), A) * fun(cos(z), A), fun(sin(z), A), A=A),
        {n: ON, A: Em([[pi / 2]])},
    ),
    "formula gamma": (
        lambda: S.decide_formula(fun(gamma(z + 1), A), A * fun(gamma(z), A), A=A),
        {n: ON, A: zeros(1, 1)},
    ),
    "formula MatrixSum": (
        lambda: S.decide_formula(S.MatrixSum(A**r0, (r0, 0, oo)), Inverse(Id - A), A=A),
        {n: ON, A: 2 * ones(1, 1)},
    ),
    "formula A=I letter": (lambda: S.decide_formula(A * A, A, A=A), None),
    "formula neg power": (lambda: S.decide_formula(A * A**-2, A**-1, A=A), {n: ON, A: zeros(1, 1)}),
    "formula 0 power": (lambda: S.decide_formula(lazy(MatMul, Inverse(A), A), Id, A=A), {n: ON, A: zeros(1, 1)}),
    "formula scalar tr": (lambda: S.decide_formula(tr(B) * A, A * tr(A), A=A), None),
    "primary wrong slope": (
        lambda: S.decide_primary_function(
            fun(f(z), u * v.T),
            Id * f(0) + Piecewise(((f(s) - f(0)) / s, Ne(s, 0)), (f(0), True)) * u * v.T,
            alpha=0,
            beta=1,
            M=u * v.T,
            s=s,
        ),
        None,
    ),
    "primary no case": (
        lambda: S.decide_primary_function(
            fun(exp(z), u * v.T), Id + (exp(s) - 1) / s * u * v.T, alpha=0, beta=1, M=u * v.T, s=s
        ),
        {n: ON, u: zeros(1, 1), v: ones(1, 1)},
    ),
    "primary log": (
        lambda: S.decide_primary_function(
            fun(log(z), Id + u * v.T),
            Piecewise((log(1 + s) / s, Ne(s, 0)), (1, True)) * u * v.T,
            alpha=1,
            beta=1,
            M=u * v.T,
            s=s,
        ),
        {n: ON, u: -2 * ones(1, 1), v: ones(1, 1)},
    ),
    "primary Abs": (
        lambda: S.decide_primary_function(fun(Abs(z), x * Id), Abs(x) * Id, alpha=x, beta=0, M=A * 0 + Id, s=1),
        {x: ZE},
    ),
    "primary M idempotent s=2": (
        lambda: S.decide_primary_function(fun(exp(z), A), Id + (exp(2) - 1) / 2 * A, alpha=0, beta=1, M=A, s=2),
        None,
    ),
    "primary beta": (
        lambda: S.decide_primary_function(
            fun(exp(z), w * u * v.T), Id + S.phi1(s) * w * u * v.T, alpha=0, beta=w, M=u * v.T, s=s
        ),
        None,
    ),
    "inverse of singular": (lambda: S.decide_inverse(Inverse(u * v.T), Inverse(v.T) if 0 else u * v.T, by=W), None),
    "inverse (I+A)": (lambda: S.decide_inverse(Inverse(Id + A), Id - A, by=W), None),
    "inverse sherman": (
        lambda: S.decide_inverse(Inverse(Id + u * v.T), Id - u * v.T / (1 + s), by=W),
        {n: ON, u: -ones(1, 1), v: ones(1, 1)},
    ),
    "arguments det of sums": (lambda: S.decide_arguments(det(A + B), det(A * B), by=W), None),
    "arguments log": (lambda: S.decide_arguments(log(x**2), log(Abs(x)), by=D), None),
    "arguments integral": (
        lambda: S.decide_arguments(
            Integral(1 / t, (t, -1, 1)),
            Integral(1 / t + 0 * t, (t, -1, 1)) if 0 else Integral(lm(2, R(1, 2), 1 / t), (t, -1, 1)),
            by=D,
        ),
        None,
    ),
    "arguments sum": (lambda: S.decide_arguments(Sum(i**2, (i, 1, n)), Sum(i, (i, 1, n)), by=D), None),
    "arguments sum div": (
        lambda: S.decide_arguments(Sum(lm(2, i, R(1, 2)), (i, 1, oo)), Sum(i, (i, 1, oo)), by=D),
        None,
    ),
    "arguments by ≤": (lambda: S.decide_arguments(sqrt(x**2 + 1), sqrt(x**2), by=partial(CE, parts=(ON,))), None),
    "arguments heads": (lambda: S.decide_arguments(sin(x), cos(x), by=D), None),
    "arguments symbols": (lambda: S.decide_arguments(x, y, by=D), None),
    "arguments KD": (lambda: S.decide_arguments(KroneckerDelta(n, m), KroneckerDelta(n + 1, m), by=D), None),
    "arguments f(1/x·x)": (lambda: S.decide_arguments(f(um(x)), f(1), by=D), {x: ZE}),
    "arguments Derivative": (lambda: S.decide_arguments(Derivative(f(x), x), Derivative(f(x) + 1, x), by=D), None),
    "arguments Limit": (lambda: S.decide_arguments(Limit(1 / t, t, 0, "+"), Limit(1 / t, t, 0, "-"), by=D), None),
    "different matrices": (lambda: S.decide_different(Em([[1, 2], [3, 4]]), Em([[1, 2], [3, lm(2, 2)]])), None),
    "different shapes": (lambda: S.decide_different(Em([[1]]), Em([[1, 0]])), None),
    "different nested": (lambda: S.decide_different(sqrt(3 + 2 * sqrt(2)), 1 + sqrt(2)), None),
    "different sum": (lambda: S.decide_different(Sum(i, (i, 1, 10)), Integer(55)), None),
    "different infinite sum": (lambda: S.decide_different(Sum(1 / i**2, (i, 1, oo)), pi**2 / 6), None),
    "different divergent": (lambda: S.decide_different(Sum(i, (i, 1, oo)), ON), None),
    "different undefined log": (lambda: S.decide_different(lazy(log, ZE), ON), None),
    "different 1/0 lazily": (lambda: S.decide_different(lm(ZE, lp(0, -1)), ON), None),
    "different 0^-1": (lambda: S.decide_different(Integral(1 / t, (t, -1, 1)), ON), None),
    "different f": (lambda: S.decide_different(f(0), f(1)), None),
    "different inverse": (lambda: S.decide_different(lazy(Inverse, Em([[1, 1], [1, 1]])), Em([[1, 0], [0, 1]])), None),
    "entries exp": (lambda: EN(mexp(Em([[0, -x], [x, 0]])), Em([[cos(x), sin(x)], [-sin(x), cos(x)]])), None),
    "entries inverse": (lambda: EN(lazy(Inverse, Em([[x, 1], [0, x]])), Em([[1 / x, -1 / x**2], [0, 1 / x]])), {x: ZE}),
    "entries a=b": (
        lambda: EN(mexp(Em([[x, 1], [0, y]])), Em([[exp(x), (exp(x) - exp(y)) / (x - y)], [0, exp(y)]])),
        {x: ZE, y: ZE},
    ),
    "entries log": (lambda: EN(fun(log(z), Em([[exp(x), 0], [0, 1]])), Em([[x, 0], [0, 0]])), None)
    if 0
    else (lambda: EN(fun(log(z), Em([[exp(I * x), 0], [0, 1]])), Em([[I * x, 0], [0, 0]])), None),
    "entries sqrt": (lambda: EN(fun(sqrt(z), Em([[x**2, 0], [0, 1]])), Em([[x, 0], [0, 1]])), None),
    "entries 3×3 nilpotent": (
        lambda: EN(mexp(Em([[0, 1, 0], [0, 0, 1], [0, 0, 0]])), Em([[1, 1, 1], [0, 1, 1], [0, 0, 1]])),
        None,
    ),
    "entries det rect": (lambda: EN(lazy(Determinant, Em([[1, 2]])) if 0 else det(Em([[1, 2], [2, 4]])), ON), None),
    "generic commute": (lambda: S.decide_generic(A * B, B * A, size=n, upto=1), {n: Integer(2)}),
    "generic tr² at n=1": (lambda: S.decide_generic(tr(A**2), tr(A) ** 2, size=n, upto=1), {n: Integer(2)}),
    "generic powers": (
        lambda: S.decide_generic(det(A) ** N, det(A**N) + 1, size=n, upto=2, orders={N: range(3)}),
        None,
    ),
    "generic order 3": (
        lambda: S.decide_generic(tr(A**N), tr(A) ** N, size=n, upto=1, orders={N: range(1, 3)}),
        {n: Integer(2), N: Integer(2)},
    ),
    "generic conj": (lambda: S.decide_generic(tr(conjugate(A)) if 0 else tr(Adjoint(A)), tr(A), size=n, upto=1), None),
    "generic inverse": (
        lambda: S.decide_generic(lazy(MatMul, Inverse(A), A), Id, size=n, upto=2),
        {n: ON, A: zeros(1, 1)},
    ),
    "newton e2": (lambda: S.decide_by_newton(det(Id + z * A), 1 + z * tr(A), size=n, orders={}), None),
    "newton degree": (lambda: S.decide_by_newton(tr(A**3), tr(A) * tr(A**2), size=n, orders={}), None),
    "eigen n": (lambda: S.decide_by_eigenvalues(tr(A * A), n * tr(A), size=n, orders={}), None),
    "eigen det(2A)": (lambda: S.decide_by_eigenvalues(det(2 * A), 2 * det(A), size=n, orders={}), None),
    "eigen det(I+A)": (lambda: S.decide_by_eigenvalues(det(Id + A), 1 + det(A), size=n, orders={}), None),
    "triangular det sum": (lambda: S.decide_triangular(det(A + Id), det(A) + 1, triangular=A), None),
    "triangular adj": (
        lambda: S.decide_triangular(tr(A.T * A), Sum(A[r0, r0] ** 2, (r0, 0, n - 1)), triangular=A),
        None,
    ),
    "triangular one-based": (lambda: S.decide_triangular(tr(A), Sum(A[i, i], (i, 1, n)), triangular=A), None),
    "triangular other": (
        lambda: S.decide_triangular(det(A * B), Product(A[r0, r0] * B[r0, r0], (r0, 0, n - 1)), triangular=A),
        None,
    ),
    "triangular exp tr": (lambda: S.decide_triangular(tr(mexp(A)), exp(tr(A)), triangular=A), None),
    "triangular inverse": (
        lambda: S.decide_triangular(det(Inverse(A)), Product(1 / A[r0, r0], (r0, 0, n - 1)), triangular=A),
        {n: ON, A: zeros(1, 1)},
    ),
    "triangular transpose": (lambda: S.decide_triangular(tr(A), tr(A) + A[0, 0] * 0 + A[1, 0] + 1, triangular=A), None),
    "product exp start 2": (
        lambda: S.decide_product_of_exponentials(Product(exp(f(i)), (i, 2, n)), exp(Sum(f(i), (i, 1, n)))),
        None,
    ),
    "product exp to j": (
        lambda: S.decide_product_of_exponentials(Product(exp(i), (i, 1, j)), exp(Abs(j) * (j + 1) / 2)),
        None,
    ),
    "product exp double": (
        lambda: S.decide_product_of_exponentials(Product(exp(i * l), (i, 1, n), (l, 1, n)), exp(Sum(i, (i, 1, n)))),
        None,
    ),
    "product exp, log": (
        lambda: S.decide_product_of_exponentials(log(Product(exp(I * i), (i, 1, n))), I * n * (n + 1) / 2),
        None,
    ),
    "real log of tr": (lambda: S.decide_real_logarithm(log(lazy(exp, tr(A))), tr(A)), {n: ON, A: Em([[7 * I]])}),
    "real log det": (lambda: S.decide_real_logarithm(log(lazy(exp, det(A + I * Id))), det(A + I * Id)), None),
    "real log f": (lambda: S.decide_real_logarithm(log(lazy(exp, f(x))), f(x)), None),
    "real log table": (
        lambda: S.decide_real_logarithm(
            log(lazy(exp, IndexedBase("c", shape=(n,))[1])), IndexedBase("c", shape=(n,))[1]
        ),
        None,
    ),
    "real log n√": (lambda: S.decide_real_logarithm(log(lazy(exp, 7 * sqrt(x))), 7 * sqrt(x)), {x: -ON}),
    "real log asin": (lambda: S.decide_real_logarithm(log(lazy(exp, 9 * asin(x))), 9 * asin(x)), {x: Integer(2)}),
    "real log W": (lambda: S.decide_real_logarithm(log(lazy(exp, 9 * LambertW(x))), 9 * LambertW(x)), {x: Integer(-5)}),
    "real log x^y": (lambda: S.decide_real_logarithm(log(lazy(exp, 9 * x**y)), 9 * x**y), {x: -ON, y: R(1, 2)}),
    "maclaurin tail": (lambda: S.decide_maclaurin(exp(z), Sum(z**N / factorial(N), (N, 1, oo)), variable=z), None),
    "maclaurin sinh": (
        lambda: S.decide_maclaurin(sinh(z), Sum(z ** (2 * N) / factorial(2 * N), (N, 0, oo)), variable=z),
        None,
    ),
    "maclaurin 1/(1-z)": (lambda: S.decide_maclaurin(1 / (1 - z), Sum(z**N, (N, 0, oo)), variable=z), {z: Integer(2)}),
    "maclaurin asin": (
        lambda: S.decide_maclaurin(sqrt(1 + z), Sum(binomial(R(1, 2), N) * z**N, (N, 0, oo)), variable=z),
        {z: Integer(3)},
    ),
    "maclaurin other letter": (
        lambda: S.decide_maclaurin(exp(z + w), Sum(z**N / factorial(N), (N, 0, oo)), variable=z),
        None,
    ),
    "series cosh": (lambda: SER(Sum(z ** (2 * N) / factorial(2 * N), (N, 0, oo)), (exp(z) - exp(-z)) / 2), None),
    "series term": (lambda: SER(Sum((N + 1) * z**N / factorial(N), (N, 0, oo)), exp(z) * (z + 2)), None),
    "series A t": (lambda: SER(S.MatrixSum(t**N * A**N / factorial(N), (N, 0, oo)), mexp(A) * t), None),
    "series product": (lambda: SER(mexp(A) * mexp(B), mexp(A + B)), None),
    "series outer": (lambda: SER(mexp(u * v.T), Id + u * v.T), None),
    "series start": (lambda: SER(Sum(z**n / factorial(n), (n, 1, oo)), exp(z)), None),
    "sums range": (lambda: SUMS(Sum(a**i, (i, 1, n)), Sum(a**i, (i, 1, n + 1)) - a**n), None),
    "sums conditional": (lambda: SUMS(Sum((-1) ** i / i + 1 / i**2, (i, 1, oo)), Sum((-1) ** i / i, (i, 1, oo))), None),
    "sums start": (lambda: SUMS(Sum(1 / i**2, (i, 1, oo)), Sum(1 / i**2, (i, 2, oo)) + 2), None),
    "sums trace": (lambda: SUMS(tr(S.MatrixSum(A**i, (i, 1, oo))), Sum(tr(A) ** i, (i, 1, oo))), None),
    "sums pole": (
        lambda: SUMS(
            Sum(1 / (i - 2), (i, 1, n)), Sum(1 / (i - 2), (i, 1, n)) + 0 * n if 0 else Sum(2 / (2 * i - 4), (i, 1, n))
        ),
        {n: Integer(2)},
    ),
    "termwise order": (lambda: S.decide_termwise(Sum(1 / i, (i, 1, n)), Sum(1 / i**2, (i, 1, n))), None),
    "termwise divergent": (lambda: S.decide_termwise(Sum(1 / i**2, (i, 1, oo)), Sum(1 / i, (i, 1, oo))), None),
    "termwise complex": (lambda: S.decide_termwise(Sum(z**i, (i, 1, n)), Sum(z**i + 1, (i, 1, n))), {z: I}),
    "termwise backwards": (lambda: S.decide_termwise(Sum(ZE * i, (i, 5, n)), Sum(i, (i, 5, n))), {n: Integer(2)}),
    "termwise rho": (
        lambda: S.decide_termwise(
            Sum(Abs(tr(A**i)), (i, 1, oo)), Sum(R(1, 2) ** i, (i, 1, oo)), given=(S.SpectralRadius(A) <= R(1, 2),)
        ),
        {n: Integer(2), A: eye(2) / 2},
    ),
    "termwise rho q": (
        lambda: S.decide_termwise(
            Sum(Abs(tr(A**i)), (i, 1, oo)), Sum(n * R(1, 2) ** i, (i, 1, oo)), given=(S.SpectralRadius(A) < 1,)
        ),
        {n: ON, A: Em([[R(3, 4)]])},
    ),
    "triangle products": (lambda: S.decide_triangle(Abs(Sum(z**i, (i, 1, n))), Sum(Abs(z**i) / 2, (i, 1, n))), None),
    "triangle to j": (
        lambda: S.decide_triangle(Abs(Sum(z, (i, 1, j))), Sum(Abs(z), (i, 1, j))),
        {z: ON, j: Integer(-5)},
    ),
    "induction start late": (lambda: IND(Sum(i, (i, 2, n)), n * (n + 1) / 2, n, 1), None),
    "induction N 0": (lambda: IND(Product(i, (i, 1, N)), N * Product(i, (i, 1, N - 1)), N, 0), None),
    "induction 2^N": (lambda: IND(Sum(2**r0, (r0, 0, N)), 2**N - 1, N, 0), None),
    "induction x^N 0": (lambda: IND(x**N, Product(x, (i, 1, N)) + 0**N, N, 0), None),
    "induction upper N-1": (lambda: IND(Sum(r0, (r0, 0, N - 1)), N * (N + 1) / 2, N, 0), None),
    "induction lower 2": (lambda: IND(Sum(f(i), (i, 3, N)), Sum(f(i), (i, 1, N)) - f(1) - f(2) + 0**N, N, 0), None),
    "induction geometric": (lambda: IND(Sum(z**r0, (r0, 0, N)), (1 - z ** (N + 1)) / (1 - z), N, 0), {z: ON}),
    "induction 1/i": (lambda: IND(Sum(um(i - 3), (i, 1, n)), n, n, 1), {n: Integer(3)}),
    "induction gamma": (lambda: IND(Product(x + i - 1, (i, 1, n)), gamma(x + n) / gamma(x), n, 1), {x: ZE}),
    "induction table": (lambda: IND(Sum(Tm[i] - Tm[i], (i, 1, n)) + Tm[n], Tm[n] + 1, n, 1), None),
    "induction matrix": (lambda: IND(A**n, A, n, 1), None),
    "induction binomials": (lambda: IND(Sum(binomial(i, 2), (i, 1, n)), binomial(n + 1, 3) + 1, n, 1), None),
    "two bounds |x|": (lambda: S.decide_by_two_bounds(Abs(x), x, given=(x >= -1,)), None),
    "two bounds max": (lambda: S.decide_by_two_bounds(Max(x, y), x + y, given=(x >= 0, y >= 0)), None),
    "two bounds Largest": (
        lambda: S.decide_by_two_bounds(
            S.Largest(Tb[i], (i, 1, n)), Tb[1], given=(S.ForAll(Tb[i] <= Tb[2], (i, 1, n)),)
        ),
        None,
    ),
    "two bounds range": (
        lambda: S.decide_by_two_bounds(S.Largest(Tb[i], (i, 1, n)), S.Largest(Tb[i], (i, 2, n))),
        None,
    ),
    "certificate weight of a sum": (
        lambda: CE(
            Sum(hb[i] * Tb[i], (i, 1, n)),
            ZE,
            multipliers=((hb[i], S.ForAll(Tb[i] <= 0, (i, 1, n))),),
            given=(Sum(hb[i], (i, 1, n)) >= 0,),
        ),
        None,
    ),
    "certificate weight KD": (
        lambda: CE(
            Sum((KroneckerDelta(i, 1) - KroneckerDelta(i, 2)) * Tb[i], (i, 1, n)),
            ZE,
            multipliers=((KroneckerDelta(i, 1) - KroneckerDelta(i, 2), S.ForAll(Tb[i] <= 0, (i, 1, n))),),
        ),
        None,
    ),
    "certificate backward ForAll": (
        lambda: CE(Sum(Tb[i], (i, 2, n - 1)), ZE, multipliers=((ON, S.ForAll(Tb[i] <= 0, (i, 2, n - 1))),)),
        {n: ON},
    ),
    "certificate ForAll other range": (
        lambda: CE(Sum(Tb[i], (i, 1, n)), ZE, multipliers=((ON, S.ForAll(Tb[i] <= 0, (i, 2, n))),)),
        None,
    ),
    "certificate index named": (
        lambda: CE(Sum(Tb[i], (i, 1, n)) * i, ZE, multipliers=((i, S.ForAll(Tb[i] <= 0, (i, 1, n))),)),
        None,
    ),
    "certificate equality complex": (lambda: CE(z, w, multipliers=((ON, Eq(z, w**2)),)), None),
    "certificate x² part, complex lhs": (lambda: CE(z, z + x**2, parts=(x**2,)), {z: I}),
    "certificate e^x": (lambda: CE(1 + x, exp(x) - 1, parts=(exp(x) - 2 - x,)), None),
    "certificate sinh": (lambda: CE(ZE, sinh(x) * x - 1, parts=(sinh(x) * x - 1,)), None),
    "certificate Gram": (lambda: CE(ZE, S.contraction(xN.T, yN) ** 2, parts=(S.contraction(xN.T, yN) ** 2,)), None),
    "certificate 1-KD": (
        lambda: CE(
            ZE,
            1 - KroneckerDelta(n, m) - KroneckerDelta(n, k),
            parts=(1 - KroneckerDelta(n, m) - KroneckerDelta(n, k),),
        ),
        None,
    ),
    "certificate 1-KD·2": (lambda: CE(ZE, 1 - 2 * KroneckerDelta(n, m), parts=(1 - 2 * KroneckerDelta(n, m),)), None),
    "certificate 1-KD·T": (
        lambda: CE(ZE, 1 - KroneckerDelta(n, m) * Tb[1], parts=(1 - KroneckerDelta(n, m) * Tb[1],)),
        None,
    ),
    "certificate power": (lambda: CE(ZE, q0**z, parts=(q0**z,)), None),
    "certificate power x^y": (lambda: CE(ZE, q0**y, parts=(q0**y,)), {q0: ZE, y: -ON}),
    "certificate 0<=T, index range": (
        lambda: CE(
            ZE, Sum(Tb[i + 1], (i, 1, n)), parts=(Sum(Tb[i + 1], (i, 1, n)),), given=(S.ForAll(Tb[i] >= 0, (i, 1, n)),)
        ),
        {n: ON},
    ),
    "certificate ForAll 2 indices": (
        lambda: CE(
            ZE,
            Sum(Tb[i] - Tb[k], (i, 1, n), (k, 1, n)) + 1 - 1,
            parts=(Sum(Tb[i] - Tb[k] + 1, (i, 1, n), (k, 1, n)),),
            given=(S.ForAll(Tb[i] - Tb[k] >= 0, (i, 1, k), (k, 1, n)),),
        ),
        None,
    ),
    "certificate i <= m given": (
        lambda: CE(
            Tb[m], S.Largest(Tb[i], (i, 1, n)), parts=(S.Largest(Tb[i], (i, 1, n)) - Tb[m],), given=(m <= n + 1,)
        ),
        {n: ON, m: Integer(2)},
    ),
}.items():
    F_(K, nm, fn, pt)
for nm, fn in {
    "unit column": lambda: W(S.contraction(e0.T, e0), ON),
    "adjugate": lambda: W(S.Adjugate(A) * A, det(A) * Id),
    "directional A²": lambda: DD(S.DirectionalDerivative((A + t * B) ** 2, t, 0), A * B + B * A),
    "det'": lambda: DD(Subs(Derivative(exp(t * x), t), t, 0), x),
    "exp derivative": lambda: S.decide_exponential_derivative(Subs(Derivative(exp(a * t), (t, N)), t, 0), a**N),
    "limit": lambda: S.decide_limit(Limit(exp(t) * x, t, x), exp(x) * x),
    "shift": lambda: S.decide_shift(Derivative(f(x), x), Subs(Derivative(f(x + t), t), t, 0)),
    "iv": lambda: S.decide_initial_value(mexp(t * A) * A, A * mexp(t * A), t=t, generator=A),
    "formula": lambda: S.decide_formula(fun(exp(z), A) * fun(exp(-z), A), Id, A=A),
    "inverse": lambda: S.decide_inverse(Inverse(mexp(A)), mexp(-A), by=W),
    "arguments": lambda: S.decide_arguments(det(A * (B + C)), det(A * B + A * C), by=W),
    "different": lambda: S.decide_different(sqrt(2), R(141421356237, 10**11)),
    "entries": lambda: EN(mexp(Em([[0, -x], [x, 0]])), Em([[cos(x), -sin(x)], [sin(x), cos(x)]])),
    "generic": lambda: S.decide_generic(tr(A * B), tr(B * A), size=n, upto=3),
    "newton": lambda: S.decide_by_newton(tr(A) ** 2, tr(A) * tr(A), size=n, orders={}),
    "triangular": lambda: S.decide_triangular(det(mexp(A)), exp(tr(A)), triangular=A),
    "product exp": lambda: S.decide_product_of_exponentials(Product(exp(f(i)), (i, 1, n)), exp(Sum(f(i), (i, 1, n)))),
    "real log": lambda: S.decide_real_logarithm(log(lazy(exp, x)), x),
    "maclaurin": lambda: S.decide_maclaurin(exp(z), Sum(z**N / factorial(N), (N, 0, oo)), variable=z),
    "series": lambda: SER(S.MatrixSum(A**N / factorial(N), (N, 0, oo)), mexp(A)),
    "sums": lambda: SUMS(Sum(a**i, (i, 1, n)), Sum(a**i, (i, 1, n + 1)) - a ** (n + 1)),
    "termwise": lambda: S.decide_termwise(Sum(1 / i**2, (i, 1, n)), Sum(1 / i, (i, 1, n))),
    "triangle": lambda: S.decide_triangle(Abs(Sum(z**i, (i, 1, n))), Sum(Abs(z) ** i, (i, 1, n))),
    "induction": lambda: IND(Sum(2**r0, (r0, 0, N)), 2 ** (N + 1) - 1, N, 0),
    "certificate": lambda: CE(
        Sum(hb[i] * Tb[i], (i, 1, n)),
        ZE,
        multipliers=((hb[i], S.ForAll(Tb[i] <= 0, (i, 1, n))),),
        given=(S.ForAll(hb[i] >= 0, (i, 1, n)),),
    ),
    "two bounds": lambda: S.decide_by_two_bounds(Abs(x), x, given=(x >= 0,)),
}.items():
    T_(K, nm, fn)

# 6. helpers: the closed form is the value --------------------------------------------------------------------
K = "helper"


def wrong(expr_, value):  # the helper's own value has to be refuted beside a false one
    return lambda: D(sympify(expr_), sympify(value))


for nm, l, r in [
    ("exp_outer s=0", lambda: S.exp_outer(Em([[1], [0]]), Em([[0], [1]])), Em([[1, 0], [0, 1]])),
    ("exp_outer transposed", lambda: S.exp_outer(Em([[1], [2]]), Em([[0], [0]])), Em([[1, 1], [0, 1]])),
    ("exp_low_rank", lambda: S.exp_low_rank(Em([[1], [0]]), Em([[1], [0]])), Em([[E, 0], [0, E]])),
    ("function log", lambda: S.function_of_rank_one(log, Em([[1], [0]]), Em([[0], [1]]), 1, 1), Em([[0, 0], [0, 0]])),
    ("function sqrt", lambda: S.function_of_rank_one(sqrt, Em([[3], [0]]), Em([[1], [0]]), 1, 1), Em([[2, 0], [0, 2]])),
    ("series order 0", lambda: S.exp_outer_series(Em([[1], [0]]), Em([[1], [0]]), 0), Em([[2, 0], [0, 1]])),
    ("with_row", lambda: S.with_row(Em([[1, 2], [3, 4]]), Em([[5, 6], [7, 8]]), 0).as_explicit(), Em([[1, 2], [7, 8]])),
    ("adjugate", lambda: S.Adjugate(Em([[1, 2], [3, 4]])), Em([[4, 2], [3, 1]])),
    ("phi of 0", lambda: S.phi(2, 0), ON),
]:
    F_(K, nm, lambda l=l, r=r: D(sympify(l()) if not isinstance(l(), MatrixBase) else l(), r))
for nm, fn in {
    "function 1/z at 0": lambda: S.function_of_rank_one(lambda q: 1 / q, Em([[1], [0]]), Em([[1], [0]])),
    "function log at 0": lambda: S.function_of_rank_one(log, Em([[1], [0]]), Em([[1], [0]])),
    "function Abs": lambda: S.function_of_rank_one(Abs, Em([[1], [0]]), Em([[0], [1]])),
    "function log cut": lambda: S.function_of_rank_one(log, Em([[1], [0]]), Em([[0], [1]]), -1, 1),
    "function sqrt nilpotent": lambda: S.function_of_rank_one(sqrt, Em([[1], [0]]), Em([[0], [1]]), 0, 1),
}.items():

    def undefined(fn=fn):
        v_ = fn()
        return (
            ("proved", f"a value for what has none: {v_}", "")
            if isinstance(v_, MatrixBase) and not v_.has(nan, zoo, oo)
            else ("undecided", str(v_)[:120], "")
        )

    F_(K, nm, undefined)
# 7. check, sweep, assertion ------------------------------------------------------------------------------------
K = "thin"


def ck(nm, l, rel, r, *c, true=False, which="cs"):
    ok = ("holds", "undecided") if true else F
    e_ = " true" if true else ""
    fn1, fn2 = (lambda: check(claim(l, rel, r, *c))), (lambda: sweep(claim(l, rel, r, *c), size=400))
    if "c" in which:
        add("check" + e_, nm, fn1 if true else bad(fn1), ok)
    if "s" in which:
        add("sweep" + e_, nm, fn2 if true else bad(fn2), ok)


for it in [
    ("x in {0,1,7}", x * (x - 1), "==", 0, Contains(x, FiniteSet(0, 1, 7))),
    ("x in union", Abs(x), "==", x, Contains(x, Union(Interval(0, 5), Interval(-R(1001, 1000), -1)))),
    ("x in open interval", floor(x), "==", 0, Contains(x, Interval(0, 1))),
    ("Xor", Abs(x), "==", x, Xor(x > 0, And(x < -7, x > -R(71, 10)))),
    ("Not Interval", Abs(x), "==", x, Not(And(x < 0, x > -100))),
    ("cube roots of 1", z, "==", 1, eq(z**3, 1)),
    ("z⁴=-4", re(z), "==", 1, eq(z**4, -4)),
    ("|z|=1, re>0", z, "==", 1, eq(Abs(z), 1), re(z) > R(999, 1000)),
    ("z²=w², z=w", z, "==", w, eq(z**2, w**2)),
    ("z w = 0", z, "==", 0, eq(z * w, 0), ne(w, 1)),
    ("xy=0, x=0", x, "==", 0, eq(x * y, 0)),
    ("x²=y³", y, "==", Abs(x) ** R(2, 3) + 0 ** (Abs(x - 8)), eq(x**2, y**3)),
    ("x=2y", Piecewise((1, eq(x, 2 * y)), (0, True)), "==", 0),
    ("xy=1", Piecewise((1, eq(x * y, 1)), (0, True)), "==", 0),
    ("x=y²", Piecewise((1, eq(x, y**2)), (0, True)), "==", 0),
    ("x²+y²=1", Piecewise((1, eq(x**2 + y**2, 1)), (0, True)), "==", 0),
    ("z=conj w", Piecewise((1, eq(z, conjugate(w))), (0, True)), "==", 0),
    ("z real", Piecewise((1, eq(im(z), 0)), (0, True)), "==", 0),
    ("n square", Piecewise((1, eq(floor(sqrt(n)) ** 2, n)), (0, True)), "==", 0),
    ("7 | n", Piecewise((1, eq(Mod(n, 7), 0)), (0, True)), "==", 0),
    ("n=m", 0 ** Abs(n - m), "==", 0),
    ("n=m²", 0 ** Abs(n - m**2), "==", 0),
    ("n+m=k", 0 ** Abs(n + m - k), "==", 0),
    ("n | m", Piecewise((1, eq(Mod(m, n), 0)), (0, True)), "==", 0),
    ("ties", S.Largest(Tb[i], (i, 1, n)), "!=", S.Smallest(Tb[i], (i, 1, n)), n > 1),
    ("zero entries", Sum(Piecewise((1, eq(Tb[i], 0)), (0, True)), (i, 1, n)), "==", 0),
    ("equal entries", Sum(0 ** Abs(Tb[i] - Tb[k]), (i, 1, n), (k, 1, n)), "==", n),
    ("T=h", 0 ** Abs(Tb[1] - hb[1]), "==", 0),
    ("ΣT=0", 0 ** Abs(Sum(Tb[i], (i, 1, n))), "==", 0),
    ("constant T", Sum(Tb[i], (i, 1, n)) ** 2, "!=", n * Sum(Tb[i] ** 2, (i, 1, n)), n > 1),
    ("singular A", Piecewise((1, eq(det(A), 0)), (0, True)), "==", 0),
    ("trace 0 A", Piecewise((1, eq(tr(A), 0)), (0, True)), "==", 0),
    ("A=0", Piecewise((1, eq(tr(Adjoint(A) * A), 0)), (0, True)), "==", 0),
    ("rank one A", det(A), "==", 0, eq(tr(A) ** 2, tr(A * A)), eq(n, 3)),
    ("nilpotent spectral", A, "==", Om, eq(S.SpectralRadius(A), 0)),
    ("det 1, n=2", tr(A), "==", 2, eq(det(A), 1), eq(n, 2)),
    ("A³=A", A**2, "==", Id, eq(A**3, A)),
    ("AB=0", B * A, "==", Om, eq(A * B, Om)),
    ("AB=I-like trace", A, "==", B, eq(tr(A * B), n), eq(tr(A), tr(B))),
    ("uvᵀ=0", s, "!=", 0),
    ("u=v", u, "!=", v),
    ("vᵀu=-1", 1 + s, "!=", 0),
    ("uᵀu=0 → u", u, "==", ZeroMatrix(n, 1), eq(S.contraction(u.T, u), 0)),
    ("f=0", f(x), "!=", 0),
    ("f constant", f(x), "!=", f(y), ne(x, y)),
    ("f odd at 0", f(0), "==", 0, eq(f(1), -f(-1))),
    ("f'=0 at 0", Subs(Derivative(f(t), t), t, 0), "!=", 0),
    ("f=g", f(x), "!=", g(x)),
    ("f(f)", f(f(x)), "!=", x),
    ("f x=0", f(x), "!=", x),
    ("fi even at 0", (-1) ** fi(0), "==", -1),
    ("n≤m+1 strict", n, "<=", m, n <= m + 1),
    ("floor between", floor(x) + floor(y), "==", floor(x + y)),
    ("ceil", ceiling(x), "==", floor(x) + 1),
    ("Mod negative", Mod(x, -2), "<=", -R(1, 10**9)),
    ("0^x", 0**x, "==", 0),
    ("x^0", x**y, "==", ON, eq(y * x, 0)),
    ("log 1", log(x) * log(y), "!=", 0, x > 0, y > 0),
    ("arg", arg(z), "<=", 3),
    ("atan2", atan2(y, x), "<=", R(314, 100)),
    ("acos", acos(x), "<=", R(314, 100), Abs(x) <= 1),
    ("thin |x|<1e-30", Abs(sin(x) - x), "==", 0, Abs(x) < Pow(10, -30)),
    ("thin around π", sin(x), "<=", 0, x > pi - Pow(10, -20), x < pi + Pow(10, -20)),
    ("thin between roots", (x**2 - 2) * (x - R(14142, 10000)), "<=", 0),
    ("huge window", x, "<=", 10**100 + R(1, 2), x >= 10**100, x <= 10**100 + 1),
    ("int window", Mod(n, 10), "!=", 0, n >= 10**12 + 1, n <= 10**12 + 15),
    ("geometric tail", Sum(x**r0, (r0, 0, N)), "<=", 1 / (1 - x), x > 0, x < 2, ne(x, 1)),
    ("Bernoulli", 1 + n * x, "<=", (1 + x) ** n),
    ("Bernoulli x>=-3", 1 + n * x, "<=", (1 + x) ** n, x >= -3),
    ("AM-GM signs", x * y, "<=", ((x + y) / 2) ** 2 - Pow(10, -40)),
    ("sqrt sum", sqrt(q0) + sqrt(p), "<=", sqrt(q0 + p)),
    ("log concave", log(p) + log(q0 + 1), "<=", log(p + q0 + 1)),
    ("entropy", -p * log(p), "<=", R(36, 100)),
    ("jensen reversed", exp((x + y) / 2), "<=", sqrt(exp(x) * exp(y)) - Pow(10, -80)),
    (
        "Cauchy",
        Sum(Tb[i] * hb[i], (i, 1, n)) ** 2,
        "<=",
        Sum(Tb[i] ** 2, (i, 1, n)) * Sum(hb[i] ** 2, (i, 1, n)) - Pow(10, -60),
    ),
    ("det ≤ product", det(A), "<=", Product(A[r0, r0], (r0, 0, n - 1)), eq(Adjoint(A), A), eq(A.T, A)),
    ("tr AB ≤ tr A tr B", tr(A * B), "<=", tr(A) * tr(B), eq(Adjoint(A), A), eq(Adjoint(B), B)),
    ("det(A+B)", det(A) + det(B), "<=", det(A + B), eq(Adjoint(A), A), eq(Adjoint(B), B)),
    ("SpectralRadius norm", S.SpectralRadius(A) ** 2, "==", S.SpectralRadius(Adjoint(A) * A)),
    ("symmetric real roots", im(tr(A)), "==", 0, eq(A.T, A)),
    ("exp pos", 0, "<=", tr(mexp(A)), eq(A.T, A)),
    (
        "ForAll two",
        S.Largest(Tb[i] - Tb[k] if 0 else Tb[i], (i, 1, n)),
        "<=",
        2 * S.Smallest(Tb[i], (i, 1, n)),
        S.ForAll(Tb[i] <= 2 * Tb[k], (i, 1, n), (k, 1, n)),
    )
    if 0
    else ("ForAll lipschitz", Tb[n] - Tb[1], "<=", 1, S.ForAll(Tb[i + 1] - Tb[i] <= 1, (i, 1, n - 1))),
    ("doubly", Sum(Tb[i], (i, 1, n)), "==", 0, S.ForAll(eq(Tb[i], -Tb[n + 1 - i]), (i, 1, n - 1))),
    ("simplex vertex", S.Largest(Pb[i], (i, 1, n)), "!=", 1, eq(Sum(Pb[i], (i, 1, n)), 1)),
    ("simplex interior", 0, "!=", S.Smallest(Pb[i], (i, 1, n)), eq(Sum(Pb[i], (i, 1, n)), 1)),
    ("simplex n=1", Sum(Pb[i] ** 2, (i, 1, n)), "!=", 1, eq(Sum(Pb[i], (i, 1, n)), 1)),
    ("sphere", Tb[1], "<=", R(99, 100), eq(Sum(Tb[i] ** 2, (i, 1, n)), 1)),
    ("integral orientation", Integral(t, (t, x, y)), "<=", (y**2 - x**2) / 2 - Pow(10, -40)),
    ("derivative kink at 0", Derivative(Abs(x) * x, x), "==", 2 * x),
    ("derivative 2nd", Derivative(Abs(x) ** 3, x, x, x), "==", 6 * sign(x)),
    ("sum over empty", Sum(ON, (i, n, m)), "==", m - n + 1 + 0 ** Abs(m - n + 2)),
    ("product negative", Product(_l, (_l, j, j + 2)), "!=", 0),
    ("binomial zero", binomial(n, m), "!=", 0),
    ("gamma sign", 0, "<=", gamma(x)),
    ("zeta trivial zero", zeta(x), "!=", 0, x < 0),
    ("erf", erf(x), "<=", R(999999, 10**6)),
    ("besselj", besselj(0, x), "!=", 0),
    ("airy", 0, "<=", airyai(x)),
]:
    ck(*it)
for it in [
    ("{0,1}", x * (x - 1), "==", 0, Contains(x, FiniteSet(0, 1))),
    ("cube roots", z**2 + z + 1, "==", 0, eq(z**3, 1), ne(z, 1)),
    ("square", floor(sqrt(n**2)), "==", n),
    ("ties", S.Smallest(Tb[i], (i, 1, n)), "<=", S.Largest(Tb[i], (i, 1, n))),
    ("AB=0", det(A * B), "==", 0, eq(A * B, Om)),
    ("trace zero", tr(A), "==", 0, eq(A.T, -A)),
    ("Bernoulli", 1 + n * x, "<=", (1 + x) ** n, x >= -1),
    ("AM-GM", x * y, "<=", ((x + y) / 2) ** 2),
    ("entropy", -p * log(p), "<=", R(37, 100)),
    ("Lipschitz", Tb[n] - Tb[1], "<=", n - 1, S.ForAll(Tb[i + 1] - Tb[i] <= 1, (i, 1, n - 1))),
    ("simplex", S.Largest(Pb[i], (i, 1, n)), "<=", 1, eq(Sum(Pb[i], (i, 1, n)), 1)),
    ("thin", sin(x), "<=", Pow(10, -19), x > pi - Pow(10, -20), x < pi + Pow(10, -20)),
    ("mod window", Mod(n, 10) + 0 * n, "<=", 9, n >= 10**12 + 1, n <= 10**12 + 15),
    ("kink", Derivative(Abs(x) * x, x), "==", 2 * Abs(x)),
    ("integral", Integral(t, (t, x, y)), "==", (y**2 - x**2) / 2),
]:
    ck(*it, true=True)
for nm, l, r, gv in [
    ("x in {0,1,7}", x**2, x, [Contains(x, FiniteSet(0, 1, 7))]),
    ("root of unity", z, ON, [eq(z**3, 1)]),
    ("um(sin)", um(sin(x)), ON, [ne(x, 0)]),
    ("um(e^z-1)", um(exp(z) - 1), ON, [ne(z, 0)]),
    ("um(f)", um(f(x)), ON, []),
    ("um(det)", um(det(A)), ON, []),
    ("um(T1)", um(Tb[1]), ON, [S.ForAll(Tb[i] >= 0, (i, 1, n))]),
    ("(x²)^y", (x**2) ** y, x ** (2 * y), []),
    ("sqrt sqrt", sqrt(z * w), sqrt(z) * sqrt(w), [re(z) > 0]),
    ("log quotient", log(x / y), log(x) - log(y), [x > 0]),
    ("atan sum", atan(x) + atan(y), atan((x + y) / (1 - x * y)), [ne(x * y, 1)]),
    ("atan sum small", atan(x) + atan(y), atan((x + y) / (1 - x * y)), [x > 0, y > 0, x * y < 2, ne(x * y, 1)]),
    ("acosh", acosh(cosh(x)), x, [x > -1]),
    ("asin", asin(sin(x)), x, [Abs(x) < 2]),
    ("Abs sum", Abs(x) + Abs(y), Abs(x + y), [x * y > -1]),
    ("sign", sign(x) ** 2, ON, [ne(y, 0)]),
    ("Max", Max(x, y) ** 2, Max(x**2, y**2), [x + y >= -R(1, 10**6)]),
    ("factorial", factorial(j), j * factorial(j - 1), []),
    ("sum index", Sum(um(x - i), (i, 1, 3)), Integer(3), [x > 1]),
    ("list of Nones", x, x + 1, [eq(x, x + 1)]),
    ("det A/det A", (det(A) ** 2 + det(A)) * Pow(det(A), -1), det(A) + 1, []),
    ("exp AB", mexp(A) * mexp(B), mexp(A + B), [eq(tr(A * B), tr(B * A))]),
]:
    for lev in ("proof", "ball", "sample"):
        add("assert " + lev, nm, bad(partial(ident, l, r, lev, given=gv)), F)
for nm, l, r, gv in [
    ("atan", atan(x) + atan(1 / x), pi / 2, [x > 0]),
    ("Max", Max(x, y) ** 2, Max(x**2, y**2), [x >= 0, y >= 0]),
    ("log", log(x * y), log(x) + log(y), [x > 0, y > 0]),
    ("A", (A * B).T, B.T * A.T, []),
    ("um", um(x), ON, [ne(x, 0)]),
    ("asin", asin(sin(x)), x, [Abs(x) < 1]),
    ("A⁻¹A", MatMul(Inverse(A), A, evaluate=False), Id, []),  # an inverse that is written is meant to exist
    ("A⁻¹A given tr", MatMul(Inverse(A), A, evaluate=False), Id, [ne(tr(A), 0)]),
]:
    for lev in ("proof", "sample"):
        add("assert true " + lev, nm, partial(ident, l, r, lev, given=gv), T)

# 9. prints: two statements that say different things are not printed alike, and no proof is claimed that there is not
K = "print pair"


def printed(d, **k):
    from proofs import latex

    return latex(d, tuple(prove(d)), **k)


TEXTS = {}


def text_of(d):  # a statement is printed once, though it stands in many pairs
    key = (d.__code__, repr(getattr(d, "key", None))) if False else getattr(d, "key", d)
    if key not in TEXTS:
        TEXTS[key] = printed(d())
    return TEXTS[key]


def keyed(key, d):
    d.key = key
    return d


def PP(nm, d1, d2):
    def go():
        try:
            t1, t2 = text_of(d1), text_of(d2)
        except (ValueError, TypeError) as e:
            return ("undecided", f"{type(e).__name__}: {e}"[:200], "")
        return ("proved", t1[-900:].replace("\n", " "), "") if t1 == t2 else ("refuted", "", "")

    add(K, nm, go, F)


def sq_(q, *c):
    return lambda: line((Variable(symbol=q, conditions=c),), (q + 1) ** 2, q**2 + 2 * q + 1, D)


def withc(*c, ss=(x, y), l=None, r=None, rel=Relation.EQUAL):
    def go():
        l_ = (x + 1) ** 2 * y if l is None else l
        r_ = (x**2 + 2 * x + 1) * y if r is None else r
        return line(ss, l_, r_, D, rel, c)

    return go


sy = lambda **k: Symbol("q", **k)
SORTS = [
    {},
    dict(real=True),
    dict(integer=True),
    dict(rational=True),
    dict(irrational=True),
    dict(algebraic=True),
    dict(imaginary=True),
    dict(even=True),
    dict(odd=True),
    dict(prime=True),
    dict(composite=True),
    dict(positive=True),
    dict(nonnegative=True),
    dict(negative=True),
    dict(nonpositive=True),
    dict(nonzero=True),
    dict(zero=False),
    dict(integer=True, positive=True),
    dict(integer=True, nonnegative=True),
    dict(integer=True, negative=True),
    dict(integer=True, nonpositive=True),
    dict(integer=True, nonzero=True),
    dict(noninteger=True),
    dict(rational=True, positive=True),
    dict(real=True, zero=False),
    dict(extended_real=True),
    dict(transcendental=True),
    dict(hermitian=True),
    dict(finite=True),
    dict(even=True, positive=True),
    dict(odd=True, positive=True),
    dict(extended_positive=True),
]
for a1 in range(len(SORTS)):
    for a2 in range(a1):
        same = ({"nonzero"}, {"real", "zero"})
        if {frozenset(SORTS[a1]), frozenset(SORTS[a2])} in (
            {frozenset({"nonzero"}), frozenset({"real", "zero"})},
            {frozenset(), frozenset({"finite"})},
            {frozenset({"hermitian"}), frozenset({"real"})},
            {frozenset({"extended_real"}), frozenset({"real"})},
            {frozenset({"extended_positive"}), frozenset({"positive"})},
            {frozenset({"hermitian"}), frozenset()},
            {frozenset({"hermitian"}), frozenset({"finite"})},
        ):
            continue
        if a1 and (sy(**SORTS[a1]) == sy(**SORTS[a2])):
            continue
        PP(f"{SORTS[a1]} {SORTS[a2]}", *(keyed(("s", q), sq_(sy(**SORTS[q]))) for q in (a1, a2)))
FS_ = [
    {},
    dict(real=True),
    dict(positive=True),
    dict(integer=True),
    dict(nonnegative=True),
    dict(imaginary=True),
    dict(even=True),
    dict(nonzero=True),
]
for a1 in range(len(FS_)):
    for a2 in range(a1):
        PP(
            f"function {FS_[a1]} {FS_[a2]}",
            *(
                partial(
                    lambda k: line(
                        (x, Function("h", **k)),
                        (Function("h", **k)(x) + 1) ** 2,
                        Function("h", **k)(x) ** 2 + 2 * Function("h", **k)(x) + 1,
                        D,
                    ),
                    FS_[q],
                )
                for q in (a1, a2)
            ),
        )
        PP(
            f"table {FS_[a1]} {FS_[a2]}",
            *(
                partial(
                    lambda k: line(
                        (n, IndexedBase("h", shape=(n,), **k)),
                        2 * Sum(IndexedBase("h", shape=(n,), **k)[i], (i, 1, n)),
                        Sum(2 * IndexedBase("h", shape=(n,), **k)[i], (i, 1, n)),
                        FS,
                    ),
                    FS_[q],
                )
                for q in (a1, a2)
            ),
        )
CONDS = {
    "none": (),
    "x>0": (x > 0,),
    "x>=0": (x >= 0,),
    "x≠0": (Ne(x, 0),),
    "x<0": (x < 0,),
    "Or": (Or(x > 0, y > 0),),
    "And": (x > 0, y > 0),
    "Xor": (Xor(x > 0, y > 0),),
    "Not": (Not(And(x > 0, y > 0)),),
    "Implies": (Implies(x > 0, y > 0),),
    "Equivalent": (Equivalent(x > 0, y > 0),),
    "Implies back": (Implies(y > 0, x > 0),),
    "Nand": (Nand(x > 0, y < 5),),
    "closed": (Contains(x, Interval(0, 1)),),
    "open": (Contains(x, Interval.open(0, 1)),),
    "half-open": (Contains(x, Interval.Ropen(0, 1)),),
    "half-open 2": (Contains(x, Interval.Lopen(0, 1)),),
    "FiniteSet": (Contains(x, FiniteSet(0, 1)),),
    "Integers": (Contains(x, sp.S.Integers),),
    "Naturals": (Contains(x, sp.S.Naturals),),
    "Naturals0": (Contains(x, sp.S.Naturals0),),
    "Rationals": (Contains(x, sp.S.Rationals),),
    "Range": (Contains(x, Range(0, 5)),),
    "Union": (Contains(x, Union(Interval(0, 1), Interval(2, 3))),),
    "Complement": (Contains(x, Complement(Interval(0, 5), FiniteSet(2))),),
    "x<=y": (x <= y,),
    "x<y": (x < y,),
    "Eq": (Eq(x, y),),
    "Abs<1": (Abs(x) < 1,),
    "Abs<=1": (Abs(x) <= 1,),
    "Mod": (Eq(Mod(x, 2), 1),),
    "Mod 0": (Eq(Mod(x, 2), 0),),
    "floor": (Eq(floor(x), x),),
    "ceil": (Eq(ceiling(x), x + 1),),
    "chain": (And(x > 0, Or(y > 0, x < 5)),),
    "Or And": (Or(And(x > 0, y > 0), x > 5),),
    "ITE": (ITE(x > 0, y > 0, y < 0),),
    "Not Contains": (Not(Contains(x, Interval(0, 1))),),
    "Not Eq sin": (Ne(sin(x), 0),),
    "Not Eq cos": (Ne(cos(x), 0),),
}
names_ = list(CONDS)
for a1 in range(len(names_)):
    for a2 in range(a1):
        PP(f"given {names_[a1]} / {names_[a2]}", *(keyed(("c", q), withc(*CONDS[names_[q]])) for q in (a1, a2)))
MC = {
    "none": (),
    "A=B": (Eq(A, B),),
    "A≠B": (Ne(A, B),),
    "sym": (Eq(A.T, A),),
    "herm": (Eq(Adjoint(A), A),),
    "real": (Eq(Adjoint(A), A.T),),
    "upper": (sp.Q.upper_triangular(A),),
    "lower": (sp.Q.lower_triangular(A),),
    "diag": (sp.Q.diagonal(A),),
    "posdef": (sp.Q.positive_definite(A),),
    "inv": (sp.Q.invertible(A),),
    "det≠0": (Ne(det(A), 0),),
    "tr≠0": (Ne(tr(A), 0),),
    "orth": (Eq(A.T * A, Id),),
    "unit": (Eq(Adjoint(A) * A, Id),),
    "rho<1": (S.SpectralRadius(A) < 1,),
    "rho<=1": (S.SpectralRadius(A) <= 1,),
    "A²=0": (Eq(A**2, Om),),
    "AB=BA": (Eq(A * B, B * A),),
    "AB=-BA": (Eq(A * B, -B * A),),
    "n=2": (Eq(n, 2),),
    "n>=2": (n >= 2,),
    "n even": (Eq(Mod(n, 2), 0),),
    "symmetric Q": (sp.Q.symmetric(A),),
    "orthogonal Q": (sp.Q.orthogonal(A),),
    "real Q": (sp.Q.real_elements(A),),
    "conj": (Eq(conjugate(A) if 0 else Adjoint(A).T, A),),
    "ForAll": (S.ForAll(A[r0, r0] >= 0, (r0, 0, n - 1)),),
    "ForAll 2": (S.ForAll(A[r0, r0] > 0, (r0, 0, n - 1)),),
    "ForAll 3": (S.ForAll(A[r0, r0] >= 0, (r0, 1, n - 1)),),
}
mn = list(MC)
for a1 in range(len(mn)):
    for a2 in range(a1):
        if {mn[a1], mn[a2]} in (
            {"real", "conj"},
            {"inv", "det≠0"},
            {"sym", "symmetric Q"},
            {"real", "real Q"},
            {"conj", "real Q"},
        ):
            continue
        PP(
            f"given {mn[a1]} / {mn[a2]}",
            *(
                keyed(("m", q), partial(lambda c: line((n, A, B), A * (B + Id), A * B + A, W, given=c), MC[mn[q]]))
                for q in (a1, a2)
            ),
        )
K = "print claim"


def NP(nm, d, *words):  # the text of a line that is not proved says so
    def go():
        try:
            q = d()
            ls = tuple(prove(q))
            from proofs import latex

            text = latex(q, ls, evidence="full")
        except (ValueError, TypeError) as e:
            return ("undecided", f"{type(e).__name__}: {e}"[:200], "")
        if all(l_.good for l_ in ls):
            return ("undecided", "all proved", "")
        low = text.lower()
        return (
            ("refuted", "", "")
            if any(
                w_ in low
                for w_ in (
                    "not proved",
                    "unproved",
                    "undecided",
                    "refuted",
                    "open",
                    "claim",
                    "conjecture",
                    "not established",
                )
            )
            else ("proved", text[-700:].replace("\n", " "), "")
        )

    add(K, nm, go, F)


NP("false line", lambda: line((x,), sqrt(x**2), x, D))
NP("refuted line", lambda: line((x,), x + 1, x, D))
NP("undecided", lambda: line((z,), log(exp(z) + 0 * z) if 0 else log(z**2), 2 * log(z), D))
NP("no procedure that takes it", lambda: line((x,), x, x + 1, W))
NP("conditional", lambda: line((x,), um(x), ON, D))
NP(
    "two lines, second false",
    lambda: Derivation(
        title="t",
        variables=letters(x),
        start=(x + 1) ** 2,
        steps=(Step(expr=x**2 + 2 * x + 1, reason="a", by=D), Step(expr=x**2, reason="b", by=D)),
    ),
)
NP("contradictory", lambda: line((x,), x, x + 1, D, given=(x > 1, x < 0)))
NP(
    "theorem not proved",
    lambda: line((y,), sqrt(y**2), y, Theorem(derive=lambda: line((x,), sqrt(x**2), x, D), at={x: y})),
)


K = "iv sort"
neg = Symbol("neg", negative=True)
for nm, fn, pt in [
    ("sign(p)e^p = 0", lambda: S.decide_initial_value(lm(lazy(sign, p), exp(p)), ZE, t=p, generator=ON), None),
    (
        "sign(p)e^p matrix",
        lambda: S.decide_initial_value(lazy(MatMul, lazy(sign, p), mexp(p * A)), Om, t=p, generator=A),
        None,
    ),
    (
        "Heaviside(p)e^p = e^p/2",
        lambda: S.decide_initial_value(lm(lazy(Heaviside, p), exp(p)), exp(p) / 2, t=p, generator=ON),
        None,
    ),
    ("0^p", lambda: S.decide_initial_value(lazy(Add, exp(p), lp(0, p)), 2 * exp(p), t=p, generator=ON), None),
    (
        "KD p",
        lambda: S.decide_initial_value(
            lazy(Add, exp(p), lm(exp(p), lazy(KroneckerDelta, p, 0))), 2 * exp(p), t=p, generator=ON
        ),
        None,
    ),
    (
        "Piecewise",
        lambda: S.decide_initial_value(
            lm(Piecewise((3, eq(p, 0)), (1, True), evaluate=False), exp(p)), 3 * exp(p), t=p, generator=ON
        ),
        None,
    ),
    ("Abs/p", lambda: S.decide_initial_value(lm(lazy(sign, neg), exp(neg)), ZE, t=neg, generator=ON), None),
    ("integer (-1)^n", lambda: S.decide_initial_value(lm((-1) ** (n), exp(n)), exp(n), t=n, generator=ON), {n: ON}),
]:
    F_(K, nm, fn, pt)
L(K, "chain sign(p)", (p,), lm(lazy(sign, p), exp(p)), ZE, partial(S.decide_initial_value, t=p, generator=ON))
L(
    K,
    "chain Piecewise",
    (p,),
    lm(Piecewise((3, eq(p, 0)), (1, True), evaluate=False), exp(p)),
    3 * exp(p),
    partial(S.decide_initial_value, t=p, generator=ON),
)


def sol(val, rhs, rate, letter):
    return Solution(derive=partial(line, (letter,), Derivative(val, letter), rate, DD), t=letter)(val, rhs)


F_(K, "Solution sign p", lambda: sol(lm(lazy(sign, p), exp(p)), ZE, exp(p), p))
K = "escape"
F_(K, "DirDer Abs(p) at -1", lambda: DD(S.DirectionalDerivative(Abs(p) * A, p, -1), A))
F_(K, "DirDer lazy Abs(p) at -1", lambda: DD(S.DirectionalDerivative(lazy(MatMul, lazy(Abs, p), A), p, -1), A))
F_(K, "Subs Derivative Abs(p) -1", lambda: DD(Subs(Derivative(lazy(Abs, p), p), p, -1), ON))
F_(
    K,
    "MatrixSum lazy |i| from -3",
    lambda: W(S.MatrixSum(lazy(MatMul, lazy(Abs, i), A), (i, -3, -1)), S.MatrixSum(i * A, (i, -3, -1))),
)
F_(
    K,
    "ForAll index positive from -1",
    lambda: FS(Sum(Tb[1], (j, -1, 0)), ZE, given=(S.ForAll(lazy(Ge, i * Tb[1], 0), (i, -1, 1)),)),
)
F_(K, "fun lazy |p|", lambda: S.decide_formula(fun(lazy(Abs, p), A, p), A, A=A))
F_(K, "fun lazy sqrt p² entries", lambda: EN(fun(lp(p**2, R(1, 2)), Em([[-2, 1], [0, 3]]), p), Em([[-2, 1], [0, 3]])))
F_(K, "fun lazy sign p entries", lambda: EN(fun(lazy(sign, p), Em([[-2, 0], [0, 3]]), p), Em([[1, 0], [0, 1]])))
F_(K, "fun lazy |p| W", lambda: W(fun(lazy(Abs, p), A, p), A))
F_(K, "fun lazy log exp x", lambda: EN(fun(lazy(log, exp(x)), Em([[7 * I, 0], [0, 1]]), x), Em([[7 * I, 0], [0, 1]])))
F_(K, "fun lazy conj x", lambda: EN(fun(lazy(conjugate, x), Em([[I, 0], [0, 1]]), x), Em([[I, 0], [0, 1]])))
F_(K, "fun lazy conj x formula", lambda: S.decide_formula(fun(lazy(conjugate, x), A, x), A, A=A))
F_(K, "fun lazy cos 2πn", lambda: S.decide_formula(fun(lazy(cos, 2 * pi * n), A, n), Id, A=A))
F_(
    K,
    "fun lazy (-1)^(2n) primary",
    lambda: S.decide_primary_function(fun(lazy(cos, 2 * pi * k), u * v.T, k), Id, alpha=0, beta=1, M=u * v.T, s=s),
)
F_(
    K,
    "lambda sqrt p² rank one",
    lambda: S.decide_primary_function(
        fun(lp(p**2, R(1, 2)), Id + u * v.T, p), Id + u * v.T, alpha=1, beta=1, M=u * v.T, s=s
    ),
    {n: ON, u: -3 * ones(1, 1), v: ones(1, 1)},
)
F_(K, "det fun lazy conj", lambda: DET(det(fun(lazy(conjugate, x), A, x)), det(A)))
F_(K, "tr fun lazy", lambda: W(tr(fun(lazy(Abs, p), A, p)), tr(A)))
F_(K, "Limit lazy |p| at -1", lambda: S.decide_limit(Limit(lazy(Abs, p), p, -1), -ON))
F_(K, "Integral lazy |p|", lambda: D(Integral(lazy(Abs, p), (p, -1, 1)), Integral(p, (p, -1, 1))))
F_(K, "Integral sqrt", lambda: W(Integral(lp(p**2, R(1, 2)), (p, -1, 1)), Integral(p, (p, -1, 1))))
for nm, l_, r_ in [("lam |p|", lazy(Abs, p), p), ("lam cos2πn", lazy(cos, 2 * pi * n), ON)]:
    q = next(iter(l_.free_symbols))
    add(K, "check " + nm, bad(lambda l_=l_, r_=r_, q=q: check(claim(fun(l_, A, q), "==", fun(r_, A, q)))), F)
    add(
        K,
        "check int " + nm,
        bad(lambda l_=l_, r_=r_, q=q: check(claim(Subs(l_, q, y - R(1, 3)), "==", r_.subs(q, y - R(1, 3))))),
        F,
    )
    F_(K, "D Subs " + nm, lambda l_=l_, r_=r_, q=q: D(Subs(l_, q, y - R(1, 3)), r_.subs(q, y - R(1, 3))))
    F_(K, "W Subs " + nm, lambda l_=l_, r_=r_, q=q: W(Subs(l_, q, y - R(1, 3)), r_.subs(q, y - R(1, 3))))
    F_(K, "assert Subs " + nm, lambda l_=l_, r_=r_, q=q: ident(Subs(l_, q, y - R(1, 3)), r_.subs(q, y - R(1, 3))))
K = "tables"
for kw, stm in [
    (dict(complex=True), (lambda c: (im(c[1]), "==", 0))),
    (dict(complex=True), (lambda c: (conjugate(c[1]), "==", c[1]))),
    ({}, (lambda c: (conjugate(c[1]), "==", c[1]))),
    ({}, (lambda c: (im(c[1]), "==", 0))),
    (dict(imaginary=True), (lambda c: (re(c[1]), "!=", 0))),
    (dict(rational=True), (lambda c: (c[1], "!=", R(1, 3)))),
    (dict(even=True), lambda c: (Mod(c[1], 4), "==", 0)),
    (dict(prime=True), lambda c: ((-1) ** c[1], "==", -1)),
    (dict(odd=True), lambda c: (c[1], "<=", 1001)),
    (dict(nonzero=True), lambda c: (sqrt(c[1] ** 2), "==", c[1])),
    (dict(negative=True), lambda c: (c[1], "<=", -R(1, 100))),
    (dict(zero=False), lambda c: (conjugate(c[1]), "==", c[1])),
    (dict(algebraic=True), lambda c: (im(c[1]), "==", 0)),
    (dict(finite=True), lambda c: (im(c[1]), "==", 0)),
    (dict(integer=True), lambda c: (Sum(c[i], (i, 1, n)), "!=", 0)),
    (dict(noninteger=True), lambda c: (2 * c[1], "!=", 1)),
    (dict(nonpositive=True), lambda c: (c[1], "!=", 0)),
]:
    cc_ = IndexedBase("c", shape=(n,), **kw)
    st_ = stm(cc_)
    add(K, f"check {kw} {st_}", bad(lambda st_=st_: check(claim(*st_))), F)
    add(K, f"sweep {kw} {st_}", bad(lambda st_=st_: sweep(claim(*st_), size=300)), F)
    if st_[1] == "==":
        for lev in ("ball", "sample"):
            add(
                K,
                f"assert {lev} {kw} {st_}",
                bad(lambda st_=st_, lev=lev: ident(sympify(st_[0]), sympify(st_[2]), lev)),
                F,
            )
K = "thin2"
nil = [
    ("tr A=0,n=2", det(A), "==", 0, eq(tr(A), 0), eq(n, 2)),
    ("det A=0,n=2", A**2, "==", Om, eq(det(A), 0), eq(n, 2)),
    ("A³=0", A**2, "==", Om, eq(A**3, Om)),
    ("A²=A tr", tr(A), "==", n, eq(A**2, A)),
    ("ABA=A", A * B, "==", Id, eq(A * B * A, A)),
    ("AB=-BA", A * B, "==", Om, eq(A * B, -B * A)),
    ("e^A=I", A, "==", Om, eq(mexp(A), Id)),
    ("A²=B²", A, "==", B, eq(A**2, B**2)),
    ("skew n=3", A, "==", Om, eq(A.T, -A), eq(n, 3)),
    ("det=tr", A, "==", Id, eq(det(A), tr(A)), eq(n, 2)),
    ("det A=1 n=2 re tr", re(tr(A)), "<=", 2, eq(det(A), 1), eq(n, 2)),
    ("A^4=I", A**2, "==", Id, eq(A**4, Id)),
    ("A*=A, A²=I", tr(A), "==", n, eq(Adjoint(A), A), eq(A**2, Id)),
    ("rank one by e2,e3", A, "==", tr(A) * Id, eq(A**2, tr(A) * A)),
    ("tr A^2=0", tr(A), "==", 0, eq(tr(A**2), 0)),
    ("tr A = tr A² = 0 n=3", det(A), "==", 0, eq(tr(A), 0), eq(tr(A**2), 0), eq(n, 3)),
    ("rank one n=3", det(A), "==", 0, eq(tr(A) ** 2, tr(A * A)), eq(n, 3)),
    ("rank n=2", det(A), "==", 0, eq(tr(A) ** 2, tr(A * A)), eq(n, 3), ne(tr(A), 0)),
    ("tr A³=(tr A)³ n=2", det(A), "==", 0, eq(tr(A**3), tr(A) ** 3), eq(n, 2)),
    ("det(A)=det(B), tr eq n=3", tr(A**2), "==", tr(B**2), eq(det(A), det(B)), eq(tr(A), tr(B)), eq(n, 3)),
    ("det 2 = (det)² n=2", det(A), "==", 0, eq(det(A) ** 2, det(A)), eq(n, 2)),
    ("det(I+A)=1", det(A), "==", 0, eq(det(Id + A), 1), eq(n, 2)),
    ("det(I+A)=1+tr", det(A), "==", 0, eq(det(Id + A), 1 + tr(A)), eq(n, 3)),
    ("charpoly n=3", det(A), "==", -1, eq(A**3 + Id, Om), eq(n, 3)),
    ("s=1", s, "!=", 1),
    ("s=2", s, "!=", 2),
    ("tr A=1", tr(A), "!=", 1),
    ("det A=2", det(A), "!=", 2),
    ("det(I+A)", det(Id + A), "!=", 0),
    ("det(I-A)", det(Id - A), "!=", 0),
    ("det(2I-A)", det(2 * Id - A), "!=", 0),
    ("det(AB-BA)", det(A * B - B * A), "!=", 0, eq(n, 2)),
    ("tr A=tr B", tr(A), "!=", tr(B)),
    ("x+y", x + y, "!=", 1),
    ("xy", x * y, "!=", 2),
    ("x²+y²", x**2 + y**2, "!=", 5),
    ("z²", z**2, "!=", -3),
    ("nm", n * m, "!=", 12),
    ("|z|", Abs(z), "!=", 1),
    ("zw", z * w, "!=", I),
    ("z+w", z + w, "!=", 0),
    ("e^z", exp(z), "!=", 1),
    ("x/y", x / y, "!=", 3, ne(y, 0)),
    ("x^3-y^2", x**3 - y**2, "!=", 0),
    ("x³+y³", x**3 + y**3, "!=", 9),
    ("ΣT", Sum(Tb[i], (i, 1, n)), "!=", 1),
    ("ΣT²", Sum(Tb[i] ** 2, (i, 1, n)), "!=", 1),
    ("ΠT", Product(Tb[i], (i, 1, n)), "!=", 1),
    ("Th", Sum(Tb[i] * hb[i], (i, 1, n)), "!=", 0),
    ("ΣP", Sum(Pb[i], (i, 1, n)), "!=", 1),
    ("max=1", S.Largest(Tb[i], (i, 1, n)), "!=", 1),
    ("uᵀu=1", S.contraction(u.T, u), "!=", 1),
    ("uᵀu=0", S.contraction(u.T, u), "!=", 0, ne(u, ZeroMatrix(n, 1))),
    ("rho=1", S.SpectralRadius(A), "!=", 1),
    ("cos x", cos(x), "!=", R(3, 5)),
    ("tan", tan(x), "!=", 1, ne(cos(x), 0)),
    ("e^x+x", exp(x) + x, "!=", 0),
    ("x^x", p**p, "!=", 2),
    ("log", log(p), "!=", 1),
    ("x log x", p * log(p), "!=", -R(1, 4)),
    ("sin x=x/2", sin(x), "!=", x / 2, ne(x, 0)),
    ("tr exp", tr(mexp(A)), "!=", 0),
    ("det exp=-1", det(mexp(A)), "!=", -1),
    ("tr AB", tr(A * B), "!=", 0),
    ("|z|=1", z, "==", 1, eq(Abs(z), 1), re(z) > R(9, 10)),
    ("|z|=1b", im(z), "==", 0, eq(Abs(z), 1)),
    ("|z-1|=1", re(z), "==", 2, eq(Abs(z - 1), 1)),
    ("|z|=|w|", z, "==", w, eq(Abs(z), Abs(w))),
    ("re=im", z, "==", 0, eq(re(z), im(z))),
    ("zz*=4", z, "==", 2, eq(z * conjugate(z), 4), re(z) > 1),
    ("e^z=1", z, "==", 0, eq(exp(z), 1)),
    ("e^z=-1", z, "==", I * pi, eq(exp(z), -1)),
    ("cos z=2", im(z), "<=", 5, eq(cos(z), 2)),
    ("sin x=0", x, "==", 0, eq(sin(x), 0)),
    ("x³-x", Abs(x), "<=", R(1, 2), eq(x**3 - x, 0)),
    ("cosh", x, "==", 0, eq(cosh(x), cosh(y))),
    ("x^y=1", y, "==", 0, eq(p**y, 1)),
    ("x+1/x", p, "==", 1, eq(p + 1 / p, R(5, 2))),
    ("floor", x, "==", 2, eq(floor(x), 2)),
    ("Max", x, "==", y, eq(Max(x, y), 1)),
    ("Abs", x, "==", 1, eq(Abs(x - 1), 2)),
    ("Mod", n, "==", 3, eq(Mod(n, 5), 3)),
    ("gcd", n, "==", m, eq(n**2, m**2), ne(n, 5)),
    ("pythag", n, "<=", 3, eq(n**2 + m**2, k**2)),
    ("x²=2y²", x, "==", 0, eq(x**2, 2 * y**2)),
    ("binomial", n, "==", 4, eq(binomial(n, 2), 6 + 0 * n), n >= 1)
    if 0
    else ("binomial", m, "==", 1, eq(binomial(n, m), n)),
    ("factorial", n, "==", 1, eq(factorial(n), n)),
    ("2^n=n²", n, "==", 2, eq(2**n, n**2)),
    ("n^m=m^n", n, "==", m, eq(n**m, m**n)),
]
for it in nil:
    if it[0] == "gcd":
        continue
    ck(*it)
K = "sorts far"
for kw in (dict(even=True), dict(prime=True), dict(even=True, positive=True)):
    ck(f"Symbol {kw} <= 10^6", Symbol("q", **kw), "<=", 10**6)
ck("Symbol even >= -10^6", -(10**6), "<=", Symbol("q", even=True))
for kw, v_ in (
    (dict(real=True), 7),
    (dict(rational=True), R(1, 3)),
    (dict(nonnegative=True), R(1, 2)),
    (dict(positive=True), 7),
    (dict(integer=True), 7),
    (dict(odd=True), 7),
    (dict(prime=True), 7),
):
    ck(f"table {kw} != {v_}", IndexedBase("c", shape=(n,), **kw)[n], "!=", v_)
for kw in (dict(real=True), dict(odd=True), dict(even=True)):
    ck(f"table {kw} >= -10^5", -(10**5), "<=", IndexedBase("c", shape=(n,), **kw)[1])
for kw in (dict(prime=True), dict(odd=True)):
    ck(f"table {kw} <= 10^6", IndexedBase("c", shape=(n,), **kw)[1], "<=", 10**6)
ck("A[0,0]!=7", A[0, 0], "!=", 7)
ck("u[0]!=7", u[0, 0], "!=", 7)
ck("T11!=3", IndexedBase("c", shape=(n, m), real=True)[1, 1], "!=", 3)
ck("T1 Tn != 4", Tb[1] * Tb[n], "!=", 4)
K = "functions2"
for it in [
    ("f odd at1", f(0), "==", 0, eq(f(1), -f(-1))),
    ("f(2)=2f(1)", f(3), "==", 3 * f(1), eq(f(2), 2 * f(1))),
    ("f(0)=f(1)", f(2), "==", f(0), eq(f(0), f(1))),
    ("f'(0)=0", f(x), "==", f(-x), eq(Subs(Derivative(f(t), t), t, 0), 0)),
    ("f(0)=1", f(x), "!=", 0, eq(f(0), 1)),
    ("f even at1", f(2), "==", f(-2), eq(f(1), f(-1))),
    ("f(0)=0", f(1), "==", Subs(Derivative(f(t), t), t, 0), eq(f(0), 0)),
    ("f=g at 0", f(x), "==", g(x), eq(f(0), g(0))),
    ("f<=g at 0", fR(1), "<=", Function("gR", real=True)(1), fR(0) <= Function("gR", real=True)(0)),
    ("fR incr", fR(0), "<=", fR(2), fR(0) <= fR(1)),
    ("fR convex", fR(1), "<=", (fR(0) + fR(3)) / 2, 2 * fR(1) <= fR(0) + fR(2)),
    ("f(x)²=1", f(x), "==", 1, eq(f(x) ** 2, 1)),
    ("f(x)=x", f(f(x)), "==", x, eq(f(0), 0)),
    ("f(1)=1", f(n), "==", n, eq(f(1), 1)),
    ("|f|<=1", Abs(f(x)), "<=", 1, eq(f(0), 0)),
    ("f(x+1)=f(x)", f(x + 2), "==", f(x), eq(f(x + 1), f(x))),
    ("f(2x)=f(x)", f(0), "==", f(x), eq(f(2 * x), f(x))),
    ("f f'", Derivative(f(x), x), "==", 0, eq(f(x), 0)),
    ("f(f(0))", f(0), "==", 0, eq(f(f(0)), 0)),
    ("f'(x)=f(x)", f(x), "==", f(0) * exp(x), eq(Derivative(f(x), x), f(x))),
    ("fi sum", fi(0) + fi(1), "!=", 1),
    ("fi parity", Mod(fi(1) + fi(0), 2), "==", 0, eq(Mod(fi(0), 2), 0)),
    ("fP ≤", fP(0), "<=", fP(1)),
    ("fP log", log(fP(0)) * log(fP(1)), "<=", 10),
    ("f Lipschitz", Abs(f(x) - f(y)), "<=", Abs(x - y), eq(f(0), 0), eq(f(1), 1)),
    ("f const zero", f(1), "!=", 0, ne(f(0), 0)),
    ("f(0)+f(1)=0", f(0) * f(1), "==", 0, eq(f(0) + f(1), 0)),
    ("f product", f(0) * f(1), "!=", 1),
    ("f(x)=f(y)", x, "==", y, eq(f(x), f(y))),
    ("fR(0)fR(1)<0", fR(R(1, 2)), "==", 0, fR(0) * fR(1) < 0),
]:
    ck(*it)
