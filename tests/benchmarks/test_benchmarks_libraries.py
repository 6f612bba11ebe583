"""The page of libraries: it has every function, and its files show what they say."""

from __future__ import annotations

import subprocess
import sys

import pytest

from benchmarks.libraries import FAILURES, PAGE, section
from benchmarks.matrix_functions import FUNCTIONS, OURS, judged_functions
from benchmarks.timing import installed

FILES = sorted(FAILURES.glob("*.py"))


def test_every_function_stands_on_the_page_and_every_failure_has_its_file():
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"`{name.replace(':', '.')}`" in page for names in FUNCTIONS.values() for name in names)
    assert FILES
    assert all(f"failures/{file.name}" in page for file in FILES)
    assert page.count("{download}") == len(FILES)


def test_a_section_has_the_numbers_and_the_failures():
    reports = judged_functions("exp", (OURS, "numpy:exp"), quick=True).reports
    text = section("exp", reports)
    assert "| **verdict** | **holds** | **refuted** |" in text
    assert "failures/exp_numpy.exp.py" in text
    assert all(f"- {witness.sentence}" in text for witness in reports[1].witnesses)


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_shows_its_failures(file):
    package = file.stem.partition("_")[2].partition(".")[0].removeprefix("frechet_").removeprefix("multiply_")
    if installed(package) is None:
        pytest.skip(f"{package} is not installed")
    found = subprocess.run([sys.executable, str(file)], capture_output=True, text=True, check=True)
    got, _, right = found.stdout.partition("it should be\n")
    assert right
    assert not right.startswith(got)
