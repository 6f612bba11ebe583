"""Batches of random points in float64: their errors, and which points are against a claim."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

import numpy as np

from numeric_check.arrays.evaluator import Arrays
from numeric_check.arrays.matrices import magnitude
from numeric_check.checks.rounding import residuals
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.outcome import sides
from numeric_check.drawing.floats import Drawn, drawn_batch
from numeric_check.evaluation.conditions import holds, joined
from numeric_check.evaluation.evaluate import batch_scope
from numeric_check.rules.refusals import UNEVALUABLE, Undefined
from numeric_check.rules.scope import Scope

BATCHES = 8  # of a block: each of the dimensions 1 to 4 with real and with complex entries
TOLERANCE = 1e-6  # condition numbers of 10⁹ occur among 20,000 random points; worse ones say nothing of a claim
_NOTICED = 1e-10  # errors beyond it are compared with bounds of the rounding errors; few points are that inaccurate


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The values of the variables, the relative errors, which points satisfy the conditions and which are against it.

    Of a claim lhs ≤ rhs the error is negative where it holds. At points that are ``lost`` the sides differ visibly, and
    by no more than their rounding errors, so that they say nothing. ``why`` says why no side is evaluated at any point.
    """

    drawn: Drawn
    errors: np.ndarray
    relevant: np.ndarray
    against: np.ndarray
    lost: np.ndarray
    why: str = ""


def batch_of(claim: Claim, rng: np.random.Generator, index: int, count: int) -> Batch:
    """The batch of that number, drawn and evaluated."""
    drawn = drawn_batch(claim, rng, index, count)
    count = len(drawn.exact) or count
    scope = _shared_scope(drawn)
    with np.errstate(all="ignore"):
        mask = np.broadcast_to(
            joined((partial(holds, condition, scope) for condition in drawn.open), every=True), (count,)
        )
        try:
            lhs, rhs = scope.all_values(sides(claim))
            errors = np.broadcast_to(_errors(lhs, rhs, claim.relation), (count,))
        except Undefined:  # of what the batch shares: at every point, unless the points are none
            errors = np.full(count, np.inf)
        except UNEVALUABLE as error:
            return _unevaluated(drawn, mask, str(error) or type(error).__name__)
    return _judged(claim, drawn, np.where(mask, errors, np.nan), mask)


def _unevaluated(drawn: Drawn, relevant: np.ndarray, why: str) -> Batch:
    """Its points satisfy the conditions all the same, and count as points without a value."""
    no = np.zeros_like(relevant)
    return Batch(drawn=drawn, errors=np.full(len(no), np.nan), relevant=relevant, against=no, lost=no, why=why)


def _judged(claim: Claim, drawn: Drawn, errors: np.ndarray, relevant: np.ndarray) -> Batch:
    """The batch with the points that are against the claim, and those that rounding errors have cost.

    What float64 sees beyond the bound of its errors is against an equation or an order, however small. Where no bound
    is known, what is beyond the tolerance is, and all that is noticed if most points are. A bound that is too small
    leaves a point to balls, and one that is too large costs it. Where a side is 0, errors are absolute.
    """
    visible, noticed, infinite = errors > TOLERANCE, errors > _NOTICED, np.isposinf(errors)
    lost = np.zeros_like(visible)
    if claim.relation == Relation.DIFFERENT:
        return Batch(drawn=drawn, errors=errors, relevant=relevant, against=(errors <= TOLERANCE) | infinite, lost=lost)
    most = 2 * np.count_nonzero(noticed) > np.count_nonzero(~np.isnan(errors))
    places, against = np.flatnonzero(noticed & ~infinite), noticed if most else visible.copy()
    try:
        found = residuals(claim, drawn, places) if len(places) else None
    except UNEVALUABLE:
        found = None
    if found is not None:
        against[places] = np.where(found.known, ~found.explained, against[places])
        hidden = found.explained & visible[places]
        absolute = hidden & found.vanishes & (found.bound <= TOLERANCE)
        lost[places] = hidden & ~absolute
        errors[places] = np.where(absolute, found.bound, np.where(hidden, np.nan, errors[places]))
    return Batch(drawn=drawn, errors=errors, relevant=relevant, against=against, lost=lost)


@lru_cache(maxsize=BATCHES)
def _shared_scope(drawn: Drawn) -> Scope:
    """The scope of a batch; the lines of a derivation have the same batches, and each is evaluated once."""
    return batch_scope(Arrays(), drawn.values)


def _errors(lhs: Any, rhs: Any, relation: Relation) -> Any:
    """|lhs − rhs| / max(|lhs|, |rhs|), for ≤ with its sign; 0 for 0 = 0, not a number where a side is not finite."""
    scale = np.maximum(magnitude(lhs), magnitude(rhs))
    if relation == Relation.AT_MOST:
        real = np.abs(np.imag(lhs)) + np.abs(np.imag(rhs)) <= TOLERANCE * scale
        difference = np.where(real, np.real(lhs - rhs), scale)
    else:
        difference = magnitude(lhs - rhs)
    return np.where(scale == 0, 0.0, difference / np.where(scale > 0, scale, np.nan))
