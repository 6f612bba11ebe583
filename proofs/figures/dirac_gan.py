"""The figure of the Dirac-GAN: phase portraits of six games, and what their flows conserve."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch import Players, angular_momentum, dirac_gan, energy
from proofs.figures.report import Number, Report
from proofs.figures.report import report as of_numbers

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LAMBDA = 0.25
GAMES: dict[str, dict[str, Any]] = {
    "bilinear": {},
    "non-saturating": {"loss": "non_saturating"},
    "zero-centred penalty": {"penalty": "zero_centred", "strength": LAMBDA},
    "GAN-QP": {"loss": "gan_qp", "qp": 4.0},
    "one-centred penalty": {"penalty": "one_centred", "strength": LAMBDA},
    "normalised critic": {"critic": "normalised"},
}
KEPT = ("bilinear", "non-saturating", "GAN-QP")  # the games with L′ = 0
STREAMS = {"color": "0.8", "density": 0.8, "linewidth": 0.7, "arrowsize": 0.7}
TIME, RECORDS, SUBSTEPS = 40.0, 400, 4
THETA, PHI = [[1.6, 0.0], [-0.3, 0.0], [1.6, 0.0]], [[0.5, 0.0], [-0.9, 0.0], [0.0, 0.5]]
LINES, PLANE = (0, 1), 2  # the players of the first two starts are on a line, those of the last are not
LIMIT = 2.2
EXACT = 1e-5  # of the flow, by steps of 1/40
NEAR = 0.05  # of what is approached and not reached


def measured(seed: int) -> dict[str, Players]:
    """The flow of each game; free of the seed."""
    return {name: flow_of(game) for name, game in GAMES.items()}


def flow_of(game: dict[str, Any]) -> Players:
    """The flow of a game, given by options of `dirac_gan`, from every start, arrays (1 + RECORDS, starts, 2)."""
    return dirac_gan(THETA, PHI, RECORDS, TIME / RECORDS, **game, method="flow", substeps=SUBSTEPS, every=1)


def report(found: dict[str, Players]) -> Report:
    """What is conserved, falls at a known rate, or is approached, at the last time."""
    growth = {name: energy(*states)[-1] / energy(*states)[0] for name, states in found.items()}
    kept = {name: (momentum := _momentum(states))[-1] / momentum[0] for name, states in found.items()}
    quiet, critic = found["non-saturating"], found["normalised critic"].phi[:, PLANE]
    slow, circle = energy(*quiet)[:, LINES[0]], energy(*quiet)[-1, PLANE]
    lengths = np.vecdot(critic, critic)
    penalised = kept["zero-centred penalty"] * np.exp(2 * LAMBDA * TIME)
    return of_numbers(
        [
            _number("bilinear: energy / its start", growth["bilinear"][PLANE], EXACT),
            *(_number(f"{name}: |L| / its start", kept[name], EXACT) for name in KEPT),
            _number("zero-centred: |L| exp(2λt) / its start", penalised, EXACT),
            _number("non-saturating, plane: energy / √2|L|", circle / _momentum(quiet)[-1], NEAR),
            _number("non-saturating, line: energy · (1 / its start + t/8)", slow[-1] * (1 / slow[0] + TIME / 8), NEAR),
            _number("normalised: |φ|² / its start", lengths[-1] / lengths[0], EXACT),
        ]
    )


def figure(found: dict[str, Players], seed: int) -> Figure:
    """For each game its portrait for k = 1, and below it the energies and √2|L| against time."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10.5, 12), layout="constrained")
    axes = figure.subplots(4, 3, height_ratios=(4, 2.4, 4, 2.4))
    for number, (name, game) in enumerate(GAMES.items()):
        row, column = divmod(number, 3)
        _draw_portrait(axes[2 * row, column], name, game, found[name])
        _draw_invariants(axes[2 * row + 1, column], found[name], legend=number == 0)
    return figure


def _number(name: str, value: float, slack: float) -> Number:
    return Number(name=name, value=float(value), expected=1.0, slack=slack)


def _momentum(states: Players) -> NDArray:
    """√2|L| of the players who are not on a line, (1 + RECORDS,)."""
    return np.sqrt(2) * angular_momentum(*states)[:, PLANE]


def _draw_portrait(axes: Any, name: str, game: dict[str, Any], states: Players) -> None:
    """The field as grey streamlines, and the flow of the players on a line."""
    grid = np.linspace(-LIMIT, LIMIT, 40)  # even, so that no node has φ = 0, where a normalised critic has no value
    theta, phi = (each[..., None] for each in np.meshgrid(grid, grid))
    moved = dirac_gan(theta, phi, 1, 1.0, **game)
    axes.streamplot(grid, grid, *(np.stack(moved) - (theta, phi))[..., 0], **STREAMS)
    for start, color in zip(LINES, ("C0", "C1"), strict=True):
        path = [player[:, start, 0] for player in states]
        axes.plot(*path, color=color, linewidth=1.2)
        axes.plot(path[0][0], path[1][0], "o", color=color, markersize=5)
    axes.plot(0, 0, "k+", markersize=9)
    axes.set(xlim=(-LIMIT, LIMIT), ylim=(-LIMIT, LIMIT), aspect="equal", title=name)
    axes.set(xlabel=r"$\theta$", ylabel=r"$\varphi$")


def _draw_invariants(axes: Any, states: Players, legend: bool) -> None:
    times, energies = np.linspace(0, TIME, RECORDS + 1), energy(*states)
    axes.semilogy(times, energies[:, PLANE], color="C2", linewidth=3, label=r"plane: $|\theta|^2 + |\varphi|^2$")
    axes.semilogy(times, _momentum(states), color="k", linestyle="--", label=r"plane: $\sqrt{2}\,|L|$")
    axes.semilogy(times, energies[:, LINES[0]], color="C0", label=r"line: $|\theta|^2 + |\varphi|^2$")
    axes.set(ylim=(5e-3, 1e2), xlim=(0, TIME), xlabel="time")
    axes.grid(alpha=0.3)
    if legend:
        axes.legend(loc="lower left", fontsize="small")
