"""exp(A) in integers against balls, against mpmath at more digits, and against closed forms, at ugly sizes."""

from __future__ import annotations

import flint
import mpmath
import numpy as np
import pytest
import sympy as sp

from numeric_check.balls.evaluator import Balls
from numeric_check.matrix_families import FAMILIES
from numeric_check.multiprecision.evaluator import Multiprecision
from numeric_check.multiprecision.exponentials import size
from numeric_check.multiprecision.integers import dyadic, rounded, times
from numeric_check.multiprecision.taylor import expm, expm_with_error
from numeric_check.rules.conversion import converted, rational_matrix
from tests.sampling import sampled

DIGITS = 50
KEPT = mpmath.mpf(10) ** (2 - DIGITS)  # a similarity, a hump or an eigenvalue far right costs two digits


def relative_error(value, expected):
    return size(value - expected) / size(expected)


def gaussian(seed, n, scale=1, unit=1):
    """An exact n×n matrix of about the size of the scale; complex for the unit 1 + i."""
    draw = np.random.default_rng(seed).integers(-(2**20), 2**20, (n, n)).tolist()
    return sp.ImmutableDenseMatrix(n, n, lambda i, j: sp.Rational(draw[i][j], 2**20) * scale * (1 if i % 2 else unit))


def of_mpmath(A):
    return converted({"A": A}, Multiprecision())["A"]


def by_balls(A, bits):
    with flint.ctx.workprec(bits):
        return converted({"A": A}, Balls())["A"].exp()


def lies_in(value, balls, slack):
    """Every entry within the slack, relative to the norm, of the ball that is proved to hold it."""
    rows = zip(value.tolist(), balls.table(), strict=True)
    return all(
        abs(entry - mpmath.mpc(*(mpmath.mpf(part.mid().str(200, radius=False)) for part in (ball.real, ball.imag))))
        <= slack * size(value)
        for row, ball_row in rows
        for entry, ball in zip(row, ball_row, strict=True)
    )


@pytest.mark.parametrize("n", sampled(range(1, 13), 3))
@pytest.mark.parametrize("unit", [1, 1 + sp.I], ids=["real", "complex"])
def test_the_exponential_lies_in_the_balls_at_every_size(n, unit):
    A = gaussian(n, n, unit=unit)
    with mpmath.workdps(DIGITS):
        assert lies_in(expm(of_mpmath(A)), by_balls(A, 600), KEPT)


@pytest.mark.parametrize("unit", [1, 1 + sp.I], ids=["real", "complex"])
@pytest.mark.parametrize("exponent", [-300, -30, -3, 0, 1, 2])
def test_the_exponential_keeps_its_digits_at_norms_from_tiny_to_hundreds(exponent, unit):
    A = gaussian(1, 4, scale=sp.Integer(7) * sp.Integer(10) ** exponent, unit=unit)
    with mpmath.workdps(DIGITS + 400):
        expected = mpmath.expm(of_mpmath(A))
    with mpmath.workdps(DIGITS):
        assert relative_error(expm(of_mpmath(A)), expected) <= 100 * KEPT


def test_what_a_tiny_matrix_adds_to_the_unit_matrix_keeps_its_digits():
    with mpmath.workdps(DIGITS):
        A = of_mpmath(gaussian(2, 3, scale=sp.Rational(1, 10**300)))
        value = expm(A)
        for i, j in ((0, 1), (1, 0), (2, 1)):
            assert abs(value[i, j] - A[i, j]) <= KEPT * abs(A[i, j])


@pytest.mark.parametrize("n", [2, 5, 12])
@pytest.mark.parametrize("scale", [sp.Rational(1, 10**30), 1, 10**12])
def test_the_exponential_of_a_nilpotent_matrix_is_its_polynomial(n, scale):
    N = sp.ImmutableDenseMatrix(n, n, lambda i, j: scale * (i + 2 * j) if j > i else 0)
    expected = sum((N**j / sp.factorial(j) for j in range(n)), sp.zeros(n))
    with mpmath.workdps(DIGITS):
        value = expm(of_mpmath(N))
        assert relative_error(value, of_mpmath(expected)) <= KEPT
        assert all(value[i, j] == 0 for i in range(n) for j in range(i))


def test_eigenvalues_far_apart_keep_their_digits_each():
    with mpmath.workdps(DIGITS):
        value = expm(mpmath.diag([700, -700, 0, mpmath.mpc(-5000, 3)]))
        for i, eigenvalue in enumerate((700, -700, 0, mpmath.mpc(-5000, 3))):
            assert abs(value[i, i] / mpmath.exp(eigenvalue) - 1) <= KEPT


def test_the_exponential_far_left_is_small_and_right():
    A = rational_matrix(FAMILIES["far_left"](np.random.default_rng(3), 4))
    with mpmath.workdps(DIGITS + 60):
        expected = mpmath.expm(of_mpmath(A))
    with mpmath.workdps(DIGITS):
        assert size(expected) < mpmath.mpf(10) ** -1000
        assert relative_error(expm(of_mpmath(A)), expected) <= 10**6 * KEPT  # A itself is rounded, |A| ≈ 10⁵


@pytest.mark.parametrize("family", FAMILIES)
def test_no_family_loses_more_digits_than_mpmath(family):
    A = rational_matrix(FAMILIES[family](np.random.default_rng(4), 6))
    with mpmath.workdps(4 * DIGITS):
        expected = mpmath.expm(of_mpmath(A))
    with mpmath.workdps(DIGITS):
        error, other = (relative_error(f(of_mpmath(A)), expected) for f in (expm, mpmath.expm))
        assert error <= 10 * other + KEPT


@pytest.mark.parametrize("n", [2, 6])
@pytest.mark.parametrize("family", FAMILIES)
def test_the_bound_of_the_error_is_above_it_for_every_family(family, n):
    A = rational_matrix(FAMILIES[family](np.random.default_rng(5), n))
    with mpmath.workdps(8 * DIGITS):
        expected = mpmath.expm(of_mpmath(A))
    with mpmath.workdps(2 * DIGITS):
        value, error = expm_with_error(of_mpmath(A))
        assert mpmath.mnorm(value - expected, "inf") <= error


@pytest.mark.parametrize("n", [1, 2, 4, 8])
@pytest.mark.parametrize("unit", [1, 1 + sp.I], ids=["real", "complex"])
def test_the_bound_of_the_error_is_of_use_for_a_matrix_of_moderate_norm(n, unit):
    with mpmath.workdps(DIGITS):
        value, error = expm_with_error(of_mpmath(gaussian(n, n, unit=unit)))
        assert error <= mpmath.mpf(10) ** (5 - DIGITS) * mpmath.mnorm(value, "inf")


def test_the_bound_holds_for_what_the_rounding_of_a_matrix_changes():
    with mpmath.workdps(8 * DIGITS):
        jordan = mpmath.matrix(8, 8)
        for i in range(8):
            jordan[i, i], jordan[i, min(i + 1, 7)] = -30, 1
        exact = mpmath.hilbert(8) * jordan * mpmath.hilbert(8) ** -1
        expected = mpmath.expm(exact)
    with mpmath.workdps(DIGITS):
        value, error = expm_with_error(exact * 1)
        assert mpmath.mnorm(value - expected, "inf") <= error


def test_a_matrix_that_is_not_finite_has_no_exponential():
    for entry in (mpmath.nan, mpmath.inf, mpmath.mpc(0, mpmath.inf)):
        assert mpmath.isnan(size(expm(mpmath.matrix([[1, entry], [0, 1]]))))


def test_a_number_beside_one_far_below_it_is_cut_and_the_exponential_stays_right():
    with mpmath.workdps(DIGITS):
        tiny = mpmath.ldexp(1, -(10**9))
        expected = mpmath.diag([mpmath.e, mpmath.exp(2)])
        assert relative_error(expm(mpmath.matrix([[1, tiny], [tiny, 2]])), expected) <= KEPT
        assert relative_error(expm(mpmath.matrix([[tiny, tiny], [0, 0]])), mpmath.eye(2)) <= KEPT


@pytest.mark.parametrize("units", [(1, 1), (1, 1 + sp.I), (1 + sp.I, 1), (1 + sp.I, 1 - 2 * sp.I)], ids=str)
def test_a_product_of_integers_rounded_once_is_the_product_of_mpmath(units):
    with mpmath.workdps(DIGITS):
        A, B = (of_mpmath(gaussian(seed, 5, sp.Rational(1, 3), unit)) for seed, unit in enumerate(units))
        a, b = dyadic(A, 1000), dyadic(B, 1000)
        exact = type(a)(parts=times(a.parts, b.parts), exponent=a.exponent + b.exponent)
        assert rounded(exact) == A * B
