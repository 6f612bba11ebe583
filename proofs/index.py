"""The index of the book: what is said of each theorem, so that a list of them reads none and needs no SymPy.

``python -m proofs.index`` writes it anew. An entry whose theorem has changed since is not used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from proofs.contents import places
from proofs.evidence.sources import sources
from proofs.loading import TheoremError, derivation_at

_FILE = Path(__file__).with_suffix(".json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """id, title and sentence of a theorem."""

    id: str
    title: str
    sentence: str


def entries(chosen: Mapping[str, str]) -> Iterator[tuple[str, Entry | TheoremError]]:
    """What is said of theorems, from the index where it is true of their files, else from the theorems.

    Parameters
    ----------
    chosen : mapping
        Name to place, from ``selected``.

    Yields
    ------
    (name, Entry), or (name, error) for a file that gives no theorem.
    """
    for name, place in chosen.items():
        known = {} if place.endswith(".py") else _written().get(name, {})
        if known and known["sources"] == sources(place):
            yield name, Entry(**{part: known[part] for part in ("id", "title", "sentence")})
            continue
        try:
            yield name, _entry(place)
        except TheoremError as error:
            yield name, error


def write() -> None:
    """Write the entries of all theorems of the book, each with the hash of its files."""
    rows = {name: {"sources": sources(place), **asdict(_entry(place))} for name, place in places().items()}
    _FILE.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _entry(place: str) -> Entry:
    derivation = derivation_at(place)
    return Entry(id=derivation.id, title=derivation.title, sentence=derivation.sentence)


@cache
def _written() -> dict[str, dict[str, Any]]:
    return json.loads(_FILE.read_text(encoding="utf-8")) if _FILE.exists() else {}


if __name__ == "__main__":
    write()
