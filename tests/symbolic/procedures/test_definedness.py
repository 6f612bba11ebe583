"""The natural domain is where an expression has a value, and what is said to follow from conditions does."""

import itertools

import mpmath
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

import symbolic
from symbolic import (
    Contraction,
    ForAll,
    Largest,
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    SpectralRadius,
    UnitColumn,
    Verdict,
    contraction,
    decide_by_induction,
    decide_sums,
    decide_termwise,
    decide_words,
    decide_zero,
)
from symbolic.conditions import decide_under
from symbolic.definedness import UnknownDomain, implied, natural_domain
from symbolic.wording import in_words
from tests.sampling import examples, sampled

x, y = sp.symbols("x y", real=True)
z, w, t = sp.symbols("z w t")
p, q = sp.symbols("p q", positive=True)
k, n = sp.symbols("k n", integer=True, positive=True)
m, N = sp.symbols("m N", integer=True, nonnegative=True)
i, j = sp.symbols("i j", integer=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
u, v = (sp.MatrixSymbol(name, n, 1) for name in "uv")
I = sp.Identity(n)
f = sp.Function("f")
ANALYTIC, CONVERGES = sp.Predicate("analytic"), sp.Predicate("converges")
CUT = sp.Interval(-sp.oo, 0)
T = sp.IndexedBase("T", shape=(n,), real=True)
s = contraction(v.T, u)


def off(value, cut=CUT):
    return sp.Not(sp.Contains(value, cut, evaluate=False))


DOMAINS = {
    "quotient": ((x**2 - 1) / (x - 1), {sp.Ne(x, 1)}),
    "by assumption": (sp.log(p) / p, set()),
    "product of poles": (1 / (z * (w + 1) ** 2), {sp.Ne(z, 0), sp.Ne(w, -1)}),
    "tangent": (sp.tan(z), {sp.Ne(sp.cos(z), 0)}),
    "hyperbolic": (sp.coth(z) * sp.tanh(z), {sp.Ne(sp.sinh(z), 0), sp.Ne(sp.cosh(z), 0)}),
    "logarithm": (sp.log(z), {sp.Ne(z, 0)}),
    "logarithm to a base": (sp.log(z, w, evaluate=False), {sp.Ne(z, 0), sp.Ne(w, 0), sp.Ne(w, 1)}),
    "acot has a value at 0": (sp.acot(x), set()),
    "argument": (sp.arg(z), {sp.Ne(z, 0)}),
    "power of a number": (z**w, {sp.Ne(z, 0)}),
    "natural power": (z**m, set()),
    "power with an integer exponent": (z ** (m - 1), {sp.Or(sp.Ne(z, 0), sp.Ge(m - 1, 0))}),
    "factorial": (sp.factorial(i), {sp.Ge(i, 0)}),
    "gamma": (sp.gamma(z), {sp.Not(sp.Contains(z, sp.Range(0, -sp.oo, -1)))}),
    "maximum of complex numbers": (sp.Max(x, sp.Symbol("e", extended_real=True)), None),
    "a branch that guards": (sp.Piecewise((1 / x, sp.Ne(x, 0)), (0, True)), set()),
    "a branch that does not": (sp.Piecewise((1 / x, x > -1), (0, True)), {sp.Or(x <= -1, sp.Ne(x, 0))}),
    "no branch": (sp.Piecewise((x, x > 0)), {x > 0}),
    "index of a table": (T[i], {sp.Ge(i, 1), sp.Le(i, n)}),
    "index within a sum": (sp.Sum(T[i], (i, 1, n)), set()),
    "index beyond": (sp.Sum(T[i], (i, 1, n + 1)), {ForAll(sp.Le(i, n), (i, 1, n + 1))}),
    "row of a unit column": (contraction(UnitColumn(n, m).T, u), {sp.Le(m, n - 1)}),
    "empty maximum": (Largest(T[i], (i, m, n)), None),
    "inverse": (sp.MatMul(sp.Inverse(A), A), {sp.Ne(sp.Determinant(A), 0)}),
    "inverse of rank one": (
        sp.Inverse(sp.MatAdd(I, sp.MatMul(u, v.T))),
        {sp.Ne(sp.Determinant(sp.MatAdd(I, sp.MatMul(u, v.T))), 0)},
    ),
    "exponential of a matrix": (sp.Inverse(MatrixExp(A)), set()),
    "function of a matrix": (MatrixFunction(sp.Lambda(z, sp.exp(z)), A), set()),
    "geometric series": (sp.Sum(z**m, (m, 0, sp.oo)), {sp.Abs(z) < 1}),
    "exponential series": (sp.Sum(z**m / sp.factorial(m), (m, 0, sp.oo)), set()),
    "harmonic series": (sp.Sum(1 / n, (n, 1, sp.oo)), {CONVERGES(sp.Sum(1 / n, (n, 1, sp.oo)))}),
    "series of matrices": (MatrixSum(A**m, (m, 0, sp.oo)), {SpectralRadius(A) < 1}),
    "derivative of a kink": (sp.Derivative(sp.Abs(x), x), {sp.Ne(x, 0)}),
    "derivative at a kink": (sp.Subs(sp.Derivative(sp.Abs(x), x), x, 0), {sp.false}),
    "derivative across a cut": (sp.Subs(sp.Derivative(sp.log(t + w), t), t, 0), {off(w), sp.Ne(w, 0)}),
    "derivative of a root": (sp.Derivative(sp.sqrt(x), x), {sp.Ne(x, 0)}),
    "derivative of acot": (sp.Subs(sp.Derivative(sp.acot(x), x), x, 0), {sp.false}),
    "limit at a removable pole": (sp.Limit(sp.sin(t) / t, t, 0, "+-"), set()),
    "limit at a pole": (sp.Limit(1 / t, t, 0, "+-"), {CONVERGES(sp.Limit(1 / t, t, 0, "+-"))}),
    "limit at infinity": (sp.Limit(1 / t, t, sp.oo), set()),
    "limit that no rule finds": (sp.Limit(sp.sin(t), t, sp.oo), {CONVERGES(sp.Limit(sp.sin(t), t, sp.oo))}),
    "infinite": (x + sp.zoo, {sp.false}),
}


@pytest.mark.parametrize("name", DOMAINS)
def test_an_expression_has_a_value_under_the_conditions_of_its_parts(name):
    expr, expected = DOMAINS[name]
    conditions = natural_domain(expr)
    if expected is not None:
        assert set(conditions) == expected


def test_a_function_that_is_partial_has_a_value_where_it_is_said_to_be_analytic():
    assert natural_domain(f(z)) == ()
    assert natural_domain(sp.Derivative(f(z), z), partial=[f]) == (ANALYTIC(f(z)),)


@pytest.mark.parametrize("expr", [sp.Function("g")(x).rewrite(sp.Integral) + sp.Integral(x, x), sp.besselj(1, x)])
def test_a_domain_that_is_not_known_is_said_to_be_unknown(expr):
    with pytest.raises(UnknownDomain):
        natural_domain(expr)


# --- the conditions suffice: a value at every point that satisfies them -----------------------------------------------

POINTS = [sp.Rational(a, b) for a in range(-6, 7) for b in (1, 2)]
UNARY = [
    lambda e: 1 / e,
    lambda e: 1 / (e - 1),
    lambda e: e**2 - 4,
    sp.log,
    sp.sqrt,
    lambda e: sp.sqrt(e) ** -1,
    sp.tan,
    sp.coth,
    sp.atanh,
    sp.acot,
    sp.asec,
    lambda e: sp.Abs(e) - 1,
    lambda e: sp.sign(e) / (e + 2),
    lambda e: sp.arg(e),
]


def has_value(expr):
    """Whether SymPy's own evaluation at a number is finite: an oracle that knows nothing of the natural domain."""
    if expr.has(sp.zoo, sp.nan, sp.oo, -sp.oo):
        return False
    with mpmath.workdps(30):
        return not expr.evalf(30).has(sp.zoo, sp.nan, sp.oo, -sp.oo)


@pytest.mark.parametrize("first", sampled(range(len(UNARY)), 9))
def test_there_is_a_value_wherever_the_conditions_hold(first):
    for second in UNARY:
        expr = second(UNARY[first](x))
        conditions = natural_domain(expr)
        for value in POINTS:
            holds = all(sp.simplify(c.subs(x, value)) == sp.true for c in conditions)
            if holds:
                assert has_value(expr.subs(x, value)), (expr, conditions, value)


# --- what follows does follow -----------------------------------------------------------------------------------------


def real(X):
    return sp.Eq(sp.Adjoint(X), sp.Transpose(X), evaluate=False)


e3 = sp.MatrixSymbol("e", 3, 1)
FOLLOWS = [
    ([x > y, y > 0], sp.Ne(x**2 * y, 0)),
    ([sp.Ne(z * w, 0)], sp.Ne(z**3, 0)),
    ([sp.Ne(z**2 - 1, 0)], sp.Ne(z, 1)),
    ([], sp.Ne(1 + x**2, 0)),
    ([], sp.Ne(2 * i + 1, 0)),
    ([], sp.Ne(p * sp.sin(x) ** 2 + p * sp.cos(x) ** 2, 0)),
    ([sp.Ge(m, 3)], m - 2 > 0),
    ([i > 2, i <= n], n >= 3),
    ([x <= q, q < 1], x < 1),
    ([x > 1, y > 1], x * y > 1),
    ([x < -1, y >= 2], x * y <= -2),
    ([], sp.Eq(sp.Determinant(sp.MatAdd(A, -A, evaluate=False)), 0, evaluate=False)),
    ([], sp.Eq(sp.Determinant(sp.MatMul(e3, e3.T)), 0, evaluate=False)),
    ([], sp.Ne(sp.exp(z), 0)),
    ([], 1 - p / (p + q) > 0),
    ([off(z)], sp.Ne(z, 0)),
    ([x > 0], off(x)),
    ([x >= 0, sp.Ne(x, 0)], x > 0),
    ([ForAll(T[i] >= 1, (i, 1, n))], ForAll(T[j] >= 1, (j, 1, n))),
    ([], ForAll(sp.Ge(i, 0), (i, 1, n))),
    ([sp.Or(x > 1, x < -1)], sp.Ne(x, 0)),
    ([sp.Ne(s, -1)], sp.Ne(sp.Determinant(I + u * v.T), 0)),
    ([sp.Ne(1 + s, 0)], sp.Ne(sp.Determinant(I + sp.MatMul(v, u.T)), 0)),
    ([SpectralRadius(A) < 1], sp.Ne(sp.Determinant(I - A), 0)),
    ([SpectralRadius(A) <= q, q < 1], sp.Ne(sp.Determinant(I + A), 0)),
    ([sp.Eq(sp.Adjoint(A), A.T)], sp.Ne(sp.Determinant(A.T * A + p * I), 0)),
    ([sp.Ne(sp.Determinant(A), 0)], sp.Ne(sp.Determinant(sp.MatMul(A, MatrixExp(B), A.T)), 0)),
    ([sp.Eq(sp.MatMul(A, B), I, evaluate=False)], sp.Ne(sp.Determinant(B), 0)),
    ([sp.Eq(sp.Adjoint(u), u.T)], contraction(u.T, u) >= 0),
    ([*map(real, (A, u)), sp.Ne(contraction(u.T, A.T * A * u), 0)], sp.Ne(contraction(u.T, u), 0)),
    ([*map(real, (A, u)), sp.Ne(contraction(v.T, A * u), 0)], sp.Ne(contraction(u.T, A.T * A * u), 0)),
    ([sp.Eq(contraction(u.T, u), 1)], off(contraction(u.T, u))),
    ([*map(real, (A, u))], sp.Eq(sp.Adjoint((I - A) * u), sp.Transpose((I - A) * u), evaluate=False)),
    ([q < 1], sp.Ne(1 - q * sp.exp(sp.I * x), 0)),
]
DOES_NOT = [
    ([x > y], sp.Ne(x, 0)),
    ([], sp.Lt((-sp.gamma(p) - 1) ** 2, 0, evaluate=False)),
    ([n > 0], sp.Ne(Largest(n * p, (n, -3, 0)), 0)),
    ([n > 5], sp.Sum((n - 5) * p, (n, 1, 3)) >= 0),  # the n of the sum is another one
    ([n > 5], sp.Ne(1 + Largest((n - 5) * p, (n, 1, 3)), 0)),
    ([], sp.Ne((x + 1) ** 2 - x**2 - 2 * x - 1, 0)),
    ([], sp.Ne((z + 1) ** 2 - z**2 - 2 * z - 1, 0)),
    ([sp.Ne(z, 0)], sp.Ne(z + 1, 0)),
    ([sp.Ne(z**2 - 1, 0)], sp.Ne(z - 2, 0)),
    ([], sp.Ne(1 + z**2, 0)),
    ([], sp.Ne(p * sp.sin(x) ** 2 + q * sp.cos(x) ** 2 - q, 0)),
    ([], sp.Ne(sp.sin(x) ** 2 + sp.cos(y) ** 2, 0)),
    ([], sp.Ne(2 * i + 2, 0)),
    ([x > 2], x > 3),
    ([x > 1, y > 1], x * y > 2),
    ([x > 1, y < 1], x * y > 1),
    ([], sp.Eq(sp.Determinant(A), 0, evaluate=False)),
    ([], sp.Eq(sp.Determinant(sp.ZeroMatrix(m, m)), 0, evaluate=False)),  # 1 of the matrix without rows
    ([], sp.Contains(sp.log(2, z, evaluate=False), sp.S.Reals, evaluate=False)),
    ([i <= n], n >= 3),
    ([], sp.Ne(sp.sinh(x), 0)),
    ([], 1 - p / (p - q) > 0),
    ([sp.Ne(z, 0)], off(z)),
    ([ForAll(T[i] >= 1, (i, 1, n))], ForAll(T[j] >= 1, (j, 0, n))),
    ([ForAll(T[i] >= 1, (i, 2, n))], ForAll(T[j] >= 1, (j, 1, n))),
    ([sp.Or(x > 1, x < 1)], sp.Ne(x, 0)),
    ([sp.Ne(s, 1)], sp.Ne(sp.Determinant(I + u * v.T), 0)),
    ([SpectralRadius(A) <= 1], sp.Ne(sp.Determinant(I - A), 0)),
    ([SpectralRadius(A) < 1], sp.Ne(sp.Determinant(I + 2 * A), 0)),
    ([], sp.Ne(sp.Determinant(A.T * A + p * I), 0)),
    ([sp.Eq(sp.Adjoint(A), A.T)], sp.Ne(sp.Determinant(A.T * A), 0)),
    ([sp.Ne(sp.Determinant(A), 0)], sp.Ne(sp.Determinant(sp.MatMul(A, B)), 0)),
    ([], contraction(u.T, u) >= 0),
    ([sp.Eq(sp.Adjoint(u), u.T)], contraction(u.T, u) > 0),
    ([sp.Ne(contraction(u.T, A.T * A * u), 0)], sp.Ne(contraction(u.T, u), 0)),  # u = (1, i)
    ([*map(real, (A, u)), sp.Ne(contraction(u.T, u), 0)], sp.Ne(contraction(u.T, A.T * A * u), 0)),
    ([*map(real, (A, u)), sp.Ne(contraction(u.T, A.T * A * u), 0)], sp.Ne(contraction(u.T, A * u), 0)),
    ([*map(real, (A, u, v)), sp.Ne(contraction(v.T, A * u), 0)], sp.Ne(contraction(u.T, A.T * v), -1)),
    ([sp.Eq(contraction(u.T, u), -1)], off(contraction(u.T, u))),
    ([sp.Eq(contraction(u.T, u), z)], off(contraction(u.T, u))),
    ([real(A)], sp.Eq(sp.Adjoint((I - A) * u), sp.Transpose((I - A) * u), evaluate=False)),
    ([*map(real, (A, u))], sp.Eq(sp.Adjoint((I - A) * u), sp.Transpose((I + A) * u), evaluate=False)),
    ([q <= 1], sp.Ne(1 - q * sp.exp(sp.I * x), 0)),
    ([q < 1], sp.Ne(1 - q * sp.exp(sp.I * z), 0)),
    ([q < 1], sp.Ne(1 - 2 * q * sp.exp(sp.I * x), 0)),
    ([], sp.Sum(p, (i, 1, m - 2)) >= 0),  # for m = 0 the sum is −p: SymPy's ranges are reversed
]


@pytest.mark.parametrize(("conditions", "consequence"), FOLLOWS, ids=str)
def test_what_follows_is_found(conditions, consequence):
    assert implied(conditions, consequence)


@pytest.mark.parametrize(("conditions", "consequence"), DOES_NOT, ids=str)
def test_what_does_not_follow_is_not_found(conditions, consequence):
    assert not implied(conditions, consequence)


a, b = sp.symbols("a b", real=True)
TERMS = [a, b, a * b, a**2, a - b, a + 2 * b, 1 - a, b**2 - 1, sp.Abs(a), sp.exp(a) - 1, sp.Max(a, b), a / 2 - 1]
RELATIONS = [sp.Gt, sp.Ge, sp.Lt, sp.Le, sp.Ne, sp.Eq]
GRID = [{a: va, b: vb} for va, vb in itertools.product([-3, -2, -1, sp.S.Half, 0, 1, 2, 5], repeat=2)]
conditions = st.builds(
    lambda relation, term, number: relation(term, number, evaluate=False),
    st.sampled_from(RELATIONS),
    st.sampled_from(TERMS),
    st.integers(-2, 2),
)


@examples(150)
@given(st.lists(conditions, max_size=3), conditions)
def test_no_point_satisfies_what_is_given_and_violates_what_is_implied(facts, consequence):
    if implied(facts, consequence):
        for point in GRID:
            if all(fact.subs(point) == sp.true for fact in facts):
                assert consequence.subs(point) == sp.true, (facts, consequence, point)


# --- decisions are closed ---------------------------------------------------------------------------------------------


def test_a_decision_says_where_its_sides_have_a_value():
    assert decide_zero((x**2 - 1) / (x - 1) - x - 1).assumes == (sp.Ne(x, 1),)
    assert decide_words(x * sp.sign(x) / sp.Abs(x), sp.S.One).assumes == (sp.Ne(x, 0),)
    assert decide_zero(sp.sin(z) ** 2 + sp.cos(z) ** 2 - 1).assumes == ()
    assert decide_words(Contraction(sp.MatMul(UnitColumn(n, m).T, UnitColumn(n, m)), 0, 0), 1).assumes == (m <= n - 1,)


def test_a_proof_that_needs_what_holds_nowhere_is_none():
    n, w = sp.Symbol("n", integer=True), sp.Symbol("w")
    for zero in (sp.sin(w) ** 2 + sp.cos(w) ** 2 - 1, 4**n - 2 ** (2 * n)):
        inverse = sp.Pow(zero, -1, evaluate=False)
        decision = symbolic.decide_words(inverse * (w + 1), inverse * w + inverse)
        assert decision.verdict is symbolic.Verdict.UNDECIDED


@pytest.mark.parametrize(
    "impossible",
    [
        sp.Ne(sp.Determinant(sp.MatAdd(A, -A, evaluate=False)), 0, evaluate=False),
        sp.Ne(sp.Determinant(sp.MatMul(e3, e3.T)), 0, evaluate=False),
        sp.Ne(sp.Trace(sp.MatMul(A, B)), sp.Trace(sp.MatMul(B, A)), evaluate=False),
        sp.And(x > 0, y > 0, x * y < 0),
        sp.And(x < 0, y <= 0, x * y < 0),
    ],
    ids=str,
)
def test_nothing_is_proved_under_a_condition_that_no_value_satisfies(impossible):
    given = (impossible, sp.Eq(A, B, evaluate=False))
    assert decide_under(decide_words, A, B, given).verdict is symbolic.Verdict.UNDECIDED
    assert decide_under(decide_words, A + B, B + A, (impossible,)).verdict is symbolic.Verdict.UNDECIDED


def test_a_letter_named_after_an_expression_is_a_letter():
    x = sp.Symbol("x")
    assert not implied((), sp.Eq(sp.Symbol("_x + 1"), x + 1))


def test_products_of_known_signs_have_a_sign():
    x, y = sp.symbols("x y", real=True)
    assert implied((x > 0, y > 0), x * y > 0)
    assert implied((x > 0, y > 0), sp.Ne(x * y + 1, 0))
    assert not implied((x > 0,), x * y > 0)


def test_conditions_are_said_in_words():
    A, B = (sp.MatrixSymbol(name, 3, 3) for name in "AB")
    f, z = sp.Function("f"), sp.Symbol("z")
    analytic, converges = sp.Predicate("analytic"), sp.Predicate("converges")
    commuting = sp.Eq(A * B, B * A, evaluate=False)
    assert in_words(commuting, SpectralRadius(A) < 1) == "A·B = B·A, ρ(A) < 1"
    assert in_words(analytic(f(z)), converges(z)) == "f analytic at z, z converges"


@pytest.mark.parametrize("kind", [sp.Sum, sp.Product])
def test_a_range_keeps_what_its_body_needs_where_nothing_was_carried_out(kind):
    x = sp.Symbol("x", real=True)
    i, n = sp.symbols("i n", integer=True, positive=True)
    quotient = sp.Mul(x - i, 1 / (x - i), evaluate=False)
    assert natural_domain(kind(quotient, (i, 1, n))) == natural_domain(kind(1 / (x - i), (i, 1, n)))
    line = kind(quotient, (i, 1, n))
    assert decide_by_induction(line, n if kind is sp.Sum else sp.S.One, n=n, start=1).verdict is not Verdict.PROVED


def test_a_convergence_that_is_not_known_proves_nothing():
    i = sp.Symbol("i", integer=True, positive=True)
    harmonic, shifted = (sp.Sum(1 / k, (i, 1, sp.oo)) for k in (i, i + 1))
    difference = sp.Sum(1 / i - 1 / (i + 1), (i, 1, sp.oo))
    assert decide_sums(difference, harmonic - shifted).verdict is Verdict.UNDECIDED
    assert decide_termwise(sp.Sum(-1 / i, (i, 1, sp.oo)), harmonic).verdict is Verdict.UNDECIDED


def test_the_body_of_a_function_of_a_matrix_is_not_carried_out():
    n = sp.Symbol("n", integer=True, positive=True)
    z, A = sp.Symbol("z"), sp.MatrixSymbol("A", n, n)
    for body in (sp.Mul(z, 1 / z, evaluate=False), sp.Mul(sp.S.Zero, sp.log(z), evaluate=False)):
        function = MatrixFunction(sp.Lambda(z, body), A)
        assert natural_domain(function) == (sp.Predicate("analytic")(function),)


def test_a_sum_that_is_bounded_asks_no_question_without_an_end():
    n, i = sp.symbols("n i", integer=True, positive=True)
    T, x = sp.IndexedBase("T", shape=(n,), real=True), sp.Symbol("x", real=True)
    bounded = sp.Le(sp.Sum(T[i] ** 2, (i, 1, n)), 1, evaluate=False)
    assert not implied((bounded,), sp.Ne(x**2 - 5, 0))


def test_a_sum_is_not_zero_where_it_is_a_multiple_of_one_that_is_not():
    n, i, k = sp.symbols("n i k", integer=True, positive=True)
    x, y = (sp.IndexedBase(name, shape=(n,), real=True) for name in "xy")
    a, b = sp.Symbol("a", real=True, nonzero=True), sp.Symbol("b", real=True)
    variance = lambda f: sp.Sum((f(i) - sp.Sum(f(k) / n, (k, 1, n))) ** 2 / n, (i, 1, n))
    given = (sp.Ne(variance(lambda i: x[i]), 0),)
    assert implied(given, sp.Ne(variance(lambda i: a * x[i] + b), 0))
    assert implied((sp.Ne(sp.sqrt(given[0].lhs), 0),), sp.Ne(sp.sqrt(variance(lambda i: b - x[i])), 0))
    others = (lambda i: b * x[i], lambda i: y[i], lambda i: x[i] + y[i], lambda i: x[i] ** 2)
    assert not any(implied(given, sp.Ne(variance(other), 0)) for other in others)
    assert not implied(given, sp.Ne(sp.Sum(x[i] ** 2, (i, 1, n)) - 1, 0))
    assert not implied((), sp.Ne(variance(lambda i: x[i]), 0))


def test_a_lower_bound_of_a_natural_number_counts_beside_that_of_its_sort():
    n = sp.Symbol("n", integer=True, positive=True)
    assert implied([n >= 2], sp.Ne(n, 1))
    assert implied([n >= 2], n > 1)
    assert implied([n > 1], sp.Ne(1 - n, 0))
    assert not implied([n <= 3], sp.Ne(n, 1))
    assert not implied([n <= 2], sp.Ne(n, 1))
    assert not implied([n >= 2], sp.Ne(n, 2))
