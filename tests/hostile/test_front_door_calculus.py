"""The front door under attack: jumps, paths, ends, radii of convergence, directions; a part that takes seconds."""

import warnings

import pytest

from tests.hostile.statements import base

MODULES = ("door_calculus", "door_letters")
KINDS = ("limit", "series", "bound contradiction", "given sum", "finite sum contradiction")
EVERY = 9  # one statement of so many; the slow review asks them all


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_of_the_door_is_wrong(kind):
    items = [item for item in base.items_of(*MODULES) if item["kind"] == f"door {kind}"][::EVERY]
    assert items
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        answers = {item["name"]: (item["ok"], *base.evaluate(item)) for item in items}
    wrong = {name: told for name, (ok, *told) in answers.items() if told[0] not in {*ok, "proved-conditional"}}
    assert not wrong
