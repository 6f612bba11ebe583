"""A figure in a file."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure


FORMATS = (".pdf", ".png", ".svg")
ENDINGS = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}"


def refusal(output: Path) -> str:
    """Why no figure can be saved there, or nothing."""
    if output.suffix.lower() not in FORMATS:
        return f"the output must end in {ENDINGS}; got {str(output)!r}."
    if find_spec("matplotlib") is None:
        return "matplotlib is not installed: pip install 'threefold[plot]'."
    return ""


def save(figure: Figure, output: Path) -> None:
    """Write the figure in the format that the name ends in; without a date, so that one seed gives one file."""
    from matplotlib import rc_context

    dates = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}
    with rc_context({"svg.hashsalt": "threefold"}):
        figure.savefig(output, metadata=dates.get(output.suffix.lower()), dpi=150)
