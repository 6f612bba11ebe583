"""Which test files reach which functions, by coverage, and what they say of a program that was changed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.guard_mutants import PACKAGES, Guard, functions_of, mutated

ROOT = Path(__file__).parent.parent
MAP = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "threefold" / "guards.json"
LIMIT = 300.0  # seconds for the tests of one guard
_MOST_FILES = 8  # of the tests that reach a function, those that reach the fewest others first
_ALWAYS = ("tests/hostile/",)  # the tests of side conditions, if they reach it
_LEFT_OUT = ("tests/benchmarks", "tests/fuzz/test_fuzz.py")  # nothing of the procedures; too wide
_COMPILED = (*PACKAGES, "proofs", "threefold", "tests")
_KEPT = ("symbolic", "numeric_check", "proofs", "threefold", "tests", "benchmarks", "pyproject.toml", "README.md")
_PYTEST = ("-m", "pytest", "-q", "-n", "0", "--no-header", "--tb=no", "-o", "cache_dir=.pytest_cache")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A test file that passes: the seconds that it takes, and the functions that it reaches, as "file:function"."""

    seconds: float
    functions: frozenset[str]


def test_files() -> list[str]:
    found = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))
    return [file for file in found if not file.startswith(_LEFT_OUT)]


def reached(files: list[str]) -> dict[str, Reach]:
    """What each file reaches that passes; measured once, with ``coverage``, and kept in ``MAP``."""
    known = json.loads(MAP.read_text(encoding="utf-8")) if MAP.exists() else {}
    for file in files:
        if file not in known:
            known[file] = _measured(file)
            MAP.parent.mkdir(parents=True, exist_ok=True)
            MAP.write_text(json.dumps(known), encoding="utf-8")
    rows = ((file, known[file]) for file in files if known[file]["passes"])
    return {file: Reach(seconds=row["seconds"], functions=frozenset(row["functions"])) for file, row in rows}


def _measured(file: str) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        command = [sys.executable, "-m", "coverage", "run", f"--data-file={data}", f"--source={','.join(PACKAGES)}"]
        begin = time.monotonic()
        done = subprocess.run([*command, *_PYTEST, file], cwd=ROOT, capture_output=True, check=False)
        seconds = time.monotonic() - begin
        return {"passes": not done.returncode, "seconds": seconds, "functions": sorted(_functions(data))}


def _functions(data: Path) -> Iterator[str]:
    from coverage import CoverageData

    found = CoverageData(basename=str(data))
    found.read()
    for path in found.measured_files():
        lines = set(found.lines(path) or ())
        file = Path(path).relative_to(ROOT).as_posix()
        for name, body in functions_of(Path(path).read_text(encoding="utf-8")):
            if lines.intersection(body):
                yield f"{file}:{name}"


def files_reaching(guard: Guard, map_: dict[str, Reach]) -> list[str]:
    """The files that reach the function of a guard; those of a module, all that reach a function of it."""
    key = f"{guard.file}:{guard.function}"
    whole = guard.function == "module"
    reaching = [
        (len(reach.functions), reach.seconds, file)
        for file, reach in map_.items()
        if key in reach.functions or (whole and any(name.startswith(f"{guard.file}:") for name in reach.functions))
    ]
    found = [file for _, _, file in sorted(reaching)]
    return [*found[:_MOST_FILES], *(file for file in found[_MOST_FILES:] if file.startswith(_ALWAYS))]


class Copy:
    """A copy of the tree in a folder of its own, in which one guard after the other is left out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for name in _KEPT:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(source, folder / name)
        subprocess.run([sys.executable, "-m", "compileall", "-q", *_COMPILED], cwd=folder, check=True)

    def verdict(self, guard: Guard, files: list[str]) -> tuple[str, str]:
        """("caught", by which test), ("survived", "") or ("too slow", "").

        Raises
        ------
        RuntimeError : if the test that fails, fails without the change as well.
        """
        path = self.folder / guard.file
        source, times = path.read_text(encoding="utf-8"), path.stat()
        path.write_text(mutated(source, guard), encoding="utf-8")
        try:
            found = self._said("-x", *files)
        finally:
            path.write_text(source, encoding="utf-8")
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        if found[0] == "caught" and (before := self._said("--last-failed", *files))[0] != "survived":
            raise RuntimeError(f"the tests do not pass as they are: {before[1]}")
        return found

    def _said(self, *words: str) -> tuple[str, str]:
        path = os.pathsep.join(filter(None, (str(self.folder), os.environ.get("PYTHONPATH"))))
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
        environment.pop("THREEFOLD_PROVED", None)
        process = subprocess.Popen(
            [sys.executable, *_PYTEST, "-rfE", *words],
            cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            start_new_session=True,
        )  # fmt: skip
        try:
            said, _ = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return "too slow", ""
        if process.returncode == 0:
            return "survived", ""
        failures = [line for line in said.splitlines() if line.startswith(("FAILED", "ERROR"))]
        return "caught", (failures or said.splitlines()[-1:] or [""])[0]
