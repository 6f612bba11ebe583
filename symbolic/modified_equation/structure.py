"""What a modified field keeps: Hamiltonian, gradient or the energy, through which power of h, by b(t) alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, TypeAlias

import sympy as sp

from symbolic.modified_equation.coefficients import modified_coefficients
from symbolic.rooted_trees.tree import Tree, butcher_product, join

Defects: TypeAlias = Callable[[Mapping[Tree, sp.Expr], int], Iterator[sp.Expr]]  # coefficients, |t| → what must be 0


def symplecticity_order(A: Sequence[Sequence[Any]], b: Sequence[Any], through: int = 8) -> int:
    """The largest q ≤ through with b(u∘v) + b(v∘u) = 0 for |u| + |v| ≤ q.

    Exactly then f_h is Hamiltonian through h^(q−1) for every Hamiltonian f = J⁻¹∇H, and a step is symplectic up to
    O(h^(q+1)). Never less than the order of the method.

    Parameters
    ----------
    A, b : as for ``modified_coefficients``
    through : int, at least 1: trees with more nodes are not looked at

    Returns
    -------
    int : ``through`` if no tree speaks against it; then the order may be larger, for symplectic methods ∞

    Raises
    ------
    TypeError, ValueError : as ``modified_coefficients``.

    Examples
    --------
    >>> from symbolic.modified_equation import symplecticity_order
    >>> from symbolic.tableaux import IMPLICIT_MIDPOINT, RK4
    >>> symplecticity_order(RK4.A, RK4.b), symplecticity_order(IMPLICIT_MIDPOINT.A, IMPLICIT_MIDPOINT.b)
    (4, 8)

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., IX.9 and VI.7.
    A. Aubry and P. Chartier, Pseudo-symplectic Runge–Kutta methods, BIT 38 (1998) 439–461.
    """
    return _largest(modified_coefficients(A, b, through), through, _grafted(1))


def gradient_order(A: Sequence[Sequence[Any]], b: Sequence[Any], through: int = 8) -> int:
    """The largest q ≤ through with b(u∘v) = b(v∘u) for |u| + |v| ≤ q.

    Then f_h is a gradient through h^(q−1) for every gradient f = −∇L: F(t) is ±∂L^(m)(F(c₁), …, F(c_m)) with one leaf
    free, the potential of a tree without root is the sum of these over its nodes, and rerooting keeps the sign.

    Through six nodes the condition is also necessary: for one polynomial loss of two variables the ∂ᵢF(t)ⱼ − ∂ⱼF(t)ᵢ
    have as many relations as there are trees without root, which the tests count. Beyond, this is not shown here.

    Parameters
    ----------
    A, b : as for ``modified_coefficients``
    through : int, at least 1

    Returns
    -------
    int : ``through`` if no tree speaks against it

    Raises
    ------
    TypeError, ValueError : as ``modified_coefficients``.

    Examples
    --------
    >>> from symbolic.modified_equation import gradient_order
    >>> from symbolic.tableaux import EULER
    >>> gradient_order(EULER.A, EULER.b)
    2

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., IX.9, there with the sign of J⁻¹∇H.
    """
    return _largest(modified_coefficients(A, b, through), through, _grafted(-1))


def energy_preservation_order(A: Sequence[Sequence[Any]], b: Sequence[Any], through: int = 8) -> int:
    """The largest q ≤ through for which f_h keeps H through h^(q−1) for every Hamiltonian f = J⁻¹∇H.

    With H(t) = H^(m)(F(c₁), …, F(c_m)) one has ∇H·F(t) = −H(t∘•) and H(u∘v) = −H(v∘u), so that the tree without root
    decides up to a sign; it is superfluous, H(t) = 0, if both signs lead to it. The others are independent, and

        Σ_{|t| = n} b(t)/σ(t) sign(t∘•) = 0 for each tree without root and each n ≤ q.

    Parameters
    ----------
    A, b : as for ``modified_coefficients``
    through : int, at least 1

    Returns
    -------
    int : ``through`` if no tree speaks against it; never less than the order of the method

    Raises
    ------
    TypeError, ValueError : as ``modified_coefficients``.

    Examples
    --------
    >>> from symbolic.modified_equation import energy_preservation_order
    >>> from symbolic.tableaux import EULER, IMPLICIT_MIDPOINT
    >>> [energy_preservation_order(method.A, method.b) for method in (EULER, IMPLICIT_MIDPOINT)]
    [1, 2]

    References
    ----------
    E. Faou, E. Hairer and T.-L. Pham, Energy conservation with non-symplectic methods: examples and counter-examples,
    BIT 44 (2004) 699–709.
    """
    return _largest(modified_coefficients(A, b, through), through, energy_defects)


def free_tree(tree: Tree) -> tuple[Tree, int]:
    """The largest rerooting of a tree and the sign (−1)^(steps of the root); the sign is 0 if it is superfluous.

    Moving the root from u∘v to v∘u is one step.

    Parameters
    ----------
    tree : Tree

    Returns
    -------
    Tree, int

    Examples
    --------
    >>> from symbolic.modified_equation.structure import free_tree
    >>> from symbolic.rooted_trees import Tree
    >>> free_tree(Tree((1, 2))), free_tree(Tree((1, 2, 2)))
    ((Tree(level_sequence=(1, 2)), 0), (Tree(level_sequence=(1, 2, 3)), -1))
    """
    rootings = list(_rootings(tree, 1))
    largest = max(rooted for rooted, _ in rootings)
    signs = {sign for rooted, sign in rootings if rooted == largest}
    return largest, signs.pop() if len(signs) == 1 else 0


def _rootings(tree: Tree, sign: int) -> Iterator[tuple[Tree, int]]:
    """The tree with its root moved down into every node: u∘v → v∘u, where v is a child."""
    yield tree, sign
    children = tree.children
    for i, child in enumerate(children):
        rest = join(*children[:i], *children[i + 1 :], colour=tree.colour)
        yield from _rerooted(child, rest, -sign)


def _rerooted(tree: Tree, above: Tree, sign: int) -> Iterator[tuple[Tree, int]]:
    """The rootings of tree∘above at the nodes of tree."""
    children = tree.children
    yield join(*children, above, colour=tree.colour), sign
    for i, child in enumerate(children):
        rest = join(*children[:i], *children[i + 1 :], above, colour=tree.colour)
        yield from _rerooted(child, rest, -sign)


def _largest(coefficients: Mapping[Tree, sp.Expr], through: int, defects: Defects) -> int:
    """The largest q ≤ through for which all defects of the orders 1 … q are zero."""
    for nodes in range(1, through + 1):
        if any(sp.cancel(defect) != 0 for defect in defects(coefficients, nodes)):
            return nodes - 1
    return through


def _grafted(sign: int) -> Defects:
    """b(u∘v) + sign b(v∘u) for |u| + |v| = nodes."""

    def defects(coefficients: Mapping[Tree, sp.Expr], nodes: int) -> Iterator[sp.Expr]:
        for u, v in product(coefficients, repeat=2):
            if u.order + v.order == nodes and u.order <= v.order:
                yield coefficients[butcher_product(u, v)] + sign * coefficients[butcher_product(v, u)]

    return defects


def energy_defects(coefficients: Mapping[Tree, sp.Expr], nodes: int) -> Iterator[sp.Expr]:
    """Σ_{|t| = nodes} b(t)/σ(t) sign(t∘•) for each tree without root: all zero if and only if the field keeps H.

    Parameters
    ----------
    coefficients : Tree to b(t)
    nodes : int

    Yields
    ------
    Expr
    """
    sums: dict[Tree, sp.Expr] = {}
    for tree, value in coefficients.items():
        if tree.order == nodes:
            free, sign = free_tree(butcher_product(tree, join()))
            sums[free] = sums.get(free, sp.S.Zero) + sign * value / tree.sigma
    yield from sums.values()
