"""The articles: every sentence is proved, corrected, cited or open, by theorems that there are, with why."""

import re

import pytest

from proofs.articles import CITED, CORRECTED, OPEN, Article, Sentence, articles
from proofs.book.articles import article_page, articles_page
from proofs.contents import theorem_names
from tests.proved import DERIVATIONS

TITLES = {name: derivation.title for name, derivation in DERIVATIONS.items()}
EXAMPLE = Article(
    title="An example",
    source="nowhere",
    about="Two sentences.",
    sentences=(
        Sentence(says=r"A point $\mu$ has a plan.", theorems=("monge_square",)),
        Sentence(says="All is well.", status=OPEN, note="Nothing says so."),
    ),
)


@pytest.mark.parametrize("name", articles())
def test_an_article_names_theorems_that_there_are_and_its_formulas_are_closed(name):
    article = articles()[name]
    assert article.theorems <= set(theorem_names())
    for words in (article.title, article.about, *(w for one in article.sentences for w in (one.says, one.note))):
        assert words.count("$") % 2 == 0
        assert words.isprintable() or not words  # "\frac" in a string that is not raw begins with a form feed


def test_the_page_of_an_article_has_each_sentence_with_what_became_of_it():
    page = article_page(EXAMPLE, TITLES)
    assert "2 sentences: 1 proved, 1 open." in page
    assert re.search(r"\n: \*\*Proved\*\*: \[.*\]\(\.\./theorems/monge_square\.md\)\.", page)
    assert "\n: **Open**. Nothing says so." in page
    assert "[An example](articles/example.md) (nowhere): 2 sentences" in articles_page({"example": EXAMPLE})


@pytest.mark.parametrize("status", [CORRECTED, CITED, OPEN])
def test_what_is_not_proved_as_it_stands_says_why(status):
    with pytest.raises(ValueError, match="needs a note that says why"):
        Sentence(says="All is well.", status=status, theorems=("monge_square",))


def test_a_sentence_is_not_proved_by_nothing_and_has_no_other_status():
    with pytest.raises(ValueError, match="needs its theorems"):
        Sentence(says="All is well.")
    with pytest.raises(ValueError, match="must be proved, corrected, cited or open"):
        Sentence(says="All is well.", status="true", theorems=("monge_square",))
