"""Identities between matrices by completion: true ones are proved, false ones and corrupted certificates are not."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic.decision import Verdict
from symbolic.goal import Goal
from symbolic.procedures.matrices.completion import accepts_completion, decide_by_completion
from tests.symbolic.completion.bank import FALSE, TRUE


@pytest.mark.parametrize("name", TRUE)
def test_true_ones_are_proved(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    decision = decide_by_completion(lhs, rhs, given=tuple(given))
    assert decision.verdict is Verdict.PROVED, decision.why
    assert {a for a in decision.assumes if isinstance(a, sp.Eq)} <= set(given)


@pytest.mark.parametrize("name", FALSE)
def test_false_ones_are_not_proved(name: str) -> None:
    lhs, rhs, *given = FALSE[name]
    assert decide_by_completion(lhs, rhs, given=tuple(given)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("name", TRUE)
def test_all_are_accepted(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    assert accepts_completion(Goal(lhs, rhs, given=tuple(given)))
