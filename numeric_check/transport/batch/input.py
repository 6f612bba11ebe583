"""What the batch functions of transport accept: real arrays, masses, and marginals of one total."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import plain_array

MASS_TOLERANCE = 2.0**-40  # relative; normalised weights differ by a few ulp; more is another problem
LARGEST_INTEGER = 2**53  # up to here every integer is a float64
_FLOATS = (np.dtype(np.float32), np.dtype(np.float64))
_REAL = "real numbers (float32, float64 or integers)"


def real_array(name: str, value: ArrayLike, axes: tuple[str, ...]) -> NDArray:
    """The value as an array of float64 or of integers, with the named axes; float32 is widened without rounding.

    Raises
    ------
    TypeError : for a masked array, ragged lists, and any other dtype (complex, bool, float16, object, strings).
    ValueError : if the number of axes differs.

    Examples
    --------
    >>> from numeric_check.transport.batch.input import real_array
    >>> real_array("p", [[1, 2]], ("N", "n"))
    array([[1, 2]])
    """
    array = plain_array(name, value, axes, _FLOATS, _REAL)
    return array.astype(np.float64) if array.dtype == np.float32 else array


def require_shape(name: str, array: NDArray, shape: tuple[int, ...], why: str) -> None:
    """Raises ValueError unless the array has the shape.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.input import require_shape
    >>> require_shape("p", np.ones((2, 3)), (2, 4), "one mass for each row of C")
    Traceback (most recent call last):
    ...
    ValueError: p must have shape (2, 4), one mass for each row of C; got shape (2, 3).
    """
    if array.shape != shape:
        raise ValueError(f"{name} must have shape {shape}, {why}; got shape {array.shape}.")


def require_points(name: str, array: NDArray) -> None:
    """Raises ValueError unless every axis but the first has at least one entry."""
    if 0 in array.shape[1:]:
        raise ValueError(f"{name} must have at least one entry in every problem; got shape {array.shape}.")


def require_masses(name: str, array: NDArray) -> None:
    """Raises ValueError at the first entry that is negative, NaN or infinite.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.input import require_masses
    >>> require_masses("p", np.array([[0.5, -0.5]]))
    Traceback (most recent call last):
    ...
    ValueError: p must hold finite masses ≥ 0; got -0.5 at index (0, 1).
    """
    if array.size and not (array.min() >= 0 and array.max() < np.inf):  # False for NaN, which both reductions keep
        index = tuple(map(int, np.argwhere(~((array >= 0) & (array < np.inf)))[0]))
        raise ValueError(f"{name} must hold finite masses ≥ 0; got {array[index]} at index {index}.")


def require_equal_totals(names: tuple[str, str], p: NDArray, q: NDArray, tolerance: float = 0.0) -> None:
    """Raises ValueError unless |Σᵢ pᵢ − Σⱼ qⱼ| ≤ tolerance + 2⁻⁴⁰ max(Σᵢ pᵢ, Σⱼ qⱼ) for every row.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.batch.input import require_equal_totals
    >>> require_equal_totals(("p", "q"), np.ones((1, 3)), np.ones((1, 2)))
    Traceback (most recent call last):
    ...
    ValueError: p and q must have one total mass, to 2⁻⁴⁰ of it; got 3.0 and 2.0 in row 0: rescale one of them.
    """
    totals = p.sum(axis=1, dtype=np.float64), q.sum(axis=1, dtype=np.float64)
    wrong = np.flatnonzero(~(np.abs(totals[0] - totals[1]) <= tolerance + MASS_TOLERANCE * np.maximum(*totals)))
    if len(wrong):
        row = int(wrong[0])
        raise ValueError(
            f"{names[0]} and {names[1]} must have one total mass, to 2⁻⁴⁰ of it; got {totals[0][row]} and "
            f"{totals[1][row]} in row {row}: rescale one of them."
        )
