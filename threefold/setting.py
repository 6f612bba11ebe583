"""What surrounds an assertion: the level where it names none, and who is told of the outcome."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The level where a call names none, and a function that is told of each outcome."""

    level: str = "proof"
    report: Callable[[Any], None] | None = None


SETTING: ContextVar[Setting] = ContextVar("SETTING")
