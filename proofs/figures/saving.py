"""A figure in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def save(figure: Figure, output: Path) -> None:
    """Write the figure in the format that the name ends in; without a date, so that one seed gives one file."""
    from matplotlib import rc_context

    dates = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}
    with rc_context({"svg.hashsalt": "threefold"}):
        figure.savefig(output, metadata=dates.get(output.suffix.lower()), dpi=150)
