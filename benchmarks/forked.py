"""Functions called in processes that are forked from this one, each within a time limit."""

from __future__ import annotations

import json
import os
import selectors
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, BinaryIO

Tell = Callable[[Any], None]


@dataclass(slots=True, kw_only=True)
class _Child:
    number: int
    process: int
    pipe: BinaryIO
    latest: float
    said: list[bytes] = field(default_factory=list)


def forked(jobs: Sequence[Callable[[Tell], None]], workers: int, limit: float) -> Iterator[tuple[int, list[Any], bool]]:
    """The number of each job, what it told, and whether it ended in time, in the order in which they end.

    Parameters
    ----------
    jobs : sequence of functions
        Each is called with a function that it tells what JSON can carry, and which arrives even if it does not end.
    workers : int
    limit : float
        Seconds for one job.
    """
    waiting = list(enumerate(jobs))[::-1]
    with selectors.DefaultSelector() as selector:
        running: dict[int, _Child] = {}
        while waiting or running:
            while waiting and len(running) < workers:
                child = _start(*waiting.pop(), limit)
                running[child.pipe.fileno()] = child
                selector.register(child.pipe, selectors.EVENT_READ)
            for key, _ in selector.select(timeout=1.0):
                child = running[key.fd]
                if part := os.read(key.fd, 1 << 16):
                    child.said.append(part)
                    continue
                yield _ended(running.pop(key.fd), selector, in_time=True)
            for child in [child for child in running.values() if child.latest < time.monotonic()]:
                yield _ended(running.pop(child.pipe.fileno()), selector, in_time=False)


def _start(number: int, job: Callable[[Tell], None], limit: float) -> _Child:
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return _Child(number=number, process=process, pipe=os.fdopen(reading, "rb", 0), latest=time.monotonic() + limit)
    code = 1
    try:
        os.setsid()
        os.close(reading)
        with os.fdopen(writing, "wb", 0) as pipe:
            job(lambda row: _write(pipe, row))
        code = 0
    except Exception:  # noqa: BLE001  # nothing may go on in the copy of the caller
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(code)


def _write(pipe: BinaryIO, row: Any) -> None:
    pipe.write(json.dumps(row).encode() + b"\n")


def _ended(child: _Child, selector: selectors.BaseSelector, *, in_time: bool) -> tuple[int, list[Any], bool]:
    selector.unregister(child.pipe)
    child.pipe.close()
    with suppress(ProcessLookupError):
        os.killpg(child.process, signal.SIGKILL)  # with what it has started
    os.waitpid(child.process, 0)
    whole = b"".join(child.said).split(b"\n")[:-1]
    return child.number, [json.loads(row) for row in whole], in_time
