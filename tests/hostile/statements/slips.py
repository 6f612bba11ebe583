"""Slips in procedures of one purpose, theorems in use, assertions, and two statements printed alike."""

from functools import partial

from tests.hostile.statements.base import *

FS, CE, EN = S.decide_finite_sums, S.decide_by_certificate, S.decide_entries
DD, SER, SUMS, LIM, SH = S.decide_derivative, S.decide_series, S.decide_sums, S.decide_limit, S.decide_shift
TW, TRI, TB = S.decide_termwise, S.decide_triangle, S.decide_by_two_bounds
FA = partial(S.decide_formula, A=A)
IV = partial(S.decide_initial_value, t=t, generator=A)
TG = partial(S.decide_triangular, triangular=A)
EV = partial(S.decide_by_eigenvalues, size=n, orders={})
NW = partial(S.decide_by_newton, size=n, orders={})
GE = partial(S.decide_generic, size=n, upto=3)
PE, RL, ED = S.decide_product_of_exponentials, S.decide_real_logarithm, S.decide_exponential_derivative
MC = partial(S.decide_maclaurin, variable=z)
MA = partial(S.decide_maclaurin, variable=A)
ON, ZE = Integer(1), Integer(0)
lp = lambda b_, e: lazy(Pow, sympify(b_), sympify(e))
um = lambda e: lazy(Mul, e, lp(e, -1))
ci = (i, 1, n)
SU = lambda e, *l_: Sum(e, *(l_ or (ci,)))
at0 = lambda e, o=1: Subs(Derivative(e, (t, o)), t, 0)
K0 = Symbol("K0", integer=True, nonnegative=True)


def slips(kind, by, l, right, *wrong, point=None):
    """A true pair (unless right is None) and false ones."""
    l = sympify(l)
    if right is not None:
        add(f"slip {kind} true", f"{l} = {right}", bad(lambda: by(l, sympify(right))), T)
    for r in map(sympify, wrong):
        add(f"slip {kind}", f"{l} = {r}", bad(partial(by, l, r)), F, point)


# 1. procedures of one purpose -----------------------------------------------------------------------------
slips("derivative", DD, Derivative(x**n, x), n * x ** (n - 1), x ** (n - 1), n * x**n, (n - 1) * x**n)
slips("derivative", DD, Derivative(exp(-(x**2)), x), -2 * x * exp(-(x**2)), -x * exp(-(x**2)), 2 * x * exp(-(x**2)))
slips(
    "derivative",
    DD,
    Derivative(f(x) * g(x), x),
    f(x) * Derivative(g(x), x) + g(x) * Derivative(f(x), x),
    Derivative(f(x), x) * Derivative(g(x), x),
)
slips("derivative", DD, Derivative(f(x**2), x), None, Subs(Derivative(f(t), t), t, x**2), 2 * x * Derivative(f(x), x))
slips("derivative", DD, Derivative(Abs(x), x), None, sign(x), ON, x / Abs(x), point={x: ZE})
slips("derivative", DD, Derivative(log(x), x), 1 / x, 1 / x**2, 1 / Abs(x), log(x) / x)
slips("derivative", DD, Derivative(sqrt(x), x), None, 1 / sqrt(x), sqrt(x) / 2)
slips(
    "derivative",
    DD,
    Derivative(Max(x, 0), x),
    None,
    Piecewise((1, x > 0), (0, True)),
    Piecewise((1, x >= 0), (0, True)),
    point={x: ZE},
)
slips("derivative", DD, Derivative(conjugate(z), z), None, ON, ZE)
slips("derivative", DD, Derivative(Abs(z) ** 2, z), None, 2 * z, conjugate(z), 2 * Abs(z))
slips("derivative", DD, Derivative(re(z), z), None, ON, R(1, 2), re(ON))
slips("derivative", DD, Derivative(floor(x), x), None, ZE, point={x: ZE})
slips("derivative", DD, at0(det(Id + t * A)), tr(A), det(A), n * tr(A), tr(A) ** 2)
slips("derivative", DD, at0(tr(mexp(t * A))), tr(A), n + tr(A), ON * n)
slips("derivative", DD, at0(Product(1 + t * i, ci)), None, n * (n - 1) / 2, Product(i, ci))
slips("limit", LIM, Limit(sin(3 * t) / t, t, 0), 3, ON, ZE, R(1, 3))
slips("limit", LIM, Limit((1 + z * t) ** (1 / t), t, 0), None, 1 + z, exp(-z))
slips("limit", LIM, Limit(Abs(t) / t, t, 0, "+-"), None, ON, ZE, -ON)
slips("limit", LIM, Limit(t * sin(1 / t), t, 0), None, ON, sin(ON))
slips("limit", LIM, Limit(x / t, t, 0), None, oo * ON, ZE, point={x: ON})
slips("limit", LIM, Limit((f(x + t) - f(x)) / t, t, 0), None, f(x), ZE, Derivative(f(x), x) * 2)
slips("limit", LIM, Limit((x**2 - y**2) / (x - y), x, y), None, y, 2 * x, y**2)
slips(
    "shift",
    SH,
    Derivative(f(x), x),
    Subs(Derivative(f(x + t), t), t, 0),
    Subs(Derivative(f(x - t), t), t, 0),
    Subs(Derivative(f(x + t), t), t, 1),
    Subs(Derivative(f(t * x), t), t, 1),
)
slips("exp derivative", ED, at0(exp(a * t), 4), a**4, 4 * a**3, a**3, factorial(4) * a)
slips("exp derivative", ED, Subs(Derivative(exp(a * t), (t, 2)), t, 1), a**2 * exp(a), a**2, a * exp(a), exp(a))
slips(
    "maclaurin",
    MC,
    exp(-z),
    Sum((-z) ** K0 / factorial(K0), (K0, 0, oo)),
    Sum(-(z**K0) / factorial(K0), (K0, 0, oo)),
    Sum((-z) ** K0, (K0, 0, oo)),
)
slips("maclaurin", MC, 1 / (1 + z), None, Sum(z**K0, (K0, 0, oo)), Sum((-1) ** K0 * z ** (2 * K0), (K0, 0, oo)))
slips("maclaurin", MC, log(1 + z), None, Sum(z**i / i, (i, 1, oo)), Sum((-1) ** i * z**i / i, (i, 1, oo)))
slips(
    "maclaurin",
    MC,
    cos(z),
    None,
    Sum((-1) ** K0 * z ** (2 * K0) / factorial(K0), (K0, 0, oo)),
    Sum(z ** (2 * K0) / factorial(2 * K0), (K0, 0, oo)),
)
slips("maclaurin", MA, Inverse(Id - A), None, S.MatrixSum((-A) ** K0, (K0, 0, oo)), S.MatrixSum(A**i, (i, 1, oo)))
slips(
    "series",
    SER,
    mexp(A),
    S.MatrixSum(A**K0 / factorial(K0), (K0, 0, oo)),
    S.MatrixSum(A**i / factorial(i), (i, 1, oo)),
    S.MatrixSum(A**K0, (K0, 0, oo)),
    S.MatrixSum(A**K0 / factorial(K0 + 1), (K0, 0, oo)),
)
slips(
    "series",
    SER,
    tr(mexp(A)),
    None,
    Sum(tr(A) ** K0 / factorial(K0), (K0, 0, oo)),
    Sum(tr(A**i) / factorial(i), (i, 1, oo)),
)
slips(
    "series",
    SER,
    exp(z),
    Sum(z**K0 / factorial(K0), (K0, 0, oo)),
    Sum(z**i / factorial(i), (i, 1, oo)),
    Sum(z**K0 / factorial(K0 + 1), (K0, 0, oo)),
)
slips("sums", SUMS, Sum(i * z**i / factorial(i), (i, 1, oo)), None, exp(z), z * exp(z) - z, z**2 * exp(z))
slips("sums", SUMS, Sum(z**K0, (K0, 0, oo)), None, 1 / (1 + z), z / (1 - z), point={z: Integer(2)})
slips(
    "sums",
    SUMS,
    Sum(K0 * (K0 - 5) * (K0 - 10) * z**K0 / factorial(K0), (K0, 0, oo)),
    None,
    sum(q * (q - 5) * (q - 10) * z**q / factorial(q) for q in range(11)),
)
slips("sums", SUMS, Sum(1 / (i * (i + 1)), (i, 1, oo)), None, ZE, R(1, 2), R(3, 2))
slips("formula", FA, mexp(2 * A), fun(exp(z) ** 2, A), fun(exp(z), A), fun(exp(z**2), A), fun(2 * exp(z), A))
slips("formula", FA, fun(sin(z) ** 2, A) + fun(cos(z) ** 2, A), Id, A, 2 * Id, fun(cos(2 * z), A))
slips("formula", FA, fun(sqrt(z), A) ** 2, None, fun(sqrt(z**2), A), Id, fun(z**2, A))
slips("formula", FA, fun(sqrt(z**2), A), None, A, -A, fun(sqrt(z), A))
slips("formula", FA, fun(log(z), mexp(A)), None, A, 2 * A)
slips("formula", FA, fun(log(z), A * A), None, 2 * fun(log(z), A))
slips("formula", FA, fun(sqrt(z), A * A), None, A)
slips("formula", FA, fun(log(z), Inverse(A)), None, -fun(log(z), A), fun(log(z), A))
slips("formula", FA, fun(Abs(z), A), None, A, -A)
slips("formula", FA, fun(conjugate(z), A), None, A.T, A)
slips("formula", FA, fun(z ** R(1, 3), A) ** 3, None, fun((z**3) ** R(1, 3), A), A**3)
slips("initial value", IV, mexp(t * A) * mexp(-t * A), Id, mexp(2 * t * A), 2 * Id, mexp(t * A))
slips("initial value", IV, mexp(t * A) * B, None, B * mexp(t * A), mexp(t * A * B), mexp(t * B) * A)
slips("initial value", IV, mexp(t * (A + B)), None, mexp(t * A) * mexp(t * B), mexp(t * B) * mexp(t * A))
slips("initial value", IV, mexp(t * A + A), mexp(t * A) * mexp(A), mexp(t * A) * mexp(2 * A), mexp(t * A) + mexp(A))
slips(
    "triangular",
    TG,
    det(A),
    Product(A[r0, r0], (r0, 0, n - 1)),
    Product(A[r0, r0], (r0, 1, n - 1)),
    Product(A[0, r0], (r0, 0, n - 1)),
    A[0, 0] ** n,
    Sum(A[r0, r0], (r0, 0, n - 1)),
)
slips("triangular", TG, det(A + A.T), None, Product(2 * A[r0, r0], (r0, 0, n - 1)), 2 * det(A))
slips("triangular", TG, det(A * B), None, Product(A[r0, r0] * B[r0, r0], (r0, 0, n - 1)))
slips(
    "triangular",
    TG,
    det(mexp(A)),
    Product(exp(A[r0, r0]), (r0, 0, n - 1)),
    Product(1 + A[r0, r0], (r0, 0, n - 1)),
    exp(Product(A[r0, r0], (r0, 0, n - 1))),
    Product(exp(A[r0, r0]), (r0, 0, n)),
)
slips("triangular", TG, tr(A * A), None, Sum(A[r0, r0], (r0, 0, n - 1)) ** 2, Sum(A[r0, r0] ** 2, (r0, 1, n - 1)))
slips(
    "product exp",
    PE,
    Product(exp(i * z), ci),
    exp(Sum(i * z, ci)),
    exp(z) ** n,
    exp(Sum(z, ci)),
    exp(Product(i * z, ci)),
    Sum(exp(i * z), ci),
)
slips(
    "product exp",
    PE,
    Product(exp(i * z), (i, 0, n)),
    None,
    exp(Sum(i * z, ci)) + KroneckerDelta(n, 1),
    exp(Sum(i * z, (i, 0, n + 1))),
)
slips("real log", RL, log(exp(tr(A))), None, -tr(A), 2 * tr(A), tr(A) / 2)
slips("real log", RL, log(exp(2 * tr(A))), None, tr(A), tr(A) ** 2)
slips("real log", RL, log(lazy(exp, z)), None, z, point={z: 4 * I})
slips("real log", RL, log(lazy(exp, z)), None, re(z), Abs(z))
slips("real log", RL, log(lazy(exp, I * x)), None, I * x, x, point={x: Integer(4)})
slips("newton", NW, tr(A**2), None, tr(A) ** 2, n * det(A), tr(A))
slips("eigenvalues", EV, tr(A**3), None, tr(A) ** 3, tr(A) * tr(A**2), 3 * det(A))
slips("eigenvalues", EV, Subs(Derivative(det(Id + z * A), z), z, 0), tr(A), det(A), n * tr(A), ON)
slips(
    "eigenvalues",
    EV,
    Subs(Derivative(det(Id + z * A), (z, 2)), z, 0),
    tr(A) ** 2 - tr(A**2),
    tr(A) ** 2 + tr(A**2),
    (tr(A) ** 2 - tr(A**2)) / 2,
)
slips("generic", GE, det(A * B), det(B * A), det(A) + det(B), det(A * B.T) + det(A), det(A) * det(A))
slips("generic", GE, tr(A * B * C), tr(B * C * A), tr(A * C * B), tr(A) * tr(B * C))
slips("generic", GE, det(A + B), None, det(A) + det(B), det(A) + det(B) + tr(A * B))
slips(
    "generic",
    GE,
    S.Adjugate(A * B),
    S.Adjugate(B) * S.Adjugate(A),
    S.Adjugate(A) * S.Adjugate(B),
    S.Adjugate(A) + S.Adjugate(B),
)
slips("generic", GE, S.Adjugate(A) * A, det(A) * Id, A, det(A) * A, Id)
slips("generic", GE, A.T * A, None, A * A.T, A**2)
slips("arguments", partial(S.decide_arguments, by=W), det(A + B), det(B + A), det(A - B), det(A * B))
slips(
    "arguments",
    partial(S.decide_arguments, by=D),
    sqrt((x + 1) ** 2 + 1),
    sqrt(x**2 + 2 * x + 2),
    sqrt(x**2 + 2 * x + 1),
    sqrt(x**2 + 1) + 1,
)
slips(
    "inverse",
    partial(S.decide_inverse, by=W),
    Inverse(Id + u * v.T),
    None,
    Id - u * v.T,
    Id - u * v.T / (1 - s),
    Id + u * v.T / (1 + s),
)
slips("inverse", partial(S.decide_inverse, by=W), Inverse(2 * A), None, 2 * Inverse(A), A / 2)
slips("inverse", partial(S.decide_inverse, by=W), Inverse(A * B), None, Inverse(A) * Inverse(B), B * A)
slips("different", S.decide_different, pi, R(22, 7), pi, lazy(Add, pi, ZE))
slips("different", S.decide_different, sqrt(2) + sqrt(3), sqrt(10), sqrt(5 + 2 * sqrt(6)))
slips("different", S.decide_different, exp(I * pi), None, -ON)
slips("different", S.decide_different, x, None, x + ZE * y, y, -x)
slips("termwise", TW, SU(Pb[i]), None, SU(Pb[i] / 2), ZE)
slips("termwise", TW, SU(1 / i**2), SU(1 / i), SU(1 / i**3), SU(1 / (i + 1)))
slips("termwise", TW, SU(Tb[i]), None, SU(Tb[i] ** 2), SU(2 * Tb[i]))
slips("termwise", TW, SU(ZE * i, (j, 1, l)), None, SU(ON, (j, 1, l)))  # l = -3: the range is turned round
slips("termwise", TW, SU(j, (j, -5, n)), None, SU(Abs(j) - 1, (j, -5, n)))
slips("triangle", TRI, Abs(SU(Tb[i])), SU(Abs(Tb[i])), SU(Tb[i]), Abs(Tb[1]), SU(Abs(Tb[i])) / n)
slips("triangle", TRI, Abs(SU(z**i)), SU(Abs(z) ** i), Abs(z) ** n, Abs(SU(Abs(z) ** i) - 1))
slips("triangle", TRI, Abs(SU(z, (j, 1, l))), None, SU(Abs(z), (j, 1, l)))  # l = -3
slips("two bounds", TB, x, None, ZE, x + 1, -x)
slips("certificate", partial(CE, parts=((x - y) ** 2,)), 2 * x * y, x**2 + y**2, x**2 - y**2, 2 * x**2)
slips("certificate", partial(CE, parts=((z - w) ** 2,)), 2 * z * w, None, z**2 + w**2)  # complex
slips("certificate", partial(CE, parts=(x,)), ZE, None, x)
slips("certificate", partial(CE, parts=(x * y,), given=(x > 0,)), ZE, None, x * y)
slips("certificate", partial(CE, multipliers=((x, y),), given=(y >= 0,)), ZE, None, x * y)
slips("certificate", partial(CE, parts=(Pb[i],)), ZE, None, Pb[i] - 1, -Pb[i])
slips("certificate", partial(CE, parts=(Abs(z) + z,)), ZE, None, Abs(z) + z)
slips("certificate", partial(CE, parts=(exp(z),)), ZE, None, exp(z))
slips("certificate", partial(CE, parts=(sqrt(x),)), ZE, None, sqrt(x), point={x: -ON})
slips("certificate", partial(CE, parts=(1 / x**2,)), ZE, None, 1 / x**2, point={x: ZE})
slips("certificate", partial(CE, parts=(log(1 + x**2) - x**2,)), ZE, None, log(1 + x**2) - x**2)
slips("two Subs", EN, Subs(Subs(t * x, t, x), x, 3), None, 3 * x)
slips("two Subs", EN, Subs(Derivative(x * y, x, y), (x, y), (0, 0)), None, Subs(Derivative(y**2, x, y), (x, y), (0, 0)))
slips("two Subs", EN, Subs(t - y, (t, y), (y, t)), None, y - t, t - y, ZE)
slips("two Subs", DD, Subs(Subs(f(t), t, y), t, 5), None, f(5))


# 2. theorems in use ---------------------------------------------------------------------------------------
def chain(nm, fn, true=False):
    add("slip theorem" + " true" * true, nm, bad(lambda: st(fn())), T if true else F)


def t_root():
    return line((where(x, x >= 0), y), y * sqrt(x**2), x * y, D)


def t_inv():
    return line((n, where(A, Ne(det(A), 0)), B), lazy(MatMul, A, Inverse(A), B), B, W)


def t_gauss():
    return line((n,), SU(i), n * (n + 1) / 2, partial(S.decide_by_induction, n=n, start=1))


def t_square():
    return line((x, y), 2 * x * y, x**2 + y**2, partial(CE, parts=((x - y) ** 2,)), AT)


def t_cs():
    return line((n, Tb), Abs(SU(Tb[i])), SU(Abs(Tb[i])), TRI, AT)


def t_trace():
    return line((n, A, B), tr(A * B), tr(B.T * A.T), W)


def t_pow():
    return line((z, n), lazy(Mul, lp(z, n), z), z ** (n + 1), D)


def t_slope():
    return line((x, f), Derivative(x * f(x), x), f(x) + x * Derivative(f(x), x), DD)


def t_sum():
    return line((n, z, Tb), SU(z * Tb[i]), z * SU(Tb[i]), FS)


def t_exp():
    return line((z,), Integer(0), exp(z), S.decide_different, DI)


for nm, true, fn in [
    ("root at -y", 0, lambda: line((y,), sqrt(y**2), -y, Theorem(derive=t_root, at={x: -y, y: ON}))),
    (
        "root at y - 1",
        0,
        lambda: line((y,), sqrt((y - 1) ** 2), y - 1, Theorem(derive=t_root, at={x: y - 1, y: ON}), given=(y > 0,)),
    ),
    ("root at y^2", 1, lambda: line((y,), lp(y**4, R(1, 2)), y**2, Theorem(derive=t_root, at={x: y**2, y: ON}))),
    (
        "root at y, y>=0",
        1,
        lambda: line((y,), lp(y**2, R(1, 2)), y, Theorem(derive=t_root, at={x: y, y: ON}), given=(y >= 0,)),
    ),
    (
        "root at y, y>=-1",
        0,
        lambda: line((y,), sqrt(y**2), y, Theorem(derive=t_root, at={x: y, y: ON}), given=(y >= -1,)),
    ),
    (
        "root at y, |y|>=0",
        0,
        lambda: line((y,), sqrt(y**2), y, Theorem(derive=t_root, at={x: y, y: ON}), given=(Abs(y) > 0,)),
    ),
    ("root at z", 0, lambda: line((z,), sqrt(z**2), z, Theorem(derive=t_root, at={x: z, y: ON}))),
    ("root at cos", 0, lambda: line((y,), sqrt(cos(y) ** 2), cos(y), Theorem(derive=t_root, at={x: cos(y), y: ON}))),
    ("root at exp", 0, lambda: line((z,), sqrt(exp(2 * z)), exp(z), Theorem(derive=t_root, at={x: exp(z), y: ON}))),
    (
        "inverse at A B",
        0,
        lambda: line((n, A, B), lazy(MatMul, A * B, Inverse(A * B), B), B, Theorem(derive=t_inv, at={A: A * B})),
    ),
    (
        "inverse at A, det B",
        0,
        lambda: line((n, A, B), lazy(MatMul, A, Inverse(A), B), B, Theorem(derive=t_inv), given=(Ne(det(B), 0),)),
    ),
    (
        "inverse at A, det A",
        1,
        lambda: line((n, A, B), lazy(MatMul, A, Inverse(A), B), B, Theorem(derive=t_inv), given=(Ne(det(A), 0),)),
    ),
    (
        "inverse at A, det A >= 0",
        0,
        lambda: line((n, A, B), lazy(MatMul, A, Inverse(A), B), B, Theorem(derive=t_inv), given=(Ne(det(A), 1),)),
    ),
    (
        "inverse at A+A^T",
        0,
        lambda: line(
            (n, A, B),
            lazy(MatMul, A + A.T, Inverse(A + A.T), B),
            B,
            Theorem(derive=t_inv, at={A: A + A.T}),
            given=(Ne(det(A), 0),),
        ),
    ),
    (
        "inverse at uvT",
        0,
        lambda: line(
            (n, u, v, B), lazy(MatMul, u * v.T, Inverse(u * v.T), B), B, Theorem(derive=t_inv, at={A: u * v.T})
        ),
    ),
    (
        "gauss at n - 1",
        0,
        lambda: line(
            (n,), Sum(i, (i, 1, n - 1)), n * (n - 1) / 2 + KroneckerDelta(n, 1), Theorem(derive=t_gauss, at={n: n - 1})
        ),
    ),
    (
        "gauss at 2n",
        1,
        lambda: line((n,), Sum(i, (i, 1, 2 * n)), n * (2 * n + 1), Theorem(derive=t_gauss, at={n: 2 * n})),
    ),
    (
        "gauss at j",
        0,
        lambda: line((j,), Sum(i, (i, 1, Abs(j))), Abs(j) * (j + 1) / 2, Theorem(derive=t_gauss, at={n: Abs(j)})),
    ),
    ("gauss at x", 0, lambda: line((x,), Sum(i, (i, 1, x)), x * (x + 1) / 2, Theorem(derive=t_gauss, at={n: x}))),
    (
        "gauss at n/2",
        0,
        lambda: line((n,), Sum(i, (i, 1, n / 2)), n * (n + 2) / 8, Theorem(derive=t_gauss, at={n: n / 2})),
    ),
    (
        "gauss wrong value",
        0,
        lambda: line((n,), Sum(i, (i, 1, n + 1)), n * (n + 1) / 2, Theorem(derive=t_gauss, at={n: n + 1})),
    ),
    ("square at z w", 0, lambda: line((z, w), 2 * z * w, z**2 + w**2, Theorem(derive=t_square, at={x: z, y: w}), AT)),
    ("square times -1", 0, lambda: line((x, y), -2 * x * y, -(x**2) - y**2, Theorem(derive=t_square), AT)),
    ("square times x", 0, lambda: line((x, y), 2 * x**2 * y, x * (x**2 + y**2), Theorem(derive=t_square), AT)),
    ("square at -y", 1, lambda: line((x, y), -2 * x * y, x**2 + y**2, Theorem(derive=t_square, at={y: -y}), AT)),
    ("square as =", 0, lambda: line((x, y), 2 * x * y, x**2 + y**2, Theorem(derive=t_square))),
    ("square as ≠", 0, lambda: line((x, y), 2 * x * y, x**2 + y**2, Theorem(derive=t_square), DI)),
    ("square turned", 0, lambda: line((x, y), x**2 + y**2, 2 * x * y, Theorem(derive=t_square), AT)),
    ("square in exp of -", 0, lambda: line((x, y), exp(-2 * x * y), exp(-(x**2) - y**2), Theorem(derive=t_square), AT)),
    (
        "square in 1/",
        0,
        lambda: line((x, y), 1 / (2 * x * y), 1 / (x**2 + y**2), Theorem(derive=t_square), AT, given=(x > 0, y > 0)),
    ),
    (
        "square in sum to l",
        0,
        lambda: line((x, y, l), Sum(2 * x * y, (j, 1, l)), Sum(x**2 + y**2, (j, 1, l)), Theorem(derive=t_square), AT),
    ),
    (
        "square in sum to n",
        1,
        lambda: line((x, y, n), Sum(2 * x * y, ci), Sum(x**2 + y**2, ci), Theorem(derive=t_square), AT),
    ),
    (
        "square in weighted sum",
        0,
        lambda: line((n, x, Tb), SU(Tb[i] * 2 * x), SU(Tb[i] * (x**2 + 1)), Theorem(derive=t_square, at={y: ON}), AT),
    ),
    (
        "square in product",
        0,
        lambda: line((n, x), Product(2 * x, ci), Product(x**2 + 1, ci), Theorem(derive=t_square, at={y: ON}), AT),
    ),
    ("square squared", 0, lambda: line((x,), (2 * x) ** 2, x**2 + 1, Theorem(derive=t_square, at={y: ON}), AT)),
    ("triangle at complex table", 0, lambda: line((n, Tb), Abs(SU(I * Tb[i])), SU(Tb[i]), Theorem(derive=t_cs), AT)),
    ("triangle minus", 0, lambda: line((n, Tb), -Abs(SU(Tb[i])), -SU(Abs(Tb[i])), Theorem(derive=t_cs), AT)),
    ("trace at X", 0, lambda: line((n, A, B), tr(A * B), tr(B * A.T), Theorem(derive=t_trace))),
    ("trace at A, A", 0, lambda: line((n, A), tr(A * A.T), tr(A * A), Theorem(derive=t_trace, at={B: A.T}))),
    (
        "trace at B := A + B",
        1,
        lambda: line((n, A, B), tr(A * (A + B)), tr((A + B).T * A.T), Theorem(derive=t_trace, at={B: A + B})),
    ),
    ("power at n := -1", 0, lambda: line((z,), lazy(Mul, lp(z, -1), z), ON, Theorem(derive=t_pow, at={n: -ON}))),
    ("power at n := 0", 0, lambda: line((z,), lazy(Mul, lp(z, ZE), z), 2 * z, Theorem(derive=t_pow, at={n: ZE}))),
    (
        "slope at f := |t|",
        0,
        lambda: line(
            (x,),
            Derivative(x * Abs(x), x),
            Abs(x) + x * sign(x) + KroneckerDelta(1, 1),
            Theorem(derive=t_slope, at={f: Lambda(t, Abs(t))}),
        ),
    ),
    (
        "slope at f := 1/t",
        0,
        lambda: line(
            (x,),
            Derivative(lazy(Mul, x, 1 / x), x),
            1 / x - x / x**2,
            Theorem(derive=t_slope, at={f: Lambda(t, 1 / t)}),
        ),
    ),
    ("slope at f := x", 0, lambda: line((x,), Derivative(x**2, x), x, Theorem(derive=t_slope, at={f: Lambda(t, x)}))),
    (
        "slope at f := sign",
        0,
        lambda: line((x,), Derivative(x * sign(x), x), sign(x), Theorem(derive=t_slope, at={f: Lambda(t, sign(t))})),
    ),
    ("sum at z := i", 0, lambda: line((n, i, Tb), SU(i * Tb[i]), i * SU(Tb[i]), Theorem(derive=t_sum, at={z: i}))),
    (
        "sum at z := Tb[i]",
        0,
        lambda: line((n, i, Tb), SU(Tb[i] ** 2), Tb[i] * SU(Tb[i]), Theorem(derive=t_sum, at={z: Tb[i]})),
    ),
    ("sum at z := n", 1, lambda: line((n, Tb), SU(n * Tb[i]), n * SU(Tb[i]), Theorem(derive=t_sum, at={z: n}))),
    (
        "sum at z := 1/w",
        0,
        lambda: line((n, w, Tb), SU(Tb[i] / w), SU(Tb[i]) / w, Theorem(derive=t_sum, at={z: 1 / w})),
    ),
    (
        "contradiction x<0, x>=0",
        0,
        lambda: line((x,), sqrt(x**2), x, Theorem(derive=t_root, at={y: ON}), given=(x >= 0, x < 0)),
    ),
    (
        "contradiction in a theorem",
        0,
        lambda: line(
            (y,),
            sqrt(y**2),
            y,
            Theorem(derive=lambda: line((where(x, x >= 0),), sqrt(x**2), x + 1, D, given=(x < 0,)), at={x: y}),
            given=(y >= 0,),
        ),
    ),
    ("not of exp", 0, lambda: line((z,), ZE, exp(z) - 1, Theorem(derive=t_exp), DI)),
    (
        "unproved theorem",
        0,
        lambda: line((z,), log(z**2), 2 * log(z), Theorem(derive=lambda: line((z,), log(z**2), 2 * log(z), D))),
    ),
]:
    chain(nm, fn, bool(true))

# 3. assertions --------------------------------------------------------------------------------------------
for nm, l_, r_, given, true in [
    ("log of square", log(x**2), 2 * log(x), (), 0),
    ("log of square x>0", log(x**2), 2 * log(x), (x > 0,), 1),
    ("log of square x!=0", log(x**2), 2 * log(x), (Ne(x, 0),), 0),
    ("log of square of modulus", log(x**2), 2 * log(Abs(x)), (Ne(x, 0),), 1),
    ("softplus", log(1 + exp(x)), x + log(1 + exp(-x)), (), 1),
    ("softplus of z", log(1 + exp(z)), z + log(1 + exp(-z)), (), 0),
    ("logit", log(p / (1 - p)), log(p) - log(1 - p), (), 0),
    ("logit in (0, 1)", log(p / (1 - p)), log(p) - log(1 - p), (p < 1,), 1),
    ("sinc", sin(x) / x, ON - x**2 / 6, (x > 0, x < R(1, 10**6)), 0),
    (
        "rotation",
        ImmutableMatrix([[cos(x), -sin(x)], [sin(x), cos(x)]]) ** 2,
        ImmutableMatrix([[cos(2 * x), -sin(2 * x)], [sin(2 * x), cos(2 * x)]]),
        (),
        1,
    ),
    (
        "rotation sign",
        ImmutableMatrix([[cos(x), -sin(x)], [sin(x), cos(x)]]) ** 2,
        ImmutableMatrix([[cos(2 * x), sin(2 * x)], [-sin(2 * x), cos(2 * x)]]),
        (),
        0,
    ),
    ("gauss of n", n * (n + 1) / 2, SU(i), (), 1),
    ("gauss of l", l * (l - 1) / 2, Sum(j, (j, 1, l)), (), 0),
    ("binomial +1", binomial(N, 2), N * (N + 1) / 2, (), 0),
    ("harmonic mean", 2 / (1 / x + 1 / y), 2 * x * y / (x + y), (Ne(x, 0), Ne(y, 0)), 1),
    ("KL of Gaussians", log(y / x) + x**2 / (2 * y**2) - R(1, 2), log(y) - log(x) + x**2 / (2 * y**2) - R(1, 2), (), 0),
    (
        "KL of Gaussians x,y>0",
        log(y / x) + x**2 / (2 * y**2) - R(1, 2),
        log(y) - log(x) + x**2 / (2 * y**2) - R(1, 2),
        (x > 0, y > 0),
        1,
    ),
    ("squared distance", (x - y) ** 2, x**2 + y**2 - x * y, (), 0),
    ("tan sum", tan(x + y), (tan(x) + tan(y)) / (1 - tan(x) * tan(y)), (), 0),
    ("exp over 0", (exp(x) - 1) / x, ON + x / 2 + x**2 / 6, (Ne(x, 0), Abs(x) < R(1, 10**9)), 0),
    ("same name", Symbol("q_", positive=True) - Symbol("q_", real=True), ZE, (), 0),
    ("Subs of Subs", Subs(Subs(t * x, t, x), x, 3), 3 * x, (), 0),
    ("contradiction", x, x + 1, (x > 1, x < 0), 0),
    ("contradiction of squares", x, x + 1, (x**2 < 0,), 0),
    ("ties", Max(x, y) - Min(x, y), x - y, (), 0),
    ("ties x>=y", Max(x, y) - Min(x, y), x - y, (x >= y,), 1),
    ("Gamma", gamma(x + 1) / gamma(x), x, (), 0),
    ("Gamma x>0", gamma(x + 1) / gamma(x), x, (x > 0,), 1),
]:
    for level in ("proof", "ball", "sample"):
        go = partial(ident, sympify(l_), sympify(r_), level, given=given)
        add("slip assert" + " true" * bool(true), f"{nm} {level}", bad(go), T if true else F)


# 4. prints: what differs is not printed alike -------------------------------------------------------------
def alike(nm, l_, r_):
    def go():
        q, q_ = print_expression(l_), print_expression(r_)
        return ("proved", q, "") if q == q_ else ("refuted", q + " // " + q_, "")

    add("slip print", nm, bad(go), F)


for nm, l_, r_ in [
    ("Subs of Subs", Subs(Subs(t, t, y), y, 3), Subs(Subs(t, t, 3), y, y + 1)),
    ("Subs then sum", Subs(x + t, t, 1) * y, Subs((x + t) * y, t, 1)),
    ("sum in a sum", Sum(Sum(i * j, (i, 1, 2)), (j, 1, n)), Sum(Sum(i, (i, 1, 2)) + j, (j, 1, n))),
    ("sum times sum", Sum(i, (i, 1, n)) * Sum(j, (j, 1, n)), Sum(i * Sum(j + 1, (j, 1, n)), (i, 1, n))),
    ("sum of product", Sum(i, ci) * x + y, Sum(i * x + y, ci)),
    ("order of limits", Sum(i * j, (i, 1, 2), (j, 1, n)), Sum(i * j, (j, 1, 2), (i, 1, n))),
    ("slope of product", Derivative(x, x) * f(x), Derivative(x * f(x), x)),
    ("slope at", Subs(Derivative(f(t), t), t, x), Derivative(f(x) + 1, x)),
    ("slope of slope", Derivative(f(x), x) ** 2, Derivative(f(x), (x, 2))),
    ("trace of product", tr(A) * tr(B), tr(A * B)),
    ("trace plus", tr(A) + x, tr(A + x * Id)),
    ("det of product", det(A) * det(B), det(A * B)),
    ("det of 2A", 2 * det(A), det(2 * A)),
    ("transpose of product", A.T * B, (A * B).T),
    ("transpose of inverse", Inverse(A.T), Inverse(A)),
    ("power of product", (A * B) ** 2, A * B**2),
    ("exp of product", mexp(A) * B, mexp(A * B)),
    ("adjugate of product", S.Adjugate(A) * B, S.Adjugate(A * B)),
    ("log of product", log(x) * y, log(x * y)),
    ("log of square", log(x) ** 2, log(x**2)),
    ("log squared", log(p**2 + 1), log(p + 1) ** 2),
    ("sine of square", sin(x) ** 2, sin(x**2)),
    ("sine of product", sin(x) * y, sin(x * y)),
    ("sine inverse", asin(x), 1 / sin(x)),
    ("minus square", lazy(Mul, -1, lp(x, 2)), lp(-x, 2)),
    ("power tower", lp(lp(x, y), z), lp(x, lp(y, z))),
    ("root of sum", sqrt(x) + 1, sqrt(x + 1)),
    ("quotient", lazy(Mul, x, 1 / (y * z)), x / y * z),
    ("modulus of quotient", Abs(x) / y, Abs(x / y)),
    ("max of sums", Max(x, y) + z, Max(x + 1, y) + z),
    ("largest", S.Largest(Tb[i], ci) + 1, S.Largest(Tb[i] + 1, ci)),
    ("smallest", S.Smallest(Tb[i], ci), S.Largest(Tb[i], ci)),
    ("entries from 0 and 1", A[0, 0], A[1, 1]),
    ("entry and table", Tb[1], A[1, 0]),
    ("delta", KroneckerDelta(i, j), KroneckerDelta(i, k)),
    ("conjugate", conjugate(z) * w, conjugate(z * w)),
    ("real part", re(z) * w, re(z * w)),
    ("factorial", factorial(n) ** 2, factorial(n**2)),
    ("factorial of factorial", factorial(factorial(n)), factorial(n) ** 2),
    ("binomial", binomial(n, k), lazy(Mul, n, 1 / k)),
    ("limit side", Limit(f(t), t, 0, "+"), Limit(f(t), t, 0, "-")),
    ("limit of product", Limit(f(t), t, 0) * x, Limit(f(t) * x, t, 0)),
    ("limit plus", Limit(f(t), t, 0) + x, Limit(f(t) + x, t, 0)),
    ("radius", S.SpectralRadius(A) * x, S.SpectralRadius(x * A)),
    ("function of matrix", fun(exp(z), A) * x, fun(exp(z) * x, A)),
    ("piecewise", Piecewise((1, x > 0), (0, True)), Piecewise((1, x >= 0), (0, True))),
    ("names", Symbol("a_1"), Symbol("a1") + 1),
    ("x_y", Symbol("x_y"), Symbol("x") * Symbol("y")),
    ("xy", Symbol("xy"), Symbol("x") * Symbol("y")),
    ("prime", Symbol("f'"), Derivative(f(x), x)),
    ("real and complex x", Symbol("x", real=True) + Symbol("x"), 2 * Symbol("x")),
]:  # fmt: skip
    alike(nm, l_, r_)


# 5. numbers that are no values of the letters: log(3)/log(2) is no n, log(-2 - i/7) + 2πi no real x --------
whole, even, odd_, prime = (Symbol(f"s_{name}", **{name: True}) for name in ("integer", "even", "odd", "prime"))
below = Symbol("s_negative", negative=True)
LETTERS = [
    (2**n, "!=", 3), (2**rat, "!=", 3), (exp(alg), "!=", 2), (exp(n), "!=", 5), (exp(whole) + exp(-whole), "!=", 3),
    (sin(n), "!=", R(1, 2)), (exp(odd_), "!=", 3), (2**even, "!=", 8), (2**prime, "!=", 16), (exp(below), "!=", 3),
    (log(1 + exp(x)), "==", x + log(1 + exp(-x))), (log(2 + exp(p)), "==", p + log(1 + 2 * exp(-p))),
    (log(3 + exp(2 * x)), "==", 2 * x + log(1 + 3 * exp(-2 * x))), (um(2**n - 3), "==", 1), (um(j**5 - j - 1), "==", 1),
    (um(rat**5 - rat - 1), "==", 1), (um(exp(x) + 2 + I / 3), "==", 1), (um(exp(im_) + 2 + I / 7), "==", 1),
]  # fmt: skip
WRONG = [
    (2**n, "!=", 8), (2**rat, "!=", R(1, 4)), (2**even, "!=", 4), (2**prime, "!=", 8), (exp(x), "!=", 3),
    (log(1 + exp(z)), "==", z + log(1 + exp(-z))), (um(2**n - 4), "==", 1), (um(j**5 - j), "==", 1),
    (um(rat**2 - R(1, 4)), "==", 1), (um(exp(x) - 2), "==", 1), (um(exp(im_) - I), "==", 1),
    (um(x**5 - x - 1), "==", 1),
]  # fmt: skip
for way, run in (("check", check), ("sweep", partial(sweep, size=400))):
    for true, rows in ((True, LETTERS), (False, WRONG)):
        for l_, rel, r_ in rows:
            go = lambda run=run, c=(l_, rel, r_): run(claim(*c))
            add(f"slip letters {way}" + " true" * true, f"{l_} {rel} {r_}", go, ("holds", "undecided") if true else F)
