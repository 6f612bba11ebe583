"""The check: true laws hold, and of each a mutant is refused with its witness."""

from __future__ import annotations

import mpmath
import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Relation,
    Verdict,
    analytic,
    check,
    column,
    complex_number,
    dimension,
    matrix,
    natural,
    positive,
    real,
    square,
    sweep,
)
from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.check import _summary
from numeric_check.checks.multiprecision_route import compare_by_multiprecision, evaluate_sides
from numeric_check.checks.one_point import AtPoint
from numeric_check.claims.outcome import Finding, Outcome, Question
from numeric_check.multiprecision.evaluator import Multiprecision
from symbolic import (
    DirectionalDerivative,
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    contraction,
    phi1,
    phi_of_matrix,
)
from tests.sampling import sampled

k, r, n = dimension("k"), dimension("r"), natural("n")
x, dx, dy = column("x", k), column("dx", k), column("dy", k)
y = column("y", k, against=x)
X = matrix("X", k, r)
Y = matrix("Y", k, r, against=X)
A = square("A", k)
alpha, beta, f = complex_number("alpha"), complex_number("beta"), analytic("f")
z, t, p, q = complex_number("z"), real("t"), real("p"), positive("q")

outer = x.symbol * y.symbol.T
s = contraction(y.symbol.T, x.symbol)
unit = sp.Identity(k.symbol)
w, m = sp.Symbol("w"), sp.Symbol("m", integer=True, nonnegative=True)
OFF_BY_LITTLE = 1 + sp.Rational(1, 10**30)


def function_of_rank_one():
    f_, a, b = f.symbol, alpha.symbol, beta.symbol
    quotient = sp.Piecewise(((f_(a + b * s) - f_(a)) / s, sp.Ne(s, 0)), (b * f_(a).diff(a), True))
    return MatrixFunction(sp.Lambda(w, f_(w)), a * unit + b * outer), f_(a) * unit + quotient * outer


def derivative_of_rank_one():
    moved = (x.symbol + t.symbol * dx.symbol), (y.symbol + t.symbol * dy.symbol)
    product = moved[0] * moved[1].T
    formula = unit + phi1(contraction(moved[1].T, moved[0])) * product
    return DirectionalDerivative(MatrixExp(product), t.symbol, 0), DirectionalDerivative(formula, t.symbol, 0)


def block_determinant():
    block = sp.BlockMatrix([[unit, x.symbol], [y.symbol.T, sp.Matrix([[1]])]])
    return sp.Determinant(block), 1 - s


LAWS = {
    "exponential": (MatrixExp(outer), unit + phi1(s) * outer, (k, x, y)),
    "power": (outer**n.symbol, s ** (n.symbol - 1) * outer, (k, n, x, y)),
    "determinant": (sp.Determinant(MatrixExp(outer)), sp.exp(s), (k, x, y)),
    "block determinant": (*block_determinant(), (k, x, y)),
    "function of rank one": (*function_of_rank_one(), (k, x, y, f, alpha, beta)),
    "low rank": (
        X.symbol * phi_of_matrix(1, Y.symbol.T * X.symbol) * Y.symbol.T + unit,
        MatrixExp(X.symbol * Y.symbol.T),
        (k, r, X, Y),
    ),
    "derivative": (*derivative_of_rank_one(), (k, x, y, dx, dy)),
    "shift": (MatrixExp(A.symbol + unit), sp.E * MatrixExp(A.symbol), (k, A)),
    "trace": (sp.Determinant(MatrixExp(A.symbol)), sp.exp(sp.Trace(A.symbol)), (k, A)),
}


@pytest.mark.parametrize("name", sampled(LAWS, 4))
def test_a_law_holds_and_off_by_a_factor_it_is_refuted(name):
    lhs, rhs, variables = LAWS[name]
    evidence = check(Claim(lhs=lhs, rhs=rhs, variables=variables), count=14)
    assert (evidence.verdict, evidence.methods) == (Verdict.HOLDS, ("balls", "multiprecision"))
    assert evidence.points >= 12
    assert mpmath.mpf(evidence.worst) <= mpmath.mpf(10) ** -100
    refuted = check(Claim(lhs=lhs, rhs=rhs * OFF_BY_LITTLE, variables=variables), count=14)
    assert (refuted.verdict, refuted.methods) == (Verdict.REFUTED, ("balls",))
    assert set(refuted.witness) == {variable.symbol for variable in variables}


def test_the_exponential_series_holds_where_it_can_be_summed():
    series = MatrixSum(outer**m / sp.factorial(m), (m, 0, sp.oo))
    evidence = check(Claim(lhs=MatrixExp(outer), rhs=series, variables=(k, x, y)), count=11, adverse=0)
    assert evidence.verdict is Verdict.HOLDS
    assert (evidence.points, evidence.why[:25]) == (9, "2 of 11 points left out: ")
    fewer = check(Claim(lhs=MatrixExp(outer), rhs=series, variables=(k, x, y)), count=9, adverse=0)
    assert (fewer.verdict, fewer.why[:36]) == (Verdict.UNDECIDED, "only 7 points could be evaluated: 2 ")


MUTANTS = {
    "sign": (MatrixExp(outer), unit - phi1(s) * outer, (k, x, y)),
    "power index": (outer**n.symbol, s**n.symbol * outer, (k, n, x, y)),
    "series index": (
        MatrixExp(outer),
        MatrixSum(outer**m / sp.factorial(m), (m, 1, sp.oo)),
        (k, x, y),
    ),
    "factorial index": (MatrixExp(outer), MatrixSum(outer**m / sp.factorial(m + 1), (m, 0, sp.oo)), (k, x, y)),
    "transposed": (MatrixExp(outer), unit + phi1(s) * outer.T, (k, x, y)),
    "conjugated": (MatrixExp(outer), unit + phi1((y.symbol.adjoint() * x.symbol)[0, 0]) * outer, (k, x, y)),
    "commuting": (MatrixExp(A.symbol + outer), MatrixExp(A.symbol) * MatrixExp(outer), (k, A, x, y)),
    "root of a square": (sp.sqrt(z.symbol**2), z.symbol, (z,)),
    "logarithm of a product": (sp.log(z.symbol * alpha.symbol), sp.log(z.symbol) + sp.log(alpha.symbol), (z, alpha)),
    "Ramanujan": (sp.exp(sp.pi * sp.sqrt(163)), sp.Integer(640320**3 + 744), ()),
}


@pytest.mark.parametrize("name", sampled(MUTANTS, 2))
def test_a_mutant_is_refuted_by_balls_with_a_witness(name):
    lhs, rhs, variables = MUTANTS[name]
    evidence = check(Claim(lhs=lhs, rhs=rhs, variables=variables))
    assert (evidence.verdict, evidence.methods) == (Verdict.REFUTED, ("balls",))
    assert evidence.witness is not None


def test_a_derivative_with_a_forgotten_term_is_refuted():
    lhs, _ = derivative_of_rank_one()
    forgotten = phi1(s) * (dx.symbol * y.symbol.T + x.symbol * dy.symbol.T)
    evidence = check(Claim(lhs=lhs, rhs=forgotten, variables=(k, x, y, dx, dy)))
    assert (evidence.verdict, evidence.methods) == (Verdict.REFUTED, ("balls",))


def test_the_quotient_without_its_second_case_is_refuted_where_it_is_zero_by_zero():
    quotient = (sp.exp(s) - 1) / s
    evidence = check(Claim(lhs=quotient, rhs=phi1(s), variables=(k, x, y)))
    assert (evidence.verdict, evidence.worst) == (Verdict.REFUTED, None)
    assert contraction_at(evidence.witness) == 0
    assert evidence.why.endswith("(y.T*x)[0, 0] = 0")
    away = Claim(lhs=quotient, rhs=phi1(s), variables=(k, x, y), hypotheses=(sp.Ne(s, 0),))
    assert check(away).verdict is Verdict.HOLDS


def contraction_at(point):
    return sp.expand((point[y.symbol].T * point[x.symbol])[0, 0])


def test_zero_by_zero_alone_is_refuted_as_undefined_and_not_by_a_value():
    quotient = sp.sin(z.symbol - alpha.symbol) / (z.symbol - alpha.symbol)
    claim = Claim(lhs=quotient, rhs=sp.S.One, variables=(z, alpha), hypotheses=(sp.Eq(z.symbol, alpha.symbol),))
    evidence = check(claim)
    expected = Claim(lhs=quotient, rhs=sp.S.One, variables=(z, alpha))
    assert {evidence.verdict, check(expected).verdict} <= {Verdict.REFUTED, Verdict.UNDECIDED}
    assert evidence.worst is None


def test_hypotheses_that_hold_nowhere_leave_the_claim_undecided():
    claim = Claim(lhs=t.symbol, rhs=t.symbol, variables=(t,), hypotheses=(sp.Gt(t.symbol, 1), sp.Lt(t.symbol, -1)))
    evidence = check(claim)
    assert evidence.verdict is Verdict.UNDECIDED
    assert evidence.points == 0


def test_hypotheses_are_satisfied_by_every_point():
    claim = Claim(lhs=sp.sqrt(t.symbol**2), rhs=-t.symbol, variables=(t,), hypotheses=(sp.Lt(t.symbol, 0),))
    evidence = check(claim)
    assert evidence.verdict is Verdict.HOLDS
    assert evidence.points >= 36


def test_an_unknown_class_is_undecided_by_its_name():
    claim = Claim(lhs=sp.besselj(0, z.symbol), rhs=z.symbol, variables=(z,))
    evidence = check(claim, count=2)
    assert evidence.verdict is Verdict.UNDECIDED
    assert "no rule evaluates besselj" in evidence.why


def test_not_a_number_among_the_errors_is_undecided_wherever_it_stands():
    claim = Claim(lhs=t.symbol, rhs=t.symbol, variables=(t,))
    good = Finding(outcome=Outcome.AGREES, error=mpmath.mpf(0))
    bad = Finding(outcome=Outcome.AGREES, error=mpmath.nan)
    for findings in ([good, bad, good], [bad, good], [good, bad]):
        seen = [AtPoint(point={}, findings={"balls": finding, "multiprecision": finding}) for finding in findings]
        evidence = _summary(claim, seen, 50)
        assert (evidence.verdict, evidence.why) == (Verdict.UNDECIDED, "an error is not a number")


def jordan_question(size):
    """exp(S J S⁻¹) = e^λ Σ_{j<n} S Nʲ S⁻¹/j! for a Jordan block J = λ + N and the Hilbert matrix S."""
    S = sp.Matrix(size, size, lambda i, j: sp.Rational(1, i + j + 1))
    N = sp.Matrix(size, size, lambda i, j: int(j == i + 1))
    powers = sum((N**j / sp.factorial(j) for j in range(1, size)), sp.eye(size))
    eigenvalue = sp.Rational(1, 3)
    similar, value = (sp.ImmutableDenseMatrix(S * M * S.inv()) for M in (N + eigenvalue * sp.eye(size), powers))
    return Question(
        lhs=MatrixExp(similar),
        rhs=sp.exp(eigenvalue) * value,
        relation=Relation.EQUAL,
        point={},
        digits=50,
    )


@pytest.mark.parametrize(("size", "kept"), sampled([(8, 42), (16, 31)], 2, arguments=2))
def test_mpmath_falls_into_the_trap_and_the_evaluation_does_not(size, kept):
    question = jordan_question(size)
    with mpmath.workdps(50):
        lhs, rhs = evaluate_sides(question)
        plain = mpmath.expm(Multiprecision().matrix(question.lhs.arg.tolist()))
        errors = [mpmath.mnorm(value - rhs, "f") / mpmath.mnorm(rhs, "f") for value in (plain, lhs)]
    assert mpmath.mpf(10) ** -(kept + 1) < errors[0] < mpmath.mpf(10) ** -kept
    assert errors[1] < mpmath.mpf(10) ** -48


def test_the_route_keeps_its_digits_where_one_precision_loses_half_of_them():
    question = jordan_question(16)
    finding = compare_by_multiprecision(question)
    assert finding.outcome is Outcome.AGREES
    assert finding.error <= mpmath.mpf(10) ** -100
    assert compare_by_balls(question).outcome is Outcome.AGREES


def test_an_evaluator_that_keeps_a_fixed_number_of_digits_is_noticed():
    def short(question):
        value = mpmath.exp(1)
        return value * (1 + mpmath.cos(mpmath.mp.dps) * mpmath.mpf(10) ** -60), value

    finding = compare_by_multiprecision(jordan_question(2), short)
    assert (finding.outcome, finding.why[:26]) == (Outcome.OPEN, "no two precisions of mpmat")


def test_a_cancellation_that_leaves_an_exact_zero_does_not_pass_for_a_value():
    claim = Claim(lhs=1 + phi1(t.symbol) * t.symbol, rhs=sp.exp(t.symbol), variables=(t,))
    assert check(claim).verdict is Verdict.HOLDS


def test_an_order_holds_with_equality_at_a_point_and_its_mutant_is_refuted():
    below = 1 + t.symbol
    holding = check(Claim(lhs=below, rhs=sp.exp(t.symbol), variables=(t,), relation=Relation.AT_MOST))
    assert holding.verdict is Verdict.HOLDS
    mutant = Claim(lhs=below + t.symbol**2 / 2, rhs=sp.exp(t.symbol), variables=(t,), relation=Relation.AT_MOST)
    refuted = check(mutant)
    assert refuted.verdict is Verdict.REFUTED
    assert refuted.witness[t.symbol] < 0


def test_an_order_of_complex_numbers_is_refuted():
    claim = Claim(lhs=sp.S.Zero, rhs=z.symbol * (1 + sp.I), variables=(z,), relation=Relation.AT_MOST)
    evidence = check(claim, count=2)
    assert (evidence.verdict, evidence.why) == (Verdict.REFUTED, "a side is not real")


def test_sides_that_differ_are_shown_to_differ_and_equal_ones_are_not():
    law = (MatrixExp(A.symbol + unit), sp.E * MatrixExp(A.symbol))
    same = check(Claim(lhs=law[0], rhs=law[1], variables=(k, A), relation=Relation.DIFFERENT), count=4)
    assert same.verdict is Verdict.UNDECIDED
    assert "the two sides agree to all the digits" in same.why
    other = Claim(lhs=law[0], rhs=law[1] + unit, variables=(k, A), relation=Relation.DIFFERENT)
    assert check(other).verdict is Verdict.HOLDS


@pytest.mark.parametrize("relation", [Relation.EQUAL, Relation.AT_MOST])
def test_two_sides_that_are_zero_by_quotients_are_compared_exactly(relation):
    zero = sp.log(1 / (9 * p.symbol * q.symbol))  # 1/3 · 1/3 is no exact ball

    def outcome(lhs, rhs):
        point = dict.fromkeys((p.symbol, q.symbol), sp.Rational(1, 3))
        return compare_by_balls(Question(lhs=lhs, rhs=rhs, relation=relation, point=point, digits=50)).outcome

    assert outcome(p.symbol * zero, 3 * zero) == Outcome.AGREES
    assert outcome(p.symbol * zero + sp.Rational(1, 10**200), zero) == Outcome.DIFFERS
    assert relation == Relation.EQUAL or outcome(zero + sp.I * zero + sp.I / 10**400, zero) == Outcome.DIFFERS


def test_matrices_that_are_equal_exactly_agree_however_they_are_kept():
    large = sp.Integer(10) ** 60
    point = {k.symbol: sp.Integer(2), n.symbol: sp.Integer(2)}
    point |= {
        x.symbol: sp.ImmutableMatrix([large, -large / 3]),
        y.symbol: sp.ImmutableMatrix([large / 7, 3 * large / 7]),
    }
    power, law = outer**n.symbol, s ** (n.symbol - 1) * outer
    for relation, expected in ((Relation.EQUAL, Outcome.AGREES), (Relation.DIFFERENT, Outcome.AGREES)):
        question = Question(lhs=power, rhs=law, relation=relation, point=point, digits=50)
        assert compare_by_balls(question).outcome == expected


def test_a_sum_that_is_zero_is_compared_term_against_the_rest():
    zero = sp.sin(z.symbol) ** 2 + sp.cos(z.symbol) ** 2 - 1
    assert check(Claim(lhs=zero, rhs=sp.S.Zero, variables=(z,))).verdict is Verdict.HOLDS
    tiny = zero + z.symbol / 10**80
    assert check(Claim(lhs=tiny, rhs=sp.S.Zero, variables=(z,))).verdict is Verdict.REFUTED


def test_a_difference_below_the_digits_is_seen_at_twice_the_digits():
    claim = Claim(lhs=sp.exp(t.symbol), rhs=sp.exp(t.symbol) * (1 + sp.Rational(1, 10**80)), variables=(t,))
    assert check(claim, digits=50).verdict is Verdict.REFUTED


def test_where_only_mpmath_applies_a_stable_disagreement_refutes_and_says_that_it_is_no_proof():
    slope, value = sp.Limit((sp.sin(t.symbol + w) - sp.sin(t.symbol)) / w, w, 0, "+-"), sp.cos(t.symbol)
    evidence = check(Claim(lhs=slope, rhs=value, variables=(t,)), digits=20)
    assert (evidence.verdict, evidence.methods) == (Verdict.HOLDS, ("multiprecision",))
    refuted = check(Claim(lhs=slope, rhs=value * OFF_BY_LITTLE, variables=(t,)), digits=20)
    assert (refuted.verdict, refuted.methods) == (Verdict.REFUTED, ("multiprecision",))
    assert "not proved" in refuted.why


def test_an_infinite_side_refutes_with_the_part_that_has_no_value():
    sides = sp.log(sp.Abs(t.symbol)), sp.log(t.symbol**2) / 2
    evidence = check(Claim(lhs=sides[0], rhs=sides[1], variables=(t,)))
    assert (evidence.verdict, evidence.witness) == (Verdict.REFUTED, {t.symbol: 0})
    assert evidence.why == "log(Abs(t)) has no value at t = 0: Abs(t) = 0"
    away = Claim(lhs=sides[0], rhs=sides[1], variables=(t,), hypotheses=(sp.Ne(t.symbol, 0),))
    assert check(away).verdict is Verdict.HOLDS
    pole = Claim(lhs=sp.gamma(t.symbol - t.symbol**2), rhs=t.symbol, variables=(t,), hypotheses=(sp.Eq(t.symbol, 0),))
    assert check(pole).verdict is Verdict.REFUTED


def test_the_sides_of_a_claim_may_be_mutable_matrices():
    rotation = sp.Matrix([[sp.cos(t.symbol), -sp.sin(t.symbol)], [sp.sin(t.symbol), sp.cos(t.symbol)]])
    generator = sp.Matrix([[0, -t.symbol], [t.symbol, 0]])
    assert check(Claim(lhs=MatrixExp(generator), rhs=rotation, variables=(t,))).verdict is Verdict.HOLDS
    assert check(Claim(lhs=MatrixExp(generator), rhs=rotation.T, variables=(t,))).verdict is Verdict.REFUTED


def test_too_few_digits_are_refused():
    with pytest.raises(ValueError, match="digits ≥ 10; got 3"):
        check(Claim(lhs=t.symbol, rhs=t.symbol, variables=(t,)), digits=3)


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize(("factor", "verdict"), [(1, Verdict.HOLDS), (2, Verdict.REFUTED)])
def test_a_determinant_of_a_constant_matrix_of_any_size_is_soon_computed(judge, factor, verdict):
    size = natural("m")
    ones = sp.OneMatrix(size.symbol, size.symbol)
    law = Claim(lhs=sp.Determinant(ones + sp.Identity(size.symbol)), rhs=1 + factor * size.symbol, variables=(size,))
    assert judge(law).verdict is verdict
