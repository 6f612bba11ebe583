"""Packages of another project that stand in the place of ``symbolic``, ``numeric_check`` or ``proofs``."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("symbolic", "numeric_check", "proofs")
_HERE = Path(__file__).parent.parent


def hidden(*names: str) -> dict[str, str]:
    """The packages by these names that are not Threefold's, and where they are.

    Parameters
    ----------
    *names : str
        Of PACKAGES.

    Returns
    -------
    dict from names to folders

    Examples
    --------
    >>> from threefold.hidden import hidden
    >>> hidden("symbolic", "proofs")
    {}
    """
    places = {name: place for name in names if (place := _place(name)) is not None}
    return {name: str(place) for name, place in places.items() if place != (_HERE / name).resolve()}


def _place(name: str) -> Path | None:
    """The folder of a package that would be imported, or is; None if there is none."""
    try:
        spec = find_spec(name)
    except ValueError:  # a module without a spec, which somebody made
        file = getattr(sys.modules[name], "__file__", None)
        return Path(file).parent.resolve() if file else None
    return Path(spec.origin).parent.resolve() if spec is not None and spec.origin else None


def sentence(found: dict[str, str]) -> str:
    """What is hidden by what, and what to do."""
    which = " and ".join(f"{name} in {place}" for name, place in found.items())
    return (
        f"Threefold's own packages are hidden by {which}: rename these, or run where their folder is not in sys.path; "
        "assert_identity and the library cannot be imported here."
    )


def require(*names: str) -> None:
    """Refuse to go on with packages of another project.

    Raises
    ------
    ImportError : naming what hides what.
    """
    if found := hidden(*names):
        raise ImportError(sentence(found))
