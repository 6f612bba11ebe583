"""Blocks computed and merged, here or by the workers of a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from time import perf_counter
from typing import Any

from numeric_check.scale.bar import bar
from numeric_check.scale.blocks import Blocks
from numeric_check.scale.cluster import computed_by, require_client
from numeric_check.scale.lazy import LazyBlocks
from numeric_check.scale.manifest import Manifest
from numeric_check.scale.merging import merge
from numeric_check.scale.runs import Pace, gaps

Function = Callable[[int, Any], Any]  # the number of a block and the block → what was found there


def over(
    function: Function,
    blocks: Blocks | LazyBlocks,
    *,
    client: Any = None,
    manifest: Manifest | None = None,
    progress: bool = False,
) -> Any:
    """merge(function(b, make(b)) for all numbers b of the blocks), in this process or on a cluster.

    As merging does not depend on the order, the result is the same for every number of workers, and for a run that was
    stopped and went on. A few blocks for each worker are under way at a time, and what was found is merged as it comes,
    so that memory is constant. Blocks of a worker that is lost are computed by the others.

    Parameters
    ----------
    function : callable (int, piece) → what was found, see ``merge``
        For a cluster a function of a module, or a ``functools.partial`` of one.
    blocks : Blocks
    client : dask.distributed.Client, optional
        Whose workers compute the blocks; this process by default. What they are sent is pickled.
    manifest : Manifest, optional
        Where it is written what is finished, and read when a run goes on.
    progress : bool
        Whether a bar is shown on stderr, where that is a terminal.

    Returns
    -------
    What was found in all blocks.

    Raises
    ------
    TypeError, ValueError : for arguments of a wrong kind, or a manifest of another task.
    FileNotFoundError : if the folder of the manifest is missing.
    ImportError : if a client is given and Dask is not installed.
    distributed.KilledWorker : if one block has ended several workers, as it does where memory is too small for it.

    Examples
    --------
    >>> from numeric_check.batch import DetExpResidual
    >>> from numeric_check.scale import Blocks, over
    >>> blocks = Blocks(make=lambda block: [block, (block * 7) % 5], count=5)
    >>> largest = lambda block, piece: DetExpResidual(worst=float(max(piece)), index=(block,), count=len(piece))
    >>> over(largest, blocks)
    DetExpResidual(worst=4.0, index=(2,), count=10)
    """
    if not callable(function):
        raise TypeError(f"over: function must be callable; got {function!r} of type {type(function).__name__}.")
    if not isinstance(blocks, Blocks | LazyBlocks):
        raise TypeError(f"over: blocks must be Blocks; got {blocks!r} of type {type(blocks).__name__}.")
    if not isinstance(manifest, Manifest | None):
        kind = type(manifest).__name__
        raise TypeError(f"over: manifest must be a Manifest or None; got {manifest!r} of type {kind}.")
    require_client(client)
    wanted = blocks.numbers
    finished, total = manifest.begin(wanted) if manifest is not None else ([], None)
    pace = Pace(gaps(finished, wanted), most=1 if isinstance(blocks, LazyBlocks) else None)
    source = _here(function, blocks, pace) if client is None else computed_by(client, run_of, function, blocks, pace)
    with closing(source), bar(progress, "blocks", len(wanted), sum(map(len, finished))) as advance:
        for run, found in source:
            if manifest is not None:
                manifest.append(run, found)
            total = found if total is None else merge(total, found)
            advance(len(run))
    return total


def run_of(function: Function, make: Callable[[int], Any], run: range) -> tuple[Any, float]:
    """What was found in a run of blocks, and the seconds that it took."""
    start, total = perf_counter(), None
    for block in run:
        try:
            found = function(block, make(block))
        except Exception as error:
            error.add_note(f"in block {block}")
            raise
        total = merge(found) if total is None else merge(total, found)
    return total, perf_counter() - start


def _here(function: Function, blocks: Blocks | LazyBlocks, pace: Pace) -> Generator[tuple[range, Any]]:
    while (run := pace.next()) is not None:
        found, seconds = run_of(function, blocks.make, run)
        pace.took(run, seconds)
        yield run, found
