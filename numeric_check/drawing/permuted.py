"""Entries of a table that conditions such as T_ijk = T_jik make equal: each takes the value of the first of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.drawing.conditions import is_for_all
from numeric_check.evaluation.conditions import instances
from numeric_check.evaluation.evaluate import exact_scope
from numeric_check.rules.refusals import NotApplicable
from numeric_check.rules.scope import Scope

Place = tuple[int, ...]


def representatives(conditions: Sequence[Any], lengths: Sequence[int], point: Mapping[Any, Any]) -> dict[Place, Place]:
    """For each place of a table the place whose value it has, by conditions that only equate its entries.

    Parameters
    ----------
    conditions : sequence of Eq or ForAll of them
    lengths : sequence of int
    point : mapping
        With the sizes.

    Returns
    -------
    dict of place to place, counted from 0

    Raises
    ------
    NotApplicable : if a condition is about an entry outside of the table.
    """
    first = {place: place for place in np.ndindex(*lengths)}
    for condition in conditions:
        for a, b in _pairs(condition, exact_scope(point)):
            if not {a, b} <= first.keys():
                raise NotApplicable(f"an entry of {condition} is outside of its table.")
            low, high = sorted((first[a], first[b]))
            if low != high:
                first = {place: low if other == high else other for place, other in first.items()}
    return first


def _pairs(condition: Any, scope: Scope) -> list[tuple[Place, Place]]:
    if isinstance(condition, sp.And):
        return [pair for part in condition.args for pair in _pairs(part, scope)]
    if is_for_all(condition):
        return [pair for body, bound in instances(condition, scope) for pair in _pairs(body, bound)]
    left, right = (tuple(scope.integer(i) - 1 for i in side.indices) for side in condition.args)
    return [(left, right)]
