"""Stochastic gradient descent and diffusions in batches: exact moments, reproducibility, divergence, input, mutants."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
import sympy as sp

from numeric_check import Verdict
from numeric_check.batch import descend, euler_maruyama, sgd
from numeric_check.orders.invariant_covariance import invariant_covariance
from numeric_check.orders.monte_carlo import means_agree
from tests.sgd_problems import R

ROWS = 100_000
CENTRES, WEIGHTS = np.array([[1.0, 0.0], [-1.0, 2.0], [0.5, -1.0]]), np.array([1.0, 0.5, 2.0])
ROUNDING = 1e-12


def generator(seed=0):
    return np.random.default_rng(seed)


def sample_gradient(theta, chosen):
    """Of w_γ |θ − c_γ|²/2."""
    return WEIGHTS[chosen][:, None] * (theta - CENTRES[chosen])


def epoch(order, theta, step):
    for k in order:
        theta = theta - step * sample_gradient(theta, np.full(len(theta), k))
    return theta


# --- sgd


def test_with_one_sample_it_is_gradient_descent():
    starts = generator().uniform(-1, 1, (50, 2))
    for shuffle in (False, True):
        mine = sgd(lambda x, chosen: np.sin(x), 1, starts, 0.1, 12, generator(), every=4, shuffle=shuffle)
        np.testing.assert_array_equal(mine.points, descend(np.sin, starts, 0.1, 12, every=4).points)


def test_the_first_two_moments_are_those_of_the_exact_recursion():
    step, steps = 0.3, 5
    points = sgd(sample_gradient, 3, np.ones((ROWS, 2)), step, steps, generator()).points[-1]
    mean, second = np.ones(2), np.ones(2)
    for _ in range(steps):
        keep, push = 1 - step * WEIGHTS[:, None], step * WEIGHTS[:, None] * CENTRES
        second = (keep**2 * second + 2 * keep * push * mean + push**2).mean(axis=0)
        mean = (keep * mean + push).mean(axis=0)
    for i in (0, 1):
        for found, exact in ((points[:, i], mean[i]), (points[:, i] ** 2, second[i])):
            assert means_agree(found, exact, 0.01).verdict is Verdict.HOLDS
            assert means_agree(found, exact + 0.05, 0.01).verdict is Verdict.REFUTED


def test_an_epoch_goes_through_every_sample_once_in_each_order_alike():
    start = np.array([[0.3, -0.7]])
    ends = sgd(sample_gradient, 3, np.repeat(start, ROWS, axis=0), 0.25, 6, generator(), shuffle=True, every=3).points
    expected = np.concatenate([epoch(order, start, 0.25) for order in permutations(range(3))])
    near = np.abs(ends[1][:, None] - expected).max(axis=2) < ROUNDING
    assert (near.sum(axis=1) == 1).all()
    for share in near.T:
        assert means_agree(share.astype(float), 1 / 6, 0.01).verdict is Verdict.HOLDS
    second = np.concatenate([epoch(order, expected, 0.25) for order in permutations(range(3))])
    found = np.abs(ends[2][:, None] - second).max(axis=2) < ROUNDING
    assert (found.sum(axis=1) == 1).all()
    assert abs(found.mean(axis=0) - 1 / 36).max() < 0.005


def test_with_replacement_not_every_epoch_has_every_sample():
    counts = np.zeros((ROWS, 3))

    def gradient(theta, chosen):
        counts[np.arange(ROWS), chosen] += 1
        return theta

    sgd(gradient, 3, np.zeros((ROWS, 1)), 0.1, 3, generator())
    assert means_agree((counts == 1).all(axis=1).astype(float), 6 / 27, 0.01).verdict is Verdict.HOLDS


@pytest.mark.parametrize("shuffle", [False, True])
@pytest.mark.parametrize("samples", [2, 256, 257, 1000])
def test_every_sample_is_drawn_alike_for_any_number_of_samples(samples, shuffle):
    seen = []

    def gradient(theta, chosen):
        seen.append(chosen)
        return theta

    rows = 2000
    sgd(gradient, samples, np.zeros((rows, 1)), 0.1, 20, generator(), shuffle=shuffle)
    drawn = np.stack(seen)
    assert drawn.dtype == np.intp
    assert (drawn.min(), drawn.max()) == (0, samples - 1)
    spread = (samples**2 - 1) / 12  # the variance of a uniform number
    assert abs(drawn.mean() - (samples - 1) / 2) < 5 * np.sqrt(spread / drawn.size)


def test_one_generator_gives_one_result_and_another_another():
    starts = np.zeros((20, 2))
    for shuffle in (False, True):
        runs = [sgd(sample_gradient, 3, starts, 0.1, 30, generator(s), shuffle=shuffle).points for s in (1, 1, 2)]
        np.testing.assert_array_equal(runs[0], runs[1])
        assert (runs[0] != runs[2]).any()
    chains = [euler_maruyama(np.negative, np.eye(2), starts, 0.1, 30, generator(s)).points for s in (1, 1, 2)]
    np.testing.assert_array_equal(chains[0], chains[1])
    assert (chains[0] != chains[2]).any()


def test_empty_batches_are_fine():
    for shuffle in (False, True):
        assert sgd(sample_gradient, 3, np.empty((0, 2)), 0.1, 4, generator(), shuffle=shuffle).points.shape == (5, 0, 2)
    assert euler_maruyama(np.negative, np.eye(2), np.empty((0, 2)), 0.1, 4, generator()).points.shape == (5, 0, 2)


def test_a_row_that_overflows_is_reported_and_the_others_go_on():
    result = sgd(lambda x, chosen: x * np.array([[1.0], [1e200]]), 2, [[1.0], [1.0]], 0.5, 3, generator())
    np.testing.assert_array_equal(result.diverged, [-1, 2])
    np.testing.assert_array_equal(result.points[:, 0, 0], [1, 0.5, 0.25, 0.125])
    chain = euler_maruyama(lambda x: x * np.array([[-1.0], [1e200]]), [[0.0]], [[1.0], [1.0]], 0.5, 3, generator())
    np.testing.assert_array_equal(chain.diverged, [-1, 2])


# --- Euler-Maruyama


def test_without_noise_it_is_the_method_of_euler():
    starts = generator().uniform(-1, 1, (50, 2))
    chain = euler_maruyama(lambda x: -np.sin(x), np.zeros((2, 3)), starts, 0.1, 12, generator(), every=4)
    np.testing.assert_array_equal(chain.points, descend(np.sin, starts, 0.1, 12, every=4).points)


def test_a_constant_diffusion_and_a_function_with_its_value_give_the_same_chain():
    sigma = np.array([[1.0, 0.5, 0.0], [0.0, -1.0, 2.0]])
    chains = [
        euler_maruyama(np.negative, diffusion, np.ones((50, 2)), 0.1, 5, generator()).points
        for diffusion in (sigma, lambda x: np.broadcast_to(sigma, (len(x), 2, 3)))
    ]
    np.testing.assert_allclose(*chains, rtol=ROUNDING, atol=ROUNDING)


def test_one_step_has_the_covariance_of_the_diffusion():
    sigma = np.array([[1.0, 0.5, 0.0], [0.0, -1.0, 2.0]])
    moved = euler_maruyama(np.zeros_like, sigma, np.zeros((ROWS, 2)), 0.25, 1, generator()).points[-1]
    for i, j in ((0, 0), (0, 1), (1, 1)):
        exact = 0.25 * (sigma @ sigma.T)[i, j]
        assert means_agree(moved[:, i] * moved[:, j], exact, 0.04).verdict is Verdict.HOLDS
        assert means_agree(moved[:, i] * moved[:, j], exact + 0.1, 0.04).verdict is Verdict.REFUTED


@pytest.mark.slow
def test_sgd_and_the_two_modified_equations_side_by_side():
    """At η = 1/4 after time 1 the first-order equation is seen to be off in the mean square, the second is not."""
    eta, fine = 0.25, 2**-8
    mean_gradient = lambda x: x - 0.5  # of the losses (x − c)²/2 with c = −1, 2
    centres = np.array([-1.0, 2.0])
    starts = np.full((ROWS, 1), 2.0)
    found = sgd(lambda x, k: x - centres[k][:, None], 2, starts, eta, 4, generator()).points[-1][:, 0]
    ends = [
        euler_maruyama(
            lambda x, c=c: -c * mean_gradient(x), [[1.5 * eta**0.5]], starts, fine, 256, generator(1)
        ).points[-1]
        for c in (1, 1 + eta / 2)
    ]
    first, second = (end[:, 0] for end in ends)
    assert means_agree(found, first, 0.05).verdict is Verdict.REFUTED
    assert means_agree(found, second, 0.05).verdict is Verdict.HOLDS


# --- Langevin

k, h, T = sp.symbols("k h T")
CHAIN = ([[1 - h * k]], [[2 * h * T]])
VARIANCE = T / (k * (1 - h * k / 2))
POINTS = [{k: 2, h: R(1, 3), T: 1}, {k: R(1, 5), h: R(1, 7), T: 3}, {k: 1, h: R(19, 10), T: R(2, 3)}]


def test_the_discretised_langevin_chain_has_the_variance_of_the_closed_form_and_no_other():
    assert invariant_covariance(*CHAIN, [[VARIANCE]], POINTS).verdict is Verdict.HOLDS
    for wrong in (T / k, T / (k * (1 - h * k)), T / (k * (1 + h * k / 2)), VARIANCE * R(1001, 1000)):
        evidence = invariant_covariance(*CHAIN, [[wrong]], POINTS)
        assert evidence.verdict is Verdict.REFUTED
        assert evidence.witness == POINTS[0]


@pytest.mark.parametrize("step", [2, R(21, 10)])
def test_at_hk_of_two_and_beyond_nothing_comes_to_rest(step):
    variance = VARIANCE if step != 2 else T
    evidence = invariant_covariance(*CHAIN, [[variance]], [{k: 1, h: step, T: 1}])
    assert evidence.verdict is not Verdict.HOLDS


def test_the_covariance_in_two_dimensions_is_diagonal_in_the_axes_of_the_loss():
    """K = RΛRᵀ with the rational rotation R of 3, 4, 5: V = T (K(1 − hK/2))⁻¹."""
    turn = sp.Matrix([[R(3, 5), R(-4, 5)], [R(4, 5), R(3, 5)]])
    K = turn * sp.diag(1, 3) * turn.T
    chain = (sp.eye(2) - h * K, 2 * h * T * sp.eye(2))
    V = T * (K * (sp.eye(2) - h * K / 2)).inv()
    point = [{h: R(1, 4), T: R(5, 3)}]
    assert invariant_covariance(*chain, V, point).verdict is Verdict.HOLDS
    assert invariant_covariance(*chain, T * K.inv(), point).verdict is Verdict.REFUTED


def test_a_kept_covariance_that_the_chain_does_not_come_to_is_not_enough():
    evidence = invariant_covariance([[1]], [[0]], [[1]], [{}])
    assert evidence.verdict is Verdict.UNDECIDED
    assert "does not come to rest" in evidence.why


def test_a_chain_whose_entries_are_small_but_whose_rows_run_away_does_not_come_to_rest():
    matrix, noise = R(9, 10) * sp.ones(2), sp.Matrix([[1, -1], [-1, 1]])
    assert invariant_covariance(matrix, noise, noise, [{}]).verdict is Verdict.UNDECIDED


def test_a_chain_that_first_grows_comes_to_rest():
    matrix, noise = sp.Matrix([[R(1, 2), 100], [0, R(1, 2)]]), sp.eye(2)
    a, b, c = sp.symbols("a b c")
    V = sp.Matrix([[a, b], [b, c]])
    solution = sp.solve(list(matrix * V * matrix.T + noise - V), [a, b, c])
    assert invariant_covariance(matrix, noise, V.subs(solution), [{}]).verdict is Verdict.HOLDS
    assert invariant_covariance(matrix, noise, V.subs(solution) + sp.eye(2) / 10**9, [{}]).verdict is Verdict.REFUTED


def test_an_irrational_chain_is_undecided_and_wrong_input_is_named():
    assert invariant_covariance([[h]], [[1]], [[1]], [{h: sp.sqrt(2)}]).verdict is Verdict.UNDECIDED
    with pytest.raises(TypeError, match="need exact numbers"):
        invariant_covariance([[0.5]], [[1]], [[1]], [{}])
    with pytest.raises(TypeError, match="a point needs exact numbers"):
        invariant_covariance([[h]], [[1]], [[1]], [{h: 0.5}])
    with pytest.raises(ValueError, match="need one square shape"):
        invariant_covariance([[1]], [[1, 0]], [[1]], [{}])
    with pytest.raises(ValueError, match=r"\['h'\] have none"):
        invariant_covariance([[h]], [[1]], [[1]], [{}])
    with pytest.raises(ValueError, match="at least one point"):
        invariant_covariance([[h]], [[1]], [[1]], [])


def test_the_batch_shows_the_variance_of_the_chain_and_not_that_of_the_density():
    step, stiffness, temperature = 0.5, 2.0, 1.0
    sigma = [[(2 * temperature) ** 0.5]]
    chain = euler_maruyama(lambda x: -stiffness * x, sigma, np.zeros((ROWS, 1)), step, 40, generator(), every=40)
    squares = chain.points[-1][:, 0] ** 2
    assert means_agree(squares, temperature / (stiffness * (1 - step * stiffness / 2)), 0.02).verdict is Verdict.HOLDS
    assert means_agree(squares, temperature / stiffness, 0.02).verdict is Verdict.REFUTED


# --- means


def test_an_interval_that_straddles_decides_nothing_and_a_bound_of_zero_never_holds():
    draws = generator().standard_normal((2, 10_000))
    assert means_agree(*draws, 0.0).verdict is Verdict.UNDECIDED
    assert means_agree(draws[0], draws[1] + 0.1, 0.1).verdict is Verdict.UNDECIDED
    assert means_agree(draws[0], draws[0] + 5.0, 0.0).verdict is Verdict.REFUTED


def test_equal_means_are_refuted_no_more_often_than_the_confidence_says():
    draws = generator().standard_normal((2000, 400))
    refuted = sum(means_agree(row, 0.0, 0.0, confidence=0.9).verdict is Verdict.REFUTED for row in draws)
    assert 150 < refuted < 250  # 200 ± 13
    pairs = draws.reshape(2, 1000, 400)
    refuted = sum(
        means_agree(*pair, 0.0, confidence=0.9).verdict is Verdict.REFUTED for pair in zip(*pairs, strict=True)
    )
    assert 60 < refuted < 140  # 100 ± 9


def test_samples_without_an_interval_are_undecided():
    for sample, why in (([np.nan] * 200, "diverged"), ([1.0, 2.0], "100 are needed"), ([1.0] * 200, "no spread")):
        evidence = means_agree(sample, 0.0, 0.1)
        assert evidence.verdict is Verdict.UNDECIDED
        assert why in evidence.why


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        ((1.0, 0.0, 0.1), ValueError, r"sample must have shape \(n,\); got a number"),
        ((np.ones((2, 2)), 0.0, 0.1), ValueError, r"sample must have shape \(n,\); got shape \(2, 2\)"),
        ((["a"], 0.0, 0.1), TypeError, "sample must hold real numbers"),
        ((np.ones(200), 0.0, -0.1), ValueError, "bound must be a finite number ≥ 0"),
    ],
)
def test_wrong_samples_are_named(arguments, error, match):
    with pytest.raises(error, match=match):
        means_agree(*arguments)
    with pytest.raises(ValueError, match="confidence must be between 0 and 1; got 1"):
        means_agree(np.ones(200), 0.0, 0.1, confidence=1)


# --- input

STARTS = np.ones((5, 2))
SGD = {"gradient": lambda x, k: x, "samples": 3, "starts": STARTS, "step": 0.1, "steps": 4, "rng": generator()}
EULER = {"drift": np.negative, "diffusion": np.eye(2), "starts": STARTS, "step": 0.1, "steps": 4, "rng": generator()}
BOTH = {
    "a seed": ({"rng": 0}, TypeError, r"rng must be a numpy\.random\.Generator"),
    "no step": ({"step": 0.0}, ValueError, "step must be a finite number above 0"),
    "no steps": ({"steps": 0}, ValueError, "steps must be an integer of at least 1"),
    "every": ({"every": 3}, ValueError, "every must divide steps"),
    "nan": ({"starts": [[np.nan]]}, ValueError, "starts must be finite"),
    "one axis": ({"starts": np.ones(3)}, ValueError, r"starts must have shape \(N, d\)"),
}
OF_SGD = {
    "no samples": ({"samples": 0}, ValueError, "samples must be an integer of at least 1"),
    "a narrow gradient": ({"gradient": lambda x, k: x[:, :1]}, ValueError, r"gradient must return the shape \(5, 2\)"),
    "no gradient": ({"gradient": 3}, TypeError, "gradient must be a function of the points; got 3"),
    "a complex gradient": ({"gradient": lambda x, k: 1j * x}, TypeError, "gradient must return real numbers"),
}
OF_EULER = {
    "three rows": ({"diffusion": np.eye(3)}, ValueError, "diffusion must have one row for each of 2 coordinates"),
    "a complex diffusion": ({"diffusion": 1j * np.eye(2)}, TypeError, "diffusion must hold real numbers"),
    "an infinite diffusion": ({"diffusion": np.inf * np.ones((2, 2))}, ValueError, "diffusion must be finite"),
    "a flat function": ({"diffusion": lambda x: x}, ValueError, r"diffusion must return the shape \(5, 2, r\)"),
    "a complex function": ({"diffusion": lambda x: 1j * x[:, :, None]}, TypeError, "must return real numbers"),
    "no drift": ({"drift": [1.0]}, TypeError, r"drift must be a function of the points; got \[1\.0\]"),
    "a narrow drift": ({"drift": lambda x: x[:, :1]}, ValueError, r"drift must return the shape \(5, 2\)"),
}


@pytest.mark.parametrize("case", [*BOTH, *OF_SGD])
def test_wrong_arguments_of_sgd_are_named(case):
    change, error, match = (BOTH | OF_SGD)[case]
    with pytest.raises(error, match=match):
        sgd(**SGD | change)


@pytest.mark.parametrize("case", [*BOTH, *OF_EULER])
def test_wrong_arguments_of_a_diffusion_are_named(case):
    change, error, match = (BOTH | OF_EULER)[case]
    with pytest.raises(error, match=match):
        euler_maruyama(**EULER | change)


def test_a_function_that_writes_to_its_arguments_is_found_out():
    def spoil(x, chosen):
        chosen[:] = 0
        return x

    def enlarge(x):
        x *= 2
        return x[:, :, None]

    with pytest.raises(ValueError, match="read-only"):
        sgd(**SGD | {"gradient": spoil})
    with pytest.raises(ValueError, match="read-only"):
        euler_maruyama(**EULER | {"diffusion": enlarge})
