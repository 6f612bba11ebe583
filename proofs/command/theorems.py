"""``proofs``, ``proofs check`` and ``proofs latex``: theorems with their evidence, and a summary of it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping

from rich import box
from rich.console import Console
from rich.table import Column, Table

from proofs.command.pages import Page, complain, found, page_of, pages
from proofs.contents import chapter, chapter_of, conventions, selected
from proofs.loading import TheoremError
from proofs.printing.macros import MACROS, PACKAGES


def run(arguments: argparse.Namespace) -> int:
    """Print what is asked for; 0 if every line is proved or cited, 1 if one is not or a file gives no theorem."""
    places, action = selected(arguments.names), arguments.action
    checked = action != "latex" or arguments.evidence != "none"
    kind = f"latex-{arguments.evidence}" if action != "check" else "rows" if arguments.json else "check"
    digits = arguments.digits if checked else None
    if arguments.document:
        done = _print_document(places, digits, arguments)
    else:
        done = pages(places, kind, digits, cache=arguments.cache)
        if kind == "rows":
            _print_json([row for page in done.values() for row in page.rows or ()])
        elif action != "check" and arguments.json:
            _print_json([{"theorem": name, "status": page.status, "latex": page.text} for name, page in done.items()])
        elif action != "check":
            _print_latex(done, checked=checked)
    _summarise(done, Console(file=sys.stdout if kind == "check" else sys.stderr))
    return int(len(done) < len(places) or not all(page.good for page in done.values()))


def _print_json(rows: list[dict]) -> None:
    print(json.dumps(rows, ensure_ascii=False, indent=1))


def _print_document(places: Mapping[str, str], digits: int | None, arguments: argparse.Namespace) -> dict[str, Page]:
    """A complete file; a theorem that cannot be printed is left out and complained of."""
    from proofs.printing.document import document

    theorems = dict(found(places, digits, cache=arguments.cache))
    done = {}
    for name, each in theorems.items():
        try:
            done[name] = page_of(name, places[name], each, "latex-none")
        except TheoremError as error:
            complain(error)
    chapters = {name: chapter(folder) for name in done if (folder := chapter_of(places[name]))}
    printable = {name: theorems[name] for name in done}
    shared = conventions() if chapters else None
    print(document(printable, chapters=chapters, conventions=shared, evidence=arguments.evidence), end="")
    return done


def _print_latex(done: Mapping[str, Page], *, checked: bool) -> None:
    """The macros, and the environments of each theorem, with what was done to them."""
    good = all(page.good for page in done.values())
    proofs_ = "Every line is proved exactly or cited" if good else "Not every line is proved: look for tfunproved"
    numbers = "checked by numbers" if checked else "numbers were not asked for (--evidence)"
    print(f"% {proofs_}; {numbers}.\n% Needs {PACKAGES}; the macros may be defined anew.\n{MACROS}\n")
    print("\n\n".join(f"% {name}\n{page.text}" for name, page in done.items()))


def _summarise(done: Mapping[str, Page], console: Console) -> None:
    """The table of statuses, and every link that is not good with what is wrong."""
    columns = (Column("theorem", no_wrap=True), Column("links", no_wrap=True), "digits", Column("s", no_wrap=True))
    table = Table(*columns, box=box.SIMPLE_HEAD, padding=0, show_edge=False)  # fits into 80 characters
    for name, page in done.items():
        table.add_row(name, page.status, page.digits, f"{page.seconds:.2f}")
    if done:
        console.print(table)
    for note in (note for page in done.values() for note in page.notes):
        console.print(note, markup=False)
