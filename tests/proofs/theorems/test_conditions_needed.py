"""Every condition of a theorem has a reason: without it the theorem is false, or the proof uses it, or it says what
a letter is."""

from collections import Counter

import pytest

from proofs.contents import theorem_names
from tests.proofs.theorems.dropped_conditions import (
    COUNTEREXAMPLE,
    LETTER,
    PROOF,
    REASONS,
    SEARCHED,
    counterexample,
    dropped_conditions,
    read,
    refuted_at,
    violates,
)
from tests.sampling import sampled

FOUND = [(name, text) for name in REASONS for text in REASONS[name] if REASONS[name][text].get("found") == SEARCHED]
NOT_NEEDED = [(name, text) for name in REASONS for text in REASONS[name] if "because" in REASONS[name][text]]
_SAMPLE = 20  # of the conditions without which the search is made anew, every second one by default
_POINTS = 60
_MOST_USED_BY_PROOFS = 0.15


def _dropped(name, text):
    return next(dropped for dropped in dropped_conditions(name) if dropped.text == text)


def test_every_condition_has_its_reason_and_no_reason_is_left_over():
    stated = {name: [dropped.text for dropped in dropped_conditions(name)] for name in theorem_names()}
    assert {name: list(reasons) for name, reasons in REASONS.items()} == {name: c for name, c in stated.items() if c}


def test_few_conditions_are_there_for_the_proof_alone():
    counts = Counter(reason["reason"] for reasons in REASONS.values() for reason in reasons.values())
    assert set(counts) == {COUNTEREXAMPLE, PROOF, LETTER}
    assert counts[PROOF] <= _MOST_USED_BY_PROOFS * counts.total()


@pytest.mark.parametrize("name", sampled(REASONS, 16))
def test_a_theorem_is_false_at_a_point_where_one_condition_alone_does_not_hold(name):
    for dropped in dropped_conditions(name):
        reason = REASONS[name][dropped.text]
        if reason["reason"] == COUNTEREXAMPLE:
            claim = dropped.claims[reason["claim"]]
            point = read(claim, reason["point"])
            assert violates(dropped, point), dropped.text
            assert refuted_at(claim, point), dropped.text


@pytest.mark.parametrize(("name", "text"), sampled(FOUND[:: max(1, len(FOUND) // _SAMPLE)], 2, arguments=2))
def test_the_second_source_finds_a_counterexample_without_a_condition(name, text):
    assert counterexample(_dropped(name, text), _POINTS) is not None


@pytest.mark.slow
@pytest.mark.parametrize(("name", "text"), FOUND)
def test_the_second_source_finds_a_counterexample_without_each_condition(name, text):
    assert counterexample(_dropped(name, text), _POINTS) is not None


@pytest.mark.slow
@pytest.mark.parametrize(("name", "text"), NOT_NEEDED)
def test_no_counterexample_is_known_without_the_others(name, text):
    assert counterexample(_dropped(name, text), _POINTS) is None
