"""False neighbours of Fungrim's elementary equations: a condition left out, or the other sign, proves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import sympy as sp

from symbolic import decide
from symbolic.decision import Verdict
from tests.sampling import sampled
from tests.symbolic.zero_test.fungrim_elementary import ENTRIES, Entry

Neighbour = tuple[str, Any, Any, tuple[Any, ...]]
HOLDS_ANYWAY = {"268c9e with x*(x + y) >= -1", "3ea11b with x*y <= 1", "503d4d with x*y >= -1"}  # else it divides by 0
_RELAXED = {sp.StrictGreaterThan: sp.Ge, sp.StrictLessThan: sp.Le}
_MIRRORED = {sp.StrictGreaterThan: sp.Lt, sp.StrictLessThan: sp.Gt}


def neighbours(entry: Entry) -> Iterator[Neighbour]:
    """The entry without one of its conditions that is no ≠, with its edge, or on the other side of it."""
    for k, condition in enumerate(entry.conditions):
        if isinstance(condition, sp.Ne):
            continue
        others = (*entry.conditions[:k], *entry.conditions[k + 1 :])
        yield f"{entry.id} without {condition}", entry.lhs, entry.rhs, others
        for changed in (_RELAXED, _MIRRORED):
            if type(condition) in changed:
                other = changed[type(condition)](*condition.args)
                yield f"{entry.id} with {other}", entry.lhs, entry.rhs, (*others, other)


def with_the_other_sign(entry: Entry) -> Neighbour:
    return f"−{entry.id}", entry.lhs, -entry.rhs, entry.conditions


NEIGHBOURS = [found for entry in ENTRIES for found in neighbours(entry)]
OTHER_SIGNS = [with_the_other_sign(entry) for entry in ENTRIES if entry.rhs != 0]


@pytest.mark.parametrize("claim", sampled(NEIGHBOURS, 20), ids=lambda claim: claim[0])
def test_an_equation_on_a_larger_domain_is_not_proved(claim: Neighbour) -> None:
    name, lhs, rhs, conditions = claim
    assert (decide(lhs, rhs, given=conditions, timeout=4).verdict is Verdict.PROVED) == (name in HOLDS_ANYWAY)


@pytest.mark.parametrize("claim", sampled(OTHER_SIGNS, 6), ids=lambda claim: claim[0])
def test_an_equation_with_the_other_sign_is_not_proved(claim: Neighbour) -> None:
    assert decide(*claim[1:3], given=claim[3], timeout=4).verdict is not Verdict.PROVED
