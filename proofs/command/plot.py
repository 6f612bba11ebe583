"""``proofs plot NAME``: a figure in a file, and the numbers that it shows on stdout."""

from __future__ import annotations

import argparse
import json
import sys
from importlib import import_module
from pathlib import Path

from rich.console import Console

from proofs.command.parser import PLOTS
from proofs.figures.saving import refusal, save


def run(arguments: argparse.Namespace) -> int:
    """Draw; 0 if the numbers are as expected, 1 if they are not, 2 for a wrong usage or a missing matplotlib."""
    output = arguments.output or Path(f"{arguments.name}.svg")
    if why := _refusal(arguments.name, output):
        return _refuse(why)
    plot = import_module(f"proofs.figures.{arguments.name}")
    found = plot.measured(arguments.seed)
    try:
        save(plot.figure(found, arguments.seed), output)
    except OSError as error:
        return _refuse(f"cannot write {output}: {error.strerror}.")
    report = plot.report(found)
    if arguments.json:
        print(json.dumps(report.row, ensure_ascii=False))
    else:
        Console().print(report.table)
    print(f"The figure is in {output}.", file=sys.stderr)
    return 0 if report.agrees else 1


def _refusal(name: str, output: Path) -> str:
    """What is wrong with the usage, or nothing."""
    if name not in PLOTS:
        return f"no plot is named {name}; there are {', '.join(PLOTS)}."
    return refusal(output)


def _refuse(why: str) -> int:
    print(f"proofs plot: {why}", file=sys.stderr)
    return 2
