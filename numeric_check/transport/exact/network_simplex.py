"""The network simplex method in integers: primal, on strongly feasible spanning trees.

Row i is node i and ships to column j, node n + j. A tree is strongly feasible if every edge without mass leads from a
row up to a column, so that some mass can be sent from every node to the root; the choice of the leaving edge below
keeps it so, and then no basis comes twice (W. H. Cunningham, A network simplex method, Mathematical Programming 11,
1976).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.basic_plan import Entries
from numeric_check.transport.exact.exact_array import ExactArray, common_denominator, integers, rounded
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.reduced_costs import nonpositive, row_minima
from numeric_check.transport.exact.spanning_forest import Forest


@dataclass(slots=True, kw_only=True)
class Tree:
    """The basis that the pivots change in place.

    Attributes
    ----------
    n : the number of rows
    parent, depth, children : for each node
    mass : for each node what its edge to its parent carries
    potential : f, then g, as integers over the common denominator of all costs; equality on every edge
    approx : the same in floats
    """

    n: int
    parent: list[int]
    depth: list[int]
    children: list[set[int]]
    mass: list[int]
    potential: list[int]
    denominator: int
    approx: NDArray


def minimize(cost: ExactArray, forest: Forest, entries: Entries) -> tuple[Entries, Potentials]:
    """Pivots until no reduced cost is negative, exactly.

    Parameters
    ----------
    cost : (n, m)
    forest : one tree, strongly feasible with the masses of the entries
    entries : (i, j) → positive mass, on edges of the tree

    Returns
    -------
    Entries, Potentials : an optimal plan and optimal potentials
    """
    tree = _planted(cost, forest, entries)
    while True:
        if not _pivot_all(cost, tree, *row_minima(cost, tree.approx[: tree.n], tree.approx[tree.n :])):
            potentials = _potentials(tree)
            rows, columns, signs, _ = nonpositive(cost, potentials)
            violated = np.array([sign < 0 for sign in signs], bool)
            if not _pivot_all(cost, tree, rows[violated], columns[violated]):
                return _entries(tree), potentials


def _pivot_all(cost: ExactArray, tree: Tree, rows: NDArray, columns: NDArray) -> bool:
    """Pivots on every entry given that has a negative reduced cost when its turn comes; whether there was one."""
    if not rows.size:
        return False
    costs, over = integers(cost, (rows, columns))
    up, potential, found = tree.denominator // over, tree.potential, False
    for i, j, c in zip(rows.tolist(), (tree.n + columns).tolist(), costs, strict=True):
        r = c * up - potential[i] - potential[j]
        if r < 0:
            _pivot(tree, i, j, r)
            found = True
    return found


def _pivot(tree: Tree, i: int, j: int, r: int) -> None:
    """Brings the edge from row i to column node j into the tree, r < 0 its reduced cost.

    Mass goes round the cycle i → j → … → apex → … → i. It falls on edges of rows below the apex on i's side and of
    columns on j's. Of the edges that run empty the last one on the way from the apex leaves.
    """
    parent, depth, mass, n = tree.parent, tree.depth, tree.mass, tree.n
    a, b, from_i, from_j = i, j, [], []
    while a != b:
        if depth[a] >= depth[b]:
            from_i.append(a)
            a = parent[a]
        else:
            from_j.append(b)
            b = parent[b]
    falling = [v for v in reversed(from_j) if v >= n] + [v for v in from_i if v < n]
    leaving = min(falling, key=mass.__getitem__)
    step = mass[leaving]
    if step:
        for v in from_i:
            mass[v] += step if v >= n else -step
        for v in from_j:
            mass[v] += step if v < n else -step
    if leaving in from_i:
        _hang(tree, leaving, i, j, step)
        _shift(tree, i, r)
    else:
        _hang(tree, leaving, j, i, step)
        _shift(tree, j, r)


def _hang(tree: Tree, leaving: int, node: int, onto: int, step: int) -> None:
    """Cuts the subtree of leaving from its parent, makes node its root, and hangs it on another node."""
    parent, children, mass = tree.parent, tree.children, tree.mass
    above, carried = onto, step
    while True:
        old = parent[node]
        children[old].discard(node)
        parent[node] = above
        children[above].add(node)
        mass[node], carried = carried, mass[node]
        if node == leaving:
            return
        above, node = node, old


def _shift(tree: Tree, root: int, r: int) -> None:
    """Adds r to the potentials of the subtree on the side of its root, and −r on the other; sets the depths."""
    parent, depth, children, potential, n = tree.parent, tree.depth, tree.children, tree.potential, tree.n
    near, nodes = root < n, [root]
    for v in nodes:  # grows as it is walked
        depth[v] = depth[parent[v]] + 1
        potential[v] += r if (v < n) == near else -r
        nodes.extend(children[v])
    tree.approx[nodes] = rounded([potential[v] for v in nodes], tree.denominator)


def _planted(cost: ExactArray, forest: Forest, entries: Entries) -> Tree:
    children: list[set[int]] = [set() for _ in forest.parent]
    mass = [0] * len(forest.parent)
    for v, above in enumerate(forest.parent):
        if above >= 0:
            children[above].add(v)
            mass[v] = entries.get((v, above - forest.n) if v < forest.n else (above, v - forest.n), 0)
    denominator = common_denominator(cost)
    up = denominator // forest.potentials.denominator
    potential = [k * up for k in forest.potentials.f + forest.potentials.g]
    return Tree(
        n=forest.n,
        parent=forest.parent.copy(),
        depth=forest.depth.copy(),
        children=children,
        mass=mass,
        potential=potential,
        denominator=denominator,
        approx=rounded(potential, denominator),
    )


def _potentials(tree: Tree) -> Potentials:
    return Potentials(
        f=tuple(tree.potential[: tree.n]), g=tuple(tree.potential[tree.n :]), denominator=tree.denominator
    )


def _entries(tree: Tree) -> Entries:
    n = tree.n
    edges = ((v, above, mass) for v, (above, mass) in enumerate(zip(tree.parent, tree.mass, strict=True)) if mass)
    return {(v, above - n) if v < n else (above, v - n): mass for v, above, mass in edges}
