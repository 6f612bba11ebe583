"""Matrices with orthonormal columns, exactly: Cayley transforms of skew matrices, and in float64 blocks of ±1/2.

And complex ones with XᵀX = 0, where the length √(xᵀx) of all columns is 0.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import sympy as sp
from sympy.polys.domains import QQ_I
from sympy.polys.matrices import DomainMatrix
from sympy.polys.matrices.exceptions import DMNonInvertibleMatrixError

from numeric_check.drawing.basics import gaussian_rational
from numeric_check.rules.conversion import to_sympy
from numeric_check.rules.gaussian import Gaussian

_ZEROS = 4  # every fourth matrix with XᵀX = 0 is 0
_LARGEST = 3  # of the integers in the skew matrix: its Cayley transform has small numerators and no zeros as a rule
_HALVES = np.array([[1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]) / 2  # orthogonal, exact in float64


def orthonormal_columns(rng: np.random.Generator, rows: int, columns: int, *, real: bool) -> Any:
    """P with PᵀP = I: columns of (I − K)(I + K)⁻¹ with Kᵀ = −K of integers or Gaussian integers, rows in any order.

    Parameters
    ----------
    rng : numpy.random.Generator
    rows, columns : int
    real : bool

    Returns
    -------
    Matrix, or None if there are more columns than rows or I + K is singular

    References
    ----------
    R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., section 2.1 (the Cayley transform).
    """
    if columns > rows:
        return None
    entries = rng.integers(-_LARGEST, _LARGEST + 1, (2, rows, rows))
    re, im = np.tril(entries, -1) - np.swapaxes(np.tril(entries, -1), 1, 2)
    numbers = [[Gaussian(int(re[i, j]), 0 if real else int(im[i, j])) for j in range(rows)] for i in range(rows)]
    skew = DomainMatrix(numbers, (rows, rows), QQ_I)
    unit = DomainMatrix.eye(rows, QQ_I).to_dense()
    try:
        rotation = ((unit - skew) * (unit + skew).inv()).to_list()
    except DMNonInvertibleMatrixError:
        return None
    sign = int(rng.choice([-1, 1]))
    rotation[0] = [sign * entry for entry in rotation[0]]
    order = map(int, rng.permutation(rows))
    return sp.Matrix(rows, columns, [to_sympy(entry) for k in order for entry in rotation[k][:columns]])


def isotropic_columns(rng: np.random.Generator, rows: int, columns: int) -> Any:
    """X with XᵀX = 0, of Gaussian rationals: (P + iQ)Y for orthonormal columns of P and Q together; all 0 by turns.

    Parameters
    ----------
    rng : numpy.random.Generator
    rows, columns : int

    Returns
    -------
    Matrix : of rank ⌊rows/2⌋ at most, as all of them.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.drawing.orthogonal import isotropic_columns
    >>> x = isotropic_columns(np.random.default_rng(1), 2, 1)
    >>> (x.T * x).expand(), x.is_zero_matrix
    (Matrix([[0]]), False)
    """
    half = rows // 2
    frame = orthonormal_columns(rng, rows, 2 * half, real=True) if half and rng.integers(_ZEROS) else None
    if frame is None:
        return sp.zeros(rows, columns)
    Y = sp.Matrix(half, columns, lambda i, j: gaussian_rational(rng))
    return ((frame[:, :half] + sp.I * frame[:, half:]) * Y).applyfunc(sp.expand)


def isotropic_floats(rng: np.random.Generator, rows: int, columns: int, size: int) -> np.ndarray:
    """A batch of X with XᵀX = 0 without rounding: Y and iY, and a row of zeros if their number is odd, in any order."""
    half = rows // 2
    Y = rng.standard_normal((size, half, columns)) + 1j * rng.standard_normal((size, half, columns))
    whole = np.concatenate([Y, 1j * Y, np.zeros((size, rows % 2, columns))], axis=1)
    return whole[:, rng.permutation(rows)]


def float_columns(rng: np.random.Generator, rows: int, columns: int, size: int) -> np.ndarray:
    """A batch of P with PᵀP = I without rounding: signed permutations of blocks with the entries ±1/2."""
    order = rng.permuted(np.tile(np.arange(rows), (size, 1)), axis=1)
    signs = rng.choice([-1.0, 1.0], (size, rows, 1))
    return signs * _blocks(rows)[order][:, :, rng.permutation(rows)[:columns]]


def _blocks(n: int) -> np.ndarray:
    """Blocks with the entries ±1/2 along the diagonal as far as there is room, and then ones."""
    value = np.eye(n)
    for start in range(0, n - n % 4, 4):
        value[start : start + 4, start : start + 4] = _HALVES
    return value
