"""What is done to every matrix of a stack (N, k, k)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

_SMALL = {"D": 4, "F": 8}  # most columns for which a real product of twice the size is faster


def norms(X: NDArray) -> NDArray:
    """‖X‖ in the Frobenius norm, for every matrix; a real array (N,).

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.stacks import norms
    >>> norms(np.array([[[3.0, 0.0], [0.0, 4.0]]]))
    array([5.])
    """
    flat = np.ascontiguousarray(X).reshape(len(X), X.shape[1] * X.shape[2]).view(X.real.dtype)
    return np.sqrt(np.vecdot(flat, flat))


def scaled(factors: NDArray, X: NDArray) -> NDArray:
    """One real number for each matrix times that matrix; as fast for complex matrices as for real ones twice as long.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.stacks import scaled
    >>> scaled(np.array([3.0]), np.array([[[1j, 1.0]]]))
    array([[[0.+3.j, 3.+0.j]]])
    """
    return (along(factors) * np.ascontiguousarray(X).view(X.real.dtype)).view(X.dtype)


def product(A: NDArray, B: NDArray) -> NDArray:
    """AB for every matrix; small complex ones by real products, with (Re, Im) of each entry side by side.

    (A₁ + iA₂)B = A₁B + A₂(iB): one real product (k, 2k)·(2k, 2k), for which BLAS has faster kernels.

    Parameters
    ----------
    A, B : array (N, k, k) of one dtype

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.stacks import product
    >>> product(np.array([[[1j, 0], [0, 2]]]), np.array([[[1j, 1], [0, 3j]]]))
    array([[[-1.+0.j,  0.+1.j],
            [ 0.+0.j,  0.+6.j]]])
    """
    if A.shape[2] > _SMALL.get(A.dtype.char, 0):
        return A @ B
    real = A.real.dtype
    beside = np.empty((len(B), B.shape[1], 2, B.shape[2]), B.dtype)
    beside[:, :, 0] = B
    np.multiply(B, 1j, out=beside[:, :, 1])
    rows = beside.reshape(len(B), 2 * B.shape[1], B.shape[2]).view(real)
    return (np.ascontiguousarray(A).view(real) @ rows).view(A.dtype)


def exponents(X: NDArray) -> NDArray:
    """Integers e with the largest part of an entry of each matrix in [2^(e−1), 2ᵉ); 0 for a zero matrix."""
    return np.frexp(np.maximum(np.abs(X.real), np.abs(X.imag)).max(axis=(1, 2)))[1]


def along(factors: NDArray) -> NDArray:
    """One number for each matrix, as an array (N, 1, 1) that multiplies matrices."""
    return factors[:, None, None]


def add_to_diagonal(X: NDArray, shift: NDArray | float) -> None:
    """X += shift·I in place; one shift for all, or one per matrix; along whichever axis gives the longer inner loop."""
    if len(X) > 16 * X.shape[1]:
        for i in range(X.shape[1]):
            X[:, i, i] += shift
    else:
        diagonals = np.einsum("nii->ni", X)
        diagonals += shift if np.ndim(shift) == 0 else np.asarray(shift)[:, None]


def invertible(X: NDArray) -> NDArray:
    """For which matrices elimination finds no zero pivot; a boolean array (N,)."""
    sign, logarithm = np.linalg.slogdet(X)
    return np.isfinite(logarithm) & (sign != 0)


def inverses(X: NDArray) -> NDArray:
    """X⁻¹ by elimination for every matrix, NaN where there is none.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.stacks import inverses
    >>> inverses(np.array([[[2.0]], [[0.0]]]))[:, 0, 0]
    array([0.5, nan])
    """
    try:
        return np.linalg.inv(X)
    except np.linalg.LinAlgError:
        rows, V = invertible(X), np.full_like(X, np.nan)
        V[rows] = np.linalg.inv(X[rows])
        return V


def diagonal_rows(X: NDArray) -> NDArray:
    """The numbers of the matrices that are diagonal."""
    if X.shape[1] == 1:
        return np.arange(len(X))
    rows = np.flatnonzero(~X[:, 0, 1:].any(axis=1))
    off = X[rows]
    np.einsum("nii->ni", off)[...] = 0
    return rows[~off.any(axis=(1, 2))]


def of_diagonal(function: Callable[[NDArray], NDArray], X: NDArray) -> NDArray:
    """The function of the entries on the diagonals, and 0 elsewhere."""
    values = np.zeros_like(X)
    np.einsum("nii->ni", values)[...] = function(np.einsum("nii->ni", X))
    return values
