"""Exponentials and spectral functions of a batch of small matrices in float64, from their definitions."""

from __future__ import annotations

from collections.abc import Callable
from math import factorial

import numpy as np

_DEGREE = 16  # (1/2)¹⁷/17! < 2⁻⁶⁴: below rounding for norms up to 1/2
_BLOCK = 4  # Paterson and Stockmeyer's blocks of four coefficients
_LARGEST_SQUARINGS = 60


def exponential(A: np.ndarray) -> np.ndarray:
    """exp(A) = exp(A/2ˢ)^(2ˢ) by a Taylor polynomial of degree 16, with s chosen for each matrix.

    Parameters
    ----------
    A : array of shape (..., n, n)

    Returns
    -------
    array of the same shape; not finite where the exponential leaves the range of float64

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.arrays.matrices import exponential
    >>> exponential(np.array([[0.0, 2.0], [0.0, 0.0]])).tolist()
    [[1.0, 2.0], [0.0, 1.0]]

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, sections 4.2 and 10.3.
    """
    norms = np.abs(A).sum(axis=-1).max(axis=-1)
    exponents = np.frexp(np.where(np.isfinite(norms), norms, 0.0))[1] + 1
    squarings = np.clip(exponents, 0, _LARGEST_SQUARINGS)
    value = _taylor(A / np.exp2(squarings)[..., None, None])
    for done in range(int(squarings.max(initial=0))):
        value = np.where((squarings > done)[..., None, None], value @ value, value)
    return value


def _taylor(A: np.ndarray) -> np.ndarray:
    """Σ_{n≤16} Aⁿ/n! as a polynomial in A⁴ whose coefficients are cubic in A."""
    unit = np.broadcast_to(np.eye(A.shape[-1]), A.shape)
    powers = [unit, A, A @ A]
    powers.append(powers[2] @ A)
    fourth = powers[2] @ powers[2]
    value = unit / factorial(_DEGREE)
    for first in range(_DEGREE - _BLOCK, -1, -_BLOCK):
        value = value @ fourth + sum(power / factorial(first + j) for j, power in enumerate(powers))
    return value


def by_eigenvalues(f: Callable[[np.ndarray], np.ndarray], A: np.ndarray) -> np.ndarray:
    """f(A) = V f(D) V⁻¹ for diagonalisable A = V D V⁻¹, as random matrices are.

    Parameters
    ----------
    f : callable of an array of one eigenvalue for each matrix
    A : array of shape (..., n, n)

    Returns
    -------
    array of the same shape; not a number where A is not finite or V is singular

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.2.
    """
    finite = np.isfinite(A).all(axis=(-2, -1), keepdims=True)
    eigenvalues, V = np.linalg.eig(np.where(finite, A, np.eye(A.shape[-1])))
    values = np.stack([f(eigenvalues[..., i]) * np.ones(A.shape[:-2]) for i in range(A.shape[-1])], axis=-1)
    singular = np.linalg.det(V) == 0
    inverse = np.linalg.inv(np.where(singular[..., None, None], np.eye(A.shape[-1]), V))
    value = (V * values[..., None, :]) @ inverse
    return np.where(finite & ~singular[..., None, None], value, np.nan)
