"""Fungrim's elementary equations: what is proved stays proved, and what is not is listed with the reason."""

from __future__ import annotations

import pytest

from symbolic import decide
from symbolic.decision import Verdict
from tests.sampling import sampled
from tests.symbolic.zero_test.fungrim_elementary import ENTRIES, Entry

OPEN = {
    "the half-plane of a root of a complex letter in another root is not found": "67c0be 7954ad ec7f2d",
}
UNPROVED = frozenset(" ".join(OPEN.values()).split())
LONG = frozenset({"d40229"})  # takes more than a second
PROVED = [entry for entry in ENTRIES if entry.id not in UNPROVED]


def test_every_entry_has_an_id_of_its_own_and_two_sides() -> None:
    ids = [entry.id for entry in ENTRIES]
    assert len(set(ids)) == len(ids) >= 140
    assert set(ids) >= UNPROVED
    assert not [entry.id for entry in ENTRIES if entry.lhs == entry.rhs]


@pytest.mark.parametrize(
    "entry", sampled(PROVED, 21, but=(e for e in PROVED if e.id in LONG)), ids=lambda entry: entry.id
)
def test_an_elementary_equation_is_proved(entry: Entry) -> None:
    assert decide(entry.lhs, entry.rhs, given=entry.conditions, timeout=60).verdict is Verdict.PROVED


@pytest.mark.slow  # the search takes all the time that it has
@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.id in UNPROVED], ids=lambda entry: entry.id)
def test_an_equation_that_is_open_is_not_refuted(entry: Entry) -> None:
    assert decide(entry.lhs, entry.rhs, given=entry.conditions, timeout=3).verdict is Verdict.UNDECIDED
