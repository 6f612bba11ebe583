"""Work on several theorems on all processors."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, forkserver, get_context
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from proofs.evidence import store

T = TypeVar("T")
Telling = Callable[[list[str], int], None]

_TICK = 0.5  # seconds after which a run says again what it is at
_LONG = 1e9  # what is not known to be short is begun first
_GARBAGE = (20_000, 20, 50)  # ``gc.set_threshold``: the trees of SymPy live long, and few of them are in cycles
_LOADED = ["proofs.evidence.runs", "proofs.printing.latex"]


def silent(names: list[str], left: int) -> None:
    """Tell nothing of what is computed."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def each(
    work: Callable[[str, str], T], places: Mapping[str, str], *, running: Telling = silent
) -> Iterator[tuple[str, T]]:
    """What ``work(place, name)`` gives for each theorem, in their order; here, or of several theorems in processes.

    Parameters
    ----------
    work : callable
        A function of a module, or a partial one; what it gives travels between processes.
    places : mapping
        Name to place, from ``selected``.
    running : callable, optional
        Is told the names of what is computed now, and how many theorems are left.

    Yields
    ------
    (name, what the work gives)
    """
    if min(len(places), processors()) < 2:
        yield from ((name, work(place, name)) for name, place in places.items())
        return
    begin = partial(_begin, dict(os.environ))
    with _server() as context, ProcessPoolExecutor(processors(), mp_context=context, initializer=begin) as pool:
        longest_first = sorted(places, key=lambda name: -store.seconds(name, default=_LONG))
        futures = {name: pool.submit(work, places[name], name) for name in longest_first}
        try:
            for name in places:
                yield name, _awaited(futures, name, running)
        except BaseException:  # Ctrl-C, or a reader that has seen enough: nothing that is running is waited for
            for process in active_children():
                process.terminate()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def _server() -> Iterator[BaseContext]:
    """Copies of a process that has loaded all once and, unlike this one maybe, has no other thread; else new ones.

    That process is waited for at the end, so that the time of all of them counts as that of the command.
    """
    if sys.platform != "linux":
        yield get_context("spawn")
        return
    context = get_context("forkserver")
    context.set_forkserver_preload(_LOADED)
    try:
        yield context
    finally:
        forkserver._forkserver._stop()  # type: ignore[attr-defined]  # there is no public way


def _awaited(futures: Mapping[str, Future], name: str, running: Telling) -> Any:
    """The result for a name, with word of what is computed meanwhile."""
    while not futures[name].done():
        left = {other: future for other, future in futures.items() if not future.done()}
        running([other for other, future in left.items() if future.running()], len(left))
        wait([futures[name]], timeout=_TICK)
    return futures[name].result()


def _begin(environment: Mapping[str, str]) -> None:
    """With the environment of the process that began this one; Ctrl-C is for that, and what is loaded is no garbage."""
    os.environ.clear()
    os.environ.update(environment)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
