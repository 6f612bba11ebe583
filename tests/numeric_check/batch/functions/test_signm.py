"""signm against rigorous balls on every family, its laws and its domain, and mutants."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from numeric_check.batch import signm
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.families import positive_triangular, spread, two_sided
from numeric_check.judging.subjects import truth_of
from numeric_check.matrix_families import badly_scaled, gaussian
from proofs.testing import assert_accurate

DTYPES = ["float32", "float64", "complex64", "complex128"]
MODULE = "numeric_check.batch.functions.signm"


def test_the_judge_finds_the_promise_kept_on_every_family() -> None:
    assert_accurate(signm, "sign", bound=16, draws=1, sizes=(1, 2), dtypes=["float64", "complex64"])


@pytest.mark.slow
def test_the_judge_finds_the_promise_kept_on_many_samples() -> None:
    assert_accurate(signm, "sign", bound=16, draws=8, sizes=(1, 2, 3, 4, 5, 8), seed=1)


def worst_excess() -> float:
    """In units of max(1, κ)·u; infinite where there is no result."""
    found = []
    for family, n in ((gaussian, 4), (badly_scaled, 2), (spread, 5), (positive_triangular, 8), (two_sided, 5)):
        A = family(np.random.default_rng(2), n)
        truth = truth_of("sign", (A,))
        try:
            found.append(truth.error(signm(A)) / (unit_roundoff(A.dtype) * max(1, truth.condition)))
        except ValueError:
            return np.inf
    return max(found)


def not_purified(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(f"{MODULE}._PURIFICATIONS", 0)


def square_rounded(patch: pytest.MonkeyPatch) -> None:
    """Where A² is rounded, and the inverse is, digits are lost between the eigenvalues on both sides."""
    patch.setattr(f"{MODULE}.product", lambda X, Y: (X[0] @ Y[0], np.zeros_like(X[0])))
    patch.setattr(f"{MODULE}._PURIFICATIONS", 1)


@pytest.mark.parametrize("mutant", [not_purified, square_rounded])
def test_a_mutant_breaks_the_promise(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert worst_excess() <= 2
    mutant(monkeypatch)
    assert not worst_excess() <= 16


@pytest.mark.parametrize("k", [1, 2, 3, 6])
@pytest.mark.parametrize("dtype", DTYPES)
def test_the_sign_commutes_and_is_its_own_inverse(k: int, dtype: str) -> None:
    A = np.random.default_rng(k).standard_normal((2, 20, k, k)).astype(dtype)
    A[..., 0, 0] += 4
    A[..., -1, -1] -= 8
    S = signm(A)
    size = abs(S).max() ** 2 * 40 * unit_roundoff(A.dtype)
    assert S.dtype == A.dtype
    np.testing.assert_allclose(S @ S, np.broadcast_to(np.eye(k), A.shape), rtol=0, atol=size)
    np.testing.assert_allclose(S @ A, A @ S, rtol=0, atol=abs(A).max() * size)
    np.testing.assert_array_equal(S, signm(A, workers=2))
    np.testing.assert_array_equal(
        signm(np.diag(np.arange(k) * 2 - 3).astype(dtype)), np.diag(np.sign(np.arange(k) - 1.5))
    )


def test_bad_input_is_refused() -> None:
    on_the_axis = "A must have no eigenvalue on the imaginary axis, nor next to it; got the eigenvalue "
    for A in ([[0.0]], np.diag([1.0, 0.0]), [[0, 1], [-1, 0]], np.eye(3, k=1), [[1j]]):
        with pytest.raises(ValueError, match=on_the_axis):
            signm(A)
    with pytest.raises(ValueError, match=r"A must be finite; got 1 of 1 matrices"):
        signm([[np.nan]])
    assert signm(np.zeros((0, 2, 2))).shape == (0, 2, 2)
