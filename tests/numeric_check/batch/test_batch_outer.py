"""Laws of exp(xyᵀ), its inverse, its action and its determinant in bulk."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from numeric_check.batch import exp_low_rank, exp_outer, exp_outer_apply, exp_outer_inverse, exp_outer_logdet

ULP = 2.0**-52
DTYPES = ["float32", "float64", "complex64", "complex128"]
rows_of_three = arrays(np.float64, (2, 3), elements=st.floats(-3, 3, allow_subnormal=True))


SMALLEST = 1e-290  # below it products are subnormal and have no relative precision


def rows(k: int, dtype: str = "float64", n: int = 6, seed: int = 0) -> tuple[NDArray, NDArray, NDArray]:
    rng = np.random.default_rng(seed)
    parts = rng.standard_normal((3, n, k)) + (1j * rng.standard_normal((3, n, k)) if np.dtype(dtype).kind == "c" else 0)
    x, y, v = (parts / np.sqrt(k)).astype(dtype)
    return x, y, v


def moduli(x: NDArray, y: NDArray) -> NDArray:
    """I + e^|s| |x||y|ᵀ, the size against which the products of two exponentials are judged."""
    s = np.abs(x * y).sum(axis=1)[:, None, None]
    return np.eye(x.shape[1]) + SMALLEST + np.exp(s) * np.abs(x)[:, :, None] * np.abs(y)[:, None, :]


def close(a: NDArray, b: NDArray, size: NDArray, ulps: float) -> bool:
    return bool(np.all(np.abs(a - b) <= ulps * np.finfo(a.dtype).eps * size))


def relation_holds(inverse: Callable[[NDArray, NDArray], NDArray], x: NDArray, y: NDArray) -> bool:
    """exp(xyᵀ)·inverse = I to the rounding of the product: k + 2·(8 + 2·9) roundings of |A||B|."""
    A, B = exp_outer(x, y), inverse(x, y)
    size = moduli(x, y)
    return close(A @ B, np.broadcast_to(np.eye(x.shape[1]), A.shape), size @ size, ulps=64)


@given(rows_of_three, rows_of_three)
def test_the_inverse_times_the_exponential_is_the_identity(x: NDArray, y: NDArray) -> None:
    assert relation_holds(exp_outer_inverse, x, y)


def test_the_exponential_itself_is_refused_as_its_inverse() -> None:
    x, y, _ = rows(3)
    assert not relation_holds(exp_outer, x, y)
    assert not relation_holds(lambda x, y: exp_outer_inverse(x, y) * (1 + 1e-12), x, y)


@given(rows_of_three, rows_of_three)
def test_the_inverse_is_the_exponential_of_the_negative(x: NDArray, y: NDArray) -> None:
    np.testing.assert_array_equal(exp_outer_inverse(x, y), exp_outer(-x, y))


@given(rows_of_three, rows_of_three, rows_of_three)
def test_the_action_is_the_matrix_times_the_vector(x: NDArray, y: NDArray, v: NDArray) -> None:
    product = np.einsum("nij,nj->ni", exp_outer(x, y), v)
    size = np.einsum("nij,nj->ni", moduli(x, y), np.abs(v)) + SMALLEST
    assert close(product, exp_outer_apply(x, y, v), size, ulps=64)


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_action_is_the_matrix_times_the_vector_in_every_dtype(dtype: str) -> None:
    x, y, v = rows(40, dtype)  # long enough for the other branch of the dot product
    product = np.einsum("nij,nj->ni", exp_outer(x, y), v)
    size = np.einsum("nij,nj->ni", moduli(x, y), np.abs(v))
    assert close(product, exp_outer_apply(x, y, v), size, ulps=64)
    assert not close(product, exp_outer_apply(y, x, v), size, ulps=64)


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_exponential_of_the_log_determinant_is_the_determinant(dtype: str) -> None:
    x, y, _ = rows(4, dtype)
    determinant = np.linalg.det(exp_outer(x, y).astype(np.complex128))
    tolerance = 1e3 * np.finfo(dtype).eps  # k³ = 64 roundings of entries of size up to 10
    assert np.all(np.abs(np.exp(exp_outer_logdet(x, y)) - determinant) < tolerance)
    assert not np.all(np.abs(np.exp(exp_outer_logdet(x, -y)) - determinant) < tolerance)


@given(rows_of_three, rows_of_three)
def test_transposing_exchanges_x_and_y(x: NDArray, y: NDArray) -> None:
    assert close(exp_outer(x, y).transpose(0, 2, 1), exp_outer(y, x), moduli(y, x), ulps=32)


def test_one_entry_is_the_exponential_of_a_number() -> None:
    s = np.linspace(-30, 30, 61)[:, None]
    got = exp_outer(s, np.ones_like(s))[:, 0, 0]
    assert np.all(np.abs(got - np.exp(s[:, 0])) <= (8 + 2 * np.abs(s[:, 0])) * ULP * (1 + np.exp(s[:, 0])))


def test_orthogonal_rows_give_exactly_the_identity_plus_the_product() -> None:
    x, y = np.array([[3.0, 5.0], [0.0, 7.0]]), np.array([[5.0, -3.0], [2.0, 0.0]])
    np.testing.assert_array_equal(exp_outer(x, y), np.eye(2) + x[:, :, None] * y[:, None, :])


def test_y_is_not_conjugated() -> None:
    x, y = np.array([[1.0, 1j]]), np.array([[1.0, 1j]])  # yᵀx = 0, while the Hermitian product is 2
    np.testing.assert_array_equal(exp_outer(x, y), [[[2, 1j], [1j, 0]]])


@pytest.mark.parametrize("size", [1e4, 1e6])
def test_cancellation_in_the_dot_product_costs_no_digits(size: float) -> None:
    x, y = np.array([[size, 1.0, size]]), np.array([[size + 1, 1.0, -size - 1]])
    assert exp_outer_logdet(x, y)[0] == 1
    assert abs(exp_outer(x, y)[0, 1, 1] - np.e) <= 4 * ULP * np.e


@pytest.mark.parametrize("k", [7, 40])
def test_blocks_of_rows_join_without_a_seam(k: int) -> None:
    x, y, v = rows(k, n=4 * 65536 // k)
    block = 65536 // k
    some = [0, 1, block - 1, block, block + 1, 2 * block, 4 * block - 1]
    np.testing.assert_array_equal(exp_outer_logdet(x, y)[some], exp_outer_logdet(x[some], y[some]))
    np.testing.assert_array_equal(exp_outer_apply(x, y, v)[some], exp_outer_apply(x[some], y[some], v[some]))
    np.testing.assert_array_equal(exp_outer(x, y)[some], exp_outer(x[some], y[some]))


def test_one_extreme_row_leaves_its_neighbours_alone() -> None:
    x, y, v = rows(5, n=9)
    plain = exp_outer(x, y), exp_outer_apply(x, y, v), exp_outer_logdet(x, y)
    x[4], y[4] = 1e200, 1e-250
    extreme = exp_outer(x, y), exp_outer_apply(x, y, v), exp_outer_logdet(x, y)
    others = np.arange(9) != 4
    for before, after in zip(plain, extreme, strict=True):
        np.testing.assert_array_equal(before[others], after[others])
    np.testing.assert_array_equal(extreme[0][4], np.eye(5) + 1e200 * 1e-250)


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_result_has_the_dtype_of_the_rows(dtype: str) -> None:
    x, y, v = rows(3, dtype)
    results = exp_outer(x, y), exp_outer_inverse(x, y), exp_outer_apply(x, y, v), exp_outer_logdet(x, y)
    assert {result.dtype.name for result in results} == {dtype}
    assert exp_outer(x, y.astype(np.complex128)).dtype == np.complex128


def test_integers_become_float64() -> None:
    result = exp_outer(np.array([[1, 2]], dtype=np.int8), np.array([[2, -1]], dtype=np.int64))
    np.testing.assert_array_equal(result, [[[3.0, -1.0], [4.0, -1.0]]])
    assert exp_outer_apply([[1, 2]], [[2, -1]], [[1, 1]]).dtype == np.float64


@pytest.mark.parametrize(("n", "k"), [(0, 3), (4, 0), (0, 0)])
def test_empty_rows_give_empty_results_of_the_right_shape(n: int, k: int) -> None:
    x = np.empty((n, k), np.float32)
    assert exp_outer(x, x).shape == (n, k, k)
    assert exp_outer_apply(x, x, x).shape == (n, k)
    assert exp_low_rank(np.empty((n, k, 2)), np.empty((n, k, 2))).shape == (n, k, k)
    np.testing.assert_array_equal(exp_outer_logdet(x, x), np.zeros(n, np.float32))
