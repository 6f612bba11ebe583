"""Distances against a step: their slopes on logarithmic axes, the drawing, and the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from rich import box
from rich.table import Table

from proofs.figures.report import Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SLACK = 0.05  # of an exponent; steps are small enough that the next term moves it by less than 0.01
STYLES = (("C0", "-"), ("C1", "--"), ("C2", ":"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Distances:
    """How far a method is from each of several equations, for every step.

    Attributes
    ----------
    values : array (equations, steps)
    steps : array (steps,), decreasing
    """

    values: NDArray
    steps: NDArray

    @property
    def slopes(self) -> NDArray:
        """The least-squares slope of log distance against log step, one an equation."""
        return np.polyfit(np.log(self.steps), np.log(self.values.T), 1)[0]

    @property
    def local_slopes(self) -> NDArray:
        """The slopes between neighbouring steps, (equations, steps − 1)."""
        return np.diff(np.log(self.values), axis=1) / np.diff(np.log(self.steps))


def agrees(found: Distances, expected: Sequence[int]) -> NDArray:
    """Whether the fitted slope and every slope between neighbouring steps is within SLACK of the expected, an equation.

    The fit alone would pass a wrong coefficient whose error changes sign within the range of steps.
    """
    wanted = np.array(expected)[:, None]
    slopes = np.column_stack([found.slopes, found.local_slopes])
    return (np.abs(slopes - wanted) <= SLACK).all(axis=1)


def draw(axes: Axes, names: Sequence[str], found: Distances) -> None:
    """The distances as points with their fitted lines, the slopes in the legend."""
    for name, slope, values, (color, line) in zip(names, found.slopes, found.values, STYLES, strict=False):
        intercept = np.mean(np.log(values) - slope * np.log(found.steps))
        label = f"{name}: slope {slope:.3f}"
        axes.loglog(found.steps, np.exp(intercept) * found.steps**slope, color=color, linestyle=line, label=label)
        axes.loglog(found.steps, values, color=color, marker="o", linestyle="none")
    axes.set_xscale("log", base=2)
    axes.legend(loc="lower right")
    axes.grid(alpha=0.3)


def report(names: Sequence[str], found: Distances, expected: Sequence[int]) -> Report:
    """One row an equation: the fitted slope, the range of the local slopes, what is expected; the distances in JSON."""
    table = Table("distance to", "fitted slope", "local slopes", "expected", box=box.SIMPLE_HEAD)
    distances = []
    rows = zip(names, found.slopes, found.local_slopes, expected, found.values, strict=True)
    for name, slope, local, wanted, values in rows:
        table.add_row(name, f"{slope:.4f}", f"{local.min():.4f} … {local.max():.4f}", str(wanted))
        row = {"to": name, "slope": slope, "local": local.tolist(), "expected": wanted, "values": values.tolist()}
        distances.append(row)
    row = {"steps": found.steps.tolist(), "distances": distances}
    return Report(table=table, row=row, agrees=bool(agrees(found, expected).all()))
