"""The race of transport solvers; the speeds themselves are no test."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from rich.console import Console

from benchmarks import transport as race
from benchmarks import transport_solvers as peers
from benchmarks.report import reached


def _transposed(cost: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """A feasible plan, hardly the best."""
    return np.outer(p, q)


def _failing(cost: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    raise peers.FailedError("no plan")


def test_a_plan_counts_as_proved_only_with_a_certificate() -> None:
    problem = (np.array([[0.0, 1.0], [1.0, 0.0]]) + 1, np.array([0.5, 0.5]), np.array([0.5, 0.5]))
    assert race._judge(_transposed, [problem], [Fraction(1)]) == ("0 of 1", "5e-01")
    assert race._judge(lambda cost, p, q: np.eye(2) / 2, [problem], [Fraction(1)]) == ("1 of 1", "0e+00")
    assert race._judge(_failing, [problem] * 2, [Fraction(1)] * 2) == ("0 of 2", "0e+00, 2 failed")


def test_a_certificate_is_held_against_its_target_and_an_assignment_only_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(race, "CERTIFICATE_TARGETS", {8: 1.5})
    ratios = list(race._certificates([8], 1))
    assert [reached(ratio) is None for ratio in ratios] == [False, False, True]
    assert all(ratio.time > ratio.other for ratio in ratios)


def test_every_family_is_judged_for_every_installed_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(race, "solvers", lambda: {peers.POT: peers.solvers()[peers.POT], "outer": _transposed})
    view = race._judged(1)
    assert (view.row_count, len(view.columns)) == (len(race.FAMILIES), 5)
    screen = Console(width=160)
    with screen.capture() as captured:
        screen.print(view)
    assert "1 of 1" in captured.get()


def test_the_plans_of_the_installed_solvers_have_the_right_marginals() -> None:
    cost, p, q = race._uniform(6, 0)
    for solver in peers.solvers().values():
        plan = solver(cost, p, q)
        np.testing.assert_allclose(plan.sum(1), p, atol=1e-9)
        np.testing.assert_allclose(plan.sum(0), q, atol=1e-9)


def test_a_missing_package_comes_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "installed", lambda name: None)
    assert peers.solvers() == {}
    assert peers.missing()[0] == "ot is not installed and is left out: pip install 'threefold[bench]'"
