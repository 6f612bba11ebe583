"""The literature: one BibTeX database, and references to it such as "Higham2008, Theorem 10.2"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from proofs.printing.words import latex_text

_ENTRY = re.compile(r"@(\w+)\{(\w+),\n(.*?)\n\}", flags=re.S)
_FIELD = re.compile(r"(\w+) = \{(.*)\},")
_ORDER = ("author", "title", "edition", "booktitle", "journal", "volume", "number", "publisher", "howpublished", "year")


def split(reference: str) -> tuple[str, str]:
    """The key of a reference and the place in the work; no key for a reference that is not in the database.

    Examples
    --------
    >>> split("Higham2008, Theorem 10.2"), split("My notes, page 3")
    (('Higham2008', 'Theorem 10.2'), ('', 'My notes, page 3'))
    """
    key, _, place = reference.partition(", ")
    return (key, place) if key in _database() else ("", reference)


def spelled(reference: str) -> str:
    r"""The reference in words, with what the database says of the work.

    Examples
    --------
    >>> spelled("Higham2008, Theorem 10.2")
    'N. J. Higham, Functions of Matrices, SIAM, 2008, Theorem 10.2'
    """
    key, place = split(reference)
    if not key:
        return reference
    fields = dict(_FIELD.findall(_database()[key]))
    fields["author"] = fields["author"].replace(" and others", " et al.").replace(" and ", ", ")
    words = {"edition": "{} ed.", "number": "no. {}"}
    told = [words.get(name, "{}").format(fields[name]) for name in _ORDER if name in fields]
    work = re.sub(r"[{}$]", "", ", ".join(told)).replace("^2", "²")
    return ", ".join([work, *[place] * bool(place)])


def cited(reference: str) -> str:
    r"""\cite[Theorem 10.2]{Higham2008}, or the words of a reference that is not in the database."""
    key, place = split(reference)
    if not key:
        return latex_text(reference)
    return rf"\cite[{{{latex_text(place)}}}]{{{key}}}" if place else rf"\cite{{{key}}}"


def keys(references: Iterable[str]) -> tuple[str, ...]:
    """The keys of the works in alphabetical order, each once."""
    return tuple(sorted({key for key, _ in map(split, references)} - {""}))


def bibtex(key: str) -> str:
    """The entry with this key, as it stands in the database."""
    return _database()[key]


def bibliography(wanted: Iterable[str]) -> str:
    """The works with these keys as the environment ``thebibliography``."""
    items = [rf"\bibitem{{{key}}} {latex_text(spelled(key))}." for key in wanted]
    return "\n".join([r"\begin{thebibliography}{99}\raggedright", *items, r"\end{thebibliography}"]) if items else ""


@cache
def _database() -> dict[str, str]:
    """Key to entry."""
    text = files("proofs").joinpath("references.bib").read_text(encoding="utf-8")
    return {entry[2]: entry[0] for entry in _ENTRY.finditer(text)}
