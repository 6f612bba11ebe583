"""Random claims are decided, and every verdict is judged again: ``python -m tests.fuzz.run FAMILY --claims 1000 --seed 0``."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import sympy as sp
from sympy.polys.polyerrors import PolynomialError

from symbolic import decide
from tests.fuzz.claims import Fuzzed, Tally, contradiction
from tests.fuzz.families import scalars, sums, words
from tests.fuzz.points import points

TIMEOUT = 2.0  # seconds for a decision
FAMILIES: Mapping[str, Callable[[np.random.Generator], Fuzzed]] = {
    "equalities": scalars.equality,
    "inequalities": scalars.inequality,
    "differences": scalars.difference,
    "sums": sums.claim,
    "words": words.claim,
}


def drawn(family: str, generator: np.random.Generator) -> Fuzzed | None:
    """A claim with finite constants, or nothing: SymPy refuses some expressions as soon as they are written."""
    try:
        claim = FAMILIES[family](generator)
    except (TypeError, ValueError, ZeroDivisionError, NotImplementedError, AttributeError, PolynomialError, RecursionError):
        return None
    infinite = any(part.has(sp.nan, sp.zoo, sp.oo, -sp.oo) for part in claim.parts)
    return None if infinite else claim


def run(family: str, claims: int, seed: int) -> tuple[Tally, list[str]]:
    """Decide that many claims; the tally, and the verdicts that are contradicted."""
    tally, contradicted = Tally(), []
    for number in range(claims):
        generator = np.random.default_rng([seed, number, *family.encode()])
        if (claim := drawn(family, generator)) is None:
            continue
        found = judged(claim, generator, tally)
        if found:
            contradicted.append(f"{family} {seed} {number}: {found}")
    return tally, contradicted


def judged(claim: Fuzzed, generator: np.random.Generator, tally: Tally) -> str:
    try:
        decision = decide(claim.lhs, claim.rhs, claim.relation, given=claim.given, timeout=TIMEOUT)
    except Exception as error:  # noqa: BLE001
        return f"{claim}: {type(error).__name__} {error}"
    against = contradiction(claim, decision, points(claim, generator), tally)
    return against and f"{claim} {decision!r}: {against}"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run", description=__doc__)
    parser.add_argument("family", nargs="*", default=list(FAMILIES), help=f"of {', '.join(FAMILIES)}")
    parser.add_argument("--claims", type=int, default=1000, help="of each family")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    failed = False
    for family in options.family:
        start = time.monotonic()
        tally, contradicted = run(family, options.claims, options.seed)
        failed |= bool(contradicted)
        counts = ", ".join(f"{count} {verdict}" for verdict, count in sorted(tally.verdicts.items()))
        print(f"{family}: {counts}; {tally.points} points, {tally.unseen} proofs seen at none, "
              f"{time.monotonic() - start:.0f} s", *contradicted, sep="\n  ", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
