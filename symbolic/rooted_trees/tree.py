"""A rooted tree t = [c₁ … c_m] as the level sequence of its nodes, with σ(t), γ(t) and the Butcher product."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from math import factorial, prod
from typing import Any

from symbolic.inputs import wrong_kind

_SET = object.__setattr__


@dataclass(frozen=True, slots=True, order=True)
class Tree:
    """A rooted tree t = [c₁ … c_m]: a root, level 1, that carries the trees c₁ … c_m; for coloured nodes their colours.

    Parameters
    ----------
    level_sequence : tuple of int
        The levels of the nodes, each tree before its right neighbours, the lexicographically largest of all such
        sequences: (1,) is •, (1, 2, 3) is [[•]], (1, 2, 3, 2) is [[•] •].
    colours : tuple of int, optional
        A colour 0, 1, … for each node, in the same order, the lexicographically largest for its level sequence; ()
        for trees without colours.

    Raises
    ------
    ValueError : if the levels are those of no tree, or the sequence is not the largest one.

    Notes
    -----
    Trees are compared by level sequence, then by colours; a subtree before its longer continuation.

    Examples
    --------
    >>> from symbolic.rooted_trees import Tree
    >>> t = Tree((1, 2, 3, 2, 2))
    >>> t.order, t.sigma, t.gamma
    (5, 2, 10)
    >>> t.children
    (Tree(level_sequence=(1, 2)), Tree(level_sequence=(1,)), Tree(level_sequence=(1,)))

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., III.1.
    T. Beyer and S. M. Hedetniemi, Constant time generation of rooted trees, SIAM J. Comput. 9 (1980): level sequences.
    """

    level_sequence: tuple[int, ...]
    colours: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        _check_levels(self.level_sequence)
        _check_colours(self.colours, len(self.level_sequence))
        largest = join(*self.children, colour=self.colour)
        if largest != self:
            raise ValueError(f"a tree needs its lexicographically largest sequence, {largest}; got {self}.")

    def __repr__(self) -> str:
        painted = f", colours={self.colours}" if self.colours else ""
        return f"Tree(level_sequence={self.level_sequence}{painted})"

    @property
    def order(self) -> int:
        """|t|, the number of nodes."""
        return len(self.level_sequence)

    @property
    def colour(self) -> int | None:
        """The colour of the root; None for trees without colours."""
        return self.colours[0] if self.colours else None

    @property
    def children(self) -> tuple[Tree, ...]:
        """c₁ ≥ … ≥ c_m for t = [c₁ … c_m]."""
        levels = self.level_sequence
        starts = [i for i, level in enumerate(levels) if level == 2]
        parts = zip(starts, [*starts[1:], len(levels)], strict=False)  # a single node: no start, one end
        return tuple(trusted(tuple(level - 1 for level in levels[i:j]), self.colours[i:j]) for i, j in parts)

    @property
    def sigma(self) -> int:
        """The symmetry σ(t) = Π σ(c)^μ μ! over the distinct children c of multiplicity μ; it divides (|t| − 1)!."""
        grouped = ((child.sigma, len(list(group))) for child, group in groupby(self.children))
        return prod(sigma**count * factorial(count) for sigma, count in grouped)

    @property
    def gamma(self) -> int:
        """The density γ(t) = |t| γ(c₁) ⋯ γ(c_m); the exact flow has the coefficients 1/γ(t)."""
        return self.order * prod(child.gamma for child in self.children)


def trusted(level_sequence: tuple[int, ...], colours: tuple[int, ...] = ()) -> Tree:
    """The tree of a sequence that is known to be the largest one: nothing is checked.

    Parameters
    ----------
    level_sequence, colours : as for ``Tree``

    Returns
    -------
    Tree
    """
    tree = object.__new__(Tree)
    _SET(tree, "level_sequence", level_sequence)
    _SET(tree, "colours", colours)
    return tree


def join(*children: Tree, colour: int | None = None) -> Tree:
    """[c₁ … c_m]: the trees on a new root; • for none.

    Parameters
    ----------
    *children : Tree, in any order
    colour : of the root, for coloured trees

    Returns
    -------
    Tree

    Raises
    ------
    ValueError : if some have colours and others have none.

    Examples
    --------
    >>> from symbolic.rooted_trees import join
    >>> join(join(), join(join()))
    Tree(level_sequence=(1, 2, 3, 2))
    """
    if any((child.colour is None) != (colour is None) for child in children):
        raise ValueError(f"a tree needs colours at all nodes or at none; got the root {colour} on {children}.")
    ordered = sorted(children, reverse=True)
    levels = (1, *(level + 1 for child in ordered for level in child.level_sequence))
    painted = () if colour is None else (colour, *(c for child in ordered for c in child.colours))
    return trusted(levels, painted)


def butcher_product(u: Tree, v: Tree) -> Tree:
    """u∘v = [u₁ … u_m v] for u = [u₁ … u_m]: v is grafted to the root of u.

    Parameters
    ----------
    u, v : Tree

    Returns
    -------
    Tree

    Examples
    --------
    >>> from symbolic.rooted_trees import Tree, butcher_product
    >>> butcher_product(Tree((1,)), Tree((1, 2))), butcher_product(Tree((1, 2)), Tree((1,)))
    (Tree(level_sequence=(1, 2, 3)), Tree(level_sequence=(1, 2, 2)))

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., VI.7.
    """
    for name, tree in (("u", u), ("v", v)):
        if not isinstance(tree, Tree):
            raise wrong_kind(tree, name, "a Tree")
    return join(*u.children, v, colour=u.colour)


def _check_levels(levels: Any) -> None:
    natural = isinstance(levels, tuple) and all(type(level) is int for level in levels)
    if not natural or not levels or levels[0] != 1:
        raise ValueError(f"level_sequence needs a tuple of integers that starts with the root's 1; got {levels!r}.")
    if any(not 2 <= after <= before + 1 for before, after in pairwise(levels)):
        raise ValueError(f"in level_sequence each level is at least 2 and at most one above the last; got {levels}.")


def _check_colours(colours: Any, order: int) -> None:
    natural = isinstance(colours, tuple) and all(type(colour) is int and colour >= 0 for colour in colours)
    if not natural or len(colours) not in (0, order):
        raise ValueError(f"colours needs one integer ≥ 0 for each of the {order} nodes, or none; got {colours!r}.")
