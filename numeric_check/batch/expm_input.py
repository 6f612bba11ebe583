"""Square matrices as the batch functions accept them."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import numeric_array
from numeric_check.batch.libraries import require_numpy


def square_matrices(name: str, value: ArrayLike) -> NDArray:
    """The value as an array (…, k, k), k ≥ 1, integers and booleans as float64.

    Raises
    ------
    TypeError : for a masked array, ragged lists, float16, longdouble, objects and strings.
    ValueError : for fewer than two axes, matrices that are not square, or k = 0.

    Examples
    --------
    >>> from numeric_check.batch.expm_input import square_matrices
    >>> square_matrices("A", [[True, False], [2, 3]])
    array([[1., 0.],
           [2., 3.]])
    """
    require_numpy(name, value)
    try:
        dimensions = np.ndim(value)
    except (TypeError, ValueError):  # ragged, or no numbers: numeric_array says so
        dimensions = 2
    if not isinstance(value, np.ma.MaskedArray) and getattr(value, "dtype", None) == np.bool_:
        value = np.asarray(value, np.float64)
    array = numeric_array(name, value, ("…",) * max(dimensions != 2, dimensions - 2) + ("k", "k"))
    if array.shape[-1] != array.shape[-2]:
        raise ValueError(f"{name} must hold square matrices, shape (…, k, k); got shape {array.shape}.")
    if array.shape[-1] == 0:
        raise ValueError(f"{name} must hold matrices of at least one row; got shape {array.shape}.")
    return array


def require_finite_matrices(name: str, array: NDArray, batch_shape: tuple[int, ...]) -> None:
    """Raises ValueError saying how many of the matrices (N, k, k) have entries that are NaN or infinite, and where.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.expm_input import require_finite_matrices
    >>> require_finite_matrices("A", np.array([[[1.0]], [[np.nan]]]), (2,))
    Traceback (most recent call last):
    ...
    ValueError: A must be finite; got 1 of 2 matrices with NaN or infinite entries, the first nan at index (1, 0, 0).
    """
    wrong = ~np.isfinite(array)
    if wrong.any():
        row, i, j = map(int, np.argwhere(wrong)[0])
        index = (*map(int, np.unravel_index(row, batch_shape)), i, j) if batch_shape else (i, j)
        count = int(wrong.any(axis=(1, 2)).sum())
        raise ValueError(
            f"{name} must be finite; got {count} of {len(array)} matrices with NaN or infinite entries, "
            f"the first {array[row, i, j]} at index {index}."
        )
