"""Points of the set that the conditions give, in float64, and where lhs − rhs is large on it; nothing is judged here.

At given sizes: from points by chance, which Newton's method moves to the set, by steps along it up the slope and at
random, with a correction back to it.
"""

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
from numeric_check.claims.variable import Point
from numeric_check.drawing.basics import assumptions, entry_of, shape_at
from numeric_check.drawing.conditions import conjuncts, states_reality
from numeric_check.drawing.order import stages
from numeric_check.drawing.residuals import Choices, Row, residuals
from numeric_check.evaluation.conditions import holds, joined
from numeric_check.evaluation.evaluate import batch_scope
from numeric_check.rules.refusals import UnknownExpression
from numeric_check.rules.scope import Scope

_MOST = 20  # coordinates
_BY_CHANCE, _TOWARDS = 6, 8  # points by chance, and rounds of corrections before the first step
_LOG10_SIZES = (-0.5, 0.5)  # of these
_ROUNDS, _PATIENCE = 24, 4  # of steps, and of those without a gain
_LENGTHS = 10.0 ** np.arange(-3.0, 0.5, 0.5)  # of a step as a share of the point, up the slope and at random
_CORRECTIONS = 4  # of a step that leaves the set, by Newton's method with the slopes of its start
_INSIDE = 1e-6  # by which inequalities are kept, so that the exact point next to the best one satisfies them too
_ON = 1e-9  # of an equation that holds
_GAIN = 1e-6
_STEP = 1e-6  # of a difference quotient
_RANK = 1e-4  # of slopes by difference quotients, relative to the largest
_RIDGE = 1e-9
_SEED = 20240517


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """For each row of coordinates lhs − rhs, what has to be 0, what has to be at most 0, and whether the rest holds."""

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
        inside = self.bounds.max(axis=-1, initial=-np.inf) <= -_INSIDE / 2
        return np.where((off <= _ON) & inside & self.allowed & np.isfinite(self.gap), self.gap, -np.inf)


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
    """

    claim: Claim
    kept: Mapping[Any, Any]
    shapes: Mapping[Any, tuple[tuple[int, ...], bool]]
    climbs: bool

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
                bounds += [np.real(row) for sense, row in rows if sense != "="]
            allowed = joined((partial(holds, condition, scope) for condition in others), every=True)
            lhs, rhs = scope.all_values(sides(self.claim)) if self.climbs else (0.0, 0.0)
            gap = np.real(lhs - rhs)
        count = len(x)
        return Seen(
            gap=np.broadcast_to(gap, count),
            equations=_table(equations, count),
            bounds=_table(bounds, count),
            allowed=np.broadcast_to(allowed, count),
        )


def _rows(condition: Any, scope: Scope) -> list[Row]:
    """What a condition says to be 0, or at most 0, as ``residuals`` does, of numbers of any kind."""
    if isinstance(condition, (sp.Lt, sp.Le, sp.Gt, sp.Ge)):
        return [("<=", scope.value(condition.lts) - scope.value(condition.gts))]
    return residuals(condition, scope, Choices(numbers=[0.0]))


def _parts(row: Any) -> tuple[Any, ...]:
    return (np.real, np.imag) if np.iscomplexobj(row) else (np.real,)


def _signs(values: Mapping[Any, np.ndarray]) -> Iterator[np.ndarray]:
    """What is at most 0 by the sorts of numbers and of the entries of tables."""
    for symbol, value in values.items():
        stated = {} if isinstance(symbol, sp.MatrixSymbol) else assumptions(symbol)
        sign = -1 if stated.get("nonnegative") else 1 if stated.get("nonpositive") else 0
        yield from (sign * np.real(value.reshape(len(value), -1)).T if sign else ())


def _table(rows: list[Any], count: int) -> np.ndarray:
    if not rows:
        return np.zeros((count, 0))
    table = np.stack([np.broadcast_to(row, count) for row in rows], axis=-1)
    return np.where(np.isfinite(table), table, np.inf)


def chart_of(claim: Claim, point: Point, *, climbs: bool) -> Chart | None:
    """The chart at the sizes of a point, which has the integers and the functions of the claim at least.

    None if there are no coordinates, or too many.
    """
    shapes: dict[Any, tuple[tuple[int, ...], bool]] = {}
    for stage in stages(claim):
        for symbol in (variable.symbol for variable in stage.variables):
            if not is_kept(symbol):
                shapes[symbol] = (shape_at(getattr(symbol, "shape", ()), point), stage.is_real)
    kept = {symbol: int(value) if value.is_Integer else value for symbol, value in point.items() if is_kept(symbol)}
    chart = Chart(claim=claim, kept=kept, shapes=shapes, climbs=climbs)
    return chart if 0 < chart.count <= _MOST else None


def is_kept(symbol: Any) -> bool:
    """Whether it stays as it is drawn: an integer, a table of them, or a function."""
    if isinstance(symbol, sp.IndexedBase):
        return bool(entry_of(symbol).is_integer)
    return bool(getattr(symbol, "is_integer", False)) or not isinstance(symbol, (sp.Symbol, sp.MatrixSymbol))


def climbed(chart: Chart) -> list[dict[Any, np.ndarray]]:
    """The highest points that are found from some by chance, as arrays; the highest first.

    Raises
    ------
    NotApplicable, UnknownExpression : where float64 has no rule for a part of the claim.
    """
    rng = np.random.default_rng(_SEED)
    best = _on_the_set(chart, rng)
    heights, idle, places = np.full(len(best), -np.inf), 0, np.arange(len(best))
    for _ in range(_ROUNDS):
        there, slopes = _slopes(chart, best)
        steps = np.stack([_steps(there.part(k), slopes.part(k), x, rng) for k, x in enumerate(best)])
        children, seen = _corrected(chart, (best[:, None] + steps).reshape(-1, chart.count), slopes, steps.shape[1])
        found = seen.height.reshape(len(best), -1)
        chosen = np.argmax(found, axis=1)
        tops = found[places, chosen]
        idle = 0 if np.any(tops > heights + _GAIN * np.abs(np.nan_to_num(heights, neginf=0.0))) else idle + 1
        best = np.where((tops > heights)[:, None], children.reshape(*steps.shape)[places, chosen], best)
        heights = np.maximum(heights, tops)
        if idle == _PATIENCE:
            break
    return _from_the_highest(chart, best, heights)


def by_chance(chart: Chart, rng: np.random.Generator) -> list[dict[Any, np.ndarray]]:
    """Some points of the set.

    Raises
    ------
    NotApplicable, UnknownExpression : where float64 has no rule for a part of the claim.
    """
    found = _on_the_set(chart, rng)
    return _from_the_highest(chart, found, chart.seen(found).height)


def _from_the_highest(chart: Chart, x: np.ndarray, heights: np.ndarray) -> list[dict[Any, np.ndarray]]:
    """The points of the set among some, each as the arrays of its values."""
    order = [k for k in np.argsort(-heights, kind="stable") if np.isfinite(heights[k])]
    return [{symbol: value[0] for symbol, value in chart.values(x[k : k + 1]).items()} for k in order]


def _on_the_set(chart: Chart, rng: np.random.Generator) -> np.ndarray:
    """Points by chance, moved towards the set by a few of Newton's steps."""
    x = rng.standard_normal((_BY_CHANCE, chart.count)) * 10 ** rng.uniform(*_LOG10_SIZES, (_BY_CHANCE, 1))
    for _ in range(_TOWARDS):
        _, slopes = _slopes(chart, x)
        x, _ = _corrected(chart, x, slopes, children=1, most=1)
    return x


def _slopes(chart: Chart, x: np.ndarray) -> tuple[Seen, Seen]:
    """What is seen at each point, and its difference quotients, with a last axis for the coordinates."""
    count, n = x.shape
    h = _STEP * np.maximum(1, np.abs(x))
    moved = x[:, None] + np.concatenate([np.zeros((1, n)), np.eye(n)]) * h[:, None]
    seen = chart.seen(moved.reshape(-1, n))
    tables = [part.reshape(count, n + 1, -1) for part in (seen.gap, seen.equations, seen.bounds, seen.allowed)]
    slopes = [np.swapaxes((table[:, 1:] - table[:, :1]) / h[..., None], 1, 2) for table in tables[:3]]
    there = [table[:, 0] for table in tables]
    slopes = [np.nan_to_num(slope, nan=0.0, posinf=0.0, neginf=0.0) for slope in slopes]
    return (
        Seen(gap=there[0], equations=there[1], bounds=there[2], allowed=there[3]),
        Seen(gap=slopes[0][:, 0], equations=slopes[1], bounds=slopes[2], allowed=there[3]),
    )


def _steps(there: Seen, slopes: Seen, x: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Along the set: steps of all lengths up the slope, and as many at random."""
    size = max(float(np.linalg.norm(x)), 1e-3)
    chance = rng.standard_normal((len(_LENGTHS), len(x)))
    up = _along(slopes.equations, slopes.gap)
    ahead = (there.bounds >= -4 * _INSIDE) & (slopes.bounds @ up > 0)
    up = _along(np.concatenate([slopes.equations, slopes.bounds[ahead]]), slopes.gap)
    found = np.concatenate([np.broadcast_to(up, chance.shape), _along(slopes.equations, chance)])
    lengths = np.linalg.norm(found, axis=-1, keepdims=True)
    return found / np.where(lengths > 0, lengths, 1) * size * np.tile(_LENGTHS, 2)[:, None]


def _along(rows: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """The parts of vectors at right angles to all rows."""
    return vectors - vectors @ np.linalg.pinv(rows, rcond=_RANK) @ rows if len(rows) else vectors


def _corrected(
    chart: Chart, x: np.ndarray, slopes: Seen, children: int, most: int = _CORRECTIONS
) -> tuple[np.ndarray, Seen]:
    """The points moved back to the set by the shortest steps that the slopes of their parents allow."""
    rows = np.repeat(np.concatenate([slopes.equations, slopes.bounds], axis=1), children, axis=0)
    seen = chart.seen(x)
    for _ in range(most):
        beyond = np.maximum(seen.bounds + _INSIDE, 0)
        off = np.concatenate([seen.equations, beyond], axis=1)
        off = np.where(np.isfinite(off), off, 0)
        if not np.any(np.abs(off) > _ON):
            break
        used = rows * np.concatenate([np.ones_like(seen.equations), beyond > 0], axis=1)[..., None]
        gram = used @ np.swapaxes(used, 1, 2)
        ridge = _RIDGE * np.maximum(np.trace(gram, axis1=1, axis2=2), 1e-30)
        weights = np.linalg.solve(gram + ridge[:, None, None] * np.eye(gram.shape[1]), off[..., None])
        x = x - np.einsum("kij,ki->kj", used, weights[..., 0])
        seen = chart.seen(x)
    return x, seen
