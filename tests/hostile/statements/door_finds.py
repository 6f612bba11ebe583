"""What a hostile review of the front door found, and true statements next to its false ones."""

from symbolic.door.worker import decide_text
from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
ki = Symbol("ki", integer=True)
Wj, Vz, Yj = MatrixSymbol("W", j, j), MatrixSymbol("V", z, z), MatrixSymbol("Y", j, n)
Ij, J1 = Identity(j), sp.OneMatrix(n, n)
KD, fl = KroneckerDelta, sp.floor
SL = lambda e, *where_: Subs(Derivative(e, x, y), (x, y), where_)
great = lazy(Pow, TW, Integer(10) ** 10)

# 1. Subs that SymPy takes for another, numbers that cannot be written out, nesting -----------------------------
open_("a Subs that is confused", SL(x * y, 0, 0), SL(y**2, 0, 0))
open_("a Subs that is confused", SL(x * y, 0, 0) + exp(x), SL(y**2, 0, 0) + exp(x))
open_("a Subs that is confused", sin(SL(x * y, p, p)), sin(SL(y**2, p, p)))
open_("a Subs that is confused", SL(x * y, 0, 0), SL(y**2, 0, 0), "<=")
for lh in (
    great,
    x * lazy(factorial, Integer(10) ** 8),
    sp.Mod(great, 7, evaluate=False),
    lazy(gamma, Integer(10) ** 9),
):
    open_("too many digits", lh, 3)
    open_("too many digits", lh, x, "<=")
open_("too many digits", x, x + 1, "==", (Gt(x, great, evaluate=False),))
nested = x
for _ in range(150):
    nested = f(nested) + 1
add(f"{DOOR} nested", "f(f(…) + 1) + 1", partial(S.decide, nested, f(x)), U)

# 2. sizes that are no natural numbers ------------------------------------------------------------------------
for lh, rh, at in (
    (tr(Ij), Abs(j), {j: -ON}),
    (tr(Ij), j, {j: -ON}),
    (tr(Identity(z)), conjugate(z), {z: I}),
    (tr(Identity(z)), z, {z: I}),
    (tr(Identity(x)), Abs(x), {x: R(1, 2)}),
    (tr(Identity(x)), fl(x), {x: R(1, 2)}),
    (tr(Identity(n / 2)), n / 2, {n: ON}),
    (tr(Identity(n - 5)), Abs(n - 5), {n: ON}),
    (tr(Identity(n - 5)), n - 5, {n: ON}),
    (tr(Wj + Ij), tr(Wj) + j, {j: -ON}),
    (tr(Vz + Identity(z)), tr(Vz) + z, {z: I}),
    (det(2 * Wj), 2**j * det(Wj), {j: -ON}),
    (det(2 * Identity(n / 2)), 2 ** (n / 2), {n: ON}),
    (tr(Yj.T * Yj), tr(Yj * Yj.T), {j: -ON}),
):
    false_("size", lh, rh, at=at)
false_("size", j, tr(Ij), "<=", at={j: -ON})
false_("size", Abs(j), tr(Ij), "<=", at={j: -ON})

# 3. a text, of which SymPy cancels a part ---------------------------------------------------------------------
PI2 = pi / 2
letters_ = dict(real=["x", "y"], complex_=["z"], integer=["n"])
xr, zc, ni = Symbol("x", real=True), Symbol("z"), Symbol("n", integer=True)
for written, at in (
    ("tan(x) - tan(x) = 0", {xr: PI2}),
    ("0*tan(x) <= 0", {xr: PI2}),
    ("cot(x)*0 = 0", {xr: ZE}),
    ("sec(x) = sec(x)", {xr: PI2}),
    ("csc(x)/csc(x) = 1", {xr: ZE}),
    ("0*gamma(x) = 0", {xr: ZE}),
    ("gamma(x)/gamma(x) = 1", {xr: -ON}),
    ("factorial(n) - factorial(n) = 0", {ni: -ON}),
    ("atanh(x) - atanh(x) = 0", {xr: ON}),
    ("0*acoth(x) = 0", {xr: ON}),
    ("0*asec(x) = 0", {xr: ZE}),
    ("0*asech(z) = 0", {zc: ZE}),
    ("0*coth(z) = 0", {zc: ZE}),
    ("arg(z) - arg(z) = 0", {zc: ZE}),
    ("0*atan2(y, x) = 0", {xr: ZE, Symbol("y", real=True): ZE}),
    ("0*Max(z, 1) = 0", {zc: I}),
    ("0*tanh(z) = 0", {zc: I * PI2}),
    ("0*sin(tan(x)) = 0", {xr: PI2}),
    ("sum(abs(k), k, 1, n) = sum(k, k, 1, n)", None),
    ("sum(k/k, k, 1, n) = n", {ni: -ON}),
    ("0*sum(1/k, k, 1, oo) = 0", None),
    ("sum(1/k, k, 1, oo) - sum(1/k, k, 1, oo) = 0", None),
    ("sum(0*tan(k*x), k, 1, 3) = 0", {xr: PI2}),
    ("x/x = 1", {xr: ZE}),
    ("0*log(x) = 0", {xr: ZE}),
    ("0*x^(-1) = 0", {xr: ZE}),
    ("x^2/x = x", {xr: ZE}),
    ("1/(1/x) = x", {xr: ZE}),
    ("sqrt(x^2) = x", None),
    ("-x^2 = (-x)^2", None),
    ("2^3^2 = 64", None),
    ("z <= z + 1", {zc: I}),
    ("gamma(-n) = 1", None),
    ("cbrt(-8) = -2", None),
    ("0^n = 0", None),
):
    add(f"{DOOR} text", written, bad(partial(decide_text, written, timeout=SECONDS, **letters_)), F, at)
for written in ("(x + 1)^2 = x^2 + 2x + 1", "tan(x)*cos(x) = sin(x)", "x <= x + 1", "(-1)^(1/2) = I", "abs(x)^2 = x^2"):
    add(f"{DOOR} text true", written, partial(decide_text, written, timeout=SECONDS, **letters_), T)

# 4. true scalars ----------------------------------------------------------------------------------------------
re_, im_z = sp.re, sp.im
zpos, zup = Gt(re_(z), 0), Gt(im_z(z), 0)
for lh, rh, rel, given in (
    (sp.sinc(z) * z, sin(z), "==", ()),
    (sp.sinc(x), Piecewise((sin(x) / x, Ne(x, 0)), (1, True)), "==", ()),
    (z**2, z**2 + 1, "<=", ()),
    (sp.tan(x), sin(x) / cos(x), "==", ()),
    (gamma(z + 1), z * gamma(z), "==", ()),
    (log(x * p), log(x) + log(p), "==", ()),
    (sqrt(z**2), z, "==", (zpos,)),
    (log(z**2), 2 * log(z), "==", (zpos,)),
    (log(z * w), log(z) + log(w), "==", (zpos, Gt(re_(w), 0))),
    (log(z / w), log(z) - log(w), "==", (zup, Gt(im_z(w), 0))),
    (acos(z), pi / 2 - asin(z), "==", ()),
    (sign(z) * Abs(z), z, "==", ()),
    (Abs(z) * exp(I * arg(z)), z, "==", ()),
    (sp.atan2(y, x), atan(y / x), "==", (x > 0,)),
    (Piecewise((x, Eq(x, y)), (y, True)), y, "==", ()),
    (KD(z, w) * z, KD(z, w) * w, "==", ()),
    (KD(z, 1) * z, KD(z, 1) * conjugate(z), "==", ()),
    (fl(j / 2) + fl((j + 1) / 2), j, "==", ()),
    (fl(j / 3) + fl((j + 1) / 3) + fl((j + 2) / 3), j, "==", ()),
    (sp.Mod(x, 1), x - fl(x), "==", ()),
    (sp.Mod(j, 2), (1 - (-1) ** j) / 2, "==", ()),
    (cos(pi * j), (-1) ** j, "==", ()),
    (binomial(-x, N), (-1) ** N * binomial(x + N - 1, N), "==", ()),
    (binomial(x + 1, N + 1), binomial(x, N) + binomial(x, N + 1), "==", ()),
    (N * binomial(x, N), x * binomial(x - 1, N - 1), "==", ()),
    (sp.ff(z, N), (-1) ** N * sp.rf(-z, N), "==", ()),
    (sp.rf(x, N + 1) / sp.rf(x, N), x + N, "==", ()),
    (sp.Heaviside(x), (sign(x) + 1) / 2, "==", ()),
    (Max(x, y), (x + y + Abs(x - y)) / 2, "==", ()),
    (x**3, y**3, "<=", (x <= y,)),
    (1 / x, 1 / y, "<=", (y <= x, y > 0)),
    (sqrt(p * q0), (p + q0) / 2, "<=", ()),
    (Abs(x + y), Abs(x) + Abs(y), "<=", ()),
    (0, x**4 * y**2 + x**2 * y**4 - 3 * x**2 * y**2 + 1, "<=", ()),
    (1, j**2, "<=", (Ne(j, 0),)),
    (exp(x), 0, "!=", ()),
    (x**2, -1, "!=", ()),
    (SL(x * y, 0, 1), 1, "==", ()),
):
    true_("scalar", lh, rh, rel, given)
