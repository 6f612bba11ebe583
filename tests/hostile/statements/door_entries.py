"""Sums of entries at the front door: triangles, reversed ranges, slopes at kinks, captured and repeated names."""

from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
Nj, Nk = symbols("Nj Nk", integer=True)
x_, y_ = (IndexedBase(c, shape=(n,), real=True) for c in "xy")
cz = IndexedBase("cz", shape=(n,))
pp, qq = (IndexedBase(c, shape=(n,), positive=True) for c in "pq")
A2 = IndexedBase("A2", shape=(n, n), real=True)
B2 = IndexedBase("B2", shape=(n, m), real=True)
xN = IndexedBase("xN", shape=(N,), real=True)
kk, ll = symbols("kk ll", integer=True, positive=True)
J = Symbol("J", integer=True)
T1 = Symbol("T1", positive=True)
tt = Symbol("tt", real=True)
Su = lambda e, q=i, lo=1, hi=n: Sum(e, (q, lo, hi))
D_ = Derivative
KD = KroneckerDelta
NORM = sqrt(Su(x_[i] ** 2))
LSE = log(Su(exp(x_[i])))

# 1. nested sums and triangles ---------------------------------------------------------------------
for lh, rh in (
    (Su(Su(A2[i, l], l, 1, i)), Su(Su(A2[i, l], l, i, n))),
    (Su(Su(A2[i, kk], kk, 1, i)), Su(Su(A2[i, kk], i, 1, kk), kk)),
    (Su(Su(A2[i, kk], kk, 1, i - 1)), Su(Su(A2[i, kk], i, kk, n), kk)),
    (Su(Su(A2[i, kk], kk, i + 1, n)), Su(Su(A2[i, kk], kk, 1, i - 1))),
    (Su(Su(A2[i, kk], kk)), Su(Su(A2[i, kk], kk, 1, i)) + Su(Su(A2[i, kk], kk, i, n))),
    (Su(Su(A2[i, kk], kk)), 2 * Su(Su(A2[i, kk], kk, 1, i - 1)) + Su(A2[i, i])),
    (Su(x_[i]) ** 2, Su(x_[i] ** 2) + Su(Su(x_[i] * x_[kk], kk, 1, i - 1))),
    (Su(x_[i]) ** 2, 2 * Su(Su(x_[i] * x_[kk], kk, 1, i))),
    (Su(x_[i]) ** 3, Su(x_[i] ** 3) + 6 * Su(Su(Su(x_[i] * x_[kk] * x_[ll], ll, 1, kk - 1), kk, 1, i - 1))),
    (Su(Su((x_[i] - x_[kk]) ** 2, kk, 1, i)), 2 * n * Su(x_[i] ** 2) - 2 * Su(x_[i]) ** 2),
    (Su(Su(x_[i] - x_[kk], kk, 1, i)), ZE),
    (Su(Su((x_[i] - x_[kk]) ** 3, kk, 1, i - 1)), ZE),
    (Su(Su(Abs(x_[i] - x_[kk]), kk)), Su(Su(Abs(x_[i] - x_[kk]), kk, 1, i))),
    (Su(Su(1, kk, 1, i)), n * (n - 1) / 2),
    (Su(Su(1, kk, 1, i - 1)), n * (n + 1) / 2),
    (Su(Su(kk, kk, 1, i)), n * (n + 1) * (2 * n + 1) / 6),
    (Su(Su(1, kk, i, n)), n**2 / 2),
    (Su(Su(x_[kk], kk, 1, i)), Su(kk * x_[kk], kk)),
    (Su(Su(x_[kk], kk, i, n)), Su((n - kk) * x_[kk], kk)),
    (Su(Su(x_[i], kk, 1, i)), Su(x_[i]) * n),
    (Su(Su(x_[kk] * Su(y_[ll], ll, 1, kk), kk, 1, i)), Su(Su(x_[kk] * Su(y_[ll], ll, 1, i), kk, 1, i))),
    (Su(Su(B2[i, kk], kk, 1, i)), Su(Su(B2[i, kk], kk, 1, m))),
    (Su(Su(Max(x_[i], x_[kk]), kk, 1, i)), Su(Su(Max(x_[i], x_[kk]), kk)) / 2),
    (Su(Su(x_[i] * y_[kk] - x_[kk] * y_[i], kk, 1, i)), ZE),
    (Su(Su(KD(i, kk) * A2[i, kk], kk, 1, i - 1)), Su(A2[i, i])),
    (Su(Su(KD(i, kk) * A2[i, kk], kk, 1, i)), ZE),
    (Su(Su(A2[i, i], i), i, 1, 2), Su(A2[i, i])),
    (Su(exp(Su(x_[kk], kk, 1, i))), exp(Su(Su(x_[kk], kk, 1, i)))),
    (Su(x_[i], i, 1, n - 1), Su(x_[i], i, 2, n)),
    (Su(x_[i] - x_[i - 1], i, 2, n), x_[n] - x_[1] + KD(n, 1)),
    (Su(x_[i + 1], i, 1, n - 1), Su(x_[i])),
    (Su(x_[n + 1 - i]), Su(x_[i]) + x_[1]),
    (Su(x_[i], i, 1, N), Su(x_[i])),
    (Su(1, i, 1, J), J),
    (Su(1, i, 1, J), Max(J, 0)),
    (Su(Su(1, kk, 1, i), i, 1, J), J * (J + 1) / 2 + KD(J, -1)),
    (Su(tt, i, 1, J), tt * Abs(J)),
    (Su(Sum(x_[i], (kk, 3, i))), Su((i - 2) * x_[i]) + x_[1]),
    (Su(Sum(1, (kk, i, 1))), ZE),
    (Su(KD(i, j)), ON),
    (Su(KD(i, kk)), ON),
    (Su(KD(i, n + 1)), ON),
    (Su(x_[i] * KD(i, j)), x_[j] + KD(j, n)),
):
    false_("entries", lh, rh)

for lh, rh in (
    (Su(Su(A2[i, kk], kk, 1, i)), Su(Su(A2[i, kk], i, kk, n), kk)),
    (Su(x_[i]) ** 2, Su(x_[i] ** 2) + 2 * Su(Su(x_[i] * x_[kk], kk, 1, i - 1))),
    (Su(Su((x_[i] - x_[kk]) ** 2, kk, 1, i)), n * Su(x_[i] ** 2) - Su(x_[i]) ** 2),
    (Su(Su(x_[kk], kk, 1, i)), Su((n - kk + 1) * x_[kk], kk)),
    (Su(Su(A2[i, kk] - A2[kk, i], kk)), ZE),
    (Su(Su(KD(i, kk) * A2[i, kk], kk, 1, i - 1)), ZE),
    (Su(Su(KD(i, kk) * A2[i, kk], kk, 1, i)), Su(A2[i, i])),
    (Su(Su(x_[i] * y_[kk] - x_[kk] * y_[i], kk)), ZE),
    (Su(Su(1, kk, 1, i)), n * (n + 1) / 2),
    (Su(1, i, 1, J), J),
):
    (true_ if J not in lh.free_symbols else open_)("entries", lh, rh)

# 2. slopes ----------------------------------------------------------------------------------------
for lh, rh in (
    (D_(Su(x_[i] ** 2), x_[j]), 2 * x_[j] + KD(j, 1)),
    (D_(Su(x_[i] ** 2), x_[kk]), x_[kk]),
    (D_(Su(x_[i] ** 2), x_[kk], x_[ll]), TW),
    (D_(Su(x_[i] ** 2), (x_[kk], 2)), ZE),
    (D_(Su(x_[i] * x_[i]), x_[kk]), x_[kk]),
    (D_(Su(x_[i]) ** 2, x_[kk]), 2 * x_[kk]),
    (D_(Su(x_[i] * y_[i]), x_[kk]), x_[kk]),
    (D_(Su(Abs(x_[i]) ** 3), x_[kk]), 3 * x_[kk] ** 2),
    (D_(Su(Abs(x_[i]) ** 2), x_[kk]), 2 * Abs(x_[kk])),
    (D_(NORM, x_[kk]), x_[kk]),
    (D_(NORM, x_[kk]), Abs(x_[kk]) / NORM),
    (D_(NORM, x_[kk], x_[ll]), -x_[kk] * x_[ll] / NORM**3),
    (D_(LSE, x_[kk]), exp(x_[kk]) / Su(exp(x_[i])) ** 2),
    (D_(LSE, x_[kk], x_[ll]), -exp(x_[kk]) * exp(x_[ll]) / Su(exp(x_[i])) ** 2),
    (D_(LSE, x_[kk], x_[kk]), exp(x_[kk]) / Su(exp(x_[i])) ** 2),
    (D_(Su(pp[i] * log(pp[i])), pp[kk]), log(pp[kk])),
    (D_(Su(pp[i] * log(pp[i] / qq[i])), qq[kk]), pp[kk] / qq[kk]),
    (D_(Su(log(x_[i])), x_[kk]), 1 / Abs(x_[kk])),
    (D_(Su(x_[i] ** tt), tt), Su(x_[i] ** tt)),
    (D_(Su(pp[i] ** tt), tt), tt * Su(pp[i] ** (tt - 1))),
    (D_(Su(tt**i), tt), Su(i * tt**i)),
    (D_(Su(Max(tt, x_[i])), tt), Su(Heaviside(tt - x_[i], 1))),
    (D_(Su(sin(tt * x_[i])), (tt, 2)), Su(x_[i] ** 2 * sin(tt * x_[i]))),
    (D_(Su(exp(tt * x_[i])), tt), Su(exp(tt * x_[i])) * Su(x_[i])),
    (D_(Su(x_[i], i, 1, Nj), x_[kk]), ON),
    (D_(Su(x_[i], i, 2, n), x_[kk]), ON),
    (D_(Su(x_[i], i, 1, kk), x_[kk]), ZE),
    (D_(Su(Su(A2[i, kk] * x_[i] * x_[kk], kk)), x_[ll]), 2 * Su(A2[ll, i] * x_[i])),
    (D_(Su(Su(A2[i, kk], kk)), A2[kk, ll]), KD(kk, ll)),
    (D_(Su(A2[i, i]), A2[kk, ll]), ON),
    (D_(Su(Su(A2[i, kk] * A2[kk, i], kk)), A2[kk, ll]), 2 * A2[kk, ll]),
    (D_(Su(A2[i, kk] * x_[i]), x_[kk]), A2[i, kk]),
    (Su(D_(x_[i] ** 2, x_[i])), D_(Su(x_[i] ** 2), x_[kk])),
    (Su(D_(Su(x_[kk], kk), x_[i])), ON),
    (Su(x_[i] * D_(NORM, x_[i])), NORM**2),
    (D_(Su(x_[i] ** 2) / Su(x_[i]), x_[kk]), 2 * x_[kk] / Su(x_[i])),
    (D_(cz[j] * conjugate(cz[j]), cz[j]), conjugate(cz[j])),
    (D_(Su(conjugate(cz[i])), cz[kk]), ON),
    (D_(Su(Abs(cz[i]) ** 2), cz[kk]), 2 * cz[kk]),
    (D_(Su(x_[i] ** n), x_[kk]), n * x_[kk] ** n),
    (D_(Su(x_[i] ** Nj), x_[kk]), Nj * x_[kk] ** (Nj - 1) + KD(Nj, 1)),
    (D_(Su(sign(x_[i])), x_[kk]), ZE),
    (Subs(D_(Su(exp(tt * x_[i])), tt), tt, 0), n * Su(x_[i])),
    (Subs(D_(Su(exp(tt * x_[i])), tt), tt, x_[1]), Su(x_[i] * exp(x_[i] ** 2))),
    (Subs(Su(tt * x_[i]), tt, i), Su(i * x_[i])),
    (Subs(Su(tt + x_[kk], kk), tt, x_[kk]), 2 * Su(x_[kk], kk)),
    (Subs(D_(Su(x_[i] ** tt), tt), tt, 0), Su(log(Abs(x_[i])))),
    (Subs(D_(tt * Su(x_[i]), tt), tt, tt**2), tt * Su(x_[i])),
    (D_(Subs(tt**2 * Su(x_[i]), tt, y), y), 2 * tt * Su(x_[i])),
    (D_(Su(tt, i, 1, n), n), tt),
    (D_(Su(1, i, 1, n), n), ON),
):
    false_("slopes of entries", lh, rh)

for lh, rh, given in (
    (D_(NORM, x_[kk]), x_[kk] / NORM, ()),
    (D_(LSE, x_[kk], x_[ll]), KD(kk, ll) * exp(x_[kk] - LSE) - exp(x_[kk] + x_[ll] - 2 * LSE), ()),
    (D_(Su(x_[i] ** 3), x_[kk]), 3 * x_[kk] ** 2, ()),
    (D_(Su(x_[i] ** n), x_[kk]), n * x_[kk] ** (n - 1), ()),
    (Subs(D_(Su(exp(tt * x_[i])), tt), tt, 0), Su(x_[i]), ()),
    (Subs(Su(tt + x_[kk], kk), tt, y), n * y + Su(x_[kk], kk), ()),
    (Su(D_(x_[i] ** 2, x_[i])), 2 * Su(x_[i]), ()),
    (D_(Su(pp[i] ** tt), tt), Su(pp[i] ** tt * log(pp[i])), ()),
    (D_(Su(A2[i, i]), A2[kk, ll]), KD(kk, ll), ()),
    (D_(Su(Abs(x_[i])), x_[kk]), sign(x_[kk]), ()),
    (D_(Su(Abs(tt - x_[i])), tt), Su(sign(tt - x_[i])), ()),
    (D_(Su(x_[i] ** N), x_[kk]), N * x_[kk] ** (N - 1), ()),
    (D_(Su(tt ** (i - 1)), tt), Su((i - 1) * tt ** (i - 2)), ()),
):
    true_("slopes of entries", lh, rh, given=given)

# 3. inequalities ----------------------------------------------------------------------------------
for lh, rh, given in (
    (Su(x_[i]) ** 2, Su(x_[i] ** 2), ()),
    (n * Su(x_[i] ** 2), Su(x_[i]) ** 2, ()),
    (Su(x_[i] * y_[i]), Su(x_[i] ** 2) * Su(y_[i] ** 2), ()),
    (Su(x_[i] * y_[i]), (Su(x_[i] ** 2) + Su(y_[i] ** 2)) / 4, ()),
    (Su(pp[i] * log(pp[i] / qq[i])), ZE, ()),
    (ZE, Su(pp[i] * log(pp[i] / qq[i])), ()),
    (ZE, Su(pp[i] * log(pp[i] / qq[i])), (eq(Su(pp[i]), 1),)),
    (ZE, Su(pp[i] * log(pp[i] / qq[i])), (Su(pp[i]) <= Su(qq[i]),)),
    (exp(Su(x_[i])), Su(exp(x_[i])), ()),
    (exp(Su(pp[i] * x_[i])), Su(pp[i] * exp(x_[i])), ()),
    (Su(x_[i]), Su(Abs(x_[i])) / 2, ()),
    (ON, Su(pp[i]), ()),
    (pp[j], Su(pp[i], i, 1, j - 1), ()),
    (x_[j], Su(x_[i]), ()),
    (Su(pp[i], i, 1, kk), Su(pp[i]), ()),
    (Su(pp[i], i, 1, Nj), Su(pp[i]), (Nj <= n + 1,)),
    (ZE, Su(pp[i], i, 1, Nj), ()),
    (ZE, Su(1, i, 1, J), ()),
    (ON, Su(1, i, 1, N), ()),
    (Su(x_[i], i, 1, n - 1), Su(x_[i]), ()),
    (sqrt(Su((x_[i] + y_[i]) ** 2)), Max(NORM, sqrt(Su(y_[i] ** 2))), ()),
):
    false_("sums compared", lh, rh, "<=", given)

for lh, rh, given in (
    (Su(x_[i]) ** 2, n * Su(x_[i] ** 2), ()),
    (Su(x_[i] * y_[i]) ** 2, Su(x_[i] ** 2) * Su(y_[i] ** 2), ()),
    (ZE, Su(pp[i] * log(pp[i] / qq[i])), (eq(Su(pp[i]), 1), eq(Su(qq[i]), 1))),
    (exp(Su(pp[i] * x_[i])), Su(pp[i] * exp(x_[i])), (eq(Su(pp[i]), 1),)),
    (Su(x_[i]), Su(Abs(x_[i])), ()),
    (sqrt(Su((x_[i] + y_[i]) ** 2)), NORM + sqrt(Su(y_[i] ** 2)), ()),
):
    true_("sums compared", lh, rh, "<=", given)

# 4. the value that SymPy gives to a slope has none at one point ------------
PW = lambda elsewhere, at_zero, q=z: Piecewise((elsewhere, lazy(Ne, q, 0)), (at_zero, True))
s1_ = cos(z) / z - sin(z) / z**2
for lh, rh in (
    (D_(sinc(z), z), PW(s1_, 1)),
    (D_(sinc(x), x), PW(s1_.subs(z, x), 1, x)),
    (D_(sinc(z), z) * y, PW(y * s1_, y)),
    (D_(sinc(z) ** 2, z), PW(2 * sinc(z) * s1_, 7)),
    (D_(sinc(2 * z), z), PW(cos(2 * z) / z - sin(2 * z) / (2 * z**2), 1)),
    (D_(sinc(z), (z, 2)), PW(diff(sin(z) / z, z, 2), 0)),
    (D_(sinc(z), (z, 2)), PW(diff(sin(z) / z, z, 2), R(1, 3))),
    (D_(x * Abs(x), x), PW(2 * Abs(x), 1, x)),
    (D_(sqrt(x**4), x), PW(2 * x, 1, x)),
):
    false_("slope without a value", lh, rh, at={z: ZE, x: ZE})
for lh, rh in (
    (D_(sinc(z), z), PW(s1_, 0)),
    (D_(sinc(z), (z, 2)), PW(diff(sin(z) / z, z, 2), -R(1, 3))),
    (D_(sinc(z) ** 2, z), 2 * sinc(z) * D_(sinc(z), z)),
):
    true_("slope without a value", lh, rh)
for lh, rh, given in (
    (1 / (x - 1), (x + 1) / (x**2 - 1), (eq(x, 1),)),
    (log(x**2 * y), log(x**2) + log(y), (eq(x), y > 0)),
    (x / x**2, 1 / x, (eq(x * y), ne(y))),
):
    open_("no value where given", lh, rh, given=given)
