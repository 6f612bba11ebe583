"""Laws of expm, what it accepts and refuses, and matrices at the edge of the range of floats."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import expm
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.subjects import truth_of
from tests.sampling import slow

TOLERANCE = {"float32": 1e-5, "complex64": 1e-5, "float64": 1e-13, "complex128": 1e-13}  # about 100uκ, κ ≤ 5
DTYPES = list(TOLERANCE)
EDGE = 4  # u: the matrices at the edge are so simple that no condition number is needed


def gaussian(shape: tuple[int, ...], norm: float, dtype: str = "float64") -> NDArray:
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


@pytest.mark.parametrize("k", [1, 2, 3, 4, 7])
def test_the_result_for_a_matrix_hardly_depends_on_the_others_in_the_batch(k: int) -> None:
    A = gaussian((300, k, k), 1.0) * np.geomspace(1e-9, 30, 300)[:, None, None]
    A[::50] *= 1e9  # these take the careful route
    alone = np.stack([expm(M) for M in A])
    together = expm(A)
    finite = np.isfinite(alone).all(axis=(1, 2)) & (np.linalg.norm(A, axis=(1, 2)) < 40)
    error = np.linalg.norm(together[finite] - alone[finite], axis=(1, 2)) / np.linalg.norm(alone[finite], axis=(1, 2))
    assert finite.sum() > 250
    assert error.max() <= 40 * TOLERANCE["float64"]


@pytest.mark.parametrize("k", slow([1, 2, 3, 6], 6))
def test_many_blocks_give_what_few_matrices_give(k: int) -> None:
    A = gaussian((5, k, k), 2.0)
    many = expm(np.tile(A, (40000 // k, 1, 1)))
    few = np.tile(expm(A), (40000 // k, 1, 1))
    assert abs(many - few).max() <= 1e-14 * abs(few).max()


def corner(k: int, value: float) -> NDArray:
    A = np.zeros((k, k))
    A[0, -1] = value
    return A


AT_THE_EDGE = {
    "one huge entry, k = 2": corner(2, 4e307),
    "one huge entry, k = 4": corner(4, 4e307),
    "nilpotent with huge entries": np.triu(np.full((3, 3), 1e100), 1),
    "huge nilpotent part far to the left": np.array([[-1000.0, 1e308], [0.0, -1000.0]]),
    "the same with k = 3": -1000 * np.eye(3) + corner(3, 1e308),
    "hump of 10^60 on the way": -100 * np.eye(3) + np.triu(np.full((3, 3), 1e30), 1),
    "an eigenvalue far to the left": np.diag([0.0, -1420.0]),
    "the same with k = 3, far away": np.diag([0.0, -1e300, -2e300]),
    "a single entry far to the left": np.array([[-1e308]]),
    "entries 2^±664 that cancel": np.array([[0.0, 1e200], [-1e-200, 0.0]]),
    "subnormal entries": np.full((3, 3), 5e-324),
    "underflow": -750 * np.eye(3) + 0.1 * np.arange(9).reshape(3, 3),
    "near the largest float": 700 * np.eye(3) + 0.1,
}


@pytest.mark.parametrize("case", AT_THE_EDGE)
@pytest.mark.parametrize("dtype", ["float64", "complex128"])
def test_finite_results_survive_at_the_edge_of_the_range_of_floats(case: str, dtype: str) -> None:
    A = AT_THE_EDGE[case].astype(dtype)
    true = truth_of("exp", (A,))
    assert not true.overflows(A.dtype)
    assert true.error(expm(A)) <= EDGE * unit_roundoff(A.dtype)


def test_squares_beyond_the_range_of_single_precision_do_no_harm() -> None:
    A = np.array([[0, 1e30], [-1e-30, 0]], np.float32)
    for B in (A, np.pad(A, (0, 1))):
        assert truth_of("exp", (B,)).error(expm(B)) <= EDGE * unit_roundoff(B.dtype)


@pytest.mark.parametrize("k", [1, 2, 3, 5])
@pytest.mark.parametrize("dtype", DTYPES)
def test_what_is_too_large_is_infinite_and_never_nan(k: int, dtype: str) -> None:
    for A in (1e5 * np.eye(k), 1e30 * np.ones((k, k)), np.diag(np.linspace(800, -800, k))):
        X = expm(A.astype(dtype))
        assert np.isinf(X[0, 0])
        assert not np.isnan(X).any()
    assert np.isfinite(expm(np.diag(np.full(k, 88 if dtype in ("float32", "complex64") else 709)).astype(dtype))).all()


def test_diag_709_and_minus_709_keeps_both_ends() -> None:
    for extra in ([], [0.0]):
        X = np.diag(expm(np.diag([709.0, -709.0, *extra])))
        np.testing.assert_allclose(X[0], np.exp(709), rtol=1e-12)
        assert X[1] <= 1e-12 * X[0]


@pytest.mark.parametrize("eps", [0.0, 1e-300, -1e-300, 1e-16, -1e-16, 1e-9, -1e-9, 1e-4, -1e-4])
@pytest.mark.parametrize("dtype", DTYPES)
def test_the_closed_form_does_not_cancel_next_to_a_double_eigenvalue(eps: float, dtype: str) -> None:
    A = np.array([[0.5, 2.0], [eps, 0.5]]).astype(dtype)
    assert truth_of("exp", (A,)).error(expm(A)) <= EDGE * unit_roundoff(A.dtype)


def with_entry(value: complex, shape: tuple[int, ...] = (2, 3, 4, 4)) -> NDArray:
    A = np.zeros(shape, np.result_type(type(value)))
    A[..., 1, 2, 3] = value
    return A


BAD = {
    "a vector": (np.ones(3), ValueError, r"A must have shape \(…, k, k\); got shape \(3,\)"),
    "a number": (1.0, ValueError, r"A must have shape \(…, k, k\); got shape \(\)"),
    "not square": (np.ones((5, 2, 3)), ValueError, r"A must hold square matrices, .*; got shape \(5, 2, 3\)"),
    "k = 0": (np.ones((5, 0, 0)), ValueError, r"A must hold matrices of at least one row; got shape \(5, 0, 0\)"),
    "nan": (with_entry(np.nan), ValueError, r"got 2 of 6 matrices with .*, the first nan at index \(0, 1, 2, 3\)"),
    "infinity": (
        with_entry(-np.inf),
        ValueError,
        r"A must be finite; got 2 of 6 .* -inf at index \(0, 1, 2, 3\)",
    ),
    "complex nan": (with_entry(complex(0, np.nan)), ValueError, r"got 2 of 6 .*nanj.* at index \(0, 1, 2, 3\)"),
    "objects": (np.ones((2, 2), object), TypeError, "A must hold float32, .*; got dtype object"),
    "strings": (np.full((2, 2), "1"), TypeError, "A must hold float32, .*; got dtype <U1"),
    "None": (None, TypeError, "A must hold float32, .*; got dtype object"),
    "half": (np.ones((2, 2), np.float16), TypeError, "A must hold float32, .*; got dtype float16"),
    "extended": (np.ones((2, 2), np.longdouble), TypeError, "A must hold float32, .*; got dtype (float128|longdouble)"),
    "ragged": ([[1.0], [1.0, 2.0]], TypeError, "A must be an array .*; got nested sequences of unequal length"),
    "masked": (np.ma.ones((2, 2)), TypeError, "A must be a plain array; got a masked array"),
    "masked booleans": (np.ma.ones((2, 2), bool), TypeError, "A must be a plain array; got a masked array"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_an_error_that_says_what_is_needed(case: str) -> None:
    value, error, message = BAD[case]
    with pytest.raises(error, match=message):
        expm(value)


@pytest.mark.parametrize("k", [1, 2, 3, 4, 6])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("others", [0.0, -1e300, 1e300])
def test_no_nan_or_infinite_entry_slips_through(k: int, value: float, others: float) -> None:
    for position in ((0, 0), (0, k - 1)):
        A = np.full((3000, k, k), others)
        A[2999][position] = value
        with pytest.raises(ValueError, match=rf"got 1 of 3000 .*, the first {value} at index \(2999, {position[0]}, "):
            expm(A)


def test_a_single_matrix_is_named_by_its_own_index() -> None:
    with pytest.raises(ValueError, match=r"got 1 of 1 matrices .*, the first nan at index \(0, 1\)"):
        expm([[0.0, np.nan], [0.0, 0.0]])


def test_every_shape_is_kept_and_an_empty_batch_is_empty() -> None:
    for shape in ((2, 2), (1, 3, 3), (2, 3, 4, 4), (0, 3, 3), (2, 0, 5, 5)):
        assert expm(np.zeros(shape)).shape == shape
    A = gaussian((2, 3, 4, 4), 1.0)
    np.testing.assert_allclose(expm(A)[1, 2], expm(A[1, 2]), rtol=1e-13, atol=1e-14)


def test_integers_and_booleans_become_float64() -> None:
    assert expm([[0, 1], [0, 0]]).dtype == np.float64
    for dtype in (bool, np.int8, np.uint64):
        np.testing.assert_array_equal(expm(np.array([[0, 1], [0, 0]], dtype)), [[1.0, 1.0], [0.0, 1.0]])


@pytest.mark.parametrize("k", [1, 2, 3, 4, 6])
@pytest.mark.parametrize("dtype", ["float32", "complex128"])
def test_strided_read_only_and_byte_swapped_input_is_read_and_never_written(k: int, dtype: str) -> None:
    A = gaussian((6, k, k), 2.0, dtype)
    wide = np.repeat(np.repeat(A, 2, axis=0), 3, axis=2)[::2, ::-1, ::-3]
    variants = [wide, np.asfortranarray(A), A.transpose(0, 2, 1), A[::-1], A.astype(A.dtype.newbyteorder())]
    for variant in variants:
        variant.flags.writeable = False
        plain = np.array(variant, A.dtype, order="C")
        np.testing.assert_allclose(expm(variant), expm(plain), rtol=0, atol=TOLERANCE[dtype])
        np.testing.assert_array_equal(np.asarray(variant, A.dtype), plain)


@pytest.mark.parametrize("k", [1, 2, 3, 6])
def test_out_is_filled_and_returned_whatever_its_strides_and_may_be_the_input(k: int) -> None:
    A = gaussian((4, 5, k, k), 2.0)
    expected = expm(A)
    for out in (np.empty_like(A), np.empty((5, 4, k, k)).transpose(1, 0, 3, 2), np.empty((4, 10, k, k))[:, ::2]):
        assert expm(A, out=out) is out
        np.testing.assert_allclose(out, expected, rtol=0, atol=1e-13)
    assert expm(A, out=A) is A
    np.testing.assert_array_equal(A, expected)


def test_a_bad_out_is_refused() -> None:
    A = np.zeros((2, 3, 3))
    with pytest.raises(ValueError, match=r"out must have the shape \(2, 3, 3\) of the result; got shape \(3, 3\)"):
        expm(A, out=np.empty((3, 3)))
    with pytest.raises(TypeError, match=r"out must be an array of dtype float64, .*; got dtype float32"):
        expm(A, out=np.empty((2, 3, 3), np.float32))
