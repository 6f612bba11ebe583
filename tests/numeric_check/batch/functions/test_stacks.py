"""Laws of what is done to every matrix of a stack: bits do not depend on the place in the batch."""

import numpy as np
import pytest

from numeric_check.batch.functions.stacks import norms, product, scaled

DTYPES = ["float32", "float64", "complex64", "complex128"]


def drawn(dtype: str, k: int, count: int = 9) -> np.ndarray:
    rng = np.random.default_rng(k)
    parts = rng.integers(-9, 10, (2, count, k, k))
    return (parts[0] + 1j * parts[1]).astype(dtype) if dtype.startswith("c") else parts[0].astype(dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("k", [1, 2, 3, 4, 5, 8, 9])
def test_products_of_integers_are_exact(dtype: str, k: int) -> None:
    A, B = drawn(dtype, k), drawn(dtype, k)[::-1]
    found = product(A, B)
    assert found.dtype == A.dtype
    np.testing.assert_array_equal(found, np.einsum("nij,njk->nik", A, B))
    np.testing.assert_array_equal(product(A[:1], B[:1]), found[:1])
    assert product(A[:0], B[:0]).shape == (0, k, k)


@pytest.mark.parametrize("dtype", DTYPES)
def test_strided_stacks_give_the_same_bits(dtype: str) -> None:
    A = drawn(dtype, 3) / 7
    factors = np.arange(1, 10).astype(A.real.dtype) / 3
    transposed = A.swapaxes(1, 2)
    for function in (norms, lambda X: scaled(factors, X), lambda X: product(X, X)):
        np.testing.assert_array_equal(function(transposed), function(transposed.copy()))
        np.testing.assert_array_equal(function(A[::-1]), function(A[::-1].copy()))
    np.testing.assert_array_equal(scaled(factors, A), factors.astype(A.dtype)[:, None, None] * A)
