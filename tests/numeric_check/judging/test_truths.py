"""The truth of the judge: laws of matrix functions in balls, flint's exponential, and derivatives by differences."""

from __future__ import annotations

from collections.abc import Callable

import flint
import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.judging import determinants, jets
from numeric_check.judging.derived import Action, Derivative, Function
from numeric_check.judging.exact import (
    BlurredError,
    UndefinedError,
    at_rising_precision,
    balls,
    floats,
    norm,
    precision,
)
from numeric_check.judging.families import OF_LOGARITHMS, OF_SIGNS
from numeric_check.judging.spectral import Interpolation
from numeric_check.judging.subjects import subject_of
from numeric_check.matrix_families import FAMILIES

BITS = 900
SHIFT = 2.0**-200  # of a difference quotient: its error is about that, and that of the balls 2^(200 − BITS)


def drawn(families, name: str, n: int, kind: str = "real") -> NDArray:
    A = families[name](np.random.default_rng(n), n)
    turns = np.array([1, 1j, -1, -1j])[np.arange(n) % 4]
    return A if kind == "real" else A * turns[:, None] * turns.conj()


def value(A: NDArray, jet) -> flint.acb_mat:
    return at_rising_precision(lambda: Interpolation(A, jet).value())


def defined(A: NDArray, jet) -> flint.acb_mat:
    try:
        return value(A, jet)
    except (UndefinedError, BlurredError):
        pytest.skip("the function has no value here")


@pytest.mark.parametrize("kind", ["real", "complex"])
@pytest.mark.parametrize("n", [1, 2, 3, 5])
@pytest.mark.parametrize("name", FAMILIES)
def test_the_exponential_is_that_of_flint(name: str, n: int, kind: str) -> None:
    A = drawn(FAMILIES, name, n, kind)
    X = value(A, jets.exp)
    with precision(2000):
        assert X.overlaps(balls(A).exp())


@pytest.mark.parametrize("n", [2, 4])
@pytest.mark.parametrize("name", FAMILIES)
@pytest.mark.parametrize("order", [1, 2])
def test_phi_is_a_block_of_an_exponential(name: str, n: int, order: int) -> None:
    """exp [[A, I, 0], [0, 0, I], [0, 0, 0]] has φ₂(A) at its upper right end."""
    A = drawn(FAMILIES, name, n)
    size = n * (order + 1)
    block = np.eye(size, k=n, dtype=A.dtype)
    block[:n, :n] = A
    X = value(A, jets.phi(order))
    with precision(3000):
        whole = balls(block).exp()
        assert X.overlaps(flint.acb_mat(n, n, [whole[i, size - n + j] for i in range(n) for j in range(n)]))


@pytest.mark.parametrize("kind", ["real", "complex"])
@pytest.mark.parametrize("n", [1, 2, 3, 4])
@pytest.mark.parametrize("name", OF_LOGARITHMS)
def test_the_logarithm_and_the_root_are_inverse_functions(name: str, n: int, kind: str) -> None:
    A = drawn(OF_LOGARITHMS, name, n, kind)
    logarithm, root = defined(A, jets.log), defined(A, jets.sqrt)
    with precision(BITS):
        assert logarithm.exp().overlaps(balls(A))
        assert (root * root).overlaps(balls(A))
        assert (logarithm / 2).exp().overlaps(root)


@pytest.mark.parametrize("n", [1, 2, 3, 4])
@pytest.mark.parametrize("name", OF_SIGNS)
def test_the_sign_is_an_involution_that_makes_the_matrix_positive(name: str, n: int) -> None:
    A = drawn(OF_SIGNS, name, n)
    S = defined(A, jets.sign)
    with precision(BITS):
        assert (S * S).overlaps(balls(np.eye(n)))
        assert (S * balls(A)).overlaps(balls(A) * S)
        positive = floats(S * balls(A), flint.arb(1))
    assert name == "badly_scaled" or (np.linalg.eigvals(positive).real > 0).all()


@pytest.mark.parametrize("n", [1, 2, 3, 5])
@pytest.mark.parametrize("name", OF_SIGNS)
def test_the_inverse_is_one(name: str, n: int) -> None:
    A = drawn(OF_SIGNS, name, n, "complex")
    X = defined(A, jets.inverse)
    with precision(BITS):
        assert (X * balls(A)).overlaps(balls(np.eye(n)))


def differences(f: Callable[[flint.acb_mat], flint.acb_mat], A: NDArray) -> NDArray:
    """(f(A + hE) − f(A))/h for all unit matrices E, in balls."""
    n, found = len(A), []
    for place in range(n * n):
        E = np.zeros((n, n))
        E.flat[place] = SHIFT
        found.append(floats((f(balls(A) + balls(E)) - f(balls(A))) * (1 / SHIFT), flint.arb(1)).ravel())
    return np.array(found).T


FUNCTIONS = {
    "exp": (jets.exp, flint.acb_mat.exp),
    "inv": (jets.inverse, flint.acb_mat.inv),
}


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize("family", ["positive_jordan", "positive_definite", "complex_gaussian", "unipotent", "spread"])
def test_the_derivative_is_the_limit_of_differences(name: str, n: int, family: str) -> None:
    jet, function = FUNCTIONS[name]
    A = drawn(OF_LOGARITHMS, family, n)
    D = at_rising_precision(lambda: Interpolation(A, jet).derivative())
    with precision(BITS):
        unit = norm(function(balls(A)))
        K = differences(lambda X: function(X) * (1 / unit), A)
        np.testing.assert_allclose(floats(D, unit).reshape(n * n, n * n), K, rtol=1e-12, atol=1e-12 * abs(K).max())
    kappa = np.linalg.norm(K, 2) * np.linalg.norm(A)
    assert Function(jet)(A).condition == pytest.approx(kappa, rel=1e-10)


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize("family", ["positive_jordan", "rotation", "near_the_cut", "complex_gaussian", "unipotent"])
def test_derivatives_of_the_logarithm_and_the_root_satisfy_their_equations(family: str, n: int) -> None:
    """L_exp(log A, L_log(A, E)) = E, and L X + X L = E for the root X."""
    A = drawn(OF_LOGARITHMS, family, n)
    E = np.random.default_rng(n).integers(-9, 10, (n, n)).astype(float)
    X, logarithm = value(A, jets.sqrt), value(A, jets.log)
    with precision(BITS):
        L = along(Interpolation(A, jets.sqrt).derivative(), E)
        assert (L * X + X * L).overlaps(balls(E))
        L = along(Interpolation(A, jets.log).derivative(), E)
        block = flint.acb_mat(2 * n, 2 * n)
        for i in range(n):
            for j in range(n):
                block[i, j] = block[n + i, n + j] = logarithm[i, j]
                block[i, n + j] = L[i, j]
        whole = block.exp()
        assert flint.acb_mat(n, n, [whole[i, n + j] for i in range(n) for j in range(n)]).overlaps(balls(E))


def along(D: NDArray, E: NDArray) -> flint.acb_mat:
    n = len(E)
    exact = np.array([flint.acb(x) for x in E.flat], dtype=object).reshape(n, n)
    return flint.acb_mat(n, n, list(np.einsum("pqrs,rs->pq", D, exact).flat))


@pytest.mark.parametrize("n", [1, 2, 3])
def test_conditions_with_two_arguments_are_norms_of_differences(n: int) -> None:
    rng = np.random.default_rng(n)
    A, E, B = rng.standard_normal((n, n)), rng.standard_normal((n, n)), rng.standard_normal((n, 2))

    def frechet(X: flint.acb_mat, Y: flint.acb_mat) -> flint.acb_mat:
        block = flint.acb_mat(2 * n, 2 * n)
        for i in range(n):
            for j in range(n):
                block[i, j] = block[n + i, n + j] = X[i, j]
                block[i, n + j] = Y[i, j]
        whole = block.exp()
        return flint.acb_mat(n, n, [whole[i, n + j] for i in range(n) for j in range(n)])

    with precision(BITS):
        by_A = differences(lambda X: frechet(X, balls(E)), A)
        by_E = differences(lambda Y: frechet(balls(A), Y), E)
        size = float(norm(frechet(balls(A), balls(E))).mid())
        action_by_A = differences(lambda X: X.exp() * balls(B), A)
        exp_A = floats(balls(A).exp(), flint.arb(1))
        action = float(norm(balls(A).exp() * balls(B)).mid())
    spectral, frobenius = lambda K: np.linalg.norm(K, 2), np.linalg.norm
    expected = (spectral(by_A) * frobenius(A) + spectral(by_E) * frobenius(E)) / size
    assert Derivative(jets.exp)(A, E).condition == pytest.approx(expected, rel=1e-10)
    expected = (spectral(action_by_A) * frobenius(A) + spectral(exp_A) * frobenius(B)) / action
    assert Action(jets.exp)(A, B).condition == pytest.approx(expected, rel=1e-10)


def test_determinants_and_their_conditions():
    A = np.array([[2.0, 1.0], [1.0, 3.0]])
    slope = np.linalg.norm(np.linalg.inv(A)) * np.linalg.norm(A)
    assert determinants.determinant(A).rounded == 5
    assert determinants.determinant(A).condition == pytest.approx(slope)
    assert determinants.logarithm(A).rounded == pytest.approx(np.log(5))
    assert determinants.logarithm(A).condition == pytest.approx(slope / np.log(5))
    np.testing.assert_allclose(determinants.sign_and_logarithm(-A[:1, :1]).rounded, [[-1, np.log(2)]])
    turned = determinants.sign_and_logarithm(A * 1j)
    np.testing.assert_allclose(turned.rounded, [[-1, np.log(5)]])


UNDEFINED = {
    "log": [np.zeros((1, 1)), np.diag([-1.0, 2.0]), np.array([[-1.0, 1.0], [0.0, -1.0]])],
    "sqrt": [np.array([[0.0, 1.0], [0.0, 0.0]]), np.diag([-4.0, 1.0])],
    "sign": [np.zeros((2, 2))],
    "inv": [np.ones((2, 2)), np.zeros((1, 1))],
    "det": [np.ones((2, 2))],
    "logdet": [np.diag([-1.0, 2.0]), np.ones((3, 3))],
    "slogdet": [np.ones((2, 2))],
}


@pytest.mark.parametrize("name", UNDEFINED)
def test_where_a_function_has_no_value_there_is_no_truth(name: str) -> None:
    for A in UNDEFINED[name]:
        with pytest.raises(UndefinedError, match=r"singular|no value"):
            subject_of(name).truth(A)


def test_the_sign_is_not_resolved_on_the_imaginary_axis():
    with pytest.raises(BlurredError, match="bits are not enough"):
        value(np.array([[0.0, 1.0], [-1.0, 0.0]]), jets.sign)


def test_the_root_of_a_singular_matrix_has_a_value_where_zero_is_semisimple_and_no_condition():
    truth = subject_of("sqrt").truth(np.diag([0.0, 4.0]))
    np.testing.assert_array_equal(truth.rounded, np.diag([0.0, 2.0]))
    assert truth.condition == np.inf


def test_a_wrong_jet_gives_another_matrix():
    """The derivative of f counts at a defective matrix: without it the law of the root fails."""
    flat = lambda z, count: [jets.sqrt(z, 1)[0], *[flint.acb(0)] * (count - 1)]
    A = np.array([[4.0, 1.0], [0.0, 4.0]])
    X = value(A, flat)
    with precision(BITS):
        assert not (X * X).overlaps(balls(A))
