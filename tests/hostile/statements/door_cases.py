"""Cases by signs, uniqueness and induction with a slip, remainders, brackets of strange conditions, sums of squares."""

from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
FA, KD = S.ForAll, KroneckerDelta
re_, im_, fl, ce = sp.re, sp.im, sp.floor, sp.ceiling
e, c_, d_ = symbols("e c d", real=True)
ev, od = Symbol("ev", even=True), Symbol("od", odd=True)
exr = Symbol("exr", extended_real=True)
B_ = S.iverson
vi, vk = symbols("vi vk", integer=True, positive=True)
xn, yn, wn = (IndexedBase(q, shape=(n,), real=True) for q in "xyw")
pn, qn = (IndexedBase(q, shape=(n,), positive=True) for q in "pq")
zn, un = (IndexedBase(q, shape=(n,)) for q in "zu")
ci, ck_ = (vi, 1, n), (vk, 1, n)
Su = lambda body, *lim: Sum(body, *(lim or (ci,)))
Mod = sp.Mod

# 1. Min, Max, moduli and signs, case by case ----------------------------------------------------------------------
for lh, rh, rel, given, at in (
    (Max(x, y) * Min(x, y), Abs(x * y), "==", (), None),
    (Max(x, y) ** 2, Max(x**2, y**2), "==", (), None),
    (Max(x**2, y**2), Max(x, y) ** 2, "<=", (), None),
    (Max(x, y, e) + Min(x, y, e), x + y + e, "==", (), None),
    (Max(x, Min(y, e)), Min(Max(x, y), e), "==", (), None),
    (Max(x, Min(y, e)), Min(Max(x, y), e), "<=", (), None),
    (Min(Max(x, y), e), Max(x, Min(y, e)) - R(1, 10), "<=", (), None),
    (Max(0, 1 - x * y) + Max(0, 1 + x * y), Abs(x * y), "<=", (), None),
    (Max(0, 1 - x * y) + Max(0, 1 + x * y), TW, "==", (Abs(x) <= 1, Abs(y) <= 2), None),
    (Max(0, 1 - x), (1 - x) ** 2, "<=", (), None),
    (Max(0, x) - Max(0, y), Max(0, x - y), "==", (), None),
    (Max(0, x - y), Max(0, x) - Max(0, y), "<=", (), None),
    (Abs(Max(0, x) - Max(0, y)), Abs(x - y) / 2, "<=", (), None),
    (Abs(x) * sign(y), y * sign(x * y), "==", (), None),
    (sign(x) * sign(y), sign(x + y), "==", (x * y >= 0,), None),
    (sign(x) ** 2, ON, "==", (), None),
    (sign(x) ** 2 * sign(y), sign(y), "==", (Ne(x * y + 1, 0),), None),
    (sign(x) * Abs(x), Max(x, 0), "==", (), None),
    (sign(Max(x, y)), Max(sign(x), sign(y)), "==", (Eq(x, y + 1), Ne(sign(x), sign(x))), None),
    (sign(x * y), Max(sign(x), sign(y)), "<=", (), None),
    (Abs(x) / x, sign(x), "==", (), {x: ZE}),
    (x / Abs(x), sign(x), "==", (x >= 0,), {x: ZE}),
    (Max(x, y) / Min(x, y), ON, "<=", (x > 0, y > 0), None),
    (ON, Max(x, y) / Min(x, y), "<=", (x * y > 0,), None),
    (ON, Max(x, y) / Min(x, y), "<=", (x > 0,), {y: ZE, x: ON}),
    (Max(1 / x, 1 / y), 1 / Min(x, y), "==", (Ne(x * y, 0),), None),
    (Abs(x - y) + Abs(y - e), Abs(x - e), "==", (), None),
    (Abs(x - e), Abs(x - y) + Abs(y - e) - R(1, 100), "<=", (), None),
    (Abs(Abs(x) - Abs(y)), Abs(x) - Abs(y), "==", (), None),
    (Abs(x + y) + Abs(x - y), 2 * Max(x, y), "==", (), None),
    (Abs(x + y) + Abs(x - y), 2 * Abs(x), "==", (Abs(x) >= y,), None),
    (Abs(x + Abs(x)), 2 * Abs(x), "==", (), None),
    (Max(x, -x), x, "==", (x >= -R(1, 1000),), None),
    (Max(x, 1 / x), x, "==", (x > 0,), None),
    (Max(x, 1 / x), ON, "<=", (x > 0,), None),
    (TW, Max(x, 1 / x) + Min(x, 1 / x), "<=", (Ne(x, 0),), None),
    (Min(1, Max(0, x)), x, "==", (x >= 0,), None),
    (Min(1, Max(0, x)) * Min(1, Max(0, 1 - x)), x * (1 - x), "==", (), None),
    (Max(x, y) - Min(x, y), x - y, "==", (), None),
    (Max(Abs(x), Abs(y)), sqrt(x**2 + y**2) / sqrt(2), "==", (), None),
    (sqrt(x**2 + y**2), Max(Abs(x), Abs(y)) * R(7, 5), "<=", (), None),
    (Abs(x) + Abs(y), R(7, 5) * sqrt(x**2 + y**2), "<=", (), None),
    (Abs(x**2 - y**2), (x - y) ** 2, "<=", (), None),
    ((Abs(x) - 1) * (Abs(x) + 1), x**2, "==", (), None),
    (1 / (1 + Abs(x)), 1 - Abs(x), "<=", (), None),
    (x / (1 + Abs(x)), R(99, 100), "<=", (), None),
    (Abs(x / (1 + Abs(x)) - y / (1 + Abs(y))), Abs(x - y) / 2, "<=", (), None),
    (Max(0, x) ** 2 + Min(0, x) ** 2, x**2 + sign(x) ** 2, "==", (), None),
    (Max(z, w), (z + w + Abs(z - w)) / 2, "==", (), {z: I}),
    (Abs(exr) - exr, Max(0, -2 * exr), "==", (), {exr: oo}),
    (Max(exr, exr + 1), exr + 1, "==", (), {exr: oo}),
    (Min(exr, 5), Integer(4), "==", (exr > 7,), None),
    (Max(j, 2 * j), 2 * j, "==", (), None),
    (Max(j, j**2), j, "==", (j >= 0,), None),
    (Abs(2 * j - 1), TW, "<=", (Abs(j) <= 2,), None),
    (TW, Abs(2 * j - 1), "<=", (), None),
    (Max(n, 2), n, "==", (), None),
    (Max(n, 2), n, "<=", (n > 0,), None),
):
    false_("sign by sign", lh, rh, rel, given, at)
for lh, rh, rel, given in (
    (Max(x, y) * Min(x, y), x * y, "==", ()),
    (
        Max(x, y, e) + Min(x, y, e) + Max(-x - y - e, -100) + x,
        x + Max(x, y, e) + Min(x, y, e) + Max(-x - y - e, -100),
        "==",
        (),
    ),
    (Abs(x) * sign(y), x * sign(x * y), "==", ()),
    (Max(0, x) - Max(0, y), Max(0, x - y), "<=", ()),
    (Abs(Max(0, x) - Max(0, y)), Abs(x - y), "<=", ()),
    (Abs(x + y) + Abs(x - y), 2 * Max(Abs(x), Abs(y)), "==", ()),
    (Abs(x / (1 + Abs(x)) - y / (1 + Abs(y))), Abs(x - y), "<=", ()),
    (Max(0, x) ** 2 + Min(0, x) ** 2, x**2, "==", ()),
    (TW, Max(x, 1 / x) + Min(x, 1 / x), "<=", (x > 0,)),
):
    true_("sign by sign", lh, rh, rel, given)

# 2. uniqueness of initial value problems, and induction ------------------------------------------------------------
Es = lambda q: mexp(q)
IV = S.decide_initial_value
PROBLEMS = {
    "another value at 0": (exp(t), 2 * exp(t), ON, ()),
    "another generator": (exp(2 * t), exp(2 * t), ON, ()),
    "constants that differ": (sin(t) ** 2 + cos(t) ** 2, TW, ZE, ()),
    "a branch": (log(exp(t)), t, ZE, ()),
    "a root": (sqrt(exp(2 * t)), exp(t), ON, ()),
    "a root of a square": (sqrt((t - 1) ** 2), 1 - t, 1 / (t - 1), ()),
    "a pole": (1 / (1 - t), 1 / (1 - t) + 0 ** (t + 1), ZE, ()),
    "a jump": (sign(t + 1), ON, ZE, ()),
    "a step": (sp.Heaviside(t + 1), ON, ZE, ()),
    "a floor": (fl(t + R(1, 2)), ZE, ZE, ()),
    "a modulus": (Abs(t + 1) ** 2, (t + 1) ** 2, TW / (t + 1), ()),
    "a case": (Piecewise((1, t < 1), (2, True)), ON, ZE, ()),
    "a case at a point": (Piecewise((1, Ne(t, 1)), (2, True)), ON, ZE, ()),
    "a delta": (KD(t, 1), ZE, ZE, ()),
    "an angle": (sp.arg(exp(I * t)), t, ZE, ()),
    "an arctangent": (atan(sp.tan(t)), t, ZE, ()),
    "a conjugate": (conjugate(t), t, ZE, ()),
    "a real part": (re_(t), t, ZE, ()),
    "matrices that do not commute": (Es(t * (A + B)), Es(t * A) * Es(t * B), A + B, ()),
    "matrices, the other side": (B * Es(t * A), Es(t * A) * B, A, ()),
    "the other pair commutes": (Es(t * (A + C)), Es(t * A) * Es(t * C), A + C, (A, B)),
    "a product in the wrong order": (Es(t * A) * B, B * Es(t * A), A, ()),
    "a generator on the left": (Es(t * A) * B, B, ZE, ()),
    "a transpose": (Es(t * A), Es(t * A.T), A, ()),
    "an inverse": (Es(t * A), Es(t * A).inverse(), A, ()),
    "a determinant": (det(Es(t * A)), exp(2 * t * tr(A)), 2 * tr(A), ()),
    "a trace": (tr(Es(t * A)), n * exp(t * tr(A)), tr(A), ()),
    "t in the generator": (exp(t**2), exp(t**2), 2 * t, ()),
    "a sum to t": (Sum(vi, (vi, 1, t)), t, ZE, ()),
    "an unknown function": (f(t), f(0), ZE, ()),
    "an integral with a pole": (Integral(1 / (x - t), (x, 1, 2)), log((TW - t) / (1 - t)), ZE, ()),
    "0 to the t": (0**t, 0**t, ZE, ()),
    "a power": (2**t, 3**t, log(2), ()),
    "a cut of a power": ((-1) ** (2 * t), ON, ZE, ()),
}
for name_, (lh, rh, L, pair) in PROBLEMS.items():
    call = partial(lambda *q, **o: IV(*q, **o), lh, rh, t=t, generator=L, commuting=pair)
    add("initial value", name_, bad(call), F)
for name_, (lh, rh, L, pair) in {
    "e^t": (exp(t) * exp(-t), ON, ZE, ()),
    "(A, B) commute": (Es(t * (A + B)), Es(t * A) * Es(t * B), A + B, (A, B)),
    "a determinant": (det(Es(t * A)), exp(t * tr(A)), tr(A), ()),
    "circles": (sin(t) ** 2 + cos(t) ** 2, ON, ZE, ()),
}.items():
    add("initial value true", name_, bad(partial(IV, lh, rh, t=t, generator=L, commuting=pair)), T)

BI = S.decide_by_induction
kk = Symbol("kk", integer=True)
for name_, lh, rh, letter, start in (
    ("one more", Sum(kk, (kk, 1, n)), n * (n + 1) / 2 + 1, n, 1),
    ("a later start", Sum(kk, (kk, 2, n)), n * (n + 1) / 2 - 2, n, 1),
    ("an empty sum at 0", Sum(ON, (kk, 1, N)), N + 0**N, N, 0),
    ("a lower end above", Sum(ON, (kk, 3, N)), N - 2 + TW * 0**N, N, 0),
    ("a factorial from 0", Product(kk, (kk, 0, N)), factorial(N), N, 0),
    ("a pole at n = 3", Sum(1 / (kk - 3), (kk, 4, n)), Sum(1 / kk, (kk, 1, n - 3)), n, 1),
    ("a telescope with a pole", Sum(1 / (kk * (kk - 1)), (kk, 1, n)), 1 - 1 / n, n, 1),
    ("a product with 0", Product(1 - 1 / kk**2, (kk, 1, n)), (n + 1) / (2 * n), n, 1),
    ("a geometric sum at 1", Sum(x**kk, (kk, 0, N)), (1 - x ** (N + 1)) / (1 - x) + KD(x, 1), N, 0),
    ("a power of a sum", MatPow(A + B, N), MatPow(A, N) + MatPow(B, N), N, 0),
    ("a power of a product", MatPow(A * B, n), MatPow(A, n) * MatPow(B, n), n, 1),
    ("a power on the wrong side", MatPow(A, N) * B, B * MatPow(A, N), N, 0),
    ("a power of one more", MatPow(A, N + 1), MatPow(A, N), N, 0),
    ("x^n", x**N, x * N, N, 0),
    ("0^n", 0**N, ZE, N, 0),
    ("(-1)^n", (-1) ** N, ON, N, 0),
    ("n in the term", Sum(n, (kk, 1, n)), n * (n + 1) / 2, n, 1),
    ("n in the term of a product", Product(n, (kk, 1, n)), factorial(n), n, 1),
    ("n at the other end", Sum(kk, (kk, n, 2 * n)), n * (n + 1), n, 1),
    ("n binds itself", Sum(n, (n, 1, n)), n, n, 1),
    ("a triangle", Sum(Sum(ON, (vi, 1, kk)), (kk, 1, n)), n**2, n, 1),
    ("a harmonic sum", Sum(1 / kk, (kk, 1, n)), TW * n / (n + 1), n, 1),
):
    add("induction", name_, bad(partial(BI, lh, rh, letter, start)), F)
for name_, lh, rh, letter, start in (
    ("a triangle number", Sum(kk, (kk, 1, n)), n * (n + 1) / 2, n, 1),
    ("a power", MatPow(A, N) * A, A * MatPow(A, N), N, 0),
):
    add("induction true", name_, bad(partial(BI, lh, rh, letter, start)), T)

# 3. remainders, parities and what SymPy knows of them ---------------------------------------------------------------
for lh, rh, rel, given, at in (
    (Mod(ev, 2), ON, "==", (), None),
    (Mod(ev, 4), ZE, "==", (), None),
    (Mod(od**2, 8), ZE, "==", (), None),
    (Mod(od**2, 16), ON, "==", (), None),
    (Mod(od * ev, 4), ZE, "==", (), None),
    (Mod(j**2, 3), ON, "==", (), None),
    (Mod(j**3 - j, 6), ON, "==", (), None),
    (Mod(j**3 - j, 12), ZE, "==", (), None),
    (Mod(x, -1), x - fl(x), "==", (), None),
    (Mod(-x, 1), 1 - Mod(x, 1), "==", (), None),
    (Mod(x, y), x - y * fl(x / y) + sign(y), "==", (Ne(y, 0),), None),
    (Mod(x + y, 1), Mod(x, 1) + Mod(y, 1), "==", (), None),
    (Mod(2 * x, 2), 2 * Mod(x, 2), "==", (), None),
    (Mod(x, 1), Mod(x, 2), "==", (), None),
    (Mod(-pi * x, x), (3 - pi) * x, "==", (), {x: ZE}),
    (Mod(-pi * p, p), (3 - pi) * p, "==", (), None),
    (Mod(p, -pi), p, "==", (), None),
    (Mod(j, 2) * Mod(j + 1, 2), ON, "==", (), None),
    (Mod(ev / 2, 2), ZE, "==", (), None),
    (ev / 6, fl(ev / 6), "==", (), None),
    (ev / 3, fl(ev / 3), "==", (), None),
    (sin(pi * ev / 3), ZE, "==", (), None),
    (sin(pi * ev / 3), ZE, "!=", (), None),
    (cos(pi * ev / 2), ON, "==", (), None),
    ((-1) ** (ev / 2), ON, "==", (), None),
    ((-1) ** (j * (j + 1) / 2), ON, "==", (), None),
    ((-1) ** (j**2), -((-1) ** j), "==", (), None),
    (0**ev, ZE, "==", (ev >= 0,), None),
    (0**od, ZE, "==", (), {od: -ON}),
    (ZE, binomial(-n, 3), "<=", (), None),
    (binomial(j, 2), ZE, "<=", (), None),
    (ZE, binomial(j, 3), "<=", (), None),
    (ON, binomial(j, 2), "<=", (), None),
    (binomial(x, 2), ZE, "!=", (), None),
    (ZE, binomial(x, 2), "<=", (), None),
    (binomial(j, j), ON, "==", (), None),
    (binomial(-ON, j), (-1) ** j, "==", (), None),
    (sp.rf(j, 3), ZE, "!=", (), None),
    (sp.ff(x, 2), x**2, "==", (), None),
    (ZE, sp.ff(x, 2), "<=", (), None),
    (ZE, sp.rf(x, 3), "<=", (x >= -1,), None),
    (sp.rf(x, N), sp.rf(x + 1, N), "==", (), None),
    (atan(rat), ZE, "!=", (), None),
    (asin(rat), ZE, "!=", (Abs(rat) <= 1,), None),
    (acos(rat), ZE, "!=", (Abs(rat) <= 1,), None),
    (irr**2, TW, "!=", (), None),
    (irr * sqrt(2), TW, "!=", (), None),
    (irr + irr**2, ON, "!=", (), None),
    (rat**2, TW * rat, "!=", (), None),
    (sign(z) ** 2, ON, "==", (Ne(z, 0),), None),
    (sign(z) ** 4, ON, "==", (Ne(z, 0),), None),
    (sign(z) * conjugate(sign(z)), ON, "==", (), None),
    (Abs(sign(z)), ON, "==", (), None),
    (sign(im_(z)) ** 2, ON, "==", (), None),
    (fl(x) + fl(-x), -ON, "==", (), None),
    (fl(x) + ce(-x), ON, "==", (), None),
    (ce(x) - fl(x), ON, "==", (), None),
    (fl(fl(x) / 2), fl(x) / 2, "==", (), None),
    (fl(2 * x), 2 * fl(x), "==", (), None),
    (fl(2 * x), fl(x) + fl(x + R(1, 3)), "==", (), None),
    (fl(x) ** 2, fl(x**2), "==", (), None),
    (fl(x * y), fl(x) * fl(y), "==", (), None),
    (fl(x), x - 1, "<=", (), None),
):
    false_("remainder", lh, rh, rel, given, at)
for lh, rh, rel, given in (
    (Mod(j**3 - j, 6), ZE, "==", ()),
    (Mod(od**2, 8), ON, "==", ()),
    ((-1) ** (j**2), (-1) ** j, "==", ()),
    (fl(x) + ce(-x), ZE, "==", ()),
    (fl(2 * x), fl(x) + fl(x + R(1, 2)), "==", ()),
    (fl(x) * 0 + Mod(-pi * p, p), (4 - pi) * p, "==", ()),
    (sp.ff(x, 2), x**2 - x, "==", ()),
):
    true_("remainder", lh, rh, rel, given)

# 4. Cauchy–Schwarz, Donsker–Varadhan and their like for sums --------------------------------------------------------
one = lambda base: Eq(Su(base[vi]), 1)
for lh, rh, rel, given in (
    (Su(xn[vi] * yn[vi]) ** 2, Su(xn[vi] ** 2) * Su(yn[vi] ** 2) - 1, "<=", ()),
    (Su(xn[vi] * yn[vi] * wn[vi]) ** 2, Su(xn[vi] ** 2) * Su(yn[vi] ** 2), "<=", ()),
    (Su(pn[vi] * xn[vi]) ** 2, Su(pn[vi]) * Su(xn[vi] ** 2), "<=", ()),
    (Su(pn[vi] * xn[vi] * yn[vi]) ** 2, Su(pn[vi] * xn[vi] ** 2) * Su(yn[vi] ** 2), "<=", ()),
    (Su(wn[vi] * xn[vi] * yn[vi]) ** 2, Su(wn[vi] * xn[vi] ** 2) * Su(wn[vi] * yn[vi] ** 2), "<=", ()),
    (Su(zn[vi] * un[vi]) ** 2, Su(zn[vi] ** 2) * Su(un[vi] ** 2), "<=", ()),
    (Abs(Su(zn[vi] * un[vi])) ** 2, Abs(Su(zn[vi] ** 2)) * Abs(Su(un[vi] ** 2)), "<=", ()),
    (Su(xn[vi]) ** 2, n * Su(xn[vi] ** 2) / 2, "<=", ()),
    (Su(xn[vi]) ** 2 + n, n * Su(xn[vi] ** 2), "<=", ()),
    (Su(xn[vi]) ** 2 / Su(pn[vi]), Su(xn[vi] ** 2 / qn[vi]), "<=", ()),
    (Su(xn[vi] ** 2 / pn[vi]), Su(xn[vi]) ** 2 / Su(pn[vi]), "<=", ()),
    (Su(xn[vi]) ** 2 / Su(wn[vi]), Su(xn[vi] ** 2 / wn[vi]), "<=", (FA(Ne(wn[vi], 0), ci), Ne(Su(wn[vi]), 0))),
    (Su(sqrt(pn[vi])) ** 2, Su(pn[vi]), "<=", ()),
    (Su(pn[vi] * xn[vi]), log(Su(pn[vi] * exp(xn[vi]))), "<=", ()),
    (Su(pn[vi] * xn[vi]), log(Su(pn[vi] * exp(xn[vi]))), "<=", (one(qn),)),
    (Su(pn[vi] * xn[vi]), log(Su(qn[vi] * exp(xn[vi]))), "<=", (one(pn), one(qn))),
    (Su(pn[vi] * xn[vi]) - log(Su(qn[vi] * exp(xn[vi]))), Su(qn[vi] * log(qn[vi] / pn[vi])), "<=", (one(pn), one(qn))),
    (Su(pn[vi] * xn[vi]) - log(Su(qn[vi] * exp(xn[vi]))), Su(pn[vi] * log(pn[vi] / qn[vi])), "<=", (one(qn),)),
    (Su(pn[vi] * log(pn[vi] / qn[vi])), Su(pn[vi] * xn[vi]) - log(Su(qn[vi] * exp(xn[vi]))), "<=", (one(pn),)),
    (log(Su(exp(xn[vi]))), Su(exp(xn[vi])) - 2, "<=", ()),
    (log(n), log(Su(exp(xn[vi]))), "<=", ()),
    (Su(xn[vi]) / n + log(n), log(Su(exp(xn[vi]))) - R(1, 9), "<=", ()),
    (log(Su(exp(xn[vi]))), Su(xn[vi]) / n + log(n), "<=", ()),
    (log(Su(exp(xn[vi] + yn[vi]))), log(Su(exp(xn[vi]))) + log(Su(exp(yn[vi]))) - R(1, 9), "<=", ()),
    (log(Su(exp((xn[vi] + yn[vi]) / 2))), (log(Su(exp(xn[vi]))) + log(Su(exp(yn[vi])))) / 3, "<=", ()),
    (Su(pn[vi] ** 2), Su(pn[vi]) ** 2 / 2, "<=", ()),
    (Su(pn[vi] ** 2), ON, "<=", (Su(pn[vi]) <= 2,)),
    (Su(pn[vi] * qn[vi]), ON, "<=", (one(pn),)),
    (Su((pn[vi] - qn[vi]) ** 2), ON, "<=", (one(pn), one(qn))),
    (Su((sqrt(pn[vi]) - sqrt(qn[vi])) ** 2), ON, "<=", (one(pn), one(qn))),
    (Su(Abs(pn[vi] - qn[vi])), Su((sqrt(pn[vi]) - sqrt(qn[vi])) ** 2), "<=", (one(pn), one(qn))),
    (Su(pn[vi] ** 2 / qn[vi]), Su(qn[vi] ** 2 / pn[vi]), "<=", (one(pn), one(qn))),
    (Su(pn[vi] * log(pn[vi] / qn[vi])), log(Su(pn[vi] ** 2 / qn[vi])) - R(1, 50), "<=", (one(pn), one(qn))),
    (Su(pn[vi] * log(pn[vi])), Su(qn[vi] * log(qn[vi])), "<=", (one(pn), one(qn))),
    (exp(Su(pn[vi] * log(qn[vi]))), Su(pn[vi] * qn[vi]), "<=", ()),
    (Su(pn[vi] * qn[vi]), exp(Su(pn[vi] * log(qn[vi]))), "<=", (one(pn),)),
    (1 / Su(pn[vi] / qn[vi]), Su(pn[vi] * qn[vi]) - R(1, 50), "<=", (one(pn),)),
    (Su(xn[vi] * yn[vi]), Su(xn[vi]) * Su(yn[vi]) / n, "<=", ()),
    (Su(xn[vi] * xn[vk], ci, ck_), Su(xn[vi] ** 2), "<=", ()),
    (Su((xn[vi] - xn[vk]) ** 2, ci, ck_), 2 * n * Su(xn[vi] ** 2) - 1, "<=", ()),
    (2 * n * Su(xn[vi] ** 2), Su((xn[vi] - xn[vk]) ** 2, ci, ck_), "<=", ()),
    (Su(Abs(xn[vi])) ** 2, Su(xn[vi] ** 2), "<=", ()),
    (S.Largest(Abs(xn[vi]), ci), Abs(Su(xn[vi])), "<=", ()),
    (Su(xn[vi] ** 2), S.Largest(Abs(xn[vi]), ci) ** 2, "<=", ()),
    (Su(xn[vi] * yn[vi]), S.Largest(xn[vi], ci) * Su(yn[vi]), "<=", ()),
    (Su(pn[vi] * yn[vi]), S.Largest(yn[vi], ci), "<=", (Su(pn[vi]) <= 1,)),
):
    false_("sum", lh, rh, rel, given)
for lh, rh, rel, given in (
    (Su(xn[vi] * yn[vi]) ** 2, Su(xn[vi] ** 2) * Su(yn[vi] ** 2), "<=", ()),
    (Su(xn[vi]) ** 2 / Su(pn[vi]), Su(xn[vi] ** 2 / pn[vi]), "<=", ()),
    (Su(pn[vi] * xn[vi]), log(Su(pn[vi] * exp(xn[vi]))), "<=", (one(pn),)),
    (log(Su(exp(xn[vi] + yn[vi]))), log(Su(exp(xn[vi]))) + log(Su(exp(yn[vi]))), "<=", ()),
    (Su(pn[vi] ** 2), ON, "<=", (one(pn),)),
    (Su((sqrt(pn[vi]) - sqrt(qn[vi])) ** 2), Su(Abs(pn[vi] - qn[vi])), "<=", ()),
):
    true_("sum", lh, rh, rel, given)

# 5. brackets of strange conditions ----------------------------------------------------------------------------------
bp, bq = symbols("bp bq")
for lh, rh, rel, given in (
    (B_(sp.Contains(x, sp.Interval(0, 1))), B_(And(x >= 0, x < 1)), "==", ()),
    (B_(sp.Contains(x, sp.Interval.open(0, 1))), B_(And(x >= 0, x <= 1)), "==", ()),
    (B_(sp.Contains(x, sp.S.Integers)), B_(x >= 0), "==", ()),
    (B_(sp.Contains(x, sp.S.Integers)), ZE, "==", ()),
    (B_(And(x > 0, sp.Contains(x, sp.S.Integers))), B_(x > 0), "==", ()),
    (B_(x > 0), B_(Or(x > 0, sp.Contains(x, sp.S.Integers))), "==", ()),
    (B_(And(bp, x > 0)), B_(x > 0), "==", ()),
    (B_(Or(bp, x > 0)), B_(x > 0), "==", ()),
    (B_(sp.Xor(x > 0, y > 0)), B_(x * y < 0), "==", ()),
    (B_(sp.Xor(x > 0, y > 0)), B_(x * y <= 0), "==", ()),
    (B_(sp.ITE(x > 0, y > 0, y < 0)), B_(x * y > 0), "==", ()),
    (B_(sp.Equivalent(x > 0, y > 0)), B_(x * y > 0), "==", ()),
    (B_(Implies(x > 0, y > 0)), B_(x <= y), "==", ()),
    (B_(FA(xn[vi] > 0, ci)), B_(Su(xn[vi]) > 0), "==", ()),
    (B_(FA(xn[vi] > 0, ci)), B_(xn[1] > 0), "==", ()),
    (B_(Su(xn[vi] ** 2) > 0), ON, "==", ()),
    (B_(exr > 0), B_(exr >= 1), "==", ()),
    (B_(lazy(sp.Lt, exr, exr + 1)), ON, "==", (exr > 3,)),
    (B_(Eq(z, conjugate(z))), ON, "==", ()),
    (B_(Eq(A, B)), B_(Eq(det(A), det(B))), "==", ()),
    (B_(Eq(f(x), 0)), B_(Eq(f(x) ** 2, f(x))), "==", ()),
    (B_(f(x) > 0), B_(f(x) >= 0), "==", ()),
    (B_(j > 0), B_(2 * j > 1), "!=", ()),
    (B_(2 * j > 3), B_(j > 1), "!=", ()),
    (B_(2 * j > 3), B_(j > 2), "==", ()),
    (B_(j**2 > 2), B_(Abs(j) > 2), "==", ()),
    (B_(ev > 0), B_(ev > 2), "==", ()),
    (B_(x > 0) * B_(y > 0), B_(x + y > 0), "==", ()),
    (B_(x > 0) + B_(y > 0), B_(Or(x > 0, y > 0)), "==", ()),
    (B_(x > 0) + B_(x < 0), ON, "==", ()),
    (B_(x > 0) + B_(x <= 0), TW, "==", ()),
    (B_(x > 0) ** 2, B_(x**2 > 0), "==", ()),
    (1 / B_(x > 0), ON, "==", (x >= 0,)),
    (B_(x > 0) * x, Abs(x), "==", ()),
    (x * B_(x > 0), x, "<=", ()),
    (Su(B_(xn[vi] > 0)), n, "==", ()),
    (Su(B_(xn[vi] > 0)) + Su(B_(xn[vi] < 0)), n, "==", ()),
    (Su(B_(xn[vi] > 0)), Su(xn[vi]), "<=", ()),
    (Su(pn[vi] * B_(pn[vi] > 1)), n, "<=", ()),
    (B_(S.SpectralRadius(A) < 1), B_(S.SpectralRadius(A * A) < R(1, 2)), "==", ()),
    (B_(S.SpectralRadius(A) < 1), B_(S.SpectralRadius(2 * A) < 1), "==", ()),
    (B_(S.SpectralRadius(A) < 1), B_(Abs(tr(A)) < n), "==", ()),
):
    false_("bracket", lh, rh, rel, given)
for lh, rh, rel, given in (
    (B_(2 * j > 3), B_(j > 1), "==", ()),
    (B_(sp.Xor(x > 0, x > 0)), ZE, "==", ()),
    (B_(x > 0) + B_(x <= 0), ON, "==", ()),
    (B_(x > 0) * x, Max(x, 0), "==", ()),
):
    true_("bracket", lh, rh, rel, given)
false_("bracket", log(B_(x > 0)), ZE, at={x: -ON})
