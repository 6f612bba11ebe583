"""Limits that rules find, and those that do not exist or are others."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Limit, cos, exp, log, oo, sin, sqrt

from symbolic import Verdict, decide
from tests.sampling import sampled

x, c = sp.Symbol("x", real=True), sp.Symbol("c")
z, p = sp.Symbol("z"), sp.Symbol("p", positive=True)
n, m = sp.Symbol("n", integer=True, positive=True), sp.Symbol("m", integer=True)
TRUE = [
    (Limit(sin(x) / x, x, 0, "+-"), 1), (Limit((1 + 1 / x) ** x, x, oo), sp.E),
    (Limit((1 + p / n) ** n, n, oo), exp(p)),
    (Limit((1 - cos(x)) / x**2, x, 0, "+-"), sp.Rational(1, 2)), (Limit(x * log(x), x, 0, "+"), 0),
    (Limit(exp(-1 / x), x, 0, "+"), 0), (Limit(x**5 * exp(-x), x, oo), 0), (Limit(log(x) / x, x, oo), 0),
    (Limit((2 * x**2 + 1) / (x**2 - 3), x, oo), 2), (Limit(sqrt(x**2 + x) - x, x, oo), sp.Rational(1, 2)),
    (Limit(sp.Abs(x) / x, x, 0, "-"), -1), (Limit((exp(z) - 1) / z, z, 0, "+-"), 1), (Limit(n ** (1 / n), n, oo), 1),
    (Limit(x**x, x, 0, "+"), 1), (Limit((p**x - 1) / x, x, 0), log(p)), (Limit(sin(c * x) / x, x, 0), c),
    (Limit(x / sqrt(1 + x**2), x, -oo), -1), (Limit(1 / (1 + exp(-x)), x, oo), 1), (Limit(sp.tan(x) / x, x, 0), 1),
    (Limit((x**2 - 1) / (x - 1), x, 1, "+-"), 2), (Limit(x**p, x, 0, "+"), 0), (Limit(exp(-(x**2)), x, -oo), 0),
]  # fmt: skip
FALSE = [
    (Limit(sin(x) / x, x, 0, "+-"), 0), (Limit((1 + 1 / x) ** x, x, -oo), 1), (Limit(sp.Abs(x) / x, x, 0, "+-"), 1),
    (Limit(sp.Abs(x) / x, x, 0, "-"), 1), (Limit(exp(-1 / x), x, 0, "-"), 0), (Limit(exp(-1 / x), x, 0, "+-"), 0),
    (Limit(sin(1 / x), x, 0), 0), (Limit(1 / x, x, 0, "+"), 0), (Limit(x * exp(x), x, oo), 0),
    (Limit(c**x, x, 0, "+"), 1),
    (Limit(log(x) / x, x, 0, "+"), 0), (Limit((-1) ** n, n, oo), 1), (Limit(sp.sign(x), x, 0, "+-"), 0),
    (Limit(sp.floor(x), x, 1, "-"), 1), (Limit(exp(-1 / z**2), z, 0, "+-"), 0), (Limit(x**c, x, 0, "+"), 0),
    (Limit(x / sqrt(1 + x**2), x, -oo), 1), (Limit(sqrt(x**2 + x) - x, x, -oo), sp.Rational(1, 2)),
    (Limit(c * sin(x) / (c * x) * c, x, 0), 1), (Limit(sqrt(p**2) / p, p, 0, "-"), 1), (Limit(p, p, -1), -1),
    (Limit(m, m, 2), 2), (Limit(x**p * log(x) ** 2, x, oo), 0), (Limit((p**x - 1) / x, x, 0), p),
    (Limit(log(c * x), x, 1), log(c) + 1), (Limit(1 / (1 + exp(-x)), x, -oo), 1), (Limit(exp(x) / x, x, oo), 0),
]  # fmt: skip


@pytest.mark.parametrize(("lhs", "rhs"), sampled(TRUE, 3, arguments=2))
def test_a_limit_is_found(lhs, rhs):
    decision = decide(lhs, rhs)
    assert (decision.verdict, decision.assumes) == (Verdict.PROVED, ())


@pytest.mark.parametrize(("lhs", "rhs"), sampled(FALSE, 3, arguments=2))
def test_another_value_or_a_limit_that_does_not_exist_is_not_proved(lhs, rhs):
    assert decide(lhs, rhs).verdict is not Verdict.PROVED


def test_the_other_letters_keep_their_conditions():
    decision = decide(Limit(sin(x) / (x * p) * log(z), x, 0), log(z) / p)
    assert (decision.verdict, decision.assumes) == (Verdict.PROVED, (sp.Ne(z, 0),))
    assert decide(Limit(x * log(z), x, 0), 0).assumes == (sp.Ne(z, 0),)


r, s = sp.Symbol("r", positive=True), sp.Symbol("s", positive=True)
INTEGRALS = [
    (sp.Integral(r * exp(-r * x), (x, 0, oo)), 1), (sp.Integral(x * exp(-r * x), (x, 0, oo)), r**-2),
    (sp.Integral(exp(-((x - c) ** 2) / (2 * s**2)), (x, -oo, oo)), s * sqrt(2 * sp.pi)),
    (sp.Integral(x**2 * exp(-(x**2) / 2), (x, -oo, oo)), sqrt(2 * sp.pi)), (sp.Integral(log(x), (x, 0, 1)), -1),
    (sp.Integral(1 / sqrt(x), (x, 0, 1)), 2), (sp.Integral(x**2, (x, 0, p)), p**3 / 3),
]  # fmt: skip
NO_INTEGRALS = [
    (sp.Integral(1 / x, (x, -1, 1)), 0), (sp.Integral(1 / x**2, (x, -1, 1)), -2), (sp.Integral(cos(x), (x, 0, oo)), 0),
    (sp.Integral(exp(-c * x), (x, 0, oo)), 1 / c), (sp.Integral(1 / x, (x, 0, 1)), 0),
    (sp.Integral(x / c, (x, 0, 1)), 1 / c), (sp.Integral(x * exp(-r * x), (x, 0, oo)), 1 / r),
    (sp.Integral(log(c) * x, (x, 0, 0)), 0), (sp.Integral(1 / (x - 1) ** 2, (x, 0, 2)), -2),
]  # fmt: skip


@pytest.mark.parametrize(("lhs", "rhs"), sampled(INTEGRALS, 6, arguments=2))
def test_an_integral_with_parameters_is_found_by_limits_at_its_ends(lhs, rhs):
    lhs = lhs.xreplace({c: sp.Symbol("c", real=True)})
    assert decide(lhs, rhs).verdict is Verdict.PROVED


@pytest.mark.parametrize(("lhs", "rhs"), sampled(NO_INTEGRALS, 2, arguments=2))
def test_an_integral_that_has_no_value_or_another_is_not_proved(lhs, rhs):
    assert decide(lhs, rhs).verdict is not Verdict.PROVED
