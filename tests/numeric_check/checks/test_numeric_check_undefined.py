"""A side that is undefined at a point of the claim refutes it; what is only unknown leaves the point out."""

from __future__ import annotations

import mpmath
import numpy as np
import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Evidence,
    Relation,
    Verdict,
    analytic,
    check,
    column,
    complex_number,
    dimension,
    natural,
    real,
    square,
    sweep,
    variable_of,
)
from numeric_check.balls.evaluator import Balls
from numeric_check.checks.check import _summary
from numeric_check.checks.one_point import AtPoint, at_point
from numeric_check.claims.outcome import Finding, Outcome
from numeric_check.evaluation.conditions import holds
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.rules.refusals import NotApplicable, Undefined, UnknownExpression
from symbolic import ForAll, Largest, MatrixFunction, MatrixSum, SpectralRadius, UnitColumn
from tests.sampling import sampled

T, Z, N, K = real("t"), complex_number("z"), natural("n", start=0), dimension("k")
t, z, n, k = T.symbol, Z.symbol, N.symbol, K.symbol
A, X = square("A", K), column("x", K)
w, i = sp.Symbol("w"), sp.Symbol("i", integer=True)
f = sp.Function("f")
ANALYTIC = sp.Predicate("analytic")
TWO = {k: sp.Integer(2)}


def claim(lhs, rhs, *variables, **more):
    return Claim(lhs=sp.sympify(lhs), rhs=sp.sympify(rhs), variables=variables, **more)


def at(expr, point):
    return scope_at(Balls(), point, exact_scope(point)).value(expr)


def slope(expr, place):
    return sp.Subs(sp.Derivative(expr, t, evaluate=False), t, place)


UNDEFINED = {
    "quotient": ((t**2 - 1) / (t - 1), {t: 1}, r"1/\(t - 1\) has no value: t - 1 = 0"),
    "logarithm": (sp.log(t), {t: 0}, "log"),
    "argument": (sp.arg(t), {t: 0}, "arg"),
    "power of zero": (t ** sp.Rational(-1, 2), {t: 0}, "t = 0"),
    "zero to a negative power": (sp.Pow(t, z), {t: 0, z: sp.Rational(-1, 2)}, "t = 0"),
    "gamma": (sp.gamma(t), {t: -2}, "gamma"),
    "factorial": (sp.factorial(t), {t: -1}, "factorial"),
    "area": (sp.atanh(t), {t: 1}, "atanh"),
    "cotangent": (sp.cot(t), {t: 0}, "sin"),
    "tangent": (sp.tan(t), {t: sp.pi / 2}, "cos"),
    "a zero of the cosine": (1 / sp.cos(t), {t: 3 * sp.pi / 2}, "cos"),
    "sine in a divisor": (1 / sp.sin(t), {t: 0}, "sin"),
    "inverse": (sp.Inverse(A.symbol), {**TWO, A.symbol: sp.ImmutableDenseMatrix([[1, 2], [2, 4]])}, "singular"),
    "power of a matrix": (A.symbol**-2, {**TWO, A.symbol: sp.ImmutableDenseMatrix([[0, 1], [0, 0]])}, "singular"),
    "entry": (sp.MatrixSymbol("x", 3, 1)[n, 0], {sp.MatrixSymbol("x", 3, 1): sp.zeros(3, 1), n: 3}, "outside"),
    "unit column": (UnitColumn(k, n), {**TWO, n: 2}, "outside"),
    "maximum of nothing": (Largest(i, (i, 1, n)), {n: 0}, "empty"),
    "no case": (sp.Piecewise((t, t > 0)), {t: -1}, "none of its conditions"),
    "a kink": (slope(sp.Abs(t), 0), {}, "from different sides"),
    "a jump": (slope(sp.sign(t), 0), {}, "from different sides"),
    "across a cut": (slope(sp.log(-1 + sp.I * t), 0), {}, "from different sides"),
    "a modulus by a complex variable": (sp.Subs(sp.Derivative(sp.Abs(z), z), z, 1), {}, "from different sides"),
    "a logarithm on its cut": (sp.Subs(sp.Derivative(sp.log(z), z), z, -1), {}, "from different sides"),
    "beside what is open": (sp.besselj(0, t) + 1 / t, {t: 0}, "t = 0"),
}


@pytest.mark.parametrize("name", sampled(UNDEFINED, 3))
def test_what_certainly_has_no_value_is_told(name):
    expr, point, why = UNDEFINED[name]
    with pytest.raises(Undefined, match=why):
        at(expr, {symbol: sp.sympify(value) for symbol, value in point.items()})


DEFINED = {
    "sign": (sp.sign(t), {t: 0}, 0),
    "an irrational point": (sp.cos(t) ** 2 + t**2 / sp.pi**2, {t: sp.pi / 2}, sp.Rational(1, 4)),
    "zero to the zero": (t**n, {t: 0, n: 0}, 1),
    "smooth modulus": (slope(sp.Abs(t), -2), {}, -1),
    "modulus of a cube": (slope(sp.Abs(t**3), 0), {}, 0),
    "a kink smoothed by a factor": (slope(t * sp.Abs(t), 0), {}, 0),
    "modulus of a square": (slope(sp.Abs(t**2), 0), {}, 0),
    "from above the cut": (slope(sp.log(-1 + sp.I * t**2), 0), {}, 0),
    "backward sum": (sp.Sum(i, (i, 1, n)), {n: -3}, 3),
    "empty sum": (sp.Sum(i, (i, 1, n)), {n: 0}, 0),
    "backward product": (sp.Product(i + 5, (i, 1, n)), {n: -3}, sp.Rational(1, 60)),
    "a case not taken": (sp.Piecewise((t, t > 0), (1 / t, True)), {t: 2}, 2),
    "defined on the spectrum": (
        sp.Trace(MatrixFunction(sp.Lambda(w, sp.sqrt(w)), A.symbol)),
        {**TWO, A.symbol: sp.ImmutableDenseMatrix([[4, 0], [0, 0]])},
        2,
    ),
}


@pytest.mark.parametrize("name", sampled(DEFINED, 2))
def test_what_has_a_value_at_a_hard_point_takes_it(name):
    expr, point, value = DEFINED[name]
    found = at(expr, {symbol: sp.sympify(number) for symbol, number in point.items()})
    assert abs(found - int(sp.numer(value)) / int(sp.denom(value))).abs_upper() < 1e-10


def test_a_backward_sum_of_matrices_is_minus_the_forward_one():
    point = {**TWO, A.symbol: sp.ImmutableDenseMatrix([[1, 2], [3, 4]]), n: sp.Integer(-3)}
    series = MatrixSum(i * A.symbol, (i, 1, n))
    assert at(sp.Trace(series), point) == 15


def test_an_undefined_side_refutes_whatever_the_relation_and_the_order_of_the_sides():
    for relation in Relation:
        for sides in ((1 / (t - 1), 2 + t), (2 + t, 1 / (t - 1))):
            found = at_point(claim(*sides, T, relation=relation), {t: sp.Integer(1)}, 30).findings["balls"]
            assert (found.outcome, found.why) == (Outcome.UNDEFINED, "1/(t - 1) has no value at t = 1: t - 1 = 0")


def test_a_condition_that_excludes_the_pole_saves_the_claim_and_another_does_not():
    sides = (t**2 - t) / t, t - 1
    assert check(claim(*sides, T)).verdict is Verdict.REFUTED
    assert check(claim(*sides, T, hypotheses=(sp.Ne(t, 0),))).verdict is Verdict.HOLDS
    assert check(claim(*sides, T, hypotheses=(sp.Ne(t, 1),))).witness == {t: 0}


def test_zero_that_no_arithmetic_tells_from_a_number_decides_nothing():
    u = sp.sin(z) ** 2 + sp.cos(z) ** 2 - 1
    point = {z: sp.Rational(1, 3)}
    logarithm = sp.log(-1 + sp.I * u), -sp.pi * sp.I
    for lhs, rhs in ((u / sp.Abs(u), -u / sp.Abs(u)), (sp.sign(u), -sp.sign(u)), logarithm):
        seen = at_point(claim(lhs, rhs, Z), point, 20)
        assert {finding.outcome for finding in seen.findings.values()} == {Outcome.OPEN}
    cases = sp.Piecewise((1, sp.Ne(u, 0)), (2, True))
    assert {f.outcome for f in at_point(claim(cases, 1, Z), point, 20).findings.values()} == {Outcome.OPEN}


def test_fewer_than_eight_points_or_less_than_half_are_undecided():
    few = check(claim(t, t, T), count=7, adverse=0)
    assert (few.verdict, few.points) == (Verdict.UNDECIDED, 7)
    assert check(claim(t, t, T), count=8, adverse=0).verdict is Verdict.HOLDS
    open_beyond = claim(sp.Piecewise((t, t < 20), (sp.besselj(0, t), True)), t, T)
    assert check(open_beyond).verdict is Verdict.UNDECIDED  # t = 20 is a point where the side changes its form
    mostly_open = claim(sp.Piecewise((t, t < -1), (sp.besselj(0, t), True)), t, T, hypotheses=(t > -20,))
    assert check(mostly_open, count=60).verdict is Verdict.UNDECIDED
    assert check(claim(sp.Integer(1), 1)).verdict is Verdict.HOLDS


def test_a_single_matrix_drawn_again_and_again_is_one_point():
    skew = sp.Eq(sp.Transpose(A.symbol), sp.MatMul(-1, A.symbol), evaluate=False)
    wrong = claim(sp.Determinant(A.symbol), -((-1) ** k) * sp.Determinant(A.symbol), K, A, hypotheses=(skew,))
    assert check(wrong).verdict in (Verdict.UNDECIDED, Verdict.REFUTED)


def test_different_means_different_at_every_point():
    assert check(claim(t, t + 1, T, relation=Relation.DIFFERENT)).verdict is Verdict.HOLDS
    somewhere = check(claim(t, t**2, T, relation=Relation.DIFFERENT))
    assert (somewhere.verdict, somewhere.witness[t] in (0, 1)) == (Verdict.REFUTED, True)
    matrices = claim(A.symbol, A.symbol + sp.OneMatrix(k, k), K, A, relation=Relation.DIFFERENT)
    assert check(matrices).verdict is Verdict.HOLDS
    near = claim(t, t + sp.Rational(1, 10**300), T, relation=Relation.DIFFERENT)
    assert check(near).verdict is not Verdict.REFUTED


def test_routes_that_contradict_each_other_leave_a_claim_contradicted():
    agrees = Finding(outcome=Outcome.AGREES, error=mpmath.mpf(0))
    differs = Finding(outcome=Outcome.DIFFERS, error=mpmath.mpf(1))
    seen = [AtPoint(point={t: sp.Integer(j)}, findings={"balls": agrees, "multiprecision": agrees}) for j in range(9)]
    assert not _summary(claim(t, t, T), seen, 50).contradicted
    seen.append(AtPoint(point={t: sp.Integer(9)}, findings={"balls": agrees, "multiprecision": differs}))
    evidence = _summary(claim(t, t, T), seen, 50)
    assert (evidence.verdict, evidence.contradicted) == (Verdict.UNDECIDED, True)
    assert "contradict each other" in evidence.why
    with pytest.raises(ValueError, match="leave a claim undecided"):
        Evidence(verdict=Verdict.HOLDS, methods=(), points=9, contradicted=True)


LIMITS = {
    "from the left": (sp.Limit(sp.Abs(t) / t, t, 0, "-"), -1, 1),
    "from the right": (sp.Limit(sp.Abs(t) / t, t, 0, "+"), 1, -1),
    "from both sides": (sp.Limit(sp.sin(t) / t, t, 0, "+-"), 1, 2),
    "at infinity": (sp.Limit(t * sp.sin(1 / t), t, sp.oo), 1, 2),
}


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_is_taken_from_its_side(name):
    limit, value, wrong = LIMITS[name]
    assert check(claim(limit, value)).verdict is Verdict.HOLDS
    assert check(claim(limit, wrong)).verdict is Verdict.REFUTED


@pytest.mark.parametrize("expr", [sp.Abs(t) / t, sp.sin(sp.pi / t), sp.sin(1 / t)], ids=str)
def test_what_has_no_limit_from_both_sides_gets_none(expr):
    for value in (-1, 0, 1):
        assert check(claim(sp.Limit(expr, t, 0, "+-"), value)).verdict is Verdict.UNDECIDED


def test_no_route_differentiates_across_a_kink():
    """A symmetric difference at the kink is 0."""
    kink = slope(sp.Max(t, -t), 0)
    assert check(claim(kink, 0)).verdict is Verdict.REFUTED
    assert sweep(claim(kink, 0), size=80).verdict is Verdict.REFUTED
    assert sweep(claim(slope(sp.Max(t, -t), 3), 1), size=80).verdict is Verdict.HOLDS


def test_the_sweep_refutes_by_an_undefined_side_and_by_numbers_that_are_not_real():
    shared = claim(1 / n, 1 / n, N)
    assert sweep(shared, size=80).verdict in (Verdict.REFUTED, Verdict.UNDECIDED)
    complex_ = claim(sp.S.Zero, z, Z, relation=Relation.AT_MOST)
    assert sweep(complex_, size=80).verdict is Verdict.REFUTED


@pytest.mark.parametrize("error", [RecursionError, IndexError, TypeError, OverflowError])
def test_what_sympy_raises_is_a_reason_and_no_traceback(error):
    class Strange(sp.Function):
        pass

    def rule(expr, scope):
        raise error("from within")

    from numeric_check.evaluation.evaluate import RULES

    RULES["Strange"] = rule
    try:
        evidence = check(claim(Strange(t), t, T))
    finally:
        del RULES["Strange"]
    assert (evidence.verdict, "from within" in evidence.why) == (Verdict.UNDECIDED, True)


SYMMETRIC, JORDAN = sp.ImmutableDenseMatrix([[1, 2], [2, 1]]), sp.ImmutableDenseMatrix([[-1, 1], [0, -1]])
B = A.symbol
ROOT, INVERSE = sp.Lambda(w, sp.sqrt(w)), sp.Lambda(w, 1 / w)
CONDITIONS = [
    (sp.Not(sp.Eq(t, 1)), {t: 2}, True),
    (sp.Not(sp.And(t > 0, z > 0)), {t: 2, z: -1}, True),
    (sp.Implies(t > 0, z > 0), {t: -1, z: -1}, True),
    (sp.Implies(t > 0, z > 0), {t: 1, z: -1}, False),
    (sp.Contains(t, sp.Interval.open(0, 1)), {t: 0}, False),
    (sp.Contains(t, sp.Interval.open(0, n)), {t: 1, n: 2}, True),
    (sp.Contains(t, sp.FiniteSet(1, 2)), {t: 2}, True),
    (sp.Contains(z, sp.S.Integers), {z: sp.Rational(1, 2)}, False),
    (sp.Contains(z, sp.S.Reals), {z: sp.I}, False),
    (sp.Contains(z, sp.Union(sp.Interval(0, 1), sp.Interval(2, 3))), {z: sp.Rational(3, 2)}, False),
    (sp.Ne(sp.Determinant(B), 0), {**TWO, B: SYMMETRIC}, True),
    (sp.Ne(sp.Determinant(B), 0), {**TWO, B: sp.ImmutableDenseMatrix([[1, 1], [1, 1]])}, False),
    (sp.Ne(B, sp.Identity(k), evaluate=False), {**TWO, B: SYMMETRIC}, True),
    (sp.Ne(B, sp.Identity(k), evaluate=False), {**TWO, B: sp.ImmutableDenseMatrix([[1, 0], [0, 1]])}, False),
    (sp.Eq(B.T, B, evaluate=False), {**TWO, B: SYMMETRIC}, True),
    (sp.Eq(sp.Adjoint(B), B.T, evaluate=False), {**TWO, B: sp.I * SYMMETRIC}, False),
    (sp.Q.symmetric(B), {**TWO, B: JORDAN}, False),
    (sp.Q.upper_triangular(B), {**TWO, B: JORDAN}, True),
    (sp.Q.lower_triangular(B), {**TWO, B: JORDAN}, False),
    (sp.Q.diagonal(B), {**TWO, B: JORDAN}, False),
    (sp.Q.positive_definite(B), {**TWO, B: SYMMETRIC}, False),
    (sp.Q.positive_definite(B), {**TWO, B: sp.ImmutableDenseMatrix([[2, 1], [1, 2]])}, True),
    (sp.Q.positive(z), {z: -1}, False),
    (sp.Q.even(n), {n: 3}, False),
    (sp.Lt(SpectralRadius(B), 1), {**TWO, B: JORDAN}, False),
    (sp.Lt(SpectralRadius(B), 1), {**TWO, B: JORDAN / 2}, True),
    (ForAll(i > n, (i, 1, n)), {n: 0}, True),
    (ForAll(i < n, (i, 1, n)), {n: 2}, False),
    (ANALYTIC(f(z)), {f: sp.Lambda(w, sp.log(w)), z: -1}, False),
    (ANALYTIC(f(z)), {f: sp.Lambda(w, sp.log(w)), z: -1 + sp.I}, True),
    (ANALYTIC(f(z)), {f: sp.Lambda(w, sp.exp(1 / (w - 2))), z: 2}, False),
    (ANALYTIC(f(z)), {f: sp.Lambda(w, sp.exp(w) * w**3), z: 2}, True),
    (ANALYTIC(f(z)), {f: sp.Lambda(w, sp.Abs(w)), z: 2}, False),
    (ANALYTIC(f(t)), {f: sp.Lambda(w, sp.Abs(w)), t: 2}, True),
    (ANALYTIC(f(t)), {f: sp.Lambda(w, sp.Abs(w)), t: 0}, False),
    (ANALYTIC(f(t)), {f: sp.Lambda(w, sp.Piecewise((sp.exp(-1 / w**2), sp.Ne(w, 0)), (0, True))), t: 0}, True),
    (ANALYTIC(MatrixFunction(ROOT, B)), {**TWO, B: JORDAN}, False),
    (ANALYTIC(MatrixFunction(ROOT, B)), {**TWO, B: -JORDAN}, True),
    (ANALYTIC(MatrixFunction(INVERSE, B)), {**TWO, B: JORDAN}, True),
    (ANALYTIC(MatrixFunction(sp.Lambda(w, f(w)), B)), {**TWO, B: JORDAN, f: ROOT}, False),
]


@pytest.mark.parametrize("case", CONDITIONS, ids=lambda case: f"{case[0]} {len(case[1])} {case[2]}")
def test_a_condition_of_the_vocabulary_is_decided(case):
    condition, point, answer = case
    known = {symbol: sp.sympify(value) for symbol, value in point.items()}
    scope = scope_at(Balls(), known, exact_scope(known))
    assert holds(condition, scope) is answer
    assert holds(sp.Not(condition), scope) is (not answer)


def test_an_open_part_of_a_condition_does_not_hide_that_another_settles_it():
    known = {t: sp.Integer(-1)}
    scope = scope_at(Balls(), known, exact_scope(known))
    open_ = sp.Gt(sp.besselj(0, t), 0)
    assert holds(sp.And(open_, t > 0, evaluate=False), scope) is False
    assert holds(sp.Or(open_, t < 0, evaluate=False), scope) is True
    with pytest.raises(UnknownExpression, match="besselj"):
        holds(sp.And(open_, t < 0, evaluate=False), scope)


@pytest.mark.slow
def test_a_point_at_which_a_condition_is_open_is_left_out():
    open_ = sp.Gt(sp.besselj(0, t), -2, evaluate=False)
    evidence = check(claim(t, t + 1, T, hypotheses=(open_,)))
    assert (evidence.verdict, evidence.points) == (Verdict.UNDECIDED, 0)
    assert "no point was found within the tries that is known to satisfy besselj(0, t) > -2" in evidence.why


def test_a_condition_with_an_undefined_side_is_not_satisfied():
    assert at_point(claim(t, t + 1, T, hypotheses=(1 / t < 5,)), {t: sp.Integer(0)}, 30).findings == {}


def test_conditions_on_functions_keep_the_points_that_satisfy_them():
    F = analytic("f")
    law = claim(sp.exp(f(z)) * sp.exp(-f(z)), 1, F, Z, hypotheses=(ANALYTIC(f(z)),))
    assert check(law).verdict is Verdict.HOLDS
    assert check(claim(f(z), f(z), F, Z)).verdict is not Verdict.UNDECIDED


def test_mpmath_refuses_to_choose_the_side_of_a_cut():
    from numeric_check.multiprecision.evaluator import Multiprecision

    point = {**TWO, B: sp.ImmutableDenseMatrix([[-1, 0], [3, 2]])}
    with mpmath.workdps(30), pytest.raises(NotApplicable, match="cut at an eigenvalue"):
        scope_at(Multiprecision(), point, exact_scope(point)).value(MatrixFunction(ROOT, B))


def test_a_range_that_ends_between_integers_has_no_value():
    n, i = sp.symbols("n i", integer=True, positive=True)
    evidence = check(Claim(lhs=sp.Sum(1, (i, 1, n / 2)), rhs=n / 2, variables=(variable_of(n),)))
    assert evidence.verdict is Verdict.REFUTED
    assert "no integer" in evidence.why


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(
    ("lhs", "rhs", "poles"),
    [
        (2 * sp.atan(z), sp.I * sp.log((1 - sp.I * z) / (1 + sp.I * z)), (sp.I, -sp.I)),
        (sp.log((z + 1) / (z - 2 * sp.I)), -sp.log((z - 2 * sp.I) / (z + 1)), (-1, 2 * sp.I)),
        (sp.conjugate(sp.asinh(z)), sp.asinh(sp.conjugate(z)), (sp.I, -sp.I)),
    ],
    ids=["atan", "log", "asinh"],
)
def test_an_identity_that_fails_on_a_cut_alone_is_refuted(judge, lhs, rhs, poles):
    law = Claim(lhs=lhs, rhs=rhs, variables=(Z,), hypotheses=tuple(sp.Ne(z, pole) for pole in poles))
    for seed in range(2):
        assert judge(law, rng=np.random.default_rng(seed)).verdict is Verdict.REFUTED


def test_the_end_of_a_sum_may_be_what_stands_for_a_letter_at_a_value():
    j, m = sp.symbols("j m", integer=True)
    triangle = sp.Subs(sp.Sum(j * t, (j, 1, m)), m, 3)
    assert check(Claim(lhs=triangle, rhs=6 * t, variables=(T,))).verdict is Verdict.HOLDS
