"""Runs of blocks computed by the workers of a Dask cluster, a few for each of them at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from importlib.util import find_spec
from time import perf_counter
from typing import Any

from numeric_check.scale.blocks import Blocks
from numeric_check.scale.lazy import LazyBlocks
from numeric_check.scale.runs import Pace

_AHEAD = 2  # runs for each thread of the workers: one that is computed, and one that waits, so that none is idle
_LOOK = 1.0  # seconds after which the workers are counted again


def require_client(client: Any) -> None:
    """Raises unless it is None or a client of Dask that answers before it returns.

    Raises
    ------
    ImportError : if Dask is not installed.
    TypeError : for anything else.
    ValueError : for a client that is asynchronous.
    """
    if client is None:
        return
    if find_spec("distributed") is None:
        raise ImportError("client= needs Dask: pip install 'threefold[scale]'.")
    loaded = sys.modules.get("distributed")  # without it there is no client
    if loaded is None or not isinstance(client, loaded.Client):
        raise TypeError(
            f"client must be a dask.distributed.Client or None; got {client!r} of type {type(client).__name__}: "
            "Client() starts workers on this machine, Client(address) uses those of a scheduler."
        )
    if client.asynchronous:
        raise ValueError("client must be synchronous; got one with asynchronous=True.")


def computed_by(
    client: Any, run_of: Callable[..., Any], function: Any, blocks: Blocks | LazyBlocks, pace: Pace
) -> Generator[tuple[range, Any]]:
    """The runs with what was found in them, as they come; what is under way when nobody asks any more is given up.

    Dask computes the runs of a worker that is lost again. What is finished is taken over at once, so that a worker
    has nothing that cannot be lost.
    """
    from distributed import KilledWorker, as_completed

    coming, under_way, window = as_completed(loop=client.loop, with_results=True), dict[Any, range](), _Window(client)
    try:
        while True:
            while len(under_way) < window.size() and (run := pace.next()) is not None:
                future = _begun(client, run_of, function, blocks, run)
                under_way[future] = run
                coming.add(future)
            if not under_way:
                return
            future, (found, seconds) = next(coming)
            run = under_way.pop(future)
            pace.took(run, seconds)
            yield run, found
    except KilledWorker as error:
        error.add_note(f"under way were the blocks {', '.join(_told(run) for run in under_way.values())}")
        raise
    finally:
        client.cancel(list(under_way))


def _told(run: range) -> str:
    return f"{run.start}" if len(run) == 1 else f"{run.start} to {run[-1]}"


def _begun(client: Any, run_of: Callable[..., Any], function: Any, blocks: Blocks | LazyBlocks, run: range) -> Any:
    if isinstance(blocks, LazyBlocks):
        return client.compute(blocks.called(run_of, function, run))
    return client.submit(run_of, function, blocks.make, run, pure=False)


class _Window:
    """How many runs may be under way; workers come and go."""

    def __init__(self, client: Any) -> None:
        self._client, self._looked, self._size = client, -_LOOK, 0

    def size(self) -> int:
        if perf_counter() - self._looked >= _LOOK:
            self._size = _AHEAD * max(1, sum(self._client.nthreads().values()))
            self._looked = perf_counter()
        return self._size
