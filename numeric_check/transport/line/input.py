"""What `wasserstein_1d_batch` accepts: points and masses that floats represent."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.transport.batch.input import (
    LARGEST_INTEGER,
    real_array,
    require_equal_totals,
    require_masses,
    require_points,
    require_shape,
)

Pair = tuple[NDArray, NDArray]


def points(name: str, value: ArrayLike) -> NDArray:
    """The coordinates x (N, n) or y (N, m); raises for what no float64 represents and for rows without entries."""
    array = real_array(name, value, ("N", "n" if name == "x" else "m"))
    require_points(name, array)
    if array.dtype.kind in "iu" and array.size and max(-int(array.min()), int(array.max())) > LARGEST_INTEGER:
        raise ValueError(f"{name} must hold integers within ±2⁵³, which floats represent; got larger ones: rescale.")
    return array


def weights_of(x: NDArray, y: NDArray, x_weights: ArrayLike | None, y_weights: ArrayLike | None) -> Pair | None:
    """The masses of both sides as float64, of one total; None where both are uniform."""
    if x_weights is None and y_weights is None:
        return None
    a, b = _masses("x_weights", x_weights, x), _masses("y_weights", y_weights, y)
    require_equal_totals(("x_weights", "y_weights"), a, b)
    return a, b


def _masses(name: str, value: ArrayLike | None, points: NDArray) -> NDArray:
    if value is None:
        return np.full(points.shape, 1 / points.shape[1])
    array = real_array(name, value, ("N", "n" if name == "x_weights" else "m"))
    require_shape(name, array, points.shape, f"one mass for each entry of {name[0]}")
    require_masses(name, array)
    if array.dtype.kind in "iu" and array.size and int(array.max()) > LARGEST_INTEGER:
        raise ValueError(f"{name} must hold integers up to 2⁵³, which floats represent; got larger ones: rescale.")
    return np.ascontiguousarray(array, np.float64)
