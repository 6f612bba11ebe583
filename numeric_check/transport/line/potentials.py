"""Dual potentials on a staircase, exactly feasible although they are computed in floats."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.batch.two_sum import two_sum
from numeric_check.transport.line.staircase import Staircase, pick

_RUN = 6  # increments that are added up without correction
# Rounding, in units of u·Rᵖ, u = 2⁻⁵³, R the range of both rows. p = 1: the increments lose 2, their prefix sums 7 and
# f 1, so any f_i + g_j is off by 2·10, g by 3 more, the shift by 1 and a cost that is itself rounded by 1: 25, taken as
# 32. p = 2: 8 + 14 + 2, hence 2·24, and 3 + 3 + 2 + 3: 59, taken as 128. The prefix sums lose _RUN + 1 times what the
# moduli of the increments add up to, Rᵖ or 2Rᵖ, see there; n does not enter.
_SHIFT = {1: 2.0**-48, 2: 2.0**-46}
_GRID_BITS = {1: 51, 2: 24}  # coordinates that are integers below 2^bits, up to one power of 2, give exact potentials
_LOWEST_EXPONENT = -480  # squares of coordinates on a grid finer than 2⁻⁵⁰⁴ would underflow
_TINY = 2.0**-1070  # more than what all products of a row of 2 entries lose by underflow; × entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Potentials:
    """f (N, n), g (N, m) with f_i + g_j ≤ |x_i − y_j|ᵖ, and shift (N,), by how much f was lowered for that."""

    f: NDArray
    g: NDArray
    shift: NDArray


def cost(x: NDArray, y: NDArray, p: int) -> NDArray:
    """|x − y|ᵖ for p = 1 or 2."""
    d = x - y
    return np.abs(d, out=d) if p == 1 else np.multiply(d, d, out=d)


def sorted_potentials(x: NDArray, y: NDArray, stairs: Staircase | None, p: int) -> Potentials:
    """f_{i+1} − f_i = c(x_{i+1}, y_j) − c(x_i, y_j) at j = leave_x[i], and g_j = c(x_i, y_j) − f_i at i = leave_y[j].

    So f_i + g_j = c_ij along the staircase, and ≤ elsewhere, because c(x, y) = |x − y|ᵖ is convex in x − y (the
    Monge property) and both rows are sorted. Which staircase it is matters for the value alone.

    Parameters
    ----------
    x, y : sorted rows (N, n) and (N, m)
    stairs : None for the diagonal, n = m
    p : 1 or 2

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.line.potentials import sorted_potentials
    >>> found = sorted_potentials(np.array([[0.0, 3.0]]), np.array([[1.0, 5.0]]), None, 1)
    >>> found.f, found.g, found.shift
    (array([[0., 1.]]), array([[1., 1.]]), array([0.]))
    """
    corner = y[:, :-1] if stairs is None else pick(y, stairs.leave_x[:, :-1])
    f = _prefix_sums(_increments(x[:, :-1], x[:, 1:], corner, p))
    g = cost(x, y, p) - f if stairs is None else cost(pick(x, stairs.leave_y), y, p) - pick(f, stairs.leave_y)
    shift = np.where(_computed_exactly(x, y, p), 0.0, _rounding(x, y, p))
    f -= shift[:, None]
    return Potentials(f=f, g=g, shift=shift)


def _increments(a: NDArray, b: NDArray, y: NDArray, p: int) -> NDArray:
    """|b − y|ᵖ − |a − y|ᵖ for a ≤ b, with an error in proportion to b − a, so that all errors add up to one of Rᵖ."""
    if p == 1:
        inside = np.maximum(y, a)
        np.minimum(inside, b, out=inside)
        above = b - inside
        inside -= a
        above -= inside
        return above
    total = b - y
    total += a - y
    total *= b - a
    return total


def _prefix_sums(d: NDArray) -> NDArray:
    """0, d_0, d_0 + d_1, …: (N, n) for d (N, n − 1), off by at most (_RUN + 1)u Σ|d_k|, but for terms in u².

    In runs of _RUN numbers, all runs at once: _RUN − 1 additions lose as often u times the moduli of the run, and for
    all runs together of the row. The sums before the runs are corrected and lose 1, adding them to the runs another 1.
    """
    N, n = len(d), d.shape[1] + 1
    sums = np.zeros((N, -(-n // _RUN) * _RUN))
    sums[:, 1:n] = d
    runs = sums.reshape(N, -1, _RUN)
    for k in range(1, _RUN):
        runs[:, :, k] += runs[:, :, k - 1]
    before = _corrected_cumsum(runs[:, :-1, -1])
    for k in range(_RUN):
        runs[:, 1:, k] += before
    return sums[:, :n]


def _corrected_cumsum(d: NDArray) -> NDArray:
    """Cumulative sums s_k, plus the sum of their rounding errors, each of which is a float."""
    sums = np.cumsum(d, axis=1)
    before, after, added = sums[:, :-1], sums[:, 1:], d[:, 1:]
    _, error = two_sum(before, added)
    if error.any():
        np.cumsum(error, axis=1, out=error)
        after += error
    return sums


def _rounding(x: NDArray, y: NDArray, p: int) -> NDArray:
    span = np.maximum(x[:, -1], y[:, -1]) - np.minimum(x[:, 0], y[:, 0])
    return _SHIFT[p] * span**p + (x.shape[1] + y.shape[1]) * _TINY


def _computed_exactly(x: NDArray, y: NDArray, p: int) -> NDArray:
    """Whether every coordinate is an integer below 2^bits, times one power of 2: then no operation above rounds."""
    ends = np.concatenate([x[:, :1], x[:, -1:], y[:, :1], y[:, -1:]], axis=1)
    largest = np.abs(ends).max(axis=1)
    exponent = np.frexp(largest)[1]
    unit = np.ldexp(1.0, np.maximum(exponent, _LOWEST_EXPONENT) - _GRID_BITS[p])
    exact = (exponent >= _LOWEST_EXPONENT) & _multiples(ends, unit)
    left = np.flatnonzero(exact)  # the ends tell of most rows that they are not
    if len(left):
        exact[left] = _multiples(x[left], unit[left]) & _multiples(y[left], unit[left])
    return exact | (largest == 0)


def _multiples(rows: NDArray, unit: NDArray) -> NDArray:
    """Whether all numbers of a row are multiples of its unit, a power of 2; one that underflows to 0 is not."""
    whole = np.rint(rows * (1 / unit)[:, None])
    whole *= unit[:, None]
    return (whole == rows).all(axis=1)
