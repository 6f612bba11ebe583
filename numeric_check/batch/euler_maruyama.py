"""Stochastic differential equations from many starts at once, in NumPy."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import numeric_array
from numeric_check.batch.field_input import Field, field_values, real_starts, require_function
from numeric_check.batch.libraries import require_numpy
from numeric_check.batch.scale import require_finite
from numeric_check.batch.trajectories import Trajectories, follow, require_generator, require_steps

Diffusion = ArrayLike | Callable[[NDArray], ArrayLike]  # (d, r), or (N, d) → (N, d, r)


def euler_maruyama(
    drift: Field,
    diffusion: Diffusion,
    starts: ArrayLike,
    step: float,
    steps: int,
    rng: np.random.Generator,
    *,
    every: int = 1,
) -> Trajectories:
    """Xₙ₊₁ = Xₙ + step·b(Xₙ) + √step·σ(Xₙ) ξₙ with ξₙ standard normal, for dX = b(X) dt + σ(X) dW until step·steps.

    The method is weakly accurate to the first power of the step, so beside stochastic gradient descent with the step η
    it needs a much finer one. A modified equation dX = b dt + √η Σ^½ dW has σ = √η Σ^½, or √η times any other root of
    Σ: for Σ = Cov(∇f_γ) over m samples, the d×m matrix of columns (∇f_γ − ∇f)/√m is one.

    Parameters
    ----------
    drift : function of an array (N, d), which it must not write to, with values (N, d): row i from row i
        b.
    diffusion : array (d, r), or function of an array (N, d) with values (N, d, r)
        σ.
    starts : array (N, d) of real numbers, finite; computed in float64
    step : float > 0
    steps : int ≥ 1
    rng : Generator; one state of it gives one result
    every : int ≥ 1 that divides steps; each so many steps the points are kept

    Returns
    -------
    Trajectories : points that overflow stay in it as they come, and ``diverged`` says from which step on

    Raises
    ------
    TypeError : for starts, a drift, a diffusion or a step that are not real numbers, or rng that is no Generator.
    ValueError : for starts that are not (N, d) or not finite, values of another shape, or a number out of range.

    Examples
    --------
    Langevin dynamics in x²/2 at the temperature 1 with the step 1 forgets its start in one step:

    >>> import numpy as np
    >>> from numeric_check.batch import euler_maruyama
    >>> chain = euler_maruyama(lambda x: -x, [[2**0.5]], np.full((10_000, 1), 7.0), 1.0, 1, np.random.default_rng(0))
    >>> chain.points[-1].mean().round(1), chain.points[-1].var().round(1)
    (np.float64(0.0), np.float64(2.0))

    References
    ----------
    P. E. Kloeden, E. Platen, Numerical Solution of Stochastic Differential Equations, Springer 1992, section 10.2.
    """
    require_function("drift", drift)
    x = real_starts(starts)
    require_steps(step, steps, every)
    require_generator(rng)
    noise = _noise(diffusion, x.shape[1])
    root = np.sqrt(step)

    def advance(x: NDArray) -> NDArray:
        return x + step * field_values("drift", drift, x) + root * noise(x, rng)

    return follow(advance, x, steps, every)


def _noise(diffusion: Diffusion, d: int) -> Callable[[NDArray, np.random.Generator], NDArray]:
    """The function that draws σ(X) ξ."""
    if callable(diffusion):
        return lambda x, rng: _drawn(diffusion, x, rng)
    sigma = numeric_array("diffusion", diffusion, ("d", "r"))
    if sigma.dtype.kind == "c":
        raise TypeError(f"diffusion must hold real numbers; got dtype {sigma.dtype}.")
    if sigma.shape[0] != d:
        raise ValueError(f"diffusion must have one row for each of {d} coordinates; got shape {sigma.shape}.")
    require_finite(0, diffusion=sigma)
    return lambda x, rng: rng.standard_normal((len(x), sigma.shape[1])) @ sigma.T


def _drawn(diffusion: Callable[[NDArray], ArrayLike], x: NDArray, rng: np.random.Generator) -> NDArray:
    x = x.view()
    x.flags.writeable = False
    sigma = diffusion(x)
    require_numpy("values of diffusion", sigma)
    sigma = np.asarray(sigma)
    if sigma.ndim != 3 or sigma.shape[:2] != x.shape:
        raise ValueError(f"diffusion must return the shape ({x.shape[0]}, {x.shape[1]}, r); got shape {sigma.shape}.")
    if sigma.dtype.kind not in "fiu":
        raise TypeError(f"diffusion must return real numbers; got dtype {sigma.dtype}.")
    return np.einsum("nij,nj->ni", sigma, rng.standard_normal((len(x), sigma.shape[2])))
