"""Functions of matrices of the installed libraries, each held against balls by ``numeric_check.judge``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from rich.table import Table

from benchmarks.timing import installed
from numeric_check import Verdict, judge
from numeric_check.judging.report import Report
from numeric_check.judging.settings import DRAWS, SIZES

OURS = "numeric_check.batch:expm"
FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "exp": (
        *(OURS, "scipy.linalg:expm", "scipy.sparse.linalg:expm"),
        *("torch.linalg:matrix_exp", "jax.scipy.linalg:expm"),
    ),
    "log": ("numeric_check.batch:logm", "scipy.linalg:logm"),
    "sqrt": ("numeric_check.batch:sqrtm", "scipy.linalg:sqrtm", "jax.scipy.linalg:sqrtm"),
    "sign": ("numeric_check.batch:signm", "scipy.linalg:signm"),
    "inv": (
        *("numpy.linalg:inv", "scipy.linalg:inv", "scipy.sparse.linalg:inv"),
        *("torch.linalg:inv", "jax.numpy.linalg:inv"),
    ),
    "pinv": ("numpy.linalg:pinv", "scipy.linalg:pinv", "torch.linalg:pinv", "jax.numpy.linalg:pinv"),
    "det": ("numpy.linalg:det", "scipy.linalg:det", "torch.linalg:det", "jax.numpy.linalg:det"),
    "slogdet": ("numpy.linalg:slogdet", "torch.linalg:slogdet", "jax.numpy.linalg:slogdet"),
    "logdet": ("torch:logdet",),
    "expm_frechet": (
        *("numeric_check.batch:expm_frechet", "scipy.linalg:expm_frechet"),
        "jax.scipy.linalg:expm_frechet",
    ),
    "expm_multiply": ("numeric_check.batch:expm_multiply", "scipy.sparse.linalg:expm_multiply"),
}
QUICK_SIZES, QUICK_DRAWS = (1, 2), 2
NOTE = (
    "Worst error/(max(1, κ)·u) over float32, float64 and their complex kin, one at a time, in batches and in other "
    "memory, at the settings of `proofs judge`. A verdict is refuted where the error is above 16, or where something "
    "else is wrong, which the line below says, with the smallest failing matrix. Empty: no matrix of that family."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The reports of the functions that are installed, and a sentence for each that is not."""

    reports: tuple[Report, ...]
    missing: tuple[str, ...]


def tables(quick: bool) -> Iterator[Table | str]:
    """For every function of matrices a table, a row for each family and a column for each library, and the failures.

    Parameters
    ----------
    quick : two sizes up to 2 and two matrices of each, instead of four sizes up to 5 and three matrices
    """
    for subject, names in FUNCTIONS.items():
        judged = judged_functions(subject, names, quick)
        if judged.reports:
            yield table(judged.reports)
        yield from (line for report in judged.reports for line in failure(report))
        yield from judged.missing
    yield NOTE


def judged_functions(subject: str, names: tuple[str, ...], quick: bool) -> Judged:
    """The functions, each as MODULE:NAME, judged as the subject; those of packages that are missing are named."""
    sizes, draws = (QUICK_SIZES, QUICK_DRAWS) if quick else (SIZES, DRAWS)
    reports, missing = [], []
    for name in names:
        module, _, attribute = name.partition(":")
        package = installed(module.partition(".")[0])
        found = None if package is None else installed(module)
        if found is None or not hasattr(found, attribute):
            missing.append(f"{name.replace(':', '.')} is not installed and is left out: pip install 'threefold[bench]'")
            continue
        version = getattr(package, "__version__", "")
        report = judge(attrgetter(attribute)(found), subject, sizes=sizes, draws=draws)
        reports.append(replace(report, function=f"{name.replace(':', '.')} {version}".strip()))
    return Judged(reports=tuple(reports), missing=tuple(missing))


def table(reports: tuple[Report, ...]) -> Table:
    """A row for each family, a column for each function, and the verdicts."""
    view = Table("family", title=f"{reports[0].formula}: worst error in max(1, κ)·u", title_justify="left")
    for report in reports:
        view.add_column(report.function, justify="right")
    for family, numbers in worst_errors(reports):
        view.add_row(family, *numbers)
    colours = {Verdict.HOLDS: "green", Verdict.REFUTED: "red", Verdict.UNDECIDED: "yellow"}
    view.add_section()
    view.add_row("verdict", *(f"[{colours[report.verdict]}]{report.verdict}[/]" for report in reports))
    return view


def worst_errors(reports: tuple[Report, ...]) -> Iterator[tuple[str, list[str]]]:
    """Each family with its worst error of each function, in words; empty where nothing was compared."""
    rows = [{row.name: row for row in report.rows if row.group == "family"} for report in reports]
    for family in dict.fromkeys(name for of_report in rows for name in of_report):
        found = [of_report.get(family) for of_report in rows]
        yield family, [f"{row.excess:.2g}" if row is not None and row.judged else "" for row in found]


def failure(report: Report) -> Iterator[str]:
    """What fails, at which matrix, and what is right there."""
    if report.verdict is not Verdict.HOLDS:
        yield report.sentence
    for witness in report.witnesses:
        yield from (f"    {line}" for part in witness.lines for line in part.splitlines())
