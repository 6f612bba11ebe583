"""Which guards are found, what is put in their place, and that a test which depends on one is seen to fail."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from benchmarks import guard_tests, guards
from benchmarks.guard_mutants import functions_of, guards_of, mutated
from benchmarks.guard_tests import Copy, Reach, files_reaching

SOURCE = '''
def root(x, y):
    """√x, a part of what is said in ünicode."""
    if x < 0 or y is None:
        return undecided("a negative number")
    if x >= 9:
        raise ValueError(x)
    if x > 1 and y:
        x = y
    return x > 0 and y > 0
'''


def changes() -> list[tuple[str, str, str]]:
    return [(guard.change, guard.old, guard.new) for guard in guards_of(SOURCE, "f.py")]


def test_a_branch_that_refuses_is_left_out_and_each_part_of_its_condition() -> None:
    assert changes()[:3] == [
        ("never refuses", "x < 0 or y is None", "(x < 0 or y is None) and False"),
        ("without a part", "x < 0 or y is None", "y is None"),
        ("without a part", "x < 0 or y is None", "x < 0"),
    ]
    assert ("never refuses", "x >= 9", "(x >= 9) and False") in changes()
    assert ("one step weaker", "x >= 9", "x > 9") in changes()


def test_a_condition_for_doing_something_loses_parts_and_becomes_weaker() -> None:
    assert ("without a part", "x > 1 and y", "x > 1") in changes()
    assert ("one step weaker", "x > 1", "x >= 1") in changes()
    assert ("one step weaker", "y > 0", "y >= 0") in changes()
    assert not any(change == "never refuses" and "x > 1" in old for change, old, _ in changes())


def test_every_change_is_a_program() -> None:
    found = guards_of(SOURCE, "f.py")
    assert len({guard.name for guard in found}) == len(found)
    for guard in found:
        ast.parse(mutated(SOURCE, guard))
        assert mutated(SOURCE, guard) != SOURCE


def test_the_name_of_a_guard_stays_while_lines_move() -> None:
    names = [[guard.name for guard in guards_of(source, "f.py")] for source in (SOURCE, "\n# more\n" + SOURCE)]
    assert names[0] == names[1]


def test_functions_are_known_by_the_lines_of_their_bodies() -> None:
    assert list(functions_of("class A:\n    def f(self):\n        return 1\n")) == [("f", range(3, 4))]


def test_the_tests_that_reach_the_fewest_functions_come_first() -> None:
    guard = guards_of(SOURCE, "f.py")[0]
    reach = {
        "wide": Reach(seconds=1, functions=frozenset({"f.py:root", "g.py:other"})),
        "narrow": Reach(seconds=9, functions=frozenset({"f.py:root"})),
        "elsewhere": Reach(seconds=1, functions=frozenset({"g.py:other"})),
    }
    assert files_reaching(guard, reach) == ["narrow", "wide"]


@pytest.fixture
def small_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree with one package, of which a test reaches one guard and not the other."""
    root = tmp_path / "root"
    (root / "symbolic").mkdir(parents=True)
    (root / "symbolic" / "__init__.py").write_text(
        "def f(x):\n    if x < 0:\n        return None\n    if x > 99:\n        return None\n    return x\n"
    )
    (root / "test_f.py").write_text("from symbolic import f\n\ndef test_f():\n    assert f(-1) is None\n")
    monkeypatch.setattr(guard_tests, "ROOT", root)
    monkeypatch.setattr(guard_tests, "_KEPT", ("symbolic", "test_f.py"))
    monkeypatch.setattr(guard_tests, "_COMPILED", ("symbolic",))
    return root


def test_a_guard_that_a_test_needs_is_caught_and_another_survives(small_tree: Path, tmp_path: Path) -> None:
    source = (small_tree / "symbolic" / "__init__.py").read_text()
    needed, other = (guard for guard in guards_of(source, "symbolic/__init__.py") if guard.change == "never refuses")
    copy = Copy(tmp_path / "copy")
    assert copy.verdict(needed, ["test_f.py"]) == ("caught", "FAILED test_f.py::test_f - assert -1 is None")
    assert copy.verdict(other, ["test_f.py"]) == ("survived", "")
    assert (copy.folder / "symbolic" / "__init__.py").read_text() == source


@pytest.mark.slow
def test_a_test_that_fails_anyway_catches_nothing(small_tree: Path, tmp_path: Path) -> None:
    (small_tree / "test_f.py").write_text("def test_f():\n    assert False\n")
    guard = guards_of((small_tree / "symbolic" / "__init__.py").read_text(), "symbolic/__init__.py")[0]
    with pytest.raises(RuntimeError, match=r"the tests do not pass as they are: FAILED test_f\.py::test_f"):
        Copy(tmp_path / "copy").verdict(guard, ["test_f.py"])


def test_the_share_counts_all_but_the_needless() -> None:
    rows = [{"verdict": verdict} for verdict in ("caught", "too slow", "survived", "needless")]
    assert guards.share(rows) == pytest.approx(2 / 3)
    assert guards.share([{"verdict": "unreached"}]) == 0


def test_every_needless_guard_is_one_that_there_is() -> None:
    names = {guard.name for guard in guards.guards(guard_tests.ROOT)}
    assert json.loads(guards.NEEDLESS.read_text(encoding="utf-8")).keys() <= names
