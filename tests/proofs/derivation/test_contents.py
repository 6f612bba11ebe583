"""The chapters and the order of the book: what is a theorem, where it stands, and what is wrong with a folder."""

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

import proofs
from proofs.command import main
from proofs.contents import (
    CHAPTERS,
    ContentsError,
    chapter_of,
    chapters,
    ids,
    in_order,
    places,
    selected,
    theorem_names,
)
from proofs.loading import file_of
from proofs.printing.bibliography import bibtex, keys, spelled, split
from tests.proved import DERIVATIONS

CACHED = (chapters, places, ids)


@pytest.fixture
def clear():
    """The folders are read anew in a test that changes them, and again after it."""
    for function in CACHED:
        function.cache_clear()
    yield
    for function in CACHED:
        function.cache_clear()


def test_every_chapter_stands_in_the_order_and_introduces_itself_in_two_paragraphs():
    assert chapters() == CHAPTERS
    for chapter in chapters():
        assert import_module(f"proofs.chapters.{chapter}").__doc__.strip().count("\n\n") == 2, chapter


def test_no_chapter_has_more_than_twenty_theorems_and_machinery_has_none():
    sizes = [chapter_of(place) for place in places().values()]
    assert all(sizes.count(chapter) <= 20 for chapter in chapters())
    assert set(sizes) == set(chapters())
    assert not {"command", "printing", "letters", "testing"} & set(chapters())


def test_theorems_come_in_the_order_of_the_book():
    names = theorem_names()
    assert names.index("rank_one_power") < names.index("rank_one_exponential") < names.index("det_exp")


def test_a_theorem_is_imported_by_its_name_alone():
    assert proofs.det_exp is import_module("proofs.chapters.determinants.det_exp")
    with pytest.raises(AttributeError, match="no theorem has this name"):
        _ = proofs.det_exq


def test_a_name_that_the_order_leaves_out_follows_alphabetically():
    assert in_order(("c",), ["b", "c", "a"], where="here") == ("c", "a", "b")


@pytest.mark.parametrize(("order", "wrong"), [(("a", "b"), "here names b, which is not"), (("a", "a"), "a twice")])
def test_an_order_that_does_not_fit_is_refused(order, wrong):
    with pytest.raises(ContentsError, match=wrong):
        in_order(order, ["a"], where="here")


@pytest.mark.usefixtures("clear")
def test_the_command_names_the_order_that_names_a_missing_theorem(monkeypatch, capsys):
    monkeypatch.setattr("proofs.chapters.adam.THEOREMS", ("adam_bais",))
    assert main(["list"]) == 2
    assert "THEOREMS in proofs/chapters/adam/__init__.py names adam_bais" in capsys.readouterr().err


@pytest.mark.usefixtures("clear")
def test_a_new_file_is_a_theorem_and_a_duplicate_names_both_files(monkeypatch, tmp_path):
    package = sys.modules["proofs.chapters.adam"]
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    Path(tmp_path, "a_new_theorem.py").touch()
    assert places()["a_new_theorem"] == "proofs.chapters.adam.a_new_theorem"
    places.cache_clear()
    Path(tmp_path, "det_exp.py").touch()
    with pytest.raises(ContentsError, match=r"determinants/det_exp\.py and .*adam/det_exp\.py"):
        places()


def test_every_theorem_has_an_id_of_its_own_that_its_derivation_says():
    assert tuple(ids().values()) == theorem_names()
    assert all(DERIVATIONS[name].id == id for id, name in ids().items())


@pytest.mark.usefixtures("clear")
def test_two_theorems_with_one_id_are_refused_by_name(monkeypatch, tmp_path):
    package = sys.modules["proofs.chapters.adam"]
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    copy = Path(proofs.__file__).parent / "chapters" / "adam" / "zz_copy.py"
    monkeypatch.setattr("proofs.contents.file_of", lambda place: file_of(place.replace("zz_copy", "adam_bias")))
    Path(tmp_path, copy.name).touch()
    with pytest.raises(ContentsError, match=r"zz_copy and adam_bias both have the id TF-03F0"):
        ids()


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("adam_bias", ["adam_bias"]),
        ("TF-03F0", ["adam_bias"]),
        ("adam_*", ["adam_norm_gradient", "adam_bias", "adam_sign_descent"]),
        (str(Path(proofs.__file__).parent / "chapters" / "adam" / "adam_bias.py"), ["adam_bias"]),
    ],
)
def test_a_theorem_is_named_by_name_id_glob_or_file(word, names):
    assert selected([word]) == {name: places()[name] for name in names}


def test_a_chapter_names_its_theorems_and_nothing_names_all():
    assert tuple(selected(["adam"])) == tuple(import_module("proofs.chapters.adam").THEOREMS)
    assert selected() == places()


def test_every_reference_and_citation_of_the_book_is_in_the_database():
    for name, derivation in DERIVATIONS.items():
        for reference in (*derivation.references, *(step.cites for step in derivation.steps if step.cites)):
            assert split(reference)[0], (name, reference)


def test_every_entry_of_the_database_is_cited_and_spelled():
    cited = keys(r for d in DERIVATIONS.values() for r in (*d.references, *(step.cites for step in d.steps)))
    text = Path(proofs.__file__).with_name("references.bib").read_text(encoding="utf-8")
    assert cited == tuple(sorted(re.findall(r"^@\w+\{(\w+),", text, re.M)))
    assert all(bibtex(key) in text and spelled(key)[-4:].strip(".") for key in cited)
