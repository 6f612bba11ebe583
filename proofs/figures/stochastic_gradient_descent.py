"""The figure of stochastic gradient descent: weak errors of its two modified equations, and 10⁵ trajectories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from proofs.figures import sgd_errors, slopes
from proofs.figures.report import Report

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NAMES, EXPECTED = sgd_errors.NAMES, sgd_errors.EXPECTED
_DEVIATIONS = 3.29  # of the error bars: 99.9 %


def measured(seed: int) -> slopes.Distances:
    """The weak errors to draw: exact, so free of the seed."""
    return sgd_errors.weak_errors(sgd_errors.equations())


def report(found: slopes.Distances) -> Report:
    """The slopes beside the expected ones."""
    return slopes.report(NAMES, found, EXPECTED)


def figure(found: slopes.Distances, seed: int) -> Figure:
    """Two panels: the weak errors against η with their fitted slopes, and trajectories of this seed."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 4.6), layout="constrained")
    left, right = figure.subplots(1, 2)
    slopes.draw(left, NAMES, found)
    left.set_xlabel(r"rate $\eta$")
    left.set_ylabel(f"weak error of SGD after time {sgd_errors.TIME}")
    left.set_title("first and second moment, exact")
    _draw_gaps(right, sgd_errors.gaps(sgd_errors.equations(), seed))
    return figure


def _draw_gaps(axes: Any, found: sgd_errors.Gaps) -> None:
    for name, values, errors, (color, line) in zip(NAMES, found.values, found.errors, slopes.STYLES, strict=False):
        axes.errorbar(found.times, values, _DEVIATIONS * errors, color=color, linestyle=line, capsize=3, label=name)
    axes.axhline(0, color="k", linewidth=1)
    axes.set_xlabel(r"time $n\eta$")
    axes.set_ylabel("mean of $x^2$, less that of SGD (99.9 %)")
    rate, fine = sgd_errors.RATE, sgd_errors.FINE
    axes.set_title(rf"$10^5$ trajectories, $\eta$ = {rate}; Euler–Maruyama with $\eta$/{fine}")
    axes.legend(loc="upper right")
    axes.grid(alpha=0.3)
