"""The picture of what a theorem rests on: boxes in layers, each a link to the page of its theorem."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from proofs.book.connections import foundations

_WIDTH, _HEIGHT = 2.6, 0.9  # inches a box takes
_ARROW = {"arrowstyle": "->", "shrinkA": 14, "shrinkB": 14}


def draw(name: str, used: Mapping[str, tuple[str, ...]], file: Path) -> None:
    """Write the picture as SVG: the theorem on top, what it applies below it.

    Parameters
    ----------
    name : str
    used : mapping
        From each theorem to those that it applies.
    file : Path
    """
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    depth = foundations(name, used)
    layers = [[other for other in depth if depth[other] == level] for level in range(max(depth.values()) + 1)]
    places = {
        other: ((place + 0.5) / len(layer) * max(map(len, layers)), -level)
        for level, layer in enumerate(layers)
        for place, other in enumerate(layer)
    }
    with rc_context({"svg.hashsalt": "threefold", "svg.fonttype": "none"}):
        figure = Figure(figsize=(_WIDTH * max(map(len, layers)), _HEIGHT * len(layers)), layout="constrained")
        axes = figure.subplots()
        axes.set(xlim=(0, max(map(len, layers))), ylim=(0.5 - len(layers), 0.5))
        axes.axis("off")
        for other in depth:
            _box(axes, other, places[other])
            for below in used[other]:
                axes.annotate(
                    "", places[below], places[other], arrowprops={"arrowstyle": "->", "shrinkA": 14, "shrinkB": 14}
                )
        figure.savefig(file, metadata={"Date": None}, facecolor="white")


def _box(axes: Any, name: str, place: tuple[float, float]) -> None:
    style = {"boxstyle": "round", "facecolor": "white", "edgecolor": "0.4"}
    axes.text(*place, name, ha="center", va="center", fontsize=9, bbox=style, url=f"{name}.html")
