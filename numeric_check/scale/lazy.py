"""The blocks of Dask arrays, cut where it does not matter how the arrays were."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isnan
from typing import Any

BLOCK_BYTES = 2**23  # of a block that is cut here: a worker has a few of them, and takes tenths of a second for one


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyBlocks:
    """Rows of Dask arrays: the first row of each block, and what computes (first row, name → array).

    Attributes
    ----------
    pieces : of ``dask.delayed``
    """

    pieces: tuple[Any, ...]

    @property
    def numbers(self) -> range:
        """The numbers of the blocks."""
        return range(len(self.pieces))

    def make(self, block: int) -> Any:
        """The piece, computed in this thread."""
        return self.pieces[block].compute(scheduler="synchronous")

    def called(self, run_of: Callable[..., Any], function: Any, run: range) -> Any:
        """run_of(function, make, run) for a run of one block, to be computed by a cluster."""
        from dask import delayed

        return delayed(_called, pure=False)(self.pieces[run.start], run_of, function, run)


def _called(piece: Any, run_of: Callable[..., Any], function: Any, run: range) -> Any:
    return run_of(function, lambda block: piece, run)


def is_lazy(value: Any) -> bool:
    """Whether it is a Dask array; nothing is one before Dask is loaded."""
    arrays = sys.modules.get("dask.array")
    return arrays is not None and isinstance(value, arrays.Array)


def lazy_blocks(arrays: Mapping[str, Any], unit: int) -> LazyBlocks:
    """The arrays cut alike along their first axis, and nowhere else, at multiples of ``unit`` rows.

    What is found in units of rows is then the same, bit for bit, whatever chunks the arrays have. Chunks of the first
    array that end at such multiples are taken as they are.

    Parameters
    ----------
    arrays : name → Dask array, all with as many rows as the first
    unit : int

    Raises
    ------
    ValueError : if a chunk has an unknown size, the rows differ in number, or there is none.
    """
    from dask import delayed

    name, leading = next(iter(arrays.items()))
    rows = _rows(name, leading, unit)
    pieces = dict[str, Any]()
    for other, array in arrays.items():
        require_known(other, array)
        if array.shape[0] != leading.shape[0]:
            raise ValueError(f"{name} and {other} must have as many rows; got {leading.shape[0]} and {array.shape[0]}.")
        cut = array.rechunk({0: rows, **dict.fromkeys(range(1, array.ndim), -1)})
        pieces[other] = cut.to_delayed().ravel().tolist()
    starts = [sum(rows[:place]) for place in range(len(rows))]
    together = delayed(_piece, pure=True)
    return LazyBlocks(
        pieces=tuple(
            together(start, list(pieces), [each[place] for each in pieces.values()])
            for place, start in enumerate(starts)
        )
    )


def _piece(start: int, names: list[str], arrays: list[Any]) -> tuple[int, dict[str, Any]]:
    return start, dict(zip(names, arrays, strict=True))


def _rows(name: str, array: Any, unit: int) -> tuple[int, ...]:
    """The rows of each block."""
    require_known(name, array)
    chunks, total = array.chunks[0], array.shape[0]
    if not array.size:
        raise ValueError(f"{name} must hold at least one entry; got shape {array.shape}.")
    if all(chunk % unit == 0 for chunk in chunks[:-1]) and all(chunks):
        return chunks
    rows = unit * max(1, BLOCK_BYTES // (unit * array[:1].nbytes))
    return (*[rows] * (total // rows), *([total % rows] if total % rows else []))


def require_known(name: str, array: Any) -> None:
    if any(isnan(size) for size in array.shape):
        raise ValueError(f"{name} has chunks of unknown size: call compute_chunk_sizes() first.")
