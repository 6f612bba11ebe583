"""Linear equations and inequalities for a few numbers, solved near the numbers that are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from sympy.polys.domains import QQ

from numeric_check.drawing.basics import pick

_MOVES = 400  # of one entry at a time, for inequalities that share entries, as those of a triangle
_MOVES_OF_EACH = 40  # where there are few entries
_SLACKS = (QQ(1, 3), QQ(1), QQ(1, 50), QQ(0), QQ(0), QQ(0))  # by which a bound is passed, less and less
_TIGHT = 3  # every third inequality is made an equation if the others allow it

Vector = list[Any]


@dataclass(slots=True, kw_only=True)
class System:
    """Rows a·x + b = 0 and a·x + b ≤ 0 (or < 0) for the coefficients x of a value."""

    equations: list[tuple[Vector, Any]] = field(default_factory=list)
    bounds: list[tuple[Vector, Any, bool]] = field(default_factory=list)
    is_whole: bool = True  # whether nothing that was asked is missing


def solved(system: System, start: Vector, rng: np.random.Generator, *, tight: bool) -> Vector | None:
    """The start with some of its coordinates solved for, and then moved until the bounds hold, some made equations."""
    count = len(start)
    order = list(map(int, rng.permutation(count)))
    rows = [[*(row[k] for k in order), -constant] for row, constant in system.equations if any(row) or constant]
    pivots, reduced = _echelon(rows, count + 1)
    if count in pivots:
        return None
    free = [k for k in range(count) if k not in pivots]
    x = [start[k] for k in order]

    def settle() -> None:
        for pivot, row in zip(pivots, reduced, strict=True):
            x[pivot] = row[-1] - sum((row[k] * x[k] for k in free if row[k]), row[-1] * 0)

    settle()
    bounds = [([row[k] for k in order], constant, strict) for row, constant, strict in system.bounds]
    inner = [_in_free(bound, free, pivots, reduced) for bound in bounds]
    if not _relaxed(x, free, inner, rng, tight=tight):
        return None
    settle()
    found = [start[0]] * count
    for place, k in enumerate(order):
        found[k] = x[place]
    return found


def _echelon(rows: list[Vector], count: int) -> tuple[list[int], list[Vector]]:
    """The places of the leading ones of the reduced echelon form, and its rows that are not 0."""
    pivots: list[int] = []
    reduced: list[Vector] = []
    for k in range(count):
        chosen = next((place for place, row in enumerate(rows) if row[k]), None)
        if chosen is not None:
            *before, leading = rows[: chosen + 1]
            leading = [a / leading[k] for a in leading]
            rows = [_without(row, k, leading) for row in (*before, *rows[chosen + 1 :])]
            reduced = [*(_without(row, k, leading) for row in reduced), leading]
            pivots.append(k)
    return pivots, reduced


def _without(row: Vector, k: int, leading: Vector) -> Vector:
    """The row less the multiple of another one that makes its entry k 0."""
    return [a - row[k] * b if b else a for a, b in zip(row, leading, strict=True)] if row[k] else row


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


def _relaxed(x: Vector, free: Sequence[int], bounds: list[Any], rng: np.random.Generator, *, tight: bool) -> bool:
    """One free coordinate after the other moved until all bounds hold, and then some of the bounds made tight."""
    excesses = [sum((a * x[k] for k, a in row.items()), constant) for row, constant, _ in bounds]
    having = {k: [(place, row[k]) for place, (row, _, _) in enumerate(bounds) if k in row] for k in free}

    def violated() -> list[int]:
        found = enumerate(zip(bounds, excesses, strict=True))
        return [place for place, ((_, _, strict), excess) in found if excess > 0 or (strict and excess == 0)]

    def move(k: int, by: Any) -> None:
        x[k] += by
        for place, a in having[k]:
            excesses[place] += a * by

    for turn in range(min(_MOVES, _MOVES_OF_EACH * (1 + len(free)))):
        wrong = violated()
        if not wrong:
            break
        place = pick(wrong, rng)
        row, _, strict = bounds[place]
        if not row:
            return False
        k, a = pick(list(row.items()), rng)
        slack = pick(_SLACKS[:3] if strict else _SLACKS, rng) / (1 + turn)
        move(k, -(excesses[place] + slack * abs(a) * (1 + abs(x[k]))) / a)
    else:
        return False
    for place, (row, _, strict) in enumerate(bounds) if tight else ():
        if row and not strict and rng.integers(_TIGHT) == 0:
            k, a = pick(list(row.items()), rng)
            by = -excesses[place] / a
            move(k, by)
            if violated():
                move(k, -by)
    return True
