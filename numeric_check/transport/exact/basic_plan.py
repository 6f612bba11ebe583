"""A basic plan with exact masses that follows a plan of floats as far as it can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

Entries = dict[tuple[int, int], int]  # (i, j) → mass > 0, of which no cycle is made


def basic_plan(p: list[int], q: list[int], cost: NDArray, guess: NDArray | None) -> Entries:
    """A plan between p and q, every mass as large as its row and its column still allow when its turn comes.

    First come the entries of the guess, each leaf of its support before its stem: the entries of a spanning tree get
    the only masses that p and q permit. Then come the rows and columns with mass left, cheapest entry first.

    No cycle is made: an entry uses up its row or its column, which no later entry can use.

    Parameters
    ----------
    p, q : positive integers of equal sum, (n,) and (m,)
    cost : float64 array (n, m), roughly
    guess : float64 array (n, m), or None to go by the cost alone

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.basic_plan import basic_plan
    >>> basic_plan([3, 1], [2, 2], np.zeros((2, 2)), np.array([[2.0, 1.0], [0.0, 1.0]]))
    {(0, 0): 2, (0, 1): 1, (1, 1): 1}
    """
    left, room = p.copy(), q.copy()
    entries: Entries = {}
    if guess is not None:
        _fill(entries, _leaves_first(guess), left, room)
    rows = np.array([i for i, mass in enumerate(left) if mass], int)
    columns = np.array([j for j, mass in enumerate(room) if mass], int)
    if rows.size:
        _fill(entries, _cheapest_first(cost, rows, columns), left, room)
    return entries


def _fill(entries: Entries, order: Iterable[tuple[int, int]], left: list[int], room: list[int]) -> None:
    for i, j in order:
        mass = min(left[i], room[j])
        if mass:
            entries[i, j] = mass
            left[i] -= mass
            room[j] -= mass


def _leaves_first(guess: NDArray) -> Iterator[tuple[int, int]]:
    """The positive entries, leaves first; where only cycles are left, the largest first."""
    n = len(guess)
    rows, columns = np.nonzero(guess > 0)
    largest = np.argsort(-guess[rows, columns], kind="stable")
    edges = list(zip(rows[largest].tolist(), (n + columns[largest]).tolist(), strict=True))
    neighbours: list[set[int]] = [set() for _ in range(sum(guess.shape))]
    for i, j in edges:
        neighbours[i].add(j)
        neighbours[j].add(i)
    leaves = [node for node, others in enumerate(neighbours) if len(others) == 1]
    for i, j in edges:
        while leaves:
            leaf = leaves.pop()
            if neighbours[leaf]:
                stem = neighbours[leaf].pop()
                yield (leaf, stem - n) if leaf < n else (stem, leaf - n)
                _cut(neighbours[stem], leaf, stem, leaves)
        if j in neighbours[i]:
            yield i, j - n
            _cut(neighbours[i], j, i, leaves)
            _cut(neighbours[j], i, j, leaves)


def _cut(others: set[int], gone: int, node: int, leaves: list[int]) -> None:
    others.discard(gone)
    if len(others) == 1:
        leaves.append(node)


def _cheapest_first(cost: NDArray, rows: NDArray, columns: NDArray) -> Iterator[tuple[int, int]]:
    """Entries by c_ij − min_j c_ij − min_i (c_ij − min_j c_ij): how much dearer than the best of row and column."""
    regret = cost[np.ix_(rows, columns)]
    with np.errstate(over="ignore", invalid="ignore"):
        regret = regret - regret.min(1, keepdims=True)
        regret = regret - regret.min(0)
    at, to = np.divmod(np.argsort(regret, axis=None, kind="stable"), len(columns))
    return zip(rows[at].tolist(), columns[to].tolist(), strict=True)
