"""The set that the conditions give, at some sizes: coordinates in float64, and what they have to satisfy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from math import prod
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays.evaluator import Arrays
from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.claims.outcome import sides
from numeric_check.drawing.basics import assumptions, entry_of, shape_at
from numeric_check.drawing.conditions import conjuncts, is_for_all, states_reality
from numeric_check.drawing.order import stages
from numeric_check.drawing.residuals import Choices, Row, residuals
from numeric_check.evaluation.conditions import holds, instances, joined
from numeric_check.evaluation.evaluate import batch_scope
from numeric_check.rules.refusals import UnknownExpression
from numeric_check.rules.scope import Scope

MOST = 20  # coordinates
INSIDE = 1e-6
ON = 1e-9  # of an equation that holds
_STEP = 1e-6  # of a difference quotient
_STEEPEST = 1e100  # difference quotient that is used, whose square is finite


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """For each row of coordinates lhs − rhs, what has to be 0, what has to be at most 0, and whether the rest holds.

    What is at most 0 is so with the margin of the chart.
    """

    gap: np.ndarray
    equations: np.ndarray
    bounds: np.ndarray
    allowed: np.ndarray

    def part(self, rows: Any) -> Seen:
        return Seen(
            gap=self.gap[rows], equations=self.equations[rows], bounds=self.bounds[rows], allowed=self.allowed[rows]
        )

    @property
    def height(self) -> np.ndarray:
        """lhs − rhs where all conditions hold, and −∞ elsewhere."""
        off = np.abs(self.equations).max(axis=-1, initial=0.0)
        inside = self.bounds.max(axis=-1, initial=-np.inf) <= INSIDE / 2
        return np.where((off <= ON) & inside & self.allowed & np.isfinite(self.gap), self.gap, -np.inf)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A claim at some sizes, its numbers, tables and matrices by their real coordinates.

    Parameters
    ----------
    claim : Claim
    kept : mapping
        The integers and functions.
    shapes : mapping of symbol to (shape, real)
    climbs : bool
        Whether lhs − rhs is looked at; it counts as 0 otherwise.
    inside : float
        The margin by which inequalities are kept, so that an exact point next to one found satisfies them too.
    """

    claim: Claim
    kept: Mapping[Any, Any]
    shapes: Mapping[Any, tuple[tuple[int, ...], bool]]
    climbs: bool
    inside: float = INSIDE

    @property
    def stated(self) -> list[Any]:
        """The conditions on what has coordinates, but that it is real where the coordinates say so."""
        real = [symbol for symbol, (_, is_real) in self.shapes.items() if is_real]
        about = (c for c in conjuncts(self.claim.conditions) if free_names(c) & set(self.shapes))
        return [c for c in about if not any(states_reality(c, symbol) for symbol in real)]

    @property
    def count(self) -> int:
        return sum(prod(shape) * (1 if real else 2) for shape, real in self.shapes.values())

    def values(self, x: np.ndarray) -> dict[Any, np.ndarray]:
        """The arrays of numbers, tables and matrices of a batch of coordinates."""
        found, start = {}, 0
        for symbol, (shape, real) in self.shapes.items():
            count = prod(shape)
            own = x[:, start : start + count]
            if not real:
                own = own + 1j * x[:, start + count : start + 2 * count]
            start += count * (1 if real else 2)
            found[symbol] = own.reshape(len(x), *shape)
        return found

    def seen(self, x: np.ndarray) -> Seen:
        """All that a batch of coordinates has to satisfy, and lhs − rhs there.

        Raises
        ------
        NotApplicable, UnknownExpression : where float64 has no rule for a part of the claim.
        """
        values = self.values(x)
        scope = batch_scope(Arrays(), {**self.kept, **values})
        equations, bounds, others = [], list(_signs(values)), []
        with np.errstate(all="ignore"):
            for condition in self.stated:
                try:
                    rows = _rows(condition, scope)
                except UnknownExpression:
                    others.append(condition)
                    continue
                equations += [part(row) for sense, row in rows if sense == "=" for part in _parts(row)]
                bounds += [np.real(row) for sense, row in rows if sense.startswith("<")]
                bounds += [-np.abs(row) for sense, row in rows if sense == "!="]
            allowed = joined((partial(holds, condition, scope) for condition in others), every=True)
            lhs, rhs = scope.all_values(sides(self.claim)) if self.climbs else (0.0, 0.0)
            gap = np.real(lhs - rhs)
        count = len(x)
        return Seen(
            gap=np.broadcast_to(gap, count),
            equations=_table(equations, count),
            bounds=_table(bounds, count) + self.inside,
            allowed=np.broadcast_to(allowed, count),
        )


def _rows(condition: Any, scope: Scope) -> list[Row]:
    """What a condition says to be 0, or at most 0, as ``residuals`` does, of numbers of any kind, or not to be 0."""
    if isinstance(condition, sp.And):
        return [row for part in condition.args for row in _rows(part, scope)]
    if is_for_all(condition):
        return [row for body, bound in instances(condition, scope) for row in _rows(body, bound)]
    if isinstance(condition, sp.Ne) and not condition.lhs.is_Matrix:
        return [("!=", scope.value(condition.lhs) - scope.value(condition.rhs))]
    if isinstance(condition, (sp.Lt, sp.Le, sp.Gt, sp.Ge)):
        return [("<=", scope.value(condition.lts) - scope.value(condition.gts))]
    return residuals(condition, scope, Choices(numbers=[0.0]))


def _parts(row: Any) -> tuple[Any, ...]:
    return (np.real, np.imag) if np.iscomplexobj(row) else (np.real,)


def _signs(values: Mapping[Any, np.ndarray]) -> Iterator[np.ndarray]:
    """What is at most 0 by the sorts of numbers and of the entries of tables."""
    for symbol, value in values.items():
        stated = {} if isinstance(symbol, sp.MatrixSymbol) else assumptions(symbol)
        numbers = value.reshape(len(value), -1).T
        if stated.get("nonnegative") or stated.get("nonpositive"):
            yield from np.real(-numbers if stated.get("nonnegative") else numbers)
        elif stated.get("nonzero"):
            yield from -np.abs(numbers)


def _table(rows: list[Any], count: int) -> np.ndarray:
    if not rows:
        return np.zeros((count, 0))
    table = np.stack([np.broadcast_to(row, count) for row in rows], axis=-1)
    return np.where(np.isfinite(table), table, np.inf)


def chart_of(claim: Claim, point: Mapping[Any, Any], *, climbs: bool = False, inside: float = INSIDE) -> Chart | None:
    """The chart at the sizes of a point, which has the integers and the functions of the claim at least.

    None if there are no coordinates, or too many.
    """
    shapes: dict[Any, tuple[tuple[int, ...], bool]] = {}
    for stage in stages(claim):
        for symbol in (variable.symbol for variable in stage.variables):
            if not is_kept(symbol):
                shapes[symbol] = (shape_at(getattr(symbol, "shape", ()), point), stage.is_real)
    kept = {symbol: int(value) if value.is_Integer else value for symbol, value in point.items() if is_kept(symbol)}
    chart = Chart(claim=claim, kept=kept, shapes=shapes, climbs=climbs, inside=inside)
    return chart if 0 < chart.count <= MOST else None


def is_kept(symbol: Any) -> bool:
    """Whether it stays as it is drawn: an integer, a table of them, or a function."""
    if isinstance(symbol, sp.IndexedBase):
        return bool(entry_of(symbol).is_integer)
    return bool(getattr(symbol, "is_integer", False)) or not isinstance(symbol, (sp.Symbol, sp.MatrixSymbol))


def slopes_at(chart: Chart, x: np.ndarray) -> tuple[Seen, Seen]:
    """What is seen at each point, and its difference quotients, with a last axis for the coordinates."""
    count, n = x.shape
    h = _STEP * np.maximum(1, np.abs(x))
    moved = x[:, None] + np.concatenate([np.zeros((1, n)), np.eye(n)]) * h[:, None]
    seen = chart.seen(moved.reshape(-1, n))
    tables = [part.reshape(count, n + 1, -1) for part in (seen.gap, seen.equations, seen.bounds, seen.allowed)]
    with np.errstate(invalid="ignore"):
        slopes = [np.swapaxes((table[:, 1:] - table[:, :1]) / h[..., None], 1, 2) for table in tables[:3]]
    there = [table[:, 0] for table in tables]
    slopes = [np.where(np.abs(slope) < _STEEPEST, slope, 0.0) for slope in slopes]
    return (
        Seen(gap=there[0], equations=there[1], bounds=there[2], allowed=there[3]),
        Seen(gap=slopes[0][:, 0], equations=slopes[1], bounds=slopes[2], allowed=there[3]),
    )
