"""det_exp and its residual: the identity at every family, extremes, input as it comes, and mutants."""

from __future__ import annotations

import tracemalloc
from importlib import import_module
from math import inf, isnan, nan

import numpy as np
import pytest

from numeric_check.batch import DetExpResidual, det_exp, det_exp_residual, expm
from numeric_check.batch.arrays import blocks
from numeric_check.matrix_families import FAMILIES, gaussian
from tests.sampling import sampled

FACTOR = 8  # |residual| ≤ 8·k·max(1, |A|₁)·u: of 10⁴ matrices of each family none has more than 5.4
UNIT = 2.0**-53
SIZES = (1, 2, 3, 5, 8, 16)
module = import_module("numeric_check.batch.det_exp")
residuals = import_module("numeric_check.batch.det_exp_residual")


def batch(family, k, count=60):
    return np.stack([family(np.random.default_rng(seed), k) for seed in range(count)])


def bound(A):
    return FACTOR * A.shape[-1] * np.maximum(1, np.abs(A).sum(axis=-2).max(axis=-1)) * UNIT


def traces(A):
    return np.einsum("...ii->...", A)


@pytest.mark.parametrize("k", SIZES)
@pytest.mark.parametrize("name", sampled(FAMILIES, 6))
def test_the_determinant_is_the_exponential_of_the_trace_and_the_residual_says_so(name, k):
    A = batch(FAMILIES[name], k)
    sign, logabsdet = det_exp(A)
    limit = bound(A)
    assert (np.abs(logabsdet - traces(A).real) <= limit).all()
    assert (np.abs(sign - np.exp(1j * traces(A).imag)) <= limit).all()
    for matrix, most in zip(A, limit, strict=True):
        assert det_exp_residual(matrix).worst <= np.expm1(min(most, 1))


@pytest.mark.parametrize("name", ["badly_scaled", "triangular"])
def test_a_large_norm_that_balancing_takes_away_costs_no_digits(name):
    A = batch(FAMILIES[name], 8)
    assert np.abs(A).sum(axis=1).max(axis=1).min() > 1e6
    assert det_exp_residual(A).worst <= FACTOR * 8 * 100 * UNIT


def test_far_beyond_the_range_of_floats_the_logarithm_is_right():
    A = np.array([[[5000.0, 3.0], [0.0, 6000.0]], [[-(2.0**40), 1.0], [1.0, 0.0]], [[1e308, 0.0], [0.0, -1e308]]])
    np.testing.assert_allclose(det_exp(A).logabsdet, [11000, -(2.0**40), 0], rtol=1e-15, atol=1e293)
    assert (det_exp(A).sign == 1).all()


def test_det_of_the_exponential_itself_has_the_wrong_sign_in_two_cases_of_three():
    rng = np.random.default_rng(50)
    x, y = rng.standard_normal((2, 600, 8))
    y *= (-50 / np.vecdot(x, y))[:, None]
    A = x[:, :, None] * y[:, None, :]
    with np.errstate(all="ignore"):
        plain, _ = np.linalg.slogdet(expm(A))
    assert 0.5 < (plain != 1).mean() < 0.8
    assert (det_exp(A).sign == 1).all()
    assert (np.abs(det_exp(A).logabsdet + 50) <= bound(A)).all()


def test_the_phase_of_a_complex_determinant_turns_with_the_trace():
    angles = np.array([0.5, 3.0, -3.0, 40.0, 1e6])
    A = 1j * angles[:, None, None] * np.eye(3) / 3
    assert (np.abs(det_exp(A).sign - np.exp(1j * angles)) <= bound(A)).all()


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.complex64, np.complex128])
def test_dtypes_and_shapes_are_those_of_slogdet(dtype):
    A = np.random.default_rng(0).standard_normal((2, 5, 3, 3)).astype(dtype)
    sign, logabsdet = det_exp(A)
    expected = np.linalg.slogdet(A)
    assert (sign.dtype, logabsdet.dtype) == (expected.sign.dtype, expected.logabsdet.dtype)
    assert sign.shape == logabsdet.shape == (2, 5)
    assert np.shape(det_exp(A[0, 0]).sign) == ()
    assert det_exp(A[:, :0]).sign.shape == (2, 0)
    np.testing.assert_allclose(logabsdet, traces(A).real, atol=1e-6 if np.finfo(dtype).bits == 32 else 1e-14)


def test_integers_strides_and_read_only_arrays_are_fine_and_nothing_is_written():
    A = np.random.default_rng(1).integers(-3, 4, (4, 3, 6, 3))
    expected = det_exp(A[:, :, ::2].astype(float))
    np.testing.assert_array_equal(det_exp(A[:, :, ::2]).logabsdet, expected.logabsdet)
    fixed = A[:, :, ::2].astype(float)
    fixed.flags.writeable = False
    before = fixed.copy()
    np.testing.assert_array_equal(det_exp(fixed).sign, expected.sign)
    det_exp_residual(fixed)
    np.testing.assert_array_equal(fixed, before)
    assert det_exp([[0, 1], [0, 0]]).logabsdet == 0


@pytest.mark.parametrize("function", [det_exp, det_exp_residual])
def test_bad_input_is_named(function):
    with pytest.raises(ValueError, match=r"A must hold square matrices, shape \(…, k, k\); got shape \(2, 3\)"):
        function(np.ones((2, 3)))
    with pytest.raises(ValueError, match=r"A must hold matrices of at least one row; got shape \(0, 0\)"):
        function(np.ones((0, 0)))
    for bad in (nan, inf):
        A = np.ones((3, 2, 2))
        A[2, 0, 1] = bad
        with pytest.raises(ValueError, match=rf"A must be finite; got 1 of 3 .* {bad} at index \(2, 0, 1\)"):
            function(A)
    with pytest.raises(TypeError, match="got dtype float16"):
        function(np.ones((2, 2), np.float16))


def test_a_sweep_of_nothing_is_refused():
    for nothing in (np.ones((0, 2, 2)), iter([])):
        with pytest.raises(ValueError, match="A must hold at least one matrix; got none"):
            det_exp_residual(nothing)


def test_the_index_is_that_of_the_worst_matrix_in_arrays_and_in_streams(monkeypatch):
    A = np.zeros((3, 4, 2, 2))
    A[2, 1] = [[0, 1e5], [-1e5, 0]]
    sweep = det_exp_residual(A)
    assert sweep == DetExpResidual(worst=sweep.worst, index=(2, 1), count=12)
    assert sweep.worst > 0
    stream = det_exp_residual(iter([A[0], A[1:], A[0, 0]]))
    assert stream == DetExpResidual(worst=sweep.worst, index=9, count=13)
    monkeypatch.setattr(module, "blocks", lambda rows, entries: blocks(rows, entries, 8))
    assert det_exp_residual(A) == sweep


def test_a_residual_that_is_not_a_number_is_the_worst_wherever_it_stands(monkeypatch):
    parts = [np.array([0.0, 3.0]), np.array([nan, 1.0]), np.array([5.0, nan])]
    for order, place in (((0, 1, 2), 2), ((2, 0, 1), 1), ((1, 2, 0), 0)):
        worst, index, count = residuals._worst(iter([parts[i] for i in order]), None, False)
        assert isnan(worst)
        assert (index, count) == (place, 6)


MUTANTS = {
    "a wrong coefficient": lambda A: expm(A) + A @ A @ A @ A / 2400,
    "a forgotten squaring": lambda A: expm(A / 2),
    "the other sign": lambda A: expm(-A),
    "rounded to float32": lambda A: expm(A).astype(np.float32).astype(A.dtype),
    "one entry in a million": lambda A: expm(A) + 1e-6 * np.eye(A.shape[-1]),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_wrong_exponential_is_noticed(name, monkeypatch):
    A = batch(gaussian, 4)
    assert det_exp_residual(A).worst <= np.expm1(bound(A).max())
    monkeypatch.setattr(module, "expm", MUTANTS[name])
    small = [det_exp_residual(matrix).worst > np.expm1(most) for matrix, most in zip(A, bound(A), strict=True)]
    assert np.mean(small) > 0.9


def test_the_determinant_does_not_come_from_the_trace(monkeypatch):
    A = batch(gaussian, 4)
    monkeypatch.setattr(module, "expm", lambda B: np.broadcast_to(np.eye(4), B.shape))
    assert not det_exp(A).logabsdet.any()


def test_a_long_stream_takes_constant_memory():
    rng = np.random.default_rng(3)
    A = rng.standard_normal((2000, 4, 4))
    det_exp_residual(iter([A]))

    def peak(blocks):
        tracemalloc.start()
        sweep = det_exp_residual(A + i * 1e-3 for i in range(blocks))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert sweep.count == 2000 * blocks
        return most

    assert peak(20) < 1.2 * peak(4)


@pytest.mark.slow
def test_ten_million_matrices_keep_the_identity():
    rng = np.random.default_rng(7)
    sweep = det_exp_residual((rng.standard_normal((100_000, 3, 3)) for _ in range(100)), progress=True)
    assert sweep.count == 10**7
    assert sweep.worst <= FACTOR * 3 * 20 * UNIT


def test_the_bar_is_shown_on_stderr_when_asked_for(capsys):
    sweep = det_exp_residual(iter([np.eye(2)[None]] * 3), progress=True)
    assert sweep.count == 3
    assert capsys.readouterr().out == ""
