"""The figure of the correlation of a random code: the mean of ρ² against 1/(n − 1), for several laws of the code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from proofs.figures.report import Number, Report
from proofs.figures.report import report as of_numbers

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SIZES = (4, 16, 64, 256, 1024)
ROWS = 10_000  # codes of each law and size
ERRORS = 4.0  # standard errors, of the intervals: one of all twenty misses in 1 of 800 runs
LAWS: dict[str, Callable[[np.random.Generator, tuple[int, int]], NDArray]] = {
    "normal": lambda rng, shape: rng.standard_normal(shape),
    "uniform": lambda rng, shape: rng.uniform(-1, 1, shape),
    "exponential": lambda rng, shape: rng.standard_exponential(shape),
    "±1, as many of each": lambda rng, shape: rng.permuted(np.tile([-1.0, 1.0], (shape[0], shape[1] // 2)), axis=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """The mean of ρ² over ROWS codes z, ρ the correlation of z with one fixed y.

    Attributes
    ----------
    values : array (laws, sizes)
    errors : array (laws, sizes), their standard errors
    """

    values: NDArray
    errors: NDArray


def measured(seed: int) -> Means:
    """For every law and size, against one y of exponential entries, which any other could replace."""
    rng = np.random.default_rng(seed)
    found = [[correlations(law(rng, (ROWS, n)), rng.standard_exponential(n)) for n in SIZES] for law in LAWS.values()]
    squares = np.square(found)
    errors = squares.std(axis=2, ddof=1) / np.sqrt(ROWS)
    return Means(values=squares.mean(axis=2), errors=errors)


def correlations(z: NDArray, y: NDArray) -> NDArray:
    """ρ of each row of z with y, Σ(zᵢ − z̄)(yᵢ − ȳ)/√(Σ(zᵢ − z̄)² Σ(yᵢ − ȳ)²)."""
    z, y = z - z.mean(axis=1, keepdims=True), y - y.mean()
    return z @ y / np.sqrt(np.vecdot(z, z) * (y @ y))


def report(found: Means) -> Report:
    """(n − 1) times each mean beside 1, within ERRORS standard errors."""
    return of_numbers(
        [
            Number(name=f"(n − 1) E ρ², {law}, n = {n}", value=(n - 1) * value, expected=1, slack=(n - 1) * slack)
            for law, values, slacks in zip(LAWS, found.values.tolist(), (ERRORS * found.errors).tolist(), strict=True)
            for n, value, slack in zip(SIZES, values, slacks, strict=True)
        ]
    )


def figure(found: Means, seed: int) -> Figure:
    """Two panels: the means of ρ² and 1/(n − 1), and their ratios with intervals."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 4.6), layout="constrained")
    left, right = figure.subplots(1, 2)
    n = np.geomspace(SIZES[0], SIZES[-1], 200)
    left.plot(n, 1 / (n - 1), "k", linewidth=1, label="$1/(n-1)$")
    right.axhline(1, color="k", linewidth=1)
    for place, (law, values, errors) in enumerate(zip(LAWS, found.values, found.errors, strict=True)):
        apart = np.array(SIZES) * 1.09 ** (place - (len(LAWS) - 1) / 2)
        for axes, scale in ((left, np.ones(len(SIZES))), (right, np.array(SIZES) - 1.0)):
            bars = ERRORS * scale * errors
            axes.errorbar(apart, scale * values, bars, fmt="o", color=f"C{place}", markersize=4, capsize=2, label=law)
    left.set(yscale="log", ylabel=r"mean of $\rho^2$", title=f"{ROWS:,} codes each, against one $y$")
    right.set(ylabel=r"$(n-1)$ mean of $\rho^2$", title=f"intervals of ±{ERRORS:g} standard errors")
    for axes in (left, right):
        axes.set_xscale("log", base=2)
        axes.set_xticks(SIZES, map(str, SIZES))
        axes.set_xlabel("entries $n$ of the code")
        axes.grid(alpha=0.3)
    left.legend(loc="lower left", title="law of the entries")
    return figure
