"""The Dirac-GAN from its losses, differentiated by SymPy: the fields that the batch is judged by."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import sympy as sp
from numpy.typing import NDArray

CRITIC_LOSS = {
    "bilinear": lambda u, size: u,
    "saturating": lambda u, size: sp.log(1 + sp.exp(u)),
    "non_saturating": lambda u, size: sp.log(1 + sp.exp(u)),
    "gan_qp": lambda u, size: u + u**2 / (2 * QP * size),
}
GENERATOR_LOSS = {
    "bilinear": lambda u: -u,
    "saturating": lambda u: -sp.log(1 + sp.exp(u)),
    "non_saturating": lambda u: sp.log(1 + sp.exp(-u)),
    "gan_qp": lambda u: -u,
}
STRENGTH, QP, GAMMA = sp.Rational(3, 10), sp.Rational(7, 5), sp.Rational(1, 10)
GAMES = [
    (loss, critic, penalty)
    for loss in CRITIC_LOSS
    for critic, penalties in (("linear", (None, "zero_centred", "one_centred", "l2")), ("normalised", (None, "l2")))
    for penalty in penalties
]


def options(loss: str, critic: str, penalty: str | None) -> dict[str, Any]:
    """The game as arguments of `dirac_gan`."""
    numbers = {"strength": float(STRENGTH)} if penalty else {}
    numbers |= {"qp": float(QP)} if loss == "gan_qp" else {}
    return {"loss": loss, "critic": critic, "penalty": penalty, **numbers}


def letters(k: int) -> tuple[sp.Matrix, sp.Matrix]:
    return tuple(sp.Matrix(sp.symbols(f"{name}1:{k + 1}", real=True)) for name in ("theta", "phi"))


@cache
def velocity(loss: str, critic: str, penalty: str | None, k: int) -> sp.ImmutableMatrix:
    """(θ′, φ′): each player along the negative gradient of its own loss."""
    theta, phi = letters(k)
    length = lambda x: sp.sqrt(sum(c**2 for c in x))
    x = sp.Matrix(sp.symbols(f"x1:{k + 1}", real=True))
    D = x.dot(phi) / (length(phi) if critic == "normalised" else 1)
    slope = sp.Matrix([D.diff(c) for c in x])
    added = {
        None: 0,
        "zero_centred": STRENGTH * slope.dot(slope),
        "one_centred": STRENGTH * (length(slope) - 1) ** 2,
        "l2": STRENGTH * phi.dot(phi),
    }
    u = D.subs(dict(zip(x, theta, strict=True)))
    of_critic = CRITIC_LOSS[loss](u, length(theta)) + added[penalty]
    of_generator = GENERATOR_LOSS[loss](u)
    return sp.ImmutableMatrix([-of_generator.diff(c) for c in theta] + [-of_critic.diff(c) for c in phi])


def numeric(field: sp.Matrix, k: int) -> Callable[[NDArray], NDArray]:
    """The field as a function of arrays (2k, N)."""
    theta, phi = letters(k)
    function = sp.lambdify([*theta, *phi], list(field), "numpy", cse=True)
    return lambda z: np.stack([np.broadcast_to(row, z.shape[1]) for row in function(*z)])


def consensus(field: sp.Matrix, k: int) -> sp.Matrix:
    """v − γ ∇|v|²/2."""
    theta, phi = letters(k)
    half = field.dot(field) / 2
    return field - GAMMA * sp.Matrix([half.diff(c) for c in (*theta, *phi)])
