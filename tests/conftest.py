"""Hypothesis draws the same examples at every run; the evidence that the tests keep is their own.

At the end a run says what each of its parts took, and its longest files: the seconds of all processes together.
"""

import atexit
import gc
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Generator
from contextvars import Context
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import settings

_REPRODUCIBLE = settings(derandomize=True, deadline=None, database=None)
settings.register_profile("reproducible", _REPRODUCIBLE, max_examples=16)
settings.register_profile("thorough", _REPRODUCIBLE, max_examples=100)
settings.load_profile("reproducible")
gc.set_threshold(100_000)  # objects between two searches for garbage: most of what is made here lives until the end
_FOLDER = tempfile.mkdtemp(prefix="threefold-tests-")
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["XDG_CACHE_HOME"] = _FOLDER
os.environ.update({f"POT_BACKEND_DISABLE_{name}": "1" for name in ("PYTORCH", "JAX", "TENSORFLOW", "CUPY")})
os.environ.setdefault("THREEFOLD_PROVED", _FOLDER)  # of the first process, which the others inherit

LONGEST = 8  # files that are named
ALL_SLOW = "\npytestmark = pytest.mark.slow\n"  # in a file without a test that runs by default


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """A file whose tests are all slow is not read where these are left out: some build thousands of statements."""
    if config.option.markexpr != "not slow" or not collection_path.match("test_*.py"):
        return None
    return True if ALL_SLOW in collection_path.read_text(encoding="utf-8") else None


@pytest.hookimpl(wrapper=True)
def pytest_collect_file() -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """The tests have no examples in docstrings, and what they share is imported where it is used."""
    return [found for found in (yield) if type(found) is pytest.Module]


@pytest.fixture
def without_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is decided as its worker decides it, but here: the start of a process takes longer than the decision."""
    from symbolic.door import worker

    def run(command: list[str], *, input: bytes, **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 0, Context().run(worker.answer, input), b"")

    here = SimpleNamespace(run=run, TimeoutExpired=subprocess.TimeoutExpired)
    monkeypatch.setattr(worker, "subprocess", here)


@pytest.fixture
def one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several theorems are worked on here, one after the other, as where there is one processor."""
    monkeypatch.setattr("proofs.evidence.processes.processors", lambda: 1)


def pytest_collection_finish() -> None:
    """The tests and what they import are no garbage, and are not searched for it again."""
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [report for found in terminalreporter.stats.values() for report in found]
    seconds, tests = Counter[str](), Counter[str]()
    for report in reports:
        if isinstance(report, pytest.TestReport):
            file = report.nodeid.split("::")[0]
            seconds[file] += report.duration
            tests[file] += report.when == "call"
    if not tests:
        return
    parts, sizes = Counter[str](), Counter[str]()
    for file in seconds:
        parts[_part(file)] += seconds[file]
        sizes[_part(file)] += tests[file]
    terminalreporter.write_sep("-", "seconds of the parts, and of the longest files")
    for names, counts in ((parts.most_common(), sizes), (seconds.most_common(LONGEST), tests)):
        for name, taken in names:
            terminalreporter.write_line(f"{taken:8.1f}  {counts[name]:5d} tests  {name}")
        terminalreporter.write_line("")


def _part(file: str) -> str:
    """The folder of a test, or the package of a docstring."""
    folders = file.split("/")[:-1]
    return "/".join(folders) if folders[:1] == ["tests"] else f"documentation of {(folders or ['the project'])[0]}"
