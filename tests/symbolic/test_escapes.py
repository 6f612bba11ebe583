"""Bound letters outside of their assumptions: SymPy simplified what they stand in, so that no verdict says anything."""

from typing import Any

import pytest
import sympy as sp
from sympy import Integral, oo

from symbolic import decide, escapes
from symbolic.decision import Verdict

x, a, b = sp.symbols("x a b", real=True)
p, q = sp.Symbol("p", positive=True), sp.Symbol("q", negative=True)
z, m = sp.Symbol("z"), sp.Symbol("m", integer=True)

LEAVING = [  # with what SymPy makes of them, which is not what they were written as
    (Integral(sp.Abs(p), (p, -1, 1)), 0, p),
    (Integral(sp.sign(p), (p, -1, 1)), 2, p),
    (Integral(sp.Abs(p) + x, (p, -1, 1)), 2 * x, p),
    (Integral(sp.Abs(q), (q, -1, 1)), 0, q),
    (Integral(sp.sqrt(p**2), (p, a, b)), (b**2 - a**2) / 2, p),
    (Integral(m * sp.cos(2 * sp.pi * m), (m, 0, 1)), sp.Rational(1, 2), m),
]
STAYING = [
    (Integral(1 / p, (p, 1, 2)), sp.log(2)),
    (Integral(sp.exp(-p), (p, 0, oo)), 1),
    (Integral(sp.exp(q), (q, -oo, 0)), 1),
    (Integral(x, (x, a, b)), (b**2 - a**2) / 2),
    (Integral(z, (z, 0, 1)), sp.Rational(1, 2)),
]


@pytest.mark.parametrize(("integral", "value", "letter"), LEAVING)
def test_nothing_is_said_of_an_integral_beyond_the_assumptions(integral: Any, value: Any, letter: Any) -> None:
    assert escapes(integral) == {letter}
    decision = decide(integral, value)
    assert decision.verdict is Verdict.UNDECIDED
    assert decision.why == f"{letter} is bound outside of its assumptions."


def test_real_letters_leave_the_line() -> None:
    assert escapes(Integral(x, (x, 0, sp.I))) == {x}
    assert not escapes(Integral(z, (z, 0, sp.I)))


@pytest.mark.parametrize(("integral", "value"), STAYING)
def test_an_integral_within_them_is_decided(integral: Any, value: Any) -> None:
    assert not escapes(integral)
    assert decide(integral, value).verdict is Verdict.PROVED
