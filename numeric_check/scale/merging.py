"""What was found in some blocks and in others, as one: in any order and any grouping, the same."""

from __future__ import annotations

from math import isnan
from typing import Any, Protocol, Self, TypeVar, runtime_checkable

Place = tuple[int, ...]  # where something is among all blocks; places are compared from left to right
Worst = tuple[float, Place]


@runtime_checkable
class Mergeable(Protocol):
    """A frozen dataclass of plain data (numbers, text, tuples, and others like it) that merges with others like it."""

    def merged(self, other: Self) -> Self:
        """What was found in the blocks of either; associative and commutative."""


Found = TypeVar("Found", bound=Mergeable)


def merge(first: Found, *others: Found) -> Found:
    """What was found in several sets of blocks, of which no two share one.

    Counts add up. The worst is the larger one, a NaN before all, and of equal ones that with the smaller index. A
    refutation outweighs what is undecided, and that what holds; the witness is the one with the smallest index. So the
    order and the grouping do not matter, and what was found in no block (a count of 0) changes nothing.

    Parameters
    ----------
    *found : of one kind
        ``DetExpResidual``, ``Swept``, ``Verdicts``, a ``Report`` of the judge, or a class of your own with a method
        ``merged``.

    Raises
    ------
    TypeError : for other kinds, or several of them.

    Examples
    --------
    >>> from numeric_check.batch import DetExpResidual
    >>> from numeric_check.scale import merge
    >>> here = DetExpResidual(worst=2e-16, index=(0, 5), count=1000)
    >>> there = DetExpResidual(worst=3e-16, index=(1, 2), count=1000)
    >>> merge(here, there) == merge(there, here) == DetExpResidual(worst=3e-16, index=(1, 2), count=2000)
    True
    """
    for one in (first, *others):
        if isinstance(one, type) or not isinstance(one, Mergeable):
            raise TypeError(f"merge takes what has a method merged; got {one!r} of type {type(one).__name__}.")
        if type(one) is not type(first):
            raise TypeError(f"merge takes one kind; got {type(first).__name__} and {type(one).__name__}.")
    total = first
    for one in others:
        total = total.merged(one)
    return total


def rank(worst: float, place: Any) -> tuple[bool, float, Any]:
    """Smaller for what is worse: a NaN before all, then the larger value, and of equal ones the smaller place.

    Examples
    --------
    >>> from numeric_check.scale.merging import rank
    >>> min([(1.0, (0, 3)), (1.0, (0, 2)), (0.5, (0, 1))], key=lambda found: rank(*found))
    (1.0, (0, 2))
    >>> min([(9.0, (0, 1)), (float("nan"), (7, 0)), (float("nan"), (8, 0))], key=lambda found: rank(*found))
    (nan, (7, 0))
    """
    return (False, 0.0, place) if isnan(worst) else (True, -worst, place)


def worse(*found: Worst | None) -> Worst | None:
    """The worst of those that are not None, which stands for none."""
    return min((worst for worst in found if worst is not None), key=lambda worst: rank(*worst), default=None)


def earliest(*found: Any) -> Any:
    """Of tuples that begin with a place the one with the smallest; None stands for none."""
    return min((each for each in found if each is not None), default=None)
