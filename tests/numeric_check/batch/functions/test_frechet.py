"""expm_frechet and expm_vjp against rigorous balls, their laws and what they refuse, and mutants."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import expm, expm_frechet, expm_layout, expm_vjp
from numeric_check.batch.functions import frechet
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.subjects import truth_of
from proofs.testing import assert_accurate

DTYPES = ["float32", "float64", "complex64", "complex128"]


def test_the_judge_finds_the_promise_kept_on_every_family() -> None:
    assert_accurate(expm_frechet, "expm_frechet", bound=16, draws=1, sizes=(1, 2), dtypes=["float64", "complex64"])


@pytest.mark.slow
def test_the_judge_finds_the_promise_kept_on_many_samples() -> None:
    assert_accurate(expm_frechet, "expm_frechet", bound=16, draws=6, sizes=(1, 2, 3, 4, 5), seed=1)


def gaussian(shape: tuple[int, ...], dtype: str = "float64", seed: int = 0) -> NDArray:
    rng = np.random.default_rng(seed)
    A = rng.standard_normal(shape)
    if np.dtype(dtype).kind == "c":
        A = A + 1j * rng.standard_normal(shape)
    return (A / np.sqrt(shape[-1])).astype(dtype)


def hard() -> list[tuple[NDArray, NDArray]]:
    """Of every degree, of every size of E, and with squarings."""
    sizes = [(1e-9, 1), (1e-5, 1e5), (1e-3, 1e-200), (0.05, 1e200), (0.3, 1), (3, 1), (30, 1e-30), (0.5, 4e5), (1, 4e5)]
    A, E = gaussian((4, 4), seed=1), gaussian((4, 4), seed=2)
    pairs = [(a * (A - A.T), e * E) for a, e in sizes]
    return [*pairs, (np.triu(1e7 * A, 1), E)]


def worst_excess() -> float:
    found = []
    for A, E in hard():
        truth = truth_of("expm_frechet", (A, E))
        found.append(truth.error(expm_frechet(A, E)) / (unit_roundoff(A.dtype) * max(1, truth.condition)))
    return max(found)


def half_of_the_product(patch: pytest.MonkeyPatch) -> None:
    """AF without EB, which is the derivative only where all commute."""

    def product(layout: expm_layout.Layout, X: NDArray, Y: NDArray, out: NDArray) -> NDArray:
        return np.matmul(expm_layout.halves(layout, X)[0], Y, out=out)

    patch.setattr(expm_layout, "_dual_product", product)


def direction_not_scaled(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(frechet, "exponents", lambda X: np.zeros(len(X), int))


def norm_without_the_direction(patch: pytest.MonkeyPatch) -> None:
    squared_norm = expm_layout.squared_norm
    plain = lambda layout: expm_layout.Layout(k=layout.k, last=layout.last)
    part = lambda layout, X: 1e-4 * squared_norm(plain(layout), expm_layout.halves(layout, X)[0].copy())
    patch.setattr("numeric_check.batch.expm_groups.squared_norm", part)


@pytest.mark.parametrize("mutant", [half_of_the_product, direction_not_scaled, norm_without_the_direction])
def test_a_mutant_breaks_the_promise(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert worst_excess() <= 3
    mutant(monkeypatch)
    assert not worst_excess() <= 16


@pytest.mark.parametrize("k", [1, 2, 3, 6])
@pytest.mark.parametrize("dtype", DTYPES)
def test_the_derivative_along_a_commuting_direction_is_a_product_and_at_zero_the_direction(k: int, dtype: str) -> None:
    A, E = gaussian((150, k, k), dtype), gaussian((150, k, k), dtype, 1)
    L = expm_frechet(A, A @ A)
    assert L.dtype == A.dtype
    np.testing.assert_allclose(L, A @ A @ expm(A), rtol=0, atol=400 * unit_roundoff(A.dtype))
    np.testing.assert_array_equal(expm_frechet(0 * A, E), E)
    np.testing.assert_array_equal(expm_frechet(A, 0 * E), 0 * E)
    np.testing.assert_array_equal(expm_frechet(A, E), expm_frechet(A, E, workers=3))


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_vjp_is_the_adjoint(dtype: str) -> None:
    A, E, G = (gaussian((20, 4, 4), dtype, seed) for seed in range(3))
    left = np.einsum("nij,nij->n", G.conj(), expm_frechet(A, E)).real
    right = np.einsum("nij,nij->n", expm_vjp(A, G).conj(), E).real
    np.testing.assert_allclose(left, right, rtol=0, atol=200 * unit_roundoff(A.dtype))


def test_leading_axes_are_broadcast() -> None:
    A, E = gaussian((4, 1, 3, 3)), gaussian((5, 3, 3), seed=1)
    L = expm_frechet(A, E)
    assert L.shape == (4, 5, 3, 3)
    np.testing.assert_allclose(L[2, 3], expm_frechet(A[2, 0], E[3]), rtol=0, atol=1e-14)
    assert expm_frechet(A[:0], E).shape == (0, 5, 3, 3)
    assert expm_frechet(A.astype(np.float32), E.astype(complex)).dtype == complex


def test_out_is_filled_whatever_its_strides_and_may_be_an_input() -> None:
    A, E = gaussian((4, 5, 3, 3)), gaussian((4, 5, 3, 3), seed=1)
    A.flags.writeable = False
    expected = expm_frechet(A, E)
    for out in (np.empty((5, 4, 3, 3)).transpose(1, 0, 3, 2), np.empty((4, 10, 3, 3))[:, ::2]):
        assert expm_frechet(A, E, out=out) is out
        np.testing.assert_array_equal(out, expected)
    assert expm_frechet(A, E, out=E) is E
    np.testing.assert_array_equal(E, expected)


BAD = {
    "not square": (np.ones((2, 3)), np.eye(2), ValueError, "A must hold square matrices"),
    "sizes differ": (
        np.eye(2),
        np.eye(3),
        ValueError,
        r"E must have the size of A, shape \(…, 2, 2\); got shape \(3, 3\) beside A of shape \(2, 2\)",
    ),
    "axes do not broadcast": (
        np.ones((2, 2, 2)),
        np.ones((3, 2, 2)),
        ValueError,
        "A and E must have leading axes that",
    ),
    "nan": (np.eye(2), np.full((3, 2, 2), np.nan), ValueError, "E must be finite; got 3 of 3 matrices"),
    "infinity": (np.full((2, 2), np.inf), np.eye(2), ValueError, "A must be finite; got 1 of 1 matrices"),
    "half": (np.eye(2), np.eye(2, dtype=np.float16), TypeError, "E must hold float32, .*; got dtype float16"),
    "k = 0": (np.ones((0, 0)), np.ones((0, 0)), ValueError, "A must hold matrices of at least one row"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_an_error_that_says_what_is_needed(case: str) -> None:
    A, E, error, message = BAD[case]
    with pytest.raises(error, match=message):
        expm_frechet(A, E)
