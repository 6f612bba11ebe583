"""Inner products, squares and cases at the front door: complex columns, one row, poles of cases, wrong constants."""

from sympy import OneMatrix

from symbolic.procedures.inner_products import decide_inner_products
from symbolic.procedures.nonnegative_terms import decide_by_terms, logarithm_gap, modulus_gap, square
from symbolic.procedures.piecewise_rational import decide_piecewise_rational
from symbolic.procedures.squares import decide_by_squares
from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
a_, b_, c_ = (MatrixSymbol(q, n, 1) for q in ("a_", "b_", "c_"))
d_ = MatrixSymbol("d_", n, 1)
G_ = MatrixSymbol("G_", n, n)
X_ = MatrixSymbol("X_", n, m)
c0 = MatrixSymbol("c0", N, 1)
real_ = lambda *ms: tuple(Eq(sp.Adjoint(q), q.T) for q in ms)
ip = lambda q, r: S.contraction(q.T, r)
aa, bb, cc, ab, bc, ac = ip(a_, a_), ip(b_, b_), ip(c_, c_), ip(a_, b_), ip(b_, c_), ip(a_, c_)
re2, re3 = real_(a_, b_), real_(a_, b_, c_)
e = Symbol("e", real=True)

# 1. inner products --------------------------------------------------------------------------------
for lh, rh, given in (
    (ab**2, aa * bb, ()),
    (ab**2, aa * bb, re2[:1]),
    (ab**2, aa * bb / 2, re2),
    (ab**2, aa * bb - 1, re2),
    (ab, aa * bb, re2),
    (ab, sqrt(aa) * bb, re2),
    (ab**2, aa + bb, re2),
    (ab, (aa + bb) / 3, re2),
    (2 * ab, aa + bb - 1, re2),
    (aa * bb, ab**2, re2),
    (ZE, ab, re2),
    (ab, ZE, re2),
    (ZE, aa - 1, re2),
    (ON, aa, re2),
    (aa, aa**2, re2),
    (ZE, aa, ()),
    (ZE, aa * bb, ()),
    (ab**2, ON, (*re2, Eq(aa, 1))),
    (ab**2, ON, (*re2, aa <= 1)),
    (ab, R(1, 2), (*re2, Eq(aa, 1), Eq(bb, 1))),
    (R(-1, 2), ab, (*re2, Eq(aa, 1), Eq(bb, 1))),
    (ab**3, aa * bb, re2),
    (Abs(ab), aa, re2),
    (Abs(ab), Max(aa, bb) / 2, re2),
    (ab * bc, ac * bb, re3),
    (ab**2 + bc**2, aa * bb + bb * bb, re3),
    (ab**2 + ac**2, aa * (bb + cc) / 2, re3),
    (ab**2 + ac**2 + bc**2, aa * bb, re3),
    (ab * ac, aa * bc, re3),
    (aa * bb * cc + 2 * ab * bc * ac, aa * bc**2 + bb * ac**2 + cc * ab**2, re3),
    (ab + bc, ac + bb, re3),
    (sqrt(ip(a_ + b_, a_ + b_)), sqrt(aa) + sqrt(bb), ()),
    (sqrt(aa) + sqrt(bb), sqrt(ip(a_ + b_, a_ + b_)), re2),
    (sqrt(ip(a_ + b_, a_ + b_)), sqrt(aa) - sqrt(bb), re2),
    (ip(a_ + b_, a_ + b_), aa + bb, re2),
    (ip(a_ - b_, a_ - b_), aa + bb, re2),
    (aa + bb, ip(a_ - b_, a_ - b_), re2),
    (ip(a_ + b_, a_ + b_), 2 * aa + bb, re2),
    (ip(a_, b_ + c_), ab, re3),
    (ip(a_, G_ * a_), ip(a_, a_), (*re2, *real_(G_))),
    (ZE, ip(a_, G_ * a_), (*re2, *real_(G_))),
    (ZE, ip(a_, G_ * a_), (*re2, *real_(G_), Eq(G_.T, G_))),
    (ZE, ip(a_, G_ * G_ * a_), (*re2, *real_(G_))),
    (ip(a_, G_ * b_) ** 2, ip(a_, G_ * a_) * ip(b_, G_ * b_), (*re2, *real_(G_), Eq(G_.T, G_))),
    (ip(a_, G_ * b_) ** 2, aa * bb, (*re2, *real_(G_))),
    (ip(G_ * a_, G_ * a_), aa, (*re2, *real_(G_))),
    (aa, ip(G_ * a_, G_ * a_), (*re2, *real_(G_))),
    (ip(a_, G_ * a_) ** 2, aa * ip(a_, G_ * a_), (*re2, *real_(G_))),
    (exp(ab), exp(aa), re2),
    (log(1 + aa), aa / 2, re2),
    (exp(ab), 1 + ab, re2),
    (cos(ab), 1 - ab**2 / 2, re2),
    (sp.tanh(aa), aa / 2, re2),
    (1 / (1 + aa), 1 / (2 + aa), re2),
    (ab / aa, ON, re2),
    (ab**2 / aa, bb - 1, re2),
    (bb, ab**2 / aa, re2),
    (x * ab, x * aa, re2),
    (x * ab, (x**2 * aa + bb) / 3, re2),
    (x * aa, aa, (*re2, x <= 2)),
    (sp.im(ab), ZE, ()),
    (S.contraction(sp.Adjoint(a_), b_), aa, ()),
    (sqrt(ab), sqrt(aa), re2),
    (sp.S(1), ip(c0, c0), real_(c0)),
    (ip(c0, c0), ZE, real_(c0)),
    (tr(X_.T * X_), tr(X_.T * X_) ** 2, real_(X_)),
    (ZE, tr(X_.T * X_), ()),
    (tr(G_), tr(G_.T * G_), real_(G_)),
    (tr(G_ * G_), tr(G_.T * G_), ()),
    (tr(G_) ** 2, tr(G_.T * G_), real_(G_)),
    (tr(G_.T * G_), tr(G_ * G_), real_(G_)),
    (tr(G_ * A), (tr(G_.T * G_) + tr(A.T * A)) / 3, real_(G_, A)),
    (tr(G_ * A) ** 2, tr(G_.T * G_) + tr(A.T * A), real_(G_, A)),
    (tr(G_ * A * G_ * A), tr(G_ * G_ * A * A), real_(G_, A)),
    (tr(G_ * A * G_ * A), tr(G_ * G_ * A * A), (*real_(G_), Eq(G_.T, G_), Eq(A.T, A))),
    (ZE, x * aa, re2),
    (ZE, x**2 * aa, re2[1:]),
    (ZE, z**2 * aa, re2),
    (ZE, z * conjugate(z) * ip(a_, b_), re2),
):
    false_("inner product", lh, rh, "<=", given)

for lh, rh, given in (
    (ab**2, aa * bb, re2),
    (2 * ab, aa + bb, re2),
    (ab, ON, (*re2, Eq(aa, 1), Eq(bb, 1))),
    (sqrt(ip(a_ + b_, a_ + b_)), sqrt(aa) + sqrt(bb), re2),
    (ip(a_ + b_, a_ + b_), 2 * aa + 2 * bb, re2),
    (log(1 + aa), aa, re2),
    (ab**2 / aa, bb, re2),
    (tr(G_ * G_), tr(G_.T * G_), real_(G_)),
    (2 * tr(G_.T * A), tr(G_.T * G_) + tr(A.T * A), real_(G_, A)),
    (ab + bc + ac, aa + bb + cc, re3),
):
    true_("inner product", lh, rh, "<=", given)

# 2. cases of rational functions -------------------------------------------------------------------
for lh, rh, rel, given, at in (
    (z * sign(x) * Abs(x), z * x, "<=", (), {z: I, x: ON}),
    (z * Max(x, y), z * (x + y + Abs(x - y)) / 2, "<=", (), {z: I, x: ON, y: ON}),
    (Abs(x) / x, sign(x), "==", (), {x: ZE}),
    (x / Abs(x), sign(x), "==", (), {x: ZE}),
    (1 / sign(x), sign(x), "==", (), {x: ZE}),
    (sign(x) ** 2, ON, "==", (), None),
    (sign(x) ** 2, ON, "==", (x >= 0,), None),
    (sign(x) * sign(y), sign(x + y), "==", (), None),
    (sign(x * y), sign(x), "==", (y >= 0,), None),
    (sign(x - y), -sign(x - y), "==", (), None),
    (Max(x, y) * Min(x, y), x * y, "!=", (), None),
    (Max(x, y) ** 2, Max(x**2, y**2), "==", (), None),
    (Max(x, y) ** 3, Max(x**2, y**2), "==", (), None),
    (Min(x, y) ** 2, x * y, "<=", (), None),
    (Max(1 / x, 1 / y), 1 / Min(x, y), "==", (), {x: -ON, y: ON}),
    (Max(1 / x, 1 / y), 1 / Min(x, y), "==", (x > 0,), None),
    (Max(x, 1 / x), ON, "<=", (x > 0,), None),
    (ON, Max(x, 1 / x), "<=", (), {x: ZE}),
    (Abs(x * y), x * Abs(y), "==", (), None),
    (Abs(x + y), Abs(x) + Abs(y), "==", (), None),
    (Abs(x + y), Abs(x) + Abs(y), "==", (x >= 0,), None),
    (Abs(Abs(x) - Abs(y)), Abs(x) - Abs(y), "==", (), None),
    (Abs(x) ** 3, x**3, "<=", (x >= -1,), None),
    (Abs(x) * x, x**2, "==", (x < 1,), None),
    (Abs(1 / x), 1 / x, "==", (x < 0,), None),
    (Abs(x / y), Abs(x) / y, "==", (y >= 0,), {y: ZE}),
    (Abs(x - 1) + Abs(x + 1), 2 * Abs(x), "==", (x >= 0,), None),
    (Abs(x - y) * Abs(x + y), x**2 - y**2, "==", (x > y,), None),
    (Abs(x**2 - 1), x**2 - 1, "<=", (), None),
    (Max(x, -x) * sign(x), Abs(x), "==", (), None),
    (Max(x**2, x), x**2, "==", (x >= 0,), None),
    (Max(x, y) + Min(x, y), x + y + KroneckerDelta(x, y), "==", (), None),
    (Max(0, x) ** 2 + Min(0, x) ** 2, x**2 + Max(0, x), "==", (), None),
    (Max(0, x) * Max(0, -x), x**2, "==", (), None),
    (x / Max(x, y), ON, "<=", (), {x: ZE, y: ZE}),
    (x / Max(x, 0), ON, "==", (x >= 0,), {x: ZE}),
    (lazy(Mul, Max(x, y), 1 / Max(x, y)), ON, "==", (), {x: ZE, y: ZE}),
    (Max(x, y) / Max(y, x) ** 2, 1 / Max(x, y), "==", (), {x: ZE, y: ZE}),
    ((x - y) / Abs(x - y), sign(x - y), "==", (), {x: ZE, y: ZE}),
    (sign(x - y) * (x - y), x - y, "<=", (), None),
    (sign(z) * Abs(z), Abs(z), "==", (), None),
    (sign(z) ** 2, ON, "==", (), {z: I}),
    (Abs(z) ** 2, z**2, "==", (), {z: I}),
    (Abs(fin) ** 2, fin**2, "==", (), {fin: I}),
    (Abs(im_) ** 2, im_**2, "==", (), {im_: I}),
    (Abs(x + I * y), Abs(x) + Abs(y), "==", (), None),
    (sign(x) * sign(1 / x), ON, "==", (), {x: ZE}),
    (Max(j, l) ** 2, j * l, "==", (Eq(j, l + 1),), None),
    (Abs(j) * (Abs(j) - 1), ON, "<=", (), None),
    (Abs(x) * y, Abs(y) * x, "==", (x + y > 0,), None),
    (Max(x, y, e), Max(x, y), "==", (e <= x * y,), None),
    (Max(x, y, e), Max(x, Min(y, e)), "==", (), None),
    (Max(x, Min(y, e)), Min(Max(x, y), e), "==", (), None),
    (Max(x * e, y * e), e * Max(x, y), "==", (), None),
    (Max(x * e, y * e), e * Max(x, y), "==", (e >= -1,), None),
    (Max(x, y) / e, Max(x / e, y / e), "==", (e >= 0,), {e: ZE}),
):
    false_("cases", lh, rh, rel, given, at)
for lh, rh, rel, given in (
    (x * sign(x), Abs(x), "==", ()),
    (Max(x, y) * Min(x, y), x * y, "==", ()),
    (Max(x * e, y * e), e * Max(x, y), "==", (e >= 0,)),
    (Abs(x / y), Abs(x) / y, "==", (y > 0,)),
    (Max(x, 1 / x), ON, "!=", (x > 1,)),
    (ON, Max(x, 1 / x), "<=", (x > 0,)),
    (Abs(x - y) * Abs(x + y), Abs(x**2 - y**2), "==", ()),
    (Max(x, y) ** 2, Max(x**2, y**2), "==", (x + y >= 0,)),
    (sign(x) * sign(y), sign(x * y), "==", ()),
    (Max(x, y) ** 3, Max(x**3, y**3), "==", ()),
):
    true_("cases", lh, rh, rel, given)

# 3. certificates that lie -------------------------------------------------------------------------
CE_ = S.decide_by_certificate
f_, g_, J = Function("f"), Function("g"), Symbol("J", integer=True)
xs, ys = (IndexedBase(q, shape=(n,), real=True) for q in "xy")
ps = IndexedBase("p", shape=(n,), nonnegative=True)
FA, ALL, Su = S.ForAll, (i, 1, n), lambda term, hi=n, lo=1, q=i: Sum(term, (q, lo, hi))
REAL2 = (a_, b_)
CLAIMS = {
    "equation on a range that runs backwards": lambda: CE_(
        Su(f_(i), J), Su(g_(i), J), multipliers=((ON, FA(Eq(f_(i), g_(i)), (i, 1, J))),)
    ),
    "entries on a range that runs backwards": lambda: CE_(
        Su(xs[i], J), Su(ys[i], J), multipliers=((ON, FA(Eq(xs[i], ys[i]), (i, 1, J))),)
    ),
    "weight of unknown sign": lambda: CE_(
        Su(xs[i] * ys[i]), Su(ys[i] ** 2), multipliers=((ys[i], FA(xs[i] <= ys[i], ALL)),)
    ),
    "weight of another range": lambda: CE_(
        Su(ps[i] * xs[i], n + 1), Su(ps[i] * ys[i], n + 1), multipliers=((ps[i], FA(xs[i] <= ys[i], ALL)),)
    ),
    "bound of a smaller range": lambda: CE_(
        Su(xs[i]), Su(ys[i]), multipliers=((ON, FA(xs[i] <= ys[i], (i, 1, n - 1))),)
    ),
    "bound at one place": lambda: CE_(Su(xs[i]), Su(ys[i]), multipliers=((ON, xs[1] <= ys[1]),)),
    "bound at a free place": lambda: CE_(Su(xs[i]), Su(ys[i]), multipliers=((n, xs[i] <= ys[i]),)),
    "negative weight": lambda: CE_(Su(ys[i]), Su(xs[i]), multipliers=((-ON, FA(xs[i] <= ys[i], ALL)),)),
    "weight 1/p": lambda: CE_(ZE, Su(xs[i]), multipliers=((1 / ps[i], FA(ZE <= ps[i] * xs[i], (i, 1, n))),)),
    "part with an index outside": lambda: CE_(ps[1], Su(ps[i]), parts=(Su(ps[i], n, 3),)),
    "part that is a difference": lambda: CE_(Su(ps[i], n, 2), Su(ps[i], n, 3), parts=(-ps[2],)),
    "part over an empty range": lambda: CE_(ZE, Su(ps[i], 0, 3), parts=(Su(ps[i], 0, 3),)),
    "part of complex f": lambda: CE_(ZE, Su(f_(i) ** 2), parts=(Su(f_(i) ** 2),)),
    "part of modulus less twice": lambda: CE_(2 * Su(xs[i]), Su(Abs(xs[i])), parts=(Su(Abs(xs[i]) - 2 * xs[i]),)),
    "squares: complex": lambda: decide_by_squares(ZE, aa, squares=((ON, a_),), real=()),
    "squares: letters that are no numbers": lambda: decide_by_squares(ZE, z * aa, squares=((z, a_),), real=(a_,)),
    "squares: product of two": lambda: decide_by_squares(ZE, ab * aa, squares=((ab, a_),), real=REAL2),
    "squares: pole": lambda: decide_by_squares(-bb / aa, ZE, squares=((1 / aa, b_),), real=REAL2),
    "squares: i times": lambda: decide_by_squares(ZE, -aa, squares=((ON, I * a_),), real=(a_,)),
    "squares: √x": lambda: decide_by_squares(ZE, x * aa, squares=((ON, sqrt(x) * a_),), real=(a_,)),
    "squares: of 1/x": lambda: decide_by_squares(
        ZE, aa * (2 * sign(q0) - 1), squares=((1 / q0, sqrt(q0 * (2 * sign(q0) - 1)) * a_),), real=(a_,)
    ),
    "squares: a hypothesis used twice": lambda: decide_by_squares(
        aa, bb, squares=((ON, b_),), real=REAL2, cofactors=((-a_.T, Eq(a_, 2 * b_), Identity(1)),)
    ),
    "terms: log of a letter": lambda: decide_by_terms(log(x), x - 1, terms=((1, logarithm_gap, x),), given=(x >= 0,)),
    "terms: log of a square": lambda: decide_by_terms(log(x**2), x**2 - 1, terms=((1, logarithm_gap, x**2),)),
    "terms: square of i": lambda: decide_by_terms(ZE, -(x**2), terms=((1, square, I * x),)),
    "terms: modulus of i": lambda: decide_by_terms(I * x, Abs(x), terms=((1, modulus_gap, I * x),)),
    "terms: square of a root": lambda: decide_by_terms(ZE, x, terms=((1, square, sqrt(x)),)),
    "terms: weight |z|": lambda: decide_by_terms(ZE, Abs(z) * z**2, terms=((Abs(z), square, z),)),
    "terms: log off by one": lambda: decide_by_terms(log(p), p - 2, terms=((1, logarithm_gap, p),)),
    "terms: negative log": lambda: decide_by_terms(-log(p), p - 1, terms=((1, logarithm_gap, p),)),
    "terms: no terms": lambda: decide_by_terms(x, x + y, terms=()),
    "terms: condition the other way": lambda: decide_by_terms(ZE, x**3, terms=((x, square, x),), given=(x <= 0,)),
    "terms: complex side": lambda: decide_by_terms(z, z + x**2, terms=((1, square, x),)),
    "numbers: other columns real": lambda: decide_inner_products(ab**2, aa * bb, given=real_(a_, c_)),
    "numbers: reality of the sum alone": lambda: decide_inner_products(
        ab**2, aa * bb, given=(Eq(sp.Adjoint(a_ + b_), (a_ + b_).T),)
    ),
    "numbers: reversed": lambda: decide_inner_products(aa * bb, ab**2, given=re2),
    "numbers: third powers": lambda: decide_inner_products(ab**3, aa * bb * ab, given=re2),
    "cases: complex": lambda: decide_piecewise_rational(z * sign(x) * Abs(x), z * x, relation="<="),
}
POINTS = {
    "terms: log of a square": {x: ZE},
    "squares: pole": {n: ON, a_: Matrix([[0]]), b_: Matrix([[1]])},
    "terms: square of a root": {x: -ON},
    "squares: √x": {x: -ON, n: ON, a_: Matrix([[1]])},
    "cases: complex": {z: I, x: ON},
    "terms: complex side": {z: I, x: ON},
    "terms: log of a letter": {x: ZE},
}
for name_, claim_ in CLAIMS.items():
    add(f"{DOOR} certificate", name_, bad(claim_), F, POINTS.get(name_))
