"""Scalars at the front door: branches, undefined points, floor and Mod, deltas, sinc, LambertW, inequalities."""

from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
pw = lambda b_, e: lazy(Pow, sympify(b_), sympify(e))
um = lambda *ar: lazy(Mul, *map(sympify, ar))
ua = lambda *ar: lazy(Add, *map(sympify, ar))
H, h = Symbol("H", infinite=True), Symbol("h", extended_positive=True)
fe = Function("fe", extended_real=True)
s, d, S0, p_, c0 = symbols("s d S0 _p c0")
e1, o1 = Symbol("e1", even=True), Symbol("o1", odd=True)
pr = Symbol("pr", prime=True)

# 1. what has no order, no exactness, no value ---------------------------------------------------------------
nc1, nc2 = symbols("nc1 nc2", commutative=False)
Fn, Gn = (Function(c, commutative=False) for c in "FG")
for lh, rh in (
    (nc1 * nc2, nc2 * nc1),
    (exp(nc1 * nc2), exp(nc2 * nc1)),
    (nc1 * nc2 + 1, nc2 * nc1 + 1),
    (nc1 * nc2 * nc1, nc1**2 * nc2),
    (f(nc1 * nc2), f(nc2 * nc1)),
    (Fn(x) * Gn(x), Gn(x) * Fn(x)),
    (x * nc1 * nc2 + nc1, x * nc2 * nc1 + nc1),
    (1 / (nc1 * nc2), 1 / (nc2 * nc1)),
    (Sum(nc1 * nc2, (k, 1, n)), Sum(nc2 * nc1, (k, 1, n))),
    (Matrix([[nc1 * nc2]]), Matrix([[nc2 * nc1]])),
    (sp.Quaternion(0, 1, 0, 0) * sp.Quaternion(0, 0, 1, 0), sp.Quaternion(0, 0, 1, 0) * sp.Quaternion(0, 1, 0, 0)),
):
    open_("no order", lh, rh)
    open_("no order", lh, rh, "!=")
for lh, rh in (
    (x + Float("0.1"), x + R(1, 10)),
    (x + Float(1) + Float("1e-20"), x + 1),
    (x * (1 + Float("1e-30")), x),
    (sin(Float("0.1")) * x, x * sin(R(1, 10))),
    (x ** Float(2), x**2),
    (Matrix([[Float("0.1")]]), Matrix([[R(1, 10)]])),
    (Sum(Float("0.1") * k, (k, 1, n)), Sum(k, (k, 1, n)) / 10),
):
    open_("no exact number", lh, rh)
    open_("no exact number", lh, rh, "<=")
open_("no exact number", x + 1, 1, "==", (Eq(x, Float("1e-30")),))
for lh, rh in (
    (nan, nan),
    (zoo, zoo),
    (oo, oo),
    (oo, oo + x),
    (x, oo),
    (pw(0, -1), pw(0, -1)),
    (um(0, pw(0, -1)), 0),
    (log(0, evaluate=False), log(0, evaluate=False)),
    (H, H + 1),
    (ua(H, -H), 0),
    (ua(h, -h), 0),
    (um(h, pw(h, -1)), 1),
    (fe(x), fe(x)),
    (ua(fe(x), -fe(x)), 0),
    (fe(x), fe(x) + 1),
    (Integral(1 / x, (x, -1, 1)), Integral(1 / x, (x, -1, 1))),
    (Limit(1 / x, x, 0), Limit(1 / x, x, 0)),
    (Limit(sin(1 / x), x, 0), Limit(sin(1 / x), x, 0)),
    (Sum(1 / k, (k, 1, oo)), Sum(1 / k, (k, 1, oo))),
    (Sum(1 / k, (k, 1, oo)), Sum(1 / k, (k, 2, oo)) + 1),
    (Sum((-1) ** k, (k, 1, oo)), Sum((-1) ** k, (k, 1, oo))),
    (Product(k, (k, 1, oo)), Product(k, (k, 1, oo))),
    (tan(pi / 2, evaluate=False), tan(pi / 2, evaluate=False)),
    (gamma(ZE, evaluate=False), gamma(ZE, evaluate=False)),
    (um(x, pw(0, -1)), um(y, pw(0, -1))),
    (sp.Mod(x, 0, evaluate=False), sp.Mod(x, 0, evaluate=False)),
    (atan(I, evaluate=False), atan(I, evaluate=False)),
    (sp.digamma(ZE, evaluate=False), sp.digamma(ZE, evaluate=False)),
    (zeta(ON, evaluate=False), zeta(ON, evaluate=False)),
    (O(x), O(x)),
    (O(x) + x, O(x)),
    (sp.AccumBounds(0, 1), sp.AccumBounds(0, 1)),
    (Lambda(x, x), Lambda(y, y)),
):
    open_("no value", lh, rh)
for lh in (I, z * 0 + I, 1 + I, sqrt(-2), exp(I)):
    open_("no order of complex numbers", lh, lh, "<=")
    open_("no order of complex numbers", lh, lh + 1, "<=")
for lh, rh in ((z, z), (z, z + 1), (z**3, z**3 + 1), (w * z, z * w + 2), (exp(z), exp(z) + 1), (z + I, z + I + 1)):
    false_("≤ of complex letters", lh, rh, "<=", at={z: I, w: ON})

# 2. contradictory conditions: everything would follow -------------------------------------------------------
for given in (
    [sp.false],
    [x > 1, x < 0],
    [Eq(x, y), Eq(y, x + 1)],
    [x**2 > 4, x**2 < 1],
    [x**2 < 0],
    [Eq(x, y), Eq(y, 1), x > 2],
    [Eq(x * y, 1), Eq(x, 0)],
    [Ne(x, x, evaluate=False)],
    [Abs(x) < 0],
    [x > y, y > p, p > x],
    [Contains(x, sp.EmptySet)],
    [Contains(x, Interval(0, 1)), x > 2],
    [Not(Contains(x, sp.S.Reals, evaluate=False))],
    [Eq(x**2, -1)],
    [And(x > 0, x < -1)],
    [Eq(x, 1), Ne(x, 1)],
    [Gt(p, 1), Lt(p, R(1, 2))],
    [Lt(p, 0, evaluate=False)],
    [Eq(n, 0, evaluate=False)],
    [Lt(n, 1, evaluate=False)],
    [Eq(sin(x), 2)],
    [Eq(exp(x), 0)],
    [False],
):
    open_("contradiction", x, x + 1, "==", given)
    open_("contradiction", x + 1, x, "<=", given)

# 3. branches and undefined points ---------------------------------------------------------------------------
for lh, rh, at in (
    (sqrt(z**2), z, {z: -ON}),
    (log(z * w), log(z) + log(w), {z: -ON, w: -ON}),
    (log(z**2), 2 * log(z), {z: -ON}),
    (log(exp(z)), z, {z: 2 * pi * I}),
    (sqrt(z * w), sqrt(z) * sqrt(w), {z: -ON, w: -ON}),
    (sqrt(z / w), sqrt(z) / sqrt(w), {z: ON, w: -ON}),
    ((z**a) ** b, z ** (a * b), {z: -ON, a: TW, b: R(1, 2)}),
    ((z * w) ** a, z**a * w**a, {z: -ON, w: -ON, a: R(1, 2)}),
    (asin(sin(z)), z, {z: pi}),
    (atan(tan(z)), z, {z: pi}),
    (atan(1 / z) + atan(z), pi / 2, {z: -ON}),
    (acos(-z), acos(z), {z: ON}),
    (sqrt(1 - z**2), sqrt(1 - z) * sqrt(z + 1) * sign(z), {z: -R(1, 2)}),
    (cbrt(z) ** 2, cbrt(z**2), {z: -ON}),
    (cbrt(-z), -cbrt(z), {z: ON}),
    (Abs(z) ** 2, z**2, {z: I}),
    (conjugate(log(z)), log(conjugate(z)), {z: -ON}),
    (conjugate(sqrt(z)), sqrt(conjugate(z)), {z: -ON}),
    (arg(z * w), arg(z) + arg(w), {z: -ON, w: -ON}),
    (sign(z) * Abs(z), conjugate(z), {z: I}),
    (sp.im(z * w), sp.im(z) * sp.im(w), {z: ON, w: ON}),
    (um(z, pw(z, -1)), 1, {z: ZE}),
    (um(z**2, pw(z, -1)), z, {z: ZE}),
    (pw(z, 0) * 0 + um(0, pw(z, -1)), 0, {z: ZE}),
    (sp.tan(z) * cos(z), sin(z), {z: pi / 2}),
    (um(sin(z), pw(z, -1)), sp.sinc(z), {z: ZE}),
    (sp.sinc(z), cos(z), None),
    (sp.sinc(z), sp.sinc(2 * z) / cos(z), {z: pi / 2}),
    (sp.sinc(pi * n), 1, None),
    (sp.LambertW(z * exp(z)), z, {z: -TW}),
    (sp.LambertW(x * exp(x)), x, {x: -TW}),
    (sp.LambertW(z) * exp(sp.LambertW(z)), -z, None),
    (sp.LambertW(z), log(z) - log(sp.LambertW(z)), {z: -R(1, 3)}),
    (sp.LambertW(z, -1), sp.LambertW(z), None),
    (sp.LambertW(z, -1) * exp(sp.LambertW(z, -1)), z, {z: ZE}),
    (gamma(z + 1), z * gamma(z), {z: ZE}),
    (factorial(z), z * factorial(z - 1), {z: ZE}),
    (factorial(N), N * factorial(N - 1), {N: ZE}),
    (binomial(z, w), binomial(z, z - w), {z: -ON, w: ZE}),
    (binomial(j, l), binomial(j, j - l), {j: -ON, l: ZE}),
    (binomial(j, N), (-1) ** N * binomial(N - j, N), {j: ZE, N: ON}),
    (binomial(z, N + 1), binomial(z, N) * (z - N + 1) / (N + 1), None),
    (sp.rf(z, N), gamma(z + N) / gamma(z), {z: -ON, N: ON}),
    (sp.ff(z, N), gamma(z + 1) / gamma(z - N + 1), {z: -ON, N: ON}),
    (sp.rf(z, N), sp.ff(z + N, N), None),
    (sp.rf(-z, N), sp.ff(z, N), None),
    (0**N, 0, None),
    (0 ** (N + n), 0**N, None),
    (x**0 * 0**q0, 0, None),
    (Abs(x) / x, sign(x), {x: ZE}),
    (sign(x) ** 2, 1, None),
    (sp.Heaviside(x) + sp.Heaviside(-x), 2, None),
    (Piecewise((1, x > 0), (0, True)), Piecewise((1, x >= 0), (0, True)), None),
    (Piecewise((x, Eq(x, 1)), (2, True)), Piecewise((2, Ne(x, 1)), (2, True)), None),
    (Piecewise((1, Eq(x**2, 1)), (0, True)), Piecewise((1, Eq(x, 1)), (0, True)), None),
    (Piecewise((1, Eq(z**2, -1)), (0, True)), ZE, None),
    (Piecewise((1, Eq(sin(x), 0)), (0, True)), Piecewise((1, Eq(x, 0)), (0, True)), None),
    (Piecewise((1, Eq(exp(z), 1)), (0, True)), Piecewise((1, Eq(z, 0)), (0, True)), None),
    (Piecewise((1, Eq(x, y)), (0, True)), ZE, None),
    (Piecewise((sin(x) / x, Ne(x, 0)), (2, True)), sp.sinc(x), None),
    (Piecewise((1, x > 0), (2, x < 0)), Piecewise((1, x > 0), (2, True)), {x: ZE}),
    (Piecewise((1 / x, x > 0), (0, True)) * x, Piecewise((1, x >= 0), (0, True)), None),
    (Piecewise((0, x < y), (1, y < x), (2, True)), Piecewise((0, x < y), (1, True)), None),
    (Max(x, y), (x + y + x - y) / 2, None),
    (Max(x, -x), x, None),
    (Min(x, y, x + y), Min(x, y), None),
    (f(x + y), f(x) + f(y), None),
    (f(x) * g(x), g(f(x)), None),
    (f(f(x)), f(x), None),
    (Derivative(f(x), x), f(x), None),
    (Derivative(f(2 * x), x), 2 * Derivative(f(x), x), None),
    (Derivative(Abs(x), x), sign(x), {x: ZE}),
    (Derivative(sp.floor(x), x), 0, {x: ZE}),
    (Derivative(Max(x, 0), x), sp.Heaviside(x), {x: ZE}),
    (Derivative(x**2, x), Derivative(y**2, y), None),
    (Subs(Derivative(f(x), x), x, 0), Derivative(f(ZE), x), None),
    (Integral(x, (x, 0, 1)), Integral(x, (x, 0, 2)), None),
    (Integral(x, (x, 0, y)), Integral(y, (x, 0, y)), None),
    (Sum(z, (z, 1, n)), z * n, None),
    (Sum(k, (k, 1, n)), Sum(n, (k, 1, n)), None),
):
    false_("scalar", lh, rh, at=at)

# 4. floor, Mod, parity, deltas ------------------------------------------------------------------------------
fl, ce, Mod_ = sp.floor, sp.ceiling, sp.Mod
KD = KroneckerDelta
for lh, rh, at in (
    (fl(x + y), fl(x) + fl(y), None),
    (fl(2 * x), 2 * fl(x), None),
    (fl(-x), -fl(x), None),
    (ce(x), fl(x) + 1, {x: ZE}),
    (fl(x + R(1, 2)), ce(x - R(1, 2)), None),
    (fl(j / 2), j / 2, None),
    (fl(j / 2) + fl((j + 1) / 2), j + 1, None),
    (fl(j / 3) + fl((j + 1) / 3) + fl((j + 2) / 3), j + 1, None),
    (ce(j / 2), fl(j / 2) + 1, None),
    (fl(j / 4), fl(fl(j / 3) / 2), None),
    (fl(fl(x / 2) / 2), fl(x / 3), None),
    (fl(x * y), fl(x) * fl(y), None),
    (fl(x) ** 2, fl(x**2), None),
    (fl(n / m), n / m, None),
    (m * fl(n / m), n, None),
    (fl(z), z - sp.frac(z) + I, None),
    (Mod_(x + y, 1), Mod_(x, 1) + Mod_(y, 1), None),
    (Mod_(-x, 1), 1 - Mod_(x, 1), None),
    (Mod_(2 * x, 2), Mod_(x, 1), None),
    (Mod_(j, 2), 1, None),
    (Mod_(j, 2), (1 + (-1) ** j) / 2, None),
    (Mod_(j**2, 4), Mod_(j, 4), None),
    (Mod_(j**2, 2), Mod_(-j, 3), None),
    (Mod_(j, -3), Mod_(j, 3), None),
    (Mod_(-j, 3), -Mod_(j, 3), None),
    (Mod_(j * l, 2), Mod_(j, 2) + Mod_(l, 2), None),
    (Mod_(x, y) + y * fl(x / y), x, {x: ON, y: ZE}),
    (sp.frac(x), x - ce(x), None),
    (sp.frac(-x), -sp.frac(x), None),
    ((-1) ** j, 1, None),
    ((-1) ** fl(x), (-1) ** x, None),
    (cos(pi * j), 1, None),
    (sin(pi * j / 2), fl(j / 2), None),
    (cos(pi * x), (-1) ** x, None),
    (exp(2 * pi * I * x), 1, None),
    ((-1) ** (j * (j + 1)), -1, None),
    ((-1) ** (j * (j + 1) / 2), 1, None),
    (KD(j, l), 0, None),
    (KD(j, l), KD(j, -l), None),
    (KD(j, l) * j, KD(j, l) * (l + 1), None),
    (KD(j, 0) + KD(j, 1), 1, None),
    (KD(x, y), KD(2 * x, y), None),
    (KD(j, l) ** 2, -KD(j, l), None),
    (KD(z, w) * z, KD(z, w) * conjugate(w), None),
    (KD(i, k, (1, 3)), KD(i, k), None),
    (Sum(KD(j, l), (l, 1, n)), 1, None),
    (Sum(KD(k, i), (k, 1, n)), 1, None),
    (fl(sqrt(N)) ** 2, N, None),
    (e1 / 2 + fl(e1 / 2), e1 + 1, None),
    (fl(o1 / 2), o1 / 2, None),
    ((-1) ** e1, -1, None),
    ((-1) ** pr, -1, None),
    (Mod_(pr, 2), 1, None),
):
    false_("floor", lh, rh, at=at)

# 5. letters called like stand-ins, assumptions twice under one name -----------------------------------------
xr, xc = Symbol("x", real=True), Symbol("x")
for lh, rh in (
    (xr, xc),
    (sqrt(xr**2) - Abs(xc), 0),
    (s + d, 2 * s),
    (S0, c0),
    (Symbol("_i") * Symbol("i"), Symbol("i") ** 2),
    (sp.Dummy("x") + x, 2 * x),
    (Symbol("atom0") + f(x), 2 * Symbol("atom0")),
    (p_ + Derivative(f(x), x), p_ + f(x)),
    (sp.Wild("x") + x, 2 * x),
    (Symbol("S") * Sum(x, (k, 1, n)), Symbol("S") ** 2),
    (Symbol("pi") + pi, 2 * pi),
    (Symbol("I") ** 2, -1),
    (Symbol("E"), sp.E),
    (Symbol(""), Symbol(" ")),
):
    false_("name", lh, rh)
    false_("name", lh, rh + sin(x) ** 2 + cos(x) ** 2 - 1)
