"""Square roots of a stack of matrices by the iteration of Denman and Beavers."""

from __future__ import annotations

from math import comb

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.functions.closed_form import small_inverse
from numeric_check.batch.functions.stacks import add_to_diagonal, along, inverses, norms

_STEP = 4
_NEAR = 0.11  # ‖I − M‖ from which the series takes over: its first term left out is below 0.11¹⁶/7 < 2⁻⁵³
_SERIES = np.array([comb(2 * n, n) / 4**n for n in range(4 * _STEP)]).reshape(-1, _STEP)  # of (1 − z)^(−1/2)
_ITERATIONS = 40  # each halves log κ at least, or there is no root


def newton_root(A: NDArray) -> NDArray:
    """A^(1/2) by the product form of the iteration of Denman and Beavers, scaled by norms.

    X₀ = M₀ = A, then Xⱼ₊₁ = ½μXⱼ(I + μ⁻²Mⱼ⁻¹) and Mⱼ₊₁ = ½(I + ½(μ²Mⱼ + μ⁻²Mⱼ⁻¹)) with μ⁴ = ‖Mⱼ⁻¹‖/‖Mⱼ‖, so that
    M → I and X → A^(1/2). As all commute and Mⱼ = Xⱼ²A⁻¹, the root is XⱼMⱼ^(−1/2): near I, a series.

    Parameters
    ----------
    A : array (N, k, k) of float64 or complex128

    Returns
    -------
    array (N, k, k); not finite, or no root at all, where A has an eigenvalue on the closed negative real axis, or
        next to it: the residual says so

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.roots import newton_root
    >>> newton_root(np.array([[[1.0, 2.0], [0.0, 1.0]]])).round(15)
    array([[[1., 1.],
            [0., 1.]]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (6.29). Deviation: scaled by norms instead of determinants.
    """
    out, rows = np.full_like(A, np.nan), np.arange(len(A))
    M = X = A
    for n in range(_ITERATIONS):
        V = small_inverse(M) if M.shape[1] in (3, 4) else inverses(M)
        X, F = _step(X, M, V, first=n == 0)
        size = norms(F)
        near = size <= _NEAR
        if near.all():
            root = X @ _inverse_root(F)
            if len(rows) == len(A):
                return root
            out[rows] = root
            break
        if near.any():
            out[rows[near]] = X[near] @ _inverse_root(F[near])
        rest = ~near & np.isfinite(size)
        rows, M, X = (rows, F, X) if rest.all() else (rows[rest], F[rest], X[rest])
        np.negative(M, out=M)
        add_to_diagonal(M, 1)
    return out


def _step(X: NDArray, M: NDArray, V: NDArray, first: bool) -> tuple[NDArray, NDArray]:
    """The next X, and I − M for the next M, from V = M⁻¹, which is overwritten."""
    square = np.sqrt(norms(V) / norms(M))
    half = 0.5 * np.sqrt(square)
    V *= along(half / square)
    F = M * along(-0.25 * square)
    F -= V * along(0.25 / half)
    add_to_diagonal(F, 0.5)
    if first:  # X = M = A, and AA⁻¹ = I
        X = along(half) * X
        add_to_diagonal(X, 0.25 / half)
    else:
        add_to_diagonal(V, half)
        X = X @ V
    return X, F


def _inverse_root(F: NDArray) -> NDArray:
    """(I − F)^(−1/2) = Σ (2n choose n)(F/4)ⁿ by the scheme of Paterson and Stockmeyer (Higham 2008, section 4.2)."""
    powers = np.empty((_STEP, *F.shape), F.dtype)  # F, …, F⁴
    powers[0] = F
    for n in range(1, _STEP):
        np.matmul(powers[(n - 1) // 2], powers[n // 2], out=powers[n])
    flat = powers[:-1].reshape(_STEP - 1, F.size)
    polynomials = (_SERIES[:, 1:].astype(F.dtype) @ flat).reshape(len(_SERIES), *F.shape)
    for polynomial, constant in zip(polynomials, _SERIES[:, 0], strict=True):
        add_to_diagonal(polynomial, constant)
    *lower, value = polynomials
    for polynomial in reversed(lower):
        value = value @ powers[-1]
        value += polynomial
    return value
