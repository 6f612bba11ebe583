"""``python -m benchmarks.libraries``: the page of the book about functions of matrices of the installed libraries.

Each function is judged as by ``proofs judge``. The page has a table for each subject, and for what fails a file that
shows it with the library and NumPy alone, for its maintainers.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from platform import python_version

import numpy as np

import proofs
from benchmarks.matrix_functions import FUNCTIONS, judged_functions, worst_errors
from benchmarks.timing import pin_one_thread
from numeric_check.judging.report import Report
from numeric_check.judging.script import script

SOURCE = Path(proofs.__file__).parent / "book" / "source"
PAGE = SOURCE / "reference" / "libraries.md"
FAILURES = SOURCE / "_static" / "failures"
OPENING = """# Functions of matrices of libraries

Made by `python -m benchmarks.libraries` with Python {python} and NumPy {numpy} on {day}; [how a function is
judged](judge.md) is a page of its own. The numbers are the worst error of a family of matrices in units of max(1, κ)·u,
over single and double precision, real and complex, one at a time, in batches and in other memory; 16 is allowed. A
function is *refuted* too where it gives no result, a wrong shape, or changes its input. The files show each kind of
failure at the smallest matrix that was found; they need NumPy and the library alone.
"""


def main() -> int:
    """Write the page and the files."""
    FAILURES.mkdir(parents=True, exist_ok=True)
    for old in FAILURES.glob("*.py"):
        old.unlink()
    judged = {subject: judged_functions(subject, names, quick=False) for subject, names in FUNCTIONS.items()}
    for subject, found in judged.items():
        for report in found.reports:
            if report.witnesses:
                name = _function(report)
                module = name.rpartition(".")[0]
                text = script(_plain(report), f"import {module}")
                (FAILURES / f"{subject}_{name}.py").write_text(text, encoding="utf-8")
    day = datetime.now(UTC).date().isoformat()
    opening = OPENING.format(python=python_version(), numpy=np.__version__, day=day)
    sections = [section(subject, found.reports) for subject, found in judged.items() if found.reports]
    PAGE.write_text("\n".join([opening, *sections]), encoding="utf-8")
    return 0


def section(subject: str, reports: tuple[Report, ...]) -> str:
    """The table of a subject, and what fails.

    Examples
    --------
    >>> from benchmarks.libraries import section
    >>> from benchmarks.matrix_functions import judged_functions
    >>> found = judged_functions("exp", ("numpy:exp",), quick=True)
    >>> print(section("exp", found.reports).splitlines()[0])
    ## exp A
    """
    return "\n".join([f"## {reports[0].formula}", "", *_table(reports), "", *_failures(subject, reports)])


def _table(reports: tuple[Report, ...]) -> Iterator[str]:
    yield f"| family | {' | '.join(f'`{_function(report)}` {_version(report)}'.strip() for report in reports)} |"
    yield f"|---|{'--:|' * len(reports)}"
    for family, numbers in worst_errors(reports):
        yield f"| {family.replace('_', ' ')} | {' | '.join(numbers)} |"
    yield f"| **verdict** | {' | '.join(f'**{report.verdict}**' for report in reports)} |"


def _failures(subject: str, reports: tuple[Report, ...]) -> Iterator[str]:
    for report in reports:
        if report.witnesses:
            name = _function(report)
            yield f"`{name}`, {{download}}`as a file <../_static/failures/{subject}_{name}.py>`:\n"
            yield from (f"- {witness.sentence}" for witness in report.witnesses)
            yield ""


def _function(report: Report) -> str:
    return report.function.partition(" ")[0]


def _version(report: Report) -> str:
    return report.function.partition(" ")[2]


def _plain(report: Report) -> Report:
    """The report about the function as Python calls it, without its version."""
    return replace(report, function=_function(report))


if __name__ == "__main__":
    pin_one_thread()
    sys.exit(main())
