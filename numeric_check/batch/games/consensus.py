"""The gradient of R = |v|²/2, half the squared length of the field v = (θ′, φ′), in closed form."""

from __future__ import annotations

from numpy.typing import NDArray

from numeric_check.batch.games.fields import (
    Coefficient,
    critic_slope,
    critic_value,
    decay,
    dot,
    generator_slope,
    inverse_length,
    sigmoid,
)
from numeric_check.batch.games.game import Game


def consensus_coefficients(game: Game, theta: NDArray, phi: NDArray) -> tuple[Coefficient, Coefficient, Coefficient]:
    """A, B, C with ∇_θR = Aθ + Bφ and ∇_φR = Bθ + Cφ, where both players are.

    R is a function of p = |θ|², q = |φ|² and s = θ·φ, or of u = s/√q for a normalised critic:

        linear      R = (g²q + f²p + 2fbs + b²q)/2           A = 2R_p, B = R_s,     C = 2R_q
        normalised  R = (g² + f²(p − u²)/q + b²q)/2          A = 2R_p, B = R_u/√q,  C = 2R_q − R_u u/q

    Examples
    --------
    Of the bilinear game R = (|θ|² + |φ|²)/2:

    >>> import numpy as np
    >>> from numeric_check.batch.games.consensus import consensus_coefficients
    >>> from numeric_check.batch.games.game import Game
    >>> game = Game(loss="bilinear", critic="linear", penalty=None, strength=None, qp=None)
    >>> consensus_coefficients(game, np.ones((1, 2)), np.ones((1, 2)))
    (array([1., 1.]), array([0., 0.]), 1.0)
    """
    u, inverse = critic_value(game, theta, phi)
    f, g = critic_slope(game, theta, u), generator_slope(game, u)
    f_u, g_u, pf_p = _derivatives(game, theta, u)
    p, q = dot(theta, theta), dot(phi, phi)
    if game.critic == "normalised":
        across = (p - u * u) / q
        R_u = g * g_u + f * f_u * across - f * f * u / q
        A = (f * f + 2 * f * pf_p * (1 - (u * inverse_length(theta, or_zero=True)) ** 2)) / q
        return A, R_u * inverse, game.decay**2 - (f * f * across + R_u * u) / q
    b, s = decay(game, phi), dot(theta, phi)  # b² + 2qbb_q = 2λb
    A = f * f + 2 * pf_p * (f + b * s * inverse_length(theta, or_zero=True) ** 2)
    B = g * g_u * q + f * f_u * p + f_u * b * s + f * b
    C = g * g + game.decay * b
    if game.penalty == "one_centred":  # 2fsb_q = 2λfs/|φ|³
        inverse = inverse_length(phi, or_zero=True)
        C = C + game.decay * (f * s * inverse * inverse * inverse)
    return A, B, C


def _derivatives(game: Game, theta: NDArray, u: Coefficient) -> tuple[Coefficient, Coefficient, Coefficient]:
    """f_u, g_u, and p f_p, which is 0 but for GAN-QP."""
    if game.loss == "bilinear":
        return 0.0, 0.0, 0.0
    if game.loss == "gan_qp":
        slope = game.coupling * inverse_length(theta, or_zero=True)
        return slope, 0.0, -u * slope / 2
    bend = sigmoid(u) * sigmoid(-u)
    return bend, bend if game.loss == "saturating" else -bend, 0.0
