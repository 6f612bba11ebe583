"""Runs of neighbouring blocks: which are finished, which are missing, and how many blocks a run has."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

SECONDS = 1.0  # of a run: sending it and writing down what it found take some thousandths of that
_GROWTH = 4  # times as many blocks as in the run before, at most: the first blocks may be quicker than others


def added(runs: Sequence[range], run: range) -> list[range] | None:
    """The runs, in their order, with one more; None if it is empty or shares a block with one of them.

    Examples
    --------
    >>> from numeric_check.scale.runs import added
    >>> added([range(0, 2), range(5, 9)], range(2, 5)), added([range(0, 2)], range(1, 3))
    ([range(0, 9)], None)
    """
    place = bisect(runs, run.start, key=lambda kept: kept.start)
    before, after = runs[:place], runs[place:]
    overlaps = (before and before[-1].stop > run.start) or (after and after[0].start < run.stop)
    if overlaps or not 0 <= run.start < run.stop:
        return None
    start, stop = run.start, run.stop
    if before and before[-1].stop == start:
        start, before = before[-1].start, before[:-1]
    if after and after[0].start == stop:
        stop, after = after[0].stop, after[1:]
    return [*before, range(start, stop), *after]


def gaps(finished: Sequence[range], wanted: range) -> Iterator[range]:
    """The wanted blocks that are in none of the runs, which are among them.

    Examples
    --------
    >>> from numeric_check.scale.runs import gaps
    >>> list(gaps([range(2, 4), range(7, 9)], range(1, 12)))
    [range(1, 2), range(4, 7), range(9, 12)]
    """
    start = wanted.start
    for run in finished:
        if start < run.start:
            yield range(start, run.start)
        start = run.stop
    if start < wanted.stop:
        yield range(start, wanted.stop)


class Pace:
    """Cuts what is missing into runs of about a second each, as was measured of those before."""

    def __init__(self, missing: Iterator[range], most: int | None = None) -> None:
        self._missing, self._most, self._length = missing, most, 1
        self._left = range(0)

    def next(self) -> range | None:
        """The next run, or None if nothing is missing any more."""
        while not self._left:
            left = next(self._missing, None)
            if left is None:
                return None
            self._left = left
        run, self._left = self._left[: self._length], self._left[self._length :]
        return run

    def took(self, run: range, seconds: float) -> None:
        """Says how long a run took."""
        wanted = int(SECONDS * len(run) / max(seconds, 1e-9))
        self._length = max(1, min(wanted, _GROWTH * len(run)))
        if self._most is not None:
            self._length = min(self._length, self._most)
