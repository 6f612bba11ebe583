"""The generator of SGD and its diffusions against their definitions, in several dimensions, and what is refused."""

from itertools import product
from math import factorial

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from symbolic.stochastic import NoDiffusionError, generator_terms, sme
from symbolic.stochastic.operators import applied
from symbolic.stochastic.square_roots import psd_root
from symbolic.zero_test import is_zero
from tests.sampling import examples

R = sp.Rational
x, y, z, eta, a, s = sp.symbols("x y z eta a s")
TWO = [(x * y - 1) ** 2 / 2, x**3 - y, x * y**2 + a * x]
ONE = [x**4 / 4 - x, x**3, x**2 * a, x]


def one_step(losses, variables, test):
    """E g(x − η∇f_γ(x)), summed over the samples."""
    moved = []
    for f in losses:
        after = {v: v - eta * f.diff(v) for v in variables}
        moved.append(test.subs(after, simultaneous=True))
    return sp.expand(sp.Add(*moved) / len(losses))


def exponential(terms, variables, test, order):
    """exp(η Σ A_k η^k) g through η^order, with the operators applied one after the other."""
    total = test
    for length in range(1, order + 1):
        for word in product(range(len(terms)), repeat=length):
            power = sum(word) + length
            if power <= order:
                value = test
                for k in reversed(word):
                    value = applied(terms[k], value, variables)
                total += eta**power * value / factorial(length)
    return sp.expand(total)


def truncated(e, order):
    return sp.Add(*(sp.expand(e).coeff(eta, k) * eta**k for k in range(order + 1)))


# --- the generator ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("losses", "variables", "test", "order"),
    [
        pytest.param(ONE, [x], x**5 - x, 4, marks=pytest.mark.slow),
        (ONE, [x], x**3, 3),
        pytest.param(TWO, [x, y], x**2 * y + y**3, 3, marks=pytest.mark.slow),
        pytest.param([x * y * z, x**2 - z**2 * y], [x, y, z], x * y * z + z**2, 3, marks=pytest.mark.slow),
    ],
)
def test_the_exponential_of_the_terms_is_one_step_of_sgd(losses, variables, test, order):
    terms = generator_terms(losses, variables, order)
    left = exponential(terms, variables, test, order)
    assert truncated(left - one_step(losses, variables, test), order) == 0


def test_the_sign_of_the_third_cumulant_is_seen_by_one_step_of_sgd():
    terms = generator_terms(ONE, [x], 3)
    terms[2] = {**terms[2], (3,): -terms[2][3,]}
    assert truncated(exponential(terms, [x], x**3, 3) - one_step(ONE, [x], x**3), 3) != 0


def test_the_second_order_operator_in_one_dimension_is_the_printed_one():
    f, V, K = (sp.Function(name)(x) for name in ("f", "Sigma", "K"))
    terms = generator_terms((f, sp.Matrix([[V]]), sp.Array([[[K]]])), [x], 3)
    m, m1, m2 = (f.diff(x, n) for n in (1, 2, 3))
    assert terms == [
        {(1,): -m},
        {(1,): -m * m1 / 2, (2,): V / 2},
        {
            (1,): sp.expand(V * m2 / 4 - m * m1**2 / 3 - m**2 * m2 / 12),
            (2,): V * m1 / 2 + m * V.diff(x) / 4,
            (3,): -K / 6,
        },
    ]


def test_samples_and_their_own_cumulants_have_the_same_generator():
    g = [f.diff(x) for f in ONE]
    mean = sum(g) / len(g)
    central = [sp.expand(sum((e - mean) ** n for e in g) / len(g)) for n in (2, 3)]
    cumulants = (sum(ONE) / len(ONE), sp.Matrix([[central[0]]]), sp.Array([[[central[1]]]]))
    assert generator_terms(ONE, [x], 3) == generator_terms(cumulants, [x], 3)


def test_without_noise_a_linear_gradient_has_the_logarithm_of_its_step():
    terms = generator_terms([a * x**2 / 2], [x], 5)
    assert [term[1,] for term in terms] == [-(a ** (k + 1)) * x / (k + 1) for k in range(5)]


@given(st.lists(st.lists(st.integers(-3, 3), min_size=5, max_size=5), min_size=1, max_size=3))
@examples(15)
def test_the_law_holds_for_random_polynomial_losses(rows):
    monomials = (x**3, x**2 * y, x * y, y**2, y)
    losses = [sum(c * m for c, m in zip(row, monomials, strict=True)) + sp.S.Zero for row in rows]
    terms = generator_terms(losses, [x, y], 2)
    difference = exponential(terms, [x, y], x * y + y**2, 2) - one_step(losses, [x, y], x * y + y**2)
    assert truncated(difference, 2) == 0


# --- the equations ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("variables", [[x], [x, y], [x, y, z]])
def test_the_drift_is_that_of_a_quarter_of_the_squared_gradient_and_the_covariance_that_of_the_gradients(variables):
    losses = [sp.prod(variables) ** 2 + variables[0], sum(v**3 for v in variables), a * variables[-1] ** 2]
    f = sum(losses) / 3
    gradient = sp.Matrix([f.diff(v) for v in variables])
    equation = sme(losses, variables, eta, 2)
    modified = f + eta / 4 * gradient.dot(gradient)
    assert [sp.expand(b + modified.diff(v)) for b, v in zip(equation.drift, variables, strict=True)] == [0] * len(
        variables
    )
    wrong = f + eta / 5 * gradient.dot(gradient)
    assert all(sp.expand(b + wrong.diff(v)) != 0 for b, v in zip(equation.drift, variables, strict=True))
    deviations = [sp.Matrix([g.diff(v) for v in variables]) - gradient for g in losses]
    Sigma = sum((d * d.T for d in deviations), sp.zeros(len(variables))) / 3
    assert (equation.covariance - eta * Sigma).expand() == sp.zeros(len(variables))


def test_order_one_has_the_gradient_flow_with_the_same_noise():
    first, second = (sme(TWO, [x, y], eta, order) for order in (1, 2))
    f = sum(TWO) / 3
    assert [sp.expand(b) for b in first.drift] == [sp.expand(-f.diff(v)) for v in (x, y)]
    assert first.covariance == second.covariance
    assert (first.order, second.order) == (1, 2)


@pytest.mark.parametrize(
    "losses",
    [
        [(x - 1) ** 2, 3 * x],
        [x * y, x**2 + y],
        [x * y, x**2 + y, y**2],
        [x * y * z, x**2 + y - z],
        [x + y, x - y, -x + y, -x - y],
    ],
)
def test_the_square_of_the_diffusion_is_the_covariance_and_the_covariance_is_no_such_root(losses):
    variables = sorted(set().union(*(f.free_symbols for f in losses)), key=str)
    equation = sme(losses, variables, eta, 2)
    S, C = equation.diffusion, equation.covariance
    assert S.T == S
    assert all(is_zero(e) is True for e in S * S - C)
    assert not all(is_zero(e) is True for e in C * C - C)


def test_the_diffusion_is_positive_semidefinite_and_not_its_negative():
    assert sme([x + 2 * y, -x - 2 * y], [x, y], eta, 1).diffusion == sp.sqrt(eta) * sp.Matrix(
        [[1, 2], [2, 4]]
    ) / sp.sqrt(5)
    assert psd_root(sp.Matrix([[5, 4], [4, 5]])) == sp.Matrix([[2, 1], [1, 2]])


def test_a_pair_of_loss_and_covariance_is_accepted_with_parameters():
    equation = sme((a * x**2 / 2, sp.Matrix([[s**2]])), [x], eta, 2)
    assert equation.drift == [-(a**2) * eta * x / 2 - a * x]
    assert equation.covariance == sp.Matrix([[eta * s**2]])


def test_symmetric_noise_has_an_equation_of_order_three_whose_stationary_variance_agrees():
    """x ← (1 − η)x ± η has the variance η/(2 − η); an error of order 3 leaves η and η² alone."""
    equation = sme([x**2 / 2 - x, x**2 / 2 + x], [x], eta, 3)
    variance = equation.covariance[0] / (-2 * equation.drift[0] / x)
    assert sp.series(variance - eta / (2 - eta), eta, 0, 3).removeO() == 0
    second = sme([x**2 / 2 - x, x**2 / 2 + x], [x], eta, 2)
    assert sp.series(second.covariance[0] / (-2 * second.drift[0] / x) - eta / (2 - eta), eta, 0, 3).removeO() != 0


def test_skewed_noise_has_no_equation_of_order_three():
    with pytest.raises(NoDiffusionError, match=r"order above 2.*η\^2.*∂\^\(3,\)") as caught:
        sme([2 * x, -x, -x], [x], eta, 3)
    assert (caught.value.power, caught.value.index, caught.value.obstruction) == (2, (3,), -R(1, 3))


# --- what is refused -------------------------------------------------------------------------------------------------

SIGMA = sp.Matrix([[1]])


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        (([], [x], eta, 1), ValueError, "at least one sample"),
        ((x**2, [x], eta, 1), TypeError, "must be a list"),
        (("x**2", [x], eta, 1), TypeError, "must be a list"),
        (((x, x**2), [x], eta, 1), TypeError, "samples are a list"),
        (((x,), [x], eta, 1), TypeError, "samples are a list"),
        (([x, SIGMA], [x], eta, 1), TypeError, "scalar"),
        (([0.5 * x], [x], eta, 1), ValueError, "exact numbers"),
        (([eta * x], [x], eta, 1), ValueError, "must not occur"),
        (([x], [x, x], eta, 1), ValueError, "different"),
        (([x], [], eta, 1), TypeError, "at least one"),
        (([x], x, eta, 1), TypeError, "sequence of Symbols"),
        (([x], [x], x, 1), ValueError, "no variable"),
        (([x], [x], R(1, 10), 1), ValueError, "commuting Symbol"),
        (([x], [x], eta, 0), ValueError, "integer from 1 to 8"),
        (([x], [x], eta, 1.0), ValueError, "integer from 1 to 8"),
        (([x], [x], eta, True), ValueError, "integer from 1 to 8"),
        (([sp.Matrix([x])], [x], eta, 1), TypeError, "scalar"),
        (([x], [sp.Symbol("x", commutative=False)], eta, 1), TypeError, "commuting"),
        (((x**2, SIGMA), [x], eta, 3), ValueError, "cumulant K_3"),
        (((x**2, sp.eye(2)), [x], eta, 2), ValueError, r"shape \(1, 1\)"),
        (((x * y, sp.Matrix([[1, 1], [0, 1]])), [x, y], eta, 2), ValueError, "symmetric"),
        (((x * y, sp.Matrix([[1, 2], [2, 1]])), [x, y], eta, 2), ValueError, "indefinite"),
        (((x, sp.Matrix([[-1]])), [x], eta, 2), ValueError, "indefinite"),
        (((x, sp.Matrix([[0.5]])), [x], eta, 2), ValueError, "exact numbers"),
        (((x, sp.Matrix([[eta]])), [x], eta, 2), ValueError, "must not occur"),
        (((x, SIGMA, SIGMA), [x], eta, 2), ValueError, "cumulant of order 3"),
        (([sp.oo * x], [x], eta, 1), ValueError, "finite"),
    ],
)
def test_bad_input_is_refused_by_name(arguments, error, match):
    with pytest.raises(error, match=match):
        sme(*arguments)


@pytest.mark.parametrize("order", [0, -1, 1.5, "2", None, 9])
def test_the_order_of_the_generator_is_an_integer_from_one_to_eight(order):
    with pytest.raises(ValueError, match="integer from 1 to 8"):
        generator_terms([x], [x], order)


def test_a_covariance_without_a_closed_root_says_so_and_keeps_the_covariance():
    Sigma = sp.Matrix([[2, 1, 0], [1, 2, 1], [0, 1, 2]])
    equation = sme((x + y + z, Sigma), [x, y, z], eta, 1)
    assert equation.covariance == eta * Sigma
    with pytest.raises(ValueError, match="closed form is known for"):
        _ = equation.diffusion
