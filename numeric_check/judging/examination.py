"""All calls of the function with matrices of one dtype."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from numeric_check.judging.border import Border
from numeric_check.judging.draws import Draw, drawn
from numeric_check.judging.plan import alone, batches_in_other_memory, in_batches, in_other_memory
from numeric_check.judging.settings import Settings
from numeric_check.judging.special import Special, specials
from numeric_check.judging.trial import Call, Outcome, run


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What was found with one dtype.

    Attributes
    ----------
    dtype : np.dtype
    pool : the matrices, those that are left out too
    outcomes : of the calls with the others
    specials : of zero sizes and exact cases
    refused : why the dtype is not taken, or ""
    without_batches : why batches are not taken, or ""
    """

    dtype: np.dtype
    pool: tuple[Draw, ...]
    outcomes: tuple[Outcome, ...] = ()
    specials: tuple[Special, ...] = ()
    refused: str = ""
    without_batches: str = ""


def examined(settings: Settings, border: Border, dtype: np.dtype) -> Examination:
    """Call the function with every matrix; a dtype or batches that it always refuses are not taken unless asked for."""
    pools = [
        tuple(drawn(settings.subject, settings.families, n, dtype, settings.draws, settings.bound, settings.seed))
        for n in settings.sizes
    ]
    pool = tuple(draw for draws in pools for draw in draws)
    judged = [alike for draws in pools for alike in _of_one_shape([draw for draw in draws if not draw.left_out])]
    single = _run_all(settings, border, (call for draws in judged for call in alone(settings.subject, draws)))
    if not settings.asked_dtypes and (why := _refused(single)):
        return Examination(dtype=dtype, pool=pool, refused=why)
    other = (call for draws in judged for call in in_other_memory(settings.subject, draws, border))
    batched, why = _batches(settings, border, judged)
    taken = bool(batched) and not why
    return Examination(
        dtype=dtype,
        pool=pool,
        outcomes=(*single, *_run_all(settings, border, other), *batched),
        specials=tuple(specials(settings.subject, dtype, settings.sizes, taken, settings.function, border)),
        without_batches=why,
    )


def _batches(settings: Settings, border: Border, judged: list[list[Draw]]) -> tuple[list[Outcome], str]:
    """The outcomes of batches, or why there are none."""
    if not border.batches:
        return [], f"{border.name} arrays have none" if settings.batches else ""
    rng = np.random.default_rng(settings.seed)
    found: list[Outcome] = []
    for number, shape in enumerate(settings.batches):
        plain = [call for draws in judged if draws for call in in_batches(settings.subject, draws, shape, rng)]
        outcomes = _run_all(settings, border, plain[:1])
        if not settings.asked_batches and not found and (why := _refused(outcomes)):
            return [], why
        found += [*outcomes, *_run_all(settings, border, plain[1:])]
        if number == 0:
            firsts = (draws for draws in judged if draws)
            others = (batches_in_other_memory(settings.subject, draws, shape, rng, border) for draws in firsts)
            found += _run_all(settings, border, (call for calls in others for call in calls))
    return found, ""


def _of_one_shape(draws: list[Draw]) -> list[list[Draw]]:
    """The matrices of each shape, as those of a batch have one."""
    shapes = dict.fromkeys(draw.arguments[0].shape for draw in draws)
    return [[draw for draw in draws if draw.arguments[0].shape == shape] for shape in shapes]


def _run_all(settings: Settings, border: Border, calls: Iterable[Call]) -> list[Outcome]:
    return [run(call, settings.function, border) for call in calls]


def _refused(outcomes: list[Outcome]) -> str:
    """The first refusal, if all calls were refused."""
    return outcomes[0].refusal if outcomes and all(outcome.refusal for outcome in outcomes) else ""
