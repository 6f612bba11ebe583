"""What is real need not be smooth, and a root of a negative number is none that is ≥ 0: rules that must refuse."""

import pytest
import sympy as sp

from symbolic import decide, decide_initial_value
from symbolic.balls.limits import Limits
from symbolic.bounds.pieces import is_nonnegative_on
from symbolic.bounds.statement import is_shown
from symbolic.consistency import contradictory
from symbolic.procedures.integrals import without_integrals

x, z = sp.Symbol("x", real=True), sp.Symbol("z")
e = sp.Symbol("e", extended_real=True)
ROOTS = sp.sqrt(sp.sin(x) - 3) * sp.sqrt(sp.sin(x) - 4)  # −√((3 − sin x)(4 − sin x))


def test_an_inverse_cotangent_jumps_inside():
    g = sp.acot(x - 1) + sp.Rational(3, 2)
    assert not is_nonnegative_on(g, x, sp.Rational(99, 100), sp.Integer(2), Limits.seconds(30))
    assert is_nonnegative_on(g, x, sp.Rational(101, 100), sp.Integer(2), Limits.seconds(30)) is False  # by no rule
    assert is_nonnegative_on(sp.pi / 2 - sp.atan(x - 1), x, sp.Rational(99, 100), sp.Integer(2), Limits.seconds(30))


def test_a_product_of_roots_may_be_negative():
    assert not is_shown(sp.S.One, ROOTS, (x >= 1,), Limits.seconds(30))
    assert is_shown(sp.S.One, sp.sqrt(4 - sp.sin(x)) * sp.sqrt(3 - sp.sin(x)), (x >= 1,), Limits.seconds(30))


def test_the_cosine_of_an_imaginary_number_is_not_bounded():
    assert not is_shown(sp.cos(sp.sqrt(sp.sin(x) - 20)), 3 + sp.exp(-x - 1), (x >= 1,), Limits.seconds(30))
    assert is_shown(sp.cos(sp.sqrt(sp.sin(x) + 20)), 3 + sp.exp(-x - 1), (x >= 1,), Limits.seconds(30))


@pytest.mark.parametrize(
    ("lhs", "rhs", "t"),
    [
        (sp.exp(-z / 2) * sp.sqrt(sp.exp(z)), sp.S.One, z),
        (sp.exp(-sp.I * x / 2) * sp.sqrt(sp.exp(sp.I * x)), sp.S.One, x),
        (sp.sqrt(x**2 - 2 * x + 1) / (x - 1), sp.S.NegativeOne, x),
        (sp.sqrt(z - 2) * sp.sqrt(z - 1) / sp.sqrt((z - 2) * (z - 1)), sp.S.NegativeOne, z),
    ],
)
def test_a_root_with_slope_zero_is_no_constant(lhs, rhs, t):
    assert decide_initial_value(lhs, rhs, t=t).verdict == "undecided"


@pytest.mark.parametrize("part", [sp.conjugate, sp.re, sp.Abs])
def test_a_path_between_complex_ends_is_not_the_real_line(part):
    integral = sp.Integral(sp.exp(part(z)), (z, 0, sp.I))
    assert without_integrals(integral) == integral


def test_an_end_that_may_be_infinite_or_negative_is_not_positive():
    for f in (1 / x, x**-2):
        integral = sp.Integral(f, (x, e, 2))
        assert without_integrals(integral) == integral
        assert without_integrals(integral, (e > 0,)) != integral


@pytest.mark.parametrize(
    ("lhs", "rhs", "relation", "given"),
    [
        (1 / x, 0, "<=", sp.Eq(x, 0)),
        (1 / x, 1 / x, "==", sp.Eq(x, 0)),
        (1 / x, 5, "!=", sp.Eq(x, 0)),
        pytest.param(
            sp.Sum(x ** sp.Symbol("k", integer=True), (sp.Symbol("k", integer=True), 0, sp.oo)),
            1 / (1 - x),
            "==",
            x > 2,
            marks=pytest.mark.slow,
        ),
    ],
)
def test_what_has_no_value_where_it_is_given_is_not_proved(lhs, rhs, relation, given):
    assert decide(lhs, rhs, relation, [given]).verdict == "undecided"


def test_moduli_bound_real_numbers():
    assert contradictory((x > 2, sp.Abs(x) < 1))
    assert contradictory((x < -1, sp.Abs(x) <= 1))
    assert not contradictory((x > 2, sp.Abs(x) <= 3))
