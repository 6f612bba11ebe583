"""Derivatives of elementary differentials along elementary differentials: a sum over the nodes of a tree.

F(t)′ F(u) = Σ_ν F(t with u grafted to the node ν), by the chain rule, for every smooth field in every dimension.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import sympy as sp

from symbolic.rooted_trees import Tree, butcher_product, join, trees


def graftings(t: Tree, u: Tree) -> Counter[Tree]:
    """The trees t with u grafted to one of its nodes, as often as they come: F(t)′ F(u) = Σ_w n_w F(w), Σ n_w = |t|.

    By the product rule on F([c₁ … c_m]) = f^(m)(F(c₁), …, F(c_m)): the derivative of f^(m) adds the child u to the
    root, and that of F(cᵢ) grafts u to a node of cᵢ.

    Parameters
    ----------
    t, u : Tree without colours

    Returns
    -------
    Counter

    Examples
    --------
    >>> from symbolic.procedures.grafting import graftings
    >>> from symbolic.rooted_trees import Tree
    >>> {w.level_sequence: n for w, n in graftings(Tree((1, 2, 2)), Tree((1,))).items()}
    {(1, 2, 2, 2): 1, (1, 2, 3, 2): 2}

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., Lemma IX.9.1 and (IX.9.4);
    A. Cayley, On the theory of the analytical forms called trees, Phil. Mag. 13 (1857) 172-176.
    """
    found = Counter([butcher_product(t, u)])
    children = t.children
    for i, child in enumerate(children):
        for grafted, count in graftings(child, u).items():
            found[join(*children[:i], grafted, *children[i + 1 :])] += count
    return found


def lie_derivative(field: Mapping[Tree, sp.Expr], order: int) -> sp.ImmutableDenseMatrix:
    """M with D F(t) = Σ_w M[t, w] F(w) for the Lie derivative D along Σ_u β(u) F(u), for the trees with ≤ p nodes.

    Parameters
    ----------
    field : mapping of Tree to β(u)
    order : p

    Returns
    -------
    ImmutableMatrix : strictly upper triangular; rows and columns are the trees in ascending order of nodes. Trees with
        more than p nodes are left out.

    Examples
    --------
    >>> from symbolic.procedures.grafting import lie_derivative
    >>> from symbolic.rooted_trees import Tree
    >>> lie_derivative({Tree((1,)): 1}, 3)
    Matrix([
    [0, 1, 0, 0],
    [0, 0, 1, 1],
    [0, 0, 0, 0],
    [0, 0, 0, 0]])
    """
    rows = [t for nodes in range(1, order + 1) for t in trees(nodes)]
    place = {t: i for i, t in enumerate(rows)}
    M = sp.zeros(len(rows), len(rows))
    for t in rows:
        for u, beta in field.items():
            if t.order + u.order > order:
                continue
            for w, count in graftings(t, u).items():
                M[place[t], place[w]] += count * beta
    return sp.ImmutableDenseMatrix(M)
