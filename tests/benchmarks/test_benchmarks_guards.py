"""Which guards are found, what is put in their place, and that a test which depends on one is seen to fail."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks import guard_mutants, guard_tests, guards
from benchmarks.forked import forked
from benchmarks.guard_mutants import SEARCH, guards_of, mutated, watched
from benchmarks.guard_tests import Reach, chosen_tests

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


def test_what_is_weaker_under_not_is_the_stronger_comparison() -> None:
    text = "def f(x):\n    if not {}:\n        return None\n    return x\n"
    assert "x <= 0" in [guard.new for guard in guards_of(text.format("x < 0"), "f.py")]
    assert "x < 0" not in [guard.new for guard in guards_of(text.format("x <= 0"), "f.py")]


def test_a_value_that_refuses_where_its_condition_holds_becomes_weaker_where_it_refuses_less() -> None:
    text = "def f(x):\n    y = {} if len(x) > 1 else {}\n    return y\n"
    strict = text.replace(">", ">=")
    for refusal in ("None", "False", "undecided(x)"):
        assert [guard.new for guard in guards_of(text.format(refusal, "x[0]"), "f.py")] == ["(len(x) > 1) and False"]
        found = guards_of(strict.format(refusal, "x[0]"), "f.py")
        assert [guard.new for guard in found] == ["(len(x) >= 1) and False", "len(x) > 1"]
        assert all(guard.refuses for guard in found)
    for body, other in (("x[0]", "None"), ("False", "None"), ("0", "x[0]")):
        assert [guard.new for guard in guards_of(text.format(body, other), "f.py")] == ["len(x) >= 1"]


def test_every_change_is_a_program() -> None:
    found = guards_of(SOURCE, "f.py")
    assert len({guard.name for guard in found}) == len(found)
    for guard in found:
        ast.parse(mutated(SOURCE, guard))
        assert mutated(SOURCE, guard) != SOURCE


def test_the_name_of_a_guard_stays_while_lines_move() -> None:
    names = [[guard.name for guard in guards_of(source, "f.py")] for source in (SOURCE, "\n# more\n" + SOURCE)]
    assert names[0] == names[1]


def test_a_sample_stays_while_other_guards_come_and_go(monkeypatch: pytest.MonkeyPatch) -> None:
    found = guard_mutants.guards(guard_tests.ROOT)
    monkeypatch.setattr(guards, "guards", lambda root: found)
    sample = [guard.name for guard in guards.sample(20, 0)]
    assert len(set(sample)) == 20
    assert sample != [guard.name for guard in guards.sample(20, 1)]
    gone = sample[3]
    monkeypatch.setattr(guards, "guards", lambda root: [guard for guard in found[::-1] if guard.name != gone])
    assert [guard.name for guard in guards.sample(19, 0)] == [name for name in sample if name != gone]


def test_a_limit_of_time_is_no_guard_and_neither_is_what_chooses_a_procedure() -> None:
    text = "def f(x):\n    if len(x) > MAX_SIZE{}:\n        return None\n"
    assert not guards_of(text.format(""), "symbolic/f.py")
    assert not guards_of(text.replace("f(", "accepts_f(").format(""), "symbolic/f.py")
    both = guards_of(text.format(" or x < 0"), "symbolic/f.py")
    assert [guard.new for guard in both] == ["(len(x) > MAX_SIZE or x < 0) and False", "len(x) > MAX_SIZE"]
    any_of_them = text.replace("len(x) > MAX_SIZE{}", "any(y > MAX_SIZE for y in x)")
    assert not guards_of(any_of_them, "symbolic/f.py")
    assert guards_of(text.replace("MAX_SIZE", "TOLERANCE").format(""), "symbolic/f.py")


def test_what_only_proposes_says_so_and_has_no_guards() -> None:
    root = guard_tests.ROOT
    files = [path for name in guard_tests.PACKAGES for path in (root / name).rglob(f"*{SEARCH}")]
    assert files
    for path in files:
        assert re.search(
            r"(?i)nobody trusts|not(hing here is)? trusted|to be checked", path.read_text(encoding="utf-8")
        ), path
    assert not [guard for guard in guard_mutants.guards(root) if guard.file.endswith(SEARCH)]


def test_to_give_up_for_want_of_time_is_no_guard_and_neither_is_the_choice_of_a_sign() -> None:
    text = "def f(x):\n    if len(x) > 9:\n        raise OutOfResourcesError(x)\n    return x if x > 0 else {}\n"
    assert not guards_of(text.format("-x"), "symbolic/f.py")
    assert [guard.new for guard in guards_of(text.format("0"), "symbolic/f.py")] == ["x >= 0"]
    assert guards_of(text.replace("OutOfResourcesError", "ValueError").format("-x"), "symbolic/f.py")


def test_every_condition_is_watched_and_keeps_its_value() -> None:
    seen: list[tuple[str, object]] = []
    space = {"see": lambda name, value: seen.append((name, value)) or value, "undecided": str}
    exec(watched(SOURCE, "f.py", "see"), space)
    assert space["root"](2, 3) is True
    assert space["root"](-1, 3) == "a negative number"
    conditions = {guard.condition: guard.refuses for guard in guards_of(SOURCE, "f.py")}
    assert {name for name, _ in seen} == conditions.keys()
    assert [bool(value) for name, value in seen if conditions[name]] == [False, False, True]


def test_the_fastest_tests_come_first_in_which_a_guard_refuses() -> None:
    refusing, accepting = guards_of(SOURCE, "f.py")[0], guards_of(SOURCE, "f.py")[-1]
    assert refusing.refuses
    assert not accepting.refuses
    both = frozenset({refusing.condition, accepting.condition})
    reach = [
        Reach(test="slow", seconds=9, true=both, false=frozenset()),
        Reach(test="fast", seconds=1, true=both, false=both),
        Reach(test="never", seconds=0, true=frozenset(), false=both),
        Reach(test="too slow", seconds=guard_tests.BUDGET, true=both, false=frozenset()),
    ]
    assert chosen_tests(refusing, reach) == ["fast", "slow"]
    assert chosen_tests(accepting, reach) == ["never", "fast"]
    about_it = Reach(test="tables[root]", seconds=9, true=both, false=frozenset())
    assert chosen_tests(refusing, [*reach, about_it]) == ["tables[root]", "fast", "slow"]


def test_a_test_that_reaches_few_conditions_is_kept_before_those_that_reach_many() -> None:
    others = [f"other {number}" for number in range(3)]
    broad = [{"test": f"broad {n}", "seconds": 0.0, "true": ["it", *others], "false": []} for n in range(99)]
    about_it = {"test": "about it", "seconds": 1.0, "true": ["it"], "false": []}
    kept = guard_tests._kept([*broad, about_it])
    assert "about it" in {row["test"] for row in kept if "it" in row["true"]}
    assert len(kept) < len(broad)


def test_a_test_file_is_known_by_what_it_imports_and_the_tables_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_tests, "ROOT", tmp_path)
    texts = {
        "test_it.py": "from tests.help import f\n",
        "help.py": "import tests.more\n",
        "more.py": "",
        "other.py": "",
        "table.txt": "",
    }
    (tmp_path / "tests").mkdir()
    for name, text in texts.items():
        (tmp_path / "tests" / name).write_text(text)
    before = guard_tests._hash("tests/test_it.py")
    for name, text in texts.items():
        (tmp_path / "tests" / name).write_text(text + "# more")
        assert (guard_tests._hash("tests/test_it.py") != before) is (name != "other.py"), name
        (tmp_path / "tests" / name).write_text(text)


def test_what_a_process_has_told_arrives_even_if_it_does_not_end() -> None:
    def endless(tell: guard_tests.Tell) -> None:
        tell([1, "ü"])
        time.sleep(60)

    ended = forked([lambda tell: tell(7), endless], 2, 2)
    found = {number: (rows, in_time) for number, rows, in_time in ended}
    assert found == {0: ([7], True), 1: ([[1, "ü"]], False)}


SMALL = {
    "symbolic/__init__.py": (
        "def f(x):\n    if x < 0:\n        return None\n    if x > 99:\n        return None\n    return x\n"
    ),
    "tests/test_f.py": (
        "from symbolic import f\n\ndef test_f():\n    assert f(-1) is None\n    assert f(100) in (None, 100)\n"
    ),
    "tests/test_wrong.py": "from symbolic import f\n\ndef test_wrong():\n    assert f(-1)\n",
}
JUDGE = """
from pathlib import Path
from benchmarks import guard_mutants, guard_tests, guards
guard_tests.ROOT = guards.ROOT = Path.cwd()
guard_tests.PACKAGES = ("symbolic",)
guard_tests.MAP = Path.cwd() / "map"
guards._say = lambda text: None
found = [guard for guard in guards.guards(Path.cwd()) if guard.change == "never refuses"]
for row in guards.judged(found, 1):
    print("ROW", row["old"], row["verdict"], row["by"], sep="|")
"""


@pytest.mark.slow
def test_a_guard_that_a_test_needs_is_caught_and_another_survives(tmp_path: Path) -> None:
    for name, text in SMALL.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    path = os.pathsep.join((str(tmp_path), str(guards.ROOT)))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-c", JUDGE]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    rows = [line for line in done.stdout.splitlines() if line.startswith("ROW")]
    assert rows == [
        "ROW|x < 0|caught|tests/test_f.py::test_f: assert -1 is None",
        "ROW|x > 99|survived|",
    ]


def test_the_share_counts_all_but_the_needless() -> None:
    rows = [{"verdict": verdict} for verdict in ("caught", "too slow", "survived", "needless")]
    assert guards.share(rows) == pytest.approx(2 / 3)
    assert guards.share([{"verdict": "unreached"}]) == 0


@pytest.mark.slow
def test_every_needless_guard_is_one_that_there_is() -> None:
    names = {guard.name for guard in guards.guards(guard_tests.ROOT)}
    assert json.loads(guards.NEEDLESS.read_text(encoding="utf-8")).keys() <= names
