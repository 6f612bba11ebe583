"""What the command prints of each theorem: kept from an earlier run where nothing has changed, or made anew."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from proofs.evidence import store
from proofs.evidence.processes import each
from proofs.evidence.sources import keys_of, printing
from proofs.loading import TheoremError, blaming
from proofs.printing.macros import dated

if TYPE_CHECKING:
    from proofs.evidence.runs import Found

_NAMED = 3  # theorems of which the progress says that they are being computed


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A theorem as the command prints it.

    Parameters
    ----------
    good : bool
        Whether every line is proved or cited, and none refuted.
    status, digits : str
        2 proved, 1 cited; 50.
    seconds : float
    notes : list of str
        What is cited, and what is wrong.
    text : str
        LaTeX, if it is asked for.
    rows : list of dict
        The links as objects of JSON, if they are asked for.
    """

    good: bool
    status: str
    digits: str
    seconds: float
    notes: list[str]
    text: str = ""
    rows: list[dict[str, Any]] | None = None


def pages(places: Mapping[str, str], kind: str, digits: int | None, *, cache: bool) -> dict[str, Page]:
    """The pages of theorems, with a progress bar on stderr, where a file that gives no theorem is complained of.

    Parameters
    ----------
    places : mapping
        Name to place, from ``selected``.
    kind : str
        "check", "rows", or "latex-" and none, footnote or full.
    digits : int, optional
        None asks for the exact proofs alone.
    cache : bool

    Returns
    -------
    dict : name to Page, of the theorems that there are.
    """
    keys = keys_of(places, digits) if cache and digits is not None else {}
    unread = {name: key for name, key in keys.items() if places[name] not in sys.modules}  # known by their files
    own = {name: f"{key} {printing()}" for name, key in unread.items()}
    known = {name: _again(data) for name, key in own.items() if (data := store.read(f"{name}.{kind}", key))}
    missing = {name: place for name, place in places.items() if name not in known}
    make = partial(_made, kind=kind, digits=digits, keys=keys)
    for name, (page, kept) in _without_errors(len(missing), partial(each, make, missing)):
        known[name] = page
        if name in own and page.good:
            store.write(f"{name}.{kind}", own[name], {"of": kept or store.today(), **asdict(page)})
    return {name: known[name] for name in places if name in known}


def _made(place: str, name: str, *, kind: str, digits: int | None, keys: Mapping[str, str]) -> Any:
    """The page of a theorem, and when its evidence was found if it is kept; or the error of a file that gives none."""
    from proofs.evidence.runs import theorem_at

    found = theorem_at(place, name, digits=digits, key=keys.get(name, ""))
    try:
        return found if isinstance(found, TheoremError) else (page_of(name, place, found, kind), found[1][0].kept)
    except TheoremError as error:
        return error


def _again(data: dict[str, Any]) -> Page:
    """A page of an earlier run, which says when that was."""
    kept = data.pop("of")
    rows = data["rows"] and [row | {"kept": kept} for row in data["rows"]]
    return Page(**data | {"rows": rows, "text": data["text"] and dated(data["text"], kept)})


def found(places: Mapping[str, str], digits: int | None, *, cache: bool) -> Iterator[tuple[str, Found]]:
    """Theorems with their links, with a progress bar on stderr; a file that gives none is complained of."""
    from proofs.evidence.runs import found_at

    return _without_errors(len(places), partial(found_at, places, digits=digits, cache=cache))


def _without_errors(total: int, run: Callable[..., Iterator[tuple[str, Any]]]) -> Iterator[tuple[str, Any]]:
    """What a run gives, with a progress bar on stderr; errors are complained of and left out."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    bar = progress.add_task("", total=total)

    def tell(names: list[str], left: int) -> None:
        progress.start()
        progress.update(bar, completed=total - left, description=", ".join(names[:_NAMED]))

    try:
        for name, given in run(running=tell):
            if isinstance(given, TheoremError):
                complain(given)
            else:
                yield name, given
    finally:
        progress.stop()


def complain(error: TheoremError) -> None:
    """Say on stderr what is wrong with a file."""
    print(f"proofs: {error}", file=sys.stderr)


def page_of(name: str, place: str, theorem: Found, kind: str) -> Page:
    """The page of a theorem.

    Raises
    ------
    TheoremError : if it cannot be printed.
    """
    from proofs.command.rows import as_row
    from proofs.printing.latex import latex, status_of

    derivation, links = theorem
    evidence = kind.removeprefix("latex-")
    with blaming(place):
        rows = [as_row(link) for link in links] if kind == "rows" else None
        label = derivation.id or name
        text = latex(derivation, links, evidence=evidence, label=label) if evidence != kind else ""
    numbers = {str(link.check.digits) for link in links if link.check and link.check.digits}
    return Page(
        good=all(link.good for link in links),
        status=status_of(links),
        digits=", ".join(sorted(numbers)),
        seconds=sum(link.seconds for link in links),
        notes=[note for link in links if (note := _note(link))],
        text=text,
        rows=rows,
    )


def _note(link: Any) -> str:
    """What is wrong with a link, or what it cites."""
    from proofs.printing.bibliography import spelled
    from proofs.printing.plain import plain

    about = f"{link.theorem}, link {link.number}"
    if not link.good:
        return f"{about} ({plain(link.step.reason)}): {link.status}; {link.objection}"
    return f"{about}: cited, {'; '.join(map(spelled, link.citations))}" if link.status == "cited" else ""
