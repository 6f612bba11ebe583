"""The rest of Fungrim's elementary chapters: what is proved stays proved, and what is not is listed with the reason."""

from __future__ import annotations

import pytest

from symbolic import decide
from symbolic.decision import AT_MOST, EQUAL, Verdict
from tests.sampling import sampled
from tests.symbolic.zero_test.fungrim_analysis import INEQUALITIES, INTEGRALS, SERIES
from tests.symbolic.zero_test.fungrim_elementary import Entry
from tests.symbolic.zero_test.fungrim_equations import DERIVATIVES, EQUATIONS

OPEN = {
    "parts of the imaginary axis are not told apart": "073e1af 14f8c2f df52fcf b65d19f",
    "no disk of complex letters is a region": "268c9ec 3ea11bc 503d4dc",
    "a bound on a sum of two angles is a fact about their sines only": "a020e9 1d730a",
    "the half-plane of a root of a complex letter in another root is not found": "7954adf ec7f2df",
    "the residues of an integer under a Piecewise of four branches": "c12a41",
    "the range of x log x is not known": "30bd5b",
    "a floor that is found by a bound on φ⁻ⁿ": "050fdb",
    "no derivative of atan2 or of W": "6b8963 1d3fd7 8d486c 72b6ca",
    "the modulus of atanh beyond its cut, and a bound with Max of moduli": "7272a8 fa30c7",
    "no rule for inequalities of factorials and binomials": "bb8a75 fa3b53",
}
_SLOW = 60  # seconds on a busy machine
UNPROVED = frozenset(" ".join(OPEN.values()).split())
ENTRIES = (*EQUATIONS, *DERIVATIVES, *INTEGRALS, *SERIES, *INEQUALITIES)


def verdict_of(entry: Entry) -> Verdict:
    relation = AT_MOST if entry in INEQUALITIES else EQUAL
    return decide(entry.lhs, entry.rhs, relation, given=entry.conditions, timeout=_SLOW).verdict


def test_every_entry_has_an_id_of_its_own_and_two_sides() -> None:
    ids = [entry.id for entry in ENTRIES]
    assert len(set(ids)) == len(ids) >= 150
    assert set(ids) >= UNPROVED
    assert not [entry.id for entry in ENTRIES if entry.lhs == entry.rhs]


@pytest.mark.parametrize("entry", sampled((e for e in ENTRIES if e.id not in UNPROVED), 30), ids=lambda entry: entry.id)
def test_a_statement_is_proved(entry: Entry) -> None:
    assert verdict_of(entry) is Verdict.PROVED


@pytest.mark.slow  # the search takes all the time that it has
@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.id in UNPROVED], ids=lambda entry: entry.id)
def test_a_statement_that_is_open_is_not_refuted(entry: Entry) -> None:
    assert verdict_of(entry) is Verdict.UNDECIDED
