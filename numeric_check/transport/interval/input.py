"""Costs and plans for the interval as they are given: arrays, functions of rows, sparse matrices."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.exact_array import in_range
from numeric_check.transport.exact.exact_input import read
from numeric_check.transport.interval.costs import Block, Costs, WholeRows, checked_rows, lazy_costs, sparse_costs
from numeric_check.transport.interval.rounding import Masses


def by_rows(given: Any) -> bool:
    """Whether it is a function of slices of rows; a class is none."""
    return callable(given) and not isinstance(given, type)


def read_costs(cost: Any, n: int, m: int) -> Costs:
    """A function of slices of rows, or a sparse matrix of SciPy."""
    return sparse_costs(cost, n, m) if hasattr(cost, "tocoo") else lazy_costs(cost, n, m)


def read_masses(costs: Costs, plan: Any) -> Masses | None:
    """What a plan has at the entries of each block, negative masses taken for 0; None for none.

    Raises
    ------
    TypeError, ValueError : for another shape than that of the costs, and entries that are not finite numbers.
    """
    if plan is None:
        return None
    if by_rows(plan):
        _, m = costs.shape
        return lambda block: np.maximum(_whole_rows(block, lambda part: checked_rows("plan", plan(part), part, m)), 0.0)
    if hasattr(plan, "tocsr"):
        _require_shape(costs, plan.shape)
        matrix = plan.tocsr()
        _require_finite(matrix.data)
        return lambda block: np.maximum(_from_sparse(block, matrix), 0.0)
    x = read("plan", plan, 2)
    _require_shape(costs, x.approx.shape)
    floats = in_range(x)[0]
    return lambda block: np.maximum(_from_dense(block, floats), 0.0)


def _whole_rows(block: Block, rows_of: Any) -> NDArray:
    if isinstance(block, WholeRows):
        return np.asarray(rows_of(block.rows))
    raise TypeError("plan needs an array or a sparse matrix where cost is sparse; got a function of rows.")


def _from_dense(block: Block, matrix: Any) -> Any:
    return matrix[block.rows] if isinstance(block, WholeRows) else matrix[block.rows, block.columns]


def _from_sparse(block: Block, matrix: Any) -> NDArray:
    found = _from_dense(block, matrix)
    dense = found.toarray() if hasattr(found, "toarray") else np.asarray(found)
    return dense.astype(np.float64).reshape(block.cost.shape)


def _require_shape(costs: Costs, shape: tuple[int, ...]) -> None:
    if shape != costs.shape:
        raise ValueError(f"plan needs the shape {costs.shape} of cost; got {shape}.")


def _require_finite(values: NDArray) -> None:
    if values.dtype.kind not in "fiu" or values.dtype.itemsize > 8:
        raise TypeError(f"plan needs floats up to 64 bits or integers; got {values.dtype}.")
    if not np.isfinite(values).all():
        raise ValueError(f"plan needs finite entries; got {values[~np.isfinite(values)][0]}.")
