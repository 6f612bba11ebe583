"""phi_functions against rigorous balls, their laws and what they refuse, and mutants."""

from __future__ import annotations

from collections.abc import Callable
from math import factorial

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import expm, phi_functions
from numeric_check.batch.functions import phi, stacks
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.subjects import truth_of
from numeric_check.matrix_families import FAMILIES
from proofs.testing import assert_accurate

DTYPES = ["float32", "float64", "complex64", "complex128"]


def phi_of(order: int, highest: int) -> Callable[[NDArray], NDArray]:
    return lambda A: phi_functions(A, highest)[order - 1]


@pytest.mark.parametrize("order", [1, 10])
def test_the_judge_finds_the_promise_kept_on_every_family(order: int) -> None:
    assert_accurate(phi_of(order, 10), f"phi_{order}", bound=16, draws=1, sizes=(1, 2), dtypes=["float64", "complex64"])


@pytest.mark.slow
@pytest.mark.parametrize("order", [*range(1, 11), 15, 20])
def test_the_judge_finds_the_promise_kept_on_many_samples(order: int) -> None:
    for highest in (order, 20):
        assert_accurate(phi_of(order, highest), f"phi_{order}", bound=16, draws=4, sizes=(1, 2, 3, 4, 5), seed=1)


def hard() -> list[NDArray]:
    """Of a number, nilpotent, with eigenvalues far from 0, and with some at which |e^z| ≈ |z|^(l − 1)."""
    names = ["gaussian", "conjugated_jordan", "skew", "far_left", "triangular", "generator"]
    several = [FAMILIES[name](np.random.default_rng(3), 3) for name in names]
    balanced = [(l - 1) * np.log(1e3) + 1e3j for l in (3, 6)]
    return [np.array([[17 - 159j]]), np.array([[-0.5]]), *(np.array([[z, 1], [0, z]]) for z in balanced), *several]


def worst_excess(order: int = 5) -> float:
    found = []
    for A in hard():
        for l, X in enumerate(phi_functions(A, order), start=1):
            truth = truth_of(f"phi_{l}", (A,))
            found.append(truth.error(X) / (unit_roundoff(A.dtype) * max(1, truth.condition)))
    return np.nan if np.isnan(found).any() else max(found)


def polynomial_cut_short(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(phi, "_BLOCKS", 2)


def doublings_too_few(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(phi, "norms", lambda X: stacks.norms(X) / 32)


def sum_without_its_last_term(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(phi, "_doubled", lambda phi, R: (R @ phi + phi) / 2)


def products_as_long_as_can_be(patch: pytest.MonkeyPatch) -> None:
    """2ˡφ_l(2B) = φ₀φ_l + Σ_{i≤l} φ_i/(l − i)!, true as well."""

    def doubled(phi: NDArray, R: NDArray) -> NDArray:
        sums = [sum(phi[i] / factorial(l - i) for i in range(l + 1)) for l in range(len(phi))]
        return np.stack([(phi[l] + R @ phi[l] + sums[l]) / 2 ** (l + 1) for l in range(len(phi))])

    patch.setattr(phi, "_doubled", doubled)


@pytest.mark.parametrize(
    "mutant", [polynomial_cut_short, doublings_too_few, sum_without_its_last_term, products_as_long_as_can_be]
)
def test_a_mutant_breaks_the_promise(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert worst_excess(6) <= 6
    mutant(monkeypatch)
    assert not worst_excess(6) <= 16


def test_the_values_at_numbers_lose_nothing_to_their_size(monkeypatch: pytest.MonkeyPatch) -> None:
    z = np.diag([600.0, -1e9, 3 + 50j, 0.1])

    def worst_error() -> float:
        truths = (truth_of("phi_3", (z[i : i + 1, i : i + 1],)) for i in range(len(z)))
        found = np.diag(phi_functions(z, 3)[2])
        return max(truth.error(value.reshape(1, 1)) for truth, value in zip(truths, found, strict=True))

    assert worst_error() <= 8 * unit_roundoff(z.dtype)
    beyond = np.array([[838.0]])
    assert truth_of("phi_20", (beyond,)).error(phi_functions(beyond, 20)[19]) <= 8 * unit_roundoff(z.dtype)
    monkeypatch.setattr(phi, "diagonal_rows", lambda A: np.arange(0))
    assert worst_error() > 100 * unit_roundoff(z.dtype)


@pytest.mark.parametrize("dtype", DTYPES)
def test_each_is_the_one_before_without_its_first_term(dtype: str) -> None:
    A = np.random.default_rng(0).standard_normal((2, 30, 3, 3)).astype(dtype)
    found = phi_functions(A, 4)
    assert found.shape == (4, *A.shape)
    assert found.dtype == A.dtype
    for l, X in enumerate([expm(A), *found[:-1]]):
        size = abs(found).max() * 200 * unit_roundoff(A.dtype)
        np.testing.assert_allclose(A @ found[l], X - np.eye(3) / factorial(l), rtol=0, atol=10 * size)
    np.testing.assert_array_equal(found, phi_functions(A, 4, workers=3))
    np.testing.assert_allclose(phi_functions(A[1, 7], 4), found[:, 1, 7], rtol=0, atol=size)


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_values_at_zero_are_exact(dtype: str) -> None:
    for k in (1, 2, 5):
        expected = np.stack([np.eye(k) / factorial(l) for l in range(1, 7)]).astype(dtype)
        np.testing.assert_array_equal(phi_functions(np.zeros((k, k), dtype), 6), expected)


def test_bad_input_is_refused() -> None:
    with pytest.raises(ValueError, match="order must be at least 1; got 0"):
        phi_functions(np.eye(2), 0)
    with pytest.raises(ValueError, match="order must be at most 20; got 21"):
        phi_functions(np.eye(2), 21)
    with pytest.raises(TypeError, match="order must be"):
        phi_functions(np.eye(2), 1.5)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"A must be finite; got 1 of 2 .* at index \(1, 0, 0\)"):
        phi_functions(np.array([[[1.0]], [[np.inf]]]), 2)
    with pytest.raises(ValueError, match=r"out must have the shape \(2, 3, 3\)"):
        phi_functions(np.eye(3), 2, out=np.empty((3, 3)))
    assert phi_functions(np.zeros((0, 3, 3)), 2).shape == (2, 0, 3, 3)
