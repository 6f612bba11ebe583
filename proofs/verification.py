"""The links of a derivation with a high-precision check and a sweep beside the exact proof."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

import numpy as np

from numeric_check import Evidence, check, sweep
from proofs.contents import derivation_of
from proofs.derivation.chain import Derivation, Link, prove

DEFAULT_DIGITS = 50
SEED = 20190501  # every run draws the same points


def verify_theorems(names: Sequence[str], *, digits: int = DEFAULT_DIGITS) -> Iterator[tuple[str, list[Link]]]:
    """The links of several theorems with all their evidence, in the order of the names, on all processors.

    Parameters
    ----------
    names : sequence of str
        Names from ``theorem_names()``.
    digits : int

    Yields
    ------
    (name, list of Link)
    """
    if len(names) < 2:
        for name in names:
            yield name, list(verify(derivation_of(name), name=name, digits=digits))
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        evidence = {name: pool.submit(_evidence, name, digits) for name in names}
        for name in names:
            links = prove(derivation_of(name), name=name)
            rows = evidence[name].result()
            yield (
                name,
                [replace(link, check=c, sweep=s, seconds=t) for link, (c, s, t) in zip(links, rows, strict=True)],
            )


def _evidence(name: str, digits: int) -> list[tuple[Evidence, Evidence, float]]:
    """What a worker sends back for a theorem: the evidence without the claims, which it has already."""
    links = verify(derivation_of(name), name=name, digits=digits)
    return [(link.check, link.sweep, link.seconds) for link in links if link.check and link.sweep]


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
