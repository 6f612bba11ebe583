"""Blocks on a Dask cluster of two processes beside one process: what a block costs, and what memory they take."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from resource import RUSAGE_SELF, getrusage
from subprocess import run
from time import process_time
from typing import Any

import numpy as np
import sympy as sp
from rich.table import Table

from benchmarks.report import Ratio, table
from benchmarks.timing import installed
from numeric_check import Claim, real, sweep_blocks
from numeric_check.batch import det_exp_residual
from numeric_check.scale import Blocks, generator_of
from numeric_check.transport import verify_blocks

Run = Callable[[int, Any], Any]  # number of blocks, client or None → what was found

WORKERS = 2
KEPT_MEMORY = {
    "distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": None
}  # Dask's is what tutorials/scale says
ROUNDS, QUICK_ROUNDS = 3, 1
SECONDS, QUICK_SECONDS = 8.0, 2.0  # of the processor for the blocks of a round
MOST = 1.1  # × the processor time of a block in one process
FEW, MANY, MORE_MEMORY = 10, 100, 1.1  # blocks, and × the peak of the few that the many may take
MATRICES, PLANS, POINTS = 2**16, 2**12, 8  # of a block, and of a plan
FINAL = 10**12  # matrices, of which it is said what they would cost
NOTE = (
    "Milliseconds of the processor for a block: of both workers together, with all that they do beside, and of one "
    "process without a cluster; the least of the rounds. What was found is the same. Two processes at once "
    "share caches, which costs some per cent without Dask, too. The process of the scheduler and "
    "of the merging is there once, however many workers there are, and is idle most of the time:"
)


def gaussian(block: int) -> np.ndarray:
    """Matrices of independent normal numbers."""
    return generator_of(0, block).standard_normal((MATRICES, 4, 4))


def transport(block: int) -> dict[str, np.ndarray]:
    """Random costs with feasible potentials, and the plan that moves nothing."""
    C = generator_of(0, block).random((PLANS, POINTS, POINTS))
    masses, nothing = np.full((PLANS, POINTS), 1 / POINTS), np.zeros((PLANS, POINTS))
    plan = np.broadcast_to(np.eye(POINTS) / POINTS, C.shape)
    return {"C": C, "p": masses, "q": masses, "f": C.min(axis=2), "g": nothing, "plan": plan}


def residuals(count: int, client: Any) -> Any:
    """Of det exp A = exp tr A."""
    return det_exp_residual(Blocks(make=gaussian, count=count), client=client)


def _sweep(count: int, client: Any) -> Any:
    t = real("t")
    claim = Claim(lhs=sp.sin(t.symbol) ** 2 + sp.cos(t.symbol) ** 2, rhs=sp.S.One, variables=(t,))
    return sweep_blocks(claim, range(count), client=client)


def _plans(count: int, client: Any) -> Any:
    return verify_blocks(Blocks(make=transport, count=count), client=client)


SUBJECTS: dict[str, Run] = {
    f"{MATRICES:,} matrices of size 4": residuals,
    "20,000 points of sin² + cos² = 1": _sweep,
    f"{PLANS:,} plans on {POINTS} points": _plans,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seconds:
    """Of the processor for a block: in one process, of the workers, and of the process with scheduler and merging."""

    one: float
    workers: float
    beside: float


def tables(quick: bool) -> Iterator[Table | str]:
    """The memory, the table of processor times, the note, and what many matrices would cost.

    Parameters
    ----------
    quick : a quarter of the blocks, one round instead of three, and no targets
    """
    yield memory(FEW, FEW * 3 if quick else MANY)
    if not installed("distributed"):
        yield "distributed is not installed and is left out: pip install 'threefold[scale]'"
        return
    found = measured(quick)
    yield table(f"{WORKERS} workers of Dask", list(ratios(found, quick)), "ms")
    yield NOTE
    for subject, seconds in found.items():
        yield f"{subject}: {1e3 * seconds.beside:.2f} ms a block for the scheduler and the merging."
    yield cost(found[next(iter(SUBJECTS))].workers)


def ratios(found: Mapping[str, Seconds], quick: bool) -> Iterator[Ratio]:
    """The processor time of a block by the workers against one process."""
    for subject, seconds in found.items():
        most = None if quick else MOST
        yield Ratio(subject=subject, against="one process", time=seconds.workers, other=seconds.one, at_most=most)


def measured(quick: bool) -> dict[str, Seconds]:
    """The processor times of every subject, on a cluster of two processes and without one."""
    import dask
    from distributed import Client, LocalCluster

    budget, rounds = (QUICK_SECONDS, QUICK_ROUNDS) if quick else (SECONDS, ROUNDS)
    options = {"n_workers": WORKERS, "threads_per_worker": 1, "processes": True, "dashboard_address": ":0"}
    with dask.config.set(KEPT_MEMORY), LocalCluster(**options) as cluster, Client(cluster) as client:
        return {subject: least(run_, client, budget, rounds) for subject, run_ in SUBJECTS.items()}


def least(run_: Run, client: Any, budget: float, rounds: int) -> Seconds:
    """The least seconds of rounds in which one process and the cluster take turns.

    Raises
    ------
    RuntimeError : if what they have found is not the same.
    """
    for each in (None, client):
        run_(8, each)  # what is imported and kept by the first call
    start = process_time()
    run_(8, None)
    count = max(8, round(8 * budget / (process_time() - start)))
    times = [_round(run_, count, client) for _ in range(rounds)]
    return Seconds(
        one=min(seconds.one for seconds in times),
        workers=min(seconds.workers for seconds in times),
        beside=min(seconds.beside for seconds in times),
    )


def _round(run_: Run, count: int, client: Any) -> Seconds:
    start = process_time()
    here = run_(count, None)
    one, start = process_time() - start, process_time()
    before = sum(client.run(process_time).values())
    there = run_(count, client)
    workers = sum(client.run(process_time).values()) - before
    if here != there:
        raise RuntimeError("the cluster has found something else than one process.")
    return Seconds(one=one / count, workers=workers / count, beside=(process_time() - start) / count)


def memory(few: int, many: int) -> str:
    """The peaks of two processes of their own that go over few and over many blocks."""
    peaks = [_peak(count) for count in (few, many)]
    constant = "constant" if peaks[1] <= MORE_MEMORY * peaks[0] else "NOT constant"
    return (
        f"The peak of the memory is {constant}: {peaks[0]:.0f} MB over {few * MATRICES:,} matrices of size 4, "
        f"{peaks[1]:.0f} MB over {many * MATRICES:,}."
    )


def _peak(count: int) -> float:
    command = [sys.executable, "-m", "benchmarks.scale", str(count)]
    return float(run(command, capture_output=True, text=True, check=True).stdout)


def cost(seconds: float) -> str:
    """What FINAL matrices would cost at so many processor seconds for a block."""
    hours = FINAL / MATRICES * seconds / 3600
    return (
        f"{FINAL:.0e} matrices of size 4 would take {hours:,.0f} hours of one such processor, "
        f"{hours / 64:,.1f} hours of 64, at {1e3 * seconds:.1f} ms for a block."
    )


if __name__ == "__main__":
    residuals(int(sys.argv[1]), None)
    print(getrusage(RUSAGE_SELF).ru_maxrss / 1024)  # which Linux counts in KB
