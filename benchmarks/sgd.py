"""Batches of random trajectories beside a loop over trajectories, PyTorch, and the drawing of random numbers alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from benchmarks.report import Ratio, table
from benchmarks.timing import installed, interleaved_medians
from numeric_check.batch import euler_maruyama, sgd

LOOP, NUMBERS, TORCH = "a loop over trajectories", "random numbers alone", "PyTorch, same batch"
TARGETS = {"sgd": {LOOP: 100.0}, "euler_maruyama": {LOOP: 50.0}}  # × faster
LIMITS = {"sgd": 8.0, "euler_maruyama": 2.0}  # × the random numbers alone
ROWS, QUICK_ROWS, STEPS, LOOP_SHARE = 100_000, 10_000, 20, 500
SAMPLES, D, STEP = 8, 2, 0.05
NOTE = (
    "ns for one step of one trajectory in two dimensions, float64, one thread; sgd has 8 quadratic losses, "
    "euler_maruyama a linear drift and a constant diffusion. The loop advances one trajectory after the other, with "
    "NumPy for its two coordinates, 1 in 500 of them. PyTorch is given the same formulas over the whole batch."
)

_rng = np.random.default_rng(0)
SLOPES, SHIFTS, SIGMA = _rng.uniform(0.5, 2, (SAMPLES, D)), _rng.standard_normal((SAMPLES, D)), 0.3 * np.eye(D)


def tables(quick: bool) -> Iterator[Table | str]:
    """The table of ratios, after a line if PyTorch is missing and before the note.

    Parameters
    ----------
    quick : a tenth of the rows, 3 rounds instead of 7, and no targets
    """
    if not installed("torch"):
        yield "torch is not installed and is left out: pip install 'threefold[bench]'"
    title = f"random trajectories: {QUICK_ROWS if quick else ROWS:,} rows, {STEPS} steps"
    yield table(title, list(ratios(quick)))
    yield NOTE


def ratios(quick: bool) -> Iterator[Ratio]:
    """Ours against each of the others, with targets for the full size.

    Parameters
    ----------
    quick : bool
    """
    rows, repeats = (QUICK_ROWS, 3) if quick else (ROWS, 7)
    for name, tasks in (("sgd", sgd_tasks(rows)), ("euler_maruyama", diffusion_tasks(rows))):
        times = interleaved_medians(tasks, repeats)
        for other in tasks:
            if other == "ours":
                continue
            yield Ratio(
                subject=name,
                against=other,
                time=times["ours"] / (rows * STEPS),
                other=times[other] / (max(1, rows // LOOP_SHARE if other == LOOP else rows) * STEPS),
                at_least=None if quick or other == NUMBERS else TARGETS[name].get(other, 1.0),
                at_most=LIMITS[name] if other == NUMBERS and not quick else None,
            )


def sgd_tasks(rows: int) -> dict[str, Callable[[], Any]]:
    """The calls to be timed; each returns the last points, but for the random numbers."""
    starts, rng = np.ones((rows, D)), np.random.default_rng(0)

    def gradient(theta: NDArray, chosen: NDArray) -> NDArray:
        return SLOPES.take(chosen, axis=0) * theta + SHIFTS.take(chosen, axis=0)

    def loop() -> NDArray:
        ends = starts[: max(1, rows // LOOP_SHARE)].copy()
        for theta in ends:
            for _ in range(STEPS):
                k = rng.integers(SAMPLES)
                theta -= STEP * (SLOPES[k] * theta + SHIFTS[k])
        return ends

    def numbers() -> None:
        for _ in range(STEPS):
            rng.integers(SAMPLES, size=rows, dtype=np.uint8)

    ours = lambda: sgd(gradient, SAMPLES, starts, STEP, STEPS, rng, every=STEPS).points[-1]
    tasks = {"ours": ours, LOOP: loop, NUMBERS: numbers}
    return tasks | ({TORCH: _torch_sgd(starts)} if installed("torch") else {})


def diffusion_tasks(rows: int) -> dict[str, Callable[[], Any]]:
    """The calls to be timed; each returns the last points, but for the random numbers."""
    starts, rng, root = np.ones((rows, D)), np.random.default_rng(0), STEP**0.5

    def loop() -> NDArray:
        ends = starts[: max(1, rows // LOOP_SHARE)].copy()
        for x in ends:
            for _ in range(STEPS):
                x += -STEP * x + root * (SIGMA @ rng.standard_normal(D))
        return ends

    def numbers() -> None:
        for _ in range(STEPS):
            rng.standard_normal((rows, D))

    ours = lambda: euler_maruyama(np.negative, SIGMA, starts, STEP, STEPS, rng, every=STEPS).points[-1]
    tasks = {"ours": ours, LOOP: loop, NUMBERS: numbers}
    return tasks | ({TORCH: _torch_diffusion(starts)} if installed("torch") else {})


def _torch_sgd(starts: NDArray) -> Callable[[], Any]:
    import torch

    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(0)
    first, slopes, shifts = (torch.from_numpy(a.copy()) for a in (starts, SLOPES, SHIFTS))

    def run() -> Any:
        theta = first
        for _ in range(STEPS):
            k = torch.randint(SAMPLES, (len(theta),), generator=generator)
            theta = theta - STEP * (slopes[k] * theta + shifts[k])
        return theta

    return run


def _torch_diffusion(starts: NDArray) -> Callable[[], Any]:
    import torch

    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(0)
    first, sigma = torch.from_numpy(starts.copy()), torch.from_numpy(SIGMA.T.copy())

    def run() -> Any:
        x = first
        for _ in range(STEPS):
            x = x - STEP * x + STEP**0.5 * (torch.randn(x.shape, dtype=x.dtype, generator=generator) @ sigma)
        return x

    return run
