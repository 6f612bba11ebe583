"""The batched matrix exponential keeps the laws of the exponential, for every dtype and shape."""

from __future__ import annotations

import numpy as np
import pytest

from numeric_check.batch import expm

TOLERANCE = {"float32": 1e-5, "complex64": 1e-5, "float64": 1e-13, "complex128": 1e-13}  # about 100u·κ, κ ≤ 5
DTYPES = list(TOLERANCE)


def gaussian(shape: tuple[int, ...], norm: float, dtype: str = "float64") -> np.ndarray:
    rng = np.random.default_rng(shape[-1])
    A = rng.standard_normal(shape)
    if np.dtype(dtype).kind == "c":
        A = A + 1j * rng.standard_normal(shape)
    return (A / np.linalg.norm(A, axis=(-2, -1), keepdims=True) * norm).astype(dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("k", [1, 2, 3, 4, 5, 9])
def test_the_exponential_of_minus_a_is_the_inverse(k: int, dtype: str) -> None:
    A = gaussian((40, k, k), 4.0, dtype)
    A *= np.linspace(0, 1, 40, dtype=A.real.dtype)[:, None, None]  # every degree and several scalings in one call
    X, Y = expm(A), expm(-A)
    size = np.linalg.norm(X, axis=(1, 2)) * np.linalg.norm(Y, axis=(1, 2))
    assert X.dtype == A.dtype
    assert (np.linalg.norm(X @ Y - np.eye(k), axis=(1, 2)) <= TOLERANCE[dtype] * size).all()
