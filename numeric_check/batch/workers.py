"""The blocks of a batch on several threads: the same blocks, and so the same results, for every number of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from operator import index
from typing import TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

_AHEAD = 2  # blocks for each worker that are begun before the first of them is asked for


def require_workers(value: object) -> int:
    """The number of threads, at least 1.

    Raises
    ------
    TypeError : if it is no integer.
    ValueError : if it is below 1.

    Examples
    --------
    >>> from numeric_check.batch.workers import require_workers
    >>> require_workers(0)
    Traceback (most recent call last):
    ...
    ValueError: workers must be at least 1; got 0.
    """
    return require_count("workers", value)


def require_count(name: str, value: object) -> int:
    """As ``require_workers``, for what errors call by that name."""
    count = None
    with suppress(TypeError):
        count = index(value)  # type: ignore[arg-type]
    if count is None or isinstance(value, bool):
        raise TypeError(f"{name} must be an integer; got {value!r} of type {type(value).__name__}.")
    if count < 1:
        raise ValueError(f"{name} must be at least 1; got {count}.")
    return count


def share(work: Callable[[Iterator[Part]], None], parts: Sequence[Part], workers: int) -> None:
    """work(parts) on several threads, each of which takes the next part as soon as it is free.

    NumPy releases the lock of the interpreter in its loops, so that these run side by side. Each thread has the error
    state of the caller. Of several errors the one of the first part is raised, as with one worker.

    Parameters
    ----------
    work : callable of an iterator of parts
        Is called once in each thread, not at all if there is no part, and has what it works with for itself.
    parts : sequence
    workers : int

    Examples
    --------
    >>> from numeric_check.batch.workers import share
    >>> squares = [0] * 5
    >>> def work(parts):
    ...     for n in parts:
    ...         squares[n] = n * n
    >>> share(work, range(5), workers=2)
    >>> squares
    [0, 1, 4, 9, 16]
    """
    workers = min(workers, len(parts))
    if workers < 2:
        if parts:
            work(iter(parts))
        return
    waiting, failed = deque(enumerate(parts)), dict[int, BaseException]()

    def turn() -> None:
        taken = 0

        def own() -> Iterator[Part]:
            nonlocal taken
            while not failed:
                try:
                    taken, part = waiting.popleft()
                except IndexError:
                    return
                yield part

        try:
            work(own())
        except BaseException as error:
            failed[taken] = error
            raise

    with ThreadPoolExecutor(workers - 1) as pool:
        for _ in range(workers - 1):
            pool.submit(copy_context().run, turn)
        with suppress(Exception):  # Ctrl-C is not held up: the others end with the part that they are at
            turn()
    if failed:
        raise failed[min(failed)]


def in_order(function: Callable[[Part], Result], parts: Iterable[Part], workers: int) -> Iterator[Result]:
    """``map(function, parts)`` on several threads, a few parts ahead; the first error is that of the first part.

    Parameters
    ----------
    function : callable
    parts : iterable, which only the thread of the caller advances
    workers : int

    Examples
    --------
    >>> from numeric_check.batch.workers import in_order
    >>> list(in_order(abs, [-1, 2, -3], workers=2))
    [1, 2, 3]
    """
    if workers < 2:
        yield from map(function, parts)
        return
    pool, begun = ThreadPoolExecutor(workers), deque[Future[Result]]()
    try:
        source = iter(parts)
        while True:
            try:
                part = next(source)
            except BaseException as ended:
                yield from (each.result() for each in begun)
                if isinstance(ended, StopIteration):
                    return
                raise
            begun.append(pool.submit(copy_context().run, function, part))
            if len(begun) > _AHEAD * workers:
                yield begun.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
