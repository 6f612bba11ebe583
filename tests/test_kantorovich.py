"""Transforms, quantiles, Gaussians and conjugates obey the laws of duality, and refuse what is no such problem."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, permutations, product

import mpmath
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic import Verdict, decide_zero
from symbolic.kantorovich import (
    c_transform,
    f_gan_conjugate,
    gaussian_potentials,
    is_c_concave,
    potential_slope,
    quantile_potential,
)
from symbolic.kantorovich.divergences import t, u
from symbolic.procedures.nonnegative_terms import square
from symbolic.procedures.piecewise_linear import decide_piecewise_linear

NUMBERS = st.fractions(min_value=-5, max_value=5, max_denominator=6)
a, b, c = sp.symbols("a b c", real=True)


# --- transforms ------------------------------------------------------------------------------------------------------


@st.composite
def problems(draw):
    n, m = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    row = st.lists(NUMBERS, min_size=m, max_size=m)
    return draw(st.lists(row, min_size=n, max_size=n)), draw(st.lists(NUMBERS, min_size=n, max_size=n))


@settings(max_examples=60, deadline=None)
@given(problem=problems())
def test_the_transform_is_the_largest_partner_and_three_transforms_are_one(problem):
    cost, f = problem
    g = c_transform(cost, f)
    for j, column in enumerate(zip(*cost, strict=True)):
        slacks = [c - x - g[j] for c, x in zip(column, map(sp.Rational, f), strict=True)]
        assert min(slacks) == 0
    back = c_transform(sp.Matrix(cost).T, g)
    assert all(new >= sp.Rational(old) for new, old in zip(back, f, strict=True))
    assert c_transform(cost, back) == g
    assert is_c_concave(cost, back) is True
    assert is_c_concave(cost, f) is (list(back) == [sp.Rational(x) for x in f])


@pytest.mark.parametrize(("n", "m"), [(1, 1), (1, 3), (3, 1), (2, 2), (2, 3), (3, 2), (3, 3)])
def test_the_laws_of_the_transform_are_proved_for_all_reals_at_small_sizes(n, m):
    cost = sp.Matrix(n, m, lambda i, j: sp.Symbol(f"c_{i}{j}", real=True))
    f = sp.Matrix(n, 1, lambda i, j: sp.Symbol(f"f_{i}", real=True))
    g = c_transform(cost, f)
    back = c_transform(cost.T, g)
    for i in range(n):
        assert decide_piecewise_linear(f[i], back[i], relation="<=").verdict is Verdict.PROVED
    assert decide_piecewise_linear(c_transform(cost, back), g).verdict is Verdict.PROVED
    converse = decide_piecewise_linear(back, f)
    assert converse.verdict is (Verdict.PROVED if n == 1 else Verdict.REFUTED)


def test_c_concavity_is_true_false_or_open():
    metric = [[0, 1], [1, 0]]
    assert is_c_concave(metric, [a, a]) is True
    assert is_c_concave(metric, [a, b]) is False
    assert is_c_concave(metric, [a, b], given=(a - b <= 1, b - a <= 1)) is True
    assert is_c_concave(metric, [a * b, a * b]) is None


@pytest.mark.parametrize(
    ("cost", "f", "error", "match"),
    [
        ([[0.5]], [0], TypeError, r"cost\[0\]\[0\] must be exact"),
        ([[sp.Float(1)]], [0], ValueError, "got the Float"),
        ([[sp.oo]], [0], ValueError, "must be finite"),
        ([[sp.nan]], [0], ValueError, "must be finite"),
        ([[sp.Symbol("z")]], [0], ValueError, "known to be real"),
        ([[1, 2], [3]], [0, 0], ValueError, "one length"),
        ([], [0], ValueError, "at least one row"),
        ([[]], [0], ValueError, "at least one entry"),
        ([[1, 2]], [0, 0], ValueError, "1 entries, one for each row"),
        ([[1]], sp.eye(2), ValueError, "must be a vector"),
        ("ab", [0], TypeError, "a sequence of rows"),
        ([[1]], 3, TypeError, "a sequence or a column"),
        ([[True]], [0], TypeError, "must be exact"),
    ],
)
def test_what_is_no_cost_or_potential_is_refused(cost, f, error, match):
    with pytest.raises(error, match=match):
        c_transform(cost, f)


d12, d13, d23 = sp.symbols("d_12 d_13 d_23", nonnegative=True)
f1, f2, f3 = sp.symbols("f_1 f_2 f_3", real=True)
DISTANCES = sp.Matrix([[0, d12, d13], [d12, 0, d23], [d13, d23, 0]])
F = sp.Matrix([f1, f2, f3])
TRIANGLE = (d12 <= d13 + d23, d13 <= d12 + d23, d23 <= d12 + d13)
PAIRS = ((f1, f2, d12), (f1, f3, d13), (f2, f3, d23))
LIPSCHITZ = tuple(relation for x, y, r in PAIRS for relation in (x - y <= r, y - x <= r))


def test_kantorovich_and_rubinstein_on_three_points_needs_each_triangle_inequality():
    transform = c_transform(DISTANCES, F)
    twice = c_transform(DISTANCES, transform)
    assert decide_piecewise_linear(twice, -transform, given=TRIANGLE).verdict is Verdict.PROVED
    for dropped in range(3):
        fewer = (*TRIANGLE[:dropped], *TRIANGLE[dropped + 1 :])
        assert decide_piecewise_linear(twice, -transform, given=fewer).verdict is Verdict.REFUTED


def test_the_transform_is_the_negative_exactly_of_lipschitz_functions_on_three_points():
    transform = c_transform(DISTANCES, F)
    assert decide_piecewise_linear(transform, -F, given=LIPSCHITZ).verdict is Verdict.PROVED
    for dropped in range(len(LIPSCHITZ)):
        fewer = (*LIPSCHITZ[:dropped], *LIPSCHITZ[dropped + 1 :])
        assert decide_piecewise_linear(transform, -F, given=fewer).verdict is Verdict.REFUTED
    opposite = tuple(sp.Eq(g, -value) for g, value in zip(transform, F, strict=True))
    for x, y, r in PAIRS:
        assert decide_piecewise_linear(x - y, r, given=opposite, relation="<=").verdict is Verdict.PROVED
        assert decide_piecewise_linear(x - y, r / 2, given=opposite, relation="<=").verdict is Verdict.REFUTED


# --- the line --------------------------------------------------------------------------------------------------------

MASSES = st.lists(st.integers(0, 4), min_size=1, max_size=4).filter(any)


@st.composite
def measures(draw):
    p, q = draw(MASSES), draw(MASSES)
    x = draw(st.lists(NUMBERS, min_size=len(p), max_size=len(p)))
    y = draw(st.lists(NUMBERS, min_size=len(q), max_size=len(q)))
    return x, [Fraction(w, sum(p)) for w in p], y, [Fraction(w, sum(q)) for w in q]


@settings(max_examples=100, deadline=None)
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


@settings(max_examples=40, deadline=None)
@given(points=st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=4), power=st.integers(1, 3))
def test_the_value_is_that_of_the_best_assignment(points, power):
    x, y = (list(map(sp.Rational, column)) for column in zip(*points, strict=True))
    n = len(x)
    found = quantile_potential(x, [1] * n, y, [1] * n, power=power)
    assert found.value == min(
        sum(abs(x[i] - y[j]) ** power for i, j in enumerate(order)) for order in permutations(range(n))
    )


@settings(max_examples=60, deadline=None)
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


@settings(max_examples=60, deadline=None)
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


@pytest.mark.parametrize("path", staircases(3, 3))
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
        (([0], [1], [0], [1]), {"power": 0}, ValueError, "int ≥ 1"),
        (([0], [1], [0], [1]), {"power": sp.S.Half}, ValueError, "int ≥ 1"),
    ],
)
def test_what_is_no_transport_on_the_line_is_refused(arguments, options, error, match):
    with pytest.raises(error, match=match):
        quantile_potential(*arguments, **options)


# --- Gaussians -------------------------------------------------------------------------------------------------------


def symbolic_gaussians(d):
    symmetric = [
        sp.Matrix(d, d, lambda i, j, name=name: sp.Symbol(f"{name}_{min(i, j)}{max(i, j)}", real=True)) for name in "AM"
    ]
    columns = [sp.Matrix(d, 1, lambda i, j, name=name: sp.Symbol(f"{name}_{i}", real=True)) for name in ("m", "n")]
    return columns[0], symmetric[0], columns[1], symmetric[1]


@pytest.mark.parametrize("d", [1, 2, 3])
def test_the_duality_gap_of_gaussians_is_zero_for_all_symbols(d):
    found = gaussian_potentials(*symbolic_gaussians(d))
    assert decide_zero(found.dual - found.value).verdict is Verdict.PROVED
    assert decide_zero(found.primal - found.value).verdict is Verdict.PROVED
    assert decide_zero(found.dual - found.value - sp.Rational(1, 10**30)).verdict is Verdict.REFUTED


@pytest.mark.parametrize("d", [1, 2, 3])
def test_the_slack_of_the_potentials_is_the_square_of_the_distance_from_the_map(d):
    m1, A, m2, M = symbolic_gaussians(d)
    found = gaussian_potentials(m1, A, m2, M)
    x = sp.Matrix(d, 1, lambda i, j: sp.Symbol(f"x_{i}", real=True))
    y = sp.Matrix(d, 1, lambda i, j: sp.Symbol(f"y_{i}", real=True))
    moved, gap = x - y, found.map(x) - y
    slack = (moved.T * moved)[0] - found.phi.at(x) - found.psi.at(y)
    adjugate = gap.T * M.adjugate() * gap
    assert decide_zero(slack * M.det() - adjugate[0]).verdict is Verdict.PROVED
    assert decide_zero(slack * M.det() + adjugate[0]).verdict is Verdict.REFUTED


def test_the_expectations_are_integrals_of_the_density():
    x, m, s = sp.Symbol("x", real=True), sp.Rational(1, 3), sp.Rational(3, 2)
    found = gaussian_potentials(sp.Matrix([m]), sp.Matrix([[s**2]]), sp.Matrix([2]), sp.Matrix([[sp.Rational(5, 7)]]))
    density = sp.exp(-((x - m) ** 2) / (2 * s**2)) / (s * sp.sqrt(2 * sp.pi))
    with mpmath.workdps(30):
        integral = mpmath.quad(
            sp.lambdify(x, found.phi.at(sp.Matrix([x])) * density, "mpmath"), [-mpmath.inf, 0, mpmath.inf]
        )
        exact = sp.N(found.phi.expectation(sp.Matrix([m]), sp.Matrix([[s**2]])), 30)
        assert abs(integral - mpmath.mpf(exact)) < mpmath.mpf(10) ** -20


def test_gaussians_with_the_same_covariance_are_moved_as_a_whole():
    A = sp.Matrix([[2, 1], [1, 3]])
    found = gaussian_potentials(sp.Matrix([0, 0]), A, sp.Matrix([3, 4]), sp.eye(2))
    assert (found.value, found.covariance) == (25, A)


@pytest.mark.parametrize(
    ("changed", "error", "match"),
    [
        ({"m1": 3}, TypeError, "m1 must be a SymPy matrix"),
        ({"m2": sp.Matrix([0])}, ValueError, r"m2 must have the shape \(2, 1\)"),
        ({"A": sp.eye(3)}, ValueError, r"A must have the shape \(2, 2\)"),
        ({"M": sp.Matrix([[1, 2], [0, 1]])}, ValueError, "M must be symmetric"),
        ({"M": sp.Matrix([[1, 2], [2, 1]])}, ValueError, "M must be positive definite"),
        ({"M": sp.zeros(2, 2)}, ValueError, "M must be positive definite"),
        ({"A": -sp.eye(2)}, ValueError, "A must be positive semidefinite"),
        ({"A": sp.eye(2) * sp.Float(1)}, ValueError, "A must be exact"),
        ({"m1": sp.Matrix([[0, 0]])}, ValueError, "shape"),
    ],
)
def test_what_is_no_pair_of_gaussians_is_refused(changed, error, match):
    arguments = {"m1": sp.zeros(2, 1), "A": sp.eye(2), "m2": sp.zeros(2, 1), "M": sp.eye(2)} | changed
    with pytest.raises(error, match=match):
        gaussian_potentials(**arguments)


def test_a_degenerate_source_has_potentials_too():
    found = gaussian_potentials(sp.Matrix([1]), sp.Matrix([[0]]), sp.Matrix([4]), sp.Matrix([[2]]))
    assert (found.value, found.dual, found.primal) == (9, 9, 9)


# --- f-divergences ---------------------------------------------------------------------------------------------------

NAMES = ("KL", "reverse KL", "Pearson", "Neyman", "Hellinger", "JS", "GAN", "TV")


@pytest.mark.parametrize("name", NAMES)
def test_a_conjugate_is_the_supremum_that_a_search_finds(name):
    found = f_gan_conjugate(name)
    slope = sp.lambdify((u, t), u * t - found.generator, "mpmath")
    for value in (-3, -1, sp.Rational(-1, 4), sp.Rational(1, 10), sp.Rational(1, 2), 2):
        if sp.sympify(value) not in found.domain:
            continue
        best = mpmath.mpf(sp.N(found.conjugate.subs(t, value)))
        at = mpmath.mpf(sp.N(found.maximiser.subs(t, value)))
        searched = max(slope(at * mpmath.mpf(k) / 40, mpmath.mpf(sp.N(value))) for k in range(1, 161))
        assert searched <= best + 1e-12
        assert abs(slope(at, mpmath.mpf(sp.N(value))) - best) < 1e-12


@pytest.mark.parametrize("name", [name for name in NAMES if name != "TV"])
def test_the_maximiser_solves_the_equation_of_the_derivative(name):
    found = f_gan_conjugate(name)
    derivative = sp.diff(found.generator, u).subs(u, found.maximiser)
    domain = sp.And(*found.conditions) if found.conditions else None
    assert decide_zero(derivative - t, domain=domain).verdict is Verdict.PROVED


@pytest.mark.parametrize("name", NAMES)
def test_a_wrong_conjugate_maximiser_or_domain_is_refused(name):
    found = f_gan_conjugate(name)
    for changed in (
        {"conjugate": found.conjugate + sp.Rational(1, 10**30)},
        {"conjugate": -found.conjugate},
        {"generator": found.generator * 2},
        {"maximiser": found.maximiser * 2},
        {"maximiser": -found.maximiser},
        {"terms": ((1, square, u),)},
    ):
        with pytest.raises(ValueError, match=r"is not proved|must be positive"):
            replace(found, **changed)
    if found.conditions:
        with pytest.raises(ValueError, match=r"is not proved|must be positive"):
            replace(found, conditions=())


def test_the_divergence_of_a_distribution_from_itself_is_zero_up_to_the_constant_of_the_gan():
    constants = {name: f_gan_conjugate(name).generator.subs(u, 1) for name in NAMES}
    assert decide_zero(constants.pop("GAN") + sp.log(4)).verdict is Verdict.PROVED
    assert set(constants.values()) == {sp.S.Zero}


def test_an_unknown_divergence_is_refused_with_the_names_that_are_known():
    with pytest.raises(ValueError, match="'KL', 'reverse KL'"):
        f_gan_conjugate("Wasserstein")
