"""The pages of the book as Markdown: one for each theorem and chapter, and those that list all theorems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from numeric_check import Claim, Relation
from proofs.derivation.chain import Derivation, Link
from proofs.printing.expressions import print_expression
from proofs.printing.lines import BREAK_AFTER, rows, width
from proofs.printing.statement import listed, sentence

_SIGNS = {Relation.EQUAL: "=", Relation.AT_MOST: r"\le", Relation.DIFFERENT: r"\ne"}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|$~^])")
_BREAKS = re.compile(r"\\allowbreak\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A theorem of the book with what stands on its page.

    Parameters
    ----------
    name, chapter : str
    derivation : Derivation
    links : tuple of Link
    uses, used_by : tuple of str
        The names of the theorems that it applies, and of those that apply it.
    graph : str
        The file of the picture of what it rests on, or nothing.
    """

    name: str
    chapter: str
    derivation: Derivation
    links: tuple[Link, ...]
    uses: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()
    graph: str = ""


def theorem_page(entry: Entry, titles: Mapping[str, str]) -> str:
    """The page of a theorem: sentence, statement, proof line by line, references, what it rests on, and its use.

    Parameters
    ----------
    entry : Entry
    titles : mapping
        The titles of the theorems and chapters by name.

    Returns
    -------
    str : Markdown (MyST).
    """
    derivation = entry.derivation
    parts = [
        f"# {text(derivation.title)}",
        f"`{entry.name}` in the chapter {link(entry.chapter, titles, folder='../chapters')}",
        "## Statement",
        *statement(derivation.claim),
        "## Proof",
        _aligned(_indented("", rows(_shortened(derivation.start, derivation)))),
        *(part for found in entry.links for part in _line(found, derivation)),
        *_abbreviations(derivation),
        *_connections(entry, titles),
        *_references(derivation.references),
        "## In Python",
        _python(entry),
    ]
    return "\n\n".join(parts) + "\n"


def chapter_page(chapter: str, introduction: str, entries: Sequence[Entry], titles: Mapping[str, str]) -> str:
    """The page of a chapter: its introduction, and its theorems with their statements."""
    body, *paragraphs = introduction.strip().split("\n\n")
    names = "\n".join(f"../theorems/{entry.name}" for entry in entries)
    shown = [
        "\n\n".join(
            [
                f"### {link(entry.name, titles, folder='../theorems')}",
                *statement(entry.derivation.claim),
            ]
        )
        for entry in entries
    ]
    return "\n\n".join(
        [
            f"# {titles[chapter]}",
            text(body),
            *map(text, paragraphs),
            "## Theorems",
            *shown,
            f"```{{toctree}}\n:hidden:\n\n{names}\n```\n",
        ]
    )


def status_page(entries: Iterable[Entry], titles: Mapping[str, str]) -> str:
    """What is proved, what is cited and what is open: one row for each theorem."""
    rows_ = [
        f"| {link(e.name, titles, folder='theorems')} | {_statuses(e.links)} | {_methods(e.links)} |" for e in entries
    ]
    found = [found for entry in entries for found in entry.links]
    cited = sorted({citation for one in found for citation in one.citations})
    return "\n\n".join(
        [
            "# What is proved, cited and open",
            f"{len(rows_)} theorems have {len(found)} steps: {_statuses(found)}. This page is made from the proofs "
            "that ran when the book was written.",
            "## Cited theorems",
            "\n".join(f"- {text(citation)}" for citation in cited) or "None.",
            "## Theorems",
            "| theorem | steps | by |\n|---|---|---|\n" + "\n".join(rows_),
        ]
    )


def statement(claim: Claim) -> list[str]:
    """Let …, with …; then the first line = the last."""
    words = _BREAKS.sub("", "\n".join(sentence(claim)))
    apart = words.replace(r"\begin{align*}", "\n\\begin{align*}").replace(r"\end{align*}", "\\end{align*}\n")
    return [f"{apart}\nThen" if words else "", displayed(claim)]


def displayed(claim: Claim) -> str:
    """Both sides of a claim, in one row where they fit into one."""
    left, right = rows(claim.lhs), rows(claim.rhs)
    sign = _SIGNS[claim.relation]
    if len(left) == len(right) == 1 and width(left[0]) + width(right[0]) < BREAK_AFTER:
        return _aligned([f"{left[0]} {sign} {right[0]}"])
    return _aligned([*_indented("", left), *_indented(sign, right)])


def _indented(sign: str, lines: Sequence[str]) -> list[str]:
    """Rows after a sign; all but the first are set in."""
    return [rf"{{}} {sign} {{}} & {lines[0]}", *(rf"& \quad {row}" for row in lines[1:])]


def _aligned(lines: Sequence[str]) -> str:
    return "\\begin{align*}\n" + " \\\\\n".join(_BREAKS.sub("", line) for line in lines) + "\n\\end{align*}"


def link(name: str, titles: Mapping[str, str], *, folder: str) -> str:
    """A link to the page of a theorem or chapter."""
    return f"[{text(titles[name])}]({folder}/{name}.md)"


def text(words: str) -> str:
    """Words in which no sign is markup."""
    return _MARKUP.sub(r"\\\1", words)


# --- parts of a theorem's page ---------------------------------------------------------------------------------------


def _line(found: Link, derivation: Derivation) -> list[str]:
    evidence = "\n".join(f"- {text(row)}" for row in _evidence(found))
    return [
        _aligned(_indented(_SIGNS[found.step.relation], rows(_shortened(found.step.expr, derivation)))),
        f":::{{dropdown}} {text(found.step.reason)}\n{evidence}\n:::",
    ]


def _shortened(expr: Any, derivation: Derivation) -> Any:
    short = {value: letter for letter, value in derivation.where.items()}
    return expr.xreplace(short) if short else expr


def _abbreviations(derivation: Derivation) -> list[str]:
    where = [inline(sp.Eq(letter, value, evaluate=False)) for letter, value in derivation.where.items()]
    return [f"Here {listed(where)}."] if where else []


def _evidence(found: Link) -> list[str]:
    said = []
    if found.proof is None:
        said.append(f"cited: {found.step.cites}")
    else:
        scope = found.proof.scope or found.proof.why
        said.append(f"{found.proof.verdict} by {found.proof.procedure}{scope and f' ({scope})'}")
        said += [f"rests on {reference}" for reference in found.citations]
    if found.check is not None:
        check = found.check
        said.append(f"{check.verdict} to {check.digits} digits at {check.points} points ({', '.join(check.methods)})")
    if found.sweep is not None and found.sweep.points:
        said.append(f"swept over {found.sweep.points} points: {found.sweep.verdict}")
    return said


def _connections(entry: Entry, titles: Mapping[str, str]) -> list[str]:
    parts = []
    for heading, names in (("## It rests on", entry.uses), ("## It is used by", entry.used_by)):
        if names:
            parts += [heading, "\n".join(f"- {link(name, titles, folder='.')}" for name in names)]
    if entry.graph:
        alt = f"What {entry.name} rests on, step by step"
        parts.append(f"```{{figure}} {entry.graph}\n:alt: {alt}\n```")
    return parts


def _references(references: Sequence[str]) -> list[str]:
    return ["## References", "\n".join(f"- {text(reference)}" for reference in references)] if references else []


def _python(entry: Entry) -> str:
    return (
        f"```python\nfrom proofs import Theorem, {entry.name}, prove\n\n"
        f"assert all(link.good for link in prove({entry.name}.derive()))\n"
        f"step = Theorem(derive={entry.name}.derive)  # proves a step of your own derivation\n```"
    )


def _statuses(links: Sequence[Link]) -> str:
    statuses = [found.status for found in links]
    return ", ".join(f"{statuses.count(status)} {status}" for status in dict.fromkeys(statuses))


def _methods(links: Sequence[Link]) -> str:
    return text(", ".join(dict.fromkeys(found.proof.procedure for found in links if found.proof)))


def inline(expr: Any) -> str:
    """An expression among words."""
    return f"${print_expression(expr)}$"
