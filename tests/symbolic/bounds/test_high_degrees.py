"""Exponentials of long fractions are letters where an expression is factored, and no powers of a high degree."""

import time

import pytest
import sympy as sp

from symbolic import Verdict, decide

x = sp.Symbol("x", real=True)
QUADRATIC = 1 + x + x**2 / 2


def test_an_end_that_is_zero_is_decided():
    assert decide(QUADRATIC, sp.exp(x), "<=", [x >= 0]).verdict is Verdict.PROVED


@pytest.mark.slow
def test_an_end_that_is_a_long_fraction_takes_no_time():
    begin = time.process_time()
    assert decide(QUADRATIC, sp.exp(x), "<=", [x >= -sp.Rational(1, 10**6)]).verdict is not Verdict.PROVED
    assert decide(QUADRATIC, sp.exp(x), "<=", [x >= sp.Rational(1, 10**6)]).verdict is not Verdict.REFUTED
    assert time.process_time() - begin < 30
