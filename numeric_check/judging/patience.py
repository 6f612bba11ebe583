"""Calls of a function of others in a thread of their own, which is left behind where one does not return."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import TIMEOUT_MAX, Thread
from types import TracebackType
from typing import Any, Self

LATE = "did not return in"
UNCALLED = "not called"
CALL_TIMEOUT = 60.0  # seconds; small matrices take less than one, also where JAX compiles for each shape


class LateError(Exception):
    """A call has not returned in time, or was not made since an earlier one has not."""


@dataclass(slots=True, kw_only=True, eq=False)
class Patience:
    """Makes calls one after the other in one other thread, and waits so many seconds for each.

    Nothing in Python ends a thread. One that is late is asked to end, which it does where it runs Python code; compiled
    code goes on until it returns, or until the process ends, which does not wait for it. It may hold locks, and takes
    time from others: so no call is made after one that was late.

    Parameters
    ----------
    seconds : float

    Examples
    --------
    >>> from numeric_check.judging.patience import Patience
    >>> with Patience(seconds=0.1) as patience:
    ...     print(patience(lambda: 2 + 2), patience(lambda: all(True for _ in iter(int, 1))))
    (4, None) (None, LateError('did not return in 0.1 s'))
    """

    seconds: float
    _jobs: SimpleQueue = field(default_factory=SimpleQueue)
    _answers: SimpleQueue = field(default_factory=SimpleQueue)
    _thread: Thread | None = None
    _late: bool = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, place: TracebackType | None) -> None:
        self._jobs.put(None)

    def __call__(self, job: Callable[[], Any]) -> tuple[Any, BaseException | None]:
        """What the call returns, and what it raises, which may be SystemExit too, or ``LateError``."""
        if self._late:
            return None, LateError(UNCALLED)
        if self._thread is None:
            self._thread = Thread(target=_work, args=(self._jobs, self._answers), daemon=True, name="judged")
            self._thread.start()
        self._jobs.put((copy_context(), job))
        try:
            return self._answers.get(timeout=min(self.seconds, TIMEOUT_MAX))
        except Empty:
            self._late = True
            _ask_to_end(self._thread)
            return None, LateError(f"{LATE} {self.seconds:g} s")


def at_once(job: Callable[[], Any]) -> tuple[Any, BaseException | None]:
    """What the call returns, and what it raises, without a thread."""
    try:
        return job(), None
    except Exception as error:  # noqa: BLE001 - the function is foreign, and what it raises is what is found
        return None, error


def _work(jobs: SimpleQueue, answers: SimpleQueue) -> None:
    with suppress(SystemExit):  # which may come when the call that it was meant for has just returned
        while (given := jobs.get()) is not None:
            context, job = given
            try:
                answers.put((context.run(job), None))
            except BaseException as error:  # noqa: BLE001 - the function is foreign, and must not end the judge
                answers.put((None, error))


def _ask_to_end(thread: Thread) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), ctypes.py_object(SystemExit))
