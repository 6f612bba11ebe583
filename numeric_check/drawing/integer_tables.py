"""Tables of integers between bounds, such as the values G_j ≤ n of a map, which hit all that is between if they can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from typing import Any

import numpy as np
import sympy as sp

from numeric_check.drawing.affine import interval
from numeric_check.drawing.basics import entry_of, parts, rebuilt
from numeric_check.drawing.conditions import alone


def within(
    symbol: sp.IndexedBase, value: Any, conditions: Sequence[Any], point: Mapping[Any, Any], rng: np.random.Generator
) -> Any:
    """The table with each entry moved by a multiple of the length of its range into this, if it has two ends.

    Every second table takes all the values of the range, where that is the same for all entries and is not too long.

    Parameters
    ----------
    symbol : IndexedBase of integers
    value : table
    conditions : sequence of SymPy Booleans
        Those that compare all entries T[i, …] with an expression without an index are bounds.
    point : mapping of the variables drawn before
    rng : numpy.random.Generator

    Returns
    -------
    ImmutableDenseNDimArray, or None if the range is empty
    """
    letter = entry_of(symbol)
    found = (alone(condition, symbol) for condition in conditions)
    bounds = [(sense, end) for sense, end, indices in filter(None, found) if not end.has(*indices)]
    orders = [{"<=": sp.Le, ">=": sp.Ge, "=": sp.Eq}[sense](letter, end, evaluate=False) for sense, end in bounds]
    low, high = interval(letter, orders, point)
    low = max(low, int(bool(letter.is_positive)) if letter.is_nonnegative else -inf)
    if -inf in (low, -high):
        return value
    if high < low:
        return None
    start, length = int(low), int(high - low) + 1
    entries = [start + (int(entry) - start) % length for entry in parts(value)]
    if length <= len(entries) and rng.integers(2):
        for place, entry in zip(rng.permutation(len(entries)), range(start, start + length), strict=False):
            entries[place] = entry
    return rebuilt(value, list(map(sp.Integer, entries)))
