"""The thread that interrupts others when their time is over; it lives while there is somebody to watch."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
import time
from dataclasses import dataclass

_PACKAGES = frozenset({"symbolic", "numeric_check", "proofs", "sympy", "mpmath"})  # what is interrupted
_CLOSING = frozenset({"__enter__", "__exit__", "__del__"})  # but not these: they put back what was changed
_SOON = 0.005  # seconds until the next look, where a thread is in none, as in a callback of the garbage collector
_PATIENCE = 0.2  # seconds after which a thread is interrupted wherever it is, and interrupted again


class Interrupt(BaseException):
    """Raised in a thread whose time is over; no ``except Exception`` on the way holds it up."""


@dataclass(slots=True, kw_only=True, eq=False)
class Alarm:
    """One call of one thread, by the number ``threading.get_ident`` of it, and whether it was interrupted."""

    thread: int
    sent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Due:
    """When to look whether the thread can be interrupted, and when to interrupt it anyway."""

    look: float
    latest: float


class Watchdog:
    """Interrupts the thread of an alarm at its time, and again every ``_PATIENCE`` until it is disarmed.

    An interrupt may come at any call of a Python function, so that ``arm`` and ``disarm`` hold the lock for single
    assignments only. There is one such thread for all: CPython takes a thread that is just being started by another for
    that other one, and the interrupt would end it.
    """

    def __init__(self) -> None:
        self._due: dict[Alarm, _Due] = {}
        self._lock = threading.Lock()
        self._bell = threading.Lock()  # released to wake the thread up
        self._bell.acquire()
        self._wakes = 0.0  # when the thread looks next, without being woken
        self._thread: threading.Thread | None = None

    def arm(self, alarm: Alarm, expiry: float) -> None:
        """Interrupt the thread of the alarm when ``time.monotonic()`` is ``expiry``."""
        due = _Due(look=expiry, latest=expiry + _PATIENCE)
        with self._lock:
            self._due[alarm] = due
            if self._thread is None:
                self._start()
            if expiry < self._wakes and self._bell.locked():
                self._bell.release()

    def disarm(self, alarm: Alarm) -> None:
        """Interrupt no more, and wait for an interrupt that has not come yet.

        It is not taken back: CPython 3.11 goes on to look for one that was, and a traced program never gets further.
        """
        while True:
            try:
                with self._lock:
                    self._due.pop(alarm, None)
                if not alarm.sent:
                    return
                alarm.sent = False
                _interrupt(alarm.thread)  # in the place of one that has not come, or once more; it comes here
                while True:
                    pass
            except Interrupt:
                continue

    def watched(self) -> int:
        """How many calls have an alarm."""
        return len(self._due)

    def after_fork(self) -> None:
        """In the new process, where only the thread that forked goes on: watch that one."""
        own = {alarm: due for alarm, due in self._due.items() if alarm.thread == threading.get_ident()}
        self.__init__()  # type: ignore[misc]  # the locks may be held by threads that are gone
        for alarm, due in own.items():
            self.arm(alarm, due.look)

    def _start(self) -> None:
        self._wakes = 0.0
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while True:
            with self._lock:
                now = time.monotonic()
                for alarm in [alarm for alarm, due in self._due.items() if due.look <= now]:
                    self._due[alarm] = _looked_at(alarm, self._due[alarm], now)
                if not self._due:
                    self._thread = None
                    return
                self._wakes = min(due.look for due in self._due.values())
            self._bell.acquire(timeout=max(min(self._wakes - now, threading.TIMEOUT_MAX), 0))


def _looked_at(alarm: Alarm, due: _Due, now: float) -> _Due:
    """Interrupt the thread unless it is at a bad place and there is patience left; when to look again."""
    if now < due.latest and not can_be_interrupted(alarm.thread):
        return _Due(look=min(now + _SOON, due.latest), latest=due.latest)
    alarm.sent = True
    _interrupt(alarm.thread)
    return _Due(look=now + _PATIENCE, latest=now + 2 * _PATIENCE)


def can_be_interrupted(thread: int) -> bool:
    """Whether the function that the thread is in, which is where an interrupt is raised, is one of mathematics."""
    frame = sys._current_frames().get(thread)
    if frame is None:
        return False
    package = frame.f_globals.get("__name__", "").split(".")[0]
    return package in _PACKAGES and frame.f_code.co_name not in _CLOSING


def _interrupt(thread: int) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(Interrupt))


WATCHDOG = Watchdog()
os.register_at_fork(after_in_child=WATCHDOG.after_fork)
