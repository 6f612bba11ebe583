"""The pages of the articles: each sentence with the theorem that it is, or with what is true instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from proofs.articles import CITED, CORRECTED, OPEN, PROVED, Article, Sentence
from proofs.book.pages import link, text

_HEADINGS = {PROVED: "Proved", CORRECTED: "Corrected", CITED: "Cited", OPEN: "Open"}


def article_page(article: Article, titles: Mapping[str, str]) -> str:
    """The page of an article, sentence by sentence.

    Parameters
    ----------
    article : Article
    titles : mapping
        The titles of the theorems by name.

    Returns
    -------
    str : Markdown (MyST).
    """
    pieces = [
        f"# {text(article.title)}",
        f"{text(article.source)}. {counted(article)}",
        text(article.about),
        *(f"{text(one.says)}\n: {_became(one, titles)}" for one in article.sentences),
    ]
    return "\n\n".join(pieces) + "\n"


def articles_page(articles: Mapping[str, Article]) -> str:
    """The list of the articles, with how many of their sentences are proved, corrected, cited and open."""
    rows = "\n".join(
        f"- [{text(article.title)}](articles/{name}.md) ({text(article.source)}): {counted(article)}"
        for name, article in articles.items()
    )
    return "\n\n".join(
        [
            "# The articles, sentence by sentence",
            "What the articles say, in our words, and what became of each sentence: the theorem that it is, or what is "
            "true instead, with a counterexample.",
            rows,
            "```{toctree}\n:hidden:\n\n" + "\n".join(f"articles/{name}" for name in articles) + "\n```\n",
        ]
    )


def counted(article: Article) -> str:
    """How many sentences are proved, corrected, cited and open."""
    found = Counter(one.status for one in article.sentences)
    counts = ", ".join(f"{found[status]} {status}" for status in _HEADINGS if found[status])
    return f"{len(article.sentences)} sentences: {counts}."


def _became(one: Sentence, titles: Mapping[str, str]) -> str:
    links = ", ".join(link(name, titles, folder="../theorems") for name in one.theorems)
    said = [f"**{_HEADINGS[one.status]}**" + (f": {links}." if links else "."), text(one.note)]
    return " ".join(piece for piece in said if piece)
