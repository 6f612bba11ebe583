"""expm_multiply and exp_low_rank_apply against rigorous balls, their laws and what they refuse, and mutants."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import exp_low_rank, exp_low_rank_apply, expm, expm_multiply
from numeric_check.batch.functions import action
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.subjects import truth_of
from proofs.testing import assert_accurate

MODERATE = ["gaussian", "jordan", "conjugated_jordan", "diagonal", "few_entries"]


def test_the_judge_finds_the_promise_kept_on_every_family() -> None:
    assert_accurate(expm_multiply, "expm_multiply", bound=16, draws=1, sizes=(1, 2), dtypes=["float64", "complex64"])


@pytest.mark.slow
def test_the_judge_finds_the_promise_kept_on_many_samples() -> None:
    assert_accurate(expm_multiply, "expm_multiply", bound=16, draws=6, sizes=(1, 2, 3, 4, 5), seed=1)
    families = [*MODERATE, "complex_gaussian", "skew", "generator"]
    assert_accurate(apart, "expm_multiply", bound=16, draws=1, sizes=(2, 5), families=families, batches=[(2,)])


def apart(A: NDArray, B: NDArray) -> NDArray:
    """exp(A)B with A as its diagonal, and the rest as a product with the unit."""
    unit, d = np.eye(A.shape[-1], dtype=A.dtype), np.einsum("...ii->...i", A)
    return exp_low_rank_apply(A - d[..., None] * unit, unit, B, diagonal=d)


def worst_excess() -> float:
    """In units of max(1, κ)·u."""
    rng, found = np.random.default_rng(0), []
    G, B = rng.standard_normal((4, 4)), rng.standard_normal((4, 2))
    for A in (G, 5 * (G - G.T), np.triu(G, 1), G - 3 * np.eye(4)):
        truth = truth_of("expm_multiply", (A, B))
        found.append(truth.error(apart(A, B)) / (unit_roundoff(A.dtype) * max(1, truth.condition)))
    return max(found)


def series_cut_short(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(action, "_TERMS", 10)


def steps_too_long(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(action, "norms", lambda X: np.zeros(len(X)))


@pytest.mark.parametrize("mutant", [series_cut_short, steps_too_long])
def test_a_mutant_breaks_the_promise(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert worst_excess() <= 4
    mutant(monkeypatch)
    assert not worst_excess() <= 16


def test_the_action_agrees_with_the_matrix_and_takes_leading_axes() -> None:
    rng = np.random.default_rng(0)
    X, Y, V = (rng.standard_normal((*lead, 6, r)) for lead, r in (((4, 1), 2), ((3,), 2), ((), 5)))
    d = rng.standard_normal((4, 3, 6)) * np.geomspace(0.01, 30, 4)[:, None, None]
    A = X @ Y.swapaxes(-1, -2)
    plain = exp_low_rank_apply(X, Y, V)
    np.testing.assert_allclose(plain, expm_multiply(A, V), rtol=1e-11, atol=1e-11)
    flat = exp_low_rank(np.broadcast_to(X, (4, 3, 6, 2)).reshape(-1, 6, 2), np.tile(Y, (4, 1, 1))) @ V
    np.testing.assert_allclose(plain.reshape(flat.shape), flat, rtol=1e-11, atol=1e-11)
    with_diagonal = exp_low_rank_apply(X, Y, V, diagonal=d)
    expected = expm(A + d[..., None] * np.eye(6)) @ V
    np.testing.assert_allclose(
        with_diagonal / np.linalg.norm(expected), expected / np.linalg.norm(expected), atol=1e-13
    )
    np.testing.assert_array_equal(with_diagonal, exp_low_rank_apply(X, Y, V, diagonal=d, workers=3))
    assert exp_low_rank_apply(X.astype("f4"), Y.astype("f4"), V.astype("f4")).dtype == np.float32


def test_sizes_may_be_zero_and_zero_gives_the_columns_back() -> None:
    V = np.ones((2, 3, 2))
    np.testing.assert_array_equal(expm_multiply(np.zeros((3, 3)), V), V)
    np.testing.assert_array_equal(exp_low_rank_apply(np.zeros((3, 0)), np.zeros((3, 0)), V), V)
    assert expm_multiply(np.zeros((0, 3, 3)), V[:1]).shape == (0, 3, 2)
    assert expm_multiply(np.eye(3), np.zeros((2, 3, 0))).shape == (2, 3, 0)
    assert exp_low_rank_apply(np.zeros((0, 3, 1)), np.zeros((3, 1)), V[0]).shape == (0, 3, 2)


def test_bad_input_is_refused() -> None:
    with pytest.raises(ValueError, match=r"B must have as many rows as there are columns of A, .*; got shape \(3, 1\)"):
        expm_multiply(np.eye(2), np.ones((3, 1)))
    with pytest.raises(ValueError, match=r"B must have shape \(…, k, m\); got shape \(2,\)"):
        expm_multiply(np.eye(2), np.ones(2))
    with pytest.raises(ValueError, match=r"B must be finite; got 1 of 1 matrices"):
        expm_multiply(np.eye(2), np.full((2, 1), np.nan))
    x = np.ones((3, 1))
    with pytest.raises(ValueError, match=r"X and Y must have shape \(…, k, r\), V \(…, k, m\) and the diagonal"):
        exp_low_rank_apply(x, np.ones((4, 1)), x)
    with pytest.raises(ValueError, match=r"diagonal must be finite; got 1 of 1 matrices"):
        exp_low_rank_apply(x, x, x, diagonal=[np.inf, 0, 0])
    with pytest.raises(OverflowError, match=r"\|diagonal\| \+ ‖X‖‖Y‖ must be at most 2\^16, .*; got 3e\+06"):
        exp_low_rank_apply(1e6 * x, x, x)
    with pytest.raises(TypeError, match=r"V must hold float32, .*; got dtype object"):
        exp_low_rank_apply(x, x, np.array([[None]] * 3))
