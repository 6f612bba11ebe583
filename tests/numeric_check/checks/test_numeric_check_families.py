"""The families of matrices: exact in float64, reproducible, and each with the property that it is named for."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from numeric_check.matrix_families import FAMILIES, conjugated_jordan, far_left, generator, nilpotent, rank_one, skew
from tests.sampling import sampled

SIZES = (1, 2, 3, 8, 16)


def drawn(family, n, seed=0):
    return family(np.random.default_rng(seed), n)


def exact(A):
    return np.vectorize(Fraction, otypes=[object])(A)


@pytest.mark.parametrize("name", FAMILIES)
def test_a_family_is_finite_square_and_reproducible(name):
    for n in SIZES:
        A = drawn(FAMILIES[name], n)
        assert A.shape == (n, n)
        assert A.dtype == (np.complex128 if name == "complex_gaussian" else np.float64)
        assert np.isfinite(A).all()
        np.testing.assert_array_equal(A, drawn(FAMILIES[name], n))
        assert n == 1 or (drawn(FAMILIES[name], n, seed=1) != A).any()


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("seed", sampled(range(3), 3))
def test_a_nilpotent_matrix_is_nilpotent_exactly(n, seed):
    A = exact(drawn(nilpotent, n, seed))
    power = A
    for _ in range(n - 1):
        power = power @ A
    assert not power.any()


@pytest.mark.parametrize("n", [2, 3, 8, 16])
def test_a_conjugated_jordan_block_is_defective_exactly(n):
    A = exact(drawn(conjugated_jordan, n))
    shifted = A - np.trace(A) / n * exact(np.eye(n))
    power = shifted
    for _ in range(n - 2):
        power = power @ shifted
    assert power.any()
    assert not (power @ shifted).any()


@pytest.mark.parametrize("n", SIZES)
def test_rows_of_a_generator_sum_to_zero_and_a_skew_matrix_is_skew(n):
    Q, B = drawn(generator, n), drawn(skew, n)
    assert not exact(Q).sum(axis=1).any()
    assert (Q - np.diag(np.diag(Q)) >= 0).all()
    np.testing.assert_array_equal(B, -B.T)


@pytest.mark.parametrize("n", [2, 3, 8, 16])
def test_a_rank_one_matrix_has_rank_one_exactly_and_is_large_beside_its_trace(n):
    A = drawn(rank_one, n)
    a = exact(A)
    assert a[0, 0]
    assert not (a * a[0, 0] - np.outer(a[:, 0], a[0])).any()
    assert 1e10 < np.linalg.norm(A) < 1e14
    assert abs(np.trace(A)) <= 8


def test_far_left_underflows():
    assert np.exp(np.trace(drawn(far_left, 1))) == 0


def test_beyond_the_dense_rows_a_similarity_stays_exact():
    np.testing.assert_array_equal(np.linalg.matrix_power(drawn(nilpotent, 40).astype(object), 40), 0)
