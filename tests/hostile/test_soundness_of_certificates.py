"""Statements that hostile reviews found proved by certificates, jets and explicit values though false: no longer."""

import pytest
import sympy as sp

from numeric_check import between, half_line
from numeric_check.orders.exponents import judge_exponent
from numeric_check.orders.invariant_covariance import invariant_covariance
from numeric_check.sampled_steps import sgd_steps
from numeric_check.weak_order import weak_order
from symbolic import (
    Verdict,
    contraction,
    decide_different,
    decide_entries,
    decide_identity,
    decide_maclaurin,
    decide_matrix_zero,
    decide_zero,
)
from symbolic.binders import confused
from symbolic.kantorovich import gaussian_potentials, lagrangian, potential_slope
from symbolic.procedures.jet_polynomials import decide_jet_polynomials
from symbolic.procedures.matrices.equations import decide_by_equations
from symbolic.procedures.nonnegative_terms import decide_by_terms, square
from symbolic.procedures.squares import decide_by_squares
from symbolic.stochastic import adam_modified_flow, momentum_modified_flow, shuffled_modified_loss, sme
from tests.sampling import sampled

k = sp.Symbol("k", integer=True, positive=True)
A, B = (sp.MatrixSymbol(name, k, k) for name in "AB")
I, ZERO, COLUMN = sp.Identity(k), sp.ZeroMatrix(k, k), sp.MatrixSymbol("c", k, 1)
s, x, y, z = sp.symbols("s x y z")
a = sp.Symbol("a", real=True)
f = sp.Function("f")
w = sp.Symbol("w", nonnegative=True)
POINTS = sp.Symbol("p"), sp.Symbol("p", real=True)


def equation(left, right):
    return sp.Eq(left, right, evaluate=False)


def by_pole(right):
    """0 ≤ (1 + w) right, by the square of √(w + w²) over w, which is 1 + w but for w = 0."""
    return decide_by_terms(0, (1 + w) * right, terms=((1 / w, square, sp.sqrt(w + w**2)),))


FALSE = {
    # A = B = 0 in one entry: A B = 0 does not make A = 0, as B may be singular
    "a hypothesis times a singular matrix": lambda: decide_by_equations(
        A, ZERO, cofactors=((I, equation(A * B, ZERO), B.inverse()),)
    ),
    "a hypothesis times 1/s": lambda: decide_by_equations(A, ZERO, cofactors=((I / s, equation(s * A, ZERO), I),)),
    "a bound by the inverse of a singular matrix": lambda: decide_by_squares(
        contraction(COLUMN.T, COLUMN),
        sp.S.Zero,
        squares=(),
        real=(B, COLUMN),
        cofactors=((-COLUMN.T * B.inverse(), equation(B * COLUMN, sp.ZeroMatrix(k, 1)), sp.Identity(1)),),
    ),
    # at w = 0 the right sides are −1
    "a term without a value, beside a sign": lambda: by_pole(2 * sp.sign(w) - 1),
    "a term without a value, beside 0^w": lambda: by_pole(1 - 2 * 0**w),
    "a term without a value, beside cases": lambda: by_pole(sp.Piecewise((-1, sp.Eq(w, 0)), (1, True))),
    "functions that do not commute": lambda: decide_jet_polynomials(
        *(sp.Mul(*(sp.Function(name, commutative=False)(y) for name in names)) for names in ("FG", "GF"))
    ),
    "a derivative by a function": lambda: decide_jet_polynomials(
        sp.Derivative(sp.Derivative(f(y), y), f(y)) + f(y), f(y)
    ),
    "floats that cancel": lambda: decide_jet_polynomials(sp.Float("0.1") * f(y) + sp.Float("0.2") * f(y), 0.3 * f(y)),
    # y x² when both are put in at once, x³ one after the other
    "variables that are exchanged": lambda: decide_jet_polynomials(sp.Subs(x * y**2, (x, y), (y, x)), x**3),
    "two points of one name": lambda: decide_jet_polynomials(
        *(sp.Subs(sp.Derivative(x**2, x), x, point) for point in POINTS)
    ),
    # 1.3267… at a = 1/2, where SymPy has 4π
    "an integral that SymPy gets wrong": lambda: decide_entries(
        sp.Integral(1 / (1 + sp.tan(x) ** 2 + a**2), (x, 0, sp.pi)),
        sp.Integral(1 / (1 + sp.tan(x) ** 2 + a**2), (x, 0, sp.pi)).doit(),
    ),
    "a slope at a jump": lambda: decide_different(
        sp.Subs(sp.Derivative(sp.Piecewise((0, a < 0), (1, True)), a), a, 0), sp.S.One
    ),
}


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_a_false_statement_is_not_proved(name):
    assert FALSE[name]().verdict is Verdict.UNDECIDED


def test_what_stands_inverted_in_the_statement_may_be_used():
    assert decide_by_equations(A, B.inverse(), cofactors=((I, equation(A * B, I), B.inverse()),)).verdict == "proved"
    assert decide_by_terms(0, 1 / (1 + w), terms=((1 / (1 + w), square, 1),)).verdict == "proved"


@pytest.mark.parametrize("points", [(POINTS[0],), POINTS])
def test_two_symbols_of_one_name_are_confused_only_beside_each_other(points):
    nodes = [sp.Subs(sp.Derivative(f(x), x), x, point) for point in points]
    assert len(confused(*nodes)) == (len(points) if len(points) > 1 else 0)


def test_two_points_of_one_name_are_refused_before_they_meet():
    decision = decide_identity(*(sp.Subs(sp.Derivative(f(x), x), x, point) for point in POINTS))
    assert "not told apart" in decision.why


CLEAR = {
    "a power of a singular matrix": lambda: decide_entries(
        sp.MatPow(sp.ImmutableMatrix([[1, 1], [1, 1]]), -1), sp.zeros(2)
    ),
    "a scalar and a matrix": lambda: decide_by_equations(A, sp.S.Zero, cofactors=()),
    "symbols that do not commute": lambda: decide_jet_polynomials(
        *(sp.Mul(*sp.symbols(names, commutative=False)) for names in ("a b", "b a"))
    ),
}


@pytest.mark.parametrize("name", CLEAR)
def test_what_is_outside_the_class_is_answered_and_not_raised(name):
    assert CLEAR[name]().verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("number", [1, sp.S.One])
def test_numbers_are_sides_too(number):
    assert decide_entries(number, 1).verdict is Verdict.PROVED
    assert decide_different(number, 2).verdict is Verdict.PROVED


# --- public functions ------------------------------------------------------------------------------------------------

h, ONE = sp.Symbol("h"), sp.eye(1)
X_REAL = sp.Symbol("x", real=True)
REFUSED = {
    "complex means": (lambda: gaussian_potentials(sp.Matrix([sp.I]), ONE, sp.zeros(1), ONE), "m1 must be real"),
    "a complex symmetric covariance": (
        lambda: gaussian_potentials(sp.zeros(2, 1), sp.Matrix([[2, sp.I], [sp.I, 2]]), sp.zeros(2, 1), sp.eye(2)),
        "A must be real",
    ),
    "an infinite mean": (lambda: gaussian_potentials(sp.Matrix([sp.oo]), ONE, sp.zeros(1), ONE), "finite"),
    "a complex distribution function": (lambda: potential_slope(sp.I, sp.S.Zero), "F must be exact and real"),
    "no array": (lambda: lagrangian(1, 2, 3, 4, 5, 6), "needs a shape"),
    "a complex covariance": (lambda: sme((x**2, sp.Matrix([[sp.I]])), [x], h, 1), "must be real"),
    "a rate named as a variable": (lambda: momentum_modified_flow([x], [x], h, X_REAL, 0, 1), "is not the variable"),
    "an average named as a variable": (lambda: adam_modified_flow(x**2, [x], h, X_REAL, 0, 1), "is not the variable"),
    "a complex average": (lambda: adam_modified_flow(x**2, [x], h, 0, sp.I / 2, 1), "rho must be below 1"),
    "a complex ε": (lambda: adam_modified_flow(x**2, [x], h, 0, 0, sp.I), "eps must be positive"),
    "a kink for Adam": (lambda: adam_modified_flow(sp.Max(X_REAL, 0), [X_REAL], h, 0, 0, 1), "derivatives of all"),
    "a kink for SGD": (lambda: sme([sp.Abs(X_REAL)], [X_REAL], h, 2), "derivatives of all orders"),
    "a kink for shuffling": (lambda: shuffled_modified_loss([sp.Abs(X_REAL)], [X_REAL], h), "derivatives of all"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_real_smooth_exact_input_is_refused_by_name(name):
    call, match = REFUSED[name]
    with pytest.raises(ValueError, match=match):
        call()


def test_text_is_no_loss_and_no_end():
    with pytest.raises(TypeError, match="end must be a number"):
        half_line(a, "1")
    with pytest.raises(TypeError, match="losses needs expressions"):
        sgd_steps(["x**2"], [x], h)


def test_integers_bound_a_variable():
    assert between(a, 0, 1).conditions == (a >= 0, a <= 1)


# --- numerical checks ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [1, sp.Rational(1, 2), sp.Rational(1, 4)])
def test_a_true_order_is_not_refuted_by_steps_that_are_too_large(step):
    steps = sgd_steps([(x - 1) ** 2 / 2, (x + 1) ** 2 / 2], [x], h)
    evidence = weak_order(steps, [-x - h * x / 2], [[h]], [x], h, 2, [{x: 1}], first_step=step)
    assert evidence.verdict != "refuted"


def test_no_diffusion_has_a_negative_covariance():
    steps = sgd_steps([(x - 1) ** 2 / 2, (x + 1) ** 2 / 2], [x], h)
    evidence = weak_order(steps, [-x], [[-h]], [x], h, 1, [{x: 1}])
    assert evidence.verdict == "undecided"
    assert "negative eigenvalues" in evidence.why


def test_an_exponent_that_has_settled_elsewhere_is_refuted():
    cube = lambda start, size, bits: __import__("flint").arb(int(size.p)) ** 3 / int(size.q) ** 3
    told = {"digits": 30, "first_step": sp.Rational(1, 4), "methods": ("a formula",), "same": "no distance"}
    assert judge_exponent(cube, 2, [{}], **told).verdict == "refuted"


@pytest.mark.parametrize("noise", [[[-3]], [[1, 1], [0, 1]]])
def test_no_covariance_rests_on_a_noise_that_has_none(noise):
    chain = sp.eye(len(noise)) / 2
    rest = sp.Rational(4, 3) * sp.Matrix(noise)
    assert invariant_covariance(chain, noise, rest, [{}]).verdict == "undecided"


@pytest.mark.parametrize("value", [sp.Integral(1 / (1 + sp.tan(x) ** 2 + a**2), (x, 0, sp.pi)), sp.Limit(1 / x, x, 0)])
def test_the_value_that_sympy_gives_an_integral_or_a_limit_refutes_no_matrix(value):
    assert decide_matrix_zero(sp.MatAdd(sp.MatMul(value, A), A)).verdict is Verdict.UNDECIDED


def test_coefficients_of_a_series_are_not_simplified_by_the_value_that_sympy_gives_an_integral():
    integral = sp.Integral(1 / (1 + sp.tan(x) ** 2 + a**2), (x, 0, sp.pi))
    m = sp.Symbol("m", integer=True, nonnegative=True)
    series = sp.Sum(integral * z**m, (m, 0, sp.oo))
    assert decide_maclaurin(sp.pi / a**2 / (1 - z), series, variable=z).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(("part", "name"), [(sp.Limit(sp.sin(x) / x, x, 0), "Limit"), (sp.besselj(1, y), "besselj")])
def test_what_no_rule_decides_is_named(part, name):
    assert decide_zero(part - 1).why == f"no rule for {name}"
