"""The Dirac-GAN from many starts at once: games, and the methods that play them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import blocks
from numeric_check.batch.field_input import require_count, require_real
from numeric_check.batch.games.game import Game, require_one_of, require_with
from numeric_check.batch.games.methods import METHODS, Method
from numeric_check.batch.games.plane import coordinates, lift
from numeric_check.batch.games.players import real_players
from numeric_check.batch.scale import require_finite
from numeric_check.batch.trajectories import require_steps
from numeric_check.batch.workers import require_workers, share

_BLOCK_ROWS = 8192  # trajectories that are played together: their states and what a step needs stay in the cache
_SUBSTEPS = 8


class Players(NamedTuple):
    """Both players, arrays (…, k), or (records, …, k) where states on the way are kept."""

    theta: NDArray
    phi: NDArray


def dirac_gan(
    theta: ArrayLike,
    phi: ArrayLike,
    steps: int,
    rate: float,
    *,
    loss: str = "bilinear",
    critic: str = "linear",
    penalty: str | None = None,
    strength: float | None = None,
    qp: float | None = None,
    method: str = "simultaneous",
    momentum: float = 0.0,
    gamma: float | None = None,
    substeps: int | None = None,
    every: int | None = None,
    workers: int = 1,
) -> Players:
    """A critic D(x) = x·φ against a generator of the one point θ, the datum being 0, from every start.

    In time the players follow v = (θ′, φ′), each down the gradient of its own loss; with u = D(θ), σ the logistic
    function, and first the loss of the critic, then that of the generator:

    - bilinear: φ′ = −θ, θ′ = φ, of u and −u
    - saturating: φ′ = −σ(u)θ, θ′ = σ(u)φ, of −log(1 − σ(u)) and log(1 − σ(u))
    - non_saturating: φ′ = −σ(u)θ, θ′ = σ(−u)φ, of −log(1 − σ(u)) and −log σ(u)
    - gan_qp: φ′ = −(1 + u/(λ|θ|))θ, θ′ = φ, of u + u²/(2λ|θ|) and −u

    A penalty adds to φ′

    - zero_centred: −2λφ, of λ|∇D|²
    - l2: −2λφ, of λ|φ|², which for this critic is the same
    - one_centred: −2λ(1 − 1/|φ|)φ, of λ(|∇D| − 1)²; others write γ/2 for λ

    The critic "normalised" is D(x) = x·φ/|φ|, and its field follows by the chain rule. With z = (θ, φ), one step of
    size h of a method is

    - simultaneous: z + hv(z)
    - alternating: first φ + hφ′(θ, φ), then θ + hθ′ at the new φ
    - optimistic: z + 2hv(z) − hv(z before), where the first step is simultaneous
    - consensus: z + h(v − γ∇|v|²/2)
    - flow: the flow for the time h, by ``substeps`` steps of the method of Dormand and Prince, of order 5. No estimate
      of its error is made: compare with more substeps.

    Where a penalty or GAN-QP has no gradient, 1/|φ| at φ = 0 and 1/|θ| at θ = 0, these count as 0. Every step moves
    the players within the plane of θ and φ, so that for k > 2 two coordinates are played, and a step costs the same for
    every k.

    Parameters
    ----------
    theta, phi : arrays (…, k), k ≥ 1
        Finite, of one k; the other axes broadcast; a number stands for k = 1. float32 is computed in float32, integers
        in float64. Never written to.
    steps : int ≥ 1
    rate : h > 0
    loss, critic, penalty, method : names above
    strength : λ > 0 of the penalty, with one
    qp : λ > 0 of the loss "gan_qp", with it
    momentum : β of the heavy ball, of either sign, for "simultaneous" and "alternating": βd is added, d the last step
    gamma : γ > 0 of the method "consensus", with it
    substeps : int ≥ 1 for the method "flow", 8 by default
    every : int ≥ 1 that divides steps; each so many steps the state is kept, the starts first
    workers : threads that share the blocks of the batch; the result is the same, bit for bit, for every number of them

    Returns
    -------
    Players : the last state, or all that are kept; what overflows stays in it as it comes, infinite or NaN

    Raises
    ------
    TypeError : for arrays that are not of real numbers, or numbers that are none.
    ValueError : for shapes that do not fit, entries that are not finite, a name that is not above, a number out of
        range or without what it belongs to, and a normalised critic that starts at φ = 0.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import dirac_gan, energy
    >>> starts = np.array([[1.0], [2.0]])
    >>> dirac_gan(starts, 0.0, steps=2, rate=0.5).theta
    array([[0.75],
           [1.5 ]])
    >>> energy(*dirac_gan(starts, 0.0, steps=2, rate=0.5, every=1))[:, 0]
    array([1.    , 1.25  , 1.5625])

    References
    ----------
    L. Mescheder, A. Geiger, S. Nowozin, Which training methods for GANs do actually converge?, ICML 2018 (the
    Dirac-GAN and its penalties; its ψ is −φ); J. Su, kexue.fm, article 6583 (the losses, GAN-QP, the normalised
    critic); C. Daskalakis, A. Ilyas, V. Syrgkanis, H. Zeng, Training GANs with optimism, ICLR 2018; L. Mescheder,
    S. Nowozin, A. Geiger, The numerics of GANs, NeurIPS 2017 (consensus, whose L is |v|²/2); E. Hairer,
    S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, 2nd edition, table II.5.2 (flow).
    """
    game = Game(loss=loss, critic=critic, penalty=penalty, strength=strength, qp=qp)
    option = _option(method, momentum, gamma, substeps)
    require_steps(rate, steps, steps if every is None else every, "rate")
    workers = require_workers(workers)
    x, y = real_players(theta, phi)
    require_finite(0, theta=x, phi=y)
    if critic == "normalised" and not y.any(axis=-1).all():
        raise ValueError("a normalised critic has no value at phi = 0; got a start there.")
    kept = 1 + steps // every if every is not None else 1
    states = np.empty((2, kept, *np.broadcast_shapes(x.shape, y.shape)), np.result_type(x, y))
    states[0, 0], states[1, 0] = x, y
    rows = math.prod(states.shape[2:-1])
    flat = states.reshape(2, kept, rows, states.shape[-1])
    play = partial(_play, METHODS[method], game, float(rate), float(option), steps, every or steps, flat)
    share(play, list(blocks(rows, 1, _BLOCK_ROWS)), workers)
    return Players(*(states if every is not None else states[:, 0]))


def _option(method: str, momentum: float, gamma: float | None, substeps: int | None) -> float:
    """The one number of the method, after all have been judged."""
    require_one_of("method", method, tuple(METHODS))
    require_real("momentum", momentum)
    if not math.isfinite(momentum):
        raise ValueError(f"momentum must be a finite number; got {momentum!r}.")
    if momentum and method not in ("simultaneous", "alternating"):
        raise ValueError(f"momentum belongs to the methods 'simultaneous' and 'alternating'; got it with {method!r}.")
    require_with("gamma", gamma, method == "consensus", "the method 'consensus'")
    if method == "flow":
        substeps = _SUBSTEPS if substeps is None else substeps
        require_count("substeps", substeps)
        return substeps
    require_with("substeps", substeps, False, "the method 'flow'")
    return momentum if gamma is None else gamma


def _play(
    method: Method,
    game: Game,
    rate: float,
    option: float,
    steps: int,
    every: int,
    states: NDArray,
    parts: Iterator[slice],
) -> None:
    """Plays blocks of states (2, records, rows, k), whose first record is the start and the last one the end."""
    for part in parts:
        with np.errstate(all="ignore"):
            z, basis = coordinates(*states[:, 0, part])
            advance = method(game, z, rate, option)
            for n in range(1, steps + 1):
                next(advance)
                if n % every == 0:
                    lift(z, basis, *states[:, min(n // every, states.shape[1] - 1), part])
