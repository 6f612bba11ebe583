"""Evidence is kept with all that it depends on; what has changed, or is not what was written, is computed anew."""

import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

import numeric_check
import proofs
import symbolic
from proofs import contents
from proofs.command import main
from proofs.command.pages import pages
from proofs.contents import places
from proofs.evidence import sources, store
from proofs.evidence.runs import found_at
from proofs.index import _entry, _written, entries
from proofs.loading import TheoremError

NAME = "phi_one_limit"
PLACE = places()[NAME]


@pytest.fixture(autouse=True)
def _fresh(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def links(**options):
    (_, found), *_ = found_at({NAME: PLACE}, digits=30, **options)
    return found[1]


def test_evidence_of_an_earlier_run_is_the_same_and_says_when_it_was_found():
    first, second = links(cache=True), links(cache=True)
    assert not any(link.kept for link in first)
    assert all(link.kept["date"] and link.kept["versions"]["sympy"] for link in second)
    for one, other in zip(first, second, strict=True):
        assert (one.check, one.sweep, one.status) == (other.check, other.sweep, other.status)
        assert one.proof.procedure == other.proof.procedure


def test_exact_proofs_alone_are_those_of_an_earlier_run_with_the_default_digits():
    def proofs(**options):
        (_, (_, found)), *_ = found_at({NAME: PLACE}, digits=None, **options)
        return found

    assert not any(link.kept for link in proofs(cache=True))
    assert store.size() == (0, 0)
    list(found_at({NAME: PLACE}, cache=True))
    for kept, anew in zip(proofs(cache=True), proofs(cache=False), strict=True):
        assert (kept.check, kept.sweep, kept.status) == (None, None, "proved")
        assert kept.proof.procedure == anew.proof.procedure
        assert kept.kept["date"] == store.today()["date"]
        assert anew.kept is None


def test_a_document_of_kept_proofs_is_the_same_and_says_when_they_ran(capsys):
    def document(*options):
        assert main([*options, "latex", "--document", NAME]) == 0
        return capsys.readouterr().out

    list(found_at({NAME: PLACE}, cache=True))
    kept = f" Kept from runs on {store.today()['date']}."
    again = document()
    assert kept in again
    assert again.replace(kept, "") == document("--no-cache")


def test_nothing_is_kept_where_that_is_not_asked_for():
    links(cache=False)
    assert store.size() == (0, 0)


@pytest.mark.parametrize(
    "harm",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('"holds"', '"proved"', 1),
        lambda text: "",
        lambda text: "[]",
        lambda text: text.replace('"points": ', '"points": 1', 1),
    ],
)
def test_a_file_that_is_not_what_was_written_is_not_read(harm):
    links(cache=True)
    (file,) = store.folder().glob("*.json")
    text = file.read_text(encoding="utf-8")
    assert harm(text) != text
    file.write_text(harm(text), encoding="utf-8")
    assert not any(link.kept for link in links(cache=True))
    assert all(link.kept for link in links(cache=True))


@pytest.mark.parametrize("part", ["sources", "versions", "_program"])
def test_what_depends_on_anything_that_has_changed_is_computed_anew(part, monkeypatch):
    links(cache=True)
    changed = {"sympy": "0.0"} if part == "versions" else "another"
    monkeypatch.setattr(sources, part, lambda *_: changed)
    assert not any(link.kept for link in links(cache=True))


def test_a_theorem_that_is_not_what_its_file_says_is_computed_anew(monkeypatch):
    links(cache=True)
    from proofs.chapters.rank_one.phi_one_limit import derive

    monkeypatch.setattr(f"{PLACE}.derive", lambda: replace(derive(), steps=derive().steps[:1]))
    (link,) = links(cache=True)
    assert link.kept is None


def test_the_sources_of_a_theorem_are_those_that_it_imports():
    own, shared = places()["rank_one_determinant"], places()["rank_one_exponential"]
    files = {file.stem for file in sources._imported(contents.file_of(own))}
    assert "matrices" in files
    assert {"__init__"} <= files
    assert sources.sources(own) != sources.sources(shared)


def test_own_files_are_never_kept(tmp_path):
    file = tmp_path / "square.py"
    assert main(["new", str(file)]) == 0
    assert main(["check", str(file)]) == 0
    assert store.size() == (0, 0)


def test_a_refuted_theorem_is_not_kept(monkeypatch):
    from proofs.chapters.rank_one.phi_one_limit import derive

    def false():
        first, *_ = derive().steps
        return replace(derive(), steps=(replace(first, expr=2 * first.expr),))

    monkeypatch.setattr(f"{PLACE}.derive", false)
    links(cache=True)
    assert store.size() == (0, 0)


def test_the_print_and_the_json_of_an_earlier_run_say_when_its_evidence_was_found(capsys):
    def say(*words):
        assert main(list(words)) == 0
        return capsys.readouterr().out

    latex = ["latex", "--evidence", "full", NAME]
    first = say(*latex)
    again = say(*latex)
    day = store.today()["date"]
    assert rf"\tffound{{{day}}}" in again
    assert again.replace(rf"\tffound{{{day}}}" + "\n", "") == first
    rows = json.loads(say("check", "--json", NAME))
    assert all(row["kept"]["date"] == day for row in rows)
    assert "kept" not in json.loads(say("check", "--json", "--no-cache", NAME))[0]
    assert "1 theorems" in say("cache", "clear")
    assert "of 0 theorems" in say("cache")


def test_pages_of_theorems_that_are_loaded_are_made_from_them():
    links(cache=True)
    assert set(pages({NAME: PLACE}, "check", 30, cache=True)) == {NAME}
    assert not list(store.folder().glob("*.check.json"))


def test_an_entry_of_the_index_is_used_only_where_it_is_true():
    written = _written()
    fresh = {n: p for n, p in places().items() if written.get(n, {}).get("sources") == sources.sources(p)}
    for name, place in list(fresh.items())[::20]:
        assert {part: written[name][part] for part in ("id", "title", "sentence")} == asdict(_entry(place))


def test_a_stale_entry_of_the_index_is_made_anew(monkeypatch):
    monkeypatch.setitem(_written(), NAME, {"sources": "old", "id": "TF-0000", "title": "x", "sentence": "y"})
    (_, entry), *_ = entries({NAME: PLACE})
    assert entry.id != "TF-0000"


def test_a_file_that_gives_no_theorem_is_an_error_in_the_index(tmp_path):
    file = tmp_path / "none.py"
    file.write_text("x = 1\n", encoding="utf-8")
    (_, entry), *_ = entries({"none": str(file)})
    assert isinstance(entry, TheoremError)


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["list"], ["cache"]])
def test_what_needs_no_mathematics_loads_none(words):
    code = (
        "import sys\nfrom proofs.command import main\n"
        f"try: main({words!r})\nexcept SystemExit: pass\n"
        "print(sorted({'sympy', 'numpy', 'mpmath', 'flint'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    if words == ["list"] and any(
        _written().get(n, {}).get("sources") != sources.sources(p) for n, p in places().items()
    ):
        pytest.skip("a theorem is newer than the index: python -m proofs.index")
    assert done.stdout.splitlines()[-1] == "[]"


def test_an_import_loads_only_what_is_asked_for():
    code = "import sys, symbolic, numeric_check, proofs; print('sympy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
    assert all(hasattr(package, name) for package in (symbolic, numeric_check, proofs) for name in package.__all__)


def test_no_chapter_depends_on_what_its_imports_do_not_name():
    for place in places().values():
        text = Path(contents.file_of(place)).read_text(encoding="utf-8")
        assert "import_module" not in text
        assert "__import__" not in text
