"""Values where two edges meet, or where what is compared is stationary: claims that are false there alone."""

import time
from dataclasses import replace

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, positive, real, sweep, variable_of
from numeric_check.drawing.critical import critical_values
from numeric_check.drawing.meeting import put_in
from tests.sampling import slow

x, y = real("x"), real("y")
p = positive("p")
s, t, w = x.symbol, y.symbol, p.symbol
LITTLE = sp.Rational(1, 10**9)


def at_most(low, high, *variables):
    return Claim(lhs=sp.sympify(low), rhs=sp.sympify(high), variables=variables, relation=Relation.AT_MOST)


FALSE = {
    "a tangent of log": at_most(sp.log(w), w / 5 + sp.log(5) - 1 - LITTLE, p),
    "x log x": at_most(-sp.exp(-1) + LITTLE, w * sp.log(w), p),
    "a product of sine and cosine": at_most(sp.sin(s) * sp.cos(s), sp.Rational(1, 2) - LITTLE, x),
    "a sum of sines": at_most(sp.sin(s) + sp.sin(2 * s), sp.Rational(176, 100), x),
    "Motzkin's polynomial": at_most(LITTLE, 27 * s**4 * t**2 + 27 * s**2 * t**4 - 27 * s**2 * t**2 + 1, x, y),
    "one point of the plane": at_most(
        sp.Piecewise((1, sp.Eq(s, 1) & sp.Eq(t, 2)), (0, True)), (s - 1) ** 2 + (t - 2) ** 2, x, y
    ),
    "a line and a circle": Claim(
        lhs=(s**2 + t**2 - 25) ** 2 + (s + t - 7) ** 2, rhs=sp.S.Zero, variables=(x, y), relation=Relation.DIFFERENT
    ),
    "a point of a circle": Claim(
        lhs=sp.Piecewise((1, sp.Eq(s, sp.Rational(3, 5)) & sp.Eq(t, sp.Rational(4, 5))), (0, True)),
        rhs=sp.S.Zero,
        variables=(x, y),
        hypotheses=(sp.Eq(s**2 + t**2, 1),),
    ),
    "two irrational points of a hyperbola": Claim(
        lhs=sp.Piecewise((1, sp.Eq(s + t, sp.Rational(1, 7)) & sp.Eq(s * t, -3)), (0, True)),
        rhs=sp.S.Zero,
        variables=(x, y),
    ),
}


@pytest.mark.parametrize("name", slow(FALSE, "a point of a circle"))
def test_what_is_false_where_two_edges_meet_or_slopes_vanish_is_refuted(name):
    assert check(FALSE[name]).verdict == Verdict.REFUTED


def test_all_slopes_are_0_at_once():
    gap = s**2 - 2 * s * t + 2 * t**2 - 6 * t
    assert {s: 3, t: 3} in critical_values(at_most(0, gap, x, y))
    assert {s: 3, t: 3} not in critical_values(Claim(lhs=sp.S.Zero, rhs=gap, variables=(x, y)))


def test_the_slope_of_an_angle_is_looked_at_on_the_cut():
    slope, off = sp.Derivative(sp.arg(s + sp.I * t), t), sp.Ne(s**2 + t**2, 0)
    everywhere = Claim(lhs=slope, rhs=s / (s**2 + t**2), variables=(x, y), hypotheses=(off,))
    assert {s: -1, t: 0} in critical_values(everywhere)
    assert check(everywhere).verdict != Verdict.HOLDS
    right = Claim(lhs=slope, rhs=s / (s**2 + t**2), variables=(x, y), hypotheses=(s > 0,))
    assert check(right).verdict == Verdict.HOLDS


def test_a_value_that_is_none_or_too_long_is_no_number():
    assert put_in(2 ** (1 / t), {t: sp.Rational(1, 10**6)}) is sp.nan
    assert put_in(sp.Mod(s, t), {s: 0, t: 0}) is sp.nan
    assert put_in(2 ** (1 / t), {t: sp.Rational(1, 3)}) == 8


@pytest.mark.parametrize(
    ("low", "high", "letters"),
    [(sp.S.One, sp.cos(sp.exp(1 / w)) + 2, (p,)), (sp.zeta(sp.exp(1 / w) + 2), sp.Integer(2), (p,))],
    ids=["cosine", "zeta"],
)
def test_an_argument_that_is_too_large_is_left_out_at_once(low, high, letters):
    begin = time.process_time()
    assert check(at_most(low, high, *letters)).verdict == Verdict.HOLDS
    assert time.process_time() - begin < 10


def test_a_power_with_a_high_exponent_takes_no_time():
    begin = time.process_time()
    low = at_most(sp.Abs(s) ** t, 10**30, x, y)
    assert sweep(replace(low, hypotheses=(t <= 2,))).verdict != Verdict.HOLDS
    assert time.process_time() - begin < 10
    assert check(at_most(sp.Mod(s, t), 10**6, x, y)).verdict != Verdict.HOLDS


def test_a_maximum_is_found_at_each_factor_of_a_slope():
    assert check(at_most(sp.sin(s) * sp.cos(t), 1 - LITTLE, x, y)).verdict == Verdict.REFUTED


ZW, HALVES = sp.symbols("z w"), [sp.re(letter) >= 0 for letter in sp.symbols("z w")]


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_cut_is_met_at_the_ends_of_the_conditions_of_two_complex_numbers(judge):
    z, w = ZW
    given = (*HALVES, sp.Ne(z, 0), sp.Ne(w, 0))
    sides = {"lhs": sp.log(z * w), "rhs": sp.log(z) + sp.log(w), "variables": tuple(map(variable_of, ZW))}
    assert judge(Claim(**sides, hypotheses=given)).verdict == Verdict.REFUTED
    inside = tuple(sp.re(letter) > 0 for letter in ZW)
    assert judge(Claim(**sides, hypotheses=inside)).verdict == Verdict.HOLDS
