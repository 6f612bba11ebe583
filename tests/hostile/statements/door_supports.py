"""Sums over the support of a table: clashing indices, transposed tables, lengths that agree, tables without entries."""

from symbolic.procedures.sums.support import decide_by_support
from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
FA, KD = S.ForAll, KroneckerDelta
vi, vj, vk, vl = symbols("vi vj vk vl", integer=True, positive=True)
no = Symbol("no", integer=True, nonnegative=True)
table = lambda name, *shape, **facts: IndexedBase(name, shape=shape, **(facts or {"real": True}))
qn, rn = (table(c, n, nonnegative=True) for c in "qr")
pp = table("p", n, positive=True)
xn, yn = (table(c, n) for c in "xy")
zn = table("z", n, complex=True)
ge = table("g", n, integer=True, nonnegative=True)
Jn, Ln = (table(c, n, m, nonnegative=True) for c in "JL")
Jt, Xt = table("Jt", m, n, nonnegative=True), table("Xt", n, m)
Mp = table("Mp", n, m, positive=True)
sq = table("sq", n, n, nonnegative=True)
rm = table("rm", m, nonnegative=True)
wo = table("wo", no, nonnegative=True)
po, xo = table("po", no, positive=True), table("xo", no)
ci, cj, ck_, co = (vi, 1, n), (vj, 1, m), (vk, 1, n), (vi, 1, no)
Su = lambda e, *lim: Sum(e, *(lim or (ci,)))
So = lambda e: Sum(e, co)
On = lambda weight, term, rest=ZE: Piecewise((term, weight > 0), (rest, True))
xlogx = lambda weight: On(weight, weight * log(weight))
KL = lambda a_, b_: On(a_, a_ * log(a_ / b_))
one = lambda base, lim=ci: Eq(Sum(base[lim[0]], lim), 1)
full = FA(qn[vi] > 0, ci)


def both(kind, l, r, rel="==", given=(), at=None):
    """A false statement, at the door and by the procedure alone."""
    false_(kind, l, r, rel, given, at)
    l, r = sympify(l), sympify(r)
    call = partial(decide_by_support, l, r, relation=rel, given=tuple(given), timeout=SECONDS)
    add(f"support {kind}", f"{l} {rel} {r} given {given}", bad(call), F, at)


def partial_(kind, l, r, rel="==", given=()):
    """A statement whose sides have a value at some entries alone: proved only with a condition that is not given."""

    def run():
        d = S.decide(sympify(l), sympify(r), rel, tuple(given), SECONDS)
        return ("undecided", d.why, str(d.assumes)) if set(d.assumes) - {*given} else d

    add(f"{DOOR} {kind} without a value", f"{l} {rel} {r} given {given}", bad(run), F)


# 1. a letter that is bound twice, and indices in the other order -------------------------------------------------
for lh, rh, rel, given in (
    (Sum(On(qn[vi], qn[vi]), (vi, 1, 2), ci), n * Su(qn[vi]), "==", (n >= 2,)),
    (Sum(On(qn[vi], qn[vi]), (vi, 1, 2), ci), TW * Su(qn[vi]), "==", (n >= 2,)),
    (Sum(On(qn[vi], qn[vi]), ci, (vi, 1, 2)), n * Su(qn[vi]), "==", (n >= 3,)),
    (Su(On(qn[vi], qn[vi]), ci, ci), Su(qn[vi]), "==", ()),
    (Su(On(qn[vi], Su(qn[vi]))), Su(qn[vi] ** 2), "==", ()),
    (Su(On(qn[vi], ON) * Su(xn[vi])), Su(On(qn[vi], xn[vi])), "==", ()),
    (Sum(Jn[vi, vj] * Jn[vj, vi], ci, cj), Sum(On(Jn[vi, vj], Jn[vi, vj] ** 2), ci, cj), "==", (Eq(n, m),)),
    (Sum(On(Jn[vi, vj], Jn[vj, vi]), ci, cj), Sum(Jn[vi, vj], ci, cj), "==", (Eq(n, m),)),
    (Sum(On(Jn[vj, vi], Jn[vi, vj]), ci, cj), Sum(Jn[vi, vj], ci, cj), "==", (Eq(m, n),)),
    (Sum(On(Jn[vi, vj], Xt[vj, vi]), ci, cj), Sum(On(Jn[vi, vj], Xt[vi, vj]), ci, cj), "==", (Eq(n, m),)),
    (Sum(On(Jn[vi, vj], Jt[vj, vi] - Jt[vi, vj]), ci, cj), ZE, "==", (Eq(n, m),)),
    (Sum(Jn[vi, vi] * On(Jn[vi, vj], ON), ci, cj), Sum(Jn[vi, vj], ci, cj), "==", (Eq(n, m),)),
    (Su(On(qn[vi], sq[vi, vk] - sq[vk, vi]), ci, ck_), ZE, "==", ()),
    (Su(On(qn[vi], sq[vi, vk] - sq[vk, vi]) * qn[vk], ci, ck_), Su(qn[vi] * sq[vi, vi]), "==", ()),
    (Su(On(qn[vi], sq[vi, vk])), Su(sq[vi, vk]), "==", (vk <= n,)),
    (Su(On(qn[vi], qn[vi] * sq[vi, vi])), Su(qn[vi]) * Su(sq[vi, vi]), "==", ()),
    (Su(On(sq[vi, vk], sq[vi, vk]), ci, ck_), Su(sq[vi, vi]), "==", ()),
    (Su(On(sq[vi, vi], ON)), n, "==", ()),
):
    both("bound twice", lh, rh, rel, given)

# 2. tables without entries, of one entry, and lengths in the sums
for lh, rh, rel, given in (
    (So(On(wo[vi], wo[vi] * log(wo[vi]))), log(no), "<=", (Eq(So(wo[vi]), 0),)),
    (-So(xlogx(wo[vi])), log(no), "<=", ()),
    (ON, So(On(wo[vi], wo[vi] + 1)), "<=", ()),
    (ON, no, "<=", ()),
    (ON, So(On(wo[vi], ON, TW)), "<=", ()),
    (no, So(On(wo[vi], ON)), "==", ()),
    (no, So(On(wo[vi], ON, ZE)), "<=", ()),
    (no**2 - no + 1, So(On(wo[vi], ON, ON)) ** 2, "<=", ()),
    (So(On(wo[vi], ON, ON)) ** 2, no, "<=", ()),
    (So(On(wo[vi], ON, ON)), no + 0**no, "==", ()),
    (So(On(wo[vi], wo[vi])) / no, So(wo[vi]) / no, "==", ()),
    (So(On(wo[vi], xo[vi])) ** 2, no * So(xo[vi] ** 2) - 1, "<=", ()),
    (So(On(wo[vi], xo[vi], -xo[vi])), So(Abs(xo[vi])) - 1, "<=", ()),
    (So(On(wo[vi], wo[vi] * xo[vi])) - log(So(po[vi] * exp(xo[vi]))), So(KL(wo[vi], po[vi])), "<=", ()),
    (exp(So(On(wo[vi], log(wo[vi])))), So(wo[vi]), "<=", ()),
    (So(On(wo[vi], wo[vi])), no, "<=", ()),
    (2 ** So(On(wo[vi], ON)), 2**no, "==", ()),
    (0 ** So(On(wo[vi], ON, ON)), ZE, "==", ()),
    (So(On(wo[vi], ON)) * (no - 1), So(On(wo[vi], ON)) ** 2, "<=", ()),
    (-So(xlogx(wo[vi])), log(no) - R(1, 10), "<=", (Eq(So(wo[vi]), 1),)),
    (no, TW, "<=", (Eq(So(wo[vi]), 1),)),
    (Su(On(qn[vi], ON)), n - 1, "<=", ()),
    (Su(On(qn[vi], ON)), n, "==", (one(qn),)),
    (TW, Su(On(qn[vi], ON)), "<=", (one(qn), n >= 2)),
    (Su(On(qn[vi], ON)), ON, "<=", (one(qn),)),
    (Su(On(qn[vi], ZE, ON)), ZE, "==", (one(qn), Eq(n, 2))),
    (ON, Su(On(qn[vi], ZE, ON)), "<=", (one(qn), n >= 2)),
    (Su(On(qn[vi], ON)), ZE, "!=", ()),
    (
        Su(qn[vi]) / Su(On(qn[vi], ON)),
        Su(qn[vi]),
        "<=",
        (),
    ),
):
    both("length", lh, rh, rel, given, {})

# 3. 0 log 0 by cases: where a side has no value, and masses that are missing -------------------------------------
for lh, rh, rel, given in (
    (ZE, Su(qn[vi] * log(qn[vi] / pp[vi])), "<=", (one(qn), one(pp))),
    (ZE, Su(On(qn[vi], qn[vi] * log(qn[vi] / pp[vi]), log(pp[vi]))), "<=", (one(qn), one(pp))),
    (ZE, Su(On(qn[vi], log(qn[vi] / pp[vi]))), "<=", (one(qn), one(pp))),
    (ZE, Su(KL(qn[vi], pp[vi])), "<=", (one(qn), Eq(Su(pp[vi]), 2))),
    (ZE, Su(KL(qn[vi], pp[vi])), "<=", (one(pp), Eq(Su(qn[vi]), R(1, 2)))),
    (Su(KL(qn[vi], pp[vi])), Su((qn[vi] - pp[vi]) ** 2 / pp[vi]) - R(1, 9), "<=", (one(qn), one(pp))),
    (Su(KL(qn[vi], pp[vi])), Su((qn[vi] - pp[vi]) ** 2), "<=", (one(qn), one(pp))),
    (Su((qn[vi] - pp[vi]) ** 2), Su(KL(qn[vi], pp[vi])) / 2, "<=", (one(qn), one(pp))),
    (Su(KL(qn[vi], pp[vi])), Su(KL(pp[vi], qn[vi])), "==", (one(qn), one(pp), full)),
    (Su(KL(qn[vi], pp[vi])), -log(Su(On(qn[vi], pp[vi]))) - R(1, 10), "<=", (one(qn), one(pp))),
    (-log(Su(On(qn[vi], pp[vi]))) + R(1, 10), Su(KL(qn[vi], pp[vi])), "<=", (one(qn), one(pp))),
    (ZE, -log(Su(On(qn[vi], pp[vi]))), "<=", (one(pp),)),
    (-log(Su(On(qn[vi], pp[vi]))), Su(KL(qn[vi], pp[vi])), "<=", (one(pp),)),
    (Su(qn[vi] * xn[vi]) - log(Su(On(qn[vi], pp[vi] * exp(xn[vi])))) + 1, Su(KL(qn[vi], pp[vi])), "<=", (one(qn),)),
    (Su(qn[vi] * xn[vi]) - log(Su(pp[vi] * exp(xn[vi]))), Su(KL(qn[vi], pp[vi])), "<=", ()),
    (Su(qn[vi] * xn[vi]) - Su(pp[vi] * exp(xn[vi])), Su(KL(qn[vi], pp[vi])) - 2, "<=", (one(qn),)),
    (Su(qn[vi] * xn[vi]) - Su(pp[vi] * exp(xn[vi])) + Su(qn[vi]) + 1, Su(KL(qn[vi], pp[vi])), "<=", (one(qn),)),
    (Su(KL(qn[vi], pp[vi])), Su(qn[vi] * xn[vi]) - log(Su(pp[vi] * exp(xn[vi]))), "<=", (one(qn), one(pp))),
    (-Su(xlogx(qn[vi])), ZE, "<=", (one(qn),)),
    (log(n), -Su(xlogx(qn[vi])), "<=", (one(qn),)),
    (-Su(xlogx(qn[vi])), log(Su(On(qn[vi], ON))) - R(1, 5), "<=", (one(qn),)),
    (-Su(xlogx(qn[vi])), Su(On(qn[vi], ON)) - 2, "<=", (one(qn),)),
    (-Su(xlogx(qn[vi])), 1 - Su(qn[vi] ** 2), "<=", (one(qn),)),
    (-Su(xlogx(qn[vi])), log(n), "<=", (Eq(Su(qn[vi]), 2),)),
    (-Su(xlogx(qn[vi])), log(n), "<=", (Su(qn[vi]) <= 1,)),
    (Su(xlogx(qn[vi])), ZE, "<=", ()),
    (Su(xlogx(qn[vi])) + n / E, -R(1, 100), "<=", ()),
    (R(1, 100), Su(xlogx(qn[vi])) + n / E, "<=", ()),
    (Su(On(qn[vi], qn[vi] ** 2, ON)), Su(qn[vi] ** 2), "==", ()),
    (Su(On(qn[vi], qn[vi] ** 0, ZE)), n, "==", ()),
    (Su(On(qn[vi], 0 ** qn[vi], ON)), ZE, "==", ()),
    (Su(On(qn[vi], 0 ** qn[vi], ON)), n, "==", ()),
    (Su(On(qn[vi], 1 / qn[vi])) * Su(qn[vi]), n**2, "==", ()),
    (n**2, Su(On(qn[vi], 1 / qn[vi])) * Su(qn[vi]), "<=", ()),
    (Su(On(qn[vi], xn[vi])) ** 2, Su(qn[vi]) * Su(On(qn[vi], xn[vi] ** 2)), "<=", ()),
    (Su(On(qn[vi], xn[vi])) ** 2, Su(qn[vi] ** 2) * Su(On(qn[vi], xn[vi] ** 2 / qn[vi])), "<=", ()),
    (Su(sqrt(qn[vi])), Su(On(qn[vi], ON)), "<=", (Su(qn[vi]) <= 5,)),
    (Su(On(qn[vi], qn[vi] * xn[vi], 1)), Su(qn[vi] * xn[vi]), "==", (one(qn),)),
):
    both("zero by cases", lh, rh, rel, given)

# 4. conditions that are cases as well, other orders of the pieces, conditions of other kinds ----------------------
ge0 = lambda weight, term, rest=ZE: Piecewise((term, weight >= 0), (rest, True))
eq0 = lambda weight, term, rest=ZE: Piecewise((rest, Eq(weight, 0)), (term, True))
ne0 = lambda weight, term, rest=ZE: Piecewise((term, Ne(weight, 0)), (rest, True))
for lh, rh, rel, given in (
    (Su(Piecewise((ON, qn[vi] > 0), (TW, xn[vi] > 0), (ZE, True))), Su(On(qn[vi], ON)), "==", ()),
    (Su(Piecewise((TW, xn[vi] > 0), (ON, qn[vi] > 0), (ZE, True))), Su(On(qn[vi], ON)), "==", ()),
    (Su(On(qn[vi], ON, TW)), Su(Piecewise((ZE, xn[vi] > 0), (ON, qn[vi] > 0), (TW, True))), "<=", ()),
    (Su(Piecewise((ON, And(qn[vi] > 0, rn[vi] > 0)), (ZE, True))), Su(On(qn[vi], ON)), "==", ()),
    (Su(On(qn[vi], ON)), Su(Piecewise((ON, And(qn[vi] > 0, rn[vi] > 0)), (ZE, True))), "<=", ()),
    (Su(Piecewise((ON, Or(qn[vi] > 0, rn[vi] > 0)), (ZE, True))), Su(On(qn[vi], ON)), "<=", ()),
    (Su(On(qn[vi], On(rn[vi], ON))), Su(On(qn[vi], ON)) * Su(On(rn[vi], ON)), "==", ()),
    (Su(On(qn[vi], On(rn[vi], ON, TW), ON)), n, "==", ()),
    (Su(On(qn[vi], ON)) + Su(On(rn[vi], ON)), n, "<=", ()),
    (Su(On(qn[vi], ON)), Su(On(rn[vi], ON)), "==", (FA(qn[vi] <= rn[vi], ci),)),
    (Su(On(rn[vi], ON)), Su(On(qn[vi], ON)), "<=", (FA(qn[vi] <= rn[vi], ci),)),
    (Su(On(qn[vi] - 1, qn[vi])), Su(qn[vi]), "==", ()),
    (Su(Piecewise((qn[vi], qn[vi] > 1), (0, True))), Su(qn[vi]), "==", ()),
    (Su(Piecewise((qn[vi], qn[vi] > rn[vi]), (0, True))), Su(qn[vi]), "==", ()),
    (Su(Piecewise((qn[vi], qn[vi] >= 1), (0, True))), Su(On(qn[vi], ON)), "==", ()),
    (Su(Piecewise((ge[vi], ge[vi] >= 2), (0, True))), Su(On(ge[vi], ge[vi])), "==", ()),
    (Su(On(ge[vi], ge[vi])), Su(On(ge[vi], ON)), "<=", ()),
    (Su(ge0(qn[vi], ON)), Su(On(qn[vi], ON)), "==", ()),
    (Su(eq0(qn[vi], ON)), n, "==", ()),
    (Su(ne0(qn[vi], ON)), n, "==", ()),
    (Su(eq0(qn[vi], xn[vi]) + On(qn[vi], xn[vi])), Su(xn[vi]), "==", ()),
    (Su(On(xn[vi], xn[vi])), Su(xn[vi]), "==", ()),
    (Su(On(xn[vi], xn[vi])), Su(Abs(xn[vi])), "==", ()),
    (Su(On(qn[vi], Abs(zn[vi]) ** 2)), Su(On(qn[vi], zn[vi] ** 2)), "==", ()),
    (Su(On(qn[vi], sqrt(zn[vi] ** 2) - zn[vi])), ZE, "==", ()),
    (Su(On(qn[vi], log(zn[vi]))), Su(On(qn[vi], log(zn[vi]))) + Su(KD(zn[vi], 0)), "==", ()),
    (Su(On(qn[vi], log(zn[vi] ** 2))), 2 * Su(On(qn[vi], log(zn[vi]))), "==", ()),
    (Su(On(qn[vi], qn[1])), Su(qn[vi]), "==", ()),
    (Su(On(qn[1], xn[vi])), Su(xn[vi]), "==", ()),
    (Su(On(qn[vk], xn[vi])), Su(xn[vi]), "==", (vk <= n,)),
    (Su(On(qn[n], xn[vi])), Su(xn[vi]), "==", ()),
    (Su(On(qn[vi], vi)), Su(vi), "==", ()),
    (Su(On(qn[vi], f(vi))), Su(f(vi)), "==", ()),
    (Su(On(qn[vi], f(qn[vi]), f(ZE))), n * f(ZE), "==", ()),
    (Su(On(qn[vi], f(qn[vi]))), Su(f(qn[vi])), "==", ()),
    (Su(On(qn[vi], f(qn[vi]), f(ZE))), Su(f(qn[vi])) + f(ZE), "==", ()),
    (Su(On(qn[vi], KD(vi, vk))), ON, "==", (vk <= n,)),
    (Su(On(qn[vi], KD(vi, vk)), ci, ck_), n, "==", ()),
    (Product(On(qn[vi], qn[vi], ON), ci), Product(qn[vi], ci), "==", ()),
    (log(Product(On(qn[vi], qn[vi], ON), ci)), Su(log(qn[vi])), "==", ()),
    (S.Largest(On(qn[vi], ON), ci), ON, "==", ()),
    (S.Smallest(On(qn[vi], ON), ci), ZE, "==", ()),
    (S.Largest(On(qn[vi], xn[vi]), ci), S.Largest(xn[vi], ci), "<=", ()),
    (Su(On(qn[vi], S.Largest(xn[vk], ck_))), n * S.Largest(xn[vk], ck_), "==", ()),
    (Su(On(qn[vi], xn[vi]), (vi, 1, n - 1)), Su(On(qn[vi], xn[vi])), "==", ()),
    (Su(On(qn[vi], xn[vi]), (vi, 2, n)), Su(On(qn[vi], xn[vi])), "==", ()),
    (Su(On(qn[vi], ON), (vi, n, 1)), ZE, "==", ()),
):
    both("case", lh, rh, rel, given)

# 5. tables of pairs ------------------------------------------------------------------------------------------------
row, col = lambda t_: Su(t_[vi, vj], cj), lambda t_: Su(t_[vi, vj], ci)
BB = (ci, cj)
onej = Eq(Su(Jn[vi, vj], *BB), 1)
for lh, rh, rel, given in (
    (ZE, Su(On(Jn[vi, vj], Jn[vi, vj] * log(Jn[vi, vj] / Mp[vi, vj])), *BB), "<=", (onej,)),
    (ZE, Su(On(Jn[vi, vj], Jn[vi, vj] * log(Jn[vi, vj] / Mp[vi, vj])), *BB), "<=", (Eq(Su(Mp[vi, vj], *BB), 1),)),
    (-Su(xlogx(Jn[vi, vj]), *BB), log(n) + log(m) - R(1, 9), "<=", (onej,)),
    (-Su(xlogx(Jn[vi, vj]), *BB), log(n), "<=", (onej,)),
    (-Su(xlogx(Jn[vi, vj]), *BB), log(m), "<=", (onej,)),
    (-Su(xlogx(Jn[vi, vj]), *BB), log(n * m), "<=", ()),
    (Su(On(Jn[vi, vj], ON), *BB), n, "<=", ()),
    (Su(On(Jn[vi, vj], ON), *BB), n * m, "==", ()),
    (Su(On(Jn[vi, vj], ON), *BB), n, "==", (FA(Eq(row(Jn), 1), ci),)),
    (Su(On(Jn[vi, vj], Xt[vi, vj]), *BB), Su(Xt[vi, vj], *BB), "==", ()),
    (Su(On(Jn[vi, vj], qn[vi]), *BB), m * Su(qn[vi]), "==", ()),
    (Su(On(Jn[vi, vj], qn[vi] * rm[vj]), *BB), Su(qn[vi]) * Su(rm[vj], cj), "==", ()),
    (Su(Jn[vi, vj] * rm[vj], *BB), Su(On(Jn[vi, vj], rm[vj]), *BB), "<=", ()),
    (Su(On(Jn[vi, vj], rm[vj]), *BB), Su(Jn[vi, vj] * rm[vj], *BB), "<=", ()),
    (Su(On(Jn[vi, vj], Ln[vi, vj]), *BB), Su(On(Ln[vi, vj], Jn[vi, vj]), *BB), "==", ()),
    (Su(On(Jn[vi, vj], Jt[vj, vi]), *BB), Su(Jt[vj, vi], *BB), "==", ()),
    (Su(On(Jn[vi, vj], qn[vi] - rm[vj]), *BB), ZE, "==", ()),
    (Su(On(Jn[vi, vj], Jn[vi, vj]), *BB), ON, "==", (one(qn), FA(Eq(row(Jn), qn[vi] / 2), ci))),
    (Su(On(Jn[vi, vj], Jn[vi, vj] * log(Jn[vi, vj] / (qn[vi] * rm[vj]))), *BB), ZE, "<=", (onej,)),
    (ZE, Su(On(Jn[vi, vj], Jn[vi, vj] * log(Jn[vi, vj] / (qn[vi] * rm[vj]))), *BB), "<=", (onej, one(qn), one(rm, cj))),
    (Su(On(sq[vi, vk], sq[vi, vk] - sq[vk, vi]), ci, ck_), ZE, "==", ()),
    (Su(On(sq[vi, vk], ON), ci, ck_), Su(On(sq[vk, vi], TW), ci, ck_), "==", ()),
    (Su(On(Jn[vi, vj], ON, ON), *BB), n + m, "==", ()),
    (Su(On(Jn[vi, vj], xn[vi] ** 2), *BB), Su(xn[vi] ** 2), "<=", ()),
):
    both("pairs", lh, rh, rel, given)

# 6. without a value, and true ones
for lh, rh, rel, given in (
    (ZE, Su(KL(qn[vi], rn[vi])), "<=", (one(qn), one(rn))),
    (ZE, Su(On(qn[vi], qn[vi] * log(qn[vi] / rn[vi]))), "<=", (one(qn), one(rn), FA(rn[vi] >= qn[vi] / 2 - 1, ci))),
    (Su(xlogx(qn[vi])), Su(qn[vi] * log(qn[vi])), "==", (one(qn),)),
    (Su(On(qn[vi], 1 / qn[vi])), Su(1 / qn[vi]), "==", ()),
    (Su(On(qn[vi], xn[vi])) ** 2, Su(qn[vi]) * Su(xn[vi] ** 2 / qn[vi]), "<=", ()),
    (Su(Piecewise((xn[vi], qn[vi] > 0))), Su(xn[vi]), "==", ()),
    (Su(Piecewise((qn[vi], qn[vi] > 0))), Su(qn[vi]), "==", ()),
    (Su(Piecewise((qn[vi], qn[vi] > 0), (ON, qn[vi] < 0))), Su(qn[vi]), "==", ()),
):
    partial_("support", lh, rh, rel, given)
for lh, rh, rel, given in (
    (Su(On(qn[vi], Su(qn[vi]))), Su(On(qn[vi], ON)) * Su(qn[vi]), "==", ()),
    (So(On(wo[vi], wo[vi], ZE)), So(wo[vi]), "==", ()),
    (So(On(wo[vi], ON, ON)), no, "==", ()),
    (-Su(xlogx(qn[vi])), log(Su(On(qn[vi], ON))), "<=", (one(qn),)),
    (Su(On(qn[vi], xn[vi])) ** 2, Su(qn[vi]) * Su(On(qn[vi], xn[vi] ** 2 / qn[vi])), "<=", ()),
    (Su(On(qn[vi], On(rn[vi], qn[vi]))), Su(On(rn[vi], On(qn[vi], qn[vi]))), "==", ()),
    (Sum(On(Jn[vi, vj], Jn[vi, vj] ** 2), *BB), Sum(Jn[vi, vj] ** 2, *BB), "==", ()),
    (Sum(On(Jn[vi, vj], Jt[vj, vi]), *BB), Sum(On(Jn[vi, vj], Jt[vj, vi], ZE), cj, ci), "==", ()),
    (-log(Su(On(qn[vi], pp[vi]))), Su(KL(qn[vi], pp[vi])), "<=", (one(qn),)),
    (ZE, Su(On(qn[vi], KL(qn[vi], pp[vi]))), "<=", (one(qn), one(pp))),
    (Su(qn[vi] * xn[vi]) - Su(pp[vi] * exp(xn[vi])), Su(KL(qn[vi], pp[vi])) - 1, "<=", (one(qn),)),
    (Su(qn[vi] * xn[vi]) - Su(pp[vi] * exp(xn[vi])) + Su(qn[vi]), Su(KL(qn[vi], pp[vi])), "<=", ()),
    (Su(On(qn[vi], qn[vi] ** 0, ZE)), Su(On(qn[vi], ON)), "==", ()),
):
    true_("support", lh, rh, rel, given)
