"""A variable that is an order: the table b_jk of which index comes before which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.variable import Variable, shape_at


def order(name: str, length: Variable) -> Variable:
    """b_jk = 1 where j comes before k in an order of 1, …, n, and 0 elsewhere, so that b_jk + b_kj = 1 − δ_jk.

    Parameters
    ----------
    name : str
    length : Variable
        The dimension n.

    Returns
    -------
    Variable : of an IndexedBase of shape (n, n), drawn from random orders.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import dimension, order, points
    >>> n = dimension("n")
    >>> (point,) = points([n, order("b", n)], 1, np.random.default_rng(0))
    >>> print(point[order("b", n).symbol])
    [[0, 0], [1, 0]]
    """
    symbol = sp.IndexedBase(name, shape=(length.symbol, length.symbol), nonnegative=True)

    def draw(rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> sp.ImmutableDenseNDimArray:
        (table,) = sweep(rng, index, 1, point)
        return sp.ImmutableDenseNDimArray(table.astype(int).tolist())

    def sweep(rng: np.random.Generator, index: int, size: int, point: Mapping[Any, Any]) -> np.ndarray:
        count, _ = shape_at(symbol.shape, point)
        places = np.argsort(rng.random((size, count)), axis=1)
        return (places[:, :, None] < places[:, None, :]).astype(float)

    return Variable(symbol=symbol, domain=f"{name} an order of 1, …, {length.symbol}", draw=draw, sweep=sweep)
