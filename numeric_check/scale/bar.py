"""A bar on stderr."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bar(shown: bool, name: str, total: int | None, done: int = 0) -> Iterator[Callable[[int], None]]:
    """A function that says how many more are done, and a bar that shows it where stderr is a terminal."""
    if not isinstance(shown, bool):
        raise TypeError(f"progress must be True or False; got {shown!r} of type {type(shown).__name__}.")
    if not shown:
        yield lambda more: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    screen = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as progress:
        task = progress.add_task(name, total=total, completed=done)
        yield lambda more: progress.advance(task, more)
