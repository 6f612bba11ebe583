"""Random claims are decided, and every verdict is judged again.

``python -m tests.fuzz.run [FAMILY …] --claims 1000 --seed 0`` prints the verdicts and those that are contradicted.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

import numpy as np
import sympy as sp

from symbolic import Decision, decide, decide_zero
from tests.fuzz.claims import Fuzzed, Tally, contradiction
from tests.fuzz.families import lines, scalars, sums, words, zeros
from tests.fuzz.points import points

TIMEOUT = 2.0  # seconds for a decision
Generator = np.random.Generator
Case = tuple[Fuzzed, Decision]


def decided(make: Callable[[Generator], Fuzzed]) -> Callable[[Generator], Iterator[Case]]:
    """What ``decide`` says of a claim."""

    def case(generator: Generator) -> Iterator[Case]:
        claim = _made(make, generator)
        if claim is not None:
            yield claim, decide(claim.lhs, claim.rhs, claim.relation, given=claim.given, timeout=TIMEOUT)

    return case


def zero(generator: Generator) -> Iterator[Case]:
    """What ``decide_zero`` says of the difference of two expressions."""
    e = zeros.random_claim(generator)
    if not (e.is_Number or e.has(sp.nan, sp.zoo, sp.oo)):
        yield Fuzzed(lhs=e, rhs=sp.S.Zero), decide_zero(e, timeout=TIMEOUT)


def _made(make: Callable[[Generator], Fuzzed], generator: Generator) -> Fuzzed | None:
    """A claim with finite constants, or nothing: SymPy refuses some expressions as soon as they are written."""
    try:
        claim = make(generator)
    except lines.REFUSED:
        return None
    return None if any(part.has(sp.nan, sp.zoo, sp.oo, -sp.oo) for part in claim.parts) else claim


FAMILIES: Mapping[str, Callable[[Generator], Iterator[Case]]] = {
    "equalities": decided(scalars.equality),
    "inequalities": decided(scalars.inequality),
    "differences": decided(scalars.difference),
    "zeros": zero,
    "sums": decided(sums.claim),
    "words": decided(words.claim),
    "chains": lines.chain,
    "instances": lines.instance,
}


def run(family: str, claims: int, seed: int) -> tuple[Tally, list[str]]:
    """Decide that many claims; the tally, and the verdicts that are contradicted."""
    tally, contradicted = Tally(), []
    for number in range(claims):
        generator = np.random.default_rng([seed, number, *family.encode()])
        found = (f"{family} {seed} {number}: {text}" for text in contradictions(family, generator, tally))
        contradicted.extend(found)
    return tally, contradicted


def contradictions(family: str, generator: Generator, tally: Tally) -> Iterator[str]:
    """What contradicts the verdicts on one random claim, or on the lines of one chain."""
    try:
        for claim, decision in FAMILIES[family](generator):
            places = chain(
                points(claim, generator), lines.drawn_points(claim, generator) if family == "instances" else ()
            )
            if against := contradiction(claim, decision, places, tally):
                yield f"{claim} {decision!r}: {against}"
    except Exception as error:  # noqa: BLE001
        frame = traceback.extract_tb(error.__traceback__)[-1]
        yield f"{type(error).__name__}: {error} in {frame.filename}:{frame.lineno}"


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
        print(
            f"{family}: {counts}; {tally.points} points, {tally.unseen} proofs seen at none, "
            f"{time.monotonic() - start:.0f} s",
            *contradicted,
            sep="\n  ",
            flush=True,
        )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
