"""How far gradient descent is from the gradient flow and from its modified flows, as the step h shrinks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from numeric_check.batch import descend, flow
from proofs.figures.slopes import Distances

x, y, h = sp.symbols("x y h")
LOSS = (x * y - 1) ** 2 / 2  # its modified gradient descent is a gradient flow through O(h) only
NAMES = ("gradient flow", "modified flow through O(h)", "modified flow through O(h²)")
EXPECTED = (1, 2, 3)  # the degree of the first term left out
STEPS = 2.0 ** -np.arange(6, 11)
TIME, SUBSTEPS = 1.0, 64
STARTS, BOX = 64, 1.5  # uniform in |x|, |y| ≤ BOX: both sides of the valleys xy = 1, the saddle at 0 between them
MARGIN = 100  # a distance must be this many times the error of the flow, or the slope is that of the error

Field = Sequence[sp.Expr]


def modified_fields() -> list[list[sp.Expr]]:
    """−∇L and its modified fields through O(h) and O(h²)."""
    from symbolic.modified_equation import modified_field

    return [modified_field([-sp.diff(LOSS, v) for v in (x, y)], (x, y), h, order) for order in EXPECTED]


def distances(fields: Sequence[Field], seed: int) -> Distances:
    """The distance of gradient descent on LOSS, after TIME, to the flow of each field, for every step of STEPS.

    Parameters
    ----------
    fields : sequence of pairs of expressions in x, y, h
    seed : int ≥ 0, of the starts

    Returns
    -------
    Distances : root mean squares over all starts of |gradient descent − flow| at TIME

    Raises
    ------
    ArithmeticError : if a trajectory diverges, or a flow is not known well enough to tell the distance.
    """
    starts = np.random.default_rng(seed).uniform(-BOX, BOX, (STARTS, 2))
    arrivals = np.stack([_last_point(starts, step) for step in STEPS])
    values = np.empty((len(fields), len(STEPS)))
    for row, field in zip(values, fields, strict=True):
        of_each = numeric_field(field, np.repeat(STEPS, STARTS))  # all steps in one batch
        arrival = flow(of_each, np.tile(starts, (len(STEPS), 1)), TIME, SUBSTEPS)
        apart = np.linalg.norm(arrival.end.reshape(arrivals.shape) - arrivals, axis=2)
        row[:] = np.sqrt(np.mean(apart**2, axis=1))
        if not row.min() > MARGIN * arrival.error.max():
            raise ArithmeticError(
                f"the flow must be known to 1/{MARGIN} of the distance {row.min():.1e}; got the error "
                f"{arrival.error.max():.1e}."
            )
    return Distances(values=values, steps=STEPS)


def numeric_field(field: Field, steps: NDArray | float) -> Callable[[NDArray], NDArray]:
    """The field as a function of arrays (N, 2), at one step or at one step a row."""
    function = sp.lambdify((x, y, h), list(field), "numpy", cse=True)

    def values(points: NDArray) -> NDArray:
        columns = function(points[:, 0], points[:, 1], steps)
        return np.stack([np.broadcast_to(column, len(points)) for column in columns], axis=1)

    return values


def loss_gradient() -> Callable[[NDArray], NDArray]:
    """∇L as a function of arrays (N, 2)."""
    return numeric_field([sp.diff(LOSS, v) for v in (x, y)], 0.0)


def _last_point(starts: NDArray, step: float) -> NDArray:
    count = round(TIME / step)
    descent = descend(loss_gradient(), starts, step, count, every=count)
    if (descent.diverged >= 0).any():
        raise ArithmeticError(f"gradient descent diverged at step {step}, in step {descent.diverged.max()}.")
    return descent.points[-1]
