"""The half-planes of √(1−w²) + iw: what they prove of logarithms, and variants that hold off a cut only, or nowhere."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import I, acos, acosh, asin, asinh, log, pi, sqrt

from symbolic.decision import Verdict
from symbolic.zero_test import decide_zero
from tests.sampling import sampled
from tests.symbolic.zero_test.letters import p, r, w, z

y = sqrt(1 - z**2)
TRUE = (
    log(y + I * z) - I * asin(z),
    log(y - I * z) + I * asin(z),
    log(z + I * y) - I * acos(z),
    log(sqrt(1 + z**2) + z) - asinh(z),
    log(sqrt(1 - r**2) + I * r) - I * asin(r),
    log(sqrt(1 - (z + w) ** 2) + I * (z + w)) - I * asin(z + w),
)
FALSE = (
    log(-y - I * z) - I * asin(z) + I * pi,  # half of the plane has the other sign
    log(-y + I * z) - I * (pi - asin(z)),
    log((z + I * y) ** 2) - 2 * I * acos(z),
    log(sqrt(z**2 - 1) + z) - acosh(z),  # Re z < 0
    log(I * y + z) - I * acos(-z),
    log(sqrt(1 + z) * sqrt(z - 1) * I + z) - I * acos(z),
    log(sqrt(1 - p**2) - I * p) - I * asin(p),
)
FALSE_ON_A_CUT = (
    log(z - I * y) + I * acos(z),  # z ≤ −1: the argument is π and not −π
    log((y + I * z) ** 2) - 2 * I * asin(z),  # z ≤ −1: so is that of the square
    log(1 / (z + I * y)) + I * acos(z),
)


@pytest.mark.parametrize("claim", sampled(TRUE, 2), ids=str)
def test_a_logarithm_of_a_point_of_the_circle_is_its_angle(claim: sp.Expr) -> None:
    assert decide_zero(claim).verdict is Verdict.PROVED


@pytest.mark.parametrize("claim", sampled(FALSE, 2), ids=str)
def test_no_half_plane_is_claimed_beyond_those_two(claim: sp.Expr) -> None:
    assert decide_zero(claim).verdict is Verdict.REFUTED


@pytest.mark.parametrize("claim", sampled(FALSE_ON_A_CUT, 3), ids=str)
def test_what_fails_on_a_cut_only_is_not_proved(claim: sp.Expr) -> None:
    for point in (z, r, -1 - p, sp.Integer(-2)):
        assert decide_zero(claim.subs(z, point)).verdict is not Verdict.PROVED
