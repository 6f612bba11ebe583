"""A finding says why there is no error, or has one."""

import mpmath
import pytest

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
