"""Stochastic gradient descent from many starts at once, in NumPy."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.field_input import field_values, real_starts, require_count, require_function
from numeric_check.batch.trajectories import Trajectories, follow, require_generator, require_steps

SampleGradient = Callable[[NDArray, NDArray], ArrayLike]  # (N, d), (N,) → (N, d), row by row


def sgd(
    gradient: SampleGradient,
    samples: int,
    starts: ArrayLike,
    step: float,
    steps: int,
    rng: np.random.Generator,
    *,
    every: int = 1,
    shuffle: bool = False,
) -> Trajectories:
    """θₙ₊₁ = θₙ − step·∇f_γ(θₙ) with γ drawn from 0 … samples − 1, for each row and step anew.

    With replacement every γ is uniform and independent. With ``shuffle`` each row goes through all samples in a random
    order, and then through all of them in a new one (random reshuffling, one epoch in ``samples`` steps).

    Beside the points kept, the memory is a few arrays (N, d), and with ``shuffle`` N·samples integers, of one byte each
    up to 256 samples.

    Parameters
    ----------
    gradient : function of points (N, d) and sample numbers (N,), which it must not write to, with values (N, d): row i
        is ∇f_γ at row i of the points, with γ entry i of the numbers
    samples : int ≥ 1
    starts : array (N, d) of real numbers, finite; computed in float64
    step : float > 0
    steps : int ≥ 1
    rng : Generator; one state of it gives one result
    every : int ≥ 1 that divides steps; each so many steps the points are kept
    shuffle : bool

    Returns
    -------
    Trajectories : points that overflow stay in it as they come, and ``diverged`` says from which step on

    Raises
    ------
    TypeError : for starts, a gradient or a step that are not real numbers, or rng that is no Generator.
    ValueError : for starts that are not (N, d) or not finite, a gradient of another shape, or a number out of range.

    Examples
    --------
    The losses (θ − 1)²/2 and (θ + 1)²/2, in an epoch each:

    >>> import numpy as np
    >>> from numeric_check.batch import sgd
    >>> centres = np.array([1.0, -1.0])
    >>> gradient = lambda theta, chosen: theta - centres[chosen][:, None]
    >>> ends = sgd(gradient, 2, np.zeros((1000, 1)), 0.5, 2, np.random.default_rng(0), shuffle=True).points[-1]
    >>> np.unique(ends)
    array([-0.25,  0.25])
    """
    require_function("gradient", gradient)
    theta = real_starts(starts)
    require_count("samples", samples)
    require_steps(step, steps, every)
    require_generator(rng)
    choices = (_reshuffled if shuffle else _with_replacement)(rng, samples, len(theta))

    def advance(theta: NDArray) -> NDArray:
        chosen = next(choices)
        chosen.flags.writeable = False
        return theta - step * field_values("gradient", lambda x: gradient(x, chosen), theta)

    return follow(advance, theta, steps, every)


def _with_replacement(rng: np.random.Generator, samples: int, rows: int) -> Iterator[NDArray]:
    dtype = np.min_scalar_type(samples - 1)
    while True:
        yield rng.integers(samples, size=rows, dtype=dtype).astype(np.intp)


def _reshuffled(rng: np.random.Generator, samples: int, rows: int) -> Iterator[NDArray]:
    """The shuffle of Fisher and Yates, one place a step: place j takes one of those not taken yet in this epoch."""
    dtype = np.min_scalar_type(samples - 1)
    order = np.repeat(np.arange(samples, dtype=dtype)[:, None], rows, axis=1)
    flat, each, rows_apart = order.reshape(-1), np.arange(rows), np.intp(rows)  # flat is a view: one index is faster
    while True:
        for j in range(samples):
            place = rng.integers(j, samples, size=rows, dtype=dtype) * rows_apart + each
            chosen = flat.take(place)
            flat[place] = order[j]
            order[j] = chosen
            yield chosen.astype(np.intp)
