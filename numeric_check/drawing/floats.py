"""Batches in float64 that satisfy the conditions: by the constructions of the exact points where these vectorise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.claim import Claim
from numeric_check.claims.names import free_names
from numeric_check.claims.variable import Point
from numeric_check.drawing.basics import parts
from numeric_check.drawing.by_stages import hinted, next_to, search
from numeric_check.drawing.conditions import conjuncts
from numeric_check.drawing.constructions import computed
from numeric_check.drawing.float_constructions import NotVectorised, arrays_of
from numeric_check.drawing.order import stages
from numeric_check.drawing.remembered import remembered_batch
from numeric_check.drawing.tops import chances
from numeric_check.rules.conversion import parts_of_number, rational, rational_matrix
from numeric_check.rules.refusals import NotApplicable

_ROWS = 6  # points of a batch that are drawn exactly, where a condition has no construction in arrays


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawn:
    """A batch: arrays, ints and Lambdas, the conditions that are left to a mask, and the exact points if it has any."""

    values: Mapping[Any, Any]
    open: tuple[Any, ...] = ()
    exact: tuple[Point, ...] = ()


@remembered_batch
def drawn_batch(claim: Claim, rng: np.random.Generator, index: int, size: int) -> Drawn:
    """``size`` points with the same integers and functions, or six exact ones where a condition asks for it.

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
    failed: Counter[int] = Counter()
    first = search(claim, rng, index, {}, hinted, failed)
    if first is None:
        raise NotApplicable("no point was found that satisfies the conditions.")
    shared = {s: v for s, v in first.items() if isinstance(v, sp.Lambda) or getattr(s, "is_integer", False)}
    values, stated = _as_ints(shared), conjuncts(claim.conditions)
    left: list[Any] = []
    try:
        for planned in stages(claim):
            stage = replace(planned, conditions=tuple(c for c in planned.conditions if c in stated))
            if stage.symbol in shared:
                if not all(free_names(c) <= set(shared) for c in stage.conditions):
                    raise NotVectorised
                continue
            drawn, unsettled = arrays_of(stage, rng, index, size, values)
            values |= drawn
            left += unsettled
    except NotVectorised:
        return _exactly(claim, rng, index, first, shared, failed)
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


def _exactly(
    claim: Claim, rng: np.random.Generator, index: int, first: Point, shared: Point, failed: Counter[int]
) -> Drawn:
    """The first point and others with the same integers and functions, and their nearest floats."""
    spare = next_to(claim, chances(claim, lambda turn: None if turn else first, rng), rng)
    turns = (index + turn * (_ROWS + 1) for turn in range(1, _ROWS))
    others = (search(claim, rng, turn, shared, hinted, failed) or next(spare, None) for turn in turns)
    points = (first, *(point for point in others if point is not None))
    values = _as_ints(shared)
    for symbol in points[0]:
        if symbol not in shared:
            values[symbol] = np.array([_float(point[symbol]) for point in points])
    return Drawn(values=values, exact=points)


def _as_ints(shared: Point) -> dict[Any, Any]:
    """Numbers as ints, formulas of functions and tables of integers as they are."""
    return {symbol: int(value) if isinstance(value, sp.Integer) else value for symbol, value in shared.items()}


def _float(value: Any) -> Any:
    if isinstance(value, (sp.MatrixBase, sp.NDimArray)):
        return np.array(list(map(_complex, parts(value)))).reshape(value.shape)
    return _complex(value)


def _complex(number: sp.Expr) -> complex:
    real, imaginary = parts_of_number(number)
    if not (real.is_Rational and imaginary.is_Rational):
        return complex(number)
    return complex(int(real.p) / int(real.q), int(imaginary.p) / int(imaginary.q))
