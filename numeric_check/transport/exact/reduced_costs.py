"""The signs of the reduced costs c_ij − f_i − g_j: most by floats with an error bound, the others by integers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import lcm

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.exact_array import ExactArray, integers, rounded
from numeric_check.transport.exact.potentials import Potentials

_BLOCK = 2**15  # entries of the matrix at a time: a quarter of a megabyte stays in the cache
_SMALL = 2**60  # below this size a difference of three int64 stays exact

# With u = 2⁻⁵³, fl(fl(ĉ − f̂) − ĝ) is off by at most u|ĉ − f̂|(1 + u) + u(|ĉ| + |f̂| + |ĝ|)(1 + u)² for its two roundings,
# and by u(|ĉ| + |f̂| + |ĝ|) for those of c, f and g, 2⁻¹⁰⁷⁵ more each if subnormal: below 4u(|ĉ| + |f̂| + |ĝ|) + 2⁻¹⁰⁷².
_RELATIVE, _ABSOLUTE = 2.0**-51, 2.0**-1072


def doubtful(cost: ExactArray, potentials: Potentials) -> tuple[NDArray, NDArray]:
    """Rows and columns of all entries, in row-major order, that floats do not prove to have c_ij − f_i − g_j > 0.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.exact_input import read
    >>> from numeric_check.transport.exact.potentials import Potentials
    >>> from numeric_check.transport.exact.reduced_costs import doubtful
    >>> doubtful(read("cost", np.array([[0.0, 1.0]]), 2), Potentials(f=(0,), g=(0, 0), denominator=1))
    (array([0]), array([0]))
    """
    f = rounded(potentials.f, potentials.denominator)
    g = rounded(potentials.g, potentials.denominator)
    common = _largest(f) + _largest(g)
    with np.errstate(over="ignore", invalid="ignore"):
        hits = []
        for start, c, r in _blocks(cost.approx, f, g):
            bound = _RELATIVE * (_largest(c) + common) + _ABSOLUTE
            hits.append(start + np.flatnonzero(~(r > bound)))
        found = np.concatenate(hits)
        rows, columns = np.divmod(found, len(g))
        c, f, g = cost.approx[rows, columns], f[rows], g[columns]
        kept = ~(c - f - g > _RELATIVE * (abs(c) + abs(f) + abs(g)) + _ABSOLUTE)
    return rows[kept], columns[kept]


def reduced(cost: ExactArray, potentials: Potentials, rows: NDArray, columns: NDArray) -> tuple[list[int], int]:
    """c_ij − f_i − g_j at the entries given, as integers over one common denominator."""
    c, over = integers(cost, (rows, columns))
    denominator = lcm(over, potentials.denominator)
    up, along = denominator // over, denominator // potentials.denominator
    f, g = potentials.f, potentials.g
    if len(c) > len(f) + len(g) and _fits(c, up) and _fits(f, along) and _fits(g, along):
        F, G = np.array(f, np.int64) * along, np.array(g, np.int64) * along
        return (np.array(c, np.int64) * up - F[rows] - G[columns]).tolist(), denominator
    pairs = zip(c, rows.tolist(), columns.tolist(), strict=True)
    return [k * up - (f[i] + g[j]) * along for k, i, j in pairs], denominator


def nonpositive(cost: ExactArray, potentials: Potentials) -> tuple[NDArray, NDArray, list[int], int]:
    """All entries with c_ij − f_i − g_j ≤ 0: rows, columns, and this number as integers over a denominator."""
    rows, columns = doubtful(cost, potentials)
    signs, denominator = reduced(cost, potentials, rows, columns)
    kept = np.array([k <= 0 for k in signs], bool)
    return rows[kept], columns[kept], [k for k in signs if k <= 0], denominator


def row_minima(cost: ExactArray, f: NDArray, g: NDArray) -> tuple[NDArray, NDArray]:
    """The entry with the least c_ij − f_i − g_j of each row where floats make it negative, least first."""
    least, columns = np.empty(len(f)), np.empty(len(f), int)
    with np.errstate(over="ignore", invalid="ignore"):
        for start, _, r in _blocks(cost.approx, f, g):
            top = start // len(g)
            columns[top : top + len(r)] = r.argmin(1)
            least[top : top + len(r)] = r.min(1)
    rows = np.argsort(least, kind="stable")
    rows = rows[least[rows] < 0]
    return rows, columns[rows]


def approximate(cost: ExactArray, potentials: Potentials) -> NDArray:
    """c_ij − f_i − g_j in floats, without a guarantee."""
    f = rounded(potentials.f, potentials.denominator)
    g = rounded(potentials.g, potentials.denominator)
    with np.errstate(over="ignore", invalid="ignore"):
        r = cost.approx - f[:, None]
        r -= g
    return r


def _blocks(cost: NDArray, f: NDArray, g: NDArray) -> Iterator[tuple[int, NDArray, NDArray]]:
    n, m = cost.shape
    height = max(1, _BLOCK // m)
    work = np.empty((height, m))
    for top in range(0, n, height):
        c = cost[top : top + height]
        r = np.subtract(c, f[top : top + height, None], out=work[: len(c)])
        r -= g
        yield top * m, c, r


def _largest(values: NDArray) -> float:
    return float(max(values.max(), -values.min()))


def _fits(numbers: Sequence[int], factor: int) -> bool:
    return max(max(numbers), -min(numbers), 1) * factor < _SMALL
