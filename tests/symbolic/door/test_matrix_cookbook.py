"""The Matrix Cookbook: its equations are proved by the door, their false neighbours never are."""

from __future__ import annotations

import pytest

from symbolic import Verdict, decide
from tests.sampling import sampled
from tests.symbolic.door.matrix_cookbook import NUMBERED
from tests.symbolic.door.matrix_functions import NAMED
from tests.symbolic.door.matrix_mistakes import FALSE

TRUE = {**NUMBERED, **NAMED}


@pytest.mark.parametrize("name", sampled(TRUE, 32))
def test_an_equation_is_proved(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    decision = decide(lhs, rhs, given=given[0] if given else ())
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("name", sampled(FALSE, 16))
def test_a_false_neighbour_is_not_proved(name: str) -> None:
    lhs, rhs, *given = FALSE[name]
    assert decide(lhs, rhs, given=given[0] if given else ()).verdict is not Verdict.PROVED


def test_the_banks_are_large() -> None:
    assert len(TRUE) >= 150
    assert len(FALSE) >= 60
