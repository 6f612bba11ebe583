"""Points of rare kinds: by parts of a number, where an edge touches 0, integers, extreme sizes, and ends together."""

import pytest
import sympy as sp
from sympy.core.facts import InconsistentAssumptions

from numeric_check import Claim, Relation, Verdict, check, sweep, variable_of
from numeric_check.drawing.basics import admits
from numeric_check.drawing.extremes import extremes
from numeric_check.drawing.narrowing import highest
from numeric_check.drawing.scanning import scanned
from numeric_check.drawing.two_parts import zeros_by_parts

x, y = sp.symbols("x y", real=True)
a, b = sp.symbols("a b", positive=True)
u = sp.Symbol("u")
n, m, k = sp.symbols("n m k", integer=True)
P = sp.Symbol("P", integer=True, positive=True)
LITTLE = sp.Rational(1, 10**8)


def claim(lhs, rhs=0, relation=Relation.EQUAL, given=()):
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    letters = sorted(lhs.free_symbols | rhs.free_symbols, key=str)
    return Claim(lhs=lhs, rhs=rhs, variables=tuple(map(variable_of, letters)), relation=relation, hypotheses=given)


def quotient(part):
    return claim(sp.Mul(part, sp.Pow(part, -1, evaluate=False), evaluate=False), 1)


FALSE = {
    "parts of a number": quotient(sp.re(u) * sp.im(u) - 12),
    "a touch": quotient((x - 5) ** 2 + (y - 3) ** 2),
    "a touch of a logarithm": quotient(a * sp.log(a) + sp.exp(-1)),
    "integers": quotient(n**2 + m**2 - 1105),
    "a factorial": quotient(sp.factorial(P) - 5040),
    "0 to a power": claim(0 ** ((n - 7013) ** 2)),
    "a tiny number": claim(a / (a + sp.Rational(1, 10**400)), 1),
    "a wave of integers": claim(sp.cos(P), 1 - LITTLE, Relation.AT_MOST),
    "the end of a condition": claim(a * b, 10**40, Relation.AT_MOST, (a + b < 2 * 10**20 + 2,)),
    "a function without a rule": claim(sp.Rational(8857, 10000), sp.gamma(a), Relation.AT_MOST),
    "Pell": claim(n**2 - 13 * m**2, 1, Relation.DIFFERENT, (m > 0,)),
    "a power and a logarithm": claim(P ** sp.Rational(1, 10), sp.log(P), Relation.AT_MOST, (P >= 10,)),
    "a slow exponential": claim(sp.Rational(100001, 100000) ** P, P, Relation.AT_MOST, (P >= 2,)),
    "a power of a logarithm": claim(P, sp.log(P) ** 5, Relation.AT_MOST, (P >= 10,)),
    "a logarithm of any integer": claim(sp.log(n**2 + 1), 100, Relation.AT_MOST),
    "a logarithm of negative integers": claim(sp.log(1 - n), 60, Relation.AT_MOST, (n <= 0,)),
    "a cut": claim(sp.log(1 / (sp.exp(u) + 2)), -sp.log(sp.exp(u) + 2), given=(sp.Ne(sp.exp(u), -2),)),
}


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize("name", FALSE)
def test_what_is_false_at_rare_points_is_refuted(judge, name):
    seen = judge(FALSE[name]).verdict
    assert seen is Verdict.REFUTED or (judge is sweep and FALSE[name].rhs.has(sp.gamma) and seen is Verdict.UNDECIDED)


OPEN = {
    "a divisor": (quotient(x * sp.exp(x) - 1), "changes its sign"),
    "a sum": (claim(sp.Sum(1 / k, (k, 1, P)), 20, Relation.AT_MOST), "closes as P grows"),
}


@pytest.mark.parametrize("judge", [check, sweep])
@pytest.mark.parametrize("name", OPEN)
def test_what_may_fail_where_no_point_is_drawn_is_undecided(judge, name):
    of_it, why = OPEN[name]
    evidence = judge(of_it)
    assert evidence.verdict is Verdict.UNDECIDED
    assert why in evidence.why


TRUE = {
    "a divisor of one sign": claim(x / (sp.exp(x) + x**2), x / (x**2 + sp.exp(x))),
    "an excluded divisor": claim(x / (x * sp.exp(x) - 2), x / (x * sp.exp(x) - 2), given=(sp.Ne(x * sp.exp(x), 2),)),
    "Basel": claim(sp.Sum(1 / k**2, (k, 1, P)), sp.pi**2 / 6, Relation.AT_MOST),
    "a higher power of a logarithm": claim(sp.log(P), 10 * P ** sp.Rational(1, 10), Relation.AT_MOST),
    "a limit that float64 hides": claim(sp.E, (1 + 1 / P) ** (P + sp.S.Half), Relation.AT_MOST),
    "a logarithm of few integers": claim(sp.log(n**2 + 1), 100, Relation.AT_MOST, (n**2 < 10**40,)),
    "a slow gap": claim(sp.Sum(1 / k, (k, 1, P)), sp.log(P) + 1, Relation.AT_MOST),
}


@pytest.mark.parametrize("name", TRUE)
def test_what_is_true_beside_them_holds(name):
    assert check(TRUE[name]).verdict is Verdict.HOLDS


def test_points_are_none_where_there_is_nothing_to_find():
    assert zeros_by_parts(sp.re(u) ** 2 + 1, u) == ()
    assert zeros_by_parts(x - 1, x) == ()
    assert scanned(claim(n, m), [n**2 - 2]) == []
    assert extremes(claim(x, 10**6), {}) == []
    assert highest(claim(x, y, Relation.AT_MOST), 1) == []


def test_a_number_of_which_sympy_contradicts_itself_is_not_drawn():
    class Contradictory(sp.Expr):
        def _eval_is_integer(self):
            raise InconsistentAssumptions({}, "zero", True)

    assert not admits(P, Contradictory())
