"""Undefined functions with assumptions: SymPy simplifies by them, so that points without them say nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import sympy as sp

from numeric_check import Claim, Evidence, Verdict, check, sweep, variable_of
from numeric_check.checks.one_point import satisfies

f, g, h = sp.Function("f", positive=True), sp.Function("g"), sp.Function("h", real=True)
x, i = sp.Symbol("x", real=True), sp.Symbol("i", integer=True, positive=True)
LAW = Claim(
    lhs=sp.log(f(x) * g(x)),
    rhs=sp.log(f(x)) + sp.log(g(x)),
    variables=tuple(map(variable_of, (x, f, g))),
    hypotheses=(sp.Ne(g(x), 0),),
)


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_law_of_positive_values_is_not_refuted_by_others(judge: Callable[[Claim], Evidence]) -> None:
    assert judge(LAW).verdict is not Verdict.REFUTED
    assert judge(replace(LAW, rhs=sp.log(f(x)) - sp.log(g(x)))).verdict is Verdict.REFUTED


def test_a_point_has_values_of_the_sort_at_free_letters() -> None:
    point = {x: sp.Integer(-2), f: sp.Lambda(x, x), g: sp.Lambda(x, 1)}
    assert not satisfies(LAW, point)
    assert satisfies(LAW, {**point, f: sp.Lambda(x, x**2)})
    real = Claim(lhs=h(x), rhs=sp.Sum(h(i), (i, 1, 2)), variables=tuple(map(variable_of, (x, h))))
    assert not satisfies(real, {x: sp.Integer(1), h: sp.Lambda(x, sp.I * x)})
    assert satisfies(real, {x: sp.Integer(1), h: sp.Lambda(x, 3 * x)})
