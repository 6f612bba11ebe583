"""The command and the imports: processor time of whole processes beside ``python -c "import sympy"``."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from statistics import median
from time import perf_counter

from rich.table import Table

from benchmarks.report import Ratio, table
from proofs.contents import chapter_of, places, theorem_names

TITLE = 'processor time of whole processes, beside python -c "import sympy" between them'
NOTE = (
    "Medians; the first runs of proofs once, with no evidence kept, between imports, and not with --quick: then the "
    "second is of one theorem only. The targets of the first run are for the 147 theorems that there were when they "
    "were set, in times of the import and in seconds on the clock of two processors. An import loads what is asked of "
    "a package, and nothing before."
)
PROOFS = (sys.executable, "-m", "proofs")
CASES = {  # name: (arguments, at most × import sympy)
    "import symbolic": ((sys.executable, "-c", "import symbolic"), 1.1),
    "import numeric_check": ((sys.executable, "-c", "import numeric_check"), 1.35),
    "import proofs": ((sys.executable, "-c", "import proofs"), 1.5),
    "proofs --version": ((*PROOFS, "--version"), 1.5),
    "proofs list": ((*PROOFS, "list"), 1.5),
    "proofs latex det_exp_law": ((*PROOFS, "latex", "det_exp_law"), 5.0),
}
COLD, AGAIN = 170.0, 8.0
CLOCK = 40.0  # seconds
CHAPTERS = (  # of the 147 theorems for which the two are set
    *("rank_one", "exponential", "determinants", "logarithms", "trees", "gradient_descent", "steepest_descent"),
    *("stochastic_gradients", "momentum", "adam", "langevin", "transport", "wasserstein", "divergences"),
)
ADDED = {  # to these chapters since
    *("gradient_descent_stable", "heavy_ball_stable", "heavy_ball_oscillates", "heavy_ball_energy"),
    *("short_step_stays", "long_step_crosses", "heavy_ball_crosses", "heavy_ball_leaves_pit"),
}
REPEATS, QUICK_REPEATS = 5, 3


def tables(quick: bool) -> Iterator[Table | str]:
    """The table of ratios with its note.

    Parameters
    ----------
    quick : bool
    """
    yield table(TITLE, list(ratios(quick)), unit="ms")
    yield NOTE


def ratios(quick: bool) -> Iterator[Ratio]:
    """Every case against the import of SymPy, measured in turns."""
    repeats = QUICK_REPEATS if quick else REPEATS
    for name, (arguments, at_most) in CASES.items():
        time, other = _in_turns(arguments, repeats, {})
        yield Ratio(subject=name, against="import sympy", time=time, other=other, at_most=at_most)
    if not quick:
        yield from _first_run(_names_of_target())
    with tempfile.TemporaryDirectory() as folder:
        kept = {"XDG_CACHE_HOME": folder}
        run = (*PROOFS, "check", "det_exp_law") if quick else PROOFS
        time, other = _in_turns(run, 1, kept)
        if not quick:
            count = len(theorem_names())
            subject = f"proofs, first run, all {count}, each"
            yield Ratio(subject=subject, against="import sympy", time=time / count, other=other)
        time, other = _in_turns(run, repeats, kept)
        yield Ratio(subject="proofs, again", against="import sympy", time=time, other=other, at_most=AGAIN)


def _names_of_target() -> list[str]:
    """The theorems for which the targets of the first run are set."""
    return [name for name, place in places().items() if chapter_of(place) in CHAPTERS and name not in ADDED]


def _first_run(names: Sequence[str]) -> Iterator[Ratio]:
    """The first run of some theorems, in times of the import of SymPy and on the clock."""
    subject = f"proofs check, first run, {len(names)} theorems"
    others = _imports()
    with tempfile.TemporaryDirectory() as folder:
        begin = perf_counter()
        time = _seconds((*PROOFS, "check", *names), {"XDG_CACHE_HOME": folder})
        clock = perf_counter() - begin
    other = median(others + _imports())
    yield Ratio(subject=subject, against="import sympy", time=time, other=other, at_most=COLD)
    yield Ratio(subject=subject, against=f"{CLOCK:g} s on the clock", time=clock, other=CLOCK, at_most=1)


def _imports() -> list[float]:
    return [_seconds((sys.executable, "-c", "import sympy"), {}) for _ in range(REPEATS)]


def _in_turns(arguments: Sequence[str], repeats: int, more: dict[str, str]) -> tuple[float, float]:
    """Medians of the seconds of the processor, user and system, of the process and of the import of SymPy."""
    times, others = [], []
    for _ in range(repeats):
        others.append(_seconds((sys.executable, "-c", "import sympy"), {}))
        times.append(_seconds(arguments, more))
    return sorted(times)[repeats // 2], sorted(others)[repeats // 2]


def _seconds(arguments: Sequence[str], more: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(arguments, check=True, capture_output=True, env={**os.environ, **more})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
