"""powm against rigorous balls on every family, its laws and its domain, and mutants."""

from __future__ import annotations

from collections.abc import Callable

import flint
import numpy as np
import pytest

from numeric_check.batch import logm, powm, sqrtm
from numeric_check.judging import jets
from numeric_check.judging.derived import Function, Truth
from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.exact import BlurredError, UndefinedError
from numeric_check.judging.families import OF_LOGARITHMS
from numeric_check.matrix_families import Family

DTYPES = ["float32", "float64", "complex64", "complex128"]
MODULE = "numeric_check.batch.functions.powm"
EXPONENTS = (0.5, 1 / 3, 2.5, -1.7, 3, -2)


def truth_of_power(t: float) -> Callable[..., Truth]:
    """z^t by the logarithm, where the principal one has a value."""

    def jet(z: flint.acb, count: int) -> list[flint.acb]:
        logarithm = flint.acb_series(list(jets.log(z, count)), prec=count)
        return [(logarithm * flint.acb(t)).exp()[n] for n in range(count)]

    return Function(jet)


def worst_excess(family: Family, t: float, sizes: tuple[int, ...], draws: int, dtype: str = "float64") -> float:
    """In units of max(1, κ)·u, over matrices at which something can be asked."""
    truth_of, found = truth_of_power(t), [0.0]
    for n in sizes:
        for seed in range(draws):
            A = family(np.random.default_rng(seed), n).astype(dtype)
            try:
                truth = truth_of(A)
            except (UndefinedError, BlurredError):
                continue
            u = unit_roundoff(A.dtype)
            if 16 * truth.condition * u < 1 and not truth.overflows(A.dtype):
                found.append(truth.error(powm(A, t)) / (u * max(1, truth.condition)))
    return max(found)


@pytest.mark.parametrize("family", [name for name in OF_LOGARITHMS if name != "complex_gaussian"])
def test_the_promise_is_kept_on_every_family(family: str) -> None:
    for t in (1 / 3, -1.5):
        assert worst_excess(OF_LOGARITHMS[family], t, (1, 3), 1) <= 16


@pytest.mark.slow
@pytest.mark.parametrize("t", [*EXPONENTS, 7.6, 0.99, 1e-9])
@pytest.mark.parametrize("family", OF_LOGARITHMS)
def test_the_promise_is_kept_on_many_samples(family: str, t: float) -> None:
    for dtype in ("complex128", *(() if family == "complex_gaussian" else ("float64", "float32"))):
        assert worst_excess(OF_LOGARITHMS[family], t, (1, 2, 3, 5), 8, dtype) <= 16


def digits_of_the_exponent_dropped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(f"{MODULE}.divmod", lambda x, y: (0, x % y), raising=False)


def root_too_far(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(f"{MODULE}._NEAR", 0.9)


@pytest.mark.parametrize("mutant", [digits_of_the_exponent_dropped, root_too_far])
def test_a_mutant_breaks_the_promise(
    mutant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    worst = lambda: max(worst_excess(OF_LOGARITHMS["rotation"], t, (2, 5), 3) for t in (1.5, 0.3))
    assert worst() <= 6
    mutant(monkeypatch)
    assert not worst() <= 16


@pytest.mark.parametrize("k", [1, 2, 5])
@pytest.mark.parametrize("dtype", DTYPES)
def test_powers_obey_their_laws(k: int, dtype: str) -> None:
    A = (np.eye(k) + 0.3 * np.random.default_rng(k).standard_normal((2, 9, k, k)) / np.sqrt(k)).astype(dtype)
    close = lambda X, Y: np.testing.assert_allclose(X, Y, rtol=0, atol=100 * unit_roundoff(A.dtype) * abs(Y).max())
    close(powm(A, 0.5), sqrtm(A))
    close(powm(A, 0.3) @ powm(A, 0.7), A)
    close(powm(A, 3), A @ A @ A)
    close(powm(A, -1), np.linalg.inv(A))
    close(powm(A, -2.25) @ powm(A, 2.25), np.broadcast_to(np.eye(k), A.shape))
    close(logm(powm(A, 0.1)), logm(A) / 10)
    assert powm(A, 2.5).dtype == A.dtype
    np.testing.assert_array_equal(powm(A, 0), np.broadcast_to(np.eye(k), A.shape))
    np.testing.assert_array_equal(powm(A, 0.7), powm(A, 0.7, workers=2))


def test_diagonal_and_nilpotent_matrices_and_extreme_sizes() -> None:
    np.testing.assert_array_equal(powm(np.diag([4.0, 0.0, 9.0]), 0.5), np.diag([2.0, 0.0, 3.0]))
    np.testing.assert_array_equal(powm(np.diag([-2.0, 3.0]), 3), np.diag([-8.0, 27.0]))
    np.testing.assert_array_equal(powm(np.eye(3, k=1), 2), np.eye(3, k=2))
    np.testing.assert_array_equal(powm(np.array([[1.0, 1.0], [0.0, 1.0]]), 2**20), [[1.0, 2.0**20], [0.0, 1.0]])
    assert np.isinf(powm(np.array([[2.0, 1.0], [0.0, 2.0]]), 1500)[0, 0])
    huge = np.array([[1e300, 1e300], [0, 3e300]])
    np.testing.assert_allclose(powm(huge, 0.5), sqrtm(huge), rtol=1e-15)
    np.testing.assert_allclose(powm(np.array([[1e300 + 1e300j]]), 0.5), np.sqrt([[1e300 + 1e300j]]), rtol=1e-15)


def test_bad_input_is_refused() -> None:
    A = np.array([[1.0, 1.0], [1.0, 1.0]])
    for t in (None, "1", 1j, True):
        with pytest.raises(TypeError, match="t must be a real number; got"):
            powm(A, t)  # type: ignore[arg-type]
    for t in (np.nan, np.inf, 2.0**21):
        with pytest.raises(ValueError, match=r"t must be finite and at most 2\^20; got"):
            powm(A, t)
    with pytest.raises(ValueError, match=r"A must be invertible for a negative power; got the eigenvalue 0"):
        powm(A, -1)
    for B, t in ((A, 0.5), (np.diag([-8.0, 1.0]), 1 / 3), (np.zeros((2, 2)), -0.5), ([[-1.0]], 0.5)):
        with pytest.raises(ValueError, match="A must have no eigenvalue on the closed negative real axis"):
            powm(B, t)
    with pytest.raises(ValueError, match="A must be finite"):
        powm([[np.nan]], 2)
    assert powm(np.zeros((0, 2, 2)), 0.5).shape == (0, 2, 2)
