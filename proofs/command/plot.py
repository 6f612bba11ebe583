"""``proofs plot NAME``: a figure in a file, and the numbers that it shows on stdout."""

from __future__ import annotations

import argparse
import json
import sys
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console

from proofs.command.parser import FORMATS, PLOTS, listed
from proofs.figures import gradient_descent, slopes, stochastic_gradient_descent
from proofs.figures.saving import save

FIGURES = {"gradient_descent": gradient_descent, "stochastic_gradient_descent": stochastic_gradient_descent}


def run(arguments: argparse.Namespace) -> int:
    """Draw; 0 if the slopes are as expected, 1 if they are not, 2 for a wrong usage or a missing matplotlib."""
    output = arguments.output or Path(f"{arguments.name}.svg")
    refusal = _refusal(arguments.name, output)
    if refusal:
        return _refuse(refusal)
    plot = FIGURES[arguments.name]
    found = plot.measured(arguments.seed)
    try:
        save(plot.figure(found, arguments.seed), output)
    except OSError as error:
        return _refuse(f"cannot write {output}: {error.strerror}.")
    if arguments.json:
        print(json.dumps(slopes.row(plot.NAMES, found, plot.EXPECTED), ensure_ascii=False))
    else:
        Console().print(slopes.table(plot.NAMES, found, plot.EXPECTED))
    print(f"The figure is in {output}.", file=sys.stderr)
    return 0 if slopes.agrees(found, plot.EXPECTED).all() else 1


def _refusal(name: str, output: Path) -> str:
    """What is wrong with the usage, or nothing."""
    if name not in PLOTS:
        return f"no plot is named {name}; there are {', '.join(PLOTS)}."
    if output.suffix.lower() not in FORMATS:
        return f"the output must end in {listed(FORMATS)}; got {str(output)!r}."
    if find_spec("matplotlib") is None:
        return "matplotlib is not installed: pip install 'threefold[plot]'."
    return ""


def _refuse(why: str) -> int:
    print(f"proofs plot: {why}", file=sys.stderr)
    return 2
