"""Fungrim's elementary equations: what is proved stays proved, and what is not is listed with the reason."""

from __future__ import annotations

import pytest

from symbolic import decide_identity
from symbolic.conditions import decide_under
from symbolic.decision import Verdict
from tests.symbolic.zero_test.fungrim_elementary import ENTRIES, Entry

OPEN = {
    "a half-plane or strip of a complex letter is not worked into the sides": (
        "987e3c a0d93c 13895b 73b76c d0a331 e722ca c58f46 632063 e3d274 073e1a 14f8c2 ec7f2d "
        "f516e3 500c0a 12765e 7954ad"
    ),
    "a condition on a product of two letters is not worked into the sides": "268c9e 3ea11b 503d4d",
    "an interval of a letter under an exponential is not worked into the sides": "1232f7",
    "no rule for the angle of a product that depends on where its factors lie": (
        "a3a253 99c0b3 d40229 6f63dd 67c0be bc4d0a 2090c3 47331d"
    ),
    "the root of a complex letter has no real part in the tower": "4ed6a8",
    "the conjugate of an arctangent off the real line is not known": "df52fc b65d19",
    "no normal form for powers of a sum to a symbolic exponent": "d0505f",
    "reflection and duplication of gamma are no rules of the normal form": (" d16cb4 9c93bb 1976db c7b921 94db60"),
    "where the conjugate of a letter vanishes is not known": "3a428f",
    "no rule for Fibonacci numbers": "6a11ce",
}
UNPROVED = frozenset(" ".join(OPEN.values()).split())


def test_every_entry_has_an_id_of_its_own_and_two_sides() -> None:
    ids = [entry.id for entry in ENTRIES]
    assert len(set(ids)) == len(ids) >= 140
    assert set(ids) >= UNPROVED
    assert not [entry.id for entry in ENTRIES if entry.lhs == entry.rhs]


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.id not in UNPROVED], ids=lambda entry: entry.id)
def test_an_elementary_equation_is_proved(entry: Entry) -> None:
    assert decide_under(decide_identity, entry.lhs, entry.rhs, entry.conditions).verdict is Verdict.PROVED


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.id in UNPROVED], ids=lambda entry: entry.id)
def test_an_equation_that_is_open_is_not_refuted(entry: Entry) -> None:
    assert decide_under(decide_identity, entry.lhs, entry.rhs, entry.conditions).verdict is Verdict.UNDECIDED
