"""Points that are drawn once for all claims of the same variables and conditions, such as the lines of a derivation."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import Any

import numpy as np
from sympy.core.function import AppliedUndef

from numeric_check.claims.claim import Claim
from numeric_check.inputs import generator, instance, natural

_MOST = 16  # sequences that are remembered, of which the oldest is forgotten first

Source = Callable[[Claim, int, np.random.Generator], Iterator[Any]]


@dataclass(slots=True, kw_only=True)
class _Draws:
    """What was drawn so far, what draws more, and its generator of random numbers."""

    more: Iterator[Any]
    rng: np.random.Generator
    drawn: list[Any] = field(default_factory=list)

    def __iter__(self) -> Iterator[Any]:
        place = 0
        while True:
            if place == len(self.drawn):
                try:
                    self.drawn.append(next(self.more))
                except StopIteration:
                    return
            yield self.drawn[place]
            place += 1


def remembered(source: Source) -> Source:
    """The same draws again for a claim of the same variables and conditions and a generator in the same state.

    The generator is left as it would be after the draws.
    """
    kept: OrderedDict[Hashable, _Draws] = OrderedDict()

    @wraps(source)
    def again(claim: Claim, count: int, rng: np.random.Generator) -> Iterator[Any]:
        instance(claim, "claim", Claim, "a Claim")
        return drawn_once(claim, natural(count, "count"), generator(rng))

    def drawn_once(claim: Claim, count: int, rng: np.random.Generator) -> Iterator[Any]:
        key = (drawn_alike(claim), count, str(rng.bit_generator.state))
        if key not in kept:
            own = deepcopy(rng)
            kept[key] = _Draws(more=source(claim, count, own), rng=own)
            while len(kept) > _MOST:
                kept.popitem(last=False)
        draws = kept[key]
        yield from draws
        rng.bit_generator.state = draws.rng.bit_generator.state

    return again


def remembered_batch(draw: Callable[[Claim, np.random.Generator, int, int], Any]) -> Any:
    """The same of batches: one batch again for a claim of the same variables and conditions."""
    kept: OrderedDict[Hashable, Any] = OrderedDict()

    @wraps(draw)
    def again(claim: Claim, rng: np.random.Generator, index: int, size: int) -> Any:
        key = (drawn_alike(claim), index, size, str(rng.bit_generator.state))
        if key not in kept:
            kept[key] = draw(claim, rng, index, size), deepcopy(rng.bit_generator.state)
            while len(kept) > _MOST:
                kept.popitem(last=False)
        found, rng.bit_generator.state = kept[key]
        return found

    return again


@lru_cache(maxsize=_MOST)
def drawn_alike(claim: Claim) -> Hashable:
    """What of a claim the draws depend on: its variables, its conditions, and where functions are used."""
    parts = (claim.lhs, claim.rhs, *claim.conditions)
    return claim.variables, claim.hypotheses, frozenset().union(*(part.atoms(AppliedUndef) for part in parts))
