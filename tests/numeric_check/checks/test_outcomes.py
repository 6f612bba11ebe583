"""A finding says why there is no error, or has one."""

import mpmath
import pytest

from numeric_check.checks.check import open_edge
from numeric_check.checks.one_point import AtPoint
from numeric_check.claims.outcome import Finding, Outcome


@pytest.mark.parametrize("outcome", [Outcome.OPEN, Outcome.UNDEFINED])
def test_what_has_no_error_says_why(outcome: Outcome) -> None:
    with pytest.raises(ValueError, match="needs to say why"):
        Finding(outcome=outcome)
    assert Finding(outcome=outcome, why="no value").error is None


@pytest.mark.parametrize("outcome", [Outcome.AGREES, Outcome.DIFFERS])
def test_what_has_values_has_an_error(outcome: Outcome) -> None:
    with pytest.raises(ValueError, match="needs its error"):
        Finding(outcome=outcome, why="none")
    assert Finding(outcome=outcome, error=mpmath.mpf(1)).error == 1


def test_a_point_of_which_nothing_is_said_leaves_nothing_open() -> None:
    assert open_edge([AtPoint(point={}, findings={})]) == ""
    assert "is open: no value" in open_edge([AtPoint(point={}, findings={}, why="no value")])
