"""The monotone coupling of two sorted rows of atoms: a staircase through the cells (i, j), for many rows at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_TAG = np.int64(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staircase:
    """The path from (0, 0) to (n − 1, m − 1) that the north-west corner rule takes; R = 1 where all rows share it.

    It leaves row i at the column where the cumulative weight of y passes that of x, and column j likewise. All cells
    with mass are among (i, leave_x[i]) and (leave_y[j], j), and both families lie on the path.

    Attributes
    ----------
    leave_x : int array (R, n), the column at which the path leaves row i
    leave_y : int array (R, m), the row at which the path leaves column j
    mass_x, mass_y : arrays (R, n) and (R, m), what the coupling moves at these cells
    """

    leave_x: NDArray
    leave_y: NDArray
    mass_x: NDArray
    mass_y: NDArray


def staircase(a: NDArray, b: NDArray) -> Staircase:
    """The staircase of weights in sorted order.

    The cumulative weights of both rows are sorted together, each carrying in its last bit which row it comes from:
    that costs a third of an argsort. Sums of integers below 2⁵² have no last bit, so they stay exact; others move by
    less than one ulp, about as much as adding them up has cost.

    Parameters
    ----------
    a, b : arrays (R, n) and (R, m) of float64 ≥ 0, with equal sums up to rounding

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.line.staircase import staircase
    >>> stairs = staircase(np.array([[2.0, 2.0]]), np.array([[1.0, 3.0]]))
    >>> stairs.leave_x, stairs.mass_x, stairs.leave_y, stairs.mass_y
    (array([[1, 1]]), array([[1., 2.]]), array([[0, 1]]), array([[1., 0.]]))
    """
    n, m = a.shape[1], b.shape[1]
    tagged = np.empty((len(a), n + m))
    np.cumsum(a, axis=1, out=tagged[:, :n])
    np.cumsum(b, axis=1, out=tagged[:, n:])
    bits = tagged.view(np.int64)
    bits &= ~_TAG
    bits[:, n:] |= _TAG
    tagged.sort(axis=1)  # at equal levels x comes first, as its tag is 0
    from_y = (bits & _TAG).astype(bool)
    bits &= ~_TAG
    mass = np.diff(tagged, axis=1, prepend=0.0)
    at_x, at_y = (np.flatnonzero(which).reshape(len(a), -1) for which in (~from_y, from_y))
    first = np.arange(len(a))[:, None] * (n + m)
    return Staircase(
        leave_x=np.minimum(
            at_x - (first + np.arange(n)), m - 1
        ),  # rounding may put the last level of x behind that of y
        leave_y=np.minimum(at_y - (first + np.arange(m)), n - 1),
        mass_x=mass.ravel()[at_x],
        mass_y=mass.ravel()[at_y],
    )


def uniform_staircase(n: int, m: int) -> Staircase:
    """The staircase of n weights 1/n and m weights 1/m, from integer levels; R = 1.

    Examples
    --------
    >>> from numeric_check.transport.line.staircase import uniform_staircase
    >>> uniform_staircase(2, 2).leave_x, uniform_staircase(2, 2).mass_x
    (array([[0, 1]]), array([[0.5, 0.5]]))
    """
    stairs = staircase(np.full((1, n), float(m)), np.full((1, m), float(n)))
    total = float(n) * m
    return Staircase(
        leave_x=stairs.leave_x,
        leave_y=stairs.leave_y,
        mass_x=stairs.mass_x / total,
        mass_y=stairs.mass_y / total,
    )


def pick(rows: NDArray, columns: NDArray) -> NDArray:
    """rows[r, columns[r, k]], with one row of columns for all where it is the only one.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.line.staircase import pick
    >>> pick(np.array([[1, 2], [3, 4]]), np.array([[1, 0, 0]]))
    array([[2, 1, 1],
           [4, 3, 3]])
    """
    if len(columns) == 1:
        return np.take(rows, columns[0], axis=1)
    return rows.ravel()[columns + np.arange(len(rows))[:, None] * rows.shape[1]]
