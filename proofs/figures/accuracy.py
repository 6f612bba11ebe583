"""The figure of a report of the judge: the error of every result against the condition of the problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from numeric_check.judging.draws import unit_roundoff
from numeric_check.judging.report import Point, Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEAST, _MOST = 1e-20, 10.0  # errors beyond are drawn at the edge: 0 below, and what is not finite above
_MARKS = ("o", "s", "^", "v", "D", "<", ">", "p", "*", "h", "P", "X", "d", "8", "H")


def figure(report: Report) -> Figure:
    """A panel for each precision, a mark for each family, and the line bound·max(1, κ)·u, on logarithmic axes.

    Points above the line are failures. Errors of 0 and errors that are not finite are drawn at the edges.
    """
    from matplotlib.figure import Figure

    precisions: dict[float, list[Point]] = {}
    for point in report.points:
        precisions.setdefault(unit_roundoff(np.dtype(point.dtype)), []).append(point)
    families = list(dict.fromkeys(point.family for point in report.points))
    figure = Figure(figsize=(5.5 * max(1, len(precisions)), 4.8), layout="constrained")
    panels = figure.subplots(1, max(1, len(precisions)), squeeze=False, sharey=True)[0]
    for axes, (u, points) in zip(panels, precisions.items(), strict=False):
        for place, family in enumerate(families):
            _mark(axes, [point for point in points if point.family == family], place, family)
        kappa = np.geomspace(1, 1 / (report.bound * u), 2)
        axes.loglog(kappa, report.bound * kappa * u, "k", linewidth=1)
        axes.loglog(kappa, kappa * u, "k:", linewidth=0.8)
        dtypes = dict.fromkeys(point.dtype for point in points)
        axes.set(title=" and ".join(dtypes), xlabel="max(1, κ)", ylim=(_LEAST / 2, 2 * _MOST))
        axes.grid(alpha=0.3)
    panels[0].set_ylabel("relative error")
    figure.suptitle(
        f"{report.function} as {report.subject}: allowed {report.bound:g} max(1, κ) u, and max(1, κ) u dotted"
    )
    if families:
        figure.legend(*panels[0].get_legend_handles_labels(), loc="outside right upper", fontsize="small")
    return figure


def _mark(axes: Axes, points: list[Point], place: int, family: str) -> None:
    condition = [max(1.0, point.condition) for point in points]
    errors = np.clip(np.nan_to_num([point.error for point in points], nan=np.inf, posinf=np.inf), _LEAST, _MOST)
    axes.loglog(
        condition, errors, _MARKS[place % len(_MARKS)], color=f"C{place % 10}", markersize=4, linestyle="", label=family
    )
