"""det exp A = exp tr A and laws entry by entry, at every family: true ones hold, false ones are refuted."""

from __future__ import annotations

import flint
import mpmath
import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Verdict, check, dimension, square
from numeric_check.balls.evaluator import Balls
from numeric_check.balls.functions import determinant_of_exponential
from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.multiprecision_route import compare_by_multiprecision
from numeric_check.claims.claim import Relation
from numeric_check.claims.outcome import Outcome, Question
from numeric_check.matrix_families import FAMILIES, complex_gaussian, generator, triangular
from numeric_check.multiprecision.exponentials import confirmed
from numeric_check.rules.conversion import converted, rational_matrix
from numeric_check.rules.refusals import NotApplicable
from symbolic import MatrixExp
from tests.drawn_points import drawn
from tests.sampling import sampled, slow

OFF_BY_LITTLE = 1 + sp.Rational(1, 10**30)
TRACELESS = ("nilpotent", "skew")
BITS_OF_THE_DIRECT_ROUTE = 40_000  # the generators drawn have condition numbers of up to 2^8000
n = dimension("n")


def determinant(A):
    return sp.Determinant(MatrixExp(A))


def verdict(lhs, rhs, *variables, count=12):
    evidence = check(Claim(lhs=lhs, rhs=rhs, variables=variables), count=count, adverse=0)
    return evidence.verdict, evidence.methods


@pytest.mark.parametrize("size", slow([n, 7, 16], 7, 16), ids=["n", "7", "16"])
@pytest.mark.parametrize("family", FAMILIES)
def test_the_determinant_of_the_exponential_is_the_exponential_of_the_trace(family, size):
    variable = square("A", size, family=family)
    A, variables = variable.symbol, (n, variable) if size is n else (variable,)
    both, refuted = (Verdict.HOLDS, ("balls", "multiprecision")), (Verdict.REFUTED, ("balls",))
    trace = sp.Trace(A)
    assert verdict(determinant(A), sp.exp(trace), *variables) == both
    assert verdict(determinant(A), sp.exp(trace) * OFF_BY_LITTLE, *variables) == refuted
    assert verdict(determinant(A), -sp.exp(trace), *variables) == refuted
    wrong = verdict(determinant(A), sp.exp(2 * trace), *variables)
    assert wrong == (both if family in TRACELESS else refuted)


@pytest.mark.parametrize("family", sampled(FAMILIES, 4))
def test_a_law_holds_entry_by_entry_and_its_mutants_are_refuted(family):
    variable = square("A", n, family=family)
    A, unit = variable.symbol, sp.Identity(n.symbol)
    assert verdict(MatrixExp(A + unit), sp.E * MatrixExp(A), n, variable)[0] is Verdict.HOLDS
    assert verdict(MatrixExp(A + unit), sp.E * OFF_BY_LITTLE * MatrixExp(A), n, variable)[0] is Verdict.REFUTED
    assert verdict(MatrixExp(A + A.T), MatrixExp(A) * MatrixExp(A.T) + unit, n, variable)[0] is Verdict.REFUTED


def test_a_square_matrix_meets_every_family_and_two_of_them_meet_in_many_pairs():
    A, B = square("A", 3), square("B", 3)
    found, again = (drawn((A, B), 26) for _ in range(2))
    assert found == again
    kinds = [(_kind(point[A.symbol]), _kind(point[B.symbol])) for point in found]
    assert {"nilpotent", "skew", "stochastic", "far left"} <= {kind for kind, _ in kinds}
    assert len(set(kinds)) >= 8


def _kind(A):
    """One of four kinds that are told by their entries alone."""
    signs = {
        "nilpotent": (A**3).is_zero_matrix,
        "skew": A == -A.T,
        "stochastic": (A * sp.ones(3, 1)).is_zero_matrix,
        "far left": sp.re(A.trace()) < -(10**5),
    }
    return next((name for name, holds in signs.items() if holds), "other")


def test_an_unknown_family_is_refused_with_the_list():
    with pytest.raises(ValueError, match=r"the family must be one of gaussian, .*; got 'hilbert'"):
        square("A", n, family="hilbert")


@pytest.mark.parametrize("family", sampled(FAMILIES, 8))
def test_the_determinant_by_halving_meets_the_determinant_of_the_exponential_itself(family):
    A = rational_matrix(FAMILIES[family](np.random.default_rng(4), 4))
    with flint.ctx.workprec(BITS_OF_THE_DIRECT_ROUTE):
        balls = converted({"A": A}, Balls())["A"]
        direct = balls.exp().det()
        assert not direct.contains(0)
        assert determinant_of_exponential(balls).overlaps(direct)


@pytest.mark.parametrize(
    ("family", "size", "kept"),
    [pytest.param(complex_gaussian, 16, 30, marks=pytest.mark.slow), (triangular, 16, 10), (generator, 8, 1)],
)
def test_mpmath_loses_the_determinant_without_a_word(family, size, kept):
    A = mpmath.matrix(family(np.random.default_rng(5), size).tolist())
    with mpmath.workdps(50):
        trace = mpmath.fsum(A[i, i] for i in range(size))
        assert abs(mpmath.det(mpmath.expm(A)) / mpmath.exp(trace) - 1) > mpmath.mpf(10) ** -kept


def question(lhs, rhs, **matrices):
    point = {sp.MatrixSymbol(name, *value.shape): value for name, value in matrices.items()}
    return Question(lhs=lhs, rhs=rhs, relation=Relation.EQUAL, point=point, digits=50)


def test_a_determinant_that_mpmath_calls_zero_agrees_with_nothing():
    A, B = (16 * rational_matrix(generator(np.random.default_rng(seed), 4)) for seed in (0, 1))
    X, Y = (sp.MatrixSymbol(name, 4, 4) for name in "XY")
    one, other = (sp.Determinant(MatrixExp(P) * MatrixExp(Q)) for P, Q in ((X, Y), (Y, X)))
    false = question(one, 2 * other, X=A, Y=B)
    with mpmath.workdps(50):
        assert mpmath.det(mpmath.expm(mpmath.matrix(A.tolist()))) == 0
    for route in (compare_by_multiprecision, compare_by_balls):
        assert route(false).outcome is not Outcome.AGREES


def test_a_number_below_every_float_is_not_taken_for_zero():
    A = rational_matrix(FAMILIES["far_left"](np.random.default_rng(0), 4))
    X = sp.MatrixSymbol("X", 4, 4)
    for route in (compare_by_balls, compare_by_multiprecision):
        assert route(question(determinant(X), sp.exp(sp.Trace(X)), X=A)).outcome is Outcome.AGREES
        assert route(question(determinant(X), sp.exp(sp.Trace(X)) * 2, X=A)).outcome is Outcome.DIFFERS
        assert route(question(determinant(X), sp.S.Zero, X=A)).outcome is not Outcome.AGREES


def test_what_no_precision_decides_is_undecided_and_says_so():
    X = sp.MatrixSymbol("X", 4, 4)
    A = square("X", 4, family="generator")
    evidence = check(
        Claim(lhs=sp.Determinant(MatrixExp(999 * X) * MatrixExp(X)), rhs=sp.exp(1000 * sp.Trace(X)), variables=(A,)),
        count=1,
    )
    assert evidence.verdict is Verdict.UNDECIDED
    assert "the balls stay too wide up to 16384 bits" in evidence.why


def test_a_value_that_neither_a_bound_nor_a_precision_confirms_is_not_applicable():
    for bound in (mpmath.mpf(10) ** -15, mpmath.inf, mpmath.nan):
        with mpmath.workdps(20), pytest.raises(NotApplicable, match="mpmath confirms no 20 digits"):
            confirmed(lambda bound=bound: (1 + mpmath.cos(mpmath.mp.dps) / 10**15, bound))
    with mpmath.workdps(20):
        assert confirmed(lambda: (mpmath.exp(1), mpmath.inf)) == mpmath.exp(1)
        assert confirmed(lambda: (mpmath.exp(1), mpmath.eps)) == mpmath.exp(1)


def test_the_determinant_of_a_singular_matrix_that_is_known_exactly_is_zero():
    X = sp.MatrixSymbol("X", 3, 3)
    zero_column = sp.ImmutableDenseMatrix([[0, 1, 2], [0, 3, 4], [0, 5, 7]])
    for A in (zero_column, zero_column.T, sp.ImmutableDenseMatrix(3, 3, range(9))):
        assert compare_by_multiprecision(question(sp.Determinant(X), sp.S.Zero, X=A)).outcome is Outcome.AGREES
    nearly = sp.ImmutableDenseMatrix(sp.diag(1, 1, sp.Rational(1, 10**300)))
    found = compare_by_multiprecision(question(sp.Determinant(X), sp.Rational(1, 10**300), X=nearly))
    assert found.outcome is Outcome.AGREES
