"""A book: title page, contents, chapters with introductions, theorems, an appendix with the evidence, literature."""

from __future__ import annotations

import platform
import re
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby
from typing import TYPE_CHECKING, Any

from numeric_check.inputs import mapping, text, wrong_kind
from proofs.inputs import evidence_shown, links_of, of_class
from proofs.printing.bibliography import bibliography, keys
from proofs.printing.latex import evidence_of, kept_on, latex
from proofs.printing.macros import MACROS, PACKAGES
from proofs.printing.words import latex_text

if TYPE_CHECKING:
    from proofs.contents import Chapter
    from proofs.derivation.chain import Derivation, Link

VERSIONS = ("threefold", "sympy", "mpmath", "numpy", "python-flint", "gmpy2")


def document(
    found: Mapping[str, tuple[Derivation, Sequence[Link]]],
    *,
    chapters: Mapping[str, Chapter] | None = None,
    conventions: Chapter | None = None,
    evidence: str = "none",
) -> str:
    """A complete file that compiles.

    Parameters
    ----------
    found : mapping
        Name of a theorem to its derivation and links.
    chapters : mapping
        Name of a theorem to its chapter; one nameless chapter by default.
    conventions : Chapter
        What all chapters share, before the first of them.
    evidence : str
        As in ``latex``.

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError : naming the argument of a wrong kind; and as ``latex``.
    """
    evidence_shown(evidence)
    found, chapters = _theorems(found), _chapters(chapters)
    labels = {name: d.id or name for name, (d, _) in found.items()}
    body = _conventions(conventions, labels) if conventions else []
    for chapter, group in groupby(found, key=chapters.get):
        if chapter is not None:
            body += [rf"\chapter{{{_linked(chapter.title, labels)}}}"]
            body += [f"{_linked(paragraph, labels)}\n" for paragraph in chapter.paragraphs]
            body += [r"\section*{Definitions}"] * bool(chapter.definitions) + _definitions(chapter)
        body += [latex(*found[name], evidence=evidence, label=labels[name]) + "\n" for name in group]
    references = [reference for derivation, _ in found.values() for reference in derivation.references]
    references += [reference for _, links in found.values() for link in links for reference in link.citations]
    preamble = (
        r"\documentclass[11pt]{report}",
        PACKAGES,
        r"\usepackage{array,longtable}",
        r"\newtheorem{theorem}{Theorem}[chapter]",
        MACROS,
        r"\allowdisplaybreaks\sloppy",
        rf"\title{{Threefold: {len(found)} theorem{'s' * (len(found) != 1)}, derived and proved line by line}}",
        rf"\author{{Threefold {_version('threefold')}}}",
        r"\begin{document}",
        r"\maketitle",
        r"\tableofcontents",
    )
    return "\n".join(
        [*preamble, *body, *_appendix(found, labels), bibliography(keys(references)), r"\end{document}", ""]
    )


def _theorems(found: Any) -> Mapping[str, tuple[Derivation, Sequence[Link]]]:
    for name, entry in mapping(found, "found", "names to (Derivation, Links)").items():
        text(name, "each name in found")
        if not isinstance(entry, tuple | list) or len(entry) != 2:
            raise wrong_kind(entry, f"found[{name!r}]", "a pair (Derivation, Links)")
        of_class(entry[0], f"the derivation of {name!r}", "Derivation")
        links_of(entry[1], f"links of {name!r}")
    return found


def _chapters(chapters: Any) -> Mapping[str, Chapter]:
    known = mapping({} if chapters is None else chapters, "chapters", "names to Chapters")
    for name, chapter in known.items():
        of_class(chapter, f"the chapter of {name!r}", "Chapter")
    return known


def _conventions(chapter: Chapter, labels: Mapping[str, str]) -> list[str]:
    title = latex_text(chapter.title)
    heading = [rf"\chapter*{{{title}}}", rf"\addcontentsline{{toc}}{{chapter}}{{{title}}}"]
    return [*heading, *(f"{_linked(paragraph, labels)}\n" for paragraph in chapter.paragraphs), *_definitions(chapter)]


def _definitions(chapter: Chapter) -> list[str]:
    items = [
        rf"\item[{{\boldmath {latex_text(term)}:}}] {latex_text(text)}" for term, text in chapter.definitions.items()
    ]
    return [r"\begin{description}", *items, r"\end{description}"] if items else []


def _linked(text: str, labels: Mapping[str, str]) -> str:
    """Words, with the names of theorems as references to them, and other names in the type of a program."""
    *pieces, last = re.split(r"``(.+?)``", " ".join(text.split()))
    shown = (
        latex_text(piece)
        if place % 2 == 0
        else rf"Theorem~\ref{{{labels[piece]}}}"
        if piece in labels
        else rf"\texttt{{{latex_text(piece)}}}"
        for place, piece in enumerate([*pieces, last])
    )
    return "".join(shown)


def _appendix(found: Mapping[str, tuple[Derivation, Sequence[Link]]], labels: Mapping[str, str]) -> list[str]:
    """The evidence of every line, and the versions of what produced it."""
    rows = [
        rf"\ref{{{labels[name]}}} & {link.number} & {link.status} & {latex_text(evidence_of(link))} \\"
        for name, (_, links) in found.items()
        for link in links
    ]
    versions = [f"{name} {_version(name)}" for name in VERSIONS]
    days = kept_on(link for _, links in found.values() for link in links)
    kept = f" Kept from runs on {', '.join(days)}." * bool(days)
    return [
        r"\appendix",
        r"\chapter{Evidence}",
        f"Python {platform.python_version()}, {', '.join(versions)}.{kept}\n",
        r"{\footnotesize\begin{longtable}{@{}lll>{\raggedright\arraybackslash}p{0.66\linewidth}@{}}",
        r"theorem & line & status & evidence \\ \hline \endhead",
        *rows,
        r"\end{longtable}}",
    ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # run from a folder, not installed
        return "(not installed)"
