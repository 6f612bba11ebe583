"""Claims that are false on thin sets alone: on curves of a condition, at single points, and where nothing is drawn."""

from tests.hostile.statements.base import *
from tests.hostile.statements.checks import ck

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
xs_, ys_, zs_, ts_ = symbols("xs ys zs ts", real=True)
ps, qs = symbols("ps qs", positive=True)
ns, ms, ks = symbols("ns ms ks", integer=True, positive=True)
js, ls = symbols("js ls", integer=True)
zc, wc = symbols("zc wc")
hot = lambda condition: Piecewise((1, condition), (0, True))
x, y = xs_, ys_

# 1. false where a condition and a polynomial meet -----------------------------------------------------------------
for name, *parts in (
    ("a point of a circle", hot(eq(x, R(3, 5))), "==", 0, eq(x**2 + y**2, 1)),
    ("a point of a circle, by both", hot(And(eq(x, R(3, 5)), eq(y, R(4, 5)))), "==", 0, eq(x**2 + y**2, 1)),
    ("a pole on a circle", lazy(Mul, 5 * x - 3, 1 / (5 * x - 3)), "==", 1, eq(x**2 + y**2, 1)),
    ("a pole where a line cuts a circle", lazy(Mul, x - y, 1 / (x - y)), "==", 1, eq(x**2 + y**2, 2)),
    ("a pole on a hyperbola", lazy(Mul, x + y - 2, 1 / (x + y - 2)), "==", 1, eq(x * y, 1)),
    ("a pole on a parabola", lazy(Mul, y - x - 2, 1 / (y - x - 2)), "==", 1, eq(y, x**2)),
    ("a pole on a line", lazy(Mul, x**2 - 2, 1 / (x**2 - 2)), "==", 1, eq(y, x)),
    ("a pole on a sphere", lazy(Mul, x * y * zs_, 1 / (x * y * zs_)), "==", 1, eq(x**2 + y**2 + zs_**2, 3)),
    ("a modulus on a circle", Abs(x + y), "==", x + y, eq(x**2 + y**2, 1), x > -R(1, 2), y > -R(1, 2)),
    ("a modulus on a short arc", Abs(x - R(1, 2)), "==", x - R(1, 2), eq(x**2 + y**2, 1), x > R(499, 1000), y > 0),
    ("the other branch of a cubic", x, "==", ON, eq(x**3, x**2 + x - 1)),
    ("the other root", x, "==", TW, eq(x**2 - 5 * x + 6, 0)),
    ("one of four roots", Abs(x), "==", x, eq((x**2 - 1) * (x - 3), 0)),
    ("one of two complex roots", zc, "==", I, eq(zc**2, -1)),
    ("one of three complex roots", zc, "==", ON, eq(zc**3, 1)),
    ("one of five complex roots", zc, "==", ON, eq(zc**5, 1)),
    ("a double root and another", x * (x - 1), "==", 0, eq(x**2 * (x - 1) * (x - 7), 0)),
    ("of two factors one", x * zs_, "==", 0, eq(x * y * zs_, 0)),
    ("of two factors the other", y, "==", 0, eq(x * y, 0)),
    ("a square that is 0", x, "==", y, eq(x**2 - y**2, 0), x > -3),
    ("a sum of squares", x, "==", 0, eq(x**2 + (y - 1) ** 2 * x**2 - x, 0)),
    ("a lemniscate", x, "==", 0, eq((x**2 + y**2) ** 2, x**2 - y**2)),
    ("a cusp", y, "==", x, eq(y**2, x**3)),
    ("an isolated point", hot(eq(x, 0)), "==", 0, eq(y**2, x**3 - x**2)),
    ("an isolated point, its pole", lazy(Mul, x, 1 / x), "==", 1, eq(y**2, x**3 - x**2)),
    ("an ellipse in integers", js * ls, "==", 0, eq(js**2 + 4 * ls**2, 8)),
    ("Pythagoras in integers", js * ls, "==", 0, eq(js**2 + ls**2, 25)),
    ("Pell in integers", js, "==", 3, eq(js**2 - 2 * ls**2, 1), js > 0, ls > 0),
    ("a cubic curve in integers", ls, "==", 3, eq(ls**2, js**3 + 1), ls > 0),
    ("sums of two squares", js, "==", ls, eq(js**2 + ls**2, 50)),
    ("a product of integers", js, "==", ON, eq(js * ls, 6), js > 0),
    ("a product of integers, prime", js, "==", ON, eq(js * ls, 7)),
    ("exponents", ns, "==", TW, eq(ns**ms, 16)),
    ("exponents of 2", ms, "==", ns, eq(2**ns, ms**2)),
    ("n! = m", ns, "==", 3, eq(factorial(ns), 6 * ms)),
    ("gcd", ns, "==", ms, eq(Mod(ns, ms), 0), eq(Mod(ms, 2), 0)),
    ("an exponential", x, "==", 0, eq(exp(x), 1 + x + x**2)),
    ("two solutions of e^x = 3x", x, "<=", ON, eq(exp(x), 3 * x)),
    ("two solutions of x e^x", x, "<=", -ON, eq(x * exp(x), -R(1, 4))),
    ("x^y = y^x", x, "==", y, eq(x**y, y**x), x > 1, y > 1),
    ("2^x = x^2", x, "==", TW, eq(2**x, x**2)),
    ("2^x = x^2, positive", x, "==", TW, eq(2**x, x**2), x > 0),
    ("sines", x, "==", 0, eq(sin(x), 0)),
    ("sines, small", x, "<=", 0, eq(sin(x), 0), x < 4),
    ("cosines", sin(x), "==", 0, eq(cos(x) ** 2, cos(x))),
    ("tangents", x, "<=", 4, eq(tan(x), x)),
    ("arctangents", x, "==", y, eq(atan(x) + atan(y), pi / 4)),
    ("logarithms", x, "==", y, eq(log(x) ** 2, log(y) ** 2), x > 0, y > 0),
    ("roots", x, "==", 0, eq(sqrt(x), x), x >= 0),
    ("moduli", x, "==", y, eq(Abs(x - 1), Abs(y - 1))),
    ("moduli, both", 0, "<=", x, eq(Abs(x) + Abs(x - 1), 3)),
    ("floors", x, "==", ON, eq(floor(x) + floor(2 * x), 3)),
    ("max", x, "==", TW, eq(Max(x, y), 2)),
    ("min and max", x, "<=", y, eq(Min(x, y), 1), eq(Max(x, y), 2)),
    ("signs", x, "<=", 0, eq(sign(x) * sign(y), -1)),
    ("a complex circle", sp.im(zc), "==", 0, eq(zc * conjugate(zc), 1)),
    ("a complex circle, real", zc, "==", ON, eq(zc * conjugate(zc), 1), eq(sp.im(zc), 0)),
    ("unequal moduli", zc, "==", wc, eq(Abs(zc), Abs(wc))),
    ("equal squares", zc, "==", wc, eq(zc**2, wc**2)),
):
    ck(name, *parts)

# 2. inequalities that are false at single points ------------------------------------------------------------------
for name, *parts in (
    ("a square below 0", ON, "<=", (x - R(22, 7)) ** 2 * 10**9 + hot(Ne(x, R(22, 7)))),
    ("at 355/113", ZE, "<=", (113 * x - 355) ** 2 - hot(eq(x, R(355, 113)))),
    ("at √2", ZE, "<=", (x**2 - 2) ** 2 - hot(eq(x**2, 2))),
    ("at π", ZE, "<=", (x - pi) ** 2 - hot(eq(x, pi))),
    ("at (1, 2)", ZE, "<=", (x - 1) ** 2 + (y - 2) ** 2 - hot(And(eq(x, 1), eq(y, 2)))),
    ("below by 10^-12", ZE, "<=", (x - R(1, 3)) ** 2 - R(1, 10**12)),
    ("below by 10^-30", ZE, "<=", (x - R(1, 3)) ** 2 - R(1, 10**30)),
    ("below by 10^-12 in two letters", ZE, "<=", (x - 2 * y) ** 2 + (x - 1) ** 2 - R(1, 10**12)),
    ("a quartic with two wells", ZE, "<=", (x**2 - 3) ** 2 - R(1, 10**8)),
    ("Motzkin, a little less", ZE, "<=", x**4 * y**2 + x**2 * y**4 - 3 * x**2 * y**2 + 1 - R(1, 10**8)),
    ("Motzkin scaled", ZE, "<=", 27 * x**4 * y**2 + 27 * x**2 * y**4 - 27 * x**2 * y**2 + 1 - R(1, 10**6)),
    ("AM–GM, a little more", 2 * sqrt(ps * qs) * (1 + R(1, 10**8)), "<=", ps + qs),
    ("AM–GM of three", 3 * ps * qs * ts_, "<=", ps**3 + qs**3 + ts_**3 - R(1, 10**6), ts_ > 0),
    ("e^x by a tangent", E * x + R(1, 10**9), "<=", exp(x)),
    ("log by a tangent", log(ps), "<=", ps / 5 + log(5) - 1 - R(1, 10**9)),
    ("x log x", -exp(-1) + R(1, 10**9), "<=", ps * log(ps)),
    ("x^x", R(6922, 10000) + R(1, 10**4), "<=", ps**ps),
    ("x + 1/x", TW + R(1, 10**9), "<=", ps + 1 / ps),
    ("x + 7/x", 2 * sqrt(7) + R(1, 10**9), "<=", ps + 7 / ps),
    ("cos", cos(x), "<=", 1 - R(1, 10**10)),
    ("sin x cos x", sin(x) * cos(x), "<=", R(1, 2) - R(1, 10**10)),
    ("sin + cos", sin(x) + cos(x), "<=", sqrt(2) - R(1, 10**10)),
    ("sin x + sin 2x", sin(x) + sin(2 * x), "<=", R(176, 100)),
    ("sin x²", sin(x**2), "<=", 1 - R(1, 10**9)),
    ("tanh", tanh(x), "<=", 1 - R(1, 10**9)),
    ("Cauchy–Schwarz, thin", x * zs_ + y * ts_ + R(1, 10**9), "<=", sqrt(x**2 + y**2) * sqrt(zs_**2 + ts_**2)),
    ("triangle, thin", Abs(zc + wc) + R(1, 10**12), "<=", Abs(zc) + Abs(wc)),
    ("a norm on a sphere", x + y + zs_, "<=", sqrt(3) - R(1, 10**9), eq(x**2 + y**2 + zs_**2, 1)),
    ("a product on a simplex", 27 * ps * qs * ts_, "<=", 1 - R(1, 10**9), eq(ps + qs + ts_, 1), ts_ > 0),
    ("a product on a simplex, one point", 27 * ps * qs * (1 - ps - qs), "<=", 1 - hot(eq(ps, qs)), ps + qs < 1),
    ("x/(1 + x²)", x / (1 + x**2), "<=", R(1, 2) - R(1, 10**10)),
    ("x²e^−x", ps**2 * exp(-ps), "<=", 4 * exp(-2) - R(1, 10**10)),
    ("a maximum of integers", js * (11 - js), "<=", 29),
    ("a late maximum of integers", js * (2003 - js), "<=", 1001 * 1002 - 1),
    ("a minimum of integers", R(1, 10**7), "<=", (js - R(1, 2)) ** 2 - R(1, 4)),
    ("1/n", R(1, 10**5), "<=", 1 / ns),
    ("2^n < n^10", 2**ns, "<=", ns**10, ns >= 2),
    ("n^10 ≤ 2^n", ns**10, "<=", 2**ns, ns >= 40),
    ("H_n < 6", Sum(1 / ks, (ks, 1, ns)), "<=", 6),
    ("Stirling", factorial(ns), "<=", 20**ns),
):
    ck(name, *parts)

# 3. ≠ that fails at a point ---------------------------------------------------------------------------------------
for name, *parts in (
    ("x² ≠ 3", x**2, "!=", 3),
    ("x³ ≠ x + 1", x**3, "!=", x + 1),
    ("e^x ≠ 5", exp(x), "!=", 5),
    ("cos x ≠ x", cos(x), "!=", x),
    ("two circles", (x**2 + y**2 - 1) ** 2 + ((x - 1) ** 2 + y**2 - 1) ** 2, "!=", 0),
    ("a line and a circle", (x**2 + y**2 - 25) ** 2 + (x + y - 7) ** 2, "!=", 0),
    ("on a circle", x, "!=", 2 * y, eq(x**2 + y**2, 1)),
    ("x y ≠ 12", x * y, "!=", 12),
    ("squares in integers", js**2 + ls**2, "!=", 65),
    ("cubes in integers", js**3 + ls**3, "!=", 1729),
    ("e^z ≠ −1", exp(zc), "!=", -1),
    ("z² + z + 1", zc**2 + zc, "!=", -1),
    ("|z| ≠ 2", Abs(zc), "!=", 2),
    ("z² real", sp.im(zc**2), "!=", 0, Ne(sp.im(zc), 0)),
    ("n(n + 1)/2 ≠ 5050", ns * (ns + 1) / 2, "!=", 5050),
    ("n² ≠ 1234321", ns**2, "!=", 1234321),
):
    ck(name, *parts)

# 4. true ones beside them ------------------------------------------------------------------------------------------
for name, *parts in (
    ("on a circle", x**2, "==", 1 - y**2, eq(x**2 + y**2, 1)),
    ("below by nothing", ZE, "<=", (x**2 - 3) ** 2),
    ("Motzkin", ZE, "<=", x**4 * y**2 + x**2 * y**4 - 3 * x**2 * y**2 + 1),
    ("x² ≠ −3", x**2, "!=", -3),
    ("roots of unity", zc**6, "==", ON, eq(zc**3, 1)),
    ("factors", x * y * zs_ * ts_, "==", 0, eq(x * y * zs_, 0)),
    ("in integers", js**2, "==", 25 - ls**2, eq(js**2 + ls**2, 25)),
    ("on a simplex", 27 * ps * qs * (1 - ps - qs), "<=", 1, ps + qs < 1),
):
    ck(name, *parts, true=True)
