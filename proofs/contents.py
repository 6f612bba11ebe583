"""The table of contents: the chapters in their order, and where the file of each theorem is.

A folder of ``proofs.chapters`` is a chapter if its ``__init__`` has ``THEOREMS``, the names in the order in which they
are read. Theorems that are not named there follow, and chapters that are not named here, both in alphabetical order.
"""

from __future__ import annotations

import fnmatch
import pkgutil
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, partial
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proofs.loading import derivation_at, file_of

if TYPE_CHECKING:
    from proofs.derivation.chain import Derivation

_ID = re.compile(r'\bid="(TF-\w{4})"')
_IS_CHAPTER = re.compile(r"^THEOREMS\b", re.MULTILINE)

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
    "energy_models",
    "generator_entropy",
    "energy_sampling",
    "critics",
    "games",
    "game_steps",
    "correlation",
    "ogan",
    "layers",
    "averages",
    "losses",
    "margins",
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
    return {name: partial(derivation_at, place) for name, place in places().items()}


def theorem_names() -> tuple[str, ...]:
    """The names of all theorems in the order of the book; no theorem is read."""
    return tuple(places())


def derivation_of(name: str) -> Derivation:
    """The derivation of one theorem of the book; no other is read unless this one rests on it."""
    return derivation_at(places()[name])


@cache
def ids() -> dict[str, str]:
    """The permanent id of each theorem to its name; no theorem is read.

    Raises
    ------
    ContentsError : if two theorems have one id, or a theorem has none.
    """
    found: dict[str, str] = {}
    for name, place in places().items():
        said = _ID.search(file_of(place).read_text(encoding="utf-8"))
        if said is None:
            raise ContentsError(f'{file_of(place)} has no id; give its Derivation id="{free_id(found)}".')
        if said[1] in found:
            raise ContentsError(f"{name} and {found[said[1]]} both have the id {said[1]}; give the newer one another.")
        found[said[1]] = name
    return found


def free_id(taken: Iterable[str]) -> str:
    """The first id that no theorem has."""
    return next(text for number in count(1) if (text := f"TF-{number:04d}") not in set(taken))


def selected(patterns: Iterable[str] = ()) -> dict[str, str]:
    """Name to place of the theorems that the words name, or of all; a place is a module, or the path of a file.

    Parameters
    ----------
    patterns : iterable of str
        Names, ids, chapters, globs over names, and files or folders of one's own.

    Raises
    ------
    ContentsError : if a word names no theorem, with names like it, or two theorems have one name.
    """
    words = list(patterns)
    found: dict[str, str] = {}
    for name, place in (pair for word in words for pair in _named(word)):
        if found.setdefault(name, place) != place:
            raise ContentsError(f"two theorems are named {name}: {file_of(found[name])} and {file_of(place)}.")
    return found if words else dict(places())


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A folder of theorems with its introduction.

    Parameters
    ----------
    name, title : str
        That of the folder, and what the chapter is about: the first sentence of its docstring.
    paragraphs : tuple of str
        The rest of the docstring.
    definitions : mapping
        The notions on which its theorems rest, to what they mean.
    """

    name: str
    title: str
    paragraphs: tuple[str, ...] = ()
    definitions: Mapping[str, str] = field(default_factory=dict)


@cache
def chapter(name: str) -> Chapter:
    """A chapter by the name of its folder."""
    package = import_module(f"proofs.chapters.{name}")
    title, *paragraphs = (" ".join(part.split()) for part in (package.__doc__ or name).strip().split("\n\n"))
    definitions = getattr(package, "DEFINITIONS", {})
    return Chapter(name=name, title=title.removesuffix("."), paragraphs=tuple(paragraphs), definitions=definitions)


def conventions() -> Chapter:
    """What the signs and words of all chapters mean, before the first chapter; it has no theorems."""
    return chapter("conventions")


def chapter_of(place: str) -> str:
    """The chapter of a theorem of the book, or nothing for a file of one's own."""
    return "" if place.endswith(".py") else place.split(".")[2]


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
            place = f"proofs.chapters.{chapter}.{name}"
            if name in found:
                raise ContentsError(f"two theorems are named {name}: {file_of(found[name])} and {file_of(place)}.")
            found[name] = place
    return found


@cache
def chapters() -> tuple[str, ...]:
    """The names of the chapters, in their order.

    Raises
    ------
    ContentsError : if the order names a folder that is no chapter.
    """
    rooms = Path(__file__).with_name("chapters").glob("[!_]*/__init__.py")
    found = [file.parent.name for file in rooms if _IS_CHAPTER.search(file.read_text(encoding="utf-8"))]
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
    package = import_module(f"proofs.chapters.{chapter}")
    names = [module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_")]
    return in_order(package.THEOREMS, names, where=f"THEOREMS in proofs/chapters/{chapter}/__init__.py")


def _named(word: str) -> list[tuple[str, str]]:
    """The theorems that one word names."""
    known, path = places(), Path(word)
    if word.endswith(".py") or (path.is_dir() and word not in chapters()):
        return _own(path)
    names = [name for name, place in known.items() if name == word or chapter_of(place) == word]
    names = names or fnmatch.filter(known, word) or ([ids()[word]] if word in ids() else [])
    if not names:
        near = get_close_matches(word, (*known, *chapters()), n=3, cutoff=0.4)
        raise ContentsError(f"no theorem, chapter or file is named {word}. Similar: {', '.join(near) or 'none'}.")
    return [(name, known[name]) for name in names]


def _own(path: Path) -> list[tuple[str, str]]:
    """The theorem in a file, or those in a folder; a file of the book has its place there."""
    files = sorted(path.glob("[!_]*.py")) if path.is_dir() else [path]
    if not path.exists():
        raise ContentsError(f"there is no file {path}.")
    if not files:
        raise ContentsError(f"the folder {path} has no theorem: no file NAME.py without an underscore in front.")
    book = {file_of(place): place for place in places().values()}
    return [(file.stem, book.get(file.resolve(), str(file.resolve()))) for file in files]
