"""The page of what the front door decides: class of claim, procedure, and what it is exact for."""

from __future__ import annotations

from symbolic.door.routes import Route
from symbolic.door.table import ROUTES

_SIGNS = {"==": "=", "<=": "≤", "!=": "≠"}


def procedures_page() -> str:
    """One item for each procedure, in the order in which they are tried.

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
            "`symbolic.decide` tries the procedures whose class a claim is in, in this order, until one decides:",
            "\n".join(map(_item, ROUTES)),
        ]
    )


def _item(route: Route) -> str:
    signs = ", ".join(_SIGNS[relation] for relation in route.relations)
    return f"- **{_plain(route.claims)}** ({signs}): `{route.procedure.__name__}`, exact for {_plain(route.exact_for)}"


def _plain(words: str) -> str:
    return words.replace("|", r"\|")
