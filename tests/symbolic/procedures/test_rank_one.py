"""The closed forms as SymPy users meet them: symbolic, explicit, substituted, and with bad input."""

import mpmath
import pytest
import sympy as sp

from symbolic import (
    Verdict,
    decide_matrix_zero,
    exp_low_rank,
    exp_outer,
    exp_outer_derivative,
    exp_outer_series,
    function_of_rank_one,
    phi,
    phi1,
)
from tests.letters import X, Y, k, x, y

XC, YC = sp.Matrix([1, 2, -1]), sp.Matrix([sp.Rational(1, 2), 1, 3])
ORTHOGONAL = sp.Matrix([2, -1, 0])
t = sp.Symbol("t", real=True)


def agree(symbolic, numeric, digits=40):
    """Every entry agrees with an mpmath matrix to the digits."""
    with mpmath.workdps(digits + 10):
        difference = mpmath.matrix(symbolic.evalf(digits + 10).tolist()) - numeric
        return mpmath.mnorm(difference, mpmath.inf) <= mpmath.mpf(10) ** -digits * mpmath.mnorm(numeric, mpmath.inf)


def expm(A, digits=60):
    with mpmath.workdps(digits + 30):
        return mpmath.expm(mpmath.matrix(A.evalf(digits + 30).tolist()))


def test_the_exponential_agrees_with_expm_and_has_a_mutant():
    assert agree(exp_outer(XC, YC), expm(XC * YC.T))
    assert not agree(exp_outer(XC, YC) * (1 + sp.Rational(1, 10**30)), expm(XC * YC.T))


def test_orthogonal_columns_give_exactly_one_plus_the_product():
    assert exp_outer(XC, ORTHOGONAL) == sp.eye(3) + XC * ORTHOGONAL.T


def test_a_complex_contraction_is_not_conjugated():
    a, b = sp.Matrix([1, sp.I]), sp.Matrix([1, sp.I])  # yᵀx = 0, while yᴴx = 2
    assert exp_outer(a, b) == sp.eye(2) + a * b.T


def test_symbols_of_symbolic_length_take_values_later():
    symbolic = exp_outer(x, y)
    assert symbolic.shape == (k, k)
    put = symbolic.subs({x: XC, y: YC, k: 3})
    assert decide_matrix_zero(sp.Matrix(put.doit().as_explicit()) - exp_outer(XC, YC)).verdict is Verdict.PROVED
    assert symbolic.subs(k, 2).as_explicit().shape == (2, 2)


def test_concrete_and_symbolic_columns_may_be_mixed():
    b = sp.MatrixSymbol("b", 3, 1)
    assert exp_outer(XC, b).subs(b, YC).doit().as_explicit() == exp_outer(XC, YC)


def test_the_series_ends_where_it_is_told_and_its_rest_makes_it_whole():
    terms = exp_outer_series(XC, ORTHOGONAL, 5)
    assert terms == exp_outer(XC, ORTHOGONAL)
    assert exp_outer_series(x, y, 0) == sp.Identity(k)
    third = exp_outer_series(XC, YC, 3)
    assert third == sum(((XC * YC.T) ** i / sp.factorial(i) for i in range(1, 4)), sp.eye(3))
    assert not agree(third, expm(XC * YC.T))


@pytest.mark.parametrize(
    ("f", "matrix_function"),
    [
        (sp.exp, mpmath.expm),
        (sp.log, mpmath.logm),
        (sp.sqrt, mpmath.sqrtm),
        (sp.sin, mpmath.sinm),
        (lambda z: z**-1, lambda A: A**-1),
        (lambda z: z**5, lambda A: A**5),
        (lambda z: z ** sp.Rational(1, 3), lambda A: mpmath.powm(A, mpmath.mpf(1) / 3)),
    ],
)
@pytest.mark.parametrize("columns", [(XC, YC), (XC, ORTHOGONAL)])
def test_functions_of_a_rank_one_update(f, matrix_function, columns):
    alpha, beta = sp.Rational(7, 2), sp.Rational(2, 3)
    a, b = columns
    A = alpha * sp.eye(3) + beta * a * b.T
    with mpmath.workdps(70):
        expected = matrix_function(mpmath.matrix(A.evalf(70).tolist()))
    assert agree(function_of_rank_one(f, a, b, alpha, beta), expected, digits=30)


@pytest.mark.parametrize(
    ("f", "alpha"),
    [
        (sp.log, 0),
        (lambda z: 1 / z, 0),
        (sp.sqrt, 0),
        (sp.log, -1),
        (sp.sqrt, -4),
        (lambda z: (z - 2) ** -3, 2),
        (sp.tan, sp.pi / 2),
    ],
)
def test_a_point_where_f_is_not_analytic_is_refused(f, alpha):
    with pytest.raises(ValueError, match="must be analytic"):
        function_of_rank_one(f, XC, YC, alpha)
    with pytest.raises(ValueError, match="must be analytic"):
        function_of_rank_one(f, x, y, alpha)


def test_the_second_eigenvalue_is_looked_at_too():
    a, b = sp.Matrix([1, 0]), sp.Matrix([-3, 0])  # α + s = 1 − 3 = −2 lies on the cut of log
    with pytest.raises(ValueError, match="branch cut"):
        function_of_rank_one(sp.log, a, b, alpha=1)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (sp.Matrix([[1, 2], [0, 1], [1, 1]]), sp.Matrix([[0, 1], [1, 0], [2, 1]])),
        (sp.Matrix([[1, 0], [0, 1], [0, 0]]), sp.Matrix([[0, 0], [1, 0], [5, 7]])),  # nilpotent Gram matrix
        (sp.Matrix([[1, 0], [0, 1], [0, 0]]), sp.Matrix([[0, 0], [0, 0], [5, 7]])),  # zero Gram matrix
        (XC, YC),
    ],
)
def test_the_low_rank_exponential_agrees_with_expm(a, b):
    assert agree(exp_low_rank(a, b), expm(a * b.T), digits=30)


def test_the_low_rank_exponential_of_symbolic_size_is_a_matrix_expression():
    assert exp_low_rank(X, Y).shape == (k, k)


def test_the_derivative_agrees_with_a_quotient_of_differences():
    dx, dy = sp.Matrix([1, -1, 2]), sp.Matrix([0, 3, 1])
    with mpmath.workdps(120):
        h = sp.Rational(1, 10**30)
        ahead, behind = ((XC + step * dx) * (YC + step * dy).T for step in (h, -h))
        quotient = (expm(ahead, 110) - expm(behind, 110)) / (2 * mpmath.mpf(10) ** -30)
        assert agree(exp_outer_derivative(XC, YC, dx, dy), quotient)
        assert not agree(exp_outer_derivative(XC, YC, dx, -dy), quotient)


BAD_COLUMNS = [
    (sp.Matrix([1, 2]), sp.Matrix([1, 2, 3]), ValueError, r"columns of one length; got shapes \(2, 1\) and \(3, 1\)"),
    (sp.eye(2), sp.eye(2), ValueError, "columns of one length"),
    (sp.Matrix([[1, 2]]), sp.Matrix([[1, 2]]), ValueError, "columns of one length"),
    ([1, 2], [1, 2], TypeError, "must be a column"),
    ("x", "y", TypeError, "must be a column"),
    (sp.Symbol("x"), y, TypeError, "must be a column"),
]


@pytest.mark.parametrize(("a", "b", "error", "message"), BAD_COLUMNS)
def test_what_is_no_pair_of_columns_is_refused(a, b, error, message):
    with pytest.raises(error, match=message):
        exp_outer(a, b)
    with pytest.raises(error, match=message):
        exp_outer_series(a, b, 2)
    with pytest.raises(error, match=message):
        function_of_rank_one(sp.exp, a, b)


def test_other_bad_input_is_refused():
    with pytest.raises(TypeError, match="order must be an integer"):
        exp_outer_series(x, y, 2.5)
    with pytest.raises(ValueError, match="at least 0"):
        exp_outer_series(x, y, -1)
    with pytest.raises(TypeError, match="f must be a function"):
        function_of_rank_one("sin", x, y)
    with pytest.raises(ValueError, match="one shape"):
        exp_low_rank(sp.ones(3, 2), sp.ones(3, 1))
    with pytest.raises(TypeError, match="must be a SymPy matrix"):
        exp_low_rank([[1]], sp.ones(1, 1))


# --- the φ-functions


@pytest.mark.parametrize("order", [0, 1, 2, 5])
def test_phi_functions_satisfy_their_recurrence_at_every_size_of_argument(order):
    for value in (sp.Rational(1, 10**30), sp.Rational(-7, 3), 40, -40, 1 + 2 * sp.I):
        left = sp.N(value * phi(order + 1, value) + 1 / sp.factorial(order), 30)
        assert abs(left - sp.N(phi(order, value), 30)) <= abs(left) * sp.Float("1e-28")


def test_phi_has_no_hole_at_zero():
    assert phi1(0) == 1
    assert phi1(t).subs(t, 0) == 1
    assert phi1(t).diff(t).subs(t, 0) == sp.Rational(1, 2)
    assert phi1(t).rewrite(sp.exp).subs(t, 0) == 1
    assert sp.lambdify(t, phi1(t), "numpy")(0.0) == 1.0
    assert sp.lambdify(t, phi1(t), "mpmath")(0) == 1


@pytest.mark.parametrize("order", [-1, sp.Rational(1, 2), sp.Symbol("q")])
def test_phi_needs_a_nonnegative_integer_order(order):
    with pytest.raises(ValueError, match="nonnegative integer"):
        phi(order, t)
