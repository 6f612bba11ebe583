"""The points of a claim: the author's hints and hard values, and a source that knows the conditions only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, islice, takewhile

import numpy as np

from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.variable import Point
from numeric_check.drawing.adverse import adverse_value
from numeric_check.drawing.borders import borders
from numeric_check.drawing.by_stages import LATER, TRIES, first_of, hinted, next_to, point_beside, search
from numeric_check.drawing.climbing import summits
from numeric_check.drawing.constructions import Raw
from numeric_check.drawing.corners import corners
from numeric_check.drawing.critical import Fixed, critical_values
from numeric_check.drawing.joint_cases import Case, joint_cases, solved_in
from numeric_check.drawing.large import large_values, scaled_value, scales
from numeric_check.drawing.near_meetings import near_meetings
from numeric_check.drawing.plain import plain_value
from numeric_check.drawing.rays import in_polynomials, on_rays
from numeric_check.drawing.remembered import remembered
from numeric_check.drawing.tops import chances, tops
from numeric_check.drawing.trivial import thinned, trivial_letters
from numeric_check.drawing.turning_points import turning_points
from numeric_check.inputs import generator, instance

_FEWEST_AT_EDGES = 16  # points, where the other variables leave as many
_MISSED_AT_EDGES = 2  # points with a critical value, after which it counts as excluded by the conditions
_SCALED = 3  # points of each scale
_TURNS_IN_A_CASE = (4, 1)  # of its points: tables have two or three entries first
_TURNS_ON_A_BORDER = (1, 3)  # at which a number is drawn by chance
_TRIES_IN_A_CASE = 6  # as many cases are empty
_THINNED = 6  # points with rows of zeros of each table or matrix that satisfies an equation by being 0
_RAYS, _MOST_DRAWN = 4, 6  # points of which multiples are tried, and that are drawn of polynomials in tables
MISSING = 6  # points that are not found, after which no other is looked for; two where none was found before


@remembered
def points(claim: Claim, count: int, rng: np.random.Generator) -> Iterator[Point]:
    """At most ``count`` points that satisfy the conditions: the author's hints first, and hard values by turns.

    Parameters
    ----------
    claim : Claim
    count : int
    rng : numpy.random.Generator

    Returns
    -------
    iterator of dict : symbol to exact SymPy value; fewer where none is found within the tries.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check import Claim, column, dimension, points
    >>> k = dimension("k")
    >>> claim = Claim(lhs=k.symbol, rhs=k.symbol, variables=(k, column("x", k)))
    >>> [str(point[k.symbol]) for point in points(claim, 4, np.random.default_rng(1))]
    ['2', '3', '1', '4']
    """
    return _found(claim, count, rng, hinted)


@remembered
def adverse_points(claim: Claim, count: int, rng: np.random.Generator) -> Iterator[Point]:
    """The same from the sorts and the conditions alone, as bad as these allow.

    Parameters
    ----------
    claim : Claim
    count : int
    rng : numpy.random.Generator

    Returns
    -------
    iterator of dict : symbol to exact SymPy value; fewer where none is found within the tries.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import Claim, adverse_points, real
    >>> t = real("t")
    >>> claim = Claim(lhs=t.symbol, rhs=t.symbol, variables=(t,))
    >>> any(point[t.symbol] == 0 for point in adverse_points(claim, 20, np.random.default_rng(0)))
    True
    """
    return _found(claim, count, rng, adverse_value)


def critical_points(claim: Claim, rng: np.random.Generator) -> Iterator[Point]:
    """Points where a side may be undefined or change its form, or a condition only just holds, beside bad values.

    Parameters
    ----------
    claim : Claim
    rng : numpy.random.Generator

    Returns
    -------
    iterator of dict : some for each of ``critical_values``, the ``summits``, the ``near_meetings``, some in each of the
        ``joint_cases``, along ``borders``, and at multiples of values.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check import Claim, critical_points, real
    >>> t = real("t")
    >>> claim = Claim(lhs=sp.tan(t.symbol), rhs=t.symbol, variables=(t,))
    >>> [point[t.symbol] for point in critical_points(claim, np.random.default_rng(0))][:2]
    [pi/2, -pi/2]
    """
    instance(claim, "claim", Claim, "a Claim")
    return _critical_points(claim, generator(rng))


def _critical_points(claim: Claim, rng: np.random.Generator) -> Iterator[Point]:
    values = (*critical_values(claim), *summits(claim), *near_meetings(claim))
    rounds = -(-_FEWEST_AT_EDGES // len(values)) if values else 0
    yield from _at_values(claim, values * rounds, rng)
    for case in joint_cases(claim):
        yield from _in_case(_with(claim, case), solved_in(case), rng)
    for case in borders(claim):
        yield from _in_case(_with(claim, case), {}, rng, plain_value, _TURNS_ON_A_BORDER)
    for letter in trivial_letters(claim.conditions):
        yield from filter(None, (point_beside(claim, rng, index, {}, thinned(letter)) for index in range(_THINNED)))
    if claim.relation != Relation.AT_MOST:
        yield from _on_rays(claim, rng)


def _of_sizes(claim: Claim, rng: np.random.Generator, index: int) -> Point | None:
    return point_beside(claim, rng, index, {}, plain_value)


def _with(claim: Claim, case: Case) -> Claim:
    return replace(claim, hypotheses=(*claim.hypotheses, *case))


def _in_case(
    within: Claim,
    fixed: Fixed,
    rng: np.random.Generator,
    raw: Raw = adverse_value,
    turns: Sequence[int] = _TURNS_IN_A_CASE,
) -> Iterator[Point]:
    """Points of a claim with the conditions of a case; none after the first that is not found."""
    found = (first_of(within, rng, index, fixed, _TRIES_IN_A_CASE, raw) for index in turns)
    return (point for point in takewhile(bool, found) if point)


def large_points(claim: Claim, rng: np.random.Generator) -> Iterator[Point]:
    """Points with a large natural number, and of what is compared large matrices, tables and functions, and corners.

    And the highest points of lhs − rhs, and where a part of a side turns. All of these may stay open.

    Parameters
    ----------
    claim : Claim
    rng : numpy.random.Generator

    Returns
    -------
    iterator of dict : symbol to exact SymPy value.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import Claim, natural
    >>> from numeric_check.drawing.sources import large_points
    >>> n = natural("n")
    >>> claim = Claim(lhs=n.symbol, rhs=n.symbol, variables=(n,))
    >>> [point[n.symbol] for point in large_points(claim, np.random.default_rng(0))]
    [10, 30, 100, 1000]
    """
    yield from _at_values(claim, large_values(claim), rng)
    for scale in scales(claim):
        failed: Counter[int] = Counter()
        found = (search(claim, rng, index, {}, partial(scaled_value, scale), failed) for index in range(_SCALED))
        yield from filter(None, found)
    if claim.relation == Relation.AT_MOST:
        yield from _on_rays(claim, rng)
    yield from _at_values(claim, corners(claim), rng)
    draw = partial(_of_sizes, claim, rng)
    yield from next_to(claim, chain(tops(claim, draw), turning_points(claim, draw, rng)), rng)


def _on_rays(claim: Claim, rng: np.random.Generator) -> Iterator[Point]:
    drawn = adverse_points(claim, _MOST_DRAWN if in_polynomials(claim) else _RAYS, rng)
    found = filter(None, (list(on_rays(claim, point)) for point in drawn))
    return chain.from_iterable(islice(found, _RAYS))


def _at_values(claim: Claim, values: Sequence[Fixed], rng: np.random.Generator) -> Iterator[Point]:
    """Different points with the values that are fixed for some variables; those that no point has are soon left."""
    seen, missed = set(), Counter[int]()
    for index, fixed in enumerate(values):
        if missed[id(fixed)] == _MISSED_AT_EDGES:
            continue
        point = first_of(claim, rng, index + LATER, fixed, TRIES)
        missed[id(fixed)] += 1 if point is None else -len(values)  # one that was found once stays
        if point and tuple(point.values()) not in seen:
            seen.add(tuple(point.values()))
            yield point


def _found(claim: Claim, count: int, rng: np.random.Generator, raw: Raw) -> Iterator[Point]:
    """Points by turns, and where one is not found one by chance, at sizes that some before it have."""
    failed: Counter[int] = Counter()
    found: list[Point] = []
    spare = next_to(claim, chances(claim, lambda index: found[index] if index < len(found) else None, rng), rng)
    missing = 0
    for index in range(count if claim.variables else min(count, 1)):
        point = search(claim, rng, index, {}, raw, failed)
        point = next(spare, None) if point is None else point
        missing += point is None
        if missing == min(MISSING, len(found) + 2):
            return
        if point is not None:
            found.append(point)
            yield point
