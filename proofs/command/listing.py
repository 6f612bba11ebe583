"""``proofs list``: each theorem under its chapter."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from itertools import groupby
from shutil import get_terminal_size
from textwrap import fill

from proofs.contents import chapter_of, selected
from proofs.index import Entry, entries
from proofs.loading import TheoremError, derivation_at
from proofs.printing.plain import plain

_WIDTH = 1000  # of lines that are not broken
_NARROWEST = 20  # column of titles, however narrow the terminal is


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
    """The id, the name and the title of each; for a reader that is no terminal each on one line."""
    wide = max(map(len, found), default=0)
    width = get_terminal_size().columns if sys.stdout.isatty() else _WIDTH
    for chapter, names in groupby(found, key=lambda name: chapter_of(places[name])):
        print(f"{chapter or 'own files'}:")
        for name in names:
            start = f"  {found[name].id or '-':7}  {name:{wide}}  "
            title, room = plain(found[name].title), max(width, len(start) + _NARROWEST)
            print(fill(title, room, initial_indent=start, subsequent_indent=" " * len(start)))
