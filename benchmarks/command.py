"""The command and the imports: processor time of whole processes beside ``python -c "import sympy"``."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence

from rich.table import Table

from benchmarks.report import Ratio, table

TITLE = 'processor time of whole processes, beside python -c "import sympy" between them'
NOTE = (
    "Medians; the first run of proofs once, with no evidence kept, and not with --quick: then the second is of one "
    "theorem only. An import loads what is asked of a package, and nothing before."
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
    with tempfile.TemporaryDirectory() as folder:
        kept = {"XDG_CACHE_HOME": folder}
        run = (*PROOFS, "check", "det_exp_law") if quick else PROOFS
        time, other = _in_turns(run, 1, kept)
        if not quick:
            yield Ratio(subject="proofs, first run", against="import sympy", time=time, other=other, at_most=COLD)
        time, other = _in_turns(run, repeats, kept)
        yield Ratio(subject="proofs, again", against="import sympy", time=time, other=other, at_most=AGAIN)


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
