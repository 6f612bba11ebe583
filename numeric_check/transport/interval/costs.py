"""Costs that are read in blocks: matrices, rows that a function computes, and matrices with forbidden entries.

Everything here is floats with a known side: the true cost is at least `lowest` and at most `highest`, times a unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.exact_array import ExactArray, in_range

_BLOCK = 2**18  # entries at a time: two megabytes
_FLOATS = 2**53  # up to here integers are floats
LARGEST = 2.0**500  # differences of such costs stay within the floats

Rows = Callable[[slice], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRows:
    """Costs (k, m) of the rows of a slice."""

    cost: NDArray
    rows: slice


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """Costs (k,) of the entries (rows, columns), each at most once."""

    cost: NDArray
    rows: NDArray
    columns: NDArray


Block = WholeRows | Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """A cost matrix in blocks, each entry in exactly one; entries in no block are forbidden.

    Attributes
    ----------
    shape : (n, m)
    blocks : called anew for every pass
    unit : the true costs are this times those of the blocks
    exact : whether they are so without rounding; if not, they are off by less than the next float
    """

    shape: tuple[int, int]
    blocks: Callable[[], Iterator[Block]]
    unit: Fraction = Fraction(1)
    exact: bool = True


def dense_costs(cost: ExactArray, entries: tuple[NDArray, NDArray] | None = None) -> Costs:
    """A matrix, in a unit in which nothing overflows; or only the entries (rows, columns) of it."""
    approx, unit, exact = in_range(cost)
    if entries is None:
        blocks = lambda: _sliced(lambda part: approx[part], *approx.shape)
    else:
        block = Entries(cost=approx[entries], rows=entries[0], columns=entries[1])
        blocks = lambda: iter((block,))
    return Costs(shape=approx.shape, blocks=blocks, unit=unit, exact=exact)


def lazy_costs(rows_of: Rows, n: int, m: int) -> Costs:
    """What a function gives for slices of rows, asked again in every pass."""
    return Costs(shape=(n, m), blocks=lambda: _sliced(lambda part: checked_rows("cost", rows_of(part), part, m), n, m))


def sparse_costs(cost: Any, n: int, m: int) -> Costs:
    """The stored entries of a sparse matrix of SciPy; those that are not stored, or infinite, are forbidden.

    Raises
    ------
    TypeError, ValueError : for another shape than (n, m), for NaN and −∞, and for what float64 does not represent.
    """
    if cost.shape != (n, m):
        raise ValueError(
            f"cost needs a row for each of the {n} weights p, a column for each of the {m} weights q; got {cost.shape}."
        )
    entries = cost.tocsr().tocoo()
    if entries.data.dtype.kind not in "fiu" or entries.data.dtype.itemsize > 8:
        raise TypeError(f"cost needs floats up to 64 bits or integers; got {entries.data.dtype}.")
    if entries.data.dtype.kind != "f" and (np.abs(entries.data.astype(np.float64)) >= _FLOATS).any():
        raise ValueError("cost needs integers below 2**53, which floats represent, where it is sparse.")
    values, rows, columns = entries.data.astype(np.float64), entries.row.astype(np.intp), entries.col.astype(np.intp)
    allowed = values != np.inf
    block = Entries(cost=values[allowed], rows=rows[allowed], columns=columns[allowed])
    if not (np.abs(block.cost) <= LARGEST).all():
        raise ValueError(
            f"cost needs entries up to 2**500 or inf; got {block.cost[~(np.abs(block.cost) <= LARGEST)][0]}."
        )
    return Costs(shape=(n, m), blocks=lambda: iter((block,)))


def lowest(costs: Costs, block: Block) -> NDArray:
    """Floats that are not above the costs."""
    return block.cost if costs.exact else np.nextafter(block.cost, -np.inf)


def highest(costs: Costs, block: Block) -> NDArray:
    """Floats that are not below the costs."""
    return block.cost if costs.exact else np.nextafter(block.cost, np.inf)


def at_rows(block: Block, v: NDArray) -> NDArray:
    """v_i for every entry (i, j) of the block, to be broadcast."""
    return v[block.rows, None] if isinstance(block, WholeRows) else v[block.rows]


def at_columns(block: Block, v: NDArray) -> NDArray:
    """v_j for every entry (i, j) of the block, to be broadcast."""
    return v if isinstance(block, WholeRows) else v[block.columns]


def into_rows(block: Block, operation: np.ufunc, values: NDArray, out: NDArray) -> None:
    """out_i = operation(out_i, values_ij for all j), in place."""
    if isinstance(block, WholeRows):
        out[block.rows] = operation(out[block.rows], operation.reduce(values, axis=1))
    else:
        operation.at(out, block.rows, values)


def into_columns(block: Block, operation: np.ufunc, values: NDArray, out: NDArray) -> None:
    """out_j = operation(out_j, values_ij for all i), in place."""
    if isinstance(block, WholeRows):
        operation(out, operation.reduce(values, axis=0), out=out)
    else:
        operation.at(out, block.columns, values)


def _sliced(rows_of: Rows, n: int, m: int) -> Iterator[Block]:
    height = max(1, _BLOCK // m)
    for top in range(0, n, height):
        part = slice(top, min(top + height, n))
        yield WholeRows(cost=rows_of(part), rows=part)


def checked_rows(name: str, values: Any, part: slice, m: int) -> NDArray:
    """What a function gives for a slice of rows, as float64.

    Raises
    ------
    TypeError, ValueError : unless it is an array of floats (k, m), finite and of moderate size.
    """
    if isinstance(values, np.ma.MaskedArray):
        raise TypeError(f"{name} needs plain arrays; got a masked one, whose mask would be lost: fill it first.")
    cost = np.asarray(values)
    wanted = (part.stop - part.start, m)
    if cost.shape != wanted:
        raise ValueError(f"{name} needs the shape {wanted} for rows {part.start} to {part.stop}; got {cost.shape}.")
    if cost.dtype.kind != "f" or cost.dtype.itemsize > 8:
        raise TypeError(f"{name} needs rows of floats up to 64 bits; got {cost.dtype}.")
    cost = cost.astype(np.float64, copy=False)
    if not (np.abs(cost) <= LARGEST).all():
        raise ValueError(
            f"{name} needs finite entries up to 2**500; "
            f"got {cost[~(np.abs(cost) <= LARGEST)][0]} in rows {part.start} to {part.stop}."
        )
    return cost
