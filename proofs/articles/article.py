"""An article as its sentences, and what became of each."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

PROVED, CORRECTED, CITED, OPEN = "proved", "corrected", "cited", "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What an article says, and where it is proved, or what is true instead.

    Parameters
    ----------
    says : str
        The sentence in our words, with mathematics between dollar signs.
    status : {"proved", "corrected", "cited", "open"}
        Whether theorems prove it as it stands, it is false as it stands and theorems say what is true, it is
        someone else's theorem, or it is not settled here.
    theorems : tuple of str
        The theorems that prove it, or that correct it: the counterexample and what holds instead.
    note : str
        What is wrong and what holds instead, whom it is due to, or why it is open; a correction, a citation and an open
        sentence need one.
    """

    says: str
    status: str = PROVED
    theorems: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if self.status not in (PROVED, CORRECTED, CITED, OPEN):
            raise ValueError(f"status must be proved, corrected, cited or open; got {self.status!r}.")
        if self.status in (PROVED, CORRECTED) and not self.theorems:
            raise ValueError(f"a sentence that is {self.status} needs its theorems: {self.says!r}.")
        if self.status != PROVED and not self.note:
            raise ValueError(f"a sentence that is {self.status} needs a note that says why: {self.says!r}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article with its sentences in their order.

    Parameters
    ----------
    title : str
        What it is about, in our words.
    source : str
        The site and the number of the article.
    about : str
        One paragraph.
    sentences : tuple of Sentence
    """

    title: str
    source: str
    about: str
    sentences: tuple[Sentence, ...]

    @property
    def theorems(self) -> frozenset[str]:
        """The names of all theorems that prove or correct a sentence."""
        return frozenset(name for one in self.sentences for name in one.theorems)


def articles() -> dict[str, Article]:
    """The articles by the names of their files, in the order of the alphabet."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return {name: import_module(f"proofs.articles.{name}").ARTICLE for name in names if name != Path(__file__).stem}
