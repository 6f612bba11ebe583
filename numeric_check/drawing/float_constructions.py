"""Arrays of values of a variable under its conditions, for a batch in float64."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.arrays.evaluator import Arrays
from numeric_check.claims.variable import Hint
from numeric_check.drawing.basics import assumptions, shape_at
from numeric_check.drawing.conditions import (
    alone,
    function_of,
    is_analytic,
    permutes,
    radius_bound,
    stack,
    states_reality,
    states_reality_of_any,
)
from numeric_check.drawing.constructions import entries_of
from numeric_check.drawing.frames import Frame
from numeric_check.drawing.order import Stage
from numeric_check.drawing.orthogonal import float_columns, isotropic_floats
from numeric_check.drawing.permuted import representatives
from numeric_check.evaluation.evaluate import batch_scope

_SIZES = 4  # sizes come in cycles of four, and each meets real and complex entries
_SHARES = (0.6, 0.9)  # of the bound of a spectral radius
_SPAN = (0.4, 0.8)  # of an interval that is open to one side: a series ends within the 400 terms of float64
_ANGLE, _MODULUS = 0.95 * np.pi, 2.0  # of eigenvalues off the cut (−∞, 0], the modulus as a logarithm


class NotVectorised(Exception):
    """A condition that no construction in arrays satisfies."""


def arrays_of(
    stage: Stage, rng: np.random.Generator, index: int, size: int, values: Mapping[Any, Any]
) -> tuple[dict[Any, Any], list[Any]]:
    """The arrays of a stage, and its conditions that are left to a mask."""
    if stage.definition is not None:
        drawn = {stage.symbol: _computed(stage.symbol, *stage.definition, values, size)}
        if not _has_its_sign(stage.symbol, drawn[stage.symbol]):
            raise NotVectorised
    elif stage.frames:
        frame = stage.frames[0]
        real = states_reality_of_any(stage.conditions, frame.letters)
        drawn = _framed(frame, values, rng, size, real=real)
    elif stage.stack is not None:
        real = states_reality_of_any(stage.conditions, stage.stack[0])
        drawn = _stacked(*stage.stack, values, rng, size, real=real)
    else:
        return _raw(stage, rng, index, size, values)
    settled = [c for c in stage.conditions if alone(c, stage.symbol) or stack(c) or states_reality(c, stage.symbol)]
    settled += [c for frame in stage.frames for c in frame.conditions]
    return drawn, [c for c in stage.conditions if c not in settled]


def _has_its_sign(symbol: Any, computed: np.ndarray) -> bool:
    """Whether all that a definition gives has the sign of the letter or the table."""
    stated = {} if isinstance(symbol, sp.MatrixSymbol) else assumptions(symbol)
    x = np.real(computed)
    signs = {"positive": x > 0, "nonnegative": x >= 0, "negative": x < 0, "nonpositive": x <= 0}
    return all(bool(holds.all()) for name, holds in signs.items() if stated.get(name))


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
    if isinstance(symbol, sp.MatrixSymbol) and _is_symmetry(condition, symbol):
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


def _is_symmetry(condition: Any, symbol: Any) -> bool:
    return isinstance(condition, sp.Eq) and set(condition.args) == {symbol, sp.Transpose(symbol)}


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
    """The values of an expression for a batch, for each place of a table if it has indices; some may not be finite."""
    scope = batch_scope(Arrays(), values)
    with np.errstate(all="ignore"):
        if not indices:
            value = np.asarray(scope.value(expr))
            shape = value.shape[value.ndim - 2 :] if isinstance(symbol, sp.MatrixSymbol) else ()
            return np.broadcast_to(value, (size, *shape))
        lengths = shape_at(symbol.shape, values)
        found = [np.broadcast_to(entry, size) for entry in entries_of(expr, indices, lengths, scope)]
    return np.stack(found, axis=-1).reshape(size, *lengths) if found else np.zeros((size, *lengths))


def _stacked(
    letters: tuple[Any, ...],
    factor: sp.Expr,
    values: Mapping[Any, Any],
    rng: np.random.Generator,
    size: int,
    *,
    real: bool,
) -> dict[Any, np.ndarray]:
    shapes = [shape_at(letter.shape, values) for letter in letters]
    scale, rows = np.asarray(batch_scope(Arrays(), values).value(sp.sqrt(factor))), sum(rows for rows, _ in shapes)
    if real or np.any(scale):
        columns = scale[..., None, None] * float_columns(rng, rows, shapes[0][1], size)
    else:
        columns = isotropic_floats(rng, rows, shapes[0][1], size)
    ends = np.cumsum([rows for rows, _ in shapes])[:-1]
    return dict(zip(letters, np.split(columns, ends, axis=1), strict=True))


def _framed(
    frame: Frame, values: Mapping[Any, Any], rng: np.random.Generator, size: int, *, real: bool
) -> dict[Any, np.ndarray]:
    rows, _ = shape_at(frame.letters[0].shape, values)
    square = None if frame.square is None else batch_scope(Arrays(), values).value(sp.sqrt(frame.square))
    if square is not None and not real and not np.any(square):
        columns = isotropic_floats(rng, rows, len(frame.letters), size)
        return {letter: columns[:, :, i : i + 1] for i, letter in enumerate(frame.letters)}
    if rows < len(frame.letters):
        if square is not None:
            raise NotVectorised
        return {letter: np.zeros((size, rows, 1)) for letter in frame.letters}
    columns = float_columns(rng, rows, len(frame.letters), size)
    factor = 2.0 * rng.standard_normal(size) if square is None else np.asarray(square)
    return {letter: factor[..., None, None] * columns[:, :, i : i + 1] for i, letter in enumerate(frame.letters)}
