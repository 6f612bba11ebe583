"""Times of interleaved runs on one thread: medians, or the least where these depend on who else is at work."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib import import_module, util
from pathlib import Path
from statistics import median
from time import perf_counter, sleep, thread_time
from types import ModuleType
from typing import Any

ONE_THREAD = {
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
    "NPROC": "1",  # the size of XLA's pool of threads
    "JAX_PLATFORMS": "cpu",
    "JAX_ENABLE_X64": "1",
}

REST = 0.02  # seconds after the imports: a process that has just used up its slice of time is soon interrupted

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

    Each measured call follows an unmeasured one of the same task, so that none pays for the caches and the memory that
    the task before it left behind.

    Parameters
    ----------
    tasks : name → function without arguments
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
    rounds = [{name: _seconds(task, perf_counter) for name, task in tasks.items()} for _ in range(repeats)]
    return {name: median(times[name] for times in rounds) for name in tasks}


def least_cpu_seconds(
    tasks: Mapping[str, Callable[[], Any]], repeats: int, clock: Callable[[], float] = thread_time
) -> dict[str, float]:
    """The least time of each task that its process was at work for, in seconds, all tasks taking turns as above.

    For tasks of milliseconds that are held against reading memory once: beside other processes the median of that
    reading alone has been found at three times its least. The clock stands still while another process has the
    processor, and the least leaves out the rounds in which others filled the caches.

    Parameters
    ----------
    tasks : name → function without arguments; what runs on several threads counts for each of them
    repeats : number of measured rounds
    clock : ``time.process_time`` where a task works on threads of its own, as JAX does

    Returns
    -------
    dict : name → seconds

    Examples
    --------
    >>> from benchmarks.timing import least_cpu_seconds
    >>> least_cpu_seconds({"a": lambda: sum(range(10000))}, repeats=3)["a"] > 0
    True
    """
    rounds = [{name: _seconds(task, clock) for name, task in tasks.items()} for _ in range(repeats)]
    return {name: min(times[name] for times in rounds) for name in tasks}


def fresh_seconds(module: str, *arguments: str, repeats: int = 1) -> float:
    """The median of the seconds that ``python -m module arguments`` prints, over processes of its own.

    Parameters
    ----------
    module : one that ends with ``print_seconds``
    *arguments : its command line
    repeats : number of processes

    Returns
    -------
    float
    """
    command = [sys.executable, "-m", module, *arguments]
    root = Path(__file__).parents[1]
    runs = [subprocess.run(command, cwd=root, stdout=subprocess.PIPE, text=True, check=True) for _ in range(repeats)]
    return median(float(run.stdout) for run in runs)


def print_seconds(call: Callable[[], Any]) -> None:
    """Prints how long the first call takes, in seconds."""
    sleep(REST)
    start = perf_counter()
    call()
    print(perf_counter() - start)


def installed(name: str) -> ModuleType | None:
    """The module, or None where it is not installed; a module that is installed and broken raises."""
    return import_module(name) if util.find_spec(name.partition(".")[0]) else None


def _seconds(task: Callable[[], Any], clock: Callable[[], float]) -> float:
    task()
    start = clock()
    task()
    return clock() - start
