"""Directional derivatives of functions of matrices: what is true is proved by the door, what is false is not."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic import Adjugate, OutsideClass, Verdict, decide, differentiate
from tests.sampling import sampled
from tests.symbolic.procedures.gradients import FALSE, MOVED, TRUE, A, E, at_zero, det, inv, n, s, t, times, tr

SKEW = {"quadratic, skew"}  # no small instance satisfies what is given


@pytest.mark.parametrize("name", sampled(TRUE, 8))
def test_true_ones_are_proved(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    decision = decide(lhs, rhs, given=given)
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("name", sampled(FALSE, 8))
def test_false_ones_are_refuted(name: str) -> None:
    lhs, rhs, *given = FALSE[name]
    assert decide(lhs, rhs, given=given).verdict is (Verdict.UNDECIDED if name in SKEW else Verdict.REFUTED)


def test_the_derivative_of_a_determinant_holds_at_singular_matrices() -> None:
    assert differentiate(det(MOVED), t, 0) == tr(times(Adjugate(A), E))
    assert not decide(at_zero(det(MOVED)), tr(times(Adjugate(A), E))).assumes
    by_inverse = decide(at_zero(det(MOVED)), det(A) * tr(times(inv(A), E)))
    assert by_inverse.assumes == (sp.Ne(det(A), 0),)


def test_a_power_that_may_be_constant_is_not_differentiated() -> None:
    k = sp.Symbol("k", integer=True, nonnegative=True)
    with pytest.raises(OutsideClass, match="not known to be positive"):
        differentiate(det(MOVED) ** k, t, 0)


def test_a_determinant_of_a_multiple_has_the_power_of_the_size() -> None:
    assert differentiate(det(times(s, A)), s, s) == n * s ** (n - 1) * det(A)
    assert differentiate(det(sp.MatPow(MOVED, 3)), t, 0) == 3 * det(A) ** 2 * tr(times(Adjugate(A), E))
