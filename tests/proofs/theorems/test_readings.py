"""Readings of 20 theorems each, drawn by a seed, by someone who saw the print alone."""

import json
from pathlib import Path

import pytest

from proofs.contents import theorem_names

FOLDER = Path(__file__).parent / "readings"
READINGS = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: f"seed {reading['seed']}")
def test_a_reading_is_of_theorems_and_says_what_was_understood_and_what_was_not(reading):
    assert {theorem["name"] for theorem in reading["theorems"]} <= set(theorem_names())
    assert all(theorem["claim"] and theorem["letters"] for theorem in reading["theorems"])
    assert all(theorem["certain"] or theorem["unclear"] for theorem in reading["theorems"])
