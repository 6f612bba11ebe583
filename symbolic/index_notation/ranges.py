"""Every range from 1 to a size: indices are moved so that their smallest shift is 0, and terms at the ends split off.

    Σ_{i=a}^{s+c} T(i) = Σ_{i=1}^{s} T(i) ± T at the places between the ends of the two ranges.

The sums are additive in their ranges, and the identity is one of polynomials: a place beyond the length of a table has
an entry that cancels, or stays and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import sympy as sp

from symbolic.index_notation.term import Term
from symbolic.words import OutsideClass

MAX_SPLIT = 16  # terms that are split off from one sum


def from_one(term: Term) -> Iterator[Term]:
    """The term as a sum of terms whose ranges run from 1 to a size, where they can be brought there.

    Parameters
    ----------
    term : Term

    Raises
    ------
    OutsideClass : if too many terms would be split off.
    """
    for position, (index, lower, upper) in enumerate(term.ranges):
        shift = _smallest_shift(term, index)
        constant, size = upper.as_coeff_Add()
        first, beyond = lower + shift, constant + shift
        if not (lower.is_Integer and constant.is_Integer and size.is_nonnegative) or (shift, first, beyond) == (
            0,
            1,
            0,
        ):
            continue
        if abs(first - 1) + abs(beyond) > MAX_SPLIT:
            raise OutsideClass(f"the range from {lower} to {upper} is more than {MAX_SPLIT} places off 1 … {size}.")
        moved = _at(term, position, index - shift)
        others = (*term.ranges[:position], *term.ranges[position + 1 :])
        yield from from_one(replace(moved, ranges=(*others, (index, sp.S.One, size))))
        for sign, place in _ends(int(first), int(beyond), size):
            at_place = _at(moved, position, place)
            yield from from_one(replace(at_place, coefficient=sign * at_place.coefficient, ranges=others))
        return
    yield term


def _ends(first: int, beyond: int, size: sp.Expr) -> Iterator[tuple[int, sp.Expr]]:
    """What the range from ``first`` to size + ``beyond`` has and that from 1 to the size has not, and the reverse."""
    yield from ((-1, sp.Integer(place)) for place in range(1, first))
    yield from ((1, sp.Integer(place)) for place in range(first, 1))
    yield from ((1, size + place) for place in range(1, beyond + 1))
    yield from ((-1, size + place) for place in range(beyond + 1, 1))


def _smallest_shift(term: Term, index: sp.Symbol) -> sp.Integer:
    """The least integer k such that an entry stands at the index plus k; 0 if there is none."""
    entries = set().union(*(factor.atoms(sp.Indexed) for factor in term.factors))
    shifts = [place - index for entry in entries for place in entry.indices]
    return min((shift for shift in shifts if shift.is_Integer), default=sp.S.Zero)


def _at(term: Term, position: int, place: sp.Expr) -> Term:
    """The term with a place for one of its indices; factors that hold no entry and no index any more count outside."""
    index = term.ranges[position][0]
    bound = {name for name, *_ in term.ranges}
    coefficient, factors = term.coefficient, []
    for factor in term.factors:
        value = factor.xreplace({index: place})
        if value.has(sp.Indexed, sp.Sum, sp.KroneckerDelta) or value.free_symbols & bound:
            factors.append(value)
        else:
            coefficient = coefficient * value
    return replace(term, coefficient=coefficient, factors=tuple(factors))
