"""The procedures and statements behind the theorems on modified equations, each with a mutant that it refuses."""

from dataclasses import replace

import pytest
import sympy as sp

from numeric_check import Relation, check
from numeric_check import Verdict as Numeric
from proofs.chapters.gradient_descent import gradient_descent_curl, gradient_descent_obstruction, gradient_descent_plane
from proofs.chapters.gradient_descent.gradient_descent_obstruction import S, T, U
from proofs.chapters.letters.descent import H
from proofs.chapters.steepest_descent import steepest_descent_bound
from proofs.chapters.trees import (
    independent_differentials,
    modified_euler_coefficients,
    modified_euler_grafting,
    modified_euler_lie_series,
)
from symbolic import Verdict, contraction, decide_words
from symbolic.modified_equation import is_gradient, modified_coefficients, modified_field
from symbolic.procedures.grafting import graftings, lie_derivative
from symbolic.procedures.jet_polynomials import decide_jet_polynomials
from symbolic.procedures.matrices.symmetry import decide_symmetric, symmetry
from symbolic.procedures.squares import decide_by_squares
from symbolic.procedures.sums.binomials import decide_binomial_slopes
from symbolic.rooted_trees import Tree, evaluate_differential, trees
from symbolic.tableaux import EULER, MIDPOINT, RK4
from tests.letters import A, B, k, u, v
from tests.sampling import slow

x, y = sp.symbols("x y")
f = sp.Function("f")
FIELD = [x**2 * y - 3 * x + y**3, x * y**2 + 2 * x**3 - y]  # no symmetry, all derivatives through the third


# --- polynomials in the derivatives of f -----------------------------------------------------------------------------


def test_the_product_rule_is_proved_for_every_smooth_f():
    nested = f(y) * sp.Derivative(f(y) * sp.Derivative(f(y), y), y)
    expanded = f(y) * sp.Derivative(f(y), y) ** 2 + f(y) ** 2 * sp.Derivative(f(y), (y, 2))
    assert decide_jet_polynomials(nested, expanded).scope == "all smooth f"
    assert decide_jet_polynomials(nested, 2 * expanded).verdict is Verdict.UNDECIDED


OUTSIDE = [
    f(2 * y),
    f(x, x),
    sp.Derivative(f(x, y), sp.Symbol("z")) + sp.Derivative(f(2 * x, y), x),
    sp.exp(f(y)),
    sp.sqrt(2) * f(y),
    sp.Subs(f(x), x, y),
    sp.Subs(f(x, y), x, 0),
    sp.Subs(sp.Derivative(sp.sqrt(x), x), x, 0),
    sp.Subs(1 / x, x, 0) * f(y),
]


@pytest.mark.parametrize("outside", OUTSIDE)
def test_what_is_no_polynomial_in_the_derivatives_at_y_is_outside_the_class(outside):
    assert decide_jet_polynomials(outside, f(y)).verdict is Verdict.UNDECIDED


def test_partial_derivatives_of_two_functions_commute_and_are_independent():
    g = sp.Function("g")
    product = sp.Derivative(f(x, y) * g(x, y), x, y)
    parts = [(f, (), g, (x, y)), (f, (x,), g, (y,)), (f, (y,), g, (x,)), (f, (y, x), g, ())]
    factor = lambda function, by: sp.Derivative(function(x, y), *by) if by else function(x, y)
    expanded = sp.Add(*(factor(*part[:2]) * factor(*part[2:]) for part in parts))
    assert decide_jet_polynomials(product, expanded).scope == "all smooth f, g"
    assert decide_jet_polynomials(product, expanded - factor(f, (x,)) * g(x, y)).verdict is Verdict.UNDECIDED
    assert decide_jet_polynomials(f(x, y) - f(y, x), sp.S.Zero).verdict is Verdict.UNDECIDED


def test_a_derivative_of_a_polynomial_is_put_in_at_a_point():
    derivative = sp.Subs(sp.Derivative((x + 2 * y) ** 2 * x, x, y), (x, y), (0, 3))
    assert decide_jet_polynomials(derivative, sp.Integer(24)).verdict is Verdict.PROVED
    assert decide_jet_polynomials(derivative, sp.Integer(25)).verdict is Verdict.UNDECIDED


def test_the_coefficients_of_the_lie_series_are_refused_with_another_sign():
    (claim,) = modified_euler_lie_series.derive().claims
    wrong = claim.lhs.subs(modified_euler_lie_series.slice_of_field(4), -modified_euler_lie_series.slice_of_field(4))
    assert decide_jet_polynomials(wrong, claim.rhs).verdict is Verdict.UNDECIDED
    assert check(replace(claim, lhs=wrong), count=6).verdict == Numeric.REFUTED


# --- grafting --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("t", [t for n in (1, 2, 3) for t in trees(n)])
@pytest.mark.parametrize("u", slow([Tree((1,)), Tree((1, 2))], Tree((1,))))
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


# --- slopes of binomial coefficients ---------------------------------------------------------------------------------

n, i = sp.Symbol("n"), sp.Symbol("i", integer=True, positive=True)


def slope(expr):
    return sp.Subs(sp.Derivative(expr, n), n, 0)


@pytest.mark.parametrize("index", [1, 2, 5, 8])
def test_the_slope_of_a_binomial_coefficient_is_that_of_its_polynomial(index):
    polynomial = sp.expand(sp.prod(n - j for j in range(index)) / sp.factorial(index))
    value = sp.diff(polynomial, n).subs(n, 0)
    assert decide_binomial_slopes(slope(sp.binomial(n, i)), (-1) ** (i + 1) / i).verdict is Verdict.PROVED
    assert value == sp.Rational((-1) ** (index + 1), index)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (slope(sp.binomial(n, i)), (-1) ** i / i),
        (slope(sp.binomial(n, i - 1)), (-1) ** i / (i - 1)),  # at i = 1 the slope is that of a constant
        (slope(sp.binomial(n, i) ** 2), sp.S.Zero),
        (slope(sp.Sum(sp.binomial(n, i), (i, 1, sp.oo))), sp.Sum((-1) ** (i + 1) / i, (i, 1, sp.oo))),
        (slope(sp.Sum(sp.binomial(n, i), (i, 1, k))), sp.Sum((-1) ** (i + 1) / i, (i, 1, k + 1))),
    ],
)
def test_a_slope_that_is_false_or_outside_the_class_is_not_proved(start, end):
    assert decide_binomial_slopes(start, end).verdict is Verdict.UNDECIDED


def test_the_coefficients_of_euler_in_the_theorem_are_those_of_the_library():
    (claim,) = modified_euler_coefficients.derive().claims
    assert list(claim.rhs) == list(modified_coefficients(EULER.A, EULER.b, 5).values())


# --- one field that tells all trees apart ----------------------------------------------------------------------------


def field_of_trees(order):
    """y_t' = ∏ y_c for the trees with at most that many nodes, and its variables."""
    components = {t: sp.Symbol(f"y{i}") for i, t in enumerate(t for n in range(1, order + 1) for t in trees(n))}
    return [sp.Mul(*(components[c] for c in t.children)) for t in components], list(components.values())


def test_the_components_in_the_theorem_are_those_of_the_elementary_differentials():
    field, names = field_of_trees(4)
    origin, table = dict.fromkeys(names, 0), [t for n in range(1, 5) for t in trees(n)]
    for w in table:
        values = [value.subs(origin) for value in evaluate_differential(w, [field], names)]
        assert values == [independent_differentials.component(w, t).doit() for t in table]
        assert values == [w.sigma if t == w else 0 for t in table]


@pytest.mark.parametrize("method", [EULER, MIDPOINT])
def test_the_modified_field_of_the_field_of_trees_has_the_coefficients_as_its_values_at_zero(method):
    """Without trees: by the logarithm of the step, for one polynomial field."""
    field, names = field_of_trees(4)
    modified = modified_field(field, names, x, 4, method.A, method.b)
    found = [sp.expand(component.subs(dict.fromkeys(names, 0))) for component in modified]
    table = modified_coefficients(method.A, method.b, 4)
    assert found == [x ** (t.order - 1) * value for t, value in table.items()]


def test_euler_steps_along_the_field_of_trees_are_the_coefficients_after_n_steps():
    field, names = field_of_trees(5)
    point = dict.fromkeys(names, sp.S.Zero)
    for n in range(1, 6):
        point = {name: point[name] + rate.subs(point) for name, rate in zip(names, field, strict=True)}
        table = [t for nodes in range(1, 6) for t in trees(nodes)]
        assert list(point.values()) == [modified_euler_coefficients.after_steps(t, n) for t in table]


def test_no_coefficient_can_be_exchanged_for_another_one():
    (claim,) = independent_differentials.derive().claims
    exchanged = sp.ImmutableMatrix([*claim.rhs[:2], claim.rhs[3], claim.rhs[2], *claim.rhs[4:]])
    assert decide_jet_polynomials(claim.lhs, claim.rhs).verdict is Verdict.PROVED
    assert decide_jet_polynomials(claim.lhs, exchanged).verdict is Verdict.UNDECIDED


# --- symmetric matrices ----------------------------------------------------------------------------------------------


def test_a_product_of_two_symmetric_matrices_is_symmetric_only_if_they_commute():
    assert decide_symmetric((A * A).T, A * A, symmetric=(A,)).assumes == (symmetry(A),)
    assert decide_symmetric((A * B).T, B * A, symmetric=(A, B)).verdict is Verdict.PROVED
    assert decide_symmetric((A * B).T, A * B, symmetric=(A, B)).verdict is Verdict.UNDECIDED


def test_a_bilinear_form_is_symmetric_if_its_matrix_is_named_symmetric():
    sides = contraction(u.T, A * v), contraction(v.T, A * u)
    assert decide_words(*sides).verdict is Verdict.UNDECIDED
    assert decide_symmetric(*sides, symmetric=(A,)).verdict is Verdict.PROVED
    assert decide_symmetric(*sides, symmetric=(B,)).verdict is Verdict.UNDECIDED


# --- gradient descent is no gradient flow ----------------------------------------------------------------------------


def contracted(L, variables, *fields):
    """D^(m+2) L contracted with m fields: a symmetric matrix."""
    d, total = len(variables), sp.hessian(L, variables)
    for field in fields:
        total = sum((e * total.diff(z) for z, e in zip(variables, field, strict=True)), sp.zeros(d, d))
    return total


def loss_with_every_derivative(d):
    """Σ c_m y^m with different integers for all monomials of degree 1 to 4."""
    names = sp.symbols(f"y1:{d + 1}")
    monomials = sorted(sp.itermonomials(names, 4, 1), key=sp.default_sort_key)
    return sum((7 * j * j + 3 * j + 2) % 19 * m for j, m in enumerate(monomials)), names


@pytest.mark.parametrize("d", slow([2, 3], 3))
def test_the_jacobian_in_the_theorem_is_that_of_the_modified_field(d):
    L, names = loss_with_every_derivative(d)
    origin = dict.fromkeys(names, 0)
    g, hessian = sp.Matrix([L]).jacobian(names).T, sp.hessian(L, names)
    constant = g.subs(origin)
    third = contracted(L, names, constant)
    field = -(hessian**2 * g / 3 + contracted(L, names, g) * g / 12)
    values = {
        H: hessian,
        T: third,
        S: contracted(L, names, (hessian * g).subs(origin)),
        U: contracted(L, names, constant, constant),
    }
    expected = gradient_descent_obstruction.jacobian().xreplace(
        {letter: sp.ImmutableMatrix(value.subs(origin)) for letter, value in values.items()}
    )
    found = sp.Matrix(d, d, lambda i, j: sp.diff(field[i], names[j]).subs(origin))
    assert found == sp.Matrix(expected.doit())
    commutator = (hessian * third - third * hessian).subs(origin)
    assert found - found.T == -commutator / 6 != sp.zeros(d, d)


def test_the_curl_in_the_theorem_is_that_of_the_modified_field_of_the_library():
    step = sp.Symbol("h")
    names = gradient_descent_curl.x, gradient_descent_curl.y
    loss = gradient_descent_curl.LOSS
    field = modified_field([-sp.diff(loss, z) for z in names], names, step, 3)
    term = [sp.expand(component).coeff(step, 2) for component in field]
    (claim,) = gradient_descent_curl.derive().claims
    assert sp.expand(sp.diff(term[1], names[0]) - sp.diff(term[0], names[1]) - claim.rhs) == 0
    assert is_gradient(term, names).verdict is Verdict.REFUTED


def test_the_obstruction_in_the_plane_is_the_entry_of_the_obstruction_in_letters():
    plane = gradient_descent_plane
    matrix = lambda entry: sp.ImmutableMatrix(2, 2, entry)
    (letters,), (claim,) = gradient_descent_obstruction.derive().claims, plane.derive().claims
    commutator = sp.Matrix(letters.rhs.xreplace({H: matrix(plane.partial), T: matrix(plane.third)}).doit())
    assert sp.expand(commutator[1, 0] - claim.rhs) == 0 != sp.expand(commutator[0, 1] - claim.rhs)


def test_the_obstruction_in_the_plane_is_the_curl_of_the_example():
    plane = gradient_descent_plane
    (curl,), (claim,) = gradient_descent_curl.derive().claims, plane.derive().claims
    at_example = claim.rhs.subs(plane.L(*plane.PLACE), gradient_descent_curl.LOSS).doit()
    assert sp.expand(at_example - curl.rhs) == 0


# --- sums of squares -------------------------------------------------------------------------------------------------

UV, UU, VV = contraction(u.T, v), contraction(u.T, u), contraction(v.T, v)


def test_a_sum_of_squares_proves_no_equation():
    derivation = steepest_descent_bound.derive()
    (step,) = derivation.steps
    claimed = replace(step, relation=Relation.EQUAL)
    assert step.decide(derivation.claim.lhs, derivation.claim.rhs).verdict is Verdict.PROVED
    assert claimed.decide(derivation.claim.lhs, derivation.claim.rhs).verdict is Verdict.UNDECIDED


def test_a_sum_of_squares_proves_an_inequality_for_real_columns():
    decision = decide_by_squares(2 * UV, UU + VV, squares=((sp.S.One, u - v),), real=(u, v))
    assert decision.verdict is Verdict.PROVED
    assert len(decision.assumes) == 2


@pytest.mark.parametrize(
    ("lhs", "rhs", "squares", "real"),
    [
        (UU + VV, 2 * UV, ((-sp.S.One, u - v),), (u, v)),  # a negative factor
        (2 * UV, UU + VV, ((sp.S.One, u - v),), (u,)),  # false for v = iu
        (2 * UV, UU + VV, ((sp.S.One, u + v),), (u, v)),  # another square
        (-UU * VV, UV * UU, ((UV, u),), (u, v)),  # uᵀv has no sign
        (-UU, sp.S.Zero, ((sp.S.One, sp.I * u),), (u,)),
        (sp.S.Zero, UV, ((sp.S.One, sp.sqrt(UV) / sp.sqrt(UU) * u),), (u, v)),  # the root of what may be negative
    ],
)
def test_a_wrong_certificate_proves_nothing(lhs, rhs, squares, real):
    assert decide_by_squares(lhs, rhs, squares=squares, real=real).verdict is Verdict.UNDECIDED
