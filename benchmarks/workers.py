"""The batch functions on all processors, beside one worker and beside peers with as many threads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import numpy as np
from rich.table import Table

from benchmarks.expm import SCIPY_SHARE, TORCH, gaussian
from benchmarks.peers import matrix_exponentials
from benchmarks.report import Ratio, table
from benchmarks.timing import installed, interleaved_medians
from numeric_check.batch import det_exp_residual, exp_low_rank, exp_outer, exp_outer_apply, exp_outer_logdet, expm

MOST = 4  # workers
TARGETS = dict.fromkeys(("expm, k = 4", "expm, k = 8", "det_exp_residual, k = 4"), 1.0)  # × faster than one worker
NOTE = (
    "The results are the same, bit for bit, for every number of workers. The targets are for processors that have "
    "nothing else to do; where the interpreter holds its lock, a second worker waits. PyTorch has as many threads."
)


def tables(quick: bool) -> Iterator[Table | str]:
    """The table of ratios and the note.

    Parameters
    ----------
    quick : 4 MB and 3 rounds instead of 32 MB and 5 rounds
    """
    workers = min(MOST, os.cpu_count() or 1)
    entries, repeats = (2**19, 3) if quick else (2**22, 5)
    yield table(f"{workers} workers: float64", list(_ratios(workers, entries, repeats)))
    yield NOTE


def _ratios(workers: int, entries: int, repeats: int) -> Iterator[Ratio]:
    for subject, (count, call) in _calls(entries).items():
        times = interleaved_medians({"one": partial(call, 1), "more": partial(call, workers)}, repeats)
        time, other = times["more"] / count, times["one"] / count
        yield Ratio(subject=subject, against="one worker", time=time, other=other, at_least=TARGETS.get(subject))
    for k in (4, 8):
        yield from _against_peers(k, workers, entries, repeats)


@contextmanager
def _torch_threads(count: int) -> Iterator[None]:
    """PyTorch, where it is installed, with so many threads."""
    torch = installed("torch")
    if torch is None:
        yield
        return
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(1)


def _calls(entries: int) -> dict[str, tuple[int, Callable[[int], Any]]]:
    """Name → how many rows or matrices, and the function of the number of workers."""
    n = entries // 64
    (x, y), (X, Y) = np.random.default_rng(1).standard_normal((2, n, 8)), np.ones((2, n // 4, 16, 2)) / 16
    A, B, out = gaussian(4 * n, 4, "float64", scaled=True), gaussian(n, 8, "float64", scaled=True), np.zeros((n, 8, 8))
    small, low = np.zeros_like(A), np.zeros((n // 4, 16, 16))
    return {
        "exp_outer, k = 8": (n, lambda w: exp_outer(x, y, out, workers=w)),
        "exp_outer_apply, k = 8": (n, lambda w: exp_outer_apply(x, y, x, workers=w)),
        "exp_outer_logdet, k = 8": (n, lambda w: exp_outer_logdet(x, y, workers=w)),
        "exp_low_rank, k = 16, r = 2": (n // 4, lambda w: exp_low_rank(X, Y, low, workers=w)),
        "expm, k = 4": (4 * n, lambda w: expm(A, small, workers=w)),
        "expm, k = 8": (n, lambda w: expm(B, out, workers=w)),
        "det_exp_residual, k = 4": (4 * n, lambda w: det_exp_residual(A, workers=w)),
    }


def _against_peers(k: int, workers: int, entries: int, repeats: int) -> Iterator[Ratio]:
    A = gaussian(entries // k**2, k, "float64", scaled=True)
    few, out = A[: len(A) // SCIPY_SHARE], np.zeros_like(A)
    peers = {name: prepare(A if name == TORCH else few) for name, prepare in matrix_exponentials().items()}
    with _torch_threads(workers):
        times = interleaved_medians({"ours": lambda: expm(A, out, workers=workers), **peers}, repeats)
    for name in peers:
        other = times[name] / len(A if name == TORCH else few)
        yield Ratio(subject=f"expm, k = {k}", against=name, time=times["ours"] / len(A), other=other, at_least=1.0)
