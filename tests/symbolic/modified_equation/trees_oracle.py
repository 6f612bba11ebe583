"""B-series by their definitions, slowly: elementary weights, and the substitution law over all subsets of edges."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import prod

from symbolic.rooted_trees import Tree, join, trees

Rows = Sequence[Sequence[Fraction]]


def weight(t: Tree, A: Rows, b: Sequence[Fraction]) -> Fraction:
    """Σ_i b_i Φ_i(t), Φ_i([c₁ … c_m]) = Π_k Σ_j a_ij Φ_j(c_k): the coefficient of one step (HLW III.1.1)."""

    def stages(tree: Tree) -> list[Fraction]:
        inner = [stages(child) for child in tree.children]
        return [
            prod((sum(a * v for a, v in zip(row, part, strict=True)) for part in inner), start=Fraction(1)) for row in A
        ]

    return sum((w * v for w, v in zip(b, stages(t), strict=True)), Fraction(0))


def modified_by_substitution(A: Rows, b: Sequence[Fraction], order: int) -> dict[Tree, Fraction]:
    """b(t) from Σ_{p ⊂ edges of t} b(blocks of p) / γ(skeleton of p) = weight(t), solved for the term of p = all edges.

    Chartier, Hairer and Vilmart, Algebraic structures of B-series (2010), section 3.2.
    """
    found: dict[Tree, Fraction] = {}
    for t in (t for nodes in range(1, order + 1) for t in trees(nodes)):
        known = sum((term(t, kept, found) for kept in proper_subsets(t)), Fraction(0))
        found[t] = weight(t, A, b) - known
    return found


def proper_subsets(t: Tree) -> list[frozenset[int]]:
    """The sets of edges other than all edges; an edge is named by its lower node."""
    nodes = range(1, t.order)
    return [frozenset(kept) for count in range(t.order - 1) for kept in combinations(nodes, count)]


def exact(t: Tree) -> Fraction:
    """1/γ, the coefficient of the flow."""
    return Fraction(1, t.gamma)


def term(
    t: Tree, kept: frozenset[int], values: Mapping[Tree, Fraction], outer: Callable[[Tree], Fraction] = exact
) -> Fraction:
    """Π b(block) · outer(skeleton): the kept edges connect blocks, the others are the edges between blocks."""
    above = parents(t)
    roots = [node for node in range(t.order) if node not in kept]
    blocks = [values[grown(root, above, kept)] for root in roots]
    block_of = {}
    for node in range(t.order):
        block_of[node] = block_of[above[node]] if node in kept else node
    lower = {root: [r for r in roots if r and block_of[above[r]] == root] for root in roots}
    return prod(blocks, start=Fraction(1)) * outer(skeleton(0, lower))


def skeleton(root: int, lower: Mapping[int, Sequence[int]]) -> Tree:
    return join(*(skeleton(block, lower) for block in lower[root]))


def grown(root: int, above: Sequence[int], kept: frozenset[int]) -> Tree:
    """The block of a node along kept edges."""
    return join(*(grown(node, above, kept) for node in kept if above[node] == root))


def parents(t: Tree) -> list[int]:
    """The node above each node, in the order of the level sequence; −1 for the root."""
    levels = t.level_sequence
    return [max((j for j in range(i) if levels[j] == level - 1), default=-1) for i, level in enumerate(levels)]
