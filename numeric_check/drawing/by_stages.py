"""One point that satisfies the conditions: the variables drawn in turn, in several orders, and begun anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.claims.claim import Claim
from numeric_check.claims.variable import Point
from numeric_check.drawing.adverse import adverse_value
from numeric_check.drawing.constructions import Raw, constructed
from numeric_check.drawing.critical import Fixed, value_at
from numeric_check.drawing.functions import is_circular
from numeric_check.drawing.order import Stage, stages
from numeric_check.drawing.plain import plain_value
from numeric_check.drawing.satisfied import of_sort, satisfied
from numeric_check.drawing.trivial import is_zero, trivial_letters

TRIES = 60  # values of a number, a size or a function, of which one has to satisfy the conditions
TRIES_OF_TABLES = 12  # and of a matrix or a table, which is moved until it satisfies those that are linear
FAILURES = 4  # of a construction, which as a rule says that the variables before leave no value
VARIANTS = 6  # orders in which the variables may be drawn
_FIRST_VARIANTS = 3  # of these, where the first point is enough
_OTHERS = 2  # orders that are tried, where a point has a letter 0 that satisfies an equation so, before it is taken
_NOTHING = 4  # times as bad is an order that finds no point as one that finds such a point
_TRIES_NEAR = 4  # of exact values next to floats
LATER = 1000  # turns after those that are counted, so that a value tried again is another one
_ANEW = (*[0] * 6, LATER, LATER, LATER + 1, LATER + 2)  # turns later, where a variable has no value: other sizes too


def first_of(
    claim: Claim, rng: np.random.Generator, index: int, fixed: Fixed, most: int, raw: Raw = adverse_value
) -> Point | None:
    """The first point, a bad one as a rule, that some orders of the variables find."""
    orders = (stages(claim, variant) for variant in range(_FIRST_VARIANTS))
    found = next(filter(None, (_point(order, rng, index, raw, fixed, most) for order in orders)), None)
    return found and _in_order(claim, found)


def point_beside(
    claim: Claim, rng: np.random.Generator, index: int, fixed: Mapping[Any, Any], raw: Raw | None = None
) -> Point | None:
    """A point with the values that are fixed for some variables, or None if none is found within the tries."""
    return search(claim, rng, index, fixed, raw or hinted, Counter())


def next_to(claim: Claim, sources: Iterator[Raw], rng: np.random.Generator) -> Iterator[Point]:
    """The points next to what was found in float64, as far as exact values satisfy the conditions."""
    found = (first_of(claim, rng, 0, {}, _TRIES_NEAR, source) for source in sources)
    return (point for point in found if point)


def search(
    claim: Claim, rng: np.random.Generator, index: int, fixed: Mapping[Any, Any], raw: Raw, failed: Counter[int]
) -> Point | None:
    """A point by the order of the variables that failed least so far, bad ones by turns, begun anew a few times.

    An order fails too where an equation is satisfied as a letter is 0; such a point is taken if others find none.
    """
    turn = index if raw is adverse_value else 0
    trivial = trivial_letters(claim.conditions)
    orders = [
        *(stages(claim, 0, letter) for letter in trivial),
        *(stages(claim, variant) for variant in range(VARIANTS)),
    ]
    zero, others = None, 0
    for later in _ANEW:
        number = min(range(len(orders)), key=lambda order: (failed[order], (order + turn) % len(orders)))
        found = _point(orders[number], rng, index + later, raw, fixed, _TRIES_NEAR if zero else TRIES)
        if found is not None and not is_zero(trivial, found):
            return _in_order(claim, found)
        others += zero is not None
        zero = zero or found
        failed[number] += 1 if found else _NOTHING
        if others == _OTHERS:
            break
    return zero and _in_order(claim, zero)


def _in_order(claim: Claim, point: Point) -> Point:
    return {variable.symbol: point[variable.symbol] for variable in claim.variables}


def hinted(stage: Stage, rng: np.random.Generator, index: int, point: Mapping[Any, Any]) -> Any:
    drawn = plain_value(stage, rng, index, point)
    return drawn if stage.hint is None else stage.hint(rng, index, point, drawn)


def _point(
    order: tuple[Stage, ...],
    rng: np.random.Generator,
    index: int,
    raw: Raw,
    fixed: Mapping[Any, Any],
    most: int = TRIES,
) -> Point | None:
    point: Point = {}
    for stage in order:
        if stage.symbol in fixed:
            value = value_at(stage.symbol, fixed[stage.symbol], point)
            candidate = {**point, stage.symbol: value}
            known = value is not None and not is_circular(stage.symbol, candidate)
            found = candidate if known and satisfied(stage.conditions, candidate) else None
        else:
            found = _extended(stage, rng, index, point, raw, most)
        if found is None:
            return None
        point = found
    return point


def _extended(stage: Stage, rng: np.random.Generator, index: int, point: Point, raw: Raw, most: int) -> Point | None:
    """The point with values for the variables of a stage that satisfy its conditions."""
    failures = 0
    tries = TRIES_OF_TABLES if isinstance(stage.symbol, (sp.MatrixSymbol, sp.IndexedBase)) else TRIES
    for attempt in range(1 if stage.definition else min(tries, most)):
        turn = index if attempt == 0 else LATER + int(rng.integers(LATER))
        values = constructed(stage, rng, turn, point, raw)
        failures += values is None
        if failures > FAILURES:
            return None
        if values is not None and all(of_sort(symbol, value) for symbol, value in values.items()):
            candidate = {**point, **values}
            circular = any(is_circular(symbol, candidate) for symbol in values)
            if not circular and satisfied(stage.conditions, candidate):
                return candidate
    return None
