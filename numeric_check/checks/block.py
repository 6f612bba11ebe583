"""One block of a sweep: eight batches of random points, with the worst points judged by balls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.batches import BATCHES, Batch, batch_of
from numeric_check.checks.check import open_edge
from numeric_check.checks.one_point import at_point
from numeric_check.checks.swept import Swept
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.outcome import Outcome
from numeric_check.claims.variable import Point
from numeric_check.drawing.floats import point_of
from numeric_check.rules.refusals import UNEVALUABLE
from numeric_check.scale.merging import Worst, worse

DIGITS = 50  # of the balls at a suspicious point
BALLS = {"balls": compare_by_balls}
_FEWEST_TRIED = 4  # batches, one of each size: if nothing is evaluated in any, the others are not tried
_MOST_RECHECKS = 5  # that many single points may be lost to cancellation; more say that float64 does not suit


def swept_block(
    claim: Claim, rng: np.random.Generator, size: int, *, seed: int, block: int
) -> tuple[Swept, Point | None]:
    """What a block of ``size`` points from the generator shows, and the point at which balls refute the claim.

    Parameters
    ----------
    claim : Claim
    rng : numpy.random.Generator
    size : int
    seed, block : int
        How places and what is found are named.
    """
    batches, reason, tried = dict[int, Batch](), "", 0
    for index in range(BATCHES):
        tried += 1
        try:
            batches[index] = batch_of(claim, rng, index, size // BATCHES)
            reason = batches[index].why or reason
        except UNEVALUABLE as error:
            reason = str(error) or type(error).__name__
        if index + 1 >= _FEWEST_TRIED and all(batch.why for batch in batches.values()):
            break
    suspects = _suspects(claim, batches)
    found = _recheck(claim, batches, suspects)
    each = batches.values()
    swept = Swept(
        seed=seed,
        drawn=sum(batch.errors.size for batch in each),
        relevant=sum(int(batch.relevant.sum()) for batch in each),
        counted=sum(int(np.isfinite(batch.errors).sum()) for batch in each),
        lost=sum(int(batch.lost.sum()) for batch in each),
        against=len(suspects),
        cleared=found.cleared,
        batches=tried,
        undrawn=tried - len(batches),
        different=_different(each),
        worst=worse(*(_worst(block, index, batch.errors) for index, batch in batches.items())),
        refuted=((block, *found.place), found.why) if found.witness is not None else None,
        unevaluated=(block, reason) if reason else None,
        doubtful=((block, *found.place), found.why) if found.place and found.witness is None else None,
    )
    return swept, found.witness


def _worst(block: int, index: int, errors: np.ndarray) -> Worst | None:
    finite = np.where(np.isfinite(errors), errors, -np.inf)
    place = int(np.argmax(finite)) if finite.size else 0
    return (float(finite[place]), (block, index, place)) if finite.size and np.isfinite(finite[place]) else None


def _suspects(claim: Claim, batches: dict[int, Batch]) -> list[tuple[int, int]]:
    """The points that are against the claim, those with the largest errors first, or where the sides are said to differ
    with the smallest.
    """
    found = [(i, int(j)) for i, batch in batches.items() for j in np.flatnonzero(batch.against)]
    largest_first = claim.relation != Relation.DIFFERENT
    return sorted(found, key=lambda place: batches[place[0]].errors[place[1]], reverse=largest_first)


def _different(batches: Iterable[Batch]) -> int:
    """How many different points were evaluated; those of float64 differ by chance."""
    exact, others = set(), 0
    for batch in batches:
        places = np.flatnonzero(np.isfinite(batch.errors))
        exact |= {tuple(batch.drawn.exact[place].values()) for place in places} if batch.drawn.exact else set()
        others += 0 if batch.drawn.exact else len(places)
    return len(exact) + others


def _unseen(claim: Claim, batches: dict[int, Batch]) -> list[tuple[int, int]]:
    """Where float64 has no answer: points that are not finite, exact ones that it hides, and the tightest of ≤.

    On a cut the bound of the rounding errors is as large as the jump, and the exact point is no less on it.
    """
    found = []
    for i, batch in batches.items():
        unseen = batch.relevant & ~np.isfinite(batch.errors) & ~batch.lost
        for mask in (unseen, batch.lost & bool(batch.drawn.exact)):
            found += [(i, int(np.argmax(mask)))] if mask.any() else []
        if claim.relation == Relation.AT_MOST and not np.isnan(batch.errors).all():
            found.append((i, int(np.nanargmax(batch.errors))))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rechecked:
    """How many suspects balls clear, and the point at which they refute the claim, or where it is open why."""

    cleared: int = 0
    place: tuple[int, ...] = ()
    witness: Point | None = None
    why: str = ""


def _recheck(claim: Claim, batches: dict[int, Batch], places: list[tuple[int, int]]) -> _Rechecked:
    """Balls at the worst points; where a whole batch has no values, it counts too that they leave it in doubt."""
    different = claim.relation == Relation.DIFFERENT
    against, cleared = (Outcome.AGREES, Outcome.DIFFERS) if different else (Outcome.DIFFERS, Outcome.AGREES)
    suspects, doubtful = places[:_MOST_RECHECKS], _Rechecked()
    outcomes: list[Outcome] = []
    for number, place in [*suspects, *_unseen(claim, batches)]:
        try:
            point = point_of(claim, batches[number].drawn, place)
        except UNEVALUABLE:  # a number that is not finite, or a definition without a value
            continue
        at = at_point(claim, point, DIGITS, BALLS)
        finding = at.findings.get("balls")
        if finding is None:
            continue
        if finding.outcome in (against, Outcome.UNDEFINED):
            return _Rechecked(place=(number, place), witness=point, why=finding.why)
        outcomes += [finding.outcome] if (number, place) in suspects else []
        if batches[number].why and finding.doubtful and not doubtful.why:
            doubtful = _Rechecked(place=(number, place), why=open_edge([], [at]))
    return replace(doubtful, cleared=outcomes.count(cleared))
