"""Every node has one meaning in all arithmetics; balls contain the value, also of an infinite sum and of f(A)."""

from __future__ import annotations

import flint
import mpmath
import numpy as np
import pytest
import sympy as sp

from numeric_check.arrays.evaluator import Arrays
from numeric_check.arrays.matrices import exponential
from numeric_check.balls.evaluator import Balls
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.multiprecision.evaluator import Multiprecision
from numeric_check.rules.refusals import NotApplicable, Undefined, UnknownExpression
from symbolic import MatrixExp, MatrixFunction, MatrixSum, contraction, phi, phi_of_matrix

k = sp.Symbol("k", integer=True, positive=True)
n, j = sp.symbols("n j", integer=True, nonnegative=True)
z, w, v = sp.symbols("z w v")
x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
A, B = sp.MatrixSymbol("A", k, k), sp.MatrixSymbol("B", k, k)
f = sp.Function("f")
POINT = {
    k: sp.Integer(2),
    z: sp.Rational(2, 3) + sp.I / 4,
    x: sp.ImmutableDenseMatrix([[sp.Rational(1, 2)], [sp.I / 3 - 1]]),
    y: sp.ImmutableDenseMatrix([[2], [sp.Rational(3, 5)]]),
    A: sp.ImmutableDenseMatrix([[2, sp.Rational(1, 3)], [sp.I / 2, 3]]),
    B: sp.ImmutableDenseMatrix([[1, sp.Rational(-1, 3)], [4, sp.Rational(1, 7)]]),
    f: sp.Lambda(w, sp.sin(w) + w**2),
}


def ball_at(expr, point=POINT, bits=300):
    with flint.ctx.workprec(bits):
        return scope_at(Balls(), point, exact_scope(point)).value(expr)


def mpmath_at(expr, point=POINT, digits=60):
    with mpmath.workdps(digits):
        return scope_at(Multiprecision(), point, exact_scope(point)).value(expr)


def floats_at(expr, point=POINT):
    return np.asarray(scope_at(Arrays(), _arrays(point), exact_scope(point)).value(expr))


def _arrays(point):
    """The point as a batch of one."""
    return {s: np.array([v.tolist()], dtype=complex) if v.is_Matrix else v for s, v in point.items()}


def entries_of(value):
    if isinstance(value, flint.acb_mat):
        return value.entries()
    return list(value) if isinstance(value, mpmath.matrix) else [value]


def numbers(values):
    return np.array([complex(value) for value in values])


def concrete(expr):
    """SymPy's own value of an expression without nodes of other packages."""
    expr = expr.subs(k, 2).doit()
    for symbol in (x, y, A, B):
        name, shape = symbol.name, [length.subs(k, 2) for length in symbol.shape]
        expr = expr.subs(sp.MatrixSymbol(name, *shape), POINT[symbol])
    return expr.subs(z, POINT[z]).doit()


SCALARS = [
    sp.Sum(z**n / (n + 1), (n, 0, 5)),
    sp.Sum(n * j, (j, 0, n), (n, 1, 4)),
    sp.Sum(n, (n, 3, 2)),
    sp.Product(z + n, (n, 1, 4)),
    sp.binomial(z, 3) + sp.factorial(4),
    sp.Piecewise((sp.exp(z), sp.Ne(z, 0) & sp.Gt(sp.re(z), 1)), (sp.cosh(z) * sp.E, True)),
    sp.Abs(z) + sp.re(z) * sp.im(z) - sp.conjugate(z) + sp.sqrt(z) + z ** sp.Rational(1, 3) + z**z,
    sp.Subs(sp.Derivative(sp.exp(w**2) / w, w), w, z),
    sp.Derivative(sp.sin(z) * sp.log(z), (z, 2)),
    sp.Subs(sp.Derivative(sp.exp(w * v) * v**2 / (w + 3), w, v), (w, v), (z, 2)),
    sp.Subs(w**2 + v, (w, v), (z, 3 * z)),
    sp.gamma(z) * sp.tan(z) + sp.atan(z) + sp.pi,
]


@pytest.mark.parametrize("expr", SCALARS, ids=str)
def test_a_scalar_has_the_value_that_sympy_gives_it(expr):
    expected = sp.N(expr.subs(z, POINT[z]).doit(), 40)
    ball = ball_at(expr)
    assert abs(complex(ball) - complex(expected)) <= 1e-14 * max(1, abs(complex(expected)))
    with mpmath.workdps(30):
        assert abs(mpmath_at(expr) - mpmath.mpmathify(expected)) < 1e-25


def test_partial_derivatives_of_a_function_of_two_variables_are_those_of_its_formula():
    L, u = sp.Function("L"), sp.Symbol("u")
    formula = sp.sin(w) * v**3 + w**4 * v
    point = {L: sp.Lambda((w, v), formula), z: sp.Rational(1, 3), u: sp.Rational(-2, 7)}
    inner = L(z, u) * sp.Derivative(L(z, u), u, z, z)
    for expr in (L(u, z), sp.Derivative(L(z, u), u, z), sp.Derivative(inner, z), sp.Derivative(inner, z, u)):
        explicit = expr.subs(L, point[L]).doit()
        expected = sp.N(explicit.subs({z: point[z], u: point[u]}), 40)
        assert abs(complex(ball_at(expr, point)) - complex(expected)) <= 1e-14
        with mpmath.workdps(30):
            assert abs(mpmath_at(expr, point) - mpmath.mpmathify(expected)) < 1e-25
    with pytest.raises(UnknownExpression, match=r"L has 2 arguments; got L\(z\)"):
        ball_at(L(z), point)


def test_a_derivative_of_derivatives_at_a_kink_of_the_formula_is_refused():
    L, u = sp.Function("L"), sp.Symbol("u", real=True)
    t = sp.Symbol("t", real=True)
    product = sp.Derivative(L(t, u), t) * sp.Derivative(L(t, u), u) + t * L(t, u)
    for formula in (abs(w) * v, sp.sqrt(w) + v, sp.log(w) * v):
        point = {L: sp.Lambda((w, v), formula), t: sp.S.Zero, u: sp.Integer(2)}
        for evaluated in (ball_at, mpmath_at):
            with pytest.raises(NotApplicable):
                evaluated(sp.Derivative(product, t), point)


MATRICES = [
    A * B - 3 * B.T + z * sp.Identity(k),
    A**3 + A**-2 + sp.Inverse(B),
    sp.HadamardProduct(A, B) + sp.OneMatrix(k, k) + sp.ZeroMatrix(k, k),
    A.adjoint() * x,
    sp.Matrix([[z, 1], [0, z**2]]) * x,
]


@pytest.mark.parametrize("expr", MATRICES, ids=str)
def test_a_matrix_has_the_value_that_sympy_gives_it(expr):
    matrix = sp.Matrix(concrete(expr).as_explicit()) if hasattr(concrete(expr), "as_explicit") else concrete(expr)
    expected = numbers(sp.N(entry) for entry in sp.Matrix(matrix))
    for value in (numbers(entries_of(ball_at(expr))), numbers(mpmath_at(expr)), floats_at(expr).ravel()):
        np.testing.assert_allclose(value, expected, rtol=1e-12)


def test_traces_determinants_and_entries_of_products_agree_with_their_formulas():
    block = sp.BlockMatrix([[A, x], [y.T, sp.Matrix([[1]])]])
    pairs = [
        (sp.Trace(A * B), sp.Sum((A * B)[n, n], (n, 0, k - 1))),
        (contraction(y.T, x), sp.Trace(x * y.T)),
        (sp.Determinant(block), sp.Determinant(A - x * y.T)),
    ]
    for lhs, rhs in pairs:
        assert (ball_at(lhs) - ball_at(rhs)).contains(0)
        assert ball_at(lhs).rel_accuracy_bits() > 250


FUNCTIONS = {
    "square root": (MatrixFunction(sp.Lambda(w, sp.sqrt(w)), A) ** 2, A),
    "logarithm": (MatrixExp(MatrixFunction(sp.Lambda(w, sp.log(w)), A)), A),
    "cube root": (MatrixFunction(sp.Lambda(w, w ** sp.Rational(1, 3)), A) ** 3, A),
    "sine and cosine": (
        MatrixFunction(sp.Lambda(w, sp.sin(w)), A) ** 2 + MatrixFunction(sp.Lambda(w, sp.cos(w)), A) ** 2,
        sp.Identity(k),
    ),
    "sinh": (2 * MatrixFunction(sp.Lambda(w, sp.sinh(w)), B), MatrixExp(B) - MatrixExp(-B)),
    "phi": (B**2 * phi_of_matrix(2, B), MatrixExp(B) - sp.Identity(k) - B),
    "rational": (MatrixFunction(sp.Lambda(w, 1 / (1 + w)), A), sp.Inverse(sp.Identity(k) + A)),
    "undefined": (MatrixFunction(sp.Lambda(w, f(w)), A), MatrixFunction(sp.Lambda(w, sp.sin(w)), A) + A**2),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_of_a_matrix_satisfies_its_equation_in_all_arithmetics(name):
    lhs, rhs = FUNCTIONS[name]
    differences = entries_of(ball_at(lhs) - ball_at(rhs))
    assert all(d.contains(0) and d.abs_upper() < flint.arb(10) ** -70 for d in differences)
    assert mpmath.mnorm(mpmath_at(lhs - rhs)) < mpmath.mpf(10) ** -55
    np.testing.assert_allclose(floats_at(lhs), np.broadcast_to(floats_at(rhs), floats_at(lhs).shape), atol=1e-12)


def test_a_defective_matrix_takes_the_derivative_of_the_function():
    point = {k: sp.Integer(2), A: sp.ImmutableDenseMatrix([[4, 1], [0, 4]])}
    root = MatrixFunction(sp.Lambda(w, sp.sqrt(w)), A)
    expected = [2, sp.Rational(1, 4), 0, 2]
    balls = entries_of(ball_at(root, point))
    assert all(
        ball.contains(flint.fmpq(int(e.p), int(e.q))) for ball, e in zip(balls, map(sp.sympify, expected), strict=True)
    )
    with mpmath.workdps(60):
        assert mpmath.mnorm(mpmath_at(root, point) - mpmath.matrix([[2, 0.25], [0, 2]])) < mpmath.mpf(10) ** -58


def test_a_matrix_function_takes_the_principal_value_at_an_eigenvalue_on_its_cut_and_no_derivative_there():
    logarithm = MatrixFunction(sp.Lambda(w, sp.log(w)), A)
    point = {k: sp.Integer(2), A: sp.ImmutableDenseMatrix([[-4, 0], [0, -4]])}
    value = ball_at(logarithm, point)
    assert (value[0, 0] - flint.acb(flint.arb(4).log(), flint.arb.pi())).contains(0)
    point[A] = sp.ImmutableDenseMatrix([[-4, 1], [0, -4]])
    with pytest.raises(Undefined, match="different from different sides"):
        ball_at(logarithm, point)
    with pytest.raises(NotApplicable, match="has a cut at an eigenvalue"):
        mpmath_at(logarithm, point)


def test_a_ball_across_a_cut_covers_both_sides():
    value = ball_at(sp.log(-sp.exp(z) * sp.exp(sp.conjugate(z))), {z: sp.Rational(2, 3) + sp.I / 3})
    assert value.imag.contains(flint.arb(3))
    assert value.imag.contains(flint.arb(-3))


INFINITE = {
    "geometric": (sp.Sum(z**n, (n, 0, sp.oo)), 1 / (1 - z)),
    "logarithm": (sp.Sum((z / 2) ** n / n, (n, 1, sp.oo)), -sp.log(1 - z / 2)),
    "sine": (sp.Sum((-1) ** n * z ** (2 * n + 1) / sp.factorial(2 * n + 1), (n, 0, sp.oo)), sp.sin(z)),
    "phi": (sp.Sum(z**n / sp.factorial(n + 2), (n, 0, sp.oo)), phi(2, z)),
    "weighted": (sp.Sum(n**2 * z**n / sp.factorial(n), (n, 0, sp.oo)), (z + z**2) * sp.exp(z)),
    "exponents": (sp.Sum(sp.exp(-n * z), (n, 0, sp.oo)), 1 / (1 - sp.exp(-z))),
}


@pytest.mark.parametrize("name", INFINITE)
@pytest.mark.parametrize("bits", [40, 400])
def test_the_ball_of_an_infinite_sum_contains_its_value(name, bits):
    series, value = INFINITE[name]
    point = {z: sp.Rational(1, 3) + sp.I / 5}
    ball = ball_at(series, point, bits)
    assert ball.overlaps(ball_at(value, point, 2 * bits))
    assert ball.rel_accuracy_bits() > bits // 2


def test_the_ball_of_a_sum_of_matrices_contains_its_value():
    series = MatrixSum(x * y.T * B**n / sp.factorial(n) * A, (n, 0, sp.oo))
    differences = entries_of(ball_at(series) - ball_at(x * y.T * MatrixExp(B) * A))
    assert all(d.contains(0) and d.abs_upper() < flint.arb(10) ** -70 for d in differences)


def test_a_sum_whose_first_terms_vanish_is_not_cut_off_there():
    size = 40
    point = {
        k: sp.Integer(size),
        A: sp.ImmutableDenseMatrix(size, size, lambda i, l: int(l == i + 1)),
        x: sp.ImmutableDenseMatrix(size, 1, lambda i, l: int(i == 0)),
        y: sp.ImmutableDenseMatrix(size, 1, lambda i, l: int(i == size - 1)),
    }
    value = ball_at(MatrixSum(x.T * A**n * y / sp.factorial(n), (n, 0, sp.oo)), point, 100)[0, 0]
    with flint.ctx.workprec(400):
        assert value.contains(flint.fmpq(1, int(sp.factorial(size - 1))))


@pytest.mark.parametrize("term", [z**n, (-z) ** (-n), n * (z / 2) ** n, (z / 2) ** n / n, sp.exp(n * z / 9)], ids=str)
def test_a_divergent_sum_has_no_value(term):
    series, point = sp.Sum(term, (n, 1, sp.oo)), {z: sp.Integer(2)}
    point = {z: sp.Rational(1, 2)} if term == (-z) ** (-n) else point
    with pytest.raises(Undefined, match="do not tend to 0"):
        ball_at(series, point)
    with pytest.raises(NotApplicable, match="mpmath gives up"):
        mpmath_at(series, point)


def test_a_sum_of_matrix_powers_diverges_where_an_eigenvalue_is_not_inside_the_unit_disc():
    series = MatrixSum(A**n, (n, 0, sp.oo))
    with pytest.raises(Undefined, match="do not tend to 0"):
        ball_at(series, {k: sp.Integer(2), A: sp.ImmutableDenseMatrix([[0, 1], [1, 0]])})
    ball_at(series, {k: sp.Integer(2), A: sp.ImmutableDenseMatrix([[0, 9], [0, 0]])})


@pytest.mark.parametrize("evaluate", [ball_at, mpmath_at])
def test_partial_sums_of_terms_of_an_unknown_form_are_no_evidence(evaluate):
    late = sp.Sum(1 / sp.factorial(n) + sp.KroneckerDelta(n, 5000), (n, 0, sp.oo))
    with pytest.raises(NotApplicable, match=r"partial sums say nothing|no tail|no ratio test"):
        evaluate(late)


def test_a_derivative_within_a_derivative_is_taken_where_the_outer_one_is():
    """d/dz (z³ d/dz z³) at z = 2 is (3z⁵)′ = 15z⁴."""
    z = sp.Symbol("z")
    nested = sp.Derivative(z**3 * sp.Derivative(z**3, z), z)
    assert abs(mpmath_at(nested, {z: sp.Integer(2)}) - 240) < 1e-30


def test_an_unknown_class_is_named():
    with pytest.raises(UnknownExpression, match="no rule evaluates besselj"):
        ball_at(sp.besselj(0, z))


def test_a_function_named_like_a_class_is_looked_up_and_not_taken_for_it():
    gamma = sp.Function("gamma")
    point = {z: sp.Integer(5), gamma: sp.Lambda(w, w + 1)}
    assert ball_at(gamma(z), point) == 6


def test_the_exponential_of_a_batch_agrees_with_mpmath():
    batch = np.random.default_rng(3).standard_normal((20, 4, 4)) * np.logspace(-8, 1.5, 20)[:, None, None]
    for matrix, value in zip(batch, exponential(batch), strict=True):
        with mpmath.workdps(40):
            expected = np.array(mpmath.expm(mpmath.matrix(matrix.tolist())).tolist(), dtype=float)
        assert np.linalg.norm(value - expected) <= 1e-11 * np.linalg.norm(expected)


def test_the_exponential_of_a_batch_overflows_to_values_that_are_not_finite():
    with np.errstate(all="ignore"):
        assert not np.isfinite(exponential(np.array([[[1e4]]]))).any()


@pytest.mark.parametrize("evaluate", [ball_at, mpmath_at])
def test_what_a_rule_writes_anew_within_a_sum_has_another_value_for_every_index(evaluate):
    """cot n is evaluated as cos n/sin n, which is no part of the sum as it stands."""
    value = complex(evaluate(sp.Sum(sp.cot(n), (n, 1, 3)), {}))
    assert abs(value - complex(sum(1 / mpmath.tan(i) for i in (1, 2, 3)))) < 1e-12
