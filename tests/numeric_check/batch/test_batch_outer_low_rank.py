"""exp_low_rank and the φ₁ of small matrices against 600-bit power series and against laws."""

from __future__ import annotations

import mpmath
import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import exp_low_rank, exp_outer
from numeric_check.batch.matrix_phi1 import matrix_phi1
from tests.sampling import slow

ORACLE_BITS = 600  # the squarings of norms up to 2^25 lose twice 25 bits; extended rank 3 in 2^10 loses a few more
ULP = 2.0**-52


def to_mpmath(A: NDArray) -> mpmath.matrix:
    return mpmath.matrix(A.shape[0], A.shape[1]) + mpmath.matrix(A.tolist())


def exact_exp(A: mpmath.matrix) -> mpmath.matrix:
    """e^A by its series at A/2^j of norm below 2^-20 and j squarings."""
    j = max(0, int(mpmath.log(mpmath.mnorm(A, 1) + 1, 2)) + 21)
    term = total = mpmath.eye(A.rows)
    for n in range(1, 31):  # (2^-20)^31/31! < 2^-700
        term = term * A / (n * mpmath.mpf(2) ** j)
        total = total + term
    for _ in range(j):
        total = total * total
    return total


def exact_phi1(A: NDArray) -> NDArray:
    """The upper right block of exp([[A, I], [0, 0]]), rounded once."""
    r = len(A)
    with mpmath.workprec(ORACLE_BITS):
        extended = mpmath.zeros(2 * r)
        extended[:r, :r] = to_mpmath(A)
        extended[:r, r:] = mpmath.eye(r)
        return rounded(exact_exp(extended)[:r, r:])


def exact_exp_low_rank(X: NDArray, Y: NDArray) -> NDArray:
    with mpmath.workprec(ORACLE_BITS):
        return rounded(exact_exp(to_mpmath(X) * to_mpmath(Y).T))


def rounded(A: mpmath.matrix) -> NDArray:
    values = np.array(A.tolist(), dtype=object).astype(np.complex128)
    return values.real if not values.imag.any() else values


def is_phi1(candidate: NDArray, A: NDArray) -> bool:
    """Within (8 + 2‖A‖)·r ulp of φ₁(A), in the norm of the largest entry."""
    true = exact_phi1(A)
    bound = (8 + 2 * np.abs(A).sum(axis=1).max()) * len(A) * ULP * np.abs(true).max()
    return bool(np.abs(candidate - true).max() <= bound)


RNG = np.random.default_rng(3)
SMALL = {
    "zero": np.zeros((3, 3)),
    "random": RNG.standard_normal((4, 4)),
    "random of norm 300": RNG.standard_normal((2, 2)) * 100,
    "tiny": RNG.standard_normal((3, 3)) * 1e-9,
    "singular": np.outer([1.0, 2.0, 3.0], [1.0, 1.0, -2.0]),
    "nilpotent of norm 1e6": np.triu(RNG.standard_normal((4, 4)), 1) * 1e6,
    "-700 I + small": -700 * np.eye(3) + RNG.standard_normal((3, 3)),
    "large and small eigenvalue": np.array([[1.0, 1e6], [0.0, -1.0]]),
    "unequal off-diagonals": np.array([[1.0, 1e6], [1e-6, -1.0]]),
    "rotation by 100": np.array([[0.0, 100.0], [-100.0, 0.0]]),
    "complex": RNG.standard_normal((3, 3)) + 1j * RNG.standard_normal((3, 3)),
    "complex of norm 50": 1j * np.diag([50.0, 2 * np.pi, 0.0]) + RNG.standard_normal((3, 3)),
}


@pytest.mark.parametrize("case", SMALL)
def test_phi1_of_a_small_matrix_is_exact_to_its_norm_in_ulps(case: str) -> None:
    assert is_phi1(matrix_phi1(SMALL[case][None])[0], SMALL[case])


def by_inverse(A: NDArray) -> NDArray:
    """The textbook A⁻¹(e^A − I), by eigenvectors."""
    values, vectors = np.linalg.eig(A)
    return (vectors * ((np.exp(values) - 1) / values)) @ np.linalg.inv(vectors)


@pytest.mark.parametrize("case", ["tiny", "nilpotent of norm 1e6"])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # the eigenvalues of the nilpotent are 0, its vectors parallel
def test_phi1_through_eigenvectors_is_refused(case: str) -> None:
    try:
        candidate = by_inverse(SMALL[case])
    except np.linalg.LinAlgError:
        candidate = np.full_like(SMALL[case], np.inf)
    assert not is_phi1(candidate, SMALL[case])


def squaring_the_exponential(A: NDArray) -> NDArray:
    """The same doubling, but carrying e^B where `matrix_phi1` carries e^B − I."""
    phi = matrix_phi1(A[None] / 2.0**20)[0]
    E = np.eye(len(A)) + A / 2.0**20 @ phi
    for _ in range(20):
        phi, E = (E + np.eye(len(A))) @ phi / 2, E @ E
    return phi


@pytest.mark.parametrize("case", ["large and small eigenvalue", "unequal off-diagonals"])
def test_scaling_too_far_costs_no_digits_unless_the_exponential_is_squared(case: str) -> None:
    A, true = SMALL[case], exact_phi1(SMALL[case])
    digits = 50 * ULP * np.abs(true)  # entry by entry: the norm 1e6 does not enter
    assert np.all(np.abs(matrix_phi1(A[None])[0] - true) <= digits)
    assert not np.all(np.abs(squaring_the_exponential(A) - true) <= digits)


def test_matrices_of_all_norms_in_one_call_do_not_disturb_each_other() -> None:
    twos = [A for A in SMALL.values() if A.shape == (2, 2)] + [np.zeros((2, 2)), np.eye(2) * 3, -np.eye(2) * 1e5]
    together = matrix_phi1(np.array(twos))
    for A, phi in zip(twos, together, strict=True):
        np.testing.assert_array_equal(phi, matrix_phi1(A[None])[0])


def test_phi1_of_a_nilpotent_matrix_beyond_1e300_is_finite() -> None:
    A = np.array([[[0.0, 1e300], [0.0, 0.0]]])
    np.testing.assert_array_equal(matrix_phi1(A), [[[1.0, 5e299], [0.0, 1.0]]])


def within_bound(candidate: NDArray, X: NDArray, Y: NDArray) -> bool:
    """Within (8 + 2‖M‖) k r ulp of I + |X| |φ₁(M)| |Y|ᵀ, entry by entry."""
    for got, A, B in zip(candidate, X, Y, strict=True):
        M = B.T @ A
        size = np.eye(len(A)) + np.abs(A) @ np.abs(exact_phi1(M)) @ np.abs(B).T
        bound = (8 + 2 * np.abs(M).sum(axis=1).max()) * A.size * np.finfo(candidate.dtype).eps * size
        if not np.all(np.abs(got - exact_exp_low_rank(A, B)) <= bound):
            return False
    return True


def pair(k: int, r: int, dtype: str = "float64", seed: int = 0) -> tuple[NDArray, NDArray]:
    rng = np.random.default_rng(seed)
    parts = rng.standard_normal((2, 3, k, r)) + (
        1j * rng.standard_normal((2, 3, k, r)) if np.dtype(dtype).kind == "c" else 0
    )
    X, Y = parts.astype(dtype)
    return X, Y


@pytest.mark.parametrize("dtype", slow(["float32", "float64", "complex64", "complex128"], "float32", "complex64"))
@pytest.mark.parametrize(("k", "r"), [(5, 2), (4, 3), (2, 3)])
def test_exp_low_rank_is_the_exponential(k: int, r: int, dtype: str) -> None:
    X, Y = pair(k, r, dtype)
    result = exp_low_rank(X, Y)
    assert result.dtype.name == dtype
    assert within_bound(result, X, Y)


@pytest.mark.parametrize("mutant", ["conjugated", "transposed", "scaled"])
def test_broken_low_rank_exponentials_are_refused(mutant: str) -> None:
    X, Y = pair(4, 2, "complex128")
    broken = {
        "conjugated": lambda: exp_low_rank(X, Y.conj()),
        "transposed": lambda: exp_low_rank(Y, X),
        "scaled": lambda: exp_low_rank(X, Y) * (1 + 1e-11),
    }[mutant]()
    assert not within_bound(broken, X, Y)


def test_one_column_is_the_outer_product() -> None:
    X, Y = pair(6, 1)
    np.testing.assert_array_equal(exp_low_rank(X, Y), exp_outer(X[:, :, 0], Y[:, :, 0]))


def test_an_idle_second_column_changes_nothing_but_the_rounding() -> None:
    X, Y = pair(6, 1)
    wide = exp_low_rank(np.concatenate([X, 0 * X], axis=2), np.concatenate([Y, Y], axis=2))
    np.testing.assert_allclose(wide, exp_low_rank(X, Y), rtol=100 * ULP, atol=100 * ULP * np.abs(wide).max())


def test_no_columns_give_the_identity() -> None:
    np.testing.assert_array_equal(
        exp_low_rank(np.empty((2, 3, 0)), np.empty((2, 3, 0))), np.eye(3) + np.zeros((2, 1, 1))
    )


def test_columns_of_opposite_size_are_balanced() -> None:
    X, Y = pair(4, 2)
    scale = np.array([2.0**500, 2.0**-500])
    np.testing.assert_allclose(exp_low_rank(X * scale, Y / scale), exp_low_rank(X, Y), rtol=1e-12)


def test_cancellation_between_large_columns_costs_no_digits() -> None:
    X = np.array([[[1e6, 0.0], [1.0, 1.0], [1e6, 0.0], [0.0, 1.0]]])
    Y = np.array([[[1e6, 0.0], [1.0, 0.0], [-1e6, 0.0], [0.0, 1.0]]])  # YᵀX = [[1, 1], [0, 1]], |x||y| = 1e12
    got = exp_low_rank(X, Y)[0]
    assert abs(got[3, 3] - np.e) <= 8 * ULP * np.e


def test_the_result_does_not_depend_on_the_block_it_is_in() -> None:
    X, Y = (np.random.default_rng(9).standard_normal((5000, 8, 2)) for _ in range(2))
    some = [0, 511, 512, 4095, 4096, 4999]
    np.testing.assert_array_equal(exp_low_rank(X, Y)[some], exp_low_rank(X[some], Y[some]))


@pytest.mark.parametrize("r", [0, 1, 2, 4])
def test_exp_low_rank_writes_into_out_of_any_strides_and_over_its_inputs(r: int) -> None:
    rng = np.random.default_rng(r)
    X, Y = rng.standard_normal((2, 50, 5, r))
    expected = exp_low_rank(X, Y)
    strided = np.empty((5, 50, 5)).transpose(1, 0, 2)
    assert exp_low_rank(X, Y, out=strided) is strided
    np.testing.assert_array_equal(strided, expected)
    memory = np.empty((50, 5, 5))
    memory[:, :, :r] = X
    np.testing.assert_array_equal(exp_low_rank(memory[:, :, :r], Y, out=memory), expected)
    with pytest.raises(ValueError, match="out must have the shape"):
        exp_low_rank(X, Y, out=np.empty((50, 5, 6)))
