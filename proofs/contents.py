"""The table of contents: the chapters in their order, and where the file of each theorem is.

A folder of ``proofs`` is a chapter if its ``__init__`` has ``THEOREMS``, the names in the order in which they are read.
Theorems that are not named there follow, and chapters that are not named here, both in alphabetical order.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from proofs.derivation.chain import Derivation

CHAPTERS = (
    "rank_one",
    "exponential",
    "determinants",
    "logarithms",
    "trees",
    "gradient_descent",
    "steepest_descent",
    "stochastic_gradients",
    "momentum",
    "adam",
    "langevin",
    "transport",
    "wasserstein",
    "divergences",
)


class ContentsError(ValueError):
    """The folders and the stated orders do not agree, or two theorems have one name."""


@cache
def theorems() -> dict[str, Any]:
    """Name to ``derive`` for every theorem: the folders are the list.

    Returns
    -------
    dict : file name without suffix to its ``derive`` function, in the order of the book.
    """
    return {name: _derive_in(name) for name in theorem_names()}


@cache
def theorem_names() -> tuple[str, ...]:
    """The names of all theorems in the order of the book; no theorem is read."""
    return tuple(places())


def derivation_of(name: str) -> Derivation:
    """The derivation of one theorem; no other theorem is read unless this one rests on it.

    Parameters
    ----------
    name : str
        One of ``theorem_names()``.

    Returns
    -------
    Derivation

    Raises
    ------
    TypeError : if the file has no function ``derive``, or that returns something else.
    """
    derivation = _derive_in(name)()
    if not isinstance(derivation, Derivation):
        raise TypeError(f"derive() in {_file(places()[name])} must return a Derivation; got {derivation!r}.")
    return derivation


@cache
def places() -> dict[str, str]:
    """Name of a theorem to the name of its module, in the order of the book.

    Raises
    ------
    ContentsError : if an order names what there is not, or two chapters have a theorem of one name.
    """
    found: dict[str, str] = {}
    for chapter in chapters():
        for name in _theorems_in(chapter):
            place = f"proofs.{chapter}.{name}"
            if name in found:
                raise ContentsError(f"two theorems are named {name}: {_file(found[name])} and {_file(place)}.")
            found[name] = place
    return found


@cache
def chapters() -> tuple[str, ...]:
    """The names of the chapters, in their order.

    Raises
    ------
    ContentsError : if the order names a folder that is no chapter.
    """
    rooms = [module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]) if module.ispkg]
    found = [room for room in rooms if hasattr(import_module(f"proofs.{room}"), "THEOREMS")]
    return in_order(CHAPTERS, found, where="CHAPTERS in proofs/contents.py")


def in_order(order: Iterable[str], found: Iterable[str], *, where: str) -> tuple[str, ...]:
    """The names found, first those of the stated order, then the others in alphabetical order.

    Parameters
    ----------
    order, found : iterables of str
    where : str
        Where the order is stated, for the error.

    Raises
    ------
    ContentsError : if the order names what is not found, or a name twice.

    Examples
    --------
    >>> in_order(("b", "a"), ["a", "b", "d", "c"], where="here")
    ('b', 'a', 'c', 'd')
    """
    named, there = tuple(order), set(found)
    missing = [name for name in named if name not in there]
    if missing:
        raise ContentsError(f"{where} names {', '.join(missing)}, which is not there; correct the name or take it out.")
    twice = sorted({name for name in named if named.count(name) > 1})
    if twice:
        raise ContentsError(f"{where} names {', '.join(twice)} twice; take one out.")
    return (*named, *sorted(there - set(named)))


def _theorems_in(chapter: str) -> tuple[str, ...]:
    package = import_module(f"proofs.{chapter}")
    names = [module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_")]
    return in_order(package.THEOREMS, names, where=f"THEOREMS in proofs/{chapter}/__init__.py")


def _derive_in(name: str) -> Any:
    """The function ``derive`` of a file, or an error that names the file."""
    derive = getattr(import_module(places()[name]), "derive", None)
    if not callable(derive):
        raise TypeError(
            f"{_file(places()[name])} needs a function derive() -> Derivation; got {derive!r}. "
            "A file that is no theorem has a name with an underscore in front."
        )
    return derive


def _file(place: str) -> str:
    return f"{place.replace('.', '/')}.py"
