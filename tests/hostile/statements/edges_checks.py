"""Checks and sweeps of kinks, jumps, derivatives of any order, cancellation, roots, spectra, frames and maps."""

from symbolic import ForAll
from tests.hostile.statements.base import *

H = ("holds", "undecided")


def c_(name, l, rel, r, *cond, ok=F):
    def run(fn):
        return lambda: fn(claim(l, rel, r, *cond))

    add("edge: check", name, run(check), ok)
    add("edge: sweep", name, run(sweep), ok)


def D0(e, k=1, at=0, v=x):
    return Subs(Derivative(e, (v, k)), v, at)


xx = Symbol("x")
# jumps, kinks, derivatives
c_("d|x^3| 2nd", D0(Abs(x**3), 2), "==", 0, ok=H)
c_("d|x^3| 3rd", D0(Abs(x**3), 3), "==", 0)
c_("d x|x|", D0(x * Abs(x), 2), "==", 0)
c_("d x|x| 1", D0(x * Abs(x), 1), "==", 0, ok=H)
c_("d|sin|", Derivative(Abs(sin(x)), x), "==", cos(x) * sign(sin(x)))
c_("d|x-y|", Derivative(Abs(x - y), x), "==", sign(x - y))
c_("d|x-y| given", Derivative(Abs(x - y), x), "==", sign(x - y), Ne(x, y), ok=H)
c_("d|xy| given", Derivative(Abs(x * y), x), "==", y * sign(x * y), Ne(x, 0), ok=H)
c_("d|xy|", Derivative(Abs(x * y), x), "==", y * sign(x * y), Ne(y, 0))
c_("d Max", Derivative(Max(x, y), x), "==", Heaviside(x - y), Ne(x, y), ok=H)
c_("d Max2", Derivative(Max(x, y) ** 2, x), "==", 2 * Max(x, y) * Heaviside(x - y, R(1, 2)))
c_("d Max(x,0)^2", Derivative(Max(x, 0) ** 2, x), "==", 2 * Max(x, 0), ok=H)
c_("d Max(x,0)^2 2", Derivative(Max(x, 0) ** 2, (x, 2)), "==", Piecewise((2, x > 0), (0, True)))
c_("d Max(x,0)^3 2", Derivative(Max(x, 0) ** 3, (x, 2)), "==", 6 * Max(x, 0), ok=H)
c_("d pw jump", Derivative(Piecewise((1, x > 0), (0, True)), x), "==", 0)
c_("d pw jump given", Derivative(Piecewise((1, x > 0), (0, True)), x), "==", 0, Ne(x, 0), ok=H)
c_("d pw removable", Derivative(Piecewise((x**2, Ne(x, 0)), (1, True)), x), "==", 2 * x)
c_("d floor", Derivative(floor(x), x), "==", 0)
c_("d floor given", Derivative(floor(x), x), "==", 0, Ne(sin(pi * x), 0), ok=H)
c_("d sign", Derivative(sign(x), x), "==", 0)
c_("d sqrt(x^2)", Derivative(sqrt(x**2 + y**2), x), "==", x / sqrt(x**2 + y**2), Ne(y, 0), ok=H)
c_("d sqrt(x2+y2)0", Derivative(sqrt(x**2 + y**2), x) * sqrt(x**2 + y**2), "==", x)
c_("d x^(4/3)", Derivative((x**4) ** R(1, 3), x), "==", R(4, 3) * x * (x**4) ** R(-1, 6), Ne(x, 0), ok=OPEN)
c_("d re z", Derivative(re(z), z), "==", 1)
c_("d conj", Derivative(conjugate(z) * z, z), "==", 2 * re(z))
c_("d log|x|", Derivative(log(Abs(x)), x), "==", 1 / x, Ne(x, 0), ok=H)
c_("d log|x|2", x * Derivative(log(Abs(x)), x), "==", 1)
c_("d log neg", Derivative(log(x), x), "==", 1 / x, Ne(x, 0), ok=OPEN)
c_("d log z cut", Derivative(log(z), z), "==", 1 / z, Ne(z, 0))
c_("d sqrt z cut", 2 * sqrt(z) * Derivative(sqrt(z), z), "==", 1, Ne(z, 0))
c_("d sqrt z^2", Derivative(sqrt(z**2), z), "==", 1, re(z) > 0, ok=H)
c_("d sqrt z^2 0", Derivative(sqrt(z**2), z), "==", 1, re(z) >= 0, Ne(z, 0))
c_("d arg", Derivative(arg(x + I * y), x), "==", -y / (x**2 + y**2), Ne(y, 0), ok=H)
c_("d arg2", Derivative(arg(x + I * y), x), "==", -y / (x**2 + y**2), Ne(x**2 + y**2, 0), ok=OPEN)
c_("d arg y", Derivative(arg(x + I * y), y), "==", x / (x**2 + y**2), Ne(x**2 + y**2, 0))
c_("d atan2", Derivative(atan2(y, x), y), "==", x / (x**2 + y**2), Ne(x**2 + y**2, 0))
c_("order 9", D0(exp(x) * sin(x), 9), "==", 16, ok=H)
c_("order 9b", D0(exp(x) * sin(x), 9), "==", 17)
c_("order tanh7", D0(tanh(x), 7), "==", -272, ok=H)
c_("order tanh7b", D0(tanh(x), 7), "==", 272)
c_("order asin7", D0(asin(x), 7), "==", 225, ok=H)
c_("order asin7 at1", D0(asin(x), 1, 1), "==", oo if False else 0)
c_("order erf", D0(erf(x), 3), "==", -4 / sqrt(pi), ok=H)
c_("order xsym", Derivative(x**5, (x, 6)), "==", 0, ok=H)
c_("order 16", D0(1 / (1 + x), 16), "==", factorial(16), ok=H)
c_("order 17", D0(1 / (1 + x), 17), "==", factorial(17))
c_("flat fn", Derivative(f(x), (x, 2)), "==", 0)
# cancellation / rounding
c_("1e-9 rel", x * (1 + R(1, 10**9)), "==", x)
c_("1e-12 rel", x * (1 + R(1, 10**12)), "==", x)
c_("1e-25 rel", exp(x) * (1 + R(1, 10**25)), "==", exp(x))
c_("1e-9 le", x**2 + R(1, 10**9), "<=", x**2 + y**2 + R(1, 10**9) - R(1, 10**12))
c_("1-cos", (1 - cos(x)) * 2, "==", x**2, Abs(x) <= R(1, 10**8))
c_("sin small", sin(x), "==", x, Abs(x) <= R(1, 10**9))
c_("sin small le", sin(x), "<=", x, x >= -R(1, 10**9))
c_("expm1", exp(x) - 1, "==", x, Abs(x) <= R(1, 10**12))
c_("expm1 sq", exp(x) - 1 - x, "==", x**2 / 2, Abs(x) <= R(1, 10**12))
c_("large", sqrt(x**2 + 1), "==", x, x >= 10**20)
c_("large2", log(1 + exp(x)), "==", x, x >= 100)
c_("large3", tanh(x), "==", 1, x >= 60)
c_("large4", (x + 1) ** 10 - x**10, "==", 10 * x**9, x >= 10**12)
c_("large5", atan(x), "==", pi / 2, x >= 10**30)
c_("large6", x + 1, "==", x, x >= 10**300)
c_("large7", 1 / x, "<=", 0, x >= 10**200)
c_("coth", x / tanh(x), "<=", 1 + x**2 / 3, x > 0, ok=H)
c_("coth2", 1 + x**2 / 3, "<=", x / tanh(x), x > 0, x <= R(1, 10**5))
c_("sinh<=", sinh(x), "<=", x, x >= 0, x <= R(1, 10**20))
c_("cos kahan", (1 - cos(x)) / x**2, "==", R(1, 2), x > 0, x < R(1, 10**7))
c_("cancel roots", sqrt(x + 1) - sqrt(x), "==", 1 / (2 * sqrt(x)), x >= 10**15)
c_("cancel roots T", sqrt(x + 1) - sqrt(x), "==", 1 / (sqrt(x) + sqrt(x + 1)), x >= 10**15, ok=H)
c_("det tiny", Determinant(Matrix([[1, 1], [1, 1 + R(1, 10**40)]]) * x), "==", 0)
c_("sum cancels", 10**40 * x + y - 10**40 * x, "==", y * (1 + R(1, 10**30)))
# algebraic numbers
c_("root id", sqrt(2 + sqrt(3)) - (sqrt(6) + sqrt(2)) / 2, "==", 0, ok=H)
c_("root near", sqrt(2 + sqrt(3)) - (sqrt(6) + sqrt(2)) / 2 + R(1, 10**1000), "==", 0)
c_("root cube", (2 + sqrt(5)) ** R(1, 3) + (2 - sqrt(5)) ** R(1, 3), "==", 1)
c_("root cube T", (2 + sqrt(5)) ** R(1, 3) - (sqrt(5) - 2) ** R(1, 3), "==", 1, ok=H)
c_(
    "ramanujan",
    (2 ** R(1, 3) - 1) ** R(1, 3),
    "==",
    (R(1, 9)) ** R(1, 3) - (R(2, 9)) ** R(1, 3) + (R(4, 9)) ** R(1, 3),
    ok=H,
)
c_(
    "ramanujan-",
    x * ((2 ** R(1, 3) - 1) ** R(1, 3)),
    "==",
    x * ((R(1, 9)) ** R(1, 3) - (R(2, 9)) ** R(1, 3) + (R(4, 9)) ** R(1, 3) - R(1, 10**90)),
)
c_("root pole", 1 / (sqrt(2 + sqrt(3)) - (sqrt(6) + sqrt(2)) / 2) * x, "==", x)
c_("sqrt sum !=", sqrt(10) + sqrt(11) - sqrt(5), "!=", sqrt(21 + 2 * sqrt(110)) - sqrt(5))
c_("sqrt sum != T", sqrt(10) + sqrt(11), "!=", sqrt(21 + 2 * sqrt(110)) + R(1, 10**300), ok=H)
c_("crootof", CRootOf(xx**5 - xx - 1, 0) ** 5, "==", CRootOf(xx**5 - xx - 1, 0) + 1, ok=H)
c_("crootof F", CRootOf(xx**5 - xx - 1, 0) ** 5, "==", CRootOf(xx**5 - xx - 1, 0) + 1 + R(1, 10**90))
c_("crootof le", CRootOf(xx**3 - xx - 1, 0), "<=", R(132471795724474602596, 10**20))
c_("sign root", sign(sqrt(2 + sqrt(3)) - (sqrt(6) + sqrt(2)) / 2), "==", 0, ok=H)
c_("sign root2", sign((2 + sqrt(5)) ** R(1, 3) - (sqrt(5) - 2) ** R(1, 3) - 1), "==", 1)
c_("floor root", floor((2 + sqrt(5)) ** R(1, 3) - (sqrt(5) - 2) ** R(1, 3)), "==", 0)
c_("log root", log(exp(2) / exp(1) + y - y) * x, "==", x + R(1, 10**60) * x)
c_("pw root", Piecewise((1, Eq(sqrt(5 + 2 * sqrt(6)), sqrt(2) + sqrt(3))), (0, True)) * x, "==", 0)
c_("pw eq x", Piecewise((1, Eq(x**2, 2)), (0, True)), "==", 0)
c_("pw eq x3", Piecewise((1, Eq(x**3, x + 1)), (0, True)), "==", 0)
c_("pw eq exp", Piecewise((1, Eq(exp(x), 2)), (0, True)), "==", 0)
c_("pw eq cos", Piecewise((1, Eq(cos(x), x)), (0, True)), "==", 0)
c_("pw eq sum", Piecewise((1, Eq(x + y, R(1, 7)) & Eq(x * y, -3)), (0, True)), "==", 0)
c_("pw integer", Piecewise((1, Eq(n, 97)), (0, True)), "==", 0)
c_("pw int square", Piecewise((1, Eq(n**2, k**3) & (n > 1)), (0, True)), "==", 0)
# spectra
from symbolic import SpectralAbscissa, SpectralRadius

c_("rho 2x2", SpectralRadius(Matrix([[0, x], [1, 0]])), "==", sqrt(Abs(x)), ok=H)
c_("rho 2x2b", SpectralRadius(Matrix([[0, x], [1, 0]])), "==", sqrt(x), x >= -R(1, 10**9))
c_("rho nilp", SpectralRadius(Matrix([[x, -x], [x, -x]])), "==", 0, ok=H)
c_("rho sub", SpectralRadius(Matrix([[x, 1], [0, y]])), "==", Abs(x))
c_("rho sum", SpectralRadius(Matrix([[x, 1], [1, y]])), "<=", Max(Abs(x), Abs(y)))
c_("rho sum T", SpectralRadius(Matrix([[x, 1], [1, y]])), "<=", Max(Abs(x), Abs(y)) + 1, ok=H)
c_("alpha", SpectralAbscissa(Matrix([[0, 1], [-x, -2]])), "<=", 0)
c_("alpha T", SpectralAbscissa(Matrix([[0, 1], [-x, -2]])), "<=", 0, x >= 0, ok=H)
c_("rho A+B", SpectralRadius(A + B), "<=", SpectralRadius(A) + SpectralRadius(B))
c_("rho AB", SpectralRadius(A * B), "<=", SpectralRadius(A) * SpectralRadius(B))
c_("rho AB comm", SpectralRadius(A * B), "<=", SpectralRadius(A) * SpectralRadius(B), Eq(A * B, B * A), ok=H)
c_("rho AB=BA", SpectralRadius(A * B), "==", SpectralRadius(B * A), ok=H)
c_("rho sym", SpectralRadius(A) ** 2, "==", Trace(A * A), Eq(A.T, A))
c_("rho sq", SpectralRadius(A * A), "==", SpectralRadius(A) ** 2, ok=H)
# frames, tables, maps
xf, yf = MatrixSymbol("xf", n, 1), MatrixSymbol("yf", n, 1)
dot = lambda p_, q_: S.contraction(p_.T, q_)
c_("frame", dot(xf, xf) * dot(yf, yf), "==", 0, Eq(dot(xf, yf), 0), Eq(dot(xf, xf), dot(yf, yf)))
c_("frame2", dot(xf, xf), "<=", 1, Eq(dot(xf, yf), 0), Eq(dot(xf, xf), dot(yf, yf)))
c_(
    "frame3",
    dot(xf, xf) + dot(yf, yf),
    "==",
    2,
    Eq(dot(xf, yf), 0),
    Eq(dot(xf, xf), dot(yf, yf)),
    Eq(dot(xf, xf), 1),
    ok=H,
)
c_("frame4", dot(xf, xf), "!=", 0, Eq(dot(xf, yf), 0), Eq(dot(xf, xf), dot(yf, yf)))
G = IndexedBase("G", shape=(n,), integer=True, positive=True)
inj = ForAll(G[i] <= n, (i, 1, n))
c_("map sum", Sum(KroneckerDelta(G[i], 1), (i, 1, n)), "==", 1, inj)
c_("map sum n", Sum(KroneckerDelta(G[i], k), (i, 1, n), (k, 1, n)), "==", n, inj, ok=H)
c_("map noncontr", Sum(G[i], (i, 1, n)), "==", n * (n + 1) / 2, inj)
c_("map le", Sum(G[i], (i, 1, n)), "<=", n * (n + 1) / 2, inj)
c_("map le2", Sum(G[i], (i, 1, n)), "<=", n**2 - 1, inj)
c_("map le3", Sum(G[i], (i, 1, n)), "<=", n**2, inj, ok=H)
c_("map entry", Sum(Tb[i], (i, 1, n)), "==", n * Tb[1], ForAll(Eq(Tb[i], Tb[1]), (i, 1, n)), ok=H)
c_("dist log", Sum(Pb[i] * log(Pb[i]), (i, 1, n)), "<=", 0, Eq(Sum(Pb[i], (i, 1, n)), 1))
c_("dist", Sum(Pb[i] ** 2, (i, 1, n)), "<=", 1, Eq(Sum(Pb[i], (i, 1, n)), 1), ok=H)
c_("dist2", Sum(Pb[i] ** 2, (i, 1, n)), "<=", 1 - 1 / n**6, Eq(Sum(Pb[i], (i, 1, n)), 1))
c_("dist3", 1 / n, "<=", Sum(Pb[i] ** 2, (i, 1, n)), Eq(Sum(Pb[i], (i, 1, n)), 1), ok=H)
c_("dist4", 1 / n + R(1, 10**9), "<=", Sum(Pb[i] ** 2, (i, 1, n)), Eq(Sum(Pb[i], (i, 1, n)), 1))
c_("dist5", 1 / n, "!=", Sum(Pb[i] ** 2, (i, 1, n)), Eq(Sum(Pb[i], (i, 1, n)), 1))
# numeric: alg/extents/rounding/gamma
c_("sum karr", Sum(1, (i, 1, l)), "==", l, ok=H)
c_("sum karr F", Sum(1, (i, 1, l)), "==", Max(l, 0))
c_("binom neg", binomial(j, l), "==", binomial(j, j - l))
c_("gamma pole", gamma(j) * 0 + 1 if False else gamma(x) * x, "==", gamma(x + 1))
c_("gamma pole2", 1 / gamma(x) * gamma(x + 1), "==", x)
c_("fact", factorial(j), "==", gamma(j + 1), j >= 0, ok=H)
c_("fact neg", j * factorial(j - 1), "==", factorial(j))
c_("x^y T", p**y * p ** (-y), "==", 1, ok=H)
c_("0^0", x**x, "==", exp(x * log(x)), x >= 0)
c_("tan pole", tan(x), "<=", 10**6, Abs(x) < 2)
c_("tan near", tan(x), "<=", 10**9, Abs(x) < pi / 2)
c_("1/x", 1 / x, "<=", 10**12, x > 0)
c_("log", -(10**4), "<=", log(x), x > 0)
c_("exp small", R(1, 10**9), "<=", exp(x), x <= 0)
c_("zeta", zeta(x), "<=", 10**6, x > 1)
c_("harm div", Sum(1 / i, (i, 1, n)), "<=", 20)
c_("int n^2+n+41", Mod(n**2 + n + 41, 41), "!=", 0)
c_("int prime-like", 2**n - 1, "!=", 7 * k)
c_("fermat", n**3 + m**3, "!=", k**3, ok=H)
c_("cubes taxi", n**3 + m**3, "!=", k**3 + 1)
c_("pow2", 2**n, "<=", n**10, n >= 2)
c_("mod", Mod(n**4 - 1, 5), "==", 0)
c_("gcd-like", Mod(n**5 - n, 30), "==", 0, ok=H)
c_("gcd-like F", Mod(n**5 - n, 60), "==", 0)
c_(
    "sign sum",
    sign(x) + sign(y),
    "==",
    sign(x + y),
    x * y > 0,
)
c_("sign sum F", sign(x) + sign(y), "==", 2 * sign(x + y), x * y >= 0)
c_("atan2", atan2(y, x) + atan2(-y, x), "==", 0, Ne(x**2 + y**2, 0))
c_("arg prod", arg((x + I * y) ** 2), "==", 2 * arg(x + I * y), x >= 0, Ne(x**2 + y**2, 0))
c_("arg prod T", arg((x + I * y) ** 2), "==", 2 * arg(x + I * y), x > 0, ok=H)
c_("arg conj", arg(x - I * y), "==", -arg(x + I * y), Ne(x**2 + y**2, 0))
c_("log conj", log(x - I * y) + log(x + I * y), "==", log(x**2 + y**2), Ne(x**2 + y**2, 0))
c_("sqrt conj", sqrt(x - I * y) * sqrt(x + I * y), "==", sqrt(x**2 + y**2), ok=F)
c_("log exp I", log(exp(I * x)), "==", I * x, Abs(x) <= pi)
c_("log exp I T", log(exp(I * x)), "==", I * x, Abs(x) < pi, ok=H)
c_("sqrt exp I", sqrt(exp(I * x)), "==", exp(I * x / 2), x >= -pi, x <= pi)
c_("d log cx", Derivative(log(x + I * y), x), "==", 1 / (x + I * y), Ne(x**2 + y**2, 0), ok=OPEN)
c_("d log cy", Derivative(log(x + I * y), y), "==", I / (x + I * y), Ne(x**2 + y**2, 0))
c_("d sqrt cy", Derivative(sqrt(x + I * y), y) * 2 * sqrt(x + I * y), "==", I, Ne(x**2 + y**2, 0))
c_("d sqrt sq", Derivative(sqrt((x + I * y) ** 2), y), "==", I, x >= 0, Ne(y, 0))
c_("d asin", Derivative(asin(x), x), "==", 1 / sqrt(1 - x**2), Ne(x**2, 1), ok=OPEN)
c_("d acos cos", Derivative(acos(cos(x)), x), "==", 1, x >= 0, x <= 3)
c_("d asin sin", Derivative(asin(sin(x)), x), "==", sign(cos(x)))
c_("d atan tan", Derivative(atan(tan(x)), x), "==", 1, Abs(x) <= 2)
c_("d floor", Derivative(x - floor(x), x), "==", 1)
c_("d Mod", Derivative(Mod(x, 1), x), "==", 1)
c_("d Heav", Derivative(Heaviside(x) * x, x), "==", Heaviside(x))
c_("d max3", Derivative(Max(x, y, 0), x), "==", Piecewise((1, (x > y) & (x > 0)), (0, True)))
c_("d min", Derivative(Min(x**2, x**4), x), "==", Piecewise((2 * x, Abs(x) > 1), (4 * x**3, True)))
c_("d min2", Derivative(Min(x**2, x**4), x), "==", 4 * x**3, Abs(x) < 1, ok=H)

p0 = Symbol("p0", positive=True)
e0 = R(1, 2**600)  # what a root of a truncated power series in a second derivative was taken for 0 beside
for body0 in (Abs(x**2 + x**3), sqrt(x**4 + x**6), (x**6 + x**7) ** R(1, 3)):
    c_(f"slope {body0}", exp(y) * (cos(p0) ** 2 + sin(p0) ** 2 - 1 + e0 * D0(body0, 2)), "==", 0, p0 >= R(1, 2))
c_("two points of a hyperbola", Piecewise((1, Eq(x + y, R(2, 7)) & Eq(x * y, -5)), (0, True)), "==", 0)
c_("next to 1", 1 / (x - 1) + cos(x), "<=", 10**6, x > 1)
c_("next to 1 on both sides", (x - 1) ** -2 + cos(x), "<=", 10**9, Ne(x, 1))
c_("next to a root", 1 / (x**2 - 2) + cos(x), "<=", 10**6, x > sqrt(2))
c_("next to a line", 1 / (y - x) + cos(x + y), "<=", 10**6, x < y)
c_("next to pi/2", tan(x) + exp(x), "<=", 10**6, x < pi / 2, x > -pi / 2)
c_("next to 0", x + 1 / sin(x), "<=", 10**6, x > 0, x < 1)
c_("next to 0, exp", 1 / (exp(x) - 1) + x, "<=", 10**7, x > 0)
c_("far, log", log(p) + sin(p), "<=", 50)
c_("far, line", x / 10**20 + sin(x), "<=", 5)
c_("far, x sin x", x * sin(x), "<=", 10**5)
c_("far, root", p ** R(1, 3) + cos(p), "<=", 500)
c_("far, log log", log(log(p + 2)) + sin(p) / 100, "<=", 4)
c_("far, plane", re(z) * im(z), "<=", 10**6)
c_("far, quadratic", x * y - x**2 - y**2 / 5, "<=", 10**4)
c_("huge angle", 1, "<=", cos(exp(1 / p)) + 2, ok=H)
c_("huge angle F", 1, "<=", cos(exp(1 / p)) + 1)
G2 = IndexedBase("G2", shape=(n,), integer=True)
c_("table of integers", Sum(G2[i], (i, 1, n)), "<=", n**2, ForAll(G2[i] <= n, (i, 1, n)), ok=H)
c_("table of integers F", Sum(G2[i] ** 2, (i, 1, n)), "<=", n**3, ForAll(G2[i] <= n, (i, 1, n)))

# corners, poles of several letters, spectra, and differences that vanish
from symbolic import SpectralAbscissa, SpectralRadius

for name0, l0, rel0, r0_, *given0 in (
    ("corner at 0", 1 / (x + y) + cos(x), "<=", 10**6, x > 0, y > 0),
    ("corner off the axes", 1 / (x**2 + y**2) + cos(x), "<=", 10**6, Ne(x, 0), Ne(y, 0)),
    ("corner at 1", 1 / (1 - p * q0) + cos(p), "<=", 10**6, p < 1, q0 < 1),
    ("quotient at the origin", x / (x**2 + y**2) + cos(x * y), "<=", 10**6, Ne(x**2 + y**2, 0)),
    ("hyperbola", x**2 + y**2, "<=", 10**8, Eq(x * y, 1)),
    ("disc", 1 / (1 - Abs(z)) + re(z), "<=", 10**6, Abs(z) < 1),
    ("gamma next to 0", Abs(gamma(z)), "<=", 10**6, re(z) > 0, re(z) < 3),
    ("tangent of complex numbers", Abs(tan(z)), "<=", 10**6, Ne(cos(z), 0)),
    ("trace of an inverse", Abs(tr(Inverse(A))) + Abs(tr(A)), "<=", 10**7, Ne(det(A), 0)),
    ("power next to 1", x**n, "<=", 1 + x**2, x <= R(101, 100), x >= 0),
    ("powers of n", 2**n, "<=", n**20 + 2),
    ("Euler's limit", (1 + 1 / p) ** p, "<=", E - R(1, 10**20)),
    ("maximum at 1", x**2 * exp(-(x**2)), "<=", exp(-1) - R(1, 10**20)),
    ("power of a modulus", Abs(x) ** y, "<=", 10**30, y <= 2),
    ("remainder", Mod(x, y), "<=", 10**6, y > 0),
    ("companion", SpectralRadius(Matrix([[0, 1], [1, 1]])), "<=", (1 + sqrt(5)) / 2 - R(1, 10**80)),
    ("permutation", SpectralRadius(Matrix([[0, 1, 0], [0, 0, 1], [1, 0, 0]]) * x), "<=", Abs(x) * (1 - R(1, 10**200))),
    ("rotation", SpectralAbscissa(Matrix([[0, 1], [-(x**2), 0]])), "<=", -R(1, 10**60)),
    ("radius of an inverse", SpectralRadius(A) * SpectralRadius(Inverse(A)), "==", 1, Ne(det(A), 0)),
    ("radius and abscissa", SpectralRadius(A), "!=", SpectralAbscissa(A)),
    ("line and exponential", exp(x), "!=", x + 3),
    ("ellipse at its end", Abs(z - 1) + Abs(z + 1), "!=", 2),
    ("cubic curve", x**3 + y**3, "!=", x * y + 5),
    ("quartic curve", x**4 + y**4, "!=", x**2 * y + 100),
    ("exponential curve", exp(x) * sin(y), "!=", x * y + 1),
    ("determinants", det(A - B), "!=", det(A) - det(B)),
    ("a far case", Piecewise((1, x > 10**40), (0, True)), "==", 0),
    ("a far case of two", Piecewise((1, x * y > 10**12), (0, True)), "==", 0),
    ("a far case outside a disc", Piecewise((1, x**2 + y**2 > 10**40), (0, True)), "==", 0),
    ("a small disc", Piecewise((1, Abs(z - 3 - 4 * I) < R(1, 10**6)), (0, True)), "==", 0),
    ("a far kink", Max(x - 10**15, y - 10**15, 0), "==", 0),
):
    c_(name0, sympify(l0), rel0, sympify(r0_), *given0)
