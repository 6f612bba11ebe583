"""A failing call made smaller: fewer matrices, plain memory, smaller size, simpler entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from time import process_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.border import Border
from numeric_check.judging.draws import Draw, judged
from numeric_check.judging.layouts import CONTIGUOUS
from numeric_check.judging.report import Witness
from numeric_check.judging.settings import Settings
from numeric_check.judging.subjects import subject_of
from numeric_check.judging.trial import Call, Outcome, run

_SECONDS = 5.0  # of the processor, after which the smallest so far is taken
_FAR = 4  # × the bound


def witness_of(outcome: Outcome, settings: Settings, border: Border) -> Witness:
    """The call that fails or is late, with everything left out that it does not need, if it can be called again."""
    again = run(outcome.call, settings.function, border)
    repeats = bool(again.failing(settings.bound))
    smallest = shrunk(again, _clear(again, settings.bound), settings, border) if repeats else outcome
    places = _own_failures(smallest, settings.bound, settings, border) or smallest.failing(settings.bound)
    place, call = next(iter(places), 0), smallest.call
    truth, known = call.draws[place].truth, bool(smallest.errors)
    flaw = smallest.late or smallest.flaw or (f"raises {smallest.refusal}" if smallest.refusal else "")
    doubt = "" if repeats or again.late else "it failed once and not again"
    return Witness(
        arguments=tuple(np.array(x) for x in call.arguments),
        layout=call.layout,
        place=tuple(int(i) for i in np.unravel_index(place, call.shape)) if call.shape else (),
        expected=truth.rounded if truth is not None else np.array(np.nan),
        got=smallest.got[place].reshape(-1, truth.value.ncols()) if known and truth is not None else None,
        error=smallest.errors[place] if known else float("nan"),
        condition=truth.condition if truth is not None else float("nan"),
        excess=smallest.excesses[place] if known else float("nan"),
        flaw="; ".join(filter(None, (flaw, doubt))),
        family=outcome.call.draws[next(iter(outcome.failing(settings.bound)), 0)].family,
    )


def _own_failures(outcome: Outcome, least: float, settings: Settings, border: Border) -> tuple[int, ...]:
    """The places at which the call fails where each matrix alone, in plain memory, does not."""
    places, call = outcome.failing(least), outcome.call
    if not call.shape and call.layout == CONTIGUOUS:
        return places
    alone = (replace(call, shape=(), draws=(call.draws[place],), layout=CONTIGUOUS) for place in places)
    right = [run(one, settings.function, border).passes(settings.bound) for one in alone]
    return tuple(place for place, passes in zip(places, right, strict=True) if passes)


def _clear(outcome: Outcome, bound: float) -> float:
    """What a simpler call has to exceed: a failure far beyond the bound stays clearly beyond it."""
    worst = max(outcome.excesses, default=0.0)
    return max(bound, min(_FAR * bound, worst / 2))


def shrunk(outcome: Outcome, least: float, settings: Settings, border: Border) -> Outcome:
    """The simplest call that still fails in the same way, with an excess beyond ``least``.

    Each step makes it simpler, so there is an end. What fails in a batch, or in other memory, must not fail alone.
    """
    start = process_time()
    best, more = outcome, True
    while more:
        more = False
        for call in _simpler(best, settings):
            if process_time() - start > _SECONDS:
                return best
            tried = run(call, settings.function, border)
            if tried.what == best.what and _own_failures(tried, least, settings, border):
                best, more = tried, True
                break
    return best


def _simpler(outcome: Outcome, settings: Settings) -> Iterator[Call]:
    """Calls that are a little simpler, the greatest steps first; only those at which there is a truth."""
    call = outcome.call
    for places in _fewer(outcome, settings.bound):
        shape = (len(places),) if call.shape else ()
        yield replace(call, shape=shape, draws=tuple(call.draws[place] for place in places))
    if call.layout != CONTIGUOUS:
        yield replace(call, layout=CONTIGUOUS)
    for draws in _smaller(call):
        checked = [judged(call.name, draw.family, draw.arguments, settings.bound) for draw in draws]
        if not any(draw.left_out for draw in checked):
            yield replace(call, draws=tuple(checked))


def _fewer(outcome: Outcome, bound: float) -> Iterator[tuple[int, ...]]:
    """A failing matrix of a batch with one other, on either side, or by itself."""
    number = len(outcome.call.draws)
    for bad in outcome.failing(bound):
        if number > 1:
            yield (bad,)
        if number > 2:
            yield from ((min(bad, other), max(bad, other)) for other in range(number) if other != bad)


def _smaller(call: Call) -> Iterator[tuple[Draw, ...]]:
    """Without one row and column, or one of them where they need not be as many; then with one simpler entry."""
    for cut in _cuts(call):
        yield tuple(replace(draw, arguments=tuple(map(cut, draw.arguments))) for draw in call.draws)
    for place, draw in enumerate(call.draws):
        for slot, array in enumerate(draw.arguments):
            for simple in _simple_entries(array):
                arguments = (*draw.arguments[:slot], simple, *draw.arguments[slot + 1 :])
                yield (*call.draws[:place], replace(draw, arguments=arguments), *call.draws[place + 1 :])


def _cuts(call: Call) -> list[Callable[[NDArray], NDArray]]:
    """What makes all matrices smaller by a row, by a column, or by both."""
    shape = call.draws[0].arguments[0].shape
    places = [(i, axis) for axis in (0, 1) if shape[axis] > 1 for i in reversed(range(shape[axis]))]
    if subject_of(call.name).square:
        return [partial(_without, i=i, n=shape[0]) for i, axis in places if axis == 0]
    return [partial(np.delete, obj=i, axis=axis) for i, axis in places]


def _without(array: NDArray, i: int, n: int) -> NDArray:
    """Row i left out, and column i of a square matrix."""
    rows = np.delete(array, i, axis=0)
    return np.delete(rows, i, axis=1) if array.shape == (n, n) else rows


def _simple_entries(array: NDArray) -> Iterator[NDArray]:
    """The array with one entry that is written with fewer characters."""
    for at in np.ndindex(array.shape):
        entry = array[at]
        for value in (0, 1, -1, entry.real, np.round(entry), _one_digit(entry)):
            changed = array.copy()
            changed[at] = value
            if _cost(changed[at]) < _cost(entry):
                yield changed


def _one_digit(x: Any) -> complex:
    part = lambda value: float(f"{value:.0e}")
    return complex(part(x.real), part(x.imag)) if isinstance(x, np.complexfloating) else part(x)


def _cost(x: Any) -> int:
    """The number of characters that a person has to read; none for 0."""
    return sum(len(f"{part:.17g}") for part in (x.real, x.imag) if part)
