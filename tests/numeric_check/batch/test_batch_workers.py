"""``workers=``: the same bits, the same errors and the same memory for every number of threads, and what is refused."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from itertools import count, islice
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import (
    det_exp,
    det_exp_residual,
    exp_low_rank,
    exp_outer,
    exp_outer_apply,
    exp_outer_inverse,
    exp_outer_logdet,
    expm,
)
from numeric_check.batch.workers import in_order, share
from tests.sampling import sampled, slow

ROWS = 20_000  # several blocks of each function, the last one shorter
NUMBERS = (2, 3, 7, 64)
SOME_NUMBERS = (3,)  # of them by default
DTYPES = (np.float32, np.float64, np.complex128)


def draw(dtype: Any, *shape: int) -> NDArray:
    """Entries of sizes 10⁻⁶ to 10³, so that blocks hold matrices of several degrees, and rows of every kind."""
    rng = np.random.default_rng(7)
    array = rng.standard_normal(shape) * 10.0 ** rng.uniform(-6, 3, (shape[0], *(1 for _ in shape[1:])))
    return (array * np.exp(1j * array) if np.dtype(dtype).kind == "c" else array).astype(dtype)


def rows(dtype: Any) -> tuple[NDArray, NDArray, NDArray]:
    """x, y, v; every hundredth pair is ill-conditioned, and every thousandth leaves the range of plain products."""
    x, y, v = draw(dtype, ROWS, 9), draw(dtype, ROWS, 9)[::-1].copy(), draw(dtype, ROWS, 9)[:, ::-1]
    x[::100], y[::100] = 3e4, 3e4
    y[::100, 1::2] *= -1
    x[::1000] *= np.asarray(1e15, dtype)
    return x, y, v


def low_rank(dtype: Any) -> tuple[NDArray, NDArray]:
    return draw(dtype, ROWS // 4, 8, 3) / 40, draw(dtype, ROWS // 4, 8, 3)[::-1] / 40


CALLS: dict[str, Callable[[Any, int], Any]] = {
    "exp_outer": lambda d, w: exp_outer(*rows(d)[:2], workers=w),
    "exp_outer_inverse": lambda d, w: exp_outer_inverse(*rows(d)[:2], workers=w),
    "exp_outer_apply": lambda d, w: exp_outer_apply(*rows(d), workers=w),
    "exp_outer_logdet": lambda d, w: exp_outer_logdet(*rows(d)[:2], workers=w),
    "exp_low_rank": lambda d, w: exp_low_rank(*low_rank(d), workers=w),
    "exp_low_rank of rank 1": lambda d, w: exp_low_rank(*(X[:, :, :1] for X in low_rank(d)), workers=w),
    **{f"expm, k = {k}": lambda d, w, k=k: expm(draw(d, 90_000 // k, k, k), workers=w) for k in (1, 2, 3, 5)},
    "det_exp": lambda d, w: np.stack(det_exp(draw(d, ROWS, 3, 3), workers=w)),
}


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", sampled(CALLS, 16))
@pytest.mark.parametrize("numbers", slow([SOME_NUMBERS, NUMBERS], NUMBERS))
def test_the_result_is_the_same_bit_for_bit(numbers: tuple[int, ...], name: str, dtype: Any) -> None:
    one = CALLS[name](dtype, 1)
    for workers in numbers:
        assert CALLS[name](dtype, workers).tobytes() == one.tobytes()


@pytest.mark.parametrize("workers", slow(NUMBERS, 2, 7, 64))
def test_the_residual_is_the_same_of_arrays_and_of_streams(workers: int) -> None:
    A = draw(float, ROWS, 3, 3)
    assert det_exp_residual(A, workers=workers) == det_exp_residual(A)
    stream = lambda: iter(np.array_split(A, 7))
    assert det_exp_residual(stream(), workers=workers) == det_exp_residual(stream())


@pytest.mark.parametrize("workers", slow(NUMBERS, 2, 7, 64))
def test_the_error_is_that_of_the_first_block_that_has_one(workers: int) -> None:
    x = draw(float, ROWS, 9)
    x[[9_000, 12_000, 19_999], 4] = np.nan, np.inf, -np.inf
    A = draw(float, ROWS, 3, 3)
    A[15_000:, 1, 2] = np.inf
    calls: tuple[Callable[..., Any], ...] = (
        *(lambda **o: exp_outer(x, x, **o), lambda **o: exp_outer_apply(x, x, x, **o), lambda **o: expm(A, **o)),
        *(lambda **o: exp_outer_logdet(x, x, **o), lambda **o: det_exp(A, **o), lambda **o: det_exp_residual(A, **o)),
        lambda **o: det_exp_residual((B for B in (A, A[:, 0])), **o),
    )
    for call in calls:
        said = []
        for options in ({}, {"workers": workers}):
            with pytest.raises(ValueError, match="finite") as caught:
                call(**options)
            said.append(str(caught.value))
        assert said[0] == said[1]


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize(
    ("workers", "error", "message"),
    [
        (0, ValueError, "workers must be at least 1; got 0"),
        (-1, ValueError, "workers must be at least 1; got -1"),
        (None, TypeError, "workers must be an integer; got None of type NoneType"),
        (2.0, TypeError, r"workers must be an integer; got 2\.0 of type float"),
        ("2", TypeError, "workers must be an integer; got '2' of type str"),
        (True, TypeError, "workers must be an integer; got True of type bool"),
    ],
)
def test_what_is_no_number_of_workers_is_refused(name: str, workers: Any, error: type, message: str) -> None:
    with pytest.raises(error, match=message):
        CALLS[name](float, workers)


def test_a_number_of_numpy_and_an_empty_batch_are_taken() -> None:
    assert expm(np.eye(2), workers=np.int64(2)).shape == (2, 2)
    assert exp_outer(np.empty((0, 3)), np.empty((0, 3)), workers=2).shape == (0, 3, 3)
    assert exp_low_rank(np.empty((2, 0, 3)), np.empty((2, 0, 3)), workers=2).shape == (2, 0, 0)


def test_threads_do_the_work_and_have_the_error_state_of_the_caller() -> None:
    together, seen = threading.Barrier(3, timeout=20), {}

    def work(parts: Iterator[int]) -> None:
        for part in parts:
            together.wait()
            seen[part] = threading.get_ident(), np.geterr()["over"]

    with np.errstate(over="raise"):
        share(work, range(3), workers=3)
    assert len({thread for thread, _ in seen.values()}) == 3
    assert {state for _, state in seen.values()} == {"raise"}


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_after_an_error_no_part_is_begun(workers: int) -> None:
    begun = []

    def work(parts: Iterator[int]) -> None:
        for part in parts:
            begun.append(part)
            if part >= 10:
                raise ArithmeticError(part)

    with pytest.raises(ArithmeticError, match=r"^10$"):
        share(work, range(10_000), workers)
    assert len(begun) < 100


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_a_stream_is_read_a_few_parts_ahead_and_given_in_order(workers: int) -> None:
    read = []

    def parts() -> Iterator[int]:
        for n in count():
            read.append(n)
            yield n

    found = in_order(lambda n: n * n, parts(), workers)
    assert list(islice(found, 50)) == [n * n for n in range(50)]
    found.close()  # type: ignore[attr-defined]
    assert len(read) <= 51 + 2 * workers


def test_results_before_the_error_of_a_source_are_given() -> None:
    def parts() -> Iterator[int]:
        yield from (1, 2)
        raise LookupError("no more")

    seen = []
    with pytest.raises(LookupError, match="no more"):
        seen.extend(in_order(abs, parts(), 2))
    for workers in (1, 2):
        found = in_order(abs, parts(), workers)
        assert [next(found), next(found)] == [1, 2]
        with pytest.raises(LookupError, match="no more"):
            next(found)


def test_a_mutant_with_blocks_of_another_size_for_each_number_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Matrices of one block share degrees and squarings: other blocks are other bits."""
    A = draw(float, 30_000, 3, 3)
    one = expm(A)
    monkeypatch.setattr("numeric_check.batch.expm_blocks._BLOCK_ENTRIES", 3 * 2**15 // 8)
    assert expm(A, workers=2).tobytes() != one.tobytes()
