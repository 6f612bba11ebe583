"""logm against rigorous balls on every family, its laws and its domain, and mutants."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check import Verdict, judge
from numeric_check.batch import expm, logm, sqrtm
from numeric_check.batch.functions import logarithms, refined
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.families import near_the_cut, spread
from numeric_check.judging.subjects import truth_of
from numeric_check.matrix_families import gaussian
from proofs.testing import assert_accurate

DTYPES = ["float32", "float64", "complex64", "complex128"]
ON_THE_CUT = "A must have no eigenvalue on the closed negative real axis, nor next to it; got the eigenvalue "


def test_the_judge_finds_the_promise_kept_on_every_family() -> None:
    assert_accurate(logm, "log", bound=16, draws=1, sizes=(1, 3))


@pytest.mark.slow
def test_the_judge_finds_the_promise_kept_on_many_and_large_samples() -> None:
    assert judge(logm, "log", sizes=(1, 2, 3, 4, 5, 6), draws=12, seed=1).verdict is Verdict.HOLDS
    rows = judge(logm, "log", sizes=(8,), draws=4, seed=1).rows
    assert all(row.verdict is not Verdict.REFUTED for row in rows)


def worst_excess(matrices: list[NDArray]) -> float:
    """In units of max(1, κ)·u; infinite where there is no result."""
    found = []
    for A in matrices:
        truth = truth_of("log", (A,))
        try:
            found.append(truth.error(logm(A)) / (unit_roundoff(A.dtype) * max(1, truth.condition)))
        except ValueError:
            return np.inf
    return max(found)


def hard() -> list[NDArray]:
    """The last is of eigenvalues e^±1.4i: its condition number is 1."""
    samples = [(gaussian, 5, 1), (spread, 5, 3), (near_the_cut, 5, 2)]
    c, s = np.cos(1.4), np.sin(1.4)
    return [*(family(np.random.default_rng(seed), n) for family, n, seed in samples), np.array([[c, s], [-s, c]])]


def too_few_nodes(patch: pytest.MonkeyPatch) -> None:
    nodes, weights = np.polynomial.legendre.leggauss(5)
    patch.setattr(logarithms, "_NODES", nodes)
    patch.setattr(logarithms, "_WEIGHTS", weights)


def one_root_too_few(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(logarithms, "_NEAR", 4 * logarithms._NEAR)


def digits_beyond_the_last_are_dropped(patch: pytest.MonkeyPatch) -> None:
    root = refined.root

    def rounded(A: tuple[NDArray, NDArray]) -> tuple[tuple[NDArray, NDArray], NDArray]:
        (X, low), found = root((A[0], np.zeros_like(A[1])))
        return (X, 0 * low), found

    patch.setattr(logarithms, "root", rounded)
    patch.setattr(logarithms, "_NEAR", 2.0**-10)


def unit_not_subtracted_as_a_pair(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(logarithms, "plus_identity", lambda X, number: (X[0] + number * (1 + 1e-14) * np.eye(X[0].shape[1]),))


@pytest.mark.parametrize(
    "mutant",
    [too_few_nodes, one_root_too_few, digits_beyond_the_last_are_dropped, unit_not_subtracted_as_a_pair],
)
def test_a_mutant_breaks_the_promise(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert worst_excess(hard()) <= 3
    mutant(monkeypatch)
    assert worst_excess(hard()) > 16


@pytest.mark.parametrize("k", [1, 2, 3, 6])
@pytest.mark.parametrize("dtype", DTYPES)
def test_the_logarithm_undoes_the_exponential_and_halves_with_the_root(k: int, dtype: str) -> None:
    rng = np.random.default_rng(k)
    L = (0.5 * rng.standard_normal((2, 20, k, k)) / np.sqrt(k)).astype(dtype)
    A, tolerance = expm(L), 60 * unit_roundoff(np.dtype(dtype))
    X = logm(A)
    assert X.dtype == A.dtype
    assert abs(X - L).max() <= tolerance
    assert abs(2 * logm(sqrtm(A)) - L).max() <= tolerance
    np.testing.assert_array_equal(X, logm(A, workers=2))


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_unit_and_diagonal_matrices_are_exact(dtype: str) -> None:
    for k in (1, 2, 3, 6):
        np.testing.assert_array_equal(logm(np.eye(k, dtype=dtype)), np.zeros((k, k)))
        A = np.diag(np.arange(1, k + 1)).astype(dtype)
        np.testing.assert_array_equal(logm(A[None]), np.diag(np.log(np.arange(1, k + 1))).astype(dtype)[None])


AT_THE_EDGE = {
    "huge": np.array([[1e300, 1e300], [0, 2e300]]),
    "tiny": np.array([[1e-300, 1e-300, 0], [0, 2e-300, 0], [0, 0, 1e-300]]),
    "subnormal": np.array([[2.0**-1060, 2.0**-1060], [0, 2.0**-1058]]),
    "a huge nilpotent part": np.array([[1.0, 1e300], [0, 1 + 2.0**-50]]),
    "the same in three steps": np.eye(4) + np.triu(np.full((4, 4), 1e70), 1),
    "near the unit": np.eye(3) + 1e-12 * (np.arange(9).reshape(3, 3) + 1),
}


@pytest.mark.parametrize("case", AT_THE_EDGE)
def test_logarithms_survive_at_the_edge_of_the_range_of_floats(case: str) -> None:
    A = AT_THE_EDGE[case]
    assert truth_of("log", (A,)).error(logm(A)) <= 4 * unit_roundoff(A.dtype)


NO_LOGARITHM = {
    "zero": ([[0.0]], "0 of the matrix"),
    "a negative number": (np.array([[2.0], [-4]])[..., None] + 0j, r"-4 of the matrix at index \(1,\)"),
    "a singular diagonal matrix": (np.diag([1.0, 0.0]), "0 of the matrix"),
    "a singular matrix": (np.ones((4, 4)) / 8, "-?[0-9e.-]* of the matrix"),
    "minus the unit": (-np.eye(3), "-1 of the matrix"),
    "a reflection": (np.array([[0.0, 1], [1, 0]]), "-1 of the matrix"),
}


@pytest.mark.parametrize("case", NO_LOGARITHM)
def test_an_eigenvalue_on_the_cut_is_named_with_its_matrix(case: str) -> None:
    value, message = NO_LOGARITHM[case]
    with pytest.raises(ValueError, match=ON_THE_CUT + message):
        logm(value)


def test_bad_input_is_refused_as_by_expm() -> None:
    with pytest.raises(ValueError, match=r"A must be finite; got 1 of 1 matrices .*, the first inf at index \(0, 0\)"):
        logm([[np.inf]])
    with pytest.raises(ValueError, match=r"A must hold matrices of at least one row; got shape \(3, 0, 0\)"):
        logm(np.ones((3, 0, 0)))
    with pytest.raises(TypeError, match=r"A must hold float32, .*; got dtype object"):
        logm(None)
    assert logm(np.zeros((0, 2, 2))).shape == (0, 2, 2)
