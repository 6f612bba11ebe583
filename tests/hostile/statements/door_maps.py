"""Distributions, maps between finite sets, functions of functions, and theorems of one's own, each with a slip."""

from numeric_check import dimension, distribution, entries
from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
FA, KD = S.ForAll, KroneckerDelta
vi, vk, vj = symbols("vi vk vj", integer=True, positive=True)
Nn, Mm = dimension("Nn"), dimension("Mm")
nn, mm = Nn.symbol, Mm.symbol
P_, Q_ = distribution("P", Nn), distribution("Q", Nn, positive=True)
R_ = distribution("R", Mm)
pd, qd, rd = P_.symbol, Q_.symbol, R_.symbol
onep, oneq, oner = P_.conditions[0], Q_.conditions[0], R_.conditions[0]
G_ = entries("G", Nn, positive=True, integer=True)
gm = G_.symbol
xd, yd = (entries(c, Nn).symbol for c in "xy")
X2 = entries("X2", Nn, Mm).symbol
kd = entries("kd", Nn, integer=True).symbol
zd = IndexedBase("zd", shape=(nn,))
Su = lambda e, q=vi, hi=nn, lo=1: Sum(e, (q, lo, hi))
E = lambda e: Su(pd[vi] * e)
inside = FA(gm[vi] <= mm, (vi, 1, nn))
push = lambda q: Su(pd[vi] * KD(gm[vi], q))

# 1. distributions ---------------------------------------------------------------------------------
for lh, rh, rel, given in (
    (Su(pd[vi]), ON, "==", ()),
    (Su(pd[vi]), nn, "==", (onep,)),
    (Su(pd[vi], vi, nn - 1), ON, "==", (onep,)),
    (Su(pd[vi] ** 2), ON, "==", (onep,)),
    (ON, Su(pd[vi] ** 2), "<=", (onep,)),
    (Su(pd[vi] ** 2), 1 / nn, "<=", (onep,)),
    (pd[1], R(1, 2), "<=", (onep,)),
    (pd[1], 1 / nn, "<=", (onep,)),
    (pd[1] + pd[2], ON, "<=", ()),
    (ZE, pd[vk] - qd[vk], "<=", (onep, oneq)),
    (E(xd[vi]), Su(xd[vi]) / nn, "==", (onep,)),
    (E(xd[vi]) ** 2, E(xd[vi] ** 2), "==", (onep,)),
    (E(xd[vi] ** 2), E(xd[vi]) ** 2, "<=", (onep,)),
    (E(xd[vi]) ** 2, E(xd[vi] ** 2), "<=", ()),
    (E(xd[vi] * yd[vi]), E(xd[vi]) * E(yd[vi]), "==", (onep,)),
    (E(xd[vi] * yd[vi]) ** 2, E(xd[vi] ** 2) * E(yd[vi]), "<=", (onep,)),
    (exp(E(xd[vi])), E(exp(xd[vi])), "==", (onep,)),
    (E(exp(xd[vi])), exp(E(xd[vi])), "<=", (onep,)),
    (exp(E(xd[vi])), E(exp(xd[vi])), "<=", ()),
    (E(log(qd[vi])), E(log(pd[vi])) - 1, "<=", (onep, oneq)),
    (ZE, Su(pd[vi] * log(pd[vi] / qd[vi])), "<=", (onep,)),
    (Su(qd[vi] * log(qd[vi])), -log(nn) - 1, "<=", (oneq,)),
    (Su(qd[vi] * log(qd[vi])), -log(nn), "<=", (oneq,)),
    (E(xd[vi]), log(Su(qd[vi] * exp(xd[vi]))), "<=", (onep, oneq)),
    (E(xd[vi]) - log(Su(qd[vi] * exp(xd[vi]))), ZE, "<=", (onep, oneq)),
    (Su(qd[vi] * log(qd[vi] / pd[vi])), E(xd[vi]) - log(Su(qd[vi] * exp(xd[vi]))), "<=", (onep, oneq)),
    (E(xd[vi]) - log(Su(exp(xd[vi]))), ZE, "==", (onep,)),
    (log(Su(exp(xd[vi]))), E(xd[vi]) + log(nn), "<=", (onep,)),
    (Su(Abs(pd[vi] - qd[vi])), ON, "<=", (onep, oneq)),
    (Su(Abs(pd[vi] - qd[vi])) ** 2, Su(qd[vi] * log(qd[vi] / pd[vi])), "<=", (onep, oneq)),
    (Su(sqrt(pd[vi] * qd[vi])), ON, "==", (onep, oneq)),
    (ON, Su(sqrt(pd[vi] * qd[vi])), "<=", (onep, oneq)),
    (Su(sqrt(pd[vi])), ON, "<=", (onep,)),
    (nn, Su(1 / qd[vi]), "==", (oneq,)),
    (nn**2 + 1, Su(1 / qd[vi]), "<=", (oneq,)),
    (Su(pd[vi] ** 2 / qd[vi]), ON, "<=", (onep, oneq)),
    (Su(pd[vi] ** 2 / qd[vi]), ON + Su((pd[vi] - qd[vi]) ** 2), "==", (onep, oneq)),
    (S.Largest(pd[vi], (vi, 1, nn)), 1 / nn, "<=", (onep,)),
    (E(xd[vi]), S.Smallest(xd[vi], (vi, 1, nn)), "<=", (onep,)),
    (S.Largest(xd[vi], (vi, 1, nn)), E(xd[vi]), "<=", (onep,)),
    (E(xd[vi]), S.Largest(xd[vi], (vi, 1, nn)), "<=", ()),
    (Su(Su(pd[vi] * rd[vk], vk, mm)), nn, "==", (onep, oner)),
    (Su(Su(pd[vi] * pd[vk], vk)), Su(pd[vi] ** 2), "==", (onep,)),
    (Su(Su(pd[vi] * pd[vk] * KD(vi, vk), vk)), ON, "==", (onep,)),
    (Su(pd[vi] * KD(vi, vk)), ON, "==", (onep,)),
    (Su(pd[vi] * zd[vi]) * conjugate(Su(pd[vi] * zd[vi])), Su(pd[vi] * zd[vi] ** 2), "==", (onep,)),
    (Abs(Su(pd[vi] * zd[vi])), Su(pd[vi] * Abs(zd[vi])) / 2, "<=", (onep,)),
):
    false_("distribution", lh, rh, rel, given)
for lh, rh, rel, given in (
    (E(xd[vi]) ** 2, E(xd[vi] ** 2), "<=", (onep,)),
    (exp(E(xd[vi])), E(exp(xd[vi])), "<=", (onep,)),
    (E(xd[vi]), S.Largest(xd[vi], (vi, 1, nn)), "<=", (onep,)),
    (Su(sqrt(pd[vi] * qd[vi])), ON, "<=", (onep, oneq)),
    (ON, Su(pd[vi] ** 2 / qd[vi]), "<=", (onep, oneq)),
    (Su(Su(pd[vi] * rd[vk], vk, mm)), ON, "==", (onep, oner)),
    (nn**2, Su(1 / qd[vi]), "<=", (oneq,)),
    (pd[vk], ON, "<=", (onep, vk <= nn)),
):
    true_("distribution", lh, rh, rel, given)

# 2. maps between finite sets ----------------------------------------------------------------------
for lh, rh, rel, given in (
    (Su(push(vk), vk, mm), ON, "==", (onep,)),
    (Su(push(vk), vk, mm), nn, "==", (onep, inside)),
    (Su(push(vk), vk, mm - 1), ON, "==", (onep, inside)),
    (Su(push(vk), vk, nn), ON, "==", (onep, inside)),
    (Su(KD(gm[vi], vk)), ON, "==", (inside, vk <= mm)),
    (Su(KD(gm[vi], vk)), ON, "<=", (inside, vk <= mm)),
    (ON, Su(KD(gm[vi], vk)), "<=", (inside, vk <= mm)),
    (Su(KD(gm[vi], vk), vk, mm), ON, "==", ()),
    (Su(KD(gm[vi], vk), vk, mm), TW, "==", (inside, vi <= nn)),
    (Su(Su(KD(gm[vi], vk), vk, mm)), mm, "==", (inside,)),
    (Su(Su(KD(gm[vi], gm[vk]), vk)), nn, "==", (inside,)),
    (Su(KD(gm[vi], gm[vk])), ON, "==", (inside,)),
    (KD(gm[vi], gm[vk]), KD(vi, vk), "==", (inside,)),
    (KD(gm[vi], gm[vk]), KD(vi, vk), "<=", (inside,)),
    (KD(gm[vi], vk) * KD(gm[vj], vk), KD(vi, vj), "==", (inside,)),
    (KD(gm[vi], vk) * KD(gm[vi], vj), KD(gm[vi], vk), "==", (inside,)),
    (Su(rd[gm[vi]]), Su(rd[vk], vk, mm), "==", (inside,)),
    (Su(rd[gm[vi]]), ON, "==", (inside, oner)),
    (Su(rd[gm[vi]]), ON, "<=", (inside, oner)),
    (Su(pd[gm[vi]]), ON, "==", (onep, FA(gm[vi] <= nn, (vi, 1, nn)))),
    (Su(push(vk) ** 2, vk, mm), Su(pd[vi] ** 2), "==", (onep, inside)),
    (Su(push(vk) ** 2, vk, mm), Su(pd[vi] ** 2), "<=", (onep, inside)),
    (Su(push(vk) * rd[vk], vk, mm), Su(pd[vi] * rd[vi]), "==", (onep, inside)),
    (Su(kd[vi]), ZE, "==", ()),
    (ON, kd[vk] ** 2, "<=", ()),
    (kd[vk], kd[vk] ** 2 - 1, "<=", ()),
    (gm[vk], gm[vk] ** 2 - 1, "<=", ()),
    (TW, gm[vk], "<=", ()),
    (Su(gm[vi]), nn, "<=", ()),
    (Su(gm[vi]), nn * mm - 1, "<=", (inside,)),
    (Su(gm[vi]), nn * (nn + 1) / 2, "==", (FA(gm[vi] <= nn, (vi, 1, nn)),)),
    (cos(pi * kd[vk]), ON, "==", ()),
    (sin(pi * kd[vk] / 2), ZE, "==", ()),
    (sp.floor(kd[vk] / 2), kd[vk] / 2, "==", ()),
    (KD(kd[vk], 0) + KD(kd[vk], 1), ON, "==", ()),
    (X2[vk, gm[vk]], X2[vk, 1], "==", (inside,)),
    (Su(X2[vi, gm[vi]]), Su(Su(X2[vi, vk], vk, mm)), "==", (inside,)),
    (Su(X2[vi, gm[vi]]), Su(Su(X2[vi, vk] * KD(gm[vi], vk), vk, mm - 1)), "==", (inside,)),
    (S.Largest(X2[vk, vj], (vj, 1, mm)), X2[vk, gm[vk]], "<=", (inside, vk <= nn)),
    (X2[vk, gm[vk]], S.Smallest(X2[vk, vj], (vj, 1, mm)), "<=", (inside, vk <= nn)),
):
    false_("map", lh, rh, rel, given)
for lh, rh, rel, given in (
    (Su(push(vk), vk, mm), ON, "==", (onep, inside)),
    (Su(push(vk) * rd[vk], vk, mm), Su(pd[vi] * rd[gm[vi]]), "==", (onep, inside)),
    (Su(X2[vi, gm[vi]]), Su(Su(X2[vi, vk] * KD(gm[vi], vk), vk, mm)), "==", (inside,)),
    (nn, Su(gm[vi]), "<=", ()),
):
    true_("map", lh, rh, rel, given)

# 3. functions of functions ------------------------------------------------------------------------
D_ = Derivative
xi = Symbol("xi")
fr_, h_ = Function("fr_", real=True), Function("h_")
at_ = lambda h, place, order=1: Subs(D_(h(xi), (xi, order)), xi, place)
for lh, rh in (
    (D_(f(g(x)), x), at_(f, x) * D_(g(x), x)),
    (D_(f(g(x)), x), at_(f, g(x))),
    (D_(f(g(x)), x), at_(f, g(x)) * g(x)),
    (D_(f(g(x)), (x, 2)), at_(f, g(x), 2) * D_(g(x), x) ** 2),
    (D_(f(g(x)), (x, 2)), at_(f, g(x), 2) * D_(g(x), x) + at_(f, g(x)) * D_(g(x), (x, 2))),
    (D_(f(g(x)), (x, 2)), at_(f, g(x), 2) * D_(g(x), (x, 2))),
    (D_(f(2 * x), x), at_(f, 2 * x)),
    (D_(f(-x), x), at_(f, -x)),
    (D_(f(x**2), x), at_(f, x**2) * x),
    (D_(f(x + y), x), D_(f(x + y), y) + D_(f(x), x)),
    (D_(f(x - y), x), D_(f(x - y), y)),
    (D_(f(x * y), x), D_(f(x * y), y)),
    (x * D_(f(x * y), x), -y * D_(f(x * y), y)),
    (D_(f(x, y), x, y), D_(f(x, y), x) * D_(f(x, y), y)),
    (D_(f(x, y), x), D_(f(y, x), x)),
    (D_(f(x, x), x), Subs(D_(f(xi, x), xi), xi, x)),
    (D_(f(g(x), y), x), Subs(D_(f(xi, y), xi), xi, g(x))),
    (D_(f(g(x), h_(x)), x), Subs(D_(f(xi, h_(x)), xi), xi, g(x)) * D_(g(x), x)),
    (D_(f(f(x)), x), at_(f, x) ** 2),
    (D_(f(x) * g(x), (x, 2)), D_(f(x), (x, 2)) * g(x) + f(x) * D_(g(x), (x, 2))),
    (D_(f(x) / g(x), x), (D_(f(x), x) * g(x) + f(x) * D_(g(x), x)) / g(x) ** 2),
    (D_(log(f(x)), x), f(x) / D_(f(x), x)),
    (D_(sqrt(fr_(x)), x), D_(fr_(x), x) / sqrt(fr_(x))),
    (D_(exp(f(x)), x), exp(f(x))),
    (D_(Abs(fr_(x)), x), D_(fr_(x), x)),
    (D_(fr_(Abs(x)), x), at_(fr_, Abs(x))),
    (D_(f(x), x), D_(f(x), x).subs(x, y)),
    (Subs(D_(f(x), x), x, y), D_(f(x), x)),
    (Subs(D_(x * f(x), x), x, y), x * D_(f(y), y) + f(y)),
    (Subs(D_(f(x * y), x), x, y), D_(f(y**2), y)),
    (Subs(D_(f(x, y), x), y, x), D_(f(x, x), x)),
    (Integral(D_(f(x), x), (x, 0, y)), f(y)),
    (D_(Integral(f(xi), (xi, 0, x)), x), f(x) - f(0)),
    (D_(Integral(f(xi, x), (xi, 0, x)), x), f(x, x)),
    (D_(Integral(f(xi), (xi, x, 1)), x), f(x)),
    (D_(j**2, j), 2 * j + 1),
    (D_(conjugate(z) * z, z), 2 * z),
    (D_(sp.re(z), z), R(1, 2)),
    (D_(sp.floor(x) * x, x), ZE),
    (D_(Max(x, y), x), ON),
    (D_(Piecewise((x**2, x > 0), (x, True)), x), Piecewise((2 * x, x > 0), (1, True))),
    (D_(Piecewise((x + 1, x > 0), (x, True)), x), ON),
    (D_(x ** R(1, 3), x), x ** R(-2, 3)),
    (D_(x**x, x), x**x),
    (D_(0**x, x), ZE),
    (D_(sp.Heaviside(x), x), ZE),
    (D_(atan2(y, x), x), y / (x**2 + y**2)),
    (D_(sp.arg(x), x), ZE),
    (D_(sp.Mod(x, 1), x), ON),
    (D_(sp.LambertW(x), x), 1 / (1 + sp.LambertW(x))),
    (D_(gamma(x), x), gamma(x)),
    (D_(binomial(x, 2), x), x),
    (D_(sp.sinc(x), x), cos(x)),
):
    false_("function of functions", lh, rh, at={x: ZE, y: ZE, z: ZE})
for lh, rh in (
    (D_(f(g(x)), x), at_(f, g(x)) * D_(g(x), x)),
    (D_(f(g(x)), (x, 2)), at_(f, g(x), 2) * D_(g(x), x) ** 2 + at_(f, g(x)) * D_(g(x), (x, 2))),
    (x * D_(f(x * y), x), y * D_(f(x * y), y)),
    (D_(f(f(x)), x), at_(f, f(x)) * D_(f(x), x)),
    (D_(f(x), x, y), ZE),
):
    true_("function of functions", lh, rh)
