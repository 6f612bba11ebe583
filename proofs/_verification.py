"""The three kinds of evidence for each link of a derivation: an exact proof, a high-precision check, a sweep."""

from __future__ import annotations

import importlib
import pkgutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np

import proofs
from numeric_check import Claim, Evidence, check, sweep
from numeric_check import Verdict as Numeric
from proofs._derivation import Derivation, Step
from symbolic import Decision, Verdict

DEFAULT_DIGITS = 50
SEED = 20190501  # every run draws the same points


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two neighbouring lines of a derivation with their evidence: one row of ``proofs check``.

    It joins what no single noun can carry: a Decision from one foundation and two pieces of Evidence from the other.
    """

    theorem: str
    number: int
    claim: Claim
    step: Step
    proof: Decision | None = None
    check: Evidence | None = None
    sweep: Evidence | None = None
    seconds: float = 0.0

    @property
    def status(self) -> str:
        """proved, cited, holds, refuted or undecided."""
        numeric = [evidence.verdict for evidence in (self.check, self.sweep) if evidence is not None]
        if Numeric.REFUTED in numeric or (self.proof is not None and self.proof.verdict is Verdict.REFUTED):
            return "refuted"
        if self.proof is None:
            return "cited"
        if self.proof.verdict is Verdict.PROVED:
            return "proved"
        return "holds" if Numeric.HOLDS in numeric else "undecided"

    @property
    def good(self) -> bool:
        """Proved or visibly cited, and refuted by no numerical check."""
        return self.status in ("proved", "cited")


@cache
def theorems() -> dict[str, Any]:
    """Name to ``derive`` for every theorem: the folder is the list.

    Returns
    -------
    dict : file name without suffix to its ``derive`` function, in alphabetical order.
    """
    names = (module.name for module in pkgutil.iter_modules(proofs.__path__) if not module.ispkg)
    return {
        name: importlib.import_module(f"proofs.{name}").derive for name in sorted(names) if not name.startswith("_")
    }


def prove(derivation: Derivation, *, name: str = "") -> Iterator[Link]:
    """The links of a derivation with their exact proofs, and no numerical check.

    Parameters
    ----------
    derivation : Derivation
    name : str
        The theorem's name, for the links.

    Yields
    ------
    Link
    """
    for number, (claim, step) in enumerate(zip(derivation.claims, derivation.steps, strict=True), start=1):
        begin = time.perf_counter()
        proof = step.by(claim.lhs, claim.rhs) if step.by else None
        seconds = time.perf_counter() - begin
        yield Link(theorem=name, number=number, claim=claim, step=step, proof=proof, seconds=seconds)


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
