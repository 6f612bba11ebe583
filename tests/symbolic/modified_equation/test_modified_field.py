"""Modified fields against closed forms, published expansions, the Lie series by definition and the rooted trees."""

from itertools import pairwise

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from symbolic.modified_equation import (
    modified_coefficients,
    modified_field,
    modified_field_of_map,
    modified_field_partitioned,
)
from symbolic.rooted_trees import evaluate_differential
from symbolic.tableaux import EULER, IMPLICIT_EULER, IMPLICIT_MIDPOINT, MIDPOINT, RK4, STOERMER_VERLET, SYMPLECTIC_EULER
from symbolic.zero_test import is_zero
from tests.sampling import examples, sampled, slow
from tests.symbolic.modified_equation.field_oracle import is_invariant, lie_series_field

R = sp.Rational
h, q, p, x, y, a, b, w = sp.symbols("h q p x y a b w")
LOTKA_VOLTERRA = [x - x * y, x * y - y]
PENDULUM = [p, -sp.sin(q)]


def coefficients(e, order):
    return [sp.expand(e).coeff(h, k) for k in range(order)]


def taylor(e, order):
    return coefficients(sp.series(e, h, 0, order).removeO(), order)


def euler(f, variables):
    return [v + h * e for v, e in zip(variables, f, strict=True)]


def same(left, right):
    return all(is_zero(l - r) for l, r in zip(left, right, strict=True))


def test_the_circle_spirals_out_by_the_logarithm_and_turns_by_the_arctangent():
    field = modified_field([p, -q], [q, p], h, 12)
    growth, turn = taylor(sp.log(1 + h**2) / (2 * h), 12), taylor(sp.atan(h) / h, 12)
    assert coefficients(field[0], 12) == [g * q + t * p for g, t in zip(growth, turn, strict=True)]
    assert coefficients(field[1], 12) == [g * p - t * q for g, t in zip(growth, turn, strict=True)]


def test_a_linear_field_has_the_logarithm_of_its_step():
    L = sp.Matrix([[a, 1], [2, b]])
    for method, series in (
        (EULER, sp.log(1 + h)),
        (IMPLICIT_MIDPOINT, 2 * sp.atanh(h / 2)),
        (IMPLICIT_EULER, -sp.log(1 - h)),
    ):
        field = modified_field(list(L * sp.Matrix([x, y])), [x, y], h, 5, method.A, method.b)
        expected = sum((c * h**k * L ** (k + 1) for k, c in enumerate(taylor(series / h, 5))), sp.zeros(2, 2))
        assert [sp.expand(e) for e in expected * sp.Matrix([x, y])] == [sp.expand(e) for e in field]


@pytest.mark.parametrize(
    ("method", "numbers"),
    [
        (EULER, (1, -1, R(3, 2), -R(8, 3), R(31, 6), -R(157, 15))),
        (IMPLICIT_MIDPOINT, (1, 0, R(1, 4), 0, R(1, 8), 0, R(11, 192), 0, R(3, 128))),
    ],
)
def test_the_square_has_the_published_expansion(method, numbers):
    """E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., section IX.1."""
    (field,) = modified_field([y**2], [y], h, len(numbers), method.A, method.b)
    assert coefficients(field, len(numbers)) == [c * y ** (k + 2) for k, c in enumerate(numbers)]


def test_logistic_growth_with_parameters_has_its_first_terms():
    """f = ax(1 − x/b): f₂ = −f f′/2, f₃ = f f′²/3 + f² f″/12."""
    f = a * x * (1 - x / b)
    f1, f2 = f.diff(x), f.diff(x, 2)
    (field,) = modified_field([f], [x], h, 3)
    assert same(coefficients(field, 3), [f, -f * f1 / 2, f * f1**2 / 3 + f**2 * f2 / 12])


def test_an_undefined_field_gives_the_general_formula():
    f = sp.Function("f")(x)
    (field,) = modified_field([f], [x], h, 4)
    f1, f2 = f.diff(x), f.diff(x, 2)
    assert coefficients(field, 4) == [
        f, -f * f1 / 2, sp.expand(f * f1**2 / 3 + f**2 * f2 / 12), sp.expand(-f * f1**3 / 4 - f**2 * f1 * f2 / 6),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("f", "variables"),
    sampled(
        [
            (LOTKA_VOLTERRA, [x, y]),
            (PENDULUM, [q, p]),
            ([sp.exp(-x) * y, sp.log(x)], [x, y]),
            ([sp.sqrt(x), 1 / (1 + y)], [x, y]),
            ([x**a], [x]),
            ([x**y, sp.Integer(1)], [x, y]),
            ([sp.tan(x), sp.sinh(y) * sp.cosh(a * y)], [x, y]),
            ([sp.atan(x) + sp.pi * sp.sqrt(2)], [x]),
            ([sp.I * x**2], [x]),
        ],
        4,
        arguments=2,
    ),
    ids=str,
)
def test_the_field_is_that_of_the_lie_series(f, variables):
    field = modified_field(f, variables, h, 3)
    expected = lie_series_field(euler(f, variables), variables, h, 3)
    assert all(same(coefficients(e, 3), coefficients(g, 3)) for e, g in zip(field, expected, strict=True))


polynomials = st.lists(st.integers(-3, 3), min_size=6, max_size=6).map(
    lambda c: sum(k * m for k, m in zip(c, (1, x, y, x**2, x * y, y**2), strict=True))
)


@examples(6)
@given(polynomials, polynomials)
def test_random_polynomial_fields_are_those_of_the_lie_series(f, g):
    field = [sp.expand(e) for e in modified_field([f, g], [x, y], h, 3)]
    assert field == lie_series_field(euler([sp.sympify(f), sp.sympify(g)], [x, y]), [x, y], h, 3)


@pytest.mark.parametrize(
    "method",
    slow([EULER, MIDPOINT, RK4, IMPLICIT_MIDPOINT], MIDPOINT, RK4),
    ids=["euler", "midpoint", "rk4", "implicit"],
)
@pytest.mark.parametrize(("f", "variables"), [(LOTKA_VOLTERRA, [x, y]), (PENDULUM, [q, p])], ids=["lv", "pendulum"])
def test_the_field_is_the_sum_over_the_rooted_trees(method, f, variables):
    """Two independent algorithms: jets of the iterates, and the coefficients of elementary differentials."""
    parts = [sp.zeros(len(f), 1) for _ in range(5)]
    for tree, value in modified_coefficients(method.A, method.b, 5).items():
        parts[tree.order - 1] += value / tree.sigma * sp.Matrix(evaluate_differential(tree, [f], variables))
    field = modified_field(f, variables, h, 5, method.A, method.b)
    assert all(same(coefficients(e, 5), [part[i] for part in parts]) for i, e in enumerate(field))


def test_the_field_is_invariant_under_the_step_and_no_mutant_is():
    field, step = modified_field(PENDULUM, [q, p], h, 4), euler(PENDULUM, [q, p])
    assert is_invariant(field, step, [q, p], h, 4)
    for k in range(1, 3):
        mutant = [field[0] + h**k * coefficients(field[0], 4)[k] / 1000, field[1]]
        assert not is_invariant(mutant, step, [q, p], h, 4)


def test_the_exact_flow_has_nothing_to_correct():
    assert modified_field_of_map([y / (1 - h * y)], [y], h, 10) == [y**2]
    t = sp.Symbol("t", real=True)
    assert modified_field_of_map([sp.log(h + sp.exp(t))], [t], h, 8) == [sp.exp(-t)]
    with pytest.raises(ValueError, match="identity"):
        modified_field_of_map([sp.log(h + sp.exp(x))], [x], h, 8)  # log exp x = x fails beyond |Im x| = π
    assert same(modified_field_of_map([x + h * a + h**2 * y / 2, y + h * 0], [x, y], h, 6), [a + h * y / 2, 0])


def test_the_adjoint_method_has_the_field_at_minus_h():
    for f, variables in ((LOTKA_VOLTERRA, [x, y]), (PENDULUM, [q, p])):
        backward = modified_field(f, variables, h, 6, IMPLICIT_EULER.A, IMPLICIT_EULER.b)
        assert same([e.subs(h, -h) for e in modified_field(f, variables, h, 6)], backward)


def test_a_tableau_and_its_map_have_one_field():
    half = [x + h / 2 * LOTKA_VOLTERRA[0], y + h / 2 * LOTKA_VOLTERRA[1]]
    step = [
        v + h * e.subs({x: half[0], y: half[1]}, simultaneous=True) for v, e in zip((x, y), LOTKA_VOLTERRA, strict=True)
    ]
    assert modified_field_of_map(step, [x, y], h, 6) == modified_field(
        LOTKA_VOLTERRA, [x, y], h, 6, MIDPOINT.A, MIDPOINT.b
    )


def test_a_step_of_tableaux_by_variable_is_the_splitting_that_it_names():
    kicked = p - h * sp.sin(q)
    drifted = q + h * kicked
    first = modified_field_of_map([drifted, kicked], [q, p], h, 5)
    assert first == modified_field_partitioned(PENDULUM, [q, p], h, 5, [EULER, IMPLICIT_EULER])
    half = p - h / 2 * sp.sin(q)
    end = q + h * half
    verlet = modified_field_of_map([end, half - h / 2 * sp.sin(end)], [q, p], h, 6)
    assert verlet == modified_field_partitioned(PENDULUM, [q, p], h, 6, STOERMER_VERLET)
    assert all(coefficients(e, 6)[k] == 0 for e in verlet for k in (1, 3, 5))
    assert first != modified_field_partitioned(PENDULUM, [q, p], h, 5, SYMPLECTIC_EULER)


@pytest.mark.slow
def test_symplectic_euler_of_the_circle_turns_by_twice_the_arcsine():
    """The step M has determinant 1 and trace 2 cos θ, θ = 2 arcsin(h/2): log M = θ/sin θ (M − cos θ I)."""
    field = modified_field_of_map([q + h * (p - h * q), p - h * q], [q, p], h, 9)
    theta = 2 * sp.asin(h / 2)
    ratio = sp.series(theta / sp.sin(theta), h, 0, 10).removeO()
    M = sp.Matrix([[1 - h**2, h], [-h, 1]])
    expected = (ratio / h * (M - (1 - h**2 / 2) * sp.eye(2))) * sp.Matrix([q, p])
    assert all(coefficients(e, 9) == coefficients(sp.expand(g), 9) for e, g in zip(field, expected, strict=True))


def test_an_epoch_of_two_commuting_losses_has_the_sum_of_their_logarithms():
    (field,) = modified_field_of_map([x * (1 - h * a) * (1 - h * b)], [x], h, 6)
    assert coefficients(field, 6) == [sp.expand(-x * (a ** (k + 1) + b ** (k + 1)) / (k + 1)) for k in range(6)]


def test_an_epoch_of_two_losses_has_half_their_commutator():
    """x ↦ x − h∇L₁, then x ↦ x − h∇L₂: F + h (f₂′f₁ − ½ F′F) with F = f₁ + f₂, from the step to h²."""
    first, second = x**2 * y, x * y + y**3
    f1, f2 = (sp.Matrix([-L.diff(x), -L.diff(y)]) for L in (first, second))
    between = sp.Matrix([x, y]) + h * f1
    step = between + h * f2.subs({x: between[0], y: between[1]}, simultaneous=True)
    F = f1 + f2
    expected = f2.jacobian([x, y]) * f1 - F.jacobian([x, y]) * F / 2
    field = modified_field_of_map(list(step), [x, y], h, 2)
    assert [sp.expand(e).coeff(h, 1) for e in field] == [sp.expand(e) for e in expected]


def test_a_map_may_have_a_removable_singularity():
    step = x * sp.exp(h * a) + b * (sp.exp(h * a) - 1) / a
    assert modified_field_of_map([step], [x], h, 4) == [a * x + b]
    assert same(modified_field_of_map([x + (sp.exp(h * x) - 1 - h * x) / h], [x], h, 1), [x**2 / 2])
    with pytest.raises(ValueError, match="pole"):
        modified_field_of_map([x + sp.cos(h) / h], [x], h, 3)
    with pytest.raises(ValueError, match="must not vanish"):
        modified_field_of_map([x + h / (h - h * (1 + y - y) + (x + 1) ** 2 - x**2 - 2 * x - 1)], [x], h, 3)


def test_each_order_begins_with_the_one_below():
    fields = [modified_field(LOTKA_VOLTERRA, [x, y], h, k)[0] for k in range(1, 6)]
    for k, (shorter, longer) in enumerate(pairwise(fields), start=1):
        assert coefficients(longer, k) == coefficients(shorter, k)


def test_symbols_in_a_tableau_are_kept():
    """Two stages of order 2 at 0 and w; at h² the coefficient of f″(f, f)/2 is 1/12·… : w = 2/3 makes it vanish."""
    A, weights = [[0, 0], [w, 0]], [1 - 1 / (2 * w), 1 / (2 * w)]
    (field,) = modified_field([y**2], [y], h, 3, A, weights)
    assert sp.expand(field - y**2 - h**2 * y**4 * (w / 2 - 1)) == 0


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        (([x + h], [x], h, 2), ValueError, "must not occur"),
        (([x, y], [x], h, 2), ValueError, "one expression for each"),
        (([x, y], [x, x], h, 2), ValueError, "different"),
        (([x], [x + 1], h, 2), TypeError, "commuting Symbols"),
        (([x], x, h, 2), TypeError, "sequence of Symbols"),
        ((x, [x], h, 2), TypeError, "sequence of expressions"),
        (([], [], h, 2), TypeError, "at least one"),
        (([x], [x], x, 2), ValueError, "no variable"),
        (([x], [x], 1, 2), ValueError, "commuting Symbol"),
        (([x], [x], h, 0), ValueError, "order must be"),
        (([x], [x], h, True), ValueError, "order must be"),
        (([x], [x], h, 2.0), ValueError, "order must be"),
        (([0.5 * x], [x], h, 2), ValueError, "Write Rational"),
        (([sp.oo * x], [x], h, 2), ValueError, "finite"),
        ((["x"], [x], h, 2), TypeError, "SymPy expressions"),
        (([sp.Symbol("x", real=True)], [x], h, 2), ValueError, "their assumptions differ"),
        (([sp.Symbol("h", positive=True) * x], [x], h, 2), ValueError, "their assumptions differ"),
        (([x], [x], h, 2, [[sp.Symbol("x", real=True)]], [1]), ValueError, "their assumptions differ"),
        (([sp.Abs(x)], [x], h, 2), ValueError, "derivatives of all orders"),
        (([x], [x], h, 2, [[0]]), TypeError, "both A and b"),
        (([x], [x], h, 2, [[0]], [2]), ValueError, "Σ b_i = 1"),
        (([x], [x], h, 2, [[0.5]], [1]), TypeError, "float"),
        (([x], [x], h, 2, [[0, 0]], [1]), ValueError, "A must be"),
    ],
    ids=str,
)
def test_wrong_arguments_are_named(arguments, error, match):
    with pytest.raises(error, match=match):
        modified_field(*arguments)


def test_singular_steps_are_named():
    hidden = sp.sin(x) ** 2 + sp.cos(x) ** 2 - 1
    for f in (1 / hidden, sp.sqrt(hidden), hidden**a):
        with pytest.raises(ValueError, match="not smooth at h = 0"):
            modified_field([f], [x], h, 2)
    with pytest.raises(ValueError, match="not smooth at h = 0"):
        modified_field_of_map([x + sp.sqrt(h)], [x], h, 2)
    with pytest.raises(ValueError, match="derivatives of all orders"):
        modified_field_of_map([x + h * sp.log(h)], [x], h, 2)
    with pytest.raises(ValueError, match="derivatives of all orders"):
        modified_field([sp.Piecewise((x, x > 0), (0, True))], [x], h, 2)


def test_wrong_maps_and_tableaux_are_named():
    with pytest.raises(ValueError, match="identity at h = 0"):
        modified_field_of_map([2 * x], [x], h, 2)
    with pytest.raises(ValueError, match="identity at h = 0"):
        modified_field_of_map([y, x], [x, y], h, 2)
    with pytest.raises(ValueError, match="one for each of the 2 variables"):
        modified_field_partitioned(PENDULUM, [q, p], h, 2, [EULER])
    with pytest.raises(ValueError, match="one number of stages"):
        modified_field_partitioned(PENDULUM, [q, p], h, 2, [EULER, MIDPOINT])


@pytest.mark.parametrize("count", [7, 8, 20, 63])
def test_fields_of_many_variables_have_a_ring_with_room(count):
    """A rotation among neighbours: y_i' = y_{i+1}, so that −h/2 f'f is −h/2 y_{i+2}."""
    names = sp.symbols(f"y0:{count}")
    found = modified_field([names[(i + 1) % count] for i in range(count)], names, h, 2)
    assert found == [names[(i + 1) % count] - h * names[(i + 2) % count] / 2 for i in range(count)]


def test_more_variables_than_the_largest_ring_has_room_for_are_refused():
    names = sp.symbols("y0:64")
    with pytest.raises(ValueError, match="room for 63 symbols and functions"):
        modified_field(names, names, h, 2)
