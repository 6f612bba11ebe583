"""Random claims of a family are decided, and every verdict is judged again."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping

import numpy as np
import sympy as sp

from symbolic import Decision, decide, decide_zero
from symbolic.decision import Verdict
from tests.fuzz.claims import Fuzzed, Tally, contradiction
from tests.fuzz.families import calculus, laws, lines, scalars, sums, words, zeros
from tests.fuzz.families.neighbours import beside
from tests.fuzz.points import points

TIMEOUT = 1.0  # seconds for a decision
NEIGHBOURS = {Verdict.PROVED: 6, Verdict.REFUTED: 2}  # of a claim that is decided so; none of the others
Generator = np.random.Generator
Case = tuple[Fuzzed, Decision]
Family = Callable[[Generator, int, float], Iterator[Case]]  # of a generator, the seed of its block, and a time limit


def decided(make: Callable[[Generator], Fuzzed]) -> Family:
    """What ``decide`` says of a claim and, if it says something, of some beside it."""

    def cases(generator: Generator, _: int, timeout: float) -> Iterator[Case]:
        for case in _decided(lambda: make(generator), timeout):
            yield case
            for neighbour in beside(generator, case[0], NEIGHBOURS.get(case[1].verdict, 0)):
                yield from _decided(neighbour, timeout)

    return cases


def _decided(make: Callable[[], Fuzzed], timeout: float) -> Iterator[Case]:
    """What is said of a claim with finite constants; SymPy refuses some as soon as they are written."""
    try:
        claim = make()
    except lines.REFUSED:
        return
    if not (claim.is_written_twice or any(part.has(sp.nan, sp.zoo, sp.oo, -sp.oo) for part in claim.parts)):
        yield claim, decide(claim.lhs, claim.rhs, claim.relation, given=claim.given, timeout=timeout)


def zero(generator: Generator, _: int, timeout: float) -> Iterator[Case]:
    """What ``decide_zero`` says of the difference of two expressions."""
    e = zeros.random_claim(generator)
    if not (e.is_Number or e.has(sp.nan, sp.zoo, sp.oo)):
        yield Fuzzed(lhs=e, rhs=sp.S.Zero), decide_zero(e, timeout=timeout)


FAMILIES: Mapping[str, Family] = {
    "equalities": decided(scalars.equality),
    "inequalities": decided(scalars.inequality),
    "differences": decided(scalars.difference),
    "zeros": zero,
    "sums": decided(sums.claim),
    "plain sums": decided(sums.plain),
    "closed forms": decided(sums.closed_form),
    "words": decided(words.claim),
    "short words": decided(words.short),
    "chains": lambda generator, _, timeout: lines.chain(generator),
    "instances": lambda generator, seed, timeout: lines.instance(generator, seed),
    **{name: decided(law) for name, law in {**laws.LAWS, **calculus.CALCULUS}.items()},
}


def run(family: str, claims: int, seed: int, timeout: float = TIMEOUT) -> tuple[Tally, list[str]]:
    """Decide that many claims; the tally, and the verdicts that are contradicted."""
    tally, contradicted = Tally(), []
    for number in range(claims):
        generator = np.random.default_rng([seed, number, *family.encode()])
        found = contradictions(family, generator, tally, seed, timeout)
        contradicted.extend(f"{family} {seed} {number}: {text}" for text in found)
    return tally, contradicted


def contradictions(family: str, generator: Generator, tally: Tally, seed: int, timeout: float) -> Iterator[str]:
    """What contradicts the verdicts on one random claim, or on the lines of one chain."""
    try:
        for claim, decision in FAMILIES[family](generator, seed, timeout):
            drawn = lines.drawn_points(claim, generator) if family == "instances" else ()
            if against := contradiction(claim, decision, points(claim, generator), tally, drawn):
                yield f"{claim} {decision!r}: {against}"
    except Exception as error:  # noqa: BLE001
        frame = traceback.extract_tb(error.__traceback__)[-1]
        yield f"{type(error).__name__}: {error} in {frame.filename}:{frame.lineno}"
