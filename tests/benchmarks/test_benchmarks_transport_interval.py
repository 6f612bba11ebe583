"""The table of intervals; the speeds themselves are no test."""

from __future__ import annotations

import pytest
from rich.console import Console

from benchmarks import transport_interval as race
from benchmarks.regularised_plans import regularised


def test_a_plan_is_judged_by_the_exact_optimum() -> None:
    judged = race.judge(regularised(8))
    assert judged.holds
    assert 0 < judged.excess <= judged.excess + judged.shortfall < 3 * judged.excess
    assert judged.given_width > judged.excess / 2


def test_there_is_a_row_for_each_regularisation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(race, "LARGEST", 8)
    monkeypatch.setattr(race, "ITERATIONS", 50)
    screen = Console(width=160)
    with screen.capture() as captured:
        screen.print(race.widths(1))
    assert captured.get().count("4 of 4") == len(race.STRENGTHS)


def test_times_are_held_against_the_iteration_and_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(race, "QUICK_TIMED", {9: (0.5,)})
    assert [ratio.against for ratio in race._times(True)] == ["ot.bregman.sinkhorn_log", "ot.emd"] * 2


def test_without_pot_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(race, "installed", lambda name: None)
    assert [str(part)[:21] for part in race.tables(True)] == ["POT is not installed,"]
