"""The forest of the heaviest entries of a plan, which for a plan close to a basic one is its basis."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ENTRIES = 8  # times the rows and columns: lighter entries are not looked at


def heaviest_forest(plan: NDArray) -> tuple[NDArray, NDArray]:
    """Rows and columns of a spanning forest, in which the heaviest entry goes first that closes no cycle (Kruskal).

    Parameters
    ----------
    plan : floats (n, m), at least 0

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.transport.interval.heaviest_forest import heaviest_forest
    >>> heaviest_forest(np.array([[5.0, 2.0], [1.0, 3.0]]))
    (array([0, 1, 0]), array([0, 1, 1]))
    """
    n, m = plan.shape
    rows, columns = np.divmod(_heaviest(plan.ravel(), _ENTRIES * (n + m)), m)
    root = list(range(n + m))
    edges: list[tuple[int, int]] = []
    for i, j in zip(rows.tolist(), columns.tolist(), strict=True):
        a, b = _find(root, i), _find(root, n + j)
        if a != b:
            root[a] = b
            edges.append((i, j))
    chosen = np.array(edges, int).reshape(-1, 2)
    return chosen[:, 0], chosen[:, 1]


def _heaviest(masses: NDArray, count: int) -> NDArray:
    """The places of the largest positive masses, largest first."""
    places = np.argpartition(masses, -count)[-count:] if count < len(masses) else np.arange(len(masses))
    places = places[masses[places] > 0]
    return places[np.argsort(-masses[places], kind="stable")]


def _find(root: list[int], node: int) -> int:
    while root[node] != node:
        root[node] = root[root[node]]
        node = root[node]
    return node
