"""Coordinates on the set that conditions give: points by chance, tops, and where a part of a side turns."""

import numpy as np
import pytest
import sympy as sp

import numeric_check as N
from numeric_check import Claim, Verdict, check, sweep
from numeric_check.claims.claim import Relation
from numeric_check.drawing.ascent import by_chance, climbed, meets
from numeric_check.drawing.charts import MOST, chart_of, slopes_at
from numeric_check.drawing.nearby import Near, simple
from numeric_check.drawing.tops import chances, tops
from numeric_check.drawing.turning_points import turning_points

x, y, z = N.real("x"), N.real("y"), N.complex_number("z")
n = N.dimension("n")
size = n.symbol
i = sp.Symbol("i", integer=True)
P = sp.IndexedBase("P", shape=(size,), nonnegative=True)
A = N.square("A", n)
X, Y, Z = x.symbol, y.symbol, z.symbol
CIRCLE = sp.Eq(X**2 + Y**2, 1, evaluate=False)
CERTAIN = sp.Eq(sp.Sum(P[i], (i, 1, size)), 1, evaluate=False)
ORTHOGONAL = (sp.Eq(A.symbol.T * A.symbol, sp.Identity(size), evaluate=False), sp.Eq(sp.Adjoint(A.symbol), A.symbol.T))


def claim(lhs, rhs, *given, relation=Relation.AT_MOST, variables=(x, y)):
    return Claim(lhs=sp.sympify(lhs), rhs=sp.sympify(rhs), relation=relation, variables=variables, hypotheses=given)


def table_claim(lhs, rhs, *given):
    return claim(lhs, rhs, *given, variables=(n, N.Variable(symbol=P)))


def matrix_claim(lhs, rhs, *given):
    return claim(lhs, rhs, *given, variables=(n, A))


def rng():
    return np.random.default_rng(0)


@pytest.mark.parametrize(
    ("stated", "point", "top"),
    [
        (claim(X + Y, 0, CIRCLE), {}, np.sqrt(2)),
        (claim(X * Y, 0, CIRCLE, X >= 0), {}, 1 / 2),
        (claim(X + 2 * Y, 0, X**2 + Y**2 <= 4), {}, 2 * np.sqrt(5)),
        (claim(-(X**2) - (Y - 1) ** 2, 0, X >= 1), {}, -1.0),
        (table_claim(sp.Product(P[i], (i, 1, size)), 0, CERTAIN), {size: sp.Integer(3)}, 1 / 27),
        (table_claim(-sp.Sum(P[i] ** 2, (i, 1, size)), 0, CERTAIN), {size: sp.Integer(4)}, -1 / 4),
        (matrix_claim(sp.Trace(A.symbol), 0, *ORTHOGONAL), {size: sp.Integer(2)}, 2.0),
    ],
)
def test_the_top_is_found_and_satisfies_the_conditions(stated, point, top):
    chart = chart_of(stated, point, climbs=True)
    values = climbed(chart)[0]
    flat = np.concatenate([np.ravel(values[symbol]) for symbol in chart.shapes])[None]
    seen = chart.seen(flat)
    assert top - 1e-3 <= seen.gap[0] <= top + 1e-6
    assert np.abs(seen.equations).max(initial=0) <= 1e-8
    assert seen.bounds.max(initial=-1) <= 1e-6


def test_points_by_chance_lie_on_the_set():
    found = by_chance(chart_of(claim(0, 0, CIRCLE, X > Y), {}), rng(), 12)
    assert len(found) >= 6
    assert all(abs(v[X] ** 2 + v[Y] ** 2 - 1) < 1e-8 and v[X] > v[Y] for v in found)
    assert len({round(float(v[X]), 3) for v in found}) >= 4


def test_nothing_is_found_where_nothing_is():
    assert by_chance(chart_of(claim(0, 0, sp.Eq(X**2 + Y**2, -1, evaluate=False)), {}), rng()) == []
    assert climbed(chart_of(claim(X, 0, X > 1, X < 0), {}, climbs=True)) == []


@pytest.mark.parametrize(
    ("number", "met"),
    [
        (X * sp.exp(X) + sp.cos(X), True),
        (X**2 + sp.exp(Y), False),
        (sp.exp(-(X**2)), False),  # only approached
        (X**2 + Y**2 + 1, False),
        ((X - 1) ** 2 + (Y - 2) ** 2, True),
    ],
)
def test_a_root_is_met_or_not(number, met):
    assert meets(chart_of(claim(0, 0, sp.Eq(number, 0, evaluate=False)), {}, inside=1e-2), rng()) is met


def test_a_root_outside_of_the_other_conditions_is_not_met():
    assert not meets(chart_of(claim(0, 0, sp.Eq(X**2, 4), X >= 0, X <= 1), {}, inside=1e-2), rng())


def test_charts_have_coordinates_and_not_too_many():
    assert chart_of(claim(X, 0), {}).count == 2
    assert chart_of(claim(1, 0, variables=(z,)), {}).count == 2
    assert chart_of(table_claim(P[1], 0), {size: sp.Integer(MOST)}).count == MOST
    assert chart_of(table_claim(P[1], 0), {size: sp.Integer(MOST + 1)}) is None
    assert chart_of(claim(size, 0, variables=(n,)), {size: sp.Integer(2)}) is None


def test_slopes_are_those_of_all_parts_and_finite():
    chart = chart_of(claim(X**2 * Y, 0, CIRCLE, X >= 0, variables=(x, y)), {}, climbs=True)
    _, slopes = slopes_at(chart, np.array([[0.6, 0.8]]))
    np.testing.assert_allclose(slopes.gap[0], [0.96, 0.36], rtol=1e-4)
    np.testing.assert_allclose(slopes.equations[0, 0], [1.2, 1.6], rtol=1e-4)
    np.testing.assert_allclose(slopes.bounds[0, 0], [-1, 0], atol=1e-4)
    steep = chart_of(claim(sp.log(X), 0, sp.Eq(sp.exp(X**3), 2)), {}, climbs=True)
    _, slopes = slopes_at(steep, np.array([[0.0, 0.0], [8.5, 0.0], [30.0, 0.0]]))
    assert np.isfinite(slopes.gap).all()
    assert np.isfinite(slopes.equations).all()


def test_only_bounds_under_conditions_are_climbed():
    draw = lambda index: {size: sp.Integer(2)}
    assert list(tops(claim(X, Y, CIRCLE, relation=Relation.EQUAL), draw)) == []
    assert list(tops(claim(X, Y), draw)) == []
    assert list(chances(claim(X, Y), draw, rng())) == []
    assert len(list(tops(table_claim(P[1], 1, CERTAIN), draw))) == 4


def test_points_lie_on_both_sides_of_a_kink_and_of_a_cut():
    kink = list(turning_points(claim(sp.Abs(X - 10), X, relation=Relation.EQUAL, variables=(x,)), {}.get, rng()))
    assert {bool(near.values[X] > 10) for near in kink} == {True, False}
    w = N.complex_number("w")
    cut = claim(sp.log(Z * w.symbol), sp.log(Z) + sp.log(w.symbol), relation=Relation.EQUAL, variables=(z, w))
    products = [near.values[Z] * near.values[w.symbol] for near in turning_points(cut, {}.get, rng())]
    near = [product for product in products if product.real < 0 and abs(product.imag) < 0.1 * abs(product)]
    assert {product.imag > 0 for product in near} == {True, False}


@pytest.mark.parametrize("number", [0.5, 1 / 3, -2.75, 1e-9, 3e8, 0.5 + 0.25j, 1j / 3])
def test_simple_numbers_are_near(number):
    assert abs(complex(simple(complex(number))) - number) <= 1e-6 * max(1, abs(number))
    assert simple(1 / 3) == sp.Rational(1, 3)


@pytest.mark.parametrize("angle", [0.3, 1.9, 3.1, -2.2])
@pytest.mark.parametrize("turned", [1, -1])
def test_columns_next_to_an_orthogonal_matrix_are_exactly_orthonormal(angle, turned):
    near = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ np.diag([1, turned])
    found = Near(values={A.symbol: near}).columns([A.symbol], axis=1, real=True)
    assert found.T * found == sp.eye(2)
    np.testing.assert_allclose(np.array(found, dtype=float), near, atol=1e-5)


ASKED = {"check": check, "sweep": sweep}


@pytest.mark.parametrize("ask", ASKED)
@pytest.mark.parametrize(
    ("stated", "verdict"),
    [
        (table_claim(sp.Product(P[i], (i, 1, size)), sp.Rational(26, 100), CERTAIN, size >= 2), Verdict.HOLDS),
        (table_claim(sp.Product(P[i], (i, 1, size)), sp.Rational(24, 100), CERTAIN, size >= 2), Verdict.REFUTED),
        (matrix_claim(sp.Trace(A.symbol), size - sp.Rational(1, 10), *ORTHOGONAL), Verdict.REFUTED),
        (matrix_claim(sp.Trace(A.symbol), size, *ORTHOGONAL), Verdict.HOLDS),
        pytest.param(claim(X + Y, sp.Rational(14, 10), CIRCLE), Verdict.REFUTED, marks=pytest.mark.slow),
    ],
)
def test_a_bound_a_little_below_the_top_is_refuted(stated, verdict, ask):
    assert ASKED[ask](stated).verdict is verdict
