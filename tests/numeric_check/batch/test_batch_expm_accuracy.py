"""expm against rigorous balls: at most 16·max(1, κ)·u on every family, next to every change of degree, and mutants."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import expm, expm_blocks, expm_groups, expm_scaling, expm_taylor
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.subjects import truth_of
from numeric_check.matrix_families import FAMILIES
from proofs.testing import assert_accurate
from tests.sampling import sampled, slow

ALLOWED = 16  # × max(1, κ)·u: the promise

MORE_FAMILIES: dict[str, Callable] = {
    "near_minus_700": lambda rng, k: -700 * np.eye(k) + 0.1 * rng.standard_normal((k, k)),
    "near_plus_700": lambda rng, k: 700 * np.eye(k) + 0.1 * rng.standard_normal((k, k)),
    "zero": lambda rng, k: np.zeros((k, k)),
    "diagonal": lambda rng, k: np.diag(rng.uniform(-300, 300, k)),
}
ALL_FAMILIES = {**FAMILIES, **MORE_FAMILIES}


def excess(A: NDArray, X: NDArray) -> float:
    """error/(ALLOWED·max(1, κ)·u). Where entries overflow, only NaN is wrong."""
    truth = truth_of("exp", (A,))
    if truth.overflows(X.dtype):
        return float("inf") if np.isnan(X).any() else 0.0
    return truth.error(X) / (ALLOWED * unit_roundoff(X.dtype) * max(1, truth.condition))


def worst_excess(A: NDArray, X: NDArray) -> float:
    return max(excess(M, Y) for M, Y in zip(A, X, strict=True))


@pytest.mark.slow
def test_the_judge_finds_the_promise_kept_on_every_family() -> None:
    assert_accurate(expm, "exp", bound=ALLOWED, families=ALL_FAMILIES)


@pytest.mark.slow
@pytest.mark.parametrize("family", ALL_FAMILIES)
def test_the_judge_finds_the_promise_kept_on_many_samples(family: str) -> None:
    assert_accurate(
        expm, "exp", bound=ALLOWED, families={family: ALL_FAMILIES[family]}, sizes=(1, 2, 3, 4, 6, 8), draws=10
    )


@pytest.mark.parametrize("dtype", ["float32", "float64", "complex64", "complex128"])
@pytest.mark.parametrize("family", ALL_FAMILIES)
def test_nothing_is_lost_where_the_judge_leaves_matrices_out(family: str, dtype: str) -> None:
    """Beyond the range of floats and of the precision the promise is the same, and infinity is no NaN."""
    for k in (2, 3):
        A = ALL_FAMILIES[family](np.random.default_rng(k), k)[None]
        A = (A if np.dtype(dtype).kind == "c" else A.real).astype(dtype)
        assert worst_excess(A, expm(A)) <= 1


def directions(k: int, dtype: str) -> NDArray:
    """Matrices of norm 1: Gaussian, skew (every power as large as can be), nearly nilpotent, and with a large trace."""
    G = np.random.default_rng(k).standard_normal((k, k))
    several = np.stack([G, G - G.T, np.triu(G, 1) + 1e-3 * G, G @ G.T])
    several = several * (1 + 1j) if np.dtype(dtype).kind == "c" else several
    return several / np.linalg.norm(several, axis=(1, 2), keepdims=True)


def sweep(k: int, dtype: str, points: int) -> NDArray:
    """Every direction at norms from 2⁻⁶⁰ to 2⁵, which cross each change of degree and of scaling."""
    low = -60 if unit_roundoff(np.dtype(dtype)) < 1e-10 else -30
    norms = np.concatenate([2.0 ** np.arange(low, -9, 4), np.geomspace(2.0**-9, 32, points)])
    return (directions(k, dtype)[:, None] * norms[:, None, None]).reshape(-1, k, k).astype(dtype)


def one_by_one(A: NDArray) -> NDArray:
    """Each matrix gets its own degree; in one batch, small groups are raised to the degree of the others."""
    return np.stack([expm(M) for M in A])


@pytest.mark.parametrize(
    ("k", "dtype"),
    sampled([(2, "float64"), (5, "float64"), (3, "float64"), (5, "float32"), (3, "complex64")], 4, arguments=2),
)
def test_no_defect_hides_where_the_degree_changes(k: int, dtype: str) -> None:
    A = sweep(k, dtype, 60)
    assert worst_excess(A, expm(A)) <= 1
    assert worst_excess(A, one_by_one(A)) <= 1


@pytest.mark.slow
@pytest.mark.parametrize("dtype", ["float32", "float64", "complex64", "complex128"])
@pytest.mark.parametrize("k", [2, 3, 4, 5, 8])
def test_no_defect_hides_where_the_degree_changes_on_a_fine_grid(k: int, dtype: str) -> None:
    A = sweep(k, dtype, 500)
    assert worst_excess(A, expm(A)) <= 1
    assert worst_excess(A, one_by_one(A)) <= 1


def test_the_sweep_uses_every_degree_and_several_scalings(monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[int] = set()
    scalings: set[int] = set()
    taylor, squarings = expm_taylor.taylor, expm_scaling.squarings

    def recorded(layout: object, degree: int, *rest: object) -> NDArray:
        used.add(degree)
        return taylor(layout, degree, *rest)

    def counted(*norms: object) -> NDArray:
        s = squarings(*norms)
        scalings.update(s.tolist())
        return s

    monkeypatch.setattr(expm_groups, "taylor", recorded)
    monkeypatch.setattr(expm_groups, "squarings", counted)
    one_by_one(sweep(5, "float64", 60))
    assert used == {1, 2, 4, 8, 12, 18}
    assert scalings >= {0, 1, 2, 3}


def perturbed_18(patch: pytest.MonkeyPatch) -> None:
    T = expm_taylor.T18.copy()
    T[3, 2] *= 1 + 1e-12
    patch.setattr(expm_taylor, "T18", T)


def perturbed_12(patch: pytest.MonkeyPatch) -> None:
    T = expm_taylor.T12.copy()
    T[1, 1] *= 1 + 1e-12
    patch.setattr(expm_taylor, "T12", T)


def perturbed_8(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(expm_taylor, "X5", expm_taylor.X5 * (1 + 1e-7))  # of A³ only, and ‖A‖³ < 10⁻⁴


def one_squaring_too_few(patch: pytest.MonkeyPatch) -> None:
    """The floor instead of the ceiling."""
    squarings = expm_scaling.squarings
    patch.setattr(expm_groups, "squarings", lambda *norms: np.maximum(squarings(*norms) - 1, 0))


def degrees_too_low(patch: pytest.MonkeyPatch) -> None:
    budget = expm_scaling.log2_budget
    patch.setattr(expm_scaling, "log2_budget", lambda degree, u: budget(degree, u) + 10)


def trace_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(expm_groups, "multiply", lambda layout, X, factors: None)


MUTANTS = [perturbed_18, perturbed_12, perturbed_8, one_squaring_too_few, degrees_too_low, trace_forgotten]


@pytest.mark.parametrize("mutant", slow(MUTANTS, perturbed_18))
def test_a_mutant_breaks_the_promise_on_the_sweep(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    A = sweep(5, "float64", 60)
    mutant(monkeypatch)
    assert worst_excess(A, one_by_one(A)) > 1


def test_without_the_careful_route_finite_results_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expm_blocks, "careful_expm", lambda A: np.full_like(A, np.nan))
    A = FAMILIES["triangular"](np.random.default_rng(3), 3)[None]
    assert not worst_excess(A, expm(A)) <= 1
