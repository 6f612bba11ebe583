"""Gradient descent and the flow of a field from many starts at once, in NumPy."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.field_input import Field, field_values, real_starts, require_count, require_real
from numeric_check.batch.trajectories import Trajectories, follow, require_steps

_ORDER = 5
STAGES = (  # Dormand and Prince; Hairer, Nørsett, Wanner, table II.5.2: aᵢⱼ, row i from stage 2 on
    (1 / 5,),
    (3 / 40, 9 / 40),
    (44 / 45, -56 / 15, 32 / 9),
    (19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729),
    (9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656),
)
WEIGHTS = (35 / 384, 0.0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Where a flow arrives.

    Attributes
    ----------
    end : array (N, d)
    error : array (N,), the estimate of the largest error of an entry; infinite where the row diverged
    diverged : array (N,) of bool, whether an infinity or NaN arose
    """

    end: NDArray
    error: NDArray
    diverged: NDArray


def descend(gradient: Field, starts: ArrayLike, step: float, steps: int, *, every: int = 1) -> Trajectories:
    """θₙ₊₁ = θₙ − step·gradient(θₙ) for n < steps, from every start.

    Parameters
    ----------
    gradient : function of an array (N, d), which it must not write to, with values (N, d): row i from row i
    starts : array (N, d) of real numbers, finite; computed in float64
    step : float > 0
    steps : int ≥ 1
    every : int ≥ 1 that divides steps; each so many steps the points are kept

    Returns
    -------
    Trajectories : points that overflow stay in it as they come, and ``diverged`` says from which step on

    Raises
    ------
    TypeError : for starts, a gradient or a step that are not real numbers.
    ValueError : for starts that are not (N, d) or not finite, a gradient of another shape, or a step, steps or
        every out of range.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import descend
    >>> descend(lambda x: x, [[8.0], [-4.0]], step=0.5, steps=2).points[:, :, 0]
    array([[ 8., -4.],
           [ 4., -2.],
           [ 2., -1.]])
    """
    theta = real_starts(starts)
    require_steps(step, steps, every)
    return follow(lambda x: x - step * field_values("gradient", gradient, x), theta, steps, every)


def flow(field: Field, starts: ArrayLike, time: float, substeps: int) -> Flow:
    """y(time) for y′ = field(y), y(0) = start, by 2·substeps steps of the Runge–Kutta method of Dormand and Prince.

    The error is estimated by a second run of substeps steps: with order p = 5, the finer result is off by
    |fine − coarse|/(2⁵ − 1) up to higher powers of the step. Rounding comes on top of this, about one unit in the last
    place for every step. An estimate that is not small says that nothing is known: more substeps are needed. It may be
    too small for a row in which the leading term of the error happens to cancel, so look at the worst of many rows.

    Parameters
    ----------
    field : function of an array (N, d), which it must not write to, with values (N, d): row i from row i
    starts : array (N, d) of real numbers, finite; computed in float64
    time : float, finite; negative for the flow backwards
    substeps : int ≥ 1

    Returns
    -------
    Flow

    Raises
    ------
    TypeError : for starts, a field or a time that are not real numbers.
    ValueError : for starts that are not (N, d) or not finite, a field of another shape, or a time or substeps
        out of range.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import flow
    >>> arrival = flow(lambda y: -y, [[1.0]], time=1.0, substeps=64)
    >>> abs(arrival.end[0, 0] - np.exp(-1)) < 1e-13, arrival.error[0] < 1e-13
    (np.True_, np.True_)

    References
    ----------
    E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, 2nd edition, table II.5.2 and
    equation (II.4.4).
    """
    start = real_starts(starts)
    require_real("time", time)
    if not math.isfinite(time):
        raise ValueError(f"time must be a finite number; got {time!r}.")
    require_count("substeps", substeps)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):  # reported in `diverged`
        coarse = _runge_kutta(field, start, time / substeps, substeps)
        end = _runge_kutta(field, start, time / (2 * substeps), 2 * substeps)
        error = np.abs(end - coarse).max(axis=1, initial=0) / (2**_ORDER - 1)
    diverged = ~np.isfinite(end).all(axis=1)
    return Flow(end=end, error=np.where(np.isfinite(error), error, np.inf), diverged=diverged)


def _runge_kutta(field: Field, y: NDArray, h: float, steps: int) -> NDArray:
    for _ in range(steps):
        k = [field_values("field", field, y).copy()]  # a field may use one buffer for all its results
        for row in STAGES:
            k.append(field_values("field", field, y + h * _combination(row, k)).copy())
        y = y + h * _combination(WEIGHTS, k)
    return y


def _combination(weights: tuple[float, ...], k: list[NDArray]) -> NDArray:
    """Σ wⱼ kⱼ."""
    return sum((w * value for w, value in zip(weights, k, strict=True) if w), start=np.zeros_like(k[0]))
