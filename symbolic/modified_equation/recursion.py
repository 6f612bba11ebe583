"""The recursion over the trees: Q_i = Π S_i(c), S_i = P + Σ_j a_ij Q_j, ΔP = Σ_i b_i Q_i, for n = 0 … p − 1 at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import comb, lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from symbolic.modified_equation.scaling import Scaled
from symbolic.rooted_trees.table import TreeTable

_INT64 = 2**63


def scaled_coefficients(numbers: Scaled, table: TreeTable, order: int) -> tuple[list[Any], int]:
    """L D^|t| b(t) for the rows of the table, and L = lcm(1, …, p), from

        b(t) = Σ_{k<p} (−1)^k/(k+1) Δ^k q(0),   q(n) = P_t(n+1) − P_t(n) = Σ_i b_i Q_i(t; n),   deg q < |t| ≤ p.

    Parameters
    ----------
    numbers : Scaled
    table : TreeTable of all trees with 1 … order nodes, with a colour for each tableau
    order : p

    Returns
    -------
    list of integers or elements of the ring, and L
    """
    weights, L = _logarithm(order)
    bound = _bound(numbers, weights) if numbers.integral else _INT64
    dtype = np.dtype(np.int64 if bound < _INT64 else object)
    differences = _differences(numbers, table, order, dtype)
    return (differences @ np.array(weights, dtype)).tolist(), L


def _logarithm(p: int) -> tuple[list[int], int]:
    """L u_m, L with Σ_k (−1)^k/(k+1) Δ^k q(0) = Σ_m u_m q(m): u_m = (−1)^m Σ_{k≥m} C(k, m)/(k+1)."""
    L = lcm(*range(1, p + 1))
    return [(-1) ** m * sum(comb(k, m) * (L // (k + 1)) for k in range(m, p)) for m in range(p)], L


def _bound(numbers: Scaled, weights: list[int]) -> int:
    """No integer of the recursion is larger: |S_i(t; n)| ≤ M^|t|, M = nβ + α, β = Σ|D b_i|, α = max_i Σ_j |D a_ij|.

    By induction |Q_i| ≤ M^(|t|−1), so |P_t(n)| ≤ nβ M^(|t|−1) and |S_i| ≤ (nβ + α) M^(|t|−1); then the sum over n.
    """
    beta = max(sum(map(abs, b)) for b in numbers.b)
    alpha = max(sum(map(abs, row)) for A in numbers.A for row in A)
    degree = len(weights) - 1
    return sum(abs(weight) * beta * max(1, n * beta + alpha) ** degree for n, weight in enumerate(weights))


def _differences(numbers: Scaled, table: TreeTable, p: int, dtype: np.dtype) -> NDArray:
    """D^|t| (P_t(n+1) − P_t(n)) for the rows t and n = 0 … p − 1; Q and S are kept for fewer than p nodes."""
    starts = table.starts
    inner = (starts[-2], len(numbers.b[0]), p)
    Q, S = np.empty(inner, dtype), np.empty(inner, dtype)
    prefix, child = np.array(table.prefix), np.array(table.child)
    result = np.empty((starts[-1], p), dtype)
    for nodes, (first, last) in enumerate(pairwise(starts), start=1):
        size = (last - first, *inner[1:])
        block = np.ones(size, dtype) if nodes == 1 else Q[prefix[first:last]] * S[child[first:last]]
        for A, b, rows in _by_colour(numbers, table, first, last, dtype):
            step = b @ block[rows]
            result[first:last][rows] = step
            if nodes < p:
                S[first:last][rows] = A @ block[rows]
                S[first:last][rows, :, 1:] += np.cumsum(step[:, :-1], axis=1)[:, None, :]  # P_t(n), P_t(0) = 0
        if nodes < p:
            Q[first:last] = block
    return result


def _by_colour(
    numbers: Scaled, table: TreeTable, first: int, last: int, dtype: np.dtype
) -> Iterator[tuple[NDArray, NDArray, Any]]:
    """D A, D b, and the rows first … last − 1 whose root has their colour."""
    if len(numbers.b) == 1:
        yield np.array(numbers.A[0], dtype), np.array(numbers.b[0], dtype), slice(None)
        return
    roots = np.array([paint[0] for paint in table.paint[first:last]])
    for colour, (A, b) in enumerate(zip(numbers.A, numbers.b, strict=True)):
        yield np.array(A, dtype), np.array(b, dtype), np.flatnonzero(roots == colour)
