"""The derivative of the exponential of matrices, and its adjoint."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.expm_blocks import expm
from numeric_check.batch.expm_groups import exponentials
from numeric_check.batch.expm_input import square_matrices
from numeric_check.batch.expm_layout import layout_for, workspace
from numeric_check.batch.expm_taylor import SLOTS
from numeric_check.batch.functions.broadcasting import beside_by_blocks
from numeric_check.batch.functions.stacks import along, exponents
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.scale import ldexp


@portable("(k,k),(k,k)->(k,k)")
def expm_frechet(A: ArrayLike, E: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """L(A, E) = ∫₀¹ exp(tA) E exp((1 − t)A) dt, the derivative of exp at A along E, for every pair.

    It is the upper right block of exp([[A, E], [0, A]]), taken with E of the size of A. Error in the Frobenius norm: at
    most 16·max(1, κ)·u·‖L(A, E)‖ on every family of ``numeric_check.matrix_families``, with κ the relative condition
    number of L at (A, E) and u = 2⁻⁵³, or 2⁻²⁴ for float32 and complex64. L(0, E) = E without an error.

    Parameters
    ----------
    A, E : arrays (…, k, k), k ≥ 1, of float32, float64, complex64 or complex128, any strides; leading axes are
        broadcast; integers and booleans become float64; never written to
    out : array of the shape and dtype of the result, any strides; may be or overlap A and E, which are then copied
    workers : int, keyword only
        Threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them.

    Returns
    -------
    array (…, k, k) of dtype ``numpy.result_type(A, E)``; entries beyond the largest float are infinite, without a
        warning

    Raises
    ------
    TypeError : for another dtype (float16, longdouble, object, strings), a masked array, an ``out`` of the wrong dtype,
        or workers that are no integer.
    ValueError : for matrices that are not square or not of one size, leading axes that do not broadcast, k = 0, NaN or
        infinite entries, an ``out`` of the wrong shape, read-only or broadcast, or workers below 1.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import expm_frechet
    >>> A, E = np.array([[0.0, 2.0], [0.0, 0.0]]), np.array([[1.0, 0.0], [0.0, 0.0]])
    >>> expm_frechet(A, E)
    array([[1., 1.],
           [0., 0.]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (3.16); A. H. Al-Mohy, N. J. Higham, Computing the Fréchet
    derivative of the matrix exponential, SIAM J. Matrix Anal. Appl. 30 (2009) 1639-1657, (1.5).
    """
    return beside_by_blocks(_derivatives, A, "E", E, out, workers, square=True)


@portable("(k,k),(k,k)->(k,k)")
def expm_vjp(A: ArrayLike, G: ArrayLike, out: NDArray | None = None, *, workers: int = 1) -> NDArray:
    """L(Aᴴ, G), the adjoint of E ↦ L(A, E): Re tr(Gᴴ L(A, E)) = Re tr(L(Aᴴ, G)ᴴ E), for every pair.

    If G is the gradient of a real function of X = exp A, with f(X + H) = f(X) + Re tr(GᴴH) + …, this is its gradient at
    A. For real matrices G is ∂f/∂X; for complex ones it is as in PyTorch, while JAX has conjugates of A and G.

    Parameters
    ----------
    A, G : arrays (…, k, k), k ≥ 1, as in `expm_frechet`
    out, workers : as in `expm_frechet`

    Returns
    -------
    array (…, k, k) of dtype ``numpy.result_type(A, G)``

    Raises
    ------
    TypeError, ValueError : as in `expm_frechet`.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import expm, expm_vjp
    >>> A = np.array([[0.0, 1.0], [0.0, 0.0]])
    >>> expm_vjp(A, np.eye(2))  # the gradient of tr exp A is exp(Aᵀ)
    array([[1., 0.],
           [1., 1.]])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 3.2, (3.10).
    """
    return beside_by_blocks(_derivatives, _adjoint(A), "G", G, out, workers, square=True)


def _adjoint(A: ArrayLike) -> NDArray:
    return square_matrices("A", A).conj().swapaxes(-1, -2)


def _derivatives(A: NDArray, E: NDArray) -> NDArray:
    k = A.shape[1]
    shift = along(exponents(E) - exponents(A))
    B = np.concatenate([A, ldexp(E, -shift)], axis=2)
    layout, X = layout_for(k, len(A), dual=True), np.empty_like(B)
    wide = exponentials(layout, B, X, workspace(layout, SLOTS, len(A), A.dtype))
    rows = np.flatnonzero(~np.isfinite(X).all(axis=(1, 2)) if wide is None else wide | ~np.isfinite(X).all(axis=(1, 2)))
    if len(rows):
        X[rows] = expm(_blocks(B[rows]))[:, :k]
    L = ldexp(X[:, :, k:], shift)
    zero = ~A.any(axis=(1, 2))
    L[zero] = E[zero]
    return L


def _blocks(B: NDArray) -> NDArray:
    """[[A, E], [0, A]] from [A, E]."""
    k = B.shape[1]
    whole = np.zeros((len(B), 2 * k, 2 * k), B.dtype)
    whole[:, :k], whole[:, k:, k:] = B, B[:, :, :k]
    return whole
