"""Derivatives at the end of a case whose formula has no value there: the function may have one, and a derivative."""

import pytest
import sympy as sp

from numeric_check import Claim, Verdict, check, real, sweep

T = real("t")
t = T.symbol


def cases(formula: sp.Expr, at_zero: int) -> sp.Expr:
    return sp.Piecewise((formula, sp.Ne(t, 0)), (at_zero, True))


SINC, SLOPE = sp.sin(t) / t, sp.cos(t) / t - sp.sin(t) / t**2
FLAT = sp.exp(-1 / t**2)
TRUE = {
    "an entire function": (cases(SINC, 1), cases(SLOPE, 0)),
    "a flat function": (cases(FLAT, 0), cases(sp.diff(FLAT, t), 0)),
}
FALSE = {
    "another value of the slope": (cases(SINC, 1), cases(SLOPE, 5)),
    "a jump": (cases(SINC, 2), cases(SLOPE, 0)),
    "a pole": (cases(1 / t, 0), cases(-1 / t**2, 0)),
}


@pytest.mark.parametrize("name", TRUE)
def test_a_derivative_that_exists_is_not_refuted(name: str) -> None:
    function, slope = TRUE[name]
    claim = Claim(lhs=sp.Derivative(function, t), rhs=slope, variables=(T,))
    assert check(claim).verdict is not Verdict.REFUTED
    assert sweep(claim).verdict is not Verdict.REFUTED


@pytest.mark.parametrize("name", FALSE)
def test_a_derivative_that_does_not_is_not_said_to_hold(name: str) -> None:
    function, slope = FALSE[name]
    claim = Claim(lhs=sp.Derivative(function, t), rhs=slope, variables=(T,))
    assert check(claim).verdict is not Verdict.HOLDS
    assert sweep(claim).verdict is not Verdict.HOLDS


def test_an_oscillation_that_vanishes_is_left_open() -> None:
    at_zero = sp.Subs(sp.Derivative(cases(t**2 * sp.sin(1 / t), 0), t), t, 0)
    found = check(Claim(lhs=at_zero, rhs=sp.S.Zero, variables=()))
    assert found.verdict is Verdict.UNDECIDED
    assert "beside 0 has no value there" in found.why
