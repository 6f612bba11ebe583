"""The links of a derivation with a high-precision check and a sweep beside the exact proof."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from typing import Any

import numpy as np

from numeric_check import check, sweep
from proofs.derivation.chain import Derivation, Link, prove
from proofs.loading import TheoremError, blaming, derivation_at

DEFAULT_DIGITS = 50
SEED = 20190501  # every run draws the same points


Found = tuple[Derivation, list[Link]]


def found_at(
    places: Mapping[str, str], *, digits: int | None = DEFAULT_DIGITS
) -> Iterator[tuple[str, Found | TheoremError]]:
    """Several theorems with the links that were proved and checked, in their order, on all processors.

    Parameters
    ----------
    places : mapping
        Name to place, from ``selected``.
    digits : int, optional
        None asks for the exact proofs alone.

    Yields
    ------
    (name, (Derivation, list of Link)), or (name, error) for a file that gives no theorem; it disturbs no other.
    """
    if digits is None or len(places) < 2:
        yield from ((name, _found(place, name, digits)) for name, place in places.items())
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        evidence = {name: pool.submit(_evidence, place, name, digits) for name, place in places.items()}
        for name, place in places.items():
            found, rows = _found(place, name, None), evidence[name].result()
            if not isinstance(rows, TheoremError) and not isinstance(found, TheoremError):
                links = [replace(x, check=c, sweep=s, seconds=t) for x, (c, s, t) in zip(found[1], rows, strict=True)]
                found = found[0], links
            yield name, rows if isinstance(rows, TheoremError) else found


def _found(place: str, name: str, digits: int | None) -> Found | TheoremError:
    try:
        with blaming(place):
            derivation = derivation_at(place)
            links = prove(derivation, name=name) if digits is None else verify(derivation, name=name, digits=digits)
            return derivation, list(links)
    except TheoremError as error:
        return error


def _evidence(place: str, name: str, digits: int) -> list[tuple[Any, Any, float]] | TheoremError:
    """What a worker sends back for a theorem: the evidence without the claims, which are there already."""
    found = _found(place, name, digits)
    return found if isinstance(found, TheoremError) else [(x.check, x.sweep, x.seconds) for x in found[1]]


def verify(derivation: Derivation, *, name: str = "", digits: int = DEFAULT_DIGITS) -> Iterator[Link]:
    """The links of a derivation with all three kinds of evidence.

    Parameters
    ----------
    derivation : Derivation
    name : str
    digits : int
        Each claim is checked at this many decimal digits and at twice as many.

    Yields
    ------
    Link
    """
    for link in prove(derivation, name=name):
        begin = time.perf_counter()
        checked = check(link.claim, digits=digits, rng=np.random.default_rng(SEED))
        swept = sweep(link.claim, rng=np.random.default_rng(SEED))
        seconds = link.seconds + time.perf_counter() - begin
        yield replace(link, check=checked, sweep=swept, seconds=seconds)
