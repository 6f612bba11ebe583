"""The figure of gradient descent: its distances from the gradient flow and the modified flows, and trajectories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch import descend, flow
from proofs.figures import descent_distances as descent
from proofs.figures import slopes
from proofs.figures.report import Report

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NAMES, EXPECTED = descent.NAMES, descent.EXPECTED
_STEP, _COUNT = 1 / 5, 16  # of the trajectories drawn: coarse, so that they can be told apart
_STARTS = ((1.5, -1.2), (0.8, -1.5), (1.4, 0.1), (-1.2, 0.5), (-1.4, -0.1))
_PIECES, _PIECE_SUBSTEPS = 64, 2


def measured(seed: int) -> slopes.Distances:
    """The distances to draw, from starts of this seed."""
    return descent.distances(descent.modified_fields(), seed)


def report(found: slopes.Distances) -> Report:
    """The slopes beside the expected ones."""
    return slopes.report(NAMES, found, EXPECTED)


def figure(found: slopes.Distances, seed: int) -> Figure:
    """Two panels: the distances against h with their fitted slopes, and trajectories beside the flows."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 4.6), layout="constrained")
    left, right = figure.subplots(1, 2)
    slopes.draw(left, NAMES, found)
    left.set_xlabel("step $h$")
    left.set_ylabel(f"distance of gradient descent after time {descent.TIME:g}")
    left.set_title(f"{descent.STARTS} starts, root mean square")
    _draw_trajectories(right)
    return figure


def _draw_trajectories(axes: Any) -> None:
    limit = 1.1 * max(abs(c) for start in _STARTS for c in start)
    for side in (1, -1):
        valley = side * np.linspace(1 / limit, limit, 200)
        axes.plot(valley, 1 / valley, color="0.85", linewidth=5)
    for name, field, (color, line) in zip(NAMES, descent.modified_fields(), slopes.STYLES, strict=True):
        path = _path(descent.numeric_field(field, _STEP))
        axes.plot(path[:, :, 0], path[:, :, 1], color=color, linestyle=line, label=[name, *[None] * (len(_STARTS) - 1)])
    points = descend(descent.loss_gradient(), _STARTS, _STEP, _COUNT).points
    axes.plot(points[:, :, 0].ravel(), points[:, :, 1].ravel(), "k.", markersize=4, label="gradient descent")
    axes.set(xlim=(-limit, limit), ylim=(-limit, limit), aspect="equal", xlabel="$x$", ylabel="$y$")
    axes.set_title(f"$L = (xy - 1)^2/2$, step $h$ = {_STEP:g}")
    axes.legend(loc="upper left", fontsize="small")


def _path(field: Any) -> NDArray:
    """The flow from _STARTS through the time of all steps drawn, (1 + _PIECES, starts, 2)."""
    points = [np.array(_STARTS)]
    for _ in range(_PIECES):
        points.append(flow(field, points[-1], _STEP * _COUNT / _PIECES, _PIECE_SUBSTEPS).end)
    return np.stack(points)
