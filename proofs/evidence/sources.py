"""What a verdict depends on: the files of a theorem, the program, and the versions of the libraries."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from numeric_check.provenance import digest, versions
from proofs import contents
from proofs.loading import file_of

_ROOT = Path(__file__).parents[2]
_PRINTING = ("command", "printing")  # folders of ``proofs`` on which no verdict depends
_OTHERS = ("book", "figures")  # and neither a verdict nor the print
_IMPORT = re.compile(
    r"^\s*(?:from\s+(proofs[\w.]*)\s+import\s+(\([^)]*\)|[^\n]*)|import\s+(proofs[\w.]*))", re.MULTILINE
)
_NAME = re.compile(r"\w+")


def keys_of(places: Mapping[str, str], digits: int) -> dict[str, str]:
    """Name to key of the theorems of the book; a file of one's own has none, since it may depend on anything."""
    return {name: key(place, digits) for name, place in places.items() if not place.endswith(".py")}


def key(place: str, digits: int) -> str:
    """What changes if anything changes on which the evidence of a theorem of the book depends.

    Parameters
    ----------
    place : str
        The name of its module.
    digits : int

    Returns
    -------
    str : a SHA-256 of its files and those of the chapters that they import, of the program, versions and digits.
    """
    said = (
        place,
        str(digits),
        sources(place),
        _program(),
        *(f"{name} {number}" for name, number in versions().items()),
    )
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


@cache
def sources(place: str) -> str:
    """A SHA-256 of the file of a theorem and of all files of chapters that it imports, directly or by others."""
    found: list[Path] = []
    waiting = [file_of(place)]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.append(file)
            waiting += _imported(file)
    return digest(_ROOT, sorted(found))


@cache
def _program() -> str:
    """A SHA-256 of the exact procedures, the checks, and of ``proofs`` without its chapters and without what prints."""
    apart = {"chapters", *_PRINTING, *_OTHERS}
    proofs_ = (file for file in (_ROOT / "proofs").rglob("*.py") if file.relative_to(_ROOT).parts[1] not in apart)
    others = (file for folder in ("symbolic", "numeric_check") for file in (_ROOT / folder).rglob("*.py"))
    return digest(_ROOT, sorted((*proofs_, *others)))


@cache
def printing() -> str:
    """A SHA-256 of what prints, and of the literature."""
    folders = (_ROOT / "proofs" / folder for folder in _PRINTING)
    return digest(
        _ROOT, sorted((*(file for one in folders for file in one.rglob("*.py")), _ROOT / "proofs/references.bib"))
    )


@cache
def _imported(file: Path) -> tuple[Path, ...]:
    """The files of chapters that a file imports, and the ``__init__`` of their folders."""
    modules = (m for m in _modules(file.read_text(encoding="utf-8")) if m.startswith("proofs.chapters."))
    found = [one for m in modules if (one := file_of(m)).exists()]
    return (*found, *(one.parent / "__init__.py" for one in (file, *found)))


def _modules(text: str) -> Iterator[str]:
    """What the imports of a text may name: modules, what is in them, and theorems by their names alone."""
    for base, names, whole in _IMPORT.findall(text):
        if whole == "proofs":  # it may be of any theorem
            yield from contents.places().values()
        yield from filter(None, (base, whole))
        for name in _NAME.findall(names):
            yield contents.places().get(name, "") if base == "proofs" else f"{base}.{name}"
