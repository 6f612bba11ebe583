"""Linear equations and inequalities for a few numbers, solved near the numbers that are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
import sympy as sp
from sympy.polys.domains import QQ, QQ_I
from sympy.polys.matrices import DomainMatrix

from numeric_check.drawing.basics import pick

_MOVES = 400  # of one entry at a time, for inequalities that share entries, as those of a triangle
_MOVES_OF_EACH = 40  # where there are few entries
_SLACKS = tuple(map(sp.Rational, ("1/3", "1", "1/50", "0", "0", "0")))  # by which a bound is passed, less and less
_TIGHT = 3  # every third inequality is made an equation if the others allow it

Vector = list[Any]


@dataclass(slots=True, kw_only=True)
class System:
    """Rows a·x + b = 0 and a·x + b ≤ 0 (or < 0) for the coefficients x of a value."""

    equations: list[tuple[Vector, Any]] = field(default_factory=list)
    bounds: list[tuple[Vector, Any, bool]] = field(default_factory=list)
    is_whole: bool = True  # whether nothing that was asked is missing


def solved(system: System, start: Vector, rng: np.random.Generator) -> Vector | None:
    """The start with some of its coordinates solved for, and then moved until the bounds hold."""
    count = len(start)
    order = list(map(int, rng.permutation(count)))
    rows = [[*(row[k] for k in order), -constant] for row, constant in system.equations if any(row) or constant]
    free, pivots, reduced = list(range(count)), cast("tuple[int, ...]", ()), cast("list[Vector]", [])
    if rows:
        domain = QQ if isinstance(start[0], type(QQ(0))) else QQ_I
        echelon, pivots = DomainMatrix(rows, (len(rows), count + 1), domain).rref()
        if count in pivots:
            return None
        reduced = echelon.to_list()[: len(pivots)]
        free = [k for k in range(count) if k not in pivots]
    x = [start[k] for k in order]

    def settle() -> None:
        for pivot, row in zip(pivots, reduced, strict=True):
            x[pivot] = row[-1] - sum((row[k] * x[k] for k in free if row[k]), row[-1] * 0)

    settle()
    bounds = [([row[k] for k in order], constant, strict) for row, constant, strict in system.bounds]
    inner = [_in_free(bound, free, pivots, reduced) for bound in bounds]
    if not _relaxed(x, free, inner, rng):
        return None
    settle()
    found = [start[0]] * count
    for place, k in enumerate(order):
        found[k] = x[place]
    return found


def _in_free(bound: tuple[Vector, Any, bool], free: Sequence[int], pivots: Sequence[int], reduced: list[Vector]) -> Any:
    """The bound in the free coordinates alone."""
    row, constant, strict = bound
    coefficients = {k: row[k] for k in free}
    for pivot, other in zip(pivots, reduced, strict=True):
        if row[pivot]:
            constant += row[pivot] * other[-1]
            for k in free:
                coefficients[k] -= row[pivot] * other[k]
    return {k: a for k, a in coefficients.items() if a}, constant, strict


def _relaxed(x: Vector, free: Sequence[int], bounds: list[Any], rng: np.random.Generator) -> bool:
    """One free coordinate after the other moved until all bounds hold, and then some of the bounds made tight."""

    def excess(bound: Any) -> Any:
        return sum((a * x[k] for k, a in bound[0].items()), bound[1])

    def violated() -> list[Any]:
        return [bound for bound in bounds if (e := excess(bound)) > 0 or (bound[2] and e == 0)]

    for move in range(min(_MOVES, _MOVES_OF_EACH * (1 + len(free)))):
        wrong = violated()
        if not wrong:
            break
        bound = pick(wrong, rng)
        if not bound[0]:
            return False
        k, a = pick(list(bound[0].items()), rng)
        slack = pick(_SLACKS[:3] if bound[2] else _SLACKS, rng) / (1 + move)
        x[k] -= (excess(bound) + QQ(slack.p, slack.q) * abs(a) * (1 + abs(x[k]))) / a
    else:
        return False
    for bound in bounds:
        if bound[0] and not bound[2] and rng.integers(_TIGHT) == 0:
            k, a = pick(list(bound[0].items()), rng)
            old, x[k] = x[k], x[k] - excess(bound) / a
            if violated():
                x[k] = old
    return True
