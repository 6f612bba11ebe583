"""Modified losses and Hamiltonians: what exists, to all orders where it is known, and the first obstruction."""

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from symbolic.decision import Verdict
from symbolic.modified_equation import (
    NoPotentialError,
    is_gradient,
    modified_field,
    modified_field_partitioned,
    modified_hamiltonian,
    modified_loss,
)
from symbolic.modified_equation.gradients import potential
from symbolic.tableaux import EULER, IMPLICIT_MIDPOINT, RK4, STOERMER_VERLET, SYMPLECTIC_EULER
from symbolic.zero_test import is_zero
from tests.sampling import examples

R = sp.Rational
h, q, p, x, y, z, a, b = sp.symbols("h q p x y z a b")
FACTORED = (x * y - 1) ** 2 / 2
ROSENBROCK = (1 - x) ** 2 + 100 * (y - x**2) ** 2
PENDULUM = p**2 / 2 - sp.cos(q)


def gradient(L, variables):
    return sp.Matrix([L.diff(v) for v in variables])


def obstruction(L):
    """(1/6) [H, D³L(g)] at (x, y), by its definition."""
    g, H = gradient(L, (x, y)), sp.hessian(L, (x, y))
    T = H.applyfunc(lambda e: sum(c * e.diff(v) for c, v in zip(g, (x, y), strict=True)))
    return ((H * T - T * H) / 6)[0, 1]


def test_the_first_correction_of_gradient_descent_is_a_quarter_of_the_squared_gradient():
    for L in (FACTORED, x**2 * y, ROSENBROCK, sp.exp(x * y), sp.sin(x) * y):
        g = gradient(L, (x, y))
        rest = modified_loss(L, [x, y], h, 2) - L - h / 4 * g.dot(g)
        assert all(is_zero(rest.diff(v)) for v in (x, y))  # a loss is known up to a constant


def test_the_second_correction_is_that_of_the_hessian_and_the_third_derivative():
    """−[⅓ H²g + 1/12 D³L(g, g)]; both are kept apart by two losses, quadratic and cubic."""
    L = x**3 * y + y**2 * x
    g, H = gradient(L, (x, y)), sp.hessian(L, (x, y))
    third = sp.Matrix(
        [sum(g[i] * g[j] * L.diff(v, s, t) for i, s in enumerate((x, y)) for j, t in enumerate((x, y))) for v in (x, y)]
    )
    expected = -(H * H * g / 3 + third / 12)
    field = modified_field(list(-g), [x, y], h, 3)
    assert [sp.expand(e).coeff(h, 2) for e in field] == [sp.expand(e) for e in expected]


@pytest.mark.parametrize("L", [FACTORED, x**2 * y, ROSENBROCK, sp.exp(x * y)], ids=str)
def test_at_the_square_of_the_step_the_obstruction_is_a_sixth_of_the_commutator(L):
    with pytest.raises(NoPotentialError, match="no modified loss of an order above 2") as caught:
        modified_loss(L, [x, y], h, 3)
    assert (caught.value.power, caught.value.pair) == (2, (x, y))
    assert is_zero(caught.value.obstruction - obstruction(L))
    assert is_zero(caught.value.obstruction + obstruction(L)) is False


@examples(10)
@given(st.lists(st.integers(-2, 2), min_size=6, max_size=6))
def test_the_antisymmetric_part_of_random_losses_is_the_commutator(c):
    L = sum((k * m for k, m in zip(c, (x**3, x**2 * y, x * y**2, y**3, x**2, x * y), strict=True)), sp.S.Zero)
    f, g = (sp.expand(e).coeff(h, 2) for e in modified_field(list(-gradient(L, (x, y))), [x, y], h, 3))
    assert sp.expand(g.diff(x) - f.diff(y) - obstruction(L)) == 0


@pytest.mark.parametrize(
    "L",
    [
        a * x**4 + sp.cos(y),
        (x**2 + y**2) ** 2 + b * (x**2 + y**2),
        (x + 2 * y) ** 3,
        sp.exp(a * x - y),
        3 * x**2 + x * y + y**2,
    ],
    ids=["separable", "radial", "ridge", "exponential ridge", "quadratic"],
)
def test_separable_radial_ridge_and_quadratic_losses_stay_losses(L):
    V = modified_loss(L, [x, y], h, 4)
    field = modified_field(list(-gradient(L, (x, y))), [x, y], h, 4)
    assert all(is_zero(V.diff(v) + e) for v, e in zip((x, y), field, strict=True))
    assert V.subs(h, 0) == L


def test_the_modified_loss_of_a_quadratic_is_the_logarithm_of_its_hessian():
    """½ θᵀ (−log(I − hH)/h) θ = ½ Σ h^k θᵀ H^(k+1) θ/(k + 1)."""
    H = sp.Matrix([[a, 1], [1, 2]])
    theta = sp.Matrix([x, y])
    expected = sum(h**k * (theta.T * H ** (k + 1) * theta)[0] / (2 * (k + 1)) for k in range(8))
    assert sp.expand(modified_loss((theta.T * H * theta)[0] / 2, [x, y], h, 8) - expected) == 0


def test_a_gradient_in_three_variables_needs_all_three_pairs():
    V = x * sp.sin(y) + z**2 * x
    field = [V.diff(v) for v in (x, y, z)]
    assert is_gradient(field, [x, y, z]).verdict is Verdict.PROVED
    for i, v in enumerate((y, z, x)):
        mutant = [e + v / 1000 if k == i else e for k, e in enumerate(field)]
        assert is_gradient(mutant, [x, y, z]).verdict is Verdict.REFUTED


def test_a_gradient_is_decided_through_identities_of_functions():
    hidden = [y * (sp.sin(x) ** 2 + sp.cos(x) ** 2), x * sp.exp(2 * z) / sp.exp(z) ** 2, sp.Integer(0)]
    assert is_gradient(hidden, [x, y, z]).verdict is Verdict.PROVED
    refuted = is_gradient([y * sp.sin(x) ** 2, x, sp.Integer(0)], [x, y, z])
    assert refuted.verdict is Verdict.REFUTED
    assert refuted.witness
    assert refuted.why.startswith("∂f_y/∂x − ∂f_x/∂y = ")
    assert is_gradient([sp.Abs(x) + y, x], [x, y]).verdict is Verdict.PROVED


def test_an_unknown_function_leaves_the_question_undecided_or_proved():
    f = sp.Function("f")
    assert is_gradient([f(x, y).diff(x), f(x, y).diff(y)], [x, y]).verdict is Verdict.PROVED
    assert is_gradient([f(x, y), x], [x, y]).verdict is not Verdict.PROVED


@pytest.mark.parametrize(
    "V",
    [
        x**2 * y + z,
        x * sp.sin(y) ** 3,
        sp.exp(-x) * y**2 + z * sp.log(x),
        1 / sp.sqrt(x**2 + y**2),
        pytest.param(sp.atan(x * y), marks=pytest.mark.slow),
    ],
    ids=str,
)
def test_a_potential_has_its_field_as_gradient(V):
    field = [V.diff(v) for v in (x, y, z)]
    found = potential(field, [x, y, z])
    assert all(is_zero(found.diff(v) - e) for v, e in zip((x, y, z), field, strict=True))
    with pytest.raises(ValueError, match=r"not proved|closed form"):
        potential([field[0], field[1] + x**2, field[2]], [x, y, z])


@pytest.mark.parametrize(("method", "order"), [({"tableaux": SYMPLECTIC_EULER}, 5), ({"tableaux": STOERMER_VERLET}, 6)])
def test_a_symplectic_method_has_a_hamiltonian_whose_field_is_modified(method, order):
    V = modified_hamiltonian(PENDULUM, [q, p], h, order, **method)
    field = modified_field_partitioned([p, -sp.sin(q)], [q, p], h, order, method["tableaux"])
    assert is_zero(V.diff(p) - field[0])
    assert is_zero(V.diff(q) + field[1])


def test_symplectic_euler_has_its_published_hamiltonian():
    """H − (h/2) H_q H_p + …, HLW section IX.3; the sign is that of the order of the two."""
    explicit_kick = modified_hamiltonian(PENDULUM, [q, p], h, 2, map=[q + h * (p - h * sp.sin(q)), p - h * sp.sin(q)])
    assert is_zero(explicit_kick - PENDULUM + h / 2 * PENDULUM.diff(q) * PENDULUM.diff(p))
    drift_first = modified_hamiltonian(PENDULUM, [q, p], h, 2, map=[q + h * p, p - h * sp.sin(q + h * p)])
    assert is_zero(drift_first - PENDULUM - h / 2 * PENDULUM.diff(q) * PENDULUM.diff(p))


def test_an_unknown_loss_has_the_general_correction_and_obstruction():
    L = sp.Function("L")(x, y)
    assert is_zero(modified_loss(L, [x, y], h, 2) - L - h / 4 * (L.diff(x) ** 2 + L.diff(y) ** 2))
    assert sp.expand(modified_field([-L.diff(x), -L.diff(y)], [x, y], h, 3)[0]).coeff(h, 0) == -L.diff(x)


def test_implicit_midpoint_needs_no_separable_hamiltonian():
    """H₃ = −(1/24) H_zz(J⁻¹∇H, J⁻¹∇H)."""
    H = q**2 * p + p**3 + q
    V = modified_hamiltonian(H, [q, p], h, 3, IMPLICIT_MIDPOINT.A, IMPLICIT_MIDPOINT.b)
    flow = sp.Matrix([H.diff(p), -H.diff(q)])
    expected = -(flow.T * sp.hessian(H, (q, p)) * flow)[0] / 24
    assert sp.expand(sp.expand(V).coeff(h, 2) - expected) == 0


def test_a_method_that_is_not_symplectic_is_told_where():
    with pytest.raises(NoPotentialError, match="no modified Hamiltonian of an order above 1") as caught:
        modified_hamiltonian(PENDULUM, [q, p], h, 3, EULER.A, EULER.b)
    assert caught.value.obstruction == sp.cos(q)
    with pytest.raises(NoPotentialError) as caught:
        modified_hamiltonian(p**2 / 2 + q**2 / 2, [q, p], h, 6, RK4.A, RK4.b)
    assert caught.value.power == 5
    assert modified_hamiltonian(p**2 / 2 + q**2 / 2, [q, p], h, 5, RK4.A, RK4.b) != 0


def test_in_two_dimensions_kepler_has_a_modified_hamiltonian():
    qs, ps = sp.symbols("q1 q2"), sp.symbols("p1 p2")
    H = (ps[0] ** 2 + ps[1] ** 2) / 2 - 1 / sp.sqrt(qs[0] ** 2 + qs[1] ** 2)
    V = modified_hamiltonian(H, [*qs, *ps], h, 2, tableaux=SYMPLECTIC_EULER)
    product = sum(H.diff(u) * H.diff(v) for u, v in zip(qs, ps, strict=True))
    assert is_zero((V - H) ** 2 - (h / 2 * product) ** 2)


def test_wrong_arguments_are_named():
    with pytest.raises(ValueError, match="as many q as p"):
        modified_hamiltonian(p**2, [q, p, x], h, 2, [[0]], [1])
    with pytest.raises(TypeError, match="one method"):
        modified_hamiltonian(p**2, [q, p], h, 2)
    with pytest.raises(TypeError, match="one method"):
        modified_hamiltonian(p**2, [q, p], h, 2, [[0]], [1], map=[q, p])
    with pytest.raises(ValueError, match="must not occur"):
        modified_loss(h * x, [x], h, 2)
    with pytest.raises(ValueError, match="Write Rational"):
        modified_loss(0.5 * x, [x], h, 2)
    with pytest.raises(ValueError, match="one expression for each"):
        is_gradient([x], [x, y])
    with pytest.raises(ValueError, match="the step must be a commuting Symbol"):
        modified_hamiltonian(p**2 + q**2, [q, p], [h], 2, [[0]], [1])
    with pytest.raises(ValueError, match="their assumptions differ"):
        modified_loss(sp.Symbol("x", real=True) ** 2, [x], h, 2)
    with pytest.raises(ValueError, match="their assumptions differ"):
        is_gradient([sp.Symbol("x", real=True)], [x])
