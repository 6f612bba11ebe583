"""The links of a derivation with a high-precision check and a sweep beside the exact proof."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from numeric_check import Verdict, check, sweep
from numeric_check.inputs import natural
from proofs.derivation.chain import Derivation, Link, prove
from proofs.rereading import read_again

DEFAULT_DIGITS = 50
SEED = 20190501  # every run draws the same points


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

    Raises
    ------
    TypeError : if derivation is no Derivation, name no text, or digits no integer.
    """
    return _verified(prove(derivation, name=name), natural(digits, "digits"))


def _verified(links: Iterator[Link], digits: int) -> Iterator[Link]:
    for link in links:
        begin = time.perf_counter()
        checked = check(link.claim, digits=digits, rng=np.random.default_rng(SEED))
        swept = sweep(link.claim, edges=checked.verdict is not Verdict.HOLDS, rng=np.random.default_rng(SEED))
        seconds = link.seconds + time.perf_counter() - begin
        yield replace(read_again(link), check=checked, sweep=swept, seconds=seconds)
