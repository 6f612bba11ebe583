"""Batches in float64 that satisfy the conditions: by the constructions of the exact points where these vectorise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays import Arrays
from numeric_check.claim import Claim
from numeric_check.conversion import rational, rational_matrix
from numeric_check.drawing.basics import assumptions, shape_at
from numeric_check.drawing.conditions import (
    alone,
    function_of,
    is_analytic,
    permutes,
    radius_bound,
    stack,
    states_reality,
)
from numeric_check.drawing.order import Stage, stages
from numeric_check.drawing.orthogonal import float_columns
from numeric_check.drawing.permuted import representatives
from numeric_check.drawing.sources import computed, point_beside
from numeric_check.evaluate import batch_scope
from numeric_check.scope import NotApplicable
from numeric_check.variable import Hint, Point

_ROWS = 8  # points of a batch that are drawn exactly, where a condition has no construction in arrays
_SIZES = 4  # sizes come in cycles of four, and each meets real and complex entries
_SHARES = (0.6, 0.9)  # of the bound of a spectral radius
_SPAN = (0.4, 0.8)  # of an interval that is open to one side: a series ends within the 400 terms of float64
_ANGLE, _MODULUS = 0.95 * np.pi, 2.0  # of eigenvalues off the cut (−∞, 0], the modulus as a logarithm


class NotVectorised(Exception):
    """A condition that no construction in arrays satisfies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A batch: arrays, ints and Lambdas, the conditions that are left to a mask, and the exact points if it has any."""

    values: Mapping[Any, Any]
    open: tuple[Any, ...] = ()
    exact: tuple[Point, ...] = ()


def drawn_batch(claim: Claim, rng: np.random.Generator, index: int, size: int) -> Drawn:
    """``size`` points with the same integers and functions, or eight exact ones where a condition asks for it.

    Parameters
    ----------
    claim : Claim
    rng : numpy.random.Generator
    index : int
        The number of the batch.
    size : int

    Returns
    -------
    Drawn

    Raises
    ------
    NotApplicable : if no point is found.
    """
    shared = point_beside(claim, rng, index, {})
    if shared is None:
        raise NotApplicable("no point was found that satisfies the conditions.")
    shared = {s: v for s, v in shared.items() if isinstance(v, sp.Lambda) or getattr(s, "is_integer", False)}
    values: dict[Any, Any] = {s: v if isinstance(v, sp.Lambda) else int(v) for s, v in shared.items()}
    left: list[Any] = []
    try:
        for stage in stages(claim):
            if stage.symbol in shared:
                if not all(c.free_symbols <= set(shared) for c in stage.conditions):
                    raise NotVectorised
                continue
            drawn, unsettled = _arrays(stage, rng, index, size, values)
            values |= drawn
            left += unsettled
    except NotVectorised:
        return _exactly(claim, rng, index, shared)
    return Drawn(values=values, open=tuple(left))


def point_of(claim: Claim, drawn: Drawn, place: int) -> Point:
    """One point of a batch, each float64 as the rational number that it is, and what is computed, computed exactly."""
    if drawn.exact:
        return drawn.exact[place]
    point: Point = {}
    for stage in stages(claim):
        for variable in stage.variables:
            point[variable.symbol] = _number(variable.symbol, drawn.values[variable.symbol], place)
        if stage.definition is not None:
            point[stage.symbol] = computed(stage.symbol, *stage.definition, point)
    return point


def _number(symbol: Any, value: Any, place: int) -> Any:
    if isinstance(value, int):
        return sp.Integer(value)
    if isinstance(value, sp.Basic):
        return value
    entry = value[place]
    if isinstance(symbol, sp.IndexedBase):
        return sp.ImmutableDenseNDimArray([rational(number) for number in entry.ravel()], entry.shape)
    return rational(entry) if np.ndim(entry) == 0 else rational_matrix(entry)


def _exactly(claim: Claim, rng: np.random.Generator, index: int, shared: Point) -> Drawn:
    """Exact points beside the same integers and functions, and their nearest floats."""
    found = [point_beside(claim, rng, index + turn * (_ROWS + 1), shared) for turn in range(_ROWS)]
    points = tuple(point for point in found if point is not None)
    if not points:
        raise NotApplicable("no point was found that satisfies the conditions.")
    values = {s: v if isinstance(v, sp.Lambda) else int(v) for s, v in shared.items()}
    for symbol in points[0]:
        if symbol not in shared:
            values[symbol] = np.array([_float(point[symbol]) for point in points])
    return Drawn(values=values, exact=points)


def _float(value: Any) -> Any:
    if isinstance(value, (sp.MatrixBase, sp.NDimArray)):
        return np.array(value.tolist(), dtype=complex).reshape(value.shape)
    return complex(value)


def _arrays(
    stage: Stage, rng: np.random.Generator, index: int, size: int, values: Mapping[Any, Any]
) -> tuple[dict[Any, Any], list[Any]]:
    """The arrays of a stage, and its conditions that are left to a mask."""
    stacks = next(filter(None, map(stack, stage.conditions)), None)
    if stage.definition is not None:
        drawn = {stage.symbol: _computed(stage.symbol, *stage.definition, values, size)}
    elif stacks is not None:
        drawn = _stacked(*stacks, values, rng, size)
    else:
        return _raw(stage, rng, index, size, values)
    settled = [c for c in stage.conditions if alone(c, stage.symbol) or stack(c) or states_reality(c, stage.symbol)]
    return drawn, [c for c in stage.conditions if c not in settled]


def _raw(
    stage: Stage, rng: np.random.Generator, index: int, size: int, values: Mapping[Any, Any]
) -> tuple[dict[Any, Any], list[Any]]:
    symbol = stage.symbol
    scalar = isinstance(symbol, sp.Symbol)
    shape = () if scalar else shape_at(symbol.shape, values)
    drawn: np.ndarray = 2.0 * rng.standard_normal(size) if scalar else rng.standard_normal((size, *shape))
    if not stage.is_real and (scalar or (index + index // _SIZES) % 2):
        drawn = drawn + 1j * rng.standard_normal((size, *shape))
    if any(isinstance(value, sp.Lambda) and _has_branch(value.expr) for value in values.values()):
        drawn = np.abs(np.real(drawn)) + 1j * np.abs(np.imag(drawn)) if scalar and not stage.is_real else abs(drawn)
    drawn = _signed(symbol, drawn)
    if isinstance(stage.hint, Hint):
        drawn = stage.hint.floats(rng, values, drawn)
    left, bounds = [], []
    for condition in stage.conditions:
        bound = alone(condition, symbol)
        if bound is not None:
            bounds.append(bound)
        elif not isinstance(condition, sp.Ne) and not is_analytic(condition):
            drawn = _constrained(condition, symbol, drawn, values, rng)
        elif function_of(condition, symbol):
            drawn = _off_the_cut(drawn, rng)
        elif isinstance(condition, sp.Ne):
            left.append(condition)
    return {symbol: _bounded(symbol, drawn, bounds, values, rng) if bounds else drawn}, left


def _has_branch(body: sp.Expr) -> bool:
    """Whether it has a logarithm or a power that is not natural: a cut or a pole."""
    return body.has(sp.log) or any(not (p.exp.is_Integer and p.exp > 0) for p in body.atoms(sp.Pow))


def _signed(symbol: Any, drawn: np.ndarray) -> np.ndarray:
    if isinstance(symbol, sp.MatrixSymbol):
        return drawn
    stated = assumptions(symbol)
    if stated.get("imaginary"):
        return 1j * np.real(drawn)
    if stated.get("nonpositive"):
        return -np.abs(drawn)
    return np.abs(drawn) if stated.get("nonnegative") else drawn


def _constrained(
    condition: Any, symbol: Any, drawn: np.ndarray, values: Mapping[Any, Any], rng: np.random.Generator
) -> np.ndarray:
    """The arrays changed so that a condition of a known form holds."""
    if states_reality(condition, symbol):
        return np.real(drawn)
    if condition == sp.Q.upper_triangular(symbol):
        return np.triu(drawn)
    if isinstance(symbol, sp.MatrixSymbol) and condition in (sp.Eq(symbol.T, symbol), sp.Eq(symbol, symbol.T)):
        return (drawn + np.swapaxes(drawn, -2, -1)) / 2
    if isinstance(symbol, sp.IndexedBase) and permutes(condition, symbol):
        sizes = {s: sp.Integer(v) for s, v in values.items() if isinstance(v, int)}
        first = representatives([condition], drawn.shape[1:], sizes)
        return drawn[:, *np.array([first[place] for place in np.ndindex(*drawn.shape[1:])]).T].reshape(drawn.shape)
    bound = radius_bound(condition, symbol)
    if bound is None:
        raise NotVectorised
    limit = np.real(batch_scope(Arrays(), values).value(bound[0]))
    radius = np.abs(np.linalg.eigvals(drawn)).max(axis=-1)
    return drawn * (rng.uniform(*_SHARES, len(drawn)) * limit / radius)[:, None, None]


def _off_the_cut(drawn: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    size, n, _ = drawn.shape
    V = rng.standard_normal((size, n, n)) + 1j * rng.standard_normal((size, n, n))
    angles = rng.uniform(-_ANGLE, _ANGLE, (size, n))
    eigenvalues = np.exp(rng.uniform(-_MODULUS, _MODULUS, (size, n)) + 1j * angles)
    return (V * eigenvalues[:, None, :]) @ np.linalg.inv(V)


def _bounded(
    symbol: Any, drawn: np.ndarray, bounds: list[Any], values: Mapping[Any, Any], rng: np.random.Generator
) -> np.ndarray:
    """Values between the greatest of the lower ends and the least of the upper ones, or beyond the one there is."""
    ends: dict[str, list[np.ndarray]] = {"<=": [], ">=": []}
    for sense, expr, indices in bounds:
        ends[sense].append(np.real(_computed(symbol, expr, indices, values, len(drawn))))
    if not isinstance(symbol, sp.MatrixSymbol) and assumptions(symbol).get("nonnegative"):
        ends[">="].append(np.zeros_like(np.real(drawn)))
    low = np.max(ends[">="], axis=0) if ends[">="] else None
    high = np.min(ends["<="], axis=0) if ends["<="] else None
    if low is not None and high is not None:
        return low + (high - low) * rng.uniform(*_SPAN, drawn.shape)
    return low + np.abs(drawn) if low is not None else high - np.abs(drawn)


def _computed(symbol: Any, expr: Any, indices: tuple[Any, ...], values: Mapping[Any, Any], size: int) -> np.ndarray:
    """The values of an expression for a batch, for each place of a table if it has indices."""
    scope = batch_scope(Arrays(), values)
    if not indices:
        value = np.asarray(scope.value(expr))
        shape = value.shape[value.ndim - 2 :] if isinstance(symbol, sp.MatrixSymbol) else ()
        return np.broadcast_to(value, (size, *shape))
    lengths, found = shape_at(symbol.shape, values), []
    for place in np.ndindex(*lengths):
        inner = scope
        for name, i in zip(indices, place, strict=True):
            inner = inner.bind_integer(expr, name, i + 1)
        found.append(np.broadcast_to(inner.value(expr), size))
    return np.stack(found, axis=-1).reshape(size, *lengths)


def _stacked(
    letters: tuple[Any, ...], factor: sp.Expr, values: Mapping[Any, Any], rng: np.random.Generator, size: int
) -> dict[Any, np.ndarray]:
    shapes = [shape_at(letter.shape, values) for letter in letters]
    columns = float_columns(rng, sum(rows for rows, _ in shapes), shapes[0][1], size)
    scale = np.asarray(batch_scope(Arrays(), values).value(sp.sqrt(factor)))
    ends = np.cumsum([rows for rows, _ in shapes])[:-1]
    return dict(zip(letters, np.split(scale[..., None, None] * columns, ends, axis=1), strict=True))
