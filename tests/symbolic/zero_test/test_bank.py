"""The bank against the zero test: no false verdict, at least 90 % of the true ones proved, quickly."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from sympy import Product, Sum, true

from symbolic.decision import Verdict
from symbolic.zero_test import decide_zero
from tests.sampling import slow
from tests.symbolic.zero_test.bank import Entry, false_entries, true_entries

LEAST_PROVED = 0.9
MEAN_SECONDS = 0.5  # the measured mean is 0.01 s; the margin is for a loaded machine
LEAST_TRUE, LEAST_FALSE, LEAST_IN_CLASS = 200, 300, 15
EVERY = pytest.mark.parametrize("every", slow([1, 14], 1))  # with at least 15 in a class, one of every class by default


def verdicts(entries: list[Entry]) -> list[tuple[Entry, Verdict]]:
    return [(entry, decide_zero(entry.expr, domain=entry.domain).verdict) for entry in entries]


def test_the_bank_is_large_enough_and_no_entry_is_settled_by_its_construction() -> None:
    true, false = list(true_entries()), list(false_entries())
    assert len(true) >= LEAST_TRUE
    assert len(false) >= LEAST_FALSE
    assert min(Counter(entry.kind for entry in true + false).values()) >= LEAST_IN_CLASS
    assert not [entry for entry in true + false if entry.expr == 0]


@EVERY
def test_no_true_identity_is_refuted_and_nine_in_ten_are_proved_quickly(every: int) -> None:
    entries = list(true_entries())[::every]
    start = time.perf_counter()
    found = verdicts(entries)
    mean = (time.perf_counter() - start) / len(entries)
    assert not [str(entry.expr) for entry, verdict in found if verdict is Verdict.REFUTED]
    unproved = [str(entry.expr) for entry, verdict in found if verdict is not Verdict.PROVED]
    assert len(unproved) <= (1 - LEAST_PROVED) * len(entries), unproved
    assert mean < MEAN_SECONDS


@EVERY
def test_no_false_claim_is_accepted(every: int) -> None:
    found = verdicts(list(false_entries())[::every])
    assert not [str(entry.expr) for entry, verdict in found if verdict in (Verdict.PROVED, Verdict.HOLDS)]
    assert sum(verdict is Verdict.REFUTED for _, verdict in found) >= LEAST_PROVED * len(found)


@pytest.mark.parametrize(
    "kind", slow(["branch cuts", "part of the domain", "near constants", "wrong laws"], "near constants", "branch cuts")
)
def test_a_witness_can_be_substituted_back(kind: str) -> None:
    for entry in (e for e in false_entries() if e.kind == kind):
        decision = decide_zero(entry.expr, domain=entry.domain)
        assert decision.verdict is Verdict.REFUTED
        assert decision.witness is not None
        bound = {b for s in entry.expr.atoms(Sum, Product) for b in s.bound_symbols}
        assert entry.expr.free_symbols - bound <= {s for key in decision.witness for s in key.free_symbols}
        assert all(
            entry.domain[s].contains(value) == true for s, value in decision.witness.items() if s in entry.domain
        )
