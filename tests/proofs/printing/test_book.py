"""The pages of the book: every theorem has one with all its lines, what it rests on, and links to pages there are."""

import re
from dataclasses import replace

import pytest

from proofs.book.connections import foundations, used_by, uses
from proofs.book.pages import Entry, chapter_page, definitions_page, displayed, notions, status_page, text, theorem_page
from proofs.contents import chapter, chapter_of, chapters, places
from proofs.derivation.chain import prove
from tests.proved import CHOSEN, DERIVATIONS, links_of, links_of_each
from tests.sampling import slow

USED = {name: uses(derivation) for name, derivation in DERIVATIONS.items()}
USERS = used_by(USED)
TITLES = {name: d.title for name, d in DERIVATIONS.items()} | {name: chapter(name).title for name in chapters()}


def entry_of(name):
    return Entry(
        name=name,
        chapter=chapter_of(places()[name]),
        derivation=DERIVATIONS[name],
        links=links_of(name),
        uses=USED[name],
        used_by=USERS[name],
    )


@pytest.fixture(scope="module", params=slow(CHOSEN, "all"))
def entries(request):
    links_of_each(CHOSEN[request.param])
    return {name: entry_of(name) for name in CHOSEN[request.param]}


@pytest.fixture(scope="module")
def written(entries):
    """The page of each theorem."""
    return {name: theorem_page(entry, TITLES) for name, entry in entries.items()}


def test_the_page_of_a_theorem_has_every_reason_and_every_reference(entries, written):
    for entry in entries.values():
        page = written[entry.name]
        assert entry.derivation.id in page
        assert page.count(":::{dropdown}") >= len(entry.links), entry.name
        assert all(text(link.step.reason) in page for link in entry.links), entry.name
        assert page.count("\\begin{align*}") == page.count("\\end{align*}") >= len(entry.links) + 2, entry.name


def test_every_link_between_pages_leads_to_a_page(entries, written):
    pages = {f"theorems/{name}.md" for name in DERIVATIONS} | {f"chapters/{name}.md" for name in chapters()}
    for entry in entries.values():
        for target in re.findall(r"\]\(([^)]*\.md)\)", written[entry.name]):
            where = target.replace("../", "") if target.startswith("../") else f"theorems/{target.removeprefix('./')}"
            assert where in pages, (entry.name, target)


def test_a_chapter_lists_its_theorems_and_the_definitions_are_all_there(entries):
    for name in chapters():
        inside = [entry for entry in entries.values() if entry.chapter == name]
        page = chapter_page(chapter(name), inside, TITLES)
        assert page.count("### ") == len(inside)
    page = definitions_page(map(chapter, chapters()))
    assert page.count("\n: ") == sum(len(chapter(name).definitions) for name in chapters())


def test_the_status_page_counts_what_the_proofs_say_and_not_more():
    entry = entry_of("monge_square")
    assert "Theorems: 1. Their steps: 1 proved." in status_page([entry], TITLES)
    step = replace(entry.derivation.steps[0], expr=entry.derivation.start - 1)
    false = replace(entry.derivation, steps=(step,))
    failing = replace(entry, derivation=false, links=tuple(prove(false)))
    assert "Theorems: 1. Their steps: 1 refuted." in status_page([failing], TITLES)


def test_the_status_page_says_when_proofs_ran_that_were_kept():
    entry = entry_of("monge_square")
    kept = replace(entry, links=tuple(replace(link, kept={"date": "2026-11-29"}) for link in entry.links))
    assert "ran when the book was written." in status_page([entry], TITLES)
    assert "found and kept on 2026-11-29." in status_page([entry, kept], TITLES)


def test_a_theorem_links_to_the_definitions_of_what_it_names(entries):
    all_chapters = [chapter(name) for name in chapters()]
    assert "#definition-transport-" in notions(entry_of("c_transform_thrice"), all_chapters)[0]
    page = definitions_page(all_chapters)
    for entry in entries.values():
        for anchor in re.findall(r"\]\(#(definition-[^)]*)\)", "".join(notions(entry, all_chapters))):
            assert f"({anchor})=" in page, entry.name


def test_no_theorem_rests_on_itself():
    for name, used in USED.items():
        assert name not in {other for first in used for other in foundations(first, USED)}


def test_the_foundations_of_a_theorem_are_those_that_its_proof_applies():
    assert USED["det_exp"] == ("det_exp_flow",)
    assert set(foundations("det_exp", USED)) >= {"det_exp_rate", "determinant_lemma", "exponential_law"}


def test_words_keep_their_mathematics_and_no_markup():
    assert text("a_b *c* in $x_1 * y$ | d") == r"a\_b \*c\* in $x_1 * y$ \| d"


def test_a_short_statement_stands_in_one_row():
    assert displayed(DERIVATIONS["det_exp"]).count("\n") == 2


def test_a_bar_in_the_mathematics_of_a_letter_does_not_end_its_cell(written):
    for name, page in written.items():
        rows = [line for line in page.splitlines() if line.startswith("| $")]
        assert all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows), name
