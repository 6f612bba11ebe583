"""Whether the weights can be shipped along a set of allowed entries, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from numeric_check.transport.exact.certificate import Flaw, Witness
from numeric_check.transport.exact.problem import Problem

Flow = list[dict[int, int]]  # column → the mass from each row


def shortage(problem: Problem, rows: list[int], columns: list[int]) -> Witness | None:
    """None if a plan between p and q lives on the entries; else rows whose columns cannot take their mass.

    Paths that carry more mass, shortest first, until none is left (Dinitz). The rows that a search from the
    unshipped mass still reaches, S, then ship into columns N(S) that are full: p(S) − q(N(S)) is what stays behind.

    Examples
    --------
    >>> from numeric_check.transport.exact.max_flow import shortage
    >>> from numeric_check.transport.exact.problem import read_problem
    >>> problem = read_problem([[0, 0], [0, 0]], [2, 1], [1, 2], None)
    >>> shortage(problem, [0, 0, 1], [0, 1, 1]) is None
    True
    >>> failed = shortage(problem, [0, 1], [0, 1])
    >>> failed.rows, failed.columns, failed.amount
    ((0,), (0,), Fraction(1, 1))
    """
    targets: list[list[int]] = [[] for _ in problem.p]
    for i, j in zip(rows, columns, strict=True):
        targets[i].append(j)
    left, room = problem.p.copy(), problem.q.copy()
    flow: Flow = [{} for _ in problem.q]
    stuck, full = ship(targets, left, room, flow)
    if not stuck:
        return None
    amount = sum(problem.p[i] for i in stuck) - sum(problem.q[j] for j in full)
    return Witness(flaw=Flaw.SHORTAGE, rows=stuck, columns=full, amount=Fraction(amount, problem.denominator))


def ship(
    targets: list[list[int]], left: list[int], room: list[int], flow: Flow
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Adds what is left in the rows to the flow, as far as there is room in their targets; all three are changed.

    Parameters
    ----------
    targets : for each row the columns that it may ship to
    left, room : integers ≥ 0 for each row, and for each column
    flow : for each column the mass from each row, > 0 and along the targets

    Returns
    -------
    rows, columns : none if nothing is left; else rows that hold mass and all columns that they ship to, which are full

    Examples
    --------
    >>> from numeric_check.transport.exact.max_flow import ship
    >>> flow = [{0: 2}, {}]  # row 0 fills column 0, the only one that row 1 may ship to
    >>> ship([[0, 1], [0]], [0, 1], [0, 1], flow), flow
    (((), ()), [{0: 1, 1: 1}, {0: 1}])
    """
    _greedily(targets, left, room, flow)
    while any(left):
        layers = _layers(targets, left, room, flow)
        if not layers.reached:
            return tuple(sorted(layers.rows)), tuple(sorted(layers.columns))
        for i in [i for i, mass in enumerate(left) if mass]:
            _ship_from(i, targets, left, room, flow, layers)
    return (), ()


def _greedily(targets: list[list[int]], left: list[int], room: list[int], flow: Flow) -> None:
    """Rows with few targets first: on a tree this leaves little to the search."""
    for i in sorted(range(len(targets)), key=lambda i: len(targets[i])):
        for j in targets[i]:
            mass = min(left[i], room[j])
            if mass:
                flow[j][i] = flow[j].get(i, 0) + mass
                left[i] -= mass
                room[j] -= mass


@dataclass(slots=True, kw_only=True)
class _Layers:
    """How many arcs each row and column is from the rows with mass left, as far as the first column with room.

    Attributes
    ----------
    rows, columns : the distances
    reached : whether there is a column with room among them
    sources : for each column the rows that shipped to it when the distances were found
    tried, tried_back : how many targets of each row, and how many sources of each column, lead no further
    """

    rows: dict[int, int]
    columns: dict[int, int]
    reached: bool
    sources: dict[int, list[int]]
    tried: dict[int, int]
    tried_back: dict[int, int]


def _layers(targets: list[list[int]], left: list[int], room: list[int], flow: Flow) -> _Layers:
    rows = {i: 0 for i, mass in enumerate(left) if mass}
    columns: dict[int, int] = {}
    layer, distance, reached = list(rows), 0, False
    while layer and not reached:
        new = list(dict.fromkeys(j for i in layer for j in targets[i] if j not in columns))
        columns.update(dict.fromkeys(new, distance + 1))
        reached = any(room[j] for j in new)
        layer = list(dict.fromkeys(k for j in new for k in flow[j] if k not in rows))
        distance += 2
        rows.update(dict.fromkeys(layer, distance))
    return _Layers(
        rows=rows,
        columns=columns,
        reached=reached,
        sources={j: list(flow[j]) for j in columns},
        tried=dict.fromkeys(rows, 0),
        tried_back=dict.fromkeys(columns, 0),
    )


def _ship_from(
    start: int, targets: list[list[int]], left: list[int], room: list[int], flow: Flow, layers: _Layers
) -> None:
    """Ships the mass of a row along paths that go one layer further with each arc, depth first, until none is left.

    A path is rows[0], columns[0], rows[1], …; what leads no further is not tried again before the next layers.
    """
    rows: list[int] = [start]
    columns: list[int] = []
    while left[start]:
        i = rows[-1]
        if layers.tried[i] == len(targets[i]):
            if not columns:
                return
            rows.pop()
            layers.tried_back[columns[-1]] += 1
        else:
            j = targets[i][layers.tried[i]]
            if layers.columns.get(j) != layers.rows[i] + 1:
                layers.tried[i] += 1
                continue
            columns.append(j)
            if room[j]:
                _augment(rows, columns, left, room, flow)
                rows, columns = [start], []
                continue
        _back(rows, columns, flow, layers)


def _back(rows: list[int], columns: list[int], flow: Flow, layers: _Layers) -> None:
    """The next row that ships to the last column, one layer further; without one the column is given up."""
    j = columns[-1]
    sources, distance = layers.sources[j], layers.columns[j] + 1
    while layers.tried_back[j] < len(sources):
        k = sources[layers.tried_back[j]]
        if layers.rows.get(k) == distance and flow[j].get(k):
            rows.append(k)
            return
        layers.tried_back[j] += 1
    columns.pop()
    layers.tried[rows[-1]] += 1


def _augment(rows: list[int], columns: list[int], left: list[int], room: list[int], flow: Flow) -> None:
    """Ships as much as possible from the first row to the last column; the rows between ship elsewhere instead."""
    back = list(zip(rows[1:], columns, strict=False))
    mass = min([left[rows[0]], room[columns[-1]], *(flow[j][k] for k, j in back)])
    for i, j in zip(rows, columns, strict=True):
        flow[j][i] = flow[j].get(i, 0) + mass
    for k, j in back:
        flow[j][k] -= mass
        if not flow[j][k]:
            del flow[j][k]
    left[rows[0]] -= mass
    room[columns[-1]] -= mass
