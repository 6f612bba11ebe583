"""``proofs plot NAME``: a figure in a file, and the numbers that it shows on stdout."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from rich import box
from rich.console import Console
from rich.table import Table

from numeric_check.batch import descend, flow
from proofs import _descent_distances as descent

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

NAMES = ("gradient_descent",)
FORMATS = (".pdf", ".png", ".svg")
_STEP, _COUNT = 1 / 5, 16  # of the trajectories drawn: coarse, so that they can be told apart
_STARTS = ((1.5, -1.2), (0.8, -1.5), (1.4, 0.1), (-1.2, 0.5), (-1.4, -0.1))
_PIECES, _PIECE_SUBSTEPS = 64, 2
_STYLES = (("C0", "-"), ("C1", "--"), ("C2", ":"))


def add_parser(actions: Any) -> None:
    """Add the action to the subparsers of the command."""
    text = "draw a figure into a file and print its numbers; needs matplotlib"
    parser = actions.add_parser("plot", help=text, description=text)
    parser.set_defaults(action="plot")
    parser.add_argument("name", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--output", type=Path, metavar="FILE", help=f"ends in {_list(FORMATS)}; by default NAME.svg")
    parser.add_argument("--seed", type=_seed, default=0, help="of the starts (%(default)s)")


def run(arguments: argparse.Namespace) -> int:
    """Draw; 0 if the slopes are as expected, 1 if they are not, 2 for a wrong usage or a missing matplotlib."""
    output = arguments.output or Path(f"{arguments.name}.svg")
    refusal = _refusal(arguments.name, output)
    if refusal:
        return _refuse(refusal)
    found = descent.distances(descent.modified_fields(), arguments.seed)
    try:
        save(gradient_descent(found), output)
    except OSError as error:
        return _refuse(f"cannot write {output}: {error.strerror}.")
    Console().print(_table(found))
    return 0 if descent.agrees(found).all() else 1


def gradient_descent(found: descent.Distances) -> Figure:
    """Two panels: the distances against h with their fitted slopes, and trajectories beside the flows."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 4.6), layout="constrained")
    left, right = figure.subplots(1, 2)
    _draw_distances(left, found)
    _draw_trajectories(right)
    return figure


def save(figure: Figure, output: Path) -> None:
    """Write the figure in the format that the name ends in; without a date, so that one seed gives one file."""
    from matplotlib import rc_context

    dates = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}
    with rc_context({"svg.hashsalt": "threefold"}):
        figure.savefig(output, metadata=dates.get(output.suffix.lower()), dpi=150)


# --- parts -----------------------------------------------------------------------------------------------------------


def _draw_distances(axes: Axes, found: descent.Distances) -> None:
    for name, slope, values, (color, line) in zip(descent.NAMES, found.slopes, found.values, _STYLES, strict=True):
        intercept = np.mean(np.log(values) - slope * np.log(found.steps))
        label = f"{name}: slope {slope:.3f}"
        axes.loglog(found.steps, np.exp(intercept) * found.steps**slope, color=color, linestyle=line, label=label)
        axes.loglog(found.steps, values, color=color, marker="o", linestyle="none")
    axes.set_xscale("log", base=2)
    axes.set_xlabel("step $h$")
    axes.set_ylabel(f"distance of gradient descent after time {descent.TIME:g}")
    axes.set_title(f"{descent.STARTS} starts, root mean square")
    axes.legend(loc="lower right")
    axes.grid(alpha=0.3)


def _draw_trajectories(axes: Axes) -> None:
    limit = 1.1 * max(abs(c) for start in _STARTS for c in start)
    for side in (1, -1):
        valley = side * np.linspace(1 / limit, limit, 200)
        axes.plot(valley, 1 / valley, color="0.85", linewidth=5)
    for name, field, (color, line) in zip(descent.NAMES, descent.modified_fields(), _STYLES, strict=True):
        path = _path(descent.numeric_field(field, _STEP))
        axes.plot(path[:, :, 0], path[:, :, 1], color=color, linestyle=line, label=[name, *[None] * (len(_STARTS) - 1)])
    points = descend(descent.loss_gradient(), _STARTS, _STEP, _COUNT).points
    axes.plot(points[:, :, 0].ravel(), points[:, :, 1].ravel(), "k.", markersize=4, label="gradient descent")
    axes.set(xlim=(-limit, limit), ylim=(-limit, limit), aspect="equal", xlabel="$x$", ylabel="$y$")
    axes.set_title(f"$L = (xy - 1)^2/2$, step $h$ = {_STEP:g}")
    axes.legend(loc="upper left", fontsize="small")


def _path(field: Any) -> NDArray:
    """The flow from _STARTS through the time of all steps drawn, (1 + _PIECES, starts, 2)."""
    points = [np.array(_STARTS)]
    for _ in range(_PIECES):
        points.append(flow(field, points[-1], _STEP * _COUNT / _PIECES, _PIECE_SUBSTEPS).end)
    return np.stack(points)


def _table(found: descent.Distances) -> Table:
    table = Table("distance to", "fitted slope", "local slopes", "expected", box=box.SIMPLE_HEAD)
    rows = zip(descent.NAMES, found.slopes, found.local_slopes, descent.EXPECTED, strict=True)
    for name, slope, local, expected in rows:
        table.add_row(name, f"{slope:.4f}", f"{local.min():.4f} … {local.max():.4f}", str(expected))
    return table


def _refusal(name: str, output: Path) -> str:
    """What is wrong with the usage, or nothing."""
    if name not in NAMES:
        return f"no plot is named {name}; there are {', '.join(NAMES)}."
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
