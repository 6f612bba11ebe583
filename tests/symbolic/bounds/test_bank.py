"""The bank: true inequalities are proved, false neighbours never."""

from __future__ import annotations

from typing import Any

import pytest

from symbolic import decide
from symbolic.decision import AT_MOST, Verdict
from tests.symbolic.bounds.bank import FALSE, TRUE

_SLOW = 10  # seconds on a busy machine
_OPEN = 1  # cosh x ≤ exp(x²/2), whose derivatives do not get simpler


def _is_proved(statement: Any) -> bool:
    lhs, rhs, given = statement
    return decide(lhs, rhs, AT_MOST, given, _SLOW).verdict is Verdict.PROVED


def test_true_inequalities_are_proved() -> None:
    assert sum(map(_is_proved, TRUE)) >= len(TRUE) - _OPEN


@pytest.mark.parametrize("statement", FALSE, ids=lambda s: f"{s[0]} <= {s[1]}")
def test_a_false_neighbour_is_not_proved(statement: Any) -> None:
    assert not _is_proved(statement)
