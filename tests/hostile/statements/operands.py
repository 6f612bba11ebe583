"""False statements with a point at which they fail, one for each way in which an operand can be hostile, and true ones.

Letters are complex where nothing is said, ranges empty, denominators 0, matrices singular, functions without a value.
"""

import sympy as sp
from sympy import (
    Abs,
    Derivative,
    Eq,
    Ge,
    Gt,
    Integer,
    Integral,
    KroneckerDelta,
    Le,
    Limit,
    Lt,
    Max,
    Min,
    Ne,
    Piecewise,
    Product,
    Q,
    Rational,
    Subs,
    Sum,
    acos,
    acosh,
    asin,
    atan,
    binomial,
    ceiling,
    conjugate,
    cos,
    cosh,
    exp,
    factorial,
    floor,
    gamma,
    log,
    oo,
    pi,
    re,
    sign,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)

import symbolic as S

z, w, a, t = sp.symbols("z w a t")
x, y = sp.symbols("x y", real=True)
p, q = sp.symbols("p q", positive=True)
n, m, i = sp.symbols("n m i", integer=True, positive=True)
N, M = sp.symbols("N M", integer=True, nonnegative=True)
j, l = sp.symbols("j l", integer=True)
row = sp.Symbol("i", integer=True, nonnegative=True)
A, B, C, H = (sp.MatrixSymbol(name, n, n) for name in "ABCH")
X, Y = sp.MatrixSymbol("X", n, m), sp.MatrixSymbol("Y", m, n)
G2 = sp.MatrixSymbol("G", 2, 2)
u, v = (sp.MatrixSymbol(name, n, 1) for name in "uv")
T, h = (sp.IndexedBase(name, shape=(n,), real=True) for name in "Th")
P = sp.IndexedBase("P", shape=(n,), nonnegative=True)
f, g = sp.Function("f"), sp.Function("g")
det, tr, unit, e = sp.Determinant, sp.Trace, sp.Identity(n), S.MatrixExp
ASSUMED = "assumed"  # true wherever both sides have a value, which has to be assumed
ZERO, ONE, TWO = sp.S.Zero, sp.S.One, Integer(2)
lazy = lambda kind, *args: kind(*args, evaluate=False)
over = lambda a_, b_: lazy(sp.Mul, a_, lazy(sp.Pow, b_, Integer(-1)))
dot = lambda a_, b_: S.contraction(a_.T, b_)
total = lambda term, low=1, high=n: Sum(term, (i, low, high))
chosen = S.iverson

FALSE = {  # kind: (lhs, relation, rhs, given, point); a proof has to assume something that fails at the point, if any
    "complex": [
        (sqrt(z**2), "==", z), (log(exp(z)), "==", z), (Abs(z) ** 2, "==", z**2), (conjugate(z), "==", z), (re(z), "==", z),
        (log(z * w), "==", log(z) + log(w)), (sqrt(z) * sqrt(w), "==", sqrt(z * w)), (exp(z) ** a, "==", exp(a * z)),
        (Abs(z + w), "==", Abs(z) + Abs(w)), (Abs(exp(z)), "==", exp(z)), (conjugate(log(z)), "==", log(conjugate(z))),
        (Abs(z - w), "<=", Abs(z) - Abs(w)), (Abs(exp(z) - 1), "<=", Abs(z)), (Abs(sin(z)), "<=", 1), (Abs(cos(z)), "<=", 1),
        (z * conjugate(w), "==", w * conjugate(z)), (Abs(z * w + 1), "<=", Abs(z) * Abs(w)), (sp.im(z * w), "==", sp.im(z) * sp.im(w)),
        (sp.arg(z * w), "==", sp.arg(z) + sp.arg(w)), (sqrt(z - 1) * sqrt(z + 1), "==", sqrt(z**2 - 1)), (asin(sin(z)), "==", z),
        (acosh(cosh(z)), "==", z), ((z**3) ** Rational(1, 3), "==", z), (z ** sqrt(2) * w ** sqrt(2), "==", (z * w) ** sqrt(2)),
    ],
    "real": [
        (sqrt(x**2), "==", x), (Abs(x), "<=", x), (x, "<=", x**2), (x**2, "<=", x), (x * y, "<=", x + y), (Max(x, y), "<=", x),
        (Max(x, y), "==", x + y), (Min(x, y), "==", x), (Abs(x + y), "==", Abs(x) + Abs(y)), (Abs(x) + Abs(y), "<=", Abs(x + y)),
        (floor(x + y), "==", floor(x) + floor(y)), (ceiling(x), "==", floor(x) + 1), (floor(x), "==", x), (x, "<=", floor(x)),
        (atan(tan(x)), "==", x), (acos(cos(x)), "==", x), (sign(x) ** 2, "==", 1), (sign(x * y), "==", sign(x)),
        (log(x**2), "==", 2 * log(x)), (x * y, "==", Abs(x * y)), (1 / p, "<=", 1 / q, (Le(p, q),)), (1 / x, "<=", 1 / y, (Ge(x, y),), {x: ONE, y: -ONE}),
        (x**3, "<=", y**3, (Ge(x, y), Ne(x, y))), (x**2, "<=", y**2, (Le(x, y),)), (p, "!=", q), (x**2, "!=", 0), (x**2 + y**2, "!=", 0),
        (x + y, "!=", x - y), (Abs(x - y), "!=", 0, (Ge(x, y),)), (exp(x), "!=", 1), (sp.LambertW(x * exp(x)), "==", x, (), {x: Integer(-2)}),
        (Max(x, y) * Min(x, y), "==", x**2), (Max(x, 0) - Min(x, 0), "==", x), (sp.Mod(x, 2), "==", x), (sqrt(x + y), "==", sqrt(x) + sqrt(y)),
    ],
    "inequality": [
        (x**2 + y**2, "<=", 2 * x * y), (4 * x * y, "<=", x**4 + y**4), (0, "<=", x**2 * y**2 * (x**2 + y**2 - 1) + Rational(1, 28)),
        (sqrt(x**2 + y**2), "<=", x + y), (1 + x + x**2 / 2, "<=", exp(x)), (log(1 + p), "<=", p - p**2 / 2), (sin(x), "<=", x), (x, "<=", sin(x)),
        (cosh(x), "<=", exp(x**2 / 4)), (exp(x) + exp(-x), "<=", 2 + x**2), (exp(x), "<=", 1 + x), (tanh(x), "<=", x), (x, "<=", sinh(x)),
        (p**q, "<=", 1 + p * q), (log(p), "<=", p - 2), (cos(x), "<=", 1 - x**2 / 2), (x / (1 + x**2), "<=", Rational(1, 3)),
        (Abs(x) / (1 + Abs(x)), "<=", Abs(x) / 2), (Max(x, y) ** 2, "<=", Max(x**2, y**2) - 1), (sqrt(p * q), "<=", Min(p, q)), (p + 1 / p, "<=", 2),
        (2 * dot(u, v), "<=", dot(u, u)), (dot(u, v) ** 2, "<=", dot(u, u), ()), (dot(u, u) * dot(v, v), "<=", dot(u, v) ** 2), (0, "<=", dot(u, v)),
        (tr(A * A), "<=", tr(A.T * A) - 1), (tr(A.T * B) ** 2, "<=", tr(A.T * A)), (0, "<=", tr(A)), (0, "<=", tr(A * A)), (0, "<=", det(A.T * B)),
    ],
    "denominator": [
        (over(x, x), "==", 1, (), {x: ZERO}), ((x**2 - 1) / (x - 1), "==", x + 1, (), {x: ONE}), (1 / (1 + 1 / x), "==", x / (x + 1), (), {x: ZERO}),
        (lazy(sp.Add, 1 / x, -1 / x), "==", 0, (), {x: ZERO}), (lazy(sp.Mul, 0, 1 / x), "<=", 0, (), {x: ZERO}), (Abs(x) / x, "==", sign(x), (), {x: ZERO}),
        (over(x - y, x - y), "<=", 1, (), {x: ONE, y: ONE}), (over(x**2, x), "<=", x, (), {x: ZERO}), (over(f(x), f(x)), "==", 1, (), {f(x): ZERO}),
        (sp.MatMul(sp.Inverse(A), A), "==", unit, (), {n: ONE, A: sp.zeros(1, 1)}), (over(det(A), det(A)), "==", 1, (), {n: ONE, A: sp.zeros(1, 1)}),
        (total(over(T[i], T[i])), "==", n, (), ASSUMED), (over(total(T[i]), total(T[i])), "==", 1, (), ASSUMED), (tan(x) * cos(x), "==", sin(x), (), {x: pi / 2}),
        (x**y * x**2, "==", x ** (y + 2), (), {x: ZERO, y: -ONE}), (0**p * 1, "==", 1), (lazy(sp.Mul, 0, log(x)), "==", 0, (), {x: ZERO}),
        (sp.Inverse(A * B), "==", sp.Inverse(B) * sp.Inverse(A), (), ASSUMED), (tr(sp.Inverse(A)), "==", 1 / tr(A)),
    ],
    "undefined": [
        (gamma(z + 1), "==", z * gamma(z), (), {z: ZERO}), (factorial(N), "==", N * factorial(N - 1), (), {N: ZERO}), (over(gamma(z), gamma(z)), "==", 1, (), {z: ZERO}),
        (lazy(sp.Add, tan(x), -tan(x)), "==", 0, (), {x: pi / 2}), (lazy(sp.Mul, 0, tan(x)), "<=", 0, (), {x: pi / 2}), (log(x), "<=", x - 1, (), {x: -ONE}),
        (lazy(sp.Add, log(x), -log(x)), "<=", 0, (), {x: ZERO}), (binomial(j, l), "==", binomial(j, j - l)),
        (x ** x, "<=", x**x + 1, (), {x: -Rational(1, 2)}), (sp.acoth(x), "==", sp.atanh(1 / x), (), {x: ZERO}), (sp.Heaviside(x) ** 2, "==", sp.Heaviside(x)),
        (sp.zeta(z), "==", sp.zeta(z) + z), (sp.polygamma(0, z + 1), "==", sp.polygamma(0, z)),
    ],
    "range": [
        (total(T[i]), "==", total(T[i], 2)), (total(T[i]), "==", total(T[i], 1, n - 1)), (total(T[i] ** 2), "==", total(T[i]) ** 2),
        (total(T[i] * h[i]), "==", total(T[i]) * total(h[i])), (total(1, 1, n), "==", n - 1), (total(T[i], 0, n), "==", total(T[i])),
        (total(KroneckerDelta(i, m)), "==", 1), (total(KroneckerDelta(i, m) * T[i]), "==", T[m], (), {n: ONE, m: TWO}), (total(i), "==", n**2 / 2), (total(n), "==", n * (n + 1) / 2),
        (total(f(i)), "==", total(f(i), 0, n - 1)), (total(f(i)), "==", n * f(n)), (Sum(Sum(f(i), (i, 1, row)), (row, 1, n)), "==", Sum(f(row), (row, 1, n))),
        (Sum(z, (row, 0, j)), "==", z * (j + 1)), (total(Abs(T[i])), "<=", Abs(total(T[i]))), (total(T[i]), "<=", total(T[i] ** 2)), (0, "<=", total(T[i])),
        (total(T[i] ** 2), "<=", total(T[i]) ** 2), (total(T[i] * h[i]) ** 2, "<=", total(T[i] ** 2)), (total(T[i]) ** 2, "<=", total(T[i] ** 2)),
        (total(P[i]), "<=", 1), (total(P[i]), "!=", 0), (total(P[i] ** 2), "<=", total(P[i])),
        (log(total(P[i])), "==", total(log(P[i]))), (exp(total(T[i])), "==", total(exp(T[i]))), (Product(i, (i, 1, n)), "==", factorial(n) + 1),
        (Product(exp(T[i]), (i, 1, n)), "==", exp(total(T[i]) + 1)), (Product(exp(f(i)), (i, 1, n)), "==", total(exp(f(i)))), (Product(T[i], (i, 1, n)), "<=", total(T[i])),
        (Sum(T[i] * T[m], (i, 1, n), (m, 1, n)), "==", total(T[i] ** 2)), (sp.Sum(T[i] - T[m], (m, 1, n)), "==", 0, ()), (total(Max(T[i], h[i])), "==", Max(total(T[i]), total(h[i]))),
        (total(sign(T[i]) ** 2), "==", n), (total(Piecewise((P[i] * log(P[i]), P[i] > 0), (0, True))), "<=", total(P[i]) - n - 1), (total(P[i] * log(P[i])), "<=", 0, ()),
    ],
    "hypergeometric": [
        (Sum(binomial(n, row), (row, 0, n)), "==", 2**n + 1), (Sum((-1) ** row * binomial(N, row), (row, 0, N)), "==", 0, (), {N: ZERO}),
        (Sum(binomial(N, row) ** 2, (row, 0, N)), "==", binomial(2 * N, N) + N), (Sum(binomial(N, row), (row, 1, N)), "==", 2**N), (Sum(row * binomial(N, row), (row, 0, N)), "==", N * 2**N),
        (Sum(2**row, (row, 0, N)), "==", 2**N - 1), (Sum(z**row, (row, 0, N)), "==", (1 - z**N) / (1 - z)), (Sum(z**row, (row, 0, N)), "==", (1 - z ** (N + 1)) / (1 - z), (), {z: ONE}),
        (Sum(binomial(row, m), (row, 0, N)), "==", binomial(N, m + 1)), (Sum(factorial(row) * row, (row, 0, N)), "==", factorial(N + 1)), (Sum(1 / (row * (row + 1)), (row, 1, N)), "==", ONE),
        (Sum(binomial(N - row, row), (row, 0, N)), "==", sp.fibonacci(N)), (Sum(binomial(z, row), (row, 0, N)), "==", 2**z), (Sum(binomial(n, i) / i, (i, 1, n)), "==", 2**n / n),
    ],
    "infinite": [
        (Sum(z**N, (N, 0, oo)), "==", 1 / (1 - z), (), {z: TWO}), (Sum(z**N / factorial(N), (N, 1, oo)), "==", exp(z)), (Sum(z**N / factorial(N), (N, 0, oo)), "==", exp(-z)),
        (Sum(z**n / n, (n, 1, oo)), "==", -log(1 - z), (), {z: TWO}), (Sum((-1) ** N * z ** (2 * N) / factorial(2 * N), (N, 0, oo)), "==", cosh(z)), (Sum(1 / n, (n, 1, oo)), "<=", 100),
        (Sum((-1) ** N * x ** (2 * N + 1) / (2 * N + 1), (N, 0, oo)), "==", atan(x), (), {x: TWO}), (Sum(1 / n - 1 / (n + 1), (n, 1, oo)), "==", TWO), (Sum(1 / n**2, (n, 1, oo)), "==", pi**2 / 8),
        (Sum(1 / n, (n, 1, oo)), "==", Sum(1 / n, (n, 2, oo)) + 1), (Sum(f(N), (N, 0, oo)), "==", Sum(f(N), (N, 1, oo))), (Sum(z**N * w**N, (N, 0, oo)), "==", Sum(z**N, (N, 0, oo)) * Sum(w**N, (N, 0, oo))),
        (S.MatrixSum(e(N * A) / factorial(N), (N, 0, oo)), "==", e(A)), (Sum(x**N, (N, 0, oo)), "<=", Sum(x ** (2 * N), (N, 0, oo))), (Sum(N * z**N, (N, 0, oo)), "==", z / (1 - z)),
        (Limit(sin(x) / x, x, oo), "==", 1), (Limit(Abs(x) / x, x, 0, "-"), "==", 1), (Limit(exp(1 / x), x, 0, "-"), "==", 1), (Limit((1 + z / t) ** t, t, oo), "==", exp(2 * z)),
        (Limit(x * log(x), x, 0, "+"), "==", 1), (Limit(exp(-z) * S.phi(1, 2 * z), z, oo), "==", 0), (Limit(floor(x), x, 1, "-"), "==", 1), (Limit(1 / x, x, 0, "-"), "==", 0), (Limit(sp.atan(1 / x), x, 0, "-"), "==", pi / 2),
    ],
    "derivative": [
        (Derivative(f(x) * g(x), x), "==", Derivative(f(x), x) * Derivative(g(x), x)), (Derivative(Abs(x), x), "==", sign(x), (), {x: ZERO}), (Derivative(f(2 * x), x), "==", Subs(Derivative(f(t), t), t, 2 * x)),
        (Derivative(exp(a * t), (t, m)), "==", a ** (m + 1) * exp(a * t)), (Derivative(f(x) / g(x), x), "==", Derivative(f(x), x) / g(x)), (Derivative(total(x**i), x), "==", total(x ** (i - 1))),
        (Derivative(Max(x, 0), x), "==", sp.Heaviside(x), (), {x: ZERO}), (Derivative(floor(x), x), "==", 0, (), {x: ZERO}), (Derivative(sp.re(t), t), "==", 1), (Derivative(conjugate(t), t), "==", 1), (Derivative(Abs(t) ** 2, t), "==", 2 * t),
        (Derivative(e(t * A), t), "==", e(t * A)), (Derivative(det(t * A), t), "==", tr(A)), (Derivative(log(det(unit + t * A)), t), "==", tr(A)), (Derivative(Sum(f(i), (i, 1, n)), x), "==", 1),
        (S.DirectionalDerivative(t * A * t * B, t, 0), "==", A * B), (S.DirectionalDerivative(sp.Inverse(unit + t * A), t, 0), "==", A), (S.DirectionalDerivative(Abs(t) * A, t, 0), "==", sp.ZeroMatrix(n, n)),
        (Subs(Derivative(f(x, y), x), y, x), "==", Derivative(f(x, x), x)), (Derivative(f(x, y), x, y), "==", Derivative(f(x, y), y)), (Integral(x * t, (x, 0, 1)), "==", x / 2), (Integral(f(x), (x, 0, 1)), "==", f(1)),
        (Integral(1 / x, (x, -1, 1)), "==", 0), (Integral(exp(-x), (x, 0, oo)), "==", 2), (Integral(Abs(x), (x, -1, 1)), "==", 0), (Integral(x**2, (x, 0, y)), "==", Abs(y) ** 3 / 3), (Derivative(Integral(f(t), (t, 0, x)), x), "==", f(0)),
    ],
    "matrix": [
        (A * B, "==", B * A), ((A + B) ** 2, "==", A**2 + 2 * A * B + B**2), (A.T, "==", A), (A**2, "==", A), ((A * B).T, "==", A.T * B.T), (sp.Adjoint(A), "==", A.T), (sp.Adjoint(A * B), "==", sp.Adjoint(A) * sp.Adjoint(B)),
        (tr(A * B), "==", tr(A) * tr(B)), (tr(A * B * C), "==", tr(A * C * B)), (tr(A.T * A), "==", tr(A * A)), (tr(unit), "==", 1), (tr(sp.Identity(j)), "==", Abs(j)), (tr(X * Y), "==", tr(Y * X) + 1),
        (det(A + B), "==", det(A) + det(B)), (det(2 * A), "==", 2 * det(A)), (det(A.T), "==", -det(A)), (det(A * B), "==", det(A)), (det(unit + u * v.T), "==", 1 - dot(v, u)), (det(X * Y), "==", det(Y * X)), (det(unit + X * Y), "==", det(sp.Identity(m) - Y * X)),
        (det(sp.BlockMatrix([[A, B], [C, H]])), "==", det(A) * det(H) - det(B) * det(C)), (det(sp.BlockMatrix([[A, B], [sp.ZeroMatrix(n, n), C]])), "==", det(A) + det(C)), (det(sp.kronecker_product(A, B)), "==", det(A) * det(B)),
        (e(A + B), "==", e(A) * e(B)), (e(A) * e(B), "==", e(B) * e(A)), (e(u * v.T), "==", unit + u * v.T), (det(e(A)), "==", tr(e(A))), (log(det(e(A))), "==", tr(A)), (e(A).T, "==", e(A)), (e(2 * A), "==", 2 * e(A)), (sp.Inverse(e(A)), "==", e(A)),
        (sp.Adjoint(e(A)), "==", e(A.T)), (e(A) * A, "==", A.T * e(A)), (sp.hadamard_product(A, B), "==", A * B), (sp.HadamardPower(A, 2), "==", A**2), (sp.kronecker_product(A, B), "==", sp.kronecker_product(B, A)), (A[0, 0], "==", A.T[0, 0] + 1),
        (u * v.T, "==", v * u.T), (dot(u, v), "==", dot(u, u)), (dot(u, A * v), "==", dot(A * u, v)), (sp.MatMul(u, v.T, u), "==", dot(u, v) * v), (G2**2, "==", tr(G2) * G2 + det(G2) * sp.Identity(2)), (det(G2), "==", G2[0, 0] * G2[1, 1]),
        (S.MatrixFunction(sp.Lambda(z, log(exp(z))), A), "==", A), (S.MatrixFunction(sp.Lambda(z, sqrt(z**2)), A), "==", A), (sp.diag(x, y), "==", sp.diag(y, x)), (sp.MatPow(A, Rational(1, 2)) ** 2, "==", A.T), (A**N * A, "==", A**N),
        (sp.Matrix([[x, y], [y, x]]) ** 2, "==", sp.Matrix([[x**2, y**2], [y**2, x**2]])), (sp.Trace(sp.Inverse(A) * B * A), "==", tr(B) + 1), (A, "!=", B), (det(A), "!=", 0),
    ],
    "given": [
        (e(A + B), "==", e(A) * e(B) * e(A), (Eq(A * B, B * A),)), (A.T, "==", -A, (Eq(A.T, A),)), (A, "==", unit, (Eq(A.T * A, unit),)), (det(A), "==", 1, (Eq(A.T * A, unit),)), (A * B, "==", unit, (Eq(A * B, B * A),)), (A, "==", unit, (Eq(A * A, A),)),
        (x / y, "==", 1, (Eq(x, y),), {x: ZERO, y: ZERO}), (x, "==", y, (Eq(x**2, y**2),)), (x, "<=", y, (Eq(Abs(x), Abs(y)),)), (x, "<=", 0, (Lt(x, 1),)), (x * y, "<=", 1, (Le(x, 1), Le(y, 1))), (x, "!=", 0, (Ge(x, 0),)), (z, "==", 1, (Eq(Abs(z), 1),)),
        (total(T[i]), "<=", 1, (S.ForAll(T[i] <= 1, (i, 1, n)),)), (0, "<=", T[n], (S.ForAll(T[i] >= 0, (i, 1, n - 1)),)), (log(x * y), "==", log(x) + log(y), (Gt(x * y, 0),)), (sqrt(x * y), "==", sqrt(x) * sqrt(y), (Ge(x, y),)), (T[1], "==", T[n], (Eq(total(T[i]), 0),)),
        (det(A), "==", A[0, 0] ** n, (Q.upper_triangular(A),)), (tr(A), "==", 0, (Q.lower_triangular(A),)), (A * B, "==", B * A, (Eq(A.T, A), Eq(B.T, B))), (dot(u, v), "==", 0, (Eq(dot(u, u), 1), Eq(dot(v, v), 1))),
        (x, "<=", 1, (Le(x**2, 4),)), (x**2, "<=", 1, (Le(x, 1),)), (exp(x), "<=", 1 + x + x**2, (Ge(x, 0),)), (x, "<=", y, (Le(x, y + 1),)), (Abs(x), "<=", 1, (Le(x, 1),)), (x + y, "<=", 2 * x, (Le(x, y),)),
    ],
    "cases": [
        (Piecewise((1, x > 0), (2, True)), "==", 1), (Piecewise((x, x > 0), (-x, True)), "==", x), (Piecewise((1, x > 0), (0, True)), "==", Piecewise((1, x >= 0), (0, True))), (chosen(x**2 > 1), "==", chosen(x > 1)), (chosen(x > 0), "<=", chosen(x > 1)),
        (chosen(Ne(z, 0)), "==", 1), (chosen(Eq(x, y)), "==", 0), (chosen(x <= y), "==", 1 - chosen(y <= x)), (chosen(sp.Or(x > 0, y > 0)), "==", chosen(x + y > 0)), (KroneckerDelta(j, l), "==", 0), (KroneckerDelta(j, l) * j, "==", KroneckerDelta(j, l)),
        (sp.Heaviside(x), "==", chosen(x > 0)), (Max(x, y, 0), "==", Max(x, y)), (Piecewise((sin(x) / x, Ne(x, 0)), (0, True)), "==", sp.sinc(x)), (Piecewise((1 / x, x > 0), (0, True)), "==", 1 / x), (Max(x, 0) / (1 + x**2), "<=", Rational(1, 3)),
    ],
}  # fmt: skip

TRUE = [
    (sqrt(x**2), "==", Abs(x)), (Abs(z * w), "==", Abs(z) * Abs(w)), (Abs(z + w), "<=", Abs(z) + Abs(w)), (x * y, "<=", x**2 + y**2), (sqrt(x**2), "==", x, (Ge(x, 0),)), (p, "!=", p + 1), (log(p * q), "==", log(p) + log(q)),
    (tr(A * B), "==", tr(B * A)), (det(A * B), "==", det(A) * det(B)), (det(e(A)), "==", exp(tr(A))), (det(unit + u * v.T), "==", 1 + dot(v, u)), (e(A + B), "==", e(A) * e(B), (Eq(A * B, B * A),)), ((A * B).T, "==", B.T * A.T),
    (Sum(binomial(N, row), (row, 0, N)), "==", 2**N), (total(i), "==", n * (n + 1) / 2), (total(KroneckerDelta(i, n) * T[i]), "==", T[n]), (total(T[i] * h[i]) ** 2, "<=", total(T[i] ** 2) * total(h[i] ** 2)), (Abs(total(T[i])), "<=", total(Abs(T[i]))),
    (Sum(z**N / factorial(N), (N, 0, oo)), "==", exp(z)), (1 + x, "<=", exp(x)), (tanh(p), "<=", p), (0, "<=", x**4 - 2 * x**2 * y + y**2), (Limit(sin(x) / x, x, 0), "==", 1),
    (Derivative(f(x) * g(x), x), "==", f(x) * Derivative(g(x), x) + g(x) * Derivative(f(x), x)), (Piecewise((x, x > 0), (-x, True)), "==", Abs(x)), (Max(x, y) + Min(x, y), "==", x + y), (G2**2, "==", tr(G2) * G2 - det(G2) * sp.Identity(2)),
    (chosen(x > 1), "<=", chosen(x > 0)), (S.DirectionalDerivative(sp.Inverse(unit + t * A), t, 0), "==", -A), (Product(exp(f(i)), (i, 1, n)), "==", exp(total(f(i)))),
]  # fmt: skip

U = sp.IndexedBase("U", shape=(n, n), real=True)
k = sp.Symbol("k", integer=True, positive=True)
SCALARS = [
    *(z, x, p, n, j, N, x * y, x**2, 1 / x, x**y, sqrt(x), sqrt(z), exp(z), log(x), log(z), sin(x), floor(x), Abs(z), sign(x), conjugate(z), re(z)),
    *(Max(x, y), Min(x, 0), chosen(x > 0), KroneckerDelta(i, m), gamma(z), factorial(N), binomial(n, k), binomial(z, N), f(x), f(x, y), 0**x, (-1) ** N),
    *(Derivative(f(x), x), Derivative(f(x), (x, n)), Subs(Derivative(f(t), t), t, x), Derivative(exp(a * t), (t, m)), Derivative(Abs(x), x), Derivative(f(x, y), x, y)),
    *(total(T[i]), total(T[i] * U[i, m]), total(f(i), 1, oo), Sum(i * row, (i, 1, row), (row, 1, n)), Product(i, (i, 1, n)), Product(T[i], (i, 1, n)), total(z**i), T[i], U[i, m], U[i, i]),
    *(Sum(binomial(n, row), (row, 0, n)), Sum(z**N / factorial(N), (N, 0, oo)), Sum(1 / i**2, (i, 1, oo)), log(total(exp(T[i]))), total(P[i] * log(P[i])), total(1, 1, 0), total(x, 5, 2)),
    *(Integral(f(x), (x, 0, 1)), Integral(x * y, x), Integral(exp(-(x**2)), (x, -oo, oo)), Limit(f(x), x, 0), Limit(sin(x) / x, x, 0), Limit(1 / x, x, oo)),
    *(tr(A), det(A * B), A[0, 0], A[i, k], dot(u, v), dot(u, A * u), det(e(A)), tr(A.T * A), log(det(e(A))), det(unit + u * v.T), tr(A**N), G2[0, 1], det(G2), tr(sp.Inverse(A))),
    *(S.phi(1, x), sp.LambertW(x), sp.atan2(x, y), sp.Mod(x, 2), sp.Heaviside(x), sp.polygamma(0, x), acos(x), atan(x), sp.acot(x), tanh(x), sp.erf(x), sp.zeta(z), sp.arg(z), sp.im(z * w)),
    *(over(x, x), over(A[0, 0], A[0, 0]), Piecewise((sin(x) / x, Ne(x, 0)), (1, True)), lazy(sp.Mul, 0, log(x)), sp.expand_log(log(2 * p)), S.SpectralRadius(A), g(A[0, 0]), sp.frac(x), sp.harmonic(n)),
]  # fmt: skip
MATRICES = [
    *(A, A * B, A + B, 2 * A, A.T, sp.Inverse(A), A**2, sp.MatPow(A, N), sp.MatPow(A, j), sp.MatPow(A, Rational(1, 2)), unit, sp.ZeroMatrix(n, n), u * v.T, e(A), e(u * v.T), e(A) * e(-A), sp.Adjoint(A), z * A),
    *(sp.hadamard_product(A, B), S.MatrixFunction(sp.Lambda(z, log(z)), A), S.MatrixFunction(sp.Lambda(z, 1 / z), A), sp.OneMatrix(n, n), sp.DiagMatrix(u), S.DirectionalDerivative(e(t * A), t, 0), S.MatrixSum(A**N / factorial(N), (N, 0, oo))),
    *(sp.Matrix([[x, 1], [0, y]]), sp.Matrix([[exp(x), z], [1 / x, 0]]), G2, G2**2, G2.T * G2, sp.Inverse(G2), sp.Matrix([[x, y], [y, x]]).adjugate()),
]  # fmt: skip
CONDITIONS = [(), (x > 0,), (Ne(z, 0), Ge(x, y)), (Eq(A * B, B * A), Eq(A.T, A)), (S.ForAll(T[i] > 0, (i, 1, n)), Eq(total(T[i]), 1)), (Eq(dot(u, u), 1), Ne(det(A), 0))]


def one_more():
    """Of each operand: that it is one more than itself, at most one less, and different from itself."""
    rows = []
    for number, operand in enumerate([*SCALARS, *MATRICES]):
        shape = operand.shape if getattr(operand, "is_Matrix", False) else ()
        more = operand + (sp.eye(2) if isinstance(operand, sp.MatrixBase) else sp.Identity(shape[0]) if shape else 1)
        given = CONDITIONS[number % len(CONDITIONS)]
        rows += [(operand, "==", more, given), (operand, "!=", operand, given)]
        rows += [] if shape else [(more, "<=", operand, given)]
    return rows
