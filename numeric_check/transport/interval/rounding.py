"""A plan rounded to its marginals exactly, and the most that the rounded plan can cost.

Masses are counted in units of 2⁻⁶² of the total, in int64: sums of them do not round, in whatever order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.exact_array import dyadic
from numeric_check.transport.interval.costs import (
    Block,
    Costs,
    Entries,
    WholeRows,
    at_columns,
    at_rows,
    highest,
    into_columns,
    into_rows,
)

UNITS = 2**62  # in the total mass
_TERMS = 512  # summed in floats at a time
_ULP = 2.0**-53

Masses = Callable[[Block], NDArray]  # what the plan has at the entries of a block, at least 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipped:
    """What a scaled plan carries, in units: from each row, to each column, and at most at this cost.

    ``entries`` are its masses where the costs are of single entries, in their order, and none else.
    """

    rows: list[int]
    columns: list[int]
    entries: list[int]
    cost: Fraction


def scales(costs: Costs, masses: Masses, a: NDArray, b: NDArray) -> tuple[NDArray, NDArray]:
    """s and t with which s_i x_ij t_j has about the marginal a and no more than b.

    Parameters
    ----------
    costs : of the entries where the plan may have mass
    masses : x, of any total
    a, b : floats (n,) and (m,), weights of sum 1
    """
    n, m = costs.shape
    rows, columns = np.zeros(n), np.zeros(m)
    for block in costs.blocks():
        into_rows(block, np.add, masses(block), rows)
    s = _quotient(a, rows)
    for block in costs.blocks():
        into_columns(block, np.add, masses(block) * at_rows(block, s), columns)
    return s, np.minimum(_quotient(b, columns), 1.0)


def shipped(costs: Costs, masses: Masses, s: NDArray, t: NDArray) -> Shipped:
    """s_i x_ij t_j rounded down to whole units, with its exact marginals."""
    n, m = costs.shape
    rows, columns, total = np.zeros(n, np.int64), np.zeros(m, np.int64), Fraction(0)
    kept: list[NDArray] = []
    for block in costs.blocks():
        units = (masses(block) * at_rows(block, s) * at_columns(block, t) * UNITS).astype(np.int64)
        into_rows(block, np.add, units, rows)
        into_columns(block, np.add, units, columns)
        total += cost_above(highest(costs, block), units)
        if isinstance(block, Entries):
            kept.append(units)
    entries = np.concatenate([*kept, np.zeros(0, np.int64)]).tolist()
    return Shipped(rows=rows.tolist(), columns=columns.tolist(), entries=entries, cost=total)


def cost_above(cost: NDArray, units: NDArray) -> Fraction:
    """At least Σ cost·units: a sum of K products is off by less than 2(K + 3)u Σ|cost|·units, and not by underflow.

    The bound proper is (K + 2)u/(1 − (K + 2)u) with one more rounding for masses above 2⁵³; its double covers the
    rounding of Σ|cost|·units. Where a product is subnormal it is exact, since units are integers.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.interval.rounding import cost_above
    >>> float(cost_above(np.array([0.5, 3.0]), np.array([2, 1])))
    4.000000000000004
    """
    c, w = cost.ravel(), units.ravel().astype(np.float64)
    whole = len(c) - len(c) % _TERMS
    pieces = [(c[:whole].reshape(-1, _TERMS), w[:whole].reshape(-1, _TERMS)), (c[None, whole:], w[None, whole:])]
    sums = np.concatenate([np.vecdot(x, y) for x, y in pieces])
    sizes = np.concatenate([np.vecdot(np.abs(x), y) for x, y in pieces])
    error = 2 * (min(_TERMS, len(c)) + 3) * _ULP * sizes
    numerators, over = dyadic(np.concatenate([sums, error]))
    return Fraction(sum(numerators), over)


def filled(costs: Costs, left: list[int], room: list[int], g: NDArray) -> Fraction:
    """At most the cost of taking what is left in each row to the columns with room that are cheapest by c − g.

    Every entry of the matrix is allowed, and left and room have the same sum; both are changed.
    """
    total, open_columns = Fraction(0), np.array([mass > 0 for mass in room])
    for block in costs.blocks():
        if not isinstance(block, WholeRows):
            raise TypeError(f"filled needs costs of whole rows; got {type(block).__name__}.")
        cost = highest(costs, block)
        for i, row in zip(range(block.rows.start, block.rows.stop), cost, strict=True):
            for j, mass in _row(row, i, left, room, np.where(open_columns, row - g, np.inf), open_columns):
                total += mass * Fraction(float(row[j]))
    return total


def _row(
    row: NDArray, i: int, left: list[int], room: list[int], regret: NDArray, open_columns: NDArray
) -> Iterator[tuple[int, int]]:
    while left[i]:
        j = int(regret.argmin())
        mass = min(left[i], room[j])
        left[i] -= mass
        room[j] -= mass
        if not room[j]:
            open_columns[j], regret[j] = False, np.inf
        yield j, mass


def _quotient(weights: NDArray, carried: NDArray) -> NDArray:
    """weights/carried, and 0 where that is no finite number."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        ratio = weights / carried
    return np.where(np.isfinite(ratio), ratio, 0.0)
