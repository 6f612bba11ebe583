"""The table of accuracy: a right exponential reaches the target, a wrong one and NaN do not."""

from __future__ import annotations

import numpy as np
import pytest
from rich.console import Console

from benchmarks import __main__ as command
from benchmarks import expm_accuracy
from benchmarks.expm_accuracy import OURS, TARGET, accuracy, accuracy_table, worst
from numeric_check.batch import expm

WRONG = {
    "a relative error of 10⁻¹²": lambda A: expm(A) * (1 + 1e-12),
    "transposed": lambda A: expm(A).swapaxes(-1, -2),
    "not a number": lambda A: np.full_like(A, np.nan),
}


@pytest.fixture(autouse=True)
def _without_peers(monkeypatch):
    monkeypatch.setattr(expm_accuracy, "matrix_exponentials", dict)


def shown(one):
    screen = Console(width=150)
    with screen.capture() as captured:
        screen.print(accuracy_table([one]))
    return captured.get().split(one.family)[1].split()


def test_expm_reaches_the_target_and_the_table_says_so():
    one = accuracy("gaussian", (2, 3), 2)
    assert len(one.conditions) == len(one.errors[OURS]) == 4
    assert worst(one, OURS)[1] <= TARGET
    assert "yes" in shown(one)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_exponential_does_not_reach_the_target(name, monkeypatch):
    monkeypatch.setattr(expm_accuracy, "expm", WRONG[name])
    one = accuracy("conjugated_jordan", (3,), 2)
    assert not worst(one, OURS)[1] <= TARGET
    assert "no" in shown(one)


def test_matrices_whose_exponential_overflows_are_left_out_and_counted(monkeypatch):
    steep = {"steep": lambda rng, k: rng.choice((-800.0, 800.0)) * np.eye(k)}
    monkeypatch.setattr(expm_accuracy, "FAMILIES", steep)
    one = accuracy("steep", (2,), 20)
    assert 0 < one.left_out < 20
    assert len(one.conditions) == 20 - one.left_out


def test_it_is_a_subject_of_its_own():
    assert command.subjects()["expm_accuracy"] is expm_accuracy
