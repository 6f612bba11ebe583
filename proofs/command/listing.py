"""``proofs list``: each theorem under its chapter."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from itertools import groupby

from proofs.contents import chapter_of, selected
from proofs.index import Entry, entries
from proofs.loading import TheoremError, derivation_at


def run(arguments: argparse.Namespace) -> int:
    """Print the list; 0, or 1 where a file gives no theorem."""
    places = selected(arguments.names)
    found, wrong = {}, False
    for name, entry in entries(places):
        if isinstance(entry, TheoremError):
            print(f"proofs: {entry}", file=sys.stderr)
            wrong = True
        else:
            found[name] = entry
    if arguments.json:
        _print_json({name: places[name] for name in found})
    else:
        _print_list(found, places)
    return int(wrong)


def _print_json(places: Mapping[str, str]) -> None:
    from proofs.command.rows import theorem_row  # which prints the statement, and so needs SymPy

    rows = [theorem_row(name, chapter_of(place), derivation_at(place)) for name, place in places.items()]
    print(json.dumps(rows, ensure_ascii=False, indent=1))


def _print_list(found: Mapping[str, Entry], places: Mapping[str, str]) -> None:
    wide = max(map(len, found), default=0)
    for chapter, names in groupby(found, key=lambda name: chapter_of(places[name])):
        print(f"{chapter or 'own files'}:")
        for name in names:
            print(f"  {found[name].id or '-':7}  {name:{wide}}  {found[name].sentence or found[name].title}")
