"""Whether the weights can be shipped along a set of allowed entries, exactly."""

from __future__ import annotations

from fractions import Fraction

from numeric_check.transport.exact.certificate import Flaw, Witness
from numeric_check.transport.exact.problem import Problem

Flow = list[dict[int, int]]  # column → the mass from each row


def shortage(problem: Problem, rows: list[int], columns: list[int]) -> Witness | None:
    """None if a plan between p and q lives on the entries; else rows whose columns cannot take their mass.

    Paths that carry more mass, shortest first, until none is left (Edmonds and Karp). The rows that a search from the
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
        came_row, came_column, end = _search(targets, left, room, flow)
        if end is None:
            return tuple(sorted(came_row)), tuple(sorted(came_column))
        _augment(left, room, flow, came_row, came_column, end)
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


def _search(
    targets: list[list[int]], left: list[int], room: list[int], flow: Flow
) -> tuple[dict[int, int], dict[int, int], int | None]:
    """From all rows with mass left: from which column each row was reached (−1 at a start), from which row each column,
    and the first column with room."""
    came_row = {i: -1 for i, mass in enumerate(left) if mass}
    came_column: dict[int, int] = {}
    queue = list(came_row)
    for i in queue:  # grows as it is walked
        for j in targets[i]:
            if j not in came_column:
                came_column[j] = i
                if room[j]:
                    return came_row, came_column, j
                new = [k for k in flow[j] if k not in came_row]
                came_row.update(dict.fromkeys(new, j))
                queue += new
    return came_row, came_column, None


def _augment(
    left: list[int],
    room: list[int],
    flow: Flow,
    came_row: dict[int, int],
    came_column: dict[int, int],
    end: int,
) -> None:
    forward, back = [], []
    j = end
    while j >= 0:
        i = came_column[j]
        forward.append((i, j))
        j = came_row[i]
        if j >= 0:
            back.append((i, j))
    start = forward[-1][0]
    mass = min([left[start], room[end], *(flow[j][i] for i, j in back)])
    for i, j in forward:
        flow[j][i] = flow[j].get(i, 0) + mass
    for i, j in back:
        flow[j][i] -= mass
        if not flow[j][i]:
            del flow[j][i]
    left[start] -= mass
    room[end] -= mass
