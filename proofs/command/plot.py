"""``proofs plot NAME``: a figure in a file, and the numbers that it shows on stdout."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from proofs.figures import gradient_descent, slopes, stochastic_gradient_descent
from proofs.figures.saving import save

if TYPE_CHECKING:
    pass

PLOTS = {"gradient_descent": gradient_descent, "stochastic_gradient_descent": stochastic_gradient_descent}
FORMATS = (".pdf", ".png", ".svg")


def add_parser(actions: Any) -> None:
    """Add the action to the subparsers of the command."""
    text = "draw a figure into a file and print its numbers; needs matplotlib"
    parser = actions.add_parser("plot", help=text, description=text)
    parser.set_defaults(action="plot")
    parser.add_argument("name", metavar="NAME", help=", ".join(PLOTS))
    parser.add_argument("--output", type=Path, metavar="FILE", help=f"ends in {_list(FORMATS)}; by default NAME.svg")
    parser.add_argument("--seed", type=_seed, default=0, help="of random starts and trajectories (%(default)s)")


def run(arguments: argparse.Namespace) -> int:
    """Draw; 0 if the slopes are as expected, 1 if they are not, 2 for a wrong usage or a missing matplotlib."""
    output = arguments.output or Path(f"{arguments.name}.svg")
    refusal = _refusal(arguments.name, output)
    if refusal:
        return _refuse(refusal)
    plot = PLOTS[arguments.name]
    found = plot.measured(arguments.seed)
    try:
        save(plot.figure(found, arguments.seed), output)
    except OSError as error:
        return _refuse(f"cannot write {output}: {error.strerror}.")
    Console().print(slopes.table(plot.NAMES, found, plot.EXPECTED))
    print(f"The figure is in {output}.", file=sys.stderr)
    return 0 if slopes.agrees(found, plot.EXPECTED).all() else 1


def _refusal(name: str, output: Path) -> str:
    """What is wrong with the usage, or nothing."""
    if name not in PLOTS:
        return f"no plot is named {name}; there are {', '.join(PLOTS)}."
    if output.suffix.lower() not in FORMATS:
        return f"the output must end in {_list(FORMATS)}; got {str(output)!r}."
    if find_spec("matplotlib") is None:
        return "matplotlib is not installed: pip install 'threefold[plot]'."
    return ""


def _refuse(why: str) -> int:
    print(f"proofs plot: {why}", file=sys.stderr)
    return 2


def _list(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _seed(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"the seed must be an integer of at least 0; got {text!r}")
    return int(text)
