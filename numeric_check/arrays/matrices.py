"""Exponentials and spectral functions of a batch of small matrices in float64, from their definitions."""

from __future__ import annotations

from collections.abc import Callable
from math import factorial
from typing import Any

import numpy as np

_DEGREE = 16  # (1/2)¹⁷/17! < 2⁻⁶⁴: below rounding for norms up to 1/2
_BLOCK = 4  # Paterson and Stockmeyer's blocks of four coefficients
_LARGEST_SQUARINGS = 60
_SMALL, _LARGE = 1e-140, 1e140  # between them squares are accurate


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
        left = squarings > done
        if left.all():
            value = value @ value
        else:
            some = value[left]
            value[left] = some @ some
    return value


def _taylor(A: np.ndarray) -> np.ndarray:
    """Σ_{n≤16} Aⁿ/n! as a polynomial in A⁴ whose coefficients are cubic in A."""
    second = A @ A
    powers, fourth = (A, second, second @ A), second @ second
    diagonal, room = np.arange(A.shape[-1]), np.empty_like(A)
    value = fourth / factorial(_DEGREE)
    for first in range(_DEGREE - _BLOCK, -1, -_BLOCK):
        if first < _DEGREE - _BLOCK:
            value = value @ fourth
        for j, power in enumerate(powers, start=1):
            value += np.multiply(power, 1 / factorial(first + j), out=room)
        value[..., diagonal, diagonal] += 1 / factorial(first)
    return value


def magnitude(value: Any) -> Any:
    """|z|, or the Frobenius norm, for each point."""
    if np.ndim(value) < 2:
        return np.abs(value)
    flat = np.ascontiguousarray(value).reshape(*value.shape[:-2], -1).view(np.float64)
    norm = np.sqrt(np.einsum("...i,...i->...", flat, flat))
    if ((norm > _SMALL) & (norm < _LARGE)).all():
        return norm
    scale = np.abs(flat).max(axis=-1, keepdims=True)
    safe = np.where((scale > 0) & np.isfinite(scale), scale, 1.0)
    return np.sqrt(((flat / safe) ** 2).sum(axis=-1)) * safe[..., 0]


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
