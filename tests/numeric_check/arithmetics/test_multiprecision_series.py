"""Σ s(n) P Cⁿ in blocks of integers against closed forms at ugly sizes, and against the sum term by term."""

from __future__ import annotations

from itertools import count, islice

import mpmath
import pytest
import sympy as sp

from numeric_check.multiprecision.exponentials import size
from numeric_check.multiprecision.series import sum_of_powers
from numeric_check.rules.refusals import NotApplicable, TooLong
from tests.sampling import slow

DIGITS = 60
KEPT = mpmath.mpf(10) ** (3 - DIGITS)
n = sp.Symbol("n")


def total(coefficients, step, first=None):
    return sum_of_powers(coefficients, mpmath.eye(step.rows) if first is None else first, step, n, 300)


def reciprocal_factorials():
    return (1 / mpmath.factorial(j) for j in count())


def matrix(size, scale, unit=1):
    entries = [
        [mpmath.mpf(3 * i - 2 * j + 1) / (1 + i * j) * (unit if i > j else 1) for j in range(size)] for i in range(size)
    ]
    return mpmath.matrix(entries) * (scale / size)


@pytest.mark.parametrize("unit", [1, mpmath.mpc(1, 2)], ids=["real", "complex"])
@pytest.mark.parametrize("scale", ["1e-300", "1e-30", "0.1", "1", "4"])
@pytest.mark.parametrize("length", slow([1, 2, 5, 12], 12))
def test_the_series_of_the_exponential_is_the_exponential(length, scale, unit):
    with mpmath.workdps(DIGITS):
        A = matrix(length, mpmath.mpf(scale), unit)
        with mpmath.workdps(3 * DIGITS):
            expected, of_sizes = mpmath.expm(A), mpmath.expm(A.apply(abs))
        assert size(total(reciprocal_factorials(), A) - expected) <= KEPT * size(of_sizes)


@pytest.mark.parametrize("unit", [1, mpmath.j], ids=["real", "complex"])
def test_the_geometric_series_is_an_inverse(unit):
    with mpmath.workdps(DIGITS):
        A = matrix(4, mpmath.mpf("0.25"), unit)
        first = matrix(4, 10**20, mpmath.j)
        expected = first * (mpmath.eye(4) - A) ** -1
        assert size(total(iter(lambda: mpmath.mpf(1), None), A, first) - expected) <= KEPT * size(expected)


@pytest.mark.parametrize("length", [2, 7, 40])
def test_a_nilpotent_matrix_ends_the_series_even_if_it_diverges(length):
    with mpmath.workdps(DIGITS):
        N = mpmath.matrix(length)
        for i in range(length - 1):
            N[i, i + 1] = 10**6
        value = total((mpmath.mpf(j + 1) for j in count()), N)
        for j in range(length):
            assert abs(value[0, j] / mpmath.mpf(10) ** (6 * j) - (j + 1)) <= KEPT


def test_every_other_coefficient_may_vanish_and_the_first_ones_too():
    with mpmath.workdps(DIGITS):
        A = matrix(3, 2)
        sine = (mpmath.sin(j * mpmath.pi / 2) / mpmath.factorial(j) if j % 2 else mpmath.mpf(0) for j in count())
        assert size(total(sine, A) - mpmath.sinm(A)) <= KEPT * size(A)
        late = (mpmath.mpf(int(j == 33)) for j in count())
        assert size(total(late, A) - A**33) <= KEPT * size(A**33)


def test_a_matrix_of_large_entries_and_small_powers_keeps_its_digits():
    with mpmath.workdps(DIGITS):
        x, y = mpmath.matrix([10**6, 1 - 10**12]), mpmath.matrix([10**6, 1])
        M = x * y.T  # yᵀx = 1, so that Mⁿ = M and Σ Mⁿ/n! = I + (e − 1) M, where |M| = 10¹⁸
        expected = mpmath.eye(2) + M * (mpmath.e - 1)
        assert size(total(reciprocal_factorials(), M) - expected) <= KEPT * size(expected) * 10**9


def test_a_sum_of_zeros_is_zero():
    zero = total(iter(lambda: mpmath.mpf(1), None), mpmath.zeros(2), mpmath.zeros(2))
    assert zero == mpmath.zeros(2)


def test_a_divergent_series_is_given_up_and_named():
    with pytest.raises(TooLong, match="mpmath gives up the sum over n after 150 terms"):
        total(iter(lambda: mpmath.mpf(1), None), mpmath.eye(2) * 2)
    with pytest.raises(TooLong, match="mpmath gives up the sum over n after 300 terms"):
        total(iter(lambda: mpmath.mpf(1), None), mpmath.eye(2) * 0.9)


@pytest.mark.parametrize("bad", [mpmath.nan, mpmath.inf])
def test_what_is_not_finite_is_not_summed(bad):
    with pytest.raises(NotApplicable, match="a matrix in a sum is not finite"):
        total(reciprocal_factorials(), mpmath.matrix([[bad]]))
    with pytest.raises(NotApplicable, match="a coefficient in a sum is not finite"):
        total(iter(lambda: bad, None), mpmath.eye(1))


def test_blocks_are_the_sum_term_by_term():
    with mpmath.workdps(DIGITS):
        A = matrix(3, 5, mpmath.mpc(2, -1))
        term, plain = mpmath.eye(3), mpmath.zeros(3)
        for coefficient in islice(reciprocal_factorials(), 200):
            plain += coefficient * term
            term = term * A
        assert size(total(reciprocal_factorials(), A) - plain) <= KEPT * size(plain)
