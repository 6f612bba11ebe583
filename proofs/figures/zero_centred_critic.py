"""The figure of the zero-centred critic: the slopes of one that is trained beside those of the exact optimum."""

from __future__ import annotations

from dataclasses import dataclass
from math import erf, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from proofs.figures.report import Number, Report
from proofs.figures.report import report as of_numbers

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LAMBDA, SHIFT = 1.0, 1.0  # p = N(0, 1) of the data, q = N(SHIFT, 1) of the generator
NODES, LOW, HIGH = 62, -2.6, 3.6  # cells of width 1/10, with edges at whole tenths
SNAPSHOTS = (100, 300, 2000)  # steps after which the critic is looked at
SHOWN_AT = (-1.0, 0.0, 1.0)
EXACT = 1e-6  # what the last step is from the optimum


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """A critic U on a grid, trained by gradient descent with momentum on E_p U − E_q U + λ E_p|U′|².

    Attributes
    ----------
    edges : array (NODES − 1,), where slopes are
    exact : array like edges, U′ = (P − Q)/(2λp)
    slopes : array (snapshots, edges), those of U
    gaps : array (1 + steps,), the objective less its exact least value −∫(P − Q)²/(4λp)
    least : that value
    """

    edges: NDArray
    exact: NDArray
    slopes: NDArray
    gaps: NDArray
    least: float


def measured(seed: int) -> Training:
    """A critic that begins at U = 0; free of the seed.

    A cell of the grid has the mass that p and q give to it, the two at the ends all mass beyond; an edge between two
    has the density p there. Then summation by parts is exact, and so is the optimum, on every grid.
    """
    edges = np.linspace(LOW, HIGH, NODES + 1)[1:-1]
    width, weight = edges[1] - edges[0], np.exp(-(edges**2) / 2) / sqrt(2 * np.pi)
    ahead = _below(edges) - _below(edges - SHIFT)  # P − Q
    excess = np.diff(ahead, prepend=0, append=0)  # p − q of every cell
    value = lambda U: float(excess @ U + LAMBDA * weight @ np.diff(U) ** 2 / width)
    least = -float(np.sum(ahead**2 / weight)) * width / (4 * LAMBDA)
    U, moved, gaps, slopes = np.zeros(NODES), np.zeros(NODES), [-least], []
    rate, momentum = _rate_and_momentum(2 * LAMBDA * weight / width)
    for step in range(1, max(SNAPSHOTS) + 1):
        flux = 2 * LAMBDA * weight * np.diff(U) / width
        moved = momentum * moved - rate * (excess - np.diff(flux, prepend=0, append=0))
        U = U + moved
        gaps.append(value(U) - least)
        if step in SNAPSHOTS:
            slopes.append(np.diff(U) / width)
    exact = ahead / (2 * LAMBDA * weight)
    return Training(edges=edges, exact=exact, slopes=np.stack(slopes), gaps=np.array(gaps), least=least)


def report(found: Training) -> Report:
    """Slopes of the trained critic beside the exact ones, and the value beside the least."""
    numbers = []
    for x in SHOWN_AT:
        exact = (_below(np.array([x])) - _below(np.array([x - SHIFT])))[0] * sqrt(2 * np.pi) * np.exp(x**2 / 2)
        slope = float(np.interp(x, found.edges, found.slopes[-1]))
        numbers.append(Number(name=f"U′({x:g})", value=slope, expected=exact / (2 * LAMBDA), slack=EXACT))
    value = found.least + float(found.gaps[-1])
    numbers.append(Number(name="E_p U − E_q U + λ E_p|U′|²", value=value, expected=found.least, slack=EXACT))
    return of_numbers(numbers)


def figure(found: Training, seed: int) -> Figure:
    """Two panels: the slopes after some steps and the exact ones, and how far the objective is from its least value."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 4.6), layout="constrained")
    left, right = figure.subplots(1, 2)
    _draw_slopes(left, found)
    right.semilogy(np.maximum(found.gaps, np.finfo(float).eps), color="C0")
    for step, color in zip(SNAPSHOTS, ("C1", "C2", "C3"), strict=True):
        right.axvline(step, color=color, linestyle=":", linewidth=1)
    right.set(xlabel="step", ylabel="objective, less its least value")
    right.set_title(rf"least value $-\int (P-Q)^2/(4\lambda p) = {found.least:.4f}$ on the grid")
    right.grid(alpha=0.3)
    return figure


def _draw_slopes(axes: Any, found: Training) -> None:
    for x, name, color in ((found.edges, "p", "0.55"), (found.edges - SHIFT, "q", "0.75")):
        density = np.exp(-(x**2) / 2) / sqrt(2 * np.pi)
        axes.fill_between(found.edges, density, color=color, alpha=0.5, linewidth=0, label=f"${name}$")
    for step, slopes, color in zip(SNAPSHOTS, found.slopes, ("C1", "C2", "C3"), strict=True):
        axes.plot(found.edges, slopes, ".", color=color, label=f"trained, {step:,} steps")
    axes.plot(found.edges, found.exact, "k", linewidth=1, label=r"exact $(P-Q)/(2\lambda p)$")
    axes.set_ylim(-0.3, 1.05 * found.exact.max())
    axes.set(xlabel="$x$", ylabel="$U\\,'$", title=rf"$p = N(0, 1)$, $q = N({SHIFT:g}, 1)$, $\lambda = {LAMBDA:g}$")
    axes.legend(loc="upper left", fontsize="small")
    axes.grid(alpha=0.3)


def _below(x: NDArray) -> NDArray:
    """The mass of N(0, 1) below x."""
    return np.array([(1 + erf(each / sqrt(2))) / 2 for each in x])


def _rate_and_momentum(stiffness: NDArray) -> tuple[float, float]:
    """Those of Polyak for the chain of springs between neighbouring nodes, from its largest and least eigenvalue."""
    matrix = np.zeros((NODES, NODES))
    for i, k in enumerate(stiffness):
        matrix[i : i + 2, i : i + 2] += k * np.array([[1, -1], [-1, 1]])
    values = np.linalg.eigvalsh(matrix)
    high, low = sqrt(values[-1]), sqrt(values[1])  # the constants, of eigenvalue 0, do not matter
    return 4 / (high + low) ** 2, ((high - low) / (high + low)) ** 2
