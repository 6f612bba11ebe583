"""What the flows of the games conserve, and what falls: the angular momentum and the energy."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.batch.games.plane import coordinates
from numeric_check.batch.games.players import real_players


def angular_momentum(theta: ArrayLike, phi: ArrayLike) -> NDArray:
    """|L| of L = θφᵀ − φθᵀ, |L|² = Σᵢⱼ (θᵢφⱼ − φᵢθⱼ)² = 2(|θ|²|φ|² − (θ·φ)²), within k ulp of |θ||φ|.

    It is √2|θ| times the part of φ across θ: the difference of squares would lose half of the digits.

    In the flow of every Dirac-GAN with a linear critic L′ = −bL: |L| is constant without a penalty, and falls as
    e^(−2λt) with λ|φ|² or λ|∇D|². It is 0 for players on one line, always for k = 1, and |θ|² + |φ|² ≥ √2|L|, so that
    players with L ≠ 0 that is kept never come to rest at 0.

    Parameters
    ----------
    theta, phi : arrays (…, k) as in `dirac_gan`

    Returns
    -------
    array (…)

    Examples
    --------
    >>> from numeric_check.batch import angular_momentum
    >>> round(float(angular_momentum([3.0, 0.0], [1.0, 2.0]) ** 2), 12)
    72.0
    """
    x, y = np.broadcast_arrays(*real_players(theta, phi))
    found = np.empty(x.shape[:-1], np.result_type(x, y))
    flat, k = found.reshape(-1), x.shape[-1]
    x, y = (player.reshape(-1, k).astype(found.dtype, copy=False) for player in (x, y))
    with np.errstate(all="ignore"):  # of players beyond all bounds
        for part in blocks(len(flat), k):
            z, _ = coordinates(x[part], y[part])
            flat[part] = np.abs(z[0, 0] * z[1, 1] - z[0, 1] * z[1, 0]) if k > 1 else 0
        return np.sqrt(found.dtype.type(2)) * found


def energy(theta: ArrayLike, phi: ArrayLike) -> NDArray:
    """|θ|² + |φ|², the squared distance from the equilibrium.

    It is constant in the flows of the bilinear and the saturating loss without a penalty; simultaneous steps of size h
    multiply that of the bilinear game by 1 + h², and alternating ones keep |θ|² + |φ|² − h θ·φ.

    Parameters
    ----------
    theta, phi : arrays (…, k) as in `dirac_gan`

    Returns
    -------
    array (…)

    Examples
    --------
    >>> from numeric_check.batch import energy
    >>> energy([[3.0], [1.0]], [4.0])
    array([25., 17.])
    """
    x, y = real_players(theta, phi)
    with np.errstate(all="ignore"):  # of players beyond all bounds
        return np.vecdot(x, x) + np.vecdot(y, y)
