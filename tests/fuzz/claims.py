"""A random claim, what is said of it, and whether that is contradicted at points that satisfy its conditions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import sympy as sp

from symbolic.decision import Decision, Verdict
from tests.fuzz.judge.verdicts import Finding, all_hold, relation_at

COMPLETIONS = 3  # points that give values to letters that a witness leaves out
FEW_BITS = (80, 320)  # where only a difference that is seen counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Fuzzed:
    """lhs = rhs (≤, ≠) for all values that satisfy what is given; closed: and both sides have values there."""

    lhs: Any
    rhs: Any
    relation: str = "=="
    given: tuple[Any, ...] = ()
    closed: bool = False

    @property
    def parts(self) -> tuple[Any, ...]:
        return (self.lhs, self.rhs, *self.given)

    @property
    def letters(self) -> set[Any]:
        free = set().union(*(part.free_symbols for part in self.parts))
        shaped = set().union(*(part.atoms(sp.MatrixSymbol, sp.IndexedBase) for part in self.parts))
        return free.union(*(length.free_symbols for letter in shaped for length in letter.shape))


@dataclass(slots=True)
class Tally:
    """How many verdicts there were, and at how many points the statements that were proved were seen to be true."""

    verdicts: Counter[str] = field(default_factory=Counter)
    points: int = 0
    unseen: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        self.verdicts += other.verdicts
        self.points += other.points
        self.unseen += other.unseen
        return self


def contradiction(claim: Fuzzed, decision: Decision, points: Iterable[Any], tally: Tally) -> str:
    """What contradicts a verdict, or nothing; the tally counts it.

    A witness that leaves letters out has to do with any values of them.
    """
    tally.verdicts[decision.verdict.value] += 1
    if decision.verdict is Verdict.PROVED:
        return _against_proof(claim, decision, points, tally)
    if decision.verdict is not Verdict.REFUTED:
        return ""
    witness = {letter: _as_value(value) for letter, value in decision.witness.items()}
    tries = ({**point, **witness} for point in islice(points, COMPLETIONS))
    return next(filter(None, (_against_witness(claim, point, witness) for point in tries)), "")


def _as_value(value: Any) -> Any:
    return value if isinstance(value, sp.MatrixBase) else sp.sympify(value)


def _against_proof(claim: Fuzzed, decision: Decision, points: Iterable[Any], tally: Tally) -> str:
    assumed = tuple(c for c in decision.assumes if isinstance(c, sp.Basic))
    seen = 0
    for point in points:
        if all_hold(claim.given, point, FEW_BITS) is not Finding.TRUE:
            continue
        here = relation_at(claim.lhs, claim.rhs, claim.relation, point, FEW_BITS)
        seen += here in (Finding.TRUE, Finding.UNKNOWN)
        if here is Finding.FALSE:
            return f"false at {point}"
        if here is Finding.UNDEFINED and (claim.closed or all_hold(assumed, point, FEW_BITS) is Finding.TRUE):
            return f"a side has no value at {point}"
    tally.points += seen
    tally.unseen += not seen
    return ""


def _against_witness(claim: Fuzzed, point: Any, witness: Any) -> str:
    if wrong := list(_of_another_sort(witness)):
        return f"{wrong[0]} is not of its sort at {point}"
    conditions = all_hold(claim.given, point)
    if conditions not in (Finding.TRUE, Finding.NO_RULE):
        return f"what is given is {conditions} at {point}"
    here = relation_at(claim.lhs, claim.rhs, claim.relation, point)
    return "" if here in (Finding.FALSE, Finding.NO_RULE) else f"it is {here} at {point}"


def _of_another_sort(point: Any) -> Iterator[Any]:
    """The letters of which the assumptions fail; a matrix has its shape."""
    for letter, value in point.items():
        if isinstance(letter, sp.Symbol):
            if any(getattr(value, f"is_{name}") is not wanted for name, wanted in letter._assumptions_orig.items()):
                yield letter
        elif isinstance(letter, sp.MatrixSymbol) and _shape_at(letter, point) != value.shape:
            yield letter


def _shape_at(letter: sp.MatrixSymbol, point: Any) -> tuple[Any, ...]:
    return tuple(length.xreplace(point) for length in letter.shape)
