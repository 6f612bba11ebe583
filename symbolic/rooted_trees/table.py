"""All rooted trees of an order, each as a smaller tree that got one more child."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from symbolic.rooted_trees.tree import Tree, trusted

_DEEPER = bytes((level + 1) % 256 for level in range(256))  # the levels of a tree that became a child
_BYTE = 200  # levels and colours are kept in bytes
_MOST = 2_000_000  # trees in a table, a gigabyte or so: all with at most 17 nodes


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeTable:
    """All trees with 1 … p nodes, in ascending order of nodes, then of (levels, colours); t = prefix∘child.

    Attributes
    ----------
    starts : the trees with n nodes are the rows starts[n − 1] … starts[n] − 1
    levels, paint : for each row the level sequence and the colours, as bytes
    prefix, child : for each row the rows of t' and c, where c is the smallest child of t and t' is t without it;
        −1 for single nodes
    """

    starts: tuple[int, ...]
    levels: tuple[bytes, ...]
    paint: tuple[bytes, ...]
    prefix: tuple[int, ...]
    child: tuple[int, ...]


def trees(order: int, colours: int = 1) -> tuple[Tree, ...]:
    """All rooted trees with ``order`` nodes, each node of one of ``colours`` colours, in ascending order.

    Parameters
    ----------
    order : int, at least 1
    colours : int, at least 1; the trees carry colours only if it is at least 2

    Returns
    -------
    tuple of Tree : 1, 1, 2, 4, 9, 20, 48, 115, 286, 719, … of them; with two colours 2, 4, 14, 52, 214, 916, …

    Raises
    ------
    ValueError : if order or colours is not an integer ≥ 1, or there are more than two million trees.

    Examples
    --------
    >>> from symbolic.rooted_trees import trees
    >>> [t.level_sequence for t in trees(4)]
    [(1, 2, 2, 2), (1, 2, 3, 2), (1, 2, 3, 3), (1, 2, 3, 4)]
    >>> len(trees(3, colours=2))
    14

    References
    ----------
    The On-Line Encyclopedia of Integer Sequences, A000081 (one colour) and A000151 (two).
    """
    table = tree_table(order, colours)
    return tuple(trees_of(table, table.starts[order - 1], colours))


def trees_of(table: TreeTable, first: int, colours: int) -> list[Tree]:
    """The rows of a table from ``first`` on, as trees.

    Parameters
    ----------
    table : TreeTable
    first : int
    colours : of the table

    Returns
    -------
    list of Tree
    """
    levels = map(tuple, table.levels[first:])
    if colours == 1:
        return list(map(trusted, levels))
    return list(map(trusted, levels, map(tuple, table.paint[first:])))


def tree_table(order: int, colours: int = 1) -> TreeTable:
    """All trees with 1 … order nodes, by adding a last child c ≤ the last child of t' in every possible way.

    Every tree arises once: its children in descending order, the last one taken off, is its only such (t', c).

    Parameters
    ----------
    order, colours : int, at least 1

    Returns
    -------
    TreeTable

    Raises
    ------
    ValueError : if order or colours is not an integer ≥ 1, or there are more than two million trees.
    """
    _check("order", order)
    _check("colours", colours)
    if (count := sum(numbers(order, colours))) > _MOST:
        raise ValueError(
            f"order {order} has {count:,} trees with at most as many nodes; take one with at most {_MOST:,}."
        )
    prefix, child, starts = [-1] * colours, [-1] * colours, [0, colours]
    levels, paint = [b"\1"] * colours, [bytes([colour]) for colour in range(colours)]
    raised, keys = [b"\2"] * colours, [b"\2\0" + one for one in paint]
    for nodes in range(2, order + 1):
        rows = sorted((levels[t] + raised[c], paint[t] + paint[c], t, c) for t, c in _pairs(nodes, starts, child, keys))
        levels += [row[0] for row in rows]
        paint += [row[1] for row in rows]
        prefix += [row[2] for row in rows]
        child += [row[3] for row in rows]
        starts.append(len(levels))
        if nodes < order:
            raised.extend(one.translate(_DEEPER) for one in levels[len(raised) :])
            keys.extend(high + b"\0" + one for high, one in zip(raised[len(keys) :], paint[len(keys) :], strict=True))
    return TreeTable(
        starts=tuple(starts), levels=tuple(levels), paint=tuple(paint), prefix=tuple(prefix), child=tuple(child)
    )


def numbers(order: int, colours: int = 1) -> list[int]:
    """How many rooted trees have 1, …, order nodes: n r(n+1) = Σ_{k≤n} s(k) r(n−k+1), s(k) = Σ_{d|k} d r(d).

    Parameters
    ----------
    order, colours : int, at least 1

    Returns
    -------
    list of int

    Examples
    --------
    >>> from symbolic.rooted_trees.table import numbers
    >>> numbers(10), numbers(5, colours=2)
    ([1, 1, 2, 4, 9, 20, 48, 115, 286, 719], [2, 4, 14, 52, 214])

    References
    ----------
    A. Cayley, On the analytical forms called trees, Amer. J. Math. 4 (1881) 266–268: r(x) = c x exp(Σ r(xᵏ)/k).
    """
    r, s = [0, colours], [0]
    for n in range(1, order):
        s.append(sum(d * r[d] for d in range(1, n + 1) if n % d == 0))
        r.append(sum(s[k] * r[n - k + 1] for k in range(1, n + 1)) // n)
    return r[1:]


def _pairs(nodes: int, starts: list[int], child: list[int], keys: list[bytes]) -> list[tuple[int, int]]:
    """The rows of t' and c with |t'| + |c| = nodes and c ≤ the last child of t'.

    A key is (levels, 0, colours): 0 is below every level, so that keys compare as (levels, colours) do.
    """
    pairs = []
    for size in range(1, nodes):
        first, last = starts[size - 1], starts[size]
        for t in range(starts[nodes - size - 1], starts[nodes - size]):
            end = last if child[t] < 0 else bisect_right(keys, keys[child[t]], first, last)
            pairs += [(t, c) for c in range(first, end)]
    return pairs


def _check(name: str, value: int) -> None:
    if type(value) is not int or not 1 <= value <= _BYTE:
        raise ValueError(f"{name} needs an integer from 1 to {_BYTE}; got {value!r}.")
