"""The table of libraries: what holds and what fails is shown, with the matrix, and what is missing is named."""

from __future__ import annotations

import pytest
from rich.console import Console

from benchmarks import __main__ as command
from benchmarks import matrix_functions
from benchmarks.matrix_functions import FUNCTIONS, OURS, failure, judged_functions, table
from numeric_check import Verdict
from numeric_check.judging.subjects import subject_of


def shown(view):
    screen = Console(width=150)
    with screen.capture() as captured:
        screen.print(view)
    return captured.get()


def test_expm_holds_and_the_table_says_so():
    judged = judged_functions("exp", (OURS,), quick=True)
    assert judged.missing == ()
    assert judged.reports[0].verdict is Verdict.HOLDS
    said = shown(table(judged.reports))
    assert "holds" in said
    assert "conjugated_jordan" in said
    assert list(failure(judged.reports[0])) == []


def test_a_wrong_function_is_shown_with_its_matrix():
    judged = judged_functions("exp", (OURS, "numpy:exp"), quick=True)
    assert [report.verdict for report in judged.reports] == [Verdict.HOLDS, Verdict.REFUTED]
    assert "refuted" in shown(table(judged.reports))
    lines = list(failure(judged.reports[1]))
    assert "numpy.exp" in lines[0]
    assert any(line.startswith("    A = ") for line in lines)


def test_what_is_not_installed_is_named():
    judged = judged_functions("exp", ("no_such_package.linalg:expm",), quick=True)
    assert judged.reports == ()
    assert "no_such_package.linalg.expm is not installed" in judged.missing[0]


@pytest.mark.parametrize("subject", FUNCTIONS)
def test_every_subject_is_one_that_the_judge_knows(subject: str) -> None:
    assert subject_of(subject).formula
    assert all(name.count(":") == 1 for name in FUNCTIONS[subject])


def test_it_is_a_subject_of_its_own():
    assert command.subjects()["matrix_functions"] is matrix_functions
