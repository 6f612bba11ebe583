"""The command ``proofs``: results on stdout; progress and summary on stderr; exit 0 good, 1 not good, 2 usage."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich import box
from rich.console import Console
from rich.progress import Progress
from rich.table import Column, Table

from proofs.command import book, decide, new, plot
from proofs.command.reading import print_bibtex, print_list, print_theorems
from proofs.command.rows import as_row
from proofs.contents import ContentsError, chapter, chapter_of, selected
from proofs.loading import TheoremError, blaming, derivation_at
from proofs.printing.bibliography import spelled
from proofs.printing.document import document
from proofs.printing.latex import EVIDENCE, MACROS, PACKAGES, latex, status_of
from proofs.verification import DEFAULT_DIGITS, Found, found_at

MIN_DIGITS, MAX_DIGITS = 10, 10_000  # a check at 10⁴ digits takes minutes a theorem; more is a typing error
ACTIONS = {
    "list": "the theorems by chapter",
    "show": "theorems in the terminal, with their exact proofs",
    "check": "the evidence of every link",
    "latex": "theorem and proof environments; numbers are checked only if the evidence is printed",
    "bib": "the literature that the theorems cite, as BibTeX",
}
OTHERS = ("new", "book", "decide", "plot")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments; by default those of the process.

    Returns
    -------
    int : 0 if every link is proved or cited and none is refuted, 1 if one is not or a file gives no theorem, 2 for a
        wrong usage or an output that cannot be written; 0 for a reader that closes the pipe.
    """
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except ContentsError as error:
        print(f"proofs: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # where Python writes what is left at its end
        if isinstance(error, BrokenPipeError):
            return 0
        print(f"proofs: the output cannot be written: {error.strerror or error}.", file=sys.stderr)
        return 2
    return status


def print_theorem(file: str) -> None:
    """Print the LaTeX of the theorem in a file, for its ``__main__`` block, and exit."""
    raise SystemExit(main(["latex", file]))


def _run(given: list[str]) -> int:
    if given and not given[0].startswith("-") and given[0] not in (*ACTIONS, *OTHERS):
        given = ["latex", *given]
    arguments = _parser().parse_args(given)
    action = arguments.action
    if action in OTHERS:
        if action == "new":
            return new.write(arguments.path)
        return {"book": book, "decide": decide, "plot": plot}[action].run(arguments)
    places = selected(arguments.names)
    if action in ("list", "bib"):
        derivations, wrong = {}, False
        for name, place in places.items():
            try:
                derivations[name] = derivation_at(place)
            except TheoremError as error:
                wrong = _complain(error)
        if action == "list":
            print_list(derivations, places, as_json=arguments.json)
        else:
            print_bibtex(derivations, as_json=arguments.json)
        return int(wrong)
    numbers = action in ("all", "check") or (action == "latex" and arguments.evidence != "none")
    done, wrong = _found(places, arguments.digits if numbers else None)
    wrong |= _print(arguments, places, done)
    if action != "show":
        _summarise(done, Console(file=sys.stdout if action == "check" and not arguments.json else sys.stderr))
    return int(wrong or not all(link.good for _, links in done.values() for link in links))


def _print(arguments: argparse.Namespace, places: Mapping[str, str], done: dict[str, Found]) -> bool:
    """Print what the action asks for; whether a theorem cannot be printed."""
    if arguments.action == "show":
        print_theorems(done, as_json=arguments.json)
        return False
    if arguments.action == "check":
        if arguments.json:
            rows = [as_row(link) for _, links in done.values() for link in links]
            print(json.dumps(rows, ensure_ascii=False, indent=1))
        return False
    texts, wrong = {}, False
    for name, found in done.items():
        try:
            with blaming(places[name]):
                texts[name] = latex(*found, evidence=arguments.evidence, label=found[0].id or name)
        except TheoremError as error:
            wrong = _complain(error)
    if arguments.json:
        rows = [{"theorem": name, "status": status_of(done[name][1]), "latex": text} for name, text in texts.items()]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif arguments.document:
        chapters = {name: chapter(folder) for name in texts if (folder := chapter_of(places[name]))}
        printable = {name: done[name] for name in texts}
        print(document(printable, chapters=chapters, evidence=arguments.evidence), end="")
    else:
        print(f"{_comment(arguments.evidence, done)}\n% Needs {PACKAGES}; the macros may be defined anew.\n{MACROS}\n")
        print("\n\n".join(f"% {name}\n{text}" for name, text in texts.items()))
    return wrong


def _comment(evidence: str, done: Mapping[str, Found]) -> str:
    """What was done to what is printed."""
    good = all(link.good for _, links in done.values() for link in links)
    proofs_ = "Every line is proved exactly or cited" if good else "Not every line is proved: look for tfunproved"
    numbers = "numbers were not asked for (--evidence)" if evidence == "none" else "checked by numbers"
    return f"% {proofs_}; {numbers}."


def _complain(error: TheoremError) -> bool:
    print(f"proofs: {error}", file=sys.stderr)
    return True


# --- parts -----------------------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="proofs",
        description="Prove, check and sweep every line of every theorem, and print the LaTeX.",
        epilog="Without an action: the LaTeX of every theorem with its evidence on stdout; the rest on stderr.",
    )
    parser.set_defaults(action="all", names=[], json=False, document=False, evidence="full", digits=DEFAULT_DIGITS)
    _add_digits(parser)
    actions = parser.add_subparsers(dest="action_given", metavar=f"{{{','.join((*ACTIONS, *OTHERS))}}}")
    for name, text in ACTIONS.items():
        action = actions.add_parser(name, help=text, description=text)
        action.set_defaults(action=name)
        what = "a theorem, an id, a chapter, a glob, or a file or folder of your own; by default all"
        action.add_argument("names", nargs="*", metavar="NAME", help=what)
        action.add_argument("--json", action="store_true", help="as JSON")
        if name in ("check", "latex"):
            _add_digits(action)
        if name == "latex":
            action.add_argument("--document", action="store_true", help="a book: a complete file that compiles")
            action.add_argument("--evidence", choices=EVIDENCE, default="none", help="beside the reasons (%(default)s)")
    start = actions.add_parser("new", help="write a theorem file to start from", description=new.__doc__)
    start.set_defaults(action="new")
    start.add_argument("path", type=Path, metavar="PATH", help="NAME.py")
    decide.add_parser(actions)
    plot.add_parser(actions)
    book.add_parser(actions)
    return parser


def _add_digits(parser: argparse.ArgumentParser) -> None:
    """The option before or after the action; where it is not given, it leaves what was set before."""
    text = f"decimal digits of the check ({DEFAULT_DIGITS})"
    parser.add_argument("--digits", type=_digits, default=argparse.SUPPRESS, help=text)


def _digits(text: str) -> int:
    try:
        digits = int(text)
    except ValueError:
        digits = 0
    if not MIN_DIGITS <= digits <= MAX_DIGITS:
        raise argparse.ArgumentTypeError(f"digits must be an integer from {MIN_DIGITS} to {MAX_DIGITS}; got {text!r}")
    return digits


def _found(places: Mapping[str, str], digits: int | None) -> tuple[dict[str, Found], bool]:
    """Each theorem with its links, with a progress bar on stderr; and whether a file gave none."""
    done, wrong = {}, False
    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("theorems", total=len(places))
        for name, found in found_at(places, digits=digits):
            progress.advance(bar)
            if isinstance(found, TheoremError):
                wrong = _complain(found)
            else:
                done[name] = found
    return done, wrong


def _summarise(done: Mapping[str, Found], console: Console) -> None:
    """The table of statuses, and every link that is not good with what is wrong."""
    columns = (Column("theorem", no_wrap=True), Column("links", no_wrap=True), "digits", Column("s", no_wrap=True))
    table = Table(*columns, box=box.SIMPLE_HEAD, padding=0, show_edge=False)  # fits into 80 characters
    for name, (_, links) in done.items():
        digits = {str(link.check.digits) for link in links if link.check and link.check.digits}
        seconds = f"{sum(link.seconds for link in links):.2f}"
        table.add_row(name, status_of(links), ", ".join(sorted(digits)), seconds)
    console.print(table)
    for link in (link for _, links in done.values() for link in links):
        about = f"{link.theorem}, link {link.number}"
        if not link.good:
            console.print(f"{about} ({link.step.reason}): {link.status}; {link.objection}", markup=False)
        elif link.status == "cited":
            console.print(f"{about}: cited, {'; '.join(map(spelled, link.citations))}", markup=False)
