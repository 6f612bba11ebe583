"""Potentials that are tight on the support of a plan, or a cycle along which the plan improves.

The support falls into trees. Within a tree the potentials are determined up to a constant; between trees the constants
t solve the difference constraints t_a − t_b ≤ r_ij for i in tree a and j in tree b, r the reduced costs. They are
shortest distances, and a solution exists exactly if no cycle of trees is negative (Ahuja, Magnanti and Orlin, Network
Flows, 1993, on systems of difference constraints). Floats guess the distances; integers correct and decide.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.transport.exact.distances import Links, cycle_of, float_links
from numeric_check.transport.exact.exact_array import ExactArray, integers
from numeric_check.transport.exact.potentials import Potentials
from numeric_check.transport.exact.reduced_costs import approximate, nonpositive, reduced
from numeric_check.transport.exact.spanning_forest import Forest, path, spanning_forest

Cycle = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """Potentials that are feasible and tight on the support, or a cycle that shows that there are none.

    Attributes
    ----------
    forest : of the support
    potentials : tight on the forest; feasible if cycle is None
    links : tree a → entry (i, j) from a to the tree that a hangs on, tight if cycle is None; without cycles
    cycle : entries that in turn gain and lose mass, the losing ones in the support; its cost is negative
    """

    forest: Forest
    potentials: Potentials
    links: Links
    cycle: Cycle | None


def complete(cost: ExactArray, rows: NDArray, columns: NDArray) -> Completion:
    """Decides exactly whether feasible potentials are tight on the entries (rows, columns), and returns them.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.completion import complete
    >>> from numeric_check.transport.exact.exact_input import read
    >>> cost = read("cost", np.array([[0.0, 2.0], [2.0, 1.0]]), 2)
    >>> complete(cost, np.array([0, 1]), np.array([0, 1])).potentials
    Potentials(f=(0, 0), g=(0, 1), denominator=1)
    >>> complete(cost, np.array([0, 1]), np.array([1, 0])).cycle
    ((0, 0), (1, 0), (1, 1), (0, 1))
    """
    costs, denominator = integers(cost, (rows, columns))
    n, m = cost.approx.shape
    forest = spanning_forest((n, m), rows.tolist(), columns.tolist(), costs, denominator)
    cycle = None
    if len(rows) > n + m - forest.trees:
        cycle = _cycle_within_support(cost, forest, rows, columns)
    if cycle is not None:
        return Completion(forest=forest, potentials=forest.potentials, links={}, cycle=cycle)
    links: Links = {}
    if forest.trees > 1:
        links = float_links(approximate(cost, forest.potentials), forest.component)
        cycle = _cut(cost, forest, links)
    if cycle is not None:
        return Completion(forest=forest, potentials=forest.potentials, links=links, cycle=cycle)
    return _settle(cost, forest, links)


def cycle_cost(cost: ExactArray, cycle: Cycle) -> tuple[int, int]:
    """What a unit of mass along the cycle adds to the cost, as a numerator and a denominator."""
    rows, columns = np.array(cycle).T
    costs, denominator = integers(cost, (rows, columns))
    return sum(costs[::2]) - sum(costs[1::2]), denominator


def improving_square(cost: ExactArray, plan: NDArray) -> Cycle | None:
    """A cycle through rows i, i + 1 and columns j, j + 1 that all carry mass, the one that improves most in floats.

    In a plan with mass everywhere there are many, and they are found faster than a forest.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.exact.completion import improving_square
    >>> from numeric_check.transport.exact.exact_input import read
    >>> improving_square(read("cost", np.eye(2), 2), np.ones((2, 2)))
    ((0, 1), (1, 1), (1, 0), (0, 0))
    """
    if min(plan.shape) < 2:
        return None
    with np.errstate(over="ignore", invalid="ignore"):
        c, x = cost.approx, np.maximum(plan, 0)
        more = c[:-1, :-1] + c[1:, 1:] - c[:-1, 1:] - c[1:, :-1]
        along, across = np.minimum(x[:-1, :-1], x[1:, 1:]), np.minimum(x[:-1, 1:], x[1:, :-1])
        gain = np.nan_to_num(np.where(more > 0, more * along, -more * across), posinf=0.0, neginf=0.0)
    i, j = divmod(int(gain.argmax()), gain.shape[1])
    if not gain[i, j] > 0:
        return None
    k, l = i + 1, j + 1
    cycle = ((i, l), (k, l), (k, j), (i, j)) if more[i, j] > 0 else ((i, j), (k, j), (k, l), (i, l))
    return cycle if cycle_cost(cost, cycle)[0] < 0 else None


def _cycle_within_support(cost: ExactArray, forest: Forest, rows: NDArray, columns: NDArray) -> Cycle | None:
    """A cycle of the support that is not tight; it improves in one of its two directions."""
    signs, _ = reduced(cost, forest.potentials, rows, columns)
    for i, j, sign in zip(rows.tolist(), columns.tolist(), signs, strict=True):
        if sign:
            back = tuple(path(forest, forest.n + j, i))
            return ((i, j), *back) if sign < 0 else (*back, (i, j))
    return None


def _cut(cost: ExactArray, forest: Forest, links: Links) -> Cycle | None:
    """Takes a link from each cycle of links; the first of these cycles that is negative, exactly."""
    negative = None
    while (trees := cycle_of(links, forest)) is not None:
        cycle = _through_support(forest, [links.pop(a) for a in trees[:1]] + [links[a] for a in trees[1:]])
        if negative is None and cycle_cost(cost, cycle)[0] < 0:
            negative = cycle
    return negative


def _through_support(forest: Forest, entries: list[tuple[int, int]]) -> Cycle:
    """The entries one after another, joined by the forest's paths from the column of each to the row of the next."""
    cycle: list[tuple[int, int]] = []
    for (i, j), (i_next, _) in zip(entries, entries[1:] + entries[:1], strict=True):
        cycle += [(i, j), *path(forest, forest.n + j, i_next)]
    return tuple(cycle)


def _settle(cost: ExactArray, forest: Forest, links: Links) -> Completion:
    """Bellman and Ford's rounds on integers, from the distances along the links.

    Every label is the length of a path of links, and each round lowers one: without a negative cycle that ends, and
    with one the links close it.
    """
    labels, denominator = _distances(cost, forest, links)
    while True:
        potentials = _shifted(forest, labels, denominator)
        rows, columns, signs, common = nonpositive(cost, potentials)
        labels, denominator = [label * (common // denominator) for label in labels], common
        lowered: dict[int, tuple[int, int, int]] = {}
        for sign, i, j in zip(signs, rows.tolist(), columns.tolist(), strict=True):
            a = forest.component[i]
            if sign < 0 and (a not in lowered or sign < lowered[a][0]):
                lowered[a] = (sign, i, j)
        if not lowered:
            return Completion(forest=forest, potentials=potentials, links=links, cycle=None)
        before = links.copy()
        for a, (sign, i, j) in lowered.items():
            labels[a] += sign
            links[a] = (i, j)
        if (trees := cycle_of(links, forest)) is not None:
            cycle = _through_support(forest, [links[a] for a in trees])
            return Completion(forest=forest, potentials=potentials, links=before, cycle=cycle)


def _distances(cost: ExactArray, forest: Forest, links: Links) -> tuple[list[int], int]:
    """t_a = t_b + r_ij along the links, 0 where there is none, over a common denominator."""
    labels: list[int | None] = [0 if a not in links else None for a in range(forest.trees)]
    denominator, lengths = forest.potentials.denominator, dict.fromkeys(links, 0)
    if links:
        rows, columns = np.array(list(links.values())).T
        found, denominator = reduced(cost, forest.potentials, rows, columns)
        lengths = dict(zip(links, found, strict=True))
    for start in links:
        chain = [start]
        while labels[chain[-1]] is None:
            chain.append(forest.component[forest.n + links[chain[-1]][1]])
        total = labels[chain[-1]] or 0
        for a in reversed(chain[:-1]):
            total += lengths[a]
            labels[a] = total
    return [label or 0 for label in labels], denominator


def _shifted(forest: Forest, labels: list[int], denominator: int) -> Potentials:
    """f + t and g − t, tree by tree."""
    up = denominator // forest.potentials.denominator
    if forest.trees == 1 and up == 1 and not labels[0]:
        return forest.potentials
    f, g, component = forest.potentials.f, forest.potentials.g, forest.component
    return Potentials(
        f=tuple([k * up + labels[a] for k, a in zip(f, component, strict=False)]),
        g=tuple([k * up - labels[a] for k, a in zip(g, component[forest.n :], strict=True)]),
        denominator=denominator,
    )
