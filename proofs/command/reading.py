"""``proofs show`` and ``proofs bib``: theorems in the terminal, and the literature that they cite."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence

from rich.console import Console

from proofs.command.pages import complain, found
from proofs.command.rows import as_row, theorem_row
from proofs.contents import selected
from proofs.derivation.chain import Derivation, Link
from proofs.loading import TheoremError, derivation_at
from proofs.printing.abbreviations import shortened
from proofs.printing.bibliography import bibtex, keys, spelled
from proofs.printing.plain import plain
from proofs.printing.terminal import SIGNS, in_words, terminal

Derivations = Mapping[str, Derivation]


def run(arguments: argparse.Namespace) -> int:
    """Print what is asked for; 0, or 1 where a file gives no theorem or a line is neither proved nor cited."""
    places = selected(arguments.names)
    if arguments.action == "show":
        theorems = dict(found(places, None, cache=False))
        _print_theorems(theorems, as_json=arguments.json)
        good = all(link.good for _, links in theorems.values() for link in links)
        return int(len(theorems) < len(places) or not good)
    derivations = {}
    for name, place in places.items():
        try:
            derivations[name] = derivation_at(place)
        except TheoremError as error:
            complain(error)
    _print_bibtex(derivations, as_json=arguments.json)
    return int(len(derivations) < len(places))


def _print_theorems(theorems: Mapping[str, tuple[Derivation, Sequence[Link]]], *, as_json: bool) -> None:
    """Each theorem with its variables, its lines and their reasons."""
    if as_json:
        rows = [
            theorem_row(name, "", derivation) | {"lines": [as_row(link) for link in links]}
            for name, (derivation, links) in theorems.items()
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False, soft_wrap=True, markup=False)
    for name, (derivation, links) in theorems.items():
        named = ", ".join(filter(None, (derivation.id, name)))
        console.print(f"{plain(derivation.title)}  ({named})", style="bold")
        console.print(*[plain(derivation.sentence)] * bool(derivation.sentence), soft_wrap=False)
        console.print(*in_words(derivation), sep="\n")
        console.print(f"\n{terminal(shortened(derivation.start, derivation))}")
        for link in links:
            status = link.status if link.good else f"{link.status}: {link.objection}"
            shown = terminal(shortened(link.step.expr, derivation))
            console.print(f"\n{SIGNS[link.step.relation]}", shown, sep="\n")
            console.print(f"    {plain(link.step.reason)}; {status}", style="dim" if link.good else "red")
        console.print(*(f"See {plain(spelled(reference))}." for reference in derivation.references), "", sep="\n")


def _print_bibtex(derivations: Derivations, *, as_json: bool) -> None:
    """The BibTeX entries of what the theorems cite, each once."""
    said = [reference for derivation in derivations.values() for reference in derivation.references]
    said += [step.cites for derivation in derivations.values() for step in derivation.steps if step.cites]
    entries = {key: bibtex(key) for key in keys(said)}
    print(json.dumps(entries, ensure_ascii=False, indent=1) if as_json else "\n\n".join(entries.values()))
