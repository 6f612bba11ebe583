"""Every theorem of the folder, and its links with a high-precision check and a sweep beside the exact proof."""

from __future__ import annotations

import importlib
import pkgutil
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from numeric_check import check, sweep
from proofs._derivation import Derivation, Link, prove

DEFAULT_DIGITS = 50
SEED = 20190501  # every run draws the same points


@cache
def theorems() -> dict[str, Any]:
    """Name to ``derive`` for every theorem: the folder is the list.

    Returns
    -------
    dict : file name without suffix to its ``derive`` function, in alphabetical order.
    """
    names = (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]) if not module.ispkg)
    return {
        name: importlib.import_module(f"proofs.{name}").derive for name in sorted(names) if not name.startswith("_")
    }


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
