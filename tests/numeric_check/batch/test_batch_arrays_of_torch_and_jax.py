"""PyTorch and JAX: values, derivatives against balls and against differences, and compiled functions."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from numeric_check import Verdict, batch, judge
from numeric_check.batch.portable.repetition import LARGEST_UNKNOWN
from tests.numeric_check.batch.array_calls import CALLS, DTYPES, arguments, require_same

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:`torch.jit:DeprecationWarning"),  # raised by PyTorch's own forward derivatives
]
torch, jax = pytest.importorskip("torch"), pytest.importorskip("jax")
JUDGED: dict[str, Any] = {"sizes": (1, 2, 3, 5), "draws": 2, "batches": ((3,),)}


@pytest.fixture(autouse=True)
def double_precision() -> Iterator[None]:
    wide = jax.enable_x64 if hasattr(jax, "enable_x64") else jax.experimental.enable_x64
    with wide(True):
        yield


def smooth(name: str) -> Callable[..., Any]:
    """The function without the sign of a determinant, which is a number of modulus one."""
    function = getattr(batch, name)
    return (lambda A: function(A).logabsdet) if name == "det_exp" else function


def few(name: str, dtype: str) -> list[np.ndarray]:
    return [x[:2] for x in arguments(name, dtype)]


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", CALLS)
def test_torch_and_jax_agree_with_numpy(name: str, dtype: str) -> None:
    given, function = arguments(name, dtype), getattr(batch, name)
    expected = function(*given)
    require_same(function(*map(torch.from_numpy, given)), expected, torch.Tensor)
    for called in (function, jax.jit(function), jax.vmap(function)):
        require_same(called(*map(jax.numpy.asarray, given)), expected, jax.Array)


@pytest.mark.parametrize("name", CALLS)
def test_a_batch_axis_of_torch_is_mapped(name: str) -> None:
    given, function = arguments(name, "float64"), getattr(batch, name)
    require_same(torch.func.vmap(function)(*map(torch.from_numpy, given)), function(*given), torch.Tensor)


def test_integers_get_the_default_dtype_and_the_residual_is_a_float():
    assert batch.expm(torch.eye(2, dtype=torch.int64)).dtype == torch.float32
    sweep = batch.det_exp_residual(torch.from_numpy(arguments("expm", "float64")[0]))
    assert (sweep.count, type(sweep.worst), sweep.worst < 1e-13) == (5, float, True)
    with pytest.raises(TypeError, match=r"A must hold float32, .* got dtype torch\.bfloat16"):
        batch.expm(torch.eye(2, dtype=torch.bfloat16))
    with pytest.raises(TypeError, match="A must be a dense array; got a sparse Tensor: convert it by to_dense"):
        batch.expm(torch.eye(2).to_sparse())


@pytest.mark.parametrize("arrays", ["torch", "jax", "jax, jitted"])
def test_the_exponential_holds_against_balls_at_all_families(arrays: str) -> None:
    function = jax.jit(batch.expm) if "jitted" in arrays else batch.expm
    dtypes = ("float64", "complex64") if "jax" in arrays else DTYPES
    report = judge(function, "exp", arrays=arrays.partition(",")[0], dtypes=dtypes, **JUDGED)
    assert report.verdict is Verdict.HOLDS


def tangent(A: Any, E: Any) -> Any:
    return torch.func.jvp(batch.expm, (A,), (E,))[1]


def cotangent(A: Any, E: Any) -> Any:
    """The derivative at A as the adjoint of that at Aᴴ (Higham 2008, section 3.2)."""
    return torch.func.vjp(batch.expm, A.mH.contiguous())[1](E)[0]


@pytest.mark.parametrize("derivative", [tangent, cotangent])
def test_derivatives_of_the_exponential_hold_against_balls(derivative: Callable[..., Any]) -> None:
    report = judge(derivative, "expm_frechet", arrays="torch", sizes=(1, 2, 4), draws=1, batches=())
    assert report.verdict is Verdict.HOLDS


def test_a_derivative_of_the_closed_form_of_rank_one_alone_would_be_refuted():
    def wrong(A: Any, E: Any) -> Any:
        phi1 = lambda A: batch.exp_outer(torch.ones(1), torch.ones(1)).to(A.dtype)[0, 0] - 1
        return torch.func.jvp(lambda A: torch.eye(len(A), dtype=A.dtype) + phi1(A) * A, (A,), (E,))[1]

    report = judge(wrong, "expm_frechet", arrays="torch", sizes=(2,), dtypes=("float64",), draws=1, batches=())
    assert report.verdict is Verdict.REFUTED


@pytest.mark.parametrize("dtype", ["float64", "complex128"])
@pytest.mark.parametrize("name", CALLS)
def test_derivatives_in_torch_are_those_of_differences(name: str, dtype: str) -> None:
    given = [torch.from_numpy(x).requires_grad_() for x in few(name, dtype)]
    assert torch.autograd.gradcheck(smooth(name), given, check_forward_ad=True)
    if name != "det_exp":
        assert torch.autograd.gradgradcheck(smooth(name), given)


@pytest.mark.parametrize("name", CALLS)
def test_derivatives_in_jax_are_those_of_differences_compiled_too(name: str) -> None:
    from jax.test_util import check_grads

    for function in (smooth(name), jax.jit(smooth(name))):
        check_grads(function, few(name, "float64"), order=2, rtol=1e-5)


def test_derivatives_of_phi1_are_right_at_zero_and_beside_it():
    """d/ds of φ₁ is 1/2 at 0, and the second derivative 1/3."""
    entry = lambda s: batch.exp_outer(torch.stack([torch.ones_like(s), 0 * s]), torch.stack([s, torch.ones_like(s)]))
    slope = torch.func.grad(lambda s: entry(s)[0, 1])
    for s in (0.0, 1e-300, 1e-8, -1e-4):
        at = torch.tensor(s, dtype=torch.float64)
        assert abs(float(slope(at)) - (0.5 + s / 3)) < 1e-8**2 + abs(s) ** 2
        assert abs(float(torch.func.grad(slope)(at)) - 1 / 3) < 1e-14 + abs(s)


def test_nan_is_no_error_where_values_are_unknown_and_is_handed_on():
    A = jax.numpy.asarray([[0.0, np.nan], [1.0, 0.0]])
    with pytest.raises(ValueError, match="A must be finite; got 1 entries"):
        batch.expm(A)
    assert np.isnan(jax.jit(batch.expm)(A)).any()


def test_a_matrix_that_needs_too_many_unknown_steps_is_nan_and_no_other_one():
    stiff = 2.0 ** (LARGEST_UNKNOWN + 10) * np.array([[-1.0, 1.0], [1.0, -1.0]])
    A = np.stack([stiff, np.eye(2)])
    known, unknown = batch.expm(jax.numpy.asarray(A)), jax.jit(batch.expm)(A)
    np.testing.assert_allclose(known, [np.full((2, 2), 0.5), np.e * np.eye(2)], rtol=0.02)
    assert np.isnan(unknown[0]).all()
    np.testing.assert_allclose(unknown[1], np.e * np.eye(2), rtol=1e-15)


def test_a_derivative_is_finite_beside_a_matrix_that_needs_more_steps():
    A = torch.from_numpy(np.stack([1e4 * np.array([[-1.0, 1.0], [1.0, -1.0]]), 300 * np.eye(2)])).requires_grad_()
    batch.expm(A)[1].sum().backward()
    assert torch.isfinite(A.grad).all()
    assert not A.grad[0].any()


def test_single_precision_is_kept_without_double_precision():
    with contextlib.ExitStack() as stack:
        wide = jax.enable_x64 if hasattr(jax, "enable_x64") else jax.experimental.enable_x64
        stack.enter_context(wide(False))
        for name in CALLS:
            given, function = arguments(name, "float32"), getattr(batch, name)
            require_same(jax.jit(function)(*map(jax.numpy.asarray, given)), function(*given), jax.Array)
