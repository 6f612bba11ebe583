"""The figure of an optimal transport plan: which mass goes where, with the certificate that nothing is cheaper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from numeric_check.transport import certify, solve_exact

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_POINTS = 24


def measured(seed: int) -> dict[str, Any]:
    """Points of two clouds, an optimal plan between them for the squared distance, and whether it is certified."""
    rng = np.random.default_rng(seed)
    left = rng.normal(size=(_POINTS, 2))
    right = rng.normal(size=(_POINTS, 2)) * (0.4, 1.4) + (3.0, 0.0)
    cost = np.square(left[:, None] - right[None, :]).sum(axis=-1)
    masses = rng.dirichlet(np.full(_POINTS, 3.0)), rng.dirichlet(np.full(_POINTS, 3.0))
    solution = solve_exact(cost, *masses, balance="q")
    plan = np.asarray(solution.plan)
    f, g = (np.array(potential, dtype=object) for potential in solution.potentials)
    verdict = certify(cost, *masses, plan, (f, g), balance="q").verdict
    return {"left": left, "right": right, "plan": plan, "masses": masses, "verdict": verdict}


def figure(found: dict[str, Any], seed: int) -> Figure:
    """Both clouds, discs as large as their masses, and a line for each entry of the plan, as wide as its mass."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 4.6), layout="constrained")
    axes = figure.subplots()
    left, right, plan = found["left"], found["right"], found["plan"]
    for i, j in np.argwhere(plan > 0):
        axes.plot(*np.transpose([left[i], right[j]]), color="0.6", linewidth=60 * plan[i, j], zorder=1)
    for points, mass, color in zip((left, right), found["masses"], ("#1f5fa8", "#b5471b"), strict=True):
        axes.scatter(points[:, 0], points[:, 1], s=2500 * mass, color=color, zorder=2)
    axes.set(aspect="equal", xlabel="$x$", ylabel="$y$")
    axes.set_title(f"squared distance: {found['verdict']}, {np.count_nonzero(plan)} entries of mass")
    return figure
