"""Statements by a reviewer who did not write the code: false ones of every kind, and true ones beside them.

A false statement is refuted or undecided, or a condition that the proof assumes fails at the counterexample.
"""

from functools import partial

import pytest
import sympy as sp
from sympy import Abs, Contains, Derivative, I, Interval, KroneckerDelta, Max, Sum, arg, exp, log, oo, sign, sqrt, tan

import symbolic as S
from numeric_check import Relation, Variable
from proofs import Derivation, Hypothesis, Solution, Step, Theorem
from proofs.derivation.chain import prove
from proofs.testing import assert_identity
from symbolic.binders import put
from symbolic.decision import Verdict
from symbolic.definedness import UnknownDomain, implied, natural_domain
from tests.sampling import sampled

R = sp.Rational
n, m, i = sp.symbols("n m i", integer=True, positive=True)
N, M = sp.symbols("N M", integer=True, nonnegative=True)
j = sp.Symbol("j", integer=True)
row = sp.Symbol("i", integer=True, nonnegative=True)
z, w, a, b, t = sp.symbols("z w a b t")
x, y = sp.symbols("x y", real=True)
p = sp.Symbol("p", positive=True)
c = sp.Symbol("c", negative=True)
e = sp.Symbol("e", even=True, positive=True)
o = sp.Symbol("o", odd=True, positive=True)
q = sp.Symbol("q", prime=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
E, O, Q = (sp.MatrixSymbol(str(size).upper(), size, size) for size in (e, o, q))
X = sp.MatrixSymbol("X", n, m)
u, v = (sp.MatrixSymbol(name, n, 1) for name in "uv")
T, h = (sp.IndexedBase(name, shape=(n,), real=True) for name in "Th")
P = sp.IndexedBase("P", shape=(n,), nonnegative=True)
f, g = sp.Function("f"), sp.Function("g", nonnegative=True)
det, tr, unit, exp_of = sp.Determinant, sp.Trace, sp.Identity(n), S.MatrixExp
s = S.contraction(v.T, u)
D, W = S.decide_identity, S.decide_words
CERTIFICATE, FINITE, ENTRIES = S.decide_by_certificate, S.decide_finite_sums, S.decide_entries
ZERO, ONE = sp.S.Zero, sp.S.One
SINGULAR = {n: sp.S.One, A: sp.zeros(1, 1), B: sp.ones(1, 1)}


def function(body, argument, letter=z):
    return S.MatrixFunction(sp.Lambda(letter, body), argument)


def fails(condition, point):
    at = put(condition, point)
    return at is None or not implied((), at)


def relations(decision):
    return [condition for condition in decision.assumes if not isinstance(condition, str)]


def test_a_function_with_a_jump_is_one_of_matrices_where_it_is_analytic():
    delta = function(KroneckerDelta(z, 0), A)
    decision = S.decide_formula(sp.MatMul(delta, A), sp.ZeroMatrix(n, n), A=A)
    assert decision.verdict is Verdict.UNDECIDED or decision.assumes == (sp.Predicate("analytic")(delta),)


def is_refused_or_conditional(decision, point):
    if decision.verdict in (Verdict.UNDECIDED, Verdict.REFUTED):
        return True
    return point is not None and any(fails(condition, point) for condition in relations(decision))


FALSE_SCALARS = [
    (log(z**2), 2 * log(z), None),
    (log(x * y), log(x) + log(y), None),
    (log(1 / z), -log(z), None),
    (log(exp(z)), z, None),
    (log(sp.conjugate(z)), sp.conjugate(log(z)), None),
    (log(z - 1) + log(z + 1), log(z**2 - 1), None),
    (log(x**2 - 1), log(x - 1) + log(x + 1), None),
    (sqrt(x * y), sqrt(x) * sqrt(y), None),
    (sqrt(1 / x), 1 / sqrt(x), None),
    (sqrt(z / w), sqrt(z) / sqrt(w), None),
    (sqrt(sp.conjugate(z)), sp.conjugate(sqrt(z)), None),
    (sqrt(z - 1) * sqrt(z + 1), sqrt(z**2 - 1), None),
    ((x**3) ** R(1, 3), x, None),
    ((-8 * x**3) ** R(1, 3), -2 * x, None),
    (sqrt(c**2), c, None),
    ((z**a) ** b, z ** (a * b), None),
    (exp(z) ** a, exp(a * z), None),
    ((z * w) ** a, z**a * w**a, None),
    (sp.conjugate(x**y), x**y, None),
    (Abs(z**w), Abs(z) ** sp.re(w), None),
    (exp(2 * sp.pi * I * x), ONE, None),
    ((-1) ** (2 * x), ONE, None),
    (0 ** Abs(x), ZERO, None),
    (z ** (a + b), z**a * z**b, {z: ZERO, a: ONE, b: -ONE}),
    (x**y * x**2, x ** (y + 2), {x: ZERO, y: -ONE}),
    ((z**2 - 1) / (z - 1), z + 1, {z: ONE}),
    (1 / (1 + 1 / x), x / (x + 1), {x: ZERO}),
    (Abs(x) / x, sign(x), {x: ZERO}),
    (x * sign(x) / Abs(x), ONE, {x: ZERO}),
    (g(x) / Abs(g(x)), ONE, {g(x): ZERO}),
    (sign(x) ** 2, ONE, None),
    (sign(z) * sp.conjugate(sign(z)), ONE, None),
    (sp.Heaviside(x) ** 2, sp.Heaviside(x), None),
    (sp.acot(x), sp.atan(1 / x), {x: ZERO}),
    (sp.acot(x), sp.pi / 2 - sp.atan(x), None),
    (sp.acoth(x), sp.atanh(1 / x), {x: ZERO}),
    (arg(z**2), 2 * arg(z), None),
    (arg(-x), sp.pi - arg(x), {x: ZERO}),
    (arg(Abs(x)), ZERO, {x: ZERO}),
    (sp.atan2(y, x), sp.atan(y / x), None),
    (sp.atan(x) + sp.atan(1 / x), sp.pi / 2 * sign(x), {x: ZERO}),
    (sp.atan(x) + sp.atan(y), sp.atan((x + y) / (1 - x * y)), None),
    (sp.atan(tan(x)), x, None),
    (sp.asin(sp.sin(x)), x, None),
    (sp.acosh(sp.cosh(x)), x, None),
    (sp.asinh(sp.sinh(z)), z, None),
    (tan(2 * x), 2 * tan(x) / (1 - tan(x) ** 2), {x: sp.pi / 2}),
    (tan(x / 2), (1 - sp.cos(x)) / sp.sin(x), {x: ZERO}),
    (sp.cot(x), 1 / tan(x), {x: sp.pi / 2}),
    (tan(x + y), (tan(x) + tan(y)) / (1 - tan(x) * tan(y)), {x: sp.pi / 4, y: sp.pi / 4}),
    (sp.sinh(2 * z) / sp.sinh(z), 2 * sp.cosh(z), {z: ZERO}),
    (exp(2 * I * sp.atan(z)), (1 + I * z) / (1 - I * z), {z: I}),
    (sp.floor(x) + sp.floor(-x), -ONE, None),
    (sp.ceiling(x), sp.floor(x) + 1, None),
    (sp.Mod(x, 2) + sp.Mod(-x, 2), sp.Integer(2), None),
    (sp.gamma(z + 1), z * sp.gamma(z), {z: ZERO}),
    (sp.gamma(z) * sp.gamma(1 - z) * sp.sin(sp.pi * z), sp.pi, {z: ZERO}),
    (sp.factorial(N), N * sp.factorial(N - 1), {N: ZERO}),
    ((j + 1) * sp.factorial(j), sp.factorial(j + 1), {j: -ONE}),
    (sp.binomial(z, w), sp.gamma(z + 1) / sp.gamma(w + 1) / sp.gamma(z - w + 1), {z: -ONE, w: ZERO}),
    (sp.binomial(N, M) * sp.factorial(M) * sp.factorial(N - M), sp.factorial(N), {N: ZERO, M: ONE}),
    (Max(x, I * x), x, None),
    (Max(z, w) + sp.Min(z, w), z + w, None),
    (sp.Piecewise((x, x > 0), (x, x < 0)), x, {x: ZERO}),
    (sp.Piecewise((sp.sin(x) / x, x > 0), (1, True)), sp.Piecewise((sp.sin(x) / x, x >= 0), (1, True)), {x: ZERO}),
    (Abs(sp.Function("h", negative=True)(x)), sp.Function("h", negative=True)(x), None),
    (f(x), sp.Symbol("_atom0"), None),
    ((-1) ** (n**2 + n), (-1) ** n, None),
    (Derivative(Abs(x), x), sign(x), None),
    (Derivative(KroneckerDelta(x, 1), x), ZERO, None),
    (exp(sp.pi * sqrt(163)), sp.Integer(640320) ** 3 + 744, None),
    (log(exp(x * log(sp.sin(x)))), log(sp.sin(x) ** x), {x: ZERO}),
]


@pytest.mark.parametrize(("lhs", "rhs", "point"), sampled(FALSE_SCALARS, 3, arguments=3))
def test_a_false_identity_of_numbers_is_not_proved(lhs, rhs, point):
    assert is_refused_or_conditional(D(lhs, rhs), point)


TRUE_SCALARS = [
    (log(x**2 + 1) + log(p), log(p * (x**2 + 1))),
    (log(p**2), 2 * log(p)),
    (sp.acot(p), sp.atan(1 / p)),
    (sp.atan2(y, p), sp.atan(y / p)),
    (2 * sp.Heaviside(x) - 1, sign(x)),
    (sqrt(c**2), -c),
    (Abs(p**z), p ** sp.re(z)),
    (Max(x, y) + sp.Min(x, y), x + y),
    (sp.Piecewise((sp.sin(x) / x, sp.Ne(x, 0)), (1, True)) * x, sp.sin(x)),
    (sign(x) ** 3, sign(x)),
    (Abs(z) ** 2, z * sp.conjugate(z)),
    (sqrt(3 + 2 * sqrt(2)), 1 + sqrt(2)),
    (sqrt(x**2), Abs(x)),
    (exp(z + w), exp(z) * exp(w)),
    (sp.factorial(n), n * sp.factorial(n - 1)),
    (sp.cosh(z) ** 2 - sp.sinh(z) ** 2, ONE),
    (sp.cos(sp.atan(x)), 1 / sqrt(1 + x**2)),
]


@pytest.mark.parametrize(("lhs", "rhs"), sampled(TRUE_SCALARS, 3, arguments=2))
def test_a_true_identity_of_numbers_is_proved_without_a_condition(lhs, rhs):
    decision = D(lhs, rhs)
    assert decision.verdict is Verdict.PROVED
    assert not decision.assumes


FALSE_DECISIONS = {
    "A⁻¹A = I": (lambda: W(sp.MatMul(sp.Inverse(A), A), unit), SINGULAR),
    "det(A⁻¹) = 1/det A": (lambda: S.decide_determinants(det(sp.Inverse(A)), 1 / det(A)), SINGULAR),
    "det(XXᵀ) = det(XᵀX)": (lambda: S.decide_determinants(det(X * X.T), det(X.T * X)), None),
    "det(−A) = −det A": (lambda: S.decide_determinants(det(-A), -det(A)), None),
    "det(2A) = 2 det A": (lambda: S.decide_determinants(det(2 * A), 2 * det(A)), None),
    "det(−O), odd size": (lambda: S.decide_determinants(det(-O), det(O)), None),
    "det(−Q), prime size": (lambda: S.decide_generic(det(-Q), -det(Q), size=q, upto=5), None),
    "det(I + uvᵀ) = 1 − vᵀu": (lambda: S.decide_determinants(det(unit + u * v.T), 1 - s), None),
    "exp(A + B) = exp A exp B": (lambda: W(exp_of(A + B), exp_of(A) * exp_of(B)), None),
    "tr exp A = exp tr A": (lambda: W(tr(exp_of(A)), exp(tr(A))), None),
    "(uvᵀ)ᴺ at N = 0": (lambda: W(sp.MatPow(u * v.T, N), s ** (N - 1) * u * v.T), None),
    "eᵢᵀeⱼ = 0": (lambda: W(S.contraction(S.UnitColumn(n, row).T, S.UnitColumn(n, j)), ZERO), None),
    "eᵢ₊₁ outside": (
        lambda: W(S.contraction(S.UnitColumn(n, row).T, S.UnitColumn(n, row + 1)), ZERO),
        {n: ONE, row: ZERO},
    ),
    "tr AB = tr A tr B": (lambda: S.decide_generic(tr(A * B), tr(A) * tr(B), size=n, upto=3), None),
    "n(n−1)(n−2) det A = 0": (
        lambda: S.decide_generic(n * (n - 1) * (n - 2) * det(A), ZERO, size=n, upto=2),
        {n: sp.Integer(3)},
    ),
    "tr Aᴺ = (tr A)ᴺ": (lambda: S.decide_by_eigenvalues(tr(A**N), tr(A) ** N, size=n, orders={N: range(3)}), None),
    "orders beyond": (
        lambda: S.decide_by_newton(*S.newton_identity(A, N), size=n, orders={N: range(3)}),
        {N: sp.Integer(3)},
    ),
    "Gauss over reversed": (lambda: FINITE(Sum(i, (i, 1, j)), Max(j * (j + 1) / 2, 0)), None),
    "Σ|T| ≥ 0 over reversed": (lambda: FINITE(Sum(Abs(T[i]), (i, m, n)), Abs(Sum(Abs(T[i]), (i, m, n)))), None),
    "geometric sum": (lambda: ENTRIES(Sum(a**row, (row, 0, N)), (1 - a ** (N + 1)) / (1 - a)), {a: ONE}),
    "Σ(−1)ᵏC(N, k) = 0": (lambda: ENTRIES(Sum(sp.binomial(N, row) * (-1) ** row, (row, 0, N)), ZERO), None),
    "T beyond its range": (lambda: FINITE(Sum(T[i], (i, 1, n + 1)), Sum(T[i], (i, 1, n)) + T[n + 1]), {n: ONE}),
    "Σδ(i, m) = 1": (lambda: FINITE(Sum(KroneckerDelta(i, m), (i, 1, n)), ONE), None),
    "rule to n − 1": (
        lambda: FINITE(Sum(T[i], (i, 1, m)), Sum(h[i], (i, 1, m)), given=(S.ForAll(sp.Eq(T[i], h[i]), (i, 1, n)),)),
        None,
    ),
    "max of an empty range": (
        lambda: S.decide_by_two_bounds(S.Largest(T[i], (i, 1, m - 1)), -S.Smallest(-T[i], (i, 1, m - 1))),
        {m: ONE, n: ONE},
    ),
    "max xT = x max T": (
        lambda: S.decide_by_two_bounds(S.Largest(x * T[i], (i, 1, n)), x * S.Largest(T[i], (i, 1, n))),
        None,
    ),
    "2zw ≤ z² + w²": (lambda: CERTIFICATE(2 * z * w, z**2 + w**2, parts=((z - w) ** 2,)), None),
    "z ≤ z + |w|": (lambda: CERTIFICATE(z, z + Abs(w), parts=(Abs(w),)), None),
    "C(z, 2) ≤ C(z, 2) + 1": (lambda: CERTIFICATE(sp.binomial(z, 2), sp.binomial(z, 2) + 1, parts=(ONE,)), None),
    "⌊z⌋ ≤ ⌊z⌋ + 1": (lambda: CERTIFICATE(sp.floor(z), sp.floor(z) + 1, parts=(ONE,)), None),
    "log x ≤ log x + 1": (lambda: CERTIFICATE(log(x), log(x) + 1, parts=(ONE,)), None),
    "tr A ≤ tr A + 1": (lambda: CERTIFICATE(tr(A), tr(A) + 1, parts=(ONE,)), None),
    "0 ≤ |x|ʸ": (lambda: CERTIFICATE(ZERO, Abs(x) ** y, parts=(Abs(x) ** y,)), {x: ZERO, y: -ONE}),
    "Σ P ≥ 0 over reversed": (lambda: CERTIFICATE(ZERO, Sum(P[i], (i, m, n)), parts=(Sum(P[i], (i, m, n)),)), None),
    "Σ P beyond n": (lambda: CERTIFICATE(ZERO, Sum(P[i], (i, 1, 2)), parts=(Sum(P[i], (i, 1, 2)),)), {n: ONE}),
    "from x² = −1": (lambda: CERTIFICATE(ONE, ZERO, multipliers=((1, sp.Eq(x**2, -1)),)), None),
    "Σ1 ≤ Σ2 over reversed": (lambda: S.decide_termwise(Sum(1, (i, m, n)), Sum(2, (i, m, n))), None),
    "Σ from −∞": (lambda: S.decide_termwise(Sum(2 ** (-j), (j, -oo, 0)), Sum(2 * 2 ** (-j), (j, -oo, 0))), None),
    "wrong start": (lambda: S.decide_maclaurin(1 / (1 - z), Sum(z**n, (n, 1, oo)), variable=z), None),
    "1/(1 − z) everywhere": (
        lambda: S.decide_maclaurin(1 / (1 - z), Sum(z**N, (N, 0, oo)), variable=z),
        {z: sp.Integer(2)},
    ),
    "a late term": (
        lambda: S.decide_maclaurin(1 / (1 - z), Sum(z**N * (1 + KroneckerDelta(N, 7)), (N, 0, oo)), variable=z),
        None,
    ),
    "0ᴺ in a series": (lambda: S.decide_maclaurin(1 / (1 - z), Sum(z**N * (1 + 0**N), (N, 0, oo)), variable=z), None),
    "exp without 1": (lambda: S.decide_series(Sum(z**n / sp.factorial(n), (n, 1, oo)), exp(z)), None),
    "zᴺ⁺ʲ at z = 0": (
        lambda: S.decide_series(Sum(z ** (N + j) / sp.factorial(N), (N, 0, oo)), z**j * exp(z)),
        {z: ZERO, j: -ONE},
    ),
    "split of a series": (
        lambda: S.decide_sums(Sum(z**n / n, (n, 1, oo)), Sum(z**n / n, (n, 1, 5)) + Sum(z**n / n, (n, 5, oo))),
        None,
    ),
    "√A² = A": (lambda: S.decide_formula(function(sqrt(z**2), A), A, A=A), None),
    "log exp A = A": (lambda: S.decide_formula(function(log(z), exp_of(A)), A, A=A), None),
    "√ of a Jordan block": (
        lambda: ENTRIES(function(sqrt(z), sp.ImmutableMatrix([[0, 1], [0, 0]])), sp.zeros(2, 2)),
        None,
    ),
    "f(uvᵀ) at vᵀu = 0": (
        lambda: S.decide_primary_function(
            function(f(z), u * v.T), f(0) * unit + (f(s) - f(0)) / s * u * v.T, alpha=0, beta=1, M=u * v.T, s=s
        ),
        None,
    ),
    "log exp z = z": (lambda: S.decide_real_logarithm(log(exp(z)), z), None),
    "log exp √x": (lambda: S.decide_real_logarithm(log(exp(sqrt(x))), sqrt(x)), None),
    "log exp tr A": (lambda: S.decide_real_logarithm(log(exp(tr(A))), tr(A)), {n: ONE, A: sp.Matrix([[9 * I]])}),
    "∂ of exp(A + tB)": (
        lambda: S.decide_derivative(S.DirectionalDerivative(exp_of(A + t * B), t, 0), B * exp_of(A)),
        None,
    ),
    "∂ log on the cut": (lambda: S.decide_derivative(sp.Subs(Derivative(log(t), t), t, -1), -ONE), None),
    "∂ of a positive letter at −1": (lambda: S.decide_derivative(sp.Subs(Derivative(log(p), p), p, -1), -ONE), None),
    "∂ log shifted": (
        lambda: S.decide_shift(Derivative(log(t), t), sp.Subs(Derivative(log(b + t), b), b, 0)),
        {t: -ONE},
    ),
    "lim of a positive letter": (lambda: S.decide_limit(sp.Limit(sqrt(p**2), p, -1), -ONE), None),
    "lim at infinity": (lambda: S.decide_limit(sp.Limit(exp(-x), x, -oo), ZERO), None),
    "e^{t(A + B)} of letters that do not commute": (
        lambda: S.decide_initial_value(exp_of(t * A + t * B), exp_of(t * A) * exp_of(t * B), t=t, generator=A + B),
        None,
    ),
    "∏ of any T": (
        lambda: S.decide_triangular(det(A), sp.Product(A[row, row], (row, 0, n - 1)), triangular=A),
        {n: sp.Integer(2), A: sp.ones(2, 2)},
    ),
    "∏ e^{1/j} through 0": (
        lambda: S.decide_product_of_exponentials(sp.Product(exp(1 / j), (j, -2, n)), exp(Sum(1 / j, (j, -2, n)))),
        {n: ONE},
    ),
    "induction through a pole": (
        lambda: S.decide_by_induction(Sum(1 / (i - 5), (i, 1, n)), Sum(1 / (i - 5), (i, 1, n)) + 0**n, n, 1),
        None,
    ),
    "induction, AⁿA⁻ⁿ": (
        lambda: S.decide_by_induction(sp.MatMul(sp.MatPow(A, n), sp.MatPow(sp.Inverse(A), n)), unit, n, 1),
        None,
    ),
    "Sherman–Morrison": (
        lambda: S.decide_inverse(sp.Inverse(unit + u * v.T), unit - u * v.T / (1 + s), by=W),
        {n: ONE, u: sp.ones(1, 1), v: -sp.ones(1, 1)},
    ),
    "no point of the domain": (lambda: S.decide_zero(sp.sin(x) - 1, domain=sp.And(x**2 < 0, x > 0)), None),
    "√z² on a real interval": (lambda: S.decide_zero(sqrt(z**2) - z, domain={z: Interval(-1, 1)}), None),
    "different at some x": (lambda: S.decide_different(x, x + sp.sin(x) ** 2), None),
}


@pytest.mark.parametrize("name", sampled(FALSE_DECISIONS, 2))
def test_a_false_statement_is_not_proved(name):
    decide, point = FALSE_DECISIONS[name]
    assert is_refused_or_conditional(decide(), point)


TRUE_DECISIONS = {
    "det(−E), even size": lambda: S.decide_determinants(det(-E), det(E)),
    "det(−O), odd size": lambda: S.decide_generic(det(-O), -det(O), size=o, upto=3),
    "AM-GM": lambda: CERTIFICATE(2 * x * y, x**2 + y**2, parts=((x - y) ** 2,)),
    "Σ1/n³ ≤ Σ1/n²": lambda: S.decide_termwise(Sum(1 / n**3, (n, 1, oo)), Sum(1 / n**2, (n, 1, oo))),
    "log on (−1, 1)": lambda: S.decide_zero(log(1 - x) + log(1 + x) - log(1 - x**2), domain=sp.And(x > -1, x < 1)),
    "N! eᶻ series": lambda: S.decide_series(Sum(z**N / sp.factorial(N), (N, 0, oo)), exp(z)),
    "2/√3 ≠ 1": lambda: S.decide_different(2 / sqrt(3), ONE),
    "lim e^s": lambda: S.decide_limit(sp.Limit(exp(t), t, 0), ONE),
}


@pytest.mark.parametrize("name", sampled(TRUE_DECISIONS, 2))
def test_a_true_statement_is_proved(name):
    assert TRUE_DECISIONS[name]().verdict is Verdict.PROVED


REFUTED_ELSEWHERE = [  # they differ only where a side has no value
    (1 / x + sign(x) ** 2, 1 / x + 1),
    (log(x) + sign(x) ** 2, log(x) + 1),
    (sp.factorial(N - 1) + 0**N, sp.factorial(N - 1)),
    (sp.cot(x) + sign(x) ** 2, sp.cot(x) + 1),
    (sp.atanh(x) + sign(1 - x) ** 2, 1 + sp.atanh(x)),
    (Max(z, 0) + sqrt(z**2), Max(z, 0) + Abs(z)),
    (sp.ImmutableMatrix([[1 / x + sign(x) ** 2]]), sp.ImmutableMatrix([[1 / x + 1]])),
]


@pytest.mark.parametrize(("lhs", "rhs"), sampled(REFUTED_ELSEWHERE, 2, arguments=2))
def test_a_true_identity_is_not_refuted_where_a_side_has_no_value(lhs, rhs):
    assert D(lhs, rhs).verdict is not Verdict.REFUTED


# --- domains ----------------------------------------------------------------------------------------------------------

central = sp.factorial(2 * N) / sp.factorial(N) ** 2
WITHOUT_VALUE = {
    "Σ1/(an + 1)² at a = 0": (Sum(1 / (a * n + 1) ** 2, (n, 1, oo)), {a: ZERO}),
    "ΣC(2N, N)xᴺ beyond 1/4": (Sum(central * x**N, (N, 0, oo)), {x: R(1, 2)}),
    "ΣC(2n, n)/n²": (Sum(sp.factorial(2 * n) / sp.factorial(n) ** 2 / n**2, (n, 1, oo)), {}),
    "Σ(n + 2)!/n!/n²": (Sum(sp.factorial(n + 2) / sp.factorial(n) / n**2, (n, 1, oo)), {}),
    "Σ2⁻ʲ from −∞": (Sum(2 ** (-j), (j, -oo, 0)), {}),
    "Σaʲ over ℤ": (Sum(a**j, (j, -oo, oo)), {a: R(1, 2)}),
    "Σ Re(wn + 1)⁻²": (Sum(1 / sp.re(w * n + 1) ** 2, (n, 1, oo)), {w: I}),
    "∂Σe^{inx}/n²": (Derivative(Sum(exp(I * n * x) / n**2, (n, 1, oo)), x), {x: ZERO}),
    "∂Σ sin(n²x)/n²": (Derivative(Sum(sp.sin(n**2 * x) / n**2, (n, 1, oo)), x), {x: ZERO}),
    "∂δ": (Derivative(KroneckerDelta(x, 1), x), {x: ONE}),
    "∂ of an indicator": (Derivative(sp.Piecewise((1, Contains(x, Interval(0, 1))), (0, True)), x), {x: ONE}),
    "∂Σ1/(x − j) at a letter of the same name": (
        sp.Subs(Derivative(Sum(1 / (x - j), (j, 1, 5)), x), x, j + 1),
        {j: ONE},
    ),
    "∂√": (Derivative(sqrt(x), x), {x: ZERO}),
    "∂0ʸ": (Derivative(0**y, y), {y: ZERO}),
    "ζ(z, a)": (sp.zeta(z, a), {z: sp.Integer(2), a: ZERO}),
    "W₋₁(0)": (sp.LambertW(x, -1), {x: ZERO}),
    "δ of a nilpotent matrix": (function(KroneckerDelta(z, 0), A), {n: sp.Integer(2), A: sp.Matrix([[0, 1], [0, 0]])}),
    "|A| for a real letter": (function(Abs(x), sp.ImmutableMatrix([[a, 1], [0, a]]), x), {a: I}),
    "lim z/z̄": (sp.Limit(z / sp.conjugate(z), z, 0), {}),
    "lim sign": (sp.Limit(sign(x), x, 0, "+-"), {}),
    "lim sin": (sp.Limit(sp.sin(x), x, oo), {}),
    "lim 1/x": (sp.Limit(1 / x, x, 0), {}),
    "max of complex numbers": (Max(z, w), {z: I, w: ONE}),
    "a gap of Piecewise": (sp.Piecewise((1, x > 0), (2, x < 0)), {x: ZERO}),
    "⌊z⌋ ≤ 1": (sp.Le(sp.floor(z), 1, evaluate=False), {z: I}),
    "0ᶻ": (0**z, {z: I}),
    "x⁻ᴺ": (x ** (-N), {x: ZERO, N: ONE}),
    "A⁻ᴺ": (sp.MatPow(A, -N), {**SINGULAR, N: ONE}),
    "Σ1/(j + 1) over reversed": (Sum(1 / (j + 1), (j, 0, M - 3)), {M: ONE}),
}
WITH_VALUE = {
    "ΣC(2N, N)xᴺ": (Sum(central * x**N, (N, 0, oo)), {x: R(1, 5)}),
    "Σ1/(n + 3)²": (Sum(1 / (n + 3) ** 2, (n, 1, oo)), {}),
    "∂Σxᴺ": (Derivative(Sum(x**N, (N, 0, oo)), x), {x: R(1, 2)}),
    "∂(xΣ1/n²)": (Derivative(x * Sum(1 / n**2, (n, 1, oo)), x), {x: ZERO}),
    "∂δ elsewhere": (Derivative(KroneckerDelta(x, 1), x), {x: ZERO}),
    "x⁻ᴺ at N = 0": (x ** (-N), {x: ZERO, N: ZERO}),
    "ζ": (sp.zeta(z), {z: ZERO}),
}


@pytest.mark.parametrize("name", sampled(WITHOUT_VALUE, 3))
def test_a_point_without_a_value_is_outside_of_the_domain(name):
    expr, point = WITHOUT_VALUE[name]
    try:
        conditions = natural_domain(expr)
    except UnknownDomain:
        return
    assert any(fails(condition, point) for condition in conditions)


@pytest.mark.parametrize("name", sampled(WITH_VALUE, 2))
def test_a_point_with_a_value_is_in_the_domain(name):
    expr, point = WITH_VALUE[name]
    assert not any(fails(condition, point) for condition in natural_domain(expr))


# --- what follows from what -------------------------------------------------------------------------------------------

radius = S.SpectralRadius(A)
real_A = sp.Eq(sp.Adjoint(A), A.T)
NOT_IMPLIED = [
    ([Abs(x) > 1], x > 1),
    ([sp.Ne(x + y, 0)], sp.Ne(x * y, 0)),
    ([x * y > 0], x > 0),
    ([sp.Or(sp.Ne(x, 0), sp.Ne(y, 0))], sp.Ne(x, 0)),
    ([], sp.Ne(z**2 + 1, 0)),
    ([], sp.Ne(x**2 + y**2, 0)),
    ([], sp.Ge(log(p), 0)),
    ([], sp.Ge(sqrt(z**2), 0, evaluate=False)),
    ([], Contains(sqrt(x), sp.S.Reals, evaluate=False)),
    ([], Contains(sp.floor(z), sp.S.Reals, evaluate=False)),
    ([], Contains(sp.factorial(z), sp.S.Reals, evaluate=False)),
    ([], n - 1 > 0),
    ([], sp.Ne(2 * n - m, 0)),
    ([sp.Ne(x**y, 0)], sp.Ne(x, 0)),
    ([sp.Ne(x**N, 0)], sp.Ne(x, 0)),
    ([], sp.Ne(x ** (-y), 0)),
    ([sp.Ne(det(A), 0), sp.Ne(det(B), 0)], sp.Ne(det(A + B), 0)),
    ([sp.Ne(det(X.T * X), 0)], sp.Ne(det(X * X.T), 0)),
    ([radius <= 1], sp.Ne(det(unit - A), 0)),
    ([radius < 1], sp.Ne(det(A), 0)),
    ([], sp.Ne(det(p * unit + A.T * A), 0)),
    ([real_A], sp.Ne(det(x * unit + A.T * A), 0)),
    ([real_A], sp.Ne(det(p * unit + A * A), 0)),
    ([S.ForAll(T[i] > 0, (i, 1, n - 1))], T[n] > 0),
    ([S.ForAll(sp.Ne(T[i], 0), (i, 1, n))], sp.Ne(Sum(T[i], (i, 1, n)), 0)),
    ([Contains(x, Interval(0, 1))], x > 0),
    ([sp.Ne(z, 0)], sp.Not(Contains(z, Interval(-oo, 0)))),
    ([sp.Predicate("analytic")(f(x))], sp.Predicate("analytic")(f(y))),
    ([real_A], sp.Ge(tr(A * A), 0)),
]
IMPLIED = [
    ([sp.Or(x > 0, x < 0)], sp.Ne(x, 0)),
    ([], sp.Ge(z * sp.conjugate(z), 0, evaluate=False)),
    ([sp.Ne(x**n, 0)], sp.Ne(x, 0)),
    ([sp.Ne(x, 0)], sp.Ne(x**y, 0)),
    ([], sp.Ne(2 * n - 2 * m - 1, 0)),
    ([radius < 1], sp.Ne(det(unit - A), 0)),
    ([real_A], sp.Ne(det(p * unit + A.T * A), 0)),
    ([sp.Ne(det(unit + A * B), 0)], sp.Ne(det(unit + B * A), 0)),
    ([S.ForAll(T[i] > 0, (i, 1, n))], S.ForAll(T[i] > 0, (i, 2, n))),
]


@pytest.mark.parametrize(("given", "condition"), sampled(NOT_IMPLIED, 3, arguments=2))
def test_what_does_not_follow_is_not_implied(given, condition):
    assert not implied(given, condition)


@pytest.mark.parametrize(("given", "condition"), sampled(IMPLIED, 2, arguments=2))
def test_what_follows_is_implied(given, condition):
    assert implied(given, condition)


# --- chains -----------------------------------------------------------------------------------------------------------

AT_MOST, DIFFERENT = Relation.AT_MOST, Relation.DIFFERENT


def letters(*symbols):
    return tuple(
        symbol if isinstance(symbol, Variable) else Variable(symbol=symbol, conditions=()) for symbol in symbols
    )


def where(symbol, *conditions):
    return Variable(symbol=symbol, conditions=conditions)


def line(symbols, lhs, rhs, by, relation=Relation.EQUAL, given=()):
    step = Step(expr=rhs, reason="by procedure", by=by, relation=relation)
    return Derivation(title="a line", variables=letters(*symbols), start=lhs, steps=(step,), hypotheses=given)


def statuses(derivation):
    return {link.status for link in prove(derivation)}


def expand(*symbols, at=z, given=()):
    """(z + 1)² = z² + 2z + 1, as a theorem."""
    return partial(line, symbols or (z,), (at + 1) ** 2, at**2 + 2 * at + 1, D, given=given)


def quotient():
    return line((where(z, sp.Ne(z, 0)),), sp.Mul(z + 1, 1 / z, evaluate=False), 1 + 1 / z, D)


def log_of_product():
    decide = lambda lhs, rhs: S.decide_zero(lhs - rhs, domain=sp.And(x > 0, y > 0))
    return line((where(x, x > 0), where(y, y > 0)), log(x * y), log(x) + log(y), decide)


def tangent():
    return line((x,), 2 * x, x**2 + 1, partial(CERTIFICATE, parts=((x - 1) ** 2,)), AT_MOST)


def repeated():
    return line((z, N), Sum(z, (row, 0, N)), z * (N + 1), FINITE)


def circle(k=0):
    return line((z,), z + k, z + k + 1, Theorem(derive=lambda: circle(k + 1), at={z: z - 1}))


class Methods:
    def first(self):
        return line((z,), z, z + 2, Theorem(derive=Methods().second))

    def second(self):
        return line((z,), z, z + 2, Theorem(derive=Methods().first))


by_tangent, by_equal = Theorem(derive=tangent), Hypothesis(relation=sp.Eq(x, y))
FALSE_LINES = {
    "x/x in the middle": lambda: line((x,), x + 1, sp.Mul(x, 1 + 1 / x, evaluate=False), D),
    "tan in the middle": lambda: line((x,), sp.sin(x), tan(x) * sp.cos(x), D),
    "A⁻¹A": lambda: line((n, A), sp.MatMul(sp.Inverse(A), A), unit, W),
    "N!": lambda: line((N,), sp.factorial(N), N * sp.factorial(N - 1), D),
    "at sin x": lambda: line(
        (x,),
        sp.Mul(sp.sin(x) + 1, 1 / sp.sin(x), evaluate=False),
        1 + 1 / sp.sin(x),
        Theorem(derive=quotient, at={z: sp.sin(x)}),
    ),
    "real theorem at complex letters": lambda: line(
        (z, w), log(z * w), log(z) + log(w), Theorem(derive=log_of_product, at={x: z, y: w})
    ),
    "positive theorem at squares": lambda: line(
        (x,),
        log(x**2 * (x**2 + 1)),
        log(x**2) + log(x**2 + 1),
        Theorem(derive=log_of_product, at={x: x**2, y: x**2 + 1}),
    ),
    "a function with a pole": lambda: line(
        (x,),
        (1 / x + 1) ** 2,
        1 / x**2 + 2 / x + 1,
        Theorem(derive=expand(x, f, at=f(x)), at={f: sp.Lambda(t, 1 / t)}),
    ),
    "capture": lambda: line((N, row), Sum(row, (row, 0, N)), row * (N + 1), Theorem(derive=repeated, at={z: row})),
    "a size that may be negative": lambda: line(
        (z, j), Sum(z, (row, 0, j)), z * (j + 1), Theorem(derive=repeated, at={N: j})
    ),
    "≤ with a negative weight": lambda: line((x,), -(x**2) - 1, -2 * x - 1, by_tangent, AT_MOST),
    "≤ with a weight of any sign": lambda: line((x, y), 2 * x * y, y * (x**2 + 1), by_tangent, AT_MOST),
    "≤ of complex numbers": lambda: line((z,), 2 * z, z**2 + 1, Theorem(derive=tangent, at={x: z}), AT_MOST),
    "≤ beside a complex number": lambda: line((x, z), 2 * x + z, x**2 + 1 + z, by_tangent, AT_MOST),
    "≤ under a square": lambda: line((x,), (2 * x) ** 2, (x**2 + 1) ** 2, by_tangent, AT_MOST),
    "≤ under a reversed sum": lambda: line(
        (j, x), Sum(2 * x, (row, 5, j)), Sum(x**2 + 1, (row, 5, j)), by_tangent, AT_MOST
    ),
    "≤ under a divergent sum": lambda: line(
        (x,), Sum(2 * x, (n, 1, oo)), Sum(x**2 + 1, (n, 1, oo)), by_tangent, AT_MOST
    ),
    "≤ backwards": lambda: line((x,), x**2 + 1, 2 * x, by_tangent, AT_MOST),
    "≤ for =": lambda: line((x,), 2 * x, x**2 + 1, by_tangent),
    "≠ times 0": lambda: line(
        (x,),
        x * sp.E,
        3 * x,
        Theorem(derive=partial(line, (), sp.E, sp.Integer(3), S.decide_different, DIFFERENT)),
        DIFFERENT,
    ),
    "x/y = 1 where x = y": lambda: line((x, y), x / y, ONE, by_equal, given=(sp.Eq(x, y),)),
    "an equation that is not given": lambda: line((x, y), x + y, 2 * y, by_equal),
    "x = y and x > y": lambda: line((x, y), x, y, by_equal, given=(sp.Eq(x, y), x > y)),
    "x > 1, x = y, y < 0": lambda: line((where(x, x > 1), y), x / y, ONE, by_equal, given=(sp.Eq(x, y), y < 0)),
    "an equation under a derivative": lambda: line(
        (x, y), Derivative(x**2, x), Derivative(y**2, x), by_equal, given=(sp.Eq(x, y),)
    ),
    "a growing circle": circle,
    "a circle of methods": Methods().first,
}
TRUE_LINES = {
    "tan where cos x ≠ 0": lambda: line((x,), sp.sin(x), tan(x) * sp.cos(x), D, given=(sp.Ne(sp.cos(x), 0),)),
    "n!": lambda: line((n,), sp.factorial(n), n * sp.factorial(n - 1), D),
    "at eˣ": lambda: line(
        (x,), sp.Mul(exp(x) + 1, exp(-x), evaluate=False), 1 + exp(-x), Theorem(derive=quotient, at={z: exp(x)})
    ),
    "positive theorem at positive values": lambda: line(
        (x,),
        log((x**2 + 2) * (x**2 + 1)),
        log(x**2 + 2) + log(x**2 + 1),
        Theorem(derive=log_of_product, at={x: x**2 + 2, y: x**2 + 1}),
    ),
    "≤": tangent,
    "≤ with a positive weight": lambda: line((x, p), 2 * x * p, p * (x**2 + 1), by_tangent, AT_MOST),
    "≤ beside a number": lambda: line((x,), 2 * x - 7, x**2 - 6, by_tangent, AT_MOST),
    "x² = xy where x = y": lambda: line((x, y), x**2, x * y, by_equal, given=(sp.Eq(x, y),)),
}
NOT_REFUTED = {  # true under their conditions, and false without
    "log x²": lambda: line((where(x, x > 0),), log(x**2), 2 * log(x), D),
    "√(x²y²)": lambda: line((x, y), sqrt(x**2 * y**2), x * y, D, given=(sp.Ge(x * y, 0),)),
    "x² = xy": lambda: line((x, y), x**2, x * y, D, given=(sp.Eq(x, y),)),
    "sign² x": lambda: line((where(x, sp.Ne(x, 0)),), sign(x) ** 2, ONE, D),
    "tr AAᵀ": lambda: line(
        (n, where(A, sp.Eq(A.T, A))), tr(A * A.T), tr(A * A), partial(S.decide_generic, size=n, upto=3)
    ),
}


@pytest.mark.parametrize("name", sampled(FALSE_LINES, 2))
def test_a_false_line_is_not_proved(name):
    assert statuses(FALSE_LINES[name]()) <= {"undecided", "refuted"}


@pytest.mark.parametrize("name", sampled(TRUE_LINES, 2))
def test_a_true_line_is_proved(name):
    assert statuses(TRUE_LINES[name]()) == {"proved"}


@pytest.mark.parametrize("name", NOT_REFUTED)
def test_a_line_is_not_refuted_where_its_conditions_fail(name):
    assert "refuted" not in statuses(NOT_REFUTED[name]())


def solved(value, rhs, rate, letter=x):
    theorem = partial(line, (letter,), Derivative(value, letter), rate, ENTRIES)
    return Solution(derive=theorem, t=letter)(value, rhs)


SOLUTIONS = [
    (sp.floor(x) + 1, ONE, ZERO),
    (sign(x - 1) + 2, ONE, ZERO),
    (exp(sp.atan(1 / (x - 1)) + sp.atan(x - 1)), exp(-sp.pi / 2), ZERO),
    (1 + KroneckerDelta(x, 3), ONE, ZERO),
    (sp.Piecewise((1, x < 1), (2, True)), ONE, ZERO),
    (sp.Mod(x, 1) + 1, x + 1, ONE),
    (sp.atan(tan(x)) + 1, x + 1, ONE),
]


@pytest.mark.parametrize(("value", "rhs", "rate"), sampled(SOLUTIONS, 2, arguments=3))
def test_a_function_that_jumps_solves_no_equation(value, rhs, rate):
    assert solved(value, rhs, rate).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("value", [oo, -oo, sp.zoo, sp.nan, I * oo])
def test_no_letter_stands_for_what_is_no_number(value):
    with pytest.raises(ValueError, match="z stands for what has a value"):
        Theorem(derive=expand(), at={z: value})


def test_a_condition_without_a_meaning_at_a_value_is_no_crash():
    positive = Theorem(derive=expand(where(z, z > 0)), at={z: I})
    assert positive((I + 1) ** 2, 2 * I).verdict is Verdict.UNDECIDED
    with pytest.raises(AssertionError, match="not established"):
        assert_identity(sp.Mod(x, 0, evaluate=False), x)


def test_a_function_of_two_letters_is_not_put_for_one_of_one():
    with pytest.raises(ValueError, match="has 1 arguments"):
        Theorem(derive=expand(x, f, at=f(x)), at={f: sp.Lambda((t, w), t + w)})(ONE, ONE)


def test_a_theorem_is_a_derivation_and_its_sides_are_expressions():
    with pytest.raises(TypeError, match="derive\\(\\) gives the Derivation"):
        Theorem(derive=lambda: None)(x, x)
    with pytest.raises(TypeError, match="a side must be a SymPy expression"):
        Theorem(derive=tangent)("x", "x")


@pytest.mark.parametrize("text", ["x + 1", 1, None])
def test_a_hypothesis_that_is_no_boolean_proves_nothing(text):
    x = sp.Symbol("x", real=True)
    with pytest.raises(TypeError, match="a hypothesis is a SymPy relation"):
        S.decide_by_certificate(x, x + 1, parts=(sp.S.One,), given=(text,))
