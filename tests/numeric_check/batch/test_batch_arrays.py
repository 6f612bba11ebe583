"""Arrays of other libraries: array-api-strict, which has nothing that the array API does not say, and dask."""

from __future__ import annotations

import inspect
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from numeric_check import Verdict, batch, judge
from numeric_check.batch import portable
from numeric_check.batch.libraries import library_of
from numeric_check.batch.portable.dispatch import portable as sent_elsewhere
from numeric_check.batch.portable.repetition import LARGEST_UNKNOWN
from tests.numeric_check.batch.array_calls import CALLS, DTYPES, arguments, require_same

xs = pytest.importorskip("array_api_strict")


IN_BLOCKS: dict[str, tuple[tuple[int, ...], ...]] = {  # name → shapes of the arguments
    **dict.fromkeys(("sqrtm", "logm", "signm"), ((3, 3),)),
    **dict.fromkeys(("expm_frechet", "expm_vjp"), ((3, 3), (3, 3))),
    "expm_multiply": ((3, 3), (3, 2)),
    "exp_outer_vjp": ((3,), (3,), (3, 3)),
    "exp_outer_apply_vjp": ((3,),) * 4,
    "exp_low_rank_vjp": ((3, 2), (3, 2), (3, 3)),
}


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", CALLS)
def test_a_function_on_the_array_api_alone_agrees_with_numpy(name: str, dtype: str) -> None:
    given = arguments(name, dtype)
    result = getattr(batch, name)(*map(xs.asarray, given))
    require_same(result, getattr(batch, name)(*given), xs.asarray(0).__class__)


def test_every_batch_function_has_an_implementation_or_says_that_it_computes_in_numpy():
    functions = {name for name in batch.__all__ if inspect.isfunction(getattr(batch, name))}
    assert {*portable.__all__} == {*CALLS, "det_exp_residual"} <= functions
    for name in portable.__all__:
        others = [*inspect.signature(getattr(portable, name)).parameters]
        assert others == [p for p in inspect.signature(getattr(batch, name)).parameters if p not in ("out", "workers")]


def test_the_residual_of_a_sweep_is_small_and_finds_its_place():
    A = np.random.default_rng(0).standard_normal((2, 3, 4, 4))
    sweep = batch.det_exp_residual(xs.asarray(A))
    assert (sweep.count, len(sweep.index)) == (6, 2)
    assert sweep.worst < 1e-13


def test_the_residual_of_a_matrix_whose_exponential_is_taken_wrong_is_found(monkeypatch):
    A = np.random.default_rng(0).standard_normal((2, 3, 4, 4))
    wrong = lambda A: np.where(np.arange(6).reshape(2, 3, 1, 1) == 4, 1.001, 1.0) * batch.expm(np.asarray(A))
    monkeypatch.setattr("numeric_check.batch.portable.determinants.expm", lambda A: xs.asarray(wrong(A)))
    sweep = batch.det_exp_residual(xs.asarray(A))
    assert sweep.index == (1, 1)
    assert sweep.worst > 1e-3


SMALL: dict[str, Any] = {"sizes": (1, 2, 4), "draws": 1, "batches": ((2,),), "dtypes": ("float32", "complex128")}


def test_the_exponential_on_the_array_api_holds_against_balls():
    assert judge(lambda A: np.asarray(batch.expm(xs.asarray(A))), "exp", **SMALL).verdict is Verdict.HOLDS


@pytest.mark.parametrize("s", [0.0, 1e-300, 1e-12, 0.5, -0.999, 1.0, -1.0, 40.0, -1e5, -1e300])
def test_phi1_agrees_with_numpy_on_both_sides_of_its_border(s: float) -> None:
    x, y = np.array([[1.0, 0.0]]), np.array([[s, 1.0]])
    np.testing.assert_allclose(
        np.asarray(batch.exp_outer(xs.asarray(x), xs.asarray(y))), batch.exp_outer(x, y), rtol=2e-15
    )


def test_a_dot_product_without_a_correct_digit_is_compensated():
    x, y = xs.asarray([[1e8, 1.0, 1e8]]), xs.asarray([[1e8, 1.0, -1e8]])
    assert float(batch.exp_outer_logdet(x, y)[0]) == 1.0
    complex_x = xs.asarray([[1e8j, 1j, 1e8j]])
    assert complex(batch.exp_outer_logdet(complex_x, xs.asarray([[1e8 + 0j, 1 + 0j, -1e8 + 0j]]))[0]) == 1j


def test_factors_beyond_the_range_of_products_are_balanced():
    x, y = xs.asarray([[1e200, 0.0]]), xs.asarray([[0.0, 1e-200]])
    np.testing.assert_array_equal(np.asarray(batch.exp_outer(x, y)), [[[1.0, 1.0], [0.0, 1.0]]])


def test_a_number_of_steps_of_its_own_for_every_matrix():
    norms = np.array([0.0, 1e-9, 1.0, 50.0, 700.0, 1e6])
    A = norms[:, None, None] * np.array([[0.0, 1.0], [-1.0, 0.0]])
    alone = np.stack([np.asarray(batch.expm(xs.asarray(each))) for each in A])
    np.testing.assert_array_equal(np.asarray(batch.expm(xs.asarray(A))), alone)
    assert np.log2(norms[-1]) < LARGEST_UNKNOWN


REFUSED: dict[str, tuple[Any, str]] = {
    "out": (lambda A: batch.expm(A, out=np.ones((2, 2))), "out must be None beside arrays of array_api_strict"),
    "workers": (lambda A: batch.expm(A, workers=2), "workers must be 1 for arrays of array_api_strict"),
    "two libraries": (lambda A: batch.exp_outer(A, np.ones((2, 2))), "one library; got x of array_api_strict, y of nu"),
    "a list of arrays": (lambda A: batch.expm([A, A]), "A must be one array; got a list of arrays: stack them"),
    "a shape": (lambda A: batch.expm(A[:1, :]), "A must hold square matrices"),
    "no rows": (lambda A: batch.expm(A[:0, :0]), "at least one row"),
    "two shapes": (lambda A: batch.exp_outer(A, A[:1, :]), "x and y must have one shape; got"),
    "no axis": (lambda A: batch.exp_outer(A[0, 0], A[0, 0]), "must have shape (…, k); got shape ()"),
    "NaN": (lambda A: batch.expm(A * xs.nan), "A must be finite; got 4 entries that are NaN or infinite"),
    "no matrix": (lambda A: batch.det_exp_residual(xs.zeros((0, 2, 2))), "A must hold at least one matrix"),
    "a bar": (lambda A: batch.det_exp_residual(A, progress=True), "progress is for NumPy arrays"),
    "a stream": (lambda A: batch.det_exp_residual(iter([A])), "A must be NumPy arrays or lists"),
    "starts": (
        lambda A: batch.descend(lambda x: x, A, 0.5, 1),
        "starts must be NumPy arrays or lists, as this is comp",
    ),
    "a player": (lambda A: batch.energy(A, A), "theta must be NumPy arrays or lists"),
    "a field": (lambda A: batch.flow(lambda x: A, np.ones((2, 2)), 1.0, 1), "values of field must be NumPy arrays"),
    "a diffusion": (
        lambda A: batch.euler_maruyama(lambda x: x, A, np.ones((2, 2)), 0.5, 1, np.random.default_rng(0)),
        "diffusion must be NumPy arrays",
    ),
    "values of a diffusion": (
        lambda A: batch.euler_maruyama(lambda x: x, lambda x: A, np.ones((2, 2)), 0.5, 1, np.random.default_rng(0)),
        "values of diffusion must be NumPy arrays",
    ),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_done_on_an_array_says_so(why: str) -> None:
    call, message = REFUSED[why]
    with pytest.raises((TypeError, ValueError)) as refused:
        call(xs.ones((2, 2)))
    assert message in str(refused.value)


def test_a_function_without_an_implementation_refuses_by_name():
    nothing = sent_elsewhere("(k)->(k)")(lambda x: x)
    with pytest.raises(
        TypeError, match="x must be NumPy arrays or lists, as this is computed in NumPy; got Array of ar"
    ):
        nothing(xs.ones(2))
    assert nothing([1, 2]) == [1, 2]


def test_what_numpy_reads_goes_to_numpy():
    for value in (np.ones(2), np.float64(1), [1.0], [[1.0]], (), 1, None, "x", np.ma.ones(2), memoryview(b"x")):
        assert library_of(value) is None
    assert library_of([(xs.ones(2),)]) == library_of(xs.ones(2)) == "array_api_strict"


def test_the_batch_functions_load_no_other_library():
    code = "import sys, numpy as np; from numeric_check.batch import expm; expm(np.eye(3)); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    others = ("sympy", "torch", "jax", "dask", "array_api_compat", "numeric_check.batch.portable.exponential")
    assert not {*others} & {*loaded}
    assert "numeric_check.batch.portable.dispatch" in loaded


def test_without_the_package_the_command_that_installs_it_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "array_api_compat", None)
    with pytest.raises(ImportError, match=r"pip install 'threefold\[arrays\]'"):
        batch.expm(xs.ones((2, 2)))


@pytest.mark.parametrize("name", CALLS)
def test_dask_arrays_are_treated_block_by_block_and_not_before_they_are_asked_for(name: str) -> None:
    da = pytest.importorskip("dask.array")
    for dtype in ("float32", "complex128"):
        given = arguments(name, dtype)
        lazy = getattr(batch, name)(*(da.from_array(x, chunks=(2, *x.shape[1:])) for x in given))
        expected = getattr(batch, name)(*given)
        for part, whole in zip(*((x if isinstance(x, tuple) else (x,)) for x in (lazy, expected)), strict=True):
            assert isinstance(part, da.Array)
            assert (part.dtype, part.shape, part.numblocks[0]) == (whole.dtype, whole.shape, 3)
        computed = tuple(part.compute() for part in lazy) if isinstance(lazy, tuple) else lazy.compute()
        require_same(type(lazy)(*computed) if isinstance(lazy, tuple) else computed, expected, np.ndarray)


def test_dask_arrays_are_swept_and_refused_by_name():
    da = pytest.importorskip("dask.array")
    A = da.from_array(np.random.default_rng(0).standard_normal((3, 2, 4, 4)), chunks=(1, 2, 4, 4))
    sweep = batch.det_exp_residual(A.astype("float32"))
    assert (sweep.count, len(sweep.index), sweep.worst < 1e-12) == (6, 2, True)
    with pytest.raises(ValueError, match=r"A must have one chunk along its last axes; .*rechunk\(\{-1: -1, -2: -1\}\)"):
        batch.expm(A.rechunk(1))
    with pytest.raises(TypeError, match="y must be a dask array, as another argument is; got ndarray"):
        batch.exp_outer(A[0, 0], np.ones((4, 4)))
    with pytest.raises(ValueError, match=r"A must have shape \(…, k, k\)"):
        batch.expm(A[0, 0, 0])


@pytest.mark.parametrize("name", IN_BLOCKS)
def test_functions_in_numpy_alone_are_applied_to_the_blocks_of_dask_arrays(name: str) -> None:
    da = pytest.importorskip("dask.array")
    rng = np.random.default_rng(0)
    given = [rng.standard_normal((4, *shape)) for shape in IN_BLOCKS[name]]
    if name in ("sqrtm", "logm"):
        given = [A @ A.mT for A in given]
    found = getattr(batch, name)(*(da.from_array(x, chunks=(2, *x.shape[1:])) for x in given))
    require_same(
        da.compute(*found) if isinstance(found, tuple) else found.compute(), getattr(batch, name)(*given), np.ndarray
    )
