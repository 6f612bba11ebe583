"""The inverse problem: the field g_h with which a Runge–Kutta method follows the flow of f exactly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeAlias

import sympy as sp

from symbolic.modified_equation import inputs
from symbolic.modified_equation.scaling import field_elements
from symbolic.rooted_trees.table import TreeTable, tree_table, trees_of
from symbolic.rooted_trees.tree import Tree, butcher_product
from symbolic.tableaux import tableau

Cuts: TypeAlias = dict[int, Any]  # row of s, a subtree of t with the root of t → Σ Π S(c) over the trees c of t∖s


def modifying_coefficients(A: Sequence[Sequence[Any]], b: Sequence[Any], order: int) -> dict[Tree, sp.Expr]:
    """b(t) of the field g_h = Σ_t h^(|t|−1) b(t)/σ(t) F(t) for which the method, applied to g_h, is the flow of f.

    Composition of B-series: h g_h(Y_i) has the coefficients G_i(t) = Σ_s b(s) Π_{c ∈ t∖s} S_i(c) over the subtrees s
    with the root of t, where S_i(c) = Σ_j a_ij G_j(c). As s = t is one of them and Σ b_i = 1,

        b(t) = 1/γ(t) − Σ_i b_i Σ_{s ≠ t} b(s) Π_{c ∈ t∖s} S_i(c).

    Parameters
    ----------
    A, b, order : as for ``modified_coefficients``

    Returns
    -------
    dict : Tree to Rational, or expression in the symbols of the tableau; all trees with 1 … order nodes

    Raises
    ------
    TypeError, ValueError : as ``modified_coefficients``.

    Examples
    --------
    >>> from symbolic.modified_equation import modifying_coefficients
    >>> for t, value in modifying_coefficients([[0]], [1], 3).items():
    ...     print(t.level_sequence, value)
    (1,) 1
    (1, 2) 1/2
    (1, 2, 2) 1/3
    (1, 2, 3) 1/6

    References
    ----------
    P. Chartier, E. Hairer and G. Vilmart, Numerical integrators based on modified differential equations, Math. Comp.
    76 (2007) 1941–1953.
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., III.1.4.
    """
    method = inputs.consistent(tableau(A, b))
    K, elements = field_elements([method])
    s = method.stages
    *rows, weights = (elements[i : i + s] for i in range(0, len(elements), s))
    table = tree_table(order)
    trees = trees_of(table, 0, 1)
    row_of = {tree: row for row, tree in enumerate(trees)}
    product = cache(lambda u, v: row_of[butcher_product(trees[u], trees[v])])
    found: list[Any] = []
    S: list[list[Any]] = [[] for _ in weights]
    cuts: list[list[Cuts]] = [[] for _ in weights]
    for t, tree in enumerate(trees):
        for own, stage in zip(cuts, S, strict=True):
            own.append(_cuts(t, table, own, stage, product) if t else {0: K.one})
        rest = [sum((found[row] * value for row, value in own[t].items() if row != t), K.zero) for own in cuts]
        met = sum((weight * other for weight, other in zip(weights, rest, strict=True)), K.zero)
        found.append(K.one / K(tree.gamma) - met)
        G = [found[t] + other for other in rest]
        for stage, row in zip(S, rows, strict=True):
            stage.append(sum((a * g for a, g in zip(row, G, strict=True)), K.zero))
    return {tree: K.to_sympy(value) for tree, value in zip(trees, found, strict=True)}


def _cuts(t: int, table: TreeTable, cuts: list[Cuts], S: list[Any], product: Callable[[int, int], int]) -> Cuts:
    """For t = t'∘c: either c is cut off as a whole, or s = s'∘s'' with s' in t' and s'' in c."""
    prefix, child = cuts[table.prefix[t]], cuts[table.child[t]]
    result = {s: value * S[table.child[t]] for s, value in prefix.items()}
    for left, one in prefix.items():
        for right, other in child.items():
            s = product(left, right)
            result[s] = result[s] + one * other if s in result else one * other
    return result
