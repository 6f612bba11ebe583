"""A spanning forest of the entries that a plan uses, and the potentials that make its entries tight."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from numeric_check.transport.exact.potentials import Potentials


@dataclass(frozen=True, slots=True, kw_only=True)
class Forest:
    """Row i is node i, column j is node n + j; an edge is an entry (i, j).

    Attributes
    ----------
    n : the number of rows
    parent, depth : for each node; the parent of a root is −1
    component : for each node the number of its tree, counted from 0
    trees : the number of trees
    potentials : f_i + g_j = c_ij on every edge of the forest, and f or g is 0 at every root
    """

    n: int
    parent: list[int]
    depth: list[int]
    component: list[int]
    trees: int
    potentials: Potentials


def spanning_forest(
    shape: tuple[int, int], rows: list[int], columns: list[int], costs: list[int], denominator: int
) -> Forest:
    """A breadth-first forest of the graph with the given edges, of costs costs/denominator.

    Examples
    --------
    >>> from numeric_check.transport.exact.spanning_forest import spanning_forest
    >>> forest = spanning_forest((2, 2), [0, 1, 1], [0, 0, 1], [5, 7, 1], 1)
    >>> forest.trees, forest.potentials.f, forest.potentials.g
    (1, (0, 2), (5, -1))
    """
    n, m = shape
    neighbours: list[list[tuple[int, int]]] = [[] for _ in range(n + m)]
    for i, j, c in zip(rows, columns, costs, strict=True):
        neighbours[i].append((n + j, c))
        neighbours[n + j].append((i, c))
    parent, depth, component, potential = [-1] * (n + m), [0] * (n + m), [-1] * (n + m), [0] * (n + m)
    trees = 0
    for root in range(n + m):
        if component[root] < 0:
            component[root] = trees
            tree = [root]
            for node in tree:  # grows as it is walked
                below, here = depth[node] + 1, potential[node]
                for other, c in neighbours[node]:
                    if component[other] < 0:
                        component[other], parent[other], depth[other] = trees, node, below
                        potential[other] = c - here
                        tree.append(other)
            trees += 1
    potentials = Potentials(f=tuple(potential[:n]), g=tuple(potential[n:]), denominator=denominator)
    return Forest(n=n, parent=parent, depth=depth, component=component, trees=trees, potentials=potentials)


def path(forest: Forest, start: int, end: int) -> list[tuple[int, int]]:
    """The entries along the path between two nodes of one tree, from start to end.

    Examples
    --------
    >>> from numeric_check.transport.exact.spanning_forest import path, spanning_forest
    >>> path(spanning_forest((2, 2), [0, 1, 1], [0, 0, 1], [5, 7, 1], 1), 3, 0)
    [(1, 1), (1, 0), (0, 0)]
    """
    up, down = [start], [end]
    while up[-1] != down[-1]:
        side = up if forest.depth[up[-1]] >= forest.depth[down[-1]] else down
        side.append(forest.parent[side[-1]])
    nodes = up + down[-2::-1]
    return [(a, b - forest.n) if a < forest.n else (b, a - forest.n) for a, b in pairwise(nodes)]
