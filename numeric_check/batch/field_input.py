"""What `descend` and `flow` accept: starts, steps, and functions of points."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import numeric_array
from numeric_check.batch.libraries import require_numpy
from numeric_check.batch.scale import require_finite

Field = Callable[[NDArray], ArrayLike]  # (N, d) → (N, d), row by row


def field_values(name: str, function: Field, y: NDArray) -> NDArray:
    """function(y) as float64; y is lent read-only, so that a function that writes to it is found out.

    Raises
    ------
    TypeError : for values that are not real numbers.
    ValueError : for values of another shape than y.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.field_input import field_values
    >>> field_values("gradient", lambda y: y.sum(axis=1), np.ones((3, 2)))
    Traceback (most recent call last):
    ...
    ValueError: gradient must return the shape (3, 2) of its argument; got shape (3,).
    """
    y = y.view()
    y.flags.writeable = False
    value = function(y)
    require_numpy(f"values of {name}", value)
    value = np.asarray(value)
    if value.shape != y.shape:
        raise ValueError(f"{name} must return the shape {y.shape} of its argument; got shape {value.shape}.")
    if value.dtype.kind not in "fiu":
        raise TypeError(f"{name} must return real numbers; got dtype {value.dtype}.")
    return value.astype(np.float64, copy=False)


def real_starts(starts: ArrayLike) -> NDArray:
    """The starts as a float64 array (N, d) of their own, or an error for what is not real, finite and of two axes."""
    array = numeric_array("starts", starts, ("N", "d"))
    if array.dtype.kind == "c":
        raise TypeError(f"starts must hold real numbers; got dtype {array.dtype}: stack real and imaginary parts.")
    require_finite(0, starts=array)
    return array.astype(np.float64)


def require_function(name: str, function: object) -> None:
    """Raises TypeError unless it can be called."""
    if not callable(function):
        raise TypeError(f"{name} must be a function of the points; got {function!r}.")


def require_real(name: str, value: float) -> None:
    """Raises TypeError unless the value is a real number, ValueError for an integer beyond the range of floats."""
    if isinstance(value, bool) or not isinstance(value, int | float | np.floating | np.integer):
        raise TypeError(f"{name} must be a real number; got {value!r}.")
    try:
        float(value)
    except OverflowError as error:
        raise ValueError(f"{name} must be within the range of floats; got an integer beyond it.") from error


def require_count(name: str, value: int) -> None:
    """Raises ValueError unless the value is an integer of at least 1."""
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < 1:
        raise ValueError(f"{name} must be an integer of at least 1; got {value!r}.")
