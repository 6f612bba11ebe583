"""On the line the staircase of quantiles is optimal by its own potentials, and its slopes are signs of F − G."""

from fractions import Fraction
from itertools import pairwise, permutations, product

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from symbolic import Verdict
from symbolic.kantorovich import c_transform, potential_slope, quantile_potential
from symbolic.procedures.piecewise_linear import decide_piecewise_linear
from tests.sampling import examples, sampled

NUMBERS = st.fractions(min_value=-5, max_value=5, max_denominator=6)
a = sp.Symbol("a", real=True)
MASSES = st.lists(st.integers(0, 4), min_size=1, max_size=4).filter(any)


@st.composite
def measures(draw):
    p, q = draw(MASSES), draw(MASSES)
    x = draw(st.lists(NUMBERS, min_size=len(p), max_size=len(p)))
    y = draw(st.lists(NUMBERS, min_size=len(q), max_size=len(q)))
    return x, [Fraction(w, sum(p)) for w in p], y, [Fraction(w, sum(q)) for w in q]


@examples(100)
@given(measures=measures(), power=st.integers(1, 4))
def test_the_staircase_is_optimal_by_its_own_potentials(measures, power):
    x, p, y, q = measures
    found = quantile_potential(x, p, y, q, power=power)
    cost = sp.Matrix(len(x), len(y), lambda i, j: abs(sp.Rational(x[i]) - sp.Rational(y[j])) ** power)
    slack = [cost[i, j] - found.f[i] - found.g[j] for i, j in product(range(len(x)), range(len(y)))]
    assert min(slack) >= 0
    assert all(value >= 0 for value in found.plan)
    assert [sum(found.plan.row(i)) for i in range(len(x))] == [sp.Rational(w) for w in p]
    assert [sum(found.plan.col(j)) for j in range(len(y))] == [sp.Rational(w) for w in q]
    primal = sum(c * m for c, m in zip(cost, found.plan, strict=True))
    dual = sum(f * sp.Rational(w) for f, w in zip(found.f, p, strict=True))
    dual += sum(g * sp.Rational(w) for g, w in zip(found.g, q, strict=True))
    assert primal == dual == found.value


@examples(40)
@given(points=st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=4), power=st.integers(1, 3))
def test_the_value_is_that_of_the_best_assignment(points, power):
    x, y = (list(map(sp.Rational, column)) for column in zip(*points, strict=True))
    n = len(x)
    found = quantile_potential(x, [1] * n, y, [1] * n, power=power)
    assert found.value == min(
        sum(abs(x[i] - y[j]) ** power for i, j in enumerate(order)) for order in permutations(range(n))
    )


@examples(60)
@given(measures=measures())
def test_the_first_distance_is_the_integral_of_the_slopes(measures):
    x, p, y, q = measures
    jumps = [(sp.Rational(z), sp.Rational(w)) for z, w in zip(x, p, strict=True)]
    jumps += [(sp.Rational(z), -sp.Rational(w)) for z, w in zip(y, q, strict=True)]
    knots = sorted({z for z, _ in jumps})
    total = sp.S.Zero
    for left, right in pairwise(knots):
        height = sum(w for z, w in jumps if z <= left)
        total -= potential_slope(height, sp.S.Zero) * height * (right - left)
    assert quantile_potential(x, p, y, q).value == total


@examples(60)
@given(measures=measures())
def test_the_potential_of_the_first_distance_has_the_slope_of_the_sign_of_the_difference(measures):
    x, p, y, q = measures
    found = quantile_potential(x, p, y, q)
    knots = sorted({sp.Rational(z) for z in (*x, *y)})
    phi = c_transform([[abs(sp.Rational(z) - k) for k in knots] for z in y], found.g)
    for i in range(len(knots) - 1):
        below = [sum(sp.Rational(w) for z, w in zip(*m, strict=True) if z <= knots[i]) for m in ((x, p), (y, q))]
        if below[0] != below[1]:
            assert phi[i + 1] - phi[i] == potential_slope(*below) * (knots[i + 1] - knots[i])


def staircases(n, m):
    """All monotone paths of neighbouring cells from (0, 0) to (n − 1, m − 1)."""
    paths = [[(0, 0)]]
    for _ in range(n + m - 2):
        paths = [[*p, (p[-1][0] + a, p[-1][1] + 1 - a)] for p in paths for a in (0, 1)]
    return [p for p in paths if p[-1] == (n - 1, m - 1)]


@pytest.mark.parametrize("path", sampled(staircases(3, 3), 3))
def test_every_staircase_of_tight_cells_is_feasible_for_a_monge_cost_and_needs_its_conditions(path):
    cost = {(i, j): sp.Symbol(f"c_{i}{j}", real=True) for i, j in product(range(3), range(3))}
    monge = tuple(
        cost[i, j] + cost[i + 1, j + 1] <= cost[i, j + 1] + cost[i + 1, j] for i, j in product(range(2), range(2))
    )
    f, g = {0: sp.S.Zero}, {}
    for i, j in path:
        f.setdefault(i, cost[i, j] - g.get(j, 0))
        g.setdefault(j, cost[i, j] - f[i])
    sums = {cell: decide_piecewise_linear(f[cell[0]] + g[cell[1]], c, given=monge, relation="<=")
            for cell, c in cost.items()}  # fmt: skip
    assert {decision.verdict for decision in sums.values()} == {Verdict.PROVED}
    for dropped in range(4):
        fewer = (*monge[:dropped], *monge[dropped + 1 :])
        refuted = [
            decide_piecewise_linear(f[i] + g[j], c, given=fewer, relation="<=").verdict is Verdict.REFUTED
            for (i, j), c in cost.items()
        ]
        assert any(refuted)


@pytest.mark.parametrize(
    ("arguments", "options", "error", "match"),
    [
        (([0.0], [1], [0], [1]), {}, TypeError, r"x\[0\] must be exact"),
        (([0], [1], [0], [2]), {}, ValueError, "one sum; got 1 and 2"),
        (([0], [-1], [0], [-1]), {}, ValueError, r"p\[0\] must be ≥ 0"),
        (([0, 1], [1], [0], [1]), {}, ValueError, "one weight for each of its 2 points"),
        (([a], [1], [0], [1]), {}, ValueError, "must be rational"),
        (([sp.sqrt(2)], [1], [0], [1]), {}, ValueError, "must be rational"),
        (([0], [float("nan")], [0], [1]), {}, TypeError, "must be exact"),
        (([], [], [0], [1]), {}, ValueError, "at least one entry"),
        (([0], [1], [0], [1]), {"power": 0}, ValueError, "int from 1 to 10000"),
        (([0], [1], [0], [1]), {"power": sp.S.Half}, ValueError, "int from 1 to 10000"),
    ],
)
def test_what_is_no_transport_on_the_line_is_refused(arguments, options, error, match):
    with pytest.raises(error, match=match):
        quantile_potential(*arguments, **options)
