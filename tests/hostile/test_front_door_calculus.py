"""The front door under attack: jumps, paths, ends, radii of convergence, directions; a part that takes seconds."""

import warnings
from functools import cache
from importlib import import_module

import pytest

from tests.hostile.statements import base

MODULES = ("door_calculus", "door_letters")
KINDS = ("limit", "series", "bound contradiction", "given sum", "finite sum contradiction")
EVERY = 9  # one statement of so many; the slow review asks them all


@cache
def statements():
    """The statements, read where they are asked: they take longer to build than a sample of them to be answered."""
    for name in MODULES:
        import_module(f"tests.hostile.statements.{name}")
    return sorted(base.ITEMS, key=lambda item: item["name"])


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_of_the_door_is_wrong(kind):
    items = [item for item in statements() if item["kind"] == f"door {kind}"][::EVERY]
    assert items
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        answers = {item["name"]: (item["ok"], *base.evaluate(item)) for item in items}
    wrong = {name: told for name, (ok, *told) in answers.items() if told[0] not in {*ok, "proved-conditional"}}
    assert not wrong
