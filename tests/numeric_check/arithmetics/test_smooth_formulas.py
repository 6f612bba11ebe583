"""Which formulas have no kink, jump or cut: none that has one passes, and a derivative at one is refused."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp

import numeric_check.rules.analytic_conditions as module
from numeric_check import Claim, analytic, check, real
from numeric_check.rules.analytic_conditions import may_jump
from symbolic import MatrixExp

x, y = sp.symbols("x y", real=True)
n = sp.Symbol("n", integer=True, positive=True)
m = sp.Symbol("m", integer=True)
f, g = sp.Function("f"), sp.Function("g")
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
FLAT = sp.Piecewise((sp.exp(-1 / x**2), sp.Ne(x, 0)), (0, True))

ENTIRE: tuple[Any, ...] = (
    *(x, sp.Integer(3), x**2 + 3 * x * y, sp.exp(x * y), sp.sin(x) * sp.cosh(y), sp.erf(x**3), (x + 1) ** n),
    *(A * B + 2 * A, A**2, MatrixExp(x * A), sp.Trace(A * B), sp.Determinant(A), A.T, A[0, 0] * x),
    *(sp.Derivative(sp.sin(x * y), x), sp.Derivative(sp.exp(x) * y**2, (x, 2))),
)
POLES: tuple[Any, ...] = (1 / x, x**-2, (x + y) ** m, sp.factorial(x), A.inv(), x * B * A.inv(), sp.exp(1 / x))
JUMPS: tuple[Any, ...] = (
    *(abs(x), sp.sign(x), sp.sqrt(x), x**y, sp.log(x), sp.Max(x, y), sp.Min(x, 1), sp.floor(x), sp.re(sp.Symbol("z"))),
    *(sp.Heaviside(x), sp.arg(x * sp.I + 1), sp.asin(x), sp.conjugate(sp.Symbol("z")), FLAT, sp.atan2(x, y)),
    *(f(x), sp.exp(f(x)), sp.Derivative(f(x), x), sp.Derivative(abs(x), x), sp.exp(abs(x)), sp.gamma(x), sp.tan(x)),
    *(sp.KroneckerDelta(n, m), sp.Sum(x**n / sp.factorial(n), (n, 1, sp.oo)), x * sp.sqrt(y) + 1),
)


@pytest.mark.parametrize("expr", ENTIRE, ids=str)
def test_entire_formulas_are_known(expr: Any) -> None:
    assert not may_jump(expr)


@pytest.mark.parametrize("expr", POLES, ids=str)
def test_a_pole_is_no_jump(expr: Any) -> None:
    assert not may_jump(expr)


@pytest.mark.parametrize("expr", JUMPS, ids=str)
def test_what_may_jump_is_not_smooth(expr: Any) -> None:
    assert may_jump(expr)


@pytest.mark.parametrize(("bank", "jumps"), [(ENTIRE, False), (POLES, False), (JUMPS, True)])
def test_a_function_is_what_its_formula_is_also_within_others(bank: Any, jumps: bool) -> None:
    for body in (expr for expr in bank if not getattr(expr, "is_Matrix", False)):
        formulas = {f: sp.Lambda(x, body)}
        for expr in (f(x), sp.exp(f(y)) * x, f(f(x + y)), sp.Derivative(f(x), x)):
            if body == f(x) or body.has(f):
                continue
            assert may_jump(expr, formulas) == jumps


def test_the_arguments_of_a_smooth_function_count_and_functions_without_a_formula() -> None:
    square = {f: sp.Lambda(x, x**2)}
    assert may_jump(f(abs(x)), square)
    assert may_jump(f(x) + g(x), square)
    assert may_jump(f(g(x)), square)
    assert not may_jump(f(x, y), {f: sp.Lambda((x, y), x * y)})


def test_a_mutant_that_takes_every_formula_for_smooth_lets_a_kink_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    kink = {f: sp.Lambda(x, abs(x))}
    assert may_jump(f(x), kink)
    monkeypatch.setattr(module, "_nodes", lambda expr, formulas: (e for e in (expr, *expr.args) if not e.has(f)))
    assert not may_jump(f(x), kink)


def test_slopes_of_smooth_functions_are_confirmed_and_false_ones_refuted() -> None:
    t, h = real("t"), analytic("h")
    name = getattr(h, "symbol", h)
    slope = sp.Derivative(name(t.symbol) ** 2, t.symbol)
    right = 2 * name(t.symbol) * sp.Derivative(name(t.symbol), t.symbol)
    assert check(Claim(lhs=slope, rhs=right, variables=(t, h)), count=10).verdict.value == "holds"
    assert check(Claim(lhs=slope, rhs=right / 2, variables=(t, h)), count=10).verdict.value == "refuted"
