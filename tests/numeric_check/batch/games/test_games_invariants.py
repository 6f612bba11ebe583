"""The angular momentum and the energy of players, against exact arithmetic."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest

from numeric_check.batch import angular_momentum, energy

ULP = 2.0**-52


def players(k, rows=20):
    """Half of them within 10⁻⁹ of a line."""
    theta, phi = np.random.default_rng(k).standard_normal((2, rows, k)) * 10.0 ** np.arange(-5, rows - 5)[:, None]
    phi[::2] = 3 * theta[::2] + 1e-9 * phi[::2]
    return theta, phi


def exact_square(x, y):
    """|L|² of one pair, from the entries of L."""
    x, y = (list(map(Fraction, player.tolist())) for player in (x, y))
    return 2 * sum((x[i] * y[j] - y[i] * x[j]) ** 2 for i, j in combinations(range(len(x)), 2))


def off(found, x, y):
    """How far |L| is from its exact value, in ulp of |θ||φ|."""
    size = np.linalg.norm(x) * np.linalg.norm(y)
    return abs(float(found) - float(exact_square(x, y)) ** 0.5) / (ULP * size)


@pytest.mark.parametrize("k", [1, 2, 3, 7, 40])
def test_the_angular_momentum_is_exact_within_k_ulp_of_the_product_of_lengths(k):
    x, y = players(k)
    assert max(map(off, angular_momentum(x, y), x, y)) <= k


def test_the_difference_of_squares_would_lose_digits():
    x, y = players(7)
    squares = 2 * (np.vecdot(x, x) * np.vecdot(y, y) - np.vecdot(x, y) ** 2)
    assert max(map(off, np.sqrt(np.abs(squares)), x, y)) > 1e6


def test_it_is_zero_on_a_line_and_where_a_player_is_at_the_origin():
    x = np.random.default_rng(0).standard_normal((1000, 5))
    assert not angular_momentum(x, 2 * x).any()
    assert not angular_momentum(x, np.zeros(5)).any()
    assert not angular_momentum(np.zeros(5), x).any()
    assert not angular_momentum(x[:, :1], x[:, 1:2]).any()


def test_the_energy_is_at_least_the_root_of_two_times_the_angular_momentum():
    x, y = players(3)
    assert (energy(x, y) >= np.sqrt(2) * angular_momentum(x, y)).all()
    across = np.array([0.0, 2.0]), np.array([2.0, 0.0])
    np.testing.assert_allclose(energy(*across), np.sqrt(2) * angular_momentum(*across), rtol=4 * ULP)


def test_shapes_and_dtypes_are_those_of_the_players():
    x, y = (player.astype(np.float32) for player in players(3))
    for function in (angular_momentum, energy):
        assert function(x, y[0]).dtype == np.float32
        assert function(x[:, None], y).shape == (20, 20)
        assert function(x[:0], y[0]).shape == (0,)
        assert np.shape(function(1.0, 2)) == ()
    assert energy(x, y.astype(float)).dtype == angular_momentum(x, y.astype(float)).dtype == float
