"""The adjoints of the closed forms against the derivative of the exponential in balls, and mutants."""

from __future__ import annotations

from collections.abc import Callable

import mpmath
import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import (
    exp_low_rank_vjp,
    exp_outer_apply,
    exp_outer_apply_vjp,
    exp_outer_vjp,
    expm_frechet,
)
from numeric_check.batch.functions import outer_vjp
from numeric_check.judging.draws import unit_roundoff

DTYPES = ["float32", "float64", "complex64", "complex128"]


def samples(dtype: str, shape: tuple[int, ...], count: int) -> list[NDArray]:
    rng = np.random.default_rng(len(shape))
    found = [rng.standard_normal(shape) for _ in range(count)]
    if np.dtype(dtype).kind == "c":
        found = [A + 1j * rng.standard_normal(shape) for A in found]
    return [A.astype(dtype) for A in found]


def real_product(A: NDArray, B: NDArray) -> float:
    """Re tr(AᴴB), summed over the batch."""
    return float(np.vdot(A, B).real)


def gap_of_rows(dtype: str, scale: float) -> float:
    """Re tr(GᴴL(xyᵀ, ayᵀ + xbᵀ)) − Re(x̃ᴴa + ỹᴴb), relative to the sizes."""
    x, y, a, b = samples(dtype, (3, 4), 4)
    (G,) = samples(dtype, (3, 4, 4), 1)
    y *= np.asarray(scale, dtype)
    outer = lambda u, v: u[..., :, None] * v[..., None, :]
    wide = np.result_type(x, np.float64)
    L = expm_frechet(outer(x, y).astype(wide), (outer(a, y) + outer(x, b)).astype(wide))
    p, q = exp_outer_vjp(x, y, G)
    assert p.dtype == x.dtype
    size = np.linalg.norm(G) * np.linalg.norm(L) + np.linalg.norm(p) * np.linalg.norm(a)
    return abs(real_product(G, L) - real_product(p, a) - real_product(q, b)) / size


def gap_of_columns(dtype: str, scale: float) -> float:
    X, Y, A, B = samples(dtype, (3, 5, 2), 4)
    (G,) = samples(dtype, (3, 5, 5), 1)
    Y *= np.asarray(scale, dtype)
    T = lambda M: M.swapaxes(-1, -2)
    wide = np.result_type(X, np.float64)
    L = expm_frechet((X @ T(Y)).astype(wide), (A @ T(Y) + X @ T(B)).astype(wide))
    P, Q = exp_low_rank_vjp(X, Y, G)
    size = np.linalg.norm(G) * np.linalg.norm(L) + np.linalg.norm(P) * np.linalg.norm(A)
    return abs(real_product(G, L) - real_product(P, A) - real_product(Q, B)) / size


@pytest.mark.parametrize("scale", [0.0, 1e-30, 1e-3, 0.3, 1.0, -3.0])
@pytest.mark.parametrize("dtype", DTYPES)
def test_the_gradients_are_the_adjoint_of_the_derivative(dtype: str, scale: float) -> None:
    allowed = (200 + 200 * abs(scale)) * unit_roundoff(np.dtype(dtype))
    assert gap_of_rows(dtype, scale) <= allowed
    assert gap_of_columns(dtype, scale) <= allowed


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_gradients_of_the_action_are_those_of_the_matrix(dtype: str) -> None:
    x, y, v, g = samples(dtype, (6, 4), 4)
    outer = g[:, :, None] * v.conj()[:, None, :]
    p, q, w = exp_outer_apply_vjp(x, y, v, g)
    tolerance = 400 * unit_roundoff(x.dtype)
    for found, expected in zip((p, q), exp_outer_vjp(x, y, outer), strict=True):
        np.testing.assert_allclose(found, expected, rtol=0, atol=tolerance * abs(expected).max())
    adjoint = exp_outer_apply(y.conj(), x.conj(), g)  # exp(xyᵀ)ᴴ = exp(ȳxᴴ)
    np.testing.assert_allclose(w, adjoint, rtol=0, atol=tolerance * abs(adjoint).max())


def sign_of_the_slope(patch: pytest.MonkeyPatch) -> None:
    slope = outer_vjp.phi1_derivative
    patch.setattr(outer_vjp, "phi1_derivative", lambda s: -slope(s))


def test_a_mutant_is_no_adjoint(monkeypatch: pytest.MonkeyPatch) -> None:
    sign_of_the_slope(monkeypatch)
    assert gap_of_rows("float64", 1.0) > 1e-12


def error_of_the_slope(slope: Callable[[NDArray], NDArray]) -> float:
    """Relative, against (eˢ − φ₁(s))/s with 400 digits."""
    points = [1e-300, 1e-9, 0.5, -0.999, 1.0, -1.0, 1.001, -700.0, 700.0, 0.6 + 0.6j, -3 + 4j]
    with mpmath.workdps(400):
        exact = [complex((mpmath.exp(s) - mpmath.expm1(s) / s) / s) for s in map(mpmath.mpmathify, points)]
    found = [complex(slope(np.array([s]))[0]) for s in points]
    return max(abs(a - b) / abs(b) for a, b in zip(found, exact, strict=True))


def test_the_derivative_of_phi1_does_not_cancel() -> None:
    assert error_of_the_slope(outer_vjp.phi1_derivative) <= 12 * unit_roundoff(np.dtype(float))
    assert outer_vjp.phi1_derivative(np.zeros(1)) == 0.5
    assert error_of_the_slope(lambda s: (np.exp(s) - outer_vjp.phi1(s)) / s) > 1e-8


def test_leading_axes_are_broadcast_and_sizes_may_be_zero() -> None:
    x, y, G = np.ones((4, 1, 3)), np.ones((5, 3)), np.ones((3, 3))
    assert [part.shape for part in exp_outer_vjp(x, y, G)] == [(4, 5, 3)] * 2
    np.testing.assert_array_equal(exp_outer_vjp(x, y, G)[0][1, 2], exp_outer_vjp(x[1, 0], y[2], G)[0])
    assert [part.shape for part in exp_low_rank_vjp(x[..., None], y[..., None], G)] == [(4, 5, 3, 1)] * 2
    assert [part.shape for part in exp_low_rank_vjp(np.ones((3, 0)), np.ones((3, 0)), G)] == [(3, 0)] * 2
    assert [part.shape for part in exp_outer_vjp(x[:0], y, G)] == [(0, 5, 3)] * 2


def test_bad_input_is_refused() -> None:
    x = np.ones(3)
    with pytest.raises(ValueError, match=r"x, y and G must agree in the last axis; got shapes \(3,\), \(3,\)"):
        exp_outer_vjp(x, x, np.eye(2))
    with pytest.raises(ValueError, match=r"x, y, v and g must agree in the last axis"):
        exp_outer_apply_vjp(x, x, x, np.ones(2))
    with pytest.raises(ValueError, match=r"X and G must agree in the last axis"):
        exp_low_rank_vjp(np.ones((3, 1)), np.ones((3, 1)), np.eye(2))
    with pytest.raises(ValueError, match=r"G must be finite; got 1 of 1 matrices"):
        exp_outer_vjp(x, x, np.full((3, 3), np.inf))
    with pytest.raises(TypeError, match=r"y must hold float32, .*; got dtype float16"):
        exp_outer_vjp(x, x.astype(np.float16), np.eye(3))
