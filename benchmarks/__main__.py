"""``python -m benchmarks [--quick] [subject …]``: every module of this folder with ``tables`` is a subject."""

from __future__ import annotations

import argparse
import pkgutil
import sys
from importlib import import_module
from types import ModuleType

from benchmarks.timing import pin_one_thread


def subjects() -> dict[str, ModuleType]:
    """The modules beside this one that define ``tables(quick)``; the folder is the list."""
    names = [info.name for info in pkgutil.iter_modules(import_module("benchmarks").__path__)]
    modules = {name: import_module(f"benchmarks.{name}") for name in names if name != "__main__"}
    return {name: module for name, module in modules.items() if hasattr(module, "tables")}


def main(arguments: list[str] | None = None) -> int:
    pin_one_thread()  # before anything imports NumPy
    available = subjects()
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Ratios, measured side by side in one run."
    )
    parser.add_argument("--quick", action="store_true", help="small arrays and few rounds, for a first look")
    parser.add_argument("subject", nargs="*", help=f"of: {', '.join(available)} (default: all but guards)")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.subject) - set(available))
    if unknown:
        parser.error(f"subject must be one of {', '.join(available)}; got {', '.join(unknown)}")
    for name in options.subject or [name for name in available if not getattr(available[name], "LONG", False)]:
        _show(available[name], options.quick)
    return 0


def _show(subject: ModuleType, quick: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    screen = Console(width=None if sys.stdout.isatty() else 140)
    for part in subject.tables(quick):
        screen.print(Text(part) if isinstance(part, str) else part)  # brackets in a sentence are no markup


if __name__ == "__main__":
    sys.exit(main())
