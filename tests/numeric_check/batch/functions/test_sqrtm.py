"""sqrtm against rigorous balls on every family, its laws and its domain, and mutants."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check import Verdict, judge
from numeric_check.batch import logm, sqrtm
from numeric_check.batch.functions import refined, roots, square_roots
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.families import near_the_cut, positive_jordan, positive_triangular
from numeric_check.judging.subjects import truth_of
from numeric_check.matrix_families import conjugated, gaussian
from proofs.testing import assert_accurate

DTYPES = ["float32", "float64", "complex64", "complex128"]
ON_THE_CUT = "A must have no eigenvalue on the closed negative real axis, nor next to it; got the eigenvalue "


def test_the_judge_finds_the_promise_kept_on_every_family() -> None:
    assert_accurate(sqrtm, "sqrt", bound=16, draws=1, sizes=(1, 2, 5))


@pytest.mark.slow
def test_the_judge_finds_the_promise_kept_on_many_and_large_samples() -> None:
    assert judge(sqrtm, "sqrt", sizes=(1, 2, 3, 4, 5, 6), draws=12, seed=1).verdict is Verdict.HOLDS
    rows = judge(sqrtm, "sqrt", sizes=(8,), draws=4, seed=1).rows
    assert all(row.verdict is not Verdict.REFUTED for row in rows)


def second_series_left_out(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(roots, "_LINES", {"f": 1, "d": 1})
    patch.setattr(roots, "_CLOSE", {"f": 1.0, "d": 1.0})
    patch.setattr(square_roots, "_ACCEPTED", 1e9)


def residual_not_looked_at(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(square_roots, "_ACCEPTED", 1e30)


def residual_in_working_precision(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(refined, "residual", lambda A, X, Y: A[0] - X[0] @ Y[0])


def careful_root_left_out(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(refined, "careful_root", lambda A: (np.full_like(A[0], np.nan),) * 2)


def eigenvectors_left_out(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(refined, "root_by_eigenvectors", lambda A: (np.full_like(A[0], np.nan),) * 2)


MUTANTS = [
    second_series_left_out,
    residual_not_looked_at,
    residual_in_working_precision,
    careful_root_left_out,
    eigenvectors_left_out,
]


def beside_the_cut(epsilon: float, block: NDArray, seed: int) -> NDArray:
    """A matrix 4×4 of the eigenvalues −1 ± iε, twice for a ``block`` I, which makes it defective, and 1 otherwise."""
    J, unit = np.array([[-1, epsilon], [-epsilon, -1]]), np.eye(2)
    return conjugated(np.random.default_rng(seed), np.block([[J, block], [0 * unit, J if block.any() else unit]]))


def hard() -> list[NDArray]:
    """The last is so near the cut that Newton's iteration needs other beginnings."""
    samples = [(gaussian, 5, 1), (positive_jordan, 8, 3), *((near_the_cut, 8, seed) for seed in range(4))]
    found = [family(np.random.default_rng(seed), n) for family, n, seed in samples]
    return [*found, beside_the_cut(2.0**-30, np.zeros((2, 2)), 3)]


def at_the_limit() -> list[NDArray]:
    """Defective ones that need more than double precision, or are refused: which, the rounding of products decides."""
    return [beside_the_cut(2.0**-bits, np.eye(2), seed) for bits in (12, 14, 15, 16) for seed in range(6)]


def worst_excess(matrices: list[NDArray]) -> float:
    """In units of max(1, κ)·u; infinite where there is no result."""
    found = []
    for A in matrices:
        truth = truth_of("sqrt", (A,))
        try:
            found.append(truth.error(sqrtm(A)) / (unit_roundoff(A.dtype) * max(1, truth.condition)))
        except ValueError:
            return np.inf
    return max(found)


def test_hard_matrices_keep_the_promise() -> None:
    assert worst_excess(hard()) <= 2


def test_at_the_limit_there_is_a_good_root_or_a_refusal() -> None:
    found = [worst_excess([A]) for A in at_the_limit()]
    assert all(excess <= 2 or excess == np.inf for excess in found)
    assert min(found) <= 2


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_mutant_breaks_the_promise(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = [A for A in at_the_limit() if worst_excess([A]) <= 2]
    mutant(monkeypatch)
    assert worst_excess([*hard(), *kept]) > 16


@pytest.mark.parametrize("k", [1, 2, 3, 4, 7])
@pytest.mark.parametrize("dtype", DTYPES)
def test_the_root_squared_is_the_matrix_in_every_batch_shape_and_for_any_number_of_workers(k: int, dtype: str) -> None:
    rng = np.random.default_rng(k)
    A = (np.eye(k) + 0.3 * rng.standard_normal((2, 300, k, k)) / np.sqrt(k)).astype(dtype)
    X = sqrtm(A)
    assert X.dtype == A.dtype
    assert X.shape == A.shape
    assert abs(X @ X - A).max() <= 60 * unit_roundoff(A.dtype)
    np.testing.assert_array_equal(X, sqrtm(A, workers=3))
    np.testing.assert_allclose(sqrtm(A[1, 7]), X[1, 7], rtol=0, atol=20 * unit_roundoff(A.dtype))
    assert sqrtm(A[:, :0]).shape == (2, 0, k, k)


@pytest.mark.parametrize("dtype", DTYPES)
def test_diagonal_matrices_have_the_exact_roots_of_their_entries_and_zero_is_one(dtype: str) -> None:
    for k in (1, 2, 3, 6):
        X = sqrtm(np.diag(np.arange(k, dtype=dtype) ** 2))
        np.testing.assert_array_equal(X, np.diag(np.arange(k)))
        np.testing.assert_array_equal(sqrtm(np.zeros((2, k, k), dtype)), np.zeros((2, k, k)))


def test_hermitian_matrices_may_be_singular() -> None:
    B = np.random.default_rng(0).integers(-3, 4, (9, 5, 3)).astype(float)
    A = B @ B.transpose(0, 2, 1)
    X = sqrtm(A)
    np.testing.assert_allclose(X @ X, A, rtol=0, atol=1e-13)
    assert np.linalg.eigvalsh(X).min() >= -1e-14


AT_THE_EDGE = {
    "huge": np.array([[1e300, 1e300], [0, 2e300]]),
    "tiny": np.array([[1e-300, 1e-300, 0], [0, 2e-300, 0], [0, 0, 1e-300]]),
    "subnormal": np.array([[2.0**-1060, 2.0**-1060], [0, 2.0**-1058]]),
    "eigenvalues apart": np.array([[1e10, 1, 0], [0, 1e-10, 1], [0, 0, 1]]),
    "rows apart": np.diag([1e100, 1, 1e-100]) @ (np.eye(3) + 0.125) @ np.diag([1e-100, 1, 1e100]),
}


@pytest.mark.parametrize("case", AT_THE_EDGE)
def test_roots_survive_at_the_edge_of_the_range_of_floats(case: str) -> None:
    A = AT_THE_EDGE[case]
    assert truth_of("sqrt", (A,)).error(sqrtm(A)) <= 4 * unit_roundoff(A.dtype)


def test_a_corrected_root_is_right_to_the_last_digit_whatever_its_condition() -> None:
    A = positive_triangular(np.random.default_rng(0), 4)[None]
    (high, low), found = square_roots.refined_roots((A, np.zeros_like(A)))
    truth = truth_of("sqrt", (A[0],))
    assert truth.condition > 1e8
    assert found.all()
    assert truth.error(high[0] + low[0]) <= 2 * unit_roundoff(A.dtype)


def similar(values: list[float], dtype: str, count: int = 1) -> NDArray:
    S = np.random.default_rng(0).standard_normal((count, len(values), len(values)))
    return (S @ np.diag(values) @ np.linalg.inv(S)).astype(dtype)


NO_ROOT = {
    "a negative number": ([[-1.0]], "-1 of the matrix"),
    "a complex one": (np.array([[2.0], [-4]])[..., None] + 0j, r"-4 of the matrix at index \(1,\): take A \+ iεI"),
    "a diagonal matrix": (np.diag([1.0, -4.0, 9.0]), "-4 of the matrix"),
    "a complex diagonal matrix": (np.diag([1.0, -4.0, 9.0]) + 0j, "-4 of the matrix"),
    "minus the unit": (-np.eye(2), "-1 of the matrix"),
    "a Jordan block to 0": (np.eye(3, k=1), "0 of the matrix: a singular A must be Hermitian or diagonal"),
    "a Jordan block to -1": (np.eye(4, k=1) - np.eye(4), "-1 of the matrix"),
    "a triangular matrix": (np.array([[-1.0, 1.0], [0.0, 2.0]]), "-1 of the matrix"),
    "an indefinite matrix": (np.array([[1.0, 2.0, 0.0], [2.0, 1.0, 0.0], [0.0, 0.0, 1.0]]), "-1 of the matrix"),
    "a full matrix": (similar([-1, 2, 3, 4, 5], "float64", 3), r"-1 of the matrix at index \(0,\)"),
    "a singular one": (conjugated(np.random.default_rng(0), np.diag([0.0, 1, 2])), "0 of the matrix: a singular A"),
    "a full matrix, twice -1": (similar([-1, -1, 3, 4, 5], "float64"), "-"),
}


@pytest.mark.parametrize("case", NO_ROOT)
def test_an_eigenvalue_on_the_cut_is_named_with_its_matrix(case: str) -> None:
    value, message = NO_ROOT[case]
    with pytest.raises(ValueError, match=ON_THE_CUT + message):
        sqrtm(value)


def test_real_matrices_with_minus_one_twice_are_refused_however_they_are_turned() -> None:
    for seed in range(12):
        rng = np.random.default_rng(seed)
        d = np.diag([-1.0, -1.0, *rng.integers(1, 9, seed % 4) / 2])
        d[0, 1] = seed % 2
        with pytest.raises(ValueError, match=ON_THE_CUT):
            sqrtm(conjugated(rng, d))


@pytest.mark.parametrize("function", [sqrtm, logm])
def test_what_is_accepted_alone_is_accepted_in_a_batch_and_the_other_way_round(function: Callable) -> None:
    A = np.stack([near_the_cut(np.random.default_rng(seed), 12) for seed in range(12)])
    alone = np.array([accepted(function, X) for X in A])
    assert 2 < sum(alone) < len(A)
    np.testing.assert_array_equal(function(A[alone]), np.stack([function(X) for X in A[alone]]))
    assert not any(accepted(function, np.stack([A[alone][0], X])) for X in A[~alone])


def accepted(function: Callable, A: NDArray) -> bool:
    try:
        function(A)
    except ValueError:
        return False
    return True


def test_a_matrix_that_rounding_moves_over_the_cut_is_not_said_to_have_an_eigenvalue_there() -> None:
    A = positive_triangular(np.random.default_rng(0), 16)
    for function in (sqrtm, logm):
        with pytest.raises(ValueError, match=r"A must be further than rounding from .*; got the eigenvalue 1\.34673"):
            function(A)


def test_bad_input_is_refused_as_by_expm() -> None:
    A = np.zeros((2, 3, 2, 2))
    A[:, 1, 0, 1] = np.nan
    with pytest.raises(ValueError, match=r"A must be finite; got 2 of 6 .*, the first nan at index \(0, 1, 0, 1\)"):
        sqrtm(A)
    with pytest.raises(ValueError, match=r"A must hold square matrices"):
        sqrtm(np.ones((2, 3)))
    with pytest.raises(TypeError, match=r"A must hold float32, .*; got dtype float16"):
        sqrtm(np.ones((2, 2), np.float16))
    with pytest.raises(ValueError, match=r"out must have the shape \(2, 2\)"):
        sqrtm(np.eye(2), out=np.empty((3, 3)))
    assert sqrtm([[4, 0], [0, 9]]).tolist() == [[2.0, 0.0], [0.0, 3.0]]


def test_out_may_be_the_input_in_any_memory() -> None:
    A = np.eye(3) + 0.1 * np.random.default_rng(0).standard_normal((4, 5, 3, 3))
    expected = sqrtm(A)
    for out in (np.empty((5, 4, 3, 3)).transpose(1, 0, 3, 2), np.empty((4, 10, 3, 3))[:, ::2]):
        assert sqrtm(A, out=out) is out
        np.testing.assert_allclose(out, expected, rtol=0, atol=1e-15)
    assert sqrtm(A, out=A) is A
    np.testing.assert_array_equal(A, expected)
