"""Ranges of sums from 1 on: Σ_{low}^{n+c} f is Σ_1^n f with the terms by which it differs.

The index is shifted first, so that the least of the places at which entries are read is the index itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from proofs.checker.kernel.atoms import Atoms, Key, Place
from proofs.checker.kernel.ratios import ONE, UNIT, Ratio, added, multiplied, number, whole
from proofs.checker.kernel.signs import has_value, is_forward

MOST_PLACES = 12  # of a range that is written out


@dataclass(frozen=True, slots=True)
class Range:
    """A sum over an index from 1 on of a product of powers; terms at other places are added or taken away."""

    index: Place
    factors: list[tuple[Key, int]]
    more: list[Ratio]
    less: list[Ratio]


def from_one(atoms: Atoms, b: Place, factors: Mapping[Key, int]) -> Range | None:
    """The range from 1 on, if the lower end is a number; those over 0, …, n − 1, of matrices, stay."""
    lower, upper = atoms.ranges[b]
    shift = _least_offset(atoms, b, factors)
    parts = list(factors.items())
    if shift:
        lower, upper = lower + number(shift), upper + number(shift)
        index = atoms.index(lower, upper)
        b, parts = index, _moved(atoms, parts, b, atoms.place(atoms.at(index) - number(shift)))
    low, c = whole(lower), whole(added(c for c, parts in atoms.monomials(upper.num) if not parts))
    if low is None or c is None or upper.den != ONE or upper == number(c) or max(abs(low - 1), abs(c)) > MOST_PLACES:
        return None
    end = upper - number(c)
    if not (is_forward(atoms, lower, upper) and is_forward(atoms, UNIT, end)):
        return None
    if (low, c) in ((1, 0), (0, -1)):
        return Range(b, parts, [], []) if shift else None
    start = atoms.index(UNIT, end)
    parts = _moved(atoms, parts, b, start)
    if (low > 1 or c < 0) and not has_value(atoms, multiplied(atoms.value(key) ** e for key, e in parts)):
        return None
    more = [*(number(k) for k in range(low, 1)), *(end + number(k) for k in range(1, c + 1))]
    less = [*(number(k) for k in range(1, low)), *(end + number(k) for k in range(c + 1, 1))]
    return Range(start, parts, more, less)


def _moved(atoms: Atoms, factors: list[tuple[Key, int]], old: Place, new: Place) -> list[tuple[Key, int]]:
    return [(atoms.renamed(key, {old: new}), e) for key, e in factors]


def _least_offset(atoms: Atoms, b: Place, factors: Mapping[Key, int]) -> int:
    """The least c of the places b + c, if the index stands in places of entries alone; and otherwise 0."""
    offsets = []
    for key in factors:
        if not atoms.has(key, b):
            continue
        if key[0] != "entry":
            return 0
        for place in key[-1]:
            if atoms.has(place, b):
                c = 0 if place == b else whole(atoms.at(place) - atoms.at(b))
                if c is None:
                    return 0
                offsets.append(c)
    return min(offsets, default=0)
