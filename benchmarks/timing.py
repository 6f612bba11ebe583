"""Medians of interleaved runs on one thread."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from importlib import import_module, util
from statistics import median
from time import perf_counter
from types import ModuleType
from typing import Any

ONE_THREAD = {
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
    "NPROC": "1",  # the size of XLA's pool of threads
    "JAX_PLATFORMS": "cpu",
    "JAX_ENABLE_X64": "1",
}

OPENBLAS_CHOICES = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


def pin_one_thread() -> None:
    """Sets the environment that the linear-algebra libraries read when they are first imported.

    Each library chooses its kernels for the processor by itself: a choice made for OpenBLAS alone, which NumPy and
    SciPy share, would slow these two down beside the others.
    """
    os.environ.update(ONE_THREAD)
    for name in OPENBLAS_CHOICES:
        os.environ.pop(name, None)


def interleaved_medians(tasks: Mapping[str, Callable[[], Any]], repeats: int) -> dict[str, float]:
    """The median time of each task in seconds, all tasks taking turns, so that a slow minute slows them all.

    Parameters
    ----------
    tasks : name → function without arguments; each is called once more beforehand, unmeasured
    repeats : number of measured rounds

    Returns
    -------
    dict : name → seconds

    Examples
    --------
    >>> from benchmarks.timing import interleaved_medians
    >>> sorted(interleaved_medians({"a": int, "b": float}, repeats=3))
    ['a', 'b']
    """
    for task in tasks.values():
        task()
    rounds = [{name: _seconds(task) for name, task in tasks.items()} for _ in range(repeats)]
    return {name: median(times[name] for times in rounds) for name in tasks}


def installed(name: str) -> ModuleType | None:
    """The module, or None where it is not installed; a module that is installed and broken raises."""
    return import_module(name) if util.find_spec(name.partition(".")[0]) else None


def _seconds(task: Callable[[], Any]) -> float:
    start = perf_counter()
    task()
    return perf_counter() - start
