"""Shortest distances between trees in floats: a guess, which integers decide."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.spanning_forest import Forest

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
    n, trees = len(r), 1 + max(component)
    of_rows, of_columns = np.array(component[:n]), np.array(component[n:])
    with np.errstate(over="ignore", invalid="ignore"):
        chosen = _bellman_ford(*_between(r, of_rows, of_columns), trees)
    rows, columns = _members(component[:n], trees), _members(component[n:], trees)
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
    """The least length to each tree with columns (first axis) from each with rows, and the numbers of these trees."""
    order, other = np.argsort(of_rows, kind="stable"), np.argsort(of_columns, kind="stable")
    trees_a, starts = np.unique(of_rows[order], return_index=True)
    trees_b, tops = np.unique(of_columns[other], return_index=True)
    r = r[order] if len(trees_a) == len(r) else np.minimum.reduceat(r[order], starts, axis=0)
    r = r.T[other]
    return (r if len(trees_b) == len(r) else np.minimum.reduceat(r, tops, axis=0)), trees_a, trees_b


def _bellman_ford(lengths: NDArray, trees_a: NDArray, trees_b: NDArray, trees: int) -> dict[int, int]:
    """Each round relaxes the links into the trees that came closer, and then brings closer all that hangs on them.

    The distances after a round are sums along the links, from doubling: twice as many links in each step. Few rounds
    are needed then, where a chain of links would have to be walked tree by tree.
    """
    noise = _NOISE * float(np.abs(lengths).max())
    place = np.full(trees, -1)
    place[trees_b] = np.arange(len(trees_b))
    distance, link, length = np.zeros(trees), np.full(trees + 1, trees), np.zeros(trees + 1)  # trees: no link
    closer, work = np.ones(trees, bool), np.empty_like(lengths)
    for _ in range(trees):
        active = place[closer]
        active = active[active >= 0]
        if active.size == 0:
            break
        through = np.take(lengths, active, axis=0, out=work[: len(active)], mode="clip")
        through += distance[trees_b[active], None]
        better = np.flatnonzero(through.min(0) < distance[trees_a] - noise)
        best = active[through[:, better].argmin(0)]
        link[trees_a[better]], length[trees_a[better]] = trees_b[best], lengths[best, better]
        found, end = _along(link, length)
        if (end != trees).any():  # a cycle
            break
        closer = found[:trees] < distance - noise
        distance = np.minimum(distance, found[:trees])
    return {a: int(b) for a, b in enumerate(link[:trees]) if b < trees}


def _along(link: NDArray, length: NDArray) -> tuple[NDArray, NDArray]:
    """For each tree the sum of lengths along its links, and where they end."""
    for _ in range(len(link).bit_length()):
        length, link = length + length[link], link[link]
    return length, link


def _members(component: list[int], trees: int) -> list[list[int]]:
    """The rows, or the columns, of each tree."""
    members: list[list[int]] = [[] for _ in range(trees)]
    for k, a in enumerate(component):
        members[a].append(k)
    return members


def _shortest(r: NDArray, rows: list[int], columns: list[int]) -> tuple[int, int]:
    if len(rows) == len(columns) == 1:
        return rows[0], columns[0]
    i, j = divmod(int(r[np.ix_(rows, columns)].argmin()), len(columns))
    return rows[i], columns[j]
