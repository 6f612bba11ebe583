"""Which parameters of a long sweep run by default; the others run with ``-m slow``, and all with ``-m ""``."""

from collections.abc import Iterable
from typing import Any

import pytest


def sampled(values: Iterable[Any], every: int, *, arguments: int = 1) -> list[Any]:
    """Parameters of which each ``every``-th runs by default.

    Parameters
    ----------
    values : iterable
    every : int
        1 runs all by default.
    arguments : int
        How many a value has; one that has several is a tuple.
    """
    return [_slow(value, arguments) if i % every else value for i, value in enumerate(values)]


def slow(values: Iterable[Any], *names: Any) -> list[Any]:
    """Parameters of which those named take long, or show what others show too."""
    found = list(values)
    missing = [name for name in names if name not in found]
    if missing:
        raise ValueError(f"slow names {missing}, which are no parameters; take them out.")
    return [_slow(value, 1) if value in names else value for value in found]


def _slow(value: Any, arguments: int) -> Any:
    return pytest.param(*(value if arguments > 1 else (value,)), marks=pytest.mark.slow)
