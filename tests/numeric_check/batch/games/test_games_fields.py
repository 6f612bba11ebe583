"""Every game and method of the Dirac-GAN against the losses differentiated by SymPy, and wrong terms that are seen."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from numeric_check.batch import dirac_gan
from numeric_check.batch.games import consensus as consensus_module
from numeric_check.batch.games import fields
from tests.numeric_check.batch.games.symbolic_games import GAMES, GAMMA, consensus, numeric, options, velocity
from tests.sampling import sampled

ROUNDING = 1e-12  # a few hundred roundings of numbers of order one
ROWS, RATE = 40, 0.25
SIZES = (3, 1)


def starts(k):
    """Points (2, ROWS, k) of order one, some of them far out."""
    z = np.random.default_rng(k).standard_normal((2, ROWS, k))
    z[:, :5] *= 5
    return z


def flat(z):
    return np.concatenate([player.T for player in z])


def agree(found, wanted):
    scale = np.abs(wanted).max(axis=0)
    assert (np.abs(flat(found) - wanted).max(axis=0) <= ROUNDING * (1 + scale)).all()


def plain(v, z, steps=3, momentum=0.0):
    d = 0 * z
    for _ in range(steps):
        d = momentum * d + RATE * v(z)
        z = z + d
    return z


def in_turn(v, z, steps=3, momentum=0.0):
    k, d = len(z) // 2, 0 * z
    for _ in range(steps):
        d[k:] = momentum * d[k:] + RATE * v(z)[k:]
        z = np.concatenate([z[:k], z[k:] + d[k:]])
        d[:k] = momentum * d[:k] + RATE * v(z)[:k]
        z = np.concatenate([z[:k] + d[:k], z[k:]])
    return z


def with_a_look_ahead(v, z, steps=3):
    before = v(z)
    for _ in range(steps):
        now = v(z)
        z, before = z + 2 * RATE * now - RATE * before, now
    return z


@pytest.mark.parametrize(("game", "k"), sampled([(game, k) for game in GAMES for k in SIZES], 3, arguments=2), ids=str)
def test_every_method_is_that_of_the_differentiated_losses(game, k):
    v, z, said = numeric(velocity(*game, k), k), starts(k), options(*game)
    play = lambda **more: dirac_gan(*z, steps=3, rate=RATE, **said, **more)
    agree(play(), plain(v, flat(z)))
    agree(play(momentum=0.5), plain(v, flat(z), momentum=0.5))
    agree(play(method="alternating"), in_turn(v, flat(z)))
    agree(play(method="alternating", momentum=-0.25), in_turn(v, flat(z), momentum=-0.25))
    agree(play(method="optimistic"), with_a_look_ahead(v, flat(z)))


@pytest.mark.parametrize("game", sampled(GAMES, 10), ids=str)
def test_consensus_descends_half_the_squared_field(game):
    v, z = numeric(consensus(velocity(*game, 2), 2), 2), starts(2)
    agree(dirac_gan(*z, 1, RATE, **options(*game), method="consensus", gamma=float(GAMMA)), plain(v, flat(z), steps=1))


@pytest.mark.parametrize("game", sampled(GAMES, 10), ids=str)
def test_the_flow_is_that_of_another_method(game):
    z, v = starts(2)[:, 5:], numeric(velocity(*game, 2), 2)
    found = flat(dirac_gan(*z, 2, 0.5, **options(*game), method="flow", substeps=400))
    field = lambda t, y: v(y.reshape(4, -1)).ravel()
    exact = solve_ivp(field, (0, 1), flat(z).ravel(), method="DOP853", rtol=1e-12, atol=1e-12).y[:, -1]
    np.testing.assert_allclose(found.ravel(), exact, atol=1e-8)


def consensus_of(game):
    test_consensus_descends_half_the_squared_field(game)


def steps_of(game):
    test_every_method_is_that_of_the_differentiated_losses(game, 3)


MUTANTS = {
    "a decay of λ": (steps_of, ("bilinear", "linear", "zero_centred"), "decay", lambda game, phi: game.decay / 2),
    "a generator that saturates": (
        steps_of,
        ("non_saturating", "linear", None),
        "generator_slope",
        lambda game, u: fields.sigmoid(u),
    ),
    "a length that is squared": (
        steps_of,
        ("gan_qp", "linear", None),
        "inverse_length",
        lambda x, or_zero=False: 1 / fields.dot(x, x),
    ),
    "σ of −u": (steps_of, ("saturating", "linear", None), "sigmoid", lambda u: 1 / (1 + np.exp(u))),
    "no curvature": (consensus_of, ("saturating", "linear", None), "_derivatives", lambda *of: (0.0, 0.0, 0.0)),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_wrong_term_is_seen(name, monkeypatch):
    law, game, term, wrong = MUTANTS[name]
    monkeypatch.setattr(consensus_module if law is consensus_of else fields, term, wrong)
    with pytest.raises(AssertionError):
        law(game)
