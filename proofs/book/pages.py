"""The pages of the book as Markdown: one for each theorem and chapter, and those that list all theorems."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from proofs.contents import Chapter
from proofs.derivation.chain import Derivation, Link
from proofs.printing.abbreviations import definitions, shortened
from proofs.printing.bibliography import bibtex, spelled, split
from proofs.printing.expressions import print_expression
from proofs.printing.latex import SIGNS, evidence_of, kept_on, meanings, status_of, supposed_by
from proofs.printing.lines import ENTRY, parts, unbroken, width
from proofs.printing.statement import listed

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|$~^])")
_BREAKS = re.compile(r"\\allowbreak\s*")
_ROW = 80  # characters of a formula that stand in one row


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


def theorem_page(entry: Entry, titles: Mapping[str, str], chapters: Sequence[Chapter] = ()) -> str:
    """The page of a theorem: sentence, statement, proof line by line, references, what it rests on, and its use.

    Parameters
    ----------
    entry : Entry
    titles : mapping
        The titles of the theorems and chapters by name.
    chapters : sequence of Chapter
        Those whose definitions are linked.

    Returns
    -------
    str : Markdown (MyST).
    """
    derivation = entry.derivation
    home = link(entry.chapter, titles, folder="../chapters") if entry.chapter else "your own theorems"
    pieces = [
        f"# {text(derivation.title)}",
        f"{derivation.id} · `{entry.name}` · {home}".removeprefix(" · "),
        text(derivation.sentence),
        "## Statement",
        *statement(derivation),
        *_letters(derivation),
        *notions(entry, chapters),
        "## Proof",
        _aligned(_indented("", _rows(shortened(derivation.start, derivation)))),
        *(piece for found in entry.links for piece in _line(found, derivation)),
        *_abbreviations(derivation, in_statement=False),
        *_connections(entry, titles),
        *_references(derivation.references),
        "## In Python",
        _python(entry),
    ]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def chapter_page(chapter: Chapter, entries: Sequence[Entry], titles: Mapping[str, str]) -> str:
    """The page of a chapter: its introduction, and its theorems with their sentences and statements."""
    names = "\n".join(f"../theorems/{entry.name}" for entry in entries)
    shown = [
        piece
        for entry in entries
        for piece in (
            f"### {link(entry.name, titles, folder='../theorems')}",
            text(entry.derivation.sentence),
            *statement(entry.derivation),
        )
    ]
    return "\n\n".join(
        [
            f"# {text(chapter.title)}",
            *map(_code, chapter.paragraphs),
            *["[Definitions](../definitions.md) of this chapter: " + ", ".join(map(text, chapter.definitions)) + "."]
            * bool(chapter.definitions),
            "## Theorems",
            *shown,
            f"```{{toctree}}\n:hidden:\n\n{names}\n```\n",
        ]
    )


def definitions_page(chapters: Iterable[Chapter]) -> str:
    """All definitions, by the chapters that need them first, each with a place that is linked from its uses."""
    pieces = ["# Definitions"]
    for chapter in chapters:
        if chapter.definitions:
            pieces.append(f"## {text(chapter.title)}")
        for place, (term, meaning) in enumerate(chapter.definitions.items()):
            pieces.append(f"({_anchor(chapter, place)})=\n\n{text(term)}\n: {text(meaning)}")
    return "\n\n".join(pieces) + "\n"


def notions(entry: Entry, chapters: Iterable[Chapter]) -> list[str]:
    """Links to definitions of what the words of a theorem name; signs and single words are those of its chapter."""
    derivation = entry.derivation
    words = " ".join([derivation.title, derivation.sentence, *meanings(derivation).values()])
    found = [
        f"[{'the sign ' * term.startswith('$')}{text(term)}](#{_anchor(chapter, place)})"
        for chapter in chapters
        for place, term in enumerate(chapter.definitions)
        if any(_names(name, words) for name in re.split(r", | and ", term) if _meant(name, chapter, entry))
    ]
    return [f"Definitions: {', '.join(found)}."] if found else []


def _meant(name: str, chapter: Chapter, entry: Entry) -> bool:
    return chapter.name in (entry.chapter, "conventions") or (" " in name and not name.startswith("$"))


def _names(name: str, words: str) -> bool:
    return re.search(rf"(?<![\w\\]){re.escape(name.strip('$'))}(?!\w)", words, re.IGNORECASE) is not None


def _anchor(chapter: Chapter, place: int) -> str:
    return f"definition-{chapter.name.replace('_', '-')}-{place + 1}"


def status_page(entries: Iterable[Entry], titles: Mapping[str, str]) -> str:
    """What is proved, what is cited and what is open: one row for each theorem."""
    listed_ = [
        f"| {link(e.name, titles, folder='theorems')} | {status_of(e.links)} | {_methods(e.links)} |" for e in entries
    ]
    found = [found for entry in entries for found in entry.links]
    cited = sorted({spelled(citation) for one in found for citation in one.citations})
    return "\n\n".join(
        [
            "# What is proved, cited and open",
            f"Theorems: {len(listed_)}. Their steps: {status_of(found)}. {_proved_when(found)}",
            "## Cited theorems",
            "\n".join(f"- {text(citation)}" for citation in cited) or "None.",
            "## Read again by the checker",
            "A checker without SymPy, which knows nothing of the procedures, has read these steps again and found the "
            f"same: {sum(one.reread for one in found)} of {len(found)}. By procedure:",
            "| procedure | steps | read again |\n|---|---|---|\n" + "\n".join(_reread_rows(found)),
            "## Theorems",
            "| theorem | steps | by |\n|---|---|---|\n" + "\n".join(listed_),
        ]
    )


def _proved_when(links: Iterable[Link]) -> str:
    """Whether the proofs of a page ran for it, or on which days those ran that were kept."""
    days = kept_on(links)
    kept = f", and from those that the same program found and kept on {', '.join(days)}" * bool(days)
    return f"This page is made from the proofs that ran when the book was written{kept}."


def _reread_rows(links: Sequence[Link]) -> Iterator[str]:
    """For each procedure how many steps it proved, and how many of them the checker has read again."""
    proved = Counter(one.proof.procedure for one in links if one.proof is not None)
    again = Counter(one.proof.procedure for one in links if one.proof is not None and one.reread)
    for procedure, steps in proved.most_common():
        yield f"| {text(procedure)} | {steps} | {again[procedure]} |"


def statement(derivation: Derivation) -> list[str]:
    """Let …, with …; then the first line = the last, where …."""
    words = _BREAKS.sub("", "\n".join(supposed_by(derivation, show=unbroken)))
    apart = words.replace(r"\begin{align*}", "\n\\begin{align*}").replace(r"\end{align*}", "\\end{align*}\n")
    return [f"{apart}\nThen" if words else "", displayed(derivation), *_abbreviations(derivation, in_statement=True)]


def displayed(derivation: Derivation) -> str:
    """Both sides of what is claimed, in one row where they fit into one."""
    claim = derivation.claim
    left, right = (_rows(shortened(side, derivation)) for side in (claim.lhs, claim.rhs))
    sign = SIGNS[claim.relation]
    if len(left) == len(right) == 1 and width(left[0]) + width(right[0]) < _ROW:
        return _aligned([f"{left[0]} {sign} {right[0]}"])
    return _aligned([*_indented("", left), *_indented(sign, right)])


def _rows(expr: Any) -> list[str]:
    """The parts of an expression, as many in a row as fit."""
    rows = [""]
    for part in parts(expr):
        shown = part.removeprefix(ENTRY)
        if rows[-1] and (part != shown or width(rows[-1]) + width(shown) > _ROW):
            rows.append("")
        rows[-1] = f"{rows[-1]} {shown}".lstrip()
    return rows


def _indented(sign: str, lines: Sequence[str]) -> list[str]:
    """Rows after a sign; all but the first are set in."""
    return [rf"{{}} {sign} {{}} & {lines[0]}", *(rf"& \quad {row}" for row in lines[1:])]


def _aligned(lines: Sequence[str]) -> str:
    return "\\begin{align*}\n" + " \\\\\n".join(_BREAKS.sub("", line) for line in lines) + "\n\\end{align*}"


def link(name: str, titles: Mapping[str, str], *, folder: str) -> str:
    """A link to the page of a theorem or chapter."""
    return f"[{text(titles[name])}]({folder}/{name}.md)"


def text(words: str) -> str:
    """Words in which no sign is markup but the dollars around mathematics."""
    *pieces, last = re.split(r"(\$[^$]+\$)", words)
    return "".join(p if k % 2 else _MARKUP.sub(r"\\\1", p) for k, p in enumerate([*pieces, last]))


def _code(words: str) -> str:
    """Words with names of a program between double backticks."""
    return "".join(f"`{p}`" if k % 2 else text(p) for k, p in enumerate(words.split("``")))


# --- parts of a theorem's page ---------------------------------------------------------------------------------------


def _line(found: Link, derivation: Derivation) -> list[str]:
    cited = [f"cited: {spelled(found.step.cites)}"] * (found.proof is None)
    evidence = "\n".join(f"- {text(row)}" for row in [*cited, *evidence_of(found).split("; ")] if row)
    return [
        _aligned(_indented(SIGNS[found.step.relation], _rows(shortened(found.step.expr, derivation)))),
        f":::{{dropdown}} {_spoken(found.step.reason)}\n{evidence}\n:::",
    ]


def _spoken(reason: str) -> str:
    """A reason that has words too: what unfolds is named by them, where formulas cannot be read aloud."""
    return text(reason if re.sub(r"\$[^$]+\$", "", reason).strip() else f"by {reason}")


def _abbreviations(derivation: Derivation, *, in_statement: bool) -> list[str]:
    shown = definitions(derivation, in_statement=in_statement)
    equations = [inline(sp.Eq(letter, value, evaluate=False)) for letter, value in shown.items()]
    return [f"{'where' if in_statement else 'Here'} {listed(equations)}."] if equations else []


def _letters(derivation: Derivation) -> list[str]:
    rows = [f"| {letter} | {text(_barless(words))} |" for letter, words in meanings(derivation).items()]
    return ["| letter | what it is |\n|---|---|\n" + "\n".join(rows)] if rows else []


def _barless(words: str) -> str:
    """Words for a cell of a table, which a bar would end: the bars of their mathematics as commands."""
    return re.sub(r"\$[^$]+\$", lambda found: found[0].replace(r"\|", r"\Vert ").replace("|", r"\vert "), words)


def _connections(entry: Entry, titles: Mapping[str, str]) -> list[str]:
    pieces = []
    for heading, names in (("## It rests on", entry.uses), ("## It is used by", entry.used_by)):
        if names:
            pieces += [heading, "\n".join(f"- {link(name, titles, folder='.')}" for name in names)]
    if entry.graph:
        alt = f"What {entry.name} rests on, step by step"
        pieces.append(f"```{{figure}} {entry.graph}\n:alt: {alt}\n```")
    return pieces


def _references(references: Sequence[str]) -> list[str]:
    if not references:
        return []
    entries = "\n\n".join(bibtex(key) for key in dict.fromkeys(split(r)[0] for r in references) if key)
    return [
        "## References",
        "\n".join(f"- {text(spelled(reference))}" for reference in references),
        *[f":::{{dropdown}} BibTeX\n```bibtex\n{entries}\n```\n:::"] * bool(entries),
    ]


def _python(entry: Entry) -> str:
    return (
        f"```python\nfrom proofs import Theorem, {entry.name}, prove\n\n"
        f"assert all(link.good for link in prove({entry.name}.derive()))\n"
        f"step = Theorem(derive={entry.name}.derive)  # proves a step of your own derivation\n```"
    )


def _methods(links: Sequence[Link]) -> str:
    return text(", ".join(dict.fromkeys(found.proof.procedure for found in links if found.proof)))


def inline(expr: Any) -> str:
    """An expression among words."""
    return f"${print_expression(expr)}$"
