"""The two players as arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import numeric_array


def real_players(theta: ArrayLike, phi: ArrayLike) -> tuple[NDArray, NDArray]:
    """θ and φ as real arrays (…, k) of one k ≥ 1 whose other axes broadcast; a number stands for k = 1.

    Raises
    ------
    TypeError : for masked arrays, ragged lists, and any dtype but float32, float64 and integers, which become float64.
    ValueError : if the last axes differ or are empty, or the others do not broadcast.

    Examples
    --------
    >>> from numeric_check.batch.games.players import real_players
    >>> real_players([1, 2], [[1.0], [2.0]])
    Traceback (most recent call last):
    ...
    ValueError: theta and phi must have the same last axis k ≥ 1; got shapes (2,) and (2, 1).
    """
    x, y = _player("theta", theta), _player("phi", phi)
    if x.shape[-1] != y.shape[-1] or not x.shape[-1]:
        raise ValueError(f"theta and phi must have the same last axis k ≥ 1; got shapes {x.shape} and {y.shape}.")
    try:
        np.broadcast_shapes(x.shape, y.shape)
    except ValueError as error:
        raise ValueError(
            f"the axes of theta and phi before the last must broadcast; got shapes {x.shape} and {y.shape}."
        ) from error
    return x, y


def _player(name: str, value: ArrayLike) -> NDArray:
    try:
        axes = np.ndim(value)
    except (TypeError, ValueError):  # ragged, or no numbers: numeric_array says so
        axes = 1
    array = numeric_array(name, value, ("…",) * (axes - 1) + ("k",) * (axes > 0))
    if array.dtype.kind == "c":
        raise TypeError(f"{name} must hold real numbers; got dtype {array.dtype}: stack real and imaginary parts.")
    return array.reshape(array.shape or (1,))
