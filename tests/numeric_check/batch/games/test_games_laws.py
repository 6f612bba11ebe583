"""The laws of the Dirac-GAN, each with a mutant that breaks it."""

from __future__ import annotations

import numpy as np
import pytest
import sympy as sp

from numeric_check.batch import angular_momentum, dirac_gan, energy, expm
from numeric_check.batch.games import fields, methods
from tests.sampling import slow

ROUNDING = 1e-12  # a thousand roundings of numbers of order one
ROWS, H, LAMBDA = 50, 0.0625, 0.25
FLOW = 1e-10  # of the method of order 5 with steps of 1/80


def starts(k=3, rows=ROWS):
    return np.random.default_rng(k).standard_normal((2, rows, k))


def paths(steps, rate, **game):
    """All states from the starts on."""
    return dirac_gan(*starts(), steps, rate, every=1, **game)


def equal(found, wanted, tolerance=ROUNDING):
    np.testing.assert_allclose(found, np.broadcast_to(wanted, found.shape), rtol=tolerance, atol=tolerance)


def times(steps, rate):
    return rate * np.arange(steps + 1)[:, None]


def test_the_bilinear_flow_conserves_energy_and_angular_momentum():
    states = paths(20, 0.5, method="flow", substeps=40)
    equal(energy(*states), energy(*starts()), FLOW)
    equal(angular_momentum(*states), angular_momentum(*starts()), FLOW)


def test_simultaneous_steps_multiply_the_energy():
    equal(energy(*paths(20, H)), (1 + H**2) ** np.arange(21)[:, None] * energy(*starts()))


def test_alternating_steps_keep_a_shifted_energy():
    theta, phi = paths(40, H, method="alternating")
    shifted = energy(theta, phi) - H * np.vecdot(theta, phi)
    equal(shifted, shifted[0])


def test_every_loss_keeps_the_angular_momentum_without_a_penalty():
    for loss in ("saturating", "non_saturating", "gan_qp"):
        states = paths(10, 0.5, loss=loss, qp=2.0 if loss == "gan_qp" else None, method="flow", substeps=40)
        equal(angular_momentum(*states), angular_momentum(*starts()), FLOW)


def test_a_penalty_takes_the_angular_momentum_at_its_rate():
    for loss in ("bilinear", "saturating", "non_saturating"):
        for penalty in ("zero_centred", "l2"):
            states = paths(10, 0.5, loss=loss, penalty=penalty, strength=LAMBDA, method="flow", substeps=40)
            equal(angular_momentum(*states), np.exp(-2 * LAMBDA * times(10, 0.5)) * angular_momentum(*starts()), FLOW)


def test_the_saturating_flow_conserves_the_energy():
    equal(energy(*paths(10, 0.5, loss="saturating", method="flow", substeps=40)), energy(*starts()), FLOW)


def test_the_energy_of_gan_qp_falls_at_its_rate():
    """By 2(θ·φ)²/(λ|θ|); the difference quotient of a short time, of relative error below 10⁻⁴."""
    theta, phi = starts()
    loss = 2 * np.vecdot(theta, phi) ** 2 / (2.0 * np.linalg.norm(theta, axis=1))
    after = energy(*dirac_gan(theta, phi, 1, 1e-6, loss="gan_qp", qp=2.0, method="flow"))
    equal((energy(theta, phi) - after) / 1e-6, loss, 1e-4)


def test_the_penalised_flow_is_the_exponential_of_its_matrix():
    z = np.stack(starts())
    for strength in (0.25, 1.0, 2.0):  # spirals, one eigenvalue, two
        matrix = np.array([[0.0, 1.0], [-1.0, -2 * strength]])
        found = dirac_gan(*z, 1, 3.0, penalty="l2", strength=strength, method="flow", substeps=200)
        equal(np.stack(found), np.einsum("ij,jnk->ink", expm(3.0 * matrix), z), FLOW)


def test_linear_steps_are_the_power_of_their_matrix():
    """In exact arithmetic, with h = 1/16, λ = γ = 1/4 and the heavy ball and the field before as further entries."""
    h, lam, one, no = sp.Rational(1, 16), sp.Rational(1, 4), sp.eye(2), sp.zeros(2)
    J = sp.Matrix([[0, 1], [-1, -2 * lam]])
    critic, generator = sp.Matrix([[1, 0], [-h, 1 - 2 * lam * h]]), sp.Matrix([[1, h], [0, 1]])
    heavy = sp.Matrix(sp.BlockMatrix([[(1 + lam) * one + h * J, -lam * one], [one, no]]))
    look = sp.Matrix(sp.BlockMatrix([[one + 2 * h * J, -h * J], [one, no]]))
    matrices = {
        ("simultaneous",): one + h * J,
        ("alternating",): generator * critic,
        ("simultaneous", "momentum"): heavy,
        ("optimistic",): look,
        ("consensus", "gamma"): one + h * (J - lam * J.T * J),
    }
    for (method, *option), matrix in matrices.items():
        said = dict.fromkeys(option, float(lam))
        found = dirac_gan(*starts(), 24, float(h), penalty="zero_centred", strength=0.25, method=method, **said)
        first = np.concatenate([starts()] * (len(matrix[0, :]) // 2))  # nothing is before the first step
        exact = np.einsum("ij,jnk->ink", np.array(matrix**24, float)[:2], first)
        equal(np.stack(found), exact)


@pytest.mark.slow
def test_on_a_line_the_non_saturating_game_comes_to_rest_slowly():
    """|θ|² + |φ|² ~ 8/t, within 1/100 at t = 4000, and it falls all the time."""
    z = starts(1, rows=10) + 1
    fallen = energy(*dirac_gan(*z, 400, 10.0, loss="non_saturating", method="flow", substeps=20, every=20))
    assert (np.diff(fallen, axis=0) < 0).all()
    assert (np.abs(4000 * fallen[-1] / 8 - 1) < 0.01).all()


def test_in_the_plane_the_non_saturating_game_circles():
    """|θ|² + |φ|² falls to √2|L| and no further."""
    z = starts(2, rows=10)
    states = dirac_gan(*z, 40, 10.0, loss="non_saturating", method="flow", substeps=40, every=4)
    r, least = energy(*states), np.sqrt(2) * angular_momentum(*states)
    equal(least, least[0], 1e-5)
    assert (r >= least * (1 - ROUNDING)).all()
    wide = least[0] > 0.3  # a smaller circle takes longer
    assert wide.sum() > 5
    equal(r[-1, wide], least[-1, wide], 1e-5)


def test_the_normalised_critic_keeps_its_length_and_an_integral():
    theta, phi = paths(10, 0.25, critic="normalised", method="flow", substeps=200)
    far = np.linalg.norm(phi[0], axis=1) > 0.5  # a short critic turns fast
    theta, phi = theta[:, far], phi[:, far]
    equal(np.vecdot(phi, phi), np.vecdot(phi, phi)[0], 1e-9)
    kept = np.vecdot(theta, theta) - np.vecdot(phi, phi) * np.log(angular_momentum(theta, phi) ** 2)
    equal(kept, kept[0], 1e-8)


def test_the_normalised_critic_on_a_line_lets_the_generator_run_away():
    states = dirac_gan([0.2], [-3.0], 4, 1.25, critic="normalised", method="flow", every=1)
    equal(states.theta[:, 0], 0.2 - 1.25 * np.arange(5))


def test_a_one_centred_penalty_turns_on_the_unit_circle():
    theta, phi = [[1.0, 0.0]], [[0.0, 1.0]]
    states = dirac_gan(theta, phi, 20, 0.5, penalty="one_centred", strength=1.0, method="flow", substeps=200, every=1)
    t = times(20, 0.5)
    equal(states.theta[:, 0], np.hstack([np.cos(t), np.sin(t)]), 1e-9)
    equal(states.phi[:, 0], np.hstack([-np.sin(t), np.cos(t)]), 1e-9)


def test_the_error_of_the_flow_falls_with_the_fifth_power():
    """Of the bilinear game, against the rotation."""
    z, counts, turn = np.stack(starts(2)), np.array([24, 32, 48, 64]), np.array([[0.0, 1.0], [-1.0, 0.0]])
    exact = np.einsum("ij,jnk->ink", expm(4 * turn), z)
    errors = [np.linalg.norm(np.stack(dirac_gan(*z, 1, 4.0, method="flow", substeps=n)) - exact) for n in counts]
    assert abs(np.polyfit(np.log(1 / counts), np.log(errors), 1)[0] - 5) < 0.05


def test_of_the_bilinear_game_some_methods_come_to_rest_and_the_heavy_ball_of_both_players_at_once_never_does():
    play = lambda **said: energy(*dirac_gan(*starts(), 500, 0.5, **said)) / energy(*starts())
    for beta in np.linspace(-0.95, 0.95, 9).tolist():
        assert (play(momentum=beta) > 1).all()
    rests = {"optimistic": {}, "consensus": {"gamma": 0.5}, "alternating": {"momentum": -0.5}}  # Gidel et al. 2019
    for method, said in rests.items():
        assert (play(method=method, **said) < 1e-6).all()


# --- a mutant for each law


def scaled(*factors):
    """a, b, c, each times a factor."""
    return lambda *of: tuple(f * c for f, c in zip(factors, fields.field_coefficients(*of), strict=True))


def bent(row, column):
    """The stages with one entry off by 10⁻³."""
    stages = [list(stage) for stage in methods.STAGES]
    stages[row][column] += 1e-3
    return tuple(map(tuple, stages))


OFF = 1 + 1e-6
COEFFICIENTS = (methods, "field_coefficients")
SATURATES = (fields, "generator_slope", lambda game, u: fields.sigmoid(u))
MUTANTS = {
    test_the_bilinear_flow_conserves_energy_and_angular_momentum: (*COEFFICIENTS, scaled(OFF, 1, 1)),
    test_simultaneous_steps_multiply_the_energy: (methods.METHODS, "simultaneous", methods.alternating),
    test_alternating_steps_keep_a_shifted_energy: (methods.METHODS, "alternating", methods.simultaneous),
    test_every_loss_keeps_the_angular_momentum_without_a_penalty: (*COEFFICIENTS, lambda *of: (1.0, 1e-6, 1.0)),
    test_a_penalty_takes_the_angular_momentum_at_its_rate: (*COEFFICIENTS, scaled(1, OFF, 1)),
    test_the_saturating_flow_conserves_the_energy: (*COEFFICIENTS, scaled(1, 1, OFF)),
    test_the_energy_of_gan_qp_falls_at_its_rate: (*COEFFICIENTS, scaled(1.01, 1, 1)),
    test_the_penalised_flow_is_the_exponential_of_its_matrix: (*COEFFICIENTS, scaled(1, OFF, 1)),
    test_linear_steps_are_the_power_of_their_matrix: (methods.METHODS, "optimistic", methods.simultaneous),
    test_of_the_bilinear_game_some_methods_come_to_rest_and_the_heavy_ball_of_both_players_at_once_never_does: (
        methods.METHODS,
        "alternating",
        methods.simultaneous,
    ),
    test_on_a_line_the_non_saturating_game_comes_to_rest_slowly: SATURATES,
    test_in_the_plane_the_non_saturating_game_circles: SATURATES,
    test_the_normalised_critic_keeps_its_length_and_an_integral: (*COEFFICIENTS, scaled(1, 0, 1)),
    test_the_normalised_critic_on_a_line_lets_the_generator_run_away: (*COEFFICIENTS, scaled(1, 1, OFF)),
    test_a_one_centred_penalty_turns_on_the_unit_circle: (fields, "decay", lambda game, phi: game.decay),
    test_the_error_of_the_flow_falls_with_the_fifth_power: (methods, "STAGES", bent(4, 4)),
}


def test_every_law_has_a_mutant():
    laws = {name for name in globals() if name.startswith("test_")} - {"test_every_law_has_a_mutant"}
    assert laws - {law.__name__ for law in MUTANTS} == {"test_a_mutant_breaks_its_law"}


@pytest.mark.parametrize(
    "law", slow(MUTANTS, test_on_a_line_the_non_saturating_game_comes_to_rest_slowly), ids=lambda law: law.__name__
)
def test_a_mutant_breaks_its_law(law, monkeypatch):
    place, name, wrong = MUTANTS[law]
    (monkeypatch.setitem if isinstance(place, dict) else monkeypatch.setattr)(place, name, wrong)
    with pytest.raises(AssertionError):
        law()
