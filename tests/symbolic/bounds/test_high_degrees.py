"""Exponentials of long fractions are letters where an expression is factored, and no powers of a high degree."""

import time

import sympy as sp

from symbolic import Verdict, decide

x = sp.Symbol("x", real=True)


def test_an_end_that_is_a_long_fraction_takes_no_time():
    begin = time.process_time()
    quadratic = 1 + x + x**2 / 2
    assert decide(quadratic, sp.exp(x), "<=", [x >= -sp.Rational(1, 10**6)]).verdict is not Verdict.PROVED
    assert decide(quadratic, sp.exp(x), "<=", [x >= sp.Rational(1, 10**6)]).verdict is not Verdict.REFUTED
    assert time.process_time() - begin < 30
    assert decide(quadratic, sp.exp(x), "<=", [x >= 0]).verdict is Verdict.PROVED
