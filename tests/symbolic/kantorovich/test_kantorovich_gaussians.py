"""Between Gaussians the potentials are feasible, tight along the map, and of the value of the map."""

import mpmath
import pytest
import sympy as sp

from symbolic import Verdict, decide_zero
from symbolic.kantorovich import gaussian_potentials
from tests.sampling import slow


def symbolic_gaussians(d):
    symmetric = [
        sp.Matrix(d, d, lambda i, j, name=name: sp.Symbol(f"{name}_{min(i, j)}{max(i, j)}", real=True)) for name in "AM"
    ]
    columns = [sp.Matrix(d, 1, lambda i, j, name=name: sp.Symbol(f"{name}_{i}", real=True)) for name in ("m", "n")]
    return columns[0], symmetric[0], columns[1], symmetric[1]


@pytest.mark.parametrize("d", slow([1, 2, 3], 3))
def test_the_duality_gap_of_gaussians_is_zero_for_all_symbols(d):
    found = gaussian_potentials(*symbolic_gaussians(d))
    assert decide_zero(found.dual - found.value).verdict is Verdict.PROVED
    assert decide_zero(found.primal - found.value).verdict is Verdict.PROVED
    assert decide_zero(found.dual - found.value - sp.Rational(1, 10**30)).verdict is Verdict.REFUTED


@pytest.mark.parametrize("d", slow([1, 2, 3], 3))
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
