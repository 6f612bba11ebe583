"""φ₁(s) = (eˢ − 1)/s on the array API, with right derivatives of all orders at 0."""

from __future__ import annotations

import numpy as np

from numeric_check.batch.portable import floats
from numeric_check.batch.portable.namespace import Array, Namespace, constant, device

# ∫₀¹ f by the rule of Gauss and Legendre with 8 points: for f = (1 − t)e^{ts}, |s| ≤ 1, the error is below 2⁻⁶⁰.
_NODES, _WEIGHTS = ((x / 2).tolist() for x in (np.polynomial.legendre.leggauss(8) + np.array([[1.0], [0.0]])))
_INNER = [weight * (1 - node) for node, weight in zip(_NODES, _WEIGHTS, strict=True)]


def phi1(xp: Namespace, s: Array) -> Array:
    """φ₁(s) = 1 + s ∫₀¹ (1 − t)e^{ts} dt for |s| < 1, and (eˢ − 1)/s beyond, entry by entry.

    All terms of the integral have one sign, and none is singular, so that values and derivatives lose no digits; those
    of the quotient would be off by u/|s|, and NaN at s = 0. φ₁(0) = 1 exactly.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 10.7.4: φ₂ as an integral, and φ₁(s) = 1 + sφ₂(s).
    """
    near = xp.abs(constant(s)) < 1
    small, large = xp.where(near, s, xp.zeros_like(s)), xp.where(near, xp.ones_like(s), s)
    real = floats.parts(xp, s)[0].dtype
    nodes, weights = (xp.asarray(x, dtype=real, device=device(s)) for x in (_NODES, _INNER))
    phi2 = xp.sum(weights * xp.exp(nodes * small[..., None]), axis=-1)
    return xp.where(near, 1 + small * phi2, (xp.exp(large) - 1) / large)
