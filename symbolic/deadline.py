"""A call with a deadline, in any thread: what SymPy is still computing then is interrupted, as Ctrl-C would.

Python code ends at its next function call or loop; one operation of a C library is finished first, which is why the
sizes of those are predicted (``symbolic.balls.limits``).
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from contextvars import ContextVar, copy_context
from typing import TypeVar

import mpmath
from sympy.core.parameters import global_parameters

from symbolic.watchdog import WATCHDOG, Alarm, Interrupt

T = TypeVar("T")

DEFAULT_TIMEOUT = 10.0  # seconds for a whole call; the identities of the theorems take milliseconds
LONG_TIMEOUT = 60.0  # seconds for a procedure that has no timeout of its own, or goes through sizes and orders
_EXPIRES: ContextVar[float] = ContextVar("_EXPIRES", default=float("inf"))  # the earliest deadline of the calls around


def expires() -> float:
    """The ``time.monotonic()`` value at which the calls around are interrupted; ∞ outside of any."""
    return _EXPIRES.get()


def within(seconds: float, call: Callable[[], T], late: Callable[[], T]) -> T:
    """call(), or late() where it has not returned after so many seconds.

    Parameters
    ----------
    seconds : float
        A call around that ends earlier ends this one too.
    call, late : callables without arguments

    Returns
    -------
    what either returns

    Raises
    ------
    ValueError : if ``seconds`` is not a positive number.

    Examples
    --------
    >>> within(0.1, lambda: all(True for _ in iter(int, 1)), lambda: "time")
    'time'
    """
    if not seconds > 0:
        raise ValueError(f"timeout must be a positive number of seconds; got {seconds}.")
    expiry, around = time.monotonic() + float(seconds), _EXPIRES.get()  # a SymPy number would end the watchdog
    if expiry >= around:
        return call()
    context = copy_context()  # a variable that is set within, and by the interrupt not reset, is forgotten
    context.run(_EXPIRES.set, expiry)
    restore, alarm = _settings(), Alarm(thread=threading.get_ident())
    try:
        try:
            WATCHDOG.arm(alarm, expiry)
            return context.run(call)
        finally:
            WATCHDOG.disarm(alarm)
    except Interrupt:
        WATCHDOG.disarm(alarm)
        restore()
        if time.monotonic() > around:
            raise
    return late()


def _settings() -> Callable[[], None]:
    """What puts the precisions and SymPy's parameters back as they are now: an interrupt may have left them changed."""
    contexts = [mpmath.mp, *([sys.modules["flint"].ctx] if "flint" in sys.modules else [])]
    precisions = [context.prec for context in contexts]
    parameters = dict(vars(global_parameters))

    def restore() -> None:
        for context, precision in zip(contexts, precisions, strict=True):
            context.prec = precision
        vars(global_parameters).update(parameters)

    return restore
