"""The page of what the front door decides: class of claim, procedure, and what it is exact for."""

from __future__ import annotations

from symbolic.door.routes import Route
from symbolic.door.table import ROUTES

_SIGNS = {"==": "=", "<=": "≤", "!=": "≠"}


def procedures_page() -> str:
    """One row for each procedure, in the order in which they are tried.

    Returns
    -------
    str : MyST Markdown

    Examples
    --------
    >>> "decide_finite_sums" in procedures_page()
    True
    """
    return "\n\n".join(
        [
            "# What is decided",
            "`symbolic.decide` tries the procedures whose class a claim is in, in this order, until one decides.",
            "| claims | signs | procedure | exact for |\n|---|---|---|---|\n" + "\n".join(map(_row, ROUTES)),
        ]
    )


def _row(route: Route) -> str:
    signs = " ".join(_SIGNS[relation] for relation in route.relations)
    cells = (_plain(route.claims), signs, f"`{route.procedure.__name__}`", _plain(route.exact_for))
    return f"| {' | '.join(cells)} |"


def _plain(words: str) -> str:
    return words.replace("|", r"\|")
