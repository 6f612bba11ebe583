"""Methods for two players: each advances a block z = (θ, φ), an array (2, k, rows), in place, one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.descent import STAGES, WEIGHTS
from numeric_check.batch.games.consensus import consensus_coefficients
from numeric_check.batch.games.fields import (
    Coefficient,
    critic_coefficients,
    field_coefficients,
    generator_coefficient,
)
from numeric_check.batch.games.game import Game

Method = Callable[[Game, NDArray, float, float], Iterator[None]]  # game, z, rate, the number of the method


def simultaneous(game: Game, z: NDArray, rate: float, momentum: float) -> Iterator[None]:
    """z + d with d ← momentum·d + rate·v(z)."""
    d, moved, part = np.zeros_like(z), np.empty_like(z), np.empty_like(z[0])
    while True:
        _displacement(game, z, rate, moved, part)
        z += _with_momentum(d, moved, momentum)
        yield


def alternating(game: Game, z: NDArray, rate: float, momentum: float) -> Iterator[None]:
    """First the critic with d ← momentum·d + rate·φ′(θ, φ), then the generator at the new φ."""
    theta, phi = z
    d, moved, part = np.zeros_like(z), np.empty_like(z), np.empty_like(z[0])
    while True:
        _of_critic(critic_coefficients(game, theta, phi), z, rate, moved[1], part)
        phi += _with_momentum(d[1], moved[1], momentum)
        np.multiply(phi, rate * generator_coefficient(game, theta, phi), out=moved[0])
        theta += _with_momentum(d[0], moved[0], momentum)
        yield


def optimistic(game: Game, z: NDArray, rate: float, _: float) -> Iterator[None]:
    """z + 2 rate·v(z) − rate·v(z before), where nothing is before the first step but its own field."""
    now, before, part = np.empty_like(z), np.empty_like(z), np.empty_like(z[0])
    _displacement(game, z, rate, before, part)
    while True:
        _displacement(game, z, rate, now, part)
        np.subtract(now, before, out=before)
        z += now
        z += before
        now, before = before, now
        yield


def consensus(game: Game, z: NDArray, rate: float, gamma: float) -> Iterator[None]:
    """z + rate·(v − gamma ∇|v|²/2)."""
    theta, phi = z
    moved, part = np.empty_like(z), np.empty_like(z[0])
    while True:
        A, B, C = consensus_coefficients(game, theta, phi)
        _displacement(game, z, rate, moved, part)
        for player, own, of_theta, of_phi in ((moved[0], A, theta, phi), (moved[1], C, phi, theta)):
            player -= np.multiply(of_theta, rate * gamma * own, out=part)
            player -= np.multiply(of_phi, rate * gamma * B, out=part)
        z += moved
        yield


def flow(game: Game, z: NDArray, rate: float, substeps: float) -> Iterator[None]:
    """The flow of v for the time ``rate``, by ``substeps`` steps of the method of Dormand and Prince, order 5."""
    count, stage, part = round(substeps), np.empty_like(z), np.empty_like(z)
    k = np.empty((len(WEIGHTS), *z.shape), z.dtype)
    while True:
        for _ in range(count):
            _displacement(game, z, rate / count, k[0], part[0])
            for number, row in enumerate(STAGES, start=1):
                np.copyto(stage, z)
                _add_combination(row, k, stage, part)
                _displacement(game, stage, rate / count, k[number], part[0])
            _add_combination(WEIGHTS, k, z, part)
        yield


def _displacement(game: Game, z: NDArray, rate: float, out: NDArray, part: NDArray) -> None:
    """out = rate·v(z); ``part`` is scratch like θ."""
    a, b, c = field_coefficients(game, *z)
    np.multiply(z[1], rate * c, out=out[0])
    _of_critic((a, b), z, rate, out[1], part)


def _of_critic(
    coefficients: tuple[Coefficient, Coefficient], z: NDArray, rate: float, out: NDArray, part: NDArray
) -> None:
    """out = rate·φ′ = −rate·(aθ + bφ)."""
    a, b = coefficients
    np.multiply(z[0], -rate * a, out=out)
    if isinstance(b, np.ndarray) or b:
        out -= np.multiply(z[1], rate * b, out=part)


def _with_momentum(d: NDArray, moved: NDArray, momentum: float) -> NDArray:
    if not momentum:
        return moved
    d *= momentum
    d += moved
    return d


def _add_combination(weights: tuple[float, ...], k: NDArray, z: NDArray, part: NDArray) -> None:
    """z += Σ wⱼ kⱼ."""
    for w, value in zip(weights, k, strict=False):
        if w:
            z += np.multiply(value, w, out=part)


METHODS: dict[str, Method] = {
    "simultaneous": simultaneous,
    "alternating": alternating,
    "optimistic": optimistic,
    "consensus": consensus,
    "flow": flow,
}
