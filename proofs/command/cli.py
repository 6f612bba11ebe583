"""The command ``proofs``: results on stdout; progress and summary on stderr; exit 0 good, 1 not good, 2 usage."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rich import box
from rich.console import Console
from rich.progress import Progress
from rich.table import Column, Table

from proofs.command import decide, plot
from proofs.contents import ContentsError, derivation_of, theorem_names
from proofs.derivation.chain import Derivation, Link
from proofs.exchange import claim_json
from proofs.printing.latex import document, latex
from proofs.verification import DEFAULT_DIGITS, verify_theorems

MIN_DIGITS, MAX_DIGITS = 10, 10_000  # a check at 10⁴ digits takes minutes a theorem; more is a typing error
ACTIONS = ("list", "check", "latex", "decide", "plot")
STATUSES = ("proved", "cited", "holds", "refuted", "contradicted", "undecided")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments; by default those of the process.

    Returns
    -------
    int : 0 if every link is proved or cited and none is refuted, 1 if one is not, 2 for a wrong usage or an output
        that cannot be written.
    """
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except ContentsError as error:
        print(f"proofs: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"proofs: the output cannot be written: {error.strerror or error}.", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # where Python writes what is left at its end
        return 2
    return status


def _run(given: list[str]) -> int:
    if given and given[0] not in ACTIONS and given[0] in theorem_names():
        given = ["latex", *given]
    arguments = _parser().parse_args(given)
    if arguments.action == "decide":
        return decide.run(arguments)
    if arguments.action == "plot":
        return plot.run(arguments)
    unknown = sorted(set(arguments.names) - set(theorem_names()))
    if unknown:
        known = ", ".join(theorem_names())
        print(f"proofs: no theorem is named {', '.join(unknown)}; there are {known}.{_near(unknown)}", file=sys.stderr)
        return 2
    names = list(dict.fromkeys(arguments.names)) or list(theorem_names())
    if arguments.action == "list":
        return _list(names, as_json=arguments.json)
    done = {name: (derivation, links) for name, derivation, links in _verified(names, arguments.digits)}
    if arguments.action == "check" and arguments.json:
        try:
            rows = [as_row(link) for _, links in done.values() for link in links]
        except ValueError as error:
            print(f"proofs: {error}", file=sys.stderr)
            return 2
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif arguments.action == "latex" and arguments.document:
        print(document(done.values()), end="")
    elif arguments.action in ("all", "latex"):
        print(
            "\n\n".join(_named(name, latex(*found)) if len(done) > 1 else latex(*found) for name, found in done.items())
        )
    _summarise(done, Console(file=sys.stdout if arguments.action == "check" and not arguments.json else sys.stderr))
    return 0 if all(link.good for _, links in done.values() for link in links) else 1


def print_theorem(file: str) -> None:
    """Print the LaTeX of the theorem in a file, for its ``__main__`` block, and exit."""
    raise SystemExit(main(["latex", Path(file).stem]))


def as_row(link: Link) -> dict[str, Any]:
    """One link as the object of ``proofs check --json``.

    Parameters
    ----------
    link : Link

    Returns
    -------
    dict : theorem, link, claim, reason, status, proof, check, sweep, seconds; null where a part does not apply.

    Raises
    ------
    ValueError : if the claim has an expression that its JSON form does not have.
    """
    proof, check, sweep = link.proof, link.check, link.sweep
    return {
        "theorem": link.theorem,
        "link": link.number,
        "claim": claim_json(link.claim),
        "reason": link.step.reason if link.step.by else f"{link.step.reason}: {link.step.cites}",
        "status": link.status,
        "proof": proof and {"procedure": proof.procedure, "scope": proof.scope or None, "why": proof.why or None},
        "check": check
        and {
            "methods": list(check.methods),
            "verdict": check.verdict,
            "digits": check.digits,
            "points": check.points,
            "worst": check.worst,
            "witness": check.witness and {str(symbol): str(value) for symbol, value in check.witness.items()},
            "why": check.why or None,
        },
        "sweep": sweep
        and {"points": sweep.points, "verdict": sweep.verdict, "worst": sweep.worst, "why": sweep.why or None},
        "seconds": round(link.seconds, 4),
    }


# --- parts -----------------------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="proofs",
        description="Prove, check and sweep every line of every theorem, and print the LaTeX.",
        epilog="Without an action: the LaTeX of every theorem, or of those named, on stdout; the rest on stderr.",
    )
    parser.set_defaults(action="all", names=[], json=False, document=False, digits=DEFAULT_DIGITS)
    _add_digits(parser)
    actions = parser.add_subparsers(dest="action_given", metavar=f"{{{','.join(ACTIONS)}}}")
    for name, text in (
        ("list", "the theorems"),
        ("check", "the evidence of every link"),
        ("latex", "the LaTeX with its evidence"),
    ):
        action = actions.add_parser(name, help=text, description=text)
        action.set_defaults(action=name)
        action.add_argument("names", nargs="*", metavar="NAME", help="a theorem; by default all")
        if name != "list":
            _add_digits(action)
        if name == "latex":
            action.add_argument("--document", action="store_true", help="a complete file that compiles")
        else:
            action.add_argument("--json", action="store_true", help="a JSON array")
    decide.add_parser(actions)
    plot.add_parser(actions)
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


def _near(unknown: Sequence[str]) -> str:
    """A sentence with the theorems of a similar name, if there are any."""
    near = dict.fromkeys(match for name in unknown for match in get_close_matches(name, theorem_names()))
    return f" Similar: {', '.join(near)}." if near else ""


def _named(name: str, block: str) -> str:
    """A block under a comment with the name of its theorem, by which it is found among many."""
    return f"% {name}\n{block}"


def _list(names: Sequence[str], *, as_json: bool) -> int:
    derivations = {name: derivation_of(name) for name in names}
    if as_json:
        rows = [
            {"theorem": name, "title": d.title, "links": len(d.steps), "references": list(d.references)}
            for name, d in derivations.items()
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    table = Table(Column("theorem", no_wrap=True), "statement", "links")
    for name, derivation in derivations.items():
        table.add_row(name, derivation.title, str(len(derivation.steps)))
    Console().print(table)
    return 0


def _verified(names: Sequence[str], digits: int) -> Iterator[tuple[str, Derivation, list[Link]]]:
    """Each theorem with its verified links, with a progress bar on stderr."""
    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("theorems", total=len(names))
        for name, links in verify_theorems(names, digits=digits):
            progress.advance(bar)
            yield name, derivation_of(name), links


def _summarise(done: dict[str, tuple[Derivation, list[Link]]], console: Console) -> None:
    """The table of statuses, and every link that is not good with what is wrong."""
    columns = (Column("theorem", no_wrap=True), Column("links", no_wrap=True), "digits", Column("s", no_wrap=True))
    table = Table(*columns, box=box.SIMPLE_HEAD, padding=0, show_edge=False)  # fits into 80 characters
    for name, (_, links) in done.items():
        counts = {status: sum(link.status == status for link in links) for status in STATUSES}
        statuses = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
        digits = {str(link.check.digits) for link in links if link.check and link.check.digits}
        seconds = f"{sum(link.seconds for link in links):.2f}"
        table.add_row(name, statuses, ", ".join(sorted(digits)), seconds)
    console.print(table)
    for link in (link for _, links in done.values() for link in links):
        if not link.good:
            console.print(f"{link.theorem}, link {link.number} ({link.step.reason}): {_objection(link)}", markup=False)
        elif link.status == "cited":
            console.print(f"{link.theorem}, link {link.number}: cited, {'; '.join(link.citations)}", markup=False)


def _objection(link: Link) -> str:
    """Why a link is not good: the status, what the procedure says, the witness, and what is wrong there."""
    parts = [link.status]
    parts += [link.proof.why] if link.proof is not None and link.proof.why else []
    for evidence in (link.check, link.sweep):
        if evidence is not None and evidence.witness is not None:
            parts.append(", ".join(f"{symbol} = {value}" for symbol, value in evidence.witness.items()))
        if evidence is not None and evidence.why and (evidence.contradicted or evidence.witness is not None):
            parts.append(evidence.why)
    return "; ".join(parts)
