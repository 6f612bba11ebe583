"""A random claim, what is said of it, and whether that is contradicted at points that satisfy its conditions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import islice
from typing import Any

import sympy as sp

from symbolic.decision import Decision, Verdict
from tests.fuzz.judge.verdicts import Finding, all_hold, relation_at

COMPLETIONS = 3  # points that give values to letters that a witness leaves out
FEW_BITS = (80, 320)  # where only a difference that is seen counts
NOT_JUDGED = "not judged"
DIGEST_BYTES = 6  # of a statement: among 10⁶, less than 0.2 % have the digest of another one


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
    def is_written_twice(self) -> bool:
        """Whether both sides are one tree, so that there is nothing to prove."""
        return self.relation != "!=" and self.lhs == self.rhs

    @property
    def digest(self) -> str:
        """Of the text of the statement, with its letters named in the order in which they come."""
        names: dict[str, str] = {}
        text = [self.relation, *(_text(part, names) for part in (self.lhs, self.rhs))]
        text += [_text(c, names) for c in sorted(self.given, key=str)]
        return blake2b(" ".join(text).encode(), digest_size=DIGEST_BYTES).hexdigest()

    @property
    def letters(self) -> set[Any]:
        free = set().union(*(part.free_symbols for part in self.parts))
        shaped = set().union(*(part.atoms(sp.MatrixSymbol, sp.IndexedBase) for part in self.parts))
        return free.union(*(length.free_symbols for letter in shaped for length in letter.shape))


def _text(e: Any, names: dict[str, str]) -> str:
    """The tree, with its letters named as they come, and their sorts."""
    if isinstance(e, sp.Symbol):
        return f"{names.setdefault(e.name, str(len(names)))}{sorted(e._assumptions_orig.items()) or ''}"
    if isinstance(e, sp.core.symbol.Str):
        return names.setdefault(e.name, str(len(names)))
    if not e.args:
        return sp.srepr(e) if not e.is_Rational else str(e)
    return f"{type(e).__name__}({','.join(_text(arg, names) for arg in e.args)})"


@dataclass(slots=True)
class Tally:
    """The verdicts on distinct statements, and at how many points those that were proved were seen to be true."""

    of: dict[str, str] = field(default_factory=dict)  # the verdict on each statement, by its digest
    points: int = 0

    @property
    def verdicts(self) -> Counter[str]:
        return Counter(self.of.values())


def contradiction(
    claim: Fuzzed, decision: Decision, points: Iterable[Any], tally: Tally, more: Iterable[Any] = ()
) -> str:
    """What contradicts a verdict, or nothing; the tally counts it, as not judged if no point says anything of it.

    More points are asked for where the others do not satisfy what is given. A witness that leaves letters out has to do
    with any values of them.
    """
    against, judged = "", True
    if decision.verdict is Verdict.PROVED:
        against, seen = _against_proof(claim, decision, points)
        if not seen and not against:
            against, seen = _against_proof(claim, decision, more)
        tally.points += seen
        judged = seen > 0
    elif decision.verdict is Verdict.REFUTED:
        witness = {letter: _as_value(value) for letter, value in decision.witness.items()}
        tries = COMPLETIONS if claim.letters - witness.keys() else 1
        found = [_against_witness(claim, {**point, **witness}, witness) for point in islice(points, tries)]
        against = next((text for text in found if text and text != NOT_JUDGED), "")
        judged = NOT_JUDGED not in found
    tally.of.setdefault(claim.digest, decision.verdict.value if judged else NOT_JUDGED)
    return against


def _as_value(value: Any) -> Any:
    return value if isinstance(value, sp.MatrixBase) else sp.sympify(value)


def _against_proof(claim: Fuzzed, decision: Decision, points: Iterable[Any]) -> tuple[str, int]:
    """What contradicts a proof, and at how many points the statement was seen to be true."""
    assumed = tuple(c for c in decision.assumes if isinstance(c, sp.Basic))
    seen = 0
    for point in points:
        if all_hold(claim.given, point, FEW_BITS) is not Finding.TRUE:
            continue
        here = relation_at(claim.lhs, claim.rhs, claim.relation, point, FEW_BITS)
        seen += here in (Finding.TRUE, Finding.UNKNOWN)
        if here is Finding.FALSE:
            return f"false at {point}", seen
        if here is Finding.UNDEFINED and (claim.closed or all_hold(assumed, point, FEW_BITS) is Finding.TRUE):
            return f"a side has no value at {point}", seen
    return "", seen


def _against_witness(claim: Fuzzed, point: Any, witness: Any) -> str:
    if wrong := list(_of_another_sort(witness)):
        return f"{wrong[0]} is not of its sort at {point}"
    conditions = all_hold(claim.given, point)
    if conditions not in (Finding.TRUE, Finding.NO_RULE):
        return f"what is given is {conditions} at {point}"
    here = relation_at(claim.lhs, claim.rhs, claim.relation, point)
    if here not in (Finding.FALSE, Finding.NO_RULE):
        return f"it is {here} at {point}"
    return NOT_JUDGED if Finding.NO_RULE in (conditions, here) else ""


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
