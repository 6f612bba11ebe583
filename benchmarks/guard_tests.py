"""Which tests make which condition true or false, and what they say of a program that was changed.

pytest collects all tests once. Then each question is asked in a process that is forked from there: the function with
the guard gets the code of the changed file, and a few tests run. So a guard costs the seconds of its tests alone.
"""

from __future__ import annotations

import ast
import builtins
import gc
import hashlib
import importlib
import json
import os
import pkgutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, TypeVar

import pytest

from benchmarks.forked import Tell, forked
from benchmarks.guard_mutants import PACKAGES, Guard, mutated, watched

T = TypeVar("T")
Codes = dict[tuple[str, int], CodeType]
ROOT = Path(__file__).parent.parent
MAP = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "threefold" / "guards"
LIMIT = 120.0  # seconds for the tests of one guard
BUDGET = 20.0  # seconds that the tests of one guard take as the program is, the fastest first
_MOST, _MOST_OF_A_FILE = 60, 12  # tests of one guard, and those of one file that are kept
_PART = 50  # tests of one file that are watched in one process
_LIMIT_OF_A_PART = 600.0  # seconds; what has not run until then counts as reaching nothing
_LONG_TOO = ("tests/hostile/",)  # the tests of side conditions, also those that take long
_SWEEPS = tuple(  # but not thousands of statements, each put to the whole program or to all procedures
    f"tests/hostile/test_{name}.py" for name in ("hostile_review", "every_procedure", "small_expressions")
)
_LEFT_OUT = ("tests/benchmarks", "tests/browser", "tests/packaging", "tests/fuzz/test_fuzz.py", "tests/proofs/book")
_OPTIONS = ("-q", "-n", "0", "-m", "", "--capture=sys", "--tb=short", "-p", "no:cacheprovider", "--no-header")
_PROBE = "__threefold_condition__"  # the builtin that is told the value of each condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A test that passes: the seconds that it takes, and which values the conditions had in it."""

    test: str
    seconds: float
    true: frozenset[str]
    false: frozenset[str]


def with_tests(work: Callable[[Tests], T]) -> T:
    """What ``work`` returns, called where pytest would run the tests that it has collected."""
    plugin = _Plugin(work)
    paths = [str(ROOT / name) for name in ("tests", *PACKAGES)]
    left_out = [f"--ignore={ROOT / name}" for name in _LEFT_OUT]
    os.chdir(ROOT)
    code = pytest.main([*_OPTIONS, *left_out, *paths], plugins=[plugin])
    if not plugin.found:
        raise RuntimeError(f"the tests were not collected: pytest ended with {code}.")
    return plugin.found[0]


class _Plugin:
    def __init__(self, work: Callable[[Tests], Any]) -> None:
        self.work, self.found = work, list[Any]()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.found.append(self.work(Tests(session)))
        return True


class Tests:
    """The tests that pytest has collected, and the functions that they call."""

    def __init__(self, session: pytest.Session) -> None:
        self.items = {item.nodeid: item for item in session.items}
        self.reports = _Reports()
        session.config.pluginmanager.register(self.reports)
        for package in PACKAGES:  # what a test imports when it runs has to be there before
            for module in pkgutil.walk_packages([str(ROOT / package)], f"{package}."):
                importlib.import_module(module.name)
        gc.unfreeze()  # what conftest has frozen is not listed
        self.functions = defaultdict[str, list[FunctionType]](list)
        for found in gc.get_objects():
            if type(found) is FunctionType:  # lazy modules warn where their class is asked for
                self.functions[found.__code__.co_filename].append(found)
        gc.freeze()

    def files(self) -> dict[str, list[str]]:
        """The tests of each file, without most of those that take long."""
        found = defaultdict[str, list[str]](list)
        for name, item in self.items.items():
            long_too = name.startswith(_LONG_TOO) and not name.startswith(_SWEEPS)
            if long_too or item.get_closest_marker("slow") is None:
                found[name.split("::")[0]].append(name)
        return found

    def reached(self, workers: int, say: Callable[[str], None]) -> list[Reach]:
        """What each test reaches that passes; measured again where its file has changed, and kept in ``MAP``."""
        MAP.mkdir(parents=True, exist_ok=True)
        parts = {
            MAP / f"{_hash(file, *part)}.json": part
            for file, names in self.files().items()
            for part in (names[first : first + _PART] for first in range(0, len(names), _PART))
        }
        new = [path for path in parts if not path.exists()]
        watching = self._watching() if new else {}
        jobs = [lambda tell, path=path: self._watch(parts[path], watching, tell) for path in new]
        for number, rows, _ in forked(jobs, workers, _LIMIT_OF_A_PART):
            new[number].write_text(json.dumps(_kept(rows)), encoding="utf-8")
            names = parts[new[number]]
            say(f"{names[0].split('::')[0]}: {len(rows)} of {len(names)} tests pass")
        found = (row for path in parts for row in json.loads(path.read_text(encoding="utf-8")))
        return [Reach(**{**row, "true": frozenset(row["true"]), "false": frozenset(row["false"])}) for row in found]

    def _watching(self) -> dict[str, Codes]:
        """The code of each file with a probe at each condition."""
        found = {}
        for file in map(Path, self.functions):
            if file.is_relative_to(ROOT) and file.relative_to(ROOT).parts[0] in PACKAGES:
                text = watched(file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix(), _PROBE)
                found[str(file)] = _codes_of(text, str(file))
        return found

    def _watch(self, names: list[str], watching: dict[str, Codes], tell: Tell) -> None:
        """Run tests, and tell of each one that passes which conditions were true and which false in it."""
        values = (set[str](), set[str]())

        def probe(name: str, value: T) -> T:
            try:
                values[not value].add(name)
            except (TypeError, ValueError):  # a relation of SymPy or an array, which has no truth value
                values[0].add(name)
                values[1].add(name)
            return value

        setattr(builtins, _PROBE, probe)
        for file, codes in watching.items():
            self._put(file, codes)
        begin = 0.0
        for name, failure in self._run(names):
            if failure is None:
                for found in values:
                    found.clear()
                begin = time.monotonic()
            elif not failure:
                seconds = time.monotonic() - begin
                tell({"test": name, "seconds": seconds, "true": sorted(values[0]), "false": sorted(values[1])})

    def verdicts(self, chosen: list[tuple[Guard, list[str]]], workers: int) -> Iterator[tuple[Guard, str, str]]:
        """Each guard with ("caught", by which test), ("survived", "") or ("too slow", in which test)."""
        jobs = [lambda tell, guard=guard, names=names: self._without(guard, names, tell) for guard, names in chosen]
        for number, rows, ended in forked(jobs, workers, LIMIT):
            guard = chosen[number][0]
            last = rows[-1] if rows else {"test": "", "failure": ""}
            if not ended:
                yield guard, "too slow", last["test"]
            elif last["failure"] and not self._passes(last["test"]):
                yield guard, "survived", f"{last['test']} fails anyway"
            elif last["failure"]:
                yield guard, "caught", f"{last['test']}: {last['failure']}"
            else:
                yield guard, "survived", ""

    def _without(self, guard: Guard, names: list[str], tell: Tell) -> None:
        file = ROOT / guard.file
        self._put(str(file), _codes_of(mutated(file.read_text(encoding="utf-8"), guard), str(file)))
        for name, failure in self._run(names):
            if failure is None or failure:
                tell({"test": name, "failure": failure or ""})
            if failure:
                return

    def _passes(self, name: str) -> bool:
        jobs = [lambda tell: tell([failure for _, failure in self._run([name])])]
        return all(rows == [[None, ""]] for _, rows, _ in forked(jobs, 1, LIMIT))

    def _run(self, names: list[str]) -> Iterator[tuple[str, str | None]]:
        """Each test before it runs, with None, and then with what it says where it fails, or ""."""
        _own_folders()
        items = [self.items[name] for name in names]
        for item, following in zip(items, [*items[1:], None], strict=True):
            yield item.nodeid, None
            self.reports.failure = ""
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            yield item.nodeid, self.reports.failure

    def _put(self, file: str, codes: Codes) -> None:
        """Give the functions of a file other code; those of which there is none keep their own."""
        for function in self.functions[file]:
            old = function.__code__
            new = codes.get((old.co_qualname, old.co_firstlineno))
            if new is not None and new.co_freevars == old.co_freevars:
                function.__code__ = new


class _Reports:
    """Keeps what the last test said."""

    failure = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            said = getattr(getattr(report.longrepr, "reprcrash", None), "message", str(report.longrepr))
            self.failure = (said.strip().splitlines() or ["failed"])[0]


def _own_folders() -> None:
    """What a test keeps for others is not seen by them: it was found by another program."""
    folder = tempfile.mkdtemp(prefix="threefold-guards-")
    os.environ.update(THREEFOLD_PROVED=folder, XDG_CACHE_HOME=folder)


def _codes_of(text: str, file: str) -> Codes:
    """The code of each function of a text, by its name and first line."""
    return {(code.co_qualname, code.co_firstlineno): code for code in _codes(compile(text, file, "exec"))}


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def _kept(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with each condition in a few tests alone in which it was true, and false.

    First come those that reach few conditions, and so are about them.
    """
    counts, kept = defaultdict[tuple[str, str], int](int), []
    for row in sorted(rows, key=lambda row: (len(row["true"]) + len(row["false"]), row["seconds"])):
        found = {**row, "true": [], "false": []}
        for value in ("true", "false"):
            for name in row[value]:
                counts[value, name] += 1
                if counts[value, name] <= _MOST_OF_A_FILE:
                    found[value].append(name)
        if found["true"] or found["false"]:
            kept.append(found)
    return kept


def chosen_tests(guard: Guard, reach: Iterable[Reach]) -> list[str]:
    """Tests in which the condition of a guard had the value at which leaving it out is seen, if at all.

    First come those that name its function, as the tables do, and then the fastest.
    """
    found = [row for row in reach if guard.condition in (row.true if guard.refuses else row.false)]
    name, *_ = guard.function.split(".")
    chosen, left = list[str](), BUDGET
    for row in sorted(found, key=lambda row: (name not in row.test, row.seconds))[:_MOST]:
        left -= row.seconds
        if chosen and left < 0:
            break
        chosen.append(row.test)
    return chosen


def _hash(file: str, *names: str) -> str:
    """Of a file with tests, the modules of tests that it imports, the tables beside it, and the names of tests."""
    paths, left = dict.fromkeys(sorted((ROOT / file).parent.glob("*.txt"))), [ROOT / file]
    while left:
        path = left.pop()
        if path not in paths:
            paths[path] = None
            left += _imported(path)
    texts = [path.read_bytes() for path in sorted(paths)]
    return hashlib.sha256(b"".join([file.encode(), *map(str.encode, names), *texts])).hexdigest()[:16]


def _imported(path: Path) -> list[Path]:
    """The files of the modules of tests that a file imports."""
    found = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = [node.module or "" for node in found if isinstance(node, ast.ImportFrom)]
    names = [f"{node.module}.{a.name}" for node in found if isinstance(node, ast.ImportFrom) for a in node.names]
    names += [a.name for node in found if isinstance(node, ast.Import) for a in node.names]
    files = {ROOT / f"{name.replace('.', '/')}.py" for name in modules + names if name.startswith("tests.")}
    return [file for file in files if file.exists()]
