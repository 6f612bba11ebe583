"""``proofs list``, ``proofs show`` and ``proofs bib``: theorems in the terminal, and the literature that they cite."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.console import Console

from proofs.command.rows import as_row, theorem_row
from proofs.contents import chapter_of
from proofs.derivation.chain import Derivation, Link
from proofs.printing.bibliography import bibtex, keys, spelled
from proofs.printing.terminal import SIGNS, in_words, terminal

Derivations = Mapping[str, Derivation]


def print_list(derivations: Derivations, places: Mapping[str, str], *, as_json: bool) -> None:
    """Each theorem under its chapter: id, name, and what it says."""
    if as_json:
        rows = [theorem_row(name, chapter_of(places[name]), derivation) for name, derivation in derivations.items()]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    wide = max(map(len, derivations), default=0)
    for chapter, names in groupby(derivations, key=lambda name: chapter_of(places[name])):
        print(f"{chapter or 'own files'}:")
        for name in names:
            derivation = derivations[name]
            print(f"  {derivation.id or '-':7}  {name:{wide}}  {derivation.sentence or derivation.title}")


def print_theorems(found: Mapping[str, tuple[Derivation, Sequence[Link]]], *, as_json: bool) -> None:
    """Each theorem with its variables, its lines and their reasons."""
    if as_json:
        rows = [
            theorem_row(name, "", derivation) | {"lines": [as_row(link) for link in links]}
            for name, (derivation, links) in found.items()
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False, soft_wrap=True, markup=False)
    for name, (derivation, links) in found.items():
        console.print(f"{derivation.title}  ({', '.join(filter(None, (derivation.id, name)))})", style="bold")
        console.print(*[derivation.sentence] * bool(derivation.sentence), *in_words(derivation.claim), sep="\n")
        console.print(f"\n{terminal(derivation.start)}")
        for link in links:
            status = link.status if link.good else f"{link.status}: {link.objection}"
            console.print(f"\n{SIGNS[link.step.relation]}", terminal(link.step.expr), sep="\n")
            console.print(f"    {link.step.reason}; {status}", style="dim" if link.good else "red")
        console.print(*(f"See {spelled(reference)}." for reference in derivation.references), "", sep="\n")


def print_bibtex(derivations: Derivations, *, as_json: bool) -> None:
    """The BibTeX entries of what the theorems cite, each once."""
    said = [reference for derivation in derivations.values() for reference in derivation.references]
    said += [step.cites for derivation in derivations.values() for step in derivation.steps if step.cites]
    entries = {key: bibtex(key) for key in keys(said)}
    print(json.dumps(entries, ensure_ascii=False, indent=1) if as_json else "\n\n".join(entries.values()))
