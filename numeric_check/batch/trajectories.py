"""Many trajectories of one method side by side, and from which step on a row has overflowed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.field_input import require_count, require_real


@dataclass(frozen=True, slots=True, kw_only=True)
class Trajectories:
    """Trajectories, one a row.

    Attributes
    ----------
    points : array (1 + steps/every, N, d), the starts first
    diverged : array (N,) of int, the number of the first step that led to an infinity or NaN; −1 where none did
    """

    points: NDArray
    diverged: NDArray


def follow(advance: Callable[[NDArray], NDArray], starts: NDArray, steps: int, every: int) -> Trajectories:
    """x ← advance(x), so many steps; the starts and each ``every``-th point are kept, overflows and all.

    Parameters
    ----------
    advance : function of an array (N, d) with values (N, d), called once a step
    starts : array (N, d) of float64
    steps, every : int ≥ 1

    Returns
    -------
    Trajectories

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.trajectories import follow
    >>> follow(lambda x: x * 1e200, np.array([[1.0], [0.0]]), steps=4, every=4).diverged
    array([ 2, -1])
    """
    x = starts
    points = np.empty((1 + steps // every, *x.shape))
    points[0], diverged = x, np.full(len(x), -1)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):  # reported in `diverged`
        for n in range(1, steps + 1):
            x = advance(x)
            finite = np.isfinite(x)
            if not finite.all():
                diverged[(diverged < 0) & ~finite.all(axis=1)] = n
            if n % every == 0:
                points[n // every] = x
    return Trajectories(points=points, diverged=diverged)


def require_steps(step: float, steps: int, every: int, name: str = "step") -> None:
    """Raises TypeError or ValueError unless the step is above 0 and ``every`` divides steps.

    Errors call the step by ``name``.
    """
    require_real(name, step)
    if not (math.isfinite(step) and step > 0):
        raise ValueError(f"{name} must be a finite number above 0; got {step!r}.")
    require_count("steps", steps)
    require_count("every", every)
    if steps % every:
        raise ValueError(f"every must divide steps, so that the last point is kept; got every={every}, steps={steps}.")


def require_generator(rng: np.random.Generator) -> None:
    """Raises TypeError unless rng is a Generator: a seed or the global state would not be reproducible alike."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(f"rng must be a numpy.random.Generator, as from numpy.random.default_rng(seed); got {rng!r}.")
