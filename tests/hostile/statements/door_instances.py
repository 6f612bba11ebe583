"""Theorems at values that violate what they suppose: sizes, signs, sorts, bound letters, tables of another length."""

from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
r_, s_ = symbols("r_ s_", real=True)
ps = Symbol("ps", positive=True)
J = Symbol("J", integer=True)
exr = Symbol("exr", extended_real=True)
vi, vk = symbols("vi vk", integer=True, positive=True)
ki = Symbol("ki", integer=True)
xn = IndexedBase("xn", shape=(n,), real=True)
xm = IndexedBase("xn", shape=(m,), real=True)
pn = IndexedBase("pn", shape=(n,), nonnegative=True)
An, Am, Nn = MatrixSymbol("An", n, n), MatrixSymbol("Am", m, m), MatrixSymbol("Nn", N, N)
fr = Function("fr")
Su = lambda body: Sum(body, (vi, 1, n))
with_ = lambda derive, at=(): Theorem(derive=derive, at=dict(at))

# theorems -------------------------------------------------------------------------------------------------------
square = lambda: line((r_,), ZE, r_**2, None, AT)
am_gm = lambda: line((ps,), TW, ps + 1 / ps, None, AT)
root = lambda: line((where(r_, r_ > 0),), Abs(r_), r_, None)
between = lambda: line((where(r_, r_ >= 0, r_ <= 1),), r_**2, r_, None, AT)
equal = lambda: line((r_, s_), r_**2, s_**2, None, given=(Eq(r_, s_),))
count = lambda: line((n,), Sum(ON, (vi, 1, n)), n, None)
cauchy = lambda: line((n, xn), Su(xn[vi]) ** 2, n * Su(xn[vi] ** 2), None, AT)
first = lambda: line((n, pn), ZE, pn[1], None, AT)
of_size = lambda: line((n, An), tr(An + Id), tr(An) + n, None)
inverse = lambda: line((n, where(An, Ne(det(An), 0)), B), tr(An.inverse() * B * An), tr(B), None)
conj = lambda: line((where(z, sp.Contains(z, sp.S.Reals)),), conjugate(z), z, None)
log_exp = lambda: line((where(z, sp.Contains(z, sp.S.Reals)),), log(exp(z)), z, None)
parity = lambda: line((where(z, sp.Contains(z, sp.S.Integers)),), exp(2 * pi * I * z), ON, None)
apart = lambda: line((r_,), r_**2 + 1, ZE, None, DI)
real_f = lambda: line((x, fr), fr(x) * conjugate(fr(x)), Abs(fr(x)) ** 2, None)
any_f = lambda: line((z, f), (f(z) + 1) ** 2 - 1, f(z) ** 2 + 2 * f(z), None)

LINES = {
    "a square of a complex letter": lambda: line((z,), ZE, z**2, with_(square, {r_: z}), AT),
    "a square of i": lambda: line((), ZE, -ON, with_(square, {r_: I}), AT),
    "a square of i x": lambda: line((x,), ZE, -(x**2), with_(square, {r_: I * x}), AT),
    "a square of a root": lambda: line((x,), ZE, x, with_(square, {r_: sqrt(x)}), AT),
    "a square of a logarithm": lambda: line((x,), ZE, log(x) ** 2, with_(square, {r_: log(x)}), AT),
    "a square as a number": lambda: line((x,), ZE, (x + I) ** 2 - 2 * I * x, with_(square, {r_: x + I}), AT),
    "x + 1/x below 0": lambda: line((x,), TW, x + 1 / x, with_(am_gm, {ps: x}), AT),
    "x + 1/x at x²": lambda: line((x,), TW, x**2 + 1 / x**2, with_(am_gm, {ps: x**2}), AT),
    "x + 1/x at a difference": lambda: line((p, q0), TW, p - q0 + 1 / (p - q0), with_(am_gm, {ps: p - q0}), AT),
    "√x² below 0": lambda: line((x,), Abs(x), x, with_(root, {r_: x})),
    "√x² of a sine": lambda: line((x,), Abs(sin(x)), sin(x), with_(root, {r_: sin(x)})),
    "√x² of n − 5": lambda: line((n,), Abs(n - 5), n - 5, with_(root, {r_: n - 5})),
    "x² ≤ x above 1": lambda: line((x,), x**2, x, with_(between, {r_: x}), AT),
    "x² ≤ x of a sine": lambda: line((x,), sin(x) ** 2, sin(x), with_(between, {r_: sin(x)}), AT),
    "x² ≤ x of a sum of entries": lambda: line(
        (n, pn), Su(pn[vi]) ** 2, Su(pn[vi]), with_(between, {r_: Su(pn[vi])}), AT
    ),
    "x² ≤ x under a sum": lambda: line((n, pn), Su(pn[vi] ** 2), Su(pn[vi]), with_(between, {r_: pn[vi]}), AT),
    "x² ≤ x under a sum, squared": lambda: line(
        (N,), Sum(ki**2, (ki, 0, N)), Sum(ki, (ki, 0, N)), with_(between, {r_: ki}), AT
    ),
    "r = s for other letters": lambda: line((x, y), x**2, y**2, with_(equal, {r_: x, s_: y})),
    "r = s with a bound letter": lambda: line(
        (N,), Sum(ki**2, (ki, 0, N)), Sum(N**2, (ki, 0, N)), with_(equal, {r_: ki, s_: N})
    ),
    "r = s, both numbers": lambda: line((), ON, 4 * ON, with_(equal, {r_: ON, s_: TW})),
    "r = s, given of others": lambda: line((x, y, t), x**2, y**2, with_(equal, {r_: x, s_: y}), given=(Eq(x, t),)),
    "a count below 1": lambda: line((J,), Sum(ON, (vi, 1, J)), J + 1, with_(count, {n: J})),
    "a count of no places": lambda: line((N,), Sum(ON, (vi, 1, N)), N + 0**N, with_(count, {n: N})),
    "a count that is no number": lambda: line((x,), Sum(ON, (vi, 1, x)), x + 1, with_(count, {n: x})),
    "a count of its own index": lambda: line(
        (n,), Sum(Sum(ON, (vi, 1, vi)), (vi, 1, n)), n**2, with_(count, {n: vi})
    ),
    "Cauchy–Schwarz of another table": lambda: line(
        (n, m, xn), Su(xn[vi]) ** 2, m * Su(xn[vi] ** 2), with_(cauchy, {n: m}), AT
    ),
    "Cauchy–Schwarz of another length": lambda: line(
        (n, m, xm), Sum(xm[vi], (vi, 1, m)) ** 2, n * Sum(xm[vi] ** 2, (vi, 1, m)), with_(cauchy), AT
    ),
    "Cauchy–Schwarz with half": lambda: line((n, xn), Su(xn[vi]) ** 2, n * Su(xn[vi] ** 2) / 2, with_(cauchy), AT),
    "the first entry of a real table": lambda: line((n, xn), ZE, xn[1], with_(first), AT),
    "the first entry, last": lambda: line((n, pn), ZE, -pn[n], with_(first), AT),
    "a trace of another size": lambda: line((n, m, An), tr(An + Id), tr(An) + m, with_(of_size, {n: m, An: Am})),
    "a trace of no rows": lambda: line(
        (N, Nn), tr(Nn + Identity(N)), tr(Nn) + N + 0**N, with_(of_size, {n: N, An: Nn})
    ),
    "a similar matrix, of any A": lambda: line((n, A, B), tr(A.inverse() * B * A), tr(B), with_(inverse, {An: A})),
    "a similar matrix by a product": lambda: line(
        (n, A, B), tr((A * B).inverse() * B * (A * B)), tr(B), with_(inverse, {An: A * B})
    ),
    "a similar matrix by a sum": lambda: line(
        (n, where(A, Ne(det(A), 0)), where(C, Ne(det(C), 0)), B),
        tr((A + C).inverse() * B * (A + C)),
        tr(B),
        with_(inverse, {An: A + C}),
    ),
    "a similar matrix, another trace": lambda: line(
        (n, where(A, Ne(det(A), 0)), B), tr(A.inverse() * B * A), tr(A), with_(inverse, {An: A})
    ),
    "a conjugate of a complex letter": lambda: line((z,), conjugate(z), z, with_(conj)),
    "a conjugate of i": lambda: line((), -I, I, with_(conj, {z: I})),
    "a conjugate of a root": lambda: line((x,), conjugate(sqrt(x)), sqrt(x), with_(conj, {z: sqrt(x)})),
    "log e^z": lambda: line((z,), log(exp(z)), z, with_(log_exp)),
    "log e^{ix}": lambda: line((x,), log(exp(I * x)), I * x, with_(log_exp, {z: I * x})),
    "e^{2πix}": lambda: line((x,), exp(2 * pi * I * x), ON, with_(parity, {z: x})),
    "e^{2πix} at m/2": lambda: line((m,), exp(pi * I * m), ON, with_(parity, {z: m / 2})),
    "x² + 1 ≠ 0 for complex x": lambda: line((z,), z**2 + 1, ZE, with_(apart, {r_: z}), DI),
    "x² + 1 ≠ 0 at i": lambda: line((), I**2 + 1, ZE, with_(apart, {r_: I}), DI),
    "f at x², one more": lambda: line(
        (x,), sin(x) * conjugate(sin(x)), Abs(sin(x)) ** 2 + 1, with_(real_f, {fr: Lambda(y, sin(y))})
    ),
    "f at a logarithm": lambda: line(
        (x,), log(x) * conjugate(log(x)), Abs(log(x)) ** 2, with_(real_f, {fr: Lambda(y, log(y))})
    ),
    "f with a pole": lambda: line((z,), (1 / z + 1) ** 2 - 1, z**-2 + 2 / z, with_(any_f, {f: Lambda(t, 1 / t)})),
    "an infinite value": lambda: line((exr,), conjugate(exr) - exr, ZE + 1, with_(conj, {z: exr})),
    "∞ itself": lambda: line((), ZE, oo, with_(square, {r_: oo}), AT),
    "no number": lambda: line((), ZE, nan, with_(square, {r_: nan}), AT),
    "a table for a number": lambda: line((n, xn), ZE, xn[0] ** 2 - 1, with_(square, {r_: xn[0]}), AT),
    "a matrix for a number": lambda: line((n, A), Om, A * A, with_(square, {r_: A}), AT),
    "a condition for a number": lambda: line((x,), ZE, x, with_(square, {r_: x > 0}), AT),
    "a letter twice": lambda: line((x,), x**2, (x + 1) ** 2, with_(equal, {r_: x, s_: x + 1})),
    "exchanged letters": lambda: line((r_, s_), r_**2, s_**2 + 1, with_(equal, {r_: s_, s_: r_}), given=(Eq(r_, s_),)),
}  # fmt: skip
for name_, derivation in LINES.items():
    add(f"{DOOR} instance", name_, bad(lambda make=derivation: st(make())), F)

for name_, derivation in {
    "x + 1/x at e^x": lambda: line((x,), TW, exp(x) + exp(-x), with_(am_gm, {ps: exp(x)}), AT),
    "|x| of e^x − x": lambda: line((x,), Abs(exp(x) - x), exp(x) - x, with_(root, {r_: exp(x) - x})),
    "Cauchy–Schwarz": lambda: line((n, xn), Su(xn[vi]) ** 2, n * Su(xn[vi] ** 2), with_(cauchy), AT),
    "a trace of m rows": lambda: line((m, Am), tr(Am + Identity(m)), tr(Am) + m, with_(of_size, {n: m, An: Am})),
    "r = s, given": lambda: line((x, y), x**2, y**2, with_(equal, {r_: x, s_: y}), given=(Eq(x, y),)),
}.items():
    add(f"{DOOR} instance true", name_, bad(lambda make=derivation: st(make())), T)
