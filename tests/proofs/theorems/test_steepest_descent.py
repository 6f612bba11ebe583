"""Steepest descent under the spectral norm: the hypotheses hold exactly at the points, and each of them is needed."""

from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from numeric_check import Verdict as Numeric
from numeric_check import check, dimension, matrix, orthonormal, sweep
from numeric_check.drawing.floats import drawn_batch
from proofs.chapters.steepest_descent import (
    steepest_spectral_bound,
    steepest_spectral_direction,
    steepest_spectral_norm,
)
from proofs.chapters.steepest_descent._spectral import (
    DECOMPOSITION,
    DIRECTION,
    P_ORTHONORMAL,
    SCALE,
    V_BOUNDED,
    C,
    G,
    P,
    Q,
    R,
    V,
    m,
    n,
    r,
    s,
)
from symbolic import Verdict
from symbolic.procedures.matrices.equations import decide_by_equations
from symbolic.procedures.squares import decide_by_squares
from tests.drawn_points import claim_of, drawn
from tests.sampling import sampled

THEOREMS = [steepest_spectral_bound, steepest_spectral_direction, steepest_spectral_norm]
I = sp.Identity(r)


# --- the variables ---------------------------------------------------------------------------------------------------


def test_columns_are_exactly_orthonormal_and_directions_exactly_bounded_in_every_draw():
    shapes = set()
    for point in drawn((*DECOMPOSITION, *DIRECTION), 12, hypotheses=steepest_spectral_bound.derive().hypotheses):
        shapes.add((point[m] - point[r], point[n] - point[r]))
        for X in (P, Q):
            assert point[X].T * point[X] == sp.eye(point[r])
        bounded = point[V].T * point[V] + point[C].T * point[C]
        assert bounded == point[s] ** 2 * sp.eye(point[n])
        assert not point[C].is_zero_matrix or not point[V].is_zero_matrix
    assert len(shapes) > 2
    assert all(row >= 0 and column >= 0 for row, column in shapes)


def test_columns_of_a_sweep_are_orthonormal_without_rounding_and_not_the_same():
    P = orthonormal("P", 6, 3)
    values = drawn_batch(claim_of(P), np.random.default_rng(2), 0, 50).values[P.symbol]
    assert values.shape == (50, 6, 3)
    assert (np.swapaxes(values, 1, 2) @ values == np.eye(3)).all()
    assert len({value.tobytes() for value in values}) == 50


def test_there_are_not_more_orthonormal_columns_than_rows():
    assert not drawn((orthonormal("P", 2, 3),), 1)


def test_a_dimension_over_another_one_is_never_below_it():
    rank = dimension("r")
    rows = dimension("m", at_least=rank)
    sizes = [(point[rank.symbol], point[rows.symbol]) for point in drawn((rank, rows, matrix("X", rows, rank)), 12)]
    assert {0, 1, 2} <= {row - least for least, row in sizes} <= set(range(4))


# --- the statements --------------------------------------------------------------------------------------------------


def test_the_bound_is_the_nuclear_norm_and_the_direction_the_best_of_many():
    """NumPy's singular values as the oracle: tr(RRᵀ) is their sum, and no V of spectral norm s gives less."""
    rng = np.random.default_rng(5)
    for point in drawn((*DECOMPOSITION, *DIRECTION), 6, hypotheses=steepest_spectral_bound.derive().hypotheses):
        left, right, root = (np.array(point[X].tolist(), dtype=float) for X in (P, Q, R))
        gradient = left @ root @ root.T @ right.T
        nuclear = np.linalg.svd(gradient, compute_uv=False).sum()
        assert np.trace(root @ root.T) == pytest.approx(nuclear, rel=1e-12)
        assert np.sum(gradient * (-left @ right.T)) == pytest.approx(-nuclear, rel=1e-12)
        directions = rng.standard_normal((200, *gradient.shape))
        directions /= np.linalg.norm(directions, ord=2, axis=(1, 2), keepdims=True)
        assert np.sum(gradient * directions, axis=(1, 2)).min() >= -nuclear * (1 + 1e-12)


@pytest.mark.parametrize("theorem", [steepest_spectral_bound, steepest_spectral_direction])
def test_each_multiple_of_a_hypothesis_is_needed(theorem):
    derivation = theorem.derive()
    (claim,), (step,) = derivation.claims, derivation.steps
    cofactors = step.by.keywords["cofactors"]
    assert step.by(claim.lhs, claim.rhs).verdict is Verdict.PROVED
    for dropped in range(len(cofactors)):
        fewer = cofactors[:dropped] + cofactors[dropped + 1 :]
        assert step.by(claim.lhs, claim.rhs, cofactors=fewer).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("theorem", sampled(THEOREMS, 4))
def test_the_proof_says_the_hypotheses_that_it_uses(theorem):
    derivation = theorem.derive()
    (claim,), (step,) = derivation.claims, derivation.steps
    assert set(step.decide(claim.lhs, claim.rhs, claim.conditions).assumes) == set(derivation.hypotheses)
    for dropped in derivation.hypotheses:
        fewer = tuple(relation for relation in derivation.hypotheses if relation != dropped)
        decision = step.decide(claim.lhs, claim.rhs, fewer)
        assert decision.verdict is not Verdict.PROVED or dropped in decision.assumes


def test_the_statements_are_false_without_the_hypotheses_and_the_check_says_so():
    bound = steepest_spectral_bound.derive().claim
    free = replace(bound, hypotheses=(), variables=(*DECOMPOSITION, *DIRECTION[:1], matrix("V", m, n)))
    assert check(free, count=12).verdict == Numeric.REFUTED
    direction = steepest_spectral_direction.derive().claim
    loose = (*DECOMPOSITION[:3], matrix("P", m, r), *DECOMPOSITION[4:], SCALE)
    assert check(replace(direction, hypotheses=(), variables=loose), count=6).verdict == Numeric.REFUTED


def test_a_rate_beyond_the_bound_is_refuted_by_the_check_and_the_sweep():
    claim = steepest_spectral_bound.derive().claim
    wrong = replace(claim, rhs=claim.rhs * sp.Rational(1, 2))
    assert check(wrong).verdict == Numeric.REFUTED
    assert sweep(wrong, size=2_000).verdict == Numeric.REFUTED


# --- the procedures --------------------------------------------------------------------------------------------------


def test_orthonormal_columns_make_a_projection_and_no_identity():
    cofactors = ((P, P_ORTHONORMAL, P.T),)
    assert decide_by_equations(P * P.T * P * P.T, P * P.T, cofactors=cofactors).assumes == (P_ORTHONORMAL,)
    assert decide_by_equations(P * P.T * P * P.T, 2 * P * P.T, cofactors=cofactors).verdict is Verdict.UNDECIDED
    assert decide_by_equations(sp.Trace(P.T * P), r, cofactors=((I, P_ORTHONORMAL, I),)).verdict is Verdict.PROVED
    assert decide_by_equations(sp.Trace(P.T * P), m, cofactors=((I, P_ORTHONORMAL, I),)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("wrong", [sp.Ne(P.T * P, I), sp.Eq(s, 1), sp.Eq(sp.Trace(P.T * P), r)])
def test_what_is_no_equation_between_matrices_has_no_multiples(wrong):
    with pytest.raises(TypeError, match="is an equation Eq"):
        decide_by_equations(s, s, cofactors=((I, wrong, I),))


def test_a_frobenius_square_needs_a_real_matrix_and_a_nonnegative_factor():
    X, t = sp.MatrixSymbol("X", m, n), sp.Symbol("t", real=True)
    square = sp.Trace(X.T * X)
    assert decide_by_squares(sp.S.Zero, square, squares=((sp.S.One, X),), real=(X,)).verdict is Verdict.PROVED
    assert decide_by_squares(sp.S.Zero, square, squares=((sp.S.One, X),), real=()).verdict is Verdict.UNDECIDED
    assert decide_by_squares(sp.S.Zero, t * square, squares=((t, X),), real=(X,)).verdict is Verdict.UNDECIDED
    assert decide_by_squares(sp.S.Zero, sp.Trace(X * X.T * X * X.T), squares=((sp.S.One, X),), real=(X,)).why


def test_the_gradient_is_the_product_that_the_docstring_says():
    assert G.shape == (m, n)
    assert V_BOUNDED.lhs.shape == (n, n)
