"""Values at which a side may be undefined or change its form, or a condition only just holds, are drawn exactly."""

import time

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, sweep, variable_of
from numeric_check.claims.names import free_names
from numeric_check.drawing.edges import edges
from numeric_check.drawing.roots import roots_of
from tests.sampling import sampled, slow

t, u = sp.symbols("t u", real=True)
z = sp.Symbol("z")
n, i = sp.symbols("n i", integer=True, positive=True)
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
T = sp.IndexedBase("T", shape=(n,), real=True)
f, g, positive = sp.Function("f", real=True), sp.Function("g"), sp.Function("p", positive=True)
I, O = sp.Identity(n), sp.ZeroMatrix(n, n)
HALF = sp.Rational(17, 13)


def eq(lhs, rhs):
    return sp.Eq(lhs, rhs, evaluate=False)


def quotient(divisor):
    return sp.Mul(divisor, 1 / divisor, evaluate=False)


def inverse(matrix):
    return sp.MatMul(matrix, sp.Inverse(matrix), evaluate=False)


def claim_of(lhs, relation, rhs, *conditions):
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    names = set().union(*map(free_names, (lhs, rhs, *conditions)))
    ordered = sorted(names, key=lambda name: (not isinstance(name, sp.Symbol), str(name)))
    variables = tuple(map(variable_of, ordered))
    return Claim(lhs=lhs, rhs=rhs, relation=Relation(relation), variables=variables, hypotheses=conditions)


FALSE = {
    "the point of an alternative": (sp.Abs(t), "==", t, sp.Or(t >= 0, eq(t, -7))),
    "the end of a strip": (sp.log(sp.exp(z)), "==", z, sp.Abs(sp.im(z)) <= sp.pi),
    "the end at a root": (quotient(t**2 - 2), "==", 1, t**2 <= 2),
    "the end at e": (quotient(t - sp.E), "==", 1, t <= sp.E),
    "next to a pole": (1 / (t - 1) + sp.cos(t), "<=", 10**6, t > 1),
    "next to a pole that is left out": ((t - 1) ** -2 + sp.cos(t), "<=", 10**9, sp.Ne(t, 1)),
    "next to a pole at a root": (1 / (t**2 - 2) + sp.cos(t), "<=", 10**6, t > sp.sqrt(2)),
    "next to a pole of tangent": (sp.tan(t) + sp.exp(t), "<=", 10**6, sp.Abs(t) < sp.pi / 2),
    "next to a pole of zeta": (sp.zeta(t), "<=", 10**6, t > 1),
    "next to a line of poles": (1 / (u - t) + sp.cos(t + u), "<=", 10**6, t < u),
    "next to the origin": (1 / (t**2 + u**2) + sp.cos(t), "<=", 10**6, sp.Ne(t, 0), sp.Ne(u, 0)),
    "next to a corner at 0": (1 / (t + u) + sp.cos(t), "<=", 10**6, t > 0, u > 0),
    "next to a corner at 1": (1 / (1 - t * u) + sp.cos(t), "<=", 10**6, t < 1, u < 1, t > 0, u > 0),
    "far away, a logarithm": (sp.log(1 + t**2) + sp.sin(t), "<=", 100),
    "far away, a slow line": (sp.sin(t), "<=", t / 10**20 + 5),
    "far away, a cube root": (sp.cbrt(1 + t**2) + sp.cos(t), "<=", 500),
    "far away, an oscillation": (t * sp.sin(t), "<=", 10**5),
    "far away in both letters": (t * u - t**2 - u**2 / 5, "<=", 10**4),
    "far away in the plane": (sp.re(z) * sp.im(z), "<=", 10**6),
    "just above": (t, "<=", sp.Rational(27, 10), t <= sp.E),
    "one factor of an equation": (t, "==", 0, eq(t * sp.im(z), 0)),
    "the other factor of an equation": (sp.im(z), "==", 0, eq(t * sp.im(z), 0)),
    "tangent": (sp.tan(t) * sp.cos(t), "==", sp.sin(t)),
    "tangent of twice": (sp.tan(2 * t), "==", 2 * sp.tan(t) / (1 - sp.tan(t) ** 2)),
    "cotangent": (sp.cot(t) * sp.sin(t), "==", sp.cos(t), sp.Ne(t, 0)),
    "one and a cosine": (quotient(1 + sp.cos(t)), "==", 1),
    "a pole at a root": (quotient(t**2 - 2), "==", 1),
    "a pole at a cube root": (quotient(t**3 - 5), "==", 1),
    "a pole off the real line": (quotient(z**2 + 3), "==", 1),
    "a quadratic in two letters": (quotient(t**2 + u * t - 1), "==", 1),
    "a hyperbola": (quotient(t * u - sp.Rational(7, 3)), "==", 1),
    "a pole at a logarithm": (quotient(sp.exp(t) - 2), "==", 1),
    "a pole one period on": (quotient(sp.exp(z) - 2), "==", 1, sp.Ne(z, sp.log(2))),
    "a logarithm at a root": (sp.log((t - sp.sqrt(3)) ** 2), "==", 2 * sp.log(sp.Abs(t - sp.sqrt(3)))),
    "gamma": (sp.gamma(t + 1), "==", t * sp.gamma(t), sp.Ne(t, 0)),
    "equal letters": ((t**2 - u**2) * (1 / (t - u)), "==", t + u),
    "an inverse at equal matrices": (inverse(A - B), "==", I),
    "an inverse at a multiple of the identity": (inverse(A - HALF * I), "==", I),
    "a case at its end": (
        sp.Piecewise((1, t > sp.sqrt(2)), (0, True)),
        "==",
        sp.Piecewise((1, t >= sp.sqrt(2)), (0, True)),
    ),
    "a case of one point": (sp.Piecewise((5, eq(t, HALF)), (0, True)), "==", 0),
    "a sign at its zero": (sp.sign(t - sp.pi) ** 2, "==", 1),
    "a pole at a root without radicals": (quotient(t**5 - t - 1), "==", 1),
    "a pole at a complex root without radicals": (quotient(z**4 + z + 1), "==", 1),
    "a sign at a root without radicals": (sp.sign(t**3 - t - 1) ** 2, "==", 1),
    "a pole that leaves another letter free": (quotient(t**2 - 2) + u, "==", u + 1),
    "a logarithm where all letters vanish": (sp.log(t**2 + u**2), "==", sp.log(t**2 + u**2)),
    "different but at a logarithm": (sp.exp(z), "!=", -2),
    "different but at a cube root": (t**3, "!=", 2),
    "different but at an arcsine": (sp.sin(t), "!=", sp.Rational(1, 3)),
    "different but on a curve": (z**2, "!=", u - 3),
    "different but at a root without radicals": (t**5 - t, "!=", 1),
    "a thin branch of an alternative": (
        *(sp.Abs(t), "==", t),
        sp.Or(t > 0, sp.And(t > -sp.Rational(1001, 1000), t < -1)),
    ),
    "a branch between irrational ends": (
        *(sp.Abs(t), "==", t),
        sp.Or(t > 0, sp.And(t > -sp.sqrt(3), t < -sp.Rational(173205, 100000))),
    ),
    "between a kink and an end": (sp.sqrt((t - sp.pi) ** 2), "==", sp.pi - t, t < sp.Rational(314160, 10**5)),
    "between an end and a tiny kink": (
        *(sp.Abs(t - sp.Rational(1, 10**80)), "=="),
        *(t - sp.Rational(1, 10**80), t > 0),
    ),
    "far away": (t, "<=", 10**6),
    "far below": (-(10**12), "<=", t),
    "far above by an exponential": (sp.exp(t), "<=", sp.Integer(10) ** 400),
    "far out by a product": (t * u, "<=", 10**5),
    "far out by a power of a number": (sp.Integer(2) ** n, "<=", sp.Integer(10) ** 70),
    "a large trace": (sp.Abs(sp.Trace(A)), "<=", 10**6),
    "a large sum over a table": (sp.Sum(T[i], (i, 1, n)), "<=", 10**6),
    "a value of a function": (f(t), "!=", 1),
    "a large value of a function": (f(t), "<=", 10**6),
    "a value of a function below a maximum": (sp.Max(f(t), -100), "==", f(t)),
    "the cut of a logarithm": (sp.log(sp.exp(z)), "==", z),
    "the cut of a root of a function": (sp.sqrt(sp.exp(g(t))), "==", sp.exp(g(t) / 2)),
    "a harmonic sum": (sp.Sum(1 / i, (i, 1, n)), "<=", 4),
    "a quadratic of a large number": (n**2 + n + 41, "<=", 1700),
    "a cube root of the identity": (A, "==", I, eq(A**3, I)),
    "a fifth root of the identity": (A, "==", I, eq(A**5, I)),
    "an idempotent matrix": (A, "==", A.T, eq(A * A, A)),
    "a nilpotent matrix": (A, "==", -A.T, eq(A * A, O)),
    "an involution": (A, "==", A.T, eq(A * A, I)),
}
TRUE = {
    "tangent": (sp.tan(t) * sp.cos(t), "==", sp.sin(t), sp.Ne(sp.cos(t), 0)),
    "the strip without its end": (sp.log(sp.exp(z)), "==", z, sp.Abs(sp.im(z)) < sp.pi),
    "the upper end of the strip": (sp.log(sp.exp(z)), "==", z, sp.im(z) <= sp.pi, sp.im(z) > -sp.pi),
    "a pole at a root": (quotient(t**2 - 2), "==", 1, t**2 > 2),
    "a pole at a logarithm": (quotient(sp.exp(t) - 2), "==", 1, sp.Ne(t, sp.log(2))),
    "an end at e": (t, "<=", sp.E, t <= sp.E),
    "a sign at its zero": (sp.sign(t - sp.pi) ** 2, "==", 1, sp.Ne(t, sp.pi)),
    "a pole at a root without radicals": (quotient(t**5 - t - 1), "==", 1, sp.Ne(t**5 - t - 1, 0)),
    "a root without radicals at an end": (0, "<=", t**5 - t - 1, t**5 - t - 1 >= 0),
    "different beside a root": (t**5 - t, "!=", 1, t < 1),
    "different from 0": (sp.exp(z), "!=", 0),
    "a sum of many terms": (sp.Sum(i, (i, 1, n)), "==", n * (n + 1) / 2),
    "a square of a real function": (0, "<=", f(t) ** 2),
    "a positive function": (0, "<=", positive(t)),
    "a root of the identity": (sp.Determinant(A), "!=", 0, eq(A**3, I)),
    "an inverse": (inverse(A - HALF * I), "==", I, sp.Ne(sp.Determinant(A - HALF * I), 0)),
    "idempotent": (A**3, "==", A, eq(A * A, A)),
    "idempotent and symmetric": (A, "==", A.T * A, eq(A * A, A), eq(A.T, A)),
}


@pytest.mark.parametrize("name", sampled(FALSE, 8))
def test_a_statement_that_is_false_at_an_edge_is_refuted(name):
    assert check(claim_of(*FALSE[name])).verdict is Verdict.REFUTED


@pytest.mark.parametrize("name", sampled(TRUE, 6))
def test_a_statement_that_holds_at_the_edge_too_is_not_refuted(name):
    assert check(claim_of(*TRUE[name])).verdict is Verdict.HOLDS


def test_the_witness_is_an_exact_number_and_the_reason_names_the_part_without_value():
    evidence = check(claim_of(*FALSE["tangent"]))
    assert evidence.witness == {t: sp.pi / 2}
    assert "tan(t) has no value at t = pi/2" in evidence.why


@pytest.mark.parametrize("name", slow(["an idempotent matrix", "a nilpotent matrix", "an involution"], "an involution"))
def test_the_sweep_draws_matrices_that_a_polynomial_annihilates(name):
    assert sweep(claim_of(*FALSE[name]), size=80).verdict is Verdict.REFUTED


SWEPT = {
    "a power of 0": (sp.Pow(0, t, evaluate=False), "==", sp.Pow(0, t, evaluate=False)),
    "a point of two integers": (i, "==", n, i <= n, 2 * i > n),
    "a logarithm where all letters vanish": FALSE["a logarithm where all letters vanish"],
    "a pole of a sum": (sp.Sum(1 / (i - t), (i, 1, n)), "==", sp.Sum(1 / (i - t), (i, 1, n))),
    "a cube root of the identity": FALSE["a cube root of the identity"],
    "an order that fails by a millionth": (2 * t * u * (1 + sp.Rational(1, 10**6)), "<=", t**2 + u**2),
    "Motzkin's polynomial and a thousandth": (
        *(t**2 * u**2 * sp.Rational(3001, 1000), "<="),
        t**4 * u**2 + t**2 * u**4 + 1,
    ),
    "an order that fails by 1e-60": (t**4 + 1, "<=", t**4 + 1 - sp.Rational(1, 10**60)),
    "an order of sums that fails by 1e-50": (
        *(sp.Sum(T[i], (i, 1, n)), "<="),
        sp.Sum(sp.Abs(T[i]), (i, 1, n)) - sp.Rational(1, 10**50),
    ),
}


@pytest.mark.parametrize("name", sampled(SWEPT, 4))
def test_the_sweep_asks_balls_where_float64_does_not_tell(name):
    assert sweep(claim_of(*SWEPT[name]), size=400).verdict is Verdict.REFUTED


def test_of_many_points_the_sweep_finds_those_where_an_order_is_tightest(monkeypatch):
    monkeypatch.setattr("numeric_check.checks.sweep._at_edges", lambda claim, evidence, rng: evidence)
    evidence = sweep(claim_of(*SWEPT["an order that fails by a millionth"]))
    assert evidence.verdict is Verdict.REFUTED
    assert evidence.methods == ("float64", "balls")


@pytest.mark.parametrize(
    ("conditions", "named"),
    sampled(
        [((t * u > 1, t * u < 0), "t*u < 0 beside t*u > 1"), ((t > 0, t < 0, t < 5), "t < 0 beside")], 2, arguments=2
    ),
)
def test_a_condition_that_is_never_met_is_named(conditions, named):
    evidence = check(claim_of(t, "==", t, *conditions))
    assert evidence.verdict is Verdict.UNDECIDED
    assert named in evidence.why


x = sp.Symbol("x")


@pytest.mark.parametrize(
    "equation",
    [
        *(x**4 - 3, 2 * x - 7, x**2 + x + 1, sp.exp(3 * x) - 2, sp.sin(x) - sp.Rational(1, 2), sp.cos(2 * x)),
        *(sp.tan(x) - 1, sp.log(x) - 3, 1 / x - sp.pi, sp.sqrt(x) - 5, (x - 1) * (x**2 - 2), sp.cosh(x) - 3),
    ],
)
def test_a_root_solves_its_equation(equation):
    roots = roots_of(equation, x)
    assert roots
    assert all(sp.simplify(equation.subs(x, root)) == 0 for root in roots)


def test_an_equation_that_is_not_undone_has_no_roots_and_an_entire_function_no_edges():
    assert roots_of(sp.exp(x) + x, x) == ()
    assert list(edges(sp.sin(x) * x**2)) == []


def test_a_sweep_refutes_at_a_pole_that_no_random_point_hits():
    evidence = sweep(claim_of(sp.tan(t) * sp.cos(t), "==", sp.sin(t)))
    assert evidence.verdict is Verdict.REFUTED
    assert evidence.witness == {t: sp.pi / 2}


def test_a_critical_point_that_is_open_leaves_the_claim_open():
    slope = sp.Derivative(sp.Max(t, sp.sqrt(2)), t)
    claim = claim_of(slope**2, "==", slope)
    for judge in (check, sweep):
        assert judge(claim).verdict is not Verdict.HOLDS


def quotient(e):
    return sp.Mul(e, sp.Pow(e, -1, evaluate=False), evaluate=False), sp.S.One


@pytest.mark.parametrize("way", [check, sweep], ids=["check", "sweep"])
@pytest.mark.parametrize("sort", ["real", "positive", "integer", "rational", "imaginary"])
def test_a_number_that_is_not_of_the_sort_is_no_witness(sort, way):
    u = sp.Symbol("u", **{sort: True})
    sides = {
        "real": (sp.log(1 + sp.exp(u)), u + sp.log(1 + sp.exp(-u))),
        "positive": (sp.log(2 + sp.exp(u)), u + sp.log(1 + 2 * sp.exp(-u))),
        "integer": quotient(2**u - 3),
        "rational": quotient(u**5 - u - 1),
        "imaginary": quotient(sp.exp(u) + 2 + sp.I / 7),
    }
    lhs, rhs = sides[sort]
    assert way(Claim(lhs=lhs, rhs=rhs, variables=(variable_of(u),))).verdict is Verdict.HOLDS
    never = Claim(lhs=sp.exp(u), rhs=-5 + sp.I, variables=(variable_of(u),), relation=Relation.DIFFERENT)
    assert way(never).verdict is Verdict.HOLDS


def test_a_critical_value_may_be_one_in_terms_of_a_table():
    mean = sp.Sum(T[i] / n, (i, 1, n))
    quotient = sp.Mul(t - mean, 1 / (t - mean), evaluate=False)
    assert check(claim_of(quotient, "==", sp.S.One)).verdict is Verdict.REFUTED  # at t = mean
    assert check(claim_of(quotient, "==", sp.S.One, sp.Ne(t, mean))).verdict is Verdict.HOLDS


def test_the_roots_of_a_polynomial_with_sums_in_it_are_found_without_simplifying_the_sums():
    j = sp.Symbol("j", integer=True, positive=True)
    S = sp.IndexedBase("S", shape=(n,), real=True)
    centred = {X: X[i] - sp.Sum(X[j] / n, (j, 1, n)) for X in (S, T)}
    total = lambda X, Y: sp.Sum(centred[X] * centred[Y] / n, (i, 1, n))
    root = sp.sqrt(total(T, T))
    begin = time.process_time()
    assert len(roots_of((t * root - total(S, T) / root) ** 2 + (t - sp.Sum(S[j] / n, (j, 1, n))) ** 2, t)) == 2
    assert time.process_time() - begin < 10  # not for hours


def test_a_letter_that_a_condition_ties_to_a_sum_of_entries_takes_its_value():
    total = sp.Sum(T[i] ** 2, (i, 1, n))
    tied = (sp.Eq(total, u), u > 0)
    assert check(claim_of(sp.Sum(u * T[i] ** 2, (i, 1, n)), "==", u**2, *tied)).verdict is Verdict.HOLDS
    assert check(claim_of(total, "<=", u / 2, *tied)).verdict is Verdict.REFUTED
    assert check(claim_of(2 * u, "<=", u**2 + 1, *tied)).verdict is Verdict.HOLDS


def test_a_determinant_within_an_edge_is_left_as_it_is():
    D = sp.Determinant(sp.ImmutableMatrix([[sp.I, 1], [0, sp.Rational(4, 5) + sp.I * sp.Rational(3, 5)]]))
    letters = (variable_of(z),)
    assert check(Claim(lhs=sp.log(2 * D) + z, rhs=sp.log(D * 2) + z, variables=letters)).verdict is Verdict.HOLDS
    assert check(Claim(lhs=sp.Abs(z - D), rhs=z - D, variables=letters)).verdict is Verdict.REFUTED
