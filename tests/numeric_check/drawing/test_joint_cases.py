"""A case that several relations decide together is met by points of its own."""

import pytest
import sympy as sp
from sympy import And, Eq

from numeric_check import Claim, Verdict, check, sweep, variable_of
from numeric_check.drawing.joint_cases import joint_cases
from symbolic import iverson

x, y, z = sp.symbols("x y z", real=True)
u = sp.Symbol("u")
n, m, i = sp.symbols("n m i", integer=True)


def claim(lhs, rhs=0):
    letters = sorted(sp.sympify(lhs).free_symbols, key=str)
    return Claim(lhs=lhs, rhs=sp.sympify(rhs), variables=tuple(map(variable_of, letters)))


RARE = {
    "an equation and a bound": x * iverson(And(Eq(x, 5), y > 3)),
    "two brackets": iverson(Eq(x, 5)) * iverson(y > 3),
    "a line and a bound": iverson(And(Eq(x + y, 3), x > 7)),
    "a box": iverson(And(x > 5, x < 6, y > 7, y < 8, z > 9, z < 10)),
    "integers": iverson(And(Eq(n, 5), m > 3)),
    "both parts of a number": iverson(And(Eq(sp.re(u), 2), Eq(sp.im(u), 3))),
    "a case in a case": sp.Piecewise((iverson(Eq(x, 5)), y > 3), (0, True)),
}


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize("name", RARE)
def test_a_rare_case_is_met(judge, name):
    assert judge(claim(RARE[name])).verdict is Verdict.REFUTED


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_case_that_is_none_changes_nothing(judge):
    assert judge(claim(x * iverson(And(x > 5, y > 3)) * iverson(y < 2))).verdict is Verdict.HOLDS


def test_indices_are_left_to_their_sums():
    assert joint_cases(claim(sp.Sum(iverson(And(Eq(i, 5), y > 3)), (i, 1, n)))) == []
