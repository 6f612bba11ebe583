"""The sweep of a claim: float64 over large batches of random points, with the worst points judged by balls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

import numpy as np

from numeric_check.arrays.evaluator import Arrays
from numeric_check.arrays.matrices import magnitude
from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.check import enough, open_edge
from numeric_check.checks.doubt import doubt
from numeric_check.checks.one_point import at_point, deciding
from numeric_check.checks.rounding import residuals
from numeric_check.claims.claim import Claim, Relation
from numeric_check.claims.evidence import Evidence, Verdict
from numeric_check.claims.outcome import Outcome, sides
from numeric_check.drawing.floats import Drawn, drawn_batch, point_of
from numeric_check.drawing.sources import adverse_points, critical_points, large_points
from numeric_check.evaluation.conditions import holds, joined
from numeric_check.evaluation.evaluate import batch_scope
from numeric_check.inputs import flag, generator, instance, natural
from numeric_check.rules.refusals import UNEVALUABLE, Undefined
from numeric_check.rules.scope import Scope

TOLERANCE = 1e-6  # condition numbers of 10⁹ occur among 20,000 random points; worse ones say nothing of a claim
_NOTICED = 1e-10  # errors beyond it are compared with bounds of the rounding errors; few points are that inaccurate
_BATCHES = 8  # each of the dimensions 1 to 4 with real and with complex entries
_FEWEST_TRIED = 4  # batches, one of each size: if nothing is evaluated in any, the others are not tried
_SEED = 20240301
_DIGITS = 50  # of the balls at a suspicious point
_BALLS = {"balls": compare_by_balls}
_ADVERSE = 8  # points as bad as the conditions allow
_MOST_RECHECKS = 5  # that many single points may be lost to cancellation; more say that float64 does not suit


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The values of the variables, the relative errors, which points satisfy the conditions and which are against it.

    Of a claim lhs ≤ rhs the error is negative where it holds. At points that are ``lost`` the sides differ visibly, and
    by no more than their rounding errors, so that they say nothing.
    """

    drawn: Drawn
    errors: np.ndarray
    relevant: np.ndarray
    against: np.ndarray
    lost: np.ndarray


def sweep(claim: Claim, *, size: int = 20_000, edges: bool = True, rng: np.random.Generator | None = None) -> Evidence:
    """Whether float64 sees the sides differ by more than its rounding errors at ``size`` random points.

    A relative error |lhs − rhs| / max(|lhs|, |rhs|) up to 10⁻¹⁰ passes; a larger one is compared with a running bound
    of the rounding errors in both sides. Where the bound explains an error beyond 10⁻⁶, the point says nothing.

    Parameters
    ----------
    claim : Claim
    size : int
        The number of points, in eight batches; discrete variables and functions are shared by a batch.
    edges : bool
        Whether balls are asked at the critical, bad and large points of ``check`` too, which is not needed beside a
        check that holds.
    rng : numpy.random.Generator, optional
        A fixed seed by default.

    Returns
    -------
    Evidence : REFUTED with the point if balls confirm there that the relation fails or a side is undefined; HOLDS if
        at least eight points, and half of those that satisfy the conditions, were evaluated, and balls clear all of up
        to five points that are against it; UNDECIDED otherwise. Points at which a side is not finite, or at which
        rounding errors hide the two sides, are not counted.

    Raises
    ------
    TypeError : naming the argument of a wrong kind.
    ValueError : if there is not a point for each batch.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, real, sweep
    >>> t = real("t")
    >>> sweep(Claim(lhs=sp.sin(t.symbol) ** 2 + sp.cos(t.symbol) ** 2, rhs=sp.S.One, variables=(t,))).verdict.value
    'holds'

    References
    ----------
    N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, SIAM 2002, sections 1.2 and 3.3.
    """
    instance(claim, "claim", Claim, "a Claim")
    edges = flag(edges, "sweep: edges")
    if natural(size, "sweep: size") < _BATCHES:
        raise ValueError(f"sweep needs size ≥ {_BATCHES}, a point for each batch; got {size}.")
    rng = np.random.default_rng(_SEED) if rng is None else generator(rng)
    batches, reason = [], ""
    for index in range(_BATCHES):
        try:
            batches.append(_batch(claim, rng, index, size // _BATCHES))
        except UNEVALUABLE as error:
            reason = str(error) or type(error).__name__
        if index + 1 >= _FEWEST_TRIED and not batches:
            break
    evidence = _judge(claim, batches, reason)
    return _at_edges(claim, evidence, rng) if edges and evidence.verdict is Verdict.HOLDS else evidence


def _at_edges(claim: Claim, evidence: Evidence, rng: np.random.Generator) -> Evidence:
    """What holds at random points may fail, or have no value, at a pole, at the end of a range or at special values."""
    critical = [at_point(claim, point, _DIGITS) for point in critical_points(claim, rng)]
    bare = [at_point(claim, point, _DIGITS, _BALLS) for point in adverse_points(claim, _ADVERSE, rng)]
    large = [at_point(claim, point, _DIGITS, _BALLS) for point in large_points(claim, rng)]
    for at in (seen := [*critical, *bare, *large]):
        if method := deciding(claim, at):
            why = at.findings[method].why
            return replace(evidence, verdict=Verdict.REFUTED, methods=("float64", method), witness=at.point, why=why)
    few = len(bare) < _ADVERSE and bool(claim.conditions)
    lack = f"the conditions gave {len(bare)} of {_ADVERSE} points" if few else ""
    why = open_edge(critical, bare) or lack or doubt(claim, [at.point for at in seen if at.relevant])
    return replace(evidence, verdict=Verdict.UNDECIDED, why=why) if why else evidence


def _batch(claim: Claim, rng: np.random.Generator, index: int, count: int) -> Batch:
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
    return _judged(claim, drawn, np.where(mask, errors, np.nan), mask)


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


@lru_cache(maxsize=_BATCHES)
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


def _judge(claim: Claim, batches: list[Batch], reason: str) -> Evidence:
    """The verdict from the full list of errors, those that are not numbers left out and said."""
    errors = np.concatenate([batch.errors for batch in batches]) if batches else np.empty(0)
    relevant = sum(int(batch.relevant.sum()) for batch in batches)
    finite = np.isfinite(errors)
    places = _suspects(claim, batches)
    verdict, witness, why = _recheck(claim, batches, places)
    counted = int(finite.sum())
    if verdict != Verdict.REFUTED and counted < enough(claim, relevant):
        lack = _left_out(batches, finite, reason) if any(batch.lost.any() for batch in batches) else reason
        why = f"only {counted} of {relevant} points could be evaluated: {lack or 'the others are not finite'}"
        verdict = Verdict.UNDECIDED
    return Evidence(
        verdict=verdict,
        methods=("float64", "balls") if places or verdict == Verdict.REFUTED else ("float64",),
        points=counted,
        worst=f"{max(errors[finite].max(), 0.0):.1e}" if finite.any() else None,
        witness=witness,
        why=why or _left_out(batches, finite, reason),
    )


def _suspects(claim: Claim, batches: list[Batch]) -> list[tuple[int, int]]:
    """The points that are against the claim, those with the largest errors first, or where the sides are said to differ
    with the smallest.
    """
    found = [(i, int(j)) for i, batch in enumerate(batches) for j in np.flatnonzero(batch.against)]
    largest_first = claim.relation != Relation.DIFFERENT
    return sorted(found, key=lambda place: batches[place[0]].errors[place[1]], reverse=largest_first)


def _unseen(claim: Claim, batches: list[Batch]) -> list[tuple[int, int]]:
    """Where float64 has no answer: points that are not finite, and those where lhs ≤ rhs is tightest."""
    found = []
    for i, batch in enumerate(batches):
        unseen = batch.relevant & ~np.isfinite(batch.errors) & ~batch.lost
        found += [(i, int(np.argmax(unseen)))] if unseen.any() else []
        if claim.relation == Relation.AT_MOST and not np.isnan(batch.errors).all():
            found.append((i, int(np.nanargmax(batch.errors))))
    return found


def _left_out(batches: list[Batch], finite: np.ndarray, reason: str) -> str:
    lost = sum(int(batch.lost.sum()) for batch in batches)
    others = np.count_nonzero(~finite) - lost
    rounding = f"rounding errors hide the two sides at {lost} of {finite.size} points" if lost else ""
    left_out = f"{others} of {finite.size} points left out" if others else ""
    return "; ".join(part for part in (left_out, rounding, reason) if part)


def _recheck(claim: Claim, batches: list[Batch], places: list[tuple[int, int]]) -> tuple[Verdict, Any, str]:
    """Balls at the worst points: what they confirm decides, and a few that they clear are float64's own errors."""
    different = claim.relation == Relation.DIFFERENT
    against, cleared = (Outcome.AGREES, Outcome.DIFFERS) if different else (Outcome.DIFFERS, Outcome.AGREES)
    suspects, outcomes = places[:_MOST_RECHECKS], []
    for number, place in [*suspects, *_unseen(claim, batches)]:
        try:
            point = point_of(claim, batches[number].drawn, place)
        except UNEVALUABLE:  # a number that is not finite, or a definition without a value
            continue
        finding = at_point(claim, point, _DIGITS, _BALLS).findings.get("balls")
        if finding is not None and finding.outcome in (against, Outcome.UNDEFINED):
            return Verdict.REFUTED, point, finding.why
        outcomes += [finding.outcome] if finding is not None and (number, place) in suspects else []
    clear = outcomes.count(cleared)
    if clear < len(places):
        return Verdict.UNDECIDED, None, f"float64 is against it at {len(places)} points, of which balls clear {clear}"
    return Verdict.HOLDS, None, f"balls clear {clear} points at which float64 is against it" if places else ""
