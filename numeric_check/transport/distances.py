"""Shortest distances between trees in floats: a guess, which integers decide."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.spanning_forest import Forest

Links = dict[int, tuple[int, int]]  # tree a → the entry (i, j) along which it hangs on the tree of column j
_NOISE = 2.0**-50  # improvements below this part of the largest length are left to the integers


def float_links(r: NDArray, component: list[int]) -> Links:
    """The links of a shortest-path forest between trees, every tree at distance 0 from a common source.

    Parameters
    ----------
    r : array (n, m), reduced costs; row i and column j join the tree of i to that of j at this length
    component : the tree of each row, then of each column

    Returns
    -------
    Links : with a cycle where the distances seem to fall for ever
    """
    n = len(r)
    of_rows, of_columns = np.array(component[:n]), np.array(component[n:])
    lengths, trees_a, trees_b = _between(r, of_rows, of_columns)
    chosen = _bellman_ford(lengths, trees_a, trees_b, 1 + max(component))
    rows, columns = _members(of_rows), _members(of_columns)
    return {a: _shortest(r, rows[a], columns[b]) for a, b in chosen.items()}


def cycle_of(links: Links, forest: Forest) -> list[int] | None:
    """The trees of a cycle of links, in the order of the links."""
    seen: dict[int, int] = {}
    for start in links:
        a, chain = start, []
        while a in links and a not in seen:
            seen[a] = start
            chain.append(a)
            a = forest.component[forest.n + links[a][1]]
        if a in links and seen[a] == start:
            return chain[chain.index(a) :]
    return None


def _between(r: NDArray, of_rows: NDArray, of_columns: NDArray) -> tuple[NDArray, NDArray, NDArray]:
    """The least length from each tree with rows to each tree with columns, and the numbers of these trees."""
    order, other = np.argsort(of_rows, kind="stable"), np.argsort(of_columns, kind="stable")
    trees_a, starts = np.unique(of_rows[order], return_index=True)
    trees_b, tops = np.unique(of_columns[other], return_index=True)
    r = r[order] if len(trees_a) == len(r) else np.minimum.reduceat(r[order], starts, axis=0)
    r = r[:, other]
    return (r if len(trees_b) == r.shape[1] else np.minimum.reduceat(r, tops, axis=1)), trees_a, trees_b


def _bellman_ford(lengths: NDArray, trees_a: NDArray, trees_b: NDArray, trees: int) -> dict[int, int]:
    noise = _NOISE * float(np.abs(lengths).max())
    distance, link = np.zeros(trees), np.full(trees, -1)
    active = np.arange(len(trees_b))
    place = np.full(trees, -1)
    place[trees_b] = active
    for _ in range(trees):
        through = lengths[:, active] + distance[trees_b[active]]
        best = through.argmin(1)
        found = through[np.arange(len(best)), best]
        better = np.flatnonzero(found < distance[trees_a] - noise)
        if better.size == 0:
            break
        distance[trees_a[better]] = found[better]
        link[trees_a[better]] = trees_b[active[best[better]]]
        if _closes(link):
            break
        active = place[trees_a[better]]
        active = active[active >= 0]
        if active.size == 0:
            break
    return {a: int(b) for a, b in enumerate(link) if b >= 0}


def _closes(link: NDArray) -> bool:
    """Whether following the links never ends somewhere: after 2ᵏ ≥ their number of steps all should have ended."""
    for _ in range(len(link).bit_length()):
        link = np.where(link >= 0, link[link], -1)
    return bool((link >= 0).any())


def _members(trees: NDArray) -> dict[int, NDArray]:
    order = np.argsort(trees, kind="stable")
    numbers, starts = np.unique(trees[order], return_index=True)
    return dict(zip(numbers.tolist(), np.split(order, starts[1:]), strict=True))


def _shortest(r: NDArray, rows: NDArray, columns: NDArray) -> tuple[int, int]:
    if len(rows) == len(columns) == 1:
        return int(rows[0]), int(columns[0])
    i, j = divmod(int(r[np.ix_(rows, columns)].argmin()), len(columns))
    return int(rows[i]), int(columns[j])
