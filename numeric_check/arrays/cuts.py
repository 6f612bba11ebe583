"""Functions with cuts in float64, where a zero has no sign: a number on a cut has the value of the principal branch."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import numpy as np

Function = Callable[..., Any]


def from_above(f: Function) -> Function:
    """A function with a cut along (−∞, 0], on which it is continuous from above, as √z, log z, arg z and arcosh z.

    NumPy takes −4 − 0i, as (−2i)² is, for a number below the cut.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.arrays.cuts import from_above
    >>> below = complex(-4.0, -0.0)
    >>> float(np.sqrt(below).imag), float(from_above(np.sqrt)(below).imag)
    (-2.0, 2.0)
    """

    @wraps(f)
    def on_the_cut(z: Any, *others: Any) -> Any:
        return f(np.asarray(z) + 0.0, *others)

    return on_the_cut


def beyond_one(f: Function) -> Function:
    """A function with cuts beyond ±1, continuous from below on the right one and from above on the left one: arcsin z.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.arrays.cuts import beyond_one
    >>> round(float(beyond_one(np.arcsin)(2.0).imag), 3)
    -1.317
    """

    @wraps(f)
    def on_the_cuts(z: Any) -> Any:
        x: Any = np.asarray(z) + 0.0
        if np.isrealobj(x) and not np.any(np.abs(x) > 1):
            return f(x)
        x = x + 0j
        return f(np.where((x.imag == 0) & (x.real > 0), np.conj(x), x))

    return on_the_cuts


def beyond_i(f: Function) -> Function:
    """A function with cuts beyond ±i, continuous from the right on the upper one and from the left on the lower one.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.arrays.cuts import beyond_i
    >>> round(float(beyond_i(np.arctan)(-2j).real), 3)
    -1.571
    """

    @wraps(f)
    def on_the_cuts(z: Any) -> Any:
        x = np.asarray(z) + 0.0
        if np.isrealobj(x):
            return f(x)
        return f(np.where((x.real == 0) & (x.imag < 0), -np.conj(x), x))

    return on_the_cuts
