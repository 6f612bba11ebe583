"""Checks, sweeps and assertions under thin or adverse conditions."""

from tests.hostile.statements.base import *


def ck(nm, *c, true=False, both=True):
    add(
        "check true" if true else "check",
        nm,
        (lambda c=c: check(claim(*c))) if true else bad(lambda c=c: check(claim(*c))),
        ("holds", "undecided") if true else F,
    )
    if both:
        add(
            "sweep true" if true else "sweep",
            nm,
            (lambda c=c: sweep(claim(*c), size=400)) if true else bad(lambda c=c: sweep(claim(*c), size=400)),
            ("holds", "undecided") if true else F,
        )


def rd(nm, l, r, given=(), true=False):
    for lev in ("proof", "ball", "sample"):
        add(
            "assert true" if true else "assert " + lev,
            nm + " " + lev,
            (partial(ident, l, r, lev, given=given)) if true else bad(partial(ident, l, r, lev, given=given)),
            T if true else F,
        )


e_ = Symbol("e_", even=True, positive=True)
ov = (i, 1, n)
LI = [
    ("thin set x in (1,1+1e-9)", sqrt((x - 1) ** 2), "==", 1 - x, x > 1, x < 1 + R(1, 10**9)),
    ("irr boundary", Abs(x - sqrt(2)), "==", sqrt(2) - x, x > sqrt(2), x < R(3, 2)),
    ("circle", x, "==", Abs(x), eq(x**2 + y**2, 1)),
    ("hyperbola", x + y, "==", Abs(x + y), eq(x * y, 1)),
    ("Or far", Abs(x), "==", x, Or(x > 0, eq(x, -1000003))),
    ("Or thin", Abs(x), "==", x, Or(x > 0, And(x > -R(1001, 1000), x < -1))),
    ("parity even", (-1) ** j, "==", -1, eq(Mod(j, 2), 0)),
    (
        "Mod 7",
        Mod(j, 7),
        "==",
        0,
        eq(Mod(j, 14), 7),
    )
    if 0
    else ("Mod 7", Mod(j, 7), "==", 3, eq(Mod(j, 14), 10), ne(j, -4), eq(Mod(j, 5), 5 - 5))
    if 0
    else ("Mod 97", Mod(j, 2), "==", 1, eq(Mod(j, 97), 1)),
    ("gcd like", Mod(n, 2) * Mod(m, 2), "==", 1, eq(gcd(n, m), 1))
    if 0
    else ("divides", n / m, "==", 1, eq(Mod(n, m), 0)),
    ("i<=n", i, "==", n, i <= n, 2 * i > n),
    ("perfect square", sqrt(n), "==", Integer(1), eq(Mod(sqrt(n), 1), 0)),
    ("n>=10^6", 1 / n, "==", 0, n >= 10**6),
    ("two primes", n, "==", 2, eq(Mod(factorial(n - 1) + 1, n), 0), n > 1),
    ("x rational boundary", floor(x), "==", x, x >= R(7, 2), x <= R(9, 2)),
    ("floor tail", floor(n / (n + 1) + R(1, 10**6)), "==", 0),
    ("x=1e-400", x / (x + Pow(10, -400)), "==", 1, x > 0),
    ("sign tiny", sign(x - Pow(10, -300)), "==", sign(x)),
    ("late int", 0 ** Abs(n - 1009), "==", 0),
    ("late int2", 0 ** ((j - 5003) ** 2), "==", 0),
    ("KD", KroneckerDelta(n, m), "==", 0, n >= m),
    ("Piece", Piecewise((1, eq(x, R(355, 113))), (0, True)), "==", 0),
    ("Piece irr", Piecewise((1, eq(x**2, 7)), (0, True)), "==", 0),
    ("Piece 2 letters", Piecewise((1, eq(x, y)), (0, True)), "==", 0),
    ("x+y=z rel", Piecewise((1, eq(x + y, 3)), (0, True)), "==", 0),
    ("1/(sin)", sin(x) / sin(x) * 1 + 0 * x if 0 else lazy(Mul, sin(x), 1 / sin(x)), "==", 1),
    ("1/(x^2-2)", lazy(Mul, x**2 - 2, 1 / (x**2 - 2)), "==", 1),
    ("1/(cos x - x)", lazy(Mul, cos(x) - x, 1 / (cos(x) - x)), "==", 1),
    ("1/(x^5-x-1)", lazy(Mul, x**5 - x - 1, 1 / (x**5 - x - 1)), "==", 1),
    ("1/(z^2+z+5)", lazy(Mul, z**2 + z + 5, 1 / (z**2 + z + 5)), "==", 1),
    ("1/(e^z+1)", lazy(Mul, exp(z) + 1, 1 / (exp(z) + 1)), "==", 1),
    ("1/(x y - 6)", lazy(Mul, x * y - 6, 1 / (x * y - 6)), "==", 1),
    ("1/(n^2-61 m^2-1)", lazy(Mul, n**2 - 2 * m**2 - 1, 1 / (n**2 - 2 * m**2 - 1)), "==", 1),
    ("gamma pole", lazy(Mul, gamma(x), 1 / gamma(x)), "==", 1),
    ("log at", log(x**2 + y**2), "==", log(x**2 + y**2)),
    ("atan2(0,0)", atan2(y, x), "==", atan2(y, x)),
    ("sum pole", Sum(1 / (i - x), (i, 1, n)), "==", Sum(1 / (i - x), (i, 1, n))),
    ("tan", tan(x) * cos(x), "==", sin(x)),
    ("zeta", zeta(z), "==", zeta(z)),
    ("psi", digamma(x + 1), "==", digamma(x) + 1 / x),
    ("acoth", acoth(x), "==", acoth(x)),
    ("0^x", 0**x, "==", 0**x),
    ("x^y", x**y, "==", x**y),
    ("LambertW 0", LambertW(x, -1), "==", LambertW(x, -1)),
    ("≤ complex", z * conjugate(z) + z, "<=", z * conjugate(z) + z),
    ("≤ sqrt", sqrt(x), "<=", sqrt(x)),
    ("≤ log", log(x), "<=", x),
    ("≤ asin", asin(x), "<=", 2),
    ("≤ x^(1/3)", x ** R(1, 3), "<=", 1 + Abs(x)),
    ("≤ im letter", im_, "<=", im_ + 1),
    ("≤ x^y", Abs(x) ** y, "<=", Abs(x) ** y + 1),
    ("≤ tight", x**4 + 1, "<=", x**4 + 1 - Pow(10, -60)),
    ("≤ minor", 2 * x * y * R(1000001, 1000000), "<=", x**2 + y**2),
    ("motzkin", x**2 * y**2 * (3 + R(1, 1000)), "<=", x**4 * y**2 + x**2 * y**4 + 1),
    ("sin≤x", sin(x), "<=", x),
    ("ln n", log(n), "<=", sqrt(n) * R(73, 100)),
    ("harm", Sum(1 / i, (i, 1, n)), "<=", 4),
    ("prime gap", n**2 + n + 41 - 0, "<=", 1700),
    ("2^n", n**10, "<=", 2**n + 10**9 + 10**7),
    ("≠ parity", n**2, "!=", 2 * m**2 + 1),
    ("≠ pell", n**2 - 13 * m**2, "!=", 1),
    ("≠ sum sq", n**2 + m**2, "!=", k**2),
    ("≠ exp", exp(z), "!=", -2),
    ("≠ x^3", x**3, "!=", 2),
    ("≠ sin", sin(x), "!=", R(1, 3)),
    ("≠ und", 1 / (x - 1), "!=", 0),
    ("≠ complex", z**2, "!=", w - 3),
    (
        "Max(z)",
        Max(x, 0) * Max(-x, 0),
        "==",
        R(0) + KroneckerDelta(x, x) - 1 if 0 else x * 0 + 0 ** (1 + Abs(x)) if 0 else Integer(0) * x + 1,
    ),
    ("Sum a neg", Sum(Tb[i], ov), "<=", Sum(Abs(Tb[i]), ov) - Pow(10, -50)),
    ("table far", Tb[n], "==", Tb[1]),
    ("table idx", Tb[2], "==", Tb[2]),
    ("table const", Sum(Tb[i] ** 2, ov), "==", Sum(Tb[i], ov) ** 2, S.ForAll(Tb[i] >= 0, ov)),
    ("table simplex", S.Largest(Tb[i], ov), "==", 1, S.ForAll(Tb[i] >= 0, ov), eq(Sum(Tb[i], ov), 1)),
    ("table sorted", Tb[1], "==", Tb[n], S.ForAll(Tb[i] <= Tb[1], ov)),
    ("A sym pos", det(A), "==", Abs(det(A)), eq(A.T, A)),
    ("A idem", det(A), "==", 1, eq(A * A, A)),
    ("A invol", det(A), "==", 1, eq(A * A, Id)),
    ("A nilp", A, "==", Om, eq(A * A, Om)),
    ("A orth", A, "==", Id, eq(A.T * A, Id)),
    ("A^2=-I", A.T, "==", -A, eq(A * A, -Id)),
    ("A^3=I", A, "==", Id, eq(A**3, Id)),
    ("comm", mexp(A + B), "==", mexp(A) * mexp(B)),
    ("comm AB^2", A * B, "==", B * A, eq(A * B**2, B**2 * A)),
    ("tr", tr(A * B), "==", tr(A) * tr(B)),
    ("XtX", X.T * X, "==", Identity(m), eq(X * X.T, Id)),
    ("inv", lazy(MatMul, Inverse(A), B), "==", lazy(MatMul, Inverse(A), B)),
    ("rho", S.SpectralRadius(A), "<=", tr(A)),
    ("rho2", S.SpectralRadius(A * B), "<=", S.SpectralRadius(A) * S.SpectralRadius(B)),
    ("logm", fun(log(z), mexp(A)), "==", A),
    ("sqrtm", fun(sqrt(z), A * A), "==", A),
    ("n=1", det(A), "==", A[0, 0]),
    ("A[1,1]", A[1, 1], "==", A[1, 1]),
    ("flat fn", f(x), "==", Integer(0), eq(f(0), 0)),
    ("f(0)", f(x) * f(-x), "==", f(x) ** 2),
    ("f analytic", f(x), "==", Sum(Subs(Derivative(f(t), (t, r0)), t, 0) * x**r0 / factorial(r0), (r0, 0, 5))),
    ("f const", Derivative(f(x), x), "==", 0, eq(f(0), f(1))),
    ("f real", conjugate(f(x)), "==", f(x)),
    ("smooth ≤", 0, "<=", f(x)),
    ("Integral", Integral(1 / t, (t, -1, 1)), "==", 0),
    ("Integral sq", Integral(1 / t**2, (t, -1, 1)), "==", -2),
    ("Limit", Limit(Abs(t) / t, t, 0, "+"), "==", -1),
    ("Limit osc", Limit(sin(1 / t), t, 0), "==", 0),
    ("Sum cond", Sum((-1) ** (i + 1) / i, (i, 1, oo)), "==", R(693147, 10**6)),
    ("Sum div slow", Sum(1 / i, (i, 1, oo)), "==", R(50)),
    ("Sum basel", Sum(1 / i**2, (i, 1, oo)), "==", pi**2 / 6 + Pow(10, -70)),
    ("tanh sum", Sum(floor(i * tanh(pi)) / 10**i, (i, 1, oo)), "==", R(1, 81)),
    ("cond empty", x, "==", x, x > 1, x < 1),
    ("cond empty2", x, "==", x, eq(x**2, -1)),
    ("cond empty3", n, "==", n, eq(n**2, 2)),
    ("cond undefined", x, "==", x, 1 / (x * 0 + 1) < 0),
    ("false cond", x, "==", x + 1, sin(x) > 2),
]
for it in LI:
    ck(*it)
TR = [
    ("t1", lazy(Mul, x**2 - 2, 1 / (x**2 - 2)), "==", 1, ne(x**2, 2)),
    ("t2", floor(2 * x), "==", floor(x) + floor(x + R(1, 2))),
    ("t3", x**2 * y**2 * 3, "<=", x**4 * y**2 + x**2 * y**4 + 1),
    ("t4", Mod(n**5 - n, 30), "==", 0),
    ("t5", sqrt((x - 1) ** 2), "==", x - 1, x >= 1),
    ("t6", n**2, "!=", 2 * m**2),
    ("t7", det(A) ** 2, "==", 1, eq(A * A, Id)),
    ("t8", Sum(1 / i**2, (i, 1, oo)), "==", pi**2 / 6),
    ("t9", Sum(Tb[i], ov), "<=", Sum(Abs(Tb[i]), ov)),
    ("t10", acot(p), "==", atan(1 / p)),
    ("t11", exp(z), "!=", 0),
    ("t12", Sum(i, (i, 1, j)), "==", j * (j + 1) / 2),
    ("t13", log(x**2 + y**2 + 1), "<=", x**2 + y**2),
    ("t14", digamma(p + 1), "==", digamma(p) + 1 / p),
    ("t15", Abs(z + w), "<=", Abs(z) + Abs(w)),
    ("t16", (-1) ** j, "==", 1, eq(Mod(j, 2), 0)),
    ("t17", LambertW(p * exp(p)), "==", p),
]
for it in TR:
    ck(*it, true=True)
for nm, l, r, gv in [
    ("W x e^x", LambertW(x * exp(x)), x, ()),
    (
        "hidden pole",
        (x**3 - 2) / (x**3 - 2 + 0) * 1 if 0 else lazy(Mul, x**3 - x - 1, 1 / (x**3 - x - 1)),
        Integer(1),
        (),
    ),
    ("late", n + 0 ** Abs(n - 99991), n, ()),
    ("x/x cond x>=0", lazy(Mul, x, 1 / x), Integer(1), (x >= 0,)),
    ("log neg", log(x**2), 2 * log(x), (x >= 0,)),
    ("given false", x, x + 1, (eq(Abs(x), -1),)),
    ("163", exp(pi * sqrt(163)), Integer(262537412640768744), ()),
    ("tanh", Sum(floor(i * tanh(pi)) / 10**i, (i, 1, oo)), R(1, 81), ()),
    ("tiny", x + Pow(10, -150), x, ()),
    ("tiny rel", exp(-p - 1000) + exp(p), exp(p), ()),
    ("even n", (-1) ** n, Integer(1), (eq(Mod(n, 2), 0) | eq(n, 2021),)),
    ("ext real", lazy(Add, ex, -ex), Integer(0), ()),
    ("ex/ex", lazy(Mul, ex, 1 / ex), Integer(1), ()),
    ("inf", lazy(Add, inf_, -inf_), Integer(0), ()),
    ("zo/zo", lazy(Mul, zo, 1 / zo), Integer(1), ()),
    ("abs thin", Abs(x - Pow(10, -80)), x - Pow(10, -80), (x > 0,)),
    ("A B", A * B, B * A, (eq(A, A),)),
    ("Piecewise late", Piecewise((x, x < 12345), (x + 1, True)), x, ()),
    ("sqrt irr", sqrt((x - pi) ** 2), pi - x, (x < R(314160, 100000),)),
    ("Pow huge", Mod(3**n, 7), Integer(3), (eq(Mod(n, 3), 1),)),
    ("DiracDelta", DiracDelta(x), Integer(0), ()),
    ("gamma", gamma(x + 1), x * gamma(x), ()),
]:
    rd(nm, l, r, gv)
rd("cos", cos(x) ** 2, 1 - sin(x) ** 2, (), True)
rd("sqrt", sqrt((x - pi) ** 2), x - pi, (x > 4,), True)
rd("mat", (A * B).T, B.T * A.T, (), True)
