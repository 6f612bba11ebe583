"""Every trajectory stays in the plane of its start: coordinates in it, and the way back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

PLANE = 2


def coordinates(theta: NDArray, phi: NDArray) -> tuple[NDArray, NDArray | None]:
    """Arrays (rows, k) as z = (θ, φ), (2, min(k, 2), rows), and the basis (2, rows, k) of the plane for k > 2.

    The basis is that of Gram and Schmidt from θ, φ, made orthogonal twice; a vector that is 0 to rounding has the
    basis vector 0 and the coordinate 0, so that players who start on one line stay on it.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.games.plane import coordinates
    >>> z, basis = coordinates(np.array([[3.0, 0.0, 4.0]]), np.array([[0.0, 2.0, 0.0]]))
    >>> z[:, :, 0]
    array([[5., 0.],
           [0., 2.]])
    """
    k = theta.shape[1]
    if k <= PLANE:
        return np.stack([theta.T, phi.T]), None
    basis, z = np.empty((PLANE, *theta.shape), theta.dtype), np.zeros((2, PLANE, len(theta)), theta.dtype)
    _unit(theta, 0.0, basis[0], z[0, 0])
    np.copyto(basis[1], phi)
    for _ in range(2):
        along = np.vecdot(basis[0], basis[1])
        z[1, 0] += along
        basis[1] -= along[:, None] * basis[0]
    _unit(basis[1], k * np.finfo(phi.dtype).eps * np.abs(z[1, 0]), basis[1], z[1, 1])
    return z, basis


def lift(z: NDArray, basis: NDArray | None, theta: NDArray, phi: NDArray) -> None:
    """Writes z to the arrays θ, φ (rows, k)."""
    for player, out in zip(z, (theta, phi), strict=True):
        if basis is None:
            np.copyto(out, player.T)
        else:
            np.multiply(player[0][:, None], basis[0], out=out)
            out += player[1][:, None] * basis[1]


def _unit(x: NDArray, least: NDArray | float, out: NDArray, length: NDArray) -> None:
    """x/|x| and |x|, or 0 and 0 where |x| is at most ``least``."""
    size = np.abs(x).max(axis=1)
    scale = np.where(size > 0, size, 1)[:, None]
    np.divide(x, scale, out=out)
    found = np.sqrt(np.vecdot(out, out))
    out /= np.where(found > 0, found, 1)[:, None]
    np.multiply(found, scale[:, 0], out=length)
    small = length <= least
    length[small], out[small] = 0, 0
