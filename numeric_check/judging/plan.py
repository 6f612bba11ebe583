"""What is called: every matrix alone, in other memory, and in batches whose matrices differ."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

import numpy as np

from numeric_check.judging.border import Border
from numeric_check.judging.draws import Draw
from numeric_check.judging.layouts import CONTIGUOUS, LAYOUTS
from numeric_check.judging.trial import Call

ALONE = "one at a time"


def alone(name: str, draws: list[Draw]) -> Iterator[Call]:
    """Each matrix by itself."""
    for draw in draws:
        yield Call(name=name, shape=(), draws=(draw,))


def in_other_memory(name: str, draws: list[Draw], border: Border) -> Iterator[Call]:
    """One matrix of each family in every layout."""
    first = {draw.family: draw for draw in reversed(draws)}
    for layout in border.layouts:
        if layout != CONTIGUOUS and not LAYOUTS[layout].batches:
            for draw in first.values():
                yield Call(name=name, shape=(), draws=(draw,), layout=layout)


def in_batches(name: str, draws: list[Draw], shape: tuple[int, ...], rng: np.random.Generator) -> Iterator[Call]:
    """All matrices, in a random order, in batches of that shape; the last one is filled up from the front."""
    order, size = rng.permutation(len(draws)), prod(shape)
    for start in range(0, len(order), size):
        places = np.resize(np.roll(order, -start), size)
        yield Call(name=name, shape=shape, draws=tuple(draws[place] for place in places))


def batches_in_other_memory(
    name: str, draws: list[Draw], shape: tuple[int, ...], rng: np.random.Generator, border: Border
) -> Iterator[Call]:
    """The first batch in every layout."""
    for call in list(in_batches(name, draws, shape, rng))[:1]:
        for layout in border.layouts:
            if layout != CONTIGUOUS:
                yield Call(name=name, shape=shape, draws=call.draws, layout=layout)


def way(call: Call) -> str:
    """The name of the way of calling."""
    if call.layout == CONTIGUOUS:
        return f"batches {call.shape}" if call.shape else ALONE
    return f"{call.layout}, batches" if call.shape else call.layout
