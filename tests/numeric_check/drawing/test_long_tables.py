"""Sums over tables of hundreds of entries, equal, falling or rising and falling, and integers next to turns."""

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, dimension, distribution, entries, sweep, variable_of
from symbolic import Largest

N, M = dimension("n"), variable_of(sp.Symbol("m", integer=True, positive=True))
P, X = distribution("p", N, positive=True), entries("X", N)
n, m, p, x = (each.symbol for each in (N, M, P, X))
i = sp.Symbol("i", integer=True, positive=True)
C = sp.Rational


def total(term, end=n):
    return sp.Sum(term, (i, 1, end))


def at_most(lhs, rhs, *variables):
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    return Claim(lhs=lhs, rhs=rhs, variables=variables, relation=Relation.AT_MOST)


SCORE = sp.log(total(sp.exp(x[i]))) - Largest(x[i], (i, 1, n))
ENTROPY = -total(p[i] * sp.log(p[i]))
NEIGHBOURS = total(x[i] * x[i + 1], n - 1)
FALSE = {
    "scores": at_most(SCORE, 5, N, X),
    "entropy": at_most(ENTROPY, 6, N, P),
    "roots": at_most(total(sp.sqrt(p[i])), 25, N, P),
    "cube roots": at_most(total(p[i] ** C(1, 3)), 80, N, P),
    "neighbours": at_most(NEIGHBOURS, C(99, 100) * total(x[i] ** 2), N, X),
    "weights": at_most(total(x[i] / i) ** 2, C(164, 100) * total(x[i] ** 2), N, X),
    "a multiple of pi": at_most(C(1, 10**5), sp.Abs(sp.sin(m)), M),
    "next to half a turn": at_most(-sp.cos(m), 1 - C(1, 10**11), M),
}
TRUE = {
    "scores": at_most(SCORE, sp.log(n), N, X),
    "entropy": at_most(ENTROPY, sp.log(n), N, P),
    "roots": at_most(total(sp.sqrt(p[i])), sp.sqrt(n), N, P),
    "neighbours": at_most(NEIGHBOURS, total(x[i] ** 2), N, X),
    "weights": at_most(total(x[i] / i) ** 2, C(1645, 1000) * total(x[i] ** 2), N, X),
    "a sine": at_most(sp.Abs(sp.sin(m)), 1, M),
}


@pytest.mark.parametrize("name", FALSE)
def test_what_fails_for_long_tables_and_far_integers_is_refuted(name):
    assert check(FALSE[name]).verdict is Verdict.REFUTED
    assert sweep(FALSE[name]).verdict is not Verdict.HOLDS


@pytest.mark.parametrize("name", TRUE)
def test_what_holds_for_all_lengths_holds(name):
    assert check(TRUE[name]).verdict is Verdict.HOLDS
    assert sweep(TRUE[name]).verdict is not Verdict.REFUTED
