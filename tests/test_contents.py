"""The chapters and the order of the book: what is a theorem, where it stands, and what is wrong with a folder."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

import proofs
from proofs.command import main
from proofs.contents import CHAPTERS, ContentsError, chapters, in_order, places, theorem_names

CACHED = (chapters, places, theorem_names)


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
        assert import_module(f"proofs.{chapter}").__doc__.strip().count("\n\n") == 2, chapter


def test_no_chapter_has_more_than_twenty_theorems_and_machinery_has_none():
    sizes = [place.split(".")[1] for place in places().values()]
    assert all(sizes.count(chapter) <= 20 for chapter in chapters())
    assert set(sizes) == set(chapters())
    assert not {"command", "printing", "letters", "testing"} & set(chapters())


def test_theorems_come_in_the_order_of_the_book():
    names = theorem_names()
    assert names.index("rank_one_power") < names.index("rank_one_exponential") < names.index("det_exp")


def test_a_theorem_is_imported_by_its_name_alone():
    assert proofs.det_exp is import_module("proofs.determinants.det_exp")
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
    monkeypatch.setattr("proofs.adam.THEOREMS", ("adam_bais",))
    assert main(["list"]) == 2
    assert "THEOREMS in proofs/adam/__init__.py names adam_bais" in capsys.readouterr().err


@pytest.mark.usefixtures("clear")
def test_a_new_file_is_a_theorem_and_a_duplicate_names_both_files(monkeypatch, tmp_path):
    package = sys.modules["proofs.adam"]
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    Path(tmp_path, "a_new_theorem.py").touch()
    assert places()["a_new_theorem"] == "proofs.adam.a_new_theorem"
    places.cache_clear()
    Path(tmp_path, "det_exp.py").touch()
    with pytest.raises(ContentsError, match=r"proofs/determinants/det_exp\.py and proofs/adam/det_exp\.py"):
        places()
