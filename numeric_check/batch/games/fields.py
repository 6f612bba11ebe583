"""The field of a game, φ′ = −aθ − bφ and θ′ = cφ, for blocks (k, rows): one number or one a row for each of a, b, c.

The critic descends ∫f in its value u = D(θ) plus the penalty, the generator descends −∫g, so that by the chain rule

    linear critic      u = θ·φ        a = f(u)       b = b₀                  c = g(u)
    normalised critic  u = θ·φ/|φ|    a = f(u)/|φ|   b = b₀ − f(u)u/|φ|²     c = g(u)/|φ|

with b₀ = 2λ of the penalties λ|∇D|² and λ|φ|², b₀ = 2λ(1 − 1/|φ|) of λ(|∇D| − 1)², and 0 without one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.games.game import Game

Coefficient = float | NDArray  # of all rows, or an array (rows,)


def field_coefficients(game: Game, theta: NDArray, phi: NDArray) -> tuple[Coefficient, Coefficient, Coefficient]:
    """a, b, c where both players are.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.games.fields import field_coefficients
    >>> from numeric_check.batch.games.game import Game
    >>> game = Game(loss="bilinear", critic="linear", penalty="l2", strength=0.5, qp=None)
    >>> field_coefficients(game, np.ones((1, 3)), np.ones((1, 3)))
    (1.0, 1.0, 1.0)
    """
    u, inverse = critic_value(game, theta, phi)
    f = critic_slope(game, theta, u)
    g = f if game.loss == "saturating" else generator_slope(game, u)
    return (*_of_critic(game, phi, u, inverse, f), g * inverse)


def critic_coefficients(game: Game, theta: NDArray, phi: NDArray) -> tuple[Coefficient, Coefficient]:
    """a, b alone."""
    u, inverse = critic_value(game, theta, phi)
    return _of_critic(game, phi, u, inverse, critic_slope(game, theta, u))


def generator_coefficient(game: Game, theta: NDArray, phi: NDArray) -> Coefficient:
    """c alone."""
    u, inverse = critic_value(game, theta, phi)
    return generator_slope(game, u) * inverse


def critic_value(game: Game, theta: NDArray, phi: NDArray) -> tuple[Coefficient, Coefficient]:
    """u = D(θ), and 1/|φ| for a normalised critic, 1 for a linear one; u is 0 where nothing depends on it."""
    if game.critic == "normalised":
        inverse = inverse_length(phi)
        return dot(theta, phi) * inverse, inverse
    return (0.0 if game.loss == "bilinear" else dot(theta, phi)), 1.0


def critic_slope(game: Game, theta: NDArray, u: Coefficient) -> Coefficient:
    """f(u): 1, σ(u) of −log(1 − σ), or 1 + u/(λ|θ|) of u + u²/(2λ|θ|)."""
    if game.loss == "bilinear":
        return 1.0
    if game.loss == "gan_qp":
        return 1 + game.coupling * u * inverse_length(theta, or_zero=True)
    return sigmoid(u)


def generator_slope(game: Game, u: Coefficient) -> Coefficient:
    """g(u): 1 of −u, σ(u) of log(1 − σ), σ(−u) of −log σ."""
    if game.loss in ("bilinear", "gan_qp"):
        return 1.0
    return sigmoid(u if game.loss == "saturating" else -u)


def decay(game: Game, phi: NDArray) -> Coefficient:
    """b₀."""
    if game.penalty == "one_centred":
        return game.decay * (1 - inverse_length(phi, or_zero=True))
    return game.decay


def _of_critic(
    game: Game, phi: NDArray, u: Coefficient, inverse: Coefficient, f: Coefficient
) -> tuple[Coefficient, Coefficient]:
    if game.critic == "normalised":
        a = f * inverse
        return a, game.decay - a * u * inverse
    return f, decay(game, phi)


def dot(x: NDArray, y: NDArray) -> NDArray:
    """Σᵢ xᵢyᵢ of arrays (k, rows)."""
    total = x[0] * y[0]
    for a, b in zip(x[1:], y[1:], strict=True):
        total += a * b
    return total


def inverse_length(x: NDArray, or_zero: bool = False) -> NDArray:
    """1/|x| of an array (k, rows); NaN where |x|² is beyond the range of floats, with ``or_zero`` 0 where it is 0.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.games.fields import inverse_length
    >>> inverse_length(np.array([[3.0, 0.0], [4.0, 0.0]]), or_zero=True)
    array([0.2, 0. ])
    """
    square = dot(x, x)
    root = np.sqrt(square)
    return np.divide(root, square, out=root, where=square != 0 if or_zero else True)


def sigmoid(u: Coefficient) -> NDArray:
    """σ(u) = 1/(1 + e⁻ᵘ) to full relative accuracy."""
    value = np.negative(u)
    np.exp(value, out=value)
    value += 1
    return np.reciprocal(value, out=value)
