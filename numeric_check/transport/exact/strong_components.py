"""The strongly connected components of a directed graph."""

from __future__ import annotations

from collections.abc import Sequence


def strong_components(heads: Sequence[Sequence[int]]) -> list[int]:
    """For each node the number of its component, counted so that no arc leads from a component to one of higher number.

    Tarjan's algorithm, with a stack of its own for the depth-first search.

    Parameters
    ----------
    heads : for each node the nodes that its arcs lead to

    Examples
    --------
    >>> from numeric_check.transport.exact.strong_components import strong_components
    >>> strong_components([[1], [2], [1], [0]])
    [1, 0, 0, 2]

    References
    ----------
    R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972), section 4.
    """
    order, low, component = [-1] * len(heads), [0] * len(heads), [-1] * len(heads)
    open_nodes: list[int] = []
    visited = components = 0
    for root in range(len(heads)):
        path = [(root, 0)] if order[root] < 0 else []
        while path:
            node, at = path.pop()
            if at == 0:
                order[node] = low[node] = visited
                visited += 1
                open_nodes.append(node)
            new = None
            for position in range(at, len(heads[node])):
                head = heads[node][position]
                if order[head] < 0:
                    new = position
                    break
                if component[head] < 0:
                    low[node] = min(low[node], low[head])
            if new is not None:
                path += [(node, new + 1), (heads[node][new], 0)]
                continue
            if low[node] == order[node]:
                components += _closed(node, open_nodes, component, components)
            if path:
                above = path[-1][0]
                low[above] = min(low[above], low[node])
    return component


def _closed(node: int, open_nodes: list[int], component: list[int], number: int) -> int:
    """Numbers the component whose first node this is; 1, the number of components found."""
    while True:
        last = open_nodes.pop()
        component[last] = number
        if last == node:
            return 1
