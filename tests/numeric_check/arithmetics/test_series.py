"""Terms by recurrence are the terms, in all arithmetics; blocks of sixteen give the balls of the sum term by term."""

from __future__ import annotations

from itertools import islice

import flint
import mpmath
import numpy as np
import pytest
import sympy as sp

from numeric_check.arrays.evaluator import Arrays
from numeric_check.balls.evaluator import Balls, tails
from numeric_check.balls.functions import determinant_of_exponential
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.multiprecision.evaluator import Multiprecision
from numeric_check.rules.binder_rules import term_at
from numeric_check.rules.refusals import NotApplicable
from numeric_check.rules.series import series_of, terms

k = sp.Symbol("k", integer=True, positive=True)
n = sp.Symbol("n", integer=True, nonnegative=True)
z = sp.Symbol("z")
x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
A, B = sp.MatrixSymbol("A", k, k), sp.MatrixSymbol("B", k, k)
POINT = {
    k: sp.Integer(2),
    z: sp.Rational(2, 3) + sp.I / 4,
    x: sp.ImmutableDenseMatrix([[sp.Rational(1, 2)], [sp.I / 3 - 1]]),
    y: sp.ImmutableDenseMatrix([[2], [sp.Rational(3, 5)]]),
    A: sp.ImmutableDenseMatrix([[2, sp.Rational(1, 3)], [sp.I / 2, 3]]) / 5,
    B: sp.ImmutableDenseMatrix([[1, sp.Rational(-1, 3)], [4, sp.Rational(1, 7)]]) / 7,
}
RECURRENT = [
    (z**n / sp.factorial(n), 0),
    ((-1) ** (n + 1) * z ** (2 * n + 1) / sp.factorial(2 * n + 1), 0),
    (sp.exp(-n * z) * n**2 / (2 * n + 1) ** 3, 0),
    ((n - 3) * z**n / (n - 1), 2),
    (z ** (3 - n) * 3**-n, 0),
    (sp.MatMul(z**n / sp.factorial(n + 2), x, y.T), 0),
    (sp.MatMul(x, y.T, B**n / sp.factorial(n), A), 0),
    (sp.MatPow(x * y.T, n + 1) * z**n / 9**n, 1),
    (sp.Trace(A ** (2 * n)) * (-1) ** n / n, 1),
    (sp.Trace(A * B**n * A) * z, 0),
    (sp.Abs(sp.Trace(A**n)) * (-1) ** n / n, 1),
    (sp.Abs(sp.Trace(y * x.T * B ** (2 * n))) * z, 0),
    (x.T * A**n * y / sp.factorial(n), 0),
]
OTHERS = [
    (z**n + 1, 0),
    (A**n * B**n, 0),
    (sp.Trace(A**n) ** 2 / sp.factorial(n), 0),
    (sp.Abs(z**n / sp.factorial(n)), 0),
    (sp.Abs(sp.Trace(A**n)) * sp.Trace(B**n), 0),
    (sp.Abs(sp.Trace(A**n) + 1) / sp.factorial(n), 0),
    (z**n / (n - 1), 1),
    (z ** (n**2), 0),
    (z**n * n**9 / sp.factorial(n), 0),
    (A**n + B**n, 0),
]


def scope_of(arithmetic):
    return scope_at(arithmetic, POINT, exact_scope(POINT))


def numbers(value):
    if isinstance(value, flint.acb_mat):
        value = value.entries()
    return np.array([complex(entry) for entry in (value if isinstance(value, list | mpmath.matrix) else [value])])


@pytest.mark.parametrize(("term", "start"), RECURRENT, ids=str)
@pytest.mark.parametrize("arithmetic", [Balls(), Multiprecision(), Arrays()], ids=lambda a: type(a).__name__)
def test_terms_by_recurrence_are_the_terms(term, start, arithmetic):
    scope = scope_of(arithmetic)
    assert series_of(scope, term, n, start) is not None
    for place, value in enumerate(islice(terms(scope, term, n, start), 20)):
        expected = term_at(scope, term, n, start + place)
        if isinstance(arithmetic, Arrays):
            np.testing.assert_allclose(value, expected, rtol=1e-12, atol=1e-300)
            continue
        np.testing.assert_allclose(numbers(value), numbers(expected), rtol=1e-12, atol=1e-300)
        if isinstance(arithmetic, Balls):
            assert all(d.contains(0) for d in _entries(value - expected))


def _entries(value):
    return value.entries() if isinstance(value, flint.acb_mat) else [value]


@pytest.mark.parametrize(("term", "start"), OTHERS, ids=str)
def test_a_term_of_another_form_is_evaluated_as_it_stands(term, start):
    scope = scope_of(Multiprecision())
    assert series_of(scope, term, n, start) is None
    if start == 0:
        first = list(islice(terms(scope, term, n, start), 4))
        assert [numbers(value).tolist() for value in first] == [
            numbers(term_at(scope, term, n, j)).tolist() for j in range(4)
        ]


@pytest.mark.parametrize(("term", "start"), RECURRENT, ids=str)
@pytest.mark.parametrize("bits", [60, 400])
def test_blocks_give_a_ball_of_the_sum_as_narrow_as_that_of_term_by_term(term, start, bits, monkeypatch):
    with flint.ctx.workprec(bits):
        blocks = tails.sum_with_tail(scope_of(Balls()), term, n, start)
        monkeypatch.setattr(tails, "series_of", lambda *_: None)
        plain = tails.sum_with_tail(scope_of(Balls()), term, n, start)
        monkeypatch.undo()
        for ours, theirs in zip(_entries(blocks), _entries(plain), strict=True):
            assert ours.overlaps(theirs)
            assert _radius(ours) <= 16 * _radius(theirs)
    with flint.ctx.workprec(2 * bits):
        sharp = tails.sum_with_tail(scope_of(Balls()), term, n, start)
        assert all(ours.overlaps(more) for ours, more in zip(_entries(blocks), _entries(sharp), strict=True))


SIMILARITY = sp.Matrix(4, 4, lambda i, j: sp.Rational(1, i + j + 1))
NILPOTENT = sp.ImmutableDenseMatrix(SIMILARITY * sp.Matrix(4, 4, lambda i, j: int(j == i + 1)) * SIMILARITY.inv())
CONTRACTIVE = sp.ImmutableDenseMatrix(NILPOTENT / 50 + sp.eye(4) / 4)


@pytest.mark.parametrize("matrix", [NILPOTENT, CONTRACTIVE], ids=["nilpotent", "contractive"])
@pytest.mark.parametrize("term", [sp.Trace(A**n) / n, sp.MatPow(A, n)], ids=["trace", "power"])
def test_far_from_normal_the_balls_of_blocks_do_not_grow(matrix, term, monkeypatch):
    point = {**POINT, k: sp.Integer(4), A: matrix}
    with flint.ctx.workprec(400):
        blocks = tails.sum_with_tail(scope_at(Balls(), point, exact_scope(point)), term, n, 1)
        monkeypatch.setattr(tails, "series_of", lambda *_: None)
        plain = tails.sum_with_tail(scope_at(Balls(), point, exact_scope(point)), term, n, 1)
    for ours, theirs in zip(_entries(blocks), _entries(plain), strict=True):
        assert ours.overlaps(theirs)
        assert _radius(ours) <= 16 * _radius(theirs)


def test_traces_that_vanish_exactly_give_the_sum_zero_exactly():
    pascal = sp.Matrix(4, 4, lambda i, j: sp.binomial(i + j, i))  # its inverse is a matrix of integers too
    integers = sp.ImmutableDenseMatrix(pascal * sp.Matrix(4, 4, lambda i, j: int(j == i + 1)) * pascal.inv())
    point = {**POINT, k: sp.Integer(4), A: integers}
    assert tails.sum_with_tail(scope_at(Balls(), point, exact_scope(point)), sp.Trace(A**n) / n, n, 1) == 0


def _radius(ball):
    return ball.real.rad() + ball.imag.rad()


def test_a_pole_among_the_terms_is_still_met():
    with pytest.raises((NotApplicable, ZeroDivisionError)):
        list(islice(terms(scope_of(Multiprecision()), z**n / (n - 3), n, 0), 6))


def test_a_number_to_a_fraction_of_the_index_is_summed_to_its_value():
    """Σ 2^(−n/2) = 1/(1 − 1/√2) by balls and by mpmath."""
    term, expected = sp.Pow(2, -n / 2), 1 / (1 - 1 / mpmath.sqrt(2))
    for arithmetic in (Balls(), Multiprecision()):
        assert abs(complex(arithmetic.infinite_sum(scope_of(arithmetic), term, n, 0)) - complex(expected)) < 1e-12


def test_the_exponential_of_a_matrix_that_is_zero_has_the_determinant_one() -> None:
    assert determinant_of_exponential(flint.acb_mat(2, 2)) == 1
