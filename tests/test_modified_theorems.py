"""The procedures and statements behind the theorems on modified equations, each with a mutant that it refuses."""

from dataclasses import replace

import pytest
import sympy as sp

from numeric_check import Verdict as Numeric
from numeric_check import check
from proofs import modified_euler_grafting, modified_euler_lie_series
from symbolic import Verdict
from symbolic.modified_equation import modified_coefficients
from symbolic.procedures.grafting import graftings, lie_derivative
from symbolic.procedures.jet_polynomials import decide_jet_polynomials
from symbolic.rooted_trees import Tree, evaluate_differential, trees
from symbolic.tableaux import EULER, RK4

x, y = sp.symbols("x y")
f = sp.Function("f")
FIELD = [x**2 * y - 3 * x + y**3, x * y**2 + 2 * x**3 - y]  # no symmetry, all derivatives through the third


# --- polynomials in the derivatives of f -----------------------------------------------------------------------------


def test_the_product_rule_is_proved_for_every_smooth_f():
    nested = f(y) * sp.Derivative(f(y) * sp.Derivative(f(y), y), y)
    expanded = f(y) * sp.Derivative(f(y), y) ** 2 + f(y) ** 2 * sp.Derivative(f(y), (y, 2))
    assert decide_jet_polynomials(nested, expanded).scope == "all smooth f"
    assert decide_jet_polynomials(nested, 2 * expanded).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("outside", [f(2 * y), sp.Function("f")(x, y), sp.exp(f(y)), sp.sqrt(2) * f(y)])
def test_what_is_no_polynomial_in_the_derivatives_at_y_is_outside_the_class(outside):
    assert decide_jet_polynomials(outside, f(y)).verdict is Verdict.UNDECIDED


def test_the_coefficients_of_the_lie_series_are_refused_with_another_sign():
    (claim,) = modified_euler_lie_series.derive().claims
    wrong = claim.lhs.subs(modified_euler_lie_series.slice_of_field(4), -modified_euler_lie_series.slice_of_field(4))
    assert decide_jet_polynomials(wrong, claim.rhs).verdict is Verdict.UNDECIDED
    assert check(replace(claim, lhs=wrong), count=6).verdict == Numeric.REFUTED


# --- grafting --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("t", [t for n in (1, 2, 3) for t in trees(n)])
@pytest.mark.parametrize("u", [Tree((1,)), Tree((1, 2))])
def test_the_derivative_of_a_differential_along_another_one_is_the_sum_of_the_graftings(t, u):
    def differential(w):
        return sp.Matrix(evaluate_differential(w, [FIELD], [x, y]))

    derivative = differential(t).jacobian([x, y]) * differential(u)
    grafted = graftings(t, u)
    total = sum((count * differential(w) for w, count in grafted.items()), sp.zeros(2, 1))
    assert sp.expand(derivative - total) == sp.zeros(2, 1)
    assert sum(grafted.values()) == t.order


def lie_series(coefficients, order):
    """The coefficients of exp(f_h) y − y tree by tree, for a table of b(t)."""
    field = {t: value / t.sigma for t, value in coefficients.items()}
    M = sp.Matrix(lie_derivative(field, order))
    power = total = sp.Matrix([list(field.values())])
    for n in range(2, order + 1):
        power = power * M / n
        total = total + power
    return list(total)


def test_the_lie_series_of_the_modified_field_of_euler_is_one_step_of_euler_through_six_nodes():
    series = lie_series(modified_coefficients(EULER.A, EULER.b, 6), 6)
    assert series == [1, *[0] * (len(series) - 1)]


def test_the_lie_series_of_the_modified_field_of_rk4_is_its_b_series():
    """Through four nodes the coefficients are those 1/(γσ) of the exact flow, and with five they are not."""
    table = modified_coefficients(RK4.A, RK4.b, 5)
    agree = [c == sp.Rational(1, t.gamma * t.sigma) for t, c in zip(table, lie_series(table, 5), strict=True)]
    assert all(agree[:8])
    assert not all(agree[8:])


def test_one_wrong_coefficient_breaks_the_lie_series_tree_by_tree():
    table = dict(modified_coefficients(EULER.A, EULER.b, 4))
    table[Tree((1, 2, 2, 2))] += sp.Rational(1, 1000)
    assert lie_series(table, 4) != [1, 0, 0, 0, 0, 0, 0, 0]
    (claim,) = modified_euler_grafting.derive().claims
    assert check(claim).verdict == Numeric.HOLDS
