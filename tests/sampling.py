"""Which parameters of a long sweep run by default, and how many examples are drawn.

The other parameters run with ``-m slow``, and all with ``-m ""``; ``--hypothesis-profile=thorough`` draws all examples.
"""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import settings


def examples(count: int) -> settings:
    """How many examples Hypothesis draws where it is thorough; by default the profile of ``conftest`` takes a part."""
    return settings(max_examples=max(1, count * settings().max_examples // 100))


def sampled(values: Iterable[Any], every: int, *, arguments: int = 1, but: Iterable[Any] = ()) -> list[Any]:
    """Parameters of which each ``every``-th runs by default, but not those that take long.

    Parameters
    ----------
    values : iterable
    every : int
        1 runs all by default.
    arguments : int
        How many a value has; one that has several is a tuple.
    but : iterable
        Values that take too long for the default when it is their turn.
    """
    found, long = list(values), list(but)
    _known(long, found)
    return [_slow(value, arguments) if i % every or value in long else value for i, value in enumerate(found)]


def slow(values: Iterable[Any], *names: Any) -> list[Any]:
    """Parameters of which those named take long, or show what others show too."""
    found = list(values)
    _known(names, found)
    return [_slow(value, 1) if value in names else value for value in found]


def _known(names: Iterable[Any], values: list[Any]) -> None:
    missing = [name for name in names if name not in values]
    if missing:
        raise ValueError(f"{missing} are no parameters; take them out.")


def _slow(value: Any, arguments: int) -> Any:
    return pytest.param(*(value if arguments > 1 else (value,)), marks=pytest.mark.slow)
