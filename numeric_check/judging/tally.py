"""Results by family, dtype and way of calling, and the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isnan

import numpy as np

from numeric_check.claims.evidence import Verdict
from numeric_check.judging.border import Border
from numeric_check.judging.draws import Draw
from numeric_check.judging.examination import Examination
from numeric_check.judging.layouts import CONTIGUOUS
from numeric_check.judging.patience import LATE
from numeric_check.judging.plan import ALONE, way
from numeric_check.judging.report import Point, Report, Witness
from numeric_check.judging.rows import AS_ALONE, Row, verdict_of
from numeric_check.judging.settings import Settings
from numeric_check.judging.shrinking import witness_of
from numeric_check.judging.special import EMPTY, EXACT, Special
from numeric_check.judging.subjects import subject_of
from numeric_check.judging.trial import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class _Result:
    """One matrix of one call; numbers are NaN where it gave no result."""

    draw: Draw
    way: str
    error: float
    condition: float
    excess: float
    why: str
    late: str

    def fails(self, bound: float) -> bool:
        return not self.late and (bool(self.why) or not self.excess <= bound)


def report_of(settings: Settings, border: Border, found: list[Examination]) -> Report:
    """The rows, the verdict and the witnesses."""
    rows = (*_families(settings, found), *_dtypes(settings, found), *_ways(settings, found))
    verdict, why = verdict_of(rows)
    subject = subject_of(settings.subject)
    return Report(
        function=settings.name,
        subject=settings.subject,
        formula=subject.formula,
        arrays=border.name,
        bound=settings.bound,
        verdict=verdict,
        rows=rows,
        witnesses=tuple(_witnesses(settings, border, found)) if verdict is not Verdict.HOLDS else (),
        why=why,
        points=tuple(point for examination in found for point in _points(settings, examination)),
    )


def _points(settings: Settings, examination: Examination) -> Iterator[Point]:
    for result in _results(settings, examination):
        if not isnan(result.error):
            yield Point(
                family=result.draw.family,
                dtype=examination.dtype.name,
                condition=result.condition,
                error=result.error,
            )


def _families(settings: Settings, found: list[Examination]) -> Iterator[Row]:
    results = [result for examination in found for result in _results(settings, examination)]
    pool = [draw for examination in found if not examination.refused for draw in examination.pool]
    for family in settings.families:
        drawn = [draw for draw in pool if draw.family == family]
        if drawn or settings.asked_families:
            row = _row(settings, "family", family, [r for r in results if r.draw.family == family], drawn)
            yield replace(row, asked=settings.asked_families)


def _dtypes(settings: Settings, found: list[Examination]) -> Iterator[Row]:
    for examination in found:
        name = examination.dtype.name
        if examination.refused:
            why = f"not taken: {examination.refused}"
            yield Row(group="dtype", name=name, verdict=Verdict.UNDECIDED, why=why)
        else:
            yield _row(settings, "dtype", name, list(_results(settings, examination)), list(examination.pool))


def _ways(settings: Settings, found: list[Examination]) -> Iterator[Row]:
    results = [result for examination in found for result in _results(settings, examination)]
    known = {id(result.draw) for result in results if result.way == ALONE and result.fails(settings.bound)}
    for name in dict.fromkeys(result.way for result in results):
        of_way = [result for result in results if result.way == name]
        row = _row(settings, "call", name, of_way, [])
        failing = {id(result.draw) for result in of_way if result.fails(settings.bound)}
        as_alone = name != ALONE and failing and failing <= known and not row.why
        yield replace(row, why=AS_ALONE) if as_alone else row
    if why := next((examination.without_batches for examination in found if examination.without_batches), ""):
        yield Row(group="call", name="batches", verdict=Verdict.UNDECIDED, why=f"not taken: {why}")
    special = [special for examination in found for special in examination.specials]
    for kind in (EMPTY, EXACT):
        if of_kind := [one for one in special if one.kind == kind]:
            yield _special_row(kind, of_kind)


def _results(settings: Settings, examination: Examination) -> Iterator[_Result]:
    for outcome in examination.outcomes:
        why = outcome.flaw or outcome.refusal
        for place, draw in enumerate(outcome.call.draws):
            yield _Result(
                draw=draw,
                way=way(outcome.call),
                error=outcome.errors[place] if outcome.errors else float("nan"),
                condition=draw.truth.condition if draw.truth else float("nan"),
                excess=outcome.excesses[place] if outcome.excesses else float("nan"),
                why=why,
                late=outcome.late,
            )


def _row(settings: Settings, group: str, name: str, results: list[_Result], pool: list[Draw]) -> Row:
    compared = [result for result in results if not isnan(result.error)]
    flaws = Counter(result.why for result in results if result.why)
    failing = any(result.fails(settings.bound) for result in results)
    left_out = Counter(draw.left_out for draw in pool if draw.left_out)
    late = [result.late for result in results if result.late]
    stuck = next((each for each in late if each.startswith(LATE)), "")
    verdict = Verdict.REFUTED if failing else Verdict.HOLDS if compared and not stuck else Verdict.UNDECIDED
    why = next(iter(flaws), "")
    if verdict is Verdict.UNDECIDED:
        why = stuck or next(iter(late), "every matrix is left out" if pool else "no matrix of these dtypes")
    return Row(
        group=group,
        name=name,
        verdict=verdict,
        judged=len(compared),
        error=max((result.error for result in compared), default=0.0),
        condition=max((result.condition for result in compared), default=0.0),
        excess=max((result.excess for result in compared), default=0.0),
        left_out=dict(left_out),
        why=why,
    )


def _special_row(kind: str, special: list[Special]) -> Row:
    flaws = [one.flaw for one in special if one.flaw]
    refusals = [one.refusal for one in special if one.refusal]
    late = sorted(one.late for one in special if one.late)  # "did not return" before "not called"
    given = len(special) - len(refusals) - len(late)
    verdict = Verdict.REFUTED if flaws else Verdict.HOLDS if given and not late else Verdict.UNDECIDED
    why = flaws[0] if flaws else late[0] if late else f"refuses: {refusals[0]}" if refusals else ""
    return Row(group="call", name=kind, verdict=verdict, judged=given, why=why)


def _witnesses(settings: Settings, border: Border, found: list[Examination]) -> Iterator[Witness]:
    """The smallest failing call of each kind, made smaller, the first of each special kind, and the one that is late.

    A batch, or other memory, is a kind of its own where it fails at matrices that do not fail alone.
    """
    smallest: dict[tuple[str, int, str], Outcome] = {}
    for examination in found:
        failing = [outcome for outcome in examination.outcomes if outcome.failing(settings.bound)]
        alone = {id(outcome.call.draws[0]) for outcome in failing if way(outcome.call) == ALONE}
        for outcome in failing:
            bad = {id(outcome.call.draws[place]) for place in outcome.failing(settings.bound)}
            if way(outcome.call) == ALONE or not bad <= alone:
                of_kind = smallest.get(_kind(outcome), outcome)
                smallest[_kind(outcome)] = min(of_kind, outcome, key=_largeness)
    calls = (outcome for examination in found for outcome in examination.outcomes)
    late = (outcome for outcome in calls if outcome.late.startswith(LATE))
    yield from (witness_of(outcome, settings, border) for outcome in (*smallest.values(), *late))
    for kind in (EMPTY, EXACT):
        of_this = [one for examination in found for one in examination.specials if one.kind == kind]
        for wrong in ([one for one in of_this if one.flaw], [one for one in of_this if one.late.startswith(LATE)]):
            yield from map(_of_special, wrong[:1])


def _kind(outcome: Outcome) -> tuple[str, int, str]:
    """Alone, in other memory or in a batch; digits of the dtype; what is wrong."""
    call = outcome.call
    where = "batch" if call.shape else call.layout if call.layout == CONTIGUOUS else "other memory"
    return where, int(np.finfo(call.dtype).bits), outcome.what


def _largeness(outcome: Outcome) -> tuple[float, ...]:
    """Few small matrices in plain memory first; among these the clearest failure."""
    call = outcome.call
    worst = max(outcome.excesses, default=float("inf"))
    return len(call.draws), len(call.draws[0].arguments[0]), call.layout != CONTIGUOUS, -worst


def _of_special(special: Special) -> Witness:
    nan = float("nan")
    return Witness(
        arguments=special.arguments,
        layout=CONTIGUOUS,
        place=(),
        expected=special.expected,
        got=special.got,
        error=nan,
        condition=nan,
        excess=nan,
        flaw=f"{special.kind}: {special.flaw or special.late}",
        family=special.kind,
    )
