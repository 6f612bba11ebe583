"""Letters that are bound twice or shadowed, ranges that agree by a condition, and conditions over ranges."""

from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
FA, KD = S.ForAll, KroneckerDelta
vi, vj, vk = symbols("vi vj vk", integer=True, positive=True)
ki, kj = symbols("ki kj", integer=True)
xn, yn = (IndexedBase(c, shape=(n,), real=True) for c in "xy")
pn = IndexedBase("pn", shape=(n,), positive=True)
Xm, Ym = (IndexedBase(c, shape=(n, m), real=True) for c in ("Xm", "Ym"))
Sq = IndexedBase("Sq", shape=(n, n), real=True)
gi = IndexedBase("gi", shape=(n,), integer=True, positive=True)
Pn = MatrixSymbol("Pn", n, m)
La, Sm = S.Largest, S.Smallest
ci, cj, two = (vi, 1, n), (vj, 1, m), (vi, 1, 2)
Su = lambda e_, *lim: Sum(e_, *(lim or (ci,)))
xi = Symbol("xi", real=True)

# 1. one letter, two binders ------------------------------------------------------------------------------------
for lh, rh, rel, given in (
    (Su(xn[vi], two, ci), TW * Su(xn[vi]), "==", (n >= 2,)),
    (Su(xn[vi], ci, two), n * Su(xn[vi]), "==", (n >= 3,)),
    (Su(vi, two, ci), n * (n + 1), "==", ()),
    (Su(vi, ci, two), 3 * n, "==", ()),
    (Su(vi, (vi, 1, vi), two), 6, "==", ()),
    (Su(vi, (vi, 1, vi), two), 3, "==", ()),
    (Su(pn[vi], two, ci), TW * Su(pn[vi]), "<=", (n >= 2,)),
    (Su(pn[vi], ci, ci), Su(pn[vi]), "<=", ()),
    (Su(xn[vi] ** 2, ci, ci), Su(xn[vi] ** 2), "==", ()),
    (Su(xn[vi] * Su(xn[vi])), Su(xn[vi] ** 2), "==", ()),
    (Su(xn[vi] * Su(xn[vi], two)), Su(xn[vi] ** 2, two), "==", (n >= 2,)),
    (Su(xn[vi] * La(xn[vi], ci)), Su(xn[vi] ** 2), "==", ()),
    (Su(xn[vi] - La(xn[vi], ci)), ZE, "==", ()),
    (ZE, Su(xn[vi] - La(xn[vi], ci)), "<=", ()),
    (La(xn[vi] - La(xn[vi], ci), ci), -ON, "==", ()),
    (La(xn[vi] - Su(xn[vi]), ci), ZE, "==", ()),
    (La(La(xn[vi], two), ci), La(xn[vi], ci), "==", (n >= 3,)),
    (La(xn[vi], ci), La(La(xn[vi], two), ci), "<=", (n >= 3,)),
    (Su(Product(xn[vi], ci)), Product(Su(xn[vi]), ci), "==", ()),
    (Su(Product(vi, (vi, 1, vi))), Su(vi**vi), "==", ()),
    (Product(vi, two, ci), factorial(n) ** 2, "==", ()),
    (Product(vi, ci, two), 2**n, "==", ()),
    (Integral(xi, (xi, 0, 1), (xi, 0, 3)), R(9, 2), "==", ()),
    (Integral(xi, (xi, 0, 3), (xi, 0, 1)), R(3, 2), "==", ()),
    (Integral(xi * Integral(xi, (xi, 0, xi)), (xi, 0, 1)), R(1, 4), "==", ()),
    (Integral(xi * Integral(xi, (xi, 0, 1)), (xi, 0, 2)), R(1, 2), "==", ()),
    (Integral(xi * Integral(xi, (xi, 0, 1)), (xi, 0, 2)), R(8, 3), "==", ()),
    (Derivative(Integral(x, (x, 0, x)), x), 2 * x, "==", ()),
    (Derivative(Integral(x**2, (x, 0, 2 * x)), x), 4 * x**2, "==", ()),
    (Derivative(x * Integral(x, (x, 0, 1)), x), x, "==", ()),
    (Derivative(x * Sum(x, (x, 1, 3)), x), 2 * x, "==", ()),
    (Sum(Derivative(x**2, x), (x, 1, 3)), 6 * x, "==", ()),
    (Subs(x + Subs(x, x, 2), x, 3), ON * 6, "==", ()),
    (Subs(x + Subs(x, x, 2), x, 3), ON * 4, "==", ()),
    (Subs(Subs(x - y, x, y), y, x), 2 * x, "==", ()),
    (Subs(Sum(x * vi, (vi, 1, n)), x, vi), Sum(vi**2, (vi, 1, n)), "==", ()),
    (Subs(Sum(x * vi, (vi, 1, n)), x, n), n * n * n, "==", ()),
    (Limit(x + Limit(x, x, 1), x, 2), TW, "==", ()),
    (Limit(x + Limit(x, x, 1), x, 2), ON * 4, "==", ()),
    (Limit(Sum(x, (x, 1, 3)) * x, x, 0), 6, "==", ()),
    (Sum(Limit(vi * x, x, vi), (vi, 1, 2)), 3, "==", ()),
    (Sum(Sum(vi, (vk, 1, vi)), (vi, 1, n)), Sum(Sum(vi, (vk, 1, n)), (vi, 1, n)), "==", ()),
    (Su(KD(vi, vk) * Su(KD(vi, vk)), ci, (vk, 1, n)), n**2, "==", ()),
    (Su(KD(vi, vk) * Sum(xn[vk], (vk, 1, n)), ci), xn[vk], "==", (vk <= n,)),
    (Su(Sq[vi, vi], ci, ci), n * Su(Sq[vi, vk], ci, (vk, 1, n)), "==", ()),
    (Su(xn[gi[vi]]), Su(xn[vi]), "==", (FA(gi[vi] <= n, ci),)),
    (Su(Su(gi[vi], (vi, 1, gi[vi]))), Su(gi[vi] ** 2), "==", (FA(gi[vi] <= n, ci),)),
):
    false_("bound twice", lh, rh, rel, given)
for lh, rh, rel, given in (
    (Su(xn[vi], two, ci), n * Su(xn[vi], two), "==", (n >= 2,)),
    (Su(vi, two, ci), 3 * n, "==", ()),
    (Product(vi, two, ci), 2**n, "==", ()),
    (Subs(x + Subs(x, x, 2), x, 3), ON * 5, "==", ()),
    (Limit(x + Limit(x, x, 1), x, 2), ON * 3, "==", ()),
    (Integral(xi * Integral(xi, (xi, 0, 1)), (xi, 0, 2)), ON, "==", ()),
    (Su(xn[vi] * Su(xn[vi])), Su(xn[vi]) ** 2, "==", ()),
    (Su(xn[vi] - La(xn[vi], ci)), ZE, "<=", ()),
):
    true_("bound twice", lh, rh, rel, given)

# 2. ranges that agree by a condition, and tables that are turned ---------------------------------------------------
same = Eq(n, m)
for lh, rh, rel, given in (
    (Su(Xm[vi, vj] - Xm[vj, vi], ci, cj) + ON, ZE, "==", (same,)),
    (Su(Xm[vi, vj] * Ym[vj, vi], ci, cj), Su(Xm[vi, vj] * Ym[vi, vj], ci, cj), "==", (same,)),
    (Su(Xm[vi, vj] * Xm[vj, vi], ci, cj), Su(Xm[vi, vj] ** 2, ci, cj), "==", (same,)),
    (ZE, Su(Xm[vi, vj] * Xm[vj, vi], ci, cj), "<=", (same,)),
    (Su(Xm[vi, vi]), Su(Xm[vi, vj], ci, cj), "==", (same,)),
    (Su(Xm[vi, vi]) ** 2, Su(Xm[vi, vj] ** 2, ci, cj), "<=", (same,)),
    (Su(xn[vj], cj), Su(xn[vi]) + ON, "==", (same,)),
    (Su(xn[vj], cj), Su(xn[vi]), "==", (m <= n,)),
    (Su(xn[vj], cj), Su(xn[vi]), "<=", (m <= n,)),
    (Su(pn[vi]), Su(pn[vj], cj), "<=", (m <= n,)),
    (Su(pn[vj], cj), Su(pn[vi]), "==", (m <= n,)),
    (Su(ON, cj), n + 1, "<=", (m <= n + 2,)),
    (Su(xn[vi], (vi, 1, m)), Su(xn[vi], (vi, 1, n - 1)), "==", (same,)),
    (Su(KD(vi, vj), ci, cj), n, "==", (n <= m + 1,)),
    (Su(KD(vi, vj), ci, cj), n, "==", (m <= n,)),
    (Su(KD(vi, vj) * Xm[vi, vj], ci, cj), Su(Xm[vi, vj], ci, cj), "==", (same,)),
    (tr(X * Y), tr(X) * tr(Y), "==", (same,)),
    (tr(Y * X), tr(X * Y) + n - m + 1, "==", (same,)),
    (det(X * Y), det(Y * X), "==", ()),
    (det(X * Y), ZE, "==", (n >= m,)),
    (det(X.T * X), ZE, "==", (n >= m,)),
    (tr(Identity(n)), tr(Identity(m)), "==", (n <= m,)),
    (tr(Identity(n)), m, "==", (n >= m,)),
    (Su(xn[vi], (vi, 1, n)), xn[1] + xn[2], "==", (n <= 2,)),
    (Su(xn[vi], (vi, 1, n)), xn[1] + xn[2], "==", (n >= 2,)),
    (Su(xn[vi], (vi, 1, n)), xn[1], "==", (n <= 2,)),
    (La(xn[vi], ci), Max(xn[1], xn[2]), "==", (n >= 2,)),
    (La(xn[vi], ci), Max(xn[1], xn[2]), "<=", (n >= 2,)),
    (La(xn[vi], ci), La(xn[vj], cj), "==", (m <= n,)),
    (La(xn[vi], ci), La(xn[vj], cj), "<=", (m <= n,)),
    (Sm(xn[vj], cj), Sm(xn[vi], ci), "<=", (m < n,)),
):
    false_("agreeing ranges", lh, rh, rel, given)
for lh, rh, rel, given in (
    (Su(xn[vj], cj), Su(xn[vi]), "==", (same,)),
    (Su(pn[vj], cj), Su(pn[vi]), "<=", (m <= n,)),
    (Su(xn[vi], (vi, 1, n)), xn[1] + xn[2], "==", (Eq(n, 2),)),
    (La(xn[vj], cj), La(xn[vi], ci), "<=", (m <= n,)),
    (tr(Identity(n)), m, "==", (same,)),
):
    true_("agreeing ranges", lh, rh, rel, given)

# 3. conditions for all indices of a range --------------------------------------------------------------------------
for lh, rh, rel, given in (
    (ZE, Su(xn[vi]), "<=", (FA(xn[vi] >= 0, two, ci),)),
    (ZE, Su(xn[vi]), "<=", (FA(xn[vi] >= 0, (vi, 2, n)),)),
    (ZE, Su(xn[vi]), "<=", (FA(xn[vi] >= 0, (vi, 1, n - 1)),)),
    (ZE, Su(xn[vi]), "<=", (FA(xn[vi] >= 0, (vi, n, 1)),)),
    (ZE, Su(xn[vi]), "<=", (FA(xn[vi] + xn[vk] >= 0, ci, (vk, 1, vi - 1)),)),
    (ZE, Su(xn[vi]), "<=", (FA(xn[vi] >= vi - n, ci),)),
    (ZE, xn[1], "<=", (FA(Su(xn[vk], (vk, 1, vi)) >= 0, (vi, 2, n)),)),
    (ZE, xn[vk], "<=", (FA(Su(xn[vj], (vj, 1, vi)) >= 0, ci), vk <= n)),
    (ZE, xn[vk], "<=", (FA(Implies(xn[vi] >= 0, xn[vi] >= 1), ci), vk <= n)),
    (xn[vk], ON, "==", (FA(Eq(xn[vi] ** 2, 1), ci), vk <= n)),
    (xn[vk], xn[1], "==", (FA(Eq(xn[vi] ** 2, 1), ci), vk <= n)),
    (xn[vk], xn[1], "==", (FA(Eq(xn[vi], xn[vi - 1]), (vi, 3, n)), vk <= n)),
    (xn[1], xn[n], "<=", (FA(xn[vi] <= xn[vi + 1], (vi, 1, n - 2)),)),
    (xn[1], xn[n], "!=", (FA(xn[vi] < xn[vi + 1], (vi, 1, n - 1)),)),
    (Su(xn[vi]), n * xn[1], "<=", (FA(xn[vi] <= xn[vi + 1], (vi, 1, n - 1)),)),
    (Su(xn[vi] * yn[vi]), ZE, "<=", (FA(xn[vi] <= 0, ci), FA(yn[vi] <= 0, ci))),
    (Su(xn[vi] * yn[vi]), Su(xn[vi]), "<=", (FA(yn[vi] <= 1, ci),)),
    (Su(Sq[vi, vk], ci, (vk, 1, n)), ZE, "==", (FA(Eq(Sq[vi, vk], -Sq[vk, vi]), (vk, 1, vi - 1), ci),)),
    (Su(Sq[vi, vi]), ZE, "==", (FA(Eq(Sq[vi, vk], -Sq[vk, vi]), (vk, 1, vi - 1), ci),)),
    (Su(Sq[vi, vk], ci, (vk, 1, n)), Su(Sq[vi, vi]), "==", (FA(Eq(Sq[vi, vk], 0), (vk, 1, vi - 1), ci),)),
    (Su(xn[vi] * xn[vk], ci, (vk, 1, n)), Su(xn[vi] ** 2), "==", (FA(Eq(xn[vi] * xn[vi + 1], 0), (vi, 1, n - 1)),)),
    (Su(Xm[vi, vj], ci, cj), n, "==", (FA(Eq(Su(Xm[vi, vj], ci), 1), (vj, 1, m - 1)),)),
    (Su(Xm[vi, vj], ci, cj), n, "==", (FA(Eq(Su(Xm[vi, vj], ci), 1), (vj, 1, m)),)),
    (xn[vi], xn[vi] ** 2, "==", (FA(Eq(xn[vi], xn[vi] ** 2), ci),)),
    (xn[vi], ZE, "<=", (FA(xn[vi] <= 0, ci), vi <= n + 1)),
    (f(n), ZE, "==", (FA(Eq(f(vi), 0), (vi, 1, n - 1)),)),
    (f(x), ZE, "==", (FA(Eq(f(vi), 0), ci),)),
    (Su(f(vi), (vi, 1, n)), ZE, "==", (FA(Eq(f(vi), 0), (vi, 2, n)),)),
    (Su(f(vi), (vi, 0, n)), ZE, "==", (FA(Eq(f(vi), 0), (vi, 1, n)),)),
):
    false_("for all", lh, rh, rel, given)
for lh, rh, rel, given in (
    (ZE, Su(xn[vi]), "<=", (FA(xn[vi] >= 0, ci),)),
    (xn[vk], ZE, "<=", (FA(xn[vi] <= 0, ci), vk <= n)),
    (Su(Xm[vi, vj], ci, cj), m, "==", (FA(Eq(Su(Xm[vi, vj], ci), 1), cj),)),
    (ZE, Su(xn[vi] * yn[vi]), "<=", (FA(xn[vi] <= 0, ci), FA(yn[vi] <= 0, ci))),
):
    true_("for all", lh, rh, rel, given)
