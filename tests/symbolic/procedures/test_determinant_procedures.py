"""Initial values, triangular matrices, explicit entries, shifts, inverses: what each procedure proves and refuses."""

from functools import partial

import pytest
import sympy as sp

from proofs import Solution, Theorem
from proofs.chapters.determinants import det_exp_flow, det_exp_rank_one, det_exp_rate, rank_one_determinant
from proofs.chapters.exponential import exponential_product
from proofs.chapters.letters.matrices import TIME
from proofs.chapters.letters.matrices import A as MATRIX_A
from symbolic import (
    MatrixExp,
    Verdict,
    commutation,
    decide_different,
    decide_entries,
    decide_initial_value,
    decide_inverse,
    decide_product_of_exponentials,
    decide_shift,
    decide_triangular,
    decide_words,
)
from tests.letters import A, B, I, k

s, t = sp.symbols("s t")
i = sp.Symbol("i", integer=True, nonnegative=True)
T = sp.MatrixSymbol("T", k, k)
ROWS = (i, 0, k - 1)
N = sp.ImmutableMatrix([[0, 1], [0, 0]])


def law(*exponents):
    return sp.MatMul(*(MatrixExp(exponent) for exponent in exponents))


# --- initial values --------------------------------------------------------------------------------------------------


def test_two_solutions_of_one_initial_value_problem_are_equal():
    decision = decide_initial_value(MatrixExp((s + t) * A), law(s * A, t * A), t=t, generator=A)
    assert decision.verdict is Verdict.PROVED
    assert not decision.assumes


@pytest.mark.parametrize(
    ("rhs", "options", "why"),
    [
        (law(s * A, 2 * t * A), {"generator": A}, "derivative of the right side"),
        (law(2 * s * A, t * A), {"generator": A}, "value at t = 0"),
        (law(s * A, t * A), {"generator": 2 * A}, "derivative of the left side"),
        (law(s * A, t * A), {"generator": t * A}, "depends on t"),
        (law(s * A, t * A), {}, "derivative of the left side"),
    ],
)
def test_another_value_rate_or_generator_is_refused(rhs, options, why):
    decision = decide_initial_value(MatrixExp((s + t) * A), rhs, t=t, **options)
    assert decision.verdict is Verdict.UNDECIDED
    assert why in decision.why


def test_a_sum_needs_matrices_that_commute_and_says_so():
    sides = (MatrixExp(t * (A + B)), law(t * A, t * B))
    decision = decide_initial_value(*sides, t=t, generator=A + B, commuting=(A, B))
    assert decision.verdict is Verdict.PROVED
    assert decision.assumes == (commutation(A, B),)
    assert decide_initial_value(*sides, t=t, generator=A + B).verdict is Verdict.UNDECIDED
    third = decide_initial_value(MatrixExp(t * (A + B)), law(t * A, t * T), t=t, generator=A + B, commuting=(A, B))
    assert third.verdict is Verdict.UNDECIDED


def test_a_logarithm_has_a_cut_and_is_refused():
    decision = decide_initial_value(sp.log(sp.exp(t)), t, t=t, generator=0)
    assert decision.verdict is Verdict.UNDECIDED
    assert "cut" in decision.why


def test_an_earlier_theorem_may_give_the_equation():
    a, time = MATRIX_A, TIME.symbol
    f, by = sp.Determinant(MatrixExp(time * a)), Solution(derive=det_exp_rate.derive, t=time)
    assert by(f, sp.exp(time * sp.Trace(a))).verdict is Verdict.PROVED
    for false in (sp.exp(2 * time * sp.Trace(a)), 2 * sp.exp(time * sp.Trace(a)), sp.S.One):
        assert by(f, false).verdict is Verdict.UNDECIDED
    assert Solution(derive=det_exp_flow.derive, t=time)(f, f).verdict is Verdict.UNDECIDED


def test_both_routes_to_the_determinant_of_a_rank_one_exponential_say_the_same():
    by_trace, by_closed_form = det_exp_rank_one.derive().claim, rank_one_determinant.derive().claim
    assert (by_trace.lhs, by_trace.rhs) == (by_closed_form.lhs, by_closed_form.rhs)


# --- triangular matrices ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("matrix", "diagonal"),
    [
        (T, T[i, i]),
        (sp.MatMul(T, T), T[i, i] ** 2),
        (sp.MatAdd(I, sp.MatMul(2, T)), 1 + 2 * T[i, i]),
        (MatrixExp(T), sp.exp(T[i, i])),
        (sp.Inverse(T), 1 / T[i, i]),
        (MatrixExp(sp.MatAdd(T, sp.MatPow(T, 3))), sp.exp(T[i, i] + T[i, i] ** 3)),
    ],
)
def test_the_determinant_of_a_triangular_matrix_is_the_product_of_its_diagonal(matrix, diagonal):
    by = partial(decide_triangular, triangular=T)
    decision = by(sp.Determinant(matrix), sp.Product(diagonal, ROWS))
    assert decision.verdict is Verdict.PROVED
    assert decision.assumes[0] == sp.Q.upper_triangular(T)
    assert by(sp.Trace(matrix), sp.Sum(diagonal, ROWS)).verdict is Verdict.PROVED
    assert by(sp.Determinant(matrix), sp.Product(2 * diagonal, ROWS)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("matrix", [A, sp.MatMul(T, T.T), sp.MatAdd(T, A), MatrixExp(T.T)])
def test_what_is_not_triangular_is_outside_the_class(matrix):
    by = partial(decide_triangular, triangular=T)
    assert by(sp.Determinant(matrix), sp.Product(T[i, i], ROWS)).verdict is Verdict.UNDECIDED


def test_a_product_of_exponentials_is_the_exponential_of_the_sum():
    product = sp.Product(sp.exp(T[i, i]), ROWS)
    assert decide_product_of_exponentials(product, sp.exp(sp.Sum(T[i, i], ROWS))).verdict is Verdict.PROVED
    for false in (sp.exp(sp.Sum(2 * T[i, i], ROWS)), sp.exp(sp.Sum(T[i, i], (i, 0, k)))):
        assert decide_product_of_exponentials(product, false).verdict is Verdict.UNDECIDED
    wrong = sp.Product(1 + sp.exp(T[i, i]), ROWS)
    assert decide_product_of_exponentials(wrong, sp.exp(sp.Sum(T[i, i], ROWS))).verdict is Verdict.UNDECIDED


# --- explicit entries, shifts, inverses ------------------------------------------------------------------------------


def test_explicit_entries_are_decided_and_a_wrong_one_is_refuted():
    assert decide_entries(MatrixExp(N), sp.eye(2) + N).verdict is Verdict.PROVED
    assert decide_entries(MatrixExp(N), sp.eye(2) + 2 * N).verdict is not Verdict.PROVED
    assert decide_entries(sp.Determinant(MatrixExp(N)), sp.S.One).verdict is Verdict.PROVED


def test_different_is_proved_of_constants_that_differ_only():
    assert decide_different(sp.exp(sp.pi * sp.sqrt(163)), sp.Integer(640320) ** 3 + 744).verdict is Verdict.PROVED
    assert decide_different(MatrixExp(N), sp.eye(2) + N).verdict is Verdict.UNDECIDED
    assert "depend on" in decide_different(t, 2 * t).why


def test_a_shift_moves_the_origin_of_a_derivative():
    g = sp.exp(t**2)

    def at_zero(expr):
        return sp.Subs(sp.Derivative(expr, s), s, 0)

    assert decide_shift(sp.Derivative(g, t), at_zero(sp.exp((s + t) ** 2))).verdict is Verdict.PROVED
    assert decide_shift(sp.Derivative(g, t), at_zero(sp.exp((s - t) ** 2))).verdict is Verdict.UNDECIDED
    assert decide_shift(sp.Derivative(g, t), g).verdict is Verdict.UNDECIDED
    at_one = sp.Subs(sp.Derivative(sp.exp((s + t) ** 2), s), s, 1)
    assert decide_shift(sp.Derivative(g, t), at_one).verdict is Verdict.UNDECIDED
    assert decide_shift(sp.Derivative(g, (t, 2)), at_zero(sp.exp((s + t) ** 2))).verdict is Verdict.UNDECIDED


def test_an_inverse_is_what_multiplies_to_the_identity():
    by = Theorem(derive=exponential_product.derive, at={TIME.symbol: sp.S.One})
    E = MatrixExp(MATRIX_A)
    assert decide_inverse(sp.Inverse(E), MatrixExp(-MATRIX_A), by=by).verdict is Verdict.PROVED
    assert decide_inverse(sp.Inverse(E), E, by=by).verdict is Verdict.UNDECIDED
    assert decide_inverse(E, MatrixExp(-MATRIX_A), by=by).verdict is Verdict.UNDECIDED
    assert decide_inverse(sp.Inverse(A), B, by=decide_words).verdict is Verdict.UNDECIDED
