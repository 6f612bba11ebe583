"""Every array of every batch function in any memory, of any dtype, shape and library: a result, or a clear error."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import numeric_check
from tests.hostile.public_calls import BATCH

OWN = str(Path(numeric_check.__file__).parent)
ARRAYS = [
    pytest.param(name, argument, id=f"{name}-{argument}")
    for name, (_, arguments) in BATCH.items()
    for argument, value in arguments.items()
    if isinstance(value, np.ndarray)
]


OF_RUNS = ("angular_momentum", "energy")  # of players that may have gone beyond all bounds: NaN is handed on


def read_only(x: NDArray) -> NDArray:
    y = x.copy()
    y.flags.writeable = False
    return y


def with_entry(entry: float) -> Callable[[NDArray], NDArray]:
    def changed(x: NDArray) -> NDArray:
        y = x.copy()
        y.flat[-1] = entry
        return y

    return changed


THE_SAME: dict[str, Callable[[NDArray], Any]] = {
    "read-only": read_only,
    "strided": lambda x: np.repeat(x, 2, axis=-1)[..., ::2],
    "reversed": lambda x: x[..., ::-1].copy()[..., ::-1],
    "Fortran order": np.asfortranarray,
    "unaligned": lambda x: np.frombuffer(b"0" + x.tobytes(), np.uint8)[1:].view(x.dtype).reshape(x.shape),
    "big-endian": lambda x: x.astype(">f8"),
    "integers": lambda x: x.astype(np.int8),
    "lists": lambda x: x.tolist(),
    "a list of arrays": list,
}
REFUSED: dict[str, Callable[[NDArray], Any]] = {
    "a number": lambda x: 1.0,
    "objects": lambda x: x.astype(object),
    "text": lambda x: x.astype(str),
    "half precision": lambda x: x.astype(np.float16),
    "long doubles": lambda x: x.astype(np.longdouble),
    "dates": lambda x: x.astype("datetime64[s]"),
    "fields": lambda x: np.zeros(x.shape, [("a", float), ("b", float)]),
    "masked": lambda x: np.ma.masked_equal(x, 1.0),
    "ragged": lambda x: [[1.0], [1.0, 2.0]],
    "0×0": lambda x: np.zeros((0,) * x.ndim),
    "NaN": with_entry(np.nan),
    "infinity": with_entry(-np.inf),
}
EITHER: dict[str, Callable[[NDArray], Any]] = {
    "of another length": lambda x: np.ones(tuple(n + 1 for n in x.shape)),
    "booleans": lambda x: x.astype(bool),
    "an axis more": lambda x: x[None],
    "an axis too few": lambda x: x[0],
    "an empty batch": lambda x: x[None][:0],
    "huge": lambda x: 1e308 * x,
    "subnormal": lambda x: 5e-324 * x,
    "complex": lambda x: x * 1j,
}


def tried(function: Callable[..., Any], arguments: dict[str, Any], word: str) -> Any:
    """The result, or a clear error."""
    try:
        return function(**arguments)
    except (TypeError, ValueError, OverflowError) as error:
        require_clear(error, word)
        return error


def require_clear(error: Exception, word: str) -> None:
    """The product itself raises it, and names the word."""
    assert traceback.extract_tb(error.__traceback__)[-1].filename.startswith(OWN), repr(error)
    assert word in str(error), str(error)


def called(name: str, argument: str, value: Any) -> Any:
    """The result with the value for the argument, or an error that names the argument."""
    function, right = BATCH[name]
    return tried(function, {**right, argument: value}, argument)


def parts(result: Any) -> list[Any]:
    """The arrays of a result; what takes no array, as a number, is one."""
    if hasattr(result, "__dataclass_fields__"):
        result = tuple(getattr(result, name) for name in result.__dataclass_fields__)
    return list(result) if isinstance(result, tuple) else [result]


@pytest.mark.parametrize(("name", "argument"), ARRAYS)
def test_the_same_numbers_in_other_memory_give_the_same_result(name: str, argument: str) -> None:
    function, right = BATCH[name]
    expected = parts(function(**right))
    for kind, of in THE_SAME.items():
        result = called(name, argument, of(right[argument]))
        assert not isinstance(result, Exception), f"{kind}: {result!r}"
        for part, other in zip(parts(result), expected, strict=True):
            np.testing.assert_array_equal(part, other, err_msg=kind)


@pytest.mark.parametrize(("name", "argument"), ARRAYS)
def test_what_is_no_array_of_finite_numbers_is_refused_by_name(name: str, argument: str) -> None:
    for kind, of in REFUSED.items():
        result = called(name, argument, of(BATCH[name][1][argument]))
        assert isinstance(result, Exception) or (name in OF_RUNS and kind in ("NaN", "infinity")), f"{kind}: {result!r}"


@pytest.mark.parametrize(("name", "argument"), ARRAYS)
def test_the_unusual_gives_a_result_or_a_clear_error(name: str, argument: str) -> None:
    for of in EITHER.values():
        called(name, argument, of(BATCH[name][1][argument]))


LIBRARIES = ("torch", "jax", "dask")
LONG_TO_COMPILE = {("expm", "jax"), ("exp_outer of rows", "jax"), ("det_exp", "jax")}


OF_LIBRARIES = [
    pytest.param(name, library, marks=[pytest.mark.slow] if (name, library) in LONG_TO_COMPILE else [])
    for name in BATCH
    for library in LIBRARIES
]


def of_library(library: str, x: NDArray) -> Any:
    """The array as one of the library, which is skipped where it is not installed."""
    if library == "torch":
        return pytest.importorskip("torch").from_numpy(x.copy())
    if library == "jax":
        return pytest.importorskip("jax").numpy.asarray(x)
    return pytest.importorskip("dask.array").from_array(x, chunks=x.shape)


@pytest.mark.filterwarnings("ignore")  # of the libraries themselves
@pytest.mark.parametrize(("name", "library"), OF_LIBRARIES)
def test_arrays_of_another_library_give_its_arrays_or_a_clear_error(name: str, library: str) -> None:
    function, right = BATCH[name]
    given = {key: of_library(library, x) if isinstance(x, np.ndarray) else x for key, x in right.items()}
    result = tried(function, given, library)
    if not isinstance(result, Exception):
        for part, other in zip(parts(result), parts(function(**right)), strict=True):
            np.testing.assert_allclose(np.asarray(part), np.asarray(other), rtol=1e-4, atol=1e-6)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize(("name", "argument"), ARRAYS)
def test_an_array_of_another_library_beside_arrays_of_numpy_is_refused(name: str, argument: str, library: str) -> None:
    function, right = BATCH[name]
    if sum(isinstance(x, np.ndarray) for x in right.values()) > 1:
        with pytest.raises(TypeError) as refused:
            function(**{**right, argument: of_library(library, right[argument])})
        require_clear(refused.value, library)
