"""Coefficients of modified equations by us and by other packages, each timed once in a process of its own.

``python -m benchmarks.b_series package method order`` prints the seconds of one call; imports do not count.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from benchmarks.timing import fresh_seconds, installed, print_seconds

Levels = tuple[int, ...]
Prepared = Callable[[], Mapping[Any, Any]]

METHODS: dict[str, tuple[list[Any], list[Any]]] = {
    "Euler": ([[0]], [1]),
    "midpoint": ([[0, 0], [Fraction(1, 2), 0]], [0, 1]),
    "RK4": (
        [[0, 0, 0, 0], [Fraction(1, 2), 0, 0, 0], [0, Fraction(1, 2), 0, 0], [0, 0, 1, 0]],
        [Fraction(1, 6), Fraction(1, 3), Fraction(1, 3), Fraction(1, 6)],
    ),
}
PEERS = {"kauri": "kauri", "BSeries": "BSeries 0.1"}


def missing_b_series() -> list[str]:
    """One sentence, with the command that installs it, for each peer that is not installed."""
    missing = [package for package in PEERS if not installed(package)]
    return [f"{package} is not installed and is left out: pip install 'threefold[bench]'" for package in missing]


def prepared(package: str, method: str, order: int) -> Prepared:
    """The call to be timed, with everything imported: tree → b(t) for all trees with 1 … order nodes.

    Parameters
    ----------
    package : "threefold", "kauri" or "BSeries"
    method : a key of METHODS
    order : int; BSeries knows trees with at most nine nodes

    Returns
    -------
    callable without arguments
    """
    makers = {"threefold": _threefold, "kauri": _kauri, "BSeries": _bseries}
    return makers[package](*METHODS[method], order)


def seconds(package: str, method: str, order: int, repeats: int = 1) -> float:
    """The median over fresh processes of the seconds that one call takes there.

    Parameters
    ----------
    package, method, order : as for ``prepared``
    repeats : number of processes

    Returns
    -------
    float
    """
    return fresh_seconds("benchmarks.b_series", package, method, str(order), repeats=repeats)


def by_levels(package: str, table: Mapping[Any, Any]) -> dict[Levels, Any]:
    """What a prepared call returned, by level sequence instead of the trees of the package.

    Parameters
    ----------
    package : as for ``prepared``
    table : tree → b(t)

    Returns
    -------
    dict
    """
    levels = {
        "threefold": lambda tree: tree.level_sequence,
        "kauri": lambda tree: _levels(tree.list_repr, lambda node: node[:-1]),  # a node is (children …, colour)
        "BSeries": lambda tree: _levels(tree._nl, lambda node: node),  # a node is the list of its children
    }[package]
    return {levels(tree): value for tree, value in table.items()}


def _levels(node: Any, children_of: Callable[[Any], Any], level: int = 1) -> Levels:
    children = sorted((_levels(child, children_of, level + 1) for child in children_of(node)), reverse=True)
    return (level, *(entry for child in children for entry in child))


def _threefold(A: list[Any], b: list[Any], order: int) -> Prepared:
    from symbolic.modified_equation import modified_coefficients

    return lambda: modified_coefficients(A, b, order)


def _kauri(A: list[Any], b: list[Any], order: int) -> Prepared:
    import kauri

    def call() -> Mapping[Any, Any]:
        field = kauri.RK([[float(a) for a in row] for row in A], [float(w) for w in b]).modified_equation_map()
        found = [tree for n in range(1, order + 1) for tree in kauri.trees_of_order(n)]
        return {tree: field(tree) for tree in found}

    return call


def _bseries(A: list[Any], b: list[Any], order: int) -> Prepared:
    """The loop of its ``modified_equation``, without the elementary differentials of a field."""
    import numpy as np
    import sympy as sp
    from BSeries import bs, trees

    exact = lambda entries: np.array([[sp.Rational(x) for x in row] for row in entries], dtype=object)
    matrix, weights = exact(A), exact([b])[0]

    def call() -> Mapping[Any, Any]:
        found = bs.TreeMap("b")
        flow = lambda tree: sp.Rational(1) / trees.gamma(tree)
        listed = [tree for n in range(1, order + 1) for tree in trees.all_trees(n)]
        for tree in listed:
            weight = bs.elementary_weight(tree, matrix, weights)
            found[tree] = weight - bs.subs(found, flow, tree) + found[tree] if tree.order() > 1 else weight
        return {tree: found[tree] for tree in listed}

    return call


if __name__ == "__main__":
    package, method, order = sys.argv[1:]
    print_seconds(prepared(package, method, int(order)))
